"""Records to search in the tests: the five notices whole, and cut into passages like the tasks of a plan."""

from __future__ import annotations

import re
from dataclasses import replace

from tests.conftest import ROOT
from zwgk_site.search import SearchRecord

TEXTS = ROOT / "tests" / "originals"

HEADS = {
    "boshan-2024": ("关于印发2024年博山区政务公开工作方案的通知", "博政办字〔2024〕14号", "博山区人民政府办公室", "2024-06-24"),
    "guanxian-2020": ("关于印发2020年冠县政务公开工作要点的通知", "冠政办发〔2020〕33号", "冠县人民政府办公室", "2020-07-16"),
    "liaocheng-2024": ("关于印发聊城市2024年政务公开工作要点的通知", None, "聊城市人民政府办公室", "2024-05-27"),
    "wenshang-2024": ("关于印发2024年汶上县政务公开重点工作任务分解表的通知", "汶政办字〔2024〕8号", "汶上县人民政府办公室", "2024-06-24"),
    "yantai-2023": ("烟台市人民政府办公室关于印发2023年烟台市政务公开工作要点的通知", "烟政办发〔2023〕17号", "烟台市人民政府办公室", "2023-06-30"),
}  # fmt: skip

PASSAGE = 4
"""Lines in one passage."""


def notices() -> list[SearchRecord]:
    """Five documents, of which that of 2020 is expired, and some hundred passages."""
    records = []
    for name, (title, number, department, date) in HEADS.items():
        lines = [
            line.strip() for line in (TEXTS / f"{name}.txt").read_text("utf-8").splitlines() if line.strip()
        ]
        whole = SearchRecord(
            f"policies/{name}.html",
            title,
            "政策文件",
            "\n".join(lines),
            number=number,
            departments=(department,) if department else (),
            year=date[:4],
            date=date,
            status="失效" if date < "2021" else None,
            gone=date < "2021",
        )
        records.append(whole)
        for at in range(0, len(lines), PASSAGE):
            passage = lines[at : at + PASSAGE]
            heading = next(re.split("[。，；]", line)[0][:40] for line in passage if line != number)
            records.append(
                replace(
                    whole,
                    address=f"plans/{name}.html#t{at // PASSAGE + 1}",
                    title=heading,
                    kind="任务",
                    text="\n".join(passage),
                    number=None,
                )
            )
    return records
