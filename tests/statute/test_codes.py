"""The national code sets by collection year, and the groups that figures use."""

import csv
from pathlib import Path

import pytest

from mainstay.statute.codes import (
    CODE_SETS,
    code_set,
    ethnic_group,
    is_long_term_foster,
    is_placed_for_adoption,
    is_secure,
    is_short_break,
    reason_group,
    sex,
)


@pytest.mark.parametrize(
    ("column", "code", "valid_in", "not_in"),
    [
        ("SEX", "1", (2018, 2024), (2025, 2026)),
        ("SEX", "M", (2025, 2027), (2021, 2024)),
        ("SEX", "U", (2025,), (2024,)),
        ("PLACE", "H5", (2021, 2024), (2025,)),
        ("PLACE", "P2", (2021, 2024), (2025,)),
        ("PLACE", "K3", (2024, 2025, 2027), (2021, 2023)),
        ("PLACE", "Z1", (2018, 2025), (2026,)),
        ("PLACE", "Z13", (2026, 2027), (2021, 2025)),
        ("REC", "E43", (2017, 2018), (2019,)),
        ("REC", "E45", (2019, 2026), (2018,)),
        ("REASON_PLACE_CHANGE", "CUSTOD", (2019,), (2018,)),
        ("ACTIV", "F3", (2018, 2021), (2022,)),
        ("ACTIV", "F5", (2022,), (2021,)),
        ("SW_REASON", "PCCHAN", (2024,), (2023,)),
        ("LS", "V2", (2017, 2026), ()),
        ("LS", "V1", (), (2017, 2026)),
        ("REVIEW_CODE", "PN7", (2017, 2026), ()),
        ("REVIEW_CODE", "PN8", (), (2017, 2026)),
        ("ETHNIC", "CHNE", (2017, 2026), ()),
        ("ETHNIC", "CNHE", (), (2017, 2026)),
        ("SDQ_SCORE", "40", (2021,), ()),
        ("SDQ_SCORE", "41", (), (2021,)),
        ("UPN", "A123456789012", (2021,), ()),
        ("UPN", "I123456789012", (), (2021,)),
        ("URN", "SC123456", (2021,), ()),
        ("LA_PERM", "891", (2021,), ()),
        ("ACCOM", "S2", (2021,), ()),
        ("ACCOM", "S1", (), (2021,)),
    ],
)
def test_a_code_is_valid_in_its_own_years_only(
    column: str, code: str, valid_in: tuple[int, ...], not_in: tuple[int, ...]
) -> None:
    found = code_set(column)
    assert [year for year in (*valid_in, *not_in) if found.valid(code, year)] == list(valid_in)


def test_every_column_of_the_return_that_holds_codes_has_its_set() -> None:
    columns = (
        "SEX ETHNIC UPN MOTHER RNE LS CIN PLACE PLACE_PROVIDER REC REASON_PLACE_CHANGE URN REVIEW_CODE UASC",
        "SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT",
        "SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED IN_TOUCH ACTIV ACCOM FOSTER_CARE",
        "NB_ADOPTR SEX_ADOPTR LS_ADOPTR REASON_PLACED_CEASED PREV_PERM LA_PERM MISSING SW_REASON",
    )
    assert [column for line in columns for column in line.split() if column not in CODE_SETS] == []


def test_no_code_stands_twice_in_a_set_and_every_code_has_words() -> None:
    for found in CODE_SETS.values():
        names = [each.code for each in found.codes]
        assert len(names) == len(set(names)), found.name
        assert all(each.label for each in found.codes), found.name


def test_the_legal_statuses_are_the_thirteen_of_the_domain_reference() -> None:
    listed = [each.code for each in code_set("LS").entries(2021)]
    assert listed == ["C1", "C2", "D1", "E1", "V2", "V3", "V4", "J1", "J2", "J3", "L1", "L2", "L3"]


def test_a_code_out_of_its_years_is_a_problem_in_words() -> None:
    places = code_set("PLACE")
    assert places.problem("K3", 2021) == (
        "“K3” is not a code of PLACE in the year ending 31 March 2021: it began with 2024."
    )
    assert places.problem("H5", 2026) == (
        "“H5” is not a code of PLACE in the year ending 31 March 2026: it ended with 2024."
    )
    assert places.problem("XX", 2021) == "“XX” is not a code of PLACE (placement type)."
    assert places.problem("K2", 2021) is None


def test_a_label_never_fails_whatever_the_return_held() -> None:
    assert code_set("CIN").label("N1") == "Abuse or neglect"
    assert code_set("CIN").label(None) == "Not recorded"
    assert code_set("CIN").label("Q9") == "Q9 (not a known code)"
    assert code_set("UPN").label("A123456789012") == "Unique pupil number"


def test_a_column_without_codes_is_named_in_the_refusal() -> None:
    with pytest.raises(KeyError, match="DECOM of the return holds no codes"):
        code_set("DECOM")


def test_the_xml_name_of_placement_finds_the_same_set() -> None:
    assert code_set("PL") is code_set("PLACE")


def test_every_ethnic_code_has_its_group_and_the_unknown_have_none() -> None:
    groups = {each.code: ethnic_group(each.code) for each in code_set("ETHNIC").codes}
    assert {code for code, group in groups.items() if group is None} == {"REFU", "NOBT"}
    assert groups["CHNE"] == "asian"
    assert ethnic_group("CHNE", chinese_in="other") == "other"
    assert ethnic_group("MOTH", chinese_in="other") == "mixed"
    assert ethnic_group(None) is None


def test_every_reason_for_ceasing_has_its_group_except_an_episode_that_goes_on() -> None:
    groups = {each.code: reason_group(each.code) for each in code_set("REC").codes}
    assert {code for code, group in groups.items() if group is None} == {"X1"}
    assert [groups[code] for code in ("E4A", "E6", "E46", "E43", "E9", "E11")] == [
        "returned_to_parents",
        "independent_living",
        "special_guardianship",
        "special_guardianship",
        "custody",
        "other",
    ]
    assert reason_group("ZZ") is reason_group(None) is None


def test_sex_reads_the_same_in_every_year() -> None:
    assert [sex(code) for code in ("1", "M", "2", "F", "U", None, "9")] == [
        "male",
        "male",
        "female",
        "female",
        None,
        None,
        None,
    ]


def test_statuses_and_placements_that_change_the_clock_are_known() -> None:
    assert [code for code in ("V2", "V3", "V4", None) if is_short_break(code)] == ["V3", "V4"]
    assert [each.code for each in code_set("PLACE").codes if is_placed_for_adoption(each.code)] == [
        "A3",
        "A4",
        "A5",
        "A6",
    ]
    assert [each.code for each in code_set("PLACE").codes if is_secure(each.code)] == ["K1"]
    assert [each.code for each in code_set("PLACE").codes if is_long_term_foster(each.code)] == ["U1", "U4"]


def test_the_codes_of_the_sample_return_are_known(samples: Path) -> None:
    folder = samples / "ssda903" / "one-year-2017-18"
    strange: set[tuple[str, str]] = set()
    for name in ("header.csv", "episodes.csv", "reviews.csv"):
        with (folder / name).open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                for column in set(row) & set(CODE_SETS) - {"UPN", "URN"}:
                    value = row[column].strip().upper()
                    if value and not code_set(column).valid(value, 2018):
                        strange.add((column, value))
    assert strange == {
        ("MOTHER", "1.0"),
        ("REASON_PLACE_CHANGE", "CUSTOD"),
        *(("REC", code) for code in ("E45", "E46", "E47", "E48")),
    }
