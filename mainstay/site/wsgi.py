"""The entry point of the web server."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mainstay.site.settings")
application = get_wsgi_application()

from mainstay.insight.pages.warming import warm_up_beside  # noqa: E402 - once the applications are loaded

warm_up_beside()
