"""What the folds need to know of forms, by number: asked for every entry, so it is worked out once."""

from parley.messages.catalogue import Catalogue

_EFFECTS = {"answers": "ANSWERED", "declines": "DECLINED"}


class Traits:
    """Of all forms of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._effects = {form.number: _EFFECTS.get(form.effect, "") for form in catalogue.forms}
        self._facts = frozenset(form.number for form in catalogue.forms if form.procedure == "picture")
        self._asking = frozenset(
            form.number
            for form in catalogue.forms
            if form.replies and any(within is not None for within in form.answers_within)
        )

    def effect_of(self, number: int) -> str:
        """The rung that a message of this form sets on what it is about, or ""."""
        return self._effects.get(number, "")

    def is_message(self, number: int) -> bool:
        """Whether it goes into the inbox; a contact does not. What nobody knows does."""
        return number not in self._facts

    def expects_reply(self, number: int) -> bool:
        """Whether the form asks for one of its replies within some time."""
        return number in self._asking
