"""The manifest of a package: every document with its digests, and what became of it since the last package.

A manifest carries a digest of itself, so that one that was damaged or edited is known as such.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

FORMAT, VERSION = "zwgk-handover", 1
Action = Literal["新增", "修改", "废止", "撤回", "不变"]
ACTIONS: tuple[Action, ...] = ("新增", "修改", "废止", "撤回", "不变")
GONE = ("失效", "废止")
"""Words of validity that say a document is no longer in force."""

_DOCUMENT = {"标识", "标题", "有效性", "动作", "正文摘要值", "元数据摘要值", "附件"}
_WHOLE = {"格式", "版本", "网站标识码", "地区", "截至", "文件", "校验值"}


class BadManifest(Exception):
    """Why the last manifest cannot be compared with, in Chinese."""


@dataclass(frozen=True)
class Last:
    """The last manifest: its day, the digest of its file, its documents by id, without those withdrawn then."""

    day: dt.date
    digest: str
    documents: Mapping[str, Mapping[str, Any]]


def text_of(manifest: Mapping[str, object]) -> str:
    """A manifest as written, its own digest added at the end."""
    return _dumped({**manifest, "校验值": _seal(manifest)})


def action_of(entry: Mapping[str, object], last: Last | None) -> Action:
    """What became of a document. One that is no longer in force since the last package is 废止 even where its text
    changed as well."""
    before = last.documents.get(str(entry["标识"])) if last is not None else None
    if before is None:
        return "新增"
    if entry["有效性"] in GONE and before["有效性"] not in GONE:
        return "废止"
    same = all(entry[key] == before[key] for key in ("正文摘要值", "元数据摘要值", "附件"))
    return "不变" if same else "修改"


def withdrawn(kept: Sequence[Mapping[str, object]], last: Last | None) -> list[dict[str, object]]:
    """An entry for each document of the last package that is no longer there."""
    present = {str(entry["标识"]) for entry in kept}
    gone = [] if last is None else [entry for key, entry in last.documents.items() if key not in present]
    return [{**entry, "动作": "撤回", "附件": []} for entry in gone]


def read_last(path: Path, code: str, region: str, today: dt.date) -> Last:
    """The manifest of the last package of the site with that code, of the same region (empty: of all). Raises
    BadManifest."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise BadManifest(f"不能读上次的清单 {path}（{error.strerror}）。") from None
    try:
        found = json.loads(raw.decode("utf-8"))
    except ValueError:
        raise BadManifest(f"上次的清单 {path} 不是完整的 JSON，可能没有拷贝完。") from None
    if not isinstance(found, dict) or found.get("格式") != FORMAT:
        raise BadManifest(f"{path} 不是报送包的清单。请用上次报送包里的 manifest.json。")
    if found.get("版本") != VERSION:
        raise BadManifest(f"上次的清单是第 {found.get('版本')} 版，这个程序认得第 {VERSION} 版。")
    if missing := sorted(_WHOLE - found.keys()):
        raise BadManifest(f"上次的清单缺少“{'、'.join(missing)}”，可能损坏了。")
    if found["校验值"] != _seal({key: value for key, value in found.items() if key != "校验值"}):
        raise BadManifest(f"上次的清单 {path} 的校验值不对：内容被改过，或者损坏了。请用报送时留存的原件。")
    if found["网站标识码"] != code:
        raise BadManifest(f"上次的清单是网站 {found['网站标识码']} 的，本站是 {code}。")
    if found["地区"] != region:
        before, now = (f"“{name}”" if name else "全部地区" for name in (found["地区"], region))
        raise BadManifest(f"上次报送的是{before}，这一次是{now}，不能对比：没有报送的会被当成撤回。")
    return Last(_day(found["截至"], today), hashlib.sha256(raw).hexdigest(), _documents(found["文件"]))


def _day(written: object, today: dt.date) -> dt.date:
    try:
        day = dt.date.fromisoformat(str(written))
    except ValueError:
        raise BadManifest(f"上次的清单里“截至 {written}”不是日期。") from None
    if day > today:
        raise BadManifest(f"上次的清单截至 {day}，比这一次的 {today} 还晚。")
    return day


def _documents(entries: object) -> Mapping[str, Mapping[str, Any]]:
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise BadManifest("上次的清单里“文件”应当是一个列表。")
    found: dict[str, Mapping[str, Any]] = {}
    for number, entry in enumerate(entries, start=1):
        if missing := sorted(_DOCUMENT - entry.keys()):
            raise BadManifest(f"上次的清单里第 {number} 份文件缺少“{'、'.join(missing)}”。")
        if entry["标识"] in found:
            raise BadManifest(f"上次的清单里“{entry['标识']}”出现了两次。")
        found[entry["标识"]] = entry
    return {key: entry for key, entry in found.items() if entry["动作"] != "撤回"}


def _seal(manifest: Mapping[str, object]) -> str:
    return hashlib.sha256(_dumped(manifest).encode("utf-8")).hexdigest()


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
