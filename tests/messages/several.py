"""A catalogue with one form more, whose fields may be given several times: for the tests of what people fill in."""

from functools import cache

from parley.messages import Catalogue, build, loader

FORM = """number = 9000
name = "several"
family = "line"
marker = "question"
procedure = "line"
source = "unverified"
release = "officer"
[[fields]]
number = 0
name = "areas"
kind = "area"
many = 3
required = true
[[fields]]
number = 1
name = "dangers"
kind = "choice"
values = { fire = 1, mine = 2 }
many = 4
[[fields]]
number = 2
name = "texts"
kind = "text"
lines = true
many = 2
[[examples]]
areas = "circle; 5 NM; 18.5N 112.25E"
[[examples]]
areas = ["circle; 5 NM; 18.5N 112.25E", "circle; 6 NM; 19.5N 112.25E"]
dangers = ["fire", "mine", "fire"]
texts = ["one\\ntwo", "three"]
"""
ENGLISH = """title = Several
purpose = For tests.
field-areas = Areas
help-areas = Where.
field-dangers = Dangers
help-dangers = Which.
choice-dangers-fire = fire
choice-dangers-mine = a mine
field-texts = Texts
help-texts = Say more.
body =
    Areas: { $areas }.
    { $dangers ->
        [absent] No danger.
       *[present] Dangers: { $dangers }.
    }
    { $texts ->
        [absent] No text.
       *[present] Texts: { $texts }
    }
"""
CHINESE = """title = 多项
purpose = 测试用。
field-areas = 区域
help-areas = 何处。
field-dangers = 危险
help-dangers = 何种。
choice-dangers-fire = 火灾
choice-dangers-mine = 水雷
field-texts = 文本
help-texts = 补充说明。
body =
    区域：{ $areas }。
    { $dangers ->
        [absent] 无危险。
       *[present] 危险：{ $dangers }。
    }
    { $texts ->
        [absent] 无文本。
       *[present] 文本：{ $texts }
    }
"""


@cache
def catalogue() -> Catalogue:
    """The packaged catalogue and the form ``several``."""
    files = {"form.toml": FORM, "en.ftl": ENGLISH, "zh.ftl": CHINESE}
    return build(
        {**loader.packaged(), **{f"catalogue/several/{name}": text for name, text in files.items()}}, ("en", "zh")
    )
