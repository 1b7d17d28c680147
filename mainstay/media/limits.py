"""How much of what somebody sends is looked at, how large what is made may be, and what a worker may use for it."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

BYTES_IN = 20 * MEGABYTE
PIXELS_IN = 40_000_000
SECONDS_IN = 600
CHANNELS_IN = 8
RATES_IN = range(4_000, 192_001)
STREAMS_IN = 20

LONGEST_SIDE = 2_000
PREVIEW_SIDE = 480
# A drawing has few colours and stays sharp as PNG; with more it is a photograph, and smaller as JPEG.
COLOURS_OF_A_DRAWING = 4_096
JPEG_QUALITY = 85
# Speech and singing; MP3 is played by every browser that is in use.
SOUND_RATE = 32_000
SOUND_BITS_A_SECOND = 64_000

BYTES_OUT = 20 * MEGABYTE

# A film is brought in by staff, and is written anew without being decoded, so that it may be larger.
FILM_BYTES = 64 * MEGABYTE
FILM_SIDE = 1_920
FILM_PIXELS = 1_920 * 1_088
FILM_SECONDS = SECONDS_IN
# Of a film so many pictures are decoded from its beginning, to know that there are any.
FILM_PICTURES_LOOKED_AT = 12
SECONDS_OF_A_FILM_WORKER = 20

# What one worker may use. Memory is counted above what its own libraries take, so that all of it stays below 256 MB.
MEMORY_OF_A_WORKER = 210 * MEGABYTE
SECONDS_OF_A_WORKER = 5
# A long sound takes longer to write. Each minute of sound that was made earns one second more, up to this many in all.
SECONDS_EARNED_BY_A_MINUTE = 1
SECONDS_OF_A_SOUND_WORKER = SECONDS_OF_A_WORKER + SECONDS_IN // 60 * SECONDS_EARNED_BY_A_MINUTE
WORKERS_AT_ONCE = 2
SECONDS_TO_WAIT_FOR_A_WORKER = 10
