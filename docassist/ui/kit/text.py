"""Text in line boxes of our own, for widgets and list rows alike.

Qt takes a line's height from whatever font it fell back to, and Noto Sans Arabic asks for 2.1 em: rows would jump. Here
the height is 1.4 of the size (1.7 where Arabic stands in it, 1.3 for titles) and the baseline comes from Noto Sans.
Several sizes, weights and colours on one line are one text with several formats, so that their baselines agree.
Everything is plain text: no markup is ever read.
"""

from __future__ import annotations

import math
import re
from collections import OrderedDict
from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption

from docassist.core.text import clean, isolate
from docassist.ui.kit.fonts import font, metrics
from docassist.ui.kit.theme import Colour, colour, theme

Align = Literal["start", "centre", "end"]

ELLIPSIS = "…"


def ltr(text: str) -> str:
    """Keep a phone, a time range or a file name left-to-right wherever it stands."""
    return isolate(text, left_to_right=True)


def units(text: str) -> int:
    """The length as Qt counts it, in UTF-16."""
    return len(text) + sum(ch > "\uffff" for ch in text)


def displayable(text: str, *, keep_lines: bool = False) -> str:
    """What can be drawn: controls and direction overrides go; line breaks become spaces unless lines are kept."""
    if text.isprintable() and text.isascii():
        return text
    lines = _UNSEEN.sub("", clean(text)).lstrip("\ufeff\ufffe").splitlines()
    return ("\n" if keep_lines else " ").join(lines)


# Everything below space but the breaks, and the embeddings and overrides. Isolates stay: our sentences use them.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e]")


def for_qt(text: str) -> str:
    """As an input must be given it: half a character cannot pass, and PySide takes the first for a byte-order mark."""
    whole = clean(text)
    return f"\ufeff{whole}" if whole.startswith(_MARKS) else whole


_MARKS = ("\ufeff", "\ufffe")


def plain_tip(text: str) -> str:
    """A tooltip that shows exactly this text: Qt reads tooltips as rich text as soon as they look like it."""
    if not text:
        return ""
    body = displayable(text, keep_lines=True)
    for sign, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>")):
        body = body.replace(sign, written)
    return f'<p style="white-space:pre-wrap">{body}</p>'


class Run(NamedTuple):
    """A stretch of text with its own weight, colour or size; what is None comes from the style."""

    text: str
    weight: int | None = None
    tone: str | None = None
    size: int | None = None


class Style(NamedTuple):
    """How a text is set. ``own_direction`` lets the first letter decide the direction, as in a patient's message."""

    size: int = 13
    weight: int = 400
    tone: str = "text"
    spacing: float = 0.0
    leading: int = 0
    own_direction: bool = False


BODY = Style()
SECONDARY = Style(size=12, tone="muted")
LABEL = Style(size=12, weight=500, tone="muted")
NAME = Style(weight=600)
STRONG = Style(size=15, weight=600)
SECTION = Style(size=18, weight=600, spacing=-0.1)
PAGE = Style(size=24, weight=600, spacing=-0.3)

Runs = str | Sequence[Run]


def as_runs(text: Runs) -> tuple[Run, ...]:
    return (Run(text),) if isinstance(text, str) else tuple(text)


def plain(text: Runs) -> str:
    """The same text without its formats."""
    return text if isinstance(text, str) else "".join(run.text for run in text)


_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_ARABIC_LETTER = re.compile("[\u0600-\u06ff\u0750-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_RIGHT_LETTER = re.compile(f"[{_RIGHT}]")
_LEFT_LETTER = re.compile(f"[^\\W\\d_{_RIGHT}]")


def has_arabic(text: str) -> bool:
    return not text.isascii() and _ARABIC_LETTER.search(text) is not None


def leads_right(text: str) -> bool:
    """Whether the first letter belongs to a script written from right to left."""
    right, left = _RIGHT_LETTER.search(text), _LEFT_LETTER.search(text)
    return right is not None and (left is None or right.start() < left.start())


def goes_right_to_left(text: str, style: Style, *, rtl: bool) -> bool:
    """A sentence of ours goes as the screen goes, unless it has no letter that goes that way; a patient's as it starts."""
    if text.isascii():
        return False
    if style.own_direction:
        return leads_right(text)
    right = _RIGHT_LETTER.search(text) is not None
    return right and (rtl or _LEFT_LETTER.search(text) is None)


def line_height(text: str, style: Style) -> int:
    """The height of one line box."""
    if style.leading:
        return style.leading
    size = style.size
    height = round(size * (1.4 if size <= 15 else 1.3))
    return max(height, round(size * 1.7)) if has_arabic(text) else height


class _Request(NamedTuple):
    runs: tuple[Run, ...]
    style: Style
    width: float
    wrap: bool
    max_lines: int
    align: Align
    rtl: bool


class Laid:
    """A text laid out for one width: its layouts with every line in its place, and what came of it."""

    def __init__(self, layouts: list[QTextLayout], height: int, natural: float, cut: bool) -> None:
        self.layouts = layouts
        self.height = height
        self.natural = natural
        self.cut = cut

    def draw(self, painter: QPainter, corner: QPointF) -> None:
        for layout in self.layouts:
            layout.draw(painter, corner)


_MAX_CACHED = 400
_MOST_ON_A_LINE = 1000  # wider than any screen, and quickly measured
_cache: OrderedDict[_Request, Laid] = OrderedDict()


def forget() -> None:
    """Empty the cache: the colours or the fonts are others now."""
    _cache.clear()


theme().changed.connect(forget)


def lay(
    text: Runs,
    style: Style = BODY,
    *,
    width: float = math.inf,
    wrap: bool = False,
    max_lines: int = 0,
    align: Align = "start",
    rtl: bool = False,
) -> Laid:
    """Set a text. Without ``wrap`` it is one line, cut with an ellipsis at ``width``."""
    runs = tuple(run._replace(text=displayable(run.text, keep_lines=wrap)) for run in as_runs(text))
    if not wrap or max_lines:
        runs = tuple(_head(runs, _MOST_ON_A_LINE * max(1, max_lines)))
    request = _Request(runs, style, width, wrap, max_lines, align, rtl)
    found = _cache.get(request)
    if found is None:
        found = _Setter(request).set()
        _cache[request] = found
        if len(_cache) > _MAX_CACHED:
            _cache.popitem(last=False)
    else:
        _cache.move_to_end(request)
    return found


def natural_width(text: Runs, style: Style = BODY) -> int:
    """The width of the text on one line, in whole pixels."""
    return math.ceil(lay(text, style).natural)


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: Runs,
    style: Style = BODY,
    *,
    align: Align = "start",
    wrap: bool = False,
    max_lines: int = 0,
    rtl: bool = False,
    tone: Colour | None = None,
) -> Laid:
    """Paint a text into a rectangle, centred in its height unless it wraps. What it returns tells if it was cut."""
    laid = lay(text, style, width=rect.width(), wrap=wrap, max_lines=max_lines, align=align, rtl=rtl)
    top = rect.y() if wrap else rect.y() + (rect.height() - laid.height) / 2
    painter.setPen(colour(style.tone if tone is None else tone))
    laid.draw(painter, QPointF(rect.x(), top))
    return laid


class _Setter:
    """Lays out one request, paragraph by paragraph."""

    def __init__(self, request: _Request) -> None:
        self.request = request
        self.text = "".join(run.text for run in request.runs)
        self.leading = line_height(self.text, request.style)
        style = request.style
        right = goes_right_to_left(self.text, style, rtl=request.rtl)
        self.direction = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        measure = metrics(style.size, style.weight, style.spacing)
        self.baseline = (self.leading - measure.ascent() - measure.descent()) / 2 + measure.ascent()

    def set(self) -> Laid:
        paragraphs = _paragraphs(self.request.runs) if self.request.wrap else [list(self.request.runs)]
        layouts: list[QTextLayout] = []
        count, natural, cut = 0, 0.0, False
        for number, runs in enumerate(paragraphs):
            room = self.request.max_lines - count if self.request.max_lines else 0
            layout, lines, widest, short = self._paragraph(runs, room, last=number == len(paragraphs) - 1)
            layouts.append(layout)
            self._place(layout, count)
            count += lines
            natural = max(natural, widest)
            cut = cut or short
            if self.request.max_lines and count >= self.request.max_lines:
                break
        return Laid(layouts, max(1, count) * self.leading, natural, cut)

    def _paragraph(self, runs: list[Run], room: int, *, last: bool) -> tuple[QTextLayout, int, float, bool]:
        layout = self._layout(runs)
        lines, widest = _break(layout, self.request.width)
        limit = room if self.request.wrap else 1
        too_long = lines > limit > 0 or (limit == lines and not last and self.request.wrap)
        if not self.request.wrap:
            too_long = widest > self.request.width + 0.5
        if not too_long or math.isinf(self.request.width):
            return layout, lines, widest, False
        short = self._shortened(runs, layout, limit)
        lines, _ = _break(short, self.request.width)
        return short, min(lines, limit), widest, True

    def _shortened(self, runs: list[Run], full: QTextLayout, limit: int) -> QTextLayout:
        """The longest beginning that fits into the lines with an ellipsis, found by halving."""
        text = "".join(run.text for run in runs)
        low, high = 0, len(text) - 1
        best = self._layout([*_head(runs, 0), Run(ELLIPSIS)])
        while low <= high:
            half = (low + high) // 2
            head = _head(runs, _whole_letters(full, text, half))
            if head:
                head[-1] = head[-1]._replace(text=head[-1].text.rstrip() + ELLIPSIS)
            trial = self._layout(head or [Run(ELLIPSIS)])
            lines, widest = _break(trial, self.request.width)
            if (lines <= limit) if self.request.wrap else widest <= self.request.width:
                best, low = trial, half + 1
            else:
                high = half - 1
        return best

    def _layout(self, runs: list[Run]) -> QTextLayout:
        style = self.request.style
        text = "".join(run.text for run in runs)
        layout = QTextLayout(text, font(style.size, style.weight, style.spacing))
        option = QTextOption()
        mode = QTextOption.WrapMode
        option.setWrapMode(mode.WrapAtWordBoundaryOrAnywhere if self.request.wrap else mode.NoWrap)
        option.setTextDirection(self.direction)
        layout.setTextOption(option)
        formats = _formats(runs, style)
        if formats:
            layout.setFormats(formats)
        return layout

    def _place(self, layout: QTextLayout, before: int) -> None:
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            x = self._offset(line.naturalTextWidth()) - line.naturalTextRect().x()
            line.setPosition(QPointF(x, (before + number) * self.leading + self.baseline - line.ascent()))

    def _offset(self, natural: float) -> float:
        if math.isinf(self.request.width):
            return 0.0
        spare = self.request.width - natural
        if self.request.align == "centre":
            return spare / 2
        return spare if (self.request.align == "end") != self.request.rtl else 0.0


_ENDLESS = 1e6


def _break(layout: QTextLayout, width: float) -> tuple[int, float]:
    """Break into lines; how many, and the widest."""
    room = min(width, _ENDLESS) if layout.textOption().wrapMode() != QTextOption.WrapMode.NoWrap else _ENDLESS
    count, widest = 0, 0.0
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room)
        widest = max(widest, line.naturalTextWidth())
        count += 1
    layout.endLayout()
    return max(1, count), widest


def _whole_letters(layout: QTextLayout, text: str, length: int) -> int:
    """The length, or a little less, so that no vowel sign is cut from its consonant."""
    while length > 0 and not layout.isValidCursorPosition(units(text[:length])):
        length -= 1
    return length


def _formats(runs: list[Run], style: Style) -> list[QTextLayout.FormatRange]:
    if all(run[1:] == (None, None, None) for run in runs):
        return []
    ranges = []
    place = 0
    for run in runs:
        length = units(run.text)
        if run.weight is not None or run.tone is not None or run.size is not None:
            made = QTextLayout.FormatRange()
            made.start, made.length = place, length
            char = QTextCharFormat()
            char.setFont(font(run.size or style.size, run.weight or style.weight, style.spacing))
            if run.tone is not None:
                char.setForeground(colour(run.tone))
            made.format = char
            ranges.append(made)
        place += length
    return ranges


def _head(runs: Sequence[Run], length: int) -> list[Run]:
    """The first ``length`` characters, in their formats."""
    head: list[Run] = []
    for run in runs:
        if length <= 0:
            break
        head.append(run._replace(text=run.text[:length]))
        length -= len(run.text)
    return head


def _paragraphs(runs: tuple[Run, ...]) -> list[list[Run]]:
    paragraphs: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        paragraphs[-1].append(run._replace(text=first))
        paragraphs.extend([run._replace(text=part)] for part in others)
    return paragraphs
