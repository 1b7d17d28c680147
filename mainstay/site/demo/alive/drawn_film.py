"""A short film drawn by code: words stick to a child like labels, and fall off when somebody asks for the name."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator
from io import BytesIO

import av
from PIL import Image, ImageDraw, ImageFont

SIZE, A_SECOND, SECONDS = (480, 270), 10, 16
PAPER, INK, SKIN, COAT, LABEL = (250, 246, 238), (31, 60, 58), (214, 164, 122), (15, 118, 110), (246, 196, 83)
LABELS = ("CASE", "LAC", "PLACEMENT", "CONTACT", "REFUSES")
# Each label comes flying and sticks, one in two seconds; from the tenth second on they fall.
FIRST, BETWEEN, FALLING = 1.0, 1.6, 10.0
RATE, NOTES = 32_000, (262, 330, 392, 523)
CAPTIONS = """WEBVTT

00:00.000 --> 00:03.000
Words stick to us like labels.

00:03.000 --> 00:06.500
Case. LAC. Placement.
We did not choose these words.

00:06.500 --> 00:10.000
We hear them in meetings
and read them in our files.

00:10.000 --> 00:13.000
Ask us our name. Use our words.

00:13.000 --> 00:16.000
Then the labels fall off.
(Soft music ends)
"""
TRANSCRIPT = """A child stands on a plain page. One after the other, yellow labels fly in and stick to them: case, LAC, placement, contact, refuses.
A voice in words on the screen: Words stick to us like labels. We did not choose these words. We hear them in meetings and read them in our files.
Then: Ask us our name. Use our words. The labels fall off, and the child smiles.
Soft music plays all through."""  # noqa: E501


def drawn_film() -> bytes:
    """The film as a file, as somebody of the service would bring it in."""
    made = BytesIO()
    with av.open(made, "w", format="mp4") as sheet:
        seen = sheet.add_stream("libx264", rate=A_SECOND, options={"preset": "veryfast", "crf": "30"})
        seen.width, seen.height, seen.pix_fmt = *SIZE, "yuv420p"
        heard = sheet.add_stream("aac", rate=RATE)
        heard.layout = "mono"
        for number in range(SECONDS * A_SECOND):
            frame = av.VideoFrame.from_image(_picture(number / A_SECOND))  # type: ignore[no-untyped-call]
            sheet.mux(seen.encode(frame.reformat(format="yuv420p")))
        sheet.mux(seen.encode(None))
        for piece in _music(heard.codec_context.format.name):
            sheet.mux(heard.encode(piece))
        sheet.mux(heard.encode(None))
    return made.getvalue()


def _picture(at: float) -> Image.Image:
    sheet = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((0, 236, SIZE[0], SIZE[1]), fill=(228, 221, 207))
    _child(pen, smiles=at > FALLING + 2)
    for number, words in enumerate(LABELS):
        _label(pen, words, number, at)
    return sheet


def _child(pen: ImageDraw.ImageDraw, *, smiles: bool) -> None:
    pen.rounded_rectangle((200, 130, 280, 240), 26, fill=COAT)
    pen.ellipse((206, 50, 274, 130), fill=SKIN)
    pen.pieslice((204, 44, 276, 118), 180, 360, fill=INK)
    for eye in (228, 252):
        pen.ellipse((eye - 4, 88, eye + 4, 96), fill=INK)
    mouth = (224, 96, 256, 118) if smiles else (226, 110, 254, 126)
    pen.arc(mouth, 20 if smiles else 200, 160 if smiles else 340, fill=INK, width=3)


def _label(pen: ImageDraw.ImageDraw, words: str, number: int, at: float) -> None:
    """A label on its way to the child, on the child, or falling."""
    came, falls = FIRST + number * BETWEEN, FALLING + number * 0.35
    if at < came:
        return
    side = -1 if number % 2 else 1
    there = (240 + side * 46, 96 + number * 27)
    way = min(1.0, (at - came) / 0.8)
    x = there[0] + side * 220 * (1 - way) ** 2
    y = there[1] + (max(0.0, at - falls) ** 2) * 160
    font = ImageFont.load_default(15)
    half = pen.textlength(words, font=font) / 2 + 9
    pen.rounded_rectangle((x - half, y - 12, x + half, y + 12), 5, fill=LABEL, outline=INK)
    pen.text((x, y), words, fill=INK, font=font, anchor="mm")


def _music(form: str) -> Iterator[av.AudioFrame]:
    """Soft notes one after the other, each dying away."""
    wave = array("h")
    for beat in range(SECONDS * 2):
        note = NOTES[(beat * 3) % len(NOTES)] / 2
        wave.extend(
            int(5_000 * math.exp(-5 * at / RATE) * math.sin(math.tau * note * at / RATE)) for at in range(RATE // 2)
        )
    frame = av.AudioFrame(format="s16", layout="mono", samples=len(wave))
    frame.sample_rate = RATE
    frame.planes[0].update(wave.tobytes())
    evener = av.AudioResampler(format=form, layout="mono", rate=RATE)
    yield from (*evener.resample(frame), *evener.resample(None))
