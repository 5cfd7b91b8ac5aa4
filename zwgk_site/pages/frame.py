"""Header and footer: the seven facts a government site must show, and the way around it.

Source: 政府网站发展指引（国办发〔2017〕47号）, 页面底部功能区.
"""

from __future__ import annotations

from zwgk_site import urls
from zwgk_site.pages.page import Fact, Frame, Link
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


def frame_of(portal: Portal, here: Here, current: str, find: bool) -> Frame:
    """The frame of a page from where it stands, the nav entry it belongs to, and whether the header
    has the search box. Equal frames are the same value."""
    key = (here.root, current, find)
    frame = portal.frames.get(key)
    if frame is None:
        frame = portal.frames[key] = _frame(portal, Here("", here.root), current, find)
    return frame


def _frame(portal: Portal, here: Here, current: str, find: bool) -> Frame:
    site, say = portal.site, portal.say
    home = Link(say("frame", "home"), here.to(urls.HOME), current=current == "home")
    nav = [home]
    for reference in site.nav:
        column = portal.column(reference)
        nav.append(Link(column.name, here.to(portal.column_address(column)), current=current == column.id))
    tools = portal.texts(here, site.tools)
    foot = (
        *(Link(link.text, link.href) for link in nav),
        *tools,
        Link(say("frame", "sitemap"), here.to(urls.SITEMAP)),
    )
    return Frame(
        root=here.root,
        name=site.name,
        find=find,
        search=here.to(urls.SEARCH),
        home=home,
        elder=site.elder,
        nav=tuple(nav),
        tools=tools,
        foot=foot,
        facts=_facts(portal),
        demo=site.demo_note if site.demo else "",
        pending=say("frame", "pending", count=portal.pending) if portal.pending else "",
        demo_end=site.demo_end if site.demo else "",
        emblem=portal.download(here, "site", site.id, site.emblem).href
        if site.emblem and current == "home"
        else "",
    )


def _facts(portal: Portal) -> tuple[Fact, ...]:
    site = portal.site
    rows = (
        ("host", "主办单位", Link(site.host)),
        ("contact", "联系方式", Link(site.contact)),
        ("code", "网站标识码", Link(site.code)),
        ("icp", "ICP备案编号", portal.external(site.icp, "https://beian.miit.gov.cn/")),
        ("police", "公安备案号", portal.external(site.police, _police(site.police))),
        ("conac", "党政机关网站标识", portal.external(portal.say("frame", "conac_link"), site.conac)),
        ("report", "找错入口", portal.external(portal.say("frame", "report_link"), site.report_error)),
    )
    return tuple(Fact(portal.say("frame", name), link, key in site.samples) for name, key, link in rows)


def _police(number: str) -> str:
    digits = "".join(character for character in number if character.isdigit())
    return f"https://www.beian.gov.cn/portal/registerSystemInfo?recordcode={digits}"
