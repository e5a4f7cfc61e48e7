"""The texts of the client view, in the language that the client chose: not that of the interface."""

from __future__ import annotations

from pathlib import Path

from guide_app.content.facts import FOR_DEAF, IN_CLIENT_VIEW
from guide_app.handouts.phrases import SpokenNames
from guide_app.system.catalogue import language_of, texts_in
from guide_app.system.messages import N_, Texts
from guide_app.ui.common.look_words import LookWords
from guide_app.ui.common.read_aloud import ReadWords

CLIENT, CARD = "client", "card"
"""Their contexts in the catalogues."""


class ClientWords(LookWords, ReadWords, SpokenNames):
    """The texts for one client, each at grade 6 or below."""

    need = N_("client", "What do you need?")
    invite = N_("client", "You can call and ask. You choose what to say.")
    age = N_("client", "How old are you?")
    under_13 = N_("client", "Under 13")
    teen = N_("client", "13 to 17")
    happened = N_("client", "Were you put out of home, or is someone hurting you?")
    """The question to somebody of 13 to 17 who looks for a place or a person to talk to."""
    happened_yes = N_("client", "Yes")
    happened_no = N_("client", "No")
    happened_untold = N_("client", "I do not want to say")
    over_18 = N_("client", "18 or older")
    age_why = N_("client", "Some places are only for adults. Choose your age to see places for you.")
    questions = N_("client", "Questions")
    pictures = N_("client", "In pictures")
    pictures_press = N_("client", "What is it about? Press a picture.")
    what_to_say = N_("client", "What can I say?")
    who_will_know = IN_CLIENT_VIEW["may_share"]
    kept = N_("client", "Nothing you press is saved.")
    hide = N_("client", "Hide this")
    hide_how = N_("client", "Or press Shift three times")
    look = N_("client", "Text size and colors")
    back = N_("client", "Back")
    more = N_("client", "Show more")
    open_now = N_("client", "Open now")
    always = N_("client", "24 hours")
    until = N_("client", "until {time}")
    """Placeholder: ``{time}``."""
    opens = N_("client", "Opens {time}")
    """Placeholder: ``{time}``, a weekday and an hour."""
    week = N_(
        "client",
        "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
        "the days of the week from Monday, with | between",
    )
    """Qt has no Haitian Creole."""
    closed = N_("client", "Closed now")
    hours_unknown = N_("client", "Hours: ask")
    takes_ask = N_("client", "Ask if they can help you")
    women = N_("client", "Women")
    men = N_("client", "Men")
    anyone = N_("client", "Anyone")
    ages_from = N_("client", "{low} and older")
    ages_to = N_("client", "{high} and younger")
    ages_between = N_("client", "{low} to {high} years old")
    both = N_("client", "{one}, {other}", "two parts of a line, with the comma of the language")
    speaks_ask = N_("client", "Ask which languages they speak")
    speaks_more = N_("client", "{languages} and %n more", "", 1)
    interpreter = N_("client", "with an interpreter")
    speaks_and_interpreter = N_("client", "{languages}, others with an interpreter")
    cost_ask = N_("client", "Ask what it costs")
    for_whom = N_("client", "For")
    speaks = N_("client", "Languages")
    costs = N_("client", "Cost")
    for_deaf = FOR_DEAF
    no_number = N_("client", "We have no number for this. Ask a worker.")
    unsure = N_("client", "We are not sure this number is right. Ask a worker first.")
    """Shown beside an unconfirmed number."""
    text_to = N_("client", "Send the word {keyword} as a text to this number.")
    say = IN_CLIENT_VIEW["say"]
    hours = N_("client", "Hours")
    address_secret = N_("client", "The address is secret.")
    call_them = N_("client", "Who can help")
    here_private = N_("client", "This screen saves nothing. After you leave, nobody can see what you pressed here.")
    ask_first = N_("client", "You can ask this before you tell your story")
    ask_first_words = N_("client", "What do you share, and who do you share it with?")
    say_nothing_chosen = N_(
        "client",
        "You do not have to tell everything. You do not have to say your name first. "
        "You can stop the call at any time.",
    )
    police_out = N_("client", "Police are not in this list.")
    police_show = N_("client", "Show police too")
    police_hide = N_("client", "Hide police")
    nothing = N_("client", "We have no place to list here. Ask a worker, or call a number below.")
    law_left_out = N_("client", "This is about the law. No lawyer has read our answer yet, so we do not show it here.")
    """In a kiosk, in place of an answer about law that no lawyer has read."""
    unsigned_left_out = N_("client", "Nobody has checked this answer in your language yet. Read it with a worker.")
    """In a kiosk, in place of a draft translation about law or medicine."""
    card = N_("client", "Get a small card")
    card_ask = N_("client", "Is it safe for you to carry this?")
    card_ask_why = N_("client", "Someone may look in your pockets or your bag. The card does not say why you have it.")
    card_yes = N_("client", "Yes, print it")
    card_no = N_("client", "No")
    card_unsure = N_("client", "I am not sure")
    card_learn = N_("client", "Then do not take a card. You can learn this number by heart:")
    card_none = N_("client", "We cannot make a card for this number. Ask a worker.")
    card_printing = N_("client", "Your card is printing.")
    card_printed = N_("client", "Your card is ready. Pick it up from the printer.")
    card_kept = N_("client", "Your card is saved.")
    card_failed = N_("client", "Your card could not be printed. Ask a worker.")
    close = N_("client", "Close")
    leave = N_("client", "Leave")
    leave_why = N_("client", "Ends here. Everything you pressed is cleared.")
    leave_ask = N_("client", "Are you done?")
    leave_ask_why = N_("client", "Everything you pressed will be cleared. The next person starts from the beginning.")
    leave_yes = N_("client", "Yes, I am done")
    leave_no = N_("client", "Stay here")
    leave_staff = N_("client", "Staff")
    """The button with which staff go back to their pages."""
    draft = N_("client", "Nobody has checked this translation yet. The numbers are the same in English.")
    """In every language but the one that the pack is written in."""
    partly = N_("client", "The rest is in English. Ask a worker.")
    """In a language that only a part of the pack is in."""
    point = N_("client", "Another language")
    """The door to the languages that a person can point to."""
    deaf = N_("client", "I am Deaf")
    deaf_show = N_("client", "Show this to the worker. You can both write here. Nothing that you write is saved.")
    deaf_write = N_("client", "Write here")
    deaf_worker = N_("client", "Worker", "a label beside what a worker wrote")
    deaf_me = N_("client", "Me", "a label beside what the client wrote")
    deaf_swap = N_("client", "Who is writing? Press to change.")
    deaf_large = N_("client", "Show large")
    deaf_clear = N_("client", "Clear", "a button: removes what both wrote")
    deaf_press = N_("client", "Press, and the worker reads")
    deaf_call = N_("client", "To call by yourself")
    deaf_dial = N_("client", "Dial first, then ask for the number. Or use a videophone.")


class DeafWords(Texts):
    """What a person who is Deaf shows. It is in every language that cards are in, as the client view need not be."""

    first = N_("card", "I am Deaf. Please write.")
    signs = N_("card", "I sign (ASL). I want an interpreter.")
    reads = N_("card", "I read and write English.")
    unsafe = N_("card", "I am not safe with the person outside.")
    bed = N_("card", "I need a bed for tonight.")
    call = N_("card", "Please call for me. Write what they say.")

    @property
    def ready(self) -> tuple[str, ...]:
        """The sentences to choose from."""
        return (self.signs, self.reads, self.unsafe, self.bed, self.call)


def language_of_words(assets: Path, language: str) -> str:
    """The language of the texts that a client sees: their own, or English where a text is missing in it."""
    return language_of(assets / "translations", CLIENT, language)


def words_in(assets: Path, language: str) -> ClientWords:
    """The texts in that language."""
    return texts_in(ClientWords, assets / "translations", language_of_words(assets, language))


def deaf_words_in(assets: Path, language: str) -> DeafWords:
    """What a Deaf person shows in a language, or in English where it is not in that."""
    folder = assets / "translations"
    return texts_in(DeafWords, folder, language_of(folder, CARD, language))
