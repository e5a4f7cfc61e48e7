"""The small pack's words for cards and posters, in the further languages, and its poster and brochure."""

from __future__ import annotations

from pathlib import Path

WORCESTER = Path(__file__).resolve().parents[2] / "data" / "worcester"
LANGUAGES = ("pt-BR", "vi", "ht", "ar")
"""For cards and posters only."""
_UNMADE = "of: '000000000000'\n  review: draft\n"
"""Made from another English: a draft that is stale too."""

POSTER = """
- id: poster
  title: Not free to leave? You can get help.
  intro: You can call and ask. You choose what to say.
  lines:
    - Does someone keep your passport or your pay?
    - Are you afraid to leave your job or your home?
    - Does someone make you work to pay a debt?
  pictograms: [passport, door, debt]
  emergency: "In danger now: {phone:emergency}"
  footer: If it is safe, take a number with you.
  footer_without_tabs: If it is safe, write a number down.
  services: [night-line, full-line, legal]

- id: brochure
  title: Is someone not free to leave?
  intro: Signs to notice, and what you can do.
  lines:
    - You do not need to be sure.
    - Do not confront anyone.
  emergency: "In danger now: {phone:emergency}"
  services: [night-line, full-line, legal]
  indicators: [papers-held, not-paid, never-alone]
  guidance: [in-danger]
  questions: [boss-has-passport]
"""

SPANISH = f"""
- id: poster
  {_UNMADE}  title: ¿No puede irse? Hay ayuda para usted.
  intro: Puede llamar y preguntar. Usted decide qué contar.
  lines:
    - ¿Alguien se queda con su pasaporte o con su pago?
    - ¿Tiene miedo de dejar su trabajo o su casa?
    - ¿Alguien le obliga a trabajar para pagar una deuda?
  emergency: "En peligro ahora: {{phone:emergency}}"
  footer: Si es seguro, llévese un número.
  footer_without_tabs: Si es seguro, anote un número.

- id: brochure
  {_UNMADE}  title: ¿Alguien no es libre de irse?
  intro: Señales que notar y qué puede hacer usted.
  lines:
    - No hace falta estar seguro.
    - No enfrente a nadie.
  emergency: "En peligro ahora: {{phone:emergency}}"
"""

_CARDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "pt-BR": (
        (
            "Você pode receber ajuda",
            "Você pode ligar e perguntar. Você escolhe o que contar.",
            "Em perigo agora",
            "Guarde isto só se for seguro para você.",
        ),
        ("Números úteis", "Para ter sempre à mão.", "Emergência", ""),
        (
            "Não pode sair? Você pode receber ajuda.",
            "Você pode ligar e perguntar. Você escolhe o que contar.",
            "Em perigo agora",
            "Se for seguro, leve um número com você.",
            "Se for seguro, anote um número.",
            "Alguém fica com o seu passaporte ou com o seu pagamento?",
            "Você tem medo de deixar o trabalho ou a casa?",
            "Alguém obriga você a trabalhar, ou a fazer sexo, para pagar uma dívida?",
        ),
        ("Linha de ajuda, dia e noite", "Ajuda com moradia", "Ajuda jurídica"),
    ),
    "vi": (
        (
            "Quý vị có thể được giúp đỡ",
            "Quý vị có thể gọi và hỏi. Nói gì là tùy quý vị.",
            "Đang gặp nguy hiểm",
            "Chỉ giữ thẻ này nếu an toàn cho quý vị.",
        ),
        ("Số điện thoại hữu ích", "Nên có sẵn bên mình.", "Khẩn cấp", ""),
        (
            "Không thể rời đi? Có nơi giúp quý vị.",
            "Quý vị có thể gọi và hỏi. Nói gì là tùy quý vị.",
            "Đang gặp nguy hiểm",
            "Nếu an toàn, xin lấy một số mang theo.",
            "Nếu an toàn, xin ghi lại một số.",
            "Có ai giữ hộ chiếu hoặc tiền lương của quý vị không?",
            "Quý vị có sợ khi muốn bỏ việc hoặc rời khỏi nhà không?",
            "Có ai bắt quý vị làm việc, hoặc quan hệ tình dục, để trả nợ không?",
        ),
        ("Đường dây trợ giúp, ngày đêm", "Trợ giúp nhà ở", "Trợ giúp pháp lý"),
    ),
    "ht": (
        (
            "Ou ka jwenn èd",
            "Ou ka rele epi mande. Se ou ki chwazi sa w ap di.",
            "An danje kounye a",
            "Kenbe sa sèlman si li san danje pou ou.",
        ),
        ("Nimewo itil", "Li bon pou gen yo sou ou.", "Ijans", ""),
        (
            "Ou pa lib pou ale? Ou ka jwenn èd.",
            "Ou ka rele epi mande. Se ou ki chwazi sa w ap di.",
            "An danje kounye a",
            "Si pa gen danje, pran yon nimewo ak ou.",
            "Si pa gen danje, ekri yon nimewo.",
            "Èske yon moun kenbe paspò ou oswa lajan travay ou?",
            "Èske ou pè kite travay ou oswa kay ou?",
            "Èske yon moun fòse ou travay, oswa fè sèks, pou peye yon dèt?",
        ),
        ("Liy èd, lajounen kou lannwit", "Èd pou lojman", "Èd legal"),
    ),
    "ar": (
        (
            "يمكنك الحصول على مساعدة",
            "يمكنك الاتصال والسؤال. القرار لك في ما تريد قوله.",
            "في خطر الآن",
            "احتفظ بهذه البطاقة فقط إذا كان ذلك آمنًا لك.",
        ),
        ("أرقام مفيدة", "من الجيد أن تكون معك.", "طوارئ", ""),
        (
            "لا تستطيع المغادرة؟ هناك مساعدة لك.",
            "يمكنك الاتصال والسؤال. القرار لك في ما تريد قوله.",
            "في خطر الآن",
            "إذا كان ذلك آمنًا، خذ رقمًا معك.",
            "إذا كان ذلك آمنًا، دوّن رقمًا.",
            "هل يحتفظ أحد بجواز سفرك أو بأجرك؟",
            "هل تخاف من ترك عملك أو بيتك؟",
            "هل يجبرك أحد على العمل، أو على الجنس، لسداد دين؟",
        ),
        ("خط المساعدة، ليلًا ونهارًا", "مساعدة في السكن", "مساعدة قانونية"),
    ),
}
"""Of the plain card, the discreet one and the poster: title, sentence, words before the emergency number, last line,
that of a poster without tabs, questions; then the discreet names of three services."""


def write_card_languages(pack: Path) -> None:
    """Add the languages, the poster and the brochure to the small pack in a folder."""
    own = pack / "pack.yaml"
    text = own.read_text(encoding="utf-8")
    listed = f"languages: [en, es]\nclient_languages: [{', '.join(LANGUAGES)}]"
    own.write_text(text.replace("languages: [en, es]", listed), encoding="utf-8")
    for file, more in (("cards.yaml", POSTER), ("es/cards.yaml", SPANISH)):
        with (pack / file).open("a", encoding="utf-8") as out:
            out.write(more + _shown("" if file == "cards.yaml" else "es"))
    for language, (plain, discreet, poster, names) in _CARDS.items():
        folder = pack / language
        folder.mkdir()
        cards = {"plain": plain, "discreet": discreet, "poster": poster}
        (folder / "cards.yaml").write_text(
            "".join(_card(key, *words) for key, words in cards.items()) + _shown(language), encoding="utf-8"
        )
        units = zip(("night-line", "full-line", "legal"), names, strict=True)
        written = (f"- id: {key}\n  {_UNMADE}  discreet_name: {name}\n" for key, name in units)
        (folder / "services.yaml").write_text("".join(written), encoding="utf-8")


def _shown(language: str) -> str:
    """The cards to show of Worcester, with a lawyer of the small pack."""
    text = (WORCESTER / language / "cards.yaml").read_text(encoding="utf-8")
    text = text[text.index("- id: rights") :].replace("[community-legal-aid]", "[legal]")
    return "\n" + text.replace("[agents-at-the-door]", "[boss-has-passport]")


def _card(key: str, title: str, intro: str, emergency: str, footer: str, untabbed: str = "", *lines: str) -> str:
    questions = "  lines:\n" + "".join(f'    - "{line}"\n' for line in lines) if lines else ""
    last = f'  footer: "{footer}"\n' if footer else ""
    last += f'  footer_without_tabs: "{untabbed}"\n' if untabbed else ""
    return (
        f'- id: {key}\n  {_UNMADE}  title: "{title}"\n  intro: "{intro}"\n{questions}'
        f'  emergency: "{emergency}: {{phone:emergency}}"\n{last}'
    )
