#!/usr/bin/env python3
"""Everything a fresh clone needs, with nothing but Python 3.11 or newer.

python3 dev.py run [ARGUMENTS]     open DocAssist; the arguments go to `docassist` (run --demo, run queue status)
python3 dev.py test [ARGUMENTS]    every check and every test; with arguments, only pytest, which gets them
python3 dev.py lint                the checks only: format, lint, who may import whom, types
python3 dev.py bench [NAME ...]    the figures of benchmarks/bench_NAME.py, or of all of them
python3 dev.py shot [FOLDER]       a picture of every screen, in build/shots if no folder is named
python3 dev.py soak [ARGUMENTS]    the long versions of the fault runs
python3 dev.py words               what the screen says: into the translators' files, and compiled for the program
python3 dev.py lock [--upgrade]    make the hash locks in requirements/ again from pyproject.toml (needs uv)

What is missing is installed first: system libraries (as root on Debian and Ubuntu; elsewhere the line to run is
printed), the virtual environment in .venv, and the Python packages, each checked against its hash.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("DocAssist needs Python 3.11 or newer, and this is Python {}.{}.".format(*sys.version_info[:2]))

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal, NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "docassist-installed"
WINDOWS = sys.platform == "win32"
LINUX = sys.platform == "linux"
SCRIPTS = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = SCRIPTS / ("python.exe" if WINDOWS else "python")

Purpose = Literal["run", "test"]
LOCKS: dict[Purpose, Path] = {"run": ROOT / "requirements/run.txt", "test": ROOT / "requirements/test.txt"}
LOCK_SOURCES: dict[Purpose, tuple[str, ...]] = {"test": ("--group", "dev"), "run": ("-c", str(LOCKS["test"]))}

# What Qt needs on Linux and the Debian package that brings it: for any window at all, then for one on an X display.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What the tests drive for real, on every system and on Linux: a database server, a reader of PDF pages, a display,
# a Secret Service.
PROGRAMS = {"initdb": "postgresql", "pdftoppm": "poppler-utils"}
LINUX_PROGRAMS = {
    "xvfb-run": "xvfb",
    "xauth": "xauth",
    "dbus-run-session": "dbus-daemon",
    "gnome-keyring-daemon": "gnome-keyring",
}
POSTGRES_FOLDERS = {
    "linux": ("/usr/lib/postgresql", "*/bin"),
    "darwin": ("/opt/homebrew/opt", "postgresql@*/bin"),
    "win32": ("C:/Program Files/PostgreSQL", "*/bin"),
}
INSTALL_LINES = {
    "darwin": "brew install postgresql@17 poppler",
    "win32": "winget install PostgreSQL.PostgreSQL.17 oschwartz10612.Poppler",
}
CHECKS = {
    "format": ("ruff", "format", "--check", "."),
    "lint": ("ruff", "check", "."),
    "imports": ("lint-imports", "--no-logo"),
    "types": ("mypy",),
}
IN_PARALLEL = ("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")
UNLOCK_KEYRING = 'printf %s test | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"'


def stop(sentence: str) -> NoReturn:
    """Say why this cannot go on, and leave with exit code 1."""
    sys.exit(f"dev.py: {sentence}")


def say(sentence: str) -> None:
    """Tell the person what happens; standard output belongs to the command that runs."""
    print(f"dev.py: {sentence}", file=sys.stderr, flush=True)


def call(
    command: Iterable[str | Path], *, env: Mapping[str, str] | None = None, cwd: Path | None = None, aside: bool = False
) -> int:
    """Run a program to its end and give its exit code, as a shell would if a signal ended it.

    ``aside``: it is not what the person asked for, so it asks nothing and says nothing but what went wrong.
    """
    nothing = subprocess.DEVNULL if aside else None
    program = subprocess.Popen([str(part) for part in command], env=env, cwd=cwd, stdin=nothing, stdout=nothing)
    while True:
        try:
            code = program.wait()
        except KeyboardInterrupt:
            continue  # it heard the same Ctrl+C, and ends in its own way
        return code if code >= 0 else 128 - code


# --- what the computer has -------------------------------------------------------------------------------------------


def has_library(name: str) -> bool:
    """Whether the system's loader finds this shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_program(name: str) -> bool:
    """Whether this program can be started; PostgreSQL's live outside the PATH."""
    return bool(shutil.which(name, path=test_path()))


def test_path() -> str:
    """The PATH with the newest PostgreSQL's programs behind everything else."""
    base, pattern = POSTGRES_FOLDERS.get(sys.platform, ("", ""))
    found = sorted(str(folder) for folder in Path(base).glob(pattern)) if base and Path(base).is_dir() else []
    return os.pathsep.join([os.environ.get("PATH", os.defpath), *found[-1:]])


def missing_packages(purpose: Purpose) -> list[str]:
    """The system packages this computer still needs."""
    missing = []
    if LINUX:
        missing += [package for name, package in LIBRARIES.items() if not has_library(name)]
    if purpose == "test":
        programs = PROGRAMS | (LINUX_PROGRAMS if LINUX else {})
        missing += [package for name, package in programs.items() if not has_program(name)]
    if not PYTHON.exists() and importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    return missing


def install_system_packages(packages: list[str]) -> None:
    """Install them where we may, else print the one line that does and stop."""
    wanted = " ".join(packages)
    if not shutil.which("apt-get"):
        if sys.platform in INSTALL_LINES:
            stop(f"A few programs are missing. Run this line, then start again:\n{INSTALL_LINES[sys.platform]}")
        stop(f"A few system packages are missing. Install what Debian calls {wanted}, then start again.")
    if os.geteuid() != 0:
        line = f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {wanted}"
        stop(f"A few system packages are missing. Run this line, then start again:\n{line}")
    say(f"installing system packages: {wanted}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ("apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120")
    call((*apt, "update"), env=environment, aside=True)
    if call((*apt, "install", "-y", "--no-install-recommends", *packages), env=environment, aside=True):
        stop(f"apt-get could not install {wanted}; its own words are above.")


# --- the virtual environment -----------------------------------------------------------------------------------------


def fingerprint(purpose: Purpose) -> str:
    """What an environment must have been made from to be good for this: Python, place and lock."""
    lock = hashlib.sha256(LOCKS[purpose].read_bytes()).hexdigest()
    return f"{base_of_venv()}{purpose} {lock}\n"


def base_of_venv() -> str:
    """What an environment cannot outlive: another Python, another folder."""
    return f"{sys.implementation.cache_tag} {ROOT}\n"


def make_venv() -> None:
    """A new .venv, or the present one mended; one made for another Python or another folder is replaced."""
    stamp = STAMP.read_text("utf-8") if STAMP.exists() else base_of_venv()
    fresh = [] if PYTHON.exists() and stamp.startswith(base_of_venv()) else ["--clear"]
    say(f"making {VENV.name}")
    if call([sys.executable, "-m", "venv", *fresh, VENV], aside=True):
        stop("The virtual environment could not be made; Python's own words are above.")


def install_python_packages(purpose: Purpose) -> None:
    """Exactly the packages of the lock, as wheels, so that nothing is built and nothing unhashed is fetched."""
    say("installing the Python packages, which takes a minute the first time")
    pip: list[str | Path] = [PYTHON, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
    if call([*pip, "--only-binary=:all:", "--require-hashes", "-r", LOCKS[purpose]], aside=True):
        stop("The Python packages could not be installed; pip's own words are above.")
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = Path(subprocess.check_output([str(PYTHON), "-c", where], text=True).strip())
    (site / "docassist.pth").write_text(f"{ROOT}\n", encoding="locale")
    call([PYTHON, "-m", "compileall", "-q", ROOT / "docassist"])  # a start that compiles first takes ten times as long


def prepare(purpose: Purpose) -> None:
    """Make sure of everything; quick when it is all there."""
    packages = missing_packages(purpose)
    if packages:
        install_system_packages(packages)
        still = missing_packages(purpose)
        if still:
            stop(f"These system packages were installed and yet something of them is missing: {' '.join(still)}.")
    stamp = STAMP.read_text("utf-8") if STAMP.exists() and PYTHON.exists() else ""
    if stamp in (fingerprint("test"), fingerprint(purpose)):
        return
    make_venv()
    install_python_packages(purpose)
    STAMP.write_text(fingerprint(purpose), "utf-8")


# --- a session of its own for the tests ------------------------------------------------------------------------------


def private_environment(session: Path) -> dict[str, str]:
    """An environment in which no test can touch the developer's own keyring, settings or clinic."""
    environment = {**os.environ, "PATH": test_path(), "DOCASSIST_DATA_DIR": str(session / "data")}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.pop("DOCASSIST_DATABASE_URL", None)
    if not LINUX:
        return environment  # the keyring of Windows and macOS belongs to the real home
    for name in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL", "PYTHON_KEYRING_BACKEND"):
        environment.pop(name, None)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        environment[name] = str(session / name.lower())
        (session / name.lower()).mkdir(mode=0o700)
    temporary = session / "tmp"
    temporary.mkdir()
    temporary.chmod(0o1777)  # root lends the tests' database server another account
    session.chmod(0o711)
    return environment | {"TMPDIR": str(temporary), "LC_ALL": "C.UTF-8"}


def memory_folder() -> Path | None:
    """Where tests write without waiting for a disk: in memory, if there is room and programs may be started from it."""
    memory = Path("/dev/shm")
    if not LINUX or not memory.is_dir() or not os.access(memory, os.W_OK):
        return None
    filesystem = os.statvfs(memory)
    has_room = filesystem.f_bavail * filesystem.f_frsize > 2 * 1024**3
    return memory if has_room and not filesystem.f_flag & os.ST_NOEXEC else None


def in_session(command: Iterable[str | Path], base: Path | None = None, **extra: str) -> int:
    """Run Python with a home of its own and, on Linux, with a display, a bus and an unlocked keyring of its own."""
    display = ("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24 -nolisten tcp")
    around = (*display, "dbus-run-session", "--", "sh", "-c", UNLOCK_KEYRING, "sh") if LINUX else ()
    with tempfile.TemporaryDirectory(prefix="docassist-", dir=base, ignore_cleanup_errors=True) as session:
        return call([*around, PYTHON, *command], env=private_environment(Path(session)) | extra, cwd=ROOT)


# --- the commands ----------------------------------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    """Open DocAssist, or one of its commands."""
    prepare("run")
    command = [str(PYTHON), str(ROOT / "main.py"), *arguments]
    if not WINDOWS:  # where a process can become another one, nothing stands between the two
        os.execv(command[0], command)
    return call(command)


def failed_checks() -> list[str]:
    """The names of the checks that do not hold."""
    failed = []
    for name, (program, *options) in CHECKS.items():
        say(f"checking {name}")
        if call([shutil.which(program, path=SCRIPTS) or program, *options], cwd=ROOT):
            failed.append(name)
    return failed


def lint(arguments: list[str]) -> int:
    """The checks alone."""
    prepare("test")
    return report(failed_checks(), 0)


def test(arguments: list[str]) -> int:
    """Every check and every test, or the tests that were asked for."""
    prepare("test")
    if arguments:
        return in_session(["-m", "pytest", *arguments], memory_folder())
    failed = failed_checks()
    return report(failed, in_session(["-m", "pytest", *IN_PARALLEL], memory_folder()))


def report(failed: list[str], code: int) -> int:
    """The exit code of everything, and a last sentence if a check did not hold."""
    if failed:
        say(f"these checks failed, see above: {', '.join(failed)}")
    return code or bool(failed)


def bench(arguments: list[str]) -> int:
    """The benchmarks named, or all of them."""
    every = {path.stem.removeprefix("bench_"): path for path in sorted((ROOT / "benchmarks").glob("bench_*.py"))}
    unknown = [name for name in arguments if name not in every]
    if unknown:
        stop(f"There is no benchmark {unknown[0]}; there is: {', '.join(every) or 'none yet'}.")
    prepare("test")
    codes = [in_session([every[name]]) for name in arguments or every]
    return max(codes, default=0)


def shot(arguments: list[str]) -> int:
    """A picture of every screen, or of the scenes whose names begin as said."""
    prepare("test")
    folder, *scenes = arguments or [str(ROOT / "build/shots")]
    return in_session(["-m", "tests.shots", Path(folder).absolute(), *scenes])


def soak(arguments: list[str]) -> int:
    """The long versions of the fault runs; each may take an hour."""
    prepare("test")
    options = ("-m", "soak", "--timeout=3600", *IN_PARALLEL, *arguments)
    return in_session(["-m", "pytest", *options], DOCASSIST_SOAK="1")


def words(arguments: list[str]) -> int:
    """New sentences into the files of Qt Linguist, and what is translated compiled."""
    prepare("test")
    return call([PYTHON, ROOT / "tools/words.py"], cwd=ROOT)


def lock(arguments: list[str]) -> int:
    """The hash locks again, for every system and every Python that DocAssist runs on."""
    if not shutil.which("uv"):
        stop("Making the locks needs uv: install it with `python3 -m pip install uv`, then start again.")
    for purpose, source in LOCK_SOURCES.items():
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "lock.txt"
            if LOCKS[purpose].exists():
                shutil.copy(LOCKS[purpose], made)  # what is pinned stays pinned, unless --upgrade
            options = ("--universal", "--generate-hashes", "--no-annotate", "--no-header", "--quiet")
            compile_it = ("uv", "pip", "compile", "pyproject.toml", "--extra", "postgresql", *source, *options)
            if call([*compile_it, *arguments, "-o", made], cwd=ROOT, aside=True):
                stop("uv could not resolve the dependencies; its own words are above.")
            keep_lock(made.read_text("utf-8"), LOCKS[purpose])
    return 0


def keep_lock(text: str, target: Path) -> None:
    """Write a lock, unless it names a host: it must install from wherever pip is told to look."""
    hosts = [line for line in text.splitlines() if "://" in line]
    if hosts:
        stop(f"{target.name} was left as it is, for the new one names an address: {hosts[0].strip()}")
    target.write_text(text, "utf-8")


COMMANDS = {command.__name__: command for command in (run, test, lint, bench, shot, soak, words, lock)}


def main(arguments: list[str]) -> int:
    """Find the command and run it."""
    name, *rest = arguments or ["--help"]
    ours = [name] if name in ("run", "test", "soak") else arguments  # docassist and pytest have a help of their own
    if {"-h", "--help"} & {name, *ours}:
        print(__doc__)
        return 0
    if name not in COMMANDS:
        say(f"there is no command {name}; there is: {', '.join(COMMANDS)}")
        return 2
    return COMMANDS[name](rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
