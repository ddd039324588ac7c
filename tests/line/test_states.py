"""The one table: every state and every input, and what it means for a link's life (spec: line §2, §3.2)."""

import itertools

import pytest

from parley.line.states import TABLE, LinkInput, LinkState, after

D, G, U, S, R = LinkState


def test_every_state_takes_every_input() -> None:
    assert set(TABLE) == set(itertools.product(LinkState, LinkInput))


@pytest.mark.parametrize("state", LinkState)
def test_a_new_connection_begins_with_greeting(state: LinkState) -> None:
    assert after(state, LinkInput.BEARER_UP) is G


@pytest.mark.parametrize("state", LinkState)
def test_a_lost_bearer_is_down(state: LinkState) -> None:
    assert after(state, LinkInput.BEARER_DOWN) is D


@pytest.mark.parametrize(
    ("state", "good", "bad", "frame", "quiet"),
    [(D, D, D, D, D), (G, U, R, G, G), (U, U, R, U, S), (S, U, R, U, S), (R, R, R, R, R)],
)
def test_what_the_others_do(
    state: LinkState, good: LinkState, bad: LinkState, frame: LinkState, quiet: LinkState
) -> None:
    inputs = (LinkInput.HELLO_GOOD, LinkInput.HELLO_BAD, LinkInput.FRAME, LinkInput.QUIET)
    assert [after(state, input_) for input_ in inputs] == [good, bad, frame, quiet]


def test_a_refused_link_stays_so_until_its_bearer_goes() -> None:
    ways_out = {input_ for input_ in LinkInput if after(R, input_) is not R}
    assert ways_out == {LinkInput.BEARER_UP, LinkInput.BEARER_DOWN}


def test_only_a_greeting_makes_a_link_stand() -> None:
    """No frame, and no bearer, makes a link UP that no good hello came over."""
    reached, ways = {D}, [input_ for input_ in LinkInput if input_ is not LinkInput.HELLO_GOOD]
    for _ in LinkState:
        reached |= {after(state, input_) for state in reached for input_ in ways}
    assert U not in reached and S not in reached
