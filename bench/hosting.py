"""hosting.py [SITE]: every installed web server with the configuration of docs/hosting, over a built site.

SITE is a content folder, by default the small one of the tests; it is built for / and for /zfxxgk/.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402

from tests.conftest import CHROMIUM, FLAGS  # noqa: E402
from tests.hosting import promises  # noqa: E402
from tests.hosting.servers import HOST, program, serving  # noqa: E402
from zwgk_site import pipeline  # noqa: E402
from zwgk_site.problems import errors  # noqa: E402
from zwgk_site.settings import Settings  # noqa: E402


def main() -> None:
    content = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "tests/broken/base/content"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        rules = f"--host-resolver-rules=MAP {HOST} 127.0.0.1"
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, rules])
        for base in ("/", "/zfxxgk/"):
            site = Path(folder, base.strip("/") or "root")
            outcome = pipeline.build(Settings(content, ROOT / "templates", site, base), dt.date(2024, 11, 15))
            assert not errors(outcome.problems), outcome.problems
            for name in ("nginx", "apache", "caddy"):
                if program(name) is None:
                    print(f"{name} {base}: not installed, skipped")
                    continue
                start = time.perf_counter()
                with serving(name, site, base) as server:
                    promises.types_and_charsets(server, site)
                    promises.protecting_headers(server)
                    promises.caching(server, site)
                    promises.compression(server, site)
                    promises.missing(server, site)
                    promises.redirects(server)
                    promises.search(server, chromium)
                print(f"{name} {base}: all kept ({time.perf_counter() - start:.1f} s)")


if __name__ == "__main__":
    main()
