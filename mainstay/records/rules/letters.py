"""What a letter to a child says, for younger and for older: its fixed words, and which hard words it explains."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Version(StrEnum):
    """For whom a letter is worded."""

    YOUNGER = "younger"
    OLDER = "older"


YOUNGER_TO = 10


@dataclass(frozen=True)
class Wording:
    """The fixed words of a letter."""

    opening: str
    words: str
    headings: str
    before: str
    promised: str
    asked: str
    nothing: str
    plan: str
    help: str
    hard_words: str
    closing: str


WORDINGS: Mapping[Version, Wording] = {
    Version.YOUNGER: Wording(
        opening="I am {officer}. I make sure that grown-ups do what they say for you. On {day} we had your review. "
        "This is what we talked about.",
        words="What you said",
        headings="What we talked about",
        before="What happened to the promises from last time",
        promised="What will happen now",
        asked="We have asked for this",
        nothing="There are no new promises this time.",
        plan="Your plan",
        help="If you are not happy, tell me, or a grown-up you trust. An advocate can help you to say it. "
        "You can say that something is wrong, and people must listen.",
        hard_words="What the hard words mean",
        closing="I will see you again before {next}.",
    ),
    Version.OLDER: Wording(
        opening="I am {officer}, your reviewing officer. I check that everyone keeps their promises to you and that "
        "you are heard. This letter is about your review on {day}.",
        words="What you told me",
        headings="What we talked about",
        before="What came of the promises from last time",
        promised="What was decided",
        asked="We have asked for this",
        nothing="No new promises were made this time.",
        plan="Your plan for the future",
        help="If you disagree with something here, tell me. You may ask for an advocate, who is on your side, and you "
        "may complain to the council. There are also ways to ask a court; I can tell you how.",
        hard_words="What some of the words mean",
        closing="Your next review is to be held by {next}.",
    ),
}


def version_for(age: int | None) -> Version:
    """The wording that suits an age; the older one where the age is not known."""
    return Version.YOUNGER if age is not None and age <= YOUNGER_TO else Version.OLDER


def explained_in(text: str, words: Mapping[str, str]) -> list[tuple[str, str]]:
    """The hard words that stand in a text, as whole words in any case, each with its explanation; longest first."""
    left = text.casefold().replace("\u2019", "'")
    found: list[tuple[str, str]] = []
    for word in sorted(words, key=lambda each: (-len(each), each)):
        pattern = rf"\b{re.escape(word.casefold())}s?\b"
        if re.search(pattern, left):
            found.append((word, words[word]))
            left = re.sub(pattern, " ", left)
    return sorted(found)


def sentence(words: str) -> str:
    """Words that end as a sentence does."""
    trimmed = words.strip()
    return trimmed if trimmed.endswith((".", "!", "?", "”", "…")) or not trimmed else f"{trimmed}."


def joined(parts: Iterable[str]) -> str:
    """Sentences in a row, those that are empty left out."""
    return " ".join(sentence(part) for part in parts if part.strip())
