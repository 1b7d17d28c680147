"""The kinds of review, each with a clock of its own."""

from enum import StrEnum


class ReviewKind(StrEnum):
    """Which clock a review answers to."""

    FIRST = "first"
    SECOND = "second"
    LATER = "later"
    ADOPTION = "adoption"
    SHORT_BREAK = "short_break"
    SECURE = "secure"
    POST_18 = "post_18"

    @property
    def label(self) -> str:
        """The words for the kind, as in a list or a chart."""
        return _LABELS[self]


_LABELS = {
    ReviewKind.FIRST: "First review",
    ReviewKind.SECOND: "Second review",
    ReviewKind.LATER: "Later review",
    ReviewKind.ADOPTION: "Adoption review",
    ReviewKind.SHORT_BREAK: "Short breaks review",
    ReviewKind.SECURE: "Secure accommodation review",
    ReviewKind.POST_18: "Review after 18",
}
