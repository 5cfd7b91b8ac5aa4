"""搜索用词：what people say and the official words for it, hot words, and words of questions.

Sources: 政府网站发展指引（国办发〔2017〕47号）for the search of a site; work points such as
博政办字〔2024〕14号附件1 ask it to understand everyday language (通俗语言搜索). Official words are those
of laws and State Council documents, or the name of the organ in charge.
"""

from __future__ import annotations

from pydantic import Field

from zwgk_site.kinds.base import Kind, Record, Texts


class Thesaurus(Record):
    id: str = Field(default="thesaurus", alias="标识", title="标识", description="固定，不用填写。")
    everyday: dict[str, Texts] = Field(
        default_factory=dict,
        alias="日常说法",
        title="日常说法",
        description="群众的说法，和文件里的规范词；一行一个，如 低保: 最低生活保障。",
    )
    awaited: Texts = Field(
        default=(),
        alias="待用规范词",
        title="待用规范词",
        description="上面用到、但本站还没有出现的规范词：列在这里就不提醒，出现以后自动起作用。",
    )
    hot: Texts = Field(
        default=(), alias="热词", title="热词", description="大家常查的词，显示在首页和搜索框下，要紧的在前。"
    )
    questions: Texts = Field(
        default=(),
        alias="疑问词",
        title="疑问词",
        description="问话里的词，查不到时略去再查，如 怎么办、电话。",
    )

    @property
    def label(self) -> str:
        return KIND.label


KIND = Kind(name="thesaurus", label="搜索用词", model=Thesaurus, file="thesaurus.yaml")
