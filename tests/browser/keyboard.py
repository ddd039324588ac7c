"""An officer at the keyboard: fills in a form from its first field to its last, and touches nothing else."""

from collections.abc import Mapping
from typing import Any

from parley.messages.field import Typed
from parley.messages.form import Form
from parley.web.drafts import PREFIX

STEPS_MAX_COUNT = 400
TYPED_MAX_CHARS = 16
FOCUSED = """() => {
    const one = document.activeElement;
    return {
        name: one.name || '', tag: one.tagName, value: one.value || '', lines: one.tagName === 'TEXTAREA' && !('line' in one.dataset),
        options: one.tagName === 'SELECT' ? [...one.options].map(option => option.value) : [],
        seen: (box => box.top >= 0 && box.bottom <= innerHeight)(one.getBoundingClientRect()),
    };
}"""


def fill(page: Any, form: Form, values: Mapping[str, Typed]) -> list[str]:
    """Types the values, each where the focus comes to it. Returns the fields in the order in which it came."""
    visited: list[str] = []
    left = {PREFIX + name: [typed] if isinstance(typed, str) else list(typed) for name, typed in values.items()}
    known = {PREFIX + one.name: one for one in form.fields}
    for _ in range(STEPS_MAX_COUNT):
        here = page.evaluate(FOCUSED)
        if here["name"] not in known:
            if here["name"]:
                return visited
            page.keyboard.press("Tab")  # a button beside a field
            continue
        assert here["seen"], f"{here['name']} has the focus and is out of sight"
        if here["name"] not in visited:
            visited.append(here["name"])
        wanted = left.get(here["name"], [])
        if wanted:
            write(page, here, wanted.pop(0))
        page.keyboard.press("Tab" if here["lines"] else "Enter")
    raise AssertionError(f"the focus never came to the end: {visited}")


def write(page: Any, here: Mapping[str, Any], typed: str) -> None:
    """A value into the field that has the focus."""
    if here["options"]:
        for _ in range(here["options"].index(typed)):
            page.keyboard.press("ArrowDown")
    elif len(typed) < TYPED_MAX_CHARS and "\n" not in typed:
        page.keyboard.type(typed)
    else:
        page.keyboard.insert_text(typed)  # as an input method or a paste does, in one go


def focused(page: Any) -> str:
    """The name of what has the focus."""
    return str(page.evaluate(FOCUSED)["name"]).removeprefix(PREFIX)
