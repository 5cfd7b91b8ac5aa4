"""What is said of the links of the platform, and of documents about disclosure."""

from __future__ import annotations

from pathlib import Path

from tests.rules.columns import column, whats, with_columns, with_platform

RULE = "制度:\n  - {标识: guiding, 名称: 样例县公开规定, 类别: 本级制度, 摘要: 规定。"


def peers(small: Path, *addresses: str) -> None:
    with_platform(small)
    lines = (f'  - {{名称: 平台{n}, 网址: "{one}", 分组: 部门}}\n' for n, one in enumerate(addresses))
    (small / "platform.yaml").write_text("级别: 部门\n链接平台:\n" + "".join(lines), "utf-8")


def test_a_platform_links_to_governments_only(small: Path) -> None:
    peers(small, "https://a.example.gov.cn/zfxxgk/", "https://www.example.com/", "https://agov.cn/")
    assert whats(small, "link-official") == [
        "“平台1”不在政府网站上：https://www.example.com/",
        "“平台2”不在政府网站上：https://agov.cn/",
    ]


def test_a_platform_is_linked_once(small: Path) -> None:
    peers(small, "https://a.example.gov.cn/zfxxgk/", "https://a.example.gov.cn/zfxxgk")
    assert whats(small, "peer-twice") == ["链接的平台“平台0”已经用了网址 https://a.example.gov.cn/zfxxgk"]


def test_a_regulation_links_to_a_government_only(small: Path) -> None:
    with_columns(small, column("zhidu", "政府信息公开制度", "收录: 政府信息公开制度"))
    (small / "regulations.yaml").write_text(RULE + ', 链接: "https://law.example.com/1"}\n', "utf-8")
    assert whats(small, "link-official") == [
        "《样例县公开规定》的链接不在政府网站上：https://law.example.com/1"
    ]
    (small / "regulations.yaml").write_text(RULE + ', 链接: "https://www.example.gov.cn/1"}\n', "utf-8")
    assert whats(small, "link-official") == [] and whats(small, "regulation-text") == []


def test_own_rules_can_be_read_in_full(small: Path) -> None:
    with_columns(small, column("zhidu", "政府信息公开制度", "收录: 政府信息公开制度"))
    (small / "regulations.yaml").write_text(RULE + "}\n", "utf-8")
    assert whats(small, "regulation-text") == ["本级制度“样例县公开规定”没有全文"]
    (small / "regulations.yaml").write_text(RULE.replace("本级制度", "国家文件") + "}\n", "utf-8")
    assert whats(small, "regulation-text") == []
