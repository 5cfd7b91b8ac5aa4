"""Data of the platform: the items of the law and their columns, catalogues and what covers them, working days."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site import urls
from zwgk_site.kinds.base import Record
from zwgk_site.kinds.catalogue import Catalogue, current
from zwgk_site.pages.applications import WORKDAYS
from zwgk_site.pages.datafields import Column, Sort, each
from zwgk_site.pages.platform import FILE, board, board_column
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


def _duties(portal: Portal) -> Iterator[tuple[str, str]]:
    column = board_column(portal)
    if column is not None:
        address = portal.column_address(column)
        if board(portal, Here.at(address), column) is not None:
            yield urls.beside(address, FILE), ""


def _in_use(portal: Portal, record: Record) -> bool:
    return isinstance(record, Catalogue) and current(record, portal.library)


ITEM = (
    Column("序号", "事项在目录里的序号。"),
    Column("一级事项", "一级公开事项。"),
    Column("二级事项", "二级公开事项；没有的为空。"),
    Column("三级事项", "三级公开事项；没有的为空。"),
    Column("公开内容（要素）", "要公开哪些要素，■是要公开的。"),
    Column("公开依据", "依据的法律、法规和文件。"),
    Column("公开时限", "形成以后多久公开。"),
    Column("公开主体", "由哪个单位公开。"),
    Column("责任", "责任科室。"),
    Column("公开渠道和载体", "在哪里公开，■是选用的渠道。"),
    Column("公开对象", "向全社会还是特定群体公开。"),
    Column("公开方式", "主动公开还是依申请公开。"),
    Column("公开层级", "县级、乡级、村级。"),
    Column("法定公开", "是：法律、法规规定要公开的。", "boolean"),
    Column("过程", "决策、执行、管理、服务、结果中的哪一步。"),
    Column("栏目", "在本站的哪个栏目公开。"),
)

SORTS: tuple[Sort, ...] = (
    Sort(
        "duties",
        "法定主动公开内容",
        "条例第二十条、第二十一条的各项，放在哪个栏目，最近什么时候更新。",
        "csv",
        _duties,
        (
            Column("条款", "《中华人民共和国政府信息公开条例》的条款。"),
            Column("应当主动公开的内容", "条款规定的内容。"),
            Column("栏目", "在本站的栏目；没有的为空。"),
            Column("依据", "设置栏目的依据。"),
            Column("更新周期", "至少多久更新一次；没有规定的为空。"),
            Column("最近更新", "栏目里最新内容的日期。", "date"),
            Column("状态", "按期更新、超过周期、没有内容、不适用或长期公开。"),
            Column("条数", "栏目里有多少条内容。"),
            Column("备注", "要说明的，如县级人民政府没有规章制定权。"),
        ),
    ),
    Sort(
        "catalogue-items",
        "公开目录的事项",
        "一份公开目录的全部事项。",
        "csv",
        each("catalogue", "items.csv"),
        ITEM,
        "catalogues/标识/items.csv",
    ),
    Sort(
        "catalogue-items-json",
        "公开目录的事项（JSON）",
        "和上一种内容相同，供程序读取。",
        "json",
        each("catalogue", "items.json"),
        ITEM,
        "catalogues/标识/items.json",
    ),
    Sort(
        "catalogue-coverage",
        "公开目录的落实情况",
        "现行目录的每个事项，有没有栏目、内容，更新及时不及时，要素齐不齐。",
        "csv",
        each("catalogue", "coverage.csv", _in_use),
        (Column("序号", "事项在目录里的序号。"), Column("事项", "事项的名称。")),
        "catalogues/标识/coverage.csv",
        Column("（其余各栏）", "这一方面做到了没有，差在哪里；最后一栏是说明。"),
    ),
    Sort(
        "workdays",
        "工作日",
        "各年国务院办公厅放假安排里，放假的工作日和上班的周末，供答复期限的计算使用。",
        "json",
        each("application", WORKDAYS),
        (),
        "pages/标识/workdays.json",
    ),
)
