"""Earlier texts of documents: their days follow from what amended the document, and they differ from the next.

Sources: 立法法 (2023) art. 63 and 65, by analogy; 政府网站发展指引（国办发〔2017〕47号）.
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.policy import Policy
from zwgk_site.kinds.version import Version
from zwgk_site.problems import Problem
from zwgk_site.problems import version as words
from zwgk_site.relate.versions import Stretch, stretches
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text.clause_names import clauses_of, find_clause
from zwgk_site.text.compare import compare, units
from zwgk_site.text.prose import Prose, render
from zwgk_site.validity import CHANGING


def check(site: Inspected) -> Iterator[Problem]:
    """Every earlier text, document by document."""
    library = site.library
    named = (library.find("policy", version.policy) for version in site.records("version", Version))
    for policy in dict.fromkeys(name for name in named if name is not None):
        document = library.policy(policy)
        before: Version | None = None
        for stretch in stretches(library, policy):
            version = stretch.version
            if before is not None and before.since == version.since:
                file = library.get("version", before.id).file
                spot = site.spot("version", version.id, "自")
                yield words.twice(spot, document.title, version.since, file)
            else:
                yield from _dates(site, document, stretch)
                yield from _text(site, document, stretch)
            before = version


def _dates(site: Inspected, policy: Policy, stretch: Stretch) -> Iterator[Problem]:
    version, changes = stretch.version, site.library.ties.to.get(policy.id, ())
    if "policy" in site.incomplete:
        return
    spot = site.spot("version", version.id, "自")
    known = {policy.effective or policy.signed, *(tie.since for tie in changes if tie.type in CHANGING)}
    if version.since not in known:
        yield words.start(spot, policy.title, version.since, sorted(known))
    elif not stretch.ties and stretch.after is not None and stretch.after.since > version.since:
        yield words.unamended_between(spot, policy.title, version.since, stretch.after.since)
    elif not stretch.ties and stretch.after is None:
        yield words.unamended(spot, policy.title, version.since)
    elif stretch.last is not None and stretch.last >= site.today:
        yield words.current(spot, policy.title, stretch.last)


def _text(site: Inspected, policy: Policy, stretch: Stretch) -> Iterator[Problem]:
    version = stretch.version
    old, new = _prose(version.body), _prose(stretch.after.body if stretch.after else policy.body)
    spot = site.spot("version", version.id, "文件")
    if old.plain == new.plain:
        yield words.same(spot, policy.title)
    elif len(stretch.ties) == 1 and stretch.ties[0].clauses and stretch.after is None:
        yield from _clauses(site, policy, stretch, old, new)


def _clauses(site: Inspected, policy: Policy, stretch: Stretch, old: Prose, new: Prose) -> Iterator[Problem]:
    """The articles that the amending document names, against those that differ."""
    tie, spot = stretch.ties[0], site.spot("version", stretch.version.id, "文件")
    by = site.library.policy(tie.newer)
    name = by.number or f"《{by.title}》"
    pairs = compare(units(old), units(new))
    changed = [p.new.name for p in pairs if p.new and p.new.article and p.change in ("changed", "added")]
    gone = {p.old.name for p in pairs if p.old and p.change in ("changed", "removed")}
    clauses = clauses_of(policy.body)
    found = (find_clause(clauses, written) for written in tie.clauses)
    told = [clause.name.split("（")[0] for clause in found if clause is not None]
    for clause in changed:
        if clause not in told:
            yield words.clause_untold(spot, clause, name)
    for clause in dict.fromkeys(told):
        if clause not in changed and clause not in gone:
            yield words.clause_unchanged(spot, clause, name)


def _prose(body: str) -> Prose:
    return render(body, lambda title, number: None)
