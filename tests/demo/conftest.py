"""The council is generated once for all these tests."""

import pytest

from mainstay.site.demo.council import generate
from tests.demo.council import Read, read


@pytest.fixture(scope="session")
def council(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """The invented council as the importer reads it."""
    out = tmp_path_factory.mktemp("thornshire")
    generate(out)
    return read(out)
