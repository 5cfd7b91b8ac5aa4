"""The command line: build, check, review, search, serve, new. The only module that prints, exits and reads the clock."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from zwgk_site import asking, clock, grammar, pipeline, report, reviewing, scaffold
from zwgk_site.grammar import USAGE, Parser
from zwgk_site.kinds import discover
from zwgk_site.kinds.review import STEPS
from zwgk_site.pipeline import Outcome
from zwgk_site.problems import errors
from zwgk_site.settings import Settings
from zwgk_site.text.nearest import nearest
from zwgk_site.validate import ID

CLEAN, PROBLEMS, STOPPED = 0, 1, 130
PUBLIC = Path("public")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command. Returns 0 for clean, 1 for problems in the content, 2 for a wrong call."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words.insert(0, "build")
    try:
        options = _parser().parse_args(words)
        return int(options.run(options))
    except KeyboardInterrupt:
        print("\n已停止。", file=sys.stderr)
        return STOPPED


def _parser() -> Parser:
    parser = Parser(prog="build.py", description="把 content/ 里的内容生成政务公开网站。")
    commands = parser.add_subparsers(dest="command", required=True, parser_class=Parser)
    for name, run, about in (
        ("build", _build, "生成网站（不写命令时就是它）"),
        ("check", _check, "只检查，不生成"),
        ("serve", _serve, "在本机预览，保存文件后自动刷新"),
    ):
        command = commands.add_parser(name, help=about, description=about)
        _common(command)
        command.set_defaults(run=run)
        if name == "serve":
            command.add_argument("--port", type=grammar.port, default=8000, help="端口，默认 8000")
            command.add_argument("--host", default="127.0.0.1", help="监听地址，默认只有本机能打开")
        if name == "build":
            command.add_argument("--output", type=Path, default=PUBLIC, help="输出文件夹，默认 public")
            command.add_argument("--timings", action="store_true", help="列出每一步用了多少时间")
        if name == "check":
            command.add_argument(
                "--search", action="store_true", help="再搜一遍每个标题、文号和常用说法，看搜不搜得到"
            )
    review = commands.add_parser("review", help=grammar.REVIEWING, description=grammar.REVIEWING)
    grammar.review(review)
    review.set_defaults(run=_review)
    _search_grammar(commands.add_parser("search", help=_SEARCHING, description=_SEARCHING))
    new = commands.add_parser(
        "new", help="新建一份内容，每一项都有说明", description="新建一份内容，每一项都有说明"
    )
    new.add_argument("kind", help="种类：" + "、".join(kind.name for kind in discover() if not kind.single))
    new.add_argument("id", help="标识，就是网页地址里的名字，如 wenshang-2024-9")
    new.add_argument("--content", type=Path, default=Path("content"), help="内容文件夹，默认 content")
    new.add_argument("--today", type=grammar.day, default=None, help="按这一天填写日期，如 2024-11-15")
    new.set_defaults(run=_new)
    return parser


_SEARCHING = "在做好的网站里搜索，结果与网页上的一样"


def _search_grammar(search: Parser) -> None:
    search.add_argument(
        "words", nargs="+", metavar="词", help='要搜的词；有空格、短横的写在引号里，如 "养老 -补贴"'
    )
    search.add_argument("--output", type=Path, default=PUBLIC, help="做好的网站所在的文件夹，默认 public")
    search.add_argument("--limit", type=grammar.whole, default=10, help="一页几条，默认 10")
    search.add_argument("--page", type=grammar.whole, default=1, help="第几页，默认 1")
    search.add_argument("--kind", action="append", default=[], help="只看这一类，如 政策文件；可以写几次")
    search.add_argument("--literal", action="store_true", help="只查这几个字，不管拼音、错字和常用说法")
    search.set_defaults(run=_search)


def _common(command: Parser) -> None:
    command.add_argument("--content", type=Path, default=Path("content"), help="内容文件夹，默认 content")
    command.add_argument(
        "--templates", type=Path, default=Path("templates"), help="模板文件夹，默认 templates"
    )
    command.add_argument(
        "--base-path", type=grammar.base, default="/", help="网站在服务器上的子路径，如 /zfxxgk/"
    )
    command.add_argument(
        "--today", type=grammar.day, default=None, help="按哪一天推算状态，如 2024-11-15；默认是今天"
    )


def _settings(options: argparse.Namespace) -> Settings:
    output = getattr(options, "output", PUBLIC)
    return Settings(options.content, options.templates, output, options.base_path, options.today)


def _build(options: argparse.Namespace) -> int:
    with _progress() as step:
        outcome = pipeline.build(_settings(options), clock.today(), step)
    code = _report(outcome)
    if code == CLEAN:
        changes = outcome.changes
        assert changes is not None
        print(
            f"已生成 {outcome.pages} 页，放在 {options.output}/"
            f"（新增 {len(changes.added)} 个文件，改动 {len(changes.changed)} 个，删除 {len(changes.removed)} 个）。"
        )
    if options.timings:
        for name, seconds in outcome.timings:
            print(f"{seconds:8.2f} 秒  {name}")
    return code


def _check(options: argparse.Namespace) -> int:
    try:
        with _progress() as step:
            outcome = pipeline.check(_settings(options), clock.today(), step, options.search)
    except asking.CannotAsk as error:
        return _unasked(error)
    code = _report(outcome)
    if not outcome.problems:
        print(report.closing(outcome.problems))
    return code


def _search(options: argparse.Namespace) -> int:
    query, skipped = " ".join(options.words), options.limit * (options.page - 1)
    wanted = {"filters": {"kind": options.kind}, "literal": options.literal}
    question = asking.Question(query, {**wanted, "limit": options.limit, "offset": skipped})
    if not query.strip():
        print("请写上要搜的词。", file=sys.stderr)
        return USAGE
    try:
        say = asking.words_of(options.output)
        (answer,) = asking.ask(options.output, [question])
    except asking.CannotAsk as error:
        return _unasked(error)
    print(asking.as_text(answer, say, _mark, options.literal, skipped + 1))
    return CLEAN


def _unasked(error: asking.CannotAsk) -> int:
    print("\n".join(filter(None, (str(error), error.output))), file=sys.stderr)
    return USAGE


def _mark(text: str) -> str:
    """Bold on a terminal that can; 【 】 elsewhere."""
    if sys.stdout.isatty() and sys.platform != "win32" and not os.environ.get("NO_COLOR"):
        return f"\x1b[1m{text}\x1b[22m"
    return f"【{text}】"


def _report(outcome: Outcome) -> int:
    if outcome.problems:
        print(report.as_text(outcome.problems), file=sys.stderr)
        print(f"\n{report.closing(outcome.problems)}", file=sys.stderr)
    if errors(outcome.problems):
        print("网站没有改动。", file=sys.stderr)
        return PROBLEMS
    return CLEAN


def _serve(options: argparse.Namespace) -> int:
    from zwgk_site import serve

    def ready(address: str) -> None:
        print(f"预览：{address}\n保存文件后页面会自动刷新。按 Ctrl+C 停止。", flush=True)

    def built(outcome: Outcome) -> None:
        if outcome.problems:
            print(report.as_text(outcome.problems), file=sys.stderr)
        print(
            f"{report.closing(outcome.problems)}（{sum(s for _, s in outcome.timings):.2f} 秒）", flush=True
        )

    try:
        serve.run(_settings(options), clock.today, options.host, options.port, ready, built)
    except OSError as error:
        print(
            f"端口 {options.port} 打不开（{error.strerror}）。请用 --port 换一个，如 --port 8080。",
            file=sys.stderr,
        )
        return USAGE
    return CLEAN


def _review(options: argparse.Namespace) -> int:
    given = vars(options)
    names = {step: given[step].strip() for step in STEPS if (given[step] or "").strip()}
    signing = reviewing.Signing(names, options.today, clock.today(), tuple(given["依据"]), given["事由"])
    try:
        found = reviewing.review(options.content, options.paths, signing)
    except reviewing.CannotReview as error:
        print(error, file=sys.stderr)
        return USAGE
    except OSError as error:
        print(f"不能写审查记录（{error.strerror}：{error.filename}）。", file=sys.stderr)
        return USAGE
    for one in found:
        print(reviewing.said(one))
    done = sum(one.state == "complete" for one in found)
    print(f"共 {len(found)} 份，审查已做完 {done} 份。")
    return CLEAN if done == len(found) else PROBLEMS


def _new(options: argparse.Namespace) -> int:
    kinds = {kind.name: kind for kind in discover() if not kind.single}
    labels = {kind.label: kind for kind in kinds.values()}
    kind = kinds.get(options.kind) or labels.get(options.kind)
    if kind is None:
        near = nearest(options.kind, (*kinds, *labels))
        hint = f"您是不是要写“{near}”？" if near else ""
        print(f"没有“{options.kind}”这种内容。{hint}可用：{'、'.join(kinds)}。", file=sys.stderr)
        return USAGE
    if not ID.fullmatch(options.id):
        print(f"“{options.id}”不能用作标识，只用小写字母、数字和短横，如 wenshang-2024-9。", file=sys.stderr)
        return USAGE
    text = scaffold.text_of(kind, options.id, options.today or clock.today())
    target = options.content / scaffold.place_of(kind, options.id)
    if kind.folder is None:
        print(f"把下面这一段加到 {target} 的“{kind.section}”下面：\n\n{text}")
        return CLEAN
    if target.exists():
        print(f"{target} 已经有了，没有改动它。请换一个标识。", file=sys.stderr)
        return USAGE
    if not options.content.is_dir():
        print(
            f"没有内容文件夹 {options.content}。请在项目文件夹里运行，或用 --content 指出。", file=sys.stderr
        )
        return USAGE
    try:
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8")
    except OSError:
        print(f"不能写 {target}。请看看有没有权限，磁盘有没有空间。", file=sys.stderr)
        return USAGE
    print(f"已新建 {target}。打开它，按说明逐项填写，再运行 python build.py check。")
    return CLEAN


class _progress:
    """A progress bar on a terminal, silence elsewhere and in CI."""

    def __enter__(self) -> pipeline.Step:
        self._bar = None
        if not sys.stderr.isatty() or os.environ.get("CI"):
            return pipeline.silent
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._bar.start()
        self._task = self._bar.add_task("读取内容", total=None)
        return self._show

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def _show(self, name: str, done: int, total: int) -> None:
        assert self._bar is not None
        self._bar.update(self._task, description=name, completed=done, total=total or None)
