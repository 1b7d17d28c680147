"""The command writes the report in every form, and refuses with one sentence and 2."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from mainstay.ledger.models import Entry

FOUND = b"%PDF", b"PK\x03\x04", b"<!doctype html>"


def run(*arguments: str) -> tuple[int, str, str]:
    """The exit code, what was written to standard output, and what was said."""
    out, said = StringIO(), StringIO()
    try:
        call_command("annual_report", *arguments, stdout=out, stderr=said)
    except SystemExit as left:
        return int(str(left.code)), out.getvalue(), said.getvalue()
    return 0, out.getvalue(), said.getvalue()


@pytest.mark.parametrize(("form", "opening"), list(zip(("pdf", "docx", "html"), FOUND, strict=True)))
def test_each_form_is_written_to_the_file_asked_for(small: Path, tmp_path: Path, form: str, opening: bytes) -> None:
    out = tmp_path / f"report.{form}"
    code, _, said = run("2020-21", "--format", form, "--out", str(out), "--from-903", str(small))
    assert (code, said) == (0, f"Written: {out}\n")
    assert out.read_bytes().startswith(opening)


@pytest.mark.parametrize("out", [(), ("--out", "-")])
def test_json_goes_to_standard_output(small: Path, out: tuple[str, ...]) -> None:
    code, printed, _ = run("2020-21", "--format", "json", *out, "--council", "Thornshire", "--from-903", str(small))
    assert code == 0
    assert (json.loads(printed)["audience"], json.loads(printed)["council"]) == ("published", "Thornshire")


def test_small_numbers_from_folders_are_given_with_a_warning(small: Path) -> None:
    code, printed, said = run("2020-21", "--format", "json", "--unsuppressed", "--from-903", str(small))
    assert code == 0
    assert json.loads(printed)["measures"]["periods_started"]["value"] == 3
    assert "no account to keep this in" in said


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("2020-22", "--format", "json"), "“2020-22” is not a collection year"),
        (("2020-21", "--format", "pdf"), "Say where to write the report"),
        (("2018-19", "--format", "json"), "There is no return for 2018-19"),
        (("2020-21", "--format", "json", "--out", "/nowhere/at/all.json"), "could not be written"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_sentence(small: Path, arguments: tuple[str, ...], sentence: str) -> None:
    code, printed, said = run(*arguments, "--from-903", str(small))
    assert (code, printed) == (2, "")
    assert said.startswith("mainstay: ")
    assert sentence in said
    assert len(said.splitlines()) == 1


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    code, _, said = run("2020-21", "--format", "json", "--from-903", str(tmp_path / "none"))
    assert (code, "There is no folder" in said) == (2, True)


def test_a_year_without_figures_in_the_database_is_refused(imported: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSTAY_TODAY", "2021-04-12")
    code, _, said = run("2016-17", "--format", "json")
    assert (code, "There is nothing of 2016-17 in the database" in said) == (2, True)


def test_from_the_database_small_numbers_are_kept_in_the_account(
    imported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAINSTAY_TODAY", "2021-04-12")
    code, printed, _ = run("2020-21", "--format", "json", "--unsuppressed")
    assert code == 0
    assert json.loads(printed)["measures"]["periods_started"]["value"] == 3
    assert Entry.objects.filter(event="UnsuppressedFiguresGiven", channel="command").count() == 1


def test_published_figures_from_the_database_leave_no_such_entry(
    imported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAINSTAY_TODAY", "2021-04-12")
    code, printed, _ = run("2020-21", "--format", "json")
    assert (code, json.loads(printed)["measures"]["periods_started"]["suppressed"]) == (0, True)
    assert not Entry.objects.filter(event="UnsuppressedFiguresGiven").exists()
