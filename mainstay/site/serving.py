"""The web server: granian over the WSGI application."""

from __future__ import annotations

from typing import Any


def serve(host: str, port: int, *, workers: int) -> None:
    """Serve on one address until stopped by a signal."""
    from granian import Granian
    from granian.constants import Interfaces

    options: dict[str, Any] = {
        "address": host,
        "port": port,
        "interface": Interfaces.WSGI,
        "workers": workers,
        "log_access": False,
        "respawn_failed_workers": True,
    }
    Granian("mainstay.site.wsgi:application", **options).serve()
