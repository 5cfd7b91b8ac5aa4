"""The five notices in ``content/`` say what the printed notices say, word for word.

The printed text of each notice is kept beside the tests. A notice is put together again from its front
matter, its body and its task table, in the order of the printed document, and compared with that text.
White space does not count; what is not part of the document is listed here and taken out first.
"""

from __future__ import annotations

import collections
import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from zwgk_site.kinds import discover
from zwgk_site.kinds.base import Kind

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
ORIGINALS = ROOT / "tests" / "originals"
SAME = "同上"
Row = dict[str, Any]

ORIGINAL_OF = {
    "liaocheng-2024-gongkai": "liaocheng-2024",
    "yantai-2023-17": "yantai-2023",
    "wenshang-2024-8": "wenshang-2024",
    "boshan-2024-14": "boshan-2024",
    "guanxian-2020-33": "guanxian-2020",
}

SHARING_SITE_TOP = """\
烟台市人民政府办公室关于印发2023年烟台市政务公开工作要点的通知

合集下载
  1. 1、下载文档前请自行甄别文档内容的完整性,平台不提供额外的编辑、内容补充、找答案等附加服务。
  2. 2、"仅部分预览"的文档,不可在线预览部分如存在完整性等问题,可反馈申请退款(可完整预览的文档不适用该条件!)。
  3. 3、如文档侵犯您的权益,请联系客服反馈,我们会尽快为您处理(人工客服工作时间:9:00-18:30)。

烟台市人民政府办公室关于印发2023年烟台市政务公
开工作要点的通知
文章属性
•【制定机关】烟台市人民政府办公室
•【公布日期】2023.06.30
•【字号】烟政办发〔2023〕17号
•【施行日期】2023.06.30
•【效力等级】地方规范性文件
•【时效性】现行有效
•【主题分类】机关工作
正文
"""
SHARING_SITE_END = "相关文档\n最新文档"

NOT_THE_DOCUMENT: dict[str, tuple[tuple[str, str], ...]] = {
    "yantai-2023-17": ((SHARING_SITE_TOP, ""), (SHARING_SITE_END, "")),
    "boshan-2024-14": (
        ("序号\t工作任务\t工作要求\t责任单位\n9\t以公开助推社会治理精细化\t", "9\t"),
        ("序号\t工作任务\t工作要求\t责任单位\n21\t", "21\t"),
        ("序号\t工作任务\t工作要求\t责任单位\t\n34\t做好政策公开与解读回应\t", "34\t"),
        ("序号\t工作任务\t\t工作要求\t责任单位\n43\t", "43\t"),
        ("序号\t工作任务\t\t工作要求\t责任单位\n47\t深化政民互动与公众参与\t增强政民互动交流实效\t", "47\t"),
        ("序号\t工作任务\t工作要求\t责任单位\n55\t", "55\t"),
        ("序号\t工作任务\t\t工作要求\t责任单位\n65\t", "65\t"),
    ),
}
"""Text of the file that is not text of the document, and what stays: the document-sharing site's own words;
table headings and group labels repeated at the top of each printed page."""

MARKUP = re.compile(r"(?m)^#+ |\*\*")
"""Heading and bold marks of the electronic text of the Boshan notice."""

WENSHANG_ROWS: tuple[tuple[int, tuple[str, ...], tuple[str, ...], str, str], ...] = (
    (
        1,
        ("县商务局", "县投资促进服务中心"),
        ("各乡镇（街道）人民政府（办事处）",),
        "围绕“深化大开放、拓展大招商”做好信息发布工作，重点宣传推送扩大有效投资、促进招商引资、高水平对外开放等政策及相关措施。",
        "12月底前",
    ),
    (
        5,
        (
            "县商务局",
            "县文化和旅游局",
            "县民政局",
            "县卫生健康局",
            "县住房和城乡建设局",
            "县住房保障和房地产发展中心",
            "县体育事业发展中心",
        ),
        ("县政府有关部门、单位", "各乡镇（街道）人民政府（办事处）"),
        "围绕新能源汽车、绿色智能家电、特色医疗、健康养老、体育赛事、文娱旅游、住房改善等领域消费支持政策，做好信息发布和舆论引导"
        "工作。",
        "12月底前",
    ),
    (
        8,
        ("市生态环境局汶上县分局",),
        ("县政府有关部门、单位", "各乡镇（街道）人民政府（办事处）"),
        "稳步推进重大项目环评审批信息全过程公开。及时发布全县“无废城市”相关工作动态，做好政策宣传引导。",
        "12月底前",
    ),
    (
        16,
        ("县发展和改革局", "县医疗保障局", "县民政局", "县卫生健康局"),
        ("各乡镇（街道）人民政府（办事处）",),
        "加强“一老一小”服务保障有关政策推送，重点推送老年助餐、银发经济、养老服务机构建设运营、居民长期护理保险、托育服务供给、"
        "孤儿助学工程、“护佑健康”项目等支持政策和措施。",
        "12月底前",
    ),
    (
        17,
        ("县民政局",),
        ("各乡镇（街道）人民政府（办事处）",),
        "动态调整并公开社会救助标准。",
        "12月底前",
    ),
    (
        22,
        ("县教育和体育局", "县卫生健康局", "县住房和城乡建设局", "县水务局", "县交通运输局"),
        ("各乡镇（街道）人民政府（办事处）",),
        "加强各级行业主管部门对公共企事业单位的监管，推进信息公开与业务工作深度融合。针对各领域公共企事业单位线上线下公开平台的不"
        "同特点，分别探索制定公开平台建设指南或规范。逐步扩大公共企事业单位信息公开适用领域，探索建立各领域统一的行业性信息公开平"
        "台和咨询窗口，科学合理确定公开内容。",
        "11月底前",
    ),
    (
        24,
        ("县政府各部门、单位", "各乡镇（街道）人民政府（办事处）"),
        (),
        "在全县范围内开展“依申请公开质效提升年”活动，全面提升依申请公开办理水平。强化温情服务，主动跨前与申请人沟通，做好便民解"
        "答、指引和服务，推动申请人合理诉求的实质性解决。",
        "12月底前",
    ),
    (
        26,
        ("县司法局", "县信访局"),
        ("县政府有关部门、单位", "各乡镇（街道）人民政府（办事处）"),
        "对依申请公开工作中发现的申请人权利滥用和行政机关未依法行政等方面的问题，加强与有关部门的协调联动，研究制定相关约束转办机"
        "制。",
        "12月底前",
    ),
    (
        29,
        ("县政府办公室", "县行政审批服务局"),
        ("县政府各部门、单位", "各乡镇（街道）人民政府（办事处）"),
        "围绕“高效办成一件事”，选取部分企业群众关注度高、办事需求大、政策体量大的领域，实施跨层级、跨部门的政策集成式发布和一站"
        "式公开，最大限度利企便民。",
        "12月底前",
    ),
    (
        34,
        ("县政府办公室",),
        (),
        "加快推进政府公报数字化转型，稳步扩大网络版政府公报适用范围。",
        "12月底前",
    ),
    (
        42,
        ("县政府各部门、单位",),
        ("各乡镇（街道）人民政府（办事处）",),
        "常态化开展政策评价，选取本单位重点政策，进行实施效果评价，全面掌握政策落实情况，制定政策性文件的部门原则上每年至少开展2"
        "次专题性政策评价工作。要深入分析政策评价结果，适时转化为调整政策制定的措施，年底前将评价结果和运用情况向社会公开。",
        "12月底前",
    ),
    (
        47,
        ("同上",),
        ("县政府有关部门、单位", "各乡镇（街道）人民政府（办事处）"),
        "完善政策问答平台运行机制，围绕高频政策咨询事项组建知识库，形成各级、各部门协同联动、对接共享的政策问答体系。推动1234"
        "5政务服务便民热线与政务服务平台、政府网站互动交流系统、政务新媒体等互联互通、共享共用政策业务咨询问答知识库。",
        "12月底前",
    ),
    (
        48,
        ("县政府办公室",),
        ("县政府各部门、单位", "各乡镇（街道）人民政府（办事处）"),
        "按要求做好全国政府网站和政务新媒体信息报送系统的信息更新维护工作，健全完善备案管理、开设关停、检查通报等全链条工作制度。",
        "12月底前",
    ),
    (
        54,
        ("同上",),
        ("县政府有关部门、单位", "各乡镇（街道）人民政府（办事处）"),
        "积极拓展政务公开专区功能，有序开展重要政策现场解读、综合政策咨询、办事流程场景展示等活动，推动公开与服务深度融合。",
        "7月底前",
    ),
)
"""序号, 牵头部门, 责任单位, 具体要求, 完成时限; 同上 where the cell is blank and takes over the one above."""

BOSHAN_ROWS: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    (
        "3",
        ("以公开助推高水平开放、高质量招商引资",),
        "扎实做好省“促进经济巩固向好、加快绿色低碳高质量发展”系列政策的宣传贯彻",
        "各镇（街道），区发展和改革委员会、区工业和信息化局等相关部门单位",
    ),
    (
        "5",
        ("以公开助推高水平开放、高质量招商引资",),
        "围绕新能源汽车、绿色智能家电、特色医疗、健康养老、体育赛事、文娱旅游、住房改善等领域消费支持政策，做好信息发布和舆论引导"
        "工作",
        "同上",
    ),
    (
        "12",
        ("以公开助推社会治理精细化",),
        "围绕惠农资金补助发放等事项，通过分配结果公示与存档备查相结合的方式，加强对小微权力运行的监督",
        "区农业农村局",
    ),
    (
        "20",
        ("以政务公开助推重点工作落实",),
        "加大物业、环卫、家政等从业群体社会保障信息公开力度，持续推动外卖骑手、网约车司机等新就业形态职业伤害保障试点工作进展情况"
        "公开",
        "区政府有关部门单位",
    ),
    (
        "22",
        ("以政务公开助推监管效能提升",),
        "严格落实行政执法公示制度",
        "区司法局牵头，各行政执法主体和各镇（街道）具体落实",
    ),
    (
        "29",
        ("做好政策公开与解读回应",),
        "强化政策集成供给，选取部分企业群众关注度高、办事需求大、政策体量大的领域，实施跨层级、跨部门的政策集成式发布和一站式公开"
        "，最大限度利企便民",
        "各镇（街道）、区政府各部门单位",
    ),
    (
        "35",
        ("做好政策公开与解读回应", "持续加大政策解读力度"),
        "充分收集政府网站、政务服务大厅、12345 政务服务便民热线等渠道反映的企业群众诉求，对政策中与企业群众生产生活密切相关"
        "的具体条款和事项，进行要点拆分、深度解读和综合指引，不断丰富解读内容，提高解读质量",
        "同上",
    ),
    (
        "43",
        ("深化政民互动与公众参与", "深化重大决策公众参与"),
        "常态化开展政策评价，选取本单位重点政策，进行实施效果评价，全面掌握政策落实情况，制定政策性文件的部门原则上每年至少开展2"
        "次专题性政策评价工作。要深入分析政策评价结果，适时转化为调整政策制定的措施，年底前将评价结果和运用情况向社会公开",
        "区政府各部门单位",
    ),
    (
        "44",
        ("深化政民互动与公众参与", "增强政民互动交流实效"),
        "通过多种形式常态化开展政府开放活动，让公众了解政府工作，反映意见诉求。鼓励以公开征集意见的方式确定活动主题和场次，推动政"
        "府开放活动常态化",
        "各镇（街道）、区政府各部门单位，特别是与宏观经济和民生关系密切的区政府部门（区发展和改革委员会、区教育和体育局、区科学技"
        "术局、区工业和信息化局、区公安分局、区民政局、区财政局、区人力资源和社会保障局、区自然资源局、区住房和城乡建设局、区交通"
        "运输局、区水利局、区农业农村局、区商务局、区文化和旅游局、区卫生健康局、区应急管理局、区行政审批服务局、区市场监督管理局"
        "、区综合行政执法局、区统计局、区生态环境分局、区医疗保障分局）",
    ),
    (
        "45",
        ("深化政民互动与公众参与", "增强政民互动交流实效"),
        "各部门单位政府开放活动计划安排按附件2要求于7月8日前报区政府办公室政务公开科备案（本年度已开展政府开放活动的，仅报送活"
        "动开展情况）",
        "同上",
    ),
    (
        "46",
        ("深化政民互动与公众参与", "增强政民互动交流实效"),
        "各部门单位政府开放活动开展情况于活动开展后5个工作日内报区政府办公室政务公开科备案",
        "同上",
    ),
    (
        "53",
        ("提升依申请公开办理质效",),
        "加强对依申请公开工作的暗访检查，规范受理、答复行为，对存在的问题进行点评反馈，不断提升政府信息依申请公开水平",
        "区政府办公室",
    ),
    (
        "61",
        ("切实强化政府网站和政务新媒体管理",),
        "按要求做好全国政府网站和政务新媒体信息报送系统的信息更新维护工作，健全完善备案管理、开设关停、检查通报等全链条工作制度",
        "区大数据中心",
    ),
    (
        "66",
        ("拓展优化公开平台", "务实推进政务公开专区特色化建设"),
        "在各级政务服务大厅、重点公共企事业单位等便民服务场所，筛选打造一批有特色有亮点的品牌专区",
        "各镇（街道），区行政审批服务局、区教育和体育局、区住房和城乡建设局、区交通运输局、区水利局、区卫生健康局、区生态环境分局",
    ),
)
"""序号, 工作任务 (outermost first), 工作要求, 责任单位."""


def squash(text: str) -> str:
    return re.sub(r"\s+", "", text)


def read_yaml(path: Path) -> Row:
    record = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    assert isinstance(record, dict)
    return record


def read_marked(path: Path) -> tuple[Row, str]:
    """Front matter and body of a Markdown file."""
    empty, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    assert empty == ""
    return yaml.load(front, yaml.BaseLoader), body.strip()


def policy(name: str) -> tuple[Row, str]:
    return read_marked(CONTENT / "policies" / f"{name}.md")


def plan(name: str) -> Row:
    return read_yaml(CONTENT / "plans" / f"{name}.yaml")


def original(name: str) -> str:
    """The printed document alone, white space removed. Every listed addition must be there exactly once."""
    text = (ORIGINALS / f"{ORIGINAL_OF[name]}.txt").read_text(encoding="utf-8")
    for addition, rest in NOT_THE_DOCUMENT.get(name, ()):
        assert text.count(addition) == 1, addition
        text = text.replace(addition, rest)
    return squash(MARKUP.sub("", text) if name == "boshan-2024-14" else text)


def words(body: str) -> str:
    """The words of a Markdown body: heading marks and table tags removed."""
    return re.sub(r"<[^>]+>", "", re.sub(r"(?m)^#+ ", "", body))


def printed_day(day: str) -> str:
    date = dt.date.fromisoformat(day)
    return f"{date.year}年{date.month}月{date.day}日"


def cells(value: str | list[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def printed(value: str | list[str] | None) -> str:
    """A cell as the table prints it: blank where it takes over the one above."""
    return "".join(cell for cell in cells(value) if cell != SAME)


def groups(record: Row) -> Iterator[tuple[tuple[str, ...], Row]]:
    """Every group of a plan with the titles that lead to it, in printed order."""

    def walk(group: Row, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Row]]:
        path = (*above, group["标题"])
        yield path, group
        for inner in group.get("分组", []):
            yield from walk(inner, path)

    for group in record["分组"]:
        yield from walk(group, ())


def rows(record: Row) -> list[tuple[tuple[str, ...], Row]]:
    return [(path, task) for path, group in groups(record) for task in group.get("任务", [])]


def wenshang_table() -> str:
    record = plan("2024-wenshang")
    heads = record["表头"]
    parts = [record["标题"], "工作任务", heads["牵头单位"], heads["责任单位"], heads["要求"], heads["时限"]]
    for path, group in groups(record):
        parts.append(path[-1])
        for task in group.get("任务", []):
            parts += [
                printed(task.get("牵头单位")),
                printed(task.get("责任单位")),
                task["要求"],
                task["时限"],
            ]
    return "".join(parts)


def boshan_table() -> str:
    record = plan("2024-boshan")
    parts = [record["标题"], "序号", "工作任务", record["表头"]["要求"], record["表头"]["责任单位"]]
    pending: list[str] = []
    for path, group in groups(record):
        pending.append(path[-1])
        for task in group.get("任务", []):
            parts += [task["序号"], *pending, task["要求"], printed(task.get("责任单位"))]
            pending = []
    return "".join(parts)


def assembled(name: str) -> str:
    """The notice put together again in printed order, white space removed."""
    front, body = policy(name)
    notice, mark, rest = body.partition("\n# ")
    rest = mark + rest
    head = front["发文机关"] + front["标题"]
    sign = front["发文机关"] + printed_day(front["成文日期"])
    number, to, note = front.get("发文字号", ""), front["主送机关"], front.get("附注", "")
    imprint = front.get("印发机关", "") + (
        printed_day(front["印发日期"]) + "印发" if "印发日期" in front else ""
    )
    if name == "liaocheng-2024-gongkai":
        parts = [head, to, notice, sign, f"（{note}）", rest]
    elif name == "yantai-2023-17":
        parts = [head, number, to, notice, sign, rest]
    elif name == "wenshang-2024-8":
        parts = [number, head, to, notice, sign, f"（{note}）", "附件", wenshang_table()]
        parts += [f"抄送：{front['抄送']}", imprint]
    elif name == "boshan-2024-14":
        scheme, mark, form = rest.partition("\n## ")
        parts = [number, head, to, notice, sign, f"（{note}）", scheme, "附件1", boshan_table(), mark + form]
    else:
        masthead = front["发文机关"] + "文件"
        parts = [masthead, number, head, to, notice, sign, f"({note})", rest, imprint, f"({front['印数']})"]
    return squash("".join(words(part) for part in parts))


@pytest.mark.parametrize("name", ORIGINAL_OF)
def test_notice_is_word_for_word(name: str) -> None:
    mine, theirs = assembled(name), original(name)
    pairs = enumerate(zip(mine, theirs, strict=False))
    at = next((i for i, (a, b) in pairs if a != b), min(len(mine), len(theirs)))
    assert mine == theirs, (
        f"first difference: {mine[at - 20 : at + 20]!r}, printed {theirs[at - 20 : at + 20]!r}"
    )


@pytest.mark.parametrize(
    ("plan_id", "policy_id", "count"),
    [
        ("2024-liaocheng", "liaocheng-2024-gongkai", 12),
        ("2023-yantai", "yantai-2023-17", 69),
        ("2020-guanxian", "guanxian-2020-33", 21),
    ],
)
def test_sections_become_tasks_without_loss(plan_id: str, policy_id: str, count: int) -> None:
    record, (_, body) = plan(plan_id), policy(policy_id)
    title, paragraphs = body.partition("\n# ")[2].split("\n\n", 1)
    assert record["标题"] == title
    tasks = rows(record)
    assert len(tasks) == count
    for path, task in tasks:
        assert len(path) == 2
        assert task["要求"] in paragraphs
    parts = [record["导语"]]
    for path, group in groups(record):
        parts.append(path[-1] + ("" if len(path) == 1 else "。"))
        parts += [task["要求"] for task in group.get("任务", [])]
    assert squash("".join(parts + record.get("结语", []))) == squash(paragraphs)


def test_wenshang_table_has_every_row_and_deadline() -> None:
    tasks = rows(plan("2024-wenshang"))
    assert len(tasks) == 54
    deadlines = collections.Counter(task["时限"] for _, task in tasks)
    assert deadlines == {"12月底前": 50, "11月底前": 2, "7月底前": 2}
    assert [len(list(group)) for group in _by(0, tasks)] == [23, 4, 11, 7, 9]
    assert [len(list(group)) for group in _by(1, tasks)] == [5, 5, 8, 5, 4, 7, 4, 4, 3, 2, 4, 3]


def _by(level: int, tasks: list[tuple[tuple[str, ...], Row]]) -> list[list[Row]]:
    """Tasks by the title of that level, in order."""
    found: dict[str, list[Row]] = {}
    for path, task in tasks:
        found.setdefault(path[level], []).append(task)
    return list(found.values())


def test_boshan_table_has_every_row() -> None:
    tasks = rows(plan("2024-boshan"))
    assert [task["序号"] for _, task in tasks] == [str(number) for number in range(1, 68)]
    stated = {task["序号"]: task["时限"] for _, task in tasks if "时限" in task}
    assert stated == {"43": "年底前", "45": "7月8日前", "46": "活动开展后5个工作日内"}
    assert all(deadline in task["要求"] for _, task in tasks if (deadline := task.get("时限")))


def test_wenshang_cells_stand_in_their_columns() -> None:
    text = (ORIGINALS / "wenshang-2024.txt").read_text(encoding="utf-8")
    table = text[text.index("\n\t工作任务") : text.index("抄送：")]
    theirs = [squash(cell) for cell in table.split("\n\t")[1:]][5:]
    mine: list[str] = []
    for path, group in groups(plan("2024-wenshang")):
        if "任务" not in group:
            mine.append(path[-1])
        for label, task in zip([path[-1]] + [""] * 99, group.get("任务", []), strict=False):
            mine += [
                label,
                printed(task.get("牵头单位")),
                printed(task.get("责任单位")),
                task["要求"],
                task["时限"],
            ]
    assert mine == theirs


def test_boshan_cells_stand_in_their_rows() -> None:
    text = (ORIGINALS / "boshan-2024.txt").read_text(encoding="utf-8")
    lines = [
        [squash(cell) for cell in line.split("\t")] for line in text.splitlines() if re.match(r"\d+\t", line)
    ]
    for (path, task), line in zip(rows(plan("2024-boshan")), lines, strict=True):
        mine = [task["序号"], squash(task["要求"]), printed(task["责任单位"])]
        assert [cell for cell in line if cell and cell not in path] == [cell for cell in mine if cell]


def test_wenshang_rows_spelled_out() -> None:
    tasks, text = rows(plan("2024-wenshang")), original("wenshang-2024-8")
    for number, leads, responsible, requirement, deadline in WENSHANG_ROWS:
        task = tasks[number - 1][1]
        assert cells(task.get("牵头单位")) == leads
        assert cells(task.get("责任单位")) == responsible
        assert (task["要求"], task["时限"]) == (requirement, deadline)
        line = printed([*leads]) + printed([*responsible]) + requirement + deadline
        assert text.count(squash(line)) == 1


def test_boshan_rows_spelled_out() -> None:
    tasks, text = rows(plan("2024-boshan")), original("boshan-2024-14")
    for number, path, requirement, responsible in BOSHAN_ROWS:
        found, task = tasks[int(number) - 1]
        assert (task["序号"], found, task["要求"], task["责任单位"]) == (
            number,
            path,
            requirement,
            responsible,
        )
        assert text.count(squash(requirement + printed(responsible))) == 1


def test_wenshang_blank_cells() -> None:
    """A blank lead takes over the one above; a blank cell beside a named lead is truly empty."""
    tasks = [task for _, task in rows(plan("2024-wenshang"))]
    same = {i: tuple(k for k in ("牵头单位", "责任单位") if t.get(k) == SAME) for i, t in enumerate(tasks, 1)}
    assert {number: keys for number, keys in same.items() if keys} == {
        47: ("牵头单位",),
        49: ("牵头单位", "责任单位"),
        50: ("牵头单位", "责任单位"),
        51: ("牵头单位", "责任单位"),
        53: ("牵头单位",),
        54: ("牵头单位",),
    }
    assert all("牵头单位" in task for task in tasks)
    empty = [number for number, task in enumerate(tasks, 1) if "责任单位" not in task]
    assert empty == [24, 27, 28, 34, 43, 44, 45, 46]


def test_boshan_blank_cells() -> None:
    tasks = [task for _, task in rows(plan("2024-boshan"))]
    same = [int(task["序号"]) for task in tasks if task["责任单位"] == SAME]
    blank = [5, 8, 10, 27, 28, 30, *range(35, 43), 45, 46, 48, 50, 51, 52, 56, 58, 59, 60, 62, 63]
    assert same == blank


def test_sections_state_units_and_deadlines_as_written() -> None:
    found = collections.Counter[str]()
    for name in ("2024-liaocheng", "2023-yantai", "2020-guanxian"):
        for _, task in rows(plan(name)):
            assert all(unit in task["要求"] for unit in cells(task.get("责任单位")))
            if "时限" in task:
                assert task["时限"] in task["要求"]
                found[task["时限"]] += 1
    assert found == collections.Counter(
        (
            "每年9月",
            "2024年年底前",
            "每年3月31日前",
            "年初",
            "意见征集结束后7日内",
            "政策文件出台后的10 个工作日内",
            "年内",
            "2023年底前",
            "今年11月底前",
        )
    )


def test_slips_are_pointed_out_in_words_that_are_there() -> None:
    """Every flagged slip quotes the text it stands in."""
    for name in ORIGINAL_OF:
        front, _ = policy(name)
        for flag in front.get("原文存疑", []):
            quoted = re.findall("“([^”]+)”", flag)
            pieces = [piece for piece in quoted[0].split("……") if piece]
            assert pieces and all(squash(piece) in original(name) for piece in pieces), flag


def registered(region: str) -> dict[str, str]:
    """Every name a unit or group of the region goes by → its id."""
    register = read_yaml(CONTENT / "departments.yaml")
    found: dict[str, str] = {}
    for entry in register["单位"] + register["单位组"]:
        if entry["地区"] == region:
            for name in (entry["名称"], *cells(entry.get("别名"))):
                assert found.setdefault(name, entry["标识"]) == entry["标识"], (
                    f"{region}: {name} stands for two units"
                )
    return found


@pytest.mark.parametrize("path", sorted((CONTENT / "plans").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_unit_of_a_task_is_registered(path: Path) -> None:
    record = read_yaml(path)
    register = read_yaml(CONTENT / "departments.yaml")
    region = next(unit["地区"] for unit in register["单位"] if unit["名称"] == record["发布单位"])
    names = sorted(registered(region), key=len, reverse=True)
    one_name = re.compile("|".join(map(re.escape, names)))
    for _, task in rows(record):
        for cell in (*cells(task.get("牵头单位")), *cells(task.get("责任单位"))):
            rest = one_name.sub("", "" if cell == SAME else cell)
            rest = re.sub("牵头|具体落实|特别是|和|等|[、，（）]", "", rest)
            assert rest == "", f"{cell}: {rest}"


@pytest.mark.parametrize("path", sorted((CONTENT / "plans").glob("*.yaml")), ids=lambda path: path.stem)
def test_progress_is_marked_as_sample_and_in_its_time(path: Path) -> None:
    record = read_yaml(path)
    files = [entry for entry in CONTENT.rglob("*") if entry.suffix in (".md", ".yaml")]
    names = re.compile(r"(?:标识|标题|发文字号): ([^,}\n]+)")
    ids = {entry.stem for entry in files} | {
        name for entry in files for name in names.findall(entry.read_text("utf-8"))
    }
    series = [task.get("进展", []) for _, task in rows(record)] + [record.get("整体进展", [])]
    assert any(series)
    today = read_yaml(CONTENT / "site.yaml")["演示日期"]
    for entries in series:
        days = [entry["日期"] for entry in entries]
        assert days == sorted(set(days))
        assert all(record["发布时间"][:10] <= day <= today for day in days)
        assert all(entry["示例"] == "是" for entry in entries)
        assert [entry.get("办结") for entry in entries[:-1]] == [None] * len(entries[:-1])
        for evidence in (item for entry in entries for item in entry.get("佐证", [])):
            assert evidence.get("链接") in {None, *ids}


KINDS = {kind.name: kind for kind in discover()}


def records() -> Iterator[Any]:
    for kind in KINDS.values():
        if kind.folder is not None:
            for path in sorted((CONTENT / kind.folder).glob("*.md" if kind.body else "*.yaml")):
                if kind.body:
                    front, body = read_marked(path)
                    data = {**front, "正文": body, "标识": path.stem}
                else:
                    data = {**read_yaml(path), "标识": path.stem}
                yield pytest.param(kind, data, id=f"{kind.name}-{path.stem}")
        elif kind.file is not None and (CONTENT / kind.file).exists():
            content = read_yaml(CONTENT / kind.file)
            for data in content[kind.section] if kind.section else [content]:
                yield pytest.param(kind, data, id=f"{kind.name}-{data.get('标识', kind.name)}")


@pytest.mark.parametrize(("kind", "data"), list(records()))
def test_record_is_valid(kind: Kind, data: Row) -> None:
    record = kind.model.model_validate(data)
    assert record.label
    for sample in cells(data.get("示例项")):
        assert sample in data, f"示例项 names {sample}, which the record does not have"


def test_ids_are_unique() -> None:
    found = collections.Counter((kind.name, data["标识"]) for kind, data in _values() if "标识" in data)
    assert [key for key, count in found.items() if count > 1] == []


def _values() -> list[tuple[Kind, Row]]:
    return [(param.values[0], param.values[1]) for param in records()]
