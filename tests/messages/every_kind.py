"""A catalogue with one form that has a field of every kind, named by its kind: for the tests of what officers mistype."""

from functools import cache

from parley.messages import Catalogue, build
from parley.messages.kinds import KINDS

OPTIONS = {
    "choice": "values = { fire = 1, mine = 2 }",
    "signal": 'list = "table"',
    "count": "range = [1, 99]",
    "speed": 'range = ["0 kn", "60 kn"]',
    "text": "length = 100",
}
CHINESE = {
    "area": "区域", "bearing": "方位", "bool": "是否", "choice": "选择", "count": "数量", "date": "日期", "date-interval": "日期范围",
    "distance": "距离", "figure": "量值", "grid": "网格坐标", "local-time": "当地时间", "quadrant": "象限角", "document": "文件", "duration": "时长", "frequency": "频率", "height-band": "高度", "identifier": "标识", "credential": "凭据", "endpoint": "地址", "fingerprint": "指纹",
    "instant": "时间", "position": "位置", "post": "站点", "reference": "条目", "role": "岗位", "side": "方", "signal": "信号",
    "source": "出处", "speed": "速度", "text": "说明", "unit": "单位", "window": "时段",
}  # fmt: skip
HEAD = """number = 9001
name = "every-kind"
family = "line"
marker = "question"
procedure = "line"
source = "unverified"
release = "officer"
at_least_one = [["count", "text"]]
"""
TABLE = 'prefix = "YV1"\n[signals]\nIR1 = { code = 1, meaning = "seen" }\nRU2 = { code = 2, meaning = "seen", complement = "minutes" }\n'


def named(kind: str) -> str:
    """The name of the field of a kind."""
    return kind.replace("-", "_")


def form() -> str:
    fields = "".join(
        f'[[fields]]\nnumber = {i}\nname = "{named(kind)}"\nkind = "{kind}"\n{OPTIONS.get(kind, "")}\n'
        for i, kind in enumerate(KINDS)
    )
    return f'{HEAD}{fields}[[fields]]\nnumber = 99\nname = "areas"\nkind = "area"\nmany = 3\n[[examples]]\ncount = "1"\n[[examples]]\ntext = "x"\n'


def phrases(labels: dict[str, str], absent: str, between: str, more: str) -> str:
    """A phrase file."""
    lines = ["title = X", "purpose = X", more]
    for name, label in labels.items():
        lines += [f"field-{name} = {label}", f"help-{name} = {label}"]
    body = [
        f"    {{ ${name} ->\n        [absent] {label}{absent}\n       *[present] {label}{between}{{ ${name} }}\n    }}"
        for name, label in labels.items()
    ]
    return "\n".join([*lines, "body =", *body, ""])


@cache
def catalogue() -> Catalogue:
    """In both languages."""
    english = {named(kind): f"The {kind.replace('-', ' ')}" for kind in KINDS} | {"areas": "The areas"}
    chinese = {named(kind): CHINESE[kind] for kind in KINDS} | {"areas": "各区域"}
    files = {
        "form.toml": form(),
        "en.ftl": phrases(english, " is not stated", ": ", "choice-choice-fire = fire\nchoice-choice-mine = a mine"),
        "zh.ftl": phrases(chinese, "未说明", "：", "choice-choice-fire = 火灾\nchoice-choice-mine = 水雷"),
    }
    lists = {
        "list.toml": TABLE,
        "en.ftl": "IR1 = surveying\nRU2 = turning in …\n",
        "zh.ftl": "IR1 = 测量\nRU2 = 在…后转向\n",
    }
    return build(
        {f"catalogue/every-kind/{name}": text for name, text in files.items()}
        | {f"lists/table/{name}": text for name, text in lists.items()},
        ("en", "zh"),
    )
