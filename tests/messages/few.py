"""A catalogue of a few packaged forms: what a test changes there is built and compared in a fraction of the time."""

import re

from parley.messages import loader

_REPLIES = re.compile(r"^replies = \[.*?\]$", re.MULTILINE | re.DOTALL)


def only(*names: str) -> dict[str, str]:
    """The packaged files of these forms and all lists; each form is answered by these forms alone."""

    def answered(replies: re.Match[str]) -> str:
        kept = [name for name in re.findall(r'"[a-z0-9-]+"', replies[0]) if name.strip('"') in names]
        return f"replies = [{', '.join(kept)}]"

    return {
        path: _REPLIES.sub(answered, text) if path.endswith("form.toml") else text
        for path, text in loader.packaged().items()
        if not path.startswith("catalogue/") or path.split("/")[1] in names
    }
