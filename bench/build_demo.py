"""build_demo.py [RUNS]: wall time and peak memory of building the demonstration portal, whole process."""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    walls = []
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, "public")
        for _ in range(runs):
            shutil.rmtree(output, ignore_errors=True)
            start = time.perf_counter()
            done = subprocess.run(
                [sys.executable, "build.py", "build", "--timings", "--output", output],
                cwd=ROOT,
                capture_output=True,
                text=True,
                check=True,
            )
            walls.append(time.perf_counter() - start)
    print(done.stdout)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"median {statistics.median(walls):.2f} s of {runs} runs, largest process {peak:.0f} MiB")


if __name__ == "__main__":
    main()
