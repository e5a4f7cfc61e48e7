<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
            <source>And %n more of the kind.</source>
            <translation>
                <numerusform>And %n more of the kind.</numerusform>
                <numerusform>And %n more of the kind.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n listing(s) (was|were) last checked more than a year ago. Call the number(s) before you print.</source>
            <translation>
                <numerusform>%n listing was last checked more than a year ago. Call the number before you print.</numerusform>
                <numerusform>%n listings were last checked more than a year ago. Call the numbers before you print.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Hiding</name>
        <message numerus="yes">
            <source>Shift. Press it %n more time(s) to hide.</source>
            <translation>
                <numerusform>Shift. Press it %n more time to hide.</numerusform>
                <numerusform>Shift. Press it %n more times to hide.</numerusform>
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
            <source>Nobody is using this. In %n second(s), what was done here is forgotten. Press any key to go on.</source>
            <translation>
                <numerusform>Nobody is using this. In %n second, what was done here is forgotten. Press any key to go on.</numerusform>
                <numerusform>Nobody is using this. In %n seconds, what was done here is forgotten. Press any key to go on.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NextSteps</name>
        <message numerus="yes">
            <source>%n ticked</source>
            <translation>
                <numerusform>%n ticked</numerusform>
                <numerusform>%n ticked</numerusform>
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
        <name>PaperChooser</name>
        <message numerus="yes">
            <source>Forget %n paper(s)</source>
            <translation>
                <numerusform>Forget %n paper</numerusform>
                <numerusform>Forget %n papers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep %n paper(s)</source>
            <translation>
                <numerusform>Keep %n paper</numerusform>
                <numerusform>Keep %n papers</numerusform>
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
            <source>What to do next · %n ticked</source>
            <translation>
                <numerusform>What to do next · %n ticked</numerusform>
                <numerusform>What to do next · %n ticked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StaffCodeForm</name>
        <message numerus="yes">
            <source>That was wrong several times. Try again in %n minute(s).</source>
            <translation>
                <numerusform>That was wrong several times. Try again in %n minute.</numerusform>
                <numerusform>That was wrong several times. Try again in %n minutes.</numerusform>
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
        <name>messages</name>
        <message numerus="yes">
            <source>%n listing(s) (was|were) last checked more than {months} months ago. (It is|They are) marked. Call the number(s) before you print.</source>
            <translation>
                <numerusform>%n listing was last checked more than {months} months ago. It is marked. Call the number before you print.</numerusform>
                <numerusform>%n listings were last checked more than {months} months ago. They are marked. Call the numbers before you print.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) (is|are) more than {most}. Print one sheet and ask the printer for copies.</source>
            <translation>
                <numerusform>%n sheet is more than {most}. Print one sheet and ask the printer for copies.</numerusform>
                <numerusform>%n sheets are more than {most}. Print one sheet and ask the printer for copies.</numerusform>
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
