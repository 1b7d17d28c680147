"""The groups that figures put codes into."""

_ETHNIC_GROUPS = {
    "white": ("WBRI", "WIRI", "WOTH", "WIRT", "WROM"),
    "mixed": ("MWBC", "MWBA", "MWAS", "MOTH"),
    "asian": ("AIND", "APKN", "ABAN", "AOTH"),
    "black": ("BCRB", "BAFR", "BOTH"),
    "other": ("OOTH",),
}
_GROUP_OF_ETHNIC = {code: group for group, codes in _ETHNIC_GROUPS.items() for code in codes}
CHINESE = "CHNE"

ETHNIC_GROUP_LABELS = {
    "white": "White",
    "mixed": "Mixed or multiple ethnic groups",
    "asian": "Asian or Asian British",
    "black": "Black, African, Caribbean or Black British",
    "other": "Other ethnic groups",
}

_REASON_GROUPS = {
    "returned_to_parents": ("E4A", "E4B"),
    "independent_living": ("E5", "E6"),
    "special_guardianship": ("E43", "E44", "E45", "E46", "E47", "E48"),
    "custody": ("E9",),
    "other": ("E11", "E12", "E2", "E3", "E13", "E41", "E7", "E14", "E15", "E16", "E17", "E8"),
}
_GROUP_OF_REASON = {code: group for group, codes in _REASON_GROUPS.items() for code in codes}

REASON_GROUP_LABELS = {
    "returned_to_parents": "Returned to parents",
    "independent_living": "Independent living",
    "special_guardianship": "Special guardianship order",
    "custody": "Sentenced to custody",
    "other": "Other",
}

_SEXES = {"1": "male", "M": "male", "2": "female", "F": "female"}
SEX_LABELS = {"male": "Male", "female": "Female"}

_SHORT_BREAKS = frozenset({"V3", "V4"})
_PLACED_FOR_ADOPTION = frozenset({"A3", "A4", "A5", "A6"})
_CARE_ORDERS = frozenset({"C1", "C2"})
_LONG_TERM_FOSTER = frozenset({"U1", "U4"})


def ethnic_group(code: str | None, chinese_in: str = "asian") -> str | None:
    """The ethnic group of a code, or None when it is refused, not yet obtained or not known.

    `chinese_in` is the council's setting for the code CHNE. Source: section 1.8.
    """
    if code == CHINESE:
        return chinese_in
    return _GROUP_OF_ETHNIC.get(code or "")


def reason_group(code: str | None) -> str | None:
    """The group of a reason for ceasing to be looked after, or None for X1, which is no ceasing, and the unknown.

    Source: section 1.6.
    """
    return _GROUP_OF_REASON.get(code or "")


def sex(code: str | None) -> str | None:
    """The sex a code of any year says, or None when unknown: 1 and M are male, 2 and F female."""
    return _SEXES.get(code or "")


def is_short_break(legal_status: str | None) -> bool:
    """Whether a legal status is a series of short breaks, left out of headline figures. Source: DR-12.2."""
    return legal_status in _SHORT_BREAKS


def is_placed_for_adoption(placement: str | None) -> bool:
    """Whether a placement is with adopters, so that the adoption clock runs. Source: DR-2.11."""
    return placement in _PLACED_FOR_ADOPTION


def is_authority_to_place(legal_status: str | None) -> bool:
    """Whether a legal status is a placement order, so that the adoption clock runs too. Source: DR-2.11a."""
    return legal_status == "E1"


def is_secure(placement: str | None) -> bool:
    """Whether a placement is a secure children's home, with a review of its own. Source: DR-2.12."""
    return placement == "K1"


def is_care_order(legal_status: str | None) -> bool:
    """Whether a legal status is an interim or full care order."""
    return legal_status in _CARE_ORDERS


def is_long_term_foster(placement: str | None) -> bool:
    """Whether a placement is long-term fostering, where not every review needs a meeting. Source: DR-2.10."""
    return placement in _LONG_TERM_FOSTER
