"""From the bytes of a file to its text: UTF-8, UTF-16 and Windows-1252, with or without a mark."""

import codecs

from mainstay.exchange.ssda903.problems import ReturnRefused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096


def text_of(name: str, content: bytes) -> str:
    """The text of a file, without its byte order mark.

    Raises ReturnRefused when no encoding gives text.
    """
    encoding = _marked(content) or _unmarked_utf16(content)
    for candidate in (encoding,) if encoding else ("utf-8", "cp1252"):
        try:
            text = content.decode(candidate)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text.removeprefix("\ufeff")
    raise ReturnRefused(
        f"{name} is not text: it reads as none of UTF-8, UTF-16 and Windows-1252. "
        "Save it again as CSV (UTF-8), or export the XML again, and give that file."
    )


def _marked(content: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)


def _unmarked_utf16(content: bytes) -> str | None:
    """UTF-16 without a mark shows as every other byte being nought in what is plain English text."""
    sample = content[:_SAMPLE]
    half = len(sample) // 2
    if half < 2:
        return None
    for encoding, empty in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if empty.count(0) > 0.9 * half:
            return encoding
    return None
