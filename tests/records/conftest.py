"""People these tests share."""

from __future__ import annotations

import pytest

from mainstay.access.models import Person
from mainstay.access.roles import Role
from tests.reviews.building import a_person


@pytest.fixture
def manager(db: None) -> Person:
    return a_person(Role.SERVICE_MANAGER)


@pytest.fixture
def support(db: None) -> Person:
    return a_person(Role.BUSINESS_SUPPORT, "Bo Example")
