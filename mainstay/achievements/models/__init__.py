"""What a child is proud of, what they said yes to, what was checked before it is seen, and where it stands."""

from mainstay.achievements.models.allowed import Check, Permission, Showing
from mainstay.achievements.models.kept import Achievement, EarlierWords

__all__ = ["Achievement", "Check", "EarlierWords", "Permission", "Showing"]
