"""The texts of the client view. They follow the client's language, not the interface language: they are stored in a
file by language, as those of handouts are, and not in the interface's catalogues.
"""

from __future__ import annotations

import functools
from pathlib import Path

import msgspec

from guide_app.ui.common.look_words import LookWords


class ClientWords(LookWords, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The texts of ``assets/client/words.yaml`` in one language. All are required: no screen mixes languages."""

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
    """Placeholder: ``{time}``."""
    opens: str
    """Placeholder: ``{time}``, a weekday and an hour."""
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
    """Shown beside an unconfirmed number."""
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
    """Load the texts by language; the first one is the fallback for the others.

    Raises:
        OSError: the file cannot be read: it is part of the program.
        msgspec.ValidationError: a language lacks a text, or has one that nothing shows.

    """
    file = assets / "client" / "words.yaml"
    return msgspec.yaml.decode(file.read_bytes(), type=dict[str, ClientWords])


def words_in(assets: Path, language: str) -> ClientWords:
    """The texts in a language, or in the first language where it has none."""
    known = load_words(assets)
    return known.get(language) or next(iter(known.values()))
