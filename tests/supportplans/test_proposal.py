"""A proposal of a role: what is not known yet takes no room on it."""

from __future__ import annotations

from datetime import date

from supportplans.blocks import Table
from supportplans.proposal import Proposal, ProposedTask, proposal_paper


def table(*tasks: ProposedTask) -> Table:
    paper = proposal_paper(Proposal("Stock helper", "Northgate Parcels", tasks), date(2027, 3, 10))
    return next(block for block in paper.blocks if isinstance(block, Table))


def test_a_column_nothing_stands_in_is_left_out_and_the_rest_fill_the_line() -> None:
    some = table(ProposedTask("Fill the shelves", "6", ""), ProposedTask("Count what is left", "", ""))
    assert some.head == ("Task", "Hours a week") and some.rows[1] == ("Count what is left", "")
    assert abs(sum(some.widths) - 1) < 1e-9
    assert table(ProposedTask("", "", "")).head == ("Task",)
    assert len(table(ProposedTask("Fill the shelves", "6", "Order picker")).head) == 3
