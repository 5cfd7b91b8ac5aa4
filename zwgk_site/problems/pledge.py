"""What is said about yearly promises."""

from __future__ import annotations

import datetime as dt

from zwgk_site.problems.problem import Problem, Spot

SOURCE = "见2024年聊城市政务公开工作要点：探索政府履约践诺信息公开。"


def late(spot: Spot, text: str, due: dt.date) -> Problem:
    return Problem(
        spot,
        "pledge-late",
        f"承诺“{text}”到 {due} 还没有做到",
        f"做到了的，在“进展”里写一条“办结: 是”并附佐证；没有做到的，写明原因和新的打算。{SOURCE}",
        "warning",
    )


def deadline_unknown(spot: Spot, written: str) -> Problem:
    return Problem(
        spot,
        "pledge-deadline",
        f"时限“{written}”看不出是哪一天",
        f"承诺要能到期核对：写成 9月底前、12月31日前；长年做的写 持续推进。{SOURCE}",
        "warning",
    )
