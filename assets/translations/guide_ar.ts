<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>card</name>
        <message>
            <source>English|Spanish|Portuguese|Haitian Creole|Vietnamese|Arabic|Khmer|Lao|American Sign Language|French|Chinese|Albanian|Twi|Nepali|Pashto|Russian|Polish|Swahili|Somali</source>
            <comment>names of languages in this order, with | between</comment>
            <translation>الإنجليزية|الإسبانية|البرتغالية|الكريولية الهايتية|الفيتنامية|العربية|الخميرية|اللاوية|لغة الإشارة الأمريكية|الفرنسية|الصينية|الألبانية|التوية|النيبالية|البشتوية|الروسية|البولندية|السواحلية|الصومالية</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Arabic</translation>
        </message>
        <message>
            <source>Edition {date}</source>
            <translation>الإصدار {date}</translation>
        </message>
        <message>
            <source>Edition and facts as of {date}</source>
            <translation>الإصدار والمعلومات بتاريخ {date}</translation>
        </message>
        <message>
            <source>As of {date}</source>
            <translation>المعلومات بتاريخ {date}</translation>
        </message>
        <message>
            <source>Called on {date}</source>
            <translation>تم الاتصال {date}</translation>
        </message>
        <message>
            <source>Not updated since {date}</source>
            <translation>بلا تحديث منذ {date}</translation>
        </message>
        <message>
            <source>not called</source>
            <comment>of numbers on a card, after the date when a page with them was read</comment>
            <translation>لم نتصل بعد</translation>
        </message>
        <message numerus="yes">
            <source>Preview: %n number(s) read, not called</source>
            <translation>
                <numerusform>نسخة أولية: لا أرقام لم نتصل بها</numerusform>
                <numerusform>نسخة أولية: رقم واحد قرأناه ولم نتصل به</numerusform>
                <numerusform>نسخة أولية: رقمان قرأناهما ولم نتصل بهما</numerusform>
                <numerusform>نسخة أولية: %n أرقام قرأناها ولم نتصل بها</numerusform>
                <numerusform>نسخة أولية: %n رقمًا قرأناه ولم نتصل به</numerusform>
                <numerusform>نسخة أولية: %n رقم قرأناه ولم نتصل به</numerusform>
            </translation>
        </message>
        <message>
            <source>Edition over a year old: ask first</source>
            <translation>إصدار مضى عليه أكثر من سنة: يُرجى السؤال أولا</translation>
        </message>
        <message>
            <source>Translation not yet reviewed</source>
            <translation>ترجمة بلا مراجعة بعد</translation>
        </message>
        <message>
            <source>Say:</source>
            <translation>يمكن القول:</translation>
        </message>
        <message>
            <source>Say this, or show it:</source>
            <translation>يمكن قول هذا أو إظهاره:</translation>
        </message>
        <message>
            <source>No lawyer has read this card yet.</source>
            <translation>لم يقرأ أي محام هذه البطاقة بعد.</translation>
        </message>
        <message>
            <source>Read by {name}.</source>
            <comment>by a lawyer; in other languages, that the English was read</comment>
            <translation>قرأ محام النص الإنجليزي: {name}.</translation>
        </message>
        <message>
            <source>call or text</source>
            <translation>اتصال أو رسالة نصية</translation>
        </message>
        <message>
            <source>text</source>
            <translation>رسالة نصية (SMS)</translation>
        </message>
        <message>
            <source>text {keyword}</source>
            <translation>إرسال كلمة {keyword}</translation>
        </message>
        <message>
            <source>relay for Deaf callers</source>
            <translation>وسيط هاتفي للصم</translation>
        </message>
        <message>
            <source>TTY</source>
            <translation>TTY</translation>
        </message>
        <message>
            <source>videophone</source>
            <translation>هاتف مرئي</translation>
        </message>
        <message>
            <source>Scan to call</source>
            <translation>رمز للاتصال</translation>
        </message>
        <message>
            <source>Scan to text</source>
            <translation>رمز لرسالة نصية</translation>
        </message>
        <message>
            <source>QR code. It calls {number}.</source>
            <translation>رمز QR. يتصل بالرقم {number}.</translation>
        </message>
        <message>
            <source>QR code. It starts a text message to {number}.</source>
            <translation>رمز QR. يفتح رسالة نصية (SMS) إلى الرقم {number}.</translation>
        </message>
        <message>
            <source>We are</source>
            <translation>نحن</translation>
        </message>
        <message>
            <source>Our number</source>
            <translation>رقمنا</translation>
        </message>
        <message>
            <source>Logo or stamp</source>
            <translation>شعار أو ختم</translation>
        </message>
        <message>
            <source>Day and night</source>
            <comment>what a picture beside a number means</comment>
            <translation>ليلا ونهارا</translation>
        </message>
        <message>
            <source>Free of charge</source>
            <comment>what a picture beside a number means</comment>
            <translation>مجانًا</translation>
        </message>
        <message>
            <source>Interpreters</source>
            <comment>what a picture beside a number means</comment>
            <translation>مترجمون</translation>
        </message>
        <message>
            <source>{month} {day}, {year}</source>
            <translation>{day} {month} {year}</translation>
        </message>
        <message>
            <source>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec</source>
            <comment>the months from January, with | between</comment>
            <translation>يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر</translation>
        </message>
        <message>
            <source>traffick|exploit|victim|surviv|abus|rape|sexual|assault|violen|slave|prostitut|rescue|shelter|pimp|batter|police|immigra|undocument|visa|crim|suicid|overdos</source>
            <comment>beginnings of words that tell a stranger what a card is about, with | between; not a translation, but those of this language</comment>
            <translation>traffick|اتجار|استغلال|ضحية|ضحايا|ناجي|ناجو|إساءة|اغتصاب|جنس|اعتداء|عنف|عبودية|دعارة|إنقاذ|ملجأ|مأوى|شرطة|هجرة|تأشيرة|جريمة|انتحار|ترحيل|بغاء|قواد|تحرش|جرائم|مجرم|جنائي|مهاجر|لاجئ|إيواء|ابتزاز|استعباد|سخرة|تعنيف|معنف|جرعة زائدة|فيزا|قسري|بيت آمن|دار آمنة|بلا أوراق</translation>
        </message>
        <message>
            <source>My next step</source>
            <translation>خطوتي التالية</translation>
        </message>
        <message>
            <source>Call|Ask for|Day, time|Bring</source>
            <comment>labels before lines for a pen, 1 to 5, with | between</comment>
            <translation>الاتصال بـ|السؤال عن|اليوم والوقت|إحضار</translation>
        </message>
        <message>
            <source>Do not write a name. Keep this only if it is safe.</source>
            <translation>بلا كتابة أي اسم. يُرجى الاحتفاظ بها فقط إذا كان ذلك آمنا.</translation>
        </message>
        <message>
            <source>Soap bands. Put the words where the bar is widest. Tape the end under the box on the side.</source>
            <translation>أشرطة الصابون. تقع الكلمات عند أعرض جزء من الصابونة. يُلصق الطرف تحت الخانة الجانبية.</translation>
        </message>
        <message>
            <source>Lip-balm wraps. Wrap once around the tube.</source>
            <translation>أشرطة مرطب الشفاه. لفة واحدة حول الأنبوب.</translation>
        </message>
        <message>
            <source>Shoe cards. Fold once with the number inside. Slip under the insole.</source>
            <translation>بطاقات الحذاء. تُطوى مرة واحدة والرقم إلى الداخل، ثم توضع تحت النعل الداخلي.</translation>
        </message>
        <message>
            <source>glue or tape</source>
            <translation>غراء أو شريط لاصق</translation>
        </message>
        <message>
            <source>Point to your language.</source>
            <translation>يُرجى الإشارة إلى لغتك.</translation>
        </message>
        <message>
            <source>I am Deaf. Please write.</source>
            <translation>أنا من الصم. يُرجى الكتابة.</translation>
        </message>
        <message>
            <source>I sign (ASL). I want an interpreter.</source>
            <translation>أستخدم لغة الإشارة (ASL). أريد ترجمة فورية.</translation>
        </message>
        <message>
            <source>I read and write English.</source>
            <translation>أقرأ وأكتب بالإنجليزية.</translation>
        </message>
        <message>
            <source>I am not safe with the person outside.</source>
            <translation>لست في أمان مع الشخص الموجود في الخارج.</translation>
        </message>
        <message>
            <source>I need a bed for tonight.</source>
            <translation>أحتاج إلى سرير لهذه الليلة.</translation>
        </message>
        <message>
            <source>Please call for me. Write what they say.</source>
            <translation>يُرجى الاتصال بدلًا مني، وكتابة ما يقولون.</translation>
        </message>
    </context>
    <context>
        <name>client</name>
        <message>
            <source>Who will know?</source>
            <translation>من سيعرف؟</translation>
        </message>
        <message>
            <source>You can say</source>
            <translation>يمكنك القول</translation>
        </message>
        <message>
            <source>They may ask you</source>
            <translation>قد يسألونك</translation>
        </message>
        <message>
            <source>What happens when you call</source>
            <translation>ماذا يحدث عند الاتصال</translation>
        </message>
        <message>
            <source>Before you call</source>
            <translation>قبل الاتصال</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>أين</translation>
        </message>
        <message>
            <source>What do you need?</source>
            <translation>ما هي الحاجة الآن؟</translation>
        </message>
        <message>
            <source>You can call and ask. You choose what to say.</source>
            <translation>يمكنك الاتصال والسؤال. القرار لك في ما يُقال.</translation>
        </message>
        <message>
            <source>How old are you?</source>
            <translation>كم عمرك؟</translation>
        </message>
        <message>
            <source>Under 13</source>
            <translation>أقل من 13</translation>
        </message>
        <message>
            <source>13 to 17</source>
            <translation>من 13 إلى 17</translation>
        </message>
        <message>
            <source>Were you put out of home, or is someone hurting you?</source>
            <translation>هل تم إخراجك من البيت، أو هل يؤذيك أحد؟</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <source>No</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>I do not want to say</source>
            <translation>أفضل عدم القول</translation>
        </message>
        <message>
            <source>18 or older</source>
            <translation>من عمر 18 فما فوق</translation>
        </message>
        <message>
            <source>Some places are only for adults. Choose your age to see places for you.</source>
            <translation>بعض الأماكن للبالغين فقط. يُرجى الضغط على عمرك لعرض الأماكن المناسبة لك.</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>أسئلة</translation>
        </message>
        <message>
            <source>In pictures</source>
            <translation>بالصور</translation>
        </message>
        <message>
            <source>What is it about? Press a picture.</source>
            <translation>ما الموضوع؟ يُرجى الضغط على صورة.</translation>
        </message>
        <message>
            <source>What can I say?</source>
            <translation>ماذا يمكن أن أقول؟</translation>
        </message>
        <message>
            <source>Nothing you press is saved.</source>
            <translation>لا يُحفظ أي شيء من ضغطك هنا.</translation>
        </message>
        <message>
            <source>Hide this</source>
            <translation>إخفاء هذا</translation>
        </message>
        <message>
            <source>Or press Shift three times</source>
            <translation>أو الضغط على Shift ثلاث مرات</translation>
        </message>
        <message>
            <source>Text size and colors</source>
            <translation>حجم الخط والألوان</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>عرض المزيد</translation>
        </message>
        <message>
            <source>Open now</source>
            <translation>مفتوح الآن</translation>
        </message>
        <message>
            <source>24 hours</source>
            <translation>ليلا ونهارا</translation>
        </message>
        <message>
            <source>until {time}</source>
            <translation>حتى {time}</translation>
        </message>
        <message>
            <source>Opens {time}</source>
            <translation>يفتح {time}</translation>
        </message>
        <message>
            <source>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday</source>
            <comment>the days of the week from Monday, with | between</comment>
            <translation>الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد</translation>
        </message>
        <message>
            <source>Closed now</source>
            <translation>مغلق الآن</translation>
        </message>
        <message>
            <source>Hours: ask</source>
            <translation>الأوقات: يُرجى السؤال</translation>
        </message>
        <message>
            <source>Ask if they can help you</source>
            <translation>يُرجى السؤال إن كانت المساعدة ممكنة لك</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>نساء</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>رجال</translation>
        </message>
        <message>
            <source>Anyone</source>
            <translation>الجميع</translation>
        </message>
        <message>
            <source>{low} and older</source>
            <translation>من عمر {low} فما فوق</translation>
        </message>
        <message>
            <source>{high} and younger</source>
            <translation>حتى عمر {high}</translation>
        </message>
        <message>
            <source>{low} to {high} years old</source>
            <translation>من {low} إلى {high} سنة</translation>
        </message>
        <message>
            <source>{one}, {other}</source>
            <comment>two parts of a line, with the comma of the language</comment>
            <translation>{one}، {other}</translation>
        </message>
        <message>
            <source>Ask which languages they speak</source>
            <translation>يُرجى السؤال عن اللغات</translation>
        </message>
        <message numerus="yes">
            <source>{languages} and %n more</source>
            <translation>
                <numerusform>{languages}</numerusform>
                <numerusform>{languages} ولغة أخرى</numerusform>
                <numerusform>{languages} ولغتان أخريان</numerusform>
                <numerusform>{languages} و%n لغات أخرى</numerusform>
                <numerusform>{languages} و%n لغة أخرى</numerusform>
                <numerusform>{languages} و%n لغة أخرى</numerusform>
            </translation>
        </message>
        <message>
            <source>with an interpreter</source>
            <translation>مع مترجم</translation>
        </message>
        <message>
            <source>{languages}, others with an interpreter</source>
            <translation>{languages}، ولغات أخرى مع مترجم</translation>
        </message>
        <message>
            <source>Ask what it costs</source>
            <translation>يُرجى السؤال عن التكلفة</translation>
        </message>
        <message>
            <source>For</source>
            <translation>لمن</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>اللغات</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>التكلفة</translation>
        </message>
        <message>
            <source>We have no number for this. Ask a worker.</source>
            <translation>لا يوجد رقم هنا. يُرجى سؤال أحد العاملين هنا.</translation>
        </message>
        <message>
            <source>We are not sure this number is right. Ask a worker first.</source>
            <translation>هذا الرقم غير مؤكد. يُرجى سؤال أحد العاملين هنا أولا.</translation>
        </message>
        <message>
            <source>Send the word {keyword} as a text to this number.</source>
            <translation>إرسال كلمة {keyword} في رسالة نصية (SMS) إلى هذا الرقم.</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>الأوقات</translation>
        </message>
        <message>
            <source>The address is secret.</source>
            <translation>العنوان سري.</translation>
        </message>
        <message>
            <source>Who can help</source>
            <translation>من يمكنه المساعدة</translation>
        </message>
        <message>
            <source>This screen saves nothing. After you leave, nobody can see what you pressed here.</source>
            <translation>هذه الشاشة لا تحفظ شيئا. بعد ذهابك، لا يمكن لأحد أن يرى ما تم الضغط عليه هنا.</translation>
        </message>
        <message>
            <source>You can ask this before you tell your story</source>
            <translation>يمكنك طرح هذا السؤال قبل الكلام عن قصتك</translation>
        </message>
        <message>
            <source>What do you share, and who do you share it with?</source>
            <translation>ما هي المعلومات التي يتم إعطاؤها، ولمن؟</translation>
        </message>
        <message>
            <source>You do not have to tell everything. You do not have to say your name first. You can stop the call at any time.</source>
            <translation>لا يلزم قول كل شيء. لا يلزم ذكر اسمك أولا. يمكنك إنهاء المكالمة في أي وقت.</translation>
        </message>
        <message>
            <source>Police are not in this list.</source>
            <translation>الشرطة ليست في هذه القائمة.</translation>
        </message>
        <message>
            <source>Show police too</source>
            <translation>عرض الشرطة أيضا</translation>
        </message>
        <message>
            <source>Hide police</source>
            <translation>بدون الشرطة</translation>
        </message>
        <message>
            <source>We have no place to list here. Ask a worker, or call a number below.</source>
            <translation>لا يوجد شيء في هذه القائمة. يُرجى سؤال أحد العاملين هنا، أو الاتصال برقم في الأسفل.</translation>
        </message>
        <message>
            <source>This is about the law. No lawyer has read our answer yet, so we do not show it here.</source>
            <translation>هذا عن القانون. لم يقرأ أي محام جوابنا بعد، لذلك لا يظهر هنا.</translation>
        </message>
        <message>
            <source>Nobody has checked this answer in your language yet. Read it with a worker.</source>
            <translation>لم يراجع أحد هذا الجواب بلغتك بعد. يُرجى قراءته مع أحد العاملين.</translation>
        </message>
        <message>
            <source>Get a small card</source>
            <translation>طلب بطاقة صغيرة</translation>
        </message>
        <message>
            <source>Is it safe for you to carry this?</source>
            <translation>هل حمل هذه البطاقة آمن لك؟</translation>
        </message>
        <message>
            <source>Someone may look in your pockets or your bag. The card does not say why you have it.</source>
            <translation>قد ينظر أحد في جيوبك أو حقيبتك. لا تقول البطاقة لماذا هي معك.</translation>
        </message>
        <message>
            <source>Yes, print it</source>
            <translation>نعم، طباعة</translation>
        </message>
        <message>
            <source>I am not sure</source>
            <translation>لا أعرف</translation>
        </message>
        <message>
            <source>Then do not take a card. You can learn this number by heart:</source>
            <translation>الأفضل إذن عدم أخذ بطاقة. يمكن حفظ هذا الرقم عن ظهر قلب:</translation>
        </message>
        <message>
            <source>We cannot make a card for this number. Ask a worker.</source>
            <translation>لا يمكن عمل بطاقة لهذا الرقم. يُرجى سؤال أحد العاملين هنا.</translation>
        </message>
        <message>
            <source>Your card is printing.</source>
            <translation>البطاقة في طريقها إلى الطابعة.</translation>
        </message>
        <message>
            <source>Your card is ready. Pick it up from the printer.</source>
            <translation>تمت طباعة البطاقة. يمكنك أخذها معك.</translation>
        </message>
        <message>
            <source>Your card is saved.</source>
            <translation>تم حفظ البطاقة.</translation>
        </message>
        <message>
            <source>Your card could not be printed. Ask a worker.</source>
            <translation>لم تتم طباعة البطاقة. يُرجى سؤال أحد العاملين هنا.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>خروج</translation>
        </message>
        <message>
            <source>Ends here. Everything you pressed is cleared.</source>
            <translation>ينتهي هنا. يُمحى كل ما ضغطت عليه.</translation>
        </message>
        <message>
            <source>Are you done?</source>
            <translation>هل انتهيت؟</translation>
        </message>
        <message>
            <source>Everything you pressed will be cleared. The next person starts from the beginning.</source>
            <translation>سيُمحى كل ما ضغطت عليه. يبدأ الشخص التالي من البداية.</translation>
        </message>
        <message>
            <source>Yes, I am done</source>
            <translation>نعم، انتهيت</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>البقاء هنا</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>الموظفون</translation>
        </message>
        <message>
            <source>Nobody has checked this translation yet. The numbers are the same in English.</source>
            <translation>لم تتم مراجعة هذه الترجمة بعد. الأرقام هي نفسها بالإنجليزية.</translation>
        </message>
        <message>
            <source>The rest is in English. Ask a worker.</source>
            <translation>الباقي بالإنجليزية. يُرجى سؤال أحد العاملين هنا.</translation>
        </message>
        <message>
            <source>Another language</source>
            <translation>لغة أخرى</translation>
        </message>
        <message>
            <source>I am Deaf</source>
            <translation>أنا من الصم</translation>
        </message>
        <message>
            <source>Show this to the worker. You can both write here. Nothing that you write is saved.</source>
            <translation>يُرجى إظهار هذا لمن يعمل هنا. يمكنكما الكتابة هنا. لا يُحفظ شيء مما يُكتب.</translation>
        </message>
        <message>
            <source>Write here</source>
            <translation>الكتابة هنا</translation>
        </message>
        <message>
            <source>Worker</source>
            <comment>a label beside what a worker wrote</comment>
            <translation>فريق العمل</translation>
        </message>
        <message>
            <source>Me</source>
            <comment>a label beside what the client wrote</comment>
            <translation>أنا</translation>
        </message>
        <message>
            <source>Who is writing? Press to change.</source>
            <translation>من يكتب الآن؟ الضغط للتغيير.</translation>
        </message>
        <message>
            <source>Show large</source>
            <translation>عرض بخط كبير</translation>
        </message>
        <message>
            <source>Clear</source>
            <comment>a button: removes what both wrote</comment>
            <translation>مسح</translation>
        </message>
        <message>
            <source>Press, and the worker reads</source>
            <translation>الضغط على جملة لإظهارها</translation>
        </message>
        <message>
            <source>To call by yourself</source>
            <translation>للاتصال بنفسك</translation>
        </message>
        <message>
            <source>Dial first, then ask for the number. Or use a videophone.</source>
            <translation>يُتصل بهذا الرقم أولًا، ثم يُطلب الرقم الآخر. أو يُستخدم هاتف مرئي.</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>حجم الخط</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>خط أصغر</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>خط أكبر</translation>
        </message>
        <message>
            <source>Colors</source>
            <translation>الألوان</translation>
        </message>
        <message>
            <source>Match this computer</source>
            <translation>مثل الكمبيوتر</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>فاتح</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>داكن</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>تباين عال، فاتح</translation>
        </message>
        <message>
            <source>High contrast, dark</source>
            <translation>تباين عال، داكن</translation>
        </message>
        <message>
            <source>Read aloud</source>
            <translation>القراءة بصوت عالٍ</translation>
        </message>
        <message>
            <source>Start reading</source>
            <translation>بدء القراءة</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>إيقاف القراءة</translation>
        </message>
        <message>
            <source>Use earphones if someone may listen.</source>
            <translation>يُفضَّل استخدام سماعات الأذن إن كان أحد قد يسمع.</translation>
        </message>
    </context>
    <context>
        <name>fact</name>
        <message>
            <source>Who it is for</source>
            <translation>لمن</translation>
        </message>
        <message>
            <source>Serves</source>
            <translation>المنطقة</translation>
        </message>
        <message>
            <source>What to bring</source>
            <translation>ما يلزم إحضاره</translation>
        </message>
        <message>
            <source>How to start</source>
            <translation>كيف تكون البداية</translation>
        </message>
        <message>
            <source>Before you call</source>
            <translation>قبل الاتصال</translation>
        </message>
    </context>
    <context>
        <name>page</name>
        <message>
            <source>For Deaf people</source>
            <translation>للصم</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>سهولة الدخول</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>أوقات العمل</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>دردشة</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>أين</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>السعر</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>اللغات</translation>
        </message>
        <message>
            <source>What happens when you call</source>
            <translation>ماذا يحدث عند الاتصال</translation>
        </message>
        <message>
            <source>It has {what}.</source>
            <translation>يوجد {what}.</translation>
        </message>
        <message>
            <source>It does not have {what}.</source>
            <translation>لا يوجد {what}.</translation>
        </message>
        <message>
            <source>Ask about {what}.</source>
            <translation>يُرجى السؤال: هل يوجد {what}؟</translation>
        </message>
        <message>
            <source>a way in without steps</source>
            <translation>مدخل بلا درج</translation>
        </message>
        <message>
            <source>an elevator</source>
            <translation>مصعد</translation>
        </message>
        <message>
            <source>help for Deaf people</source>
            <translation>دعم للصم</translation>
        </message>
        <message>
            <source>a place for service animals</source>
            <translation>مكان لحيوانات المساعدة</translation>
        </message>
        <message>
            <source>Text: {number}.</source>
            <comment>a number for text messages</comment>
            <translation>رسالة نصية (SMS): {number}.</translation>
        </message>
        <message>
            <source>Text: {keyword} to {number}.</source>
            <comment>the word to send in a text message, and the number</comment>
            <translation>رسالة نصية (SMS): {keyword} إلى {number}.</translation>
        </message>
        <message>
            <source>Chat: {address}.</source>
            <comment>a web address where one writes with them</comment>
            <translation>دردشة: {address}.</translation>
        </message>
        <message>
            <source>Videophone: {number}.</source>
            <translation>هاتف مرئي: {number}.</translation>
        </message>
        <message>
            <source>TTY: {number}.</source>
            <comment>a number for phones with a keyboard</comment>
            <translation>هاتف نصي (TTY): {number}.</translation>
        </message>
        <message>
            <source>Relay: dial {number} and give the number above.</source>
            <comment>711, an operator who types or signs</comment>
            <translation>وسيط هاتفي: يُتصل بالرقم {number} ويُذكر الرقم أعلاه.</translation>
        </message>
        <message>
            <source>Not known: {ways}.</source>
            <translation>غير معروف إن كان متاحًا: {ways}.</translation>
        </message>
        <message>
            <source>text|chat|videophone|relay</source>
            <comment>ways to reach a service, in this order, with | between</comment>
            <translation>رسائل نصية (SMS)|دردشة|هاتف مرئي|وسيط هاتفي</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>صفحة {page} من {pages}</translation>
        </message>
        <message>
            <source>What to do, in pictures</source>
            <translation>ما يمكن فعله، بالصور</translation>
        </message>
        <message>
            <source>{name} (continued)</source>
            <translation>{name} (تتمة)</translation>
        </message>
        <message>
            <source>Ask staff for the number</source>
            <translation>يُرجى سؤال العاملين عن الرقم</translation>
        </message>
        <message>
            <source>(ask staff for the number)</source>
            <translation>(يُرجى سؤال العاملين عن الرقم)</translation>
        </message>
        <message>
            <source>Ask staff how to reach them</source>
            <translation>يُرجى سؤال العاملين هنا كيف يمكن الوصول إلى هذه الجهة</translation>
        </message>
        <message>
            <source>On the web: {address}</source>
            <translation>على الإنترنت: {address}</translation>
        </message>
        <message>
            <source>You can say</source>
            <translation>يمكنك القول</translation>
        </message>
        <message>
            <source>They may ask</source>
            <translation>قد يسألون</translation>
        </message>
        <message>
            <source>For staff</source>
            <translation>للعاملين</translation>
        </message>
        <message>
            <source>What not to do</source>
            <translation>ما يجب تجنبه</translation>
        </message>
        <message>
            <source>Who can help</source>
            <translation>من يمكنه المساعدة</translation>
        </message>
        <message>
            <source>The address is not published, to keep people safe.</source>
            <translation>العنوان غير منشور، لسلامة الناس.</translation>
        </message>
        <message>
            <source>Another address is not published, to keep people safe.</source>
            <translation>عنوان آخر غير منشور، لسلامة الناس.</translation>
        </message>
        <message>
            <source>ask first: it may have changed</source>
            <translation>السؤال أولا: قد يكون قد تغير</translation>
        </message>
        <message>
            <source>ask first: they may have changed</source>
            <translation>السؤال أولا: قد تكون قد تغيرت</translation>
        </message>
        <message>
            <source>24 hours</source>
            <translation>على مدار الساعة</translation>
        </message>
        <message>
            <source>Mon|Tue|Wed|Thu|Fri|Sat|Sun</source>
            <comment>the days of the week from Monday, with | between</comment>
            <translation>الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد</translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>من {start} إلى {end}</translation>
        </message>
        <message>
            <source>closed on {days}</source>
            <comment>after hours; days: holidays, Dec 25</comment>
            <translation>مغلق: {days}</translation>
        </message>
        <message>
            <source>holidays</source>
            <comment>days on which a place is closed</comment>
            <translation>أيام العطل الرسمية</translation>
        </message>
        <message>
            <source>from {date}</source>
            <comment>the first day of hours for a time</comment>
            <translation>من {date}</translation>
        </message>
        <message>
            <source>until {date}</source>
            <comment>the last day of hours for a time</comment>
            <translation>حتى {date}</translation>
        </message>
        <message>
            <source>{month} {day}</source>
            <comment>a day of each year: Dec 25</comment>
            <translation>{day} {month}</translation>
        </message>
        <message>
            <source>am</source>
            <translation>ص</translation>
        </message>
        <message>
            <source>pm</source>
            <translation>م</translation>
        </message>
        <message>
            <source>For staff: call an interpreter line, and say the words below the name in English.</source>
            <translation>للعاملين: الاتصال بخط للترجمة الشفهية، وقول الكلمات المكتوبة تحت الاسم بالإنجليزية.</translation>
        </message>
        <message>
            <source>Another language? Write it here:</source>
            <translation>لغة أخرى؟ يُرجى كتابتها هنا:</translation>
        </message>
        <message>
            <source>Not updated since {date}. Call first.</source>
            <translation>بلا تحديث منذ {date}. الاتصال أولا.</translation>
        </message>
        <message>
            <source>Places that can help</source>
            <translation>أماكن يمكنها المساعدة</translation>
        </message>
        <message>
            <source>Call before you go. Hours and rules change.</source>
            <translation>الاتصال قبل الذهاب. الأوقات والقواعد تتغير.</translation>
        </message>
        <message>
            <source>Directory of help</source>
            <translation>دليل المساعدة</translation>
        </message>
        <message>
            <source>Find the need</source>
            <translation>البحث عن الحاجة</translation>
        </message>
        <message>
            <source>on the edge of the page. Each section starts with the same number and picture.</source>
            <translation>على حافة الصفحة. الرقم والرسم نفسهما في بداية كل قسم.</translation>
        </message>
        <message>
            <source>in the contents, with its page. Each section starts with the same number and picture.</source>
            <translation>في المحتويات، مع رقم صفحتها. الرقم والرسم نفسهما في بداية كل قسم.</translation>
        </message>
        <message>
            <source>Call from the top down.</source>
            <translation>الاتصال من الأعلى إلى الأسفل.</translation>
        </message>
        <message>
            <source>Each section starts with who to call, in order.</source>
            <translation>كل قسم يبدأ بترتيب الاتصال.</translation>
        </message>
        <message>
            <source>Call before you send someone.</source>
            <translation>الاتصال قبل توجيه أي شخص.</translation>
        </message>
        <message>
            <source>Hours and rules change. Unconfirmed numbers are not printed.</source>
            <translation>الأوقات والقواعد تتغير. الأرقام غير المؤكدة لا تُطبع.</translation>
        </message>
        <message>
            <source>Do not write client names in this binder.</source>
            <translation>يُرجى عدم كتابة اسم أي شخص في هذا الملف الورقي.</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>المحتويات</translation>
        </message>
        <message>
            <source>The first number to call is next to each need.</source>
            <translation>بجانب كل حاجة أول رقم للاتصال.</translation>
        </message>
        <message>
            <source>Call in this order</source>
            <translation>الاتصال بهذا الترتيب</translation>
        </message>
        <message>
            <source>Call first</source>
            <translation>الاتصال أولا</translation>
        </message>
        <message>
            <source>Also for this need</source>
            <translation>لهذه الحاجة أيضا</translation>
        </message>
        <message>
            <source>Under 18?</source>
            <translation>أقل من 18 سنة؟</translation>
        </message>
        <message>
            <source>18+ means: 18 and older</source>
            <translation>من عمر 18 معناها: 18 سنة أو أكثر</translation>
        </message>
        <message>
            <source>Ask who they help</source>
            <translation>يُرجى السؤال من يساعدون</translation>
        </message>
        <message>
            <source>Any age</source>
            <translation>كل الأعمار</translation>
        </message>
        <message>
            <source>18+</source>
            <translation>من عمر 18</translation>
        </message>
        <message>
            <source>Under 18: ask</source>
            <translation>أقل من 18 سنة: يُرجى السؤال</translation>
        </message>
        <message>
            <source>Ages {low} to {high}</source>
            <translation>من {low} إلى {high} سنة</translation>
        </message>
        <message>
            <source>Age {low} and up</source>
            <translation>من {low} سنة أو أكثر</translation>
        </message>
        <message>
            <source>Up to {high}</source>
            <translation>حتى {high} سنة</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>نساء</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>رجال</translation>
        </message>
        <message>
            <source>, 24 hours|, 24 h|, day or night|, day and night</source>
            <comment>ends of a role that say it is always open, with | between</comment>
            <translation>، على مدار الساعة|، ليلا ونهارا</translation>
        </message>
        <message>
            <source>Go to {place}</source>
            <translation>الذهاب إلى ⁦{place}⁩</translation>
        </message>
        <message>
            <source>Ask staff how to reach</source>
            <translation>يُرجى سؤال العاملين عن طريقة الاتصال بـ</translation>
        </message>
        <message>
            <source>Before every call</source>
            <translation>قبل كل اتصال</translation>
        </message>
        <message>
            <source>Deaf callers</source>
            <translation>للصم</translation>
        </message>
        <message>
            <source>Deaf or hard of hearing: dial {number}, then give any full phone number. Where no text, chat or videophone is named, we do not know.</source>
            <comment>711; at the foot of a page with phone numbers: nobody has told us if they have these</comment>
            <translation>للصم وضعاف السمع: يُتصل بالرقم {number} ويُذكر أي رقم كامل. حيث لا تُذكر رسائل نصية أو دردشة أو هاتف مرئي، لا نعرف إن كانت متاحة.</translation>
        </message>
        <message>
            <source>For staff: ask first</source>
            <translation>للعاملين: السؤال أولا</translation>
        </message>
        <message>
            <source>Keep this page at the desk. These numbers may not go on paper until somebody has called them.</source>
            <translation>تبقى هذه الصفحة عند المكتب. هذه الأرقام لا توضع على الورق قبل أن يتصل بها أحد.</translation>
        </message>
        <message>
            <source>Called on</source>
            <translation>تم الاتصال في</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>الرقم</translation>
        </message>
        <message>
            <source>On the screen: not confirmed</source>
            <translation>على الشاشة: غير مؤكد</translation>
        </message>
        <message>
            <source>Index by name</source>
            <translation>فهرس الأسماء</translation>
        </message>
        <message>
            <source>2·3 is section 2, entry 3.</source>
            <translation>2·3 هو القسم 2، البطاقة الثالثة.</translation>
        </message>
        <message>
            <source>The number is that of the section.</source>
            <translation>الرقم هو رقم القسم.</translation>
        </message>
        <message>
            <source>Print on both sides. Fold at the dots, with page 1 inside. Fold again, with the writing inside.</source>
            <translation>الطباعة على الوجهين. الطي عند النقاط، والصفحة 1 في الداخل. الطي مرة أخرى، والكتابة في الداخل.</translation>
        </message>
        <message>
            <source>Print on both sides. Fold the pile once, and staple it twice in the fold.</source>
            <translation>الطباعة على الوجهين. طي الأوراق معا مرة واحدة، وتدبيسها مرتين عند الطية.</translation>
        </message>
        <message>
            <source>“{title}”</source>
            <translation>«{title}»</translation>
        </message>
        <message>
            <source>see</source>
            <translation>يُنظر</translation>
        </message>
        <message>
            <source>Signs to look for</source>
            <translation>علامات للملاحظة</translation>
        </message>
        <message>
            <source>Check what you see or hear. One sign proves nothing: each may have another cause. Signs are a reason to offer help, never to label a person.</source>
            <translation>وضع علامة على ما تم رؤيته أو سماعه. علامة واحدة لا تحسم شيئا: لكل علامة سبب آخر محتمل. العلامات تقود إلى عرض المساعدة، ولا تقود أبدا إلى وصم شخص.</translation>
        </message>
        <message>
            <source>Do not write names on this sheet. Shred it when you are done.</source>
            <translation>يُرجى عدم كتابة أي اسم على هذه الورقة. يُرجى إتلافها بعد الانتهاء.</translation>
        </message>
        <message>
            <source>But</source>
            <translation>لكن</translation>
        </message>
        <message>
            <source>What to do next</source>
            <translation>ماذا بعد</translation>
        </message>
        <message>
            <source>Most urgent first. The person chooses, unless someone is in danger or under 18.</source>
            <translation>الأكثر إلحاحا أولا. الاختيار للشخص، إلا إذا كان أحد في خطر أو أقل من 18 سنة.</translation>
        </message>
        <message>
            <source>You choose what to do, and when. If it is not safe to carry this sheet, leave it here.</source>
            <translation>الاختيار لك: ما العمل ومتى. هل حمل هذه الورقة غير آمن؟ الأفضل تركها هنا.</translation>
        </message>
        <message>
            <source>Signs that were selected</source>
            <translation>ما تم وضع علامة عليه</translation>
        </message>
        <message>
            <source>Questions and answers</source>
            <translation>أسئلة وأجوبة</translation>
        </message>
        <message>
            <source>First call:</source>
            <translation>الاتصال الأول:</translation>
        </message>
        <message>
            <source>What I want to ask</source>
            <translation>ما أريد السؤال عنه</translation>
        </message>
        <message>
            <source>What you do</source>
            <translation>ما يمكنك فعله</translation>
        </message>
        <message>
            <source>Words you can use</source>
            <translation>كلمات يمكنك قولها</translation>
        </message>
        <message>
            <source>Signs to notice</source>
            <translation>علامات للملاحظة</translation>
        </message>
        <message>
            <source>One sign alone proves nothing.</source>
            <translation>علامة واحدة لا تحسم شيئا.</translation>
        </message>
        <message>
            <source>What you can do</source>
            <translation>ما يمكنك فعله</translation>
        </message>
        <message>
            <source>Good to know</source>
            <translation>من المفيد معرفته</translation>
        </message>
        <message>
            <source>A card to cut out. Give it only when the person is alone and says it is safe.</source>
            <translation>بطاقة للقص. تُعطى فقط عندما يكون الشخص وحده ويقول إن ذلك آمن.</translation>
        </message>
        <message>
            <source>The back of the card to cut out.</source>
            <translation>ظهر البطاقة للقص.</translation>
        </message>
        <message>
            <source>No lawyer has read this page yet</source>
            <translation>لم يقرأ هذه الصفحة أي محام حتى الآن</translation>
        </message>
    </context>
</TS>
