"""Data of documents and of what serves them: validity, interpretations, packages, standards, questions."""

from __future__ import annotations

from zwgk_site import urls
from zwgk_site.kinds.interpretation import Interpretation
from zwgk_site.kinds.policy import Policy
from zwgk_site.kinds.question import Question
from zwgk_site.pages.catalogues import ON_DATE
from zwgk_site.pages.datafields import SAMPLE, Column, Sort, each, one
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.statistics import data_address
from zwgk_site.pages.views import package, question, standard


def _documents(portal: Portal) -> bool:
    return bool(portal.library.records("policy", Policy))


def _interpreted(portal: Portal) -> bool:
    return bool(portal.library.records("interpretation", Interpretation))


def _asked(portal: Portal) -> bool:
    return bool(portal.library.records("question", Question))


SORTS: tuple[Sort, ...] = (
    Sort(
        "policy-validity",
        "文件的有效时间",
        "每份文件从哪一天到哪一天是什么状态，一个状态一行。",
        "csv",
        one(lambda portal: urls.data(ON_DATE, "csv"), _documents),
        (
            Column("标识", "文件的标识。"),
            Column("标题", "文件的标题。"),
            Column("发文字号", "文件的发文字号。"),
            Column("发文机关", "发文机关的全称。"),
            Column("状态", "有效、尚未施行、已修改、部分失效、失效、废止等。"),
            Column("自", "从哪一天起。", "date"),
            Column("至", "到哪一天止；不知道的为空。", "date"),
            Column("由", "由哪份文件改变。"),
            Column("网址", "文件网页的完整网址。", "uri"),
        ),
    ),
    Sort(
        "policy-in-force",
        "文件在哪些时间有效",
        "每份文件一个对象，列出有效的时间；“至”没有的，不知道到哪一天。",
        "json",
        one(lambda portal: urls.data(ON_DATE, "json"), _documents),
    ),
    Sort(
        "interpretation-statistics",
        "政策解读统计",
        "每篇解读解释哪份文件、谁解读的、晚了几个工作日。",
        "csv",
        one(data_address, _interpreted),
        (
            Column("解读", "解读的标题。"),
            Column("解读文件", "解读的文件。"),
            Column("发文字号", "文件的发文字号。"),
            Column("发布单位", "发布解读的单位。"),
            Column("形式", "文字、图解、问答等。"),
            Column("阶段", "在征求意见、发布、实施的哪一步解读。"),
            Column("解读人身份", "解读的人是什么身份。"),
            Column("文件发布日期", "文件的发布日期，几份取最后一份。", "date"),
            Column("解读发布日期", "解读的发布日期。", "date"),
            Column("相隔工作日", "文件发布以后第几个工作日；提前的和不能计算的为空。", "integer"),
            Column("归类", "同步、及时或晚了；不计入统计的为空。"),
            SAMPLE,
        ),
    ),
    Sort(
        "package-contents",
        "政策集成的内容",
        "一件事要看的文件、解读、问答和可以申请的政策，按步骤排列。",
        "csv",
        each("package", package.LIST),
        (
            Column("步骤", "办事的哪一步。"),
            Column("类别", "内容的种类。"),
            Column("名称", "内容的标题。"),
            Column("文号", "文件的发文字号。"),
            Column("有效性", "文件现在的状态。"),
            Column("网址", "网页的完整网址。", "uri"),
        ),
        "packages/标识/list.csv",
    ),
    Sort(
        "standard-versions",
        "民生标准历次数额",
        "一张标准表的历次标准，新的在前。",
        "csv",
        each("standard", standard.TABLE),
        (
            Column("序号", "类别的序号。", "integer"),
            Column("类别", "标准的类别。"),
            Column("细目", "类别里的一档。"),
            Column("单位", "计量单位。"),
            Column("执行起", "从哪一天起执行。", "date"),
            Column("执行至", "执行到哪一天；还在执行的为空。", "date"),
            Column("标准", "数额。", "number"),
            Column("比上次", "比上一次增减多少。"),
            Column("状态", "现行、历次或将要执行。"),
            Column("依据", "依据的文件。"),
        ),
        "standards/标识/versions.csv",
    ),
    Sort(
        "question-knowledge",
        "政策问答知识库",
        "供12345热线、政务服务大厅的知识库使用的全部问答，写明依据、适用对象和核对日期。",
        "json",
        one(lambda portal: question.KNOWLEDGE, _asked),
    ),
)
