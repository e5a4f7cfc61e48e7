"""The sheets of the small pack, in their two languages: one to fill in, one to talk by."""

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

- id: our-talk
  name: Talk with everyone
  title: A talk
  audience: staff
  intro: Say it to every person.
  sections:
    - title: A place
      text: [A quiet place.]
      say: [You can sit where you like., You can stop.]
    - title: Call
      blanks: [Trained contact]
    - title: After
      text: [Write down only that you called.]
  do_not: [Do not ask for a name.]
  disclaimer: No lawyer has read this.
  footer: It stays with staff.
  staff_notes: ["Ask first: is now a safe time? If not, call {phone:emergency}."]
  services: [night-line, emergency-911]
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

- id: our-talk
  of: ?
  review: draft
  name: Hablar con todos
  title: Una conversación
  intro: Dígalo a cada persona.
  sections:
    - title: Un lugar
      text: [Un lugar tranquilo.]
      say: [Puede sentarse donde quiera., Puede parar.]
    - title: Llame
      blanks: [Persona encargada]
    - title: Después
      text: [Anote solo que llamó.]
  do_not: [No pida un nombre.]
  disclaimer: Ningún abogado lo ha leído.
  footer: Se queda con el personal.
  staff_notes: ["Pregunte antes: ¿es buen momento? Si no, llame al {phone:emergency}."]
"""
