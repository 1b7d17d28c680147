"""Tables as HTML: a caption, a scope on every header, numbers to the right."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from mainstay.documents.blocks import Table
from mainstay.documents.wording import days_kept, one_line, printable


def table(block: Table, name: str) -> SafeString:
    """Write a table; `name` is its id, and a note under it is tied to it by that name."""
    note = printable(block.note)
    described = format_html(' aria-describedby="{}-note"', name) if note else SafeString("")
    return format_html(
        '<div class="mainstay-table" tabindex="0" role="group" aria-label="{caption}"><table class="govuk-table" '
        'id="{name}"{described}><caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>'
        '<thead class="govuk-table__head"><tr class="govuk-table__row">{head}</tr></thead>'
        '<tbody class="govuk-table__body">{body}</tbody>{foot}</table></div>{note}',
        name=name,
        described=described,
        caption=one_line(block.caption),
        head=_head(block),
        body=format_html_join("", "{}", ((_row(block, row),) for row in block.rows)),
        foot=_foot(block),
        note=format_html('<p class="mainstay-table-note" id="{}-note">{}</p>', name, note) if note else "",
    )


def _head(block: Table) -> SafeString:
    return format_html_join(
        "",
        '<th scope="col" class="govuk-table__header{}">{}</th>',
        ((" govuk-table__header--numeric" if one.numeric else "", printable(one.title)) for one in block.columns),
    )


def _row(block: Table, cells: tuple[str, ...]) -> SafeString:
    return format_html('<tr class="govuk-table__row">{}</tr>', _cells(block, cells))


def _cells(block: Table, cells: tuple[str, ...]) -> SafeString:
    return format_html_join(
        "",
        "{}",
        ((_cell(block, place, cell),) for place, cell in enumerate(cells)),
    )


def _cell(block: Table, place: int, cell: str) -> SafeString:
    words = days_kept(printable(cell))
    if place == 0 and block.row_headers:
        return format_html('<th scope="row" class="govuk-table__header">{}</th>', words)
    numeric = " govuk-table__cell--numeric" if block.columns[place].numeric else ""
    return format_html('<td class="govuk-table__cell{}">{}</td>', numeric, words)


def _foot(block: Table) -> SafeString:
    if block.total is None:
        return SafeString("")
    return format_html(
        '<tfoot class="mainstay-table__total"><tr class="govuk-table__row">{}</tr></tfoot>', _cells(block, block.total)
    )
