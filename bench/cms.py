"""cms.py [FOLDER]: the folder that "build.py cms" writes, tried with the real programs in Chromium.

Fetches decap-cms, decap-server, @sveltia/cms and yaml through npm into FOLDER, by default a temporary one.
"""

from __future__ import annotations

import difflib
import http.server
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright  # noqa: E402

from tests.conftest import CHROMIUM, FLAGS  # noqa: E402

PACKAGES = ("decap-cms", "decap-server", "@sveltia/cms", "yaml@2")
PORT = 8765
ADMIN = f"http://localhost:{PORT}/"
DAY = "2024-11-15"
EDITS = (
    ("policies", "wenshang-2024-8", "标题", "content/policies/wenshang-2024-8.md"),
    ("plans", "2024-wenshang", "标题", "content/plans/2024-wenshang.yaml"),
    ("site", "site", "首页标语", "content/site.yaml"),
)


def main() -> None:
    if len(sys.argv) > 1:
        trial(Path(sys.argv[1]).resolve())
        return
    with tempfile.TemporaryDirectory(prefix="zwgk-cms-") as folder:
        trial(Path(folder))


def trial(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{"private": true, "type": "module"}\n')
    if not (folder / "node_modules" / "yaml").is_dir():
        say("npm install", *PACKAGES)
        run(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", *PACKAGES], folder)
    admin, repository = folder / "admin", folder / "repository"
    for old in (admin, repository):
        shutil.rmtree(old, ignore_errors=True)
    modules = folder / "node_modules"
    served(modules, admin, "decap")
    say(run(["node", str(ROOT / "bench/cms_round.mjs"), str(admin), str(ROOT / "content")], folder))

    shutil.copytree(ROOT / "content", repository / "content")
    git(repository, "init", "-q", "-b", "main", ".")
    git(repository, "config", "user.name", "trial")
    git(repository, "config", "user.email", "trial@example.org")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "start")
    with serving(admin), local_git(modules, repository), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        hosts, complaints = listened(page)
        page.goto(ADMIN)
        page.get_by_role("button", name="登录").click()
        page.get_by_text("快速新建").wait_for()
        for collection, entry, label, path in EDITS:
            edit(page, repository, collection, entry, label)
            changed(repository, f"cms/{collection}/{entry}", path)
        create(page, repository)
        changed_new(repository)
        upload(page, repository, folder)
        opened(page, repository)
        page.screenshot(path=str(folder / "decap.png"))
        say("asked only", sorted(hosts))
        say("console errors:", complaints or "none")
        browser.close()
    gate(repository)
    shutil.rmtree(admin)
    served(modules, admin, "sveltia")
    with serving(admin), sync_playwright() as playwright:
        sveltia(playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS), folder)


def served(modules: Path, admin: Path, program: str) -> None:
    """The folder of an office: what the command writes, and what the office puts beside it."""
    run([sys.executable, "build.py", "cms", "--program", program, "--out", str(admin)], ROOT)
    shutil.copytree(modules / "yaml" / "browser" / "dist", admin / "yaml")
    if program == "decap":
        for script in (modules / "decap-cms" / "dist").glob("*decap-cms.js"):
            shutil.copy(script, admin)
        return
    shutil.copy(modules / "@sveltia" / "cms" / "dist" / "sveltia-cms.js", admin)
    shutil.copytree(modules / "@sveltia" / "cms" / "locales", admin / "locales")


PUT = """async (files) => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle('.git', { create: true });
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split('/');
    let at = root;
    for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part, { create: true });
    const stream = await (await at.getFileHandle(parts.at(-1), { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
}"""
GET = """async (path) => {
  const parts = path.split('/');
  let at = await navigator.storage.getDirectory();
  for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part);
  return (await (await at.getFileHandle(parts.at(-1))).getFile()).text();
}"""
OWN_FOLDER = """window.showDirectoryPicker = async () => navigator.storage.getDirectory();
FileSystemHandle.prototype.requestPermission = async () => 'granted';"""


def sveltia(browser: Browser, folder: Path) -> None:
    """Sveltia works on a folder that its user picks: here one inside the browser, with the content in it."""
    texts = {
        f"content/{path.relative_to(ROOT / 'content').as_posix()}": path.read_text("utf-8")
        for path in (ROOT / "content").rglob("*")
        if path.suffix in (".md", ".yaml")
    }
    context = browser.new_context(viewport={"width": 1280, "height": 1000}, locale="zh-CN")
    context.add_init_script(OWN_FOLDER)
    page = context.new_page()
    hosts: set[str] = set()
    page.on("response", lambda answer: hosts.add(answer.url.split("/")[2]))
    page.goto(f"{ADMIN}start.js")
    page.evaluate(PUT, texts)
    page.goto(f"{ADMIN}index.html")
    page.get_by_role("button", name="使用本地仓库").click()
    page.get_by_text("政策文件").first.wait_for(timeout=60_000)
    for collection, entry, _, path in EDITS[:2]:
        page.goto(f"{ADMIN}index.html#/collections/{collection}/entries/{entry}")
        title = re.search("^标题: (.+)$", texts[path], re.MULTILINE)
        assert title is not None
        box = next(one for one in page_boxes(page) if one.input_value() == title[1])
        box.fill(f"{title[1]}试改")
        page.wait_for_timeout(1000)
        page.get_by_role("button", name="保存").first.click()
        page.wait_for_timeout(5000)
        differing = list(difflib.ndiff(texts[path].split("\n"), page.evaluate(GET, path).split("\n")))
        changes = [line for line in differing if line[0] in "+-"]
        say("sveltia", changes)
        assert [line[0] for line in changes] == ["-", "+"], changes
    page.screenshot(path=str(folder / "sveltia.png"))
    say("sveltia was answered by", sorted(hosts))


def page_boxes(page: Page) -> list[Locator]:
    page.wait_for_timeout(6000)
    return page.locator("input[type=text]").all()


def edit(page: Page, repository: Path, collection: str, entry: str, label: str) -> None:
    """Opens a record, writes two characters more into one field, and saves."""
    page.goto("about:blank")
    page.goto(f"{ADMIN}#/collections/{collection}/entries/{entry}")
    box = page.get_by_label(label, exact=True).first
    expect(box).not_to_have_value("", timeout=30_000)
    page.wait_for_timeout(2000)
    box.fill(f"{box.input_value()}试改")
    save(page, repository, f"cms/{collection}/{entry}")


def save(page: Page, repository: Path, branch: str) -> None:
    """Saves, and waits for the branch on which the change is kept."""
    page.get_by_role("button", name="保存", exact=True).click()
    deadline = time.monotonic() + 30
    while branch not in git(repository, "branch", "--list", branch):
        assert time.monotonic() < deadline, f"{branch} was not written: {page.inner_text('body')[:300]}"
        page.wait_for_timeout(500)
    page.wait_for_timeout(1500)


def changed(repository: Path, branch: str, path: str) -> None:
    """The branch differs from the main one in one line of one file."""
    lines = git(repository, "diff", "--unified=0", "main", branch).splitlines()
    words = [line for line in lines if re.match(r"[+-](?![+-])", line)]
    assert f"+++ b/{path}" in lines or '+++ "b/' in "\n".join(lines), lines[:6]
    assert [line[0] for line in words] == ["-", "+"], words
    say(branch, words[1])


def opened(page: Page, repository: Path) -> None:
    """Every collection opens, with its first record, and looking changes nothing."""
    names = sorted(path.name for path in (repository / "content").iterdir() if path.is_dir())
    seen = 0
    for name in names:
        first = next(
            (path for path in sorted((repository / "content" / name).glob("*.*")) if path.is_file()), None
        )
        if first is None or name == "files":
            continue
        page.goto("about:blank")
        page.goto(f"{ADMIN}#/collections/{name}/entries/{first.stem}")
        expect(page.get_by_label("标识", exact=True).first).not_to_have_value("", timeout=30_000)
        page.wait_for_timeout(800)
        assert "发生了错误" not in page.inner_text("body") and "加载内容失败" not in page.inner_text(
            "body"
        ), name
        assert page.get_by_text("修改已保存").count(), f"{name}: opening it counts as a change"
        seen += 1
    say("folders opened, unchanged by that:", seen)


def create(page: Page, repository: Path) -> None:
    page.goto("about:blank")
    page.goto(f"{ADMIN}#/collections/pages/new")
    page.get_by_label("标识", exact=True).fill("shiyan-yemian")
    page.get_by_label("标题", exact=True).fill("试验: 页面")
    page.get_by_role("button", name=re.compile("现在|更新时间")).first.click()
    page.get_by_label(re.compile("^正文")).first.fill("第一段。\n\n第二段。")
    save(page, repository, "cms/pages/shiyan-yemian")


def changed_new(repository: Path) -> None:
    text = git(repository, "show", "cms/pages/shiyan-yemian:content/pages/shiyan-yemian.md")
    say("a new file:", repr(text))
    told = r'---\n标题: "试验: 页面"\n更新时间: 20\d\d-\d\d-\d\d \d\d:\d\d\n---\n\n第一段。\n\n第二段。\n'
    assert re.fullmatch(told, text), text


def upload(page: Page, repository: Path, folder: Path) -> None:
    """An annex stands in a folder called as its document, and the document names it from there."""
    annex = folder / "附件1 测试（样表）.csv"
    annex.write_text("甲,乙\n1,2\n", "utf-8")
    name = "wenshang-2024-8-tujie"
    page.goto("about:blank")
    page.goto(f"{ADMIN}#/collections/interpretations/entries/{name}")
    expect(page.get_by_label("标题", exact=True).first).not_to_have_value("", timeout=30_000)
    page.get_by_role("button", name="新增文件").first.click()
    page.get_by_role("button", name="选择文件").first.click()
    page.wait_for_timeout(2000)
    page.locator("input[type=file]").first.set_input_files(annex)
    page.wait_for_timeout(2000)
    page.get_by_role("button", name="选用已选中项目").click()
    page.wait_for_timeout(1000)
    save(page, repository, f"cms/interpretations/{name}")
    lines = git(repository, "diff", "--unified=0", "main", f"cms/interpretations/{name}").splitlines()
    added = [line for line in lines if re.match(r"[+-](?![+-])", line)]
    place = f"files/{name}/附件1-测试（样表）.csv"
    assert f"+++ b/content/interpretations/{place}" in lines, lines
    assert added[-2:] == ["+文件:", f"+  - {place}"], added
    say("an annex:", place)


def gate(repository: Path) -> None:
    """A change waits for its review; once reviewed, the check passes."""
    git(repository, "merge", "-q", "cms/policies/wenshang-2024-8")
    check = [
        sys.executable,
        str(ROOT / "build.py"),
        "check",
        f"--content={repository}/content",
        f"--today={DAY}",
    ]
    check.append(f"--templates={ROOT}/templates")
    first = subprocess.run(check, cwd=ROOT, capture_output=True, text=True)
    say("check before review:", first.returncode)
    assert first.returncode == 1
    review = [
        sys.executable,
        str(ROOT / "build.py"),
        "review",
        f"{repository}/content/policies/wenshang-2024-8.md",
    ]
    review += [
        "--初审",
        "甲某",
        "--复审",
        "乙某",
        "--批准",
        "丙某",
        "--保密审查",
        "丁某",
        "--事由",
        "试改标题",
    ]
    review += ["--依据", "《中华人民共和国政府信息公开条例》第二十条", f"--content={repository}/content"]
    say(run(review, ROOT))
    second = subprocess.run(check, cwd=ROOT, capture_output=True, text=True)
    say("check after review:", second.returncode, second.stdout[-600:] if second.returncode else "")


def listened(page: Page) -> tuple[set[str], list[str]]:
    hosts: set[str] = set()
    complaints: list[str] = []
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]) if "//" in request.url else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda said: (
            complaints.append(said.text) if said.type == "error" and "404" not in said.text else None
        ),
    )
    return hosts, complaints


@contextmanager
def serving(admin: Path) -> Iterator[None]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *said: object) -> None:
            return

    with http.server.ThreadingHTTPServer(("127.0.0.1", PORT), partial(Quiet, directory=admin)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield
        server.shutdown()


@contextmanager
def local_git(modules: Path, repository: Path) -> Iterator[None]:
    program = modules / "decap-server" / "dist" / "index.js"
    environment = {**os.environ, "GIT_REPO_DIRECTORY": str(repository), "MODE": "git"}
    server = subprocess.Popen(
        ["node", str(program)], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(3)
    try:
        yield
    finally:
        server.terminate()
        server.wait()


def git(repository: Path, *words: str) -> str:
    return run(["git", "-c", "core.quotepath=off", *words], repository)


def run(words: list[str], folder: Path) -> str:
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(
            f"{' '.join(words[:3])}: {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
        )
    return done.stdout.strip("\n") + ("\n" if words[3:4] == ["show"] else "")


def say(*words: object) -> None:
    print(*words, flush=True)


if __name__ == "__main__":
    main()
