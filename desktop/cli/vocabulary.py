"""`vocabulary`: which tasks of a library no activity fits, and which activities are taken for each other."""

from __future__ import annotations

import argparse
import zipfile

from desktop.app.meaning import program_understanding
from desktop.cli.console import progress, say
from jobs.activities import load_activities
from jobs.library import load_starter
from jobs.reading import read_jobs
from matching.lessons import read_links
from matching.vocabulary import CONFIDENT, linked_apart, look_over


def run(options: argparse.Namespace) -> None:
    """Print the report: figures, then the dimmest tasks, spread over all of them, and the pairs most mixed up."""
    jobs = read_jobs(options.library, progress).jobs if options.library else load_starter()
    tasks = [task for job in jobs for task in job.tasks]
    understanding = program_understanding(words_only=options.words_only)
    if not options.library:
        understanding = understanding.without_tasks  # or it would know its own tasks by heart
    found = look_over(understanding, [t.words for t in tasks], {t.words: t.activities for t in tasks})
    titles = {a.id: a.title for a in load_activities().values()}
    print(f"{found.tasks:,} different tasks; no activity as clear as {CONFIDENT} for {len(found.blind):,} "
          f"({len(found.blind) / max(1, found.tasks):.1%}).")  # fmt: skip
    if found.first is not None:
        print(f"Of the tasks whose activities are known, the clearest is right for {found.first:.1%}, "
              f"one of the three clearest for {found.among_three:.1%}.")  # fmt: skip
    for text, clear in found.blind[:: max(1, len(found.blind) // max(1, options.show))][: options.show]:
        print(f"  {clear:.2f}  {text}")
    for (own, taken), times in found.mixed_up[: options.show]:
        print(f"  {times} times: {titles[own]} taken for {titles[taken]}")
    if options.library and zipfile.is_zipfile(options.library):
        say("Comparing with O*NET's own links of tasks to work activities ...")
        apart = linked_apart(understanding, read_links(options.library))
        print(f"Two tasks of one O*NET work activity are nearer than two of different ones in {apart:.1%} of pairs.")
