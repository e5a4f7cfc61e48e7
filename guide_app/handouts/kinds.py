"""The kinds of handout, for the window's list and the command line."""

from __future__ import annotations

from msgspec import Struct

from guide_app.handouts.wallet_card import WalletCardOptions


class Kind(Struct, frozen=True, kw_only=True):
    """One kind of handout."""

    id: str
    title: str
    summary: str
    options: type[Struct]


HANDOUTS: dict[str, Kind] = {
    kind.id: kind
    for kind in (
        Kind(
            id="wallet-card",
            title="Wallet cards",
            summary="A few numbers to carry, front and back, in two languages, plain or discreet.",
            options=WalletCardOptions,
        ),
    )
}
"""Every kind by its id."""
