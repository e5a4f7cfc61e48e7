"""The files of the small pack in Spanish; a ``?`` stands for the digest of the English record."""

from tests.small_sheets import SPANISH_SHEETS

SPANISH = {
    "es/pack.yaml": """\
needs:
  - {id: crisis, of: ?, review: draft, title: Alguien con quien hablar ahora}
  - {id: shelter, of: ?, review: draft, title: Un lugar donde quedarse}
  - {id: legal, of: ?, review: draft, title: Ayuda legal}
indicator_groups:
  - {id: control, of: ?, review: draft, title: Control y papeles}
  - {id: job, of: ?, review: draft, title: El trabajo}
question_groups:
  - {id: getting-help, of: ?, review: draft, title: Pedir ayuda}
  - {id: rights, of: ?, review: draft, title: Derechos y leyes}
emergency:
  - {id: danger, of: ?, review: draft, title: En peligro ahora}
""",
    "es/phones.yaml": """\
- {id: emergency, of: ?, review: draft, label: Emergencia}
- id: night-line
  of: ?
  review: {by: Ana Prueba, on: 2026-11-24}
  label: Línea nocturna
  note: Marque primero {phone:emergency} si alguien está herido.
- {id: open-door, of: ?, review: draft, label: Recepción de Open Door}
""",
    "es/services.yaml": """\
- id: emergency-911
  of: ?
  review: draft
  description: Llame cuando la vida de alguien está en peligro.
  service_area: Estados Unidos
  cost_option: Gratis.
  card_name: Emergencia

- id: night-line
  of: ?
  review: draft
  description: Hable con una persona capacitada a cualquier hora. No tiene que dar su nombre.
  service_area: Massachusetts
  cost_option: Gratis.
  say: Necesito un lugar seguro esta noche. ¿Tengo que dar mi nombre?
  they_may_ask:
    - ¿Está a salvo ahora?
    - ¿En qué ciudad está?
  safe_contact: Pregunte si dejan mensajes.
  staff_notes:
    - Quédese al lado de la persona mientras llama.
  discreet_name: Ayuda de noche

- id: open-door-shelter
  of: ?
  review: draft
  description: Una cama, una comida y los lunes una persona que sabe de leyes.
  service_area: Smalltown
  eligibility_description: Personas adultas.
  discreet_name: Recepción
""",
    "es/indicators.yaml": """\
- id: papers-held
  of: ?
  review: draft
  title: Otra persona tiene sus papeles
  why: Sin pasaporte, una persona no puede irse.
  caveat: Hay quien pide a una amistad que le cuide los papeles.

- id: not-paid
  of: ?
  review: draft
  title: Trabaja y no le pagan
  why: Puede ser contra la ley.
  caveat: Un pago tarde no dice mucho por sí solo.

- id: never-alone
  of: ?
  review: draft
  title: Nunca está a solas
  why: Alguien puede estar vigilando.
  caveat: Una persona tímida puede venir con compañía.
""",
    "es/questions.yaml": """\
- id: boss-has-passport
  of: ?
  review: draft
  question: ¿Y si mi jefe tiene mi pasaporte?
  answer: |
    **Nadie puede quedarse con su pasaporte** para obligarle a quedarse. Llame a
    [la línea nocturna](service:night-line), {phone:night-line}.

    - Puede pedir que se lo devuelvan.
    - Puede [sacar uno nuevo](guidance:papers-gone).

    1. Escriba lo que pasó.
    2. Enséñeselo a quien sepa de leyes.
  corrected: La página anterior decía que no se puede hacer nada.

- id: place-to-sleep
  of: ?
  review: draft
  question: ¿Dónde puedo dormir esta noche?
  answer: Pregunte en [Open Door](service:open-door-shelter), {phone:open-door}.
  in_short: Una cama
  in_pictures:
    - Vaya a Open Door
    - "O llame al {phone:open-door}"
    - Allí hay comida
    - Duerma allí
    - "En peligro: {phone:emergency}"
""",
    "es/guidance.yaml": """\
- id: in-danger
  of: ?
  review: draft
  title: Alguien está en peligro ahora
  summary: Llame a {phone:emergency} si puede hacerlo sin riesgo.
  steps:
    - Llame a {phone:emergency}.
    - Vaya a un lugar con **otras personas**.
  do_not:
    - No enfrente a quien hizo esto.

- id: papers-gone
  of: ?
  review: draft
  title: Alguien se queda con sus papeles
  summary: Los papeles se pueden sacar de nuevo.
  steps:
    - Pregunte qué papeles faltan. Vea [la señal](indicator:papers-held).
  staff_notes:
    - No pida usted los papeles.
""",
    "es/notices.yaml": """\
- id: mill-house
  of: ?
  review: draft
  reason: Mill House cerró. Hoy Open Door hace ese trabajo.
""",
    "es/cards.yaml": """\
- id: plain
  of: ?
  review: draft
  title: Aquí hay ayuda
  intro: Estas llamadas son gratis.
  emergency: "En peligro: {phone:emergency}"
  footer: Usted decide qué decir.

- id: discreet
  of: ?
  review: draft
  title: Números útiles
  intro: Para cualquier día.
  emergency: "Emergencia: {phone:emergency}"
""",
    "es/sheets.yaml": SPANISH_SHEETS,
    "es/synonyms.yaml": """\
- say: jefe, patrón
  also: trabajo
""",
}
