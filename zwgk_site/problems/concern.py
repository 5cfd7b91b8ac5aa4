"""What is said about answers to public concerns."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot


def late(spot: Spot, days: int, limit: int) -> Problem:
    return Problem(
        spot,
        "concern-late",
        f"收到后第 {days} 个工作日才回应，超过 {limit} 个工作日",
        "请核对两个日期；情况复杂的写“情况复杂: 是”（15 个工作日），确实迟了的写“超时说明”。"
        "见《国务院办公厅关于加强政府网站信息内容建设的意见》（国办发〔2014〕57号）：7 个工作日内回复，情况复杂的"
        " 15 个工作日；2024年聊城市政务公开工作要点：严格落实各渠道办理时限。",
        "warning",
    )
