"""The parts of a Word file that its library has no words for: fields, links, borders, clean properties."""

import zipfile
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

Element = Any
_LEFTOVERS = {"thumbnail", "stylesWithEffects", "customXml"}
_THE_SAME_MOMENT = (1980, 1, 1, 0, 0, 0)
_APPLICATION = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "{}</Properties>"
)


def element(name: str, attributes: Mapping[str, str] | None = None, *inside: Element) -> Element:
    """Make an element such as `w:shd` with its attributes and what is inside."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in (attributes or {}).items():
        made.set(qn(key), value)
    for part in inside:
        made.append(part)
    return made


def add_field(paragraph: Any, instruction: str, shown: str) -> None:
    """Add a field that Word computes, with what stands there until it does."""
    for kind in ("begin", "instruction", "separate", "shown", "end"):
        run = paragraph.add_run()
        if kind == "instruction":
            code = element("w:instrText", {"xml:space": "preserve"})
            code.text = f" {instruction} "
            run._r.append(code)
        elif kind == "shown":
            run.text = shown
        else:
            run._r.append(element("w:fldChar", {"w:fldCharType": kind}))


def open_field(paragraph: Any, instruction: str) -> None:
    """Start a field whose result runs over the paragraphs that follow, until `close_field`."""
    run = paragraph.add_run()
    run._r.append(element("w:fldChar", {"w:fldCharType": "begin"}))
    code = element("w:instrText", {"xml:space": "preserve"})
    code.text = f" {instruction} "
    paragraph.add_run()._r.append(code)
    paragraph.add_run()._r.append(element("w:fldChar", {"w:fldCharType": "separate"}))


def close_field(paragraph: Any) -> None:
    """End a field started by `open_field`."""
    paragraph.add_run()._r.append(element("w:fldChar", {"w:fldCharType": "end"}))


def add_link(paragraph: Any, address: str) -> Element:
    """Add an empty link to an address, or to a bookmark where it starts with #; runs are put in it."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    if address.startswith("#"):
        link = element("w:hyperlink", {"w:anchor": address[1:], "w:history": "1"})
    else:
        name = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = element("w:hyperlink", {"r:id": name, "w:history": "1"})
    paragraph._p.append(link)
    return link


def bookmark(paragraph: Any, name: str, number: int) -> None:
    """Put a bookmark round the words of a paragraph, so that links and contents reach it."""
    start = element("w:bookmarkStart", {"w:id": str(number), "w:name": name})
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(element("w:bookmarkEnd", {"w:id": str(number)}))


def borders(name: str, sides: Mapping[str, tuple[int, str, int]]) -> Element:
    """Make borders: each side with its width in eighths of a point, colour and space."""
    lines = [
        element(f"w:{side}", {"w:val": "single", "w:sz": str(width), "w:space": str(space), "w:color": colour[1:]})
        for side, (width, colour, space) in sides.items()
    ]
    return element(name, None, *lines)


def shading(colour: str) -> Element:
    """Make a plain fill."""
    return element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colour[1:]})


def set_properties(word: Any, *, title: str, author: str, language: str, created_at: datetime | None) -> None:
    """State title, author, language and date in the file's properties, and nothing else; without a date only two."""
    stated = word.core_properties
    if created_at is None:
        for one in list(stated._element):
            stated._element.remove(one)
        stated.title, stated.language = title[:255], language
        return
    moment = created_at.replace(tzinfo=None, microsecond=0)
    stated.title, stated.author, stated.language = title[:255], author[:255], language
    stated.created = stated.modified = moment
    stated.last_modified_by = author[:255]
    for empty in ("comments", "keywords", "subject", "category", "content_status", "identifier", "version"):
        setattr(stated, empty, "")
    stated.revision = 1


def packed(word: Any, *, application: str = "Mainstay") -> bytes:
    """Give the file's bytes, the same from the same document, without what the template carries along.

    `application` is the program that the file's properties name; empty for none.
    """
    _drop_leftovers(word)
    held = BytesIO()
    word.save(held)
    clean = BytesIO()
    stated = _APPLICATION.format(f"<Application>{application}</Application>" if application else "")
    with zipfile.ZipFile(held) as old, zipfile.ZipFile(clean, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _THE_SAME_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, stated if name == "docProps/app.xml" else old.read(name))
    return clean.getvalue()


def _drop_leftovers(word: Any) -> None:
    for relations in (word.part.package.rels, word.part.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.rpartition("/")[2] in _LEFTOVERS:
                del relations[key]
    for part in (word.element, word.styles.element, word.settings.element):
        for one in list(part.iter()):
            for name in [name for name in one.attrib if _name(name).startswith("rsid")]:
                del one.attrib[name]
            if _name(str(one.tag)) in ("rsid", "rsids"):
                one.getparent().remove(one)


def _name(qualified: str) -> str:
    return qualified.rpartition("}")[2]
