"""editors.py: tries what "build.py schema" writes with the editors' own parts, fetched by npm into a folder of its own.

The YAML language server (VS Code, Neovim, Helix, Zed, Emacs run it) opens every YAML file of the content and is
asked what may stand at a place; the snippet parser of VS Code reads every snippet. Ends with an error where a file
of the content is marked, a mistake is not, a word is not offered, or a snippet is read otherwise than meant.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PACKAGES = ("yaml-language-server@1", "monaco-editor@0.55")

PARSER = """\
import { register } from 'node:module';
import { readFileSync } from 'node:fs';
const css = `export async function load(url, context, next) {
  if (url.endsWith('.css')) return { format: 'module', source: '', shortCircuit: true };
  return next(url, context);
}`;
register(`data:text/javascript,${encodeURIComponent(css)}`, import.meta.url);
const folder = './node_modules/monaco-editor/esm/vs/editor/contrib/snippet/browser/snippetParser.js';
const { SnippetParser, Variable } = await import(folder);
const snippets = Object.entries(JSON.parse(readFileSync(process.argv[2])));
const known = ['CURRENT_YEAR', 'CURRENT_MONTH', 'CURRENT_DATE'];
const wrong = snippets.filter(([, { body }]) => {
  const read = new SnippetParser().parse(body.join('\\n'));
  let bad = /[$|\\\\]/.test(read.toString());
  read.walk((part) => { bad ||= part instanceof Variable && !known.includes(part.name); return true; });
  return bad;
});
console.log(JSON.stringify({ read: snippets.length, wrong: wrong.map(([name]) => name) }));
"""


class Server:
    """A language server that talks over its standard input and output."""

    def __init__(self, command: list[str], folder: Path, settings: dict[str, Any]) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._settings = settings
        self._number = 0
        self.marked: dict[str, list[str]] = {}
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": folder.as_uri(),
                "workspaceFolders": [{"uri": folder.as_uri(), "name": "content"}],
                "capabilities": {
                    "workspace": {"configuration": True, "workspaceFolders": True},
                    "textDocument": {"completion": {"completionItem": {"snippetSupport": True}}},
                },
            },
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": settings})

    def tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: Any) -> Any:
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while (said := self._heard()).get("id") != number or "method" in said:
            pass
        return said.get("result")

    def marks(self, uri: str, text: str) -> list[str]:
        """What is marked in a file when it is opened."""
        self.marked.pop(uri, None)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while uri not in self.marked:
            self._heard()
        return self.marked[uri]

    def offered(self, uri: str, line: int, column: int) -> list[str]:
        place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
        return [item["label"] for item in self.ask("textDocument/completion", place)["items"]]

    def end(self) -> None:
        self._process.terminate()
        self._process.wait()

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _heard(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while (line := self._process.stdout.readline().strip()) or not length:
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        said: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if said.get("method") == "workspace/configuration":
            items = [self._settings.get(item.get("section"), {}) for item in said["params"]["items"]]
            self._send({"id": said["id"], "result": items})
        elif "method" in said and "id" in said:
            self._send({"id": said["id"], "result": None})
        elif said.get("method") == "textDocument/publishDiagnostics":
            self.marked[said["params"]["uri"]] = [mark["message"] for mark in said["params"]["diagnostics"]]
        return said


def expect(holds: bool, what: str) -> None:
    if not holds:
        raise SystemExit(f"not so: {what}")


def tried_with_the_server(folder: Path, packages: Path) -> None:
    written = json.loads((folder / ".vscode" / "settings.json").read_text("utf-8"))
    yaml = {"schemas": written["yaml.schemas"], "validate": True, "completion": True, "hover": True}
    program = packages / "node_modules" / ".bin" / "yaml-language-server"
    server = Server([str(program), "--stdio"], folder, {"yaml": yaml})
    files = sorted((folder / "content").rglob("*.yaml"))
    for path in files:
        marks = server.marks(path.as_uri(), path.read_text("utf-8"))
        expect(not marks, f"{path.name} is clean: {marks[:3]}")
    print(f"{len(files)} files opened, none marked")

    place = (folder / "content" / "plans" / "2025-shifan.yaml").as_uri()
    text = "标题: 甲\n年度: 2025\n发布日期: 2025-01-02\n形式: 要点\n发布单位: \n\n"
    marks = server.marks(place, text)
    for wanted in ("发布日期", "任务分解表", "分组"):
        expect(any(wanted in mark for mark in marks), f"{wanted} among {marks}")
    print(*marks, sep="\n")
    for line, column, word in ((3, 4, "工作方案"), (4, 6, "示范县人民政府办公室"), (5, 0, "整体进展")):
        words = server.offered(place, line, column)
        expect(word in words, f"{word} offered among {words[:20]}")
        print(f"line {line + 1}: {len(words)} words offered, {word} among them")
    server.end()


def main() -> None:
    with tempfile.TemporaryDirectory() as made:
        packages, folder = Path(made, "packages"), Path(made, "portal")
        packages.mkdir()
        shutil.copytree(ROOT / "content", folder / "content")
        (packages / "package.json").write_text('{"private": true}')
        npm = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES]
        subprocess.run(npm, cwd=packages, check=True)
        subprocess.run([sys.executable, ROOT / "build.py", "schema"], cwd=folder, check=True)
        tried_with_the_server(folder, packages)
        (packages / "parse.mjs").write_text(PARSER)
        snippets = folder / ".vscode" / "zwgk.code-snippets"
        done = subprocess.run(
            ["node", "parse.mjs", str(snippets)], cwd=packages, check=True, stdout=subprocess.PIPE, text=True
        )
        said = json.loads(done.stdout)
        expect(not said["wrong"], f"snippets read as meant: {said['wrong']}")
        print(f"{said['read']} snippets read")


if __name__ == "__main__":
    main()
