"""What may be asked about contacts, words, signs of harm and notices: each for one viewer, as frozen rows."""

from mainstay.contacts.queries.contacts import ContactRow, contact_of, contacts_between, contacts_of, last_spoken_on
from mainstay.contacts.queries.harm import SignRow, sign_of_harm, signs_of_harm_of, signs_of_harm_waiting
from mainstay.contacts.queries.notices import (
    NoticeRow,
    how_many_notices_wait,
    notice_row,
    notices_of,
    notices_waiting,
)
from mainstay.contacts.queries.speaking import (
    SocialWorkers,
    SpeakRow,
    ToSpeakTo,
    children_to_speak_to,
    social_workers_since_review,
)
from mainstay.contacts.queries.words import WordsRow, words_for_review, words_of, words_readable_by, words_row

__all__ = [
    "ContactRow",
    "NoticeRow",
    "SignRow",
    "SocialWorkers",
    "SpeakRow",
    "ToSpeakTo",
    "WordsRow",
    "children_to_speak_to",
    "contact_of",
    "contacts_between",
    "contacts_of",
    "how_many_notices_wait",
    "last_spoken_on",
    "notice_row",
    "notices_of",
    "notices_waiting",
    "sign_of_harm",
    "signs_of_harm_of",
    "signs_of_harm_waiting",
    "social_workers_since_review",
    "words_for_review",
    "words_of",
    "words_readable_by",
    "words_row",
]
