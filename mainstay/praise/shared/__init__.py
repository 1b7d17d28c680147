"""What other rooms may use of praise: whether words hold the name of a child on record."""

from mainstay.praise.shared.naming import names_in

__all__ = ["names_in"]
