"""What every content type is made of: a frozen model and a small declaration.

A content type is one module in this package that defines ``KIND``. It is found by name, never
listed in a second place; lists, facets, search fields, exports and ``new`` follow from it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Protocol

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from zwgk_site.kinds.findable import NO_NAMES, CardSpec, Names
from zwgk_site.text import moments
from zwgk_site.text.addresses import is_web_address
from zwgk_site.text.workdays import Workdays

_DIGITS = re.compile(r"[0-9]{1,6}")
_DAY = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_MINUTE = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}")


class Record(BaseModel):
    """One validated content record. Attributes are English, content keys are the Chinese aliases."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: str = Field(alias="标识", title="标识", description="地址里用的短名，只用小写字母、数字和短横。")

    @property
    def label(self) -> str:
        """The name by which a person knows the record; also the name it may be referred to by."""
        raise NotImplementedError


class Part(BaseModel):
    """A nested group of fields inside a record."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


@dataclass(frozen=True)
class Ref:
    """Marks a field whose value names a record of another kind (by id, name or alias).

    ``back`` is what records named so call those that name them; by default the label of their kind.
    """

    kind: str
    back: str = ""


@dataclass(frozen=True)
class LocalFile:
    """Marks a field whose value is the path of a file beside the record's own file."""


@dataclass(frozen=True)
class Telephone:
    """Marks a field whose value is a telephone number, to be dialled where it is shown."""


def _yes_no(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        word = value.strip()
        if word in ("是", "true"):
            return True
        if word in ("否", "false"):
            return False
    raise PydanticCustomError("yes_no", "yes_no")


def one_or_many(value: Any) -> Any:
    """A single text as a list of one; for fields that take one or several."""
    return [value] if isinstance(value, str) else value


def _web_address(value: Any) -> Any:
    if isinstance(value, str) and is_web_address(value):
        return value
    raise PydanticCustomError("web_address", "web_address")


def _whole_number(value: Any) -> Any:
    if isinstance(value, int) or (isinstance(value, str) and _DIGITS.fullmatch(value)):
        return int(value)
    raise PydanticCustomError("whole_number", "whole_number")


def _iso_date(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value) if _DAY.fullmatch(value) else _bad_date()
        except ValueError:
            _bad_date()
    if isinstance(value, dt.date):
        return value
    _bad_date()


def _bad_date() -> Any:
    raise PydanticCustomError("date", "date")


def _moment(value: Any) -> Any:
    found = moments.parse(value) if isinstance(value, str) else value
    if isinstance(found, moments.Moment):
        return found
    raise PydanticCustomError("moment", "moment")


def _minute(value: Any) -> Any:
    if isinstance(value, str) and _MINUTE.fullmatch(value):
        try:
            return dt.datetime.strptime(value, "%Y-%m-%d %H:%M")
        except ValueError:
            raise PydanticCustomError("minute", "minute") from None
    if isinstance(value, dt.datetime):
        return value
    raise PydanticCustomError("minute", "minute")


WebAddress = Annotated[str, BeforeValidator(_web_address)]
"""A full http or https address."""
Count = Annotated[int, BeforeValidator(_whole_number)]
"""A whole number of at most six digits, without sign or unit."""
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
Day = Annotated[dt.date, BeforeValidator(_iso_date)]
"""A day from 1900 to 2099: limits and intervals are counted from it."""
Minute = Annotated[dt.datetime, BeforeValidator(_minute)]
"""A minute of such a day."""
When = Annotated[moments.Moment, BeforeValidator(_moment)]
"""A month, a part of one, a day or some days."""
Texts = Annotated[tuple[str, ...], BeforeValidator(one_or_many)]
"""One text or a list of texts; a single text is a list of one."""


@dataclass(frozen=True)
class Choice:
    """One value of a facet: ``slug`` for the address, ``label`` for people.

    ``mark`` is for values of the facet ``validity``: whether a search result says it (``said``), and
    stands after those in force besides (``gone``).
    """

    slug: str
    label: str
    mark: Literal["", "said", "gone"] = ""


class Lookup(Protocol):
    """What a facet or a list may ask of the library; see ``zwgk_site.library.Library``."""

    @property
    def today(self) -> dt.date: ...

    @property
    def workdays(self) -> Workdays: ...

    def title_of(self, kind: str, reference: str) -> str: ...

    def id_of(self, kind: str, reference: str) -> str: ...

    def find(self, kind: str, reference: str) -> str | None: ...

    def validity_of(self, record: Record) -> Any: ...

    def validity_on(self, policy: str, day: dt.date) -> Any: ...

    def region_choice(self, department: str) -> Choice: ...

    def topic_choice(self, topic: str) -> Choice: ...


@dataclass(frozen=True)
class Facet:
    """A way to narrow a list of one kind. ``choices`` gives the values a record has.

    ``of`` is the kind whose records are the values, their ids the slugs. Search results are narrowed by
    the facets ``year``, ``topic``, ``validity`` and ``region`` of a kind, and by one ``of`` departments.
    """

    name: str
    label: str
    choices: Callable[[Any, Lookup], Sequence[Choice]]
    of: str = ""


@dataclass(frozen=True)
class Awaited:
    """A day of a record that people wait for, or a span of days. ``what`` is what then happens (征集截止);
    ``ends`` says that until ``last`` one can still do something. ``key`` tells several of one record
    apart for calendars, whatever is added before them; without it their place does."""

    what: str
    first: dt.date
    last: dt.date
    ends: bool = False
    key: str = ""


def _nothing(record: Any) -> Iterable[Awaited]:
    return ()


@dataclass(frozen=True)
class Kind:
    """Declaration of one content type.

    Exactly one of ``folder`` (one file a record) and ``file`` (a list under ``section``, or the
    whole file when there is no section) says where records live. ``template`` is the record's page,
    None for kinds without a page of their own. ``address`` is a format string with ``{id}``.
    ``search`` names the attributes whose words are searched beside the label, ``labelled`` those that
    are searched with their keys before them (电话 finds what has one), ``number`` the one that holds a
    document number; ``named_as`` another kind, as whose records its own may be named too (both have their
    pages at the same places); ``names`` and ``card`` are explained where they are defined. ``awaited`` gives the
    days of a record that calendars and the home page tell of.
    """

    name: str
    label: str
    model: type[Record]
    folder: str | None = None
    file: str | None = None
    section: str | None = None
    body: bool = False
    template: str | None = None
    address: str | None = None
    list_address: str | None = None
    list_template: str = "list.html"
    noun: str = "条"
    order: str | None = None
    facets: tuple[Facet, ...] = ()
    search: tuple[str, ...] = ()
    labelled: tuple[str, ...] = ()
    number: str | None = None
    named_as: str | None = None
    names: Names = NO_NAMES
    card: CardSpec | None = None
    export: tuple[str, ...] = ()
    awaited: Callable[[Any], Iterable[Awaited]] = _nothing

    @property
    def single(self) -> bool:
        """Whether there is one record only, which is its whole file."""
        return self.folder is None and self.section is None

    def address_of(self, record_id: str) -> str | None:
        return None if self.address is None else self.address.format(id=record_id)
