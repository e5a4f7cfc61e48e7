"""``take``: an edition that arrived as a file, verified and put in use on this desk."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from guide_app.cli.commands.edition import shown
from guide_app.cli.commands.publish import agreed, print_differences
from guide_app.cli.errors import FINE, NOTHING_FOUND, CommandError
from guide_app.cli.staff import require_staff
from guide_app.desk import editions
from guide_app.edition.format import EditionRefused
from guide_app.edition.take import SignerRefused, accept, examine


def add_options(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument("file", type=Path, metavar="FILE", help="the file of the edition (NAME.edition)")
    command.add_argument("--unsigned", action="store_true", help="take it although nobody signed it (staff only)")
    command.add_argument("--yes", action="store_true", help="do not ask")


def take(options: argparse.Namespace) -> int:
    """Verify, show what changes, and put it in use."""
    sources = editions.sources(options.pack)
    try:
        offer = examine(options.file, sources, shown("Checking"))
        envelope = offer.staged.sealed.envelope
        signed = f"signed by {envelope.publisher}" if offer.signed else "not signed by anyone whom this desk trusts"
        print(f"{envelope.title}, {envelope.region}: edition of {envelope.date}, number {envelope.serial}, {signed}.")
        if envelope.note:
            print(envelope.note)
        if offer.replaces is None:
            print("There is no edition on this computer yet to compare it with.")
        else:
            print_differences(offer.differences)
        if not offer.signed:
            if not options.unsigned:
                raise CommandError("Nobody signed it, so anybody can have made it. To take it anyway, give --unsigned.")
            require_staff()
        if not options.yes and not agreed("Use it on this computer?"):
            return NOTHING_FOUND
        folder = accept(offer, sources)
    except EditionRefused as refused:
        print(f"{refused}\nThe edition in use stays as it is.", file=sys.stderr)
        if isinstance(refused, SignerRefused):
            print(
                f"Signed with: {refused.signed_with or 'nothing'}\nThis desk trusts: {refused.trusted}", file=sys.stderr
            )
        return NOTHING_FOUND
    print(f"In use: {folder}")
    return FINE
