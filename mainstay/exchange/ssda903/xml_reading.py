"""Reading the return as XML in one pass: each element's own children only, never a value of another."""

from typing import Any

from mainstay.exchange.ssda903.problems import ReturnRefused
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.exchange.ssda903.values import Columns
from mainstay.exchange.ssda903.xml_elements import Handlers, ReturnElements

LONGEST_TOKEN = 65_536

_ENDS = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>"}


def looks_like_xml(text: str) -> bool:
    """Whether the text begins as XML does."""
    return text[:LONGEST_TOKEN].lstrip().startswith("<")


def read_xml(name: str, text: str, into: ReturnAsReceived, columns: Columns) -> None:
    """Add every child of an XML return to its tables.

    Raises ReturnRefused for XML that is broken off, hostile or of another kind.
    """
    _demand_plain(name, text)
    elements = ReturnElements(name, into, columns)
    _parse(name, text, elements.handlers())
    elements.finish()


def _parse(name: str, text: str, handlers: Handlers) -> None:
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    # The guards against declarations and entities stay where they are; a target without methods hears nothing more,
    # and all else goes straight to our own listener.
    parser: Any = DefusedXMLParser(target=object(), forbid_dtd=True)
    parser.parser.DefaultHandlerExpand = None
    parser.parser.StartElementHandler, parser.parser.EndElementHandler = handlers.start, handlers.end
    parser.parser.CharacterDataHandler = handlers.text
    try:
        parser.feed(text)
        parser.close()
    except DefusedXmlException:
        raise _declares(name) from None
    except ParseError as broken:
        line, column = broken.position
        raise ReturnRefused(
            f"{name} is not whole XML: it breaks off or goes wrong at line {line}, character {column + 1}. "
            "Export it again and give the whole file."
        ) from None


def _demand_plain(name: str, text: str) -> None:
    """Refuse what no return contains before the parser sees it: declarations, and endless tokens."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise _declares(name)
    if not _has_short_tokens(text) or not _has_short_asides(text):
        raise ReturnRefused(
            f"{name} holds a run of more than {LONGEST_TOKEN:,} characters without an element, so it is not a return. "
            "Export it again and give that file."
        )


def _has_short_tokens(text: str) -> bool:
    position, end = 0, len(text)
    while end - position > LONGEST_TOKEN:
        found = text.rfind("<", position, position + LONGEST_TOKEN)
        if found < 0 or found == position:
            return False
        position = found
    return True


def _has_short_asides(text: str) -> bool:
    for opening, closing in _ENDS.items():
        position = text.find(opening)
        while position >= 0:
            found = text.find(closing, position, position + LONGEST_TOKEN)
            if found < 0:
                # Broken off: the parser says where.
                return len(text) - position <= LONGEST_TOKEN
            position = text.find(opening, found)
    return True


def _declares(name: str) -> ReturnRefused:
    return ReturnRefused(
        f"{name} declares a document type or entities, which a return never does and which can be used to do harm. "
        "Export it again from the case management system and give that file."
    )
