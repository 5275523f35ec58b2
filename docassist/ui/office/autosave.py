"""Settings that are on disk as soon as one leaves their field: checked by the service, refused beside the field.

One value is written at a time, in the order in which they were changed. What was typed and refused stays as it was
typed; a value that somebody changes at another desk meanwhile is shown unless something else is being typed there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from docassist.core.access import Permission
from docassist.core.errors import Cancelled, DocAssistError, InvalidValue, Locked
from docassist.ui.kit.choice import Choice, Option
from docassist.ui.kit.fields import Field
from docassist.ui.kit.toggles import Switch
from docassist.ui.kit.words import sentence
from docassist.ui.office.settings_page import SettingsPage

Values = Mapping[str, object]
Options = Callable[[Values], Sequence[Option]]


@dataclass
class _Kept:
    """One setting and its control. ``stored`` is what the control shows when it agrees with the disk."""

    control: Field | Choice | Switch
    read: Callable[[], str]
    put: Callable[[str], None]
    shown: Callable[[str], str] = str
    meant: Callable[[str], str] = str
    stored: str | None = None
    refused: str | None = None

    @property
    def changed(self) -> bool:
        return self.stored is not None and self.read() != self.stored

    def agree(self, value: str) -> None:
        """Show the stored value."""
        if self.read() != self.shown(value):
            self.put(self.shown(value))
        self.stored, self.refused = self.read(), None

    def stay(self, typed: str, value: str) -> None:
        """Something else is being entered; it stays, and is compared with what is stored now."""
        if self.read() != typed:
            self.put(typed)
        self.stored = self.shown(value)

    @property
    def error(self) -> str:
        return "" if isinstance(self.control, Switch) else self.control.error


@dataclass(frozen=True)
class _Loaded:
    values: Values
    options: Mapping[str, Sequence[Option]]


class AutoSave(QObject):
    """Keeps the controls of one page and the stored settings in agreement.

    Signals:
        loaded: all settings by name, as they are stored now.
    """

    loaded = Signal(object)

    def __init__(self, page: SettingsPage) -> None:
        super().__init__(page)
        self._page = page
        self._settings = page.context.clinic.settings
        self._kept: dict[str, _Kept] = {}
        self._options: dict[str, Options] = {}
        self._offered: dict[str, Sequence[Option]] = {}
        self._waiting: list[str] = []
        self._postponed: list[str] = []
        self._typed_before: dict[str, str] = {}
        self._writing = False
        self._turn = 0
        self._load_again = False

    # --- which controls ---------------------------------------------------------------------------------------------

    def field(
        self, name: str, field: Field, shown: Callable[[str], str] = str, meant: Callable[[str], str] = str
    ) -> Field:
        """Saved by Enter and when one leaves it. ``shown`` writes the stored text as people read it, ``meant`` reads theirs."""
        self._keep(name, _Kept(field, field.text, field.set_text, shown, meant))
        field.edit.editingFinished.connect(lambda: self._save(name))
        return field

    def choice(self, name: str, choice: Choice, options: Options) -> Choice:
        """Saved when something was chosen; ``options`` are worked out of the settings, in the background."""
        self._options[name] = options
        self._keep(name, _Kept(choice, choice.current, choice.set_current))
        choice.chosen.connect(lambda _key: self._save(name))
        return choice

    def switch(self, name: str, switch: Switch) -> Switch:
        """Saved when it was turned."""
        self._keep(name, _Kept(switch, lambda: _on_off(switch.isChecked()), lambda on: switch.setChecked(on == "on")))
        switch.clicked.connect(lambda _on: self._save(name))
        return switch

    def _keep(self, name: str, kept: _Kept) -> None:
        self._kept[name] = kept
        control = kept.control if isinstance(kept.control, Switch) else kept.control.input()
        control.setEnabled(self._page.may(Permission.SETTINGS_WRITE))

    # --- from the disk ----------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Show what is stored; what was typed and is not stored yet stays."""
        if self._writing:
            self._load_again = True  # what is read now may be older than what is being written
            return
        turn = self._turn

        def arrived(loaded: _Loaded) -> None:
            if turn == self._turn:  # else something was saved meanwhile, and its answer is newer
                self._show(loaded)

        self._page.look(lambda actor, _progress: self._read(self._settings.show(actor)), arrived, "settings")

    def _read(self, values: Values) -> _Loaded:
        return _Loaded(values, {name: options(values) for name, options in self._options.items()})

    def _show(self, loaded: _Loaded) -> None:
        for name, kept in self._kept.items():
            typed, value = kept.read() if kept.changed else None, _written(loaded.values[name])
            self._offer(name, loaded.options.get(name))
            if typed is None:
                kept.agree(value)
            else:
                kept.stay(typed, value)
        self.loaded.emit(loaded.values)
        self._type_again()

    def _type_again(self) -> None:
        """What could not be saved while nobody was logged in, or was typed before the page was made anew."""
        typed, self._typed_before = self._typed_before, {}
        postponed, self._postponed = self._postponed, []
        for name, text in typed.items():
            self._kept[name].put(text)
        for name in (*postponed, *typed):
            self._save(name)

    def _offer(self, name: str, options: Sequence[Option] | None) -> None:
        control = self._kept[name].control
        if options is not None and isinstance(control, Choice) and self._offered.get(name) != options:
            self._offered[name] = options
            control.set_options(list(options), control.current())

    # --- to the disk ------------------------------------------------------------------------------------------------

    def _save(self, name: str) -> None:
        kept = self._kept[name]
        if kept.changed and kept.read() != kept.refused and name not in self._waiting:
            self._waiting.append(name)
            self._write_next()

    def _write_next(self) -> None:
        if self._writing or not self._waiting:
            return
        self._writing = True
        self._turn += 1
        name = self._waiting.pop(0)
        value = self._kept[name].read()
        wanted = {name: self._kept[name].meant(value)}
        self._page.mark.saving()
        self._page.work(
            lambda actor, _progress: self._read(self._settings.change(actor, wanted)),
            lambda loaded: self._on_saved(name, value, loaded),
            failed=lambda failure: self._on_refused(name, value, failure),
        )

    def _on_saved(self, name: str, value: str, loaded: _Loaded) -> None:
        kept = self._kept[name]
        if kept.read() == value:
            kept.stored = value  # as typed; what follows shows it as it was stored
        self._show(loaded)
        self._go_on(well=True)

    def _on_refused(self, name: str, value: str, failure: DocAssistError) -> None:
        kept = self._kept[name]
        if isinstance(failure, Locked | Cancelled):
            self._postponed.append(name)
        elif isinstance(kept.control, Switch):
            kept.put(kept.stored or "off")
            self._page.context.tell(failure)
        elif kept.read() == value:
            if isinstance(failure, InvalidValue):
                kept.refused = value  # not to be asked again; anything else may go well the next time
            kept.control.set_error(sentence(failure))
        self._go_on(well=False)

    def _go_on(self, *, well: bool) -> None:
        self._writing = False
        if not well or any(kept.error for kept in self._kept.values()):
            self._page.mark.refused()
        elif not self._waiting:
            self._page.mark.saved()
        self._write_next()
        if self._load_again and not self._writing:
            self._load_again = False
            self.load()

    # --- what is typed and not saved --------------------------------------------------------------------------------

    def drafts(self) -> dict[str, str]:
        return {name: kept.read() for name, kept in self._kept.items() if kept.changed}

    def take_drafts(self, drafts: Mapping[str, str]) -> None:
        """Type it again: it is tried once more when the settings have been read."""
        for name, typed in drafts.items():
            if name in self._kept:
                self._typed_before[name] = typed


def _written(value: object) -> str:
    """A setting as its control says it."""
    return _on_off(value) if isinstance(value, bool) else str(value)


def _on_off(on: bool) -> str:
    return "on" if on else "off"
