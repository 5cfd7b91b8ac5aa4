"""reload.py [RUNS]: seconds from saving a file to the new page being served by the preview."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parent.parent
PORT = 8765
PAGE = f"http://127.0.0.1:{PORT}/policies/boshan-2024-14.html"


def fetched() -> str:
    try:
        with urllib.request.urlopen(PAGE, timeout=5) as answer:
            return str(answer.read().decode("utf-8"))
    except OSError:
        return ""


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        content = Path(shutil.copytree(ROOT / "content", Path(folder, "content")))
        document = content / "policies" / "boshan-2024-14.md"
        text = document.read_text("utf-8")
        server = subprocess.Popen(
            [sys.executable, "build.py", "serve", "--port", str(PORT), "--content", content], cwd=ROOT
        )
        try:
            while not fetched():
                time.sleep(0.1)
            waits = []
            for run in range(runs):
                time.sleep(1.5)
                mark = f"第{run}次保存"
                document.write_text(f"{text}\n\n{mark}\n", encoding="utf-8")
                start = time.perf_counter()
                while mark not in fetched():
                    time.sleep(0.01)
                waits.append(time.perf_counter() - start)
        finally:
            server.terminate()
            server.wait()
    print(" ".join(f"{wait:.2f}" for wait in waits), f"median {statistics.median(waits):.2f} s")


if __name__ == "__main__":
    main()
