"""Who stands beside a child: how far each has come, the child's own note for them, and somebody else to talk to."""

from mainstay.advocacy.models.beside import Advocacy, AdvocacyStep, Note
from mainstay.advocacy.models.somebody_else import SomebodyElse

__all__ = ["Advocacy", "AdvocacyStep", "Note", "SomebodyElse"]
