"""The headings a record is written under where the review has no agenda of its own: strength-based, with a scale."""

from collections.abc import Mapping

HEADING_PREFIX = "agenda-"

DEFAULT: tuple[Mapping[str, object], ...] = (
    {"key": "working-well", "heading": "What is working well", "prompt": "What the child and those around them are "
     "pleased with.", "scale": False},
    {"key": "worried", "heading": "What are we worried about", "prompt": "What might harm the child, or stand in the "
     "way of the plan.", "scale": False},
    {"key": "needs-to-happen", "heading": "What needs to happen", "prompt": "What must change; make a promise of it "
     "where somebody is to do it.", "scale": False},
    {"key": "scale", "heading": "How things are, from 0 to 10", "prompt": "0 is as bad as can be, 10 is just right. "
     "What would make it one higher?", "scale": True},
)  # fmt: skip


def passage_in_words(key: str) -> str:
    """What a passage is called in a sentence: its heading in quotation marks, or the matter it is about."""
    bare = key.removeprefix(HEADING_PREFIX)
    if bare == key:
        return key.replace("_", " ")
    known = {str(each["key"]): str(each["heading"]) for each in DEFAULT}
    return f"“{known.get(bare, bare.replace('-', ' ').capitalize())}”"
