"""The desktop: the only floor that knows Qt, and the only one that never touches the database.

PySide6 hooks every import that follows its own, to see in the source of each module whether it speaks Qt. That reads
and keeps the source of all libraries (19 MB after SQLAlchemy, and a third of its loading time). It is there for star
imports and for ``from __feature__ import ...``, and this house has neither, so the hook is taken off at once.
"""

import builtins
import importlib

_python_import = builtins.__import__
importlib.import_module("PySide6.QtCore")
builtins.__import__ = _python_import
