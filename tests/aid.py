"""A small county with an old and a new document, a question, a benefit and a package, to be changed at will."""

from __future__ import annotations

import re
from pathlib import Path

OLD = """---
标题: 样例县临时救助办法
发文机关: 样例县民政局
发文字号: 样民发〔2019〕5号
公文种类: 通知
成文日期: 2019-06-12
发布时间: 2019-06-14 09:30
---

第一条 本办法适用于本县。

第二条 按低保标准的1至4倍救助。
"""

NEW = """---
标题: 样例县临时救助实施办法
发文机关: 样例县民政局
发文字号: 样民发〔2024〕6号
公文种类: 通知
成文日期: 2024-08-20
发布时间: 2024-08-22 10:00
施行日期: 2024-09-01
关系:
  - 类型: 替代
    文件: 样民发〔2019〕5号
---

第一条 本办法适用于本县。

第二条 按低保标准的1至6倍救助。
"""

CHANGE = """---
标题: 关于修改样例县临时救助实施办法的通知
发文机关: 样例县民政局
发文字号: 样民发〔2024〕9号
公文种类: 通知
成文日期: 2024-10-10
发布时间: 2024-10-11 10:00
关系:
  - 类型: 修改
    文件: 样民发〔2024〕6号
    条款: 第二条
---

将第二条的6倍改为8倍。
"""

QUESTION = """---
标题: 临时救助能给多少钱？
发布单位: 样例县民政局
发布时间: 2024-09-02 09:00
事项: 临时救助
问法: [家里出事没钱了怎么办, 困难补助一次给多少]
依据:
  - 文件: 样民发〔2024〕6号
    条款: 第二条
咨询电话: 0000-0000012
适用对象: 困难群众
办事情形: 社会救助
---

按低保标准的 1 至 6 倍计算。
"""

BENEFIT = """标题: 求职补贴
摘要: 困难毕业生一次性补贴。
发布单位: 样例县民政局
发布时间: 2024-10-08 09:00
申请条件: 毕业年度困难毕业生。
申报材料:
  - {名称: 申请表, 来源: 学校, 说明: 交一份。}
办理流程: [在学校申请, 县民政局审核]
承办部门: 样例县民政局
咨询电话: 0000-0000012
开始日期: 2024-10-08
截止日期: 2024-11-25
依据:
  - {文件: 样民发〔2024〕6号, 条款: 第二条}
适用对象: 高校毕业生
办事情形: 就业
"""

PACKAGE = """标题: 困难群众救助一件事
摘要: 从申请到领取。
发布单位: 样例县民政局
发布时间: 2024-09-03 09:00
牵头单位: 样例县民政局
咨询电话: 0000-0000012
帮您选:
  - 编号: 1
    问题: 急不急？
    选项:
      - {选项: 急, 到: 2}
      - {选项: 不急, 结果: 先看问答。, 问答: jine}
  - 编号: 2
    问题: 毕业了吗？
    选项:
      - {选项: 是, 惠民政策: qiuzhi}
      - {选项: 否, 结果: 打电话。}
步骤:
  - 名称: 看文件
    说明: 看清标准。
    文件: 样民发〔2024〕6号
    其他文件:
      - {名称: 社会救助暂行办法, 文号: 国务院令第649号, 级别: 国家}
    问答: jine
  - 名称: 提出申请
    惠民政策: qiuzhi
    单位: 样例县民政局
适用对象: 困难群众
办事情形: 社会救助
"""


def with_aid(content: Path) -> Path:
    """Adds them to the content folder of the small valid site."""
    put(content, "policies/old.md", OLD)
    put(content, "policies/new.md", NEW)
    put(content, "questions/jine.md", QUESTION)
    put(content, "benefits/qiuzhi.yaml", BENEFIT)
    put(content, "packages/jiuzhu.yaml", PACKAGE)
    return content


def put(content: Path, name: str, text: str) -> Path:
    """Writes one file of content."""
    path = content / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def change(content: Path, name: str, *pairs: tuple[str, str]) -> None:
    """Replaces texts that must occur in a file."""
    path = content / name
    text = path.read_text("utf-8")
    for before, after in pairs:
        assert before in text, before
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")


def decoded(path: str, size: int) -> str:
    """What a QR code drawn by an SVG path of horizontal bars says; empty where nobody can read it."""
    import zxingcpp

    scale, side = 4, size * 4
    image = bytearray(b"\xff" * side * side)
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path):
        bar = b"\x00" * (int(width) * scale)
        for line in range(int(y) * scale, (int(y) + 1) * scale):
            at = line * side + int(x) * scale
            image[at : at + len(bar)] = bar
    found = zxingcpp.read_barcodes(memoryview(image).cast("B", (side, side)))
    return found[0].text if found else ""
