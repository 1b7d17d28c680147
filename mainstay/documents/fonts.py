"""Find the open font that documents and charts are set in."""

from functools import cache
from pathlib import Path

FAMILY = "Source Sans 3"
FALLBACKS = ("DejaVu Sans", "Liberation Sans", "Libertinus Serif", "DejaVu Sans Mono")
_NPM_FOLDER = Path("node_modules/@expo-google-fonts/source-sans-3")


@cache
def default_folder() -> Path | None:
    """Give the folder of the font as npm installs it beside the package, or None where it is absent."""
    folder = Path(__file__).resolve().parents[2] / _NPM_FOLDER
    return folder if folder.is_dir() else None


@cache
def usable(folder: Path | None) -> Path | None:
    """Give the folder to take fonts from: the one asked for, or the default where none is; None where it is absent.

    A document is still made when there is none: the typesetter then uses a font of its own.
    """
    if folder is None:
        return default_folder()
    return folder if folder.is_dir() else None
