"""Countries: their names in a language, by their codes in ISO 3166-1 in small letters."""

import babel

_NO_COUNTRIES = {"eu", "ez", "qo", "un", "xa", "xb", "zz"}  # codes that CLDR names as well


def countries(code: str) -> dict[str, str]:
    """The names in the language of a code; none for a language that CLDR does not know."""
    try:
        territories = babel.Locale.parse(code, sep="-" if "-" in code else "_").territories
    except (babel.UnknownLocaleError, ValueError):
        return {}
    named = {id.lower(): str(name) for id, name in territories.items() if len(id) == 2 and id.isalpha()}
    return {id: named[id] for id in sorted(named.keys() - _NO_COUNTRIES)}
