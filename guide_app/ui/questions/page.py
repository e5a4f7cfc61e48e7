"""Questions: answered questions and guidance, by group, with the text beside the list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from guide_app.content.markup import Block, parse_prose, plain_text
from guide_app.content.records import Guidance, Notice, Question
from guide_app.ui.common.contents import Contents
from guide_app.ui.common.page import ListPage, PageContext
from guide_app.ui.common.record_text import filled
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.inputs.filters import FilterButton
from guide_app.ui.kit.layout.scroll_card import ListCard
from guide_app.ui.kit.layout.two_panes import TwoPanes
from guide_app.ui.kit.lists.record_list import RecordList
from guide_app.ui.kit.lists.rows import RowDelegate
from guide_app.ui.kit.lists.topics import Topic, TopicList
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.text.labels import label
from guide_app.ui.questions.article_view import ArticleView
from guide_app.ui.questions.model import Article, ArticleListModel

WHAT_TO_DO, BACKGROUND = "what-to-do", "background"
TOPICS_WIDTH = 216
"""Width of the column of topics, px at 100 % text."""
NARROW = 900
"""Width in px at 100 % text below which the topics are a filter above the list, and the heading is shortened."""
LINE = 60
"""Number of letters that fit a row below its question; a shorter first paragraph is followed by the next one."""
LOW = 240
"""Height of the page, px at 100 % text, below which the heading is hidden while a text fills the page."""


class Bookmark(Struct, frozen=True):
    """The current place on the page."""

    group: str
    shown: tuple[str, str] | None
    scrolled: int
    read: int
    """The scroll position of the text."""


class QuestionsPage(ListPage):
    """The guidance first, then the questions by group."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        theme, library = context.theme, context.library
        self._library, self._language, self._clock = library, context.language, context.clock
        self._shown: tuple[str, str] | None = None
        self._theme, self._group = theme, WHAT_TO_DO
        self.topics = TopicList(theme, self.tr("Topics"))
        self.topics.chosen.connect(self._group_chosen)
        self.topic_filter = FilterButton(theme, self.tr("Topic"), self._topic_choices, None)
        self.topic_filter.chosen.connect(self._group_chosen)
        self.model = ArticleListModel(self)
        self.list = RecordList(theme, RowDelegate(theme, 2, self))
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Questions"))
        self.detail = ArticleView(theme, library)
        self.detail.followed.connect(self.followed)
        self.detail.print_asked.connect(self.print_asked)
        self.detail.together_asked.connect(self.together_asked)
        pane = ListCard(theme, self.list)
        self.panes = TwoPanes(theme, pane, self.detail, (35, 65), back=self.tr("Back to the questions"))
        self.panes.detail_alone.connect(self._arrange)
        self.join()
        self._layout = layout = QVBoxLayout(self)
        layout.setSpacing(12)
        self._heading = label(theme, role="heading", level=1)
        self._heading.setWordWrap(False)
        head = new_row(gap=4)
        head.addWidget(self._heading, 1)
        head.addWidget(self.topic_filter)
        layout.addLayout(head)
        self._contents = Contents(theme, "questions")
        row = self._contents.row()
        row.addWidget(self.topics)
        row.addWidget(self.panes, 1)
        layout.addWidget(self._contents, 1)
        self._arrange()
        self.refresh()

    def record(self) -> tuple[str, str] | None:
        return self._shown

    def bookmark(self) -> Bookmark:
        """The group, the article, and the scroll positions of list and text."""
        list_bar, text_bar = self.list.verticalScrollBar(), self.detail.verticalScrollBar()
        return Bookmark(self._group, self._shown, list_bar.value(), text_bar.value())

    def return_to(self, bookmark: object) -> None:
        assert isinstance(bookmark, Bookmark)
        if bookmark == self.bookmark():
            return  # Nothing is rebuilt, so the focus stays.
        self._group, self._shown = bookmark.group, bookmark.shown
        self.refresh()
        self.list.doItemsLayout()
        self.list.verticalScrollBar().setValue(bookmark.scrolled)
        self.detail.area.scroll_back_to(bookmark.read)

    def set_language(self, language: str) -> None:
        """Show everything in another language."""
        self._language = language
        self.refresh()

    def start(self) -> None:
        """Return to the initial state."""
        self._shown = None
        self._group = WHAT_TO_DO
        self.panes.show_list()
        self.refresh()

    def open_record(self, kind: str, record_id: str) -> None:
        """Show a question, guidance or notice, whatever its group."""
        if kind != "notice":
            self._group = self._group_of(kind, record_id)
        self._shown = (kind, record_id)
        self.refresh()
        self.panes.show_detail()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < self._theme.scaled(NARROW)
        self._heading.setText(self.tr("Questions") if narrow else self.tr("Questions and what to do"))
        alone = self.panes.narrow and self.panes.on_detail
        self._heading.setHidden(alone and self.height() < self._theme.scaled(LOW))
        self.topics.setFixedWidth(self._theme.scaled(TOPICS_WIDTH))
        self.topics.setVisible(not narrow)
        # While a text fills the page, the filter is hidden: it belongs to the list.
        self.topic_filter.setVisible(narrow and not alone)
        side = 16 if narrow or self.height() < self._theme.scaled(560) else 24
        self._layout.setContentsMargins(side, side - 4, side, side - 4)

    def _show_topics(self) -> None:
        pack = self._library.pack(self._language)
        groups = [(group.id, group.title) for group in pack.question_groups]
        what_to_do, background = self.tr("What to do now"), self.tr("Rules and background")
        groups = [(WHAT_TO_DO, what_to_do), *groups, (BACKGROUND, background)]
        if self._group not in (key for key, _ in groups):
            self._group = groups[0][0]
        counts = Counter(each.record.group for each in self._library.all(Question, self._language))
        guidance = Counter(each.record.situation for each in self._library.all(Guidance, self._language))
        counts.update({WHAT_TO_DO: guidance[True], BACKGROUND: guidance[False]})
        self._contents.show_any(bool(counts.total()), self.tr("This directory has no questions yet."))
        self.topics.show_topics([Topic(key, title, counts[key]) for key, title in groups])
        self.topics.show_topic(self._group)
        self.topic_filter.show_value(self._group, dict(groups)[self._group])
        self._choices = [Choice(key, title, counts[key]) for key, title in groups]

    def _topic_choices(self) -> list[Choice]:
        return self._choices

    def refresh(self) -> None:
        """Read the list again."""
        self._show_topics()
        self.model.show(self._articles(self._group))
        if self._shown and self._shown[0] == "notice":
            # A notice belongs to no group: select nothing.
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
                _beginning(parse_prose(each.answer), numbers),
            )
            for each in questions
            if each.group == group
        ]

    def _group_of(self, kind: str, record_id: str) -> str:
        if kind == "guidance":
            guidance = self._library.get(Guidance, record_id, self._language)
            return BACKGROUND if guidance and not guidance.record.situation else WHAT_TO_DO
        question = self._library.get(Question, record_id, self._language)
        return question.record.group if question else WHAT_TO_DO

    def show_topic(self, group: str) -> None:
        """Show the questions of a group, from the first."""
        self._group_chosen(group)

    def _group_chosen(self, group: object) -> None:
        self._group, self._shown = str(group), None
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


def _beginning(answer: Sequence[Block], numbers: Mapping[str, str]) -> str:
    """The beginning of an answer, for a row."""
    first = plain_text(answer[:1], numbers)
    return (first if len(first) >= LINE else plain_text(answer[:2], numbers)).replace("\n", " ")
