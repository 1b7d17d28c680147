"""What a person types becomes blocks, and nothing typed is lost."""

import pytest

from mainstay.documents.blocks import BulletList, Heading, NumberedList, Paragraph, Quote, Run, plain
from mainstay.documents.prose import blocks_from, runs_from
from tests.documents.payloads import SCRIPTS

TYPED = """First words
on two lines.

## What we did

- one
- **two**

1. first
2) second

> We were heard.
> — A child of 11
"""


def test_each_kind_of_typing_becomes_its_block() -> None:
    assert blocks_from(TYPED) == (
        Paragraph((Run("First words\non two lines."),)),
        Heading(2, "What we did"),
        BulletList(((Run("one"),), (Run("two", strong=True),))),
        NumberedList(((Run("first"),), (Run("second"),))),
        Quote((Run("We were heard."),), "A child of 11"),
    )


def test_a_heading_goes_one_level_below_the_part_it_is_typed_in() -> None:
    assert blocks_from("## Words", under=3) == (Heading(4, "Words"),)
    assert blocks_from("## Words\nand more") == (Heading(2, "Words"), Paragraph((Run("and more"),)))


def test_a_link_is_set_and_an_address_that_is_none_stays_as_typed() -> None:
    assert runs_from("See [this](https://example.org/a).") == (
        Run("See "),
        Run("this", link="https://example.org/a"),
        Run("."),
    )
    assert runs_from("[x](javascript:alert(1)") == (Run("[x](javascript:alert(1)"),)
    assert runs_from("[x](#gone)") == (Run("[x](#gone)"),)


@pytest.mark.parametrize("text", ["", "  \n\n ", "\x00"])
def test_nothing_typed_is_no_block(text: str) -> None:
    assert blocks_from(text) == ()


@pytest.mark.parametrize(
    "text", [text for text in SCRIPTS if "\r" not in text and "**" not in text and "*b" not in text]
)
def test_typed_markup_stays_words(text: str) -> None:
    words = "".join(plain(getattr(block, "prose", "")) for block in blocks_from(text))
    assert words.replace("*", "") == text.replace("*", "") or text.startswith(("-", ">"))
