"""The search page as a build renders it, without a whole site around it."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from tests.conftest import ROOT
from tests.pages.conftest import TEMPLATES, words
from zwgk_site import urls
from zwgk_site.pages.page import Head, Link
from zwgk_site.render import MODE, Renderer

SCRIPTS = ROOT / "templates" / "assets" / "search"


@dataclass(frozen=True)
class _Part:
    id: str
    list: Link
    groups: tuple[()] = ()


ASK = (Link("依申请公开", "pages/apply.html"), Link("政府信息公开指南", "pages/guide.html"))


def put_pages(folder: Path) -> Path:
    """Writes the search page in both editions, with style."""
    renderer = Renderer(TEMPLATES, words())
    for asset in renderer.assets:
        if not asset.path.startswith("assets/search/"):
            (folder / asset.path).parent.mkdir(parents=True, exist_ok=True)
            (folder / asset.path).write_bytes(asset.content)
    text = renderer.text(
        "search.html",
        {
            "head": Head("搜索－示范站", "", "description", "https://www.example.gov.cn/search.html", ()),
            "header": Markup(renderer.text("parts/icons.html", {})),
            "footer": "",
            "crumbs": (),
            "feed": None,
            "title": "搜索",
            "search": "search.html",
            "ways": (),
            "parts": (_Part("list-policy", Link("政策文件", "policies/index.html", "5 件")),),
            "ask": ASK,
            "valid": "有效",
            "said": tuple(words().table["finding"].items()),
        },
    )
    for edition, mode in (("", ""), ("elder/", ' data-mode="elder"')):
        page = folder / edition / "search.html"
        page.parent.mkdir(exist_ok=True)
        shown = text.replace(MODE, mode).replace(urls.SHARED, urls.root(f"{edition}search.html"))
        page.write_text(shown, encoding="utf-8")
    return folder


def put_canned(folder: Path, answers: dict[str, Any], suggestions: dict[str, Any]) -> Path:
    """The search page with a search and a lexicon that say what a test wants (see canned/): no bundle is made."""
    put_pages(folder)
    scripts = folder / "assets" / "search"
    shutil.copytree(SCRIPTS, scripts)
    shutil.copytree(Path(__file__).parent / "canned", scripts, dirs_exist_ok=True)
    (scripts / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
    (scripts / "suggestions.json").write_text(json.dumps(suggestions), encoding="utf-8")
    (folder / "search").mkdir()
    (folder / "search" / "index.json").write_text('{"bundles": [], "lexicon": "0"}', encoding="utf-8")
    return folder
