"""What a plan says holds: its tasks stand in its document word for word, its evidence leads somewhere."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site import problems
from zwgk_site.kinds.plan import Plan
from zwgk_site.kinds.policy import Policy
from zwgk_site.problems import Problem
from zwgk_site.relate.names import Register
from zwgk_site.text.addresses import is_web_address
from zwgk_site.validate import Checked


def check_wording(records: Sequence[Checked], register: Register) -> list[Problem]:
    """Tasks whose words are not in the document that issued the plan; white space does not count.

    Plans that are an attachment of their document (任务表) are not in its body and are not compared.
    """
    policies = {item.record.id: item.record for item in records if isinstance(item.record, Policy)}
    found: list[Problem] = []
    for item in records:
        plan = item.record
        if not isinstance(plan, Plan) or plan.policy is None:
            continue
        policy = policies.get(register.find("policy", plan.policy) or "")
        if policy is None or any(
            attachment.plan is not None and register.find("plan", attachment.plan) == plan.id
            for attachment in policy.attachments
        ):
            continue
        body = "".join(policy.body.split())
        for placed in plan.placed():
            if "".join(placed.task.text.split()) not in body:
                spot = item.spot(*placed.path, "要求")
                found.append(problems.text_differs(spot, policy.number or policy.title))
    return found


def check_evidence(records: Sequence[Checked], register: Register) -> list[Problem]:
    """Links of evidence that are neither an address nor a name of anything on the site."""
    found: list[Problem] = []
    for item in records:
        plan = item.record
        if not isinstance(plan, Plan):
            continue
        places = [((*placed.path, "进展"), placed.task.progress) for placed in plan.placed()]
        for path, progress in (*places, (("整体进展",), plan.overall)):
            for number, entry in enumerate(progress):
                for index, evidence in enumerate(entry.evidence):
                    if evidence.link is not None and not _leads_somewhere(evidence.link, register):
                        spot = item.spot(*path, number, "佐证", index, "链接")
                        found.append(problems.evidence_unknown(spot, evidence.link))
    return found


def _leads_somewhere(link: str, register: Register) -> bool:
    return (
        is_web_address(link)
        or bool(register.incomplete)
        or any(register.find(kind, link) is not None for kind in register.names)
    )
