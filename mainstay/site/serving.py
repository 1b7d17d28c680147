"""The web server: granian over the WSGI application."""

from __future__ import annotations

from typing import Any

THREADS_A_WORKER = 4


def serve(host: str, port: int, *, workers: int) -> None:
    """Serve on one address until stopped by a signal."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    options: dict[str, Any] = {
        "address": host,
        "port": port,
        "interface": Interfaces.WSGI,
        "workers": workers,
        # As many at once as the database has connections for; the rest wait their turn.
        "blocking_threads": THREADS_A_WORKER,
        "backpressure": 4 * THREADS_A_WORKER,
        "log_level": LogLevels.warning,
        "log_access": False,
        "respawn_failed_workers": True,
    }
    Granian("mainstay.site.wsgi:application", **options).serve()
