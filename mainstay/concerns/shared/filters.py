"""Filters over concerns by name."""

from __future__ import annotations

from django.db.models import Q

from mainstay.concerns.rules.states import UNDER_WAY


def under_way() -> Q:
    """Concerns that are neither closed nor withdrawn."""
    return Q(state__in=[state.value for state in UNDER_WAY])


def is_formal() -> Q:
    """Concerns that were raised formally."""
    return Q(formal_on__isnull=False)


def of_reviewing_service() -> Q:
    """Concerns that the reviewing service raised; those of social care about a chair are counted apart."""
    return ~Q(raised_as="social_care")
