"""What every page may ask: the library, the words, and where things stand in the site."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from html import escape, unescape
from typing import cast
from urllib.parse import urlsplit

from zwgk_site import urls
from zwgk_site.kinds.base import Kind, Record
from zwgk_site.kinds.column import Column
from zwgk_site.kinds.department import Department
from zwgk_site.kinds.policy import Policy
from zwgk_site.kinds.site import Site
from zwgk_site.library import Entry, Library
from zwgk_site.pages import formats
from zwgk_site.pages.channels import Channel, channels_of
from zwgk_site.pages.page import Frame, Link
from zwgk_site.relate.holdings import day_of
from zwgk_site.text.addresses import is_web_address
from zwgk_site.text.prose import Prose, render
from zwgk_site.urls import Here
from zwgk_site.words import Words

_ADDRESS = re.compile(r'\b(src|href)="([^"]*)"')


@dataclass(frozen=True, eq=False)
class Portal:
    """The library as one site. ``base_path`` starts and ends with ``/``. ``pending`` is how many content files
    await their review: only a preview has any."""

    library: Library
    words: Words
    base_path: str = "/"
    pending: int = 0

    @property
    def site(self) -> Site:
        return self.library.site

    @property
    def today(self) -> dt.date:
        return self.library.today

    def say(self, section: str, name: str, /, **parts: object) -> str:
        """A text of words.yaml with its parts filled in."""
        return self.words.say(section, name, **parts)

    def absolute(self, address: str) -> str:
        """The full address by which the world knows a page."""
        return urls.absolute(self.site.scheme, self.site.domain, self.base_path, address)

    @cached_property
    def frames(self) -> dict[tuple[str, str, bool], Frame]:
        """Frames made so far; see ``frame_of``."""
        return {}

    @cached_property
    def channels(self) -> Mapping[str, Channel]:
        """What can be subscribed to, by the address of the page that lists it."""
        return channels_of(self)

    # ── columns ────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        return self.library.records("column", Column)

    @cached_property
    def kinds(self) -> Mapping[str, Kind]:
        return {kind.name: kind for kind in self.library.kinds}

    @cached_property
    def collected(self) -> Mapping[str, Kind]:
        """Kinds that have a list, by their label: what a column may collect."""
        return {kind.label: kind for kind in self.library.kinds if kind.list_address}

    @cached_property
    def column_of_kind(self) -> Mapping[str, Column]:
        """The first column that collects all of each kind, by the kind's name."""
        found: dict[str, Column] = {}
        for column in self.columns:
            kind = self.collected.get(column.collects or "")
            if kind is not None and not column.narrowed:
                found.setdefault(kind.name, column)
        return found

    def column(self, reference: str) -> Column:
        """The column that a checked reference names."""
        return cast(Column, self.library.get("column", self.library.id_of("column", reference)).record)

    def column_address(self, column: Column) -> str:
        """A column that collects all of one kind is the list of that kind."""
        kind = self.collected.get(column.collects or "")
        if kind is not None and kind.list_address and not column.narrowed:
            return kind.list_address
        return self.kinds["column"].address_of(column.id) or urls.HOME

    def ancestors(self, column: Column) -> tuple[Column, ...]:
        """Columns above this one, topmost first."""
        found: list[Column] = []
        while column.parent is not None:
            column = self.column(column.parent)
            found.insert(0, column)
        return tuple(found)

    def children(self, column: Column) -> tuple[Column, ...]:
        """Columns right below this one."""
        return tuple(
            c for c in self.columns if c.parent is not None and self.column(c.parent).id == column.id
        )

    def about(self, kind: Kind) -> Column | Kind:
        """The column that the pages of a kind belong to; the kind itself where none collects it."""
        return self.column_of_kind.get(kind.name, kind)

    def nav_entry(self, about: Column | Kind) -> str:
        """Id of the entry of the main navigation under which a column stands; empty if under none."""
        if not isinstance(about, Column):
            return ""
        entries = {self.library.id_of("column", reference) for reference in self.site.nav}
        return next(
            (column.id for column in (about, *reversed(self.ancestors(about))) if column.id in entries), ""
        )

    def trail(self, here: Here, about: Column | Kind | None, last: str = "") -> tuple[Link, ...]:
        """The way from the home page to a page: its columns, then its own name. ``about`` is left
        out of the links where the page is that column's own."""
        links = [Link(self.say("frame", "home"), here.to(urls.HOME))]
        if isinstance(about, Column):
            steps = (*self.ancestors(about), about)
            links += [Link(column.name, here.to(self.column_address(column))) for column in steps]
        elif about is not None and about.list_address:
            links.append(Link(about.label, here.to(about.list_address)))
        return (*links, Link(last)) if last else (*links[:-1], Link(links[-1].text))

    # ── organs ─────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def task_counts(self) -> Counter[str]:
        """Number of tasks that name each department outright, by its id."""
        tasks = (c for commitments in self.library.commitments.values() for c in commitments)
        return Counter(department for commitment in tasks for department in commitment.departments)

    def function_of(self, organ: Department) -> str:
        """民政局 for 汶上县民政局; empty where the name does not start with its region."""
        region = self.library.title_of("region", organ.region)
        return organ.name.removeprefix(region) if organ.name.startswith(region) else ""

    @cached_property
    def same_function(self) -> Mapping[str, tuple[Department, ...]]:
        """Organs of all regions by their name without the region."""
        found: dict[str, tuple[Department, ...]] = {}
        for organ in self.library.records("department", Department):
            name = self.function_of(organ)
            if name:
                found[name] = (*found.get(name, ()), organ)
        return found

    # ── files ──────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def copies(self) -> Mapping[str, str]:
        """Files to copy beside the pages: address → path within the content folder."""
        return {urls.file(file.path): file.path for file in self.library.downloads.values()}

    def download(self, here: Here, kind: str, record_id: str, value: str) -> Link:
        """A link to a file that a record names, with its format and size."""
        form, file = value.rsplit(".", 1)[-1].upper(), self.library.downloads[kind, record_id, value]
        text = self.say("policy", "download", form=form, size=formats.size(file.size))
        return Link(text, here.shared(urls.file(file.path)))

    @cached_property
    def _with_files(self) -> frozenset[tuple[str, str]]:
        """Kind and id of every record that names a file."""
        return frozenset((kind, record_id) for kind, record_id, _ in self.library.downloads)

    def prose(self, kind: str, record: Record, body: str) -> Prose:
        """The text of a record as its own page shows it: documents it cites are linked, files it shows
        come from this site. Made once."""
        made = self._proses.get((kind, record.id))
        if made is None:
            made = self._proses[kind, record.id] = self._prose(kind, record, body)
        return made

    @cached_property
    def _proses(self) -> dict[tuple[str, str], Prose]:
        return {}

    def _prose(self, kind: str, record: Record, body: str) -> Prose:
        marked = self.library.notes.get(record.id, {}) if kind == "policy" else {}
        return self.prose_at(Here.at(self.address(kind, record.id)), kind, record, body, marked)

    def prose_at(
        self, here: Here, kind: str, record: Record, body: str, marked: Collection[str] = ()
    ) -> Prose:
        """The text of a record as another page shows it: its links lead from there. ``marked`` as in
        ``text.prose.render``."""

        def cited(title: str, number: str | None) -> str | None:
            found = self.library.citable.find(title, number)
            return here.to(self.address("policy", found)) if found and found != record.id else None

        def local(match: re.Match[str]) -> str:
            file = self.library.downloads.get((kind, record.id, unescape(match[2])))
            return match[0] if file is None else f'{match[1]}="{escape(here.shared(urls.file(file.path)))}"'

        prose = render(body, cited, marked)
        if (kind, record.id) not in self._with_files:
            return prose
        return replace(prose, notice=_ADDRESS.sub(local, prose.notice), main=_ADDRESS.sub(local, prose.main))

    # ── records ────────────────────────────────────────────────────────────────────────────────

    def address(self, kind: str, record_id: str) -> str:
        """Address of a record's page; of a column that is the list of a kind, that list. The kind must
        have pages."""
        if kind == "column":
            return self.column_address(cast(Column, self.library.get(kind, record_id).record))
        found = self.kinds[kind].address_of(record_id)
        if found is None:
            raise LookupError(f"{kind} has no page of its own")
        return found

    def link(self, here: Here, kind: str, record_id: str, text: str = "") -> Link:
        """A link to a record's page, by its label unless another text is given."""
        entry = self.library.get(kind, record_id)
        return Link(text or entry.record.label, here.to(self.address(kind, record_id)))

    def texts(self, here: Here, references: Iterable[str]) -> tuple[Link, ...]:
        """Links to the standing texts that checked references name."""
        return tuple(self.link(here, "page", self.library.id_of("page", name)) for name in references)

    def short_name(self, policy: Policy) -> str:
        """What a document is called in little space: its number, or else its title."""
        return policy.number or policy.title

    def resolve(self, here: Here, text: str, target: str | None) -> Link:
        """A link to another site or to a record of this one, by address, id or name."""
        if target is None:
            return Link(text)
        if is_web_address(target):
            return self.external(text, target)
        for kind in self.library.kinds:
            record_id = self.library.find(kind.name, target)
            if record_id is not None and kind.address is not None:
                return Link(text, here.to(self.address(kind.name, record_id)))
        return Link(text)

    def external(self, text: str, address: str) -> Link:
        """A link to another site; outside .gov.cn it is announced."""
        host = urlsplit(address).hostname or ""
        return Link(text, address, outside=True, foreign=not host.endswith(".gov.cn"))

    def order_of(self, entry: Entry) -> dt.date | None:
        """The day by which lists order a record, where its kind has one."""
        return day_of(entry)
