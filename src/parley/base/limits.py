"""Every bound on what is taken in, in one place (spec: record §8, line §6).

Sizes in bytes, times in milliseconds, unless the name says otherwise.
"""

from typing import Final

# -- record (spec: record §8)
ENTRY_COSE_MAX: Final = 16 * 1024
CIPHERTEXT_MAX: Final = 1024 * 1024
HEAD_TABLE_MAX: Final = 64 * 1024
HEADS_INLINE_MAX: Final = 4
HEADS_TABLE_MAX_COUNT: Final = 1024
CARD_MAX: Final = 8 * 1024
REVOCATION_MAX: Final = 256 * 1024
GENESIS_MAX: Final = 1024 * 1024
PAYLOAD_FIELDS_MAX: Final = 256
AHEAD_MAX_COUNT: Final = 4096
EPOCH_AGE_MAX_COUNT: Final = 1 << 16
CARDS_PER_POST_MAX_COUNT: Final = 16
INTRODUCED_PER_SIDE_MAX_COUNT: Final = 16
"""Cards of one side that no linked entry holds yet."""
LATER_POST_NUMBER_MAX: Final = 255
"""Of a post that is not in the genesis: so a root key cannot make posts without end."""
READERS_MAX_COUNT: Final = 800
"""To whom one epoch is sealed: a secret takes some 1,206 bytes a reader, and an entry holds 1 MiB."""
AHEAD_MAX_SIZE: Final = 16 * 1024 * 1024
CBOR_DEPTH_MAX: Final = 16
NAME_MAX: Final = 64
PURPOSE_MAX: Final = 1024
NAME_MAX_CHARS: Final = 64
PARTIES_MAX_COUNT: Final = 64
FEEDS_PER_POST_MAX_COUNT: Final = 4096
RECEIPTED_PER_POST_MAX_COUNT: Final = 65_536
"""Pairs of an issuer's feed and the feed of which it speaks."""
RECEIPTS_UNPROVEN_MAX_COUNT: Final = 4096
"""Of one post, whose own entry is not linked yet."""
CHECKPOINT_MAX: Final = 128 * 1024
DOCUMENT_PIECE_SIZE: Final = 32 * 1024
DOCUMENT_MAX: Final = 32 * 1024 * 1024
"""So it has 1,024 pieces at most."""

# -- line (spec: line §6)
FRAME_MAX: Final = 1024 * 1024 + 128 * 1024
RECEIPT_MAX: Final = 1024
HAVE_MAX_COUNT: Final = 4096
BEAT_MAX: Final = 512 * 1024
PREAMBLE_MAX: Final = 2048

# -- bearers and the loop above them: what is taken in before anybody has judged it
UNGREETED_MAX_COUNT: Final = 64
UNGREETED_PER_SOURCE_MAX_COUNT: Final = 8
LINKS_PER_PEER_MAX_COUNT: Final = 2
BEFORE_TLS_MAX: Final = 256
REFUSED_MAX: Final = 2048
REFUSALS_PER_MINUTE_MAX_COUNT: Final = 60
COURIER_AIM_SIZE: Final = 16 * 1024 * 1024
COURIER_FILE_MAX: Final = COURIER_AIM_SIZE + FRAME_MAX + 4
COURIER_LISTED_MAX_COUNT: Final = 1_000
COURIER_TAKEN_MAX_COUNT: Final = 1_000
LINK_WAITING_MAX_COUNT: Final = 1_024
LINK_WAITING_MAX_SIZE: Final = 4 * 1024 * 1024

# -- people and files
TEXT_MAX_CHARS: Final = 8_000
TYPED_MAX_CHARS: Final = 64 * 1024
IMPORT_FILE_MAX: Final = 16 * 1024 * 1024
CALENDAR_FILE_MAX: Final = 512 * 1024
CALENDAR_LINES_MAX_COUNT: Final = 20_000
CALENDAR_VALUE_MAX_CHARS: Final = 16 * 1024
"""Of one line unfolded."""
CALENDAR_EVENTS_MAX_COUNT: Final = 200
CALENDAR_DEPTH_MAX: Final = 3
CALENDAR_EVENT_DAYS_MAX: Final = 366
HTTP_BODY_MAX: Final = 256 * 1024
CONFIG_MAX: Final = 256 * 1024
SOURCE_MAX_CHARS: Final = 1_024
AREA_POINTS_MAX_COUNT: Final = 64
PHRASE_FILE_MAX_CHARS: Final = 64 * 1024
FORM_FILE_MAX_CHARS: Final = 64 * 1024
CATALOGUE_FILES_MAX_COUNT: Final = 8192
CATALOGUE_MAX_CHARS: Final = 16 * 1024 * 1024
CORPUS_MESSAGES_MAX_COUNT: Final = 4_096
CORPUS_FORM_MAX: Final = 1024 * 1024
CORPUS_MAX_CHARS: Final = 64 * 1024 * 1024
SOURCE_NOTE_MAX_CHARS: Final = 300
EXAMPLES_MAX_COUNT: Final = 32
LABEL_MAX_CHARS: Final = 300
RENDERING_MAX_CHARS: Final = 1024 * 1024

# -- deconfliction (spec: deconfliction §3.5, §5.1)
CORE_POINTS_MAX_COUNT: Final = 4_096
CRITERIA_FILE_MAX_CHARS: Final = 64 * 1024
AREA_PIECES_MAX_COUNT: Final = 64
"""Of one area that is too large."""
AMEND_VOLUMES_MAX_COUNT: Final = 4_096
"""Against which one proposal is looked for: the search goes over all of them again and again."""

# -- tracks: what a sensor's feed may say
TRACK_LINE_MAX: Final = 64 * 1024
TRACK_FILE_MAX: Final = 256 * 1024 * 1024
"""Of a recording, unpacked."""
TRACK_NAME_MAX_CHARS: Final = 64
TRACKS_MAX_COUNT: Final = 200_000
AIS_PARTS_MAX_COUNT: Final = 1_024
"""Messages of which parts are still missing."""
MODES_AIRCRAFT_MAX_COUNT: Final = 65_536
SIDES_FILE_MAX_CHARS: Final = 1024 * 1024
SIDES_RULES_MAX_COUNT: Final = 16_384
SIDES_PLACES_MAX_COUNT: Final = 1_024

# -- a node's own log of the line
LINE_LOG_KEPT_MS: Final = 366 * 24 * 60 * 60 * 1_000
"""Whole hours; a byte a minute for each peer."""
LINE_LOG_ASKED_MIN: Final = 31 * 24 * 60
"""Minutes of it that are read at once."""

# -- formats
WARNING_MAX_CHARS: Final = 16 * 1024
"""Of one broadcast warning or NOTAM."""
WARNINGS_MAX_COUNT: Final = 20_000
"""In one file; features of a GeoJSON document likewise."""
WARNING_AREAS_MAX_COUNT: Final = 64
WARNING_WINDOWS_MAX_COUNT: Final = 390
"""Of one area: fewer than what one notice may claim (spec: deconfliction §11.5)."""
WARNING_LISTS_MAX_COUNT: Final = 3
"""Within one another."""
