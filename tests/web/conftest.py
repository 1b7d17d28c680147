"""The pages of these tests, served without a database."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.core.wsgi import get_wsgi_application
from pytest_django import Settings

from mainstay.web import assets


@pytest.fixture
def addresses(settings: Settings) -> None:
    """Answer at the addresses of tests/web/addresses.py."""
    templates = copy.deepcopy(settings.TEMPLATES)
    templates[0]["DIRS"] = [*templates[0]["DIRS"], Path(__file__).parent / "templates"]
    settings.TEMPLATES = templates
    settings.ROOT_URLCONF = "tests.web.addresses"


@pytest.fixture
def served(addresses: None) -> Iterator[str]:
    """The same addresses over http on a free port of this machine, with assets built."""
    assets.build()
    server = make_server("127.0.0.1", 0, get_wsgi_application(), _Threads, _Quiet)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


class _Threads(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""
