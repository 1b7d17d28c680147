"""The people round the child: adding one, and linking and parting brothers and sisters."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.children.actions.add_person_around import add_person_around
from mainstay.children.actions.link_siblings import link_siblings
from mainstay.children.actions.part_siblings import part_siblings
from mainstay.children.forms.changing import LinkForm, PersonForm
from mainstay.children.forms.correcting import PartForm
from mainstay.children.pages.changing import home
from mainstay.children.pages.opening import asking, open_child
from mainstay.children.queries import ChildName, children_named, children_with_references, same_family_name
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, confirm, not_now, send, sent_data, show, subject, wants_change

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
COMPARE = "children/compare.html"


@GET_OR_POST
@page(may=Can.ENTER_CHILDREN)
def add_person(request: SignedIn, child: UUID) -> HttpResponse:
    """Add a person round the child."""
    opened = open_child(request, child, "child_person_add")
    ask = asking(
        opened, "Add a person", "Add this person",
        words=["Parents, carers, relatives, anybody who matters to the child. Never write an address here."],
    )  # fmt: skip
    form = PersonForm(sent_data(request), initial={"starts_on": request.viewer.today})
    if not form.is_valid():
        return show(request, ask, form)
    given, reference = form.cleaned_data, form.cleaned_data["looked_after"].strip()
    found = children_with_references(request.viewer, [reference]).get(reference.upper()) if reference else None
    if reference and found is None:
        form.add_error("looked_after", f"There is no child with the reference {reference}, or you may not see it")
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: add_person_around(
            acting, subject(child), name=given["name"], relation=given["relation"], starts_on=given["starts_on"],
            phone=given["phone"], has_parental_responsibility=form.has_responsibility,
            looked_after=found.id if found else None,
        ),
        to=lambda person: home(child),
        done=lambda person: f"{person.name} is recorded.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.ENTER_CHILDREN)
def link(request: SignedIn, child: UUID) -> HttpResponse:
    """Link the child to brothers and sisters, after a look at who they are."""
    opened = open_child(request, child, "child_link")
    ask = asking(
        opened, "Link brothers and sisters", "Continue",
        words=["Linked children are offered together when a reviewing officer is allocated."],
    )  # fmt: skip
    form = LinkForm(sent_data(request), alike=same_family_name(request.viewer, child))
    if not form.is_valid():
        return show(request, ask, form)
    chosen = _chosen(request, form)
    if form.errors or wants_change(request):
        return show(request, ask, form)
    question = f"Are these {opened.name}’s brothers and sisters?"
    asked = confirm(request, ask, question, yes="Yes, link them", template=COMPARE, linked=chosen)
    return asked or send(request, ask, form, Sent(
        do=lambda acting: link_siblings(acting, [subject(each) for each in (child, *(row.id for row in chosen))]),
        to=lambda linked: home(child),
        done=lambda linked: "They are linked as brothers and sisters.",
    ))  # fmt: skip


def _chosen(request: SignedIn, form: LinkForm) -> list[ChildName]:
    """The children named by a tick or by their reference, once each; a reference that names nobody is an error."""
    typed = children_with_references(request.viewer, form.typed)
    for reference in form.typed:
        if reference.upper() not in typed:
            form.add_error("references", f"There is no child with the reference {reference}, or you may not see it")
    ticked = children_named(request.viewer, [UUID(key) for key in form.cleaned_data.get("alike", [])])
    found = {each.id: each for each in (*ticked.values(), *typed.values())}
    return sorted(found.values(), key=lambda each: (each.name.casefold(), each.reference))


@GET_OR_POST
@page(may=Can.ENTER_CHILDREN)
def part(request: SignedIn, child: UUID) -> HttpResponse:
    """Take the child out of a group of brothers and sisters, with the reason."""
    opened = open_child(request, child, "child_part")
    names = ", ".join(each.name for each in opened.siblings)
    ask = asking(
        opened, "Take this child out of the link", "Take the link away", tone="warning",
        words=[f"Now linked to {names}." if names else "Now linked to children whom you may not see."],
    )  # fmt: skip
    if not opened.siblings:
        return not_now(request, ask, "This child is not linked to brothers or sisters whom you may see.")
    form = PartForm(sent_data(request))
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: part_siblings(acting, subject(child), reason=form.cleaned_data["reason"]),
        to=lambda parted: home(child),
        done=lambda parted: "The link is taken away, and the reason is kept.",
    ))  # fmt: skip
