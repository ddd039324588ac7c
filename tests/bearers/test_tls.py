"""The TLS bearer over real sockets: who gets in, who does not, and what happens to links."""

import asyncio
import inspect
import ssl
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from parley.base.limits import UNGREETED_PER_SOURCE_MAX_COUNT
from parley.bearers import link, outlet, tls
from parley.bearers.certificate import make_server_identity
from parley.bearers.dial import Address
from parley.bearers.port import Port
from parley.bearers.preamble import greet_as_caller
from parley.bearers.tls import TlsBearer, TlsSettings
from tests.bearers.posts import RECORD, A, B, C, Ear, Key, Post, acquainted
from tests.bearers.strangers import call, greet, greeted_stranger, signed_by


class End:
    """A post with its TLS bearer and what it hears."""

    def __init__(self, post: Post, port: Port | None = None) -> None:
        self.post, self.port, self.ear = post, port or Port("127.0.0.1", 0), Ear()
        self.bearer = TlsBearer(post, TlsSettings(self.port, {}))

    def dials(self, *others: "End") -> None:
        addresses = {other.post.me: [Address("127.0.0.1", other.port.number)] for other in others}
        self.bearer = TlsBearer(self.post, TlsSettings(self.port, addresses))

    async def start(self) -> None:
        await self.bearer.start(self.ear)


async def kept_open(port: Port) -> TlsBearer:
    """Another record's bearer on the port, so that nobody takes its number between two starts."""
    keeper = TlsBearer(Post(A, record_id=b"k" * 32), TlsSettings(port, {}))
    await keeper.start(Ear())
    return keeper


def scenario(test: Callable[..., Awaitable[None]]) -> Callable[..., None]:
    """Run with two posts A and B, of which B listens; both are stopped at the end."""

    def run(**fixtures: Any) -> None:
        async def main() -> None:
            a, b = (End(post) for post in acquainted(A, B))
            keepers = [await kept_open(end.port) for end in (a, b)]
            await b.start()
            try:
                async with asyncio.timeout(10):
                    await test(a, b, **fixtures)
            finally:
                await a.bearer.stop()
                await b.bearer.stop()
                for keeper in keepers:
                    await keeper.stop()

        asyncio.run(main())

    run.__name__, run.__doc__ = test.__name__, test.__doc__
    wanted = list(test.__code__.co_varnames[2 : test.__code__.co_argcount])
    run.__signature__ = _signature(wanted)  # type: ignore[attr-defined]
    return run


def _signature(names: list[str]) -> inspect.Signature:
    return inspect.Signature([inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY) for name in names])


async def linked(a: End, b: End) -> None:
    """A dials B, and both know it."""
    a.dials(b)
    await a.start()
    await a.ear.until(lambda: a.ear.up)
    await b.ear.until(lambda: b.ear.up)


# -- who does not get in ----------------------------------------------------------------------------------------------


@scenario
async def test_whoever_has_another_key_is_refused(a: End, b: End) -> None:
    a.post.key = Key()
    a.dials(b)
    await a.start()
    await b.ear.until(lambda: "bearers.not-the-key" in b.ear.codes)
    assert not b.ear.links


@scenario
async def test_a_listener_with_another_key_gets_no_frame(a: End, b: End) -> None:
    b.post.key = Key()
    a.dials(b)
    await a.start()
    await a.ear.until(lambda: "bearers.not-the-key" in a.ear.codes)
    assert not a.ear.links
    assert not a.bearer.send(B, b"secret", 3)


@scenario
async def test_a_man_in_the_middle_is_seen_by_the_caller(a: End, b: End) -> None:
    """He has TLS with both and passes every byte on. His certificate is another one: that is what B signed against."""
    middle = make_server_identity()

    async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = await call(b.port.number)
        await asyncio.wait(
            [asyncio.create_task(_pass_on(*way)) for way in ((reader, line.writer), (line.reader, writer))]
        )

    server = await asyncio.start_server(relay, "127.0.0.1", 0, ssl=middle.context)
    a.dials(End(b.post, Port("127.0.0.1", server.sockets[0].getsockname()[1])))
    await a.start()
    await a.ear.until(lambda: "bearers.other-channel" in a.ear.codes)
    assert not a.ear.links
    assert not b.ear.links
    server.close()


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(4096):
            writer.write(data)
    except (ConnectionError, ssl.SSLError):
        pass
    writer.close()


@scenario
async def test_a_greeting_that_was_overheard_is_of_no_use(a: End, b: End) -> None:
    heard = await call(b.port.number)
    greeting = greet_as_caller(a.post, B, heard.certificate_hash)
    await heard.say(next(greeting))
    with pytest.raises(StopIteration) as done:
        greeting.send(await heard.hear())
    again = await call(b.port.number)
    await again.say(b"\x81\x58\x20" + RECORD)
    await again.hear()
    await again.say(done.value.value.last)
    assert await again.hear() == b""
    assert b.ear.codes == {"bearers.old-preamble"}


@scenario
async def test_an_honest_post_cannot_be_led_on_to_another(a: End, b: End) -> None:
    """C is a member. What A signed for C's channel opens nothing at B."""
    line = await call(b.port.number)
    await line.say(b"\x81\x58\x20" + RECORD)
    await line.hear()
    await line.say(signed_by(a.post, {0: 1, 1: list(A), 2: b"c" * 32, 3: b"n" * 32, 4: True}))
    assert await line.hear() == b""
    assert b.ear.codes == {"bearers.other-channel"}


@scenario
async def test_a_post_at_anothers_address_is_not_taken_for_it(a: End, b: End) -> None:
    a.post.known[C] = b.post.key.public
    a.bearer = TlsBearer(a.post, TlsSettings(None, {C: [Address("127.0.0.1", b.port.number)]}))
    await a.start()
    await a.ear.until(lambda: a.ear.codes == {"bearers.other-post"})


@scenario
async def test_only_tls_1_3_is_spoken(a: End, b: End) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", b.port.number)
    writer.write(b"GET / HTTP/1.1\r\n\r\n")
    await reader.read()
    await b.ear.until(lambda: b.ear.evidence)
    assert b.ear.evidence[0][1:] == ("bearers.no-tls", b"GET / HTTP/1.1\r\n\r\n")
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode, old.maximum_version = False, ssl.CERT_NONE, ssl.TLSVersion.TLSv1_2
    with pytest.raises(ssl.SSLError):
        await call(b.port.number, old)


@scenario
async def test_a_preamble_is_bounded_before_it_is_read(a: End, b: End) -> None:
    line = await call(b.port.number)
    line.writer.write((2049).to_bytes(4, "big"))
    assert await line.hear() == b""
    assert b.ear.codes == {"bearers.too-large"}


@scenario
async def test_whoever_says_nothing_is_cut_off(a: End, b: End, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link, "GREETING_S", 0.1)
    silent, _ = await asyncio.open_connection("127.0.0.1", b.port.number)
    halfway = await call(b.port.number)
    assert await silent.read() == b""
    assert await halfway.hear() == b""
    assert b.ear.codes == {"bearers.no-greeting"}  # spec: line §7.7


@scenario
async def test_one_stranger_cannot_take_all_the_room(a: End, b: End) -> None:
    lines = [await asyncio.open_connection("127.0.0.1", b.port.number) for _ in range(UNGREETED_PER_SOURCE_MAX_COUNT)]
    surplus, _ = await asyncio.open_connection("127.0.0.1", b.port.number)
    assert await surplus.read() == b""
    for _, writer in lines:
        writer.close()
        await writer.wait_closed()
    await linked(a, b)


@scenario
async def test_two_records_share_a_port_and_nothing_else(a: End, b: End) -> None:
    other_record = bytes(32)
    a2, b2 = (End(post, b.port) for post in acquainted(A, B))
    a2.post.record_id = b2.post.record_id = other_record
    await b2.start()
    await linked(a, b)
    a.bearer.send(B, b"for the first", 0)
    await b.ear.until(lambda: b.ear.frames)
    thief = Post(A, Key(), other_record, b2.post.known)
    line = await call(b.port.number)
    assert await greet(line, greet_as_caller(thief, B, line.certificate_hash))
    assert await line.hear() == b""
    await b2.ear.until(lambda: b2.ear.codes)
    assert (b2.ear.codes, b2.ear.frames) == ({"bearers.not-the-key"}, [])
    assert b.ear.codes == set()  # what broke one record's rules is not told to another
    await b2.bearer.stop()


# -- links ------------------------------------------------------------------------------------------------------------


@scenario
async def test_both_may_dial_and_the_line_stands_once(a: End, b: End) -> None:
    await b.bearer.stop()
    a.dials(b)
    b.dials(a)
    await a.start()
    await b.start()
    for here, there in ((a, b), (b, a)):
        await here.ear.until(lambda here=here: here.ear.up)
        await there.ear.until(lambda there=there: there.ear.up)
        assert here.bearer.send(there.post.me, b"hello", 0)
        await there.ear.until(lambda there=there: there.ear.frames)
    assert a.ear.frames == [(B, b"hello")]
    assert b.ear.frames == [(A, b"hello")]


@scenario
async def test_a_second_link_takes_over_and_a_third_ends_the_first(a: End, b: End) -> None:
    lines = [await greeted_stranger(a.post, B, b.port.number) for _ in range(3)]
    await b.ear.until(lambda: len(b.ear.links) == 5)
    assert [code for code, _ in b.ear.links] == ["up", "bearers.replaced", "up", "bearers.replaced", "up"]
    for line in lines:  # the two that stand are both heard
        line.write(b"\0\0\0\1x")
    await b.ear.until(lambda: len(b.ear.frames) == 2)
    lines[2].close()
    await b.ear.until(lambda: len(b.ear.links) == 7)
    assert b.ear.up


@scenario
async def test_it_dials_again_when_the_other_side_comes_back(a: End, b: End) -> None:
    await linked(a, b)
    await b.bearer.stop()
    await a.ear.until(lambda: not a.ear.up)
    assert not a.bearer.send(B, b"x", 0)
    await b.start()
    await a.ear.until(lambda: a.ear.up)


@scenario
async def test_a_revoked_post_loses_its_link(a: End, b: End, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tls, "CHECK_S", 0.02)
    await b.bearer.stop()
    await b.start()
    await linked(a, b)
    del b.post.known[A]
    await b.ear.until(lambda: b.ear.links[-1] == ("bearers.key-gone", A))


@scenario
async def test_a_dead_link_is_found(a: End, b: End, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tls, "CHECK_S", 0.02)
    monkeypatch.setattr(tls, "IDLE_S", 0.1)
    await b.bearer.stop()
    await b.start()
    await linked(a, b)
    await b.ear.until(lambda: b.ear.links[-1] == ("bearers.idle", A))


@scenario
async def test_a_flash_is_not_behind_megabytes_of_catch_up(a: End, b: End) -> None:
    await linked(a, b)
    b.bearer.hold(A, True)
    count = 7_000
    for _ in range(count):
        assert a.bearer.send(B, bytes(1000), 0)
    await asyncio.sleep(0.1)  # what the network takes, it has taken
    assert a.bearer.waiting(B) > 4_000_000
    assert a.bearer.send(B, b"FLASH", 3)
    b.bearer.hold(A, False)
    await b.ear.until(lambda: len(b.ear.frames) == count + 1)
    before = [frame for _, frame in b.ear.frames].index(b"FLASH")
    assert before < count / 2, f"{before} of {count} frames came before it"


@scenario
async def test_many_small_frames_share_a_write(a: End, b: End, monkeypatch: pytest.MonkeyPatch) -> None:
    await linked(a, b)
    chunks: list[int] = []
    [standing] = a.bearer._outlets[B].links
    write = standing.channel.write
    monkeypatch.setattr(standing.channel, "write", lambda data: (chunks.append(len(data)), write(data)))
    for _ in range(1000):
        a.bearer.send(B, bytes(60), 0)
    await b.ear.until(lambda: len(b.ear.frames) == 1000)
    assert len(chunks) == 1
    assert chunks[0] <= outlet.CHUNK_SIZE


# -- keys on disk -----------------------------------------------------------------------------------------------------


def test_the_tls_key_does_not_stay_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    one, other = make_server_identity(), make_server_identity()
    assert one.certificate_hash != other.certificate_hash
    assert list(tmp_path.iterdir()) == []
