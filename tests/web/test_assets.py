"""Assets are built from locked packages, once, and a failure says what to do."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mainstay.web import assets


@pytest.fixture(scope="module")
def built() -> Path:
    assets.build()
    return assets.BUILT


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(assets.ROOT / name, tmp_path / name)
    shutil.copytree(assets.ROOT / "assets", tmp_path / "assets")
    return tmp_path


def test_nothing_is_built_twice_from_the_same_inputs(built: Path) -> None:
    before = (built / assets.STYLES).stat().st_mtime_ns
    assert assets.build() is False
    assert (built / assets.STYLES).stat().st_mtime_ns == before


def test_any_change_of_an_input_is_seen(checkout: Path) -> None:
    first = assets.fingerprint(checkout)
    (checkout / "assets" / "main.js").write_text("// other\n")
    assert assets.fingerprint(checkout) != first


def test_a_missing_output_means_not_current(built: Path, tmp_path: Path) -> None:
    copied = tmp_path / "build"
    shutil.copytree(built, copied)
    assert assets.is_current(assets.ROOT, copied)
    (copied / "govuk-frontend.min.js").unlink()
    assert not assets.is_current(assets.ROOT, copied)


def test_the_style_sheet_holds_no_font_or_mark_of_the_government_and_only_files_that_are_there(built: Path) -> None:
    styles = (built / assets.STYLES).read_text()
    assert "GDS Transport" not in styles
    assert "crest" not in styles
    named = re.findall(r"url\(\"?([^)\"]+)\"?\)", styles)
    assert named
    assert [name for name in named if not (built / name).is_file()] == []


def test_scripts_import_only_what_is_beside_them(built: Path) -> None:
    for script in ("main.js", "session.js", "autosave.js"):
        for name in re.findall(r"from \"\./([^\"]+)\"", (built / script).read_text()):
            assert (built / name).is_file()


def test_packages_are_pinned_to_one_version_and_locked_with_their_hash() -> None:
    wanted = json.loads((assets.ROOT / "package.json").read_text())
    lock = json.loads((assets.ROOT / "package-lock.json").read_text())
    named = {**wanted["dependencies"], **wanted["devDependencies"]}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in named.values())
    packages = {name: one for name, one in lock["packages"].items() if name}
    assert [name for name, one in packages.items() if not one.get("integrity")] == []
    assert [
        one["resolved"]
        for one in packages.values()
        if not one.get("resolved", "https://registry.npmjs.org/").startswith("https://registry.npmjs.org/")
    ] == []


def test_when_the_registry_cannot_be_reached_a_sentence_says_so(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")
    monkeypatch.setenv("npm_config_cache", str(checkout / "cache"))
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    with pytest.raises(assets.AssetsRefused, match="Check that this machine reaches the npm registry"):
        assets.build(checkout, checkout / "out")
    assert not (checkout / "out").exists()


def test_a_fault_in_the_styles_is_told_in_the_compilers_words(built: Path, checkout: Path) -> None:
    (checkout / "assets" / "main.scss").write_text("a { colour: $nothing }\n")
    (checkout / "node_modules").symlink_to(assets.ROOT / "node_modules")
    with pytest.raises(assets.AssetsRefused, match=r"Undefined variable"):
        assets.build(checkout, checkout / "out")
    assert not (checkout / "out").exists()


def test_without_npm_on_the_machine_the_one_of_the_python_package_is_used() -> None:
    found = assets.packaged_npm()
    version = subprocess.run([*found.npm, "--version"], capture_output=True, text=True, check=True, timeout=60)
    assert re.match(r"\d+\.\d+", version.stdout)


def test_a_wrong_word_on_the_command_line_is_answered_with_the_right_one() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mainstay.web.assets", "make"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ,
        cwd=assets.ROOT,
    )
    assert (done.returncode, done.stderr.strip()) == (2, "Say `python -m mainstay.web.assets build`.")
