<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
    <context>
        <name>CallList</name>
        <message numerus="yes">
            <source>Plan: %n call(s). First, %1, %2</source>
            <translation>
                <numerusform>Plan: %n call. First, %1, %2</numerusform>
                <numerusform>Plan: %n calls. First, %1, %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CallScreen</name>
        <message numerus="yes">
            <source>%1 of %n called</source>
            <comment>numbers that people carry</comment>
            <translation>
                <numerusform>%1 of %n called</numerusform>
                <numerusform>%1 of %n called</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CountField</name>
        <message numerus="yes">
            <source>pieces = %n sheet(s)</source>
            <translation>
                <numerusform>pieces = %n sheet</numerusform>
                <numerusform>pieces = %n sheets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>cards = %n sheet(s)</source>
            <translation>
                <numerusform>cards = %n sheet</numerusform>
                <numerusform>cards = %n sheets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n place(s) (stays|stay) empty</source>
            <translation>
                <numerusform>, %n place stays empty</numerusform>
                <numerusform>, %n places stay empty</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Differences</name>
        <message numerus="yes">
            <source>%1, %n row(s). Nothing is taken in before you press it.</source>
            <translation>
                <numerusform>%1, %n row. Nothing is taken in before you press it.</numerusform>
                <numerusform>%1, %n rows. Nothing is taken in before you press it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take in %n row(s)</source>
            <translation>
                <numerusform>Take in %n row</numerusform>
                <numerusform>Take in %n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EditionChanges</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n translated text(s)</source>
            <translation>
                <numerusform>%n translated text</numerusform>
                <numerusform>%n translated texts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n service</numerusform>
                <numerusform>%n services</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FitNote</name>
        <message numerus="yes">
            <source>And %n more like this.</source>
            <translation>
                <numerusform>And %n more like this.</numerusform>
                <numerusform>And %n more like this.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Information for %n service(s) is more than a year old. Call the number(s) before you print.</source>
            <translation>
                <numerusform>Information for %n service is more than a year old. Call the number before you print.</numerusform>
                <numerusform>Information for %n services is more than a year old. Call the numbers before you print.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HandOut</name>
        <message numerus="yes">
            <source>The workshop ended after %n minute(s).</source>
            <translation>
                <numerusform>The workshop ended after %n minute.</numerusform>
                <numerusform>The workshop ended after %n minutes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Print %n sheet(s)</source>
            <translation>
                <numerusform>Print %n sheet</numerusform>
                <numerusform>Print %n sheets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Hiding</name>
        <message numerus="yes">
            <source>Press Shift %n more time(s) to hide.</source>
            <translation>
                <numerusform>Press Shift %n more time to hide.</numerusform>
                <numerusform>Press Shift %n more times to hide.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message numerus="yes">
            <source>%n change(s) (is|are) not published yet.</source>
            <translation>
                <numerusform>%n change is not published yet.</numerusform>
                <numerusform>%n changes are not published yet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n service</numerusform>
                <numerusform>%n services</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>IdleWarning</name>
        <message numerus="yes">
            <source>Nobody is using this. In %n second(s), this screen will be cleared. Press any key to go on.</source>
            <translation>
                <numerusform>Nobody is using this. In %n second, this screen will be cleared. Press any key to go on.</numerusform>
                <numerusform>Nobody is using this. In %n seconds, this screen will be cleared. Press any key to go on.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportView</name>
        <message numerus="yes">
            <source>%n row(s) taken in. History can take them back.</source>
            <translation>
                <numerusform>%n row taken in. History can take them back.</numerusform>
                <numerusform>%n rows taken in. History can take them back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NextSteps</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>New: %1, and %n more</source>
            <translation>
                <numerusform>New: %1, and %n more</numerusform>
                <numerusform>New: %1, and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>One thing first, then %n more</source>
            <translation>
                <numerusform>One thing first, then %n more</numerusform>
                <numerusform>One thing first, then %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Then %n more</source>
            <translation>
                <numerusform>Then %n more</numerusform>
                <numerusform>Then %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PackPrinting</name>
        <message numerus="yes">
            <source>Sent %n handout(s) to the printer</source>
            <translation>
                <numerusform>Sent %n handout to the printer</numerusform>
                <numerusform>Sent %n handouts to the printer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaperChooser</name>
        <message numerus="yes">
            <source>Remove %n paper type(s)</source>
            <translation>
                <numerusform>Remove %n paper type</numerusform>
                <numerusform>Remove %n paper types</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Save %n paper type(s)</source>
            <translation>
                <numerusform>Save %n paper type</numerusform>
                <numerusform>Save %n paper types</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cannot be used:</source>
            <translation>
                <numerusform>%n cannot be used:</numerusform>
                <numerusform>%n cannot be used:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, and %n more</source>
            <translation>
                <numerusform>%1, and %n more</numerusform>
                <numerusform>%1, and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PartsPanel</name>
        <message numerus="yes">
            <source>%1 (%n min)</source>
            <comment>a part and its minutes</comment>
            <translation>
                <numerusform>%1 (%n min)</numerusform>
                <numerusform>%1 (%n min)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanCard</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <comment>minutes of a part</comment>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Presenter</name>
        <message numerus="yes">
            <source>%n part(s)</source>
            <translation>
                <numerusform>%n part</numerusform>
                <numerusform>%n parts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <comment>minutes planned</comment>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PresenterHead</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrintActions</name>
        <message numerus="yes">
            <source>Printed %n sheet(s)</source>
            <translation>
                <numerusform>Printed %n sheet</numerusform>
                <numerusform>Printed %n sheets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>And %n more.</numerusform>
                <numerusform>And %n more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrintRun</name>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>And %n more.</numerusform>
                <numerusform>And %n more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrintersGroup</name>
        <message numerus="yes">
            <source>%n more card paper(s)</source>
            <translation>
                <numerusform>%n more card paper</numerusform>
                <numerusform>%n more card papers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProvenanceStrip</name>
        <message numerus="yes">
            <source>See %n source(s)</source>
            <translation>
                <numerusform>See %n source</numerusform>
                <numerusform>See %n sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecordField</name>
        <message numerus="yes">
            <source>Changed %n time(s)</source>
            <translation>
                <numerusform>Changed %n time</numerusform>
                <numerusform>Changed %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultListModel</name>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Show %n more</numerusform>
                <numerusform>Show %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RoomHead</name>
        <message numerus="yes">
            <source>%n change(s) not published yet. They stay on this computer until then.</source>
            <translation>
                <numerusform>%n change not published yet. They stay on this computer until then.</numerusform>
                <numerusform>%n changes not published yet. They stay on this computer until then.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SetsGroup</name>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n service</numerusform>
                <numerusform>%n services</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingFields</name>
        <message numerus="yes">
            <source>After %n minute(s)</source>
            <translation>
                <numerusform>After %n minute</numerusform>
                <numerusform>After %n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsGroups</name>
        <message numerus="yes">
            <source>%n printer(s) lined up</source>
            <translation>
                <numerusform>%n printer lined up</numerusform>
                <numerusform>%n printers lined up</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n set(s)</source>
            <comment>card sets</comment>
            <translation>
                <numerusform>%n set</numerusform>
                <numerusform>%n sets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SignRow</name>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SignsPage</name>
        <message numerus="yes">
            <source>What to do next · %n selected</source>
            <translation>
                <numerusform>What to do next · %n selected</numerusform>
                <numerusform>What to do next · %n selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StaffCodeForm</name>
        <message numerus="yes">
            <source>Too many wrong codes. Try again in %n minute(s).</source>
            <translation>
                <numerusform>Too many wrong codes. Try again in %n minute.</numerusform>
                <numerusform>Too many wrong codes. Try again in %n minutes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StaffNotes</name>
        <message numerus="yes">
            <source>%n note(s) for staff</source>
            <translation>
                <numerusform>%n note for staff</numerusform>
                <numerusform>%n notes for staff</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StepsBody</name>
        <message numerus="yes">
            <source>All %n step(s)</source>
            <translation>
                <numerusform>All %n step</numerusform>
                <numerusform>All %n steps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ThenCard</name>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrayView</name>
        <message numerus="yes">
            <source>Handout, %n service(s)</source>
            <translation>
                <numerusform>Handout, %n service</numerusform>
                <numerusform>Handout, %n services</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrustFoot</name>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TurnOverSteps</name>
        <message numerus="yes">
            <source>%n sheet(s)</source>
            <translation>
                <numerusform>%n sheet</numerusform>
                <numerusform>%n sheets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Worklist</name>
        <message numerus="yes">
            <source>%1 of %n numbers that people carry are called</source>
            <translation>
                <numerusform>%1 of %n numbers that people carry are called</numerusform>
                <numerusform>%1 of %n numbers that people carry are called</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>card</name>
        <message numerus="yes">
            <source>Preview: %n number(s) read, not called</source>
            <translation>
                <numerusform>Preview: %n number read, not called</numerusform>
                <numerusform>Preview: %n numbers read, not called</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>client</name>
        <message numerus="yes">
            <source>{languages} and %n more</source>
            <translation>
                <numerusform>{languages} and %n more</numerusform>
                <numerusform>{languages} and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>coordinator</name>
        <message numerus="yes">
            <source>on %n card(s)</source>
            <translation>
                <numerusform>on %n card</numerusform>
                <numerusform>on %n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>first call in %n plan(s)</source>
            <translation>
                <numerusform>first call in %n plan</numerusform>
                <numerusform>first call in %n plans</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n plan(s)</source>
            <translation>
                <numerusform>in %n plan</numerusform>
                <numerusform>in %n plans</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n service(s)</source>
            <translation>
                <numerusform>in %n service</numerusform>
                <numerusform>in %n services</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message numerus="yes">
            <source>%n that belong(s) to no service</source>
            <comment>objects of a data set</comment>
            <translation>
                <numerusform>%n that belong to no service</numerusform>
                <numerusform>%n that belongs to no service</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Information for %n service(s) is more than {months} months old. (It is|They are) marked. Call the number(s) before you print.</source>
            <translation>
                <numerusform>Information for %n service is more than {months} months old. It is marked. Call the number before you print.</numerusform>
                <numerusform>Information for %n services is more than {months} months old. They are marked. Call the numbers before you print.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) (is|are) more than {most}. Print one sheet and ask the printer for copies.</source>
            <translation>
                <numerusform>%n sheet is more than {most}. Print one sheet and ask the printer for copies.</numerusform>
                <numerusform>%n sheets are more than {most}. Print one sheet and ask the printer for copies.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nobody has called %n main number(s) yet</source>
            <translation>
                <numerusform>Nobody has called %n main number yet</numerusform>
                <numerusform>Nobody has called %n main numbers yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s) old</source>
            <comment>of an edition</comment>
            <translation>
                <numerusform>%n month old</numerusform>
                <numerusform>%n months old</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This edition is %n month(s) old. Numbers may have changed. Ask “Is this still the right number?” before you give one to anyone.</source>
            <translation>
                <numerusform>This edition is %n month old. Numbers may have changed. Ask “Is this still the right number?” before you give one to anyone.</numerusform>
                <numerusform>This edition is %n months old. Numbers may have changed. Ask “Is this still the right number?” before you give one to anyone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n number(s) changed</source>
            <translation>
                <numerusform>%n number changed</numerusform>
                <numerusform>%n numbers changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) gone</source>
            <translation>
                <numerusform>%n service gone</numerusform>
                <numerusform>%n services gone</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new service(s)</source>
            <translation>
                <numerusform>%n new service</numerusform>
                <numerusform>%n new services</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) corrected</source>
            <translation>
                <numerusform>%n service corrected</numerusform>
                <numerusform>%n services corrected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>plan</name>
        <message numerus="yes">
            <source>with %n (child|children)</source>
            <translation>
                <numerusform>with %n child</numerusform>
                <numerusform>with %n children</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>service_facts</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
</TS>
