"""依申请公开: what a form may ask for, what must be explained, and ways that lead somewhere."""

from __future__ import annotations

from pathlib import Path

from tests.rules.conftest import problems_of

PERSON = "[姓名, 证件名称和号码, 联系电话]"
BODY = "[名称, 统一社会信用代码, 联系电话]"
WAYS = "{方式: 当面提交, 说明: 来}, {方式: 邮寄, 说明: 寄}"
FLOW = "    - {名称: 申请}\n"
ARTICLES = (
    *(f"第三十六条第（{number}）项" for number in "一二三四五六七"),
    *(f"第三十{number}条" for number in "七八九"),
)


def replies(*articles: str) -> str:
    return "".join(
        f"  - {{条款: {article}, 名称: 答复, 环节: 给不给, 说明: 说, 怎么办: 做}}\n" for article in articles
    )


def place(
    small: Path,
    person: str = PERSON,
    body: str = BODY,
    ways: str = WAYS,
    answers: str = "",
    flow: str = FLOW,
    more: str = "",
) -> None:
    (small / "application.yaml").write_text(
        "标题: 依申请公开\n摘要: 怎样申请\n栏目: 关于本站\n更新时间: 2024-11-15 09:00\n"
        "受理机关: 样例县人民政府办公室\n受理机构: 公开科\n办公地址: 某路1号\n邮政编码: '000000'\n"
        "联系电话: 0000-0000000\n办公时间: 工作日\n帮助: 请告诉我们\n投诉举报: 投诉\n行政复议: 复议\n行政诉讼: 诉讼\n"
        f"渠道: [{ways}]\n"
        f"申请表:\n  公民: {person}\n  法人或者其他组织: {body}\n  所需信息: [名称]\n"
        "  提供方式: [纸质]\n  获取途径: [邮寄]\n  身份证明: 身份证复印件\n"
        f"流程:\n  步骤:\n{flow}"
        f"答复:\n{answers or replies(*ARTICLES)}{more}",
        encoding="utf-8",
    )


def told(small: Path) -> list[tuple[str, int, str, str]]:
    return [(each.code, each.spot.line, each.what, each.help) for each in problems_of(small)]


def test_an_application_in_order_has_no_problem(small: Path) -> None:
    place(small)
    assert told(small) == []


def test_a_form_that_asks_for_the_purpose_is_out_of_date(small: Path) -> None:
    place(small, person=PERSON.replace("]", ", 所需信息的用途]"))
    assert told(small) == [
        (
            "application-purpose",
            17,
            "申请表要求写“所需信息的用途”",
            "2019年修订的《中华人民共和国政府信息公开条例》取消了对申请用途的要求，第二十九条只要三样："
            "身份和联系方式、要什么信息、要什么形式。请删去这一项。",
        )
    ]


def test_a_form_asks_for_no_more_than_is_needed(small: Path) -> None:
    place(small, person=PERSON.replace("]", ", 政治面貌]"))
    assert told(small) == [
        (
            "application-needless",
            17,
            "申请表要求写“政治面貌”，第二十九条没有要求",
            "收集个人信息限于最小范围（《中华人民共和国个人信息保护法》第六条，"
            "《中华人民共和国政府信息公开条例》第二十九条）。确实用不到的请删去。",
        )
    ]


def test_a_form_asks_for_what_the_law_demands(small: Path) -> None:
    place(small, body="[名称, 电话]")
    assert told(small) == [
        (
            "application-lacking",
            18,
            "申请表的“法人或者其他组织”里没有身份证明",
            "申请应当包括姓名或者名称、身份证明、联系方式（《中华人民共和国政府信息公开条例》第二十九条）；"
            "缺了就要补正，多花申请人时间。",
        )
    ]


def test_every_reply_of_the_law_is_explained_once(small: Path) -> None:
    place(small, answers=replies(*ARTICLES[:9], ARTICLES[0]))
    assert told(small) == [
        (
            "application-reply-twice",
            36,
            "第三十六条第（一）项写了两次",
            "每一条只写一次；同一条里的几种情形写在一个“说明”里。",
        ),
        (
            "application-reply-missing",
            27,
            "“答复”没有说明 第三十九条 的答复",
            "《中华人民共和国政府信息公开条例》第三十六条的七种和第三十七条、第三十八条、第三十九条的每一种"
            "都要说明是什么意思、接下来怎么办。",
        ),
    ]


def test_ways_lead_somewhere_and_the_basic_ones_are_open(small: Path) -> None:
    twice = "{方式: 邮寄, 说明: 寄}, {方式: 邮寄, 说明: 再寄}, {方式: 传真, 说明: 传}"
    place(small, ways=twice)
    assert told(small) == [
        (
            "application-way-twice",
            15,
            "“邮寄”写了两次",
            "一种方式写一次，几处地址写在同一个“说明”里。",
        ),
        (
            "application-way-nowhere",
            15,
            "写了“传真”，没有写“传真”",
            "申请人不知道往哪里提交。请补写“传真”；没有开通的，删去这个渠道，页面上会如实说明"
            "（《中华人民共和国政府信息公开条例》第二十八条）。",
        ),
        (
            "application-way-missing",
            15,
            "渠道里没有“当面提交”",
            "当面提交和邮寄是基本的渠道，应当保证畅通（《中华人民共和国政府信息公开条例》第二十八条、第三十一条）。"
            "请补写地址和办公时间。",
        ),
    ]


def test_a_ledger_in_the_content_folder_is_an_error_in_whatever_form(small: Path) -> None:
    head = "编号,收到日期,申请人,申请人类型,答复日期,处理结果\n1,2023-01-05,张某某,自然人,,\n"
    (small / "policies" / "_台账.csv").write_bytes(head.encode("gbk"))
    (small / "_草稿.yaml").write_text("申请台账:\n  - 编号: 1\n", encoding="utf-8")
    assert [(each.code, each.spot.file, each.what, each.help) for each in problems_of(small)] == [
        (
            "ledger-in-content",
            f"content/{name}",
            "依申请公开台账放在了内容文件夹里",
            "台账有申请人的个人信息，不能和要发布的内容放在一起：移到内容文件夹以外，只让经办人看得到"
            "（《中华人民共和国政府信息公开条例》第十五条，《中华人民共和国个人信息保护法》第五十一条）。",
        )
        for name in ("_草稿.yaml", "policies/_台账.csv")
    ]
