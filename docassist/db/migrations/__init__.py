"""How the schema came to be, step by step. A step that has been released is never edited again.

``REVISIONS`` names every step in order. Whether there is anything to do is decided by this tuple alone, so that a start
with nothing to do does not load Alembic. A wing that brings tables adds its file in ``versions`` and its name here.
"""

REVISIONS: tuple[str, ...] = ("0001",)
