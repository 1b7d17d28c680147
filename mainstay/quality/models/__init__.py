"""What quality assurance keeps: team links, priorities, learning from themes, and the packs for teams' meetings."""

from mainstay.quality.models.learning import ThemeLearning
from mainstay.quality.models.links import TeamLink
from mainstay.quality.models.packs import PackAction, TeamPack
from mainstay.quality.models.priorities import Priority, ProgressNote

__all__ = ["PackAction", "Priority", "ProgressNote", "TeamLink", "TeamPack", "ThemeLearning"]
