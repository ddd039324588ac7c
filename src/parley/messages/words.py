"""The few words that the renderer itself says, for each language. Part of the catalogue's hash
(spec: messages §6.1).

A new language is one entry here, one in ``script.RANGES`` and one phrase file for each form and list.
"""

from typing import Final

WORDS: Final[dict[str, dict[str, str]]] = {
    "en": {
        # the eight message markers of IMO's Standard Marine Communication Phrases, resolution A.918(22)
        "instruction": "INSTRUCTION",
        "advice": "ADVICE",
        "warning": "WARNING",
        "information": "INFORMATION",
        "question": "QUESTION",
        "answer": "ANSWER",
        "request": "REQUEST",
        "intention": "INTENTION",
        # between marker and title in a rendering's first line
        "heading": ": ",
        "yes": "yes",
        "no": "no",
        # units
        "mm": "mm",
        "m": "m",
        "km": "km",
        "NM": "NM",
        "ft": "ft",
        "yd": "yd",
        "kn": "kn",
        "m/s": "m/s",
        "km/h": "km/h",
        "mm/h": "mm/h",
        "kHz": "kHz",
        "MHz": "MHz",
        "GHz": "GHz",
        "Hz": "Hz",
        "d": "d",
        "h": "h",
        "min": "min",
        "s": "s",
        "ms": "ms",
    },
    "zh": {
        "instruction": "指示",
        "advice": "建议",
        "warning": "警告",
        "information": "信息",
        "question": "询问",
        "answer": "回答",
        "request": "请求",
        "intention": "意图",
        "heading": "：",
        "yes": "是",
        "no": "否",
        "mm": "毫米",
        "m": "米",
        "km": "公里",
        "NM": "海里",
        "ft": "英尺",
        "yd": "码",
        "kn": "节",
        "m/s": "米/秒",
        "km/h": "公里/小时",
        "mm/h": "毫米/小时",
        "kHz": "千赫",
        "MHz": "兆赫",
        "GHz": "吉赫",
        "Hz": "赫",
        "d": "天",
        "h": "小时",
        "min": "分钟",
        "s": "秒",
        "ms": "毫秒",
    },
}

MARKERS: Final = ("instruction", "advice", "warning", "information", "question", "answer", "request", "intention")
"""In the order of SMCP part A1/6.1."""

SPACED: Final = {"en": " ", "zh": ""}
"""What stands between a number and its unit."""
