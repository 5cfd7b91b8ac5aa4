"""object_storage.py [CONTENT]: publishes a built site to an S3-compatible store on this computer, twice.

Needs the commands aws and moto_server, which are not part of the project: `pip install awscli 'moto[server]'` in an
environment of their own whose bin/ stands in PATH. CONTENT is by default the small site of the tests.
Says what was found wrong and ends with 1.
"""

from __future__ import annotations

import datetime as dt
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import expect, sync_playwright  # noqa: E402

from tests.conftest import CHROMIUM, FLAGS  # noqa: E402
from tests.hosting.promises import TYPES, YEAR  # noqa: E402
from zwgk_site import pipeline  # noqa: E402
from zwgk_site.problems import errors  # noqa: E402
from zwgk_site.settings import Settings  # noqa: E402

SCRIPT = ROOT / "zwgk_site" / "starter" / "workflows" / "publish-object-storage.sh"
BUCKET = "zwgk"


def main() -> int:
    missing = [name for name in ("aws", "moto_server") if shutil.which(name) is None]
    if missing:
        print(f"not installed: {', '.join(missing)}; see the head of {Path(__file__).name}")
        return 1
    content = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "tests" / "broken" / "base" / "content"
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "public")
        outcome = pipeline.build(Settings(content, ROOT / "templates", site, "/"), dt.date(2024, 11, 15))
        assert not errors(outcome.problems), outcome.problems
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        log = Path(folder, "store.log")
        with log.open("w") as said:
            store = subprocess.Popen(["moto_server", "-p", str(port)], stdout=said, stderr=said)
        try:
            return _tried(site, port, log, folder)
        finally:
            store.terminate()
            store.wait()


def _tried(site: Path, port: int, log: Path, home: str) -> int:
    endpoint = f"http://127.0.0.1:{port}"
    keys = {"AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b", "AWS_DEFAULT_REGION": "us-east-1"}
    env = {
        **os.environ,
        **keys,
        "HOME": home,
        "ZWGK_ENDPOINT": endpoint,
        "ZWGK_BUCKET": f"s3://{BUCKET}/zfxxgk",
    }
    for _ in range(100):
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    public = {
        "Effect": "Allow",
        "Principal": "*",
        "Action": "s3:GetObject",
        "Resource": f"arn:aws:s3:::{BUCKET}/*",
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [public]})
    for words in (
        ("s3", "mb", f"s3://{BUCKET}"),
        ("s3api", "put-bucket-policy", "--bucket", BUCKET, "--policy", policy),
    ):
        subprocess.run(("aws", "--endpoint-url", endpoint, *words), env=env, check=True, capture_output=True)
    faults: list[str] = []
    seconds = _published(site, env)
    stored = [
        path for path in sorted(site.rglob("*")) if path.is_file() and not path.name.startswith(".zwgk-")
    ]
    faults += _wrong(site, stored, port)
    faults += _order(log)
    print(f"first: {len(stored)} files in {seconds:.1f} s, {dict(_puts(log))}")
    page = site / "index.html"
    page.write_bytes(page.read_bytes().replace("政务".encode(), "政事".encode(), 1))
    gone = next(path for path in stored if path.suffix == ".html" and path.parent.name == "policies")
    gone.unlink()
    seconds = _published(site, env)
    faults += _wrong(site, [path for path in stored if path != gone], port)
    status, _, _ = _get(port, gone.relative_to(site).as_posix())
    if status != 404:
        faults.append(f"{gone.name} was withdrawn and still answers {status}")
    print(f"second: {seconds:.1f} s; one page of the same size changed, one withdrawn")
    faults += _searched(endpoint)
    print("\n".join(faults) or "all kept")
    return 1 if faults else 0


def _published(site: Path, env: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(("sh", str(SCRIPT), str(site)), env=env, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def _get(port: int, path: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", urllib.parse.quote(f"/{BUCKET}/zfxxgk/{path}"))
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def _wrong(site: Path, stored: list[Path], port: int) -> list[str]:
    """Files that come back otherwise than docs/hosting/object-storage.md says."""
    faults = []
    for path in stored:
        place = path.relative_to(site).as_posix()
        status, headers, body = _get(port, place)
        if status != 200 or body != path.read_bytes():
            faults.append(f"{place}: {status}, {len(body)} bytes")
            continue
        kind = headers.get("content-type", "")
        if path.suffix in TYPES and not re.fullmatch(TYPES[path.suffix], kind):
            faults.append(f"{place} comes as {kind}")
        fingerprint = re.fullmatch(r"assets/.*\.[0-9a-f]{8}\.\w+|search/[0-9a-f]{16}/.*", place)
        kept = YEAR if fingerprint else "public, max-age=3600" if place.startswith("files/") else "no-cache"
        if headers.get("cache-control") != kept:
            faults.append(f"{place} is kept as {headers.get('cache-control')}, not {kept}")
    return faults


def _puts(log: Path) -> Counter[str]:
    return Counter(re.findall(r'"(PUT|DELETE|POST) /', log.read_text("utf-8", "replace")))


def _order(log: Path) -> list[str]:
    """Styles, search data and files before the first page; the entry of the search last of all."""
    puts = re.findall(rf'"PUT /{BUCKET}/zfxxgk/(\S+)', log.read_text("utf-8", "replace"))
    pages = [index for index, place in enumerate(puts) if place.endswith(".html")]
    early = [index for index, place in enumerate(puts) if place.startswith(("assets/", "files/"))]
    early += [index for index, place in enumerate(puts) if re.match("search/[0-9a-f]{16}/", place)]
    faults = [] if max(early) < min(pages) else ["a page was put before what it needs"]
    return faults if puts[-1] == "search/index.json" else [*faults, f"{puts[-1]} was put last"]


def _searched(endpoint: str) -> list[str]:
    """One question in a real browser, below the path of the bucket."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        page = chromium.new_page()
        said: list[str] = []
        page.on("console", lambda line: said.append(line.text) if line.type == "error" else None)
        page.goto(f"{endpoint}/{BUCKET}/zfxxgk/search.html?q=政务公开")
        expect(page.locator("main")).to_contain_text("工作要点", timeout=20_000)
        chromium.close()
    return said


if __name__ == "__main__":
    raise SystemExit(main())
