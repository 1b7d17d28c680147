"""Write a document as a web page: a fragment for a page of the service, or a whole page that stands alone."""

import base64
import hashlib
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from mainstay.documents import blocks as parts
from mainstay.documents.charts.drawing import svg
from mainstay.documents.mark import mark_svg
from mainstay.documents.pictures import as_address, size_of
from mainstay.documents.wording import one_line, printable
from mainstay.documents.writers.html_tables import table

_STYLE = Path(__file__).with_name("document.css")
_SIZES = {1: "l", 2: "m", 3: "s", 4: "s"}


def write(document: parts.Document, *, font_folder: Path | None = None) -> SafeString:
    """Write the blocks of a document as a fragment: GOV.UK classes, no style attributes, no scripts.

    The title is left to the page: the headings of the document start at the second level.
    """
    return _Writer(document, font_folder).fragment()


def write_page(document: parts.Document, *, font_folder: Path | None = None) -> str:
    """Write a document as one whole page that needs no other file and allows nothing but its own style."""
    style = _STYLE.read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    words = (document.council, document.label, document.author, document.handling)
    council, label, author, handling = (one_line(text) for text in words)
    page = format_html(
        _PAGE,
        language=document.language,
        title=one_line(document.title),
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'",
        style=mark_safe(style),  # noqa: S308 - our own file
        icon="data:image/svg+xml," + quote(mark_svg()),
        mark=mark_safe(mark_svg().replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)),  # noqa: S308
        council=council,
        subtitle=_line("mainstay-cover__subtitle", one_line(document.subtitle)),
        label=_line("mainstay-cover__label", label),
        body=write(document, font_folder=font_folder),
        author=_line("mainstay-colophon__author", author),
        handling=_line("mainstay-colophon__handling", handling),
        look="" if document.cover else " mainstay-cover--plain",
        running=_running(document),
    )
    return str(page)


class _Writer:
    """Writes one document; keeps count of its figures, tables and anchors."""

    def __init__(self, document: parts.Document, font_folder: Path | None) -> None:
        self.document = document
        self.font_folder = font_folder
        self.anchors = iter(document.anchors())
        self.figures = 0
        self.tables = 0

    def fragment(self) -> SafeString:
        inside = _joined(self.block(block) for block in self.document.blocks)
        return format_html('<div class="mainstay-document" lang="{}">{}</div>', self.document.language, inside)

    def block(self, block: parts.Block) -> SafeString:
        match block:
            case parts.Heading():
                return self.heading(block)
            case parts.Table():
                self.tables += 1
                return table(block, f"table-{self.tables}")
            case parts.Figure():
                return self.figure(block)
            case parts.Contents():
                return self.contents(block)
            case _:
                return _simple(block)

    def heading(self, block: parts.Heading) -> SafeString:
        return format_html(
            '<h{level} class="govuk-heading-{size}" id="{anchor}">{text}</h{level}>',
            level=block.level + 1,
            size=_SIZES[block.level],
            anchor=next(self.anchors),
            text=one_line(block.text),
        )

    def figure(self, block: parts.Figure) -> SafeString:
        self.figures += 1
        name = f"figure-{self.figures}"
        picture = svg(block.chart, alt=block.alt, name=name, font_folder=self.font_folder)
        return format_html(
            '<figure class="mainstay-figure" id="{name}"><figcaption class="mainstay-figure__caption">{caption}'
            '</figcaption><div class="mainstay-chart" tabindex="0" role="group" aria-label="{caption}">{picture}</div>'
            '<details class="govuk-details"><summary class="govuk-details__summary">'
            '<span class="govuk-details__summary-text">The figures as a table<span class="govuk-visually-hidden">: '
            '{caption}</span></span></summary><div class="govuk-details__text">{table}</div></details></figure>',
            name=name,
            caption=f"Figure {self.figures}. {one_line(block.caption)}",
            picture=mark_safe(picture),  # noqa: S308 - drawn and cleaned by us, every word in it escaped
            table=table(block.table, f"{name}-table"),
        )

    def contents(self, block: parts.Contents) -> SafeString:
        pairs = zip(self.document.headings(), self.document.anchors(), strict=True)
        items = format_html_join(
            "",
            '<li class="mainstay-contents__item mainstay-contents__item--{}">'
            '<a class="govuk-link" href="#{}">{}</a></li>',
            ((one.level, anchor, one_line(one.text)) for one, anchor in pairs if one.level <= block.depth),
        )
        return format_html(
            '<nav class="mainstay-contents" aria-label="{0}"><p class="govuk-heading-m">{0}</p>'
            '<ol class="govuk-list mainstay-contents__list">{1}</ol></nav>',
            one_line(block.title),
            items,
        )


def _simple(block: parts.Block) -> SafeString:
    match block:
        case parts.Paragraph():
            written = format_html(
                '<p class="{}">{}</p>', "govuk-body-l" if block.lead else "govuk-body", _prose(block.prose)
            )
        case parts.BulletList():
            written = format_html('<ul class="govuk-list govuk-list--bullet">{}</ul>', _items(block.items))
        case parts.NumberedList():
            written = format_html('<ol class="govuk-list govuk-list--number">{}</ol>', _items(block.items))
        case parts.Quote():
            written = _quote(block)
        case parts.Callout():
            written = format_html(
                '<div class="mainstay-callout"><p class="mainstay-callout__title">{}</p>'
                '<p class="govuk-body">{}</p></div>',
                one_line(block.title),
                _prose(block.prose),
            )
        case parts.KeyFigures():
            written = _key_figures(block)
        case parts.Picture():
            written = _picture(block)
        case _:
            written = SafeString('<hr class="mainstay-page-break">')
    return written


def _quote(block: parts.Quote) -> SafeString:
    who = _line("mainstay-quote__who", one_line(block.who))
    return format_html(
        '<blockquote class="mainstay-quote"><p class="govuk-body">{}</p>{}</blockquote>', _prose(block.prose), who
    )


def _picture(block: parts.Picture) -> SafeString:
    width, height = size_of(block.content)
    return format_html(
        '<figure class="mainstay-picture"><img class="ms-media" src="{}" alt="{}" width="{}" height="{}">{}</figure>',
        as_address(block.content),
        printable(block.alt),
        width,
        height,
        _line("mainstay-picture__caption", one_line(block.caption), "figcaption"),
    )


def _key_figures(block: parts.KeyFigures) -> SafeString:
    return format_html(
        '<dl class="mainstay-key-figures">{}</dl>',
        _joined(
            format_html(
                '<div class="mainstay-key-figure"><dt class="mainstay-key-figure__label">{}</dt>'
                '<dd class="mainstay-key-figure__value">{}</dd>{}{}</div>',
                one_line(item.label),
                one_line(item.value),
                _line("mainstay-key-figure__of", one_line(item.of), "dd"),
                _line("mainstay-key-figure__comparison", one_line(item.comparison), "dd"),
            )
            for item in block.items
        ),
    )


def _running(document: parts.Document) -> SafeString:
    """What stands at the foot of every page, where this is printed: the number of the page is set by the style."""
    words = one_line(document.footer)
    return format_html('<div class="mainstay-running">{}</div>', words) if words else SafeString("")


def _items(items: Iterable[parts.Prose]) -> SafeString:
    return format_html_join("", "<li>{}</li>", ((_prose(item),) for item in items))


def _prose(prose: parts.Prose) -> SafeString:
    return _joined(_run(run) for run in parts.runs_of(prose))


def _run(run: parts.Run) -> SafeString:
    lines = printable(run.text).split("\n")
    words = format_html_join(SafeString("<br>"), "{}", ((line,) for line in lines))
    if run.strong:
        words = format_html("<strong>{}</strong>", words)
    if run.emphasis:
        words = format_html("<em>{}</em>", words)
    return format_html('<a class="govuk-link" href="{}">{}</a>', run.link, words) if run.link else words


def _line(look: str, words: str, kind: str = "p") -> SafeString:
    return format_html('<{0} class="{1}">{2}</{0}>', kind, look, words) if words else SafeString("")


def _joined(pieces: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((piece,) for piece in pieces))


_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="{icon}">
<style>{style}</style>
</head>
<body>
<header class="mainstay-cover{look}"><div class="mainstay-cover__inside">{mark}
<p class="mainstay-cover__council">{council}</p>
<h1 class="mainstay-cover__title">{title}</h1>{subtitle}{label}</div></header>
<main class="mainstay-sheet">{body}</main>
<footer class="mainstay-colophon">{author}{handling}</footer>
{running}
</body>
</html>
"""
