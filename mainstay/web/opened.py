"""The pages of a child's record in words, by the name that a sighting keeps: for whoever reads who looked at what."""

from __future__ import annotations

PAGES = {
    "child": "The child’s page",
    "child_account": "What was done to the record",
    "child_looked": "Who looked at the record",
    "child_move": "Recording a move",
    "child_legal_status": "Changing the legal status",
    "child_leave_care": "Ending the period of care",
    "child_come_back": "Starting a new period of care",
    "child_social_work": "Changing the team or social worker",
    "child_correct": "Correcting names and facts",
    "child_episodes": "Time in care",
    "child_episode_correct": "Correcting an episode",
    "child_person_add": "Adding a person round the child",
    "child_link": "Linking brothers and sisters",
    "child_part": "Taking a link away",
    "allocation_told": "The child was told who their officer is",
    "review": "A review",
    "review_schedule": "Arranging a review",
    "review_early": "Calling an early review",
    "review_postpone": "Asking to postpone a review",
    "review_postponement": "Deciding on a postponement",
    "review_child_told": "The child was told of a postponement",
    "review_hold": "Recording a review",
    "review_meeting": "Recording a meeting of a review",
    "review_complete": "Completing a review",
    "review_adjourn": "Adjourning a review",
    "review_correct": "Correcting a review",
    "contacts": "Contacts and notices",
    "contact_record": "Recording a contact",
    "contact_withdraw": "Taking back a contact",
    "words": "What the child said",
    "words_add": "Writing down what the child said",
    "words_more": "Adding to what the child said",
    "words_share": "Sharing what the child said",
    "words_stop": "Stopping to share what the child said",
    "harm_raise": "Raising a sign of harm",
    "harm_answer": "Answering a sign of harm",
    "tell_officer": "Telling the reviewing officer",
    "notice_acknowledge": "Acknowledging a notice",
    "review_withdraw": "Taking back what was recorded of a review",
}


def in_words(page: str) -> str:
    """What somebody opened; a page that is no longer there keeps its name."""
    return PAGES.get(page, page.replace("_", " ").capitalize())
