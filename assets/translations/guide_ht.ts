<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ht" sourcelanguage="en">
    <context>
        <name>card</name>
        <message>
            <source>English|Spanish|Portuguese|Haitian Creole|Vietnamese|Arabic|Khmer|Lao|American Sign Language|French|Chinese|Albanian|Twi|Nepali|Pashto|Russian|Polish|Swahili|Somali</source>
            <comment>names of languages in this order, with | between</comment>
            <translation>anglè|panyòl|pòtigè|kreyòl|vyetnamyen|arab|kmè|lawosyen|lang siy ameriken|fransè|chinwa|albanè|twi|nepalè|pachto|ris|polonè|swahili|somali</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Haitian Creole</translation>
        </message>
        <message>
            <source>Edition {date}</source>
            <translation>Edisyon {date}</translation>
        </message>
        <message>
            <source>Edition and facts as of {date}</source>
            <translation>Edisyon ak enfòmasyon {date}</translation>
        </message>
        <message>
            <source>As of {date}</source>
            <translation>Enfòmasyon {date}</translation>
        </message>
        <message>
            <source>Called on {date}</source>
            <translation>Nou te rele {date}</translation>
        </message>
        <message>
            <source>Not updated since {date}</source>
            <translation>Pa mete ajou depi {date}</translation>
        </message>
        <message>
            <source>not called</source>
            <comment>of numbers on a card, after the date when a page with them was read</comment>
            <translation>poko rele</translation>
        </message>
        <message numerus="yes">
            <source>Preview: %n number(s) read, not called</source>
            <translation>
                <numerusform>Preliminè: nou li %n nimewo, nou poko rele</numerusform>
            </translation>
        </message>
        <message>
            <source>Edition over a year old: ask first</source>
            <translation>Edisyon ki gen plis pase yon ane: mande anvan</translation>
        </message>
        <message>
            <source>Translation not yet reviewed</source>
            <translation>Tradiksyon poko revize</translation>
        </message>
        <message>
            <source>Say:</source>
            <translation>Di:</translation>
        </message>
        <message>
            <source>Say this, or show it:</source>
            <translation>Di sa, oswa montre l:</translation>
        </message>
        <message>
            <source>No lawyer has read this card yet.</source>
            <translation>Okenn avoka poko li kat sa a.</translation>
        </message>
        <message>
            <source>Read by {name}.</source>
            <comment>by a lawyer; in other languages, that the English was read</comment>
            <translation>Yon avoka li tèks anglè a: {name}.</translation>
        </message>
        <message>
            <source>call or text</source>
            <translation>rele oswa voye SMS</translation>
        </message>
        <message>
            <source>text</source>
            <translation>mesaj tèks (SMS)</translation>
        </message>
        <message>
            <source>text {keyword}</source>
            <translation>voye {keyword}</translation>
        </message>
        <message>
            <source>relay for Deaf callers</source>
            <translation>relè pou moun soud</translation>
        </message>
        <message>
            <source>TTY</source>
            <translation>TTY</translation>
        </message>
        <message>
            <source>videophone</source>
            <translation>telefòn videyo</translation>
        </message>
        <message>
            <source>Scan to call</source>
            <translation>Pou rele</translation>
        </message>
        <message>
            <source>Scan to text</source>
            <translation>Pou voye SMS</translation>
        </message>
        <message>
            <source>QR code. It calls {number}.</source>
            <translation>Kòd QR. Li rele {number}.</translation>
        </message>
        <message>
            <source>QR code. It starts a text message to {number}.</source>
            <translation>Kòd QR. Li louvri yon mesaj tèks (SMS) pou {number}.</translation>
        </message>
        <message>
            <source>We are</source>
            <translation>Nou se</translation>
        </message>
        <message>
            <source>Our number</source>
            <translation>Nimewo nou</translation>
        </message>
        <message>
            <source>Logo or stamp</source>
            <translation>Logo oswa so</translation>
        </message>
        <message>
            <source>Day and night</source>
            <comment>what a picture beside a number means</comment>
            <translation>Lajounen kou lannwit</translation>
        </message>
        <message>
            <source>Free of charge</source>
            <comment>what a picture beside a number means</comment>
            <translation>Gratis</translation>
        </message>
        <message>
            <source>Interpreters</source>
            <comment>what a picture beside a number means</comment>
            <translation>Entèprèt</translation>
        </message>
        <message>
            <source>{month} {day}, {year}</source>
            <translation>{day} {month} {year}</translation>
        </message>
        <message>
            <source>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec</source>
            <comment>the months from January, with | between</comment>
            <translation>janvye|fevriye|mas|avril|me|jen|jiyè|out|septanm|oktòb|novanm|desanm</translation>
        </message>
        <message>
            <source>traffick|exploit|victim|surviv|abus|rape|sexual|assault|violen|slave|prostitut|rescue|shelter|pimp|batter|police|immigra|undocument|visa|crim|suicid|overdos</source>
            <comment>beginnings of words that tell a stranger what a card is about, with | between; not a translation, but those of this language</comment>
            <translation>traffick|trafik|eksplwat|viktim|sivivan|abi seks|abize|vyol|seks|agresyon|esklav|pwostit|sove|abri|refij|lapolis|polis|imigra|san papye|viza|krim|swisid|ovèdoz|maltret|kidnap|depòt|fòse|kadejak|makro|jennès|bouzen|atak</translation>
        </message>
        <message>
            <source>My next step</source>
            <translation>Pwochen etap mwen</translation>
        </message>
        <message>
            <source>Call|Ask for|Day, time|Bring</source>
            <comment>labels before lines for a pen, 1 to 5, with | between</comment>
            <translation>Rele|Mande pou|Jou ak lè|Pote</translation>
        </message>
        <message>
            <source>Do not write a name. Keep this only if it is safe.</source>
            <translation>Pa ekri okenn non. Kenbe sa sèlman si li san danje.</translation>
        </message>
        <message>
            <source>Soap bands. Put the words where the bar is widest. Tape the end under the box on the side.</source>
            <translation>Bann pou savon. Mo yo tonbe kote savon an pi laj. Kole pwent lan anba kare ki sou kote a.</translation>
        </message>
        <message>
            <source>Lip-balm wraps. Wrap once around the tube.</source>
            <translation>Bann pou bom pou bouch. Fè yon sèl tou sou tib la.</translation>
        </message>
        <message>
            <source>Shoe cards. Fold once with the number inside. Slip under the insole.</source>
            <translation>Kat pou soulye. Pliye l yon fwa, ak nimewo a anndan, epi mete l anba semèl ki anndan soulye a.</translation>
        </message>
        <message>
            <source>glue or tape</source>
            <translation>lakòl oswa tep</translation>
        </message>
        <message>
            <source>Point to your language.</source>
            <translation>Montre lang ou.</translation>
        </message>
        <message>
            <source>I am Deaf. Please write.</source>
            <translation>Mwen se moun ki soud. Tanpri ekri.</translation>
        </message>
        <message>
            <source>I sign (ASL). I want an interpreter.</source>
            <translation>Mwen pale ak siy (ASL). Mwen vle yon entèprèt.</translation>
        </message>
        <message>
            <source>I read and write English.</source>
            <translation>Mwen li ak ekri anglè.</translation>
        </message>
        <message>
            <source>I am not safe with the person outside.</source>
            <translation>Mwen pa an sekirite ak moun ki deyò a.</translation>
        </message>
        <message>
            <source>I need a bed for tonight.</source>
            <translation>Mwen bezwen yon kabann pou aswè a.</translation>
        </message>
        <message>
            <source>Please call for me. Write what they say.</source>
            <translation>Tanpri rele pou mwen. Ekri sa yo di.</translation>
        </message>
    </context>
    <context>
        <name>client</name>
        <message>
            <source>Who will know?</source>
            <translation>Ki moun ki pral konnen?</translation>
        </message>
        <message>
            <source>You can say</source>
            <translation>Ou ka di</translation>
        </message>
        <message>
            <source>They may ask you</source>
            <translation>Yo ka mande w</translation>
        </message>
        <message>
            <source>What happens when you call</source>
            <translation>Sa k ap pase lè w rele</translation>
        </message>
        <message>
            <source>Before you call</source>
            <translation>Anvan ou rele</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Ki kote</translation>
        </message>
        <message>
            <source>What do you need?</source>
            <translation>Ki sa ou bezwen?</translation>
        </message>
        <message>
            <source>You can call and ask. You choose what to say.</source>
            <translation>Ou ka rele epi poze kesyon. Se ou ki chwazi sa w ap di.</translation>
        </message>
        <message>
            <source>How old are you?</source>
            <translation>Ki laj ou?</translation>
        </message>
        <message>
            <source>Under 13</source>
            <translation>Pi piti pase 13</translation>
        </message>
        <message>
            <source>13 to 17</source>
            <translation>13 rive 17</translation>
        </message>
        <message>
            <source>Were you put out of home, or is someone hurting you?</source>
            <translation>Èske yo mete w deyò lakay ou, oswa èske yon moun ap fè w mal?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Wi</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>I do not want to say</source>
            <translation>Mwen pa vle di</translation>
        </message>
        <message>
            <source>18 or older</source>
            <translation>18 an oswa plis</translation>
        </message>
        <message>
            <source>Some places are only for adults. Choose your age to see places for you.</source>
            <translation>Gen kote ki pou granmoun sèlman. Peze laj ou pou w wè kote ki pou ou.</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Kesyon</translation>
        </message>
        <message>
            <source>In pictures</source>
            <translation>Ak desen</translation>
        </message>
        <message>
            <source>What is it about? Press a picture.</source>
            <translation>Ki sijè? Peze yon desen.</translation>
        </message>
        <message>
            <source>What can I say?</source>
            <translation>Ki sa mwen ka di?</translation>
        </message>
        <message>
            <source>Nothing you press is saved.</source>
            <translation>Anyen ou peze pa rete nan òdinatè a.</translation>
        </message>
        <message>
            <source>Hide this</source>
            <translation>Kache sa</translation>
        </message>
        <message>
            <source>Or press Shift three times</source>
            <translation>Oswa peze Shift twa fwa</translation>
        </message>
        <message>
            <source>Text size and colors</source>
            <translation>Gwosè lèt ak koulè</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tounen</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Montre plis</translation>
        </message>
        <message>
            <source>Open now</source>
            <translation>Louvri kounye a</translation>
        </message>
        <message>
            <source>24 hours</source>
            <translation>lajounen kou lannwit</translation>
        </message>
        <message>
            <source>until {time}</source>
            <translation>jiska {time}</translation>
        </message>
        <message>
            <source>Opens {time}</source>
            <translation>L ap louvri {time}</translation>
        </message>
        <message>
            <source>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday</source>
            <comment>the days of the week from Monday, with | between</comment>
            <translation>lendi|madi|mèkredi|jedi|vandredi|samdi|dimanch</translation>
        </message>
        <message>
            <source>Closed now</source>
            <translation>Fèmen kounye a</translation>
        </message>
        <message>
            <source>Hours: ask</source>
            <translation>Lè li louvri: mande</translation>
        </message>
        <message>
            <source>Ask if they can help you</source>
            <translation>Mande si yo ka ede w</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Fanm</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Gason</translation>
        </message>
        <message>
            <source>Anyone</source>
            <translation>Nenpòt moun</translation>
        </message>
        <message>
            <source>{low} and older</source>
            <translation>{low} an oswa plis</translation>
        </message>
        <message>
            <source>{high} and younger</source>
            <translation>{high} an oswa mwens</translation>
        </message>
        <message>
            <source>{low} to {high} years old</source>
            <translation>{low} an rive {high} an</translation>
        </message>
        <message>
            <source>{one}, {other}</source>
            <comment>two parts of a line, with the comma of the language</comment>
            <translation>{one}, {other}</translation>
        </message>
        <message>
            <source>Ask which languages they speak</source>
            <translation>Mande ki lang yo pale</translation>
        </message>
        <message numerus="yes">
            <source>{languages} and %n more</source>
            <translation>
                <numerusform>{languages} ak %n lòt</numerusform>
            </translation>
        </message>
        <message>
            <source>with an interpreter</source>
            <translation>ak yon entèprèt</translation>
        </message>
        <message>
            <source>{languages}, others with an interpreter</source>
            <translation>{languages}, lòt lang ak yon entèprèt</translation>
        </message>
        <message>
            <source>Ask what it costs</source>
            <translation>Mande konbyen li koute</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Pou</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Lang</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Pri</translation>
        </message>
        <message>
            <source>We have no number for this. Ask a worker.</source>
            <translation>Pa gen nimewo isit la. Mande yon moun k ap travay la.</translation>
        </message>
        <message>
            <source>We are not sure this number is right. Ask a worker first.</source>
            <translation>Nou pa sèten nimewo sa bon. Mande yon moun k ap travay la anvan.</translation>
        </message>
        <message>
            <source>Send the word {keyword} as a text to this number.</source>
            <translation>Voye mo {keyword} nan yon mesaj tèks (SMS) bay nimewo sa.</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Lè li louvri</translation>
        </message>
        <message>
            <source>The address is secret.</source>
            <translation>Adrès la sekrè.</translation>
        </message>
        <message>
            <source>Who can help</source>
            <translation>Ki moun ki ka ede</translation>
        </message>
        <message>
            <source>This screen saves nothing. After you leave, nobody can see what you pressed here.</source>
            <translation>Ekran sa pa kenbe anyen. Lè w ale, pèsonn pa ka wè sa ou te peze isit la.</translation>
        </message>
        <message>
            <source>You can ask this before you tell your story</source>
            <translation>Ou ka poze kesyon sa anvan ou rakonte istwa w</translation>
        </message>
        <message>
            <source>What do you share, and who do you share it with?</source>
            <translation>Ki sa ou pataje, epi ak ki moun?</translation>
        </message>
        <message>
            <source>You do not have to tell everything. You do not have to say your name first. You can stop the call at any time.</source>
            <translation>Ou pa oblije di tout bagay. Ou pa oblije di non w anvan. Ou ka rakwoche nenpòt lè.</translation>
        </message>
        <message>
            <source>Police are not in this list.</source>
            <translation>Lapolis pa nan lis sa.</translation>
        </message>
        <message>
            <source>Show police too</source>
            <translation>Montre lapolis tou</translation>
        </message>
        <message>
            <source>Hide police</source>
            <translation>Retire lapolis</translation>
        </message>
        <message>
            <source>We have no place to list here. Ask a worker, or call a number below.</source>
            <translation>Pa gen anyen nan lis la. Mande yon moun k ap travay la, oswa rele yon nimewo ki anba a.</translation>
        </message>
        <message>
            <source>This is about the law. No lawyer has read our answer yet, so we do not show it here.</source>
            <translation>Sa se sou lalwa. Okenn avoka poko li repons nou an, kidonk nou pa montre l isit la.</translation>
        </message>
        <message>
            <source>Nobody has checked this answer in your language yet. Read it with a worker.</source>
            <translation>Pèsonn poko verifye repons sa a nan lang ou. Li l ansanm ak yon travayè.</translation>
        </message>
        <message>
            <source>Get a small card</source>
            <translation>Mwen vle yon ti kat</translation>
        </message>
        <message>
            <source>Is it safe for you to carry this?</source>
            <translation>Èske ou ka pote sa san danje?</translation>
        </message>
        <message>
            <source>Someone may look in your pockets or your bag. The card does not say why you have it.</source>
            <translation>Yon moun ka gade nan pòch ou oswa nan valiz ou. Kat la pa di poukisa w genyen l.</translation>
        </message>
        <message>
            <source>Yes, print it</source>
            <translation>Wi, enprime l</translation>
        </message>
        <message>
            <source>I am not sure</source>
            <translation>Mwen pa konnen</translation>
        </message>
        <message>
            <source>Then do not take a card. You can learn this number by heart:</source>
            <translation>Lè sa a, pa pran kat la. Ou ka aprann nimewo sa pa kè:</translation>
        </message>
        <message>
            <source>We cannot make a card for this number. Ask a worker.</source>
            <translation>Nou pa ka fè yon kat ak nimewo sa. Mande yon moun k ap travay la.</translation>
        </message>
        <message>
            <source>Your card is printing.</source>
            <translation>Kat ou a ap enprime.</translation>
        </message>
        <message>
            <source>Your card is ready. Pick it up from the printer.</source>
            <translation>Kat ou a pare. Al pran l nan enprimant lan.</translation>
        </message>
        <message>
            <source>Your card is saved.</source>
            <translation>Kat la anrejistre.</translation>
        </message>
        <message>
            <source>Your card could not be printed. Ask a worker.</source>
            <translation>Kat ou a pa t ka enprime. Mande yon moun k ap travay la.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fèmen</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Soti</translation>
        </message>
        <message>
            <source>Ends here. Everything you pressed is cleared.</source>
            <translation>Li fini la a. Tout sa ou te peze efase.</translation>
        </message>
        <message>
            <source>Are you done?</source>
            <translation>Èske ou fini?</translation>
        </message>
        <message>
            <source>Everything you pressed will be cleared. The next person starts from the beginning.</source>
            <translation>Tout sa ou te peze ap efase. Pwochen moun nan ap kòmanse depi nan kòmansman.</translation>
        </message>
        <message>
            <source>Yes, I am done</source>
            <translation>Wi, mwen fini</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>Rete isit la</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Anplwaye</translation>
        </message>
        <message>
            <source>Nobody has checked this translation yet. The numbers are the same in English.</source>
            <translation>Pèsonn poko revize tradiksyon sa. Nimewo yo se menm ak sa ki an anglè yo.</translation>
        </message>
        <message>
            <source>The rest is in English. Ask a worker.</source>
            <translation>Rès la an anglè. Mande yon moun k ap travay la.</translation>
        </message>
        <message>
            <source>Another language</source>
            <translation>Yon lòt lang</translation>
        </message>
        <message>
            <source>I am Deaf</source>
            <translation>Mwen se moun ki soud</translation>
        </message>
        <message>
            <source>Show this to the worker. You can both write here. Nothing that you write is saved.</source>
            <translation>Montre moun k ap travay la sa a. Nou tou de ka ekri isit la. Anyen nou ekri pa rete.</translation>
        </message>
        <message>
            <source>Write here</source>
            <translation>Ekri isit la</translation>
        </message>
        <message>
            <source>Worker</source>
            <comment>a label beside what a worker wrote</comment>
            <translation>Travayè</translation>
        </message>
        <message>
            <source>Me</source>
            <comment>a label beside what the client wrote</comment>
            <translation>Mwen</translation>
        </message>
        <message>
            <source>Who is writing? Press to change.</source>
            <translation>Kiyès k ap ekri? Peze pou chanje.</translation>
        </message>
        <message>
            <source>Show large</source>
            <translation>Montre l gwo</translation>
        </message>
        <message>
            <source>Clear</source>
            <comment>a button: removes what both wrote</comment>
            <translation>Efase</translation>
        </message>
        <message>
            <source>Press, and the worker reads</source>
            <translation>Peze yon fraz pou montre l</translation>
        </message>
        <message>
            <source>To call by yourself</source>
            <translation>Pou rele poukont ou</translation>
        </message>
        <message>
            <source>Dial first, then ask for the number. Or use a videophone.</source>
            <translation>Rele nimewo sa a anvan, epi mande lòt nimewo a. Oswa sèvi ak yon telefòn videyo.</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Gwosè lèt</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Pi piti lèt</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Pi gwo lèt</translation>
        </message>
        <message>
            <source>Colors</source>
            <translation>Koulè</translation>
        </message>
        <message>
            <source>Match this computer</source>
            <translation>Menm jan ak òdinatè a</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Klè</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Fonse</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>Gwo kontras, klè</translation>
        </message>
        <message>
            <source>High contrast, dark</source>
            <translation>Gwo kontras, fonse</translation>
        </message>
        <message>
            <source>Read aloud</source>
            <translation>Li awotvwa</translation>
        </message>
        <message>
            <source>Start reading</source>
            <translation>Kòmanse li</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Sispann li</translation>
        </message>
        <message>
            <source>Use earphones if someone may listen.</source>
            <translation>Mete ekoutè si gen moun ki ka tande.</translation>
        </message>
    </context>
    <context>
        <name>fact</name>
        <message>
            <source>Who it is for</source>
            <translation>Pou ki moun</translation>
        </message>
        <message>
            <source>Serves</source>
            <translation>Kote li sèvi</translation>
        </message>
        <message>
            <source>What to bring</source>
            <translation>Kisa pou w pote</translation>
        </message>
        <message>
            <source>How to start</source>
            <translation>Kijan pou w kòmanse</translation>
        </message>
        <message>
            <source>Before you call</source>
            <translation>Anvan w rele</translation>
        </message>
    </context>
    <context>
        <name>page</name>
        <message>
            <source>For Deaf people</source>
            <translation>Pou moun ki soud</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>Aksè</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Lè li louvri</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Ki kote</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Pri</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Lang</translation>
        </message>
        <message>
            <source>What happens when you call</source>
            <translation>Sa k pase lè w rele</translation>
        </message>
        <message>
            <source>It has {what}.</source>
            <translation>Gen {what}.</translation>
        </message>
        <message>
            <source>It does not have {what}.</source>
            <translation>Pa gen {what}.</translation>
        </message>
        <message>
            <source>Ask about {what}.</source>
            <translation>Mande si gen {what}.</translation>
        </message>
        <message>
            <source>a way in without steps</source>
            <translation>yon antre san mach eskalye</translation>
        </message>
        <message>
            <source>an elevator</source>
            <translation>yon asansè</translation>
        </message>
        <message>
            <source>help for Deaf people</source>
            <translation>èd pou moun ki soud</translation>
        </message>
        <message>
            <source>a place for service animals</source>
            <translation>plas pou bèt ki ede moun andikape</translation>
        </message>
        <message>
            <source>Text: {number}.</source>
            <comment>a number for text messages</comment>
            <translation>Mesaj tèks (SMS): {number}.</translation>
        </message>
        <message>
            <source>Text: {keyword} to {number}.</source>
            <comment>the word to send in a text message, and the number</comment>
            <translation>Mesaj tèks (SMS): {keyword} nan {number}.</translation>
        </message>
        <message>
            <source>Chat: {address}.</source>
            <comment>a web address where one writes with them</comment>
            <translation>Chat: {address}.</translation>
        </message>
        <message>
            <source>Videophone: {number}.</source>
            <translation>Telefòn videyo: {number}.</translation>
        </message>
        <message>
            <source>TTY: {number}.</source>
            <comment>a number for phones with a keyboard</comment>
            <translation>TTY: {number}.</translation>
        </message>
        <message>
            <source>Relay: dial {number} and give the number above.</source>
            <comment>711, an operator who types or signs</comment>
            <translation>Sèvis relè: rele {number}, epi bay nimewo ki anlè a.</translation>
        </message>
        <message>
            <source>Not known: {ways}.</source>
            <translation>Nou pa konnen si genyen: {ways}.</translation>
        </message>
        <message>
            <source>text|chat|videophone|relay</source>
            <comment>ways to reach a service, in this order, with | between</comment>
            <translation>mesaj tèks (SMS)|chat|telefòn videyo|sèvis relè</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Paj {page} sou {pages}</translation>
        </message>
        <message>
            <source>What to do, in pictures</source>
            <translation>Sa pou fè, ak desen</translation>
        </message>
        <message>
            <source>{name} (continued)</source>
            <translation>{name} (kontinye)</translation>
        </message>
        <message>
            <source>Ask staff for the number</source>
            <translation>Mande anplwaye a nimewo a</translation>
        </message>
        <message>
            <source>(ask staff for the number)</source>
            <translation>(mande anplwaye a nimewo a)</translation>
        </message>
        <message>
            <source>Ask staff how to reach them</source>
            <translation>Mande anplwaye a kijan pou w jwenn yo</translation>
        </message>
        <message>
            <source>On the web: {address}</source>
            <translation>Sou entènèt: {address}</translation>
        </message>
        <message>
            <source>You can say</source>
            <translation>Ou ka di</translation>
        </message>
        <message>
            <source>They may ask</source>
            <translation>Yo ka mande w</translation>
        </message>
        <message>
            <source>For staff</source>
            <translation>Pou anplwaye yo</translation>
        </message>
        <message>
            <source>What not to do</source>
            <translation>Sa pou w pa fè</translation>
        </message>
        <message>
            <source>Who can help</source>
            <translation>Ki moun ki ka ede</translation>
        </message>
        <message>
            <source>The address is not published, to keep people safe.</source>
            <translation>Yo pa pibliye adrès la, pou moun yo rete an sekirite.</translation>
        </message>
        <message>
            <source>Another address is not published, to keep people safe.</source>
            <translation>Yo pa pibliye yon lòt adrès, pou moun yo rete an sekirite.</translation>
        </message>
        <message>
            <source>ask first: it may have changed</source>
            <translation>mande anvan: petèt li chanje</translation>
        </message>
        <message>
            <source>ask first: they may have changed</source>
            <translation>mande anvan: petèt yo chanje</translation>
        </message>
        <message>
            <source>24 hours</source>
            <translation>24 sou 24</translation>
        </message>
        <message>
            <source>Mon|Tue|Wed|Thu|Fri|Sat|Sun</source>
            <comment>the days of the week from Monday, with | between</comment>
            <translation>lendi|madi|mèkredi|jedi|vandredi|samdi|dimanch</translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start} rive {end}</translation>
        </message>
        <message>
            <source>closed on {days}</source>
            <comment>after hours; days: holidays, Dec 25</comment>
            <translation>fèmen: {days}</translation>
        </message>
        <message>
            <source>holidays</source>
            <comment>days on which a place is closed</comment>
            <translation>jou konje</translation>
        </message>
        <message>
            <source>from {date}</source>
            <comment>the first day of hours for a time</comment>
            <translation>apati {date}</translation>
        </message>
        <message>
            <source>until {date}</source>
            <comment>the last day of hours for a time</comment>
            <translation>jiska {date}</translation>
        </message>
        <message>
            <source>{month} {day}</source>
            <comment>a day of each year: Dec 25</comment>
            <translation>{day} {month}</translation>
        </message>
        <message>
            <source>am</source>
            <translation>AM</translation>
        </message>
        <message>
            <source>pm</source>
            <translation>PM</translation>
        </message>
        <message>
            <source>For staff: call an interpreter line, and say the words below the name in English.</source>
            <translation>Pou anplwaye yo: rele yon liy entèprèt, epi di an anglè mo ki anba non an.</translation>
        </message>
        <message>
            <source>Another language? Write it here:</source>
            <translation>Yon lòt lang? Ekri l isit la:</translation>
        </message>
        <message>
            <source>Not updated since {date}. Call first.</source>
            <translation>Pa mete ajou depi {date}. Rele anvan.</translation>
        </message>
        <message>
            <source>Places that can help</source>
            <translation>Kote ki ka ede</translation>
        </message>
        <message>
            <source>Call before you go. Hours and rules change.</source>
            <translation>Rele anvan w ale. Lè yo ak règ yo chanje.</translation>
        </message>
        <message>
            <source>Directory of help</source>
            <translation>Lis kote ki ede</translation>
        </message>
        <message>
            <source>Find the need</source>
            <translation>Chèche bezwen an</translation>
        </message>
        <message>
            <source>on the edge of the page. Each section starts with the same number and picture.</source>
            <translation>sou bò paj la. Menm nimewo a ak menm desen an nan tèt chak seksyon.</translation>
        </message>
        <message>
            <source>in the contents, with its page. Each section starts with the same number and picture.</source>
            <translation>nan lis sa ki ladan l, ak paj li. Menm nimewo a ak menm desen an nan tèt chak seksyon.</translation>
        </message>
        <message>
            <source>Call from the top down.</source>
            <translation>Rele depi anwo rive anba.</translation>
        </message>
        <message>
            <source>Each section starts with who to call, in order.</source>
            <translation>Chak seksyon kòmanse ak lòd pou w rele yo.</translation>
        </message>
        <message>
            <source>Call before you send someone.</source>
            <translation>Rele anvan w voye yon moun.</translation>
        </message>
        <message>
            <source>Hours and rules change. Unconfirmed numbers are not printed.</source>
            <translation>Lè yo ak règ yo chanje. Nou pa enprime nimewo ki pa sèten.</translation>
        </message>
        <message>
            <source>Do not write client names in this binder.</source>
            <translation>Pa ekri non okenn moun w ap ede nan klasè sa a.</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Sa ki ladan l</translation>
        </message>
        <message>
            <source>The first number to call is next to each need.</source>
            <translation>Bò kote chak bezwen, gen premye nimewo pou w rele a.</translation>
        </message>
        <message>
            <source>Call in this order</source>
            <translation>Rele nan lòd sa a</translation>
        </message>
        <message>
            <source>Call first</source>
            <translation>Rele anvan</translation>
        </message>
        <message>
            <source>Also for this need</source>
            <translation>Pou bezwen sa a tou</translation>
        </message>
        <message>
            <source>Under 18?</source>
            <translation>Poko gen 18 an?</translation>
        </message>
        <message>
            <source>18+ means: 18 and older</source>
            <translation>18+ vle di: 18 an oswa plis</translation>
        </message>
        <message>
            <source>Ask who they help</source>
            <translation>Mande ki moun yo ede</translation>
        </message>
        <message>
            <source>Any age</source>
            <translation>Tout laj</translation>
        </message>
        <message>
            <source>18+</source>
            <translation>18+</translation>
        </message>
        <message>
            <source>Under 18: ask</source>
            <translation>Poko gen 18 an: mande</translation>
        </message>
        <message>
            <source>Ages {low} to {high}</source>
            <translation>Laj {low} rive {high}</translation>
        </message>
        <message>
            <source>Age {low} and up</source>
            <translation>Depi {low} an</translation>
        </message>
        <message>
            <source>Up to {high}</source>
            <translation>Jiska {high} an</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Fanm</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Gason</translation>
        </message>
        <message>
            <source>, 24 hours|, 24 h|, day or night|, day and night</source>
            <comment>ends of a role that say it is always open, with | between</comment>
            <translation>, 24 sou 24|, lajounen kou lannwit</translation>
        </message>
        <message>
            <source>Go to {place}</source>
            <translation>Ale nan {place}</translation>
        </message>
        <message>
            <source>Ask staff how to reach</source>
            <translation>Mande anplwaye a kijan pou w jwenn</translation>
        </message>
        <message>
            <source>Before every call</source>
            <translation>Anvan chak apèl</translation>
        </message>
        <message>
            <source>Deaf callers</source>
            <translation>Moun ki soud</translation>
        </message>
        <message>
            <source>Deaf or hard of hearing: dial {number}, then give any full phone number. Where no text, chat or videophone is named, we do not know.</source>
            <comment>711; at the foot of a page with phone numbers: nobody has told us if they have these</comment>
            <translation>Moun ki soud oswa ki pa tande byen: rele {number}, epi bay nimewo konplè a. Si nou pa ekri mesaj tèks, chat oswa telefòn videyo, nou pa konnen si genyen.</translation>
        </message>
        <message>
            <source>For staff: ask first</source>
            <translation>Pou anplwaye yo: mande anvan</translation>
        </message>
        <message>
            <source>Keep this page at the desk. These numbers may not go on paper until somebody has called them.</source>
            <translation>Kenbe paj sa a nan biwo a. Nimewo sa yo pa dwe ale sou papye toutotan yon moun poko rele yo.</translation>
        </message>
        <message>
            <source>Called on</source>
            <translation>Yo te rele l</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nimewo</translation>
        </message>
        <message>
            <source>On the screen: not confirmed</source>
            <translation>Sou ekran an: poko konfime</translation>
        </message>
        <message>
            <source>Index by name</source>
            <translation>Lis pa non</translation>
        </message>
        <message>
            <source>2·3 is section 2, entry 3.</source>
            <translation>2·3 se seksyon 2, twazyèm kat la.</translation>
        </message>
        <message>
            <source>The number is that of the section.</source>
            <translation>Nimewo a se nimewo seksyon an.</translation>
        </message>
        <message>
            <source>Print on both sides. Fold at the dots, with page 1 inside. Fold again, with the writing inside.</source>
            <translation>Enprime sou toulède bò. Pliye sou pwen yo, ak paj 1 an anndan. Pliye ankò, ak ekriti a anndan.</translation>
        </message>
        <message>
            <source>Print on both sides. Fold the pile once, and staple it twice in the fold.</source>
            <translation>Enprime sou toulède bò. Pliye tout fèy yo ansanm yon fwa, epi klipse yo de fwa nan pli a.</translation>
        </message>
        <message>
            <source>“{title}”</source>
            <translation>“{title}”</translation>
        </message>
        <message>
            <source>see</source>
            <translation>gade</translation>
        </message>
        <message>
            <source>Signs to look for</source>
            <translation>Siy pou remake</translation>
        </message>
        <message>
            <source>Check what you see or hear. One sign proves nothing: each may have another cause. Signs are a reason to offer help, never to label a person.</source>
            <translation>Make sa w wè oswa sa w tande. Yon sèl siy pa pwouve anyen: chak siy ka gen yon lòt rezon. Siy yo se yon rezon pou ofri èd, jamè pou mete yon etikèt sou yon moun.</translation>
        </message>
        <message>
            <source>Do not write names on this sheet. Shred it when you are done.</source>
            <translation>Pa ekri okenn non sou fèy sa a. Detwi l lè w fini.</translation>
        </message>
        <message>
            <source>But</source>
            <translation>Men</translation>
        </message>
        <message>
            <source>What to do next</source>
            <translation>Kisa pou w fè kounye a</translation>
        </message>
        <message>
            <source>Most urgent first. The person chooses, unless someone is in danger or under 18.</source>
            <translation>Sa ki pi ijan an anvan. Se moun nan ki chwazi, sof si yon moun an danje oswa poko gen 18 an.</translation>
        </message>
        <message>
            <source>You choose what to do, and when. If it is not safe to carry this sheet, leave it here.</source>
            <translation>Se ou ki chwazi sa pou w fè, ak kilè. Si pote fèy sa a ka mete w an danje, kite l isit la.</translation>
        </message>
        <message>
            <source>Signs that were selected</source>
            <translation>Sa yo te make</translation>
        </message>
        <message>
            <source>Questions and answers</source>
            <translation>Kesyon ak repons</translation>
        </message>
        <message>
            <source>First call:</source>
            <translation>Premye apèl:</translation>
        </message>
        <message>
            <source>What I want to ask</source>
            <translation>Sa m vle mande</translation>
        </message>
        <message>
            <source>What you do</source>
            <translation>Sa w fè</translation>
        </message>
        <message>
            <source>Words you can use</source>
            <translation>Pawòl ou ka di</translation>
        </message>
        <message>
            <source>Signs to notice</source>
            <translation>Siy pou remake</translation>
        </message>
        <message>
            <source>One sign alone proves nothing.</source>
            <translation>Yon sèl siy pa pwouve anyen.</translation>
        </message>
        <message>
            <source>What you can do</source>
            <translation>Sa w ka fè</translation>
        </message>
        <message>
            <source>Good to know</source>
            <translation>Bon pou konnen</translation>
        </message>
        <message>
            <source>A card to cut out. Give it only when the person is alone and says it is safe.</source>
            <translation>Yon kat pou dekoupe. Bay li sèlman lè moun nan poukont li epi li di li san danje.</translation>
        </message>
        <message>
            <source>The back of the card to cut out.</source>
            <translation>Do kat pou dekoupe a.</translation>
        </message>
        <message>
            <source>No lawyer has read this page yet</source>
            <translation>Okenn avoka poko li paj sa a</translation>
        </message>
    </context>
</TS>
