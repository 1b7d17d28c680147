"""The database's two roles and the addresses they sign in by, and how a new database is made."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import psycopg
from psycopg import sql

from mainstay.site import embedded

APP_URL = "DATABASE_URL"
OWNER_URL = "DATABASE_OWNER_URL"
EMBEDDED_URL = "MAINSTAY_EMBEDDED_URL"
EMBEDDED_OWNER_URL = "MAINSTAY_EMBEDDED_OWNER_URL"


class DatabaseRefused(RuntimeError):
    """No usable database address; the sentence says what to set."""


def parse(url: str) -> dict[str, Any]:
    """Django's settings for one `postgresql://` address. Raises DatabaseRefused for another scheme."""
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise DatabaseRefused("DATABASE_URL must begin with postgresql:// ; Mainstay runs on PostgreSQL only.")
    query = dict(parse_qsl(parts.query))
    host = query.pop("host", "") or (parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 5, **query},
    }


def settings_for(environ: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """The `default` database (role `app`, for everything) and the `owner` one (for migrations only).

    Nothing is started here. Where no address is known the settings name a database that cannot be
    reached, so that type checkers and linters can load them.
    """
    app = environ.get(APP_URL) or environ.get(EMBEDDED_URL) or "postgresql://app@/not-started"
    owner = environ.get(OWNER_URL) or environ.get(EMBEDDED_OWNER_URL) or app
    databases = {"default": parse(app), "owner": parse(owner)}
    databases["owner"]["CONN_MAX_AGE"] = 0
    return databases


def use_embedded(cluster: embedded.Cluster, database: str) -> None:
    """Point this process and its children at one database of an embedded server."""
    os.environ[EMBEDDED_URL] = cluster.url(embedded.APP, database)
    os.environ[EMBEDDED_OWNER_URL] = cluster.url(embedded.OWNER, database)


def make_database(cluster: embedded.Cluster, database: str, *, template: str = "template0") -> None:
    """Make the database and the role `app` where they are missing; `app` owns nothing and bypasses nothing."""
    with psycopg.connect(cluster.url(embedded.OWNER, "postgres"), autocommit=True) as connection:
        _make_app_role(connection, cluster.app_password)
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone()
        if not known:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(database), sql.Identifier(template))
            )


def holds_returns(cluster: embedded.Cluster, database: str, words: Sequence[str]) -> bool:
    """Whether a database of an embedded server holds a current return of one of the years among the words."""
    try:
        with psycopg.connect(cluster.url(embedded.OWNER, database)) as connection:
            found = connection.execute(
                "SELECT 1 FROM exchange_return WHERE is_current AND year = ANY(%s) LIMIT 1", [list(words)]
            )
            return found.fetchone() is not None
    except psycopg.Error:
        return False


def drop_database(cluster: embedded.Cluster, database: str) -> None:
    """Drop one database of an embedded server, with whoever is still connected to it."""
    with psycopg.connect(cluster.url(embedded.OWNER, "postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))


def _make_app_role(connection: psycopg.Connection[Any], password: str) -> None:
    # One at a time, until this connection closes: PostgreSQL refuses two that change a role at the same moment.
    connection.execute("SELECT pg_advisory_lock(hashtext('mainstay: the role app'))")
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [embedded.APP]).fetchone()
    verb = sql.SQL("ALTER ROLE" if known else "CREATE ROLE")
    connection.execute(
        sql.SQL("{} {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD {}").format(
            verb, sql.Identifier(embedded.APP), sql.Literal(password)
        )
    )
