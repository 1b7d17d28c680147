"""What the Children in Care Council said, what came of it, what it works on, and the films it made."""

from mainstay.childrens_council.models.films import Film, FilmPart
from mainstay.childrens_council.models.projects import Project, ProjectDelay, ProjectStep
from mainstay.childrens_council.models.proposals import HowToJoin, Proposal

__all__ = ["Film", "FilmPart", "HowToJoin", "Project", "ProjectDelay", "ProjectStep", "Proposal"]
