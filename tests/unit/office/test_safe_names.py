"""No name from outside can leave its folder, name a device or hide its ending."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docassist.services.office.safe_names import safe_name


@pytest.mark.parametrize(
    ("suggested", "safe"),
    [
        ("Ordonnance.pdf", "Ordonnance.pdf"),
        ("वह नुस्ख़ा.pdf", "वह नुस्ख़ा.pdf"),
        ("وصفة طبية.pdf", "وصفة طبية.pdf"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\Windows\\win.ini", "win.ini"),
        ("C:\\boot.ini", "boot.ini"),
        ("scan.pdf/", "document"),
        ("..", "document"),
        ("", "document"),
        (".bashrc", "bashrc"),
        ("CON", "_CON"),
        ("con.pdf", "_con.pdf"),
        ("lpt1 .txt", "_lpt1.txt"),
        ("COM¹.pdf", "_COM¹.pdf"),
        ("nul.tar.gz", "_nul.tar.gz"),
        ("invoice\u202efdp.exe", "invoice fdp.exe"),
        ("a\0b\nc.pdf", "a b c.pdf"),
        ("a:stream.pdf", "a stream.pdf"),
        ("-rf *.pdf", "-rf.pdf"),
        ("name. . .", "name"),
        ("<b>bold</b>", "b"),
        ("x" * 500 + ".pdf", "x" * 60 + ".pdf"),
        ("a." + "x" * 500, "a.xxxxxxxxxx"),
    ],
)
def test_known_tricks(suggested: str, safe: str) -> None:
    assert safe_name(suggested) == safe


@given(st.text(max_size=300))
def test_whatever_is_suggested_stays_in_the_folder(suggested: str) -> None:
    name = safe_name(suggested)
    folder = Path("/borrowed")
    assert (folder / name).parent == folder
    assert name == name.strip(" .")
    assert 0 < len(name.encode("utf-8", "surrogatepass")) < 255
    assert not any(unicodedata.category(character) in {"Cc", "Cs"} for character in name)
    assert not set(name) & set('<>:"/\\|?*\u202e\u2066\u200f')


@given(st.text(max_size=80))
def test_a_safe_name_is_safe_already(suggested: str) -> None:
    assert safe_name(safe_name(suggested)) == safe_name(suggested)
