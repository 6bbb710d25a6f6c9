"""Support plans in the file: rows to dataclasses, and edits that change them."""

from __future__ import annotations

from collections.abc import Sequence

from records.database import Database
from records.edits import Edit, RowChange
from supportplans.bodies import TOPICS, put, removal
from supportplans.codec import decode
from supportplans.keel import LevelMove, SupportAgreement
from supportplans.model import Adjustment, DisclosureDecision, NegotiationEvent
from supportplans.negotiation import add
from supportplans.thing_version_store import ThingVersionStore

_UNDER = ("level_move", "agreement_version", "after_sheet", "return_plan")  # tables that hang from an agreement


class PlanStore:
    """Reads plans from one database; `save_*` and `remove_*` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def _bodies(self, sql: str, *values: object) -> list[str]:
        return [row[0] for row in self._db.execute(sql, values).fetchall()]

    def _ids(self, table: str, agreement_id: str) -> list[str]:
        return self._bodies(f"SELECT id FROM {table} WHERE agreement_id = ? ORDER BY rowid DESC", agreement_id)

    def decisions(self, person_id: str) -> tuple[DisclosureDecision, ...]:
        """Return a person's disclosure decisions, newest first, superseded ones included."""
        sql = "SELECT body FROM decision WHERE person_id = ? ORDER BY made_on DESC, rowid DESC"
        return tuple(decode(DisclosureDecision, body) for body in self._bodies(sql, person_id))

    def adjustments(self, person_id: str) -> tuple[Adjustment, ...]:
        """Return a person's adjustments in the order they were added."""
        sql = "SELECT body FROM adjustment WHERE person_id = ? ORDER BY rowid"
        return tuple(decode(Adjustment, body) for body in self._bodies(sql, person_id))

    def adjustment(self, adjustment_id: str) -> Adjustment | None:
        """Return one adjustment, or None where there is none of this id."""
        found = self._bodies("SELECT body FROM adjustment WHERE id = ?", adjustment_id)
        return decode(Adjustment, found[0]) if found else None

    def events(self, adjustment_id: str) -> tuple[NegotiationEvent, ...]:
        """Return the negotiation of one adjustment, first to last."""
        sql = "SELECT body FROM negotiation_event WHERE adjustment_id = ? ORDER BY number"
        return tuple(decode(NegotiationEvent, body) for body in self._bodies(sql, adjustment_id))

    def agreements(self, person_id: str) -> tuple[SupportAgreement, ...]:
        """Return a person's support agreements, in the order they were added."""
        sql = "SELECT body FROM agreement WHERE person_id = ? ORDER BY rowid"
        return tuple(decode(SupportAgreement, body) for body in self._bodies(sql, person_id))

    def level_moves(self, agreement_id: str) -> tuple[LevelMove, ...]:
        """Return the level log of one agreement, first to last."""
        sql = "SELECT body FROM level_move WHERE agreement_id = ? ORDER BY number"
        return tuple(decode(LevelMove, body) for body in self._bodies(sql, agreement_id))

    def save_decision(self, decision: DisclosureDecision) -> Edit:
        """Return the edit that adds or changes a disclosure decision."""
        made = decision.made_on.isoformat() if decision.made_on else None
        return put("decision", decision, decision.person_id, person_id=decision.person_id, made_on=made)

    def save_adjustment(self, adjustment: Adjustment) -> Edit:
        """Return the edit that adds or changes an adjustment."""
        person = adjustment.person_id
        return put("adjustment", adjustment, person, person_id=person, title=adjustment.title)

    def save_event(self, event: NegotiationEvent) -> Edit:
        """Return the edit that adds an event. Raises IllegalMove where the negotiation does not allow it."""
        return self.save_events((event,))

    def save_events(self, events: Sequence[NegotiationEvent]) -> Edit:
        """Return the edit that adds events, to one negotiation or to several, as one.

        Raises IllegalMove where a negotiation does not allow one of them; then none is added.
        """
        owner = self.adjustment(events[0].adjustment_id)
        so_far: dict[str, tuple[NegotiationEvent, ...]] = {}
        for event in events:
            known = so_far.get(event.adjustment_id) or self.events(event.adjustment_id)
            so_far[event.adjustment_id] = add(known, event)
        edits = [self._put_event(event, owner.person_id if owner else "") for event in events]
        return Edit(edits[0].kind, tuple(c for e in edits for c in e.changes), TOPICS, edits[0].person_id)

    def _put_event(self, event: NegotiationEvent, person_id: str) -> Edit:
        columns = {"adjustment_id": event.adjustment_id, "number": event.number}
        return put("negotiation_event", event, person_id, **columns)

    def save_agreement(self, agreement: SupportAgreement) -> Edit:
        """Return the edit that adds or changes a support agreement."""
        person = agreement.person_id
        return put("agreement", agreement, person, person_id=person, version=agreement.version)

    def save_level_move(self, move: LevelMove, person_id: str = "") -> Edit:
        """Return the edit that adds a line to the level log."""
        return put("level_move", move, person_id, agreement_id=move.agreement_id, number=move.number)

    def remove_decision(self, decision: DisclosureDecision) -> Edit:
        """Return the edit that takes a decision away."""
        return removal("decision", decision.person_id, RowChange.remove("decision", decision.id))

    def remove_adjustment(self, adjustment: Adjustment) -> Edit:
        """Return the edit that takes an adjustment away with its negotiation and what it was, as one.

        What both sides signed of it stays known for as long as the agreement they signed it with.
        """
        person = adjustment.person_id
        events = [RowChange.remove("negotiation_event", e.id) for e in reversed(self.events(adjustment.id))]
        was = ThingVersionStore(self._db).let_go(person, thing_id=adjustment.id)
        return removal("adjustment", person, *events, *was, RowChange.remove("adjustment", adjustment.id))

    def remove_agreement(self, agreement: SupportAgreement) -> Edit:
        """Return the edit that takes an agreement away with all that hangs from it, as one."""
        under = [RowChange.remove(table, i) for table in _UNDER for i in self._ids(table, agreement.id)]
        was = ThingVersionStore(self._db).let_go(agreement.person_id, agreement_id=agreement.id)
        return removal("agreement", agreement.person_id, *under, *was, RowChange.remove("agreement", agreement.id))

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away every decision, adjustment and agreement of a person."""
        removals = [self.remove_decision(d) for d in self.decisions(person_id)]
        removals += [self.remove_adjustment(a) for a in self.adjustments(person_id)]
        removals += [self.remove_agreement(a) for a in self.agreements(person_id)]
        was = ThingVersionStore(self._db).erase(person_id)
        return Edit("person.erase", (*was, *(c for r in removals for c in r.changes)), TOPICS, person_id)
