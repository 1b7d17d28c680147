"""What reviewing officers wrote at reviews, as the demonstration says it: to adults, and to the child."""

from __future__ import annotations

# Heading or matter, the words of the record, and the same written to the child (empty where it is the record's alone).
Written = tuple[str, str, str]

RECORDS: tuple[tuple[Written, ...], ...] = (
    (
        ("agenda-working-well", "The placement is settled. Sleep is better and there is a friend next door.",
         "You sleep well now. You have a friend next door."),
        ("agenda-worried", "Reading is a year behind, and family time was cancelled twice at short notice.",
         "Two visits were cancelled. That was not fair on you."),
        ("agenda-needs-to-happen", "A reading mentor, and family time that is kept to.",
         "Somebody will read with you. Visits must be kept."),
        ("education", "The personal education plan was agreed in March; the designated teacher came.", ""),
        ("health", "The health assessment is up to date. Glasses were ordered.", "You will have new glasses soon."),
        ("family_time", "Every second Saturday at the family centre. The child asks for longer.",
         "You see your family every second Saturday. You asked for longer, and we will ask."),
    ),
    (
        ("agenda-working-well", "Football twice a week, and the carers come to watch.",
         "You play football, and your carers come to watch you."),
        ("agenda-worried", "Three schools in two years. A fourth is not to be thought of.",
         "You have been to three schools. We want you to stay at this one."),
        ("agenda-needs-to-happen", "The plan is to be long-term foster care where the child lives now.",
         "The plan is that you stay where you live now."),
        ("placement", "The carers wish to be assessed for the long term.", "Your carers want you to stay."),
        ("leisure", "Football, cooking on Fridays.", ""),
        ("identity", "Would like to know more of the father's family.",
         "You want to know more about your dad’s family."),
    ),
    (
        ("agenda-working-well", "Confident, well spoken, chaired half of the review.",
         "You chaired half of your review."),
        ("agenda-worried", "Nobody has said yet what happens after sixteen.",
         "Nobody has told you yet what comes next."),
        ("agenda-needs-to-happen", "The pathway plan is to be begun with the young person.",
         "Your pathway plan will be begun with you."),
        ("after_care", "A personal adviser is to be named by the summer.", "You will be told who your adviser is."),
        ("advice", "Knows the advocate and rings her.", ""),
    ),
)  # fmt: skip
CAME: tuple[tuple[str, str, str, str], ...] = (
    ("Dev Marlow", "Carer", "yes", "in_person"),
    ("Ms Okafor", "Designated teacher", "yes", "video"),
    ("Health visitor", "Health", "no", ""),
)
STEPS = "Viability assessment of the aunt by 28 May; decision by the second week of June."
