"""The index of a binder: every name by which people look up a service, with the reference of its card."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Raw, Struct
from msgspec.structs import replace

from guide_app.content.records import Notice, Organization, Service
from guide_app.library.library import Library, Localized


class Indexed(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A line of the index."""

    name: str
    cards: tuple[str, ...]
    """``2·3``: the section and the card in it; several for an organization with several services."""
    own: bool = False
    """Whether it is a service's present name, rather than another or a former one, or that of its organization."""
    see: bool = False
    """Whether the name is no longer in use: the card is that of the service that does the work today."""
    translated: bool = False
    """Whether the name is in the handout's language, not in that of names."""


class NameIndex:
    """Collects the names of services; gives them in order at the end."""

    def __init__(self, library: Library, language: str, *, own_only: bool = False) -> None:
        """``own_only``: each service by its present name alone."""
        self._library, self._language, self._own_only = library, language, own_only
        self._lines: dict[tuple[str, bool], Indexed] = {}

    def add(self, found: Localized[Service], card: str) -> None:
        """Add a service's own name, its other names and those of its organization.

        Skips a name that differs from another only in punctuation, or that extends the service's own or is a prefix of
        it: both would be adjacent in the index.
        """
        library, service, translated = self._library, found.record, self._is_translated(found)
        self._tell(Indexed(name=service.name, cards=(card,), own=True, translated=translated))
        if self._own_only:
            return
        organization = library.get(Organization, service.organization_id, library.languages[0])
        others = [*service.alternate_names]
        if organization is not None:
            others += [organization.record.name, *organization.record.alternate_names]
        seen = {_folded(service.name)}
        own = _words(service.name)
        source = library.get(Service, service.id, library.languages[0]) if translated else None
        if source is not None and _words(source.record.name)[:1] != own[:1]:
            others.append(source.record.name)
        for name in others:
            words = _words(name)
            beside = own[: len(words)] == words or words[: len(own)] == own
            if not beside and _folded(name) not in seen:
                seen.add(_folded(name))
                self._tell(Indexed(name=name, cards=(card,)))

    def add_notices(self, cards: dict[str, str]) -> None:
        """Add the names of notices, with the card of the service that does that work today. ``cards`` has the reference
        of each service.
        """
        for notice in self._library.all(Notice, self._library.languages[0]):
            card = next((cards[each] for each in notice.record.services if each in cards), None)
            if card is not None:
                for name in {_folded(name): name for name in reversed(notice.record.names)}.values():
                    self._tell(Indexed(name=name, cards=(card,), see=True))

    def by_initial(self) -> Iterator[tuple[str, list[Raw]]]:
        """The encoded lines in order, by initial; digits are one group."""
        groups: dict[str, list[Indexed]] = {}
        for line in self._lines.values():
            initial = _sorted_by(line)[:1]
            groups.setdefault("" if initial.isdecimal() else initial, []).append(line)
        for initial, group in sorted(groups.items()):
            yield initial.upper() or "0–9", _in_order(group)

    def _tell(self, line: Indexed) -> None:
        """Add a line, or add its card to the line with the same name."""
        there = self._lines.setdefault((line.name, line.see), line)
        if line.cards[0] not in there.cards:
            own = there.own or line.own
            self._lines[line.name, line.see] = replace(there, cards=(*there.cards, *line.cards), own=own)

    def _is_translated(self, found: Localized[Service]) -> bool:
        return found.record.name_describes and found.language != self._library.languages[0]


def _in_order(lines: Iterable[Indexed]) -> list[Raw]:
    return [Raw(msgspec.json.encode(line)) for line in sorted(lines, key=_sorted_by)]


def _sorted_by(indexed: Indexed) -> str:
    """The sort key: without accents and case."""
    return " ".join(_words(indexed.name))


def _words(name: str) -> list[str]:
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return "".join(one for one in decomposed if one.isalnum() or one == " ").split()


def _folded(name: str) -> str:
    return "".join(_words(name))
