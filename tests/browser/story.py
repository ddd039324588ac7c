"""What happens on two consoles before they are looked at: an ordinary watch, a danger, a call, and a STOP."""

from tests.browser.consoles import ROOT, Consoles

CONTACTS = ROOT / "src" / "parley" / "cli" / "data" / "contacts.csv"
MINUTE = 60_000


def tell(consoles: Consoles) -> dict[str, str]:
    """Play it; returns the refs by name."""
    consoles.import_contacts(0, CONTACTS)
    now = consoles.ask(consoles.loops[0].now)
    refs = {}
    refs["test"] = consoles.send(0, "line-test", {"number": "214", "passage": "Clear weather over the strait"})
    consoles.wait_for(1, refs["test"])
    consoles.send(1, "line-test-reply", {"number": "214", "reception": "good"}, "zh", about=(refs["test"],))
    refs["note"] = consoles.send(
        1, "note", {"subject": "下一轮会晤日程", "text": "我方建议下一轮工作会晤于第三季度举行，请于月底前告知意见。"}, "zh",
        role="policy_staff", precedence=1, wanted_by=now + 26 * MINUTE,
    )  # fmt: skip
    refs["call"] = consoles.send(
        0, "call-request",
        {"level": "minister", "caller": "Secretary of Defense", "called": "Minister of National Defense",
         "means": "secure_telephone", "earliest": "2027-01-10T01:00Z", "interpreter": "yes", "subject": "The encounter of today"},
        role="policy_staff", precedence=1, wanted_by=now + 4 * 60 * MINUTE,
    )  # fmt: skip
    area = "circle; 10 NM; 18.5N 112.25E"
    refs["danger"] = consoles.send(
        0, "danger", {"danger": "live_firing", "advice": "keep_clear", "area": area, "from": "2027-01-10T02:00Z"}
    )
    consoles.wait_for(1, refs["danger"])
    consoles.run(consoles.loops[1].acknowledge(refs["danger"], "duty_officer"))
    refs["stop"] = consoles.send(
        1, "stop",
        {"activity": "approach", "reason": "collision", "position": "18°31'20\"N 112°17'40\"E", "radius": "3 NM"}, "zh",
    )  # fmt: skip
    consoles.wait_for(0, refs["stop"])
    return refs
