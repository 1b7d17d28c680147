"""The documents this room builds, so that they are known when the site starts."""

from mainstay.records.queries.documents.letter import build_letter
from mainstay.records.queries.documents.statutory import build_annex, build_record

__all__ = ["build_annex", "build_letter", "build_record"]
