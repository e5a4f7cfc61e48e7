"""A small good pack, written into a folder: three services, three signs, two questions, two situations, a sheet, two
languages.

The numbers are from the range kept for stories (508-555-01xx), apart from 911.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from guide_app.content.kinds import FILE_TYPES, PACK_LIST_TYPES
from guide_app.content.pack import unit_digest
from guide_app.content.reading.loader import load_pack
from tests.small_sheets import SHEETS
from tests.small_spanish import SPANISH

TODAY = dt.date(2026, 12, 1)

ENGLISH = {
    "pack.yaml": """\
id: small
title: Small Guide
region: Smalltown, Massachusetts
edition: 2026-11-24
languages: [en, es]
country: US
timezone: America/New_York
license: CC BY 4.0
needs:
  - {id: crisis, title: Someone to talk to now}
  - {id: shelter, title: A place to stay}
  - {id: legal, title: Legal help}
indicator_groups:
  - {id: control, title: Control and papers}
  - {id: job, title: The job}
question_groups:
  - {id: getting-help, title: Getting help}
  - {id: rights, title: Rights and law}
emergency:
  - {id: danger, title: In danger now, phone: emergency, service: emergency-911}
first_services: [night-line]
""",
    "sources.yaml": """\
- id: town-help
  publisher: Town of Smalltown
  title: Where to find help
  url: https://www.example.org/help
  page_date: "2026-05"
  read_date: 2026-11-24

- id: state-law
  publisher: State Legislature
  url: https://law.example.org/chapter265
  read_date: 2026-11-24
""",
    "phones.yaml": """\
- id: emergency
  number: "911"
  label: Emergency
  modes: [voice]
  confirmed: elsewhere
  print: true
  schedules:
    - {byday: [MO, TU, WE, TH, FR, SA, SU], opens_at: 00:00, closes_at: 23:59}
  assured_date: 2026-11-24
  sources: [town-help]

- id: night-line
  number: 800-555-0199
  label: Night Line
  modes: [voice, tty]
  confirmed: own-page
  print: true
  schedules:
    - {byday: [MO, TU, WE, TH, FR, SA, SU], opens_at: 00:00, closes_at: 23:59}
  languages: [en, es]
  note: Dial {phone:emergency} first when someone is hurt.
  assured_date: 2026-11-24
  sources: [town-help]

- id: open-door
  number: 508-555-0134
  label: Open Door front desk
  modes: [voice]
  confirmed: elsewhere
  print: false
  assured_date: 2026-11-24
  sources: [town-help]
""",
    "organizations.yaml": """\
- id: smalltown
  name: Town of Smalltown
  website: https://www.example.org

- id: open-door
  name: Open Door
  alternate_names: [Casa Abierta, The Old Mill]
""",
    "services.yaml": """\
- id: emergency-911
  organization_id: smalltown
  name: "Emergency: police, fire, ambulance"
  needs: [crisis]
  description: Call when someone's life is in danger.
  phones: [emergency]
  service_area: United States
  cost_option: Free.
  law_enforcement: true
  card_name: Emergency
  assured_date: 2026-11-24
  assurer: The editors
  sources: [town-help]

- id: night-line
  organization_id: smalltown
  name: Smalltown Night Line
  alternate_names: [Late Line]
  needs: [crisis, shelter]
  description: Talk to a trained person at any hour. You do not have to give your name.
  phones: [night-line]
  languages: [en, es]
  service_area: Massachusetts
  cost_option: Free.
  say: I need a safe place tonight. Do I have to give my name?
  they_may_ask:
    - Are you safe right now?
    - What town are you in?
  safe_contact: Ask if they leave messages.
  staff_notes:
    - Stay beside the person while they call.
  recheck: [languages]
  discreet_name: Night help
  assured_date: 2026-11-24
  assurer: The editors
  sources: [town-help]

- id: open-door-shelter
  organization_id: open-door
  name: Open Door Shelter
  needs: [shelter, legal]
  description: A bed, a meal and a lawyer on Mondays.
  phones: [open-door]
  locations:
    - name: Front desk
      address: {address_1: 1 Mill Street, city: Smalltown, state_province: MA, postal_code: "01600"}
    - name: House
      confidential: true
  schedules:
    - {byday: [MO, TU], opens_at: 09:00, closes_at: 17:00}
  languages: [en]
  service_area: Smalltown
  eligibility_description: Adults.
  minimum_age: 18
  maximum_age: 99
  discreet_name: Front desk
  assured_date: 2026-11-24
  assurer: The editors
  sources: [town-help]
""",
    "indicators.yaml": """\
- id: papers-held
  group: control
  title: Someone else holds their papers
  why: Without a passport a person cannot leave.
  applies_to: [adult, under-18, labor, sex]
  strength: strong
  caveat: Some people ask a friend to keep their papers safe.
  guidance: [papers-gone]
  seed: [3]
  sources: [state-law]

- id: not-paid
  group: job
  title: They work and are not paid
  why: It may be against the law.
  applies_to: [adult, labor]
  strength: supporting
  caveat: A late check alone does not tell you much.
  sources: [state-law]

- id: never-alone
  group: control
  title: They are never alone
  why: Someone may be watching.
  applies_to: [adult, under-18]
  strength: supporting
  caveat: A shy person may bring a friend.
  guidance: [in-danger]
  sources: [town-help]
""",
    "questions.yaml": """\
- id: boss-has-passport
  question: What if my boss has my passport?
  answer: |
    **No one may keep your passport** to make you stay. Call [the Night Line](service:night-line) at
    {phone:night-line}.

    - You can ask for it back.
    - You can [get a new one](guidance:papers-gone).

    1. Write down what happened.
    2. Show it to a lawyer.
  group: rights
  seed: 2
  corrected: The seed said that nothing can be done.
  services: [night-line]
  indicators: [papers-held]
  guidance: [papers-gone]
  sources: [state-law]

- id: place-to-sleep
  question: Where can I sleep tonight?
  answer: Ask at [Open Door](service:open-door-shelter), {phone:open-door}.
  in_short: A bed
  pictured: bed
  pictures: [door, phone, bowl, bed, danger]
  in_pictures:
    - Go to Open Door
    - "Or call {phone:open-door}"
    - Food is there
    - Sleep there
    - "In danger: {phone:emergency}"
  group: getting-help
  services: [open-door-shelter]
  sources: [town-help]
""",
    "guidance.yaml": """\
- id: in-danger
  title: Someone is in danger now
  summary: Call {phone:emergency} if you can do it safely.
  order: 10
  steps:
    - Call {phone:emergency}.
    - Go to a place with **other people**.
  do_not:
    - Do not face the person who did this.
  services: [emergency-911]
  sources: [town-help]

- id: papers-gone
  title: Someone keeps their papers
  summary: Papers can be made new.
  order: 50
  always: true
  steps:
    - Ask which papers are gone. See [the sign](indicator:papers-held).
  staff_notes:
    - Do not ask for the papers yourself.
  questions: [boss-has-passport]
  sources: [state-law]
""",
    "notices.yaml": """\
- id: mill-house
  names: [Mill House]
  reason: Mill House closed. Open Door does this work today.
  services: [open-door-shelter]
  sources: [town-help]
""",
    "cards.yaml": """\
- id: plain
  title: Help is here
  intro: These calls are free.
  emergency: "In danger: {phone:emergency}"
  footer: You choose what to say.
  services: [night-line]

- id: discreet
  title: Useful numbers
  intro: For any day.
  emergency: "Emergency: {phone:emergency}"
  services: [night-line]
""",
    "sheets.yaml": SHEETS,
    "synonyms.yaml": """\
- say: boss, employer
  also: work
- say: place to sleep, bed
  need: shelter
""",
}
FILES = {**ENGLISH, **SPANISH}
_UNIT = re.compile(r"id: ([a-z0-9-]+)(,\s+|\n\s+)of: \?")


def write_small_pack(folder: Path, serial: int = 0) -> Path:
    """Write the pack, its translations fresh, and return ``folder``."""
    (folder / "es").mkdir(parents=True)
    for name, text in {**ENGLISH, **_translations()}.items():
        if serial and name == "pack.yaml":
            text = f"serial: {serial}\n{text}"
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@cache
def _translations() -> dict[str, str]:
    """The files in Spanish, each record with the digest of the English one."""
    with TemporaryDirectory() as folder:
        for name, text in ENGLISH.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        records = load_pack(Path(folder), TODAY).translatable()
    fresh: dict[str, str] = {}
    for name, text in SPANISH.items():
        parts = [("", text)]
        if name == "es/pack.yaml":
            parts = [(each.kind, part) for part in re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]
                     for key, each in PACK_LIST_TYPES.items() if part.startswith(f"{key}:")]  # fmt: skip
        filled = ""
        for kind, part in parts:
            of_file = FILE_TYPES.get(name.removeprefix("es/"))
            kind = kind or (of_file.kind if of_file else "")
            digests = {key: unit_digest(record) for (of, key), record in records.items() if of == kind}
            filled += _UNIT.sub(lambda unit, of=digests: unit[0].replace("?", of[unit[1]]), part)
        fresh[name] = filled
    return fresh
