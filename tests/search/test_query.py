"""The query function through a real bundle: what is found, in which order, and what is said of bad input."""

from __future__ import annotations

import gzip
import random
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.search.conftest import Ask, ask_all, asker, portal
from tests.search.notices import HEADS
from zwgk_site.search import SearchRecord, contains

EVERYTHING = {"limit": 100_000, "literal": True}


def addresses(answer: dict[str, Any]) -> list[str]:
    return [result["address"] for result in answer["results"]]


def truth(library: list[SearchRecord], query: str) -> set[str]:
    return {record.address for record in library if contains(record, query)}


def substrings(library: list[SearchRecord], count: int, seed: int) -> list[str]:
    """Pieces of 1–8 characters from titles, numbers and texts, punctuation included."""
    pick = random.Random(seed)
    pieces: set[str] = set()
    while len(pieces) < count:
        record = pick.choice(library)
        field = pick.choice((record.text, record.text, record.title, record.number or record.title))
        length = pick.randint(1, 8)
        at = pick.randrange(max(1, len(field) - length))
        piece = field[at : at + length]
        if "\n" not in piece and truth(library, piece):
            pieces.add(piece)
    return sorted(pieces)


def test_found_is_what_contains_the_words(library: list[SearchRecord], site: Path) -> None:
    single = substrings(library, 320, seed=2)
    pairs = [f"{a} {b}" for a, b in zip(single[::7], single[3::7], strict=False)]
    absent = [piece[::-1] for piece in single[::5] if len(piece) > 2]
    queries = [*single, *pairs, *absent, "民生 民，生 2024", "放管服改革", "26年", "２０２４", "〔2024〕8"]
    answers = ask_all(site, [(query, EVERYTHING) for query in queries])
    for query, answer in zip(queries, answers, strict=True):
        found = addresses(answer)
        assert answer["total"] == len(found) == len(set(found))
        assert set(found) == truth(library, query), query


def test_every_title_comes_first(library: list[SearchRecord], site: Path) -> None:
    titles = sorted({record.title for record in library if truth([record], record.title)})
    answers = ask_all(site, [(title, {"limit": 20}) for title in titles])
    for title, answer in zip(titles, answers, strict=True):
        assert answer["results"][0]["title"] == title


ODD = (
    "政务民生0５aÉßσΣIİéがㄱ가ไทกำลังѝ①㈠Ⅳ℃½㎏〇〡𠮷𬭚𝟙ﬁĳ，。〔〕 　\n-_'’·\u200b\u0301\u202e\u1681\ue000😀🇨🇳"
)


def test_found_is_truth_for_letters_of_every_kind(tmp_path: Path) -> None:
    pick = random.Random(4)
    records = [record(f"{n}.html", *("".join(pick.choices(ODD, k=12)) for _ in "ab")) for n in range(60)]
    pieces = [text[at : at + 3] for each in records for text in (each.title, each.text) for at in (0, 5)]
    queries = [piece.lstrip("-\n 　\u200b\u1681") for piece in pieces]
    answers = ask_all(portal(tmp_path, records), [(query, EVERYTHING) for query in queries])
    for query, answer in zip(queries, answers, strict=True):
        assert set(addresses(answer)) == truth(records, query), ascii(query)


NUMBERS = [(name, number) for name, (_, number, _, _) in HEADS.items() if number]


@pytest.mark.parametrize(("name", "number"), NUMBERS)
def test_a_number_finds_its_document_with_any_bracket(name: str, number: str, site: Path) -> None:
    head, year, tail = number.replace("〕", "〔").split("〔")
    forms = [
        f"{head}{a}{year}{b}{tail}" for a, b in ("〔〕", "[]", "（）", "()", "【】", ("", ""), (" ", " "))
    ]
    forms += [
        number.removesuffix("号"),
        number.translate({ord(str(digit)): 0xFF10 + digit for digit in range(10)}),
    ]
    for form, answer in zip(forms, ask_all(site, [(form, {}) for form in forms]), strict=True):
        first = answer["results"][0]
        assert (first["address"], first["why"]) == (f"policies/{name}.html", "number"), form


def record(address: str, title: str, text: str = "", **more: Any) -> SearchRecord:
    return SearchRecord(address, title, more.pop("kind", "政策文件"), text, **more)


def test_order(tmp_path: Path) -> None:
    filler = "各有关单位要认真落实各项工作要求。" * 5
    records = [
        record("gone-whole", "养老补贴", gone=True, status="废止", date="2024-01-01"),
        record("gone-title", "关于养老补贴的通知", gone=True, status="失效", date="2025-01-01"),
        record("title-starts", "养老补贴发放办法", date="2019-01-01"),
        record("title-inside", "关于养老补贴的规定", date="2020-01-01"),
        record("text-often", "办法", f"养老补贴、养老补贴、养老补贴。{filler}", date="2001-01-01"),
        record("text-once-new", "要点", f"养老补贴。{filler}", date="2024-06-01"),
        record("text-once-old", "要点", f"养老补贴。{filler}", date="2023-06-01"),
        record("text-once-undated", "要点", f"养老补贴。{filler}"),
        record("text-apart", "要点", f"养老的补贴。{filler}", date="2024-06-01"),
    ]
    ask = asker(portal(tmp_path, records))
    assert addresses(ask("养老补贴")) == [
        "gone-whole",
        "title-starts",
        "title-inside",
        "text-often",
        "text-once-new",
        "text-once-old",
        "text-once-undated",
        "gone-title",
    ]
    assert addresses(ask("养老补贴", sort="date")) == [
        "text-once-new",
        "text-once-old",
        "title-inside",
        "title-starts",
        "text-often",
        "text-once-undated",
        "gone-title",
        "gone-whole",
    ]
    assert addresses(ask("补贴 规定")) == ["title-inside"]
    assert addresses(ask("养老 补贴"))[:4] == ["gone-whole", "title-starts", "title-inside", "text-often"]
    assert "text-apart" in addresses(ask("养老 补贴"))


def test_a_title_that_repeats_the_text_ranks_as_text(tmp_path: Path) -> None:
    """A task has no name: its first words must not stand before documents that are called so."""
    task = "加强政务公开培训，提高政务公开水平，做好政务公开工作。"
    records = [
        record("task", task, task, kind="任务", date="2024-02-01", titled=False),
        record("plan", "2024年政务公开工作要点", "提高水平。" * 20, date="2024-01-01"),
    ]
    ask = asker(portal(tmp_path, records))
    answer = ask("政务公开")
    assert [(result["address"], result["why"]) for result in answer["results"]] == [
        ("plan", "title"),
        ("task", "text"),
    ]
    assert answer["results"][1]["excerpt"] == []
    assert addresses(ask(task)) == ["task"]


def test_a_result_says_what_it_is(ask: Ask) -> None:
    answer = ask("冠政办发〔2020〕33号")
    result = answer["results"][0]
    assert {name: result[name] for name in ("title", "kind", "number", "department", "year", "date", "status", "gone", "why")} == {
        "title": "关于印发2020年冠县政务公开工作要点的通知",
        "kind": "政策文件",
        "number": "冠政办发〔2020〕33号",
        "department": "冠县人民政府办公室",
        "year": "2020",
        "date": "2020-07-16",
        "status": "失效",
        "gone": True,
        "why": "number",
    }  # fmt: skip
    assert result["numberPieces"] == [{"text": "冠政办发〔2020〕33号", "hit": True}]
    assert "text" not in result
    assert answer["words"] == ["冠政办发\u16812020\u168133号"]


def test_excerpts_show_the_words(site: Path, library: list[SearchRecord]) -> None:
    answers = ask_all(site, [(query, EVERYTHING) for query in ("依申请公开", "民生 公开", "2024 年")])
    texts = {record.address: record.text.replace("\n", " ") for record in library}
    for answer in answers:
        for result in answer["results"]:
            shown = "".join(piece["text"] for piece in result["excerpt"]).strip("…")
            assert shown in texts[result["address"]]
            if result["why"] == "text" and result["excerpt"]:
                assert any(piece["hit"] for piece in result["excerpt"])
            assert len(shown) <= 150


VALUES = {"department": "departments"}


def values(record: SearchRecord, field: str) -> tuple[str, ...]:
    value = getattr(record, VALUES.get(field, field))
    return value if isinstance(value, tuple) else (value,) if value else ()


def narrowed(library: list[SearchRecord], query: str, filters: dict[str, str]) -> list[SearchRecord]:
    return [
        record
        for record in library
        if contains(record, query) and all(value in values(record, field) for field, value in filters.items())
    ]


@pytest.mark.parametrize("query", ["政务公开", "培训 公开", "信息", "公"])
@pytest.mark.parametrize(
    "filters",
    [
        {},
        {"kind": "任务"},
        {"year": "2024"},
        {"kind": "任务", "department": "汶上县人民政府办公室"},
        {"year": "1999"},
    ],
    ids=str,
)
def test_facets_count_what_each_choice_would_give(
    query: str, filters: dict[str, str], ask: Ask, library: list[SearchRecord]
) -> None:
    answer = ask(query, filters=filters)
    assert answer["total"] == len(narrowed(library, query, filters))
    for field in ("kind", "department", "year"):
        others = {name: value for name, value in filters.items() if name != field}
        counts = Counter(
            value for record in narrowed(library, query, others) for value in values(record, field)
        )
        expected = {**({filters[field]: 0} if field in filters else {}), **counts}
        assert {choice["value"]: choice["count"] for choice in answer["facets"][field]} == expected
        assert [choice["value"] for choice in answer["facets"][field] if choice["chosen"]] == [
            filters[field] for _ in range(field in filters)
        ]
        assert answer["without"][field] == len(narrowed(library, query, others))
    years = [choice["value"] for choice in answer["facets"]["year"]]
    assert years == sorted(years, reverse=True)


def test_several_values_of_a_field_mean_any_of_them(ask: Ask, library: list[SearchRecord]) -> None:
    answer = ask("公开", filters={"year": ["2020", "2023"], "kind": [], "department": None})
    expected = [record for record in library if contains(record, "公开") and record.year in ("2020", "2023")]
    assert answer["total"] == len(expected)


def test_pages_do_not_overlap(ask: Ask) -> None:
    everything = addresses(ask("公开", **EVERYTHING))
    assert len(everything) > 40
    parts = [addresses(ask("公开", offset=offset, limit=15)) for offset in range(0, len(everything) + 15, 15)]
    assert [address for part in parts for address in part] == everything
    assert len(ask("公开")["results"]) == 20


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("", "empty"),
        (" 　\n", "empty"),
        ("，。！〔〕", "marks"),
        (".*+?^${}()|[]\\", "marks"),
        ("😀🎉", "marks"),
        ("\u202e\u200f\ufeff\u200b", "marks"),
        ("公" * 301, "long"),
        ("公" * 10_000, "long"),
        ("，" * 10_000, "long"),
        (" ".join(map(str, range(21))), "long"),
    ],
)
def test_queries_that_cannot_be_searched(query: str, problem: str, ask: Ask) -> None:
    answer = ask(query)
    assert (answer["problem"], answer["total"], answer["results"], answer["facets"]) == (problem, 0, [], {})


@pytest.mark.parametrize(
    "query", ["公开.*", "政务\u202e公开", "公开😀", "政务公开 ，。", "公开-", "公开<script>"]
)
def test_odd_characters_among_others_do_no_harm(query: str, ask: Ask, library: list[SearchRecord]) -> None:
    assert set(addresses(ask(query, **EVERYTHING))) == truth(library, query)


def test_the_longest_query_still_works(ask: Ask, library: list[SearchRecord]) -> None:
    longest = max(library, key=lambda record: len(record.text)).text.replace("\n", "，")[:300]
    assert ask(longest)["problem"] is None


@pytest.mark.parametrize(
    ("query", "needed", "barred"),
    [
        ('"政务公开"', ["政务公开"], []),
        ("“政务公开” 培训", ["政务公开", "培训"], []),
        ('"养老 补贴"', ["养老，补贴"], []),
        ("政务公开 -培训", ["政务公开"], ["培训"]),
        ('公开 -"信息公开" －年度', ["公开"], ["信息公开", "年度"]),
        ('"政务公开 培训', ["政务公开，培训"], []),
        ("“放管服”改革", ["“放管服”改革"], []),
        ("2024-01-01", ["2024-01-01"], []),
    ],
)
def test_quotes_hold_words_together_and_a_minus_bars_them(
    query: str, needed: list[str], barred: list[str], ask: Ask, library: list[SearchRecord]
) -> None:
    expected = {
        record.address
        for record in library
        if all(contains(record, word) for word in needed)
        and not any(contains(record, word) for word in barred)
    }
    assert set(addresses(ask(query, **EVERYTHING))) == expected


def test_a_query_of_barred_words_alone_says_so(ask: Ask) -> None:
    assert ask("-公开")["problem"] == "only_excluded"


@pytest.fixture
def own(site: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(site, tmp_path / "site"))


def victims(folder: Path, pattern: str) -> list[Path]:
    return [path for path in (folder / "search").glob(pattern) if path.is_file()]


@pytest.mark.parametrize("pattern", ["**/*", "index.json", "*/rows.bin", "*/i*.bin", "*/r[0-9]*.bin"])
@pytest.mark.parametrize("harm", ["missing", "half", "page"])
def test_a_bundle_that_is_not_whole(pattern: str, harm: str, own: Path) -> None:
    """Never an empty list in place of results that could not be fetched; nor of a server's own error page."""
    for path in victims(own, pattern):
        if harm == "missing":
            path.unlink()
        elif harm == "half":
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        else:
            path.write_bytes(b"<!doctype html><title>404</title>")
    assert asker(own)("政务公开", literal=True) == {"unavailable": "damaged"}


def test_files_that_a_server_unpacked_on_the_way(own: Path, ask: Ask) -> None:
    for path in victims(own, "*/*.bin"):
        path.write_bytes(gzip.decompress(path.read_bytes()))
    assert asker(own)("政务公开") == ask("政务公开")


def test_a_bundle_of_another_build(own: Path, library: list[SearchRecord]) -> None:
    """A visitor whose page is older than the site: the folders that its entry names are gone."""
    changed = [replace(record, text=f"{record.text}新") for record in library]
    portal(own / "new", changed)
    entry = (own / "search" / "index.json").read_bytes()
    shutil.rmtree(own / "search")
    shutil.copytree(own / "new" / "search", own / "search")
    (own / "search" / "index.json").write_bytes(entry)
    assert asker(own)("政务公开") == {"unavailable": "damaged"}


def test_a_failure_does_not_last(own: Path) -> None:
    """The same process asks twice; the second time the file is there."""
    script = own / "twice.mjs"
    (own / "search" / "index.json").rename(own / "search" / "away.json")
    source = (own / "ask.mjs").read_text("utf-8").split("for await")[0]
    script.write_text(
        source
        + """
        import { rename } from "node:fs/promises";
        const bundle = new URL("search/", import.meta.url);
        const ask = () => search("政务公开", { bundle }).then((answer) => answer.total, (error) => error.reason);
        const before = await ask();
        await rename(new URL("away.json", bundle), new URL("index.json", bundle));
        process.stdout.write(JSON.stringify([before, (await ask()) > 0]));
        """,
        encoding="utf-8",
    )
    done = subprocess.run(["node", script], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == '["damaged",true]'


def test_browsers_that_cannot_unpack_by_themselves(own: Path, ask: Ask) -> None:
    source = (own / "ask.mjs").read_text("utf-8")
    (own / "ask.mjs").write_text(f"delete globalThis.DecompressionStream;\n{source}", encoding="utf-8")
    assert asker(own)("政务公开") == ask("政务公开")
