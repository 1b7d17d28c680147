"""The council's policy: what holds now and from when, what is set for later, and every version there was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from mainstay.access.can import Can
from mainstay.authority import queries
from mainstay.authority.actions.set_policy import set_policy
from mainstay.authority.forms.policy import (
    GROUPS,
    SETTINGS,
    ChangePolicyForm,
    Group,
    answers_of,
    group_of,
    in_words,
)
from mainstay.authority.models import PolicyVersion
from mainstay.authority.pages.sending import GET_OR_POST, form_page
from mainstay.authority.queries import PolicyRow
from mainstay.ledger.acting import Acting
from mainstay.statute.policy import LocalPolicy
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, send, sent_data, show
from mainstay.web.shapes import Link


@dataclass(frozen=True)
class SettingLine:
    """One setting as it holds now, with what it decides."""

    label: str
    value: str
    default: str
    help: str

    @property
    def is_default(self) -> bool:
        """Whether the council left it as it was."""
        return self.value == self.default


@dataclass(frozen=True)
class GroupLines:
    """A group of settings as it holds now."""

    key: str
    title: str
    lines: list[SettingLine]


@dataclass(frozen=True)
class VersionLine:
    """One version of the policy with what it changed from the one before."""

    row: PolicyRow
    changes: list[str]
    holds: bool


@require_safe
@page(may=Can.SET_POLICY)
def policy(request: SignedIn) -> HttpResponse:
    """What the council has set, group by group, as it holds today."""
    today = request.viewer.today
    now = queries.local_policy(today)
    later = [row for row in queries.policy_versions(request.viewer) if row.starts_on > today]
    return render(request, "authority/policy.html", {
        "groups": [GroupLines(group.key, group.title, _lines(group, now)) for group in GROUPS],
        "later": later, "today": today,
    })  # fmt: skip


def _lines(group: Group, now: LocalPolicy) -> list[SettingLine]:
    return [
        SettingLine(
            label=label,
            value=in_words(name, getattr(now, name)),
            default=in_words(name, SETTINGS[name].default),
            help=SETTINGS[name].metadata["help"],
        )
        for name, label in group.labels.items()
    ]


@GET_OR_POST
@page(may=Can.SET_POLICY)
def change(request: SignedIn, group: str) -> HttpResponse:
    """Set one group of settings from a day, for a reason; the others stay as they hold on that day."""
    chosen = group_of(group)
    if chosen is None:
        raise Http404("There is no such group of settings.")
    rows = queries.policy_versions(request.viewer)
    today = request.viewer.today
    form = ChangePolicyForm(
        sent_data(request), group=chosen, policy=queries.local_policy(today), today=today,
        initial={"version": next((row.version for row in rows if row.starts_on == today), 0)},
    )  # fmt: skip
    about = _asked(chosen, rows, request)
    if not form.is_valid():
        return show(request, about, form)
    given = form.cleaned_data
    return send(request, about, form, Sent(
        do=lambda acting: _set(acting, form),
        to=lambda version: reverse("policy"),
        theirs=lambda version: {
            **answers_of(version.settings, chosen), "starts_on": version.starts_on, "reason": version.reason,
        },
        done=lambda version: f"Set from {words.day(given['starts_on'])}. Due dates and figures follow it from then.",
    ))  # fmt: skip


def _set(acting: Acting, form: ChangePolicyForm) -> PolicyVersion:
    """Set this group from the day chosen, on top of what holds on that day. Raises Refused, Conflict."""
    given = form.cleaned_data
    changed = replace(queries.local_policy(given["starts_on"]), **form.chosen())
    return set_policy(acting, policy=changed, starts_on=given["starts_on"], reason=given["reason"])


def _asked(group: Group, rows: Sequence[PolicyRow], request: SignedIn) -> Asking:
    later = [row.starts_on for row in rows if row.starts_on > request.viewer.today]
    note = tuple(f"A version from {words.day(on)} is set already: what you change here ends on that day, "
                 "unless you change that version too." for on in sorted(later))  # fmt: skip
    return form_page(
        group.title, "Save", reverse("policy"), [Link("Policy", reverse("policy"))], note, caption="Policy"
    )


@require_safe
@page(may=Can.SET_POLICY)
def versions(request: SignedIn) -> HttpResponse:
    """Every version of the policy, the latest first, with what each changed and why."""
    rows = queries.policy_versions(request.viewer)
    before = [*[row.policy for row in rows[1:]], LocalPolicy()]
    holding = max((row.starts_on for row in rows if row.starts_on <= request.viewer.today), default=None)
    lines = [
        VersionLine(row, _changes(old, row.policy), row.starts_on == holding)
        for row, old in zip(rows, before, strict=False)  # before the first stand the defaults
    ]
    crumbs = [Link("Policy", reverse("policy")), Link("Versions")]
    return render(request, "authority/versions.html", {"lines": lines, "crumbs": crumbs, "today": request.viewer.today})


def _changes(old: LocalPolicy, new: LocalPolicy) -> list[str]:
    return [
        f"{label}: {in_words(name, getattr(old, name))} became {in_words(name, getattr(new, name))}"
        for group in GROUPS
        for name, label in group.labels.items()
        if getattr(old, name) != getattr(new, name)
    ]
