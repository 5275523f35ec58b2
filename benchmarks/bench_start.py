"""The desktop's first frame and its memory, beside a bare PySide6 window in the same run.

The time runs from the moment the process is asked for to the moment its first frame is painted, imports and all. The
memory is what lies in RAM when the clinic is open and the window has come to rest. The clinic is the demo one, already
made. Rounds are interleaved, so that a busy moment of the computer hits both alike.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 11
PAINT_LIMIT, MEMORY_LIMIT = 1.3, 1.5

TELL = """
import sys, time

def tell(what, value):
    print(what, value, flush=True)

def memory():
    for line in open("/proc/self/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1])
"""

BARE = (
    TELL
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Window(QMainWindow):
    told = False
    def paintEvent(self, event):
        if not self.told:
            self.told = True
            tell("painted", time.monotonic())
            QTimer.singleShot(500, rest)

def rest():
    tell("memory", memory())
    app.quit()

app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("DocAssist"))
window.resize(1280, 800)
window.show()
app.exec()
"""
)

OURS = (
    TELL
    + """
from docassist.cli import main
from docassist.ui import main_window

def paint(self, event, before=main_window.MainWindow.paintEvent):
    if not self._was_painted:
        tell("painted", time.monotonic())
    before(self, event)

def show(self, page, before=main_window.MainWindow.show_page):
    from PySide6.QtCore import QTimer
    before(self, page)
    if type(page).__name__ == "Gate":
        QTimer.singleShot(2000, lambda: (tell("memory", memory()), self.close()))

main_window.MainWindow.paintEvent = paint
main_window.MainWindow.show_page = show
sys.exit(main(["--demo"]))
"""
)


def run(script: str, environ: dict[str, str]) -> dict[str, float]:
    """One process: milliseconds to its first frame, megabytes when it has come to rest."""
    began = time.monotonic()
    told = subprocess.run(
        [sys.executable, "-c", script], check=True, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True
    )
    found = {what: float(value) for what, value in (line.split() for line in told.stdout.splitlines())}
    return {"paint": (found["painted"] - began) * 1000, "memory": found["memory"] / 1024}


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        environ = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "DOCASSIST_DATA_DIR": folder}
        environ.pop("PYTHONDONTWRITEBYTECODE", None)
        run(OURS, environ)  # makes the clinic
        measured: dict[str, list[dict[str, float]]] = {"bare": [], "ours": []}
        for _ in range(ROUNDS):
            measured["bare"].append(run(BARE, environ))
            measured["ours"].append(run(OURS, environ))
    codes = [verdict(measured, "paint", "ms", PAINT_LIMIT), verdict(measured, "memory", "MB", MEMORY_LIMIT)]
    return max(codes)


def verdict(measured: dict[str, list[dict[str, float]]], what: str, unit: str, limit: float) -> int:
    bare, ours = (statistics.median(one[what] for one in measured[name]) for name in ("bare", "ours"))
    kept = ours / bare <= limit
    print(
        f"first {what:7}" if what == "paint" else f"{what:13}",
        f"bare {bare:6.1f} {unit}   DocAssist {ours:6.1f} {unit}   x{ours / bare:.2f} (at most {limit})  ",
        "ok" if kept else "TOO MUCH",
    )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
