"""How the figures were made, in words: definitions, settings, what cannot be judged, what is not shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mainstay.annual_report.edition import Edition
from mainstay.documents.blocks import Block, BulletList, Column, Heading, Paragraph, Run, Table
from mainstay.insight.audience import Audience
from mainstay.insight.measure import measures
from mainstay.insight.places import AnnualReport
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.review_kinds import ReviewKind

# References to the domain's own list of rules, which say nothing to a reader.
_RULE = re.compile(r" \((?:DR-|section )[\d.a-z]+\)")


def method(edition: Edition) -> Iterator[Block]:
    """Where the figures come from, by which definitions and settings, and what is left out of them."""
    for words in edition.figures.made_from:
        yield Paragraph(words)
    yield Paragraph(
        "The year runs from 1 April to 31 March. A child is looked after on a day when a period of care has started "
        "and has not ended; the day on which it ends is no longer counted. Periods whose only legal status is a "
        "series of short breaks (V3 or V4) are left out of the numbers of children looked after. Percentages are "
        "rounded half up to one place, and the numbers they are made from stand beside them. What was not recorded "
        "is a row of its own."
    )
    yield Heading(2, "What is not shown")
    yield Paragraph(_not_shown(edition))
    yield Heading(2, "The council's settings")
    yield BulletList(tuple(_settings(edition.figures.policy)))
    if edition.comparators:
        yield Heading(2, "Figures to compare with")
        yield _comparators(edition)
    yield Heading(2, "Definitions")
    yield _definitions(edition)


def _not_shown(edition: Edition) -> str:
    policy = edition.figures.policy
    if edition.figures.audience is Audience.WORKING:
        return (
            "This copy is for use within the service: small numbers are shown in it, and a child could be recognised "
            "from them. It is not to be published or passed on."
        )
    if edition.figures.audience is Audience.MANAGEMENT:
        return "This copy is for the council's own boards: small numbers are shown in it. It is not to be published."
    return (
        f"Counts of children, reviews or periods of care from {policy.suppress_from} to {policy.suppress_to} are not "
        "shown, for with numbers that small a child could be recognised. Other numbers are left out with them where a "
        "small one could be worked out from totals, from another table or from the year before. Which of them are "
        "small is not said. Nought is shown. No figure is given for any one officer or team."
    )


def _settings(policy: LocalPolicy) -> Iterator[str]:
    counted = [kind.label.lower() for kind in ReviewKind if policy.counts(kind.value)]
    left_out = [kind.label.lower() for kind in ReviewKind if not policy.counts(kind.value)]
    out = f" Left out: {_listed(left_out)}." if left_out else ""
    yield f"Kinds of review counted as in time or late: {_listed(counted)}.{out}"
    yield (
        "A review held on or before its due date is in time. The first falls due 20 working days after the child "
        "became looked after, the second three months after the first, later ones six months after the one before."
    )
    yield (
        "A review that cannot be judged, as where the review before it is not in the records, is counted by itself "
        "and is in neither number of the share."
    )
    if policy.window_treatment == "six_months":
        yield (
            "Reviews that fell due in the window of the 2020 regulations, 24 April to 25 September 2020, are judged "
            "against six months as in every year; the figure with the window applied stands beside it."
        )
    else:
        yield "Later reviews due from 24 April to 25 September 2020 are judged by the 2020 regulations window."
    yield (
        f"The figure by child counts children looked after for at least {policy.per_child_working_days} working days "
        "at the end of the year."
    )
    yield f"Chinese is counted in the ethnic group {'Asian' if policy.chinese_in == 'asian' else 'Other'}."


def _listed(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def _comparators(edition: Edition) -> Table:
    titles = {key: measure.title for key, measure in measures().items()}
    return Table(
        caption="Published figures used to compare with, and their years",
        columns=(
            Column("Whose"),
            Column("Figure"),
            Column("Year"),
            Column("Value", numeric=True),
            Column("Published in"),
        ),
        rows=tuple(
            (each.area, titles.get(each.measure, each.measure), each.year, f"{each.value:,.1f}", each.source or "–")
            for each in edition.comparators
        ),
    )


def _definitions(edition: Edition) -> BulletList:
    """Each figure with what it counts, its source and its version; a note said once is not repeated."""
    places, said, points = set(AnnualReport), set[str](), []
    for key, measure in measures().items():
        if not places & set(measure.shown_on):
            continue
        notes = [note for note in measure.notes if note not in said]
        said |= set(notes)
        version = edition.figures.definitions.get(key, measure.definition_version)
        unsure = "" if measure.source.confirmed else " (to be confirmed)"
        words = _RULE.sub("", " ".join((measure.definition, *notes)))
        points.append(
            (
                Run(measure.title, strong=True),
                Run(f". {words} Source: {measure.source}{unsure}. Definition {version}."),
            )
        )
    return BulletList(tuple(points))
