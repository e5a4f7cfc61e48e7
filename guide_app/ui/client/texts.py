"""The words of the client view. They follow the language that a client chooses, not that of the interface: so they
stand in a file by language, as those of handouts do, and not in the catalogues of the interface.
"""

from __future__ import annotations

import functools
from pathlib import Path

import msgspec

from guide_app.ui.common.look_words import LookWords


class ClientWords(LookWords, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One language of ``assets/client/words.yaml``: all of them or none, so that no screen is half in another."""

    need: str
    invite: str
    age: str
    under_18: str
    over_18: str
    age_why: str
    questions: str
    what_to_say: str
    who_will_know: str
    kept: str
    hide: str
    hide_how: str
    look: str
    back: str
    more: str
    open_now: str
    always: str
    until: str
    """Place: ``{time}``."""
    opens: str
    """Place: ``{time}``, a weekday and an hour."""
    closed: str
    hours_unknown: str
    takes_ask: str
    women: str
    men: str
    anyone: str
    ages_from: str
    ages_to: str
    ages_between: str
    who_and_ages: str
    speaks_ask: str
    speaks_more: str
    interpreter: str
    speaks_and_interpreter: str
    cost_ask: str
    for_whom: str
    speaks: str
    costs: str
    no_number: str
    unsure: str
    """Beside a number that is not confirmed."""
    text_to: str
    say: str
    they_may_ask: str
    happens: str
    before: str
    where: str
    hours: str
    address_secret: str
    call_them: str
    here_private: str
    ask_first: str
    ask_first_words: str
    say_nothing_chosen: str
    police_out: str
    police_show: str
    police_hide: str
    nothing: str
    card: str
    card_ask: str
    card_ask_why: str
    card_yes: str
    card_no: str
    card_unsure: str
    card_learn: str
    card_none: str
    card_printing: str
    card_printed: str
    card_kept: str
    card_failed: str
    close: str


@functools.cache
def load_words(assets: Path) -> dict[str, ClientWords]:
    """The words by language, the one that stands in for others first.

    Raises:
        OSError: the file cannot be read: it is part of the program.
        msgspec.ValidationError: a language lacks a text, or has one that nothing shows.

    """
    file = assets / "client" / "words.yaml"
    return msgspec.yaml.decode(file.read_bytes(), type=dict[str, ClientWords])


def words_in(assets: Path, language: str) -> ClientWords:
    """The words in a language, or in the first where it has none yet."""
    known = load_words(assets)
    return known.get(language) or next(iter(known.values()))
