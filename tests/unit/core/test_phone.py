"""Every way people write a number gives one spelling; everything else gives a reason."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docassist.core import phone
from docassist.core.errors import (
    InvalidPhone,
    PhoneInvalidForRegion,
    PhoneNotANumber,
    PhoneTooLong,
    PhoneTooShort,
)
from docassist.core.phone import Phone, mask, parse

SALMA = "+212693955230"
SCRIPTS = [
    "٠١٢٣٤٥٦٧٨٩",
    "۰۱۲۳۴۵۶۷۸۹",
    "०१२३४५६७८९",
    "０１２３４５６７８９",
    "০১২৩৪৫৬৭৮৯",
]


@pytest.mark.parametrize(
    "typed",
    [
        "0693955230",
        "693955230",
        "+212693955230",
        "212693955230",
        "00212693955230",
        "00 212 6 93 95 52 30",
        "+212 (0) 693-955230",
        "(+212) 693 955 230",
        "06.93.95.52.30",
        "06-93\u201195–52—30",
        "06\u00a093\u202f95\u200952\u300030",
        "06/93/95/52/30",
        "tel:+212-693-955230",
        "TEL:0693955230;ext=12",
        "  0693955230\n",
        "\u202a+212 693-955230\u202c",
        "\u2066+212693955230\u2069",
        "\u200e0693955230\u200f\ufeff",
        "\uff0b212693955230",
        "\u202b٢١٢٦٩٣٩٥٥٢٣٠+\u202c".replace("٢١٢٦٩٣٩٥٥٢٣٠+", "+٢١٢٦٩٣٩٥٥٢٣٠"),
        *["0693955230".translate(str.maketrans("0123456789", digits)) for digits in SCRIPTS],
    ],
)
def test_one_phone_has_one_spelling(typed: str) -> None:
    assert parse(typed, "MA") == Phone(SALMA)
    assert parse(typed, "ma") == Phone(SALMA)


@pytest.mark.parametrize(
    ("typed", "region", "expected"),
    [
        ("98765 43218", "IN", "+919876543218"),
        ("098765 43218", "IN", "+919876543218"),
        ("+91 98765-43218", "MA", "+919876543218"),
        ("01 99 00 12 34", "FR", "+33199001234"),
        ("(202) 456-1111", "US", "+12024561111"),
        ("011 212 693955230", "US", SALMA),
        ("06 6982", "IT", "+39066982"),
        ("+800 1234 5678", "IN", "+80012345678"),
    ],
)
def test_the_region_decides_what_a_short_form_means(typed: str, region: str, expected: str) -> None:
    assert parse(typed, region).e164 == expected


@pytest.mark.parametrize(
    ("typed", "region", "problem"),
    [
        ("1", "MA", PhoneTooShort),
        ("12345", "MA", PhoneTooShort),
        ("06939552", "MA", PhoneTooShort),
        ("+1", "MA", PhoneTooShort),
        ("+212 69", "MA", PhoneTooShort),
        ("911", "US", PhoneTooShort),
        ("06939552301", "MA", PhoneTooLong),
        ("+2126939552301", "MA", PhoneTooLong),
        ("0693955230 / 0693955231", "MA", PhoneTooLong),
        ("9" * 5000, "IN", PhoneTooLong),
        ("", "MA", PhoneNotANumber),
        ("   ", "MA", PhoneNotANumber),
        ("+", "MA", PhoneNotANumber),
        ("tel:", "MA", PhoneNotANumber),
        ("no phone", "MA", PhoneNotANumber),
        ("O693955230", "MA", PhoneNotANumber),
        ("0693955230 Nadia", "MA", PhoneNotANumber),
        ("1-800-FLOWERS", "US", PhoneNotANumber),
        ("06+93955230", "MA", PhoneNotANumber),
        ("++212693955230", "MA", PhoneNotANumber),
        ("0693955230#", "MA", PhoneNotANumber),
        ("½234567890", "MA", PhoneNotANumber),
        ("06²3955230", "MA", PhoneNotANumber),
        ("=0693955230", "MA", PhoneNotANumber),
        ("0693\x00955230", "MA", PhoneNotANumber),
        ("\ud80006939", "MA", PhoneNotANumber),
        ("0293955230", "MA", PhoneInvalidForRegion),
        ("5550001234", "IN", PhoneInvalidForRegion),
        ("+212 293955230", "IN", PhoneInvalidForRegion),
        ("+999 123456789", "IN", PhoneInvalidForRegion),
        ("0693955230", "XX", PhoneInvalidForRegion),
        ("0693955230", "", PhoneInvalidForRegion),
    ],
)
def test_every_other_text_has_its_reason(typed: str, region: str, problem: type[InvalidPhone]) -> None:
    with pytest.raises(InvalidPhone) as caught:
        parse(typed, region)
    assert type(caught.value) is problem
    assert caught.value.reason == problem.reason == problem.code
    assert caught.value.field == "phone"


def test_a_refusal_names_the_country_that_was_meant() -> None:
    with pytest.raises(PhoneInvalidForRegion, match="in Morocco looks"):
        parse("0293955230", "MA")
    with pytest.raises(PhoneInvalidForRegion, match="in Morocco looks"):
        parse("+212293955230", "IN")
    with pytest.raises(PhoneInvalidForRegion, match=r"in \+999 looks"):
        parse("+999123456789", "IN")


def test_a_phone_is_grouped_for_reading() -> None:
    salma = Phone(SALMA)
    assert salma.international == "+212 6 93 95 52 30"
    assert salma.national == "06 93 95 52 30"
    assert salma.digits == "212693955230"
    assert salma.region == "MA"
    assert str(salma) == SALMA


@pytest.mark.parametrize(
    ("e164", "masked"),
    [
        (SALMA, "+212•••••••30"),
        ("+919876543218", "+91••••••••18"),
        ("+12024561111", "+1••••••••11"),
        ("+80012345678", "+800••••••78"),
        ("", "•••"),
        ("+", "•••"),
        ("12345", "•••"),
        ("Savita 0693955230", "•••"),
    ],
)
def test_a_mask_keeps_the_country_and_two_digits(e164: str, masked: str) -> None:
    assert mask(e164) == masked


def test_regions_have_names() -> None:
    assert phone.is_region("MA")
    assert not phone.is_region("XX")
    assert not phone.is_region("001")
    assert phone.region_name("MA", "fr") == "Maroc"
    assert phone.region_name("IN", "hi") == "भारत"
    assert phone.region_name("MA", "no language at all") == "Morocco"
    assert phone.region_name("XX") == "XX"


def test_a_program_that_knows_no_phone_does_not_load_the_library() -> None:
    script = "import sys, docassist.core.phone as p; p.mask('+212693955230'); sys.exit('phonenumbers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


DIGITS = st.sampled_from([*"0123456789", *SCRIPTS[0], *SCRIPTS[2]])
PHONE_LIKE = st.text(st.one_of(DIGITS, st.sampled_from([*"+ -().;", "\u00a0", "\u202d", "x"])), max_size=22)
REGIONS = st.sampled_from(["MA", "IN", "FR", "US", "AR", "IT", "BR", "SM", "CI", "XX"])


@given(st.one_of(st.text(st.characters(exclude_categories=()), max_size=40), PHONE_LIKE), REGIONS)
def test_any_text_gives_a_phone_or_a_reason(text: str, region: str) -> None:
    try:
        found = parse(text, region)
    except InvalidPhone:
        return
    assert found.e164.startswith("+")
    assert found.digits.isascii()
    assert found.digits.isdigit()
    assert len(found.e164) <= 20


@given(st.integers(0, 99_999_999), st.sampled_from([("MA", "06"), ("IN", "98"), ("FR", "0199"), ("US", "202")]))
def test_writing_and_reading_a_phone_gives_it_back(number: int, place: tuple[str, str]) -> None:
    region, start = place
    lengths = {"MA": 10, "IN": 10, "FR": 10, "US": 10}
    typed = (start + f"{number:08}")[: lengths[region]]
    try:
        first = parse(typed, region)
    except InvalidPhone:
        return
    for spelled, home in [(first.e164, "XX"), (first.international, "JP"), (first.national, region)]:
        assert parse(spelled, home) == first


@given(st.text(st.characters(exclude_categories=()), max_size=30))
def test_a_mask_never_shows_more_than_country_and_two_digits(text: str) -> None:
    shown = mask(text)
    assert len([letter for letter in shown if letter.isdigit()]) <= 5
