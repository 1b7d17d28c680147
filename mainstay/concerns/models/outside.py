"""Help from outside the council: a referral to Cafcass, and independent legal advice."""

from __future__ import annotations

from typing import Any, ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Person
from mainstay.access.viewer import Viewer
from mainstay.concerns.models.concern import Concern, OfConcernQuerySet
from mainstay.concerns.models.sight import with_concern_seen_by
from mainstay.concerns.rules import words
from mainstay.ledger.record import Record


@pghistory.track()
class CafcassReferral(Record):
    """A referral of the child's case to Cafcass: which failure, under which power, what was sent and what came of it.

    No manager's leave is asked for; `managers_told_on` records that senior managers know. Source: DR-5.6, DR-5.7.
    """

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="referrals")
    ground = models.CharField(max_length=12, choices=list(words.GROUNDS.items()))
    power = models.CharField(max_length=14, choices=list(words.POWERS.items()))
    because = models.TextField()
    referred_on = models.DateField()
    referred_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    managers_told_on = models.DateField(null=True, blank=True)
    papers = models.TextField(blank=True)
    papers_sent_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True)
    outcome_on = models.DateField(null=True, blank=True)

    objects = OfConcernQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                name="referral_outcome_has_its_day", condition=Q(outcome="") | Q(outcome_on__isnull=False)
            ),
            models.CheckConstraint(
                name="referral_papers_have_their_day", condition=Q(papers="") | Q(papers_sent_on__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"Referred to Cafcass on {self.referred_on}"


class LegalAdviceQuerySet(OfConcernQuerySet):
    """Legal advice, which the reviewing service alone may see."""

    def visible_to(self, viewer: Viewer) -> LegalAdviceQuerySet:
        """The advice on concerns this viewer may see, where they are of the reviewing service; else none."""
        if not (decide(viewer, Can.RAISE_CONCERNS) or decide(viewer, Can.ADVISE_ON_CONCERNS)):
            return self.none()
        return self.filter(with_concern_seen_by(viewer))


@pghistory.track()
class LegalAdvice(Record):
    """Independent legal advice to the officer (DR-5.8); read by the reviewing service alone."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="legal_advice")
    sought_on = models.DateField()
    sought_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    from_whom = models.CharField(max_length=200)
    received_on = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True)

    objects = LegalAdviceQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Legal advice sought on {self.sought_on}"
