"""Writing down, for the review its record is open at, what the child said or what was seen of them."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from mainstay.access.can import Can
from mainstay.contacts.actions.add_words import add_words
from mainstay.contacts.forms.saying import WordsForm
from mainstay.records import queries
from mainstay.records.pages.sending import GET_OR_POST, about, data_of, opened_review, send, show, to_screen
from mainstay.records.shared.subjects import the_child
from mainstay.web.routes import SignedIn, page


@GET_OR_POST
@page(may=Can.RECORD_CONTACTS)
def words(request: SignedIn, review: UUID) -> HttpResponse:
    """Keep the child's words with this review; a child under 4 is seen, not quoted."""
    row = opened_review(request, review, "record_words")
    screen = queries.review_screen(request.viewer, review)
    today = request.viewer.today
    begin = {
        "said_on": row.held_on or today, "written_down_by": request.viewer.name, "how": "Review",
        "kind": "words" if screen.uses_words else "observed",
    }  # fmt: skip
    form = WordsForm(data_of(request), today=today, initial=begin)
    values = about(row, "What the child said")

    def again() -> HttpResponse:
        return show(request, "records/words.html", form, values)

    if not form.is_valid():
        return again()
    names = ("kind", "words", "said_on", "how", "written_down_by", "language", "shared_with")
    given = {name: form.cleaned_data[name] for name in names}
    child = the_child(row.child_id)
    return send(
        request, form, lambda acting: add_words(acting, child, review_id=review, **given), again=again,
        done=lambda: to_screen(request, review, "Their words are kept as they were said.", "words"),
    )  # fmt: skip
