"""The five largest forms of the catalogue as officers of two languages would fill them in."""

from collections.abc import Mapping
from typing import Final

from parley.messages.catalogue import Catalogue
from parley.messages.field import Typed
from parley.messages.form import Form

COUNT: Final = 5


def largest(catalogue: Catalogue) -> list[Form]:
    """The forms with the most fields, the largest first."""
    return sorted(catalogue.forms, key=lambda one: (-len(one.fields), one.number))[:COUNT]


VALUES: Final[dict[str, dict[str, Mapping[str, Typed]]]] = {
    "encounter-report": {
        "en": {
            "kind": "ship_air", "own_units": ["warship; crewed; 512; Sea Lark", "helicopter; uncrewed; 7723"],
            "other_units": ["aeroplane; crewed; 4012"], "began": "160800Z MAR 27", "ended": "2027-03-16T08:40Z",
            "own_position": "18°31'20\"N 112°17'40\"E", "other_position": "18.51N 112.26E", "closest_time": "160822Z MAR 27",
            "distance": "450 m", "height_difference": "200 ft", "measured": "radar", "own_course": "045",
            "own_speed": "12 kn", "other_course": "230.5", "other_speed": "280 kn",
            "frequencies": ["121.5 MHz", "243.0 MHz", "4125 kHz"], "answered": "answered", "answered_on": "243 MHz",
            "called": "none", "other_conduct": ["closed", "overflew", "flew_ahead"], "own_conduct": ["warned"],
            "injured": "0", "damage": "none", "visibility": "8 NM",
            "evidence": [f"{44:064x} image/jpeg 2204811"], "account": "The aircraft came from the north-east.\nIt passed twice.",
        },
        "zh": {
            "kind": "ship_ship", "own_units": ["军舰; 有人; 170; 兰州", "公务船；有人；3302"],
            "other_units": ["军舰; 有人; 512"], "began": "160800Z MAR 27", "own_position": "北纬18°31′20″东经112°17′40″",
            "other_position": "北纬18.52° 东经112.28°", "closest_time": "160822Z MAR 27", "distance": "0.3海里", "measured": "optical",
            "own_course": "045", "own_speed": "12节", "other_course": "230", "other_speed": "18.5节",
            "frequencies": ["156.8兆赫", "4125千赫"], "answered": "not_answered", "called": "not_answered",
            "other_conduct": ["closed"], "own_conduct": ["warned"], "damage": "none", "visibility": "8海里",
            "account": "对方舰艇自东北方向接近。\n两次从我舰前方通过。",
        },
    },
    "channel-propose": {
        "en": {
            "channel": "theatre-commanders", "name": "Line of the theatre commanders", "level": "theater_commander",
            "purpose": "To speak at once when forces of the two sides come close to each other.", "members": ["0", "1"],
            "roles": ["Commander, Eastern Command", "Commander, Southern Theatre Command"],
            "families": ["line", "safety", "call", "incident"], "forms": ["224"], "ceiling": "FLASH",
            "languages": ["en", "zh"], "answer_normal": "48h", "answer_urgent": "4h", "first_delegate": "2min",
            "second_delegate": "5 min", "floor_families": ["safety"], "floor_forms": ["64", "65"],
            "effective": "010000Z JAN 28", "valid_until": "240900Z DEC 27", "remark": "We can also open it later.",
        },
        "zh": {
            "channel": "fleet-duty", "name": "舰队值班热线", "level": "duty_officer", "purpose": "每日线路测试和海上紧急安全事项。",
            "members": ["0", "1"], "families": ["line", "safety"], "ceiling": "IMMEDIATE", "languages": ["zh", "en"],
            "answer_normal": "4小时", "answer_urgent": "30分钟", "effective": "010000Z JAN 28", "valid_until": "240900Z DEC 27",
            "remark": "开通日期可另行商定。",
        },
    },
    "significant-force-notice": {
        "en": {
            "designation": "Autumn Shield 2027", "purpose": "Training of a corps in defence.", "command": "Corps headquarters",
            "formations": ["2nd division, based in the east", "5th brigade, based in the south"], "troops": "14000",
            "tanks": "260", "armoured": "480", "artillery": "210", "helicopters": "24", "sorties": "180",
            "areas": ["circle; 40 km; 50.0N 20.0E", "polygon; 60.0N 25.0E; 60.0N 27.0E; 59.5N 27.0E; 59.5N 25.0E"],
            "height": "0 m to 5000 m ground", "windows": ["010000Z SEP 27 to 141200Z SEP 27"],
            "daily": "010400Z SEP 27 to 011800Z SEP 27", "live_ammunition": "yes", "phases": "Assembly, defence, withdrawal.",
            "states": ["FR", "DE"], "contact": "duty officer", "remark": "Figures are upper bounds.",
        },
        "zh": {
            "designation": "北部行动—2027", "command": "北部战区，集团军级", "formations": ["某合成旅，驻地北部"], "troops": "9500",
            "tanks": "120", "areas": ["多边形; 40.0N 115.0E; 40.0N 117.0E; 39.0N 117.0E; 39.0N 115.0E"],
            "height": "0米至5000米 地面以上", "windows": ["010000Z JUL 27至101200Z JUL 27"], "live_ammunition": "no",
            "contact": "值班军官", "remark": "数字为上限。",
        },
    },
    "exercise-notice": {
        "en": {
            "name": "Calm Sea 2027", "kind": "search_and_rescue",
            "areas": ["circle; 20 NM; 18.5N 112.25E", "corridor; CGCS2000; 10 NM; 26.0N 124.0E; 25.0N 126.0E"],
            "height": "-200 m to 12000 m sea-level", "windows": ["160000Z MAR 27 to 181200Z MAR 27", "200000Z MAR 27 to 201200Z MAR 27"],
            "daily": "160100Z MAR 27 to 160900Z MAR 27", "live_ammunition": "no", "purpose": "Search and rescue.",
            "ships": "8", "submarines": "1", "aircraft": "30", "troops": "450", "forces": "Two tenders.",
            "states": ["CN", "RU"], "observers": "yes", "contact": "duty officer", "warnings": "NAVAREA XI 201/27",
            "remark": "The second period is a reserve for bad weather.",
        },
        "zh": {
            "name": "海盾—2027", "kind": "several", "areas": ["圆形；20海里；北纬18°30′00″东经112°15′00″", "扇形; 18N 112E; 350; 045; 0海里; 10海里"],
            "height": "0米至12000米（平均海平面以上）", "windows": ["160000Z MAR 27至181200Z MAR 27"], "live_ammunition": "yes",
            "purpose": "编队防空和反潜训练。", "ships": "8", "aircraft": "30", "observers": "no", "contact": "值班军官",
            "remark": "如遇恶劣天气顺延。",
        },
    },
    "channel-change": {
        "en": {
            "channel": "watch", "name": "Line of the joint commanders", "level": "chief_of_staff", "purpose": "Calls in a crisis.",
            "members": ["0", "1"], "roles": ["Chief of the Joint Staff"], "families": ["line", "safety", "call"],
            "forms": ["224", "225"], "ceiling": "FLASH", "languages": ["en", "zh", "fr"], "answer_normal": "24h",
            "answer_urgent": "2h", "first_delegate": "2min", "second_delegate": "5min", "effective": "010000Z FEB 28",
            "reason": "A third member has asked to join.", "valid_until": "240900Z JAN 28",
        },
        "zh": {
            "channel": "watch", "ceiling": "FLASH", "answer_normal": "2小时", "answer_urgent": "15分钟",
            "effective": "010000Z FEB 28", "reason": "值班力量增加。", "valid_until": "240900Z JAN 28",
        },
    },
}  # fmt: skip
