"""Starts the web servers that docs/hosting.md describes, with its configurations, over a built site.

Of a configuration only ports, the certificate, the folder and, below a sub-path, the error page are replaced.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from pathlib import Path

CONFIGURATIONS = Path(__file__).parent.parent.parent / "docs" / "hosting"
HOST = "www.example.gov.cn"
PATIENCE = 15.0

_MODULES = (
    "mpm_event authz_core authz_host alias dir mime headers ssl socache_shmcb deflate brotli filter setenvif"
)


@dataclass(frozen=True)
class Answer:
    """What a server said: headers by their lower-case names."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Running:
    """A server that runs. ``base`` is the path of the site on it."""

    name: str
    secure: int
    plain: int
    base: str

    def get(self, path: str, *, accept: str = "", plain: bool = False) -> Answer:
        """Asks for a full path, as a client of the site's name; follows nothing."""
        connection = (
            HTTPConnection("127.0.0.1", self.plain, timeout=PATIENCE) if plain else _Named(HOST, self.secure)
        )
        host = f"{HOST}:{self.plain if plain else self.secure}"
        connection.request("GET", path, headers={"Host": host, "Accept-Encoding": accept or "identity"})
        said: HTTPResponse = connection.getresponse()
        body = said.read()
        connection.close()
        return Answer(said.status, {name.lower(): value for name, value in said.getheaders()}, body)


class _Named(HTTPSConnection):
    """Greets the server by the site's name, though it is asked at 127.0.0.1."""

    def connect(self) -> None:
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        plain = socket.create_connection(("127.0.0.1", self.port), PATIENCE)
        self.sock = context.wrap_socket(plain, server_hostname=HOST)


def program(name: str) -> str | None:
    """The server's program, if the machine has it."""
    names = {"nginx": ("nginx",), "apache": ("apache2", "httpd"), "caddy": ("caddy",)}[name]
    path = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"
    return next((found for each in names if (found := shutil.which(each, path=path))), None)


@contextmanager
def serving(name: str, site: Path, base: str) -> Iterator[Running]:
    """The server with our configuration, as an ordinary user, over a built site at ``base``."""
    with tempfile.TemporaryDirectory(prefix=f"zwgk-{name}-") as made:
        folder = Path(made)
        root = folder / "www"
        shutil.copytree(site, root / base.strip("/") if base.strip("/") else root)
        _certificate(folder)
        secure, plain = _free_port(), _free_port()
        command, environment = _COMMANDS[name](program(name) or name, folder, secure, plain, base)
        user = _ordinary(folder)
        log = (folder / "log").open("wb")
        process = subprocess.Popen(
            command, stdout=log, stderr=subprocess.STDOUT, env={**os.environ, **environment}, **user
        )
        try:
            _await(process, secure, folder / "log")
            yield Running(name, secure, plain, base)
        finally:
            process.terminate()
            process.wait(PATIENCE)
            log.close()


def _configuration(file: str, folder: Path, base: str) -> str:
    text = (CONFIGURATIONS / file).read_text("utf-8")
    text = text.replace("/srv/zwgk/www", str(folder / "www")).replace("/etc/ssl/zwgk", str(folder))
    return re.sub(r"(?<=[ ])/404\.html", f"{base}404.html", text)


def _nginx(
    program: str, folder: Path, secure: int, plain: int, base: str
) -> tuple[list[str], dict[str, str]]:
    site = _configuration("nginx.conf", folder, base)
    site = site.replace("listen 443 ssl;", f"listen 127.0.0.1:{secure} ssl;")
    site = site.replace("listen 80;", f"listen 127.0.0.1:{plain};")
    spools = "\n".join(
        f"{kind}_temp_path {folder}/spool-{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    main = folder / "main.conf"
    main.write_text(
        f"daemon off;\npid {folder}/pid;\nerror_log stderr;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{spools}\n{site}\n}}\n",
        encoding="utf-8",
    )
    return [program, "-p", str(folder), "-e", "stderr", "-c", str(main)], {}


def _apache(
    program: str, folder: Path, secure: int, plain: int, base: str
) -> tuple[list[str], dict[str, str]]:
    site = _configuration("apache.conf", folder, base)
    site = site.replace("*:443", f"*:{secure}").replace("*:80", f"*:{plain}")
    modules = Path("/usr/lib/apache2/modules")
    loaded = "\n".join(
        f"LoadModule {module}_module {modules}/mod_{module}.so"
        for module in _MODULES.split()
        if (modules / f"mod_{module}.so").exists()
    )
    main = folder / "main.conf"
    main.write_text(
        f"ServerRoot {folder}\nServerName {HOST}\nPidFile {folder}/pid\nErrorLog {folder}/errors\n"
        f"DefaultRuntimeDir {folder}\n{loaded}\nTypesConfig /etc/mime.types\n"
        f"Listen 127.0.0.1:{secure} https\nListen 127.0.0.1:{plain} http\n{site}\n",
        encoding="utf-8",
    )
    return [program, "-D", "FOREGROUND", "-f", str(main)], {}


def _caddy(
    program: str, folder: Path, secure: int, plain: int, base: str
) -> tuple[list[str], dict[str, str]]:
    site = _configuration("Caddyfile", folder, base)
    main = folder / "Caddyfile"
    main.write_text(
        f"{{\n\tadmin off\n\thttp_port {plain}\n\thttps_port {secure}\n}}\n{site}",
        encoding="utf-8",
    )
    own = {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "own")}
    return [program, "run", "--config", str(main), "--adapter", "caddyfile"], own


_COMMANDS: Mapping[str, Callable[[str, Path, int, int, str], tuple[list[str], dict[str, str]]]] = {
    "nginx": _nginx,
    "apache": _apache,
    "caddy": _caddy,
}


def _certificate(folder: Path) -> None:
    subprocess.run(
        (
            *(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
            ),
            *("-days", "2", "-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}"),
            *("-keyout", str(folder / "site.key"), "-out", str(folder / "site.pem")),
        ),
        check=True,
        capture_output=True,
    )


def _ordinary(folder: Path) -> dict[str, str]:
    """How to start as an ordinary user; the superuser hands the folder over to nobody."""
    if os.geteuid() != 0:
        return {}
    for path in (folder, *folder.rglob("*")):
        shutil.chown(path, "nobody", "nogroup")
    return {"user": "nobody", "group": "nogroup"}


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def _await(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(log.read_text("utf-8", errors="replace")[-2000:])
