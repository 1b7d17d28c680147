"""The council's settings as questions, drawn from the settings' own metadata, in groups a person can take in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, dataclass, fields
from datetime import date
from typing import Any

from django import forms

from mainstay.statute.policy import LocalPolicy
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm

YES_NO = {"yes": "Yes", "no": "No"}
# Kept one by one with a name, as council days.
ELSEWHERE = {"extra_days_off", "removed_days_off"}


@dataclass(frozen=True)
class Group:
    """Settings that are decided together, by their names, each with its label in plain words."""

    key: str
    title: str
    labels: Mapping[str, str]


GROUPS = (
    Group("due-dates", "When reviews fall due", {
        "count_start_day": "Count the first day of care as a working day",
        "before_placement_for_adoption": "Clock between authority to place and placement for adoption",
        "review_after_unplanned_move": "Consider an early review after an unplanned move",
        "post_18_months": "Months between reviews after 18",
    }),
    Group("judging", "When a review is in time", {
        "series_date": "The date of a review held as a series of meetings",
        "series_timeliness": "How a series of meetings is judged",
        "series_completion_working_days": "Working days in which a series is completed",
        "adjournment_working_days": "Working days an adjournment may last",
        "adjourned_counts_in_time": "An adjourned review completed in its time is in time",
        "window_treatment": "Reviews in the 2020 regulations window",
        "kinds_in_figure": "Kinds of review in the figure",
        "per_child_working_days": "Working days in care before a child is in the figure by child",
    }),
    Group("figures", "Figures and small numbers", {
        "chinese_in": "The group in which Chinese is counted",
        "population_mid_year": "The population estimate a rate is worked out from",
        "suppress_from": "Smallest count that is hidden",
        "suppress_to": "Largest count that is hidden",
    }),
    Group("around-a-review", "Days before and after a review", {
        "notify_service_working_days": "The service is told of a new child",
        "allocate_working_days": "A child is given a reviewing officer",
        "tell_child_working_days": "The child is told who their officer is",
        "discuss_before_working_days": "Social worker and officer discuss the review",
        "consult_before_working_days": "Consultation and invitations go out",
        "speak_before_days": "The officer has spoken to the child",
        "reports_before_working_days": "The social worker's reports are due",
        "decisions_after_working_days": "Decisions are sent",
        "manager_answer_working_days": "The manager answers the decisions",
        "plan_after_working_days": "The care plan is updated",
        "record_after_working_days": "The full record is written",
        "distribute_after_working_days": "The record is sent to everyone due it",
        "checks_between_reviews": "Checks on progress between two reviews",
        "new_plan_check_working_days": "The plan of a child new to care is checked",
    }),
    Group("voice", "What children say on their own pages", {
        "service_opens_hour": "The hour from which somebody reads",
        "service_closes_hour": "The hour until which somebody reads",
        "answer_wish_working_days": "A child has an answer to a wish",
        "answer_somebody_else_working_days": "A child who wants somebody else has an answer",
        "open_media_working_days": "Pictures and recordings are opened",
        "unread_to_cover_working_days": "What nobody has read goes to cover",
        "alert_minutes": "Minutes until an alert that nobody took goes on",
        "service_phone": "The reviewing service's number",
        "emergency_phone": "The emergency duty team's number",
    }),
    Group("patterns", "Patterns in what was raised", {
        "pattern_days": "Days in which signals about one placement add up",
        "pattern_signals": "Signals that bring a placement to the service manager",
        "pattern_least": "Fewest concerns before a rate says anything",
    }),
    Group("learning", "Learning from concerns", {
        "learning_share_percent": "Percentage of mentions from which a theme is learnt from",
    }),
    Group("service", "The service and its words", {
        "caseload_low": "Lower end of a full caseload",
        "caseload_high": "Upper end of a full caseload",
        "looked_after_label": "The council's words for one child looked after",
        "looked_after_label_plural": "The council's words for many",
    }),
)  # fmt: skip
SETTINGS: dict[str, Field[Any]] = {setting.name: setting for setting in fields(LocalPolicy)}


def group_of(key: str) -> Group | None:
    """The group of this key; None where there is none."""
    return next((group for group in GROUPS if group.key == key), None)


def in_words(name: str, value: Any) -> str:
    """A setting's value as a person reads it."""
    about = SETTINGS[name].metadata
    if about["kind"] == "yes_no":
        return "Yes" if value else "No"
    if about["kind"] == "one_of":
        return str(about["choices"][value])
    if about["kind"] == "some_of":
        return ", ".join(words for key, words in about["choices"].items() if key in value) or "None"
    return f"{value}{_unit(name, value)}"


def _unit(name: str, value: Any) -> str:
    """What a whole number counts, by the setting's own name."""
    for ending, one in (("working_days", "working day"), ("_days", "day"), ("_months", "month")):
        if name.endswith(ending):
            return f" {one}" if value == 1 else f" {one}s"
    return ""


def hint(name: str) -> str:
    """What the setting decides, its bounds and its default, in sentences."""
    setting = SETTINGS[name]
    about = setting.metadata
    bounds = f" From {about['low']} to {about['high']}." if about["kind"] == "whole" else ""
    return f"{about['help']}{bounds} Default: {in_words(name, setting.default)}."


class ChangePolicyForm(ActionForm):
    """One group of settings, from a day and for a reason."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, group: Group, policy: LocalPolicy, today: date, **kwargs: Any) -> None:
        now = {name: _asked(name, getattr(policy, name)) for name in group.labels}
        kwargs["initial"] = {**now, "starts_on": today, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.group = group
        for name, label in group.labels.items():
            self.fields[name] = _field(name, label)
        self.fields["starts_on"] = DayField(
            label="From which day do these hold?", what="first day of the change", help_text="For example, 1 April 2021"
        )
        self.fields["reason"] = forms.CharField(
            label="Why are they changed?", max_length=300, widget=forms.Textarea(attrs={"rows": 3}),
            help_text="Kept with the change, for whoever asks later.",
        )  # fmt: skip
        for name, field in self.fields.items():
            if name not in self.base_fields:
                field.error_messages["required"] = f"Answer “{field.label}”"

    def chosen(self) -> dict[str, Any]:
        """The settings as they were answered, by name."""
        return {name: _answered(name, self.cleaned_data[name]) for name in self.group.labels}


def _asked(name: str, value: Any) -> Any:
    if SETTINGS[name].metadata["kind"] == "yes_no":
        return "yes" if value else "no"
    return sorted(value) if isinstance(value, frozenset) else value


def answers_of(settings: Mapping[str, Any], group: Group) -> dict[str, Any]:
    """The answers that stand for a stored version's settings, for the page of both versions."""
    policy = LocalPolicy.from_mapping(settings)
    return {name: _asked(name, getattr(policy, name)) for name in group.labels}


def _answered(name: str, value: Any) -> Any:
    kind = SETTINGS[name].metadata["kind"]
    if kind == "yes_no":
        return value == "yes"
    return frozenset(value) if kind == "some_of" else value


def _field(name: str, label: str) -> forms.Field:
    about = SETTINGS[name].metadata
    common: dict[str, Any] = {"label": label, "help_text": hint(name)}
    match about["kind"]:
        case "whole":
            narrow = forms.NumberInput(attrs={"class": "govuk-input--width-3", "inputmode": "numeric"})
            narrow.input_type = "text"
            return forms.IntegerField(
                min_value=about["low"], max_value=about["high"], widget=narrow, error_messages=_bounds(label, about),
                **common,
            )  # fmt: skip
        case "yes_no":
            return forms.ChoiceField(
                choices=list(YES_NO.items()), widget=forms.RadioSelect(attrs={"inline": True}), **common
            )
        case "one_of":
            return forms.ChoiceField(choices=list(about["choices"].items()), widget=forms.RadioSelect, **common)
        case "some_of":
            return forms.MultipleChoiceField(
                choices=list(about["choices"].items()), widget=forms.CheckboxSelectMultiple, **common
            )
    return forms.CharField(max_length=about["high"], **common)


def _bounds(label: str, about: Mapping[str, Any]) -> dict[str, str]:
    sentence = f"“{label}” must be a whole number from {about['low']} to {about['high']}"
    return {"min_value": sentence, "max_value": sentence, "invalid": sentence}
