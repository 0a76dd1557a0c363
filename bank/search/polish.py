"""Polish: the dictionary of Morfeusz 2 (SGJP), narrowed to what people may mean by a word."""

from functools import cached_property, lru_cache
from typing import Any

# Names of people and obsolete words that look like a common word are not what anybody looks for here.
_UNLIKELY = {"nazwisko", "imię", "patronimicum"}
_OBSOLETE = {"daw.", "rzad.", "przest.", "gwar.", "arch."}


# Endings of nouns, adjectives and names.
_ENDINGS = """
    a e i o u y ia ie ii io iu ja je ji ju em iem om iom ow iow owi iowi owie ami iami ach iach mi
    ego iego emu iemu ej iej ym im ych ich ymi imi
"""
# Words that nearly every page has and no question is about; in the index they are but places.
_IDLE = """
    a aby albo ale ani az bez bo by byc byl byla bylo byly ci co czego czy czym dla do gdy gdzie go i ich ile im ja jak
    jaka jaki jakie jakich jako je jego jej jest jesli kiedy kim kogo komu kto ktora ktore ktory ktorych ktorzy lub mi
    mnie moze mozna na nad nam nami nas nich nie nim niz o od on ona one oni oraz po pod poza przed przez przy sa sie
    skad sobie ta tak takie tam te tego tej tez to trzeba tu tych tylko tym u w we wedlug wy z za ze zeby
"""


# Sounds that are written in several ways: ch and h, rz and ż, ó and u; a voiced one is heard as its voiceless twin.
_SOUNDS = "ch>h ca>ka co>ko cu>ku rz>z sz>s cz>c dz>c ph>f th>t sh>s x>ks qu>kw v>w y>i j>i u>o b>p d>t g>k w>f z>s"


class Polish:
    """Morfeusz; a lexeme is its dictionary form with the letter of its part of speech where there are homonyms.

    What Morfeusz only numbers apart is one: „rok, roki” and „rok, lata”.

    Where Morfeusz is not installed every word is unknown, and what people may mean by it is told by its ending.
    """

    endings = frozenset(_ENDINGS.split())
    idle = frozenset(_IDLE.split())
    sounds = tuple((pair.partition(">")[0], pair.partition(">")[2]) for pair in _SOUNDS.split())

    @cached_property
    def _morfeusz(self) -> Any:
        try:
            import morfeusz2
        except ImportError:
            return None
        # What it wraps: the wrapper asks for the tag, the name and the labels of each form, which takes twice as long.
        return morfeusz2.Morfeusz(praet="composite", case_handling=morfeusz2.IGNORE_CASE)._morfeusz_obj

    @cached_property
    def _known(self) -> dict[str, frozenset[str]]:
        """The lexemes of each word that was asked for: of a name once for its signpost and once for the lexicon."""
        return {}

    @cached_property
    def _kinds(self) -> dict[tuple[int, int, int], bool | None]:
        """What is known of the kinds of readings, by the numbers that Morfeusz has for them."""
        return {}

    def lexemes(self, word: str) -> frozenset[str]:
        if self._morfeusz is None:
            return frozenset()
        if word not in self._known:
            self._known[word] = self._analysed(word)
        return self._known[word]

    def _analysed(self, word: str) -> frozenset[str]:
        readings = [(reading._lemma, self._likely(reading)) for reading in self._morfeusz.analyse(word)]
        likely = [lemma for lemma, is_likely in readings if is_likely]
        return frozenset(map(_unnumbered, likely or [lemma for lemma, is_likely in readings if is_likely is False]))

    def forms(self, lexeme: str) -> frozenset[str]:
        base = lexeme.partition(":")[0] or lexeme
        return frozenset([form._orth for form in self._morfeusz.generate(base) if _unnumbered(form._lemma) == lexeme])

    def _likely(self, reading: Any) -> bool | None:
        """Whether people may mean by a word what is read; None of what is no word."""
        kind = reading.tagId, reading.nameId, reading.labelsId
        if kind not in self._kinds:
            morfeusz = self._morfeusz
            tag, names = reading.getTag(morfeusz), reading.getName(morfeusz)
            is_word = tag not in ("ign", "interp")
            self._kinds[kind] = _likely(tag, names, reading.getLabels(morfeusz)) if is_word else None
        return self._kinds[kind]


@lru_cache(maxsize=4096)  # all forms of a lexeme have one lemma
def _unnumbered(lemma: str) -> str:
    """The lexeme of a lemma of Morfeusz: rok:Sm3~lata -> rok:S."""
    form, mark, number = lemma.partition(":")
    return f"{form}{mark}{number[:1]}"


def _likely(tag: str, names: list[str], labels: list[str]) -> bool:
    """Whether the reading is neither a person's name, nor an abbreviation, nor a word out of use."""
    return not (_UNLIKELY.intersection(names) or _OBSOLETE.intersection(labels) or tag.startswith("brev"))
