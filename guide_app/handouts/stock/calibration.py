"""The calibration of a printer, from measurements on a test sheet (``cards/test_sheet.py``).

A printer shifts and scales its output slightly, differently for each side and duplex mode. For one side:
``place on the paper = shift + scale × place on the page``, in millimetres from the side's top left corner.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.imposition import Duplex, Side
from guide_app.system.messages import N_, Message, decimal

Distance = Literal["left", "top", "across", "down", "back-across", "back-down"]
"""The measurements on the test sheet."""
INSET = 25.4
"""The distance of the test sheet's lines from the page edges, in millimetres: 1 inch, easy to read off a ruler."""
MAX_SHIFT = 10.0
"""Maximum shift in millimetres. Printers feed within 2 to 3 mm; more is a measuring error, or another paper."""
MAX_STRETCH = 0.015
"""Maximum scale error. Printers are accurate to 1 %; fitting a page to the printable area shrinks it by 3 to 6 %."""


class SideFit(Struct, frozen=True, kw_only=True):
    """The affine fit of one side."""

    shift_x: float = 0.0
    shift_y: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0

    def lands(self, x: float, y: float) -> tuple[float, float]:
        """The place on the paper for a place on the page."""
        return self.shift_x + self.scale_x * x, self.shift_y + self.scale_y * y

    def sent(self, x: float, y: float) -> tuple[float, float]:
        """The place on the page for a place on the paper."""
        return (x - self.shift_x) / self.scale_x, (y - self.shift_y) / self.scale_y


TRUE = SideFit()


class Calibration(Struct, frozen=True, kw_only=True):
    """The calibration of one printer and tray. An unmeasured duplex mode has an uncorrected back."""

    front: SideFit = TRUE
    backs: dict[Duplex, SideFit] = {}

    def of(self, side: Side, duplex: Duplex) -> SideFit:
        """The fit of a side."""
        return self.front if side == "front" else self.backs.get(duplex, TRUE)

    @property
    def neutral(self) -> bool:
        """Whether it changes nothing."""
        return self.front == TRUE and all(back == TRUE for back in self.backs.values())


UNMEASURED = Calibration()


class WhiteEdges(Struct, frozen=True, kw_only=True):
    """The unprintable margin at each edge of the paper, in millimetres."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


NO_WHITE = WhiteEdges()


class Measured(Struct, frozen=True, kw_only=True):
    """The measurements from the test sheet, in millimetres. The numbers are those printed on it."""

    left: float
    """1: from the paper's left edge to the vertical line."""
    top: float
    """2: from the paper's upper edge to the horizontal line."""
    across: float
    """3: from the left cross to the right one."""
    down: float
    """4: from the upper cross to the lower one."""
    back_x: float = 0.0
    """5: where the back's line crosses the horizontal scale at the upper left cross; right is positive."""
    back_y: float = 0.0
    """6: where it crosses the vertical scale there; down is positive."""
    back_right: float = 0.0
    """7: on the horizontal scale at the upper right cross."""
    back_lower: float = 0.0
    """8: on the vertical scale at the lower left cross."""


def as_designed(sheet: tuple[float, float]) -> Measured:
    """The measurements of an exact printer."""
    return Measured(left=INSET, top=INSET, across=sheet[0] - 2 * INSET, down=sheet[1] - 2 * INSET)


def calibrated(sheet: tuple[float, float], measured: Measured, duplex: Duplex | None) -> Calibration:
    """The calibration from measurements on a sheet of this width and height. ``duplex`` None: only the front.

    Raises HandoutError for impossible measurements, and for a page that was scaled to fit.
    """
    design = as_designed(sheet)
    front = SideFit(
        scale_x=_scale(measured.across, design.across, "across"),
        scale_y=_scale(measured.down, design.down, "down"),
    )
    front = SideFit(
        shift_x=_shift(measured.left - front.scale_x * INSET, "left"),
        shift_y=_shift(measured.top - front.scale_y * INSET, "top"),
        scale_x=front.scale_x,
        scale_y=front.scale_y,
    )
    if duplex is None:
        return Calibration(front=front)
    return Calibration(front=front, backs={duplex: _back(sheet, front, measured, duplex)})


def _back(sheet: tuple[float, float], front: SideFit, measured: Measured, duplex: Duplex) -> SideFit:
    """The fit of the back, from the crossings of its lines with the front's scales.

    Seen through the paper from the front, a back line of the test sheet is behind the front's line.
    """
    width, height = sheet
    near_x, near_y = front.lands(INSET + measured.back_x, INSET + measured.back_y)
    far_x = front.lands(width - INSET + measured.back_right, 0)[0]
    far_y = front.lands(0, height - INSET + measured.back_lower)[1]
    scale_x = _scale(far_x - near_x, width - 2 * INSET, "back-across")
    scale_y = _scale(far_y - near_y, height - 2 * INSET, "back-down")
    # The duplex edge swaps left and right, or top and bottom.
    mirrored = duplex == "short-edge"
    near_x = near_x if mirrored else width - far_x
    near_y = height - far_y if mirrored else near_y
    return SideFit(
        shift_x=_shift(near_x - scale_x * INSET, "back-across"),
        shift_y=_shift(near_y - scale_y * INSET, "back-down"),
        scale_x=scale_x,
        scale_y=scale_y,
    )


_DISTANCES: dict[Distance, Message] = {
    "left": N_("messages", "To the left edge (1)"),
    "top": N_("messages", "To the top edge (2)"),
    "across": N_("messages", "Cross to cross, across (3)"),
    "down": N_("messages", "Cross to cross, down (4)"),
    "back-across": N_("messages", "Back, across (5 and 7)"),
    "back-down": N_("messages", "Back, down (6 and 8)"),
}
_SMALLER = N_(
    "messages",
    "{distance}: {measured} mm, but it should be about {expected} mm. That is {percent} % too small. In the "
    "printer's settings, choose “Actual size” or 100 %, not “Fit to page”, and print the test sheet again.",
)
_LARGER = N_(
    "messages",
    "{distance}: {measured} mm, but it should be about {expected} mm. That is {percent} % too large. In the "
    "printer's settings, choose “Actual size” or 100 %, not “Fit to page”, and print the test sheet again.",
)
_MISPLACED = N_(
    "messages",
    "{distance}: it is {shift} mm off, more than any printer should be. Measure again, and check that the paper "
    "in the tray is the paper you chose.",
)


def _scale(measured: float, design: float, distance: Distance) -> float:
    scale = measured / design
    if not abs(scale - 1) <= MAX_STRETCH:
        raise HandoutError(
            (_SMALLER if scale < 1 else _LARGER).filled(
                distance=_DISTANCES[distance],
                measured=decimal(measured),
                expected=decimal(design),
                percent=decimal(abs(scale - 1) * 100),
            )
        )
    return round(scale, 6)


def _shift(shift: float, distance: Distance) -> float:
    if not abs(shift) <= MAX_SHIFT:
        raise HandoutError(_MISPLACED.filled(distance=_DISTANCES[distance], shift=f"{shift:+.1f}"))
    return round(shift, 3)
