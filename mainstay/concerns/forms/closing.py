"""The forms of what came of a concern, of Cafcass and legal advice, and of the ladder."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.concerns.forms.fields import SeenForm, day, line, small_radios, told
from mainstay.concerns.rules import words
from mainstay.statute.escalation import FORMAL, Ladder, Stage
from mainstay.web.forms import ActionForm, FilterForm

STAGES = 6


class CloseForm(SeenForm):
    """What came of a concern for the child."""

    outcome = forms.ChoiceField(label="How did it come out?", choices=list(words.OUTCOMES.items()),
                                widget=small_radios())  # fmt: skip
    what_changed = told("What changed for the child?", "If nothing did, say so", rows=4)
    childs_view = told("What does the child think of it?", "In their own words where you can", rows=3, required=False)
    no_view_because = line("If you do not know their view, why not?", longest=500, required=False)
    told_on = day("On which day was the child told what came of it?", "day the child was told",
                  "Leave it empty if they were not told yet", required=False)  # fmt: skip
    told_how = line("How were they told?", "For example, by phone, or in a letter", required=False)
    not_told_because = line("If they were not told, why not?", longest=500, required=False)
    learning = told("What is to be learnt from it?", "For the team, the service or the council", rows=3, required=False)

    def __init__(self, *args: Any, about_a_child: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.about_a_child = about_a_child
        if not about_a_child:
            for name in ("childs_view", "no_view_because", "told_on", "told_how", "not_told_because"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """The child's view or why not; told, and how, or why not."""
        given = self.cleaned_data
        if not self.about_a_child:
            return given
        if not given.get("childs_view") and not given.get("no_view_because"):
            self.add_error("childs_view", "Enter what the child thinks of it, or below why you do not know")
        if given.get("told_on") and not given.get("told_how"):
            self.add_error("told_how", "Enter how the child was told")
        if not given.get("told_on") and "told_on" not in self.errors and not given.get("not_told_because"):
            self.add_error("told_on", "Enter the day the child was told, or below why they were not")
        return given


class ChildToldForm(SeenForm):
    """The day the child was told what came of a concern that is closed."""

    told_on = day("On which day was the child told?", "day the child was told")
    how = line("How were they told?", "For example, by phone, or in a letter")


class CafcassForm(SeenForm):
    """A referral to Cafcass: which failure, under which power, and why."""

    ground = forms.ChoiceField(label="Which failure is it about?", choices=list(words.GROUNDS.items()),
                               widget=small_radios())  # fmt: skip
    power = forms.ChoiceField(label="Why is it referred now?", choices=list(words.POWERS.items()),
                              widget=small_radios())  # fmt: skip
    because = told("What does Cafcass need to know?", "It stands with the concern", rows=6)
    managers_told_on = day(
        "On which day did you tell senior managers?",
        "day senior managers were told",
        "They are told, and not asked. Leave it empty if you have not yet.",
        required=False,
    )


class FollowForm(SeenForm):
    """What happened to a referral since."""

    managers_told_on = day("On which day were senior managers told?", "day they were told", required=False)
    papers = told("Which papers were sent?", rows=3, required=False)
    papers_sent_on = day("On which day were they sent?", "day the papers were sent", required=False)
    outcome = told("What did Cafcass decide or do?", rows=3, required=False)
    outcome_on = day("On which day?", "day the outcome came", required=False)


class LegalAdviceForm(SeenForm):
    """Independent legal advice."""

    from_whom = line("Whom did you ask?", "A lawyer who does not act for the council in this case")
    received_on = day("On which day did their advice come?", "day the advice came",
                      "Leave it empty while you wait for it", required=False)  # fmt: skip
    said = told("What did they advise?", "Only the reviewing service reads this", rows=5, required=False)


class LadderForm(ActionForm):
    """The stages after the formal concern, their days, and from when they hold."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    says_optional = False

    def __init__(self, *args: Any, ladder: Ladder, **kwargs: Any) -> None:
        kwargs["initial"] = {**_asked(ladder), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.groups: list[tuple[str, list[str]]] = []
        for number in range(STAGES):
            self._add_stage(number)
        self.fields["cafcass"] = line("What a referral to Cafcass is called")
        self.fields["starts_on"] = day("From which day does this ladder hold?", "first day of the ladder")
        self.fields["reason"] = told("Why is it changed?", "Kept with the change", longest=300, rows=2)

    def _add_stage(self, number: int) -> None:
        first = number == 0
        narrow = forms.NumberInput(attrs={"class": "govuk-input--width-3", "inputmode": "numeric"})
        narrow.input_type = "text"
        names = [f"name_{number}", f"by_{number}", f"days_{number}"]
        self.fields[names[0]] = line("Name", "" if first else "Leave it empty to end the ladder here", longest=80,
                                     required=first)  # fmt: skip
        self.fields[names[1]] = line("Who answers", required=first)
        self.fields[names[2]] = forms.IntegerField(label="Working days", required=first, widget=narrow)
        self.groups.append(("The formal concern" if first else f"Stage {number}", names))

    def drawn(self) -> list[tuple[str, list[Any]]]:
        """The stages with their fields, to be drawn one beside the other."""
        return [(title, [self[name] for name in names]) for title, names in self.groups]

    def others(self) -> list[Any]:
        """The fields that are of no stage."""
        of_stages = {name for _, names in self.groups for name in names}
        return [field for field in self if field.name not in of_stages]

    def chosen(self) -> Ladder:
        """The ladder as it was answered. Raises LadderRefused."""
        given = self.cleaned_data
        stages = []
        for number in range(STAGES):
            if not given.get(f"name_{number}"):
                break
            key = FORMAL if number == 0 else f"stage_{number}"
            stages.append(
                Stage(key, given[f"name_{number}"], given.get(f"by_{number}") or "", given.get(f"days_{number}") or 0)
            )
        return Ladder(tuple(stages), given["cafcass"])


def _asked(ladder: Ladder) -> dict[str, Any]:
    found: dict[str, Any] = {"cafcass": ladder.cafcass}
    for number, stage in enumerate(ladder.stages):
        found |= {f"name_{number}": stage.name, f"by_{number}": stage.answered_by, f"days_{number}": stage.working_days}
    return found


class ConcernFilters(FilterForm):
    """What the list of concerns is narrowed to."""

    team = forms.ChoiceField(label="Team", required=False)
    theme = forms.ChoiceField(label="Theme", required=False)
    officer = forms.ChoiceField(label="Raised by", required=False)

    def __init__(self, *args: Any, teams: Any, themes: Any, officers: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].choices = [("", "Any team"), *teams]  # type: ignore[attr-defined]
        self.fields["theme"].choices = [("", "Any theme"), *themes]  # type: ignore[attr-defined]
        if officers:
            self.fields["officer"].choices = [("", "Anybody"), *officers]  # type: ignore[attr-defined]
        else:
            del self.fields["officer"]
