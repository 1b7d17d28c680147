"""Putting right what was recorded: who a child is, an episode, a link between children; always with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from mainstay.children.forms.codes import offer_codes
from mainstay.children.forms.entering import PROVIDER, child_facts
from mainstay.children.forms.fields import VersionForm, because, chosen, day, line, sex_field
from mainstay.children.queries import EpisodeRow
from mainstay.children.rules.correcting import EpisodeCorrection
from mainstay.children.rules.entering import ChildFacts


class CorrectChildForm(VersionForm):
    """Who a child is, as it should have been recorded."""

    reference = line("Reference", width="10", longest=20)
    given_name = line("First names", required=False)
    family_name = line("Family name", required=False)
    known_as = line("Known as", hint="What the child is called, where that differs", required=False)
    born_on = day("Date of birth", what="date of birth", required=False)
    sex = sex_field()
    ethnicity = chosen("Ethnicity", required=False)
    unaccompanied_until = day(
        "Unaccompanied asylum-seeking child until", what="date", required=False,
        hint="The 18th birthday at the latest. Leave empty when the child is not one.",
    )  # fmt: skip
    reason = because()

    def __init__(self, *args: Any, today: date, kept: Mapping[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_codes(self, today, kept)
        self.fields["born_on"].latest = today  # type: ignore[attr-defined]

    def facts(self) -> ChildFacts:
        """Who the child is."""
        return child_facts(self.cleaned_data, self.cleaned_data["unaccompanied_until"])


class CorrectEpisodeForm(VersionForm):
    """An episode as it should have been recorded; the end is asked for only where the period ends with it."""

    starts_on = day("Began on", what="date it began")
    legal_status = chosen("Legal status")
    category_of_need = chosen("Category of need", hint="Holds for the whole period of care")
    placement = chosen("Kind of placement")
    provider = chosen("Placement provider", hint=PROVIDER, required=False)
    ends_on = day(
        "The child left care on", what="date the child left care", required=False,
        hint="Leave empty when the child never left",
    )  # fmt: skip
    reason_ceased = chosen("What happened next", required=False)
    reason = because()

    def __init__(self, *args: Any, episode: EpisodeRow, is_last: bool, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = {name: getattr(episode, name) for name in ("legal_status", "category_of_need", "placement", "provider")}
        offer_codes(self, min(episode.starts_on, today), kept)
        self.episode, self.asks_the_end = episode, is_last and episode.ends_on is not None
        if not self.asks_the_end:
            del self.fields["ends_on"], self.fields["reason_ceased"]
        for name in ("starts_on", "ends_on"):
            if name in self.fields:
                self.fields[name].latest = today  # type: ignore[attr-defined]

    def facts(self) -> EpisodeCorrection:
        """The episode as it should have been; what was not asked for stays."""
        given = self.cleaned_data
        return EpisodeCorrection(
            starts_on=given["starts_on"],
            ends_on=given["ends_on"] if self.asks_the_end else self.episode.ends_on,
            legal_status=given["legal_status"],
            category_of_need=given["category_of_need"],
            placement=given["placement"],
            provider=given["provider"] or None,
            reason_ceased=(given["reason_ceased"] or None) if self.asks_the_end else self.episode.reason_ceased,
        )


class PartForm(VersionForm):
    """Why a child is taken out of a group of brothers and sisters."""

    reason = because()
