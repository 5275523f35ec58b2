"""How a connection to the clinic's SQLite file is made, so that every connection is made the same way.

The library is sqlcipher3's everywhere, because it is current (the system's may still carry the WAL-reset bug) and
encrypts each page. The key is a raw one: 256 bits that need no stretching, so opening costs well under a millisecond.

* ``isolation_level=None``: the driver begins nothing by itself; the engine says BEGIN or BEGIN IMMEDIATE.
* SQLite's own busy handler sleeps up to 100 ms and starves; ours waits 50-500 µs at a time, in random steps, up to a
  deadline. It serves every lock SQLite waits for; the few it refuses at once (switching to WAL) go through ``patiently``.
* ``recursive_triggers``: without it INSERT OR REPLACE would slip past the trigger that keeps events append-only.
* ``cipher_memory_security`` stays off: it locks every page buffer in memory and costs more than the encryption itself.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeVar

import sqlcipher3.dbapi2 as driver
from sqlalchemy import URL, Engine, Pool, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

from docassist.db.faults import BUSY, primary_code, speak_plainly
from docassist.db.models.base import json_text

KEY_PRAGMA = "PRAGMA key = \"x'{}'\""
SHORTEST_WAIT = 50e-6
LONGEST_WAIT = 500e-6
CACHE_KIB = 2000  # for each connection; more gained nothing, and a desk has several
READERS = 4  # kept; more are made when more threads read at once

Use = Literal["write", "read", "line"]
Result = TypeVar("Result")


def patience(deadline: float) -> Callable[[int], int]:
    """A busy handler: SQLite says how often it has asked already; 0 means give up."""
    began = 0.0

    def wait(asked: int) -> int:
        nonlocal began
        now = time.monotonic()
        if asked == 0:
            began = now
        if now - began > deadline:
            return 0
        time.sleep(random.uniform(SHORTEST_WAIT, LONGEST_WAIT))  # noqa: S311  # jitter, not a secret
        return 1

    return wait


def patiently(work: Callable[[], Result], deadline: float) -> Result:
    """Do what SQLite refuses at once instead of waiting."""
    wait = patience(deadline)
    asked = 0
    while True:
        try:
            return work()
        except driver.Error as error:
            if primary_code(error) != BUSY or not wait(asked):
                raise
        asked += 1


def connect(path: Path, key: bytes, *, deadline: float, mode: Literal["rw", "ro", "ro&immutable=1"] = "rw") -> Any:
    """A keyed connection to an existing file, with nothing else set; whoever asks for it closes it."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = driver.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=0)
    try:
        connection.set_busy_handler(patience(deadline))
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(KEY_PRAGMA.format(key.hex()))
    except BaseException:
        connection.close()
        raise
    return connection


def working_connection(path: Path, key: bytes, *, deadline: float, read_only: bool = False) -> Any:
    """A connection with everything set that the house relies on."""
    connection = connect(path, key, deadline=deadline)
    try:
        patiently(lambda: connection.execute("PRAGMA journal_mode = WAL").fetchone(), deadline)
        for setting in (
            "synchronous = FULL",
            "foreign_keys = ON",
            "recursive_triggers = ON",
            "temp_store = MEMORY",
            f"cache_size = -{CACHE_KIB}",
            f"query_only = {'ON' if read_only else 'OFF'}",
        ):
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def is_authentic(connection: Any) -> bool:
    """Whether every page this connection has read so far was what the key says.

    A damaged page that is read last, such as the end of a long text, comes as zeros: SQLCipher complains only when it
    reads the next one. So this is asked before anything that was read is believed; it costs 2 µs.
    """
    return bool(connection.execute("PRAGMA cipher_status").fetchone() == ("1",))


POOLS: dict[Use, tuple[type[Pool], dict[str, Any]]] = {
    "write": (QueuePool, {"pool_size": 1, "max_overflow": 0}),  # threads of this process wait here, in order
    "read": (QueuePool, {"pool_size": READERS, "max_overflow": -1, "pool_use_lifo": True}),
    "line": (NullPool, {}),
}
BEGIN: dict[Use, str] = {"write": "BEGIN IMMEDIATE", "read": "BEGIN"}


def make_engine(path: Path, key: bytes, use: Use, *, deadline: float) -> Engine:
    """Connections for one use: to write (one at a time), to read, or a line of one's own that saves each statement."""
    pool, options = POOLS[use]
    if pool is QueuePool:
        options = options | {"pool_timeout": deadline}
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(path)),
        module=driver,
        creator=lambda: working_connection(path, key, deadline=deadline, read_only=use == "read"),
        poolclass=pool,
        hide_parameters=True,
        json_serializer=json_text,
        **options,
    )
    speak_plainly(engine, path.parent)
    if use in BEGIN:
        event.listen(engine, "begin", _begin_with(BEGIN[use]))
    return engine


def _begin_with(statement: str) -> Callable[[Any], None]:
    def begin(connection: Any) -> None:
        if not connection.get_execution_options().get("each_statement_alone"):
            connection.exec_driver_sql(statement)

    return begin
