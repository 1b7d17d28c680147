"""The council's policy: what holds now and from when, what is set for later, and every version there was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
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
from mainstay.authority.pages.sending import GET_OR_POST, Asked, show
from mainstay.authority.queries import PolicyRow
from mainstay.ledger.acting import Conflict
from mainstay.ledger.request import acting_of
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.refusal import Refused
from mainstay.web import concurrency, words
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Link


@dataclass(frozen=True)
class SettingLine:
    """One setting as it holds now, with what it decides."""

    label: str
    value: str
    default: str
    help: str
    rule: str

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
            rule=SETTINGS[name].metadata["rule"],
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
        _sent(request), group=chosen, policy=queries.local_policy(today), today=today,
        initial={"version": next((row.version for row in rows if row.starts_on == today), 0)},
    )  # fmt: skip
    if request.method != "POST" or not form.is_valid():
        return show(request, form, _asked(chosen, rows, request))
    return _set(request, form, chosen, rows)


def _set(request: SignedIn, form: ChangePolicyForm, group: Group, rows: Sequence[PolicyRow]) -> HttpResponse:
    given = form.cleaned_data
    try:
        changed = replace(queries.local_policy(given["starts_on"]), **form.chosen())
        set_policy(acting_of(request), policy=changed, starts_on=given["starts_on"], reason=given["reason"])
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return show(request, form, _asked(group, rows, request))
    except Conflict as conflict:
        return _both_versions(request, form, group, conflict.theirs)
    messages.success(request, f"Set from {words.day(given['starts_on'])}. Due dates and figures follow it from then.")
    return redirect("policy")


def _both_versions(request: SignedIn, form: ChangePolicyForm, group: Group, theirs: Any) -> HttpResponse:
    """Both versions of one day's policy, to choose from setting by setting."""
    saved = {**answers_of(theirs.settings, group), "starts_on": theirs.starts_on, "reason": theirs.reason}
    hidden = [("once", str(uuid4())), ("version", str(theirs.version))]
    return concurrency.conflict(request, rows=concurrency.versions(form, saved), hidden=hidden)


def _asked(group: Group, rows: Sequence[PolicyRow], request: SignedIn) -> Asked:
    later = [row.starts_on for row in rows if row.starts_on > request.viewer.today]
    note = tuple(f"A version from {words.day(on)} is set already: what you change here ends on that day, "
                 "unless you change that version too." for on in sorted(later))  # fmt: skip
    return Asked(group.title, "Save", reverse("policy"), [Link("Policy", reverse("policy"))], note, caption="Policy")


def _sent(request: SignedIn) -> QueryDict | None:
    if request.method != "POST":
        return None
    return concurrency.chosen(request.POST) if concurrency.is_choice(request.POST) else request.POST


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
