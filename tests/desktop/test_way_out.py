"""The one way out registers what leaves the file first, asks the gate at the last moment and tells a disk's faults."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from desktop.app.plans import released_plan
from desktop.app.session import Session
from desktop.app.way_out import NOBODY, Leaving, WayOut, Went, for_both, own_copy
from desktop.example import MANAGER, MAYA
from desktop.presenters.forms import FieldKind, PrintRun
from desktop.presenters.passphrases import NOT_SAME
from desktop.words.errors import sentence_for
from records.consent import Copy, Recipient, Released
from records.errors import KeelError
from supportplans.employer_papers import WORK_PLAN
from supportplans.issue import Issue
from tests.desktop.conftest import NOW, GivenAnswers
from tests.desktop.going import plan_of_lines

# What it does


@pytest.fixture
def out(session: Session, prompts: GivenAnswers) -> WayOut:
    def report(fault: Exception) -> None:
        prompts.report(type(fault).__name__)

    return WayOut(session, prompts, report)


@pytest.fixture
def plan(session: Session) -> Released:
    return released_plan(session.file.db, MAYA, MANAGER, NOW.date())


def _copies(session: Session) -> tuple[Copy, ...]:
    return session.consents.copies()


def test_a_paper_about_a_person_goes_to_nobody_else_without_a_gate(plan: Released) -> None:
    with pytest.raises(TypeError):
        Leaving("work plan", MANAGER, MAYA)
    assert plan_of_lines(plan).reader == MANAGER
    assert own_copy("by hand", MAYA, "Maya").own


@pytest.mark.parametrize("name", ["Maya’s plan", "Work Plan", "plan.pdf", "../plan", "", "plan 2"])
def test_a_kind_of_paper_is_plain_words_so_no_name_gets_into_a_file_name(name: str) -> None:
    with pytest.raises(ValueError, match="plain words"):
        Leaving(name)


def test_what_goes_is_registered_with_its_lines_consent_and_reader(
    out: WayOut, session: Session, plan: Released, prompts: GivenAnswers, tmp_path: Path
) -> None:
    prompts.will_choose(tmp_path / "plan")
    went = out.save(plan_of_lines(plan, check_code="KEEL-1"), "pdf", lambda: b"%PDF")
    assert went is not None and went.place == tmp_path / "plan.pdf" and went.place.read_bytes() == b"%PDF"
    (copy,) = _copies(session)
    assert (copy.line_ids, copy.consent_id, copy.recipient, copy.copy_no, copy.how, copy.own, copy.check_code) == (
        WORK_PLAN.standing(plan, Issue()).line_ids, "maya-doyle", MANAGER, 1, "save", False, "KEEL-1"
    )  # fmt: skip
    assert not session.history.can_undo


def test_lines_held_back_while_a_dialog_was_open_do_not_go(session: Session, plan: Released, tmp_path: Path) -> None:
    class Slow(GivenAnswers):
        def save_file(self, title: str, name: str, kinds: str) -> str:
            (consent,) = session.consents.consents(MAYA)
            session.history.record(session.consents.save_consent(replace(consent, withdrawn_on=NOW.date())))
            return str(tmp_path / "plan.pdf")

    slow = WayOut(session, Slow(), lambda fault: None)
    going = plan_of_lines(plan)
    assert slow.save(going, "pdf", lambda: b"%PDF") is None
    assert slow.print(going, b"%PDF") is None and slow.clip(going, "words", lambda text: True) is None
    assert _copies(session) == () and not list(tmp_path.glob("plan*"))


def test_a_line_of_another_readers_paper_does_not_pass_for_this_one(out: WayOut, plan: Released) -> None:
    other = plan_of_lines(plan, "samira")  # the same lines, said to be somebody else's
    assert out.print(other, b"%PDF") is None


def test_a_copy_of_ones_own_and_a_paper_about_nobody_are_registered_as_such(
    out: WayOut, session: Session, prompts: GivenAnswers
) -> None:
    assert out.print(own_copy("by hand", MAYA, "Maya"), b"%PDF")
    assert out.clip(Leaving("job bank", Recipient("the bakery")), "jobs", lambda text: True)
    own, blank = sorted(_copies(session), key=lambda copy: copy.document)
    assert own.own and own.person_id == MAYA and own.recipient == Recipient("Maya", "own copy")
    assert blank.person_id == NOBODY and blank.how == "copy" and blank.recipient.name == "the bakery"


def test_a_clipboard_or_a_disk_that_takes_nothing_leaves_nothing_in_the_register(
    out: WayOut, session: Session, plan: Released, prompts: GivenAnswers, tmp_path: Path
) -> None:
    going = plan_of_lines(plan)
    assert out.clip(going, "words", lambda text: False) is None
    prompts.will_choose(tmp_path / "gone" / "plan.pdf")
    assert out.save(going, "pdf", lambda: b"%PDF") is None

    def broken() -> bytes:
        raise KeelError

    prompts.will_choose(tmp_path / "plan.pdf")
    assert out.save(going, "pdf", broken) is None
    assert _copies(session) == () and prompts.reports == ["FolderGone", "KeelError"]


def test_a_name_of_another_ending_that_is_there_already_is_not_written_over(
    out: WayOut, prompts: GivenAnswers, tmp_path: Path
) -> None:
    (tmp_path / "form.pdf").write_text("mine")
    prompts.will_choose(tmp_path / "form")
    went = out.save(Leaving("blank form"), "pdf", lambda: b"%PDF")
    assert went is not None and went.place is not None and went.place.name == "form-2.pdf"
    assert (tmp_path / "form.pdf").read_text() == "mine"


def test_a_permission_that_ran_out_over_night_lets_nothing_go(out: WayOut, session: Session, plan: Released) -> None:
    (consent,) = session.consents.consents(MAYA)
    session.history.record(session.consents.save_consent(replace(consent, expires_on=date(2026, 11, 23))))
    assert out.print(plan_of_lines(plan), b"%PDF") is None and _copies(session) == ()


# What the register says of it


def test_the_register_holds_a_digest_of_the_very_bytes_their_form_and_their_look(
    out: WayOut, session: Session, plan: Released, prompts: GivenAnswers, tmp_path: Path
) -> None:
    going = plan_of_lines(plan, look="large print 18")
    for n, (ending, content) in enumerate((("pdf", b"%PDF"), ("html", "<p>é</p>"), ("docx", b"PK"), ("txt", "é"))):
        prompts.will_choose(tmp_path / f"plan{n}.{ending}")
        went = out.save(going, ending, lambda content=content: content)  # type: ignore[misc]
        assert went is not None and went.place is not None
        copy = max(_copies(session), key=lambda copy: copy.copy_no)
        assert copy.digest == hashlib.sha256(went.place.read_bytes()).hexdigest()
        assert (copy.form, copy.look, copy.sets, copy.pages) == (ending, "large print 18", 1, "")
    out.print(going, b"%PDF printed")
    out.clip(going, "words", lambda text: True)
    last = {copy.how: (copy.form, copy.digest) for copy in _copies(session)}
    assert last["print"] == ("print", hashlib.sha256(b"%PDF printed").hexdigest())
    assert last["copy"] == ("txt", hashlib.sha256(b"words").hexdigest())


def test_sets_and_pages_are_registered_as_they_were_printed(
    out: WayOut, session: Session, plan: Released, prompts: GivenAnswers
) -> None:
    prompts.run = PrintRun(3, "2-3")
    went = out.print(plan_of_lines(plan), b"%PDF")
    (copy,) = _copies(session)
    assert went == Went(1, sets=3) and (copy.sets, copy.pages) == (3, "2-3")


# The same for both who sign


def test_one_act_gives_both_who_sign_the_same_bytes_under_one_number(
    out: WayOut, session: Session, plan: Released, prompts: GivenAnswers, tmp_path: Path
) -> None:
    prompts.will_choose(tmp_path / "plan.pdf")
    going = for_both(plan_of_lines(plan, check_code="KEEL-7Q4M", version=2))
    went = out.save(going, "pdf", lambda: b"%PDF")
    own, theirs = sorted(_copies(session), key=lambda copy: not copy.own)
    assert went is not None and went.both and went.place is not None
    assert own.digest == theirs.digest == hashlib.sha256(went.place.read_bytes()).hexdigest()
    for name in ("document", "version", "copy_no", "check_code", "line_ids", "made_at", "form", "how"):
        assert getattr(own, name) == getattr(theirs, name), name
    assert (own.own, own.recipient, own.consent_id) == (True, Recipient("Maya", "own copy"), None)
    assert (theirs.own, theirs.recipient, theirs.consent_id) == (False, MANAGER, "maya-doyle")
    assert not session.history.can_undo  # both are out: neither can be taken back by undo


@pytest.mark.parametrize(("printed", "theirs", "mine"), [(None, 1, 1), (3, 2, 1), (1, 1, 0)])
def test_of_the_sets_printed_for_both_one_is_the_persons_and_none_is_told_of_that_was_not_printed(
    out: WayOut, session: Session, plan: Released, prompts: GivenAnswers, printed: int | None, theirs: int, mine: int
) -> None:
    prompts.run = PrintRun(printed) if printed else None
    went = out.print(for_both(plan_of_lines(plan)), b"%PDF")
    assert went == Went(1, sets=printed or 2, both=mine > 0)
    sets = {copy.own: copy.sets for copy in _copies(session)}
    assert sets == {False: theirs, True: mine} if mine else {False: theirs}


def test_what_does_not_leave_is_registered_for_neither(
    out: WayOut, session: Session, plan: Released, prompts: GivenAnswers, tmp_path: Path
) -> None:
    prompts.will_choose(tmp_path / "gone" / "plan.pdf")
    going = for_both(plan_of_lines(plan))
    assert out.save(going, "pdf", lambda: b"%PDF") is None and _copies(session) == ()
    with pytest.raises(ValueError, match="both"):
        for_both(own_copy("by hand", MAYA, "Maya"))


# Locked


def test_a_locked_paper_opens_with_its_passphrase_alone_and_is_registered_as_locked(
    out: WayOut, session: Session, plan: Released, prompts: GivenAnswers, tmp_path: Path, drawn: bytes
) -> None:
    heard: list[Went] = []
    going = plan_of_lines(plan)
    prompts.will_answer(new="otter candle Tuesday", again="otter candle Tuesdays")
    out.save_locked(going, lambda: drawn, heard.append)
    assert prompts.mistakes == [{"again": NOT_SAME}] and heard == []
    prompts.will_answer(new="otter candle Tuesday", again="otter candle Tuesday")
    prompts.will_choose(tmp_path / "plan.pdf")
    out.save_locked(going, lambda: drawn, heard.append)
    (went,), (copy,) = heard, _copies(session)
    assert went.place is not None and copy.form == "locked pdf"
    assert copy.digest == hashlib.sha256(went.place.read_bytes()).hexdigest()
    assert len(pypdfium2.PdfDocument(went.place, password="otter candle Tuesday"))
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(went.place)
    form = prompts.forms[0]
    assert {field.kind for field in form.fields} == {FieldKind.SECRET} and "kept nowhere" in form.intro


def test_leaving_the_passphrase_or_the_place_saves_and_registers_nothing(
    out: WayOut, session: Session, plan: Released, prompts: GivenAnswers, drawn: bytes
) -> None:
    heard: list[Went] = []
    out.save_locked(plan_of_lines(plan), lambda: drawn, heard.append)
    prompts.will_answer(new="otter candle Tuesday", again="otter candle Tuesday")
    out.save_locked(plan_of_lines(plan), lambda: drawn, heard.append)  # no place is chosen
    assert len(prompts.forms) == 2 and heard == [] and _copies(session) == ()


@pytest.fixture(scope="module")
def drawn() -> bytes:
    """Return a small PDF."""
    from tests.desktop.test_printer import CARD, pdf_of

    return pdf_of(CARD)


# Disks


@pytest.fixture
def said(session: Session) -> tuple[WayOut, GivenAnswers]:
    """Return a way out whose faults are told as they are in the running program."""
    prompts = GivenAnswers()

    def report(fault: Exception) -> None:
        assert isinstance(fault, KeelError)
        prompts.report(sentence_for(fault))

    return WayOut(session, prompts, report), prompts


def _read_only(tmp_path: Path) -> Path:
    """Return a real folder that cannot be written to, even by the one who may do everything."""
    if sys.platform == "linux" and os.geteuid() == 0:
        return Path("/sys")
    folder = tmp_path / "read only"
    folder.mkdir(mode=0o555)
    return folder


def test_a_disk_that_does_not_take_it_is_told_in_one_sentence_and_nothing_is_registered(
    said: tuple[WayOut, GivenAnswers], session: Session, plan: Released, tmp_path: Path
) -> None:
    out, prompts = said
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "folder.pdf").mkdir()
    for place, words in (
        (tmp_path / "gone" / "plan.pdf", "folder is not there any more"),
        (tmp_path / "file" / "plan.pdf", "folder is not there any more"),
        (tmp_path / ("é" * 200 + ".pdf"), "a shorter, plainer one"),
        (tmp_path / "folder.pdf", "a shorter, plainer one"),
        (_read_only(tmp_path) / "plan.pdf", "cannot be written to"),
    ):
        prompts.will_choose(place)
        assert out.save(plan_of_lines(plan), "pdf", lambda: b"%PDF") is None
        assert words in prompts.reports[-1] and prompts.reports[-1].count(".") == 1, place
    assert len(prompts.reports) == 5 and _copies(session) == ()
    assert not list(tmp_path.glob("*.new")) and not any((tmp_path / "folder.pdf").iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a disk that is always full")
def test_a_full_disk_leaves_no_half_file_and_what_was_there_before_stays(
    said: tuple[WayOut, GivenAnswers], session: Session, plan: Released, tmp_path: Path
) -> None:
    out, prompts = said
    (tmp_path / "plan.pdf").write_text("before")
    (tmp_path / "plan.pdf.new").symlink_to("/dev/full")  # where it is written first
    prompts.will_choose(tmp_path / "plan.pdf")
    assert out.save(plan_of_lines(plan), "pdf", lambda: b"%PDF" * 9000) is None
    assert prompts.reports == ["There is no room left on this disk, so nothing was saved; choose another place."]
    assert _copies(session) == () and (tmp_path / "plan.pdf").read_text() == "before"
    assert not os.path.lexists(tmp_path / "plan.pdf.new")


def test_a_stick_that_is_pulled_out_is_told_as_such(
    said: tuple[WayOut, GivenAnswers], session: Session, plan: Released, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, prompts = said

    def pulled(handle: int) -> None:
        raise OSError(errno.EIO, "the device is gone")

    monkeypatch.setattr(os, "fsync", pulled)  # no file system here can be pulled out
    prompts.will_choose(tmp_path / "plan.pdf")
    assert out.save(plan_of_lines(plan), "pdf", lambda: b"%PDF") is None
    assert prompts.reports[0].startswith("The disk or stick stopped answering, so nothing was saved")
    assert _copies(session) == () and not list(tmp_path.glob("plan*"))


def test_a_name_as_long_as_the_disk_takes_is_saved(
    said: tuple[WayOut, GivenAnswers], plan: Released, tmp_path: Path
) -> None:
    out, prompts = said
    name = "é" * 125 + "x.pdf"  # 255 bytes
    prompts.will_choose(tmp_path / name)
    assert out.save(plan_of_lines(plan), "pdf", lambda: b"%PDF") is not None
    assert (tmp_path / name).read_bytes() == b"%PDF" and not list(tmp_path.glob("*.new"))
