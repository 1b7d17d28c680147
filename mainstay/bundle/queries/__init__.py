"""What may be asked about a bundle for later life: its items, the marks, and those that were made."""

from mainstay.bundle.queries.items import item_of, items_of
from mainstay.bundle.queries.made import BundleRow, bundles_of, marks_of

__all__ = ["BundleRow", "bundles_of", "item_of", "items_of", "marks_of"]
