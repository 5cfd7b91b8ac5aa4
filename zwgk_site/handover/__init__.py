"""报送包: the documents of a site for a library above it, with their metadata, files and what changed.

Source: 2023年烟台市政务公开工作要点 (同步推送至省级政府文件库，实现一库全收、上下贯通). The same content, mapping and last
manifest give the same bytes on the same day.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from zwgk_site.artifact import Artifact
from zwgk_site.cleaned import Cleaned, Cleaner
from zwgk_site.handover.fields import Attached, Held, fields_of
from zwgk_site.handover.manifest import ACTIONS, FORMAT, VERSION, Last, action_of, text_of, withdrawn
from zwgk_site.handover.mapping import FieldMap, mapped
from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Library
from zwgk_site.problems import Problem

MANIFEST = "manifest.json"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time that every file in a zip is given, so that the clock does not show in it."""


@dataclass(frozen=True)
class Package:
    """What is handed over. ``counts`` says how many documents had each thing happen to them."""

    files: tuple[Artifact, ...]
    counts: Mapping[str, int]


def assemble(
    library: Library,
    content: Path,
    mapping: FieldMap,
    last: Last | None,
    region: str = "",
    base_path: str = "/",
) -> tuple[Package | None, Sequence[Problem]]:
    """The package of all documents, or those whose issuer belongs to the region of that name; and every required
    field that a document lacks. Raises OSError where an attachment cannot be read.
    """
    found: list[Problem] = []
    entries: list[dict[str, object]] = []
    files: list[Artifact] = []
    policies = sorted(library.records("policy", Policy), key=lambda policy: policy.id)
    cleaner = Cleaner()
    places = [
        library.downloads["policy", policy.id, value].path
        for policy in policies
        for _, value in _files(policy)
    ]
    published = cleaner.cleaned([content / place for place in places])
    for policy in policies:
        held, contents = _held(library, content, published, policy, base_path)
        if region and held.region != region:
            continue
        theirs, missing = mapped(mapping, fields_of(held), policy.title)
        found += missing
        entry = _entry(held, theirs)
        entry["动作"] = action_of(entry, last)
        entries.append(entry)
        if entry["动作"] != "不变":
            files += [Artifact.of(f"metadata/{policy.id}.json", _json(theirs))]
            files += [Artifact.of(f"texts/{policy.id}.md", policy.body + "\n"), *contents]
    if found:
        return None, found
    entries += withdrawn(entries, last)
    counts: dict[str, int] = {action: sum(entry["动作"] == action for entry in entries) for action in ACTIONS}
    manifest = Artifact.of(MANIFEST, text_of(_manifest(library, mapping, last, region, entries, counts)))
    return Package((manifest, *files), counts), ()


def write_folder(package: Package, target: Path) -> None:
    """Writes the package into a folder that does not exist yet: the whole of it or nothing. Raises OSError."""
    half = _half(target)
    for file in package.files:
        place = half / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.content)
    half.rename(target)


def write_zip(package: Package, target: Path) -> None:
    """Writes the package into a zip file that does not exist yet: the whole of it or nothing. Raises OSError."""
    half = _half(target)
    half.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(half, "w", zipfile.ZIP_STORED) as archive:
        for file in sorted(package.files, key=lambda file: (file.path != MANIFEST, file.path)):
            archive.writestr(zipfile.ZipInfo(file.path, _EPOCH), file.content)
    half.rename(target)


def _half(target: Path) -> Path:
    """Where a package stands until it is whole; what a run that was stopped left there is removed."""
    half = target.with_name(f".{target.name}.part")
    if half.is_dir():
        shutil.rmtree(half)
    else:
        half.unlink(missing_ok=True)
    return half


def _held(
    library: Library, content: Path, published: Mapping[Path, Cleaned], policy: Policy, base_path: str
) -> tuple[Held, list[Artifact]]:
    """The document as handed over; its files are those that the site publishes."""
    attached: list[Attached] = []
    contents: list[Artifact] = []
    for name, value in _files(policy):
        place = library.downloads["policy", policy.id, value].path
        raw = published[content / place].path.read_bytes()
        path = f"attachments/{policy.id}/{len(attached) + 1:02d}-{Path(place).name}"
        attached.append(Attached(name, path, place, len(raw), _digest(raw)))
        contents.append(Artifact(path, raw))
    text = policy.body + "\n"
    return Held(policy, library, _digest(text.encode("utf-8")), tuple(attached), base_path), contents


def _files(policy: Policy) -> Iterator[tuple[str, str]]:
    for attachment in policy.attachments:
        for value in attachment.files:
            yield attachment.name, value


def _entry(held: Held, theirs: Mapping[str, object]) -> dict[str, object]:
    ours = fields_of(held)
    names = (
        "标识",
        "标题",
        "发文字号",
        "索引号",
        "成文日期",
        "发布时间",
        "施行日期",
        "有效期至",
        "有效性",
        "网址",
    )
    return {
        **{name: ours[name] for name in names},
        "正文摘要值": held.text_digest,
        "元数据摘要值": _digest(_json(theirs).encode("utf-8")),
        "附件": [
            {"名称": one.name, "路径": one.path, "字节": one.size, "摘要值": one.digest}
            for one in held.attached
        ],
    }


def _manifest(
    library: Library,
    mapping: FieldMap,
    last: Last | None,
    region: str,
    entries: Sequence[Mapping[str, object]],
    counts: Mapping[str, int],
) -> dict[str, object]:
    site = library.site
    return {
        "格式": FORMAT,
        "版本": VERSION,
        "网站": site.name,
        "网站标识码": site.code,
        "报送对象": mapping.target,
        "映射摘要值": mapping.digest,
        "地区": region,
        "截至": library.today.isoformat(),
        "上次": None if last is None else {"截至": last.day.isoformat(), "清单摘要值": last.digest},
        "统计": counts,
        "文件": list(entries),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
