"""pages.py ORIGINALS: how far the notices come from pages of old sites are from those made by hand, and what the
largest page that is read costs. ORIGINALS is the folder of the texts (tests/originals). The pages are made up.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from importing import NOTICES, ROOT, distance, parts

from tests.importing import old_pages, page_styles
from zwgk_site.importing import text, web
from zwgk_site.importing.draft import Draft
from zwgk_site.importing.notice import recognised
from zwgk_site.importing.taking import taken
from zwgk_site.importing.written import ORDER, policy

SENTENCE = "供水企业要按月抄表，定期检修管网，确保供水平稳，遇有停水及时公告。"
PARAGRAPH = (
    f'<p class=MsoNormal style="text-indent:32pt"><span><font face=仿宋>{SENTENCE * 2}</font></span></p>\n'
)


def pages(draft: Draft, folder: Path) -> dict[str, Path]:
    """A notice on a page of each made-up site."""
    notice = recognised(draft)
    whole = old_pages.paragraphs(draft.blocks, notice)
    lines = old_pages.paragraphs(draft.blocks, recognised(Draft(draft.blocks)))
    found = {key: item.value for key, item in notice.found.items()}
    title = f"{found['发文机关']}{found['标题']}"
    facts = old_pages.Facts(title, found["发文机关"], found.get("发文字号", ""), found["成文日期"])
    made = {}
    for style, blocks in {"editor": whole, "pasted": whole, "broken": lines, "typed": draft.blocks}.items():
        made[style] = folder / f"{style}.html"
        made[style].write_bytes(getattr(old_pages, style)(blocks, facts))
    for make in page_styles.STYLES:
        made[make.__name__] = folder / f"{make.__name__}.html"
        made[make.__name__].write_bytes(make(whole, facts))
    return made


def cost(path: Path) -> None:
    """Seconds and the most memory that this process has held for importing a page."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    start = time.perf_counter()
    found = taken(path, "a")
    seconds = time.perf_counter() - start
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"largest page: {path.stat().st_size / 1e6:.1f} MB, {len(found.content)} characters, {seconds:.1f} s, "
        f"{before} MB before, {most} MB at most"
    )


def main() -> None:
    if sys.argv[1] == "--largest":
        cost(Path(sys.argv[2]))
        return
    print(
        "| notice | page | values | characters | characters edited | lines edited | ms |\n|---|---|---|---|---|---|---|"
    )
    with tempfile.TemporaryDirectory() as folder:
        for name, beginning in NOTICES.items():
            path = next(path for path in sorted(Path(sys.argv[1]).glob("*.txt")) if beginning in path.name)
            wanted, hand = parts((ROOT / "content" / "policies" / f"{name}.md").read_text("utf-8"))
            for style, page in pages(text.read(path), Path(folder)).items():
                start = time.perf_counter()
                front, body = parts(policy(recognised(web.read(page)), "files"))
                seconds = time.perf_counter() - start
                same = sum(front.get(key) == wanted.get(key) for key in ORDER)
                edited, lines = distance(list(body), list(hand)), distance(body.split("\n"), hand.split("\n"))
                print(
                    f"| {name} | {style} | {same}/{len(ORDER)} | {len(hand)} | {edited} | {lines} | {seconds * 1000:.0f} |"
                )
        largest = Path(folder) / "largest.html"
        room = web.tree.LARGEST // len(PARAGRAPH.encode()) - 1
        largest.write_text(f"<html><body><div class=TRS_Editor>{PARAGRAPH * room}", "utf-8")
        subprocess.run([sys.executable, __file__, "--largest", str(largest)], check=True)


if __name__ == "__main__":
    main()
