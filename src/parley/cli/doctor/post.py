"""Checks of the post itself: configuration, keys, card, genesis, store, fence, what is compiled."""

from collections.abc import Iterator

from parley.base.errors import FaultError, LocalError, ParleyError
from parley.cli.doctor.finding import Finding, good, note, wrong
from parley.cli.home import Home


def configuration(home: Home) -> Iterator[Finding]:
    """It can be read, and every key in it means something."""
    from parley.runtime import config

    try:
        loaded = config.load(home.config)
    except ParleyError as error:
        yield wrong("config-bad", error=error)
        return
    yield good("config", path=str(home.config))
    host = loaded.console.address.address.host
    if host not in ("127.0.0.1", "::1", "localhost") and not loaded.console.secure:
        yield wrong("console-open", host=host)


def keys(home: Home) -> Iterator[Finding]:
    """The keys are those that the card certifies."""
    from parley.cli.founding import own_card
    from parley.keys.directory import KeyDirectory

    try:
        card = own_card(home)
    except ParleyError as error:
        yield wrong("card-bad", error=error)
        return
    try:
        folder = KeyDirectory(home.keys)
        signing, sealing = folder.signing_key(), folder.sealing_keys()
    except ParleyError as error:
        yield note("keys-locked") if error.code == "keys.passphrase-wanted" else wrong("keys-bad", error=error)
        return
    if signing.public != card.post_key:
        yield wrong("keys-other")
    elif card.sealing_key not in [key.public for key in sealing]:
        yield wrong("sealing-other")
    else:
        yield good("keys", side=card.side_name, post=card.post_name)


def pairing(home: Home) -> Iterator[Finding]:
    """The genesis holds this very card."""
    from parley.cli.founding import own_card, record_number, require_whole
    from parley.record.card import KINDS
    from parley.runtime.build import later_card
    from parley.runtime.catalogue_file import catalogue_of

    if not home.is_paired:
        yield note("not-paired")
        return
    try:
        genesis, card = require_whole(home), own_card(home)
    except ParleyError as error:
        yield wrong("genesis-bad", error=error)
        return
    if card not in genesis.cards.values() and later_card(genesis, home.card) is None:
        yield wrong("genesis-other")
        return
    try:
        catalogue_of(genesis, home.genesis)
    except LocalError as error:
        yield wrong("catalogue-other", error=error)
        return
    yield good("genesis", kind=KINDS[genesis.kind], purpose=genesis.purpose, number=record_number(genesis))


def store(home: Home) -> Iterator[Finding]:
    """What the store finds wrong with its own file. The signatures are ``record verify``'s."""
    from parley.stores.sqlite import SqliteReader

    if not home.is_paired:
        return
    try:
        with SqliteReader(str(home.store)) as reader:
            found, entries = reader.check(), reader.position()
            same = reader.genesis() == home.genesis.read_bytes()
    except (ParleyError, OSError) as error:
        yield wrong(
            "store-bad",
            error=error if isinstance(error, ParleyError) else FaultError("cli.no-file", path=str(home.genesis)),
        )
        return
    for one in found[:10]:
        yield wrong("store-damaged", finding=one)
    if not same:
        yield wrong("store-other")
    if same and not found:
        yield good("store", entries=entries)


def fence(home: Home) -> Iterator[Finding]:
    """Whether a start would go on in the same feed."""
    from parley.base import canon
    from parley.cli.founding import own_card, require_whole
    from parley.runtime import config
    from parley.stores.fence import FileFence, default_path

    if not home.is_paired:
        return
    try:
        genesis, card = require_whole(home), own_card(home)
        me = genesis.post_of(card)
        record = config.load(home.config).record[0]
        path = str(record.fence) if record.fence else default_path(genesis.id + canon.encode(list(me)))
    except (LocalError, FaultError, ParleyError, ValueError) as error:
        yield wrong(
            "fence-bad",
            error=error if isinstance(error, ParleyError) else LocalError("cli.not-paired", path=str(home.path)),
        )
        return
    head = FileFence(path).read()
    yield note("fence-none", path=path) if head is None else good("fence", head=str(head.head))


def kernels(home: Home) -> Iterator[Finding]:
    """Whether what compares notices is compiled already."""
    from parley.runtime import config
    from parley.runtime.kernels import is_ready

    try:
        place = config.load(home.config).deconflict.kernels
    except ParleyError:
        return  # told by ``configuration``
    yield good("kernels") if is_ready(place) else note("kernels-new", path=str(place))
