"""The settings every test runs under, put in place before Django reads them."""

import os

os.environ["MAINSTAY_TESTING"] = "1"
os.environ["DJANGO_SETTINGS_MODULE"] = "mainstay.site.settings"
os.environ.setdefault("MAINSTAY_VAULT_KEY", "00" * 32)
for name in ("DATABASE_URL", "DATABASE_OWNER_URL", "MAINSTAY_DEMO", "MAINSTAY_TODAY"):
    os.environ.pop(name, None)

# What is compiled is not kept beside its source: every run has the words that are there now.
from mainstay.site.translating import compile_all  # noqa: E402

compile_all()
