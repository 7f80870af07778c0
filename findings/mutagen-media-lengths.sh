#!/bin/sh
# Lengths of media as mutagen 1.48.1 and tinytag 2.3.2 (both from PyPI) tell them, for valid files.
#
# 1. A piece of an Ogg Opus stream keeps its positions (RFC 7845, section 4.5: the first page may have a position larger
#    than its samples, and what plays begins there). Both packages take the last position less the pre-skip for the
#    length, as if each stream began at 0: a piece of 1.0 s, cut off at 5 s, has 6.0 s.
# 2. Links of a chained Ogg Opus file (RFC 3533, section 4; RFC 7845 names chaining) play one after the other. Both tell
#    the length of the first link only: 1.0 s and 2.0 s are 1.0 s.
# 3. A movie in fragments (ISO/IEC 14496-12, section 8.8) has its samples in `moof`, and `moov` says so with `mvex`.
#    Both take the empty `moov` at its word: a movie of 2.0 s has 0.0 s.
# 4. A duration of nothing but ones in `mdhd` means that the writer did not know it (section 8.4.2). mutagen reads it as
#    a number: 4294967.295 s, which is 49 days. tinytag takes `mvhd`, and is right.
#
# Why it surprises: the first three files are what `ffmpeg -copyts -ss 5 -c copy`, `cat`, and
# `ffmpeg -movflags frag_keyframe+empty_moov` make, ffmpeg plays them for 1, 3 and 2 seconds, and nothing tells the
# caller that the number is no length.
#
# Output seen:
#   piece of a stream: mutagen 6.000 tinytag 6.000 true 1.000
#   chained links: mutagen 1.000 tinytag 1.000 true 3.000
#   fragments: mutagen 0.000 tinytag 0.000 true 2.000
#   unknown duration: mutagen 4294967.295 tinytag 2.000 true 2.000
#
# Exits with 0 as long as that is so. Needs python3 and PyPI.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check mutagen==1.48.1 tinytag==2.3.2
cat > "$folder/lengths.py" <<'END'
import struct, sys
import mutagen.mp4, mutagen.oggopus, tinytag

folder = sys.argv[1]


def crc(data):
    value = 0
    for byte in data:
        value ^= byte << 24
        for _ in range(8):
            value = value << 1 ^ 0x04C11DB7 if value & 0x80000000 else value << 1
            value &= 0xFFFFFFFF
    return value


def page(packets, position, flags, serial, number):
    segments = bytes(len(packet) for packet in packets)
    head = b"OggS" + struct.pack("<BBqII", 0, flags, position, serial, number)
    tail = bytes([len(segments)]) + segments + b"".join(packets)
    return head + struct.pack("<I", crc(head + bytes(4) + tail)) + tail


def opus(serial, start, seconds):
    """Pages of a second, 50 packets of 20 ms, that begin at a position; a packet more for what the decoder skips."""
    skip = 312
    head = b"OpusHead" + struct.pack("<BBHIHB", 1, 1, skip, 48000, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", 4) + b"test" + struct.pack("<I", 0)
    packet = b"\xf8\xff\xfe"
    pages = [page([head], 0, 2, serial, 0), page([tags], 0, 0, serial, 1)]
    for second in range(seconds):
        pages.append(page([packet] * 50, start + 48000 * (second + 1), 0, serial, second + 2))
    return b"".join(pages) + page([packet], start + 48000 * seconds + skip, 4, serial, seconds + 2)


def box(name, *parts):
    payload = b"".join(parts)
    return struct.pack(">I", len(payload) + 8) + name + payload


def full(name, flags, *numbers):
    return box(name, struct.pack(">%dI" % (len(numbers) + 1), flags, *numbers))


def movie(mdhd, mvhd, samples, extensions):
    """A movie with one track of sound, 1,000 units a second, samples of 100 units."""
    matrix = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000]
    # AAC-LC, 44.1 kHz, one channel (ISO/IEC 14496-1, section 7.2.6).
    config = bytes.fromhex("03190001000411401500000000000000000000000005021208060102")
    entry = box(
        b"mp4a", bytes(6), b"\0\1", bytes(8), struct.pack(">HHII", 1, 16, 0, 44100 << 16),
        box(b"esds", bytes(4), config))
    sizes = [8] * samples
    stbl = box(
        b"stbl", box(b"stsd", bytes(4), struct.pack(">I", 1), entry),
        full(b"stts", 0, *([1, samples, 100] if samples else [0])),
        full(b"stsc", 0, *([1, 1, samples, 1] if samples else [0])),
        full(b"stsz", 0, 0, samples, *sizes), full(b"stco", 0, *([1, 48] if samples else [0])))
    hdlr = box(b"hdlr", bytes(8), b"soun", bytes(12), b"\0")
    dinf = box(b"dinf", box(b"dref", bytes(4), struct.pack(">I", 1), full(b"url ", 1)))
    minf = box(b"minf", full(b"smhd", 0, 0), dinf, stbl)
    mdia = box(b"mdia", full(b"mdhd", 0, 0, 0, 1000, mdhd, 0x55C40000), hdlr, minf)
    tkhd = full(b"tkhd", 3, 0, 0, 1, 0, mvhd, 0, 0, 0, 0x01000000, *matrix, 0, 0)
    head = full(b"mvhd", 0, 0, 0, 1000, mvhd, 0x10000, 0x01000000, 0, 0, *matrix, 0, 0, 0, 0, 0, 0, 2)
    return box(b"moov", head, box(b"trak", tkhd, mdia), extensions)


def fragment(number, time):
    def moof(offset):
        return box(
            b"moof", full(b"mfhd", 0, number),
            box(b"traf", full(b"tfhd", 0x20000, 1), full(b"tfdt", 0, time), full(b"trun", 0x201, 10, offset, *[8] * 10)))
    return moof(len(moof(0)) + 8) + box(b"mdat", bytes(80))


ftyp = box(b"ftyp", b"isom", bytes(4), b"isom", b"iso5")
media = box(b"mdat", bytes(160))
trex = box(b"mvex", full(b"trex", 0, 1, 1, 100, 0, 0))
files = [
    ("piece of a stream", "piece.opus", opus(1, 240000, 1), 1.0, (6.0, 6.0)),
    ("chained links", "chain.opus", opus(1, 0, 1) + opus(2, 0, 2), 3.0, (1.0, 1.0)),
    ("fragments", "fragments.mp4", ftyp + movie(0, 0, 0, trex) + fragment(1, 0) + fragment(2, 1000), 2.0, (0.0, 0.0)),
    ("unknown duration", "unknown.mp4", ftyp + media + movie(0xFFFFFFFF, 2000, 20, b""), 2.0, (4294967.295, 2.0)),
]
changed = False
for what, name, data, true, seen in files:
    path = folder + "/" + name
    with open(path, "wb") as file:
        file.write(data)
    read = mutagen.oggopus.OggOpus if name.endswith("opus") else mutagen.mp4.MP4
    told = (read(path).info.length, tinytag.TinyTag.get(path).duration or 0.0)
    print("%s: mutagen %.3f tinytag %.3f true %.3f" % (what, *told, true))
    changed |= any(abs(a - b) > 0.0005 for a, b in zip(told, seen))
sys.exit(1 if changed else 0)
END
"$folder/venv/bin/python" "$folder/lengths.py" "$folder"
