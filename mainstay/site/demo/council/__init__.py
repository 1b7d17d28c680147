"""Thornshire County Council, the invented council of the demonstration, made whole from published figures."""

from mainstay.site.demo.council.making import CouncilSummary, generate
from mainstay.site.demo.council.verify import NotAsPublished, verify

__all__ = ["CouncilSummary", "NotAsPublished", "generate", "verify"]
