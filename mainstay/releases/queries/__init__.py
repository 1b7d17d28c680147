"""What is known of recipients and releases, as a viewer may see it."""

from mainstay.releases.queries.handover import handover_letter
from mainstay.releases.queries.recipients import (
    AddressRow,
    GuardedRow,
    addresses_of,
    child_of_guarded,
    guarded_words_of,
    recipient_of,
    recipients_of,
)
from mainstay.releases.queries.releases import (
    HitRow,
    PartRow,
    ReleasePage,
    release_page,
    release_to_write,
    releases_of,
    releases_waiting,
)
from mainstay.releases.queries.rows import May, RecipientRow, ReleaseRow

__all__ = [
    "AddressRow",
    "GuardedRow",
    "HitRow",
    "May",
    "PartRow",
    "RecipientRow",
    "ReleasePage",
    "ReleaseRow",
    "addresses_of",
    "child_of_guarded",
    "guarded_words_of",
    "handover_letter",
    "recipient_of",
    "recipients_of",
    "release_page",
    "release_to_write",
    "releases_of",
    "releases_waiting",
]
