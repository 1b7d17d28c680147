"""The key of a private calendar feed: kept only as a hash, so that the database cannot give it away."""

from hashlib import sha256


def hashed(key: str) -> str:
    """A feed's key as the database keeps it."""
    return sha256(key.encode()).hexdigest()
