"""What is promised, contested, reported and found in the demonstration: invented words."""

from typing import NamedTuple


class Said(NamedTuple):
    """A promise: what, the same written to the child, why it matters, its matter, and in how many weeks."""

    what: str
    to_child: str
    because: str
    matter: str
    weeks: int


PROMISES: tuple[Said, ...] = tuple(Said(*each) for each in (
    ("Weekly video calls with both grandparents begin", "You will see your grandparents on video every week",
     "They brought the child up until the age of four", "time-with-others", 4),
    ("An appointment with the dentist is made and kept", "Somebody will take you to the dentist",
     "A tooth has hurt since the summer", "dentist", 8),
    ("The personal education plan is written with the school", "Your school will write down with you how it will help",
     "Mathematics has become a worry", "education-plan", 6),
    ("A life-story worker is named and begins", "Somebody will help you to put your story together",
     "Questions about moving at six have no answers yet", "life-story", 12),
    ("Photographs from the last foster home are fetched", "You will get your photographs back",
     "They are the only pictures of those years", "belongings-and-room", 3),
    ("A visit with the older brother every month", "You will see your big brother every month",
     "They lived together for ten years", "time-with-brothers-and-sisters", 5),
    ("A laptop for schoolwork is provided", "You will have a laptop for your schoolwork",
     "Lessons are at home and the tablet is shared", "help-with-learning", 2),
    ("The first talk with the counsellor takes place", "You will meet the counsellor you asked for",
     "Sleep has been bad since January", "feelings", 10),
    ("The passport is applied for", "You will get your own passport", "The family holiday is in July", "documents", 26),
    ("A swimming club that can take the child is found", "We will find a swimming club for you",
     "Swimming is what the child likes best", "leisure", 14),
    ("The review health assessment is done", "A nurse will see how you are", "The last one is thirteen months old",
     "health-assessment", 7),
))  # fmt: skip
REASONS = {
    "not_done": "Nobody had taken it on after the social worker left.",
    "changed": "The school asked for a later start, and the child agreed.",
    "no_longer_wanted": "The child has found a club of their own.",
}
CONTESTED = (
    "The team cannot pay for this before the new financial year, and the school has funds of its own.",
    "The carers cannot travel on a weekday, and no other transport has been found.",
)
RESOLVED = "The manager and I spoke. The promise stands, and the virtual school pays."
REPORTED = (
    "The form was sent and a day is expected within the month.",
    "A first visit took place and went well; the next is booked.",
    "No answer from the clinic yet. I ring again on Monday.",
)
CHECKED: tuple[tuple[str, str], ...] = (
    ("green", "Everything promised has begun and the carers say it is going well."),
    ("amber", "One thing has slipped. The social worker will ring the clinic this week and tell me."),
    ("red", "Nothing has begun. I have spoken to the team manager and look again in two weeks."),
)
