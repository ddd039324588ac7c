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
AHEAD_MAX_SIZE: Final = 16 * 1024 * 1024
CBOR_DEPTH_MAX: Final = 16
NAME_MAX_CHARS: Final = 64
PARTIES_MAX_COUNT: Final = 64
FEEDS_PER_POST_MAX_COUNT: Final = 4096
CHECKPOINT_MAX: Final = 128 * 1024

# -- line (spec: line §6)
FRAME_MAX: Final = 1024 * 1024 + 128 * 1024
RECEIPT_MAX: Final = 1024
HAVE_MAX_COUNT: Final = 4096
BEAT_MAX: Final = 512 * 1024

# -- people and files
TEXT_MAX_CHARS: Final = 8_000
IMPORT_FILE_MAX: Final = 16 * 1024 * 1024
HTTP_BODY_MAX: Final = 256 * 1024
CONFIG_MAX: Final = 256 * 1024
SOURCE_MAX_CHARS: Final = 1_024
AREA_POINTS_MAX_COUNT: Final = 64
PHRASE_FILE_MAX_CHARS: Final = 64 * 1024
LABEL_MAX_CHARS: Final = 300
RENDERING_MAX_CHARS: Final = 64 * 1024

# -- deconfliction (spec: deconfliction §3.5)
CORE_POINTS_MAX_COUNT: Final = 4_096
CRITERIA_FILE_MAX_CHARS: Final = 64 * 1024
