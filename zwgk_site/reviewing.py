"""Writing the records of review: who signed which step, and the value of what was reviewed.

Nothing here judges; whether a record lets its content through is said by ``rules.review``.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel

from zwgk_site.kinds import discover
from zwgk_site.kinds.fields import alias_of
from zwgk_site.kinds.review import KIND, STEPS, Change, Opinion, Review, Round, Secrecy, needs_review
from zwgk_site.kinds.site import Site
from zwgk_site.load import load
from zwgk_site.relate.digest import digest_of, files_of
from zwgk_site.relate.files import find_downloads
from zwgk_site.rules.review import published_on
from zwgk_site.validate import Checked, validate

State = Literal["none", "stale", "incomplete", "complete", "reason"]
"""Of a file: no record, changed since, steps missing, all signed; or changed after publication without a
reason given, so that nothing was written."""

_PLAIN = re.compile(r"[\w（《〔][\w（）《》〔〕、。，；/. -]*(?<! )")
"""Texts that YAML reads as they are."""


class CannotReview(Exception):
    """What was named needs no review, or cannot be read. Says which, in Chinese."""


@dataclass(frozen=True)
class Signing:
    """What is to be written: the reviewer of each step, on a day; ``day`` None takes ``fallback``, but the day of
    publication on a demonstration site, whose content is all of the past."""

    names: Mapping[str, str]
    day: dt.date | None
    fallback: dt.date
    basis: tuple[str, ...] = ()
    reason: str | None = None


@dataclass(frozen=True)
class Reviewed:
    """One file afterwards. ``record`` is the path of its record within the content folder."""

    place: str
    record: str
    state: State
    missing: tuple[str, ...] = ()
    written: bool = False


def review(content: Path, paths: Sequence[Path], signing: Signing) -> tuple[Reviewed, ...]:
    """Writes the signatures into the record of each file named, or of each file in the folders named.

    Without names nothing is written, only told. Raises CannotReview before anything is written, and OSError.
    """
    sources, unread = load(content)
    records, untyped = validate(sources, discover())
    downloads, _ = find_downloads(records, content)
    files = files_of(downloads)
    broken = {problem.spot.file for problem in (*unread, *untyped)}
    reviewed = {item.source.place: item for item in records if needs_review(item.kind)}
    known = {item.record.file: item.record for item in records if isinstance(item.record, Review)}
    site = next((item.record for item in records if isinstance(item.record, Site)), None)
    chosen = [place for path in paths for place in _places(content, path, reviewed, broken)]
    made = []
    for place in dict.fromkeys(chosen):
        item = reviewed[place]
        digest = digest_of(item, files.get((item.kind.name, item.record.id), ()), content)
        day = signing.day or _past(site, item) or signing.fallback
        made.append(_signed(content, item, known.get(place), digest, day, signing))
    return tuple(made)


def said(one: Reviewed) -> str:
    """A line about a file for the terminal."""
    match one.state:
        case "none":
            state = "没有审查记录"
        case "stale":
            state = "审查以后又改过，要重新审查"
        case "reason":
            state = "发布以后又改过，没有写记录：请用 --事由 写明为什么修改"
        case "incomplete":
            state = f"还缺{'、'.join(one.missing)}"
        case "complete":
            state = "审查已做完"
    return f"{one.place}：{state}" + (f"（已写入 {one.record}）" if one.written else "") + "。"


def _places(content: Path, path: Path, reviewed: Mapping[str, Checked], broken: set[str]) -> list[str]:
    """The files that a path means: a file, or every reviewed file in a folder. A path is looked for as it
    is written, then inside the content folder."""
    root = content.resolve()
    target = next((p.resolve() for p in (path, content / path) if p.exists()), None)
    if target is None or not target.is_relative_to(root):
        raise CannotReview(f"内容文件夹里没有 {path}。")
    inside = target.relative_to(root).as_posix()
    if target.is_file():
        if inside in reviewed:
            return [inside]
        if f"{root.name}/{inside}" in broken:
            raise CannotReview(f"{inside} 有错误，请先运行 python build.py check，改好再审查。")
        raise CannotReview(f"{inside} 不需要审查记录。")
    return [place for place in reviewed if inside == "." or place.startswith(f"{inside}/")]


def _past(site: Site | None, item: Checked) -> dt.date | None:
    """The day of publication, or else the site's own day, where the site is a demonstration."""
    return (published_on(item.record) or site.demo_today) if site is not None and site.demo else None


def _signed(
    content: Path, item: Checked, known: Review | None, digest: str, day: dt.date, signing: Signing
) -> Reviewed:
    place = item.source.place
    record_id = known.id if known else re.sub("[^a-z0-9]+", "-", place.rpartition(".")[0].lower()).strip("-")
    record = f"{KIND.folder}/{record_id}.yaml"
    if not signing.names:
        if known is None:
            return Reviewed(place, record, "none")
        return _state(place, record, known, digest)
    review = known or Review.model_validate({"标识": record_id, "文件": place})
    newest = review.rounds[-1]
    signed = newest.model_copy(update={**_steps(signing.names, day), "digest": digest})
    if newest.digest in (None, digest):
        review = _replaced(review, signed)
    elif _over(newest, published_on(item.record), day):
        if not signing.reason:
            return Reviewed(place, record, "reason")
        change = Change.model_validate({"事由": signing.reason, "内容摘要值": digest})
        change = change.model_copy(update=_steps(signing.names, day))
        review = review.model_copy(update={"changes": (*review.changes, change)})
    else:
        blank = dict.fromkeys(("first", "second", "approval", "secrecy"))
        fresh = {**blank, **_steps(signing.names, day), "digest": digest}
        review = _replaced(review, newest.model_copy(update=fresh))
    if signing.basis:
        review = review.model_copy(update={"basis": signing.basis})
    target = content / record
    target.parent.mkdir(exist_ok=True)
    target.write_text("\n".join((*_lines(review, ""), "")), encoding="utf-8")
    return _state(place, record, review, digest, True)


def _over(newest: Round, published: dt.date | None, day: dt.date) -> bool:
    """Whether a review was finished and what it let through is out, so that a change needs one of its own."""
    done = max((step.day for step in newest.steps.values() if step is not None), default=day)
    first = published if isinstance(newest, Review) else done
    return not newest.missing and first is not None and day > first


def _state(place: str, record: str, review: Review, digest: str, written: bool = False) -> Reviewed:
    newest = review.rounds[-1]
    missing = tuple(dict.fromkeys(name for one in review.rounds for name in one.missing))
    if newest.digest != digest:
        return Reviewed(place, record, "stale", (), written)
    return Reviewed(place, record, "incomplete" if missing else "complete", missing, written)


def _steps(names: Mapping[str, str], day: dt.date) -> dict[str, Opinion | Secrecy]:
    """The steps signed, by attribute."""
    attributes = dict(zip(STEPS, ("first", "second", "approval", "secrecy"), strict=True))
    made: dict[str, Opinion | Secrecy] = {}
    for step, name in names.items():
        signature = {"人员": name, "日期": day}
        made[attributes[step]] = (
            Secrecy.model_validate({**signature, "结论": "可以公开"})
            if step == "保密审查"
            else Opinion.model_validate({**signature, "意见": "同意公开"})
        )
    return made


def _replaced(review: Review, newest: Round) -> Review:
    """The review with another newest round."""
    if isinstance(newest, Review):
        return newest
    return review.model_copy(update={"changes": (*review.changes[:-1], newest)})


def _lines(model: BaseModel, indent: str) -> Iterator[str]:
    """A record as an author would write it; the id is the name of the file."""
    for name, field in type(model).model_fields.items():
        key, value = alias_of(field, name), getattr(model, name)
        if name == "id" or value is None or value == ():
            continue
        if isinstance(value, BaseModel):
            yield f"{indent}{key}:"
            yield from _lines(value, indent + "  ")
        elif isinstance(value, tuple):
            yield f"{indent}{key}:"
            for item in value:
                if isinstance(item, BaseModel):
                    first, *rest = _lines(item, indent + "    ")
                    yield f"{indent}  - {first.lstrip()}"
                    yield from rest
                else:
                    yield f"{indent}  - {_written(item)}"
        else:
            yield f"{indent}{key}: {_written(value)}"


def _written(value: object) -> str:
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
