"""Words about the sentence model: what the program is learning, and the choice to use it."""

from __future__ import annotations

LEARNT = "Matches now look at what words mean."
STOPPED = "Stopped for now. It goes on the next time this file is opened."
ASK = "Match by meaning, or by words alone"
HINT = "Meaning finds more, and needs a little longer after jobs come in. Both stay on this laptop."
BY_MEANING, BY_WORDS = "By meaning", "By words alone"


def learning(done: int, total: int) -> str:
    """Return how far learning is."""
    return f"Learning what the tasks mean: {round(100 * done / total)} %" if total > 1 else "Learning what words mean"
