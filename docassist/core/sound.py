"""How a name sounds, in consonants, so that a name in Devanagari or Arabic is found from a Latin keyboard.

सरिता, سارة and Sarita share the skeleton of what is heard: vowels between consonants are written differently by
everybody, aspirates and doubled letters come and go. It is a help for finding, ranked below what was really typed.
"""

from __future__ import annotations

import re

_VOWEL = "a"
_LATIN = {
    **dict.fromkeys("aeiouy", ""),
    **dict.fromkeys("wv", ""),
    **{letter: letter for letter in "bdfghjklmnprst"},
    "c": "k",
    "q": "k",
    "x": "ks",
    "z": "j",
}
_DEVANAGARI = {
    **dict.fromkeys("कख", "k"),
    **dict.fromkeys("गघ", "g"),
    **dict.fromkeys("चछशष", "c"),
    **dict.fromkeys("जझ", "j"),
    **dict.fromkeys("टठतथ", "t"),
    **dict.fromkeys("डढदध", "d"),
    **dict.fromkeys("नणङञं", "n"),
    **dict.fromkeys("बभ", "b"),
    **dict.fromkeys("रऱृ", "r"),
    **dict.fromkeys("लळ", "l"),
    "प": "p",
    "फ": "f",
    "म": "m",
    "स": "s",
    "ह": "h",
}
_ARABIC = {
    **dict.fromkeys("تطث", "t"),
    **dict.fromkeys("دضظذ", "d"),
    **dict.fromkeys("كقخ", "k"),
    **dict.fromkeys("سص", "s"),
    **dict.fromkeys("هح", "h"),
    **dict.fromkeys("جز", "j"),
    "ب": "b",
    "ر": "r",
    "ش": "c",
    "غ": "g",
    "ف": "f",
    "ل": "l",
    "م": "m",
    "ن": "n",
    "گ": "g",
    "پ": "p",
    "چ": "c",
    "ڤ": "f",
}
_SOUNDS = {**_LATIN, **_DEVANAGARI, **_ARABIC}
_LEADING = {
    **dict.fromkeys("aeiouاعअआइईउऊएऐओऔऍऑ", _VOWEL),
    **dict.fromkeys("yيय", "y"),
    **dict.fromkeys("wvوव", "v"),
    "ऋ": "r",
}
_DIGRAPHS = ((re.compile("sch|sh|ch"), "C"), (re.compile("dj"), "j"), (re.compile("ph"), "f"))
_ASPIRATE = re.compile("(?<=[bdgjkprt])h")
_NASAL_BEFORE_LIPS = re.compile("[nं](?=[bpबभपफ])")
_DOUBLED = re.compile(r"(.)\1+")


def sound(word: str) -> str:
    """The skeleton of one folded word; nothing when it has none, as with digits."""
    spelled = _one_letter_each(word)
    if not spelled:
        return ""
    first = _LEADING.get(spelled[0])
    rest = spelled if first is None else spelled[1:]
    heard = (first or "") + "".join("c" if letter == "C" else _SOUNDS.get(letter, "") for letter in rest)
    return _settled(heard)


def _one_letter_each(word: str) -> str:
    """Latin spells one sound with two letters: sh, dj, ph, and an h that is only breath; n before b is heard as m."""
    for pattern, letter in _DIGRAPHS:
        word = pattern.sub(letter, word)
    return _NASAL_BEFORE_LIPS.sub("m", _ASPIRATE.sub("", word))


def _settled(heard: str) -> str:
    """Doubled letters are one, and a final h is not heard (Sarah, سارة)."""
    single = _DOUBLED.sub(r"\1", heard)
    return single[:-1] if len(single) > 1 and single.endswith("h") else single
