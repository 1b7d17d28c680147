"""Making a copy of the letter, the record, its annex or the promises for one recipient: the only way they leave."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.records import queries
from mainstay.records.forms.copying import DOCUMENTS, CopyForm
from mainstay.records.pages.sending import GET_OR_POST, about, data_of, opened_review, send, show
from mainstay.records.rules.states import State
from mainstay.records.shared.subjects import the_child
from mainstay.releases import queries as release_queries
from mainstay.releases.actions.make_release import make_release
from mainstay.releases.queries import RecipientRow
from mainstay.releases.shared import builders
from mainstay.statute.refusal import Refused
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import and_back

NOT_YET = "The record is not finished, so only its promises can be copied. Finish it first."


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def copy(request: SignedIn, review: UUID) -> HttpResponse:
    """Make one document for one person; it is searched for anything protected before it can leave."""
    row = opened_review(request, review, "record_copy_made")
    record = queries.record_page(request.viewer, review)
    child_id = row.child_id
    people = [each for each in release_queries.recipients_of(request.viewer, child_id) if not each.ended_on]
    finished = record.state in (State.WRITTEN, State.DISTRIBUTED)
    asked = request.GET.get("document", "letter" if finished else "promises")
    form = CopyForm(data_of(request), people=people, finished=finished, initial={"document": asked})
    add_href = and_back(reverse("recipient_add", args=[child_id]), request.get_full_path())
    values = {
        "finished": finished, "people": people, "add_href": add_href,
        **about(row, "Make a copy for somebody"),
    }  # fmt: skip

    def again() -> HttpResponse:
        return show(request, "records/copying.html", form, values)

    if not form.is_valid():
        return again()
    made: list[UUID] = []

    def do(acting: Acting) -> None:
        if not finished and form.cleaned_data["document"] != "promises":
            raise Refused(NOT_YET)
        made.append(_make(acting, review, child_id, form, people))

    return send(request, form, do, again=again, done=lambda: redirect("release", made[0]))


def _make(acting: Acting, review: UUID, child_id: UUID, form: CopyForm, people: list[RecipientRow]) -> UUID:
    given = form.cleaned_data
    to = next(each for each in people if str(each.id) == given["recipient"])
    kind = given["document"]
    builder = builders()[kind]
    if not any(builder.may_hold(key, to.kind) for key in builder.allows):
        words = dict(DOCUMENTS)[kind].lower()
        raise Refused(f"The {words} is not for a recipient of this kind ({to.kind_words.lower()}). Choose another.")
    built = builder.build(acting.viewer, child_id, review, to.kind)
    release = make_release(
        acting, the_child(child_id), recipient=to.id, document=kind, title=built.title, parts=built.parts,
        left_out=built.left_out, source_id=review, goes_through_with=given["goes_through_with"],
        goes_through_on=given["goes_through_on"],
    )  # fmt: skip
    key: UUID = release.pk
    return key
