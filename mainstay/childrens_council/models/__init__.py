"""What the Children in Care Council said, what came of it, and what it works on."""

from mainstay.childrens_council.models.projects import Project, ProjectDelay, ProjectStep
from mainstay.childrens_council.models.proposals import HowToJoin, Proposal

__all__ = ["HowToJoin", "Project", "ProjectDelay", "ProjectStep", "Proposal"]
