"""How long the screen stands still while ten thousand patients are written in the background.

A real desk of the demo clinic, its Patients room open, and the house's own background work. A timer of the screen beats
every few milliseconds; the longest time between two beats, less the beat itself, is the stall. Events of the write reach
the room while it goes on, as they would at work.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docassist.ui.kit.background import Progress

LIMIT_MS = 50.0
BEAT_MS = 4
ROWS, AT_ONCE = 10_000, 500
ROUNDS = 3


class Heart:
    """Beats on the screen's thread and notes the longest pause."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self.begin()

    def begin(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer.start(BEAT_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000 - BEAT_MS)
        self._last = now

    def stop(self) -> float:
        self._timer.stop()
        return max(self.gaps)


class Bench:
    """A desk in a shown window, without anybody in front of it."""

    def __init__(self, folder: Path) -> None:
        import docassist.ui  # noqa: F401 - before PySide6, as in the product

        # isort: split
        from PySide6.QtWidgets import QApplication

        from docassist.app import open_clinic
        from docassist.services.office.desk_settings import DeskSettings
        from docassist.services.office.place import Place
        from docassist.ui.desktop import DEMO_PIN, Desktop
        from docassist.ui.garbage import Collector
        from docassist.ui.kit import theme
        from docassist.ui.kit.background import Background
        from docassist.ui.kit.first_frame import FirstFrame
        from docassist.ui.main_window import MainWindow
        from docassist.ui.program import SWITCH_INTERVAL
        from docassist.ui.rooms import house
        from docassist.ui.screen import Screen
        from docassist.ui.translation import Translation

        sys.setswitchinterval(SWITCH_INTERVAL)
        self.app = QApplication([])
        theme.install(self.app, "light")
        self.collector = Collector()
        self.clinic = open_clinic(Place(root=folder, demo=True), start_threads=True)
        self.background = Background()
        frame = FirstFrame("", dark=False)
        self.window = MainWindow(frame)
        screen = Screen(self.window, frame, Translation(self.app), DeskSettings())
        self.desktop = Desktop(screen, self.background, self.clinic, house())
        self.collector.settle()
        self.window.resize(1280, 800)
        self.window.show()
        self.desktop.begin()
        self.until(lambda: self.desktop.gate is not None and self.desktop.gate.people)
        assert self.desktop.gate is not None
        self.desktop.gate.pin.set_text(DEMO_PIN)
        self.desktop.gate.go.click()
        self.until(lambda: self.desktop.frame is not None)
        self.until(lambda: not self.background.operations)
        self.idle(1.0)  # the desk has painted itself for the first time

    def until(self, condition: Callable[[], object]) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        look = QTimer()
        look.start(10)
        deadline = time.monotonic() + 300
        while not condition():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.monotonic() > deadline:
                raise TimeoutError

    def idle(self, seconds: float) -> float:
        """The longest stall while nothing is done: what the computer itself is up to."""
        heart, until = Heart(), time.monotonic() + seconds
        self.until(lambda: time.monotonic() > until)
        return heart.stop()

    def write(self) -> tuple[float, float]:
        """The longest stall, and how long the write took."""
        from docassist.services.clinic.patient_records import NewPatient

        patients, actor = self.clinic.patients, self.clinic.desk.actor

        def work(progress: Progress) -> None:
            for first in range(0, ROWS, AT_ONCE):
                names = (f"Asha Verma {number}" for number in range(first, first + AT_ONCE))
                patients.add_many(actor, [NewPatient(name=name, phone="+919876500000", age=40) for name in names])
                progress(first + AT_ONCE, ROWS, "patients")

        done: list[object] = []
        heart, began = Heart(), time.perf_counter()
        self.background.run(work, done=done.append, failed=done.append, title="Writing")
        self.until(lambda: done)
        if done != [None]:
            raise RuntimeError(done)
        return heart.stop(), time.perf_counter() - began

    def end(self) -> None:
        self.desktop.stop()
        self.background.close()
        self.background.join(5)
        self.clinic.close()
        self.window.let_go()
        self.collector.stop()


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        measured = [bench.write() for _ in range(ROUNDS)]
        nothing = bench.idle(max(seconds for _, seconds in measured))
        bench.end()
    for stall, seconds in measured:
        print(f"{ROWS} rows in {seconds:5.1f} s   longest stall {stall:5.1f} ms   (at most {LIMIT_MS:.0f})")
    print(f"nothing at all in as many seconds: longest stall {nothing:5.1f} ms")
    worst = max(stall for stall, _ in measured)
    print("ok" if worst <= LIMIT_MS else "TOO LONG")
    return 0 if worst <= LIMIT_MS else 1


if __name__ == "__main__":
    sys.exit(main())
