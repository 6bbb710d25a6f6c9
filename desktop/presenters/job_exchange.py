"""Jobs in and out: whole libraries and job banks come in as a chore, and jobs are passed on as a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.app.way_out import Leaving
from desktop.presenters import job_edits as edits
from desktop.presenters import job_forms as forms
from desktop.presenters.forms import Answers
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.jobs import origin_name
from jobs import bank, own
from jobs.imported import Cancelled, Imported
from jobs.model import Job


class Exchanging(UndoingPresenter):
    """The part of the Jobs page that brings in and passes on. Its state has `importing`, `progress` and `rejects`."""

    def _open(self) -> Job | None:
        """Return the job that is open."""
        raise NotImplementedError

    def import_library(self) -> None:
        """Ask for a file and bring its jobs in, all or nothing."""
        path = self.prompts.open_file("Bring jobs in", "Job libraries (*.zip *.csv *.json)")
        if path:
            self.import_from(Path(path))

    def import_from(self, path: Path) -> None:
        """Bring the jobs of a file in as a chore; one at a time."""
        if self._state.importing:
            return
        self._bring(edits.Import(self.session.file, path))

    def renew_library(self) -> None:
        """Bring the library that comes with the program in anew: a newer program may have more jobs."""
        if not self._state.importing:
            self._bring(edits.Renew(self.session.file))

    def _bring(self, work: edits.Import | edits.Renew) -> None:
        self._set(replace(self._state, importing=True, progress=(0, 0), rejects=(), notice=""))
        self.chores.start(work, done=self._imported, failed=self._not_imported, progress=self._progress)

    def pass_on(self) -> None:
        """Ask which jobs, and as what, and write them to a file. Nothing about any person goes along."""
        form = forms.pass_on_form(self._open(), dict(self.session.jobs.origins()))
        self.prompts.fill(form, self._pass_on)

    def save_template(self) -> None:
        """Write an empty table that a service can fill in with its own jobs."""
        self._write("job bank", "csv", bank.template())

    def _pass_on(self, answers: Answers) -> None:
        store, which = self.session.jobs, answers["which"]
        one = self._open()
        jobs = (one,) if which == forms.THIS and one else store.jobs(which)
        if answers["kind"] == "csv":
            self._write("jobs", "csv", bank.to_csv(jobs), len(jobs))
        else:
            self._write("jobs", "json", own.to_json(jobs), len(jobs))

    def _write(self, document: str, ending: str, text: str, jobs: int = 0) -> None:
        went = self.way_out.save(Leaving(document), ending, lambda: text)
        if went is None or went.place is None:
            return
        said = {0: "An empty table", 1: "One job"}.get(jobs, f"{jobs} jobs")
        self._set(replace(self._state, notice=f"{said} saved as {went.place.name}.", can_undo=False))

    def stop_import(self) -> None:
        """Stop the import; nothing of it is kept."""
        self.chores.cancel()

    def put_rejects_away(self) -> None:
        """Show the lines that were left out no longer."""
        self._set(replace(self._state, rejects=()))

    def _imported(self, imported: Imported) -> None:
        jobs, left = len(imported.jobs), len(imported.rejects)
        name = "" if imported.origin == edits.OWN else f" of {origin_name(imported.origin)}"
        said = f"{jobs} jobs{name} are in. " if jobs > 1 else "One job is in. " if jobs else "No new job is in. "
        said += f"{left} lines were left out." if left > 1 else "One line was left out." if left else ""
        self._state = replace(
            self._state, importing=False, rejects=tuple(map(edits.reject_text, imported.rejects)), notice=said.strip(),
            can_undo=False,
        )  # fmt: skip
        history = self.session.history
        history.forget()  # an undo from before could name jobs that have given way
        history.note("jobs.import")
        self._mine = True
        history.announce(frozenset({"jobs"}), "jobs.import")
        self._mine = False

    def _not_imported(self, fault: Exception) -> None:
        stopped = "Stopped. Nothing of it was kept." if isinstance(fault, Cancelled) else ""
        self._set(replace(self._state, importing=False, progress=(0, 0), notice=stopped, can_undo=False))
        self.report(fault)

    def _progress(self, done: int, total: int) -> None:
        if self._state.importing:
            self._set(replace(self._state, progress=(done, total)))
