"""One window per clinic on a computer: whoever starts DocAssist again sees the window that is open already.

A lock file in the data folder tells the first process from the others before anything is painted; the system lets go of
it when its holder dies. The second process knocks at a local socket and leaves. If nobody answers, it opens after all:
two processes may share a clinic, and a second window is better than none.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDeadlineTimer, QLockFile, QObject, QThread, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 5000
_ANSWER = b"here"
log = logging.getLogger(__name__)


class SingleInstance(QObject):
    """The claim on one data folder.

    Signals:
        knocked: DocAssist was started again for the same folder.
    """

    knocked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = socket_name(folder)
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Whether this process is the first. True as well where no lock can be kept: then nobody is kept out."""
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Answer whoever comes after us. A socket left behind by a process that died is cleared away first."""
        from PySide6.QtNetwork import QLocalServer  # 5 ms that the first frame need not wait for

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_knock)
        if not self._server.listen(self._name):
            log.warning("a second start will not find this window: %s", self._server.serverError())

    def _on_knock(self) -> None:
        while self._server is not None and (visitor := self._server.nextPendingConnection()) is not None:
            visitor.disconnected.connect(visitor.deleteLater)
            visitor.write(_ANSWER)
            visitor.flush()
            visitor.disconnectFromServer()
            self.knocked.emit()

    def release(self) -> None:
        """The window is gone."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()


def call_first(folder: Path, patience_ms: int = PATIENCE_MS) -> bool:
    """Have the first process raise its window; whether it answered. It may still be opening, so this waits a little."""
    deadline = QDeadlineTimer(patience_ms)
    while not _knock(socket_name(folder), deadline):
        if deadline.hasExpired():
            return False
        QThread.msleep(25)
    return True


def _knock(name: str, deadline: QDeadlineTimer) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    socket: QLocalSocket = QLocalSocket()
    socket.connectToServer(name)
    answered = socket.waitForConnected(_left(deadline)) and socket.waitForReadyRead(_left(deadline))
    return answered and bytes(socket.readAll().data()) == _ANSWER


def _left(deadline: QDeadlineTimer) -> int:
    return max(1, int(deadline.remainingTime()))


def socket_name(folder: Path) -> str:
    """One name per data folder, whichever way its path was written."""
    path = str(folder.resolve()).encode("utf-8", "surrogateescape")
    digest = QCryptographicHash.hash(path, QCryptographicHash.Algorithm.Sha256)
    return f"docassist-{bytes(digest.toHex().data()).decode('ascii')[:24]}"
