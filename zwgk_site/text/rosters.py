"""Names of persons with an amount beside them in running text, where no day ends their being shown.

Source: 政府信息公开条例（国务院令第711号）art. 15; 个人信息保护法 art. 6 (no more than the purpose needs).
"""

from __future__ import annotations

import re

from zwgk_site.text.segment import words

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘"
    "杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
_PAIR = re.compile(
    rf"(?<![\u3400-\u9fff])([{_SURNAMES}](?:某某?|[\u3400-\u9fff]{{1,2}}))[ \t\u3000，、：:|]{{1,3}}[0-9][0-9,.]*\s*(?:万)?元"
)


def names_with_amounts(text: str) -> tuple[str, ...]:
    """Names followed by an amount of money, in order. Words of the dictionary (高龄、文化) are no names."""
    found = (match[1] for match in _PAIR.finditer(text))
    return tuple(dict.fromkeys(name for name in found if "某" in name or len(words(name)) > 1))
