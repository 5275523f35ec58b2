"""Sentences are written where they belong and translated where they are shown.

Floors below the screen know no Qt, yet their sentences must reach Qt Linguist. Its extractor recognises a call of
``QT_TRANSLATE_NOOP(context, text)`` by name; here that call hands back the English text unchanged.
"""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a sentence for the translators of ``context``; it stays English until a screen shows it."""
    return text


LANGUAGES = ("en", "fr", "hi", "ar")
"""What DocAssist speaks, to its users and, in consent and messages, to patients."""
