"""Words that may be in a translation only if the English has one like it: one too many can frighten or mislead.

A translator or a machine may write "deport" for "relay", or "prostitute" for "person in the sex trade". Each subject
has the beginnings of its words in every language; a subject that is only in the translation stops ``check``.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator

_SUBJECTS: dict[str, dict[str, str]] = {
    "deportation": {
        "en": "deport|expel|remov|evict|out of the country",
        "es": "deport|expuls", "pt-BR": "deport|expuls", "ht": "depòt", "vi": "trục xuất", "ar": "ترحيل",
    },
    "arrest or prison": {
        "en": "arrest|warrant|custod|detain|detention|detox|jail|prison|took|take|catch|held|sheriff|lock|charge",
        "es": "arrest|detenid|detención|cárcel|preso|presa", "pt-BR": "prisão|preso|presa|detenç|detido|cadeia",
        "ht": "arete|arestasyon|prizon", "vi": "bắt giữ|bắt giam|nhà tù|tạm giam|vào tù",
        "ar": "اعتقال|سجن|القبض|محتجز",
    },
    "police": {
        "en": "polic|officer|911|emergency|law enforcement|agents|sheriff|trooper|HSI|FBI|investigat",
        "es": "polic", "pt-BR": "polic|políc", "ht": "lapolis|polisye", "vi": "cảnh sát|công an", "ar": "شرطة|بوليس",
    },
    "sex": {
        "en": "sex|rape|assault|hiv|pregnan|condom|gender|trafficking|intimate|exploit|men and women|LGBT|abus|morning",
        "es": "sexo|sexual", "pt-BR": "sexo|sexual|transar", "ht": "sèks|seksyèl", "vi": "tình dục|bán thân",
        "ar": "جنسي(?!ة)|الجنس(?!ي)|الجماع|جنس ",
    },
    "trafficking": {
        "en": "traffic|sold|smuggl|forced",
        "es": "trata de personas|tráfico|tratante", "pt-BR": "tráfico|traficante", "ht": "trafik",
        "vi": "buôn người|buôn bán người", "ar": "اتجار|متاجر",
    },
    "prostitution": {
        "en": "prostitut|sex trade|sell sex|sex work",
        "es": "prostitu|puta", "pt-BR": "prostitu|puta", "ht": "pwosti|bouzen|jennès", "vi": "mại dâm|gái điếm",
        "ar": "دعارة|بغاء|عاهر",
    },
    "illegal": {
        "en": "illegal|unlawful|against the law|not allowed|forbid|law|legal",
        "es": "ilegal", "pt-BR": "ilegal|clandestin", "ht": "ilegal|kanntè", "vi": "bất hợp pháp|nhập cư lậu",
        "ar": "غير شرعي|غير قانوني",
    },
    "informing on somebody": {
        "en": "report|accus|complain|denounc|press charges|tell|file|tip|sue",
        "es": "denunci|delat", "pt-BR": "denunc|delat", "ht": "denons", "vi": "tố cáo|tố giác",
        "ar": "مخبر|وشاية|جاسوس",
    },
    "death": {
        "en": "kill|die|dying|death|dead|suicid|murder|overdos|life|lives|988",
        "es": "matar|muert|morir|suicid", "pt-BR": "matar|morte|morto|morrer|suic", "ht": "touye|mouri|swisid|lanmò",
        "vi": "giết|chết|tự tử|tự sát", "ar": "قتل|الموت|انتحار",
    },
    "slavery": {
        "en": "slave|servitude",
        "es": "esclav", "pt-BR": "escrav", "ht": "esklav", "vi": "nô lệ", "ar": "عبودية|عبيد|رقيق",
    },
    "losing a child": {
        "en": "adopt|orphan|foster",
        "es": "adopci|adoptar|orfanat|huérfan", "pt-BR": "adoção|orfanato", "ht": "adopsyon|restavèk|òfelina",
        "vi": "con nuôi|mồ côi", "ar": "تبني|ميتم|أيتام",
    },
    "abortion": {
        "en": "abort",
        "es": "abort", "pt-BR": "abort", "ht": "avòtman", "vi": "phá thai", "ar": "إجهاض",
    },
    "a promise": {
        "en": "guarant|promis|ensur|secure|warrant|insur",
        "es": "garantiz|garantía", "pt-BR": "garant", "ht": "garanti", "vi": "bảo đảm|đảm bảo|cam đoan",
        "ar": "ضمان|مضمون|نضمن",
    },
}  # fmt: skip
"""By subject and language, the beginnings of words, with | between. The English ones are many: they only excuse."""


def loaded_words(english: str, translated: str, language: str) -> Iterator[tuple[str, str]]:
    """Each word of a translation about a subject that the English does not speak of, with that subject.

    >>> list(loaded_words("Relay for Deaf callers", "خدمة الترحيل للصم", "ar"))
    [('الترحيل', 'deportation')]
    """
    text = unicodedata.normalize("NFC", translated)
    for subject in _SUBJECTS:
        pattern = _pattern(subject, language)
        found = pattern.search(text) if pattern is not None else None
        excuse = _pattern(subject, "en")
        if found is not None and excuse is not None and not excuse.search(english):
            yield found["word"].strip(), subject


@functools.cache
def _pattern(subject: str, language: str) -> re.Pattern[str] | None:
    """What finds the words of a subject, in Arabic also after an article and the particles written with it."""
    starts = _SUBJECTS[subject].get(language)
    if starts is None:
        return None
    parts = unicodedata.normalize("NFC", starts)
    return re.compile(rf"(?<!\w)(?P<word>(?:[وبلف]?ال|لل|[وبلف])?(?:{parts})\w*)", re.IGNORECASE)
