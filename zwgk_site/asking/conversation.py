"""Questions in, answers out: one Node process for all of them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from zwgk_site.asking.answer import Answer
from zwgk_site.asking.node import OLDEST, executable

PAGE = "search.html"
"""The page from which visitors search."""

BUNDLE = "search"
"""Where a site has its search index."""

_SCRIPT = re.compile(r'<script type="module" src="([^"]+)"')

_ASK = Path(__file__).with_name("ask.mjs")

NO_NODE = (
    f"搜索要用 Node {OLDEST} 以上来运行网站自己的脚本，这台电脑上没有。"
    '请运行 python -m pip install -e ".[search]"，或者从系统的软件包管理器安装 Node。'
)


class CannotAsk(Exception):
    """The site cannot be asked: it is not built or not whole, or Node is missing or failed.

    ``str()`` is a Chinese sentence that says what to do, ``output`` what Node said (may be empty).
    """

    def __init__(self, message: str, output: str = "") -> None:
        super().__init__(message)
        self.output = output


@dataclass(frozen=True)
class Question:
    """A query as typed, and the options of ``search()`` in query.js besides ``bundle``."""

    query: str
    options: Mapping[str, Any] = field(default_factory=dict)


def ask(site: Path, questions: Iterable[Question]) -> Iterator[Answer]:
    """The answers in order, each as a browser would have it. Raises CannotAsk.

    ``site`` is the root of a built site. Its scripts run as they were published.
    """
    node = executable()
    scripts = scripts_of(site)
    if node is None:
        raise CannotAsk(NO_NODE)
    with tempfile.TemporaryDirectory(prefix="zwgk-ask-") as name:
        folder = Path(name)
        shutil.copytree(scripts, folder / "scripts")
        # Tells Node what .js files are, whatever stands above the site.
        (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
        asked = "".join(f"{json.dumps([each.query, dict(each.options)])}\n" for each in questions)
        (folder / "questions").write_text(asked, encoding="utf-8")
        with (
            (folder / "questions").open("rb") as lines,
            (folder / "errors").open("w+b") as errors,
            subprocess.Popen(
                [node, _ASK, folder / "scripts", (site / BUNDLE).resolve()],
                stdin=lines,
                stdout=subprocess.PIPE,
                stderr=errors,
            ) as process,
        ):
            try:
                yield from _answers(process)
            finally:
                process.kill()
            if process.wait() != 0:
                errors.seek(0)
                raise CannotAsk(
                    "网站的搜索脚本出错了。请重新生成网站再试；还不行，请把下面的话发给技术人员。",
                    errors.read().decode("utf-8", "replace").strip(),
                )


def _answers(process: subprocess.Popen[bytes]) -> Iterator[Answer]:
    assert process.stdout is not None
    for line in process.stdout:
        answer = json.loads(line)
        if "unavailable" in answer:
            raise CannotAsk("搜索用的数据不完整。请重新生成网站：python build.py", answer["because"])
        yield cast(Answer, answer)
    process.wait()


def scripts_of(site: Path) -> Path:
    """The folder of the scripts that the search page of a built site runs. Raises CannotAsk if it is not whole."""
    if not site.is_dir():
        raise CannotAsk(
            f"没有 {site}：网站还没有生成。请先运行 python build.py，或用 --output 指出网站所在的文件夹。"
        )
    page = site / PAGE
    named = _SCRIPT.search(page.read_text("utf-8", errors="replace")) if page.is_file() else None
    scripts = (site / named[1]).parent if named else site
    for needed in (page, scripts / "query.js", site / BUNDLE / "index.json"):
        if not needed.is_file():
            raise CannotAsk(
                f"{site} 里没有 {needed.relative_to(site).as_posix()}：不是本工具生成的网站，或者没有拷贝完整。"
                "请重新生成：python build.py"
            )
    return scripts
