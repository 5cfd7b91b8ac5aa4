"""Problems for other programs: JSON, SARIF 2.1.0, JUnit, and the notes of GitHub, GitLab and Gitea.

The same problems give the same bytes. Names of files are as the report in a terminal has them, relative to the
folder in which the command was run.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from zwgk_site.problems import Problem
from zwgk_site.report.terminal import closing, place
from zwgk_site.rulebook import rule_of, rules

_CONTROL = {code: None for code in range(32) if code not in (9, 10, 13)}
"""Characters that XML cannot hold."""


def as_json(problems: Sequence[Problem]) -> str:
    """An object: the sentence that counts, and every problem with its place and rule."""
    listed = [
        {
            "file": problem.spot.file,
            "line": problem.spot.line,
            "column": problem.spot.column,
            "width": problem.spot.width,
            "level": problem.level,
            "code": problem.code,
            "rule": _rule(problem),
            "what": problem.what,
            "help": problem.help,
        }
        for problem in sorted(problems)
    ]
    return _dumped({"summary": closing(problems), "problems": listed})


def as_sarif(problems: Sequence[Problem]) -> str:
    """SARIF 2.1.0 (OASIS): one run, with the rules of the whole book, whether broken or not."""
    book = rules()
    places = {rule.code: number for number, rule in enumerate(book)}
    described = [
        {
            "id": rule.code,
            "shortDescription": {"text": rule.name},
            "fullDescription": {"text": rule.checked},
            "help": {"text": f"{rule.mend}依据：{rule.basis}"},
            "defaultConfiguration": {"level": "error" if rule.level == "错误" else "warning"},
        }
        for rule in book
    ]
    results = []
    for problem, fingerprint in _fingerprinted(problems):
        result: dict[str, object] = {
            "ruleId": _rule(problem) or problem.code,
            "level": problem.level,
            "message": {"text": f"{problem.what}。{problem.help}"},
            "locations": [{"physicalLocation": _location(problem)}],
            "partialFingerprints": {"problem/v1": fingerprint},
            "properties": {"code": problem.code},
        }
        if _rule(problem) in places:
            result["ruleIndex"] = places[_rule(problem)]
        results.append(result)
    driver = {"name": "zwgk-site", "rules": described}
    return _dumped(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
        }
    )


def as_junit(problems: Sequence[Problem]) -> str:
    """A test case a rule: failed by its errors; warnings are told as output and fail nothing."""
    told: dict[str, list[Problem]] = {rule.code: [] for rule in rules()}
    for problem in sorted(problems):
        told.setdefault(_rule(problem) or problem.code, []).append(problem)
    names = {rule.code: rule.name for rule in rules()}
    failed = sum(any(problem.level == "error" for problem in found) for found in told.values())
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>"]
    lines.append(f'<testsuite name="check" tests="{len(told)}" failures="{failed}" errors="0" skipped="0">')
    for code, found in told.items():
        lines.append(f"<testcase classname={_attribute(code)} name={_attribute(names.get(code, code))}>")
        wrong = [problem for problem in found if problem.level == "error"]
        if wrong:
            lines.append(f"<failure message={_attribute(wrong[0].what)}>{_lines(wrong)}</failure>")
        if doubtful := [problem for problem in found if problem.level == "warning"]:
            lines.append(f"<system-out>{_lines(doubtful)}</system-out>")
        lines.append("</testcase>")
    lines += ["</testsuite>", "</testsuites>"]
    return "\n".join(lines) + "\n"


def as_github(problems: Sequence[Problem]) -> str:
    """Workflow commands, a line a problem; the runners of GitHub and of Gitea read them."""
    lines = []
    for problem in sorted(problems):
        spot = problem.spot
        where = f"file={_property(spot.file)}"
        where += f",line={spot.line}" if spot.line else ""
        where += f",col={spot.column}" if spot.column else ""
        title = f"{_rule(problem) or problem.code} {problem.what}"
        lines.append(f"::{problem.level} {where},title={_property(title)}::{_data(problem.help)}")
    return "".join(f"{line}\n" for line in lines)


def as_gitlab(problems: Sequence[Problem]) -> str:
    """A report of GitLab Code Quality."""
    return _dumped(
        [
            {
                "description": f"{problem.what}。{problem.help}",
                "check_name": _rule(problem) or problem.code,
                "fingerprint": fingerprint,
                "severity": "major" if problem.level == "error" else "minor",
                "location": {"path": problem.spot.file, "lines": {"begin": max(problem.spot.line, 1)}},
            }
            for problem, fingerprint in _fingerprinted(problems)
        ]
    )


FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "json": as_json,
    "sarif": as_sarif,
    "junit": as_junit,
    "github": as_github,
    "gitlab": as_gitlab,
    "gitea": as_github,
}
"""What other programs read, by the name that the command takes."""


def _rule(problem: Problem) -> str:
    rule = rule_of(problem.code)
    return "" if rule is None else rule.code


def _location(problem: Problem) -> dict[str, object]:
    spot = problem.spot
    location: dict[str, object] = {"artifactLocation": {"uri": _uri(spot.file)}}
    if spot.line:
        region: dict[str, int] = {"startLine": spot.line}
        if spot.column:
            region |= {"startColumn": spot.column, "endColumn": spot.column + max(spot.width, 1)}
        location["region"] = region
    return location


def _uri(file: str) -> str:
    """A path as a relative reference of RFC 3986, which has no Chinese letters."""
    return quote(file, safe="/!$&'()*+,;=@~-._")


def _fingerprinted(problems: Sequence[Problem]) -> Iterator[tuple[Problem, str]]:
    """Problems by place, each with what tells it from others: the same after lines were added above it. Where one
    line has a mistake several times, and so in a page without lines of its own, they are counted."""
    seen: Counter[tuple[str, ...]] = Counter()
    for problem in sorted(problems):
        told = (problem.spot.file, problem.code, problem.what, problem.spot.text.strip())
        seen[told] += 1
        counted = told if seen[told] == 1 else (*told, str(seen[told]))
        yield problem, hashlib.sha256("\n".join(counted).encode()).hexdigest()


def _lines(problems: Sequence[Problem]) -> str:
    told = (f"{place(problem.spot)} {problem.what} [{problem.code}]\n{problem.help}" for problem in problems)
    return escape("\n".join(told).translate(_CONTROL))


def _attribute(text: str) -> str:
    return quoteattr(text.translate(_CONTROL))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
