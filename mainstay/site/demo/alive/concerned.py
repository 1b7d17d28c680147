"""What is raised, answered and agreed in the demonstration's concerns: invented words."""

from typing import NamedTuple


class Raised(NamedTuple):
    """A concern: its title, what it says, what good looks like, its themes, and the points to be answered."""

    title: str
    what: str
    good: str
    themes: tuple[str, ...]
    points: tuple[str, ...]


CONCERNS: tuple[Raised, ...] = tuple(Raised(*each) for each in (
    ("No life-story work for over a year", "Life-story work was promised at two reviews and has not begun. Questions "
     "about early moves are now asked every week, and the carers do not know what to answer.",
     "A named worker begins within a month, and the child knows who and when.",
     ("plan-not-implemented", "drift-and-delay"), ("Who will do the work, and when does it begin?",
                                                   "Why was it not begun after the last review?")),
    ("No plan for permanence at the second review", "The second review was held without a plan for permanence. Nobody "
     "could say where this child will grow up.", "A plan that says where and with whom, agreed by a manager, before "
     "the next review.", ("lack-of-clear-plan", "drift-and-delay"),
     ("When will the plan for permanence be written?", "What has stood in its way?", "Who has told the child?")),
    ("Four social workers in a year", "Four workers have come and gone since the spring, and the post is empty now. "
     "Visits have been made by whoever was on duty.", "A permanent worker is named, and introduced by somebody the "
     "child knows.", ("no-allocated-social-worker", "poor-practice"), ("Who is the social worker from today?",)),
    ("Time with a brother has stopped", "The two have not met since December, although the plan says every month and "
     "both ask for it.", "They meet this month, and the dates until the summer are set.",
     ("plan-not-implemented",), ("When will they meet?", "What will keep it from stopping again?")),
    ("The move was planned without the child", "A move was decided and told to the child the evening before. Their "
     "wish to stay at the same school was not asked for.", "The child hears why, their wish about school is answered, "
     "and it is not done so again.", ("participation", "decisions-about-plan"),
     ("Why was the child not asked?", "What happens now about school?")),
    ("The health assessment is eight months late", "The last review health assessment was in June 2019. Two "
     "appointments were missed because nobody drove.", "The assessment is done within the month.",
     ("drift-and-delay", "poor-practice"), ("On which day is the assessment?",)),
))  # fmt: skip
TALKS: tuple[tuple[str, str, str], ...] = (
    ("I said what the child told me and what was promised, and asked what is in the way.",
     "The worker said the referral was lost when the post changed hands and was sorry for it.",
     "The referral is made again this week, and the worker rings me when a day is set."),
    ("I said that the plan has not moved since the last review and what that means at this age.",
     "The manager said that the assessment was asked for twice, and that the delay is with the provider.",
     "The manager speaks to the provider and tells me by Friday."),
    ("I explained why I am worried and asked how it looks from their side.",
     "The team is two workers short. They agree it matters and do not see how to do it sooner.", ""),
)  # fmt: skip
ANSWERED = (
    "The work is given to a named person, who rings the carers on Monday to set the first day.",
    "It was left out when the case changed hands. It is now on the list that the manager goes through every week.",
    "The worker tells the child on the next visit, and leaves a note with the carers.",
)
PROPOSED = ("A named worker begins life-story work", "The team manager")
WHY_FURTHER = "The answer says what was done before and not what will be done. The child has waited a year."
WHY_SKIPPED = "The group manager is away until the end of the month, and this cannot wait."
ADVICE = (
    "I have read this and agree with your reasons. Speak to the service manager before you take it further, if "
    "the day allows it."
)
CAFCASS = (
    "Two reviews have asked for a plan for permanence and the council has not made one. The child is nine, has "
    "lived in three places and asks where they will live."
)
CHANGED = "The brothers have met twice, and the dates until August are set. Their carers have each other's numbers."
VIEW = "“I got to see him and we made pizza. I want it to stay like this.”"
LEARNT = "When a placement moves out of county, somebody must be named for time with brothers and sisters on that day."
ABOUT_CHAIR = "The last two reviews ran for over two hours. The child left the room half-way through both."
PATTERN = "Reports reach reviews late from this team"
AGENCY = "Thornshire Community Health"
AGENCY_TITLE = "No appointment with the children's mental health team"
