"""The spellings in which one value may be written: abbreviations, numbers in words, letters that look alike.

Every pattern here is for text without spaces, punctuation and case (see `searching`), so that "NG 1 1AA",
"ng1-1aa" and a postcode over two lines are all the same.
"""

import re
import unicodedata

from mainstay.releases.rules.ordinary import TENS, UNITS, words_of

_SAME = (
    ("road", "rd"), ("street", "str", "st", "saint"), ("avenue", "ave", "av"), ("lane", "ln", "la"),
    ("close", "cl", "clo"), ("court", "ct", "crt"), ("crescent", "cres", "cresc", "cr"), ("drive", "drv", "dr"),
    ("gardens", "gdns", "gdn", "garden"), ("place", "plc", "pl"), ("square", "sq"), ("terrace", "terr", "ter", "tce"),
    ("grove", "grv", "gr"), ("heights", "hts"), ("mount", "mt"), ("park", "pk"), ("parade", "pde"), ("way", "wy"),
    ("walk", "wlk"), ("hill", "hl"), ("green", "grn"), ("boulevard", "blvd", "bvd"), ("bridge", "brg"),
    ("buildings", "building", "bldgs", "bldg"), ("cottage", "cott", "cottages"), ("farm", "fm"), ("house", "hse", "ho"),
    ("flat", "apartment", "apt", "unit", "room"), ("villas", "villa"), ("view", "vw"), ("rise",), ("row",), ("mews",),
    ("school", "sch", "schl"), ("primary", "prim", "pri"), ("junior", "jnr", "jr"), ("infant", "infants", "inf"),
    ("academy", "acad"), ("college", "coll"), ("surgery", "surg"), ("hospital", "hosp"), ("centre", "center", "ctr"),
    ("medical", "med"), ("practice", "prac"), ("health", "hlth"), ("community", "comm"), ("north", "n"), ("south", "s"),
    ("east", "e"), ("west", "w"), ("and", ""), ("the", ""), ("upper", "upr"), ("lower", "lwr"), ("great", "gt"),
    ("little", "lt"),
)  # fmt: skip
SPELLINGS = {word: group for group in _SAME for word in group if word}
STREETS = frozenset(
    word
    for group in _SAME[:32]
    if group[0] not in {"flat", "house", "farm", "cottage", "villas", "buildings", "bridge"}
    for word in group
)
HOUSES = words_of("house hse cottage cott cottages farm lodge barn villa villas bungalow rectory vicarage mill")
_LOOK_ALIKE = {letter: f"[{group}]" for group in ("0o", "1il") for letter in group}


def folded(text: str) -> str:
    """The text in small letters without accents, its spaces and punctuation kept."""
    letters = unicodedata.normalize("NFKD", text)
    return "".join(one for one in letters if not unicodedata.combining(one)).casefold()


def tokens(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, small, without an apostrophe's gap: "St Mary's" is st, marys."""
    return tuple(re.findall(r"[a-z0-9]+", re.sub(r"['’`]", "", folded(text))))


def squeezed(text: str) -> str:
    """The letters and digits of a text and nothing else."""
    return "".join(tokens(text))


def spelt(words: tuple[str, ...]) -> str:
    """A pattern for these words in a row, each in every spelling it has."""
    return "".join(_spelt(word) for word in words)


def _spelt(word: str) -> str:
    if word.isdigit():
        return _number(word)
    group = SPELLINGS.get(word)
    if group is None:
        return re.escape(word)
    return f"(?:{'|'.join(sorted(group, key=len, reverse=True))})"


def _number(digits: str) -> str:
    number = int(digits)
    if number > 99 or str(number) != digits:
        return digits
    words = UNITS[number] if number < 20 else TENS[number // 10 - 2] + (UNITS[number % 10] if number % 10 else "")
    return f"(?:{digits}|{words})"


def postcode(text: str) -> str:
    """A pattern for a postcode, with a letter O for a nought and the like."""
    return "".join(_LOOK_ALIKE.get(letter, letter) for letter in squeezed(text))


def telephone(text: str) -> str:
    """A pattern for a telephone number, with or without the code of the country and the first nought; "" if none."""
    digits = re.sub(r"\D", "", folded(text).replace("(0)", ""))
    national = re.sub(r"\A(?:0044|44)?0?", "", digits)
    return f"(?:0044|44)?0?{national}" if len(national) >= 6 else ""


def email(text: str) -> str:
    """A pattern for an e-mail address, also with "at" and "dot" in words."""
    before, _, after = folded(text).partition("@")
    dotted = [
        r"(?:dot)?".join(filter(None, (squeezed(piece) for piece in half.split(".")))) for half in (before, after)
    ]
    return "(?:at)?".join(dotted)
