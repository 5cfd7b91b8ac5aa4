"""What is said about government open days."""

from __future__ import annotations

import datetime as dt

from zwgk_site.problems.problem import Problem, Spot

FORM = "见博政办字〔2024〕14号附件2《政府开放活动计划安排报送表》"
REPORT = "见博政办字〔2024〕14号附件1第46项：政府开放活动开展情况于活动开展后5个工作日内报政府办公室政务公开科备案。"


def report_missing(spot: Spot, over: dt.date, due: dt.date) -> Problem:
    return Problem(
        spot,
        "openday-report",
        f"活动在 {over} 前已经举办，{due} 已过，还没有报送开展情况",
        f"请写“活动开展情况”；没有举办的，写“取消说明”或改“开展时间”。{REPORT}",
        "warning",
    )


def report_late(spot: Spot, due: dt.date) -> Problem:
    return Problem(
        spot,
        "openday-report",
        f"开展情况应在 {due} 前报送，这里迟了",
        f"请核对“举办日期”和“报送日期”；确实迟了的，可以不理会这条提醒。{REPORT}",
        "warning",
    )


def door_number(spot: Spot, found: str) -> Problem:
    return Problem(
        spot,
        "openday-place",
        f"开展地点写了门牌号“{found}”",
        f"不用写具体门牌号：写场所的名称，如 博山区政务服务中心、博山区图书馆。{FORM}。",
        "warning",
    )
