"""``keys``: makes the keys that sign editions. ``publish``: signs an edition, and writes its file into a folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from guide_app.cli.commands.edition import shown
from guide_app.cli.errors import FINE, NOTHING_FOUND, CommandError
from guide_app.cli.staff import asked
from guide_app.content.overlay import WHOLE
from guide_app.desk import editions, paths
from guide_app.edition.format import CHANGE, EditionRefused
from guide_app.edition.keys import (
    FAILURES,
    MIN_PASSPHRASE,
    RECOVERY,
    RELEASE,
    ChangeRelease,
    MakeKeys,
    SigningFailed,
    SignIt,
    ask,
    number_of,
    public_key,
)
from guide_app.edition.take import trusted
from guide_app.library.differences import Differences, words
from guide_app.system.atomic_file import write_atomically
from guide_app.system.clock import local_today

SECRET = ".key"  # noqa: S105 - the ending of a name
SHEET = "keep-the-recovery-key.pdf"
MAX_LISTED = 60
"""Lines of changes to show."""


def add_key_options(command: argparse.ArgumentParser) -> None:
    """The options of ``keys``."""
    command.add_argument("folder", type=Path, metavar="FOLDER", help="where to write the keys: a USB drive of yours")
    command.add_argument(
        "--recovery", type=Path, metavar="FILE", help="replace the release key: the recovery key (recovery.key)"
    )
    command.add_argument("--number", type=int, metavar="N", help="with --recovery: its number, from 1")


def add_publish_options(command: argparse.ArgumentParser) -> None:
    """The options of ``publish``."""
    command.add_argument("folder", type=Path, metavar="FOLDER", help="where to write the file of the edition")
    signed = command.add_mutually_exclusive_group()
    signed.add_argument("--key", type=Path, metavar="FILE", help="the release key (release.key)")
    signed.add_argument("--unsigned", action="store_true", help="do not sign: each desk must take it by hand")
    command.add_argument("--note", default="", metavar="TEXT", help="what is new, in a sentence that desks show")
    command.add_argument("--yes", action="store_true", help="you have read the changes: do not ask")


def keys(options: argparse.Namespace) -> int:
    """Make both keys, or replace the release key."""
    folder: Path = options.folder
    if not folder.is_dir():
        raise CommandError(f"There is no folder {folder}. Name the folder of a USB drive that you keep.")
    names = ("release",) if options.recovery else ("recovery", "release")
    taken = [folder / f"{name}{ending}" for name in names for ending in (SECRET, ".pub")]
    for path in taken:
        if path.exists():
            raise CommandError(f"{path} exists. A key is never overwritten: name another folder.")
    try:
        return _replace(folder, options) if options.recovery else _make(folder)
    except SigningFailed as error:
        raise CommandError(str(FAILURES[str(error)])) from error


def _make(folder: Path) -> int:
    recovery, release = (_write_key(folder, name, _new_passphrase(name)) for name in ("recovery", "release"))
    _write_sheet(folder, release, recovery)
    print(
        f"The keys are in {folder}.\n"
        f"1. Copy {RELEASE} and {RECOVERY} into assets/trust, before you build the downloads.\n"
        f"2. Print {SHEET}. It says how to keep recovery{SECRET}, which must leave this drive.\n"
        f"3. Sign with release{SECRET}: publish FOLDER --key FILE.\n"
        "A desk takes an edition only with a signature of these keys. Nobody can make them again."
    )
    return FINE


def _write_sheet(folder: Path, release: str, recovery: str) -> None:
    from guide_app.handouts.pages.key_sheet import key_sheet
    from guide_app.handouts.typesetting.renderer import Renderer

    names = [key.name for text in (release, recovery) if (key := public_key(text)) is not None]
    rendered = Renderer(paths.assets_folder() / "handouts", apart=True).render(key_sheet(*names))
    write_atomically(folder / SHEET, rendered.for_print())


def _replace(folder: Path, options: argparse.Namespace) -> int:
    recovery = _key_text(options.recovery)
    passphrase = asked("Passphrase of the recovery key: ")
    ask(SignIt(b"", "", recovery, passphrase))  # A wrong passphrase is said before another one is asked for.
    number = options.number or 1 + max(map(number_of, trusted(editions.sources()).changes), default=0)
    public = _write_key(folder, "release", _new_passphrase("release"))
    change = ask(ChangeRelease(public, number, recovery, passphrase)).text
    write_atomically(folder / CHANGE, change.encode())
    print(
        f"The new release key is in {folder}. Keep {CHANGE} beside it: each edition that you sign carries it, so that "
        "every desk learns of the new key.\nFor new downloads, replace release.pub in assets/trust and add "
        f"{CHANGE}. What the old key signs is refused from now on, on each desk that has taken one new edition."
    )
    return FINE


def _new_passphrase(name: str) -> str:
    passphrase = asked(f"New passphrase of the {name} key, at least {MIN_PASSPHRASE} letters: ")
    if len(passphrase) < MIN_PASSPHRASE:
        raise CommandError(f"The passphrase must have at least {MIN_PASSPHRASE} letters. No key was made.")
    if passphrase != asked("Type it again: "):
        raise CommandError("The two were not the same. No key was made.")
    return passphrase


def _write_key(folder: Path, name: str, passphrase: str) -> str:
    made = ask(MakeKeys(passphrase))
    write_atomically(folder / f"{name}{SECRET}", made.text.encode(), mode=0o600)
    write_atomically(folder / f"{name}.pub", made.public.encode())
    return made.public


def _key_text(path: Path) -> str:
    from guide_app.system.plain_file import read_plain_file

    try:
        return read_plain_file(path).decode("ascii").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise CommandError(str(FAILURES["no-key"])) from error


def publish(options: argparse.Namespace) -> int:
    """Compile, show every change, sign and write the file."""
    from guide_app.content.problems import PackRefused
    from guide_app.edition.publish import SigningKey, drafted
    from guide_app.edition.publish import publish as write

    folder: Path = options.folder
    pack: Path = options.pack or paths.bundled_pack()
    for needed, hint in ((pack, "Name the folder of a pack with --pack."), (folder, "Make it first.")):
        if not needed.is_dir():
            raise CommandError(f"There is no folder {needed}. {hint}")
    if not options.key and not options.unsigned:
        raise CommandError("Say which key signs it: --key FILE. An edition without a signature needs --unsigned.")
    text = _key_text(options.key) if options.key else ""
    journal = editions.sources(options.pack).journal
    try:
        with drafted(pack.absolute(), folder, local_today(), shown("Compiling"), journal) as draft:
            print(f"{draft.heading}\n{draft.since}")
            if draft.last is not None:
                print_differences(draft.differences)
            if not options.yes and not agreed("Publish it?"):
                return NOTHING_FOUND
            key = None
            if options.key:
                beside = options.key.with_name(CHANGE)
                change = _key_text(beside) if beside.exists() else ""
                key = SigningKey(text, asked("Passphrase of the release key: "), change)
            trust = trusted(editions.sources())
            file = write(draft, folder, key, note=options.note, trust=trust, progress=shown("Packing"))
            print(draft.saved(file, signed=key is not None))
    except PackRefused as refused:
        print(refused, file=sys.stderr)
        return NOTHING_FOUND
    except EditionRefused as refused:
        print(refused, file=sys.stderr)
        return NOTHING_FOUND
    except SigningFailed as error:
        raise CommandError(str(FAILURES[str(error)])) from error
    return FINE


def print_differences(told: Differences) -> None:
    """Every change, a line each."""
    print(f"{', '.join(map(str, told.summary)).capitalize()}.")
    for one in told.each[:MAX_LISTED]:
        title = told.titles[one.record]
        if one.field == WHOLE:
            print(f"  {'New' if one.before is None else 'Gone'}: {title} ({one.record})")
        else:
            print(f"  {title}, {one.field}: {words(one.before) or 'nothing'} -> {words(one.after) or 'nothing'}")
    if len(told.each) > MAX_LISTED:
        print(f"  and {len(told.each) - MAX_LISTED} more")
    if told.translations:
        print(f"  {told.translations} texts in other languages changed")


def agreed(question: str) -> bool:
    """Whether a person at a terminal says yes."""
    if not sys.stdin.isatty():
        raise CommandError("Read the changes, and give --yes if they are right.")
    return input(f"{question} Type yes: ").strip().lower() == "yes"
