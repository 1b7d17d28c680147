"""What the annual report is made of: its sections after the statutory headings, and what each says by itself.

The headings follow the IRO Handbook, paragraph 7.11, and the report that Mainstay grew out of (DR-7.1 to DR-7.3).
"""

from __future__ import annotations

from mainstay.annual_report import concern_sections, council_sections, cycle_sections, voice_sections
from mainstay.annual_report.filling import Sentence
from mainstay.annual_report.section import Part, Section
from mainstay.insight.places import AnnualReport

SECTIONS: tuple[Section, ...] = (
    Section(
        "introduction",
        "Introduction",
        asks="Open the report: what kind of year it was for the children and for the service, and what matters most "
        "in what follows. Say who the report is for and when it goes to the corporate parenting board.",
        required=True,
        parts=(Part.REVISION, Part.KEY_FIGURES),
    ),
    Section(
        "purpose",
        "Purpose of the service and its legal context",
        asks="Add what is particular to this council: how the service is placed so that it is independent of the "
        "management of the case, and what has changed in law or guidance this year.",
        standing=(
            "Every child looked after by a council must have a named Independent Reviewing Officer. The council "
            "appoints one under section 25A of the Children Act 1989; section 25B says what they do: watch over how "
            "the council carries out its duties to the child, take part in each review of the child's case, and see "
            "that the child's own wishes and feelings are found out and given weight.",
            "How reviews are carried out is set by the Care Planning, Placement and Case Review (England) Regulations "
            "2010. The first review is held within 20 working days of the child becoming looked after, the second "
            "within three months of the first, and later ones within six months of the one before. Statutory guidance, "
            "the IRO Handbook, asks the manager of the service for this report each year. It goes to the members who "
            "are the council's corporate parents, and is public.",
        ),
    ),
    Section(
        "service",
        "The reviewing service",
        asks="Describe the officers: how many, how experienced, how long they have stayed, how far the team reflects "
        "the identity of the children. Say how caseloads stood through the year and what was done about it.",
        required=True,
        place=AnnualReport.CASELOADS,
        sentences=(
            Sentence(
                "On {on} the service was responsible for {caseload.numerator} children, and its officers were "
                "contracted for {caseload.full_time} full-time posts: {caseload} children for each full-time officer. "
                "The IRO Handbook advises 50 to 70."
            ),
        ),
    ),
    Section(
        "children",
        "Children looked after",
        asks="Say what lies behind the numbers: why they rose or fell, how the council compares with others, and what "
        "it meant for the children and for the service.",
        place=AnnualReport.CHILDREN,
        sentences=(
            Sentence(
                "{children_looked_after.phrase} {children_looked_after.was} looked after by {council} on {on}: "
                "{children_looked_after.change} than on {on_before}, when there were {children_looked_after@before}.",
                hidden="How many children were looked after on {on} is not shown.",
                without="{children_looked_after.phrase} {children_looked_after.was} looked after by {council} on {on}.",
            ),
            Sentence(
                "That is {looked_after_rate} for every 10,000 children and young people under 18 in the area, against "
                "{looked_after_rate@before} a year before.",
                without="That is {looked_after_rate} for every 10,000 children and young people under 18 in the area.",
            ),
            Sentence(
                "{unaccompanied_children} of them {unaccompanied_children.was} unaccompanied asylum-seeking children.",
                hidden="The number of unaccompanied asylum-seeking children among them is so small that it is not "
                "shown, or would give away another that is.",
            ),
            Sentence(
                "{children_in_secure} of them {children_in_secure.was} in secure accommodation.",
                hidden="The number in secure accommodation is not shown: a child could be recognised from it, or "
                "from another number with it.",
            ),
        ),
    ),
    Section(
        "started",
        "Children who started to be looked after",
        level=2,
        asks="Say who came into care this year and why, and what has changed in who they are.",
        place=AnnualReport.STARTED,
        sentences=(
            Sentence(
                "{periods_started.phrase} started in {year}: {periods_started.change} than in {year_before}. A child "
                "who started to be looked after twice in the year is counted twice here.",
                without="{periods_started.phrase} started in {year}. A child who started to be looked after twice in "
                "the year is counted twice here.",
            ),
        ),
    ),
    Section(
        "ceased",
        "Children who ceased to be looked after",
        level=2,
        asks="Say where children went: home, to special guardians, to adoption, into a life of their own; and how the "
        "service saw to it that they were ready.",
        place=AnnualReport.CEASED,
        parts=(Part.STOCK_AND_FLOW,),
        sentences=(
            Sentence(
                "{children_ceased.phrase} ceased to be looked after in {year}, and {periods_ceased.phrase} ended: a "
                "child may come back within the year and cease to be looked after again.",
                hidden="How many children ceased to be looked after in {year} is not shown.",
            ),
            Sentence(
                "Those who went home to their parents, or to others with parental responsibility, were "
                "{children_ceased[reason_ceased/returned_to_parents].of_all}.",
                hidden=" ",
            ),
        ),
    ),
    Section(
        "reviews",
        "Reviews of children's cases",
        asks="Say how reviews were held this year: where, with whom, in person or not, and what the service did to "
        "make them the child's own.",
        required=True,
        place=AnnualReport.REVIEWS,
        sentences=(
            Sentence(
                "{reviews_held.phrase} {reviews_held.was} held in {year}: {reviews_held.change} than in {year_before}.",
                hidden="How many reviews were held in {year} is not shown.",
                without="{reviews_held.phrase} {reviews_held.was} held in {year}.",
            ),
        ),
    ),
    Section(
        "timeliness",
        "Reviews held in time",
        level=2,
        asks="Say why reviews were late, what was done about it and what the children were told.",
        required=True,
        place=AnnualReport.TIMELINESS,
        sentences=(
            Sentence(
                "{reviews_in_time.n_of_N} reviews that could be judged were held in time: {reviews_in_time.percent}.",
                hidden="How many of them were held in time is not shown.",
            ),
            Sentence(
                "{reviews_late.phrase} {reviews_late.was} held after the due date.",
                hidden="The number held late is not shown.",
            ),
            Sentence(
                "In the spring and summer of 2020 regulations let later reviews be held when it was reasonably "
                "practicable. Judged with that window the figure is {reviews_in_time_with_window.share}; the first "
                "figure does not make use of it.",
                hidden="The figure with the 2020 regulations window applied is not shown.",
                only_in="2020-21",
            ),
            Sentence(
                "{reviews_not_judged.phrase} could not be judged, mostly because the review before is not on record; "
                "they are in neither number.",
                hidden="Some reviews could not be judged; they are in neither number.",
                none="Every review of the kinds counted could be judged.",
            ),
            Sentence(
                "Counted by child and not by review, {children_all_reviews_in_time.n_of_N} children had every review "
                "of the year in time ({children_all_reviews_in_time.percent}). The two figures are not to be "
                "compared: one late review among several makes the child's year not in time.",
                hidden="The figure by child is not shown.",
            ),
            Sentence(
                "On {on} {reviews_overdue_now.phrase} {reviews_overdue_now.was} overdue.",
                hidden="The number of reviews overdue on {on} is not shown.",
            ),
        ),
    ),
    Section(
        "participation",
        "Children's participation in their reviews",
        asks="Say how children were heard: who chaired their own review, who had an advocate, what children said about "
        "their reviews and what came of it.",
        required=True,
        place=AnnualReport.PARTICIPATION,
        sentences=(
            Sentence(
                "The child's views reached {participation.n_of_N} reviews of children aged 4 or over "
                "({participation.percent}): the child spoke, conveyed their views in another way, or had somebody "
                "speak for them.",
                hidden="In how many reviews the child's views were heard is not shown.",
            ),
            Sentence(
                "The child was there for {attendance.n_of_N} of them ({attendance.percent}). To be there and to take "
                "part are not the same: a child may send their views and stay away, or come and say nothing.",
                hidden="How many the child attended is not shown.",
            ),
            Sentence(
                "The child chaired or co-chaired {reviews_chaired_by_child.n_of_N} "
                "({reviews_chaired_by_child.percent}); who chaired is not recorded for "
                "{reviews_chaired_by_child[chaired_by/not_recorded].numerator}.",
                hidden="How many the child chaired or co-chaired is not shown.",
            ),
        ),
    ),
    voice_sections.VOICE,
    council_sections.YOU_SAID,
    cycle_sections.CONTACTS,
    Section(
        "parents",
        "Parents, carers and others who matter to the child",
        level=2,
        asks="Say how parents and carers took part, and how the service heard those who could not come.",
        required=True,
    ),
    Section(
        "siblings",
        "Brothers and sisters",
        level=2,
        asks="Say how many brothers and sisters live apart as far as the service knows, how contact between them was "
        "kept up, and what reviews asked for.",
        required=True,
    ),
    cycle_sections.PROMISES,
    cycle_sections.RECORDS,
    concern_sections.CONCERNS,
    Section(
        "quality",
        "Quality assurance",
        asks="Give the outcomes of audits of how reviews are organised, conducted and recorded, of observation and "
        "supervision, and what was learnt.",
        required=True,
    ),
    Section(
        "good_practice",
        "Good practice",
        asks="Tell what was done well this year, by whom and what difference it made. Quote a child only with their "
        "recorded agreement, and so that nobody can tell who they are. Quotes of praise are chosen under Praise.",
        required=True,
        place=AnnualReport.GOOD_PRACTICE,
        parts=(Part.QUOTES,),
        sentences=(
            Sentence(
                "Good work was praised {praise_given.phrase} in {year}, and whoever was praised was told the same day.",
                hidden="How often good work was praised in {year} is not shown.",
            ),
        ),
    ),
    voice_sections.PROUD,
    Section(
        "development",
        "Issues for further development",
        asks="Say what must get better in the service and in the council's care for children, and mark what needs "
        "urgent action.",
        required=True,
    ),
    Section(
        "resources",
        "Resources",
        level=2,
        asks="Say whether any question of resources puts a service of quality to children at risk.",
        required=True,
    ),
    Section("priorities", "Priorities"),
    Section(
        "priorities_last",
        "What was planned for this year",
        level=2,
        asks="Go through last year's priorities one by one: done, partly done, not done, and why.",
        required=True,
        parts=(Part.PRIORITIES_LAST,),
    ),
    Section(
        "priorities_next",
        "What is planned for next year",
        level=2,
        asks="Set out the priorities for the coming year, each with who leads it and how it will be seen to be done.",
        required=True,
        parts=(Part.PRIORITIES_NEXT,),
    ),
    Section("method", "How the figures were made", parts=(Part.METHOD,)),
)

_BY_KEY = {section.key: section for section in SECTIONS}


def written_sections() -> tuple[Section, ...]:
    """The sections in which the service manager writes, in order."""
    return tuple(section for section in SECTIONS if section.has_prose)


def section_of(key: str) -> Section | None:
    """One section by its key; None where there is no such section or nothing is written in it."""
    section = _BY_KEY.get(key)
    return section if section is not None and section.has_prose else None
