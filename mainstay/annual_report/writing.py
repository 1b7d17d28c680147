"""Write the annual report in the form asked for."""

from __future__ import annotations

from datetime import datetime

from mainstay.annual_report.building import document_of
from mainstay.annual_report.edition import Edition
from mainstay.documents.writers import html, pdf, word

FORMS = ("html", "pdf", "docx", "json")
MEDIA_TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
}


def written(edition: Edition, form: str, *, created_at: datetime) -> bytes:
    """The report as the bytes of a file: html, pdf or docx; as json its figures alone.

    `created_at` is the moment that the file carries. Raises ValueError for another form.
    """
    if form == "json":
        return edition.figures.text().encode()
    document = document_of(edition)
    if form == "html":
        return html.write_page(document).encode()
    if form == "pdf":
        return pdf.write(document, created_at=created_at)
    if form == "docx":
        return word.write(document, created_at=created_at)
    raise ValueError(f"“{form}” is not a form of the report. It is written as {', '.join(FORMS)}.")
