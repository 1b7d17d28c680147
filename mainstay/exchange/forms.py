"""The forms of imports: uploading a return or a daily extract, confirming it, and filtering its problems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from mainstay.exchange.shared.words import daily_title, kind_title, table_title
from mainstay.statute.years import CollectionYear
from mainstay.web.forms import ActionForm, Form

FIRST_YEAR = 2010
# Stands for the files that are none of the family, which have no name there.
OTHER_FILES = "other"


class ManyFiles(forms.ClearableFileInput):
    """A file input that takes several files."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Several uploaded files, by name; no larger in all than an upload may be. `what` says of what they are files."""

    widget = ManyFiles

    def __init__(self, *, what: str, accept: str, **kwargs: Any) -> None:
        missing = f"Select the files of {what}"
        empty = f"One of the files is empty. Choose the files that hold {what}."
        super().__init__(error_messages={"required": missing, "invalid": missing, "empty": empty}, **kwargs)
        self.what = what
        self.widget.attrs["accept"] = accept

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        """The files. Raises ValidationError where there is none, or they are too large."""
        given = data if isinstance(data, list | tuple) else [data]
        files = [super(ManyFilesField, self).clean(each, initial) for each in given or [None]]
        largest = settings.MAINSTAY_RETURN_LARGEST_BYTES
        if sum(each.size or 0 for each in files) > largest:
            raise forms.ValidationError(
                f"The files are larger than {largest // 1024 // 1024} MB in all, more than {self.what} may be. "
                f"Choose the files of {self.what} by themselves."
            )
        names = [each.name for each in files]
        if len(set(names)) < len(names):
            raise forms.ValidationError("Two of the files have the same name. Give each a name of its own.")
        return files


class UploadForm(Form):
    """The year of a return and its files."""

    year = forms.ChoiceField(
        label="Collection year", help_text="The year that the return is for: 2020-21 ends on 31 March 2021"
    )
    chosen = ManyFilesField(
        what="the return",
        accept=".csv,.xml,text/csv,text/xml,application/xml",
        label="Files of the return",
        help_text="All the CSV files of the return, or its one XML file. They are known by their columns, "
        "not by their names.",
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        present = CollectionYear.of(today)
        years = [CollectionYear(ending).label for ending in range(present.ending, FIRST_YEAR, -1)]
        self.fields["year"].choices = [(year, year) for year in years]  # type: ignore[attr-defined]
        self.fields["year"].initial = present.previous().label


class DailyUploadForm(Form):
    """The files of a daily extract."""

    chosen = ManyFilesField(
        what="the daily extract",
        accept=".csv,text/csv",
        label="Files of the daily extract",
        help_text="The CSV files of one day, all of them or only some. They are known by their columns, "
        "not by their names.",
    )


class ConfirmForm(ActionForm):
    """Nothing but the token that lets an import take effect once."""


class DailyProblemFilters(Form):
    """Of which file to show the problems."""

    says_optional = False
    table = forms.ChoiceField(label="File of the extract", required=False)

    def __init__(self, *args: Any, tables: Mapping[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(table or OTHER_FILES, f"{daily_title(table)} ({number:,})") for table, number in tables.items()]
        self.fields["table"].choices = [("", "Every file"), *choices]  # type: ignore[attr-defined]


class ProblemFilters(Form):
    """Which problems to show."""

    says_optional = False
    kind = forms.ChoiceField(label="What is wrong", required=False)
    table = forms.ChoiceField(label="Table of the return", required=False)

    def __init__(self, *args: Any, kinds: Mapping[str, int], tables: Mapping[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", "Everything"), *_counted(kinds, kind_title)]  # type: ignore[attr-defined]
        self.fields["table"].choices = [("", "Every table"), *_counted(tables, table_title)]  # type: ignore[attr-defined]


def _counted(counts: Mapping[str, int], title: Any) -> Sequence[tuple[str, str]]:
    return [(code, f"{title(code)} ({number:,})") for code, number in counts.items()]
