"""Codes of an episode of care: why it began, its legal status, need and provider, and why it ended.

Source: Department for Education guide to the children looked after return, by way of domain reference 1.3 to 1.8.
"""

from mainstay.statute.codes.code_set import CodeSet, Pattern, codes

RNE = CodeSet(
    "RNE",
    "Reason for new episode",
    codes(
        [
            ("S", "Started to be looked after"),
            ("L", "Change of legal status only"),
            ("P", "Change of placement and carer only"),
            ("T", "Change of placement, same carer"),
            ("B", "Change of legal status, placement and carer"),
            ("U", "Change of legal status and placement, same carer"),
        ]
    ),
)

LS = CodeSet(
    "LS",
    "Legal status",
    codes(
        [
            ("C1", "Interim care order"),
            ("C2", "Full care order"),
            ("D1", "Freeing order granted"),
            ("E1", "Placement order granted"),
            ("V2", "Single period of accommodation under section 20 (Children Act 1989)"),
            (
                "V3",
                "Accommodated under an agreed series of short-term breaks, "
                "when individual episodes of care are recorded",
            ),
            (
                "V4",
                "Accommodated under an agreed series of short-term breaks, when agreements are recorded "
                "(not individual episodes of care)",
            ),
            ("J1", "Remanded to local authority accommodation or to youth detention accommodation"),
            (
                "J2",
                "Placed in local authority accommodation under the Police and Criminal Evidence Act 1984, "
                "including secure accommodation",
            ),
            (
                "J3",
                "Sentenced to Youth Rehabilitation Order with residence or intensive fostering requirement",
            ),
            ("L1", "Under police protection and in local authority accommodation"),
            ("L2", "Emergency protection order (EPO)"),
            ("L3", "Under child assessment order and in local authority accommodation"),
        ]
    ),
)

CIN = CodeSet(
    "CIN",
    "Category of need",
    codes(
        [
            ("N1", "Abuse or neglect"),
            ("N2", "Child's disability"),
            ("N3", "Parental illness or disability"),
            ("N4", "Family in acute stress"),
            ("N5", "Family dysfunction"),
            ("N6", "Socially unacceptable behaviour"),
            ("N7", "Low income"),
            ("N8", "Absent parenting"),
        ]
    ),
)

PLACE_PROVIDER = CodeSet(
    "PLACE_PROVIDER",
    "Placement provider",
    codes(
        [
            ("PR0", "Parent or other person with parental responsibility"),
            ("PR1", "Own provision by the local authority"),
            ("PR2", "Other local authority provision"),
            ("PR3", "Other public provision"),
            ("PR4", "Private provision"),
            ("PR5", "Voluntary or third sector provision"),
        ]
    ),
)

REC = CodeSet(
    "REC",
    "Reason episode ceased",
    codes(
        [
            ("X1", "Episode ceases, and a new episode begins on the same day"),
            ("E11", "Adopted: application unopposed"),
            ("E12", "Adopted: consent dispensed with by the court"),
            ("E2", "Died"),
            ("E3", "Care taken over by another local authority in the United Kingdom"),
            ("E4A", "Returned home to live with parents or others with parental responsibility: planned"),
            ("E4B", "Returned home to live with parents or others with parental responsibility: unplanned"),
            ("E13", "Left care to live with people with no parental responsibility"),
            ("E41", "Residence order or child arrangements order granted"),
        ]
    )
    + codes(
        [
            ("E43", "Special guardianship order made to former foster carers"),
            ("E44", "Special guardianship order made to carers other than former foster carers"),
        ],
        until=2018,
    )
    + codes(
        [
            ("E45", "Special guardianship order made to former foster carer, a relative or friend"),
            ("E46", "Special guardianship order made to former foster carer, not a relative or friend"),
            ("E47", "Special guardianship order made to another carer, a relative or friend"),
            ("E48", "Special guardianship order made to another carer, not a relative or friend"),
        ],
        since=2019,
    )
    + codes(
        [
            ("E5", "Moved into independent living with formalised support"),
            ("E6", "Moved into independent living without formalised support"),
            ("E7", "Moved to residential care funded by adult social care"),
            ("E9", "Sentenced to custody"),
            ("E14", "Accommodation on remand ended"),
            ("E15", "Age assessment found the child to be 18 or over"),
            ("E16", "Moved abroad"),
            ("E17", "Aged 18 or over and remained with current carers"),
            ("E8", "Period of being looked after ceased for any other reason"),
        ]
    ),
)

REASON_PLACE_CHANGE = CodeSet(
    "REASON_PLACE_CHANGE",
    "Reason for placement change",
    codes(
        [
            ("CARPL", "Change to, or carrying out of, the care plan"),
            ("CLOSE", "Resignation or closure of provision"),
            ("ALLEG", "Allegation (section 47)"),
            ("STAND", "Standards of care concern"),
            ("APPRR", "Approval removed"),
            ("CREQB", "Carer asked for the placement to end because of the child's behaviour"),
            ("CREQO", "Carer asked for the placement to end for another reason"),
            ("CHILD", "Child asked for the placement to end"),
            ("LAREQ", "Responsible or area authority asked for the placement to end"),
            ("PLACE", "Change in the status of the placement only"),
        ]
    )
    + codes([("CUSTOD", "Custody arrangement")], since=2019)
    + codes([("OTHER", "Other")]),
)

URN = CodeSet(
    "URN",
    "Ofsted unique reference number",
    codes([("XXXXXXX", "Inspected by someone other than Ofsted, or a regional adoption agency")]),
    (Pattern(r"SC[0-9]{6}|[0-9]{7}", "Ofsted registered provider"),),
)

PL_LOCATION = CodeSet(
    "PL_LOCATION",
    "Placement location",
    codes([("IN", "Inside the local authority boundary"), ("OUT", "Outside the local authority boundary")]),
)

EPISODE_SETS = (RNE, LS, CIN, PLACE_PROVIDER, REC, REASON_PLACE_CHANGE, URN, PL_LOCATION)
