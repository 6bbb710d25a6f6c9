"""The encrypted file: made, opened, refused in one clear way, never half written."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from records import errors, keys
from records.backup import back_up, check
from records.database import transaction
from records.days_seen import latest_day
from records.file import KeelFile, ReadOnly, restore
from records.migrations import MigrationSet, Step
from records.paths import key_path
from records.people import Person, PersonId
from records.schema import MIGRATIONS
from records.store import PeopleStore

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "three invented words"
QUICK = keys.Stretch(n=2, r=1)
SETS = (MIGRATIONS,)
SECRET = "Zyxxyglott the unmistakable"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "people.keel"


def make(path: Path) -> str:
    """Make a file with one invented person in it and return its recovery key."""
    with KeelFile.create(path, PASSPHRASE, SETS, who="Jo", stretch=QUICK) as file:
        file.history.run(PeopleStore(file.db).save_person(Person(PersonId("p1"), SECRET, notes=SECRET)))
        return file.recovery_key


def names(path: Path, secret: str = PASSPHRASE) -> list[str]:
    with KeelFile.open(path, secret, SETS) as file:
        return [p.name for p in PeopleStore(file.db).people()]


def test_what_was_saved_is_there_after_opening_again(path: Path) -> None:
    make(path)
    assert names(path) == [SECRET]


def test_a_day_on_which_a_file_was_only_looked_at_is_a_day_it_has_seen(path: Path) -> None:
    make(path)
    today = datetime.now(UTC)
    for day in (1, 1, 0):  # the next day, twice, and then with the clock put back
        moment = today + timedelta(days=day)
        with KeelFile.open(path, PASSPHRASE, SETS, clock=lambda moment=moment: moment) as file:  # type: ignore[misc]
            seen = [entry.kind for entry in file.history.entries()]
            assert latest_day(file.db) == (today + timedelta(days=1)).astimezone().date()
            assert seen == ["file.open", "person.save"]


def test_the_recovery_key_opens_the_file_however_it_is_typed(path: Path) -> None:
    recovery = make(path)
    assert names(path, recovery) == [SECRET]
    assert names(path, recovery.lower().replace("-", " ")) == [SECRET]


def test_a_slip_in_the_recovery_key_is_noticed_before_anything_is_tried() -> None:
    typed = keys.new_recovery_key()
    other = ("A" if typed[0] != "A" else "B") + typed[1:]
    assert keys.read_recovery_key(typed) is not None
    assert keys.read_recovery_key(other) is None


def test_a_wrong_passphrase_is_told_from_a_damaged_file(path: Path) -> None:
    make(path)
    with pytest.raises(errors.WrongPassphrase):
        names(path, "something else entirely")
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(data)
    with pytest.raises(errors.DamagedFile):
        names(path)


@pytest.mark.parametrize("page", range(12))
def test_one_changed_byte_on_any_page_is_noticed(path: Path, page: int) -> None:
    make(path)
    data = bytearray(path.read_bytes())
    at = page * 4096 + 2000
    if at >= len(data):
        pytest.skip("the file has fewer pages")
    data[at] ^= 0x40
    path.write_bytes(data)
    with pytest.raises(errors.DamagedFile):
        names(path)


@pytest.mark.parametrize("length", [0, 1, 1000, 4096, 9000])
def test_a_file_cut_short_is_said_to_be_damaged(path: Path, length: int) -> None:
    make(path)
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(errors.DamagedFile):
        names(path)


def test_a_folder_nothing_and_no_key_file_each_have_their_own_fault(path: Path, tmp_path: Path) -> None:
    make(path)
    with pytest.raises(errors.NotAKeelFile):
        names(tmp_path)
    with pytest.raises(errors.NotFound):
        names(tmp_path / "nothing.keel")
    key_path(path).unlink()
    with pytest.raises(errors.NoKeyFile):
        names(path)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"format": "other"}', "\x00\x01"])
def test_a_broken_key_file_is_a_fault_of_its_own(path: Path, text: str) -> None:
    make(path)
    key_path(path).write_text(text, encoding="utf-8")
    with pytest.raises(errors.DamagedKey):
        names(path)


def test_a_key_file_that_asks_for_endless_memory_is_refused(path: Path) -> None:
    make(path)
    text = key_path(path).read_text(encoding="utf-8").replace('"n": 2,', '"n": 1073741824,')
    key_path(path).write_text(text, encoding="utf-8")
    with pytest.raises(errors.DamagedKey):
        names(path)


def test_making_never_overwrites_and_leaves_nothing_half_made(path: Path, tmp_path: Path) -> None:
    path.write_text("someone's shopping list", encoding="utf-8")
    with pytest.raises(errors.AlreadyThere):
        make(path)
    assert path.read_text(encoding="utf-8") == "someone's shopping list"
    with pytest.raises(errors.KeelError):
        make(tmp_path / "no such folder" / "x.keel")
    assert [p.name for p in tmp_path.iterdir()] == ["people.keel"]


def test_a_short_passphrase_is_refused(path: Path) -> None:
    with pytest.raises(errors.WeakPassphrase):
        KeelFile.create(path, "short", SETS, stretch=QUICK)


def test_a_new_passphrase_replaces_the_old_and_keeps_the_recovery_key(path: Path) -> None:
    recovery = make(path)
    with KeelFile.open(path, PASSPHRASE, SETS) as file:
        file.change_passphrase(recovery, "quite another phrase", QUICK)
    assert names(path, "quite another phrase") == names(path, recovery) == [SECRET]
    with pytest.raises(errors.WrongPassphrase):
        names(path)


def test_nothing_readable_stands_in_any_file_on_disk(path: Path, tmp_path: Path) -> None:
    with KeelFile.create(path, PASSPHRASE, SETS, stretch=QUICK) as file:
        file.history.run(PeopleStore(file.db).save_person(Person(PersonId("p1"), SECRET)))
        back_up(file, tmp_path / "copy.keel")
        written = [p.read_bytes() for p in tmp_path.iterdir()]
    assert len(written) >= 5  # the file, its key, log and index, and the copy
    assert not any(SECRET.encode() in data or PASSPHRASE.encode() in data for data in written)


def test_the_second_program_reads_and_is_told_why(path: Path) -> None:
    make(path)
    with KeelFile.open(path, PASSPHRASE, SETS), KeelFile.open(path, PASSPHRASE, SETS) as second:
        assert second.read_only is ReadOnly.OPEN_ELSEWHERE
        assert [p.name for p in PeopleStore(second.db).people()] == [SECRET]
        with pytest.raises(errors.ReadOnlyFile):
            second.history.run(PeopleStore(second.db).save_person(Person(PersonId("p2"), "Ada")))
    with KeelFile.open(path, PASSPHRASE, SETS) as alone:
        assert alone.read_only is None


def test_a_file_of_a_newer_program_opens_for_reading(path: Path) -> None:
    newer = MigrationSet("records", (*MIGRATIONS.steps, Step("2031 something new", ("SELECT 1",))))
    KeelFile.create(path, PASSPHRASE, (newer,), stretch=QUICK).close()
    with KeelFile.open(path, PASSPHRASE, SETS) as file:
        assert file.read_only is ReadOnly.NEWER_PROGRAM


def test_an_older_file_is_brought_up_to_date_after_a_backup(path: Path, tmp_path: Path) -> None:
    make(path)
    step = Step("later", ("CREATE TABLE later (id TEXT) STRICT",))
    later = MigrationSet("records", (*MIGRATIONS.steps, step))
    with KeelFile.open(path, PASSPHRASE, (later,)) as file:
        assert "later" in file.db.table_names()
    (backup,) = tmp_path.glob("people-before-update-*.keel")
    with KeelFile.open(backup, PASSPHRASE, SETS) as old:
        assert "later" not in old.db.table_names()


def test_a_failing_update_leaves_the_file_as_it_was_with_its_backup(path: Path) -> None:
    make(path)
    bad = Step("bad", ("CREATE TABLE half (id TEXT) STRICT", "CREATE TABLE half (id TEXT) STRICT"))
    with pytest.raises(errors.MigrationFailed) as caught:
        KeelFile.open(path, PASSPHRASE, (MigrationSet("records", (*MIGRATIONS.steps, bad)),))
    assert caught.value.backup and caught.value.backup.exists()
    with KeelFile.open(path, PASSPHRASE, SETS) as file:
        assert "half" not in file.db.table_names()


def test_a_full_disk_keeps_everything_but_the_last_change(path: Path) -> None:
    make(path)
    with KeelFile.open(path, PASSPHRASE, SETS) as file:
        pages = file.db.execute("PRAGMA page_count").fetchone()[0]
        file.db.execute(f"PRAGMA max_page_count={pages + 1}")
        big = Person(PersonId("p2"), "Ada", notes="x" * 100_000)
        with pytest.raises(errors.NoSpace):
            file.history.run(PeopleStore(file.db).save_person(big))
        assert not file.history.can_undo
    assert names(path) == [SECRET]


def test_a_backup_is_checked_and_restored_with_the_old_file_kept(path: Path, tmp_path: Path) -> None:
    make(path)
    with KeelFile.open(path, PASSPHRASE, SETS) as file:
        copy = back_up(file, tmp_path)
        file.history.run(PeopleStore(file.db).save_person(Person(PersonId("p2"), "Ada")))
    aside = restore(copy, path, PASSPHRASE)
    assert names(path) == [SECRET]
    assert aside is not None and names(aside) == ["Ada", SECRET]


def test_a_damaged_backup_replaces_nothing(path: Path, tmp_path: Path) -> None:
    make(path)
    with KeelFile.open(path, PASSPHRASE, SETS) as file:
        copy = back_up(file, tmp_path / "copy.keel")
    data = bytearray(copy.read_bytes())
    data[-2000] ^= 1
    copy.write_bytes(data)
    with pytest.raises(errors.BadBackup):
        restore(copy, path, PASSPHRASE)
    assert names(path) == [SECRET]


def test_a_backup_onto_itself_is_refused(path: Path) -> None:
    make(path)
    with KeelFile.open(path, PASSPHRASE, SETS) as file, pytest.raises(errors.AlreadyThere):
        back_up(file, path)


def test_a_disk_that_cannot_be_written_to_still_lets_the_file_be_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(path)
    monkeypatch.setattr("records.file.os.access", lambda *_: False)
    with KeelFile.open(path, PASSPHRASE, SETS) as file:
        assert file.read_only is ReadOnly.DISK
        assert [p.name for p in PeopleStore(file.db).people()] == [SECRET]


WRITER = """
import sys
from pathlib import Path
from records.file import KeelFile
from records.people import Person, PersonId
from records.schema import MIGRATIONS
from records.store import PeopleStore
file = KeelFile.open(Path(sys.argv[1]), sys.argv[2], (MIGRATIONS,))
store, start = PeopleStore(file.db), int(sys.argv[3])
for number in range(start, start + 10_000):
    file.history.run(store.save_person(Person(PersonId(f"k{number}"), f"Invented {number}", notes="n" * 500)))
    print(number, flush=True)
"""


def test_killing_the_program_in_mid_write_loses_nothing_that_was_confirmed(path: Path) -> None:
    make(path)
    confirmed = -1
    for round_ in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), PASSPHRASE, str(confirmed + 1)],
            stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )  # fmt: skip
        assert process.stdout
        for _ in range(3 + round_ * 4):
            confirmed = int(process.stdout.readline())
        process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        rest = process.stdout.read().split()
        process.stdout.close()
        process.wait()
        confirmed = int(rest[-1]) if rest else confirmed
        with KeelFile.open(path, PASSPHRASE, SETS) as file:
            kept = {p.id for p in PeopleStore(file.db).people()}
            assert check(file.db) == ()
            assert {f"k{n}" for n in range(confirmed + 1)} <= kept
            confirmed = max(confirmed, len(kept) - 2)


def test_a_file_saved_by_version_1_opens_for_ever(tmp_path: Path) -> None:
    saved = Path(__file__).parent / "saved"
    for name in ("v1.keel", "v1.keel.key"):
        shutil.copy(saved / name, tmp_path / name)
    assert names(tmp_path / "v1.keel") == ["Maya Linton"]


def test_a_transaction_inside_another_joins_it(path: Path) -> None:
    make(path)
    with KeelFile.open(path, PASSPHRASE, SETS, clock=lambda: datetime(2026, 11, 22, tzinfo=UTC)) as file:
        with pytest.raises(RuntimeError), transaction(file.db):
            file.history.run(PeopleStore(file.db).save_person(Person(PersonId("p2"), "Ada")))
            raise RuntimeError
        assert [p.name for p in PeopleStore(file.db).people()] == [SECRET]
