"""One SQLite file on this computer: how a connection is made, so that every connection is made the same way.

The library is sqlcipher3's everywhere, because it is current (the system's may still carry the WAL-reset bug) and
encrypts each page. The key is a raw one: 256 bits that need no stretching, so opening costs well under a millisecond.

* ``isolation_level=None``: the driver begins nothing by itself; ``Database`` says BEGIN or BEGIN IMMEDIATE.
* SQLite's own busy handler sleeps up to 100 ms and starves; ours waits 50-500 µs at a time, in random steps, up to a
  deadline. It serves every lock SQLite waits for; the few it does not wait for (switching to WAL) go through ``patiently``.
* ``recursive_triggers``: without it INSERT OR REPLACE would slip past the trigger that keeps events append-only.
* ``cipher_memory_security`` stays off: it locks every page buffer in memory and costs more than the encryption itself.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeVar

import sqlcipher3.dbapi2 as driver
from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from docassist.core.errors import DatabaseDamaged, DatabaseMissing, DatabaseWrongKey
from docassist.db.faults import BUSY, NOTADB, in_words, primary_code

SHORTEST_WAIT = 50e-6
LONGEST_WAIT = 500e-6
CACHE_KIB = 2000  # per connection; more gained nothing and a desk has several connections
Result = TypeVar("Result")


def patience(deadline: float) -> Callable[[int], int]:
    """A busy handler: SQLite calls it with how often it has asked already; 0 means give up."""
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


def connect(path: Path, key: bytes, *, deadline: float, mode: Literal["rw", "ro"] = "rw") -> Any:
    """A keyed connection to an existing file; the caller has it to itself and closes it."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = driver.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=0)
    try:
        connection.set_busy_handler(patience(deadline))
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    except BaseException:
        connection.close()
        raise
    return connection


def working_connection(path: Path, key: bytes, *, deadline: float, read_only: bool) -> Any:
    """A connection with everything set that ``Database`` relies on."""
    connection = connect(path, key, deadline=deadline)
    try:
        patiently(lambda: connection.execute("PRAGMA journal_mode = WAL").fetchone(), deadline)
        connection.executescript(
            f"""
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA recursive_triggers = ON;
            PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = -{CACHE_KIB};
            PRAGMA query_only = {"ON" if read_only else "OFF"};
            """
        )
    except BaseException:
        connection.close()
        raise
    return connection


def make_engine(path: Path, key: bytes, *, deadline: float, read_only: bool, size: int) -> Engine:
    """A pool of such connections. Sessions move between threads, connections are lent to one thread at a time."""
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(path)),
        module=driver,
        creator=lambda: working_connection(path, key, deadline=deadline, read_only=read_only),
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0 if not read_only else -1,
        pool_timeout=deadline,
        pool_use_lifo=True,
        hide_parameters=True,
    )
    statement = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        if connection.get_execution_options().get("own_transactions", True):
            connection.exec_driver_sql(statement)

    return engine


def look(path: Path, key: bytes, *, create: bool, deadline: float) -> None:
    """Open the file once before anybody relies on it; make it if it may be made."""
    log = path.with_name(path.name + "-wal")
    if not path.exists() or path.stat().st_size == 0:
        if not create:
            raise DatabaseMissing
        if log.exists() and log.stat().st_size:
            raise DatabaseDamaged
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    path.chmod(0o600)
    try:
        connection = working_connection(path, key, deadline=deadline, read_only=True)
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        finally:
            connection.close()
    except driver.Error as error:
        if primary_code(error) == NOTADB:
            raise DatabaseWrongKey from error
        raise in_words(error) or error from error
