"""The section of the annual report on how concerns were raised, answered and resolved (DR-5.9, DR-7.2)."""

from __future__ import annotations

from mainstay.annual_report.filling import Sentence
from mainstay.annual_report.section import Section
from mainstay.insight.places import AnnualReport

CONCERNS = Section(
    "concerns",
    "Resolving concerns",
    asks="Describe the local process by which officers challenge the council, how it was used this year, what was "
    "raised, how it was answered and what came of it for children.",
    required=True,
    place=AnnualReport.CONCERNS,
    sentences=(
        Sentence(
            "{concerns_raised.phrase} {concerns_raised.was} raised formally in {year}, {concerns_raised.change} than "
            "in {year_before}: {concerns_per_100_children} for every 100 children looked after on {on}, against "
            "{concerns_per_100_children@before} a year before.",
            hidden="How many concerns were raised formally in {year} is not shown.",
            without="{concerns_raised.phrase} {concerns_raised.was} raised formally in {year}.",
        ),
        Sentence(
            "{informal_resolutions.phrase} {informal_resolutions.was} settled by talking and never became formal.",
            hidden="How many were settled by talking and never became formal is not shown.",
        ),
        Sentence(
            "The first answer came by the child's next review to {concerns_answered_by_next_review.n_of_N} formal "
            "concerns ({concerns_answered_by_next_review.percent}).",
            hidden="To how many the answer came by the child's next review is not shown.",
        ),
        Sentence(
            "By the stricter standard, the working days that the council's own process gives each stage, "
            "{concerns_answered_in_stage_time.n_of_N} stages were answered in time "
            "({concerns_answered_in_stage_time.percent}).",
            hidden="How many stages were answered in their working days is not shown.",
        ),
        Sentence(
            "Half of the first answers came within {days_to_answer} working days, and nine of ten within "
            "{days_to_answer_90th}.",
            hidden="How long the answers took is not shown.",
        ),
        Sentence(
            "To a higher stage were taken {concerns_escalated.n_of_N} formal concerns.",
            hidden="How many were taken to a higher stage is not shown.",
        ),
        Sentence(
            "Social care raised {concerns_about_chair.phrase} about the chair of a review or a conference; they are "
            "in none of these figures.",
            hidden="How many concerns social care raised about a chair is not shown.",
            none="Social care raised no concern about the chair of a review or a conference.",
        ),
    ),
)
