"""Captions are read strictly: what is right comes out plain, what is wrong is refused with its line."""

from __future__ import annotations

import pytest

from mainstay.childrens_council.rules.captions import (
    LONGEST_CAPTION,
    MOST_BYTES,
    Caption,
    read_captions,
    transcript_of,
    written,
)
from mainstay.statute.refusal import Refused

TIME = "00:01.000 --> 00:02.000"
GOOD = f"""\ufeffWEBVTT Our film\r
Kind: captions\r
\r
NOTE made by hand,\r
on two lines\r
\r
first\r
{TIME} align:start line:0\r
<v Sam>We <i>all</i> said &lt;no&gt; &amp; meant it.\r
- Did you?\r
\r
01:00:01.500 --> 01:00:03.250\r
The end\r
"""


def _read(text: str, seconds: float = 60) -> tuple[Caption, ...]:
    return read_captions(text.encode(), seconds=seconds)


def test_captions_come_out_plain_and_are_written_anew() -> None:
    found = _read(GOOD, 4000)
    assert found == (
        Caption(1.0, 2.0, "Sam: We all said <no> & meant it.\n- Did you?"),
        Caption(3601.5, 3603.25, "The end"),
    )
    ours = written(found)
    assert ours.startswith(
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nSam: We all said &lt;no&gt; &amp; meant it.\n- Did"
    )
    assert "01:00:01.500 --> 01:00:03.250\nThe end\n" in ours
    assert "align" not in ours
    assert read_captions(ours.encode(), seconds=4000) == found
    assert transcript_of(found).splitlines() == ["Sam: We all said <no> & meant it. - Did you?", "The end"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Line 1: captions begin with the word WEBVTT"),
        ("WEBVTTx\n", "Line 1"),
        ("1\n00:00:01,000 --> 00:00:02,000\nAs subtitles\n", "Line 1"),
        (f"WEBVTT\n{TIME}\nWords\n", "Line 2: leave an empty line"),
        ("WEBVTT\n\n", "There is no caption"),
        ("WEBVTT\n\n00:01 --> 00:02\nWords\n", "Line 3: write the time as"),
        ("WEBVTT\n\n00:01,000 --> 00:02,000\nWords\n", "Line 3: write the time as"),
        ("WEBVTT\n\n00:61.000 --> 00:62.000\nWords\n", "Line 3: write the time as"),
        ("WEBVTT\n\n00:02.000 --> 00:02.000\nWords\n", "Line 3: this caption ends before it begins"),
        (
            f"WEBVTT\n\n{TIME}\nOne\n\n00:00.500 --> 00:04.000\nTwo\n",
            "Line 6: this caption begins before the one above",
        ),
        ("WEBVTT\n\n00:59.000 --> 01:02.000\nWords\n", "Line 3: the film is over by then. It lasts 00:01:00.000"),
        (f"WEBVTT\n\nname\n{TIME}\n\n", "Line 4: there are no words"),
        ("WEBVTT\n\nOnly words\n", "Line 3: this stands between captions"),
        (f"WEBVTT\n\n{TIME}\nOne\n{TIME}\nTwo\n", "Line 5: leave an empty line before each caption"),
        (f"WEBVTT\n\n{TIME}\n<script>alert(1)</script>\n", "Line 4: take out what stands in < and >"),
        (f"WEBVTT\n\n{TIME}\nOne < two\n", "Line 4: take out"),
        (f"WEBVTT\n\nSTYLE\n::cue {{ color: red }}\n\n{TIME}\nOne\n", "Line 3: leave STYLE out"),
        (f"WEBVTT\n\n{TIME}\n{'x' * (LONGEST_CAPTION + 1)}\n", "Line 4: this caption is too long"),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(text: str, says: str) -> None:
    with pytest.raises(Refused) as refused:
        _read(text)
    assert str(refused.value).startswith(says)


def test_other_letters_and_far_too_many_are_refused() -> None:
    with pytest.raises(Refused, match="Line 4: these are no letters in UTF-8"):
        read_captions(f"WEBVTT\n\n{TIME}\nCaf\u00e9\n".encode("latin-1"), seconds=60)
    with pytest.raises(Refused, match="longer than those of a film"):
        read_captions(b"WEBVTT\n\n" + b"x" * MOST_BYTES, seconds=60)
