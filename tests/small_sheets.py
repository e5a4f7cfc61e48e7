"""The sheet of the small pack, in its two languages."""

SHEETS = """\
- id: my-plan
  name: Plan to fill in
  title: My plan
  audience: client
  discreet: true
  intro: You choose what to fill in.
  sections:
    - title: A safe phone
      pictogram: phone
      boxes: [at the desk here, my own]
      blanks: [Best time to call me]
      lines: 1
    - title: People I trust
      text:
        - Only the first letter.
      lines: 4
  footer: You can leave it here.
  services: [night-line]
  guidance: [in-danger]
  sources: [town-help]
"""

SPANISH_SHEETS = """\
- id: my-plan
  of: ?
  review: draft
  name: Plan para llenar
  title: Mi plan
  intro: Usted decide qué llenar.
  sections:
    - title: Un teléfono seguro
      boxes: [el de aquí, el mío]
      blanks: [Mejor hora para llamarme]
    - title: Personas de confianza
      text: [Solo la primera letra.]
  footer: Puede dejarla aquí.
"""
