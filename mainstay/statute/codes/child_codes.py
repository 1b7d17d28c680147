"""Codes of the child: sex, ethnicity, pupil number, mother, unaccompanied, previous permanence.

Source: Department for Education guide to the children looked after return, by way of domain reference 1.8.
"""

from mainstay.statute.codes.code_set import CodeSet, Pattern, codes

NO_YES = (("0", "No"), ("1", "Yes"))

SEX = CodeSet(
    "SEX",
    "Sex",
    codes([("1", "Male"), ("2", "Female")], until=2024)
    + codes([("M", "Male"), ("F", "Female"), ("U", "Unknown")], since=2025),
)

ETHNIC = CodeSet(
    "ETHNIC",
    "Ethnicity",
    codes(
        [
            ("WBRI", "White British"),
            ("WIRI", "White Irish"),
            ("WOTH", "Any other White background"),
            ("WIRT", "Traveller of Irish heritage"),
            ("WROM", "Gypsy or Roma"),
            ("MWBC", "White and Black Caribbean"),
            ("MWBA", "White and Black African"),
            ("MWAS", "White and Asian"),
            ("MOTH", "Any other Mixed background"),
            ("AIND", "Indian"),
            ("APKN", "Pakistani"),
            ("ABAN", "Bangladeshi"),
            ("AOTH", "Any other Asian background"),
            ("BCRB", "Caribbean"),
            ("BAFR", "African"),
            ("BOTH", "Any other Black background"),
            ("CHNE", "Chinese"),
            ("OOTH", "Any other ethnic group"),
            ("REFU", "Refused"),
            ("NOBT", "Information not yet obtained"),
        ]
    ),
)

UPN = CodeSet(
    "UPN",
    "Unique pupil number",
    codes(
        [
            ("UN1", "Not yet of school age"),
            ("UN2", "Number not known (UN2)"),
            ("UN3", "Number not known (UN3)"),
            ("UN4", "Number not known (UN4)"),
            ("UN5", "Number not known (UN5)"),
        ]
    ),
    (
        Pattern(r"[A-HJ-NP-RT-Z][0-9]{12}", "Unique pupil number"),
        Pattern(r"[A-HJ-NP-RT-Z][0-9]{11}[A-HJ-NP-RT-Z]", "Temporary pupil number"),
    ),
)

MOTHER = CodeSet("MOTHER", "Is a mother", codes(NO_YES))
UASC = CodeSet("UASC", "Unaccompanied asylum-seeking child", codes(NO_YES))

PREV_PERM = CodeSet(
    "PREV_PERM",
    "Previous permanence arrangement",
    codes(
        [
            ("P1", "Adoption"),
            ("P2", "Special guardianship order"),
            ("P3", "Residence order or child arrangements order"),
            ("P4", "Unknown"),
            ("Z1", "None"),
        ]
    ),
)

LA_PERM = CodeSet(
    "LA_PERM",
    "Authority of the previous permanence arrangement",
    codes(
        [
            ("WAL", "Wales"),
            ("SCO", "Scotland"),
            ("NIR", "Northern Ireland"),
            ("NUK", "Outside the United Kingdom"),
            ("999", "Not known"),
        ]
    ),
    (Pattern(r"[0-9]{3}", "English local authority"),),
)

MISSING = CodeSet(
    "MISSING",
    "Missing from placement",
    codes([("M", "Missing"), ("A", "Away from placement without authorisation")]),
)

CHILD_SETS = (SEX, ETHNIC, UPN, MOTHER, UASC, PREV_PERM, LA_PERM, MISSING)
