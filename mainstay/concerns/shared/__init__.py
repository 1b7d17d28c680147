"""What other rooms may use of concerns, and the facts that every action on one needs."""

from mainstay.concerns.shared.filters import is_formal, of_reviewing_service, under_way
from mainstay.concerns.shared.ladders import ladder_of, ladder_on

__all__ = ["is_formal", "ladder_of", "ladder_on", "of_reviewing_service", "under_way"]
