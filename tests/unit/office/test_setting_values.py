"""What people write for a setting: understood when it can be, refused in a sentence when not."""

from __future__ import annotations

from datetime import date, time

import pytest

from docassist.core.errors import (
    GraphAddressRefused,
    GraphVersionEnded,
    GraphVersionInvalid,
    IdNotDigits,
    IdWrongLength,
    InvalidValue,
    NotAChoice,
    NumberOutOfRange,
    QuietHoursInvalid,
    RegionUnknown,
    TextTooLong,
    TimeZoneUnknown,
)
from docassist.services.office import setting_values as values
from docassist.services.office.setting_values import GRAPH_URL, Parse, QuietHours
from tests.hostile import HOSTILE

TODAY = date(2026, 11, 20)
ARABIC_109 = "١٠٩"


def read(parse: Parse, written: object) -> object:
    return parse("some_setting", written, TODAY)


@pytest.mark.parametrize("written", [True, "on", "ON", " true ", "yes", "1"])
def test_on(written: object) -> None:
    assert read(values.switch, written) is True


@pytest.mark.parametrize("written", [False, "off", "Off", "false", "no", "0"])
def test_off(written: object) -> None:
    assert read(values.switch, written) is False


@pytest.mark.parametrize("written", ["", "maybe", "2", None, 3.5, "onn"])
def test_neither_on_nor_off(written: object) -> None:
    with pytest.raises(NotAChoice):
        read(values.switch, written)


def test_one_of_several() -> None:
    mode = values.one_of(("mock", "live"))
    assert read(mode, " Live ") == "live"
    with pytest.raises(NotAChoice) as refused:
        read(mode, "production")
    assert refused.value.message == "Choose one of mock, live."


@pytest.mark.parametrize(("written", "found"), [(20, 20), ("1", 1), (" 4800 ", 4800), ("٢٠", 20), ("२०", 20)])
def test_a_number_in_its_range(written: object, found: int) -> None:
    assert read(values.number(1, 4800), written) == found


@pytest.mark.parametrize("written", [0, 4801, "-1", "1.5", "", "many", True, None, "9" * 5000, "²", 1e3])
def test_a_number_out_of_range_or_none(written: object) -> None:
    with pytest.raises(NumberOutOfRange) as refused:
        read(values.number(1, 4800), written)
    assert "from 1 to 4800" in refused.value.message


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("109482775310226", "109482775310226"),
        ("109 482 775 310 226", "109482775310226"),
        ("\u200e109\u00a0482 775 310 226\n", "109482775310226"),
        (f"{ARABIC_109}482775310226", "109482775310226"),
        ("1094827753102261", "1094827753102261"),
        (109482775310226, "109482775310226"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_an_id_is_read_as_it_is_copied(written: object, found: str) -> None:
    assert read(values.whatsapp_id, written) == found


def test_an_id_of_the_wrong_length_says_how_long_it_is() -> None:
    with pytest.raises(IdWrongLength) as refused:
        read(values.whatsapp_id, "20948133760514")
    assert refused.value.message == "A WhatsApp ID has 15 or 16 digits, this has 14."
    with pytest.raises(IdWrongLength):
        read(values.whatsapp_id, "1" * 17)


@pytest.mark.parametrize("written", ["10948277531022a", "+109482775310226", "EAAGabc", "109482775310226²"])
def test_an_id_of_other_characters(written: str) -> None:
    with pytest.raises(IdNotDigits) as refused:
        read(values.whatsapp_id, written)
    assert written not in refused.value.message


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (GRAPH_URL, GRAPH_URL),
        ("https://graph.facebook.com/", GRAPH_URL),
        ("HTTPS://Graph.Facebook.com:443", GRAPH_URL),
        ("http://127.0.0.1:8099", "http://127.0.0.1:8099"),
        ("http://127.0.0.1:8099/", "http://127.0.0.1:8099"),
        ("http://LOCALHOST:8099/graph/", "http://localhost:8099/graph"),
        ("https://[::1]:8443", "https://[::1]:8443"),
        ("http://127.8.9.10", "http://127.8.9.10"),
    ],
)
def test_meta_or_this_computer(written: str, found: str) -> None:
    assert read(values.graph_address, written) == found


@pytest.mark.parametrize(
    "written",
    [
        "",
        "graph.facebook.com",
        "http://graph.facebook.com",
        "https://graph.facebook.com.example.net",
        "https://graph.facebook.com@example.net",
        "https://user:password@graph.facebook.com",
        "https://graph.facebook.com\\@example.net",
        "https://example.net#graph.facebook.com",
        "https://example.net/https://graph.facebook.com",
        "https://graph.facebook.com:444",
        "https://graph.facebook.com/v25.0",
        "https://graph.facebook.com?x=1",
        "https://graph.facebook.com.",
        "https://graph.facebook.com%2eexample.net",
        "https://grаph.facebook.com",
        "https://graph。facebook。com",
        "https://exam\tple.net",
        "ftp://127.0.0.1",
        "file:///etc/passwd",
        "http://10.0.0.1",
        "http://0.0.0.0:80",
        "http://127.0.0.1.example.net",
        "http://localhost.example.net",
        "http://2130706433",
        "http://127.1",
        "http://127.0.0.1@example.net",
        "http://127.0.0.1:99999",
        "http://127.0.0.1:x",
        "http://[::1",
        "http://[::ffff:10.0.0.1]",
        "http://127.0.0.1//example.net",
        "http://127.0.0.1/../x",
        "http:///127.0.0.1",
        "//127.0.0.1",
        "javascript:alert(1)",
    ],
)
def test_no_token_goes_anywhere_else(written: str) -> None:
    with pytest.raises(GraphAddressRefused):
        read(values.graph_address, written)


def test_graph_versions() -> None:
    assert read(values.graph_version, "25") == "v25.0"
    assert read(values.graph_version, "v21.0") == "v21.0"
    with pytest.raises(GraphVersionInvalid):
        read(values.graph_version, "newest")
    with pytest.raises(GraphVersionEnded) as refused:
        read(values.graph_version, "v18.0")
    assert "v18.0" in refused.value.message
    assert values.graph_version("graph_version", "v21.0", date(2027, 1, 20)) == "v21.0"
    with pytest.raises(GraphVersionEnded):
        values.graph_version("graph_version", "v21.0", date(2027, 1, 21))


@pytest.mark.parametrize("written", ["21:00-08:00", " 21:00 – 08:00 ", "21-8", "21:00-8", "२१:००-०८:००", "٢١:٠٠—٠٨:٠٠"])
def test_quiet_hours(written: str) -> None:
    found = read(values.quiet_hours, written)
    assert found == QuietHours(time(21), time(8))
    assert str(found) == "21:00-08:00"
    assert read(values.quiet_hours, found) == found


@pytest.mark.parametrize("written", ["off", " OFF ", "no", "0", None])
def test_no_quiet_hours(written: object) -> None:
    assert read(values.quiet_hours, written) is None


@pytest.mark.parametrize(
    "written",
    ["", "on", "21:00", "21:00-", "24:00-08:00", "21:60-08:00", "8:5-9:00", "21:00-21:00", "1-2-3", "-1-3", "9pm-8am"],
)
def test_no_hours_at_all(written: str) -> None:
    with pytest.raises(QuietHoursInvalid):
        read(values.quiet_hours, written)


def test_quiet_hours_over_midnight_and_within_a_day() -> None:
    night, noon = QuietHours(time(21), time(8)), QuietHours(time(12), time(14))
    assert [night.contain(time(hour)) for hour in (20, 21, 23, 0, 7, 8)] == [False, True, True, True, True, False]
    assert [noon.contain(time(hour)) for hour in (11, 12, 13, 14, 0)] == [False, True, True, False, False]


def test_regions() -> None:
    assert read(values.region, " ma ") == "MA"
    for written in ("", "Morocco", "XX", "UK", "212", "ＭＡ", None, 5):
        with pytest.raises(RegionUnknown):
            read(values.region, written)


def test_time_zones() -> None:
    assert read(values.time_zone, " Africa/Casablanca ") == "Africa/Casablanca"
    for written in (
        "",
        "Casablanca",
        "../../etc/passwd",
        "/etc/passwd",
        "a" * 5000,
        "\0",
        "Asia/Kolkātā",
        None,
        "Asia",
    ):
        with pytest.raises(TimeZoneUnknown):
            read(values.time_zone, written)


def test_a_line_is_kept_as_typed() -> None:
    line = values.line(most=5)
    assert read(line, " é b ") == " é b "
    with pytest.raises(TextTooLong) as refused:
        read(line, "123456")
    assert refused.value.message == "At most 5 characters, this has 6."


PARSES: list[Parse] = [
    values.switch,
    values.one_of(("mock", "live")),
    values.number(1, 4800),
    values.whatsapp_id,
    values.graph_address,
    values.graph_version,
    values.quiet_hours,
    values.region,
    values.time_zone,
]


@pytest.mark.parametrize("parse", PARSES)
def test_nothing_that_can_be_pasted_breaks_a_field(parse: Parse) -> None:
    refused = list[InvalidValue]()
    for written in [*HOSTILE, None, 1.5, [], {}, b"x", object(), float("nan")]:
        try:
            read(parse, written)
        except InvalidValue as problem:
            refused.append(problem)
    assert len(refused) > 400
    assert {problem.facts["field"] for problem in refused} == {"some_setting"}
    assert all(problem.message for problem in refused)
