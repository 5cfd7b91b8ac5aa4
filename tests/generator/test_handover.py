"""build.py handover: a package for a library above, what changed since the last, and every way it may be wrong."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from zwgk_site.cli import main
from zwgk_site.handover.fields import FIELDS
from zwgk_site.handover.manifest import ACTIONS, BadManifest, action_of, read_last, text_of
from zwgk_site.handover.mapping import read_mapping

MAPPING = """报送对象: 某省政府文件库
字段:
  - {对方: id, 我方: 标识, 必填: 是}
  - {对方: title, 我方: 标题, 必填: 是}
  - {对方: number, 我方: 发文字号}
  - 对方: state
    我方: 有效性
    代码: {现行有效: "1", 废止: "5"}
  - {对方: files, 我方: 附件路径}
  - {对方: open, 固定值: 主动公开}
"""
PLAIN = "policies/yangli-2024-8.md"
NEWER = """---
标题: 关于废止《关于印发2024年样例县政务公开工作要点的通知》的通知
发文机关: 样例县人民政府办公室
发文字号: 样政办字〔2024〕9号
公文种类: 通知
成文日期: 2024-11-04
发布时间: 2024-11-05 09:00
关系:
  - {类型: 废止, 文件: 样政办字〔2024〕8号}
---

经县政府同意，废止《关于印发2024年样例县政务公开工作要点的通知》（样政办字〔2024〕8号）。
"""


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    file = tmp_path / "mapping.yaml"
    file.write_text(MAPPING, encoding="utf-8")
    return file


def handover(content: Path, mapping: Path, target: Path, *words: str) -> int:
    options = ["--content", str(content), "--mapping", str(mapping), "--today", "2024-11-15"]
    return main(["handover", str(target), *options, *words])


def manifest_of(target: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((target / "manifest.json").read_text("utf-8"))
    return found


def actions(target: Path) -> dict[str, str]:
    return {entry["标识"]: entry["动作"] for entry in manifest_of(target)["文件"]}


def second(content: Path, mapping: Path, tmp_path: Path) -> Path:
    """The package after the first, in a folder of its own."""
    target = tmp_path / "second"
    assert handover(content, mapping, target, "--since", str(tmp_path / "first" / "manifest.json")) == 0
    return target


@pytest.fixture
def first(small: Path, mapping: Path, tmp_path: Path) -> Path:
    assert handover(small, mapping, tmp_path / "first") == 0
    return tmp_path / "first"


def test_the_first_package_holds_everything_with_digests_that_are_right(first: Path) -> None:
    manifest = manifest_of(first)
    (entry,) = manifest["文件"]
    assert (manifest["格式"], manifest["版本"], manifest["截至"], manifest["上次"]) == (
        "zwgk-handover", 1, "2024-11-15", None,
    )  # fmt: skip
    assert manifest["统计"] == {"新增": 1, "修改": 0, "废止": 0, "撤回": 0, "不变": 0}
    assert (entry["动作"], entry["有效性"]) == ("新增", "现行有效")
    text = (first / "texts" / "yangli-2024-8.md").read_bytes()
    assert entry["正文摘要值"] == hashlib.sha256(text).hexdigest()
    metadata = (first / "metadata" / "yangli-2024-8.json").read_bytes()
    assert entry["元数据摘要值"] == hashlib.sha256(metadata).hexdigest()
    assert json.loads(metadata) == {
        "id": "yangli-2024-8",
        "title": entry["标题"],
        "number": "样政办字〔2024〕8号",
        "state": "1",
        "open": "主动公开",
    }


def test_what_did_not_change_is_named_but_not_sent_again(
    small: Path, mapping: Path, first: Path, tmp_path: Path
) -> None:
    target = second(small, mapping, tmp_path)
    assert actions(target) == {"yangli-2024-8": "不变"}
    assert sorted(path.name for path in target.iterdir()) == ["manifest.json"]
    assert manifest_of(target)["上次"] == {
        "截至": "2024-11-15",
        "清单摘要值": hashlib.sha256((first / "manifest.json").read_bytes()).hexdigest(),
    }


def test_a_changed_text_and_changed_metadata_are_changes(
    small: Path, mapping: Path, first: Path, tmp_path: Path
) -> None:
    policy = small / PLAIN
    before = policy.read_text("utf-8")
    policy.write_text(before + "\n另行通知的，从其规定。\n", encoding="utf-8")
    assert actions(second(small, mapping, tmp_path)) == {"yangli-2024-8": "修改"}
    policy.write_text(before, encoding="utf-8")
    mapping.write_text(MAPPING.replace('"1"', '"有效"'), encoding="utf-8")
    target = tmp_path / "third"
    assert handover(small, mapping, target, "--since", str(first / "manifest.json")) == 0
    assert actions(target) == {"yangli-2024-8": "修改"}, "the other side now gets other words"


def test_a_new_file_of_a_document_is_a_change_and_goes_along(
    small: Path, mapping: Path, first: Path, tmp_path: Path
) -> None:
    (small / "policies" / "files").mkdir()
    (small / "policies" / "files" / "a.txt").write_bytes(b"a")
    policy = small / PLAIN
    policy.write_text(
        policy.read_text("utf-8").replace(
            "发布时间:", "附件:\n  - {名称: 附件1, 文件: files/a.txt}\n发布时间:"
        ),
        encoding="utf-8",
    )
    target = second(small, mapping, tmp_path)
    assert actions(target) == {"yangli-2024-8": "修改"}
    (entry,) = manifest_of(target)["文件"]
    path = "attachments/yangli-2024-8/01-a.txt"
    digest = hashlib.sha256(b"a").hexdigest()
    assert entry["附件"] == [{"名称": "附件1", "路径": path, "字节": 1, "摘要值": digest}]
    assert (target / path).read_bytes() == b"a"
    assert json.loads((target / "metadata" / "yangli-2024-8.json").read_text("utf-8"))["files"] == [path]


def test_a_repealed_document_is_repealed_and_only_once(
    small: Path, mapping: Path, first: Path, tmp_path: Path
) -> None:
    (small / "policies" / "yangli-2024-9.md").write_text(NEWER, encoding="utf-8")
    target = second(small, mapping, tmp_path)
    assert actions(target) == {"yangli-2024-8": "废止", "yangli-2024-9": "新增"}
    assert json.loads((target / "metadata" / "yangli-2024-8.json").read_text("utf-8"))["state"] == "5"
    third = tmp_path / "third"
    assert handover(small, mapping, third, "--since", str(target / "manifest.json")) == 0
    assert actions(third) == {"yangli-2024-8": "不变", "yangli-2024-9": "不变"}


def test_a_document_that_is_gone_is_withdrawn_and_then_forgotten(
    small: Path, mapping: Path, first: Path, tmp_path: Path
) -> None:
    (small / "policies" / "yangli-2024-9.md").write_text(
        NEWER.partition("关系:")[0] + "---\n\n正文。\n", encoding="utf-8"
    )
    with_two = second(small, mapping, tmp_path)
    (small / "policies" / "yangli-2024-9.md").unlink()
    third = tmp_path / "third"
    assert handover(small, mapping, third, "--since", str(with_two / "manifest.json")) == 0
    assert actions(third) == {"yangli-2024-8": "不变", "yangli-2024-9": "撤回"}
    assert not (third / "texts").exists()
    fourth = tmp_path / "fourth"
    assert handover(small, mapping, fourth, "--since", str(third / "manifest.json")) == 0
    assert actions(fourth) == {"yangli-2024-8": "不变"}


def test_the_same_content_gives_the_same_bytes(
    small: Path, mapping: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.zip", "b.zip"):
        assert handover(small, mapping, tmp_path / name) == 0
        assert capsys.readouterr().out == (
            f"已写好 {tmp_path / name}（新增 1，修改 0，废止 0，撤回 0，不变 0）。"
            "下次报送用里面的 manifest.json 对比，请留好。\n"
        )
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist()[0] == "manifest.json"
        assert archive.testzip() is None


def test_only_the_documents_of_a_region(
    small: Path, mapping: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    departments = small / "departments.yaml"
    departments.write_text(
        departments.read_text("utf-8").replace(
            "单位:", "  - {标识: qita, 名称: 其他县, 级别: 县}\n\n单位:", 1
        ),
        encoding="utf-8",
    )
    assert handover(small, mapping, tmp_path / "a", "--region", "样例县") == 0
    assert handover(small, mapping, tmp_path / "b", "--region", "其他县") == 0
    assert (len(actions(tmp_path / "a")), len(actions(tmp_path / "b"))) == (1, 0)
    assert handover(small, mapping, tmp_path / "c", "--region", "无名县") == 2
    assert capsys.readouterr().err == "没有“无名县”这个地区。\n"


def test_packages_of_different_regions_are_not_compared(
    small: Path, mapping: Path, first: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    since = ("--since", str(first / "manifest.json"))
    assert handover(small, mapping, tmp_path / "second", "--region", "样例县", *since) == 2
    assert capsys.readouterr().err == (
        "上次报送的是全部地区，这一次是“样例县”，不能对比：没有报送的会被当成撤回。\n"
    )


def test_addresses_are_those_of_the_site_under_its_path(small: Path, mapping: Path, tmp_path: Path) -> None:
    assert handover(small, mapping, tmp_path / "a", "--base-path", "/zfxxgk/") == 0
    (entry,) = manifest_of(tmp_path / "a")["文件"]
    assert entry["网址"] == "https://www.example.gov.cn/zfxxgk/policies/yangli-2024-8.html"


def test_nothing_is_overwritten(
    small: Path, mapping: Path, first: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert handover(small, mapping, first) == 2
    assert capsys.readouterr().err == f"{first} 已经有了，没有改动它。请换一个名字。\n"


# ── the mapping ────────────────────────────────────────────────────────────────────────────────


def wrong(mapping: Path, old: str, new: str) -> list[tuple[str, int, str, str]]:
    mapping.write_text(MAPPING.replace(old, new), encoding="utf-8")
    found, problems = read_mapping(mapping)
    assert found is None
    return [(it.code, it.spot.line, it.what, it.help) for it in problems]


def test_a_field_that_we_have_not_is_an_error(mapping: Path) -> None:
    assert wrong(mapping, "我方: 发文字号", "我方: 发文字") == [
        (
            "handover-field",
            5,
            "我方没有“发文字”这一项",
            f"您是不是要写“发文字号”？可用：{'、'.join(FIELDS)}。",
        )
    ]


def test_a_field_of_theirs_twice_is_an_error(mapping: Path) -> None:
    assert wrong(mapping, "对方: open", "对方: title") == [
        ("handover-twice", 10, "对方的字段“title”写了两次", "一个字段只能有一个来源，删去一条。")
    ]


@pytest.mark.parametrize(
    ("old", "new"), [("我方: 发文字号", "必填: 否"), ("我方: 发文字号", "我方: 发文字号, 固定值: 无")]
)
def test_a_field_has_one_source(mapping: Path, old: str, new: str) -> None:
    assert wrong(mapping, old, new) == [
        (
            "handover-source",
            5,
            "对方的字段“number”要么写“我方”，要么写“固定值”",
            "从文件里取的写“我方: 标题”这样的一项；每份文件都一样的写“固定值”。",
        )
    ]


def test_other_keys_are_mistakes_as_in_any_file(mapping: Path) -> None:
    assert [it[:2] for it in wrong(mapping, "必填: 是", "必须: 是")] == [
        ("key-unknown", 3),
        ("key-unknown", 4),
    ]


def test_a_mapping_that_is_not_there_is_said(tmp_path: Path) -> None:
    found, (problem,) = read_mapping(tmp_path / "none.yaml")
    assert found is None
    assert (problem.code, problem.what) == ("handover-mapping", "没有字段映射文件")
    assert problem.help == (
        "对方的接口没有公开，先把对方要的字段写在映射文件里，再用 --mapping 指出它。写法见 docs/handover.md。"
    )


def test_a_document_without_a_required_field_stops_the_package(
    small: Path, mapping: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mapping.write_text(MAPPING + "  - {对方: index, 我方: 索引号, 必填: 是}\n", encoding="utf-8")
    policy = small / PLAIN
    text = policy.read_text("utf-8")
    policy.write_text(
        "\n".join(line for line in text.split("\n") if not line.startswith("索引号")), encoding="utf-8"
    )
    assert handover(small, mapping, tmp_path / "a") == 1
    said = capsys.readouterr().err
    assert f"{mapping.as_posix()}:11:10  " in said
    assert "缺少对方必填的“index”（索引号）  [handover-required]" in said
    assert "在这份文件里补上这一项；确实没有的，和接收单位商定填什么，或者在映射里去掉必填。" in said
    assert said.endswith("没有写报送包。\n")
    assert not (tmp_path / "a").exists()


def test_the_mapping_that_comes_along_is_right() -> None:
    found, problems = read_mapping(ROOT / "docs" / "handover-mapping.yaml")
    assert problems == () and found is not None
    told = (ROOT / "docs" / "handover.md").read_text("utf-8")
    assert [name for name in FIELDS if f"`{name}`" not in told] == []


# ── the last manifest ──────────────────────────────────────────────────────────────────────────


def sealed(manifest: Mapping[str, object]) -> str:
    return text_of({key: value for key, value in manifest.items() if key != "校验值"})


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda text: text[:-200], "上次的清单 {file} 不是完整的 JSON，可能没有拷贝完。"),
        (lambda text: "[]", "{file} 不是报送包的清单。请用上次报送包里的 manifest.json。"),
        (lambda text: text.replace('"版本": 1', '"版本": 7'), "上次的清单是第 7 版，这个程序认得第 1 版。"),
        (
            lambda text: text.replace("现行有效", "废止"),
            "上次的清单 {file} 的校验值不对：内容被改过，或者损坏了。请用报送时留存的原件。",
        ),
        (
            lambda text: json.dumps({k: v for k, v in json.loads(text).items() if k != "文件"}),
            "上次的清单缺少“文件”，可能损坏了。",
        ),
        (
            lambda text: sealed({**json.loads(text), "网站标识码": "1"}),
            "上次的清单是网站 1 的，本站是 0000000000。",
        ),
        (lambda text: sealed({**json.loads(text), "截至": "昨天"}), "上次的清单里“截至 昨天”不是日期。"),
        (
            lambda text: sealed({**json.loads(text), "截至": "2024-11-16"}),
            "上次的清单截至 2024-11-16，比这一次的 2024-11-15 还晚。",
        ),
        (lambda text: sealed({**json.loads(text), "文件": {}}), "上次的清单里“文件”应当是一个列表。"),
        (
            lambda text: sealed({**json.loads(text), "文件": json.loads(text)["文件"] * 2}),
            "上次的清单里“yangli-2024-8”出现了两次。",
        ),
        (
            lambda text: sealed({**json.loads(text), "文件": [{"标识": "a"}]}),
            "上次的清单里第 1 份文件缺少“元数据摘要值、动作、有效性、标题、正文摘要值、附件”。",
        ),
    ],
    ids=["cut", "other", "version", "edited", "missing", "site", "day", "later", "shape", "twice", "entry"],
)
def test_a_damaged_last_manifest_is_refused(
    small: Path, mapping: Path, first: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    damage: Any, said: str,
) -> None:  # fmt: skip
    file = first / "manifest.json"
    file.write_text(damage(file.read_text("utf-8")), encoding="utf-8")
    capsys.readouterr()
    assert handover(small, mapping, tmp_path / "second", "--since", str(file)) == 2
    assert capsys.readouterr().err == said.format(file=file) + "\n"
    assert not (tmp_path / "second").exists()


def test_a_last_manifest_that_is_not_there_is_said(tmp_path: Path) -> None:
    import datetime as dt

    file = tmp_path / "none.json"
    with pytest.raises(BadManifest, match="不能读上次的清单"):
        read_last(file, "0000000000", "", dt.date(2024, 11, 15))


STATES = st.sampled_from(["现行有效", "已修改", "部分失效", "失效", "废止"])
ENTRIES = st.fixed_dictionaries(
    {
        "标识": st.just("a"), "有效性": STATES, "正文摘要值": st.sampled_from("xy"),
        "元数据摘要值": st.sampled_from("xy"), "附件": st.just([]),
    }
)  # fmt: skip


@given(ENTRIES, ENTRIES)
def test_every_document_has_one_thing_happen_to_it(now: dict[str, object], before: dict[str, object]) -> None:
    import datetime as dt

    from zwgk_site.handover.manifest import GONE, Last

    last = Last(dt.date(2024, 11, 1), "", {"a": before})
    found = action_of(now, last)
    assert found in ACTIONS and found not in ("新增", "撤回")
    assert action_of(before, last) == "不变"
    assert (found == "废止") == (now["有效性"] in GONE and before["有效性"] not in GONE)
    assert action_of(now, None) == "新增"
