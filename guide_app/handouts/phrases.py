"""The fixed phrases of handouts by language, and the words that a discreet handout must not contain."""

from __future__ import annotations

import datetime as dt
import functools
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.facts import ON_PAPER
from guide_app.content.places import Access, Accessibility
from guide_app.handouts.problems import HandoutError, RenderError
from guide_app.library.deaf_ways import DeafWays
from guide_app.system.catalogue import Catalogue, catalogue, languages_with
from guide_app.system.messages import N_, LanguageName, Texts

CODES = (
    "en", "es", "pt", "ht", "vi", "ar", "km", "lo", "ase", "fr", "zh", "sq", "tw", "ne", "ps", "ru", "pl", "sw", "so",
)  # fmt: skip
"""The languages that have a name on paper, and in the client view."""


class SpokenNames(Texts):
    """The names of the languages that services speak."""

    spoken = N_(
        "card",
        "English|Spanish|Portuguese|Haitian Creole|Vietnamese|Arabic|Khmer|Lao|American Sign Language|French|Chinese|"
        "Albanian|Twi|Nepali|Pashto|Russian|Polish|Swahili|Somali",
        "names of languages in this order, with | between",
    )

    @cached_property
    def names(self) -> dict[str, str]:
        """Languages by code."""
        return dict(zip(CODES, self.spoken.split("|"), strict=True))

    def language_name(self, code: str) -> str:
        """A language's name, or its code if there is none."""
        return self.names.get(code) or self.names.get(code.split("-", 1)[0], code)


class AccessPhrases(Texts):
    """What a place has for a person with a disability: what it says, before ``{what}``, and the names of it."""

    yes = N_("page", "It has {what}.")
    no = N_("page", "It does not have {what}.")
    ask = N_("page", "Ask about {what}.")
    step_free = N_("page", "a way in without steps")
    elevator = N_("page", "an elevator")
    deaf_access = N_("page", "help for Deaf people")
    service_animals = N_("page", "a place for service animals")

    def of(self, access: Accessibility, listed: Callable[[Iterable[str]], str] = ", ".join) -> str:
        """What is known and what to ask: ``It has an elevator. Ask about service animals.`` Empty if none is stated."""
        said: tuple[tuple[Access, str], ...] = (("yes", self.yes), ("no", self.no), ("ask", self.ask))
        named = ((words, [getattr(self, each) for each in access.named(value)]) for value, words in said)
        return " ".join(words.format(what=listed(names)) for words, names in named if names)


class DeafPhrases(Texts):
    """How a person who is Deaf reaches a service: what is known, one way after another, and what is not."""

    text_to = N_("page", "Text: {number}.", "a number for text messages")
    keyword_to = N_("page", "Text: {keyword} to {number}.", "the word to send in a text message, and the number")
    chat = N_("page", "Chat: {address}.", "a web address where one writes with them")
    videophone = N_("page", "Videophone: {number}.")
    tty = N_("page", "TTY: {number}.", "a number for phones with a keyboard")
    relay = N_("page", "Relay: dial {number} and give the number above.", "711, an operator who types or signs")
    unknown = N_("page", "Not known: {ways}.")
    ways = N_("page", "text|chat|videophone|relay", "ways to reach a service, in this order, with | between")

    def of(
        self,
        ways: DeafWays,
        listed: Callable[[Iterable[str]], str] = ", ".join,
        whole: Callable[[str, str], str] = lambda number, among: number,
    ) -> str:
        """The sentences; empty if the service has no number. ``whole`` keeps a number whole in a sentence."""

        def said(sentence: str, number: str, **filled: str) -> str:
            return sentence.format(number=whole(number, sentence), **filled) if number else ""

        names = dict(zip(("text", "chat", "videophone", "relay"), self.ways.split("|"), strict=True))
        unknown = listed(names[way] for way in ways.unknown)
        sentences = (
            said(self.keyword_to if ways.keyword else self.text_to, ways.text, keyword=ways.keyword),
            self.chat.format(address=ways.chat) if ways.chat else "",
            said(self.videophone, ways.videophone),
            said(self.tty, ways.tty),
            said(self.relay, ways.relay),
            self.unknown.format(ways=unknown) if unknown else "",
        )
        return " ".join(filter(None, sentences))

    def beside(self, ways: DeafWays, number: str | None) -> str:
        """The known ways in few words, to follow a number: without relay, and without what is at that number itself."""
        others = {way: "" for way in ("text", "videophone", "tty") if getattr(ways, way) == number}
        return self.of(replace(ways, **others, relay="", unknown=())).removesuffix(".").replace(". ", " · ")


class PagePhrases(SpokenNames):
    """The fixed phrases of whole pages."""

    page = N_("page", "Page {page} of {pages}")
    in_pictures = N_("page", "What to do, in pictures")
    continued = N_("page", "{name} (continued)")
    """The heading of an entry that continues from the previous page: ``{name} (continued)``."""
    ask_staff = N_("page", "Ask staff for the number")
    """Replaces a number that may not be printed."""
    ask_staff_inline = N_("page", "(ask staff for the number)")
    ask_staff_how = N_("page", "Ask staff how to reach them")
    """Used if there is no number."""
    on_the_web = N_("page", "On the web: {address}")
    """Used for a website without a number: ``On the web: {address}``."""
    before_you_call = ON_PAPER["before_you_call"]
    leads_to = ON_PAPER["leads_to"]
    say = N_("page", "You can say")
    they_may_ask = N_("page", "They may ask")
    for_staff = N_("page", "For staff")
    do_not = N_("page", "What not to do")
    who_can_help = N_("page", "Who can help")
    address_private = N_("page", "The address is not published, to keep people safe.")
    address_private_more = N_("page", "Another address is not published, to keep people safe.")
    """Used beside a public address."""
    address_ask = N_("page", "ask first: it may have changed")
    hours_ask = N_("page", "ask first: they may have changed")
    always_open = N_("page", "24 hours")
    week = N_("page", "Mon|Tue|Wed|Thu|Fri|Sat|Sun", "the days of the week from Monday, with | between")
    span = N_("page", "{start} to {end}")
    closed_on = N_("page", "closed on {days}", "after hours; days: holidays, Dec 25")
    holidays = N_("page", "holidays", "days on which a place is closed")
    from_date = N_("page", "from {date}", "the first day of hours for a time")
    until_date = N_("page", "until {date}", "the last day of hours for a time")
    day_of_year = N_("page", "{month} {day}", "a day of each year: Dec 25")
    """A range: ``{start}–{end}``."""
    am = N_("page", "am")
    pm = N_("page", "pm")
    point_staff = N_("page", "For staff: call an interpreter line, and say the words below the name in English.")
    point_other = N_("page", "Another language? Write it here:")
    stale = N_("page", "Not updated since {date}. Call first.")
    directory_title = N_("page", "Places that can help")
    directory_note = N_("page", "Call before you go. Hours and rules change.")
    binder_title = N_("page", "Directory of help")
    step_1 = N_("page", "Find the need")
    step_1_why = N_("page", "on the edge of the page. Each section starts with the same number and picture.")
    step_1_page = N_("page", "in the contents, with its page. Each section starts with the same number and picture.")
    """In a binder without tabs on the edge."""
    step_2 = N_("page", "Call from the top down.")
    step_2_why = N_("page", "Each section starts with who to call, in order.")
    step_3 = N_("page", "Call before you send someone.")
    step_3_why = N_("page", "Hours and rules change. Unconfirmed numbers are not printed.")
    binder_private = N_("page", "Do not write client names in this binder.")
    contents = N_("page", "Contents")
    contents_note = N_("page", "The first number to call is next to each need.")
    calls = N_("page", "Call in this order")
    call_first = N_("page", "Call first")
    """Over a single call."""
    also_for_need = N_("page", "Also for this need")
    under_18 = N_("page", "Under 18?")
    """The heading of the frame for people under 18."""
    adults_note = N_("page", "18+ means: 18 and older")
    """What ``18+`` means."""
    ask_who = N_("page", "Ask who they help")
    """For whom, if the record says nothing."""
    any_age = N_("page", "Any age")
    adults = N_("page", "18+")
    under_18_ask = N_("page", "Under 18: ask")
    ages = N_("page", "Ages {low} to {high}")
    ages_from = N_("page", "Age {low} and up")
    ages_to = N_("page", "Up to {high}")
    women = N_("page", "Women")
    men = N_("page", "Men")
    round_the_clock = N_(
        "page",
        ", 24 hours|, 24 h|, day or night|, day and night",
        "ends of a role that say it is always open, with | between",
    )
    go_to = N_("page", "Go to {place}")
    ask_staff_names = N_("page", "Ask staff how to reach")
    """Before the names of services without a number that may be printed."""
    before_every_call = N_("page", "Before every call")
    deaf_callers = N_("page", "Deaf callers")
    deaf_how = N_(
        "page",
        "Deaf or hard of hearing: dial {number}, then give any full phone number. "
        "Where no text, chat or videophone is named, we do not know.",
        "711; at the foot of a page with phone numbers: nobody has told us if they have these",
    )
    staff_list_title = N_("page", "For staff: ask first")
    staff_list_note = N_(
        "page", "Keep this page at the desk. These numbers may not go on paper until somebody has called them."
    )
    staff_called_on = N_("page", "Called on")
    staff_number = N_("page", "Number")
    staff_unconfirmed = N_("page", "On the screen: not confirmed")
    by_name = N_("page", "Index by name")
    by_name_note = N_("page", "2·3 is section 2, entry 3.")
    by_section_note = N_("page", "The number is that of the section.")
    fold_here = N_(
        "page", "Print on both sides. Fold at the dots, with page 1 inside. Fold again, with the writing inside."
    )
    """How to fold a plan on both sides of a sheet."""
    booklet_fold = N_("page", "Print on both sides. Fold the pile once, and staple it twice in the fold.")
    quoted = N_("page", "“{title}”")
    """A title within a sentence."""
    also_under = N_("page", "see")
    """Precedes the card of a former service's successor."""
    signs_title = N_("page", "Signs to look for")
    signs_note = N_(
        "page",
        "Check what you see or hear. One sign proves nothing: each may have another cause. "
        "Signs are a reason to offer help, never to label a person.",
    )
    signs_private = N_("page", "Do not write names on this sheet. Shred it when you are done.")
    caveat = N_("page", "But")
    next_title = N_("page", "What to do next")
    next_note = N_("page", "Most urgent first. The person chooses, unless someone is in danger or under 18.")
    next_note_client = N_(
        "page", "You choose what to do, and when. If it is not safe to carry this sheet, leave it here."
    )
    """For the client's version."""
    ticked = N_("page", "Signs that were selected")
    answers_title = N_("page", "Questions and answers")
    first_call_title = N_("page", "First call:")
    my_questions = N_("page", "What I want to ask")
    what_you_do = N_("page", "What you do")
    words_to_use = N_("page", "Words you can use")
    brochure_signs = N_("page", "Signs to notice")
    brochure_signs_note = N_("page", "One sign alone proves nothing.")
    brochure_do = N_("page", "What you can do")
    brochure_know = N_("page", "Good to know")
    brochure_cut_front = N_("page", "A card to cut out. Give it only when the person is alone and says it is safe.")
    brochure_cut_back = N_("page", "The back of the card to cut out.")
    needs_lawyer = N_("page", "No lawyer has read this page yet")
    """The mark of a page with law that no lawyer has read."""

    @cached_property
    def days(self) -> tuple[str, ...]:
        """The days of the week, from Monday."""
        return tuple(self.week.split("|"))

    @cached_property
    def months(self) -> tuple[str, ...]:
        """The months, from January."""
        return tuple(self.text(Phrases.year).split("|"))

    def date(self, date: dt.date) -> str:
        """A date in the short format of this language: ``Nov 24, 2026``."""
        return self.text(Phrases.date).format(day=date.day, month=self.months[date.month - 1], year=date.year)

    @property
    def genders(self) -> dict[str, str]:
        """By the value of the record."""
        return {"women": self.women, "men": self.men}

    @cached_property
    def day_and_night(self) -> tuple[str, ...]:
        """Ends of a role or a name that the hours under the number say too."""
        return tuple(self.round_the_clock.split("|"))

    def binder_steps(self, *, tabs: bool) -> tuple[tuple[str, str], ...]:
        """How to use a binder, with or without tabs: the action, in bold, and the explanation."""
        where = self.step_1_why if tabs else self.step_1_page
        return (self.step_1, where), (self.step_2, self.step_2_why), (self.step_3, self.step_3_why)

    @cached_property
    def access(self) -> AccessPhrases:
        """What a place has for a person with a disability."""
        return AccessPhrases(self.text)

    @cached_property
    def deaf(self) -> DeafPhrases:
        """How a person who is Deaf reaches a service."""
        return DeafPhrases(self.text)

    def heading(self, name: str) -> str:
        """The heading of a fact of a service, or of a passage."""
        return self.text(ON_PAPER[name]) if name in ON_PAPER else getattr(self, name)


class NextStepPhrases(Struct, frozen=True, kw_only=True):
    """The phrases on the back of a card for the next step."""

    title: str
    lines: tuple[str, ...]
    note: str


class BandPhrases(Struct, frozen=True, kw_only=True):
    """How to cut out and use bands, printed outside the cuts."""

    soap: str
    balm: str
    shoe: str
    glue: str


class Phrases(Texts):
    """The phrases of cards and posters in one language, and those of whole pages."""

    name = N_("card", "English")
    """The language's name in English, for messages."""
    edition = N_("card", "Edition {date}")
    edition_as_of = N_("card", "Edition and facts as of {date}")
    """Used if both dates are the same."""
    as_of = N_("card", "As of {date}")
    """A source was read on that day."""
    called = N_("card", "Called on {date}")
    """A person called every number, the first on that day."""
    not_updated = N_("card", "Not updated since {date}")
    """The date is more than a year ago."""
    not_called = N_("card", "not called", "of numbers on a card, after the date when a page with them was read")
    preview = N_("card", "Preview: %n number(s) read, not called", "", 0)
    over_a_year = N_("card", "Edition over a year old: ask first")
    draft = N_("card", "Translation not yet reviewed")
    say_in_english = N_("card", "Say:")
    """The verb before English words to say, in other languages."""
    show_this = N_("card", "Say this, or show it:")
    """Before words to say or show."""
    lawyer_unread = N_("card", "No lawyer has read this card yet.")
    lawyer_read = N_("card", "Read by {name}.", "by a lawyer; in other languages, that the English was read")
    call_or_text = N_("card", "call or text")
    by_text = N_("card", "text")
    by_text_keyword = N_("card", "text {keyword}")
    by_relay = N_("card", "relay for Deaf callers")
    by_tty = N_("card", "TTY")
    by_videophone = N_("card", "videophone")
    scan_call = N_("card", "Scan to call")
    scan_text = N_("card", "Scan to text")
    qr_call = N_("card", "QR code. It calls {number}.")
    qr_text = N_("card", "QR code. It starts a text message to {number}.")
    own_name = N_("card", "We are")
    """The label for this place's name, to write with a pen."""
    own_number = N_("card", "Our number")
    own_logo = N_("card", "Logo or stamp")
    always = N_("card", "Day and night", "what a picture beside a number means")
    free = N_("card", "Free of charge", "what a picture beside a number means")
    interpreters = N_("card", "Interpreters", "what a picture beside a number means")
    date = N_("card", "{month} {day}, {year}")
    year = N_("card", "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", "the months from January, with | between")
    discreet = N_(
        "card",
        "traffick|exploit|victim|surviv|abus|rape|sexual|assault|violen|slave|prostitut|rescue|shelter|pimp|batter|"
        "police|immigra|undocument|visa|crim|suicid|overdos",
        "beginnings of words that tell a stranger what a card is about, with | between; not a translation, but "
        "those of this language",
    )
    next_title = N_("card", "My next step")
    next_lines = N_("card", "Call|Ask for|Day, time|Bring", "labels before lines for a pen, 1 to 5, with | between")
    next_note = N_("card", "Do not write a name. Keep this only if it is safe.")
    soap = N_("card", "Soap bands. Put the words where the bar is widest. Tape the end under the box on the side.")
    balm = N_("card", "Lip-balm wraps. Wrap once around the tube.")
    shoe = N_("card", "Shoe cards. Fold once with the number inside. Slip under the insole.")
    glue = N_("card", "glue or tape")

    def __init__(self, texts: Catalogue) -> None:
        super().__init__(texts.text)
        self.code = texts.language
        self.page_phrases = PagePhrases(texts.text)

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """Prefixes of words or phrases that reveal the subject of a handout to a stranger."""
        return tuple(self.discreet.split("|"))

    @property
    def claims(self) -> dict[str, str]:
        """What the pictures of a number mean, by pictogram."""
        return {"day-night": self.always, "free": self.free, "languages": self.interpreters}

    @property
    def next_step(self) -> NextStepPhrases:
        """The phrases on the back of a card for the next step."""
        return NextStepPhrases(title=self.next_title, lines=tuple(self.next_lines.split("|")), note=self.next_note)

    @property
    def bands(self) -> BandPhrases:
        """How to cut out and use bands."""
        return BandPhrases(soap=self.soap, balm=self.balm, shoe=self.shoe, glue=self.glue)

    @property
    def language(self) -> LanguageName:
        """The language's name, for messages."""
        return LanguageName(self.code, self.name)

    def day(self, date: dt.date) -> str:
        """A date in the short format of this language: ``Nov 24, 2026``."""
        return self.page_phrases.date(date)

    def telling_word(self, text: str) -> str | None:
        """The first word or phrase of ``text`` that reveals the subject of the handout, or None."""
        composed = unicodedata.normalize("NFC", text)
        found = _telling(self.telling).search(_folded(composed))
        if found is None:
            return None
        # Folding keeps the number of characters of NFC text.
        return composed[found.start("word") : found.end("word")]


@functools.lru_cache(maxsize=32)
def _telling(starts: tuple[str, ...]) -> re.Pattern[str]:
    """Matches any of the prefixes at the start of a word, also after the Arabic article and particles."""
    parts = "|".join(re.escape(_folded(start)) for start in starts)
    return re.compile(rf"(?<!\w)(?P<word>(?:[وبلف]?ال|لل|[وبل])?(?:{parts})\w*)")


class PhraseBook:
    """The phrases of every language."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        """The folder of the catalogues."""
        whole = languages_with(folder, "page")
        self.languages = tuple(code for code in languages_with(folder, "card") if code in whole)
        """The languages that handouts can be printed in."""
        self._phrases = {code: Phrases(catalogue(folder, code)) for code in self.languages}

    def of(self, language: str) -> Phrases:
        """The phrases of a language. Raises HandoutError for an unknown language."""
        if language not in self._phrases:
            text = N_("messages", "Handouts are not available in '{language}'. Choose one of: {known}.")
            raise HandoutError(text.filled(language=language, known=self.languages))
        return self._phrases[language]


@functools.cache
def load_phrases(folder: Path) -> PhraseBook:
    """The phrases in a folder of catalogues. Raises RenderError: they are part of the program."""
    try:
        return PhraseBook(folder)
    except (OSError, ValueError) as error:
        raise RenderError(f"the words of handouts cannot be read: {error}.") from error


def _folded(text: str) -> str:
    """The NFC text without case and accents, with the same number of characters."""
    return "".join(_plain(character) for character in unicodedata.normalize("NFC", text))


def _plain(character: str) -> str:
    bare = [one for one in unicodedata.normalize("NFD", character) if not unicodedata.combining(one)]
    return bare[0].lower()[0] if bare else character
