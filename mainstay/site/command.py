"""The console script `mainstay`: finds or starts the database a command needs, then runs the command."""

from __future__ import annotations

import atexit
import hashlib
import os
import secrets
import sys
from collections.abc import Sequence
from pathlib import Path

from mainstay.site import databases, embedded

PACKAGE = Path(__file__).resolve().parent.parent
DATABASE = "mainstay"
DEMONSTRATION = "demonstration"
DATA_DIR = "MAINSTAY_DATA_DIR"
DEMONSTRATION_TODAY = "2021-04-12"
NO_DATABASE = {
    "help",
    "version",
    "check",
    "check_migrations",
    "print_docs",
    "messages",
    "collectstatic",
    "--help",
    "--version",
}

USAGE = """Mainstay: the system an Independent Chair Service works in.

  mainstay demo [--port N] [--no-serve] [--data-dir DIR]
      build the demonstration council and serve it on this machine
  mainstay serve [--host H] [--port N]     the web process
  mainstay worker                          the job worker
  mainstay migrate                         bring the database to this version (as its owner)
  mainstay import-903 PATH --year 2020-21 [--only FILE …] [--check-only]
  mainstay import-daily PATH               the daily extract: names, officers, teams, addresses
  mainstay annual-report 2020-21 --format html|pdf|docx|json --out FILE [--unsuppressed] [--from-903 PATH …]
  mainstay add-person                      the first service manager or administrator
  mainstay verify-ledger                   check the seals of the account

Set DATABASE_URL to use your own PostgreSQL; without it Mainstay starts one of its own.
`mainstay COMMAND --help` says more of each.
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command; every refusal is a sentence on standard error and exit code 2."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0] in {"help", "--help", "-h"} and len(given) == 1):
        print(USAGE, end="")
        return
    name = given[0].replace("-", "_")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mainstay.site.settings")
    try:
        if name == "demo":
            _prepare_demonstration(given[1:])
        elif _needs_database(name, given[1:]):
            ready_database(_home(), _database_of(name, given[1:], _home()))
        _run(name, given[1:])
    except (embedded.EmbeddedRefused, databases.DatabaseRefused) as refused:
        sys.exit(_say(str(refused)))


def ready_database(home: Path, database: str) -> None:
    """Use DATABASE_URL where it is set; otherwise start the embedded server and bring one database up to date."""
    if os.environ.get(databases.APP_URL) or os.environ.get(databases.EMBEDDED_URL):
        return
    was_running = (home / "data" / "postmaster.pid").exists()
    cluster = embedded.start(home)
    if not was_running:
        atexit.register(embedded.stop, home)
    databases.make_database(cluster, database)
    databases.use_embedded(cluster, database)
    for name in ("MAINSTAY_VAULT_KEY", "MAINSTAY_SECRET_KEY"):
        os.environ.setdefault(name, _kept_key(home, name))
    bring_up_to_date(home / f"{database}.migrated")


def bring_up_to_date(mark: Path) -> None:
    """Run the migrations as the owner, unless this version's have been run already."""
    version = _demonstration_version() if mark.stem == DEMONSTRATION else migrations_fingerprint()
    if mark.exists() and mark.read_text() == version:
        return
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", database="owner", verbosity=0, interactive=False)
    mark.write_text(version)


def migrations_fingerprint() -> str:
    """A fingerprint of every migration of this version."""
    digest = hashlib.sha256()
    for path in sorted(PACKAGE.glob("*/migrations/*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _demonstration_version() -> str:
    from mainstay.site.demo.version import fingerprint

    return migrations_fingerprint() + fingerprint()


def _prepare_demonstration(arguments: list[str]) -> None:
    if os.environ.get(databases.APP_URL) is not None:
        sys.exit(
            _say(
                "DATABASE_URL is set. The demonstration council never touches a database of yours: "
                "unset DATABASE_URL to run it, or use `mainstay serve`."
            )
        )
    os.environ["MAINSTAY_DEMO"] = "1"
    os.environ.setdefault("MAINSTAY_TODAY", DEMONSTRATION_TODAY)
    if "--help" not in arguments and "-h" not in arguments:
        home = _home(arguments)
        _forget_older_demonstration(home)
        ready_database(home, DEMONSTRATION)


def _forget_older_demonstration(home: Path) -> None:
    """Drop a demonstration made by other migrations: it is made anew, never migrated."""
    mark = home / f"{DEMONSTRATION}.migrated"
    if mark.exists() and mark.read_text() != _demonstration_version():
        databases.drop_database(embedded.start(home), DEMONSTRATION)
        mark.unlink()


def _database_of(name: str, arguments: Sequence[str], home: Path) -> str:
    """The demonstration's own database for `demo`, and for the annual report where nothing else was imported.

    Trying an import therefore never disturbs the demonstration.
    """
    if name != "annual_report" or not (home / f"{DEMONSTRATION}.migrated").exists():
        return DATABASE
    if (home / f"{DATABASE}.migrated").exists() and databases.holds_returns(embedded.start(home), DATABASE, arguments):
        return DATABASE
    os.environ.setdefault("MAINSTAY_COUNCIL", "Thornshire County Council")
    print("mainstay: the figures are those of the demonstration council.", file=sys.stderr)
    return DEMONSTRATION


def _needs_database(name: str, arguments: list[str]) -> bool:
    if name in NO_DATABASE or "--help" in arguments or "-h" in arguments:
        return False
    return not (name == "annual_report" and any(word.startswith("--from-903") for word in arguments))


def _home(arguments: Sequence[str] = ()) -> Path:
    for place, word in enumerate(arguments):
        if word == "--data-dir" and place + 1 < len(arguments):
            return Path(arguments[place + 1])
        if word.startswith("--data-dir="):
            return Path(word.partition("=")[2])
    return Path(os.environ.get(DATA_DIR) or embedded.default_home())


def _kept_key(home: Path, name: str) -> str:
    path = home / f"{name.lower()}.secret"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32))
    return path.read_text()


def _run(name: str, arguments: list[str]) -> None:
    from django.core.management import execute_from_command_line

    if name == "migrate" and "--database" not in arguments:
        arguments = [*arguments, "--database", "owner"]
    execute_from_command_line(["mainstay", name, *arguments])


def _say(sentence: str) -> int:
    print(f"mainstay: {sentence}", file=sys.stderr)
    return 2
