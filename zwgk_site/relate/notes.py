"""What interpretations say of the clauses of documents, brought to the clauses.

Source: 2024年聊城市政务公开工作要点 二（一）: 具体条款和事项，进行要点拆分、深度解读和综合指引.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zwgk_site.kinds.interpretation import ClauseNote, Interpretation
from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Note
from zwgk_site.relate.names import Register
from zwgk_site.text.clause_names import clauses_of, find_clause
from zwgk_site.validate import Checked


def notes_of(records: Sequence[Checked], register: Register) -> Mapping[str, Mapping[str, tuple[Note, ...]]]:
    """Notes by policy and anchor, earlier interpretations first; those to no clause are left out."""
    bodies = {item.record.id: item.record.body for item in records if isinstance(item.record, Policy)}
    written = [item.record for item in records if isinstance(item.record, Interpretation)]
    found: dict[str, dict[str, tuple[Note, ...]]] = {}
    for interpretation in sorted(written, key=lambda record: (record.published, record.id)):
        for note in interpretation.notes:
            policy = register.find("policy", explained(interpretation, note))
            clause = find_clause(clauses_of(bodies[policy]), note.clause) if policy in bodies else None
            if policy is not None and clause is not None:
                below = found.setdefault(policy, {})
                made = Note(clause.name, note.text, interpretation.id)
                below[clause.anchor] = (*below.get(clause.anchor, ()), made)
    return found


def explained(interpretation: Interpretation, note: ClauseNote) -> str:
    """The document that a note is about, as written."""
    return note.policy or interpretation.policies[0]
