"""Private details: e-mail addresses of persons and phone numbers, which a published text must not hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_EMAIL = re.compile(r"(?<![\w.+-])([\w.+-]+)@((?:[\w-]+\.)+[a-z]{2,})", re.IGNORECASE)
# A name and a surname before the @, none of which begins like the name of an office.
_PERSON = re.compile(r"[^\W\d_]+[._-][^\W\d_]{3,}\d*")
_OFFICE = re.compile(
    r"(?:^|[._-])(?:"
    r"(?:cal|dom|domy|help|info|mal|ngo|rada|rady|sala|team)(?:$|[._-])"
    r"|akademi|animac|bibliotek|biur|centr|contact|dzielnic|dzial|festiwal|forum|fundacj|fundusz|gmin|grant|inicjatyw"
    r"|klub|konkurs|kontakt|kultur|miast|mlodziez|muzeum|obslug|odnow|office|osiedl|osrod|partner|pomoc|poradni|program"
    r"|projekt|przystan|punkt|redakc|referat|rekrut|rewitali|rzecznik|samorzad|sasied|sekretariat|senior|siec|spolecz"
    r"|communit|council|desk|enquir|service|support|volunteer"
    r"|stowarzysz|swietlic|szkol|urzad|warsztat|wolontariat|wspol|wydzial|zarzad|zespol)",
    re.IGNORECASE,
)
MAIL_HOSTS = {
    "gmail.com", "googlemail.com", "wp.pl", "o2.pl", "onet.pl", "onet.eu", "op.pl", "interia.pl", "interia.eu",
    "poczta.fm", "poczta.onet.pl", "gazeta.pl", "tlen.pl", "vp.pl", "yahoo.com", "outlook.com", "hotmail.com",
    "icloud.com", "proton.me", "protonmail.com",
}  # fmt: skip
_PHONE = re.compile(
    r"(?<![\d/.-])(?<!REGON )(?<!KRS )(?:"
    r"\+\d{2,3}[ -]?\d{2,3}(?:[ -]?\d{2,3}){2,3}"
    r"|\(?\d{2}\)?[ /-]\d{3}[ -]\d{2}[ -]\d{2}"
    r"|\d{3}([ .-])\d{3}\1\d{3}"
    r"|(?<!\w)(?:tel|telefon\w*|kom|phone)[.:]* ?\d[\d /.-]{5,}\d"
    r")(?![\d-])(?!\s*(?:zł|PLN|EUR|euro|m²|m2|osób|mieszkańc|tys|mln))",
    re.IGNORECASE,
)
PATTERNS = {"email": _EMAIL, "person": _PERSON, "office": _OFFICE, "phone": _PHONE}


@dataclass(frozen=True)
class PrivateDetail:
    """What was found, where in the text, and the code of the problem that it is."""

    value: str
    offset: int
    code: str


def private_details(text: str) -> Iterator[PrivateDetail]:
    """The private details of a text, in their order by kind."""
    text = text.replace("\u00a0", " ")
    for match in _EMAIL.finditer(text):
        name, host = match.groups()
        if host.casefold() in MAIL_HOSTS or (_PERSON.fullmatch(name) and not _OFFICE.search(name)):
            yield PrivateDetail(match.group(), match.start(), "private-email")
    for match in _PHONE.finditer(text):
        yield PrivateDetail(match.group(), match.start(), "phone-number")
