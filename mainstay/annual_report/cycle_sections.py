"""The sections of the annual report on the review cycle: how children were seen, what was promised, how it was written.

They follow the IRO Handbook's headings on the participation of children, and on the monitoring of decisions between
reviews (DR-7.2, DR section 3.1).
"""

from __future__ import annotations

from mainstay.annual_report.filling import Sentence
from mainstay.annual_report.section import Section
from mainstay.insight.places import AnnualReport

CONTACTS = Section(
    "contacts",
    "Contact with children between reviews",
    level=2,
    asks="Say how officers kept in touch with children between reviews, and what stood in the way.",
    place=AnnualReport.CONTACTS,
    sentences=(
        Sentence(
            "The reviewing service saw {children_seen.n_of_N} children looked after on {on} in the year "
            "({children_seen.percent}), and saw {children_seen_alone.n_of_N} alone "
            "({children_seen_alone.percent}).",
            hidden="How many children were seen is not shown.",
        ),
        Sentence(
            "Between reviews the child was spoken to before {children_spoken_to_between_reviews.n_of_N} reviews "
            "that followed another ({children_spoken_to_between_reviews.percent}); in the two weeks before, "
            "before {children_spoken_to_before_review.n_of_N} of all ({children_spoken_to_before_review.percent}).",
            hidden="Before how many reviews the child was spoken to is not shown.",
        ),
    ),
)

PROMISES = Section(
    "promises",
    "What was promised, and what was kept",
    asks="Say which promises were kept and which were not, why, and what the service did about those that were made "
    "again and again.",
    place=AnnualReport.PROMISES,
    sentences=(
        Sentence(
            "{promises_done_in_time.n_of_N} promises that fell due in the year were done in time "
            "({promises_done_in_time.percent}).",
            hidden="How many promises were done in time is not shown.",
        ),
        Sentence(
            "On {on}, {promises_overdue.phrase} {promises_overdue.was} overdue.",
            hidden="The number of promises overdue on {on} is not shown.",
        ),
        Sentence(
            "A mid-way check was made for {midway_checks.n_of_N} children looked after for six months or more "
            "({midway_checks.percent}).",
            hidden="For how many children a mid-way check was made is not shown.",
        ),
    ),
)

RECORDS = Section(
    "records",
    "Reports and records",
    level=2,
    asks="Say how soon reports came, records were written and sent out, and what was done where they were late.",
    place=AnnualReport.RECORDS,
    sentences=(
        Sentence(
            "The social worker's report came in time for {reports_on_time.n_of_N} reviews ({reports_on_time.percent}).",
            hidden="For how many reviews the social worker's report came in time is not shown.",
        ),
        Sentence(
            "{records_written_in_time.n_of_N} records were written in time ({records_written_in_time.percent}), and "
            "{records_distributed_in_time.n_of_N} were sent in time to everybody who should have them "
            "({records_distributed_in_time.percent}).",
            hidden="How many records were written and sent in time is not shown.",
        ),
        Sentence(
            "A plan for permanence was found at {second_reviews_with_permanence_plan.n_of_N} second reviews "
            "({second_reviews_with_permanence_plan.percent}).",
            hidden="At how many second reviews a plan for permanence was found is not shown.",
        ),
    ),
)
