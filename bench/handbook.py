"""handbook.py: takes the pictures of docs/handbook, doing what its first chapter tells a new user to do.

The content is a copy; pictures go to docs/images/handbook-*.png. Ends with an error where a step does not give
what the chapter promises.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Locator, Page, expect, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.conftest import CHROMIUM, FLAGS  # noqa: E402

IMAGES = ROOT / "docs" / "images"
PORT = 8768
SITE = f"http://127.0.0.1:{PORT}/"
NAME = "shifan-2024-21"
ADDRESS = f"policies/{NAME}.html"
LARGEST = 150_000
"""Bytes of a picture."""

MISTAKEN = """\
---
标题: 关于进一步做好政务公开工作的通知
发文机关: 示范县人民政府办公室
发文字号: 示范政办发[2024]21号
公文种类: 通知
主题分类: 综合政务/政务公开
成文日期: 2024-11-14
发布时间: 2024-11-15 09:00
主送机关: 各乡镇（街道）人民政府（办事处），县政府各部门、单位：
附注: 此件公开发布
示例: 是
---

为进一步做好政务公开工作，现将有关事项通知如下：

一、提高认识

各级各部门要把公开摆在重要位置，让群众看得到、看得懂、用得上。

二、抓好落实

（一）加强领导。主要负责同志每半年听一次汇报。

（二）强化培训。每年至少培训一次。
"""


def built(*arguments: str) -> None:
    subprocess.run([sys.executable, "build.py", *arguments], cwd=ROOT, check=True, capture_output=True)


def shot(page: Page, name: str, part: Locator | None = None) -> None:
    path = IMAGES / f"handbook-{name}.png"
    (part or page).screenshot(path=path, animations="disabled")
    size = path.stat().st_size
    print(f"{path.name} {size / 1000:.0f} kB")
    assert size <= LARGEST, path.name


def awaited() -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(SITE, timeout=5).close()
            return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(SITE)


def walk(page: Page, content: Path) -> None:
    page.set_default_timeout(60_000)
    expect.set_options(timeout=60_000)
    document = content / "policies" / f"{NAME}.md"
    page.goto(SITE + "policies/index.html")
    before = urllib.request.urlopen(f"{SITE}search/index.json", timeout=5).read()
    expect(page.locator("zwgk-preview aside")).to_be_visible()
    built("new", "policy", NAME, "--content", str(content))
    document.write_text(MISTAKEN, encoding="utf-8")
    expect(page.get_by_role("dialog")).to_contain_text("示范政办发〔2024〕21号")
    expect(page.get_by_role("dialog").locator("li")).to_have_count(1)
    shot(page, "errors")
    document.write_text(MISTAKEN.replace("[2024]", "〔2024〕"), encoding="utf-8")
    expect(page.locator("main")).to_contain_text("关于进一步做好政务公开工作的通知")
    page.goto(SITE + ADDRESS)
    bar = page.get_by_role("complementary", name="编辑栏")
    expect(bar).to_be_visible()
    shot(page, "page")
    bar.get_by_role("button", name="这一页").click()
    bar.get_by_label("试一个词").fill("培训")
    bar.get_by_role("button", name="找得到吗").click()
    expect(bar).to_contain_text("“培训”找得到这一页")
    shot(page, "bar", bar)
    bar.get_by_role("button", name="这一页").click()
    for way, name in (("phone", "手机"), ("paper", "打印")):
        page.goto(SITE + ADDRESS)
        bar.get_by_role("link", name=name).click()
        expect(page.frame_locator("iframe").first.locator("h1").first).to_be_visible()
        shot(page, way)
    page.goto(f"{SITE}__preview/")
    shot(page, "overview")
    index = urllib.request.urlopen(f"{SITE}search/index.json", timeout=5).read()
    while index == before:  # the search follows once nobody has saved for a while
        time.sleep(0.5)
        index = urllib.request.urlopen(f"{SITE}search/index.json", timeout=5).read()
    page.goto(f"{SITE}search.html?q=政务公开 强化培训")
    page.get_by_role("button", name="收起").click()
    expect(page.locator("main")).to_contain_text("关于进一步做好政务公开工作的通知")
    shot(page, "search")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        content = Path(shutil.copytree(ROOT / "content", Path(folder, "content")))
        server = subprocess.Popen(
            [sys.executable, "build.py", "serve", "--port", str(PORT), "--content", str(content)],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            awaited()
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            walk(browser.new_page(viewport={"width": 1040, "height": 680}), content)
            browser.close()
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
