"""The configuration: one TOML file, read once into one frozen tree (docs/how-to/configure.md lists every key).

Values carry their units, unknown keys are refused, and nothing is looked up in the environment. Paths are relative to
the file's folder. Keys lie in files of their own; so may addresses of alerts, which never show themselves.
"""

import re
import tomllib
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from parley.base import limits
from parley.base.errors import FaultError, LocalError
from parley.runtime import config_keys, config_tracks, config_watch, values
from parley.runtime.config_tracks import Tracks
from parley.runtime.config_watch import Watch
from parley.runtime.values import Duration, Endpoint, IpAddress, IpNetwork, PostName, Size

_PAIR = re.compile(r"[a-z]{2,3}-[a-z]{2,3}")


def says(text: str) -> Meta:
    """What a key means: the sentence that the page lists."""
    return Meta(description=text)


class Console(Struct, frozen=True, forbid_unknown_fields=True):
    """The watch officers' console."""

    address: Annotated[Endpoint, says("where the console listens")] = values.endpoint("127.0.0.1:8441")
    hosts: Annotated[tuple[str, ...], says("names under which browsers may ask for it, without port")] = (
        "127.0.0.1", "localhost", "[::1]",
    )  # fmt: skip
    secure: Annotated[bool, says("browsers reach it by HTTPS only, through a proxy of yours")] = False
    name: Annotated[str, says("this console's name, which DISPLAYED tells the other side")] = "watch"
    session: Annotated[Duration, says("after so long everybody signs in anew: one watch")] = values.duration("12h")
    policy_release: Annotated[
        Literal["officer", "two-officers"],
        says(
            "who signs an agreement to a catalogue: one of the policy staff, or a second one after the one who prepared it"
        ),
    ] = "officer"
    voice: Annotated[bool, says("whether officers may speak from here with the other side's desk")] = True
    voice_address: Annotated[
        IpAddress,
        says("the IP address at which the desks are reached for voice, where a browser hides it; empty: none"),
    ] = IpAddress("")
    voice_networks: Annotated[
        tuple[IpNetwork, ...],
        says(
            "networks in which the other side's desks may be, as 198.51.100.0/24; none: any address that may be theirs"
        ),
    ] = ()
    courtesy: Annotated[
        tuple[Literal["ru"], ...],
        says(
            "languages in which forms are shown besides English and Chinese, as a courtesy, as far as they are worded"
        ),
    ] = ()


class Translation(Struct, frozen=True, forbid_unknown_fields=True):
    """A program of the post's own that makes courtesy translations. None comes with Parley."""

    command: Annotated[
        tuple[str, ...],
        says("program and arguments; {source} and {target} stand for the languages; none: no courtesy translation"),
    ] = ()
    name: Annotated[str, says("what its translations are marked with")] = "machine"
    pairs: Annotated[tuple[str, ...], says("from which language to which")] = ("en-zh", "zh-en")
    timeout: Annotated[Duration, says("stopped after")] = values.duration("20s")
    output: Annotated[Size, says("stopped when it says more")] = values.size("64KiB")


class Log(Struct, frozen=True, forbid_unknown_fields=True):
    """What the node writes about itself to standard error. Never what messages say, never keys."""

    level: Annotated[Literal["debug", "info", "warning", "error"], says("the least grave thing written")] = "info"
    format: Annotated[Literal["line", "json"], says("for people or for machines; one line each")] = "line"


class Deconflict(Struct, frozen=True, forbid_unknown_fields=True):
    """How conflicts of notices are computed."""

    kernels: Annotated[Path, says("where its machine code is kept from start to start; may be deleted at any time")] = (
        Path("kernels")
    )
    criteria: Annotated[Path | None, says("how far apart is far enough; absent: what Parley proposes")] = None


class Tls(Struct, frozen=True, forbid_unknown_fields=True):
    """The TLS port, one for all records."""

    listen: Annotated[Endpoint | None, says("where other posts may dial in; absent: this node only dials")] = None


class Courier(Struct, frozen=True, forbid_unknown_fields=True):
    """Files of frames that somebody carries."""

    folder: Annotated[Path | None, says("the courier's folder; it must exist; absent: no courier")] = None
    poll: Annotated[Duration, says("how often to look for what was brought")] = values.duration("2s")
    outbox: Annotated[Size, says("the most that waits to be carried to one post")] = values.size("256MiB")


class Interval(Struct, frozen=True, forbid_unknown_fields=True):
    """What happens how often."""

    beat: Annotated[Duration, says("machine heartbeat to peers; a line that misses three is SILENT")] = values.duration(
        "5s"
    )
    retry: Annotated[Duration, says("send again what was not receipted after; twice as late each time")] = (
        values.duration("2s")
    )
    retry_most: Annotated[Duration, says("but never later than after")] = values.duration("1min")
    relay: Annotated[Duration, says("pass on others' entries to posts that lack them after")] = values.duration("1s")
    checkpoint: Annotated[Duration, says("a checkpoint at least so often, if the feed moved")] = values.duration("1min")
    epoch: Annotated[Duration, says("a new sealing secret at least so often")] = values.duration("1d")
    clock_alarm: Annotated[Duration, says("alarm when another post's clock is off by more")] = values.duration("5s")


class Budget(Struct, frozen=True, forbid_unknown_fields=True):
    """How much of each post's feeds is read, from each peer, before BUSY is said; and of its documents."""

    bytes_a_day: Annotated[Size, says("bytes of each post a day")] = values.size("64MiB")
    entries_a_minute: Annotated[int, Meta(ge=1, description="entries of each post a minute")] = 60_000
    flash_an_hour: Annotated[int, Meta(ge=1, description="self-contained (urgent) entries of each post an hour")] = 600
    documents_a_day: Annotated[Size, says("bytes of each post's documents that are asked for in a day")] = values.size(
        "256MiB"
    )
    documents_most: Annotated[Size, says("bytes of documents that are held in all")] = values.size("4GiB")


class Peer(Struct, frozen=True, forbid_unknown_fields=True):
    """How to reach one other post. A post that is not listed can still dial in."""

    post: Annotated[PostName, says("side and post number")]
    tls: Annotated[tuple[Endpoint, ...], says("where it listens, tried in turn; none: it is waited for")] = ()


class Record(Struct, frozen=True, forbid_unknown_fields=True):
    """This post in one record. Its post is the one whose key lies in the key folder."""

    genesis: Annotated[Path, says("the genesis file")] = Path("genesis.cbor")
    store: Annotated[Path, says("the store; made when it is missing")] = Path("record.sqlite3")
    keys: Annotated[Path, says("the folder of the post's private keys")] = Path("keys")
    card: Annotated[
        Path, says("the own card, where the genesis has it not: of a post that came later, or has a new key")
    ] = Path("own.card")
    fence: Annotated[Path | None, says("the fence file, on another disk; absent: in memory, until a reboot")] = None
    fence_synced: Annotated[bool, says("let the fence count after a reboot too; one more disk sync a batch")] = False
    bearers: Annotated[tuple[Literal["tls", "courier"], ...], says("what carries frames, preferred first")] = ("tls",)
    narrow: Annotated[
        tuple[Literal["tls", "courier"], ...], says("bearers over which entries go without what the other post has")
    ] = ()
    courier: Courier = Courier()
    interval: Interval = Interval()
    budget: Budget = Budget()
    peer: tuple[Peer, ...] = ()


class Config(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole. ``folder`` is where the file stands; it is no key."""

    console: Console = Console()
    log: Log = Log()
    watch: Watch = Watch()
    translation: Translation = Translation()
    deconflict: Deconflict = Deconflict()
    tracks: Tracks = Tracks()
    tls: Tls = Tls()
    record: Annotated[tuple[Record, ...], Meta(min_length=1)] = (Record(),)


def load(path: Path) -> Config:
    """The configuration in the file ``path``, its paths made absolute. Raises what ``parse`` raises, and FaultError."""
    try:
        with path.open("rb") as file:
            data = file.read(limits.CONFIG_MAX + 1)
    except OSError as error:
        raise FaultError("runtime.no-config", path=str(path), why=error.strerror or str(error)) from None
    return rooted(parse(data), path.parent.absolute())


def parse(data: bytes) -> Config:
    """Raises LocalError ``base.too-large``, ``runtime.bad-toml``, ``runtime.unknown-key`` or ``runtime.bad-value``."""
    if len(data) > limits.CONFIG_MAX:
        raise LocalError("base.too-large", what="The configuration", size=len(data), limit=limits.CONFIG_MAX)
    try:
        text = data.decode()
        table = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise LocalError("runtime.bad-toml", why=str(error)) from None
    config_keys.refuse_unknown(table, Config, text)
    try:
        config = msgspec.convert(table, Config, dec_hook=values.read)
    except msgspec.ValidationError as error:
        why = re.sub(r" - at `\$\.?(.*)`$", r" (at \1)", str(error))
        raise LocalError("runtime.bad-value", why=why) from None
    _check(config)
    return config


def rooted(config: Config, folder: Path) -> Config:
    """The same with absolute paths."""
    records = []
    for record in config.record:
        courier = record.courier
        if courier.folder:
            courier = msgspec.structs.replace(courier, folder=folder / courier.folder)
        fence = folder / record.fence if record.fence else None
        places = {name: folder / getattr(record, name) for name in ("genesis", "store", "keys", "card")}
        records.append(msgspec.structs.replace(record, courier=courier, fence=fence, **places))
    translation = msgspec.structs.replace(
        config.translation, command=values.program(config.translation.command, folder)
    )
    watch = config_watch.rooted(config.watch, folder)
    given = config.deconflict
    deconflict = Deconflict(folder / given.kernels, folder / given.criteria if given.criteria else None)
    return msgspec.structs.replace(
        config,
        record=tuple(records),
        translation=translation,
        watch=watch,
        deconflict=deconflict,
        tracks=config_tracks.rooted(config.tracks, folder),
    )


def _check(config: Config) -> None:
    """What no single value shows."""
    config_watch.check(config.watch)
    config_tracks.check(config.tracks)
    for pair in config.translation.pairs:
        if not _PAIR.fullmatch(pair):
            raise LocalError("runtime.bad-value", why=f'translation.pairs: write "en-zh", not "{pair[:40]}"')
    for record in config.record:
        if "courier" in record.bearers and record.courier.folder is None:
            raise LocalError("runtime.bad-value", why="bearers names the courier, but record.courier.folder is absent")
        if not set(record.narrow) <= set(record.bearers):
            raise LocalError("runtime.bad-value", why="narrow names a bearer that bearers does not")
        if record.interval.retry > record.interval.retry_most:
            raise LocalError("runtime.bad-value", why="interval.retry is longer than interval.retry_most")
        posts = [peer.post for peer in record.peer]
        if len(set(posts)) != len(posts) or len(set(record.bearers)) != len(record.bearers):
            raise LocalError("runtime.bad-value", why="a post or a bearer is named twice in one record")
    stores = [record.store for record in config.record]
    if len(set(stores)) != len(stores):
        raise LocalError("runtime.bad-value", why="two records name the same store")
