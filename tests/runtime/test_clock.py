"""The node's clock when the machine's is set."""

from itertools import pairwise

from parley.runtime.clock import Clock

MS = 1_000_000


class Hands:
    """A machine's two clocks, moved by hand (ms)."""

    def __init__(self) -> None:
        self.wall_ms, self.steady_ms = 1_000_000, 0

    def pass_ms(self, passed: int) -> None:
        self.wall_ms += passed
        self.steady_ms += passed

    def clock(self) -> Clock:
        return Clock(lambda: self.wall_ms * MS, lambda: self.steady_ms * MS)


def test_it_follows_the_machine_and_jumps_ahead_with_it() -> None:
    hands = Hands()
    clock = hands.clock()
    hands.pass_ms(1234)
    assert clock.now() == 1_001_234
    hands.wall_ms += 3_600_000
    assert clock.now() == 4_601_234
    assert clock.ahead_ms == 0


def test_set_back_it_goes_on_at_half_speed_until_the_other_has_caught_up() -> None:
    hands = Hands()
    clock = hands.clock()
    hands.wall_ms -= 10_000
    times = []
    for _ in range(30):
        hands.pass_ms(1_000)
        times.append(clock.now())
    assert times[0] == 1_000_500
    assert [b - a for a, b in pairwise(times)] == [500] * 18 + [500] + [1000] * 10
    assert times[-1] == hands.wall_ms
    assert clock.ahead_ms == 0
