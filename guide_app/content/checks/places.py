"""What reads as a place in a text: street addresses, corners, coordinates, plus codes and links to maps."""

from __future__ import annotations

import re

_ROAD = (
    r"(?:stre+t+s?|strasse|strt|str|st|avenues?|ave?|roads?|rd|boulevard|boul|bl?vd|lanes?|ln|terraces?|terr?|highway|hwy|"
    r"parkway|pkwy)"
)
"""The words for a street that mean nothing else, so that a number after them is a house's."""
_STREET = (
    rf"(?:{_ROAD}|drive|dr|courts?|ct|place|pl|squares?|sq|way|circle|cir|turnpike|tpke|pike|row|alley|plaza|route|rte|"
    r"crescent)"
)
_NAMED = (
    r"(?:Broadway|Commons?|Cove|Crossing|Estates|Extension|Fenway|Gardens?|Glen|Green|Grove|Heights|Hts|Hill|Hollow|Knoll|"
    r"Landing|Loop|Manor|Meadows?|Mews|Park|Path|Point|Ridge|Run|Trail|Trl|View|Village|Walk|Wharf|Woods)"
)
"""The words for a street that are ordinary words, unless they are a part of a name."""
_NAMED_AFTER = (
    r"(?:Bend|Brook|Bypass|Close|Clse|Cres|Expressway|Fields?|Freeway|Gate|Mall|Pass|Quay|Rise|Spur|Ter|Xing)"
)
"""Such words that count after another part of the name only: ``12 Close`` is none."""
_VIA = (
    r"(?:calles?|c/|cl\.|avenidas?|avda\.?|av\.?|carreteras?|callej[oó]n|rua|rue|ri|travessa|đường(?! dây)|phố|hẻm|ngõ|"
    r"شارع|طريق|(?-i:Alameda|Autopista|C\.|Camino|Carrera|Cra\.?|Pasaje|Ronda|V[ií]a))"
)
"""The words for a street that are before its name (``đường dây`` is a hotline)."""
_NUMBER_WORD = (
    r"(?:one|two|three|four(?:teen)?|five|six(?:teen)?|seven(?:teen)?|eight(?:een)?|nine(?:teen)?|ten|eleven|twelve|hundred|"
    r"thirteen|fifteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|"
    r"do[cz]e|tre[cz]e|catorce|quince|v[ei]inte|vinte|onze)"
)
_HOUSE = (
    rf"(?:no\.? ?|#)?(?:[0-9](?: [0-9]){{1,4}}|[0-9]{{1,5}}[a-z]?(?:-[0-9]{{1,4}})?"
    rf"|{_NUMBER_WORD}(?:[ -](?:and[ -])?{_NUMBER_WORD}){{0,4}})"
    r"(?:[,:;]| [-–])?"
)
PLACES = re.compile(
    rf"\b{_HOUSE} (?:(?:[^\W\d_][\w'’.]*,?[ -]){{1,4}}?{_STREET}\b"
    rf"|(?-i:(?:[A-Z][\w'’.-]* ){{0,3}}{_NAMED}\b)|(?-i:(?:[A-Z][\w'’.-]* ){{1,3}}{_NAMED_AFTER}\b)"
    rf"|(?:de la |de |da |do )?{_VIA} \w|(?:\w+ )?(?:route|rte\.?|highway|hwy\.?) [0-9])"
    rf"|\b(?-i:[A-Z])[\w'’-]+ {_ROAD}\.?[,:]? (?:and|&|y|/|at) \w+ {_ROAD}\b"
    rf"|\b(?-i:[A-Z])[\w'’-]+ {_ROAD}\.?(?:[,:]| [-–])? (?:number |no\.? ?|n[o°º]\.? ?|#|house )?[0-9]{{1,5}}\b"
    rf"|\b(?-i:[A-Z])[\w'’-]+ {_ROAD}\.?,? (?:(?:number|no\.?|house) {_NUMBER_WORD}|(?!one\b){_NUMBER_WORD}$)"
    rf"|\b[0-9]{{1,5}}\. (?-i:[A-Z])[\w'’-]+ {_ROAD}\b"
    rf"|\b(?-i:[A-Z])[\w'’-]+ {_ROAD}\b.{{0,40}}?\b(?:house|building|number|marked|casa|edificio|n[uú]mero)"
    r"(?: is| es| number| n[uú]mero)? [0-9]{1,5}\b"
    rf"|\b{_ROAD} (?-i:[A-Z])[\w'’-]+,? #?[0-9]{{1,5}}\b"
    rf"|\b(?:{_VIA}|paseo|plaza|wri|nimewo) (?:[^\W\d_][\w'’.-]*,? ){{1,4}}?"
    rf"(?:(?:n[o°º]?\.? ?|#|n[uú]m(?:ero)?\.? )?[0-9]{{1,5}}\b|{_NUMBER_WORD}(?=$|[,.;)]))"
    rf"|\b(?:số|hẻm|ngõ|nimewo|رقم) [0-9]{{1,5}},? \w"
    r"|(?-i:\b(?:Cra\.?|Carrera|Calle|Ronda)) #?[0-9]"
    r"|\b(?:corner|esquina|intersection|kwen|góc) (?:of|de|da|do|con|y|and|đường) \w+"
    r"|\b(?:corner|esquina) (?-i:[A-Z])\w+ (?:and|&|y|con) \w+"
    r"|\b(?-i:[A-Z])\w+ (?:@|meets|crosses|esq\.?) (?-i:[A-Z])"
    r"|\b\w+ (?:and|&|y) \w+ (?:streets|avenues|roads|sts)\b"
    r"|\b[0-9]{1,3}(?:st|nd|rd|th) (?:street|st|avenue|ave)\b"
    r"|\b[0-9]{1,5}[a-z]{3,30}(?:street|avenue|boulevard|road|lane|drive|st|ave|rd)\b"
    r"|(?<![0-9.,])[0-9]{1,3}[.,][0-9]{4,}°?[^0-9]{1,8}[0-9]{1,3}[.,][0-9]{4,}"
    r"|(?<![0-9.])[0-9]{1,3}\.[0-9]{3,}°?[^0-9]{1,8}[0-9]{1,3}\.[0-9]{3,}"
    r"|\b[0-9]{1,3}(?:°\s?|º\s?| ?(?:deg(?:rees)?|grados|graus)\.? )[0-9]{1,2}"
    r"|\b[0-9]{1,3} [0-9]{1,2} [0-9]{1,2} ?(?-i:[NSEWO])\b"
    r"|\b(?:lat|lon|lng|latitude?|longitude?)\W{1,3}-?[0-9]{1,3}[.,][0-9]{2}"
    r"|\b[23456789cfghjmpqrvwx]{4,8}\+[23456789cfghjmpqrvwx]{2,3}\b"
    r"|/{3}\w+\.\w+\.\w+"
    r"|/maps?\b|\bmaps\.|\b(?:goo\.gl|openstreetmap|osm\.org|waze\.|what3words|w3w\b|here\.com|mapquest|plus\.codes)",
    re.IGNORECASE,
)
"""Street addresses (``12 Main Street``, ``calle Mayor 12``), corners, coordinates, plus codes and links to maps."""

_NOT_A_STREET = (
    r"(?!(?:AM|PM|Am|Pm|Hours?|Hrs?|HRS?|Days?|Nights?|Weeks?|Months?|Years?|Minutes?|Steps?|Beds?|Rooms?|Women|Men|People|"
    r"Persons|Adults?|Children|Kids|Families|Towns?|Cities|Counties|Languages?|Programs?|Offices?|Locations?|Centers?|"
    r"Mon|Tues?|Wed|Thu|Thurs|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|"
    r"November|December|U\.S|USC|C\.F\.R|CFR|Massachusetts|Mass|MA|Spanish|English|Or|And|Of|More|Medicaid|Section|Sections|Article|"
    r"Horas?|Días?|Dias?|Noches?|Personas|Mujeres|Hombres|Familias|Niños|Camas|Pasos?|Pueblos|Ciudades|Casas?|Años)\b)"
)
_NAME = rf"(?-i:{_NOT_A_STREET}[A-Z][\w'’.-]*[\w'’])"
_NUMBER = (
    rf"(?:no\.? ?|#|number )?(?:(?!(?:19|20)[0-9]{{2}}\b)[0-9]{{1,5}}[a-z]?|[0-9](?: [0-9]){{1,4}}|{_NUMBER_WORD})"
    r"(?:[,:]| ?[-–]| on| of)? ?"
)
_ENDS = r"(?=\W*$|\s*[.,;:)]|,? (?:in|en|em|nan|near|cerca|apt\.?|unit|0[0-9]{4})\b)"
_AT = (
    r"\b(?:at|in|on|to|is|es|en|em|na|nan|address|direcci[oó]n|number|house|casa|kay|near|behind|beside|opposite|stop|"
    r"between [0-9]+ and):? "
)
UNNAMED = re.compile(
    rf"{_AT}{_NUMBER}\b{_NAME}(?: {_NAME}){{0,2}}{_ENDS}"
    rf"|{_AT}{_NAME}(?: {_NAME})?(?: \(|,? ?#|,? no\.? ?|,? n[º°]\.? ?)[0-9]{{1,5}}\b",
    re.IGNORECASE,
)
"""An address without a word for its street (``at 12 Main``): a number and a name, where a text says a place."""
ALONE = re.compile(rf"(?:^|[(,:;–-]\s*){_NUMBER}\b{_NAME}(?: {_NAME})?{_ENDS}", re.IGNORECASE)
"""The same where it is alone, at the start of a text or set off by punctuation."""
SET_OFF = re.compile(rf"[(,:;–-]\s*{_NUMBER}\b{_NAME}(?: {_NAME})?{_ENDS}", re.IGNORECASE)
"""The same in a name, which may begin with a number (``180 Turning Lives Around``)."""
