"""Problems as one page for those who do not use a terminal: by file, and how far the site is from failing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from zwgk_site.problems import Problem
from zwgk_site.report.terminal import closing
from zwgk_site.rulebook import rule_of


@dataclass(frozen=True)
class Headroom:
    """How far a veto item (国办秘函〔2019〕19号) is from failing the site: what was counted, and from what count
    on it does; with ``above``, above what count."""

    name: str
    found: int
    limit: int
    above: bool = False

    @property
    def fails(self) -> bool:
        return self.found > self.limit if self.above else self.found >= self.limit


_STYLE = """
body{margin:0 auto;max-width:60rem;padding:2rem 1.25rem 4rem;font:16px/1.75 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#1d2b33;background:#fff}
h1{font-size:1.75rem;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2.5rem 0 .25rem;padding-bottom:.35rem;border-bottom:1px solid #c9d3d6;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.45rem .75rem .45rem 0;border-bottom:1px solid #e3e9ea}
th{font-weight:600;color:#45565e}td.n{white-space:nowrap;font-variant-numeric:tabular-nums}
ol{list-style:none;margin:0;padding:0}li{padding:.8rem 0;border-bottom:1px solid #e3e9ea}
p{margin:.2rem 0}.error{color:#a8321f}.warning{color:#7a5600}.where,.help{color:#45565e}code{font:0.9em/1.6 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
@media print{body{max-width:none;padding:0}li{break-inside:avoid}}
"""


def as_html(problems: Sequence[Problem], headroom: Sequence[Headroom] = ()) -> str:
    """A page that needs nothing beside itself. ``headroom`` is left out where the site is not known."""
    return "\n".join(_page(sorted(problems), headroom)) + "\n"


def _page(problems: Sequence[Problem], headroom: Sequence[Headroom]) -> Iterator[str]:
    yield '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>检查报告</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>检查报告</h1>"
    yield f"<p>{escape(closing(problems))}</p>"
    if headroom:
        yield "<h2>离单项否决还有多远</h2>"
        yield "<p>依据国办秘函〔2019〕19号，只列程序数得出的；其余要人看。</p>"
        yield '<table><thead><tr><th scope="col">项目</th><th scope="col">现在</th>'
        yield '<th scope="col">界线</th><th scope="col">结果</th></tr></thead><tbody>'
        yield from (_row(item) for item in headroom)
        yield "</tbody></table>"
    for file, found in groupby(problems, key=lambda problem: problem.spot.file):
        yield f"<h2>{escape(file)}</h2>\n<ol>"
        yield from (_item(problem) for problem in found)
        yield "</ol>"
    yield "</body>\n</html>"


def _row(item: Headroom) -> str:
    rest = item.limit - item.found + item.above
    result = '<strong class="error">否决</strong>' if item.fails else f"还差 {rest}"
    bound = f"{item.limit + item.above} 起否决"
    return (
        f'<tr><th scope="row">{escape(item.name)}</th><td class="n">{item.found}</td>'
        f'<td class="n">{bound}</td><td class="n">{result}</td></tr>'
    )


def _item(problem: Problem) -> str:
    spot, rule = problem.spot, rule_of(problem.code)
    where = f"第 {spot.line} 行" if spot.line else ""
    where += f"第 {spot.column} 列" if spot.column else ""
    level = "错误" if problem.level == "error" else "提醒"
    named = f"{rule.code} {rule.name}" if rule else ""
    excerpt = f"<p><code>{escape(spot.text.strip()[:200])}</code></p>" if spot.text.strip() else ""
    return (
        f'<li><p><strong class="{problem.level}">{level}</strong> {escape(problem.what)}</p>'
        f'<p class="where">{where} <code>{problem.code}</code> {escape(named)}</p>{excerpt}'
        f'<p class="help">{escape(problem.help)}</p></li>'
    )
