"""Questions: answered questions and what to do, by group, with the text beside the list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QVBoxLayout

from guide_app.content.markup import parse_prose, plain_text
from guide_app.content.records import Guidance, Notice, Question
from guide_app.library.library import Library
from guide_app.ui.common.audience import Audience
from guide_app.ui.common.page import ListPage
from guide_app.ui.common.record_text import filled
from guide_app.ui.kit.card_delegate import CardDelegate, RowView
from guide_app.ui.kit.chips import Chips
from guide_app.ui.kit.labels import label
from guide_app.ui.kit.lists import RecordList
from guide_app.ui.kit.parts import Card
from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.two_panes import TwoPanes
from guide_app.ui.questions.article_view import ArticleDetail
from guide_app.ui.questions.model import Article, ArticleListModel

WHAT_TO_DO, BACKGROUND = "what-to-do", "background"


class ArticleDelegate(CardDelegate):
    """A title and the start of the text."""

    def view_of(self, index: QModelIndex | QPersistentModelIndex) -> RowView | None:
        model = index.model()
        article = model.article(index.row()) if isinstance(model, ArticleListModel) else None
        return None if article is None else RowView(((article.title, False),), ((article.text, False),))


class QuestionsPage(ListPage):
    """What to do first, then the questions group by group."""

    def __init__(self, theme: Theme, library: Library, language: str, clock: Callable[[], dt.datetime]) -> None:
        super().__init__()
        self._library, self._language, self._clock = library, language, clock
        self._shown: tuple[str, str] | None = None
        self.chips = Chips(theme, self.tr("Subjects"), exclusive=True)
        self.chips.changed.connect(self._group_chosen)
        self._show_chips()
        self.model = ArticleListModel(self)
        self.list = RecordList(ArticleDelegate(theme, badges=False, parent=self))
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Questions"))
        pane = Card()
        inner = QVBoxLayout(pane)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.list)
        self.detail = ArticleDetail(theme, library)
        self.detail.followed.connect(self.followed)
        self.detail.print_asked.connect(self.print_asked)
        self.panes = TwoPanes(theme, pane, self.detail)
        self.join()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        self._heading = label(theme, self.tr("Questions and what to do"), "heading")
        layout.addWidget(self._heading)
        layout.addWidget(self.chips)
        layout.addWidget(self.panes, 1)
        self.refresh()

    def set_language(self, language: str) -> None:
        """Show everything in another language."""
        self._language = language
        self.refresh()

    def set_compact(self, compact: bool) -> None:
        """Show the chips as a menu and leave the heading out."""
        self._heading.setHidden(compact)
        self.chips.set_compact(compact)

    def set_audience(self, audience: Audience) -> None:
        """Leave out what is written for staff."""
        if audience.client != self.audience.client:
            self.audience = self.detail.audience = audience
            self.start()

    def start(self) -> None:
        """Go back to how the page was at the start."""
        self._shown = None
        self.chips.set_checked((WHAT_TO_DO,) if self.audience.may_see("guidance") else ())
        self.panes.show_list()
        self.refresh()

    def open_record(self, kind: str, record_id: str) -> None:
        """Show a question, guidance or notice, wherever it stands."""
        if kind != "notice":
            self.chips.set_checked((self._group_of(kind, record_id),))
        self._shown = (kind, record_id)
        self.refresh()
        self.panes.show_detail()

    def _show_chips(self) -> None:
        pack = self._library.pack(self._language)
        groups = [(group.id, group.title) for group in pack.question_groups]
        if self.audience.may_see("guidance"):
            what_to_do, background = self.tr("What to do now"), self.tr("Rules and background")
            groups = [(WHAT_TO_DO, what_to_do), *groups, (BACKGROUND, background)]
        self.chips.set_chips(groups)

    def refresh(self) -> None:
        """Read the list again."""
        self._heading.setText(
            self.tr("Questions and what to do") if self.audience.may_see("guidance") else self.tr("Questions")
        )
        self._show_chips()
        self.model.show(self._articles(self.chips.checked()[0]))
        if self._shown and self._shown[0] == "notice":
            # A notice stands in no group: nothing is selected beside it.
            self.list.setCurrentIndex(QModelIndex())
            self._show(*self._shown)
            return
        place = self.model.place_of(*self._shown) if self._shown else 0
        self.select(max(place, 0))

    def _articles(self, group: str) -> list[Article]:
        numbers = self._library.phone_numbers
        if group in (WHAT_TO_DO, BACKGROUND):
            guidance = [found.record for found in self._library.all(Guidance, self._language)]
            chosen = sorted(
                (each for each in guidance if each.situation == (group == WHAT_TO_DO)), key=lambda each: each.order
            )
            return [
                Article("guidance", each.id, filled(each.title, self._library), filled(each.summary, self._library))
                for each in chosen
            ]
        questions = [found.record for found in self._library.all(Question, self._language)]
        return [
            Article(
                "question",
                each.id,
                filled(each.question, self._library),
                plain_text(parse_prose(each.answer)[:1], numbers).replace("\n", " "),
            )
            for each in questions
            if each.group == group and (each.audience == "client" or not self.audience.client)
        ]

    def _group_of(self, kind: str, record_id: str) -> str:
        if kind == "guidance":
            guidance = self._library.get(Guidance, record_id, self._language)
            return BACKGROUND if guidance and not guidance.record.situation else WHAT_TO_DO
        question = self._library.get(Question, record_id, self._language)
        return question.record.group if question else WHAT_TO_DO

    def _group_chosen(self) -> None:
        self._shown = None
        self.refresh()
        self.panes.show_list()
        self.list.scrollToTop()

    def show_row(self, index: QModelIndex) -> None:
        article = self.model.article(index.row())
        if article is not None:
            self._shown = (article.kind, article.id)
            self._show(article.kind, article.id)

    def _show(self, kind: str, record_id: str) -> None:
        today = self._clock().date()
        if kind == "question" and (question := self._library.get(Question, record_id, self._language)):
            self.detail.show_question(question, self._language, today)
        elif kind == "guidance" and (guidance := self._library.get(Guidance, record_id, self._language)):
            self.detail.show_guidance(guidance, self._language, today)
        elif kind == "notice" and (notice := self._library.get(Notice, record_id, self._language)):
            self.detail.show_notice(notice, self._language, today)
