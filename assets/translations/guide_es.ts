<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AgeBar</name>
    <message>
        <source>Get an update…</source>
        <translation>Obtener una actualización…</translation>
    </message>
</context>
<context>
    <name>AlignPrinterForm</name>
    <message>
        <source>Line up the printer</source>
        <translation>Ajustar la impresora</translation>
    </message>
    <message>
        <source>Print the test sheet…</source>
        <translation>Imprimir la hoja de prueba…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>%1, tray %2</source>
        <translation>%1, bandeja %2</translation>
    </message>
    <message>
        <source>Printed on %1. Type what you measure.</source>
        <translation>Impresa en %1. Escriba lo que mida.</translation>
    </message>
    <message>
        <source>The earlier measurements stay in use until you save.</source>
        <translation>Las medidas anteriores valen hasta que guarde.</translation>
    </message>
    <message>
        <source>The test sheet was saved as a file. To line up a printer, print the sheet on it from here.</source>
        <translation>La hoja de prueba se guardó como archivo. Para ajustar una impresora, imprima la hoja en ella desde aquí.</translation>
    </message>
    <message>
        <source>Only the front of the test sheet was printed. To measure both sides, print it again.</source>
        <translation>Solo se imprimió el frente de la hoja de prueba. Para medir los dos lados, imprímala otra vez.</translation>
    </message>
    <message>
        <source>The sheet now matches the way your printer flips paper. Print it again.</source>
        <translation>La hoja corresponde ahora a cómo su impresora voltea el papel. Imprímala otra vez.</translation>
    </message>
    <message>
        <source>Still to measure: %1.</source>
        <translation>Falta medir: %1.</translation>
    </message>
    <message>
        <source>Without 5 to 8, backs print as before.</source>
        <translation>Sin las medidas 5 a 8, los reversos se imprimen como antes.</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>como %1</translation>
    </message>
    <message>
        <source>Paper in the tray</source>
        <translation>Papel en la bandeja</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Backs</source>
        <translation>Reversos</translation>
    </message>
    <message>
        <source>Backs: by the printer, on the long edge</source>
        <translation>Reversos: la impresora, por el lado largo</translation>
    </message>
    <message>
        <source>Backs: by the printer, on the short edge</source>
        <translation>Reversos: la impresora, por el lado corto</translation>
    </message>
    <message>
        <source>Backs: by hand, after the fronts</source>
        <translation>Reversos: a mano, después de los frentes</translation>
    </message>
    <message>
        <source>Fronts only</source>
        <translation>Solo los frentes</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Inches</source>
        <translation>Pulgadas</translation>
    </message>
    <message>
        <source>Millimeters</source>
        <translation>Milímetros</translation>
    </message>
    <message>
        <source>Next: the back</source>
        <translation>Siguiente: el reverso</translation>
    </message>
    <message>
        <source>Print the test sheet on the printer that you want to line up.</source>
        <translation>Imprima la hoja de prueba en la impresora que quiere ajustar.</translation>
    </message>
    <message>
        <source>For %1.</source>
        <translation>Para %1.</translation>
    </message>
    <message>
        <source>Back to the front</source>
        <translation>Volver al frente</translation>
    </message>
    <message>
        <source>Type each measurement like this: 1 1/16 in, or 27 mm.</source>
        <translation>Escriba cada medida así: 1 1/16 in, o 27 mm.</translation>
    </message>
    <message>
        <source>Print the test sheet from here once, so that the guide knows the printer.</source>
        <translation>Imprima una vez la hoja de prueba desde aquí, para que la guía sepa cuál es la impresora.</translation>
    </message>
    <message>
        <source>Front: use a ruler</source>
        <translation>Frente: con una regla</translation>
    </message>
    <message>
        <source>This printer prints in the right place. Nothing needs to change.</source>
        <translation>Esta impresora imprime en el lugar correcto. No hay que cambiar nada.</translation>
    </message>
    <message>
        <source>Front: %1.</source>
        <translation>Frente: %1.</translation>
    </message>
    <message>
        <source>Back: %1.</source>
        <translation>Reverso: %1.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 a la izquierda</translation>
    </message>
    <message>
        <source>%1 right</source>
        <translation>%1 a la derecha</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1 hacia arriba</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1 hacia abajo</translation>
    </message>
    <message>
        <source>From now on, the guide corrects for this. %1</source>
        <translation>Desde ahora la guía lo corrige. %1</translation>
    </message>
    <message>
        <source>1  Left edge to the upright line</source>
        <translation>1  Del borde izquierdo a la línea vertical</translation>
    </message>
    <message>
        <source>2  Top edge to the level line</source>
        <translation>2  Del borde superior a la línea horizontal</translation>
    </message>
    <message>
        <source>3  Left cross to right cross</source>
        <translation>3  De la cruz izquierda a la derecha</translation>
    </message>
    <message>
        <source>4  Top cross to bottom cross</source>
        <translation>4  De la cruz de arriba a la de abajo</translation>
    </message>
    <message>
        <source>5  Top left, across</source>
        <translation>5  Arriba a la izquierda, a lo ancho</translation>
    </message>
    <message>
        <source>6  Top left, down</source>
        <translation>6  Arriba a la izquierda, a lo alto</translation>
    </message>
    <message>
        <source>7  Top right, across</source>
        <translation>7  Arriba a la derecha, a lo ancho</translation>
    </message>
    <message>
        <source>8  Bottom left, down</source>
        <translation>8  Abajo a la izquierda, a lo alto</translation>
    </message>
    <message>
        <source>Back: hold the sheet to the light, front toward you</source>
        <translation>Reverso: ponga la hoja contra la luz, con el frente hacia usted</translation>
    </message>
    <message>
        <source>Where does a dashed line cross each scale, in mm?</source>
        <translation>¿Dónde cruza una línea discontinua cada escala, en mm?</translation>
    </message>
    <message>
        <source>%1 % narrower</source>
        <translation>%1 % más angosto</translation>
    </message>
    <message>
        <source>%1 % wider</source>
        <translation>%1 % más ancho</translation>
    </message>
    <message>
        <source>%1 % shorter</source>
        <translation>%1 % más bajo</translation>
    </message>
    <message>
        <source>%1 % taller</source>
        <translation>%1 % más alto</translation>
    </message>
    <message>
        <source>too little to see</source>
        <translation>demasiado poco para verse</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Right</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>No se preguntó</translation>
    </message>
    <message>
        <source>What is right: %1</source>
        <translation>Lo correcto: %1</translation>
    </message>
    <message>
        <source>508-555-0100</source>
        <translation>508-555-0100</translation>
    </message>
    <message>
        <source>Mon-Fri 9-5, Sat 10-2, closed holidays</source>
        <translation>Mon-Fri 9-5, Sat 10-2, closed holidays</translation>
    </message>
    <message>
        <source>English, Spanish</source>
        <translation>inglés, español</translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation>Escribirlo</translation>
    </message>
    <message>
        <source>Type what is right, or choose Not asked.</source>
        <translation>Escriba lo correcto, o elija No se preguntó.</translation>
    </message>
    <message>
        <source>We cannot read “%1”. Write days and times, such as Mon-Fri 9-5.</source>
        <translation>No podemos leer “%1”. Escriba días y horas, como Mon-Fri 9-5.</translation>
    </message>
    <message>
        <source>We know no language “%1”.</source>
        <translation>No conocemos el idioma “%1”.</translation>
    </message>
    <message>
        <source>Read as: %1</source>
        <translation>Se lee así: %1</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Print this</source>
        <translation>Imprimir esto</translation>
    </message>
    <message>
        <source>Who helps with this</source>
        <translation>Quién ayuda con esto</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Señales</translation>
    </message>
    <message>
        <source>For staff: what we corrected</source>
        <translation>Para el personal: lo que corregimos</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>Not listed in this guide</source>
        <translation>No está en esta guía</translation>
    </message>
    <message>
        <source>Who does this work today</source>
        <translation>Quién hace hoy este trabajo</translation>
    </message>
    <message>
        <source>Plans, forms and scripts</source>
        <translation>Planes, formularios y guiones</translation>
    </message>
</context>
<context>
    <name>BilingualPage</name>
    <message>
        <source>Two languages, side by side</source>
        <translation>Dos idiomas, lado a lado</translation>
    </message>
    <message>
        <source>Up and Down move the highlight on both sides</source>
        <translation>Las flechas arriba y abajo mueven la marca en los dos lados</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Print both</source>
        <translation>Imprimir los dos</translation>
    </message>
    <message>
        <source>Nothing to read together yet</source>
        <translation>Todavía no hay nada que leer en compañía</translation>
    </message>
    <message>
        <source>Choose an answer or steps above. For a service, open it, then choose Side by side.</source>
        <translation>Elija arriba una respuesta o unos pasos. Para un servicio, ábralo y elija Lado a lado.</translation>
    </message>
    <message>
        <source>Draft translation. A native speaker has not reviewed it yet.</source>
        <translation>Traducción en borrador. Nadie que hable el idioma desde la infancia la revisó todavía.</translation>
    </message>
</context>
<context>
    <name>CallAgain</name>
    <message>
        <source>Call sheet</source>
        <translation>Hoja de llamada</translation>
    </message>
    <message>
        <source>Call sheet again: %1, %2</source>
        <translation>Hoja de llamada otra vez: %1, %2</translation>
    </message>
</context>
<context>
    <name>CallBand</name>
    <message>
        <source>Call first</source>
        <translation>Llame primero</translation>
    </message>
    <message>
        <source>Say in a few words what you need.</source>
        <translation>Diga en pocas palabras qué necesita.</translation>
    </message>
    <message>
        <source>The plan has every call for tonight, in order.</source>
        <translation>El plan tiene todas las llamadas para esta noche, en orden.</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation>Hoja de llamada</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Open the plan</source>
        <translation>Abrir el plan</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>A cualquier hora</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Diga</translation>
    </message>
</context>
<context>
    <name>CallDue</name>
    <message>
        <source>A call is due</source>
        <translation>Toca volver a llamar</translation>
    </message>
    <message>
        <source>A bed tonight</source>
        <translation>Una cama esta noche</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Atrás (Esc)</translation>
    </message>
    <message>
        <source>Number only</source>
        <translation>Solo el número</translation>
    </message>
    <message>
        <source>Show only the number, as large as possible</source>
        <translation>Mostrar solo el número, lo más grande posible</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Or press Shift three times</source>
        <translation>O oprima Shift tres veces</translation>
    </message>
    <message>
        <source>Call %1 of %2</source>
        <translation>Llamada %1 de %2</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Not confirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>No phone: go there</source>
        <translation>Sin teléfono: vaya allí</translation>
    </message>
    <message>
        <source>Otherwise, call first</source>
        <translation>Si no, llame primero aquí</translation>
    </message>
    <message>
        <source>Call first</source>
        <translation>Llame primero</translation>
    </message>
    <message>
        <source>Call last, the same number again</source>
        <translation>Llame por último, otra vez al mismo número</translation>
    </message>
    <message>
        <source>Call last</source>
        <translation>Llame al final</translation>
    </message>
    <message>
        <source>If no answer</source>
        <translation>Si no contestan</translation>
    </message>
    <message>
        <source>Who to call, in order</source>
        <translation>A quién llamar, en orden</translation>
    </message>
    <message numerus="yes">
        <source>Plan: %n call(s). First, %1, %2</source>
        <translation>
            <numerusform>Plan: %n llamada. Primero, %1, %2</numerusform>
            <numerusform>Plan: %n llamadas. Primero, %1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Write down who you called, when, and who answered. No name of the person.</source>
        <translation>Anote a quién llamó, a qué hora y quién contestó. Sin el nombre de quien pide ayuda.</translation>
    </message>
    <message>
        <source>In danger at any time: 911.</source>
        <translation>En peligro, a cualquier hora: 911.</translation>
    </message>
</context>
<context>
    <name>CallScreen</name>
    <message>
        <source>Dial it on your phone.</source>
        <translation>Márquelo en su teléfono.</translation>
    </message>
    <message>
        <source>Save, next: %1</source>
        <translation>Guardar y seguir: %1</translation>
    </message>
    <message>
        <source>Save, and end the round</source>
        <translation>Guardar y terminar la ronda</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n called</source>
        <comment>numbers that people carry</comment>
        <translation>
            <numerusform>%1 de %n llamado</numerusform>
            <numerusform>%1 de %n llamados</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking what you typed…</source>
        <translation>Se comprueba lo que escribió…</translation>
    </message>
    <message>
        <source>What was right?</source>
        <translation>¿Qué estaba bien?</translation>
    </message>
    <message>
        <source>When do you try again?</source>
        <translation>¿Cuándo intentará otra vez?</translation>
    </message>
    <message>
        <source>It leaves plans, cards and lists at once.</source>
        <translation>Sale al instante de los planes, las tarjetas y las listas.</translation>
    </message>
    <message>
        <source>First choose what happened. Then read each line aloud.</source>
        <translation>Elija primero qué pasó. Después lea cada línea en voz alta.</translation>
    </message>
    <message>
        <source>Read each line aloud. What you did not ask stays as it is.</source>
        <translation>Lea cada línea en voz alta. Lo que no pregunte queda como está.</translation>
    </message>
    <message>
        <source>The guide will say: somebody else answered. Look for the right number later.</source>
        <translation>La guía dirá: contestó otra persona. Busque después el número correcto.</translation>
    </message>
    <message>
        <source>The guide will say: it was disconnected. Look for another number later.</source>
        <translation>La guía dirá: estaba desconectado. Busque después otro número.</translation>
    </message>
    <message>
        <source>The number stays as it is until then.</source>
        <translation>El número queda como está hasta entonces.</translation>
    </message>
    <message>
        <source>Hello, I keep a list of help for shelters here. May I check a few things? Please tell me nothing about any caller.</source>
        <translation>Hola, llevo una lista de ayuda para los refugios de aquí. ¿Puedo comprobar unas cosas? Por favor, no me diga nada de ninguna persona que llame.</translation>
    </message>
    <message>
        <source>Say first</source>
        <translation>Diga primero</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>¿Qué pasó?</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Tecla %1</translation>
    </message>
    <message>
        <source>All of it was right (R)</source>
        <translation>Todo estaba bien (R)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Cards and lists do not print this number yet.</source>
        <translation>Las tarjetas y las listas todavía no imprimen este número.</translation>
    </message>
    <message>
        <source>Keep it off paper</source>
        <translation>No ponerlo en papel</translation>
    </message>
    <message>
        <source>Print it from now on</source>
        <translation>Imprimirlo desde ahora</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>Who answered, by role, and what to know. No names.</source>
        <translation>Quién contestó, por su función, y qué hay que saber. Sin nombres.</translation>
    </message>
    <message>
        <source>Who answered, by role, and what to know</source>
        <translation>Quién contestó, por su función, y qué hay que saber</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>CallSheet</name>
    <message>
        <source>They have a bed</source>
        <translation>Tienen una cama</translation>
    </message>
    <message>
        <source>No bed anywhere: what now?</source>
        <translation>No hay cama en ningún lugar: ¿y ahora?</translation>
    </message>
    <message>
        <source>Ask what it costs</source>
        <translation>Pregunte cuánto cuesta</translation>
    </message>
    <message>
        <source>Ask what languages they speak</source>
        <translation>Pregunte qué idiomas hablan</translation>
    </message>
    <message>
        <source>No answer: what now?</source>
        <translation>No contestan: ¿y ahora?</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Pregunte antes</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Diga</translation>
    </message>
    <message>
        <source>What to say and what happens</source>
        <translation>Qué decir y qué pasa</translation>
    </message>
    <message>
        <source>No answer or no bed? Go to call %1: %2</source>
        <translation>¿No contestan o no hay cama? Vaya a la llamada %1: %2</translation>
    </message>
    <message>
        <source>No answer? Go to call %1: %2</source>
        <translation>¿No contestan? Vaya a la llamada %1: %2</translation>
    </message>
    <message>
        <source>Next: %2</source>
        <translation>Sigue: %2</translation>
    </message>
</context>
<context>
    <name>CardChoices</name>
    <message>
        <source>Language of the card</source>
        <translation>Idioma de la tarjeta</translation>
    </message>
    <message>
        <source>Discreet</source>
        <translation>Discreta</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
</context>
<context>
    <name>CardFoot</name>
    <message>
        <source>Sending 1 card to the printer</source>
        <translation>Se manda 1 tarjeta a la impresora</translation>
    </message>
    <message>
        <source>Another printer…</source>
        <translation>Otra impresora…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Print one card</source>
        <translation>Imprimir una tarjeta</translation>
    </message>
    <message>
        <source>Prints on %1, on plain paper, with cut lines.</source>
        <translation>Se imprime en %1, en papel común, con líneas para cortar.</translation>
    </message>
    <message>
        <source>Prints on plain paper, with cut lines.</source>
        <translation>Se imprime en papel común, con líneas para cortar.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>First, ask if it is safe to carry</source>
        <translation>Pregunte primero si puede llevarla sin peligro</translation>
    </message>
</context>
<context>
    <name>CardGiver</name>
    <message>
        <source>The card could not be made.</source>
        <translation>No se pudo hacer la tarjeta.</translation>
    </message>
    <message>
        <source>Printed 1 card</source>
        <translation>Se imprimió 1 tarjeta</translation>
    </message>
    <message>
        <source>Saved as a file, not printed: %1</source>
        <translation>Se guardó como archivo, no se imprimió: %1</translation>
    </message>
</context>
<context>
    <name>CardSetKeeper</name>
    <message>
        <source>Save as a card set</source>
        <translation>Guardar como juego de tarjetas</translation>
    </message>
    <message>
        <source>“%1” is saved on this computer</source>
        <translation>“%1” está guardado en esta computadora</translation>
    </message>
    <message>
        <source>Rename the card set</source>
        <translation>Cambiar el nombre del juego</translation>
    </message>
    <message>
        <source>The set is now called “%1”</source>
        <translation>El juego se llama ahora “%1”</translation>
    </message>
    <message>
        <source>“%1” was removed</source>
        <translation>Se quitó “%1”</translation>
    </message>
    <message>
        <source>Save the card set</source>
        <translation>Guardar el juego de tarjetas</translation>
    </message>
    <message>
        <source>The file was not saved: %1.</source>
        <translation>No se guardó el archivo: %1.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Add a card set</source>
        <translation>Añadir un juego de tarjetas</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose another.</source>
        <translation>No se puede leer el archivo. Elija otro.</translation>
    </message>
    <message>
        <source>Card sets (*.json)</source>
        <translation>Juegos de tarjetas (*.json)</translation>
    </message>
</context>
<context>
    <name>CardSetRow</name>
    <message>
        <source>Card sets on this computer</source>
        <translation>Juegos de tarjetas de esta computadora</translation>
    </message>
    <message>
        <source>saved services, languages and paper</source>
        <translation>servicios, idiomas y papel guardados</translation>
    </message>
</context>
<context>
    <name>CardTile</name>
    <message>
        <source>Give one card</source>
        <translation>Dar una tarjeta</translation>
    </message>
    <message>
        <source>One person, one card, one language.</source>
        <translation>Una persona, una tarjeta, un idioma.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>%1, selected</source>
        <translation>%1, elegida</translation>
    </message>
</context>
<context>
    <name>ChoicesPane</name>
    <message>
        <source>Printing…</source>
        <translation>Se imprime…</translation>
    </message>
    <message>
        <source>Not ready. The preview says why.</source>
        <translation>No está listo. La vista previa dice por qué.</translation>
    </message>
    <message>
        <source>Ready. Read the note in the preview.</source>
        <translation>Listo. Lea la nota en la vista previa.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>¿Por qué no?</translation>
    </message>
    <message>
        <source>See the sheet</source>
        <translation>Ver la hoja</translation>
    </message>
</context>
<context>
    <name>ClientView</name>
    <message>
        <source>To get back to the staff pages, press Leave, then Staff, and type the staff code.</source>
        <translation>Para volver al personal, oprima Salir, después Personal, y escriba el código del personal.</translation>
    </message>
    <message>
        <source>To get back to the staff pages, press Leave, then Staff. Anyone can: no staff code is set.</source>
        <translation>Para volver al personal, oprima Salir y después Personal. No hay código: cualquiera puede.</translation>
    </message>
    <message>
        <source>The client view is closed.</source>
        <translation>La vista para la persona está cerrada.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Leave client view?</source>
        <translation>¿Salir de la vista para la persona?</translation>
    </message>
    <message>
        <source>Everything chosen here will be cleared.</source>
        <translation>Se borrará todo lo que se eligió aquí.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>ColumnChoices</name>
    <message>
        <source>What is in each column?</source>
        <translation>¿Qué hay en cada columna?</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Usar estas columnas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It is remembered for tables with these columns.</source>
        <translation>Se recuerda para tablas con estas columnas.</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Dejarla como está</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Dejarla fuera</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Whoever keeps this directory can add them. Search, Get help and A bed tonight work without them.</source>
        <translation>Quien mantiene este directorio puede agregarlos. La búsqueda, Buscar ayuda y Una cama esta noche funcionan sin ellos.</translation>
    </message>
</context>
<context>
    <name>CoordinatorPage</name>
    <message>
        <source>Open with the staff code</source>
        <translation>Abrir con el código del personal</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>Only staff can change the directory. Enter the staff code to open it.</source>
        <translation>Solo el personal puede cambiar el directorio. Escriba el código del personal para abrirlo.</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Añadir un servicio</translation>
    </message>
    <message>
        <source>The changes of this desk cannot be read</source>
        <translation>No se pueden leer los cambios de este escritorio</translation>
    </message>
    <message>
        <source>Call round</source>
        <translation>Ronda de llamadas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Publisher and handouts</source>
        <translation>Responsable y materiales</translation>
    </message>
    <message>
        <source>Edit a service</source>
        <translation>Cambiar un servicio</translation>
    </message>
</context>
<context>
    <name>CountField</name>
    <message>
        <source>pieces</source>
        <translation>piezas</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>tarjetas</translation>
    </message>
    <message numerus="yes">
        <source>pieces = %n sheet(s)</source>
        <translation>
            <numerusform>piezas = %n hoja</numerusform>
            <numerusform>piezas = %n hojas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cards = %n sheet(s)</source>
        <translation>
            <numerusform>tarjetas = %n hoja</numerusform>
            <numerusform>tarjetas = %n hojas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n place(s) (stays|stay) empty</source>
        <translation>
            <numerusform>, queda %n lugar vacío</numerusform>
            <numerusform>, quedan %n lugares vacíos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Practice: type the word “%1” to come back.</source>
        <translation>Práctica: escriba la palabra “%1” para volver.</translation>
    </message>
</context>
<context>
    <name>Crumbs</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>All handouts</source>
        <translation>Todo lo que se imprime</translation>
    </message>
    <message>
        <source>Save as a set…</source>
        <translation>Guardar como juego…</translation>
    </message>
    <message>
        <source>Save these services, languages and paper on this computer under a name</source>
        <translation>Guardar estos servicios, idiomas y papel en esta computadora con un nombre</translation>
    </message>
</context>
<context>
    <name>DesignChoice</name>
    <message>
        <source>Design</source>
        <translation>Diseño</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>This works until you close the guide.</source>
        <translation>Funciona hasta que cierre la guía.</translation>
    </message>
    <message>
        <source>Saved for this desk</source>
        <translation>Guardado para este escritorio</translation>
    </message>
    <message>
        <source>Screenshots and recordings still show the guide. Windows refused to leave it out.</source>
        <translation>Las capturas y grabaciones de pantalla todavía muestran la guía. Windows no quiso dejarla fuera.</translation>
    </message>
    <message>
        <source>Something went wrong in the guide. Close it and open it again.</source>
        <translation>Algo falló en la guía. Ciérrela y ábrala otra vez.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>How do you know?</source>
        <translation>¿Cómo lo sabe?</translation>
    </message>
    <message>
        <source>A list of others</source>
        <translation>Una lista de otros</translation>
    </message>
    <message>
        <source>They wrote to us</source>
        <translation>Nos escribieron</translation>
    </message>
    <message>
        <source>A report of a desk</source>
        <translation>Un aviso de un escritorio</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Select or leave this row</source>
        <translation>Elegir o dejar esta fila</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Todos estos</translation>
    </message>
    <message>
        <source>Leave all of it</source>
        <translation>Dejarlo todo como está</translation>
    </message>
    <message>
        <source>Everything can be taken back in History.</source>
        <translation>Todo se puede deshacer en Historial.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n row(s). Nothing is taken in before you press it.</source>
        <translation>
            <numerusform>%1, %n fila. No se toma nada hasta que oprima Tomar.</numerusform>
            <numerusform>%1, %n filas. No se toma nada hasta que oprima Tomar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns: %1 of %2 known</source>
        <translation>Columnas: se conocen %1 de %2</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>Mirar dos veces</translation>
    </message>
    <message>
        <source>Same as ours</source>
        <translation>Igual que lo nuestro</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>No está en el archivo</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>fila %1</translation>
    </message>
    <message>
        <source>Only what the guide keeps as it is: other columns or fields.</source>
        <translation>Solo lo que la guía guarda como está: otras columnas o campos.</translation>
    </message>
    <message>
        <source>An entry that is not shown</source>
        <translation>Una entrada que no se muestra</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n row(s)</source>
        <translation>
            <numerusform>Tomar %n fila</numerusform>
            <numerusform>Tomar %n filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditionChanges</name>
    <message>
        <source>not signed</source>
        <translation>sin firma</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>con la firma de %1</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Edition of %1</source>
        <translation>Edición del %1</translation>
    </message>
    <message>
        <source>Nobody signed it. Use it only if you know who made it: a wrong number can hurt someone.</source>
        <translation>Nadie la firmó. Úsela solo si sabe quién la hizo: un número equivocado puede hacer daño a alguien.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Use the new edition</source>
        <translation>Usar la edición nueva</translation>
    </message>
    <message>
        <source>Handout to throw away: %1</source>
        <translation>Material que hay que tirar: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n translated text(s)</source>
        <translation>
            <numerusform>%n texto traducido</numerusform>
            <numerusform>%n textos traducidos</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>No longer listed</source>
        <translation>Ya no está en la lista</translation>
    </message>
</context>
<context>
    <name>EditionNews</name>
    <message>
        <source>The new edition %1 was not taken: %2 The edition in use stays as it is.</source>
        <translation>La edición nueva %1 no se tomó: %2 La edición en uso queda como está.</translation>
    </message>
</context>
<context>
    <name>EditionOffer</name>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>Usarla ya</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Preparing the newer edition…</source>
        <translation>Se prepara la edición más nueva…</translation>
    </message>
    <message>
        <source>Do not call %1.</source>
        <translation>No llame a %1.</translation>
    </message>
    <message>
        <source>It is on this page. The new edition no longer has it.</source>
        <translation>Está en esta página. La edición nueva ya no lo tiene.</translation>
    </message>
    <message>
        <source>It is on this page. The new edition has another number: %1</source>
        <translation>Está en esta página. La edición nueva tiene otro número: %1</translation>
    </message>
    <message>
        <source>There is a newer edition of the directory.</source>
        <translation>Hay una edición más nueva del directorio.</translation>
    </message>
    <message>
        <source>Nothing here is lost.</source>
        <translation>Aquí no se pierde nada.</translation>
    </message>
    <message>
        <source>New edition: %1.</source>
        <translation>Edición nueva: %1.</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>sin firma</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>con la firma de %1</translation>
    </message>
    <message>
        <source>%1, %2. Nothing here is lost.</source>
        <translation>%1, %2. Aquí no se pierde nada.</translation>
    </message>
</context>
<context>
    <name>EditionRefusal</name>
    <message>
        <source>This update was not taken</source>
        <translation>Esta actualización no se tomó</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was changed. You still have the edition of %1.</source>
        <translation>No se cambió nada. Usted sigue con la edición de %1.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Firmada con</translation>
    </message>
    <message>
        <source>nothing that can be read</source>
        <translation>nada que se pueda leer</translation>
    </message>
    <message>
        <source>This desk trusts</source>
        <translation>Este escritorio confía en</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Por qué importa</translation>
    </message>
    <message>
        <source>Someone could put wrong numbers on a USB drive. A wrong number can send a person back.</source>
        <translation>Alguien podría poner números equivocados en una memoria USB. Un número equivocado puede hacer que una persona vuelva con quien le hace daño.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Ask the person who gave you the file. Call the coordinators at a number that you already had, and compare the eight letters and digits.</source>
        <translation>Pregunte a la persona que le dio el archivo. Llame a la coordinación a un número que ya tenía, y comparen las ocho letras y cifras.</translation>
    </message>
    <message>
        <source>There is no way to take it anyway.</source>
        <translation>No hay manera de tomarla de todos modos.</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Abrir otro archivo…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>EditionsInWindow</name>
    <message>
        <source>The edition of %1 is in use</source>
        <translation>La edición de %1 está en uso</translation>
    </message>
    <message>
        <source>Throw away and print again, because a number changed: %1.</source>
        <translation>Tírelo e imprímalo otra vez, porque cambió un número: %1.</translation>
    </message>
    <message>
        <source>Folder for the edition</source>
        <translation>Carpeta de la edición</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>What you type cannot be saved: %1</source>
        <translation>No se puede guardar lo que escribe: %1</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>No se pudo guardar: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>EmergencyStrip</name>
    <message>
        <source>Emergency numbers</source>
        <translation>Números de emergencia</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>No service matches all of these</source>
        <translation>Ningún servicio cumple todo esto</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Remove one:</source>
        <translation>Quite uno:</translation>
    </message>
    <message>
        <source>Use fewer filters to see more services.</source>
        <translation>Use menos filtros para ver más servicios.</translation>
    </message>
    <message>
        <source>For anyone, day and night: %1</source>
        <translation>Para cualquier persona, día y noche: %1</translation>
    </message>
</context>
<context>
    <name>FaultNotice</name>
    <message>
        <source>Something went wrong in the guide. You did nothing wrong. You can keep working. If it happens again, close the guide and open it again.</source>
        <translation>Algo falló en la guía. Usted no hizo nada mal. Puede seguir trabajando. Si pasa otra vez, cierre la guía y ábrala de nuevo.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo falló</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>This report says where in the program it happened. It contains nothing that was typed, selected, read or printed. It is kept only if you save it.</source>
        <translation>Este informe dice en qué parte del programa pasó. No contiene nada de lo que se escribió, eligió, leyó o imprimió. Solo se guarda si usted lo guarda.</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Guardar el informe…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>It was not saved: %1.</source>
        <translation>No se guardó: %1.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
</context>
<context>
    <name>FieldButton</name>
    <message>
        <source>%1: %2</source>
        <comment>what a box is about, and what is chosen in it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>File name:</source>
        <translation>Nombre del archivo:</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Buscar en:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Carpeta:</translation>
    </message>
    <message>
        <source>Type of file:</source>
        <translation>Tipo de archivo:</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Who can help?</source>
        <translation>¿Quién puede ayudar?</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Necesidad</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Abierto ahora</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Clear all filters and start with the needs</source>
        <translation>Quitar todos los filtros y empezar por las necesidades</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>None</source>
        <comment>filters</comment>
        <translation>Ninguno</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n servicio</numerusform>
            <numerusform>%n servicios</numerusform>
        </translation>
    </message>
    <message>
        <source>Any</source>
        <comment>need</comment>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>language</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Open and closed</source>
        <translation>Abiertos y cerrados</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Any need</source>
        <translation>Cualquier necesidad</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Cualquier idioma</translation>
    </message>
</context>
<context>
    <name>FirstCall</name>
    <message>
        <source>They may ask</source>
        <translation>Le pueden preguntar</translation>
    </message>
    <message>
        <source>What happens when you call</source>
        <translation>Qué pasa cuando llama</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
</context>
<context>
    <name>FirstCard</name>
    <message>
        <source>First · new</source>
        <translation>Primero · nuevo</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
</context>
<context>
    <name>FitNote</name>
    <message numerus="yes">
        <source>And %n more like this.</source>
        <translation>
            <numerusform>Y %n más de este tipo.</numerusform>
            <numerusform>Y %n más de este tipo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>Se preparan las páginas…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Prepare the pages</source>
        <translation>Preparar las páginas</translation>
    </message>
    <message>
        <source>“%1” is not in our list. Nothing can be printed until the paper is known. Look on the package: it often says “same as Avery …”.</source>
        <translation>“%1” no está en nuestra lista. No se puede imprimir hasta conocer el papel. Mire el paquete: muchas veces dice “same as Avery …”.</translation>
    </message>
    <message>
        <source>The page could not be prepared because of an error in the guide: %1</source>
        <translation>No se pudo preparar la página por una falla de la guía: %1</translation>
    </message>
    <message>
        <source>Everything fits.</source>
        <translation>Todo cabe.</translation>
    </message>
    <message>
        <source>Draft translation: %1.</source>
        <translation>Borrador: %1.</translation>
    </message>
    <message>
        <source>Draft translations: %1.</source>
        <translation>Borradores: %1.</translation>
    </message>
    <message>
        <source>Smallest text %1 pt.</source>
        <translation>Letra más pequeña: %1 pt.</translation>
    </message>
    <message>
        <source>QR code %1 mm, scans at arm’s length.</source>
        <translation>Código QR de %1 mm: se lee a un brazo de distancia.</translation>
    </message>
    <message>
        <source>A native speaker has not reviewed this handout in %1 yet. The small print says so.</source>
        <translation>Nadie que hable %1 desde la infancia revisó todavía este material. Lo dice la letra pequeña.</translation>
    </message>
    <message numerus="yes">
        <source>Information for %n service(s) is more than a year old. Call the number(s) before you print.</source>
        <translation>
            <numerusform>Los datos de %n servicio tienen más de un año. Llame al número antes de imprimir.</numerusform>
            <numerusform>Los datos de %n servicios tienen más de un año. Llame a los números antes de imprimir.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldingRow</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>What do you want to print?</source>
        <translation>¿Qué quiere imprimir?</translation>
    </message>
    <message>
        <source>To carry</source>
        <translation>Para llevar</translation>
    </message>
    <message>
        <source>small, folded away</source>
        <translation>pequeño, doblado</translation>
    </message>
    <message>
        <source>For one person</source>
        <translation>Para una persona</translation>
    </message>
    <message>
        <source>to read together or take along</source>
        <translation>para leer en compañía o llevar</translation>
    </message>
    <message>
        <source>For many</source>
        <translation>Para muchas</translation>
    </message>
    <message>
        <source>walls, tables and the desk</source>
        <translation>paredes, mesas y la recepción</translation>
    </message>
</context>
<context>
    <name>GetHelpPage</name>
    <message>
        <source>A to Z</source>
        <translation>De la A a la Z</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Abierto ahora</translation>
    </message>
    <message>
        <source>Opens later</source>
        <translation>Abre más tarde</translation>
    </message>
    <message>
        <source>Hours unknown</source>
        <translation>Horario sin dato</translation>
    </message>
    <message>
        <source>They say they speak %1</source>
        <translation>Dicen que hablan %1</translation>
    </message>
    <message>
        <source>Did not say: ask for an interpreter</source>
        <translation>No lo dijeron: pida intérprete</translation>
    </message>
    <message>
        <source>Call first</source>
        <translation>Llame primero</translation>
    </message>
</context>
<context>
    <name>GiveCard</name>
    <message>
        <source>Use plain words</source>
        <translation>Usar palabras claras</translation>
    </message>
    <message>
        <source>Use numbers that fit most people</source>
        <translation>Usar los números que sirven a la mayoría</translation>
    </message>
    <message>
        <source>%1 is a draft. A native speaker has not reviewed it yet.</source>
        <translation>%1 es un borrador. Nadie que hable el idioma desde la infancia lo revisó todavía.</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>GiveCardForm</name>
    <message>
        <source>Give one card</source>
        <translation>Dar una tarjeta</translation>
    </message>
    <message>
        <source>This service has no discreet wording, so its name will be on the card.</source>
        <translation>Este servicio no tiene palabras discretas, así que su nombre estará en la tarjeta.</translation>
    </message>
</context>
<context>
    <name>GroupChoice</name>
    <message>
        <source>Groups of signs</source>
        <translation>Grupos de señales</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Señales</translation>
    </message>
</context>
<context>
    <name>HandOut</name>
    <message>
        <source>Hand out</source>
        <translation>Repartir</translation>
    </message>
    <message>
        <source>Back to the plans</source>
        <translation>Volver a los planes</translation>
    </message>
    <message>
        <source>Nothing that the room said was saved.</source>
        <translation>No se guardó nada de lo que dijo el grupo.</translation>
    </message>
    <message numerus="yes">
        <source>The workshop ended after %n minute(s).</source>
        <translation>
            <numerusform>El taller terminó después de %n minuto.</numerusform>
            <numerusform>El taller terminó después de %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>How many people?</source>
        <translation>¿Cuántas personas?</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Cards first, then put plain paper in.</source>
        <translation>Primero las tarjetas, después ponga papel común.</translation>
    </message>
    <message>
        <source>The room still sees the numbers.</source>
        <translation>El grupo todavía ve los números.</translation>
    </message>
    <message>
        <source>Take them off</source>
        <translation>Quitarlos</translation>
    </message>
    <message>
        <source>Again in 4 to 6 weeks: 3 questions in 4 minutes help people remember.</source>
        <translation>Otra vez en 4 a 6 semanas: 3 preguntas en 4 minutos ayudan a recordar.</translation>
    </message>
    <message>
        <source>How many: %1</source>
        <translation>Cantidad: %1</translation>
    </message>
    <message>
        <source>Wallet cards, discreet</source>
        <translation>Tarjetas de bolsillo, discretas</translation>
    </message>
    <message>
        <source>Avery 5371, 10 on a sheet. Say as you give them: “Is it safe for you to carry this?”</source>
        <translation>Avery 5371, 10 por hoja. Al darlas, diga: “¿Puede llevar esto sin peligro?”</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Señales</translation>
    </message>
    <message>
        <source>The checklist, on both sides of one sheet</source>
        <translation>La lista de señales, en los dos lados de una hoja</translation>
    </message>
    <message>
        <source>Local numbers</source>
        <translation>Números locales</translation>
    </message>
    <message>
        <source>A place to stay: who to call, in order</source>
        <translation>Un lugar donde quedarse: a quién llamar, en orden</translation>
    </message>
    <message>
        <source>One sheet for each person</source>
        <translation>Una hoja por persona</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Diga</translation>
    </message>
    <message numerus="yes">
        <source>Print %n sheet(s)</source>
        <translation>
            <numerusform>Imprimir %n hoja</numerusform>
            <numerusform>Imprimir %n hojas</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be made.</source>
        <translation>No se pudo hacer.</translation>
    </message>
</context>
<context>
    <name>HandoutMaker</name>
    <message>
        <source>Back to the choices</source>
        <translation>Volver a las opciones</translation>
    </message>
    <message>
        <source>%1 was removed from the sheet</source>
        <translation>%1 se quitó de la hoja</translation>
    </message>
</context>
<context>
    <name>HandoutTray</name>
    <message>
        <source>%1 is not confirmed</source>
        <translation>%1 está sin confirmar</translation>
    </message>
    <message>
        <source>Call this number before you give it to anyone. It will not print on a card until it is confirmed.</source>
        <translation>Llame a este número antes de darlo a alguien. No se imprime en una tarjeta hasta que esté confirmado.</translation>
    </message>
    <message>
        <source>There is no number to print</source>
        <translation>No hay número que imprimir</translation>
    </message>
    <message>
        <source>No number was found for this service, so a card cannot show one.</source>
        <translation>No se encontró número de este servicio, así que una tarjeta no lo puede mostrar.</translation>
    </message>
    <message>
        <source>Removed from the handout</source>
        <translation>Quitado del material</translation>
    </message>
    <message>
        <source>%1 is on the handout</source>
        <translation>%1 está en el material</translation>
    </message>
    <message>
        <source>Add it anyway</source>
        <translation>Añadirlo de todos modos</translation>
    </message>
    <message>
        <source>Do not add it</source>
        <translation>No añadirlo</translation>
    </message>
</context>
<context>
    <name>HeardList</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Everything here works without the internet.</source>
        <translation>Aquí todo funciona sin internet.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Practice, how-to and what is saved</source>
        <translation>Práctica, cómo se hace y qué se guarda</translation>
    </message>
    <message>
        <source>How do I…</source>
        <translation>Cómo puedo…</translation>
    </message>
    <message>
        <source>find a bed tonight</source>
        <translation>encontrar una cama para esta noche</translation>
    </message>
    <message>
        <source>give one card that is safe to carry</source>
        <translation>dar una tarjeta que se pueda llevar sin peligro</translation>
    </message>
    <message>
        <source>read with someone in their language</source>
        <translation>leer con alguien en su idioma</translation>
    </message>
    <message>
        <source>print an answer, a plan or a form</source>
        <translation>imprimir una respuesta, un plan o un formulario</translation>
    </message>
    <message>
        <source>line up the printer for card sheets</source>
        <translation>ajustar la impresora para hojas de tarjetas</translation>
    </message>
    <message>
        <source>change how this desk hides and clears</source>
        <translation>cambiar cómo este escritorio oculta y borra</translation>
    </message>
    <message>
        <source>About this guide</source>
        <translation>Sobre esta guía</translation>
    </message>
    <message>
        <source>Edition of %1</source>
        <translation>Edición del %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>Program: Apache License 2.0. Facts: CC BY 4.0. Typeface: Noto Sans, SIL Open Font License.</source>
        <translation>Programa: Apache License 2.0. Datos: CC BY 4.0. Letra: Noto Sans, SIL Open Font License.</translation>
    </message>
    <message>
        <source>General information, not legal advice. A sign proves nothing about a person.</source>
        <translation>Información general, no consejo legal. Una señal no prueba nada de una persona.</translation>
    </message>
    <message>
        <source>What this computer saves and clears</source>
        <translation>Lo que esta computadora guarda y borra</translation>
    </message>
    <message>
        <source>Searches, selected signs, pages you read and the handout stay in memory only. They are cleared when you hide or close the guide, or leave it idle. The guide saves the language, text size, colors, window position, this desk&apos;s settings, card sets, and measurements of printers and card paper. Pages you print or save stay where you put them.</source>
        <translation>Las búsquedas, las señales elegidas, las páginas que lee y el material están solo en la memoria. Se borran cuando oculta o cierra la guía o la deja sin usar. La guía guarda el idioma, el tamaño de letra, los colores, el lugar de la ventana, los ajustes de este escritorio, los juegos de tarjetas y las medidas de impresoras y papel para tarjetas. Las páginas que imprime o guarda quedan donde usted las puso.</translation>
    </message>
    <message>
        <source>If three Shifts are hard to press</source>
        <translation>Si le cuesta oprimir Shift tres veces</translation>
    </message>
    <message>
        <source>More than 3 presses hide too, and so does holding the third. With Sticky Keys on, press F12. At the cover, type the word without other letters before it. After many wrong letters nothing counts for a while: wait, then type the word again.</source>
        <translation>Más de 3 veces también oculta, y también dejar oprimida la tercera. Con las teclas especiales (Sticky Keys) activas, oprima F12. En la pantalla que cubre, escriba la palabra sin otras letras antes. Después de muchas letras equivocadas nada cuenta por un rato: espere y escriba la palabra otra vez.</translation>
    </message>
    <message>
        <source>To leave the client view</source>
        <translation>Para salir de la vista para la persona</translation>
    </message>
    <message>
        <source>Press Ctrl+Shift+V, or press the empty corner at the top left (in Arabic, top right) 3 times. Then enter the staff code. Where none is set, the guide only asks if you are done.</source>
        <translation>Oprima Ctrl+Shift+V, o tres veces la esquina vacía de arriba a la izquierda (en árabe, a la derecha). Después escriba el código del personal. Si no hay código, la guía solo pregunta si terminó.</translation>
    </message>
    <message>
        <source>If a number is wrong</source>
        <translation>Si un número está mal</translation>
    </message>
    <message>
        <source>Tell the coordinator the name of the service, the number, and what you heard. Do not write down who you called for.</source>
        <translation>Diga a la coordinación el nombre del servicio, el número y qué oyó. No escriba por quién llamó.</translation>
    </message>
    <message>
        <source>How an office keeps its desks up to date</source>
        <translation>Cómo una oficina tiene al día sus escritorios</translation>
    </message>
    <message>
        <source>The guide never opens a network connection. Something else must bring each edition, one file, into a folder: a shared drive, OneDrive, Syncthing, rsync, or a browser that saves it from a web page. A USB drive works too. Choose that folder in This desk, Updates. An administrator can set it for every desk in the file office.json. Each desk looks every minute, checks the signature, and offers what is newer. It never goes back to an older edition by itself. Half-copied files are refused, and taken when they are complete.</source>
        <translation>La guía nunca abre una conexión de red. Otra cosa tiene que traer cada edición, un archivo, a una carpeta: una unidad compartida, OneDrive, Syncthing, rsync, o un navegador que la guarda de una página web. También sirve una memoria USB. Elija esa carpeta en Este escritorio, Actualizaciones. Quien administra puede ponerla para todos los escritorios en el archivo office.json. Cada escritorio mira cada minuto, comprueba la firma y ofrece lo que es más nuevo. Nunca vuelve solo a una edición más vieja. Los archivos a medio copiar se rechazan, y se toman cuando están completos.</translation>
    </message>
    <message>
        <source>If an edition is refused</source>
        <translation>Si se rechaza una edición</translation>
    </message>
    <message>
        <source>The edition in use stays as it is. Get the file again if it is damaged. If the desk does not trust the signature, call the coordinators at a number that you already had. Compare the eight letters and digits of the key with them.</source>
        <translation>La edición en uso queda como está. Consiga el archivo otra vez si está dañado. Si el escritorio no confía en la firma, llame a la coordinación a un número que ya tenía. Compare con ellos las ocho letras y cifras de la clave.</translation>
    </message>
</context>
<context>
    <name>Hiding</name>
    <message numerus="yes">
        <source>Press Shift %n more time(s) to hide.</source>
        <translation>
            <numerusform>Oprima Shift %n vez más para ocultar.</numerusform>
            <numerusform>Oprima Shift %n veces más para ocultar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Service, number, field or initials</source>
        <translation>Servicio, número, campo o iniciales</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Save for a colleague</source>
        <translation>Guardar para un colega</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) (is|are) not published yet.</source>
        <translation>
            <numerusform>%n cambio todavía no está publicado.</numerusform>
            <numerusform>%n cambios todavía no están publicados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edition %1 was published</source>
        <translation>Se publicó la edición %1</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Hecho otra vez</translation>
    </message>
    <message>
        <source>No longer in force</source>
        <translation>Ya no vale</translation>
    </message>
    <message>
        <source>Save the changes for a colleague</source>
        <translation>Guardar los cambios para un colega</translation>
    </message>
    <message>
        <source>Changes (*.jsonl)</source>
        <translation>Cambios (*.jsonl)</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>No se pudo guardar: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>What would you like to do?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>Who to call, what to say and what to give a person, without the internet.</source>
        <translation>A quién llamar, qué decir y qué dar a una persona, sin internet.</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Señales</translation>
    </message>
    <message>
        <source>What to notice, what to do</source>
        <translation>Qué notar, qué hacer</translation>
    </message>
    <message>
        <source>Questions and what to do</source>
        <translation>Preguntas y qué hacer</translation>
    </message>
    <message>
        <source>Answers and steps</source>
        <translation>Respuestas y pasos</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Cards, posters, lists, a binder</source>
        <translation>Tarjetas, carteles, listas, carpeta</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Taller</translation>
    </message>
    <message>
        <source>In 20, 45 or 90 minutes</source>
        <translation>En 20, 45 o 90 minutos</translation>
    </message>
    <message>
        <source>Point to a language</source>
        <translation>Señalar un idioma</translation>
    </message>
    <message>
        <source>To ask for an interpreter</source>
        <translation>Para pedir un intérprete</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Buenas noches</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Buenos días</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Hola</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Buenas tardes</translation>
    </message>
    <message>
        <source>Someone is with me now</source>
        <translation>Alguien está conmigo ahora</translation>
    </message>
    <message>
        <source>Start with what they need. Nothing is saved.</source>
        <translation>Primero, qué necesita la persona. No se guarda nada.</translation>
    </message>
    <message>
        <source>A bed tonight</source>
        <translation>Una cama esta noche</translation>
    </message>
    <message>
        <source>Who to call, in order, and what to say</source>
        <translation>A quién llamar, en orden, y qué decir</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>By need, age and language</source>
        <translation>Por necesidad, edad e idioma</translation>
    </message>
    <message>
        <source>Give one card</source>
        <translation>Dar una tarjeta</translation>
    </message>
    <message>
        <source>One card in one language</source>
        <translation>Una tarjeta en un idioma</translation>
    </message>
    <message>
        <source>Read together</source>
        <translation>Leer en compañía</translation>
    </message>
    <message>
        <source>Two languages, side by side</source>
        <translation>Dos idiomas, lado a lado</translation>
    </message>
    <message>
        <source>Hand over the screen</source>
        <translation>Pasar la pantalla</translation>
    </message>
    <message>
        <source>Large and plain, for the person to use</source>
        <translation>Grande y clara, para que la persona la use</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n servicio</numerusform>
            <numerusform>%n servicios</numerusform>
        </translation>
    </message>
    <message>
        <source>Edition of %1</source>
        <translation>Edición del %1</translation>
    </message>
</context>
<context>
    <name>HoursBox</name>
    <message>
        <source>Mon-Fri 9-5, Sat 10-2, closed holidays</source>
        <translation>Mon-Fri 9-5, Sat 10-2, closed holidays</translation>
    </message>
</context>
<context>
    <name>HoursGrid</name>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Monday to all weekdays</source>
        <translation>Repetir el lunes de martes a viernes</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation>Día y noche</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>holidays, Dec 25, 2026-12-24</source>
        <translation>días festivos, 12/25, 2026-12-24</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Días que cierra</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message numerus="yes">
        <source>Nobody is using this. In %n second(s), this screen will be cleared. Press any key to go on.</source>
        <translation>
            <numerusform>Nadie usa la guía. En %n segundo se borrará esta pantalla. Oprima cualquier tecla para seguir.</numerusform>
            <numerusform>Nadie usa la guía. En %n segundos se borrará esta pantalla. Oprima cualquier tecla para seguir.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Reading %1</source>
        <translation>Se lee %1</translation>
    </message>
    <message>
        <source>Reported by desks</source>
        <translation>Avisos de otras computadoras</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken in. History can take them back.</source>
        <translation>
            <numerusform>Se tomó %n fila. El historial puede deshacerlo.</numerusform>
            <numerusform>Se tomaron %n filas. El historial puede deshacerlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose which column has the name of the service.</source>
        <translation>Elija qué columna tiene el nombre del servicio.</translation>
    </message>
    <message>
        <source>Checking the directory with these changes</source>
        <translation>Se comprueba el directorio con estos cambios</translation>
    </message>
    <message>
        <source>Compare a file with the directory</source>
        <translation>Comparar un archivo con el directorio</translation>
    </message>
    <message>
        <source>A report of a desk, a colleague&apos;s changes, a table (CSV, Excel) or HSDS. You see each difference.</source>
        <translation>Un aviso de un escritorio, los cambios de un colega, una tabla (CSV, Excel) o HSDS. Verá cada diferencia.</translation>
    </message>
    <message>
        <source>The directory is made</source>
        <translation>El directorio está hecho</translation>
    </message>
    <message>
        <source>It is in %1. To open it, close the guide. Then double-click pack.yaml in that folder, or drag it onto the icon of the guide. Do this each time.</source>
        <translation>Está en %1. Para abrirlo, cierre la guía. Luego haga doble clic en pack.yaml en esa carpeta, o arrástrelo al icono de la guía. Hágalo así cada vez.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Make a directory for another region</source>
        <translation>Hacer un directorio para otra región</translation>
    </message>
    <message>
        <source>Tables and HSDS (%1)</source>
        <translation>Tablas y HSDS (%1)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Instead</name>
    <message>
        <source>Do not print a card. Someone could find it in a pocket.</source>
        <translation>No imprima una tarjeta. Alguien la podría encontrar en un bolsillo.</translation>
    </message>
    <message>
        <source>Keep the numbers here: they can come back or call this desk. Or they can learn one by heart:</source>
        <translation>Guarde aquí los números: la persona puede volver o llamar a este escritorio. O puede aprender uno de memoria:</translation>
    </message>
    <message>
        <source>Do not print now. They can learn one number by heart.</source>
        <translation>No imprima ahora. La persona puede aprender un número de memoria.</translation>
    </message>
    <message>
        <source>Say it together until they know it:</source>
        <translation>Díganlo en voz alta hasta que lo sepa:</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>En cualquier parte</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Esta ayuda</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>En una lista</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Add to handout</source>
        <translation>Añadir al material</translation>
    </message>
    <message>
        <source>Open the call sheet, or enlarge a sign</source>
        <translation>Abrir la hoja de llamada, o ver grande una señal</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copiar el número</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Buscar ayuda</translation>
    </message>
    <message>
        <source>A bed tonight</source>
        <translation>Una cama esta noche</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Señales</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Taller</translation>
    </message>
    <message>
        <source>Print and view</source>
        <translation>Imprimir y ver</translation>
    </message>
    <message>
        <source>Give one card</source>
        <translation>Dar una tarjeta</translation>
    </message>
    <message>
        <source>Print (on the Print page)</source>
        <translation>Imprimir (en la página Imprimir)</translation>
    </message>
    <message>
        <source>A numbered line (on the Print page)</source>
        <translation>Una línea numerada (en la página Imprimir)</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Next language</source>
        <translation>Idioma siguiente</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Letra más pequeña</translation>
    </message>
    <message>
        <source>Client view</source>
        <translation>Vista para la persona</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
</context>
<context>
    <name>KeysLegend</name>
    <message>
        <source>next</source>
        <translation>siguiente</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>en blanco</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>números</translation>
    </message>
    <message>
        <source>front screen</source>
        <translation>pantalla de enfrente</translation>
    </message>
    <message>
        <source>end</source>
        <translation>terminar</translation>
    </message>
</context>
<context>
    <name>KindChoice</name>
    <message>
        <source>Best</source>
        <translation>Lo mejor</translation>
    </message>
    <message>
        <source>Kinds of result</source>
        <translation>Tipos de resultado</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Close the guide</source>
        <translation>Cerrar la guía</translation>
    </message>
</context>
<context>
    <name>KnownBy</name>
    <message>
        <source>I called</source>
        <translation>Llamé</translation>
    </message>
    <message>
        <source>I read it on a page</source>
        <translation>Lo leí en una página</translation>
    </message>
    <message>
        <source>They wrote or told us</source>
        <translation>Nos escribieron o nos dijeron</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>¿Cómo lo sabe?</translation>
    </message>
    <message>
        <source>Which page, or who by role</source>
        <translation>Qué página, o quién por su función</translation>
    </message>
    <message>
        <source>Which page (its address), or who by role. No names of people.</source>
        <translation>Qué página (su dirección), o quién, por su función. Sin nombres de personas.</translation>
    </message>
    <message>
        <source>Choose how you know it.</source>
        <translation>Elija cómo lo sabe.</translation>
    </message>
    <message>
        <source>Write which page says so, or who said it by role.</source>
        <translation>Escriba qué página lo dice, o quién lo dijo, por su función.</translation>
    </message>
</context>
<context>
    <name>KnownByNeed</name>
    <message>
        <source>How complete this directory is</source>
        <translation>Qué tan completo está este directorio</translation>
    </message>
    <message>
        <source>Someone has called every number that people carry.</source>
        <translation>Alguien ha llamado a cada número que la gente lleva.</translation>
    </message>
    <message>
        <source>%1. Main numbers are on cards, first in plans and at the bottom of the window.</source>
        <translation>%1. Los números clave están en las tarjetas, al principio de los planes y al pie de la ventana.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Con llamada</translation>
    </message>
    <message>
        <source>Hours known</source>
        <translation>Con horario</translation>
    </message>
    <message>
        <source>Languages known</source>
        <translation>Con idiomas</translation>
    </message>
    <message>
        <source>Translations signed</source>
        <translation>Traducciones firmadas</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Necesidad</translation>
    </message>
</context>
<context>
    <name>LanguageHead</name>
    <message>
        <source>The person with you</source>
        <translation>La persona que está con usted</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>Cambiar de lado</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Hide the reasons</source>
        <translation>Ocultar las razones</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Ver por qué</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>What the guide cannot hide</source>
        <translation>Lo que la guía no puede ocultar</translation>
    </message>
    <message>
        <source>A screen recorder, a camera or someone beside you. A saved PDF: the computer&apos;s own search can find it. A computer that is borrowed or stolen: use disk encryption, a staff code and your own return word. A discreet card: a web search explains its numbers.</source>
        <translation>Un programa que graba la pantalla, una cámara o alguien a su lado. Un PDF guardado: la búsqueda de la computadora lo puede encontrar. Una computadora prestada o robada: use cifrado del disco, un código del personal y una palabra propia para volver. Una tarjeta discreta: una búsqueda en internet explica sus números.</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Back to the services</source>
        <translation>Volver a los servicios</translation>
    </message>
</context>
<context>
    <name>MenuButton</name>
    <message>
        <source>Opens a list</source>
        <translation>Abre una lista</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>Name of the set</source>
        <translation>Nombre del juego</translation>
    </message>
    <message>
        <source>For example, “Night shift”. It is saved on this computer, so do not use anyone’s name. A set with the same name will be replaced.</source>
        <translation>Por ejemplo, “Turno de noche”. Se guarda en esta computadora, así que no use el nombre de ninguna persona. Un juego con el mismo nombre se reemplaza.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>NeedsPane</name>
    <message>
        <source>All services, A to Z</source>
        <translation>Todos los servicios, de la A a la Z</translation>
    </message>
    <message>
        <source>What do they need?</source>
        <translation>¿Qué necesita la persona?</translation>
    </message>
    <message>
        <source>Counts are for this edition, %1. Choose a need, or type in the search box.</source>
        <translation>Los totales son de esta edición, %1. Elija una necesidad, o escriba en el cuadro de búsqueda.</translation>
    </message>
    <message>
        <source>A bed tonight</source>
        <translation>Una cama esta noche</translation>
    </message>
    <message>
        <source>Answer a few questions to see who to call, in order.</source>
        <translation>Conteste unas preguntas para ver a quién llamar, en orden.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Start: a bed tonight</source>
        <translation>Empezar: una cama esta noche</translation>
    </message>
</context>
<context>
    <name>NewRegion</name>
    <message>
        <source>A directory for another region</source>
        <translation>Un directorio para otra región</translation>
    </message>
    <message>
        <source>Choose a folder and make it</source>
        <translation>Elegir una carpeta y hacerlo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Name of the guide</source>
        <translation>Nombre de la guía</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Country of its numbers</source>
        <translation>País de sus números</translation>
    </message>
    <message>
        <source>Languages, English first</source>
        <translation>Idiomas, primero inglés</translation>
    </message>
    <message>
        <source>Who is responsible for it</source>
        <translation>Quién responde por ella</translation>
    </message>
    <message>
        <source>The name of the office</source>
        <translation>El nombre de la oficina</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Cómo comunicarse</translation>
    </message>
    <message>
        <source>An address or a number</source>
        <translation>Una dirección o un número</translation>
    </message>
    <message>
        <source>Lines for emergencies</source>
        <translation>Líneas de emergencia</translation>
    </message>
    <message>
        <source>Still to fill in: %1</source>
        <translation>Falta llenar: %1</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Elija una carpeta vacía</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>What to do next</source>
        <translation>Qué hacer después</translation>
    </message>
    <message>
        <source>Print next steps</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Clear all signs</source>
        <translation>Quitar todas las señales</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n elegida</numerusform>
            <numerusform>%n elegidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New: %1, and %n more</source>
        <translation>
            <numerusform>Nuevo: %1, y %n más</numerusform>
            <numerusform>Nuevo: %1, y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Nuevo: %1</translation>
    </message>
    <message numerus="yes">
        <source>One thing first, then %n more</source>
        <translation>
            <numerusform>Primero una cosa, después %n más</numerusform>
            <numerusform>Primero una cosa, después %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>No next steps</source>
        <translation>No hay pasos</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>Primero: %1</translation>
    </message>
    <message numerus="yes">
        <source>Then %n more</source>
        <translation>
            <numerusform>Después %n más</numerusform>
            <numerusform>Después %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Select what you have noticed. The steps that fit will appear here.</source>
        <translation>Elija lo que notó. Aquí aparecen los pasos que corresponden.</translation>
    </message>
    <message>
        <source>A sign is a reason to listen and to offer help. It is not proof.</source>
        <translation>Una señal es una razón para escuchar y ofrecer ayuda. No es una prueba.</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Sus notas</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>See all services</source>
        <translation>Ver todos los servicios</translation>
    </message>
    <message>
        <source>We know none of these words.</source>
        <translation>No conocemos ninguna de estas palabras.</translation>
    </message>
    <message>
        <source>Try “lawyer”, “bed” or “doctor”, or choose a need.</source>
        <translation>Pruebe “abogado”, “cama” o “médico”, o elija una necesidad.</translation>
    </message>
    <message>
        <source>No results of this kind for “%1”</source>
        <translation>No hay resultados de este tipo para “%1”</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>No se encontró nada para “%1”</translation>
    </message>
    <message>
        <source>Nothing else found for “%1”</source>
        <translation>No se encontró nada más para “%1”</translation>
    </message>
    <message>
        <source>There is more of other kinds: press Best.</source>
        <translation>Hay más de otros tipos: oprima Lo mejor.</translation>
    </message>
    <message>
        <source>Try fewer or other words, such as “passport”, “not paid” or “place to sleep”.</source>
        <translation>Pruebe menos palabras u otras, como “pasaporte”, “no me pagan” o “lugar para dormir”.</translation>
    </message>
    <message>
        <source>Search is not working</source>
        <translation>La búsqueda no funciona</translation>
    </message>
    <message>
        <source>The rest of the guide still works. Choose another page.</source>
        <translation>El resto de la guía sigue funcionando. Elija otra página.</translation>
    </message>
    <message>
        <source>To fix search, close the guide and open it again.</source>
        <translation>Para arreglar la búsqueda, cierre la guía y ábrala otra vez.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>As many as fit</source>
        <translation>Las que caben</translation>
    </message>
</context>
<context>
    <name>OpenCall</name>
    <message>
        <source>This number is not confirmed. Call it before you give it to anyone.</source>
        <translation>Este número está sin confirmar. Llame antes de darlo a alguien.</translation>
    </message>
    <message>
        <source>Good. Ask how to get there tonight, what to bring, and how long they will hold the bed.</source>
        <translation>Bien. Pregunte cómo llegar esta noche, qué llevar y hasta cuándo guardan la cama.</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation>Hoja de llamada</translation>
    </message>
    <message>
        <source>They have a bed</source>
        <translation>Tienen una cama</translation>
    </message>
    <message>
        <source>In danger, or no answer</source>
        <translation>Si hay peligro o nadie contesta</translation>
    </message>
    <message>
        <source>No answer: go to %1</source>
        <translation>No contestan: ir a %1</translation>
    </message>
    <message>
        <source>No answer: what now?</source>
        <translation>No contestan: ¿y ahora?</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Getting the guide ready</source>
        <translation>La guía se prepara</translation>
    </message>
    <message>
        <source>Checking the directory…</source>
        <translation>Se comprueba el directorio…</translation>
    </message>
    <message>
        <source>Its content is new or has changed. It will open faster next time.</source>
        <translation>Su contenido es nuevo o cambió. La próxima vez abre más rápido.</translation>
    </message>
    <message>
        <source>Every number is compared with its list before you see it.</source>
        <translation>Cada número se compara con su lista antes de que usted lo vea.</translation>
    </message>
    <message>
        <source>You can call the numbers at the bottom now.</source>
        <translation>Ya puede llamar a los números de abajo.</translation>
    </message>
</context>
<context>
    <name>OptionForm</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Fewer choices</source>
        <translation>Menos opciones</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>Más opciones</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
</context>
<context>
    <name>OtherNumbers</name>
    <message>
        <source>Other numbers</source>
        <translation>Otros números</translation>
    </message>
</context>
<context>
    <name>OwnBlockFields</name>
    <message>
        <source>Your organization</source>
        <translation>Su organización</translation>
    </message>
    <message>
        <source>Name of this place</source>
        <translation>Nombre de este lugar</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>One line: what you do, or when you are open</source>
        <translation>Una línea: qué hacen, o cuándo abren</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Elegir un logo…</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Quitar el logo</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Printed on posters, brochures, binders, sheets and the back of cards. Empty parts become blank lines to fill in. Never printed on discreet handouts.</source>
        <translation>Se imprime en carteles, folletos, carpetas, hojas y el reverso de las tarjetas. Lo vacío queda como líneas para llenar. Nunca se imprime en materiales discretos.</translation>
    </message>
    <message>
        <source>Have somebody call it before you print it.</source>
        <translation>Pida que alguien llame a este número antes de imprimirlo.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>A PNG or SVG file.</source>
        <translation>Un archivo PNG o SVG.</translation>
    </message>
    <message>
        <source>Logos (*.png *.svg)</source>
        <translation>Logos (*.png *.svg)</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Elegir un logo</translation>
    </message>
</context>
<context>
    <name>OwnPapers</name>
    <message>
        <source>gLabels templates (*.template *.xml *.glabels);;All files (*)</source>
        <translation>Plantillas de gLabels (*.template *.xml *.glabels);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Import a gLabels template</source>
        <translation>Importar una plantilla de gLabels</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>No se puede leer el archivo: %1.</translation>
    </message>
    <message>
        <source>Card paper saved: %1.</source>
        <translation>Papel para tarjetas guardado: %1.</translation>
    </message>
    <message>
        <source>You can use this paper now, but it could not be saved for next time.</source>
        <translation>Puede usar este papel ahora, pero no se pudo guardar para la próxima vez.</translation>
    </message>
</context>
<context>
    <name>OwnSheetForm</name>
    <message>
        <source>Card paper</source>
        <translation>Papel para tarjetas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>My cards</source>
        <translation>Mis tarjetas</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>Otro tamaño</translation>
    </message>
    <message>
        <source>Cards across</source>
        <translation>Tarjetas a lo ancho</translation>
    </message>
    <message>
        <source>Cards down</source>
        <translation>Tarjetas a lo alto</translation>
    </message>
    <message>
        <source>Paper width</source>
        <translation>Ancho del papel</translation>
    </message>
    <message>
        <source>Paper height</source>
        <translation>Alto del papel</translation>
    </message>
    <message>
        <source>Card width</source>
        <translation>Ancho de la tarjeta</translation>
    </message>
    <message>
        <source>Card height</source>
        <translation>Alto de la tarjeta</translation>
    </message>
    <message>
        <source>Left edge of paper to first card</source>
        <translation>Del borde izquierdo del papel a la primera tarjeta</translation>
    </message>
    <message>
        <source>Top edge of paper to first card</source>
        <translation>Del borde superior del papel a la primera tarjeta</translation>
    </message>
    <message>
        <source>Gap between cards, across</source>
        <translation>Espacio entre tarjetas, a lo ancho</translation>
    </message>
    <message>
        <source>Gap between cards, down</source>
        <translation>Espacio entre tarjetas, a lo alto</translation>
    </message>
    <message>
        <source>Plain paper: print cut marks</source>
        <translation>Papel común: imprimir marcas de corte</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>%1. It fits the paper.</source>
        <translation>%1. Cabe en el papel.</translation>
    </message>
    <message>
        <source>“%1” is not a length yet. Type it like 3.5 in, 3 1/2 in or 89 mm.</source>
        <translation>“%1” todavía no es una medida. Escríbala así: 3.5 in, 3 1/2 in u 89 mm.</translation>
    </message>
    <message>
        <source>“%1” is larger than any sheet of paper.</source>
        <translation>“%1” es más grande que cualquier hoja de papel.</translation>
    </message>
    <message>
        <source>“%1” must be more than 0.</source>
        <translation>“%1” tiene que ser más de 0.</translation>
    </message>
    <message>
        <source>“%1” cannot be less than 0.</source>
        <translation>“%1” no puede ser menos de 0.</translation>
    </message>
</context>
<context>
    <name>PackForm</name>
    <message>
        <source>Publisher and handouts</source>
        <translation>Responsable y materiales</translation>
    </message>
    <message>
        <source>This desk, the binder and posters show it. No edition is signed without it.</source>
        <translation>Lo muestran Este escritorio, la carpeta y los carteles. Sin esto no se firma ninguna edición.</translation>
    </message>
    <message>
        <source>Who is responsible for this guide</source>
        <translation>Quién es responsable de esta guía</translation>
    </message>
    <message>
        <source>Home of every desk says so until somebody there has read it.</source>
        <translation>El inicio de cada escritorio lo dice hasta que alguien lo lea.</translation>
    </message>
    <message>
        <source>Handouts to throw away</source>
        <translation>Materiales que hay que tirar</translation>
    </message>
    <message>
        <source>Take this back: %1</source>
        <translation>Quitar este aviso: %1</translation>
    </message>
    <message>
        <source>Leave this handout out</source>
        <translation>No incluir este material</translation>
    </message>
    <message>
        <source>Withdraw a handout</source>
        <translation>Retirar un material</translation>
    </message>
    <message>
        <source>A handout</source>
        <translation>Un material</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>a record, and a language</comment>
        <translation>%1, en %2</translation>
    </message>
    <message>
        <source>Kind of handout</source>
        <translation>Tipo de material</translation>
    </message>
    <message>
        <source>Choose, or write below</source>
        <translation>Elija, o escriba abajo</translation>
    </message>
</context>
<context>
    <name>PackPrinting</name>
    <message numerus="yes">
        <source>Sent %n handout(s) to the printer</source>
        <translation>
            <numerusform>Se mandó %n material a la impresora</numerusform>
            <numerusform>Se mandaron %n materiales a la impresora</numerusform>
        </translation>
    </message>
    <message>
        <source>The backs were not printed, and nothing after them.</source>
        <translation>No se imprimieron los reversos ni lo que seguía.</translation>
    </message>
    <message>
        <source>Not printed. Leave two-sided printing as the print dialog shows it.</source>
        <translation>No se imprimió. En el cuadro de impresión, deje la opción de doble cara como está.</translation>
    </message>
</context>
<context>
    <name>PageMakers</name>
    <message>
        <source>Signs cleared</source>
        <translation>Señales quitadas</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Click to zoom in</source>
        <translation>Haga clic para ver más de cerca</translation>
    </message>
    <message>
        <source>Click to see the whole page</source>
        <translation>Haga clic para ver toda la página</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Front</source>
        <translation>Frente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Reverso</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Nothing to print yet</source>
        <translation>Todavía no hay nada que imprimir</translation>
    </message>
    <message>
        <source>front</source>
        <translation>frente</translation>
    </message>
    <message>
        <source>back</source>
        <translation>reverso</translation>
    </message>
    <message>
        <source>Preview: page %1 of %2, %3</source>
        <translation>Vista previa: página %1 de %2, %3</translation>
    </message>
    <message>
        <source>Sheet %1 of %2</source>
        <translation>Hoja %1 de %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>PaperChooser</name>
    <message>
        <source>Remove card paper</source>
        <translation>Quitar papel para tarjetas</translation>
    </message>
    <message>
        <source>Card paper in this file</source>
        <translation>Papel para tarjetas en este archivo</translation>
    </message>
    <message>
        <source>Card paper</source>
        <translation>Papel para tarjetas</translation>
    </message>
    <message>
        <source>Card fold</source>
        <translation>Doblez de la tarjeta</translation>
    </message>
    <message>
        <source>No paper matches. Try the number on the package.</source>
        <translation>Ningún papel corresponde. Pruebe el número del paquete.</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Elegir todo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n paper type(s)</source>
        <translation>
            <numerusform>Quitar %n papel</numerusform>
            <numerusform>Quitar %n papeles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n paper type(s)</source>
        <translation>
            <numerusform>Guardar %n papel</numerusform>
            <numerusform>Guardar %n papeles</numerusform>
        </translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>No elegir ninguno</translation>
    </message>
    <message>
        <source>Search card paper</source>
        <translation>Buscar papel para tarjetas</translation>
    </message>
    <message>
        <source>Brand, number or size</source>
        <translation>Marca, número o tamaño</translation>
    </message>
    <message>
        <source>No fold</source>
        <translation>Sin doblez</translation>
    </message>
    <message>
        <source>Folded in half, top to bottom</source>
        <translation>Dobladas por la mitad, de arriba abajo</translation>
    </message>
    <message>
        <source>Folded in half, side to side</source>
        <translation>Dobladas por la mitad, de lado a lado</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be used:</source>
        <translation>
            <numerusform>%n no se puede usar:</numerusform>
            <numerusform>%n no se pueden usar:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, y %n más</numerusform>
            <numerusform>%1, y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperField</name>
    <message>
        <source>Press Down to open the list</source>
        <translation>La flecha abajo abre la lista</translation>
    </message>
    <message>
        <source>Type the number on the paper package, such as 8371</source>
        <translation>Escriba el número del paquete de papel, como 8371</translation>
    </message>
    <message>
        <source>The package says: same as %1</source>
        <translation>El paquete dice: same as %1</translation>
    </message>
    <message>
        <source>Type its measures…</source>
        <translation>Escribir sus medidas…</translation>
    </message>
    <message>
        <source>Plain paper, with cut lines</source>
        <translation>Papel común, con líneas para cortar</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Elegir de la lista</translation>
    </message>
</context>
<context>
    <name>PartButton</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
</context>
<context>
    <name>PartsBox</name>
    <message>
        <source>Add a place</source>
        <translation>Añadir un lugar</translation>
    </message>
    <message>
        <source>Remove this place</source>
        <translation>Quitar este lugar</translation>
    </message>
</context>
<context>
    <name>PartsPanel</name>
    <message>
        <source>Parts of this workshop</source>
        <translation>Partes de este taller</translation>
    </message>
    <message>
        <source>Clear a part to leave it out. Move a part with the arrows.</source>
        <translation>Quite la marca de una parte para dejarla fuera. Mueva una parte con las flechas.</translation>
    </message>
    <message>
        <source>Name, to save it on this desk</source>
        <translation>Nombre, para guardarlo en esta computadora</translation>
    </message>
    <message>
        <source>For example: Monday team</source>
        <translation>Por ejemplo: Equipo del lunes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Use once</source>
        <translation>Usar una vez</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n min)</source>
        <comment>a part and its minutes</comment>
        <translation>
            <numerusform>%1 (%n min)</numerusform>
            <numerusform>%1 (%n min)</numerusform>
        </translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>Subir: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>Bajar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Change…</source>
        <comment>the parts of a workshop</comment>
        <translation>Partes…</translation>
    </message>
    <message>
        <source>Change the parts…</source>
        <translation>Cambiar las partes…</translation>
    </message>
    <message>
        <source>Notes…</source>
        <comment>for the leader of a workshop</comment>
        <translation>Notas…</translation>
    </message>
    <message>
        <source>Leader&apos;s notes…</source>
        <translation>Notas de quien guía…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Start: %1, %2</source>
        <translation>Empezar: %1, %2</translation>
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
    <name>PlanCards</name>
    <message>
        <source>Saved on this desk: %1</source>
        <translation>Guardado en esta computadora: %1</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Borrado: %1</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Practice hiding</source>
        <translation>Practicar cómo ocultar</translation>
    </message>
    <message>
        <source>Choose Start, then press Shift three times. A plain unit converter covers the window and shows the word that brings you back. Type it. Nothing is lost while you practice.</source>
        <translation>Elija Empezar, después oprima Shift tres veces. Un conversor de unidades común cubre la ventana y muestra la palabra para volver. Escríbala. No se pierde nada mientras practica.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>%1 of 3</source>
        <translation>%1 de 3</translation>
    </message>
    <message>
        <source>Well done. You know how to hide, and how to come back.</source>
        <translation>Muy bien. Ya sabe ocultar y volver.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Now press Shift three times.</source>
        <translation>Ahora oprima Shift tres veces.</translation>
    </message>
</context>
<context>
    <name>PracticeOffer</name>
    <message>
        <source>Practice hiding once</source>
        <translation>Practique una vez cómo ocultar</translation>
    </message>
    <message>
        <source>Press Shift three times to cover this window. Learn the word that brings it back. It takes half a minute.</source>
        <translation>Oprima Shift tres veces para cubrir esta ventana. Aprenda la palabra que la trae de vuelta. Toma medio minuto.</translation>
    </message>
    <message>
        <source>Practice now</source>
        <translation>Practicar ahora</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>You can practice any time in Help (F1)</source>
        <translation>Puede practicar cuando quiera en Ayuda (F1)</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n parte</numerusform>
            <numerusform>%n partes</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the slide</source>
        <translation>Mostrar la diapositiva</translation>
    </message>
    <message>
        <source>Blank screen</source>
        <translation>Pantalla en blanco</translation>
    </message>
    <message>
        <source>Show what helped</source>
        <translation>Mostrar lo que ayudó</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>End and hand out</source>
        <translation>Terminar y repartir</translation>
    </message>
    <message>
        <source>The screen is blank.</source>
        <translation>La pantalla está en blanco.</translation>
    </message>
    <message>
        <source>If someone is upset</source>
        <translation>Si alguien se angustia</translation>
    </message>
    <message>
        <source>Thank them, stop the details, and offer a talk afterward.</source>
        <translation>Dele las gracias, pida que no dé más detalles y ofrezca hablar después.</translation>
    </message>
    <message>
        <source>The room sees a blank screen.</source>
        <translation>El grupo ve una pantalla en blanco.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Most people chose</source>
        <translation>La mayoría eligió</translation>
    </message>
    <message>
        <source>Choice %1</source>
        <translation>Opción %1</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>no se guarda</translation>
    </message>
    <message>
        <source>Say to the room</source>
        <translation>Diga al grupo</translation>
    </message>
    <message>
        <source>Hand out…</source>
        <translation>Repartir…</translation>
    </message>
    <message>
        <source>Numbers for the room</source>
        <translation>Números para el grupo</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes planned</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 de más</translation>
    </message>
</context>
<context>
    <name>PresenterHead</name>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>Ocultar</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>The room sees the slide only</source>
        <translation>El grupo ve solo la diapositiva</translation>
    </message>
    <message>
        <source>The room sees nothing: press F for the slide</source>
        <translation>El grupo no ve nada: oprima F para ver la diapositiva</translation>
    </message>
    <message>
        <source>One display: press F for the slide</source>
        <translation>Una sola pantalla: oprima F para ver la diapositiva</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preparing the pages…</source>
        <translation>Se preparan las páginas…</translation>
    </message>
</context>
<context>
    <name>PrintActions</name>
    <message numerus="yes">
        <source>Printed %n sheet(s)</source>
        <translation>
            <numerusform>Se imprimió %n hoja</numerusform>
            <numerusform>Se imprimieron %n hojas</numerusform>
        </translation>
    </message>
    <message>
        <source>The fronts went to the printer: %1. The backs were not printed.</source>
        <translation>Los frentes fueron a la impresora: %1. Los reversos no se imprimieron.</translation>
    </message>
    <message>
        <source>Saved as a file, not printed: %1</source>
        <translation>Se guardó como archivo, no se imprimió: %1</translation>
    </message>
    <message>
        <source>Saved as a file, not printed: %1
This computer has no printer.</source>
        <translation>Se guardó como archivo, no se imprimió: %1
Esta computadora no tiene impresora.</translation>
    </message>
    <message>
        <source>%1 is lined up. Sheets will print in the right place.</source>
        <translation>%1 está ajustada. Las hojas saldrán en su lugar.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Y %n más.</numerusform>
            <numerusform>Y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Old information</source>
        <translation>Datos viejos</translation>
    </message>
    <message>
        <source>Print anyway</source>
        <translation>Imprimir de todos modos</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>No imprimir</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved in %1. This computer&apos;s search can find it.</source>
        <translation>Guardado en %1. La búsqueda de esta computadora lo puede encontrar.</translation>
    </message>
    <message>
        <source>The file was deleted</source>
        <translation>Se borró el archivo</translation>
    </message>
    <message>
        <source>The file has been changed or moved, so it was not deleted.</source>
        <translation>El archivo se cambió o movió, así que no se borró.</translation>
    </message>
</context>
<context>
    <name>PrintRun</name>
    <message>
        <source>This computer has no printer. Ask the staff.</source>
        <translation>Esta computadora no tiene impresora. Pregunte al personal.</translation>
    </message>
    <message>
        <source>You chose %1 in the print dialog, but these pages are laid out for %2. Print on %2?</source>
        <translation>En el cuadro de impresión eligió %1, pero estas páginas están hechas para %2. ¿Imprimir en %2?</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>No imprimir</translation>
    </message>
    <message>
        <source>The handout does not have those pages.</source>
        <translation>El material no tiene esas páginas.</translation>
    </message>
    <message>
        <source>Cards always print at 100 %, one page per sheet, whatever you chose in the print dialog.</source>
        <translation>Las tarjetas se imprimen siempre al 100 %, una página por hoja, elija lo que elija en el cuadro de impresión.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Y %n más.</numerusform>
            <numerusform>Y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too close to the edge</source>
        <translation>Demasiado cerca del borde</translation>
    </message>
    <message>
        <source>Print anyway</source>
        <translation>Imprimir de todos modos</translation>
    </message>
    <message>
        <source>Stopped. Pages already sent to the printer may still come out.</source>
        <translation>Detenido. Las páginas ya mandadas a la impresora pueden salir todavía.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was printed.</source>
        <translation>Detenido. No se imprimió nada.</translation>
    </message>
    <message>
        <source>Cards without a back print on one side, whatever you chose in the print dialog.</source>
        <translation>Las tarjetas sin reverso se imprimen por un lado, elija lo que elija en el cuadro de impresión.</translation>
    </message>
    <message>
        <source>The printer did not accept the job: %1</source>
        <translation>La impresora no aceptó el trabajo: %1</translation>
    </message>
    <message>
        <source>The printer did not accept the job. Check that it is on.</source>
        <translation>La impresora no aceptó el trabajo. Mire si está encendida.</translation>
    </message>
</context>
<context>
    <name>PrintSystem</name>
    <message>
        <source>The print system of this computer does not answer. Wait a minute, and try again.</source>
        <translation>El sistema de impresión de esta computadora no responde. Espere un minuto e intente otra vez.</translation>
    </message>
</context>
<context>
    <name>PrintersGroup</name>
    <message>
        <source>Printers and paper</source>
        <translation>Impresoras y papel</translation>
    </message>
    <message>
        <source>Saved on this computer only.</source>
        <translation>Se guarda solo en esta computadora.</translation>
    </message>
    <message>
        <source>Line up…</source>
        <translation>Ajustar…</translation>
    </message>
    <message>
        <source>Not lined up yet. Cards may print off their places.</source>
        <translation>Todavía no está ajustada. Las tarjetas pueden salir fuera de su lugar.</translation>
    </message>
    <message>
        <source>Do this once for each printer, so that cards print in the right place.</source>
        <translation>Hágalo una vez con cada impresora, para que las tarjetas salgan en su lugar.</translation>
    </message>
    <message>
        <source>Line up a printer</source>
        <translation>Ajustar una impresora</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Card paper: %1</source>
        <translation>Papel para tarjetas: %1</translation>
    </message>
    <message>
        <source>Remove several…</source>
        <translation>Quitar varios…</translation>
    </message>
    <message numerus="yes">
        <source>%n more card paper(s)</source>
        <translation>
            <numerusform>%n papel más para tarjetas</numerusform>
            <numerusform>%n papeles más para tarjetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Another card paper</source>
        <translation>Otro papel para tarjetas</translation>
    </message>
    <message>
        <source>By its measurements, or from a file of the gLabels program.</source>
        <translation>Por sus medidas, o de un archivo del programa gLabels.</translation>
    </message>
    <message>
        <source>Enter the measurements…</source>
        <translation>Escribir las medidas…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>%1, tray %2</source>
        <translation>%1, bandeja %2</translation>
    </message>
    <message>
        <source>It prints in the right place.</source>
        <translation>Imprime en su lugar.</translation>
    </message>
    <message>
        <source>Lined up. %1</source>
        <translation>Ajustada. %1</translation>
    </message>
    <message>
        <source>Line up again…</source>
        <translation>Ajustar otra vez…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>The measurements of %1 were cleared</source>
        <translation>Se borraron las medidas de %1</translation>
    </message>
    <message>
        <source>“%1” was removed</source>
        <translation>Se quitó “%1”</translation>
    </message>
</context>
<context>
    <name>ProvenanceStrip</name>
    <message>
        <source>As of %1</source>
        <translation>Datos al %1</translation>
    </message>
    <message>
        <source>More than a year old. Confirm it before you rely on it.</source>
        <translation>Tiene más de un año. Confírmelo antes de confiar en esto.</translation>
    </message>
    <message>
        <source>No lawyer has read this page yet. It is not legal advice.</source>
        <translation>Ningún abogado ha leído todavía esta página. No es consejo legal.</translation>
    </message>
    <message>
        <source>page date unknown</source>
        <translation>fecha de la página no conocida</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>leída el %1</translation>
    </message>
    <message>
        <source>Hide sources</source>
        <translation>Ocultar las fuentes</translation>
    </message>
    <message>
        <source>See the source</source>
        <translation>Ver la fuente</translation>
    </message>
    <message numerus="yes">
        <source>See %n source(s)</source>
        <translation>
            <numerusform>Ver %n fuente</numerusform>
            <numerusform>Ver %n fuentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft translation. A native speaker has not reviewed it yet.</source>
        <translation>Traducción en borrador. Nadie que hable el idioma desde la infancia la revisó todavía.</translation>
    </message>
    <message>
        <source>The English has changed since this translation was made.</source>
        <translation>El inglés cambió desde que se hizo esta traducción.</translation>
    </message>
</context>
<context>
    <name>PublishForm</name>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Publish an update</source>
        <translation>Publicar una actualización</translation>
    </message>
    <message>
        <source>Do not sign it</source>
        <translation>No firmarla</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sign and save</source>
        <translation>Firmar y guardar</translation>
    </message>
    <message>
        <source>The directory has no errors. Read what changed</source>
        <translation>El directorio no tiene errores. Lea lo que cambió</translation>
    </message>
    <message>
        <source>In this update</source>
        <translation>En esta actualización</translation>
    </message>
    <message>
        <source>Somebody else reads each one aloud to you. Check its box if it is right.</source>
        <translation>Otra persona le lee cada uno en voz alta. Marque su casilla si es correcto.</translation>
    </message>
    <message>
        <source>Read the changed numbers again</source>
        <translation>Lea otra vez los números que cambiaron</translation>
    </message>
    <message>
        <source>No number changed.</source>
        <translation>No cambió ningún número.</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1 es ahora %2</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ya no está</translation>
    </message>
    <message>
        <source>Read aloud, and right</source>
        <translation>Leído en voz alta, y correcto</translation>
    </message>
    <message>
        <source>That is right</source>
        <translation>Es correcto</translation>
    </message>
    <message>
        <source>Say in one sentence what is new</source>
        <translation>Diga en una frase qué hay de nuevo</translation>
    </message>
    <message>
        <source>Desks show it. It may stay empty.</source>
        <translation>Los escritorios la muestran. Puede quedar vacía.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Qué hay de nuevo</translation>
    </message>
    <message>
        <source>Sign with the key of the coordinators</source>
        <translation>Firme con la clave de la coordinación</translation>
    </message>
    <message>
        <source>The key is on its own USB drive. It is used once, and not saved on this computer.</source>
        <translation>La clave está en su propia memoria USB. Se usa una vez y no se guarda en esta computadora.</translation>
    </message>
    <message>
        <source>Key file (release.key)</source>
        <translation>Archivo de la clave (release.key)</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Contraseña de la clave</translation>
    </message>
    <message>
        <source>Staff must then take it by hand at each desk.</source>
        <translation>Entonces el personal debe tomarla a mano en cada escritorio.</translation>
    </message>
    <message>
        <source>Save the update</source>
        <translation>Guarde la actualización</translation>
    </message>
    <message>
        <source>One file for all desks, in %1</source>
        <translation>Un archivo para todos los escritorios, en %1</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Todavía no se guardó nada.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Archivo de la clave</translation>
    </message>
    <message>
        <source>Keys (*.key)</source>
        <translation>Claves (*.key)</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>Compiling the pack and comparing it with the last edition in %1…</source>
        <translation>Se compila el paquete y se compara con la última edición en %1…</translation>
    </message>
    <message>
        <source>The key file cannot be read. Choose release.key.</source>
        <translation>No se puede leer el archivo de la clave. Elija release.key.</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Se firma…</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Volver a las preguntas</translation>
    </message>
    <message>
        <source>Questions and what to do</source>
        <translation>Preguntas y qué hacer</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <source>Rules and background</source>
        <translation>Reglas y contexto</translation>
    </message>
    <message>
        <source>This directory has no questions yet.</source>
        <translation>Este directorio todavía no tiene preguntas.</translation>
    </message>
</context>
<context>
    <name>QuickFixes</name>
    <message>
        <source>Remove the last sign</source>
        <translation>Quitar la última señal</translation>
    </message>
    <message>
        <source>Remove the last answer</source>
        <translation>Quitar la última respuesta</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Quitar “%1”</translation>
    </message>
    <message>
        <source>Use the plain wording</source>
        <translation>Usar las palabras claras</translation>
    </message>
    <message>
        <source>Leave out the tabs</source>
        <translation>Sin tiras</translation>
    </message>
    <message>
        <source>Use large print on full pages</source>
        <translation>Usar letra grande en páginas enteras</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Print fold-over cards</source>
        <translation>Imprimir tarjetas dobladas</translation>
    </message>
    <message>
        <source>Print fold-over cards, all in %1</source>
        <translation>Imprimir tarjetas dobladas, todo en %1</translation>
    </message>
    <message>
        <source>Split the numbers between both halves</source>
        <translation>Repartir los números en las dos mitades</translation>
    </message>
    <message>
        <source>Use the normal size</source>
        <translation>Usar el tamaño normal</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Buscar ayuda</translation>
    </message>
    <message>
        <source>A bed tonight</source>
        <translation>Una cama esta noche</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Señales</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Taller</translation>
    </message>
    <message>
        <source>Manage services</source>
        <translation>Llevar el directorio</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Este escritorio</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Settings for this computer</source>
        <translation>Ajustes de esta computadora</translation>
    </message>
    <message>
        <source>This page is open</source>
        <translation>Esta página está abierta</translation>
    </message>
</context>
<context>
    <name>RecordChoice</name>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Choose…</source>
        <comment>what to read</comment>
        <translation>Elija…</translation>
    </message>
</context>
<context>
    <name>RecordField</name>
    <message>
        <source>%1 (only staff see this)</source>
        <translation>%1 (solo lo ve el personal)</translation>
    </message>
    <message numerus="yes">
        <source>Changed %n time(s)</source>
        <translation>
            <numerusform>Cambió %n vez</numerusform>
            <numerusform>Cambió %n veces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>A new service</source>
        <translation>Un servicio nuevo</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Número %1</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Take the number %1 off</source>
        <translation>Quitar el número %1</translation>
    </message>
    <message>
        <source>A new number</source>
        <translation>Un número nuevo</translation>
    </message>
    <message>
        <source>Leave this number out</source>
        <translation>No añadir este número</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Añadir un número</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>A new organization</source>
        <translation>Una organización nueva</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Salir sin guardar</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Todavía no se cambió nada.</translation>
    </message>
    <message>
        <source>One field cannot be saved as it is.</source>
        <translation>Un campo no se puede guardar como está.</translation>
    </message>
    <message>
        <source>Checking what you typed…</source>
        <translation>Se comprueba lo que escribió…</translation>
    </message>
</context>
<context>
    <name>RecordRow</name>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>RecordSection</name>
    <message>
        <source>A new organization</source>
        <translation>Una organización nueva</translation>
    </message>
</context>
<context>
    <name>RecordsField</name>
    <message>
        <source>no number</source>
        <translation>sin número</translation>
    </message>
    <message>
        <source>Find a service to add</source>
        <translation>Buscar un servicio para añadir</translation>
    </message>
    <message>
        <source>Find a sign to add</source>
        <translation>Buscar una señal para añadir</translation>
    </message>
    <message>
        <source>Find a question to add</source>
        <translation>Buscar una pregunta para añadir</translation>
    </message>
    <message>
        <source>Find a What to do page to add</source>
        <translation>Buscar una página de qué hacer para añadir</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Añadirlos</translation>
    </message>
    <message>
        <source>Find another</source>
        <translation>Buscar otro</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Sugeridos</translation>
    </message>
    <message>
        <source>%1: suggested by the guide</source>
        <translation>%1: sugerido por la guía</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Quedan fuera: %1</translation>
    </message>
</context>
<context>
    <name>RefinementRow</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Change the search</source>
        <translation>Cambiar la búsqueda</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>the search: where there is no room for more</comment>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Choose to search without this</source>
        <translation>Elija para buscar sin esto</translation>
    </message>
    <message>
        <source>Search without this</source>
        <translation>Buscar sin esto</translation>
    </message>
</context>
<context>
    <name>Refinements</name>
    <message>
        <source>Showing matches for %1.</source>
        <translation>Se muestran resultados para %1.</translation>
    </message>
    <message>
        <source>Search for only what I typed</source>
        <translation>Buscar solo lo que escribí</translation>
    </message>
    <message>
        <source>Search just the words</source>
        <translation>Buscar solo las palabras</translation>
    </message>
    <message>
        <source>Left out: beds for adults. Are they 18 or older?</source>
        <translation>Se omiten: camas para adultos. ¿La persona tiene 18 o más?</translation>
    </message>
    <message>
        <source>Shown: under 18. Are they 18 or older?</source>
        <translation>Para: menor de 18. ¿La persona tiene 18 o más?</translation>
    </message>
    <message>
        <source>Show the guide in %1</source>
        <translation>Ver la guía en %1</translation>
    </message>
    <message>
        <source>See all: %1</source>
        <translation>Ver todo: %1</translation>
    </message>
    <message>
        <source>Press Enter to open the selected result. Use the arrow keys to choose another.</source>
        <translation>Oprima Enter para abrir el resultado elegido. Las flechas eligen otro.</translation>
    </message>
    <message>
        <source>For: a girl</source>
        <translation>Para: una chica</translation>
    </message>
    <message>
        <source>For: a boy</source>
        <translation>Para: un chico</translation>
    </message>
    <message>
        <source>Only: speaks %1, or not stated</source>
        <translation>Solo: hablan %1, o no se dice</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Solo: %1</translation>
    </message>
    <message>
        <source>For: age %1</source>
        <comment>of the person who needs help</comment>
        <translation>Para: %1 años</translation>
    </message>
    <message>
        <source>Only: open %1, or hours unknown</source>
        <translation>Solo: abierto %1, u horario no conocido</translation>
    </message>
    <message>
        <source>Only: open now, or hours unknown</source>
        <translation>Solo: abierto ahora, u horario no conocido</translation>
    </message>
    <message>
        <source>Only: free, or cost not stated</source>
        <translation>Solo: gratis, o costo no dicho</translation>
    </message>
    <message>
        <source>Only: open 24 hours</source>
        <translation>Solo: abierto las 24 horas</translation>
    </message>
    <message>
        <source>For: under 18</source>
        <translation>Para: menor de 18</translation>
    </message>
    <message>
        <source>For: a child under 13</source>
        <translation>Para: menor de 13</translation>
    </message>
    <message>
        <source>For: 18 or older</source>
        <translation>Para: 18 o más</translation>
    </message>
    <message>
        <source>For: a trans person</source>
        <translation>Para: una persona trans</translation>
    </message>
    <message>
        <source>For: pregnant</source>
        <translation>Para: una persona embarazada</translation>
    </message>
    <message>
        <source>For: with children</source>
        <translation>Para: con hijos</translation>
    </message>
    <message>
        <source>For: a woman</source>
        <translation>Para: una mujer</translation>
    </message>
    <message>
        <source>For: a man</source>
        <translation>Para: un hombre</translation>
    </message>
</context>
<context>
    <name>RefusedPage</name>
    <message>
        <source>The guide has to close</source>
        <translation>La guía tiene que cerrarse</translation>
    </message>
    <message>
        <source>If this page comes back, show it to the person who set up the guide here.</source>
        <translation>Si esta página vuelve a aparecer, muéstrela a la persona que instaló la guía aquí.</translation>
    </message>
    <message>
        <source>What to correct</source>
        <translation>Qué corregir</translation>
    </message>
    <message>
        <source>Close the guide</source>
        <translation>Cerrar la guía</translation>
    </message>
    <message>
        <source>Someone needs help now? Call:</source>
        <translation>¿Alguien necesita ayuda ahora? Llame al:</translation>
    </message>
    <message>
        <source>Someone needs help now? In the United States, call:</source>
        <translation>¿Alguien necesita ayuda ahora? En Estados Unidos, llame al:</translation>
    </message>
    <message>
        <source>In danger now</source>
        <translation>En peligro ahora</translation>
    </message>
    <message>
        <source>National hotline, 24 hours</source>
        <translation>Línea nacional, 24 horas</translation>
    </message>
    <message>
        <source>Crisis or suicide</source>
        <translation>Crisis o suicidio</translation>
    </message>
</context>
<context>
    <name>RemovableDriveWatch</name>
    <message>
        <source>The USB drive with the guide was removed, so the guide must close now. Put the drive back and start the guide again.</source>
        <translation>Se sacó la memoria USB con la guía, así que la guía tiene que cerrarse ahora. Ponga la memoria otra vez y abra la guía de nuevo.</translation>
    </message>
</context>
<context>
    <name>ReportPopup</name>
    <message>
        <source>Report a change</source>
        <translation>Avisar de un cambio</translation>
    </message>
    <message>
        <source>Fill in what is different. Give the file or the sheet to the person who updates this guide. Write nothing about anyone you helped.</source>
        <translation>Escriba lo que es distinto. Dé el archivo o la hoja a quien actualiza esta guía. No escriba nada sobre las personas a quienes ayudó.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a heading, and what the guide says</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Is it still there?</source>
        <translation>¿Sigue existiendo?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Closed for now</source>
        <translation>Cerrado por ahora</translation>
    </message>
    <message>
        <source>Closed for good</source>
        <translation>Cerrado para siempre</translation>
    </message>
    <message>
        <source>What else, and how you know it</source>
        <translation>Qué más, y cómo lo sabe</translation>
    </message>
    <message>
        <source>Called on Monday: a menu answers</source>
        <translation>Llamé el lunes: contesta un menú</translation>
    </message>
    <message>
        <source>Save a file</source>
        <translation>Guardar un archivo</translation>
    </message>
    <message>
        <source>Save a sheet to print</source>
        <translation>Guardar una hoja para imprimir</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Mon-Fri 9-5, closed holidays</source>
        <comment>hours as a person types them</comment>
        <translation>lun a vie 9-17, cerrado festivos</translation>
    </message>
    <message>
        <source>English, Spanish</source>
        <comment>languages as a person types them</comment>
        <translation>inglés, español</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Fill in what is different first.</source>
        <translation>Primero escriba lo que es distinto.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>The file was not saved: %1.</source>
        <translation>No se guardó el archivo: %1.</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Elegir otro lugar…</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>No guardar</translation>
    </message>
    <message>
        <source>Saved: %1. Give it to the person who updates this guide.</source>
        <translation>Guardado: %1. Entréguelo a quien actualiza esta guía.</translation>
    </message>
</context>
<context>
    <name>ResultActions</name>
    <message>
        <source>Open the page</source>
        <translation>Abrir la página</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation>Hoja de llamada</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Remove from handout</source>
        <translation>Quitar del material</translation>
    </message>
    <message>
        <source>Add to handout</source>
        <translation>Añadir al material</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Señal</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>No está en la lista</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>Hoja de trabajo</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Señales</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Worksheets</source>
        <translation>Hojas de trabajo</translation>
    </message>
    <message>
        <source>Call first</source>
        <translation>Llame primero</translation>
    </message>
    <message>
        <source>Does not take this person</source>
        <translation>No atiende a esta persona</translation>
    </message>
    <message>
        <source>Number not confirmed</source>
        <translation>Número sin confirmar</translation>
    </message>
    <message>
        <source>Matched: %1</source>
        <translation>Coincide: %1</translation>
    </message>
</context>
<context>
    <name>ResultListModel</name>
    <message>
        <source>Best answers</source>
        <translation>Mejores respuestas</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Mostrar %n más</numerusform>
            <numerusform>Mostrar %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPreview</name>
    <message>
        <source>Police or prosecutors</source>
        <translation>Policía o fiscales</translation>
    </message>
    <message>
        <source>No phone number was found for this service.</source>
        <translation>No se encontró número de teléfono de este servicio.</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Diga</translation>
    </message>
    <message>
        <source>To read with them</source>
        <translation>Para leer con la persona</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Por qué importa</translation>
    </message>
    <message>
        <source>It may also be</source>
        <translation>También puede ser</translation>
    </message>
    <message>
        <source>Who does this work today</source>
        <translation>Quién hace hoy este trabajo</translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>RoomChoices</name>
    <message>
        <source>Who is here</source>
        <translation>Quién está aquí</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation>Refugio</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Lugar de trabajo</translation>
    </message>
    <message>
        <source>People who may be affected</source>
        <translation>Personas a quienes les puede pasar</translation>
    </message>
    <message>
        <source>First story</source>
        <translation>Primera historia</translation>
    </message>
    <message>
        <source>Second language on the slides</source>
        <translation>Segundo idioma en las diapositivas</translation>
    </message>
    <message>
        <source>Notes in</source>
        <translation>Notas en</translation>
    </message>
    <message>
        <source>Two displays</source>
        <translation>Dos pantallas</translation>
    </message>
    <message>
        <source>One display</source>
        <translation>Una pantalla</translation>
    </message>
    <message>
        <source>Displays</source>
        <translation>Pantallas</translation>
    </message>
    <message>
        <source>The one that fits best</source>
        <translation>La que mejor va</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>The slide goes to the other display. Your notes stay here.</source>
        <translation>La diapositiva va a la otra pantalla. Sus notas quedan aquí.</translation>
    </message>
    <message>
        <source>Slide and controls share this display.</source>
        <translation>La diapositiva y los controles están en esta pantalla.</translation>
    </message>
    <message>
        <source>One display found. Print your notes, or see them with the key F.</source>
        <translation>Se encontró una pantalla. Imprima sus notas, o véalas con la tecla F.</translation>
    </message>
</context>
<context>
    <name>RoomHead</name>
    <message>
        <source>Manage services</source>
        <translation>Llevar el directorio</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Edit a service</source>
        <translation>Cambiar un servicio</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Publicar…</translation>
    </message>
    <message>
        <source>More</source>
        <comment>other things to do in the room Manage services</comment>
        <translation>Más</translation>
    </message>
    <message>
        <source>Publisher, and handouts to throw away</source>
        <translation>Responsable, y materiales que hay que tirar</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not published yet. They stay on this computer until then.</source>
        <translation>
            <numerusform>%n cambio todavía sin publicar. Queda en esta computadora hasta entonces.</numerusform>
            <numerusform>%n cambios todavía sin publicar. Quedan en esta computadora hasta entonces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers first that people carry, that nobody has called, or that are old.</source>
        <translation>Primero los números que la gente lleva, los nunca llamados y los viejos.</translation>
    </message>
</context>
<context>
    <name>Round</name>
    <message>
        <source>What you answer cannot be kept until you save: %1</source>
        <translation>Lo que responde no se puede conservar hasta que guarde: %1</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>No se pudo guardar: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>%1 has left plans, cards and lists</source>
        <translation>%1 ya no está en planes, tarjetas ni listas</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the call round</source>
        <translation>Guardar la ronda de llamadas</translation>
    </message>
</context>
<context>
    <name>SafetyGuard</name>
    <message>
        <source>Hide now</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>SafetyQuestion</name>
    <message>
        <source>Ask when they are alone</source>
        <translation>Pregunte cuando la persona esté a solas</translation>
    </message>
    <message>
        <source>“Is it safe for you to carry this?”</source>
        <translation>“¿Puede llevar esto sin peligro?”</translation>
    </message>
    <message>
        <source>Is it safe for you to carry this?</source>
        <translation>¿Puede llevar esto sin peligro?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Print a card</source>
        <translation>Imprimir una tarjeta</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Keep it here for them</source>
        <translation>Guardarla aquí para la persona</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>No sabe</translation>
    </message>
    <message>
        <source>Learn one number by heart</source>
        <translation>Aprender un número de memoria</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Search help, signs and questions</source>
        <translation>Buscar ayuda, señales y preguntas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Use Up and Down to choose a result and Enter to open it. Ctrl+D adds a service to the handout. Ctrl+Enter opens its call sheet.</source>
        <translation>Use las flechas para elegir un resultado y Enter para abrirlo. Ctrl+D añade un servicio al material. Ctrl+Enter abre su hoja de llamada.</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>Back to the results</source>
        <translation>Volver a los resultados</translation>
    </message>
</context>
<context>
    <name>ServiceActions</name>
    <message>
        <source>Call sheet</source>
        <translation>Hoja de llamada</translation>
    </message>
    <message>
        <source>Call sheet (L)</source>
        <translation>Hoja de llamada (L)</translation>
    </message>
    <message>
        <source>Give one card</source>
        <translation>Dar una tarjeta</translation>
    </message>
    <message>
        <source>Print one card for a person to carry</source>
        <translation>Imprimir una tarjeta para que una persona la lleve</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Side by side in two languages</source>
        <translation>Lado a lado en dos idiomas</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Remove from handout</source>
        <translation>Quitar del material</translation>
    </message>
    <message>
        <source>Add to handout</source>
        <translation>Añadir al material</translation>
    </message>
    <message>
        <source>Print this</source>
        <translation>Imprimir esto</translation>
    </message>
    <message>
        <source>Copy the number (C)</source>
        <translation>Copiar el número (C)</translation>
    </message>
    <message>
        <source>Report a change</source>
        <translation>Avisar de un cambio</translation>
    </message>
</context>
<context>
    <name>ServiceChoice</name>
    <message>
        <source>Name or number of a service</source>
        <translation>Nombre o número de un servicio</translation>
    </message>
    <message>
        <source>Find a service to edit</source>
        <translation>Buscar un servicio para cambiarlo</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Añadir un servicio</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>No service has this name or number.</source>
        <translation>Ningún servicio tiene este nombre o número.</translation>
    </message>
    <message>
        <source>A new service</source>
        <translation>Un servicio nuevo</translation>
    </message>
    <message>
        <source>Go on with what is not saved: %1</source>
        <translation>Seguir con lo que no se ha guardado: %1</translation>
    </message>
</context>
<context>
    <name>ServiceListModel</name>
    <message>
        <source>Number not confirmed</source>
        <translation>Número sin confirmar</translation>
    </message>
</context>
<context>
    <name>ServiceListView</name>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Keys: + adds, L opens the call sheet, C copies the number</source>
        <translation>Teclas: + añade, L abre la hoja de llamada, C copia el número</translation>
    </message>
</context>
<context>
    <name>ServiceView</name>
    <message>
        <source>Police or prosecutors</source>
        <translation>Policía o fiscales</translation>
    </message>
    <message>
        <source>No phone number was found for this service.</source>
        <translation>No se encontró número de teléfono de este servicio.</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Diga</translation>
    </message>
    <message>
        <source>Before you call</source>
        <translation>Antes de llamar</translation>
    </message>
    <message>
        <source>Choose a service in the list to see it here.</source>
        <translation>Elija un servicio en la lista para verlo aquí.</translation>
    </message>
    <message>
        <source>Number copied. The clipboard copy will be cleared in 1 minute</source>
        <translation>Número copiado. La copia se borra en 1 minuto</translation>
    </message>
    <message>
        <source>Not confirmed: call it before you give it to anyone</source>
        <translation>Sin confirmar: llame antes de darlo a alguien</translation>
    </message>
    <message>
        <source>Text %1</source>
        <translation>SMS al %1</translation>
    </message>
    <message>
        <source>No number yet. Check the website before you send anyone.</source>
        <translation>Todavía no hay número. Mire el sitio web antes de mandar a alguien.</translation>
    </message>
    <message>
        <source>No number yet. Find one before you send anyone.</source>
        <translation>Todavía no hay número. Busque uno antes de mandar a alguien.</translation>
    </message>
    <message>
        <source>Draft translation. A native speaker has not reviewed it yet.</source>
        <translation>Traducción en borrador. Nadie que hable el idioma desde la infancia la revisó todavía.</translation>
    </message>
    <message>
        <source>The English has changed since this translation was made.</source>
        <translation>El inglés cambió desde que se hizo esta traducción.</translation>
    </message>
</context>
<context>
    <name>SetsGroup</name>
    <message>
        <source>Card sets</source>
        <translation>Juegos de tarjetas</translation>
    </message>
    <message>
        <source>Saved services, languages and paper. Save one while you make cards, and open it from Print.</source>
        <translation>Servicios, idiomas y papel guardados. Guarde un juego mientras hace tarjetas y ábralo desde Imprimir.</translation>
    </message>
    <message>
        <source>Add a card set…</source>
        <translation>Añadir un juego de tarjetas…</translation>
    </message>
    <message>
        <source>Another set</source>
        <translation>Otro juego</translation>
    </message>
    <message>
        <source>From a file saved at another desk.</source>
        <translation>De un archivo guardado en otro escritorio.</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n servicio</numerusform>
            <numerusform>%n servicios</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Guardar como archivo…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>SettingFields</name>
    <message>
        <source>Clear the guide when nobody is using it</source>
        <translation>Borrar lo hecho cuando nadie usa la guía</translation>
    </message>
    <message>
        <source>Hold to see</source>
        <translation>Dejar oprimido para ver</translation>
    </message>
    <message>
        <source>Shows the word while it is pressed</source>
        <translation>Muestra la palabra mientras se oprime</translation>
    </message>
    <message>
        <source>A warning appears first. Then searches, selected signs and the handout are cleared.</source>
        <translation>Primero aparece un aviso. Después se borran las búsquedas, las señales elegidas y el material.</translation>
    </message>
    <message>
        <source>Brings the guide back after hiding. 4 to 20 letters a to z.</source>
        <translation>Con ella vuelve la guía después de ocultarse. De 4 a 20 letras, de la a a la z.</translation>
    </message>
    <message>
        <source>Practice</source>
        <comment>a button: practice hiding</comment>
        <translation>Practicar</translation>
    </message>
    <message>
        <source>Press Shift three times to hide, then type the word. Nothing is lost while you practice.</source>
        <translation>Oprima Shift tres veces para ocultar y escriba la palabra. No se pierde nada mientras practica.</translation>
    </message>
    <message>
        <source>Practice hiding</source>
        <translation>Practicar ocultar</translation>
    </message>
    <message>
        <source>Staff code: closes kiosk mode and client view</source>
        <translation>Código del personal: para salir del quiosco y de la vista para la persona</translation>
    </message>
    <message>
        <source>At least 6 characters. You cannot see it here again, so keep a copy in a safe place.</source>
        <translation>Al menos 6 caracteres. Aquí no lo puede ver otra vez: guarde una copia en un lugar seguro.</translation>
    </message>
    <message>
        <source>Leave the guide out</source>
        <translation>Dejar la guía fuera</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Your organization</source>
        <translation>Su organización</translation>
    </message>
    <message>
        <source>Printers and paper</source>
        <translation>Impresoras y papel</translation>
    </message>
    <message>
        <source>Card sets</source>
        <translation>Juegos de tarjetas</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>Staff code</source>
        <translation>Código del personal</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambio</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>No staff code is set. Anyone at this computer can change these settings and see the word. They can also leave the client view. If others can sit down here, set a code below.</source>
        <translation>No hay código del personal. Cualquier persona en esta computadora puede cambiar estos ajustes, ver la palabra y salir de la vista para la persona. Si otras personas pueden sentarse aquí, ponga un código abajo.</translation>
    </message>
    <message>
        <source>Locked. Only staff can change these settings, the word, printers and card sets. Enter the staff code to open them.</source>
        <translation>Cerrado. Solo el personal puede cambiar estos ajustes, la palabra, las impresoras y los juegos de tarjetas. Escriba el código del personal para abrirlos.</translation>
    </message>
    <message>
        <source>Open for staff. It locks again when you hide, when a client takes over, and when nobody is here.</source>
        <translation>Abierto para el personal. Se cierra otra vez cuando usted oculta la guía, cuando la usa una persona atendida y cuando no hay nadie.</translation>
    </message>
    <message>
        <source>Open with the staff code</source>
        <translation>Abrir con el código del personal</translation>
    </message>
    <message>
        <source>Return word</source>
        <translation>Palabra para volver</translation>
    </message>
    <message>
        <source>Initials of whoever keeps the directory from this computer</source>
        <translation>Iniciales de quien lleva el directorio en esta computadora</translation>
    </message>
    <message>
        <source>With initials, Manage services is at the side. Each change carries them. Empty: nobody does.</source>
        <translation>Con iniciales, Llevar el directorio aparece al lado. Cada cambio las lleva. Vacío: nadie lo hace.</translation>
    </message>
    <message>
        <source>This computer leaves the window out of what is captured or shared. A camera still sees it.</source>
        <translation>Esta computadora deja la ventana fuera de lo que se captura o comparte. Una cámara la ve igual.</translation>
    </message>
    <message>
        <source>Screenshots and recordings</source>
        <translation>Capturas y grabaciones de pantalla</translation>
    </message>
    <message>
        <source>Leave the guide out of screenshots and recordings</source>
        <translation>Dejar la guía fuera de capturas y grabaciones</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Después de %n minuto</numerusform>
            <numerusform>Después de %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
</context>
<context>
    <name>SettingsGroups</name>
    <message>
        <source>Name, number, logo</source>
        <translation>Nombre, número, logo</translation>
    </message>
    <message>
        <source>None lined up yet</source>
        <comment>printers</comment>
        <translation>Ninguna ajustada todavía</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) lined up</source>
        <translation>
            <numerusform>%n impresora ajustada</numerusform>
            <numerusform>%n impresoras ajustadas</numerusform>
        </translation>
    </message>
    <message>
        <source>None saved yet</source>
        <comment>card sets</comment>
        <translation>Ninguno guardado todavía</translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <comment>card sets</comment>
        <translation>
            <numerusform>%n juego</numerusform>
            <numerusform>%n juegos</numerusform>
        </translation>
    </message>
    <message>
        <source>Edition of %1</source>
        <translation>Edición del %1</translation>
    </message>
    <message>
        <source>Set</source>
        <comment>the staff code</comment>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Not set</source>
        <comment>the staff code</comment>
        <translation>Sin código</translation>
    </message>
    <message>
        <source>Hide, clear, return word</source>
        <translation>Ocultar, borrar, volver</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>This desk</source>
        <translation>Este escritorio</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Changes are saved at once on this computer, for everyone who uses it.</source>
        <translation>Los cambios se guardan al momento en esta computadora, para todas las personas que la usan.</translation>
    </message>
    <message>
        <source>The return word must have 4 to 20 letters, a to z, without accents.</source>
        <translation>La palabra para volver debe tener de 4 a 20 letras, de la a a la z, sin acentos.</translation>
    </message>
    <message>
        <source>The staff code must have at least 6 characters.</source>
        <translation>El código del personal debe tener al menos 6 caracteres.</translation>
    </message>
</context>
<context>
    <name>SeveralBox</name>
    <message>
        <source>None yet</source>
        <translation>Todavía ninguna</translation>
    </message>
</context>
<context>
    <name>ShownCard</name>
    <message>
        <source>Actual size. Nothing on it says what it is for.</source>
        <translation>Tamaño real. Nada en ella dice para qué es.</translation>
    </message>
    <message>
        <source>Actual size. Anyone who reads it can tell what it is for.</source>
        <translation>Tamaño real. Quien la lea puede ver para qué es.</translation>
    </message>
    <message>
        <source>The card, in %1: %2</source>
        <translation>La tarjeta, en %1: %2</translation>
    </message>
</context>
<context>
    <name>SignList</name>
    <message>
        <source>Signs</source>
        <translation>Señales</translation>
    </message>
</context>
<context>
    <name>SignRow</name>
    <message>
        <source>Hide why it matters</source>
        <translation>Ocultar por qué importa</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Por qué importa</translation>
    </message>
    <message>
        <source>Why it matters.</source>
        <translation>Por qué importa.</translation>
    </message>
    <message>
        <source>It may also be:</source>
        <translation>También puede ser:</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n fuente</numerusform>
            <numerusform>%n fuentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>Ver en grande</translation>
    </message>
    <message>
        <source>Fill the window, to read from the back of a room (L)</source>
        <translation>Llenar la ventana, para leer desde el fondo de una sala (L)</translation>
    </message>
    <message>
        <source>page date unknown</source>
        <translation>fecha de la página no conocida</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>leída el %1</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Adultos</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>Menores de 18</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Sex trade</source>
        <translation>Comercio sexual</translation>
    </message>
    <message>
        <source>The law itself names this</source>
        <translation>La ley misma nombra esto</translation>
    </message>
    <message>
        <source>Named by several official lists</source>
        <translation>En varias listas oficiales</translation>
    </message>
    <message>
        <source>Also common in other hardship</source>
        <translation>Común también en otros apuros</translation>
    </message>
</context>
<context>
    <name>SignSheet</name>
    <message>
        <source>Back to the signs</source>
        <translation>Volver a las señales</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Atrás (Esc)</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Or press Shift three times</source>
        <translation>O oprima Shift tres veces</translation>
    </message>
    <message>
        <source>A number to call</source>
        <translation>Un número para llamar</translation>
    </message>
    <message>
        <source>One sign proves nothing.</source>
        <translation>Una señal no prueba nada.</translation>
    </message>
</context>
<context>
    <name>SignsPage</name>
    <message>
        <source>What to do next</source>
        <translation>Qué hacer después</translation>
    </message>
    <message>
        <source>Print next steps</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Back to the signs</source>
        <translation>Volver a las señales</translation>
    </message>
    <message>
        <source>What have you noticed?</source>
        <translation>¿Qué ha notado?</translation>
    </message>
    <message>
        <source>Select what fits. There is no score, one sign proves nothing, and nothing is saved.</source>
        <translation>Elija lo que corresponde. No hay puntos, una señal no prueba nada y no se guarda nada.</translation>
    </message>
    <message>
        <source>This directory has no signs yet.</source>
        <translation>Este directorio todavía no tiene señales.</translation>
    </message>
    <message numerus="yes">
        <source>What to do next · %n selected</source>
        <translation>
            <numerusform>Qué hacer después · %n elegida</numerusform>
            <numerusform>Qué hacer después · %n elegidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SituationForm</name>
    <message>
        <source>Girl</source>
        <translation>Chica</translation>
    </message>
    <message>
        <source>Boy</source>
        <translation>Chico</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Mujer</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Hombre</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Alone here</source>
        <translation>Sin adulto aquí</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Se perdió</translation>
    </message>
    <message>
        <source>Hurt or neglected</source>
        <translation>Daño o descuido</translation>
    </message>
    <message>
        <source>Made to have sex or work</source>
        <translation>Le obligan a tener sexo o trabajar</translation>
    </message>
    <message>
        <source>Put out of home</source>
        <translation>Le echaron de casa</translation>
    </message>
    <message>
        <source>Ran away</source>
        <translation>Se fue de casa</translation>
    </message>
    <message>
        <source>A partner or family</source>
        <translation>Pareja o familia</translation>
    </message>
    <message>
        <source>A boss or trafficker</source>
        <translation>Jefe o tratante</translation>
    </message>
    <message>
        <source>Sister or brother</source>
        <translation>Con hermano o hermana</translation>
    </message>
    <message>
        <source>Own child</source>
        <translation>Hijo propio</translation>
    </message>
    <message>
        <source>Pet</source>
        <translation>Mascota</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Hijos</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Pareja</translation>
    </message>
    <message>
        <source>After a sexual assault</source>
        <translation>Después de una agresión sexual</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Embarazo</translation>
    </message>
    <message>
        <source>Is using drugs or alcohol</source>
        <translation>Usa drogas o alcohol</translation>
    </message>
    <message>
        <source>Uses a wheelchair</source>
        <translation>Usa silla de ruedas</translation>
    </message>
    <message>
        <source>Has a disability</source>
        <translation>Tiene una discapacidad</translation>
    </message>
    <message>
        <source>No immigration papers</source>
        <translation>Sin papeles de inmigración</translation>
    </message>
    <message>
        <source>Turned away by a shelter</source>
        <translation>Un refugio le dijo que no</translation>
    </message>
    <message>
        <source>Housed by the boss</source>
        <translation>Vivienda del jefe</translation>
    </message>
    <message>
        <source>Trans</source>
        <translation>Trans</translation>
    </message>
    <message>
        <source>With a sister or brother</source>
        <translation>Con hermano o hermana</translation>
    </message>
    <message>
        <source>Served in the military</source>
        <translation>Sirvió en las fuerzas armadas</translation>
    </message>
    <message>
        <source>60 or older</source>
        <translation>60 o más</translation>
    </message>
    <message>
        <source>Who needs the bed?</source>
        <translation>¿Quién necesita la cama?</translation>
    </message>
    <message>
        <source>Press what you know. Skip the rest.</source>
        <translation>Oprima lo que sabe. Salte el resto.</translation>
    </message>
    <message>
        <source>Right now</source>
        <translation>Ahora mismo</translation>
    </message>
    <message>
        <source>In danger</source>
        <translation>En peligro</translation>
    </message>
    <message>
        <source>Hurt, needs a doctor</source>
        <translation>Con heridas, necesita un médico</translation>
    </message>
    <message>
        <source>Under 13</source>
        <translation>Hasta 12</translation>
    </message>
    <message>
        <source>13 to 17</source>
        <translation>13 a 17</translation>
    </message>
    <message>
        <source>18 to 24</source>
        <translation>18 a 24</translation>
    </message>
    <message>
        <source>25 and up</source>
        <translation>25 o más</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What happened, more than one can be true</source>
        <translation>Qué pasó, puede ser más de una cosa</translation>
    </message>
    <message>
        <source>With them</source>
        <translation>Con la persona</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Habla</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>What they need to get away from</source>
        <translation>De quién necesita alejarse</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Nothing is saved.</source>
        <translation>No se guarda nada.</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Todos</translation>
    </message>
</context>
<context>
    <name>Sizes</name>
    <message>
        <source>Smaller</source>
        <translation>Más pequeña</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Fit the page to the window</source>
        <translation>Ajustar la página a la ventana</translation>
    </message>
</context>
<context>
    <name>SlowDisk</name>
    <message>
        <source>This disk answers slowly: %1. The guide waits for it.</source>
        <translation>Este disco responde despacio: %1. La guía lo espera.</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>Only %1</source>
        <translation>Solo %1</translation>
    </message>
    <message>
        <source>Numbers that fit most people</source>
        <translation>Números que sirven a la mayoría</translation>
    </message>
    <message>
        <source>Use numbers that fit most people</source>
        <translation>Usar los números que sirven a la mayoría</translation>
    </message>
    <message>
        <source>The handout</source>
        <translation>El material</translation>
    </message>
    <message>
        <source>Use the handout</source>
        <translation>Usar el material</translation>
    </message>
</context>
<context>
    <name>StaffCodeForm</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Staff code</source>
        <translation>Código del personal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>That is not the staff code.</source>
        <translation>Ese no es el código del personal.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong codes. Try again in %n minute(s).</source>
        <translation>
            <numerusform>Demasiados códigos incorrectos. Intente otra vez en %n minuto.</numerusform>
            <numerusform>Demasiados códigos incorrectos. Intente otra vez en %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can type the code again.</source>
        <translation>Ya puede escribir el código otra vez.</translation>
    </message>
</context>
<context>
    <name>StaffGate</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>StaffNotes</name>
    <message numerus="yes">
        <source>%n note(s) for staff</source>
        <translation>
            <numerusform>%n nota para el personal</numerusform>
            <numerusform>%n notas para el personal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepsBody</name>
    <message>
        <source>The whole page</source>
        <translation>La página entera</translation>
    </message>
    <message>
        <source>Fewer steps</source>
        <translation>Menos pasos</translation>
    </message>
    <message numerus="yes">
        <source>All %n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>Los %n pasos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Editions (*.edition)</source>
        <translation>Ediciones (*.edition)</translation>
    </message>
    <message>
        <source>Open an edition</source>
        <translation>Abrir una edición</translation>
    </message>
    <message>
        <source>Checking %1…</source>
        <translation>Se comprueba %1…</translation>
    </message>
</context>
<context>
    <name>TeachPage</name>
    <message>
        <source>Teach</source>
        <translation>Taller</translation>
    </message>
    <message>
        <source>Made-up stories only. No pictures of harm. Nothing that the room says is saved.</source>
        <translation>Solo historias inventadas. Sin imágenes de daño. No se guarda nada de lo que diga el grupo.</translation>
    </message>
    <message>
        <source>This directory has no workshops yet.</source>
        <translation>Este directorio todavía no tiene talleres.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Hide works in a workshop too: press Shift three times, and both screens are covered.</source>
        <translation>Ocultar también sirve en un taller: oprima Shift tres veces, y se cubren las dos pantallas.</translation>
    </message>
    <message>
        <source>Save the leader&apos;s notes</source>
        <translation>Guardar las notas de quien guía</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>No se pudo guardar: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>The slides could not be made.</source>
        <translation>No se pudieron hacer las diapositivas.</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>Parte %1 de %2</translation>
    </message>
    <message>
        <source>End the workshop?</source>
        <translation>¿Terminar el taller?</translation>
    </message>
    <message>
        <source>The numbers stay on the screen in front. Then you can print what to hand out.</source>
        <translation>Los números quedan en la pantalla de enfrente. Después puede imprimir lo que va a repartir.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>ThenCard</name>
    <message>
        <source>Then · new</source>
        <translation>Después · nuevo</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToPaper</name>
    <message>
        <source>These pages flip on the short edge. Choose that in the print dialog.</source>
        <translation>Estas páginas se voltean por el borde corto. Elíjalo en el cuadro de impresión.</translation>
    </message>
    <message>
        <source>The pages now match the way your printer flips paper. Print again.</source>
        <translation>Las páginas corresponden ahora a cómo su impresora voltea el papel. Imprima otra vez.</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>TonightPage</name>
    <message>
        <source>This guide has no plan for a bed tonight</source>
        <translation>Esta guía no tiene plan para una cama esta noche</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Volver a las preguntas</translation>
    </message>
    <message>
        <source>A bed tonight</source>
        <translation>Una cama esta noche</translation>
    </message>
    <message>
        <source>Use Get help instead. In danger, call the number at the foot of the window.</source>
        <translation>Use mejor Buscar ayuda. Si hay peligro, llame al número que está al pie de la ventana.</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>Imprimir esta lista</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search and view</source>
        <translation>Búsqueda y vista</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Atrás (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Language of the content</source>
        <translation>Idioma del contenido</translation>
    </message>
    <message>
        <source>Text size and colors</source>
        <translation>Tamaño de letra y colores</translation>
    </message>
    <message>
        <source>Client view</source>
        <translation>Para la persona</translation>
    </message>
    <message>
        <source>For a client to use: no staff notes (Ctrl+Shift+V). To come back, press the same keys, or the empty corner at the top left (in Arabic, top right) 3 times. Then enter the staff code, if one is set.</source>
        <translation>Para una persona atendida en esta pantalla: sin notas del personal (Ctrl+Shift+V). Para volver, oprima las mismas teclas, o tres veces la esquina vacía de arriba a la izquierda (en árabe, a la derecha). Después escriba el código del personal, si hay uno.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Or press Shift three times</source>
        <translation>O oprima Shift tres veces</translation>
    </message>
    <message>
        <source>Covers this window right away and clears what was done</source>
        <translation>Cubre esta ventana al instante y borra lo que se hizo</translation>
    </message>
</context>
<context>
    <name>TrayPopup</name>
    <message>
        <source>Handout</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Nothing here yet. Use + to add a service.</source>
        <translation>Todavía no hay nada. Use + para añadir un servicio.</translation>
    </message>
    <message>
        <source>Give one card</source>
        <translation>Dar una tarjeta</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
</context>
<context>
    <name>TrayRow</name>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Remove %1 from the handout</source>
        <translation>Quitar %1 del material</translation>
    </message>
</context>
<context>
    <name>TrayView</name>
    <message numerus="yes">
        <source>Handout, %n service(s)</source>
        <translation>
            <numerusform>Material, %n servicio</numerusform>
            <numerusform>Material, %n servicios</numerusform>
        </translation>
    </message>
    <message>
        <source>Handout %1</source>
        <translation>Material %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation>Cambiar el orden</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Nothing here yet. Use + to add a service.</source>
        <translation>Todavía no hay nada. Use + para añadir un servicio.</translation>
    </message>
    <message>
        <source>Undo the last change to the handout</source>
        <translation>Deshacer el último cambio del material</translation>
    </message>
    <message>
        <source>Give one card</source>
        <translation>Dar una tarjeta</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Remove %1 from the handout</source>
        <translation>Quitar %1 del material</translation>
    </message>
</context>
<context>
    <name>TrustFoot</name>
    <message>
        <source>Report a change</source>
        <translation>Avisar de un cambio</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n fuente</numerusform>
            <numerusform>%n fuentes</numerusform>
        </translation>
    </message>
    <message>
        <source>page date unknown</source>
        <translation>fecha de la página no conocida</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>leída el %1</translation>
    </message>
</context>
<context>
    <name>TurnOverSteps</name>
    <message>
        <source>Now the backs</source>
        <translation>Ahora los reversos</translation>
    </message>
    <message>
        <source>top to bottom, like a page of a wall calendar</source>
        <translation>de arriba abajo, como una hoja de calendario de pared</translation>
    </message>
    <message>
        <source>like a page of a book</source>
        <translation>como una página de un libro</translation>
    </message>
    <message>
        <source>1.  Wait until all the fronts are printed (%1).
2.  Flip the whole stack over %2.
3.  Put it back in the tray.</source>
        <translation>1.  Espere hasta que estén impresos todos los frentes (%1).
2.  Voltee todo el montón %2.
3.  Póngalo otra vez en la bandeja.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n hoja</numerusform>
            <numerusform>%n hojas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Parar aquí</translation>
    </message>
    <message>
        <source>Print the backs</source>
        <translation>Imprimir los reversos</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Done again. The history keeps both.</source>
        <translation>Hecho otra vez. El historial guarda ambos.</translation>
    </message>
    <message>
        <source>%1 was changed again later. Take the later change back first.</source>
        <translation>%1 se cambió otra vez después. Deshaga primero el cambio posterior.</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>No se pudo guardar: %1</translation>
    </message>
    <message>
        <source>Taken back. The history keeps both.</source>
        <translation>Deshecho. El historial guarda los dos.</translation>
    </message>
</context>
<context>
    <name>UpdatesGroup</name>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Dejar de buscar</translation>
    </message>
    <message>
        <source>Read it…</source>
        <translation>Leerla…</translation>
    </message>
    <message>
        <source>From a USB drive or a folder. The guide never goes on the internet.</source>
        <translation>De una memoria USB o una carpeta. La guía nunca va a internet.</translation>
    </message>
    <message>
        <source>This edition</source>
        <translation>Esta edición</translation>
    </message>
    <message>
        <source>Who is responsible for it</source>
        <translation>Quién responde por ella</translation>
    </message>
    <message>
        <source>Get an update</source>
        <translation>Obtener una actualización</translation>
    </message>
    <message>
        <source>Look for updates in this folder</source>
        <translation>Buscar actualizaciones en esta carpeta</translation>
    </message>
    <message>
        <source>Previous edition</source>
        <translation>Edición anterior</translation>
    </message>
    <message>
        <source>Keys that this desk trusts</source>
        <translation>Claves en que confía este escritorio</translation>
    </message>
    <message>
        <source>There is none on this computer.</source>
        <translation>No hay ninguna en esta computadora.</translation>
    </message>
    <message>
        <source>%1. You can still read it.</source>
        <translation>%1. Todavía puede leerla.</translation>
    </message>
    <message>
        <source>Compare them over the phone: %1</source>
        <translation>Compárenlas por teléfono: %1</translation>
    </message>
    <message>
        <source>None yet. The guide cannot tell who signed an edition, so staff decide about each one.</source>
        <translation>Ninguna todavía. La guía no puede saber quién firmó una edición, así que el personal decide sobre cada una.</translation>
    </message>
    <message>
        <source>made on this computer, not signed</source>
        <translation>hecha en esta computadora, sin firma</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>con la firma de %1</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>sin firma</translation>
    </message>
    <message>
        <source>This edition does not name anyone yet. It cannot be signed until it does.</source>
        <translation>Esta edición todavía no nombra a nadie. Sin eso no se puede firmar.</translation>
    </message>
    <message>
        <source>None. Choose a shared folder or a USB drive, and the guide tells you when an update is in it.</source>
        <translation>Ninguna. Elija una carpeta compartida o una memoria USB, y la guía le avisa cuando haya ahí una actualización.</translation>
    </message>
    <message>
        <source>Your office has set this for all desks.</source>
        <translation>Su oficina lo puso para todos los escritorios.</translation>
    </message>
    <message>
        <source>The guide cannot find this folder now.</source>
        <translation>La guía no encuentra ahora esta carpeta.</translation>
    </message>
    <message>
        <source>Folder to look in</source>
        <translation>Carpeta en que buscar</translation>
    </message>
</context>
<context>
    <name>WhatNow</name>
    <message>
        <source>No bed anywhere: what now?</source>
        <translation>No hay cama en ningún lugar: ¿y ahora?</translation>
    </message>
    <message>
        <source>Call again tonight</source>
        <translation>Llame otra vez esta noche</translation>
    </message>
    <message>
        <source>A line at the top says “A call is due”. No sound.</source>
        <translation>Arriba aparecerá «Toca volver a llamar». Sin sonido.</translation>
    </message>
    <message>
        <source>No answer: what now?</source>
        <translation>No contestan: ¿y ahora?</translation>
    </message>
    <message>
        <source>Remind me at %1</source>
        <translation>Recordarme a las %1</translation>
    </message>
</context>
<context>
    <name>Withdrawn</name>
    <message>
        <source>We threw them away</source>
        <translation>Las tiramos</translation>
    </message>
    <message>
        <source>Throw away: %1, edition of %2.</source>
        <translation>Tire: %1, edición de %2.</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Se detiene…</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Numbers to call</source>
        <translation>Números que llamar</translation>
    </message>
    <message>
        <source>No report waits. A desk saves one with Report a change, into the folder where this computer looks for new editions (This desk, Updates). Import takes one that came in another way.</source>
        <translation>No hay avisos. Otro escritorio guarda uno con “Avisar de un cambio”, en la carpeta donde esta computadora busca ediciones nuevas (Este escritorio, Actualizaciones). Importar lee uno que llegó de otra manera.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n numbers that people carry are called</source>
        <translation>
            <numerusform>Se llamó a %1 de %n número que la gente lleva</numerusform>
            <numerusform>Se llamó a %1 de %n números que la gente lleva</numerusform>
        </translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>Llame: %1</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>No toca ninguno</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Toca</translation>
    </message>
    <message>
        <source>Never called</source>
        <translation>Sin llamar nunca</translation>
    </message>
    <message>
        <source>Not on paper</source>
        <translation>No en papel</translation>
    </message>
    <message>
        <source>Hours unknown</source>
        <translation>Horario sin dato</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>No funciona</translation>
    </message>
    <message>
        <source>Reported by desks</source>
        <translation>Avisos de otras computadoras</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Call round</source>
        <translation>Ronda de llamadas</translation>
    </message>
    <message>
        <source>One number at a time: dial, choose what was right, go on.</source>
        <translation>Un número a la vez: marque, elija lo que estaba bien, siga.</translation>
    </message>
    <message>
        <source>Print the round</source>
        <translation>Imprimir la ronda</translation>
    </message>
</context>
<context>
    <name>_Bar</name>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Blank screen</source>
        <translation>Pantalla en blanco</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>_Condition</name>
    <message>
        <source>Yes: call sheet</source>
        <translation>Sí: hoja de llamada</translation>
    </message>
</context>
<context>
    <name>_NowRow</name>
    <message>
        <source>Call sheet</source>
        <translation>Hoja de llamada</translation>
    </message>
</context>
<context>
    <name>calls</name>
    <message>
        <source>Text %1</source>
        <translation>SMS al %1</translation>
    </message>
    <message>
        <source>Call it before you give it to anyone</source>
        <translation>Llame antes de darlo a alguien</translation>
    </message>
    <message>
        <source>Changed: do not call</source>
        <translation>Cambió: no llame</translation>
    </message>
    <message>
        <source>Website only. No phone number found</source>
        <translation>Solo sitio web. No se encontró número de teléfono</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Abierto ahora</translation>
    </message>
    <message>
        <source>24 hours, every day</source>
        <translation>las 24 horas, todos los días</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Atiende</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Hablan</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Do not call. Somebody else answered on %1.</source>
        <translation>No llame. El %1 contestó otra persona.</translation>
    </message>
    <message>
        <source>Do not call. It was disconnected on %1.</source>
        <translation>No llame. El %1 estaba desconectado.</translation>
    </message>
    <message>
        <source>Not confirmed. Call this number before you rely on it.</source>
        <translation>Sin confirmar. Llame a este número antes de confiar en él.</translation>
    </message>
    <message>
        <source>Called on %1: it works.</source>
        <translation>Se llamó el %1: funciona.</translation>
    </message>
    <message>
        <source>From an official page, as of %1. We have not called it yet.</source>
        <translation>De una página oficial, al %1. Todavía no hemos llamado.</translation>
    </message>
    <message>
        <source>From other lists, as of %1. We have not called it yet.</source>
        <translation>De otras listas, al %1. Todavía no hemos llamado.</translation>
    </message>
    <message>
        <source>More than a year old. Confirm it before you rely on it.</source>
        <translation>Tiene más de un año. Confírmelo antes de confiar en esto.</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>English|Spanish|Portuguese|Haitian Creole|Vietnamese|Arabic|Khmer|Lao|American Sign Language|French|Chinese|Albanian|Twi|Nepali|Pashto|Russian|Polish|Swahili|Somali</source>
        <comment>names of languages in this order, with | between</comment>
        <translation>inglés|español|portugués|criollo haitiano|vietnamita|árabe|jemer|lao|lengua de señas americana|francés|chino|albanés|twi|nepalí|pastún|ruso|polaco|suajili|somalí</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Spanish</translation>
    </message>
    <message>
        <source>Edition {date}</source>
        <translation>Edición {date}</translation>
    </message>
    <message>
        <source>Edition and facts as of {date}</source>
        <translation>Edición y datos al {date}</translation>
    </message>
    <message>
        <source>As of {date}</source>
        <translation>Datos al {date}</translation>
    </message>
    <message>
        <source>Called on {date}</source>
        <translation>Se llamó el {date}</translation>
    </message>
    <message>
        <source>Not updated since {date}</source>
        <translation>Sin actualizar desde {date}</translation>
    </message>
    <message>
        <source>not called</source>
        <comment>of numbers on a card, after the date when a page with them was read</comment>
        <translation>sin llamar</translation>
    </message>
    <message numerus="yes">
        <source>Preview: %n number(s) read, not called</source>
        <translation>
            <numerusform>Preliminar: %n número leído, sin llamar</numerusform>
            <numerusform>Preliminar: %n números leídos, sin llamar</numerusform>
        </translation>
    </message>
    <message>
        <source>Edition over a year old: ask first</source>
        <translation>Edición de hace más de un año: pregunte antes</translation>
    </message>
    <message>
        <source>Translation not yet reviewed</source>
        <translation>Traducción sin revisar</translation>
    </message>
    <message>
        <source>Say:</source>
        <translation>Diga:</translation>
    </message>
    <message>
        <source>Say this, or show it:</source>
        <translation>Diga esto, o muéstrelo:</translation>
    </message>
    <message>
        <source>No lawyer has read this card yet.</source>
        <translation>Ningún abogado ha leído todavía esta tarjeta.</translation>
    </message>
    <message>
        <source>Read by {name}.</source>
        <comment>by a lawyer; in other languages, that the English was read</comment>
        <translation>Un abogado leyó el texto en inglés: {name}.</translation>
    </message>
    <message>
        <source>call or text</source>
        <translation>llame o mande SMS</translation>
    </message>
    <message>
        <source>text</source>
        <translation>mensaje de texto (SMS)</translation>
    </message>
    <message>
        <source>text {keyword}</source>
        <translation>envíe {keyword}</translation>
    </message>
    <message>
        <source>relay for Deaf callers</source>
        <translation>relevo para sordos</translation>
    </message>
    <message>
        <source>TTY</source>
        <translation>TTY</translation>
    </message>
    <message>
        <source>videophone</source>
        <translation>videoteléfono</translation>
    </message>
    <message>
        <source>Scan to call</source>
        <translation>Escanee para llamar</translation>
    </message>
    <message>
        <source>Scan to text</source>
        <translation>Escanee para mandar un SMS</translation>
    </message>
    <message>
        <source>QR code. It calls {number}.</source>
        <translation>Código QR. Llama al {number}.</translation>
    </message>
    <message>
        <source>QR code. It starts a text message to {number}.</source>
        <translation>Código QR. Abre un mensaje de texto (SMS) al {number}.</translation>
    </message>
    <message>
        <source>We are</source>
        <translation>Somos</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Nuestro número</translation>
    </message>
    <message>
        <source>Logo or stamp</source>
        <translation>Logo o sello</translation>
    </message>
    <message>
        <source>Day and night</source>
        <comment>what a picture beside a number means</comment>
        <translation>Día y noche</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <comment>what a picture beside a number means</comment>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <comment>what a picture beside a number means</comment>
        <translation>Intérpretes</translation>
    </message>
    <message>
        <source>{month} {day}, {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec</source>
        <comment>the months from January, with | between</comment>
        <translation>ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic</translation>
    </message>
    <message>
        <source>traffick|exploit|victim|surviv|abus|rape|sexual|assault|violen|slave|prostitut|rescue|shelter|pimp|batter|police|immigra|undocument|visa|crim|suicid|overdos</source>
        <comment>beginnings of words that tell a stranger what a card is about, with | between; not a translation, but those of this language</comment>
        <translation>traffick|trata de|la trata|trata sexual|trata laboral|tratante|trafic|explota|victima|sobrevivi|abus|viola|sexual|agres|esclav|prostitu|rescat|refugio|albergue|proxeneta|golpe|policia|migra|inmigra|indocument|visa|crimen|delit|suicid|sobredosis|violen|maltrat|crimin|penal|deporta|asalt|acoso|padrote|chulo|forzad|sin papeles|casa segura|asilo|ahorc</translation>
    </message>
    <message>
        <source>My next step</source>
        <translation>Mi próximo paso</translation>
    </message>
    <message>
        <source>Call|Ask for|Day, time|Bring</source>
        <comment>labels before lines for a pen, 1 to 5, with | between</comment>
        <translation>Llamar a|Preguntar por|Día y hora|Llevar</translation>
    </message>
    <message>
        <source>Do not write a name. Keep this only if it is safe.</source>
        <translation>No escriba ningún nombre. Guárdela solo si no le pone en peligro.</translation>
    </message>
    <message>
        <source>Soap bands. Put the words where the bar is widest. Tape the end under the box on the side.</source>
        <translation>Tiras para jabón. Ponga las palabras donde el jabón es más ancho. Pegue el extremo bajo el recuadro del lado.</translation>
    </message>
    <message>
        <source>Lip-balm wraps. Wrap once around the tube.</source>
        <translation>Tiras para bálsamo labial. Una vuelta al tubo.</translation>
    </message>
    <message>
        <source>Shoe cards. Fold once with the number inside. Slip under the insole.</source>
        <translation>Tarjetas de zapato. Doble la tarjeta una vez, con el número adentro, y póngala bajo la plantilla.</translation>
    </message>
    <message>
        <source>glue or tape</source>
        <translation>pegamento o cinta</translation>
    </message>
    <message>
        <source>I am Deaf. Please write.</source>
        <translation>Soy una persona sorda. Por favor, escriba.</translation>
    </message>
    <message>
        <source>I sign (ASL). I want an interpreter.</source>
        <translation>Uso lengua de señas (ASL). Quiero servicio de intérprete.</translation>
    </message>
    <message>
        <source>I read and write English.</source>
        <translation>Leo y escribo en inglés.</translation>
    </message>
    <message>
        <source>I am not safe with the person outside.</source>
        <translation>No estoy a salvo con la persona que está afuera.</translation>
    </message>
    <message>
        <source>I need a bed for tonight.</source>
        <translation>Necesito una cama para esta noche.</translation>
    </message>
    <message>
        <source>Please call for me. Write what they say.</source>
        <translation>Por favor, llame por mí. Escriba lo que digan.</translation>
    </message>
    <message>
        <source>Point to your language.</source>
        <translation>Señale su idioma.</translation>
    </message>
</context>
<context>
    <name>client</name>
    <message>
        <source>Who will know?</source>
        <translation>¿Quién lo sabrá?</translation>
    </message>
    <message>
        <source>You can say</source>
        <translation>Puede decir</translation>
    </message>
    <message>
        <source>They may ask you</source>
        <translation>Le pueden preguntar</translation>
    </message>
    <message>
        <source>What happens when you call</source>
        <translation>Qué pasa cuando llama</translation>
    </message>
    <message>
        <source>Before you call</source>
        <translation>Antes de llamar</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>What do you need?</source>
        <translation>¿Qué necesita?</translation>
    </message>
    <message>
        <source>You can call and ask. You choose what to say.</source>
        <translation>Usted puede llamar y preguntar. Usted decide qué decir.</translation>
    </message>
    <message>
        <source>How old are you?</source>
        <translation>¿Cuántos años tiene?</translation>
    </message>
    <message>
        <source>Under 13</source>
        <translation>Menos de 13</translation>
    </message>
    <message>
        <source>13 to 17</source>
        <translation>De 13 a 17</translation>
    </message>
    <message>
        <source>Were you put out of home, or is someone hurting you?</source>
        <translation>¿Le echaron de casa, o alguien le hace daño?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>I do not want to say</source>
        <translation>No quiero decirlo</translation>
    </message>
    <message>
        <source>18 or older</source>
        <translation>18 o más</translation>
    </message>
    <message>
        <source>Some places are only for adults. Choose your age to see places for you.</source>
        <translation>Algunos lugares son solo para adultos. Oprima su edad para ver los que son para usted.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>In pictures</source>
        <translation>En dibujos</translation>
    </message>
    <message>
        <source>What is it about? Press a picture.</source>
        <translation>¿De qué se trata? Oprima un dibujo.</translation>
    </message>
    <message>
        <source>What can I say?</source>
        <translation>¿Qué puedo decir?</translation>
    </message>
    <message>
        <source>Nothing you press is saved.</source>
        <translation>No se guarda nada de lo que oprima.</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Ocultar esto</translation>
    </message>
    <message>
        <source>Or press Shift three times</source>
        <translation>U oprima Shift tres veces</translation>
    </message>
    <message>
        <source>Text size and colors</source>
        <translation>Tamaño de letra y colores</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Abierto ahora</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>día y noche</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>hasta las {time}</translation>
    </message>
    <message>
        <source>Opens {time}</source>
        <translation>Abre {time}</translation>
    </message>
    <message>
        <source>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday</source>
        <comment>the days of the week from Monday, with | between</comment>
        <translation>lunes|martes|miércoles|jueves|viernes|sábado|domingo</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Cerrado ahora</translation>
    </message>
    <message>
        <source>Hours: ask</source>
        <translation>Horario: pregunte</translation>
    </message>
    <message>
        <source>Ask if they can help you</source>
        <translation>Pregunte si le pueden ayudar</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Mujeres</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Hombres</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Cualquier persona</translation>
    </message>
    <message>
        <source>{low} and older</source>
        <translation>{low} años o más</translation>
    </message>
    <message>
        <source>{high} and younger</source>
        <translation>{high} años o menos</translation>
    </message>
    <message>
        <source>{low} to {high} years old</source>
        <translation>de {low} a {high} años</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <comment>two parts of a line, with the comma of the language</comment>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>Ask which languages they speak</source>
        <translation>Pregunte qué idiomas hablan</translation>
    </message>
    <message numerus="yes">
        <source>{languages} and %n more</source>
        <translation>
            <numerusform>{languages} y %n más</numerusform>
            <numerusform>{languages} y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>with an interpreter</source>
        <translation>con intérprete</translation>
    </message>
    <message>
        <source>{languages}, others with an interpreter</source>
        <translation>{languages}, otros con intérprete</translation>
    </message>
    <message>
        <source>Ask what it costs</source>
        <translation>Pregunte cuánto cuesta</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>We have no number for this. Ask a worker.</source>
        <translation>Aquí no hay número. Pregunte a alguien del personal.</translation>
    </message>
    <message>
        <source>We are not sure this number is right. Ask a worker first.</source>
        <translation>Este número no está confirmado. Pregunte primero a alguien del personal.</translation>
    </message>
    <message>
        <source>Send the word {keyword} as a text to this number.</source>
        <translation>Mande la palabra {keyword} por mensaje de texto a este número.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>The address is secret.</source>
        <translation>La dirección es secreta.</translation>
    </message>
    <message>
        <source>Who can help</source>
        <translation>Quién puede ayudar</translation>
    </message>
    <message>
        <source>This screen saves nothing. After you leave, nobody can see what you pressed here.</source>
        <translation>Esta pantalla no guarda nada. Cuando se vaya, nadie podrá ver lo que oprimió aquí.</translation>
    </message>
    <message>
        <source>You can ask this before you tell your story</source>
        <translation>Puede preguntar esto antes de contar su historia</translation>
    </message>
    <message>
        <source>What do you share, and who do you share it with?</source>
        <translation>¿Qué información comparten, y con quién?</translation>
    </message>
    <message>
        <source>You do not have to tell everything. You do not have to say your name first. You can stop the call at any time.</source>
        <translation>No tiene que contarlo todo. No tiene que decir su nombre primero. Puede terminar la llamada cuando quiera.</translation>
    </message>
    <message>
        <source>Police are not in this list.</source>
        <translation>La policía no está en esta lista.</translation>
    </message>
    <message>
        <source>Show police too</source>
        <translation>Mostrar también la policía</translation>
    </message>
    <message>
        <source>Hide police</source>
        <translation>Ocultar la policía</translation>
    </message>
    <message>
        <source>We have no place to list here. Ask a worker, or call a number below.</source>
        <translation>Aquí no hay nada en la lista. Pregunte a alguien del personal, o llame a un número de abajo.</translation>
    </message>
    <message>
        <source>This is about the law. No lawyer has read our answer yet, so we do not show it here.</source>
        <translation>Esto es sobre la ley. Ningún abogado ha leído todavía nuestra respuesta, así que no se muestra aquí.</translation>
    </message>
    <message>
        <source>Nobody has checked this answer in your language yet. Read it with a worker.</source>
        <translation>Nadie ha revisado todavía esta respuesta en su idioma. Léala con alguien del personal.</translation>
    </message>
    <message>
        <source>Get a small card</source>
        <translation>Quiero una tarjeta pequeña</translation>
    </message>
    <message>
        <source>Is it safe for you to carry this?</source>
        <translation>¿Puede llevar esto sin peligro?</translation>
    </message>
    <message>
        <source>Someone may look in your pockets or your bag. The card does not say why you have it.</source>
        <translation>Alguien puede mirar en sus bolsillos o en su bolsa. La tarjeta no dice por qué la tiene.</translation>
    </message>
    <message>
        <source>Yes, print it</source>
        <translation>Sí, imprimir</translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation>No sé</translation>
    </message>
    <message>
        <source>Then do not take a card. You can learn this number by heart:</source>
        <translation>Entonces no lleve una tarjeta. Puede aprender este número de memoria:</translation>
    </message>
    <message>
        <source>We cannot make a card for this number. Ask a worker.</source>
        <translation>No se puede hacer una tarjeta de este número. Pregunte a alguien del personal.</translation>
    </message>
    <message>
        <source>Your card is printing.</source>
        <translation>La tarjeta va a la impresora.</translation>
    </message>
    <message>
        <source>Your card is ready. Pick it up from the printer.</source>
        <translation>Su tarjeta está lista. Recójala de la impresora.</translation>
    </message>
    <message>
        <source>Your card is saved.</source>
        <translation>La tarjeta está guardada.</translation>
    </message>
    <message>
        <source>Your card could not be printed. Ask a worker.</source>
        <translation>No se pudo imprimir la tarjeta. Pregunte a alguien del personal.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Ends here. Everything you pressed is cleared.</source>
        <translation>Termina aquí. Se borra todo lo que oprimió.</translation>
    </message>
    <message>
        <source>Are you done?</source>
        <translation>¿Terminó?</translation>
    </message>
    <message>
        <source>Everything you pressed will be cleared. The next person starts from the beginning.</source>
        <translation>Se borra todo lo que oprimió. La próxima persona empieza desde el principio.</translation>
    </message>
    <message>
        <source>Yes, I am done</source>
        <translation>Sí, terminar</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarme</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Nobody has checked this translation yet. The numbers are the same in English.</source>
        <translation>Estas palabras son una traducción que nadie ha revisado todavía. Los números son los mismos en inglés.</translation>
    </message>
    <message>
        <source>The rest is in English. Ask a worker.</source>
        <translation>El resto está en inglés. Pregunte a alguien del personal.</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Otro idioma</translation>
    </message>
    <message>
        <source>I am Deaf</source>
        <translation>Soy una persona sorda</translation>
    </message>
    <message>
        <source>Show this to the worker. You can both write here. Nothing that you write is saved.</source>
        <translation>Muestre esto a quien trabaja aquí. Ustedes dos pueden escribir aquí. No se guarda nada de lo que escriban.</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>Escriba aquí</translation>
    </message>
    <message>
        <source>Worker</source>
        <comment>a label beside what a worker wrote</comment>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Me</source>
        <comment>a label beside what the client wrote</comment>
        <translation>Yo</translation>
    </message>
    <message>
        <source>Who is writing? Press to change.</source>
        <translation>¿Quién escribe? Oprima para cambiar.</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>Mostrar en grande</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>a button: removes what both wrote</comment>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Press, and the worker reads</source>
        <translation>Oprima una frase para mostrarla</translation>
    </message>
    <message>
        <source>To call by yourself</source>
        <translation>Para llamar por su cuenta</translation>
    </message>
    <message>
        <source>Dial first, then ask for the number. Or use a videophone.</source>
        <translation>Marque primero este número y luego pida el otro. O use un videoteléfono.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Letra más pequeña</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Match this computer</source>
        <translation>Como la computadora</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contraste, claro</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>Empezar a leer</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Dejar de leer</translation>
    </message>
    <message>
        <source>Use earphones if someone may listen.</source>
        <translation>Use audífonos si alguien puede escuchar.</translation>
    </message>
</context>
<context>
    <name>coordinator</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Atiende</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Hablan</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Cómo se sabe</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation>Última revisión</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Quién revisó</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>What the number is</source>
        <translation>Qué número es</translation>
    </message>
    <message>
        <source>How to reach it</source>
        <translation>Cómo comunicarse</translation>
    </message>
    <message>
        <source>Word to text</source>
        <translation>Palabra que se envía</translation>
    </message>
    <message>
        <source>Hours may have changed</source>
        <translation>El horario puede haber cambiado</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>No funciona</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>The place is confidential</source>
        <translation>El lugar es confidencial</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Calle y número</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Estado o provincia</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Ask before sending someone there</source>
        <translation>Preguntar antes de enviar a alguien</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Its own id</source>
        <translation>Su propio código</translation>
    </message>
    <message>
        <source>Website of the organization</source>
        <translation>Sitio web de la organización</translation>
    </message>
    <message>
        <source>Languages of the number</source>
        <translation>Idiomas del número</translation>
    </message>
    <message>
        <source>Second number</source>
        <translation>Segundo número</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>The name is translated</source>
        <translation>El nombre se traduce</translation>
    </message>
    <message>
        <source>Other names, one a line</source>
        <translation>Otros nombres, uno por línea</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Needs, the most important first</source>
        <translation>Necesidades, la más importante primero</translation>
    </message>
    <message>
        <source>What a person gets here</source>
        <translation>Qué recibe aquí una persona</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Web chat, its address</source>
        <translation>Chat por internet: su dirección</translation>
    </message>
    <message>
        <source>What to say first</source>
        <translation>Qué decir primero</translation>
    </message>
    <message>
        <source>What they may ask, one a line</source>
        <translation>Qué pueden preguntar, una por línea</translation>
    </message>
    <message>
        <source>What the client says first, if the words above are for somebody else</source>
        <translation>Qué dice primero la persona misma, si las palabras de arriba son de otra persona</translation>
    </message>
    <message>
        <source>What they may ask the client, one a line</source>
        <translation>Qué le pueden preguntar a la persona misma, una pregunta por línea</translation>
    </message>
    <message>
        <source>Before you call or leave a message</source>
        <translation>Antes de llamar o dejar un mensaje</translation>
    </message>
    <message>
        <source>Who the line may tell</source>
        <translation>A quién puede avisar la línea</translation>
    </message>
    <message>
        <source>What happens on a call</source>
        <translation>Qué pasa en una llamada</translation>
    </message>
    <message>
        <source>Notes for staff, one a line</source>
        <translation>Notas para el personal, una por línea</translation>
    </message>
    <message>
        <source>To check before printing, one a line</source>
        <translation>Qué revisar antes de imprimir, uno por línea</translation>
    </message>
    <message>
        <source>Police or other law enforcement</source>
        <translation>Policía o fuerzas del orden</translation>
    </message>
    <message>
        <source>Short name on cards</source>
        <translation>Nombre corto en tarjetas</translation>
    </message>
    <message>
        <source>Role before the name on cards</source>
        <translation>Función antes del nombre en tarjetas</translation>
    </message>
    <message>
        <source>Who it is for, on lists</source>
        <translation>Para quién es, en las listas</translation>
    </message>
    <message>
        <source>Where to go if no number is printed</source>
        <translation>Adónde ir si no se imprime un número</translation>
    </message>
    <message>
        <source>Name on discreet cards</source>
        <translation>Nombre en tarjetas discretas</translation>
    </message>
    <message>
        <source>Whole entry</source>
        <translation>Entrada entera</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Cómo comunicarse</translation>
    </message>
    <message>
        <source>How an agency asks for a change, or to be left out</source>
        <translation>Cómo pide una agencia un cambio, o que no se la incluya</translation>
    </message>
    <message>
        <source>What the guide is not, such as no emergency service</source>
        <translation>Lo que la guía no es, como un servicio de emergencia</translation>
    </message>
    <message>
        <source>Printed from the editions of, as at its foot, one a line</source>
        <translation>Impreso de las ediciones del, como dice al pie, una por línea</translation>
    </message>
    <message>
        <source>What to throw away</source>
        <translation>Qué hay que tirar</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation>Intérpretes</translation>
    </message>
    <message>
        <source>Youngest age</source>
        <translation>Edad mínima</translation>
    </message>
    <message>
        <source>Oldest age</source>
        <translation>Edad máxima</translation>
    </message>
    <message>
        <source>For people under 18</source>
        <translation>Para menores de 18 años</translation>
    </message>
    <message>
        <source>Genders</source>
        <translation>Géneros</translation>
    </message>
    <message>
        <source>Trans people are welcome</source>
        <translation>Las personas trans son bienvenidas</translation>
    </message>
    <message>
        <source>Takes people with children</source>
        <translation>Acepta a personas con hijos</translation>
    </message>
    <message>
        <source>Takes pregnant people</source>
        <translation>Acepta a personas embarazadas</translation>
    </message>
    <message>
        <source>Sobriety is required</source>
        <translation>Exige estar sin alcohol ni drogas</translation>
    </message>
    <message>
        <source>ID is needed</source>
        <translation>Se necesita identificación</translation>
    </message>
    <message>
        <source>Asks about immigration status</source>
        <translation>Pregunta por el estatus migratorio</translation>
    </message>
    <message>
        <source>People can walk in</source>
        <translation>Se puede llegar sin llamar</translation>
    </message>
    <message>
        <source>People sleep there</source>
        <translation>La gente duerme allí</translation>
    </message>
    <message>
        <source>Way in without steps</source>
        <translation>Entrada sin escalones</translation>
    </message>
    <message>
        <source>Elevator</source>
        <translation>Elevador</translation>
    </message>
    <message>
        <source>Deaf people are understood</source>
        <translation>Se comunican con personas sordas</translation>
    </message>
    <message>
        <source>Service animals</source>
        <translation>Animales de servicio</translation>
    </message>
    <message>
        <source>Places and hours</source>
        <translation>Lugares y horario</translation>
    </message>
    <message>
        <source>Who it takes</source>
        <translation>A quién acepta</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>The first call</source>
        <translation>La primera llamada</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Preguntar primero</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Mujeres</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Hombres</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>TTY</source>
        <translation>TTY</translation>
    </message>
    <message>
        <source>Videophone</source>
        <translation>Videoteléfono</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relevo</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Retired: no longer listed</source>
        <translation>Retirado: ya no aparece</translation>
    </message>
    <message>
        <source>Closed for now</source>
        <translation>Cerrado por ahora</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>called</source>
        <translation>se llamó</translation>
    </message>
    <message>
        <source>from an official page</source>
        <translation>de una página oficial</translation>
    </message>
    <message>
        <source>from other lists</source>
        <translation>de otras listas</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>desconectado</translation>
    </message>
    <message>
        <source>somebody else answers</source>
        <translation>contesta otra persona</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Agregado: %1</translation>
    </message>
    <message>
        <source>Taken off: %1</source>
        <translation>Quitado: %1</translation>
    </message>
    <message>
        <source>read on a page</source>
        <translation>leído en una página</translation>
    </message>
    <message>
        <source>they wrote or told us</source>
        <translation>nos lo escribieron o dijeron</translation>
    </message>
    <message>
        <source>reported by a desk</source>
        <translation>reportado por un escritorio</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>de un archivo</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>Somebody answered</source>
        <translation>Contestó alguien</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No contestan</translation>
    </message>
    <message>
        <source>Menu or voicemail</source>
        <translation>Menú o buzón de voz</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Número equivocado</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>on every page</source>
        <translation>en cada página</translation>
    </message>
    <message numerus="yes">
        <source>on %n card(s)</source>
        <translation>
            <numerusform>en %n tarjeta</numerusform>
            <numerusform>en %n tarjetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first call in %n plan(s)</source>
        <translation>
            <numerusform>primera llamada en %n plan</numerusform>
            <numerusform>primera llamada en %n planes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n plan(s)</source>
        <translation>
            <numerusform>en %n plan</numerusform>
            <numerusform>en %n planes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n service(s)</source>
        <translation>
            <numerusform>en %n servicio</numerusform>
            <numerusform>en %n servicios</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again on %1</source>
        <translation>Intentar otra vez el %1</translation>
    </message>
    <message>
        <source>Does not work, %1</source>
        <translation>No funciona, %1</translation>
    </message>
    <message>
        <source>Called on %1</source>
        <translation>Se llamó el %1</translation>
    </message>
    <message>
        <source>Never called, as of %1</source>
        <translation>Sin llamar nunca, datos al %1</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>Esto no puede quedar vacío.</translation>
    </message>
    <message>
        <source>We know no language “%1”.</source>
        <translation>No conocemos el idioma “%1”.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Escriba un número entero.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as %2.</source>
        <translation>“%1” no es una fecha. Escríbala así: %2.</translation>
    </message>
    <message>
        <source>Fill in the place, or remove it.</source>
        <translation>Complete el lugar, o quítelo.</translation>
    </message>
    <message>
        <source>We cannot read “%1”. Write days and times, such as Mon-Fri 9-5.</source>
        <translation>No podemos leer “%1”. Escriba días y horas en inglés, como Mon-Fri 9-5.</translation>
    </message>
    <message>
        <source>Save all services for Excel…</source>
        <translation>Guardar todos los servicios para Excel…</translation>
    </message>
    <message>
        <source>Save all services as a table (CSV)…</source>
        <translation>Guardar todos los servicios como tabla (CSV)…</translation>
    </message>
    <message>
        <source>Save all services as HSDS 3…</source>
        <translation>Guardar todos los servicios como HSDS 3…</translation>
    </message>
    <message>
        <source>Files of this kind (*.%1)</source>
        <translation>Archivos de este tipo (*.%1)</translation>
    </message>
    <message>
        <source>Save all services</source>
        <translation>Guardar todos los servicios</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Nothing was saved. %1</source>
        <translation>No se guardó nada. %1</translation>
    </message>
    <message>
        <source>Saving all services…</source>
        <translation>Se guardan todos los servicios…</translation>
    </message>
</context>
<context>
    <name>fact</name>
    <message>
        <source>Before you call</source>
        <translation>Antes de llamar</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Atiende en</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Qué llevar</translation>
    </message>
    <message>
        <source>How to start</source>
        <translation>Cómo empezar</translation>
    </message>
</context>
<context>
    <name>formatting</name>
    <message>
        <source>%1, number %2</source>
        <comment>an edition, by its date and its number</comment>
        <translation>%1, número %2</translation>
    </message>
    <message>
        <source>on the weekend</source>
        <translation>el fin de semana</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 a %3</translation>
    </message>
    <message>
        <source>Hours unknown</source>
        <translation>Horario sin dato</translation>
    </message>
    <message>
        <source>Open 24 hours</source>
        <translation>Abierto las 24 horas</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Abierto ahora</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>Abierto hasta las %1</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Cerrado ahora</translation>
    </message>
    <message>
        <source>Opens %1</source>
        <translation>Abre %1</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Who can use it</source>
        <translation>Quién puede usarlo</translation>
    </message>
    <message>
        <source>How to start</source>
        <translation>Cómo empezar</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Qué llevar</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation>Intérpretes</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Area served</source>
        <translation>Zona que atiende</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>También se llama</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>They may ask</source>
        <translation>Le pueden preguntar</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>The guide&apos;s files are missing. If the guide runs from a USB drive, put the drive back and start again.</source>
        <translation>Faltan los archivos de la guía. Si la guía está en una memoria USB, póngala otra vez y empiece de nuevo.</translation>
    </message>
    <message>
        <source>The guide&apos;s library on this computer was changed or removed while the guide was open. Close the guide and open it again to rebuild it.</source>
        <translation>La biblioteca de la guía en esta computadora se cambió o se quitó mientras la guía estaba abierta. Cierre la guía y ábrala otra vez para rehacer la biblioteca.</translation>
    </message>
    <message>
        <source>Part of the guide could not be loaded. A file may be missing or damaged. Close the guide and start it again. If that does not help, download the guide again.</source>
        <translation>No se pudo cargar una parte de la guía. Quizá falta o está dañado un archivo. Cierre la guía y ábrala otra vez. Si eso no ayuda, descargue la guía de nuevo.</translation>
    </message>
    <message>
        <source>This computer does not have enough free memory. Close other programs and try again.</source>
        <translation>Esta computadora no tiene bastante memoria libre. Cierre otros programas e intente otra vez.</translation>
    </message>
    <message>
        <source>This computer cannot start another task: too many are running. Close other programs and try again.</source>
        <translation>Esta computadora no puede empezar otra tarea: hay demasiadas. Cierre otros programas e intente otra vez.</translation>
    </message>
    <message>
        <source>This computer has too many files open. Close other programs and try again.</source>
        <translation>Esta computadora tiene demasiados archivos abiertos. Cierre otros programas e intente otra vez.</translation>
    </message>
    <message>
        <source>The disk is full. Free up space and try again.</source>
        <translation>El disco está lleno. Haga lugar e intente otra vez.</translation>
    </message>
    <message>
        <source>A disk can no longer be read. If the guide runs from a USB drive, put the drive back and start again.</source>
        <translation>Ya no se puede leer un disco. Si la guía está en una memoria USB, póngala otra vez y empiece de nuevo.</translation>
    </message>
    <message>
        <source>It could not be saved. The disk is full. Free up space and try again.</source>
        <translation>No se pudo guardar. El disco está lleno. Haga lugar e intente otra vez.</translation>
    </message>
    <message>
        <source>It could not be saved. The guide cannot write to its settings folder ({folder}).</source>
        <translation>No se pudo guardar. La guía no puede escribir en su carpeta de ajustes ({folder}).</translation>
    </message>
    <message>
        <source>The directory of {damaged} is damaged on this computer. This is the one of {edition}.</source>
        <translation>El directorio de {damaged} está dañado en esta computadora. Este es el de {edition}.</translation>
    </message>
    <message>
        <source>its list of parts is wrong</source>
        <comment>why a directory is damaged</comment>
        <translation>su lista de partes está mal</translation>
    </message>
    <message>
        <source>This directory was made for another version of the guide. Get the newest guide.</source>
        <translation>Este directorio se hizo para otra versión de la guía. Consiga la guía más nueva.</translation>
    </message>
    <message>
        <source>This file is not a directory for the guide. Choose another file.</source>
        <translation>Este archivo no es un directorio de la guía. Elija otro archivo.</translation>
    </message>
    <message>
        <source>This directory is damaged. Get it again. ({detail})</source>
        <translation>Este directorio está dañado. Consígalo otra vez. ({detail})</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <comment>why a directory is damaged</comment>
        <translation>el archivo termina antes de tiempo</translation>
    </message>
    <message>
        <source>the file is longer than it says</source>
        <comment>why a directory is damaged</comment>
        <translation>el archivo es más largo de lo que dice</translation>
    </message>
    <message>
        <source>it cannot be unpacked</source>
        <comment>why a directory is damaged</comment>
        <translation>no se puede desempacar</translation>
    </message>
    <message>
        <source>There is no such file any more. Is the USB drive still in? Nothing was changed.</source>
        <translation>Ese archivo ya no está. ¿Sigue puesta la memoria USB? No se cambió nada.</translation>
    </message>
    <message>
        <source>This directory is older than the one that this computer has used. Get a newer one.</source>
        <translation>Este directorio es más viejo que el que usó esta computadora. Consiga uno más nuevo.</translation>
    </message>
    <message>
        <source>The disk is full: this directory needs {size} MB. Make room, and try again.</source>
        <translation>El disco está lleno: este directorio necesita {size} MB. Haga lugar e intente otra vez.</translation>
    </message>
    <message>
        <source>This file is not a key for signing editions. Choose the file release.key.</source>
        <translation>Este archivo no es una clave para firmar ediciones. Elija el archivo release.key.</translation>
    </message>
    <message>
        <source>This passphrase does not open the key. Nothing was changed.</source>
        <translation>Esta contraseña no abre la clave. No se cambió nada.</translation>
    </message>
    <message>
        <source>There is too little free memory to open the key: it takes 128 MB. Close other programs.</source>
        <translation>Hay poca memoria libre para abrir la clave: necesita 128 MB. Cierre otros programas.</translation>
    </message>
    <message>
        <source>Signing failed: the part of the guide that signs did not start. Get the guide again.</source>
        <translation>No se pudo firmar: la parte de la guía que firma no empezó. Consiga la guía otra vez.</translation>
    </message>
    <message>
        <source>The guide cannot write its directory: {folder} and the folder for temporary files refuse it ({reason}). Make room or allow writing in one of them.</source>
        <translation>La guía no puede escribir su directorio: {folder} y la carpeta de archivos temporales no lo aceptan ({reason}). Haga lugar o permita escribir en una de ellas.</translation>
    </message>
    <message>
        <source>The directory that came with the guide is missing or damaged. Get the guide again.</source>
        <translation>Falta o está dañado el directorio que vino con la guía. Consiga la guía otra vez.</translation>
    </message>
    <message>
        <source>Setup was stopped. Start the guide again to continue.</source>
        <translation>Se detuvo la preparación. Abra la guía otra vez para seguir.</translation>
    </message>
    <message>
        <source>Setting up the new edition was stopped. The guide shows the edition of {edition}.</source>
        <translation>Se detuvo la preparación de la edición nueva. La guía muestra la edición de {edition}.</translation>
    </message>
    <message>
        <source>The pack in {folder} cannot be used:
{errors}</source>
        <translation>No se puede usar el paquete en {folder}:
{errors}</translation>
    </message>
    <message>
        <source>The pack in {folder} cannot be used. The guide shows its last good edition, {edition}.
{errors}</source>
        <translation>No se puede usar el paquete en {folder}. La guía muestra su última edición buena, {edition}.
{errors}</translation>
    </message>
    <message>
        <source>{title}, {region}: edition of {date}, number {serial}.</source>
        <translation>{title}, {region}: edición del {date}, número {serial}.</translation>
    </message>
    <message>
        <source>No edition is in this folder yet: everything is new.</source>
        <translation>Todavía no hay ninguna edición en esta carpeta: todo es nuevo.</translation>
    </message>
    <message>
        <source>Since the edition of {date}, number {serial}:</source>
        <translation>Desde la edición del {date}, número {serial}:</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmada</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>sin firma</translation>
    </message>
    <message>
        <source>Saved: {file}, {size} MB, {how}.</source>
        <translation>Guardada: {file}, {size} MB, {how}.</translation>
    </message>
    <message>
        <source>{record}, {field}: the pack has another value by now. Settle this in Manage services first.</source>
        <translation>{record}, {field}: el paquete tiene ahora otro valor. Resuélvalo primero en Llevar el directorio.</translation>
    </message>
    <message>
        <source>The pack was changed while you were reading. Start again.</source>
        <translation>El paquete se cambió mientras usted leía. Empiece otra vez.</translation>
    </message>
    <message>
        <source>The pack does not say who publishes it. Say so in Manage services, More. Then sign it.</source>
        <translation>El paquete no dice quién lo publica. Dígalo en Llevar el directorio, Más. Después fírmela.</translation>
    </message>
    <message>
        <source>Desks would refuse this edition: the guide does not know this key. Sign with another one.</source>
        <translation>Los escritorios rechazarían esta edición: la guía no conoce esta clave. Firme con otra.</translation>
    </message>
    <message>
        <source>The guide was started with the pack in a folder. Start it without --pack to take a directory.</source>
        <translation>La guía se abrió con el paquete en una carpeta. Ábrala sin --pack para tomar un directorio.</translation>
    </message>
    <message>
        <source>Its signature does not fit what is in it: it was changed after it was signed.</source>
        <translation>Su firma no corresponde a lo que contiene: se cambió después de firmarse.</translation>
    </message>
    <message>
        <source>It is not signed by anyone this desk trusts.</source>
        <translation>No tiene la firma de nadie en quien confíe este escritorio.</translation>
    </message>
    <message>
        <source>This directory is for {region}, and this guide is for {ours}. Nothing was changed.</source>
        <translation>Este directorio es para {region}, y esta guía es para {ours}. No se cambió nada.</translation>
    </message>
    <message>
        <source>This computer has this directory already. There is nothing to do.</source>
        <translation>Esta computadora ya tiene este directorio. No hay nada que hacer.</translation>
    </message>
    <message>
        <source>This directory, number {serial}, is not newer than the one on this computer, number {ours}. Nothing was changed. Get a newer one.</source>
        <translation>Este directorio, número {serial}, no es más nuevo que el de esta computadora, número {ours}. No se cambió nada. Consiga uno más nuevo.</translation>
    </message>
    <message>
        <source>writing is not allowed there</source>
        <comment>why it failed</comment>
        <translation>allí no se permite escribir</translation>
    </message>
    <message>
        <source>the drive does not answer</source>
        <comment>why it failed</comment>
        <translation>la unidad no responde</translation>
    </message>
    <message>
        <source>it is not there</source>
        <comment>why it failed</comment>
        <translation>no está allí</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed. Make room, and try again.</source>
        <translation>El disco está lleno. No se cambió nada. Haga lugar e intente otra vez.</translation>
    </message>
    <message>
        <source>The guide cannot write to {folder} ({reason}). Nothing was changed.</source>
        <translation>La guía no puede escribir en {folder} ({reason}). No se cambió nada.</translation>
    </message>
    <message>
        <source>The file could not be read to its end ({reason}). Was the USB drive pulled out? Nothing was changed. Try again.</source>
        <translation>El archivo no se pudo leer hasta el final ({reason}). ¿Se sacó la memoria USB? No se cambió nada. Intente otra vez.</translation>
    </message>
    <message>
        <source>Fold-over cards are a choice of card paper now.</source>
        <translation>Las tarjetas dobladas son ahora una opción del papel para tarjetas.</translation>
    </message>
    <message>
        <source>This guide has no card in “{language}”.</source>
        <translation>Esta guía no tiene tarjeta en “{language}”.</translation>
    </message>
    <message>
        <source>This guide does not know the card paper “{stock}”.</source>
        <translation>Esta guía no conoce el papel para tarjetas “{stock}”.</translation>
    </message>
    <message>
        <source>This is not a card set: the file is larger than {kib} KB.</source>
        <translation>Esto no es un juego de tarjetas: el archivo tiene más de {kib} KB.</translation>
    </message>
    <message>
        <source>This card set cannot be read: {why}.</source>
        <translation>No se puede leer este juego de tarjetas: {why}.</translation>
    </message>
    <message>
        <source>This file is not a card set from this guide.</source>
        <translation>Este archivo no es un juego de tarjetas de esta guía.</translation>
    </message>
    <message>
        <source>The set needs a name, such as “Night shift”.</source>
        <translation>El juego necesita un nombre, como “Turno de noche”.</translation>
    </message>
    <message>
        <source>The name is too long. Use {most} characters or fewer.</source>
        <translation>El nombre es demasiado largo. Use {most} caracteres o menos.</translation>
    </message>
    <message>
        <source>“{name}” is not in this guide, so it was left out.</source>
        <translation>“{name}” no está en esta guía, así que quedó fuera.</translation>
    </message>
    <message>
        <source>“{name}” is not offering help right now.</source>
        <translation>“{name}” no ofrece ayuda por ahora.</translation>
    </message>
    <message>
        <source>The number for “{name}” is not confirmed.</source>
        <translation>El número de “{name}” está sin confirmar.</translation>
    </message>
    <message>
        <source>In English it has one side: the other is white, to write on.</source>
        <translation>En inglés tiene un lado: el otro queda en blanco, para escribir.</translation>
    </message>
    <message>
        <source>Service to call</source>
        <translation>Servicio al que se llama</translation>
    </message>
    <message>
        <source>The service whose number is printed. None uses the first service on the pack&apos;s discreet card.</source>
        <translation>El servicio cuyo número se imprime. Sin elegir, se usa el primero de la tarjeta discreta del paquete.</translation>
    </message>
    <message>
        <source>The pack&apos;s first</source>
        <translation>El primero del paquete</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Segundo idioma</translation>
    </message>
    <message>
        <source>Alternates with the first language. None prints one language.</source>
        <translation>Se alterna con el primer idioma. Sin elegir, se imprime un solo idioma.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>What to make</source>
        <translation>Qué crear</translation>
    </message>
    <message>
        <source>Labels and stickers, on label paper. Or bands for soap, wraps for lip balm or cards for a shoe, to cut out of plain paper. A sheet is filled with one of them.</source>
        <translation>Etiquetas, en papel de etiquetas. O tiras para jabón, tiras para bálsamo labial o tarjetas para el zapato, para cortar de papel común. Una hoja se llena con una de estas cosas.</translation>
    </message>
    <message>
        <source>Labels, stickers</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Soap bands</source>
        <translation>Tiras para jabón</translation>
    </message>
    <message>
        <source>Lip-balm wraps</source>
        <translation>Tiras para bálsamo labial</translation>
    </message>
    <message>
        <source>Shoe cards</source>
        <translation>Tarjetas de zapato</translation>
    </message>
    <message>
        <source>On label paper. For the door of a bathroom stall: Avery 5163, 10 on a sheet.</source>
        <translation>En papel de etiquetas. Para puertas de cubículos de baño: Avery 5163, 10 por hoja.</translation>
    </message>
    <message>
        <source>Cut out of plain paper, to tape around a bar of soap.</source>
        <translation>Se cortan de papel común y se pegan alrededor de una barra de jabón.</translation>
    </message>
    <message>
        <source>Cut out of plain paper, once around the tube.</source>
        <translation>Se cortan de papel común, una vuelta al tubo.</translation>
    </message>
    <message>
        <source>Cut out of plain paper, the number alone: to fold, for under the insole.</source>
        <translation>Se cortan de papel común, solo el número: se doblan y van debajo de la plantilla.</translation>
    </message>
    <message>
        <source>Label paper</source>
        <translation>Papel de etiquetas</translation>
    </message>
    <message>
        <source>The label sheet, by brand and part number.</source>
        <translation>La hoja de etiquetas, por marca y número.</translation>
    </message>
    <message>
        <source>Words on them</source>
        <translation>Palabras en ellas</translation>
    </message>
    <message>
        <source>A few discreet words above the number, or the number alone.</source>
        <translation>Unas palabras discretas encima del número, o solo el número.</translation>
    </message>
    <message>
        <source>A few words</source>
        <translation>Unas palabras</translation>
    </message>
    <message>
        <source>None: the number alone</source>
        <translation>Ninguna: solo el número</translation>
    </message>
    <message>
        <source>The size of label paper is that of its part number.</source>
        <translation>El número del papel de etiquetas fija su tamaño.</translation>
    </message>
    <message>
        <source>This is cut out of plain paper.</source>
        <translation>Esto se corta de papel común.</translation>
    </message>
    <message>
        <source>This is as large as what it goes around. Labels can be in large print.</source>
        <translation>Esto es del tamaño de lo que rodea. Las etiquetas pueden ir en letra grande.</translation>
    </message>
    <message>
        <source>A shoe card has the number alone.</source>
        <translation>Una tarjeta de zapato tiene solo el número.</translation>
    </message>
    <message>
        <source>Both languages on one poster, next to the same pictures and numbers.</source>
        <translation>Los dos idiomas en un cartel, junto a las mismas imágenes y números.</translation>
    </message>
    <message>
        <source>Poster style</source>
        <translation>Estilo del cartel</translation>
    </message>
    <message>
        <source>Words, or pictures for people who do not read: three scenes, one number, four doors.</source>
        <translation>Palabras, o imágenes para quienes no leen: tres escenas, un número, cuatro puertas.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Wording of the tabs</source>
        <translation>Redacción de las tiras</translation>
    </message>
    <message>
        <source>Plain, or discreet: nothing tells a stranger what the number on a tab is for.</source>
        <translation>Clara, o discreta: nada dice a un extraño para qué es el número de una tira.</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Discreet</source>
        <translation>Discreta</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>The paper size.</source>
        <translation>El tamaño del papel.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Tabloid</source>
        <translation>Tabloide</translation>
    </message>
    <message>
        <source>A3</source>
        <translation>A3</translation>
    </message>
    <message>
        <source>Tear-off tabs</source>
        <translation>Tiras para arrancar</translation>
    </message>
    <message>
        <source>The first number, repeated along the bottom.</source>
        <translation>El primer número, repetido abajo.</translation>
    </message>
    <message>
        <source>Two to a sheet</source>
        <translation>Dos por hoja</translation>
    </message>
    <message>
        <source>Two small posters side by side, to cut apart, for bathroom stall doors.</source>
        <translation>Dos carteles pequeños juntos, para separar, para puertas de cubículos de baño.</translation>
    </message>
    <message>
        <source>A poster in pictures has no block.</source>
        <translation>Un cartel con imágenes no tiene bloque.</translation>
    </message>
    <message>
        <source>In large print the number takes the room of tabs and code.</source>
        <translation>En letra grande el número ocupa el lugar de las tiras y del código.</translation>
    </message>
    <message>
        <source>The wording is that of the tabs, which are left out.</source>
        <translation>Las palabras son las de las tiras, que quedan fuera.</translation>
    </message>
    <message>
        <source>The pack has no words for a poster. Add &apos;poster&apos; to its cards.yaml.</source>
        <translation>El paquete no tiene palabras para un cartel. Añada &apos;poster&apos; a su cards.yaml.</translation>
    </message>
    <message>
        <source>Card paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>The card paper, by brand and part number.</source>
        <translation>El papel para tarjetas, por marca y número.</translation>
    </message>
    <message>
        <source>Language of the person</source>
        <translation>Idioma de la persona</translation>
    </message>
    <message>
        <source>The language of who carries the card. What to show is in English too.</source>
        <translation>El idioma de quien lleva la tarjeta. Lo que es para mostrar está también en inglés.</translation>
    </message>
    <message>
        <source>Large cards are halves of a sheet of plain paper.</source>
        <translation>Las tarjetas grandes son mitades de una hoja de papel común.</translation>
    </message>
    <message>
        <source>A card that folds is printed on one side, with a language on each half.</source>
        <translation>Una tarjeta que se dobla se imprime por un lado, con un idioma en cada mitad.</translation>
    </message>
    <message>
        <source>The pack has no &apos;{wording}&apos; card. Add &apos;{wording}&apos; to its cards.yaml.</source>
        <translation>El paquete no tiene una tarjeta &apos;{wording}&apos;. Añada &apos;{wording}&apos; a su cards.yaml.</translation>
    </message>
    <message>
        <source>The maker of {stock} does not publish measurements, so these are estimates. First print one sheet on plain paper and hold it up against the card paper.</source>
        <translation>El fabricante de {stock} no publica medidas, así que estas son estimaciones. Imprima primero una hoja en papel común y compárela con el papel para tarjetas.</translation>
    </message>
    <message>
        <source>A discreet card has no code and does not say who gave it. Choose the plain wording.</source>
        <translation>Una tarjeta discreta no tiene código y no dice quién la dio. Elija las palabras claras.</translation>
    </message>
    <message>
        <source>The sheet of cards, by maker and part number. Some fold, with room for more numbers.</source>
        <translation>La hoja de tarjetas, por fabricante y número. Algunas se doblan y tienen lugar para más números.</translation>
    </message>
    <message>
        <source>Front language</source>
        <translation>Idioma del frente</translation>
    </message>
    <message>
        <source>The language of the front.</source>
        <translation>El idioma del frente.</translation>
    </message>
    <message>
        <source>Back language</source>
        <translation>Idioma del reverso</translation>
    </message>
    <message>
        <source>The language of the back. None leaves it blank. On a card that folds, none shares the numbers out over both halves.</source>
        <translation>El idioma del reverso; sin elegir, queda en blanco. En una tarjeta que se dobla, sin elegir, los números se reparten en las dos mitades.</translation>
    </message>
    <message>
        <source>Our details on the back</source>
        <translation>Nuestros datos en el reverso</translation>
    </message>
    <message>
        <source>Instead of a language: your name and number, or blank lines, and room to write the next step. Not on discreet cards.</source>
        <translation>En lugar de un idioma: nuestro nombre y número, o líneas en blanco, y lugar para el próximo paso. No en tarjetas discretas.</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no value of an option is chosen</comment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>The same content at 18 points or more.</source>
        <translation>El mismo contenido con letra de 18 puntos o más.</translation>
    </message>
    <message>
        <source>large print</source>
        <translation>letra grande</translation>
    </message>
    <message>
        <source>regular print</source>
        <translation>letra normal</translation>
    </message>
    <message>
        <source>Save ink</source>
        <translation>Ahorrar tinta</translation>
    </message>
    <message>
        <source>No filled areas, and lighter type.</source>
        <translation>Sin zonas llenas, y letra más fina.</translation>
    </message>
    <message>
        <source>saves ink</source>
        <translation>ahorra tinta</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>A code that calls the first number when a phone&apos;s camera sees it.</source>
        <translation>Un código que llama al primer número cuando lo ve la cámara de un teléfono.</translation>
    </message>
    <message>
        <source>Color printer</source>
        <translation>Impresora a color</translation>
    </message>
    <message>
        <source>Prints the answer in color. Otherwise black, for any copier.</source>
        <translation>Imprime la respuesta en color. Si no, en negro, para cualquier copiadora.</translation>
    </message>
    <message>
        <source>Our details</source>
        <translation>Nuestros datos</translation>
    </message>
    <message>
        <source>The name, logo and number set under This desk, or blank lines to fill in.</source>
        <translation>El nombre, el logo y el número de Este escritorio, o líneas para llenar.</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Discreet: no word tells a stranger what it is about. Plain says what each number is for.</source>
        <translation>Discreta: ninguna palabra dice a un extraño de qué se trata. Clara: dice para qué es cada número.</translation>
    </message>
    <message>
        <source>No word says what it is for. No code.</source>
        <translation>Ninguna palabra dice para qué es. Sin código.</translation>
    </message>
    <message>
        <source>Says what each number is for. Anyone can read that.</source>
        <translation>Dice para qué es cada número. Cualquiera lo puede leer.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Service IDs, the main number first. None uses the pack&apos;s suggestions.</source>
        <translation>Ids de servicios, primero el número principal. Sin elegir, se usa lo que sugiere el paquete.</translation>
    </message>
    <message>
        <source>Without police</source>
        <translation>Sin policía</translation>
    </message>
    <message>
        <source>Leave out police and prosecutors.</source>
        <translation>Dejar fuera a la policía y a los fiscales.</translation>
    </message>
    <message>
        <source>Start at card</source>
        <translation>Empezar en la tarjeta</translation>
    </message>
    <message>
        <source>The first card to use on the first sheet.</source>
        <translation>La primera tarjeta que se usa en la primera hoja.</translation>
    </message>
    <message>
        <source>start at card {value}</source>
        <translation>empezar en la tarjeta {value}</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántas</translation>
    </message>
    <message>
        <source>How many cards, labels or bands. No number fills a sheet.</source>
        <translation>Cuántas tarjetas, etiquetas o tiras. Sin número se llena una hoja.</translation>
    </message>
    <message>
        <source>The same words beside it in another language. None means 1 language.</source>
        <translation>Las mismas palabras al lado en otro idioma. Sin elegir, 1 solo idioma.</translation>
    </message>
    <message>
        <source>Notes for staff</source>
        <translation>Notas para el personal</translation>
    </message>
    <message>
        <source>Also prints notes that only staff should read.</source>
        <translation>Imprime también notas que solo debe leer el personal.</translation>
    </message>
    <message>
        <source>notes for staff</source>
        <translation>notas para el personal</translation>
    </message>
    <message>
        <source>How the sheet is flipped</source>
        <translation>Cómo se voltea la hoja</translation>
    </message>
    <message>
        <source>How the sheet is flipped to print the back: by the printer or by hand.</source>
        <translation>Cómo se voltea la hoja para imprimir el reverso: en la impresora o a mano.</translation>
    </message>
    <message>
        <source>By the printer, on the long edge</source>
        <translation>En la impresora, por el borde largo</translation>
    </message>
    <message>
        <source>By the printer, on the short edge</source>
        <translation>En la impresora, por el borde corto</translation>
    </message>
    <message>
        <source>By hand: fronts first, then backs</source>
        <translation>A mano: primero los frentes, después los reversos</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language of the text.</source>
        <translation>El idioma del texto.</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>With details, with one page for each need, or with those pages as a booklet to fold.</source>
        <translation>Con detalles, con una página por necesidad, o con esas páginas como cuaderno para doblar.</translation>
    </message>
    <message>
        <source>With details</source>
        <translation>Con detalles</translation>
    </message>
    <message>
        <source>A page for each need</source>
        <translation>Una página por necesidad</translation>
    </message>
    <message>
        <source>Booklet of those pages</source>
        <translation>Cuaderno de esas páginas</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Print on one side of the paper, or on both.</source>
        <translation>Imprimir por un lado del papel, o por los dos.</translation>
    </message>
    <message>
        <source>On one side</source>
        <translation>Por un lado</translation>
    </message>
    <message>
        <source>On both sides</source>
        <translation>Por los dos lados</translation>
    </message>
    <message>
        <source>Notes for staff are among the details.</source>
        <translation>Las notas para el personal están entre los detalles.</translation>
    </message>
    <message>
        <source>A booklet is printed on both sides.</source>
        <translation>Un cuaderno se imprime por los dos lados.</translation>
    </message>
    <message>
        <source>Half a sheet has no room for large print.</source>
        <translation>Media hoja no tiene lugar para letra grande.</translation>
    </message>
    <message>
        <source>The pack lists no services, so there is no binder to print.</source>
        <translation>El paquete no tiene servicios, así que no hay carpeta que imprimir.</translation>
    </message>
    <message>
        <source>This booklet would be too thick to fold. Print on both sides instead.</source>
        <translation>Este cuaderno sería demasiado grueso para doblar. Imprima por los dos lados.</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Señales</translation>
    </message>
    <message>
        <source>Which signs. None uses the pack&apos;s suggestions.</source>
        <translation>Cuáles señales. Sin elegir, se usa lo que sugiere el paquete.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Which answers. None uses the pack&apos;s suggestions.</source>
        <translation>Cuáles respuestas. Sin elegir, se usa lo que sugiere el paquete.</translation>
    </message>
    <message>
        <source>The pack has no words for a brochure. Add &apos;brochure&apos; to its cards.yaml.</source>
        <translation>El paquete no tiene palabras para un folleto. Añada &apos;brochure&apos; a su cards.yaml.</translation>
    </message>
    <message>
        <source>Service IDs, in this order. None uses the filters.</source>
        <translation>Ids de servicios, en este orden. Sin elegir, valen los filtros.</translation>
    </message>
    <message>
        <source>With details, or one page of names, numbers and who they are for.</source>
        <translation>Con detalles, o una página de nombres, números y para quién son.</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Una página</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesidades</translation>
    </message>
    <message>
        <source>Only services for one of these needs.</source>
        <translation>Solo servicios para una de estas necesidades.</translation>
    </message>
    <message>
        <source>Spoken languages</source>
        <translation>Idiomas que hablan</translation>
    </message>
    <message>
        <source>Services that speak one of these, then those with interpreters.</source>
        <translation>Servicios que hablan uno de estos, después los que tienen intérpretes.</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>Menores de 18</translation>
    </message>
    <message>
        <source>Leave out services that are only for adults.</source>
        <translation>Dejar fuera los servicios que son solo para adultos.</translation>
    </message>
    <message>
        <source>Large print has names, numbers and who they are for, without details.</source>
        <translation>La letra grande tiene nombres, números y para quién son, sin detalles.</translation>
    </message>
    <message>
        <source>In two languages, only services that you choose have details.</source>
        <translation>En dos idiomas, solo los servicios que usted elige tienen detalles.</translation>
    </message>
    <message>
        <source>No services are left to print. Choose other services, or use fewer filters.</source>
        <translation>No quedan servicios que imprimir. Elija otros servicios, o use menos filtros.</translation>
    </message>
    <message>
        <source>No language has the code &apos;{code}&apos;. Choose one of: {known}.</source>
        <translation>Ningún idioma tiene el código &apos;{code}&apos;. Elija uno de estos: {known}.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Its id.</source>
        <translation>Su id.</translation>
    </message>
    <message>
        <source>Choose a service for the first call.</source>
        <translation>Elija un servicio para la primera llamada.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>The situations, by id.</source>
        <translation>Las situaciones, por id.</translation>
    </message>
    <message>
        <source>Their ids, in this order.</source>
        <translation>Sus ids, en este orden.</translation>
    </message>
    <message>
        <source>What two people read together has no notes for staff.</source>
        <translation>Lo que dos personas leen juntas no tiene notas para el personal.</translation>
    </message>
    <message>
        <source>This directory has no situations and no questions yet.</source>
        <translation>Este directorio todavía no tiene situaciones ni preguntas.</translation>
    </message>
    <message>
        <source>Nothing is chosen. Choose a situation or a question.</source>
        <translation>No hay nada elegido. Elija una situación o una pregunta.</translation>
    </message>
    <message>
        <source>This pack has no pages in &apos;{language}&apos;. Choose one of: {known}.</source>
        <translation>Este paquete no tiene páginas en &apos;{language}&apos;. Elija otro idioma: {known}.</translation>
    </message>
    <message>
        <source>There is no sign &apos;{id}&apos; in this guide. Search for it to find its id.</source>
        <translation>No hay ninguna señal &apos;{id}&apos; en esta guía. Búsquela para encontrar su id.</translation>
    </message>
    <message>
        <source>There is no guidance &apos;{id}&apos; in this guide. Search for it to find its id.</source>
        <translation>No hay ninguna guía &apos;{id}&apos; en esta guía. Búsquela para encontrar su id.</translation>
    </message>
    <message>
        <source>There is no question &apos;{id}&apos; in this guide. Search for it to find its id.</source>
        <translation>No hay ninguna pregunta &apos;{id}&apos; en esta guía. Búsquela para encontrar su id.</translation>
    </message>
    <message>
        <source>There is no service &apos;{id}&apos; in this guide. Search for it to find its id.</source>
        <translation>No hay ningún servicio &apos;{id}&apos; en esta guía. Búsquelo para encontrar su id.</translation>
    </message>
    <message>
        <source>There is no worksheet &apos;{id}&apos; in this guide. Search for it to find its ID.</source>
        <translation>No hay hoja de trabajo &apos;{id}&apos; en esta guía. Búsquela para encontrar su id.</translation>
    </message>
    <message>
        <source>Selected signs</source>
        <translation>Señales elegidas</translation>
    </message>
    <message>
        <source>Prints the next steps for these signs. None prints a blank checklist.</source>
        <translation>Imprime los pasos para estas señales. Sin elegir, se imprime una lista en blanco.</translation>
    </message>
    <message>
        <source>Which signs are on the checklist. None means all signs.</source>
        <translation>Cuáles señales están en la lista. Sin elegir, todas.</translation>
    </message>
    <message>
        <source>With reasons</source>
        <translation>Con razones</translation>
    </message>
    <message>
        <source>Why each sign matters, and what else it may mean.</source>
        <translation>Por qué importa cada señal, y qué otra cosa puede ser.</translation>
    </message>
    <message>
        <source>Next steps for</source>
        <translation>Pasos para</translation>
    </message>
    <message>
        <source>For staff, or for the client in plain words and without the selected signs.</source>
        <translation>Para el personal, o para la persona en palabras claras y sin las señales elegidas.</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>La persona atendida</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Only the next steps for the selected signs have this.</source>
        <translation>Solo los pasos para las señales elegidas tienen esto.</translation>
    </message>
    <message>
        <source>The next steps are for the selected signs.</source>
        <translation>Los pasos son para las señales elegidas.</translation>
    </message>
    <message>
        <source>The client&apos;s page has nothing of the signs and no notes for staff.</source>
        <translation>La página de la persona no tiene nada de las señales ni notas para el personal.</translation>
    </message>
    <message>
        <source>Staff&apos;s next steps are in one language.</source>
        <translation>Los pasos del personal van en un idioma.</translation>
    </message>
    <message>
        <source>This directory has no signs yet.</source>
        <translation>Este directorio todavía no tiene señales.</translation>
    </message>
    <message>
        <source>This pack has no rules for a bed tonight (calls.yaml).</source>
        <translation>Este paquete no tiene reglas para una cama esta noche (calls.yaml).</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>Hoja de trabajo</translation>
    </message>
    <message>
        <source>Its ID. Without one, all worksheets are listed.</source>
        <translation>Su id. Sin él se nombran todas las hojas de trabajo.</translation>
    </message>
    <message>
        <source>This directory has no worksheets yet.</source>
        <translation>Este directorio todavía no tiene hojas de trabajo.</translation>
    </message>
    <message>
        <source>Choose a worksheet: {known}.</source>
        <translation>Elija una hoja de trabajo: {known}.</translation>
    </message>
    <message>
        <source>How to use it:
{text}</source>
        <translation>Cómo se usa:
{text}</translation>
    </message>
    <message>
        <source>“{line}” contains the word “{word}”, which tells a stranger what the sheet is about. Ask the coordinator to change it.</source>
        <translation>“{line}” contiene la palabra “{word}”, que dice a un extraño de qué trata la hoja. Pida a la coordinación que la cambie.</translation>
    </message>
    <message>
        <source>Add at least one service to the card.</source>
        <translation>Añada al menos un servicio a la tarjeta.</translation>
    </message>
    <message>
        <source>The card&apos;s text contains the number {phone}, which is not confirmed. Ask the coordinator to call it and confirm it.</source>
        <translation>El texto de la tarjeta contiene el número {phone}, que está sin confirmar. Pida a la coordinación que llame y lo confirme.</translation>
    </message>
    <message>
        <source>The pack has no card in {language}. Choose another language.</source>
        <translation>El paquete no tiene tarjeta en {language}. Elija otro idioma.</translation>
    </message>
    <message>
        <source>{name} has no phone number, so it cannot be printed. Choose another service.</source>
        <translation>{name} no tiene número de teléfono, así que no se puede imprimir. Elija otro servicio.</translation>
    </message>
    <message>
        <source>{name}: the number {number} is not confirmed, so it cannot be printed. Choose another service, or ask the coordinator to call the number and confirm it.</source>
        <translation>{name}: el número {number} está sin confirmar, así que no se puede imprimir. Elija otro servicio, o pida a la coordinación que llame al número y lo confirme.</translation>
    </message>
    <message>
        <source>“{line}” contains the word “{word}”, which tells a stranger what the card is about. Leave the line out, choose plain wording, or ask the coordinator to change the line.</source>
        <translation>“{line}” contiene la palabra “{word}”, que dice a un extraño de qué trata la tarjeta. Deje fuera la línea, elija las palabras claras o pida a la coordinación que cambie la línea.</translation>
    </message>
    <message>
        <source>The file is larger than {kib} KB. Save a smaller logo, for example 1,000 pixels wide.</source>
        <translation>El archivo tiene más de {kib} KB. Guarde un logo más pequeño, por ejemplo con 1,000 píxeles de ancho.</translation>
    </message>
    <message>
        <source>This is neither a PNG nor an SVG file. Save the logo as one of them.</source>
        <translation>Esto no es un archivo PNG ni SVG. Guarde el logo como uno de ellos.</translation>
    </message>
    <message>
        <source>The logo is {width} × {height} pixels. Each side must be {min} to {max}.</source>
        <translation>El logo tiene {width} × {height} píxeles. Cada lado tiene que tener de {min} a {max}.</translation>
    </message>
    <message>
        <source>The PNG file is damaged. Save the logo again.</source>
        <translation>El archivo PNG está dañado. Guarde el logo otra vez.</translation>
    </message>
    <message>
        <source>The SVG file is not in UTF-8. Save the logo again.</source>
        <translation>El archivo SVG no está en UTF-8. Guarde el logo otra vez.</translation>
    </message>
    <message>
        <source>The SVG file is damaged: it cannot be read past line {line}. Save it again.</source>
        <translation>El archivo SVG está dañado: no se puede leer después de la línea {line}. Guárdelo otra vez.</translation>
    </message>
    <message>
        <source>entities, in which a script can hide</source>
        <translation>entidades, en las que se puede esconder un programa</translation>
    </message>
    <message>
        <source>an instruction to another program</source>
        <translation>una instrucción para otro programa</translation>
    </message>
    <message>
        <source>The SVG file has too many parts for a logo. Save it as a PNG.</source>
        <translation>El archivo SVG tiene demasiadas partes para un logo. Guárdelo como PNG.</translation>
    </message>
    <message>
        <source>the part “{tag}”</source>
        <translation>la parte “{tag}”</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>un programa</translation>
    </message>
    <message>
        <source>a reference to another file</source>
        <translation>una referencia a otro archivo</translation>
    </message>
    <message>
        <source>a style that is fetched from elsewhere</source>
        <translation>un estilo que viene de otra parte</translation>
    </message>
    <message>
        <source>a picture in another format</source>
        <translation>una imagen en otro formato</translation>
    </message>
    <message>
        <source>text, which would print in a different font: convert it to outlines</source>
        <translation>texto, que se imprimiría con otra letra: conviértalo en contornos</translation>
    </message>
    <message>
        <source>cloned parts: convert them to shapes</source>
        <translation>partes clonadas: conviértalas en formas</translation>
    </message>
    <message>
        <source>a part in another format</source>
        <translation>una parte en otro formato</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>un enlace</translation>
    </message>
    <message>
        <source>The SVG file contains {what}. Save it as a plain SVG without that, or as a PNG.</source>
        <translation>El archivo SVG contiene {what}. Guárdelo como SVG simple sin eso, o como PNG.</translation>
    </message>
    <message>
        <source>“{text}” is too long. Use {most} characters or fewer.</source>
        <translation>“{text}” es demasiado largo. Use {most} caracteres o menos.</translation>
    </message>
    <message>
        <source>“{number}” is not a regular phone number here. Type it with its area code.</source>
        <translation>“{number}” no es un número de teléfono normal aquí. Escríbalo con su código de área.</translation>
    </message>
    <message numerus="yes">
        <source>Information for %n service(s) is more than {months} months old. (It is|They are) marked. Call the number(s) before you print.</source>
        <translation>
            <numerusform>Los datos de %n servicio tienen más de {months} meses. Está marcado. Llame al número antes de imprimir.</numerusform>
            <numerusform>Los datos de %n servicios tienen más de {months} meses. Están marcados. Llame a los números antes de imprimir.</numerusform>
        </translation>
    </message>
    <message>
        <source>A native speaker has not reviewed this handout in {language} yet. The small print says so.</source>
        <translation>Nadie que hable {language} desde la infancia revisó todavía este material. Lo dice la letra pequeña.</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; is not translated into {language}. Choose another language, or leave it out.</source>
        <translation>&apos;{id}&apos; no está traducido a {language}. Elija otro idioma o quítelo.</translation>
    </message>
    <message>
        <source>The information for {name} is from {date}, more than {months} months ago. Call the number before you print.</source>
        <translation>Los datos de {name} son de {date}, hace más de {months} meses. Llame al número antes de imprimir.</translation>
    </message>
    <message>
        <source>“{text}” is not translated into {language}: only its name, number and hours are printed.</source>
        <translation>“{text}” no está traducido a {language}: solo se imprimen su nombre, número y horario.</translation>
    </message>
    <message>
        <source>“{text}” is not translated into {language}, so it is printed as it is.</source>
        <translation>“{text}” no está traducido a {language}, así que se imprime como está.</translation>
    </message>
    <message>
        <source>Plans are not available in &apos;{language}&apos;. Choose one of: {known}.</source>
        <translation>No hay planes en &apos;{language}&apos;. Elija otro idioma: {known}.</translation>
    </message>
    <message>
        <source>Handouts are not available in &apos;{language}&apos;. Choose one of: {known}.</source>
        <translation>No hay material en &apos;{language}&apos;. Elija otro idioma: {known}.</translation>
    </message>
    <message>
        <source>{name} is inactive, so it cannot be printed. Choose another service.</source>
        <translation>{name} está inactivo, así que no se puede imprimir. Elija otro servicio.</translation>
    </message>
    <message>
        <source>{name} is temporarily closed, so it cannot be printed. Choose another service.</source>
        <translation>{name} está cerrado por un tiempo, así que no se puede imprimir. Elija otro servicio.</translation>
    </message>
    <message>
        <source>{name} has no discreet name, so it cannot be printed in the discreet wording.</source>
        <translation>{name} no tiene nombre discreto, así que no se puede imprimir con palabras discretas.</translation>
    </message>
    <message>
        <source>What is on it</source>
        <translation>Qué lleva</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>A few numbers to carry, discreet or plain, front and back or folded.</source>
        <translation>Unos números para llevar, discretos o claros, frente y reverso o doblados.</translation>
    </message>
    <message>
        <source>Numbers on the card</source>
        <translation>Números en la tarjeta</translation>
    </message>
    <message>
        <source>Labels, bands and stickers</source>
        <translation>Etiquetas y tiras</translation>
    </message>
    <message>
        <source>One number many times, with a few words or alone: for soap, bags, shoes and restrooms.</source>
        <translation>Un número muchas veces, con unas palabras o solo: para jabón, bolsas, zapatos y baños.</translation>
    </message>
    <message>
        <source>One number for soap or bags</source>
        <translation>Un número para jabón o bolsas</translation>
    </message>
    <message>
        <source>Number on them</source>
        <translation>Número en ellas</translation>
    </message>
    <message>
        <source>Rights at the door</source>
        <translation>Derechos en la puerta</translation>
    </message>
    <message>
        <source>A card with rights when agents or police come, and words to say or show.</source>
        <translation>Una tarjeta con los derechos cuando vienen agentes o policías, y palabras para decir o mostrar.</translation>
    </message>
    <message>
        <source>“I am Deaf” card</source>
        <translation>Tarjeta “Soy una persona sorda”</translation>
    </message>
    <message>
        <source>A card to show: “I am Deaf. Please write.”, in English and another language.</source>
        <translation>Una tarjeta para mostrar: “Soy una persona sorda. Por favor, escriba.”, en inglés y otro idioma.</translation>
    </message>
    <message>
        <source>Point to your language</source>
        <translation>Señale su idioma</translation>
    </message>
    <message>
        <source>Languages by their own names, and what to say to an interpreter line for each.</source>
        <translation>Idiomas por su propio nombre, y qué decir a una línea de intérpretes para cada uno.</translation>
    </message>
    <message>
        <source>With numbers, rights, or “I am Deaf”</source>
        <translation>Números, derechos o sordera</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>a design of cards</comment>
        <translation>Números</translation>
    </message>
    <message>
        <source>Rights</source>
        <comment>a design of cards</comment>
        <translation>Derechos</translation>
    </message>
    <message>
        <source>“I am Deaf”</source>
        <comment>a design of cards</comment>
        <translation>Sordera</translation>
    </message>
    <message>
        <source>List of services</source>
        <translation>Lista de servicios</translation>
    </message>
    <message>
        <source>The services you choose or filter, with what to know before calling.</source>
        <translation>Los servicios que elija o filtre, con lo que hay que saber antes de llamar.</translation>
    </message>
    <message>
        <source>By need, with who they are for</source>
        <translation>Por necesidad, y para quién son</translation>
    </message>
    <message>
        <source>Which services</source>
        <translation>Cuáles servicios</translation>
    </message>
    <message>
        <source>Steps and answers</source>
        <translation>Pasos y respuestas</translation>
    </message>
    <message>
        <source>What to do in a situation, and answers to questions, with who can help.</source>
        <translation>Qué hacer en una situación, y respuestas a preguntas, y quién puede ayudar.</translation>
    </message>
    <message>
        <source>What to do, in plain words</source>
        <translation>Qué hacer, en palabras claras</translation>
    </message>
    <message>
        <source>Which situation or question</source>
        <translation>Cuál situación o pregunta</translation>
    </message>
    <message>
        <source>First call</source>
        <translation>Primera llamada</translation>
    </message>
    <message>
        <source>One service: what to say, what they may ask, and what happens next.</source>
        <translation>Un servicio: qué decir, qué pueden preguntar y qué pasa después.</translation>
    </message>
    <message>
        <source>Number, what to say</source>
        <translation>Número, qué decir</translation>
    </message>
    <message>
        <source>Which service</source>
        <translation>Cuál servicio</translation>
    </message>
    <message>
        <source>Plans, forms and scripts</source>
        <translation>Planes, formularios y guiones</translation>
    </message>
    <message>
        <source>A page to work with: a plan to fill in, a conversation to have, a form to sign.</source>
        <translation>Una página para trabajar: un plan que llenar, una charla que tener, un formulario que firmar.</translation>
    </message>
    <message>
        <source>To fill in, talk through, sign</source>
        <translation>Para llenar, hablar, firmar</translation>
    </message>
    <message>
        <source>Which page</source>
        <translation>Cuál página</translation>
    </message>
    <message>
        <source>A checklist to mark by hand, or the next steps for the signs that are selected.</source>
        <translation>Una lista para marcar a mano, o los pasos para las señales elegidas.</translation>
    </message>
    <message>
        <source>A sheet for helpers</source>
        <translation>Una hoja para quien ayuda</translation>
    </message>
    <message>
        <source>Which signs</source>
        <translation>Cuáles señales</translation>
    </message>
    <message>
        <source>Or to pictures of what to do</source>
        <translation>O dibujos de qué hacer</translation>
    </message>
    <message>
        <source>Languages</source>
        <comment>a design of sheets to point at</comment>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>In pictures</source>
        <translation>En dibujos</translation>
    </message>
    <message>
        <source>What to do in 10 situations, in 5 pictures each, with few words.</source>
        <translation>Qué hacer en 10 situaciones: 5 dibujos en cada una, con pocas palabras.</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Cartel</translation>
    </message>
    <message>
        <source>One question and one number to put on a wall, in words or pictures, with tear-off tabs.</source>
        <translation>Una pregunta y un número para una pared, con palabras o imágenes, con tiras para arrancar.</translation>
    </message>
    <message>
        <source>With tear-off tabs, or none</source>
        <translation>Con tiras para arrancar, o sin ellas</translation>
    </message>
    <message>
        <source>Numbers on the poster</source>
        <translation>Números en el cartel</translation>
    </message>
    <message>
        <source>Brochure</source>
        <translation>Folleto</translation>
    </message>
    <message>
        <source>One sheet, folded twice: what to notice, what to do, who can help.</source>
        <translation>Una hoja, doblada dos veces: qué notar, qué hacer, quién puede ayudar.</translation>
    </message>
    <message>
        <source>Folds in three</source>
        <translation>Se dobla en tres</translation>
    </message>
    <message>
        <source>Binder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>The whole directory by need, with who to call first, and an index by name.</source>
        <translation>Todo el directorio por necesidad, a quién llamar primero y un índice por nombre.</translation>
    </message>
    <message>
        <source>The whole guide on paper</source>
        <translation>Toda la guía en papel</translation>
    </message>
    <message>
        <source>Calls for tonight</source>
        <translation>Llamadas para esta noche</translation>
    </message>
    <message>
        <source>What to do first, then who to call, in order. It says nothing about the person.</source>
        <translation>Qué hacer primero, después a quién llamar, en orden. No dice nada de la persona.</translation>
    </message>
    <message>
        <source>Who to call, in order</source>
        <translation>A quién llamar, en orden</translation>
    </message>
    <message>
        <source>To the left edge (1)</source>
        <translation>Al borde izquierdo (1)</translation>
    </message>
    <message>
        <source>To the top edge (2)</source>
        <translation>Al borde superior (2)</translation>
    </message>
    <message>
        <source>Cross to cross, across (3)</source>
        <translation>De cruz a cruz, a lo ancho (3)</translation>
    </message>
    <message>
        <source>Cross to cross, down (4)</source>
        <translation>De cruz a cruz, a lo alto (4)</translation>
    </message>
    <message>
        <source>Back, across (5 and 7)</source>
        <translation>Reverso, a lo ancho (5 y 7)</translation>
    </message>
    <message>
        <source>Back, down (6 and 8)</source>
        <translation>Reverso, a lo alto (6 y 8)</translation>
    </message>
    <message>
        <source>{distance}: {measured} mm, but it should be about {expected} mm. That is {percent} % too small. In the printer&apos;s settings, choose “Actual size” or 100 %, not “Fit to page”, and print the test sheet again.</source>
        <translation>{distance}: {measured} mm, pero debería medir unos {expected} mm. Es {percent} % demasiado pequeño. En los ajustes de la impresora elija “Tamaño real” o 100 %, no “Ajustar a la página”, e imprima la hoja de prueba otra vez.</translation>
    </message>
    <message>
        <source>{distance}: {measured} mm, but it should be about {expected} mm. That is {percent} % too large. In the printer&apos;s settings, choose “Actual size” or 100 %, not “Fit to page”, and print the test sheet again.</source>
        <translation>{distance}: {measured} mm, pero debería medir unos {expected} mm. Es {percent} % demasiado grande. En los ajustes de la impresora elija “Tamaño real” o 100 %, no “Ajustar a la página”, e imprima la hoja de prueba otra vez.</translation>
    </message>
    <message>
        <source>{distance}: it is {shift} mm off, more than any printer should be. Measure again, and check that the paper in the tray is the paper you chose.</source>
        <translation>{distance}: está a {shift} mm de su lugar, demasiado para cualquier impresora. Mida otra vez, y mire si el papel de la bandeja es el que eligió.</translation>
    </message>
    <message>
        <source>The card&apos;s width is {length}. It must be more than 0 and no more than {most}.</source>
        <translation>El ancho de la tarjeta es {length}. Tiene que ser más de 0 y no más de {most}.</translation>
    </message>
    <message>
        <source>The card&apos;s height is {length}. It must be more than 0 and no more than {most}.</source>
        <translation>El alto de la tarjeta es {length}. Tiene que ser más de 0 y no más de {most}.</translation>
    </message>
    <message>
        <source>The distance from card to card, across, is {length}. It must be more than 0 and no more than {most}.</source>
        <translation>La distancia de tarjeta a tarjeta, a lo ancho, es {length}. Tiene que ser más de 0 y no más de {most}.</translation>
    </message>
    <message>
        <source>The distance from card to card, down, is {length}. It must be more than 0 and no more than {most}.</source>
        <translation>La distancia de tarjeta a tarjeta, a lo alto, es {length}. Tiene que ser más de 0 y no más de {most}.</translation>
    </message>
    <message>
        <source>The paper is a custom size, but its measurements are missing.</source>
        <translation>El papel es de un tamaño propio, pero faltan sus medidas.</translation>
    </message>
    <message>
        <source>{name} · {count} of {size}, folded</source>
        <comment>a sheet of cards in a list</comment>
        <translation>{name} · {count} de {size}, dobladas</translation>
    </message>
    <message>
        <source>{name} · {count} of {size}</source>
        <comment>a sheet of cards in a list</comment>
        <translation>{name} · {count} de {size}</translation>
    </message>
    <message>
        <source>No sheet has more than {most} cards.</source>
        <translation>Ninguna hoja tiene más de {most} tarjetas.</translation>
    </message>
    <message>
        <source>The cards reach {reach}, but the sheet is {sheet}. Measure the first card&apos;s corner and the card sizes again.</source>
        <translation>Las tarjetas llegan a {reach}, pero la hoja es de {sheet}. Mida otra vez la esquina de la primera tarjeta y los tamaños.</translation>
    </message>
    <message>
        <source>A corner radius of {radius} is more than half the card.</source>
        <translation>Un radio de esquina de {radius} es más de media tarjeta.</translation>
    </message>
    <message>
        <source>The columns overlap: a card is {size}, but the next one starts after {pitch}.</source>
        <translation>Las columnas se enciman: una tarjeta mide {size}, pero la siguiente empieza a {pitch}.</translation>
    </message>
    <message>
        <source>The rows overlap: a card is {size}, but the next one starts after {pitch}.</source>
        <translation>Las filas se enciman: una tarjeta mide {size}, pero la siguiente empieza a {pitch}.</translation>
    </message>
    <message>
        <source>Cards overlap: one begins at {first} from the paper&apos;s corner, one at {second}.</source>
        <translation>Las tarjetas se enciman: una empieza a {first} de la esquina del papel, otra a {second}.</translation>
    </message>
    <message>
        <source>Card stock: &apos;{key}&apos; names both {first} and {second}. Keep one.</source>
        <translation>Papel para tarjetas: &apos;{key}&apos; nombra {first} y {second}. Deje uno.</translation>
    </message>
    <message>
        <source>No card stock is called &apos;{name}&apos;. Did you mean one of these: {near}?</source>
        <translation>Ningún papel para tarjetas se llama &apos;{name}&apos;. ¿Quiere decir uno de estos: {near}?</translation>
    </message>
    <message>
        <source>No card stock is called &apos;{name}&apos;. Known: {known}.</source>
        <translation>Ningún papel para tarjetas se llama &apos;{name}&apos;. Se conocen: {known}.</translation>
    </message>
    <message>
        <source>{file}: the card stock cannot be read: {reason}.</source>
        <translation>{file}: no se puede leer el papel para tarjetas: {reason}.</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <comment>a sheet of the list, and what is wrong with it</comment>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>The name needs at least one letter from A to Z or one digit.</source>
        <translation>El nombre necesita al menos una letra de la A a la Z o una cifra.</translation>
    </message>
    <message>
        <source>These measurements do not work: {reason}.</source>
        <translation>Estas medidas no pueden ser: {reason}.</translation>
    </message>
    <message>
        <source>Its labels are round. Only rectangles can be printed.</source>
        <translation>Sus etiquetas son redondas. Solo se pueden imprimir rectángulos.</translation>
    </message>
    <message>
        <source>Its labels are oval. Only rectangles can be printed.</source>
        <translation>Sus etiquetas son ovaladas. Solo se pueden imprimir rectángulos.</translation>
    </message>
    <message>
        <source>Its labels are for discs. Only rectangles can be printed.</source>
        <translation>Sus etiquetas son para discos. Solo se pueden imprimir rectángulos.</translation>
    </message>
    <message>
        <source>Its labels have a special shape. Only rectangles can be printed.</source>
        <translation>Sus etiquetas tienen una forma especial. Solo se pueden imprimir rectángulos.</translation>
    </message>
    <message>
        <source>It is a roll. Only rectangles can be printed.</source>
        <translation>Es un rollo. Solo se pueden imprimir rectángulos.</translation>
    </message>
    <message>
        <source>Its labels are not rectangles. Only rectangles can be printed.</source>
        <translation>Sus etiquetas no son rectángulos. Solo se pueden imprimir rectángulos.</translation>
    </message>
    <message>
        <source>{name} cannot be used. {reason}</source>
        <translation>{name} no se puede usar. {reason}</translation>
    </message>
    <message>
        <source>This is not a gLabels file: it begins with &lt;{name}&gt;, not &lt;Glabels-templates&gt;.</source>
        <translation>Esto no es un archivo de gLabels: empieza con &lt;{name}&gt;, no con &lt;Glabels-templates&gt;.</translation>
    </message>
    <message>
        <source>The file contains no template.</source>
        <translation>El archivo no tiene ninguna plantilla.</translation>
    </message>
    <message>
        <source>The file contains more than {count} templates.</source>
        <translation>El archivo tiene más de {count} plantillas.</translation>
    </message>
    <message>
        <source>The file names it twice. The first one is used.</source>
        <translation>El archivo la nombra dos veces. Se usa la primera.</translation>
    </message>
    <message>
        <source>The file is compressed and could not be opened: {reason}.</source>
        <translation>El archivo está comprimido y no se pudo abrir: {reason}.</translation>
    </message>
    <message>
        <source>The file is larger than {size} MB, so it is not a template file.</source>
        <translation>El archivo tiene más de {size} MB, así que no es un archivo de plantillas.</translation>
    </message>
    <message>
        <source>The file has too many elements or levels to be a template file.</source>
        <translation>El archivo tiene demasiados elementos o niveles para ser un archivo de plantillas.</translation>
    </message>
    <message>
        <source>The file declares a document type, which no gLabels file does. It is not read.</source>
        <translation>El archivo declara un tipo de documento, lo que no hace ningún archivo de gLabels. No se lee.</translation>
    </message>
    <message>
        <source>This is not a gLabels file: line {line}: {reason}.</source>
        <translation>Esto no es un archivo de gLabels: línea {line}: {reason}.</translation>
    </message>
    <message>
        <source>This is not a gLabels file: its text encoding is unknown.</source>
        <translation>Esto no es un archivo de gLabels: no se conoce la codificación de su texto.</translation>
    </message>
    <message>
        <source>It refers to {name}, which refers back to it.</source>
        <translation>Remite a {name}, que remite a ella.</translation>
    </message>
    <message>
        <source>It refers to {name}, which is not in the file.</source>
        <translation>Remite a {name}, que no está en el archivo.</translation>
    </message>
    <message>
        <source>It has labels of several sizes.</source>
        <translation>Tiene etiquetas de varios tamaños.</translation>
    </message>
    <message>
        <source>It has no label.</source>
        <translation>No tiene etiqueta.</translation>
    </message>
    <message>
        <source>It has no layout.</source>
        <translation>No tiene disposición.</translation>
    </message>
    <message>
        <source>Its paper “{paper}” is not known. Use Other with a width and a height.</source>
        <translation>Su papel “{paper}” no se conoce. Use Other con ancho y alto.</translation>
    </message>
    <message>
        <source>{attribute} is “{written}”, and must be a number from 1 to 50.</source>
        <translation>{attribute} es “{written}”, y tiene que ser un número de 1 a 50.</translation>
    </message>
    <message>
        <source>{attribute} is “{written}”, and must be a length such as 3.5in or 90mm.</source>
        <translation>{attribute} es “{written}”, y tiene que ser una medida como 3.5in o 90mm.</translation>
    </message>
    <message>
        <source>{attribute} is {written}, which is too large for any sheet.</source>
        <translation>{attribute} es {written}, demasiado grande para cualquier hoja.</translation>
    </message>
    <message>
        <source>{attribute} is 0.</source>
        <translation>{attribute} es 0.</translation>
    </message>
    <message>
        <source>Each design needs at least one card on the sheet. Remove some designs.</source>
        <translation>Cada diseño necesita al menos una tarjeta en la hoja. Quite algunos diseños.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) (is|are) more than {most}. Print one sheet and ask the printer for copies.</source>
        <translation>
            <numerusform>%n hoja es más de {most}. Imprima una hoja y pida copias a la impresora.</numerusform>
            <numerusform>%n hojas son más de {most}. Imprima una hoja y pida copias a la impresora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start at card {card}: {stock} has cards 1 to {last} on a sheet.</source>
        <translation>Empezar en la tarjeta {card}: {stock} tiene las tarjetas 1 a {last} en una hoja.</translation>
    </message>
    <message>
        <source>{number} cards cannot be printed. Ask for 1 or more.</source>
        <translation>No se pueden imprimir {number} tarjetas. Pida 1 o más.</translation>
    </message>
    <message>
        <source>left {length} mm</source>
        <comment>an edge of the paper</comment>
        <translation>izquierda {length} mm</translation>
    </message>
    <message>
        <source>top {length} mm</source>
        <comment>an edge of the paper</comment>
        <translation>arriba {length} mm</translation>
    </message>
    <message>
        <source>right {length} mm</source>
        <comment>an edge of the paper</comment>
        <translation>derecha {length} mm</translation>
    </message>
    <message>
        <source>bottom {length} mm</source>
        <comment>an edge of the paper</comment>
        <translation>abajo {length} mm</translation>
    </message>
    <message>
        <source>Page {page}: something is in the margin that this printer cannot print ({edges}).</source>
        <translation>Página {page}: hay algo en el margen que esta impresora no puede imprimir ({edges}).</translation>
    </message>
    <message>
        <source>The character “{text}” is not in the guide&apos;s fonts, so it would print as a box. Remove it from the text.</source>
        <translation>El carácter “{text}” no está en los tipos de letra de la guía, así que se imprimiría como un cuadro. Quítelo del texto.</translation>
    </message>
    <message>
        <source>Use a shorter name, leave it out, or choose a larger card.</source>
        <translation>Use un nombre más corto, déjelo fuera o elija una tarjeta más grande.</translation>
    </message>
    <message>
        <source>Use larger labels, such as Avery 5160 or L7160, or the normal size of print.</source>
        <translation>Use etiquetas más grandes, como Avery 5160 o L7160, o la letra normal.</translation>
    </message>
    <message>
        <source>Use a shorter name, or leave it out.</source>
        <translation>Use un nombre más corto, o déjelo fuera.</translation>
    </message>
    <message>
        <source>Use a shorter name, or leave out the tabs.</source>
        <translation>Use un nombre más corto, o deje fuera las tiras.</translation>
    </message>
    <message>
        <source>Use a shorter word, or leave it out.</source>
        <translation>Use una palabra más corta, o déjela fuera.</translation>
    </message>
    <message>
        <source>Leave it out, put it on the other side, or choose a larger card.</source>
        <translation>Déjelo fuera, póngalo en el otro lado o elija una tarjeta más grande.</translation>
    </message>
    <message>
        <source>Leave it out, or leave out the tabs.</source>
        <translation>Déjelo fuera, o deje fuera las tiras.</translation>
    </message>
    <message>
        <source>Leave something out, or use large print, which takes more pages.</source>
        <translation>Deje algo fuera, o use letra grande, que toma más páginas.</translation>
    </message>
    <message>
        <source>“{line}” is {excess} mm too wide at the smallest size allowed. {advice}</source>
        <translation>“{line}” mide {excess} mm de más a lo ancho con la letra más pequeña permitida. {advice}</translation>
    </message>
    <message>
        <source>On the front, “{line}” is {excess} mm too wide at the smallest size allowed. {advice}</source>
        <translation>En el frente, “{line}” mide {excess} mm de más a lo ancho con la letra más pequeña permitida. {advice}</translation>
    </message>
    <message>
        <source>On the back, “{line}” is {excess} mm too wide at the smallest size allowed. {advice}</source>
        <translation>En el reverso, “{line}” mide {excess} mm de más a lo ancho con la letra más pequeña permitida. {advice}</translation>
    </message>
    <message>
        <source>On the outside, “{line}” is {excess} mm too wide at the smallest size allowed. {advice}</source>
        <translation>Por fuera, “{line}” mide {excess} mm de más a lo ancho con la letra más pequeña permitida. {advice}</translation>
    </message>
    <message>
        <source>On the inside, “{line}” is {excess} mm too wide at the smallest size allowed. {advice}</source>
        <translation>Por dentro, “{line}” mide {excess} mm de más a lo ancho con la letra más pequeña permitida. {advice}</translation>
    </message>
    <message>
        <source>The text is {excess} mm too tall at the smallest size allowed. The line that does not fit is “{line}”. {advice}</source>
        <translation>El texto mide {excess} mm de más a lo alto con la letra más pequeña permitida. La línea que no cabe es “{line}”. {advice}</translation>
    </message>
    <message>
        <source>On the front, the text is {excess} mm too tall at the smallest size allowed. The line that does not fit is “{line}”. {advice}</source>
        <translation>En el frente, el texto mide {excess} mm de más a lo alto con la letra más pequeña permitida. La línea que no cabe es “{line}”. {advice}</translation>
    </message>
    <message>
        <source>On the back, the text is {excess} mm too tall at the smallest size allowed. The line that does not fit is “{line}”. {advice}</source>
        <translation>En el reverso, el texto mide {excess} mm de más a lo alto con la letra más pequeña permitida. La línea que no cabe es “{line}”. {advice}</translation>
    </message>
    <message>
        <source>On the outside, the text is {excess} mm too tall at the smallest size allowed. The line that does not fit is “{line}”. {advice}</source>
        <translation>Por fuera, el texto mide {excess} mm de más a lo alto con la letra más pequeña permitida. La línea que no cabe es “{line}”. {advice}</translation>
    </message>
    <message>
        <source>On the inside, the text is {excess} mm too tall at the smallest size allowed. The line that does not fit is “{line}”. {advice}</source>
        <translation>Por dentro, el texto mide {excess} mm de más a lo alto con la letra más pequeña permitida. La línea que no cabe es “{line}”. {advice}</translation>
    </message>
    <message>
        <source>There is no room for the sentences and the date, so they are left out.</source>
        <translation>No hay lugar para las frases y la fecha, así que quedan fuera.</translation>
    </message>
    <message>
        <source>There is no room for the QR code, so it is left out.</source>
        <translation>No hay lugar para el código QR, así que queda fuera.</translation>
    </message>
    <message>
        <source>There is no room for {numbers}, so these numbers are left out.</source>
        <translation>No hay lugar para {numbers}, así que estos números quedan fuera.</translation>
    </message>
    <message>
        <source>There is room for one number only.</source>
        <translation>Hay lugar para un solo número.</translation>
    </message>
    <message>
        <source>There is no room for the card to cut out, so it is left out.</source>
        <translation>No hay lugar para la tarjeta para recortar, así que queda fuera.</translation>
    </message>
    <message>
        <source>This computer does not have enough free memory to lay out a page. Close other programs and try again.</source>
        <translation>Esta computadora no tiene bastante memoria libre para preparar una página. Cierre otros programas e intente otra vez.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) changed</source>
        <translation>
            <numerusform>%n número cambió</numerusform>
            <numerusform>%n números cambiaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) gone</source>
        <translation>
            <numerusform>%n servicio ya no está</numerusform>
            <numerusform>%n servicios ya no están</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new service(s)</source>
        <translation>
            <numerusform>%n servicio nuevo</numerusform>
            <numerusform>%n servicios nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) corrected</source>
        <translation>
            <numerusform>%n servicio corregido</numerusform>
            <numerusform>%n servicios corregidos</numerusform>
        </translation>
    </message>
    <message>
        <source>other texts changed</source>
        <translation>cambiaron otros textos</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>no cambió nada</translation>
    </message>
    <message>
        <source>{problem}
{warning}</source>
        <comment>two notices, one below the other</comment>
        <translation>{problem}
{warning}</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {date}, which cannot be right. Do not rely on the opening hours shown.</source>
        <translation>El reloj de esta computadora dice {date}, lo que no puede ser. No confíe en los horarios que se muestran.</translation>
    </message>
    <message>
        <source>Pages cannot be shown here: this computer limits the address space of programs (ulimit -v). The command “handout” makes the same PDF.</source>
        <translation>Aquí no se pueden mostrar páginas: esta computadora limita la memoria de los programas (ulimit -v). La orden “handout” hace el mismo PDF.</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose another.</source>
        <translation>No se puede leer el archivo. Elija otro.</translation>
    </message>
    <message>
        <source>The logo cannot be shown. Save it again as a PNG.</source>
        <translation>No se puede mostrar el logo. Guárdelo otra vez como PNG.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has called %n main number(s) yet</source>
        <translation>
            <numerusform>Nadie ha llamado aún a %n número clave</numerusform>
            <numerusform>Nadie ha llamado aún a %n números clave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) old</source>
        <comment>of an edition</comment>
        <translation>
            <numerusform>de hace %n mes</numerusform>
            <numerusform>de hace %n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This edition is %n month(s) old. Numbers may have changed. Ask “Is this still the right number?” before you give one to anyone.</source>
        <translation>
            <numerusform>Esta edición es de hace %n mes. Los números pueden haber cambiado. Pregunte «¿Sigue siendo este el número?» antes de darle uno a alguien.</numerusform>
            <numerusform>Esta edición es de hace %n meses. Los números pueden haber cambiado. Pregunte «¿Sigue siendo este el número?» antes de darle uno a alguien.</numerusform>
        </translation>
    </message>
    <message>
        <source>No lawyer has read this card yet, and the card says so. Ask a lawyer to read it.</source>
        <translation>Ningún abogado ha leído esta tarjeta todavía, y la tarjeta lo dice. Pida a un abogado que la lea.</translation>
    </message>
    <message>
        <source>A font for paper is missing or damaged ({font}). Install the guide again.</source>
        <translation>Falta una fuente para imprimir, o está dañada ({font}). Instale la guía de nuevo.</translation>
    </message>
    <message>
        <source>No answer has pictures in this language.</source>
        <translation>Ninguna respuesta tiene dibujos en este idioma.</translation>
    </message>
    <message>
        <source>{rule}</source>
        <comment>what a rule of the directory says, which is in English</comment>
        <translation>Una regla del directorio no lo permite (en inglés): {rule}</translation>
    </message>
    <message>
        <source>Too much of it breaks the rules of the directory.</source>
        <translation>Demasiado de esto no cumple las reglas del directorio.</translation>
    </message>
    <message>
        <source>is larger than {size} MiB. Split it</source>
        <translation>tiene más de {size} MiB. Divídalo</translation>
    </message>
    <message>
        <source>is larger than {size} MiB when unpacked. Split it</source>
        <translation>tiene más de {size} MiB al descomprimirse. Divídalo</translation>
    </message>
    <message>
        <source>has more than {count} rows. Split it</source>
        <translation>tiene más de {count} filas. Divídalo</translation>
    </message>
    <message>
        <source>row {row} has more than {count} columns</source>
        <translation>la fila {row} tiene más de {count} columnas</translation>
    </message>
    <message>
        <source>row {row} cannot be read ({error}). Is a quotation mark missing?</source>
        <translation>la fila {row} no se puede leer ({error}). ¿Falta una comilla?</translation>
    </message>
    <message>
        <source>{column}: nothing of it can be taken</source>
        <translation>{column}: no se puede tomar nada de esto</translation>
    </message>
    <message>
        <source>its least age {youngest} is more than its greatest age {oldest}</source>
        <translation>su edad mínima {youngest} es mayor que su edad máxima {oldest}</translation>
    </message>
    <message>
        <source>The number “{number}” cannot be dialed. It was left out.</source>
        <translation>El número “{number}” no se puede marcar. Se dejó fuera.</translation>
    </message>
    <message>
        <source>line {line} is damaged or cut off. Nothing was taken in. Ask your colleague to save the file again, in History</source>
        <translation>la línea {line} está dañada o cortada. No se tomó nada. Pida a su colega que guarde otra vez el archivo, en Historial</translation>
    </message>
    <message>
        <source>Ours is another than the one they changed.</source>
        <translation>El nuestro no es el que ellos cambiaron.</translation>
    </message>
    <message>
        <source>its hours are written in a way that the guide does not know</source>
        <translation>su horario está escrito de una manera que la guía no conoce</translation>
    </message>
    <message>
        <source>A new number: call it before it is printed.</source>
        <translation>Un número nuevo: llámelo antes de imprimirlo.</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>No tiene nombre.</translation>
    </message>
    <message>
        <source>Its id is in the file twice.</source>
        <translation>Su id está dos veces en el archivo.</translation>
    </message>
    <message>
        <source>It names a place that is confidential. It was not read in, and it is not shown here.</source>
        <translation>Nombra un lugar confidencial. No se tomó, y aquí no se muestra.</translation>
    </message>
    <message>
        <source>A desk says: {words}</source>
        <translation>Otra computadora avisa: {words}</translation>
    </message>
    <message>
        <source>It is in plans of A bed tonight.</source>
        <translation>Está en los planes de Una cama esta noche.</translation>
    </message>
    <message>
        <source>Ours is of {date}: newer.</source>
        <translation>El nuestro es del {date}: más reciente.</translation>
    </message>
    <message>
        <source>Ours was called on {date}: newer.</source>
        <translation>Al nuestro se llamó el {date}: más reciente.</translation>
    </message>
    <message>
        <source>New numbers: call them before they are printed.</source>
        <translation>Números nuevos: llámelos antes de imprimirlos.</translation>
    </message>
    <message>
        <source>it is too long to be kept as it came</source>
        <translation>es demasiado largo para guardarlo como llegó</translation>
    </message>
    <message numerus="yes">
        <source>%n that belong(s) to no service</source>
        <comment>objects of a data set</comment>
        <translation>
            <numerusform>%n que no es de ningún servicio</numerusform>
            <numerusform>%n que no son de ningún servicio</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} no longer works: somebody called it on {date}.</source>
        <translation>{number} ya no funciona: alguien llamó el {date}.</translation>
    </message>
    <message>
        <source>Its organization has a place that is confidential. Ask if everyone may know this address.</source>
        <translation>La organización tiene un lugar confidencial. Pregunte si todos pueden saber esta dirección.</translation>
    </message>
    <message>
        <source>It is about violence and names a street. Ask the agency if everyone may know this address.</source>
        <translation>Trata de violencia y nombra una calle. Pregunte a la agencia si todos pueden saber esta dirección.</translation>
    </message>
    <message>
        <source>an address has no city</source>
        <translation>una dirección no tiene ciudad</translation>
    </message>
    <message>
        <source>{column}: “{words}” is not understood</source>
        <comment>of a table</comment>
        <translation>{column}: no se entiende “{words}”</translation>
    </message>
    <message>
        <source>is not a file that can be read. Use one of {kinds} (with tables of HSDS)</source>
        <translation>no es un archivo que se pueda leer. Use uno de {kinds} (con tablas de HSDS)</translation>
    </message>
    <message>
        <source>is empty. Its first row names the columns</source>
        <translation>está vacío. Su primera fila nombra las columnas</translation>
    </message>
    <message>
        <source>has no column with the name of a service (it has: {columns}). Name one in a map</source>
        <translation>no tiene una columna con el nombre del servicio (tiene: {columns}). Nómbrela en un mapa</translation>
    </message>
    <message>
        <source>has no list of services. Expected one of {names}</source>
        <translation>no tiene una lista de servicios. Se esperaba una de {names}</translation>
    </message>
    <message>
        <source>is empty. Get the file again</source>
        <translation>está vacío. Consiga el archivo otra vez</translation>
    </message>
    <message>
        <source>is not valid JSON at line {line}: it is damaged or cut off. Nothing was taken in. Export it again</source>
        <translation>no es JSON válido en la línea {line}: está dañado o cortado. No se tomó nada. Expórtelo otra vez</translation>
    </message>
    <message>
        <source>service {number} of it is not valid. Nothing was taken in. Export it again</source>
        <translation>su servicio {number} no es válido. No se tomó nada. Expórtelo otra vez</translation>
    </message>
    <message>
        <source>its list of services is not valid. Nothing was taken in. Export it again</source>
        <translation>su lista de servicios no es válida. No se tomó nada. Expórtelo otra vez</translation>
    </message>
    <message>
        <source>has no table services.csv</source>
        <translation>no tiene la tabla services.csv</translation>
    </message>
    <message>
        <source>is not a ZIP file, or damaged. Make it again</source>
        <translation>no es un archivo ZIP o está dañado. Hágalo otra vez</translation>
    </message>
    <message>
        <source>is not a review sheet: its first row is not the one that review --output writes</source>
        <translation>no es una hoja de revisión: su primera fila no es la que escribe review --output</translation>
    </message>
    <message>
        <source>row {row}: there is no text “{text}” of “{record}” in the pack</source>
        <translation>fila {row}: no hay un texto “{text}” de “{record}” en el paquete</translation>
    </message>
    <message>
        <source>is not an Excel file (.xlsx), or damaged. Save it again, or as CSV</source>
        <translation>no es un archivo de Excel (.xlsx) o está dañado. Guárdelo otra vez, o como CSV</translation>
    </message>
    <message>
        <source>is damaged ({error}). Save it again, or as CSV</source>
        <translation>está dañado ({error}). Guárdelo otra vez, o como CSV</translation>
    </message>
    <message>
        <source>has no sheet</source>
        <translation>no tiene ninguna hoja</translation>
    </message>
    <message>
        <source>has a document type, which no Excel file has. It may be meant to harm</source>
        <translation>tiene un tipo de documento, que ningún archivo de Excel tiene. Puede estar hecho para dañar</translation>
    </message>
    <message>
        <source>{name}: it names its place, which is confidential. Take it out first.</source>
        <translation>{name}: dice dónde está, y eso es confidencial. Quítelo primero.</translation>
    </message>
    <message>
        <source>{name}: {wrong}, which HSDS does not allow. Correct it first.</source>
        <translation>{name}: {wrong}, y HSDS no lo permite. Corríjalo primero.</translation>
    </message>
</context>
<context>
    <name>other_numbers</name>
    <message>
        <source>call</source>
        <translation>llamar</translation>
    </message>
    <message>
        <source>text message</source>
        <translation>mensaje de texto</translation>
    </message>
    <message>
        <source>TTY</source>
        <translation>TTY</translation>
    </message>
    <message>
        <source>videophone</source>
        <translation>videoteléfono</translation>
    </message>
    <message>
        <source>relay for Deaf callers</source>
        <translation>relevo para personas sordas</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>For Deaf people</source>
        <translation>Para personas sordas</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>What happens when you call</source>
        <translation>Qué pasa al llamar</translation>
    </message>
    <message>
        <source>It has {what}.</source>
        <translation>Tiene {what}.</translation>
    </message>
    <message>
        <source>It does not have {what}.</source>
        <translation>No tiene {what}.</translation>
    </message>
    <message>
        <source>Ask about {what}.</source>
        <translation>Pregunte por {what}.</translation>
    </message>
    <message>
        <source>a way in without steps</source>
        <translation>entrada sin escalones</translation>
    </message>
    <message>
        <source>an elevator</source>
        <translation>elevador</translation>
    </message>
    <message>
        <source>help for Deaf people</source>
        <translation>ayuda para personas sordas</translation>
    </message>
    <message>
        <source>a place for service animals</source>
        <translation>lugar para animales de servicio</translation>
    </message>
    <message>
        <source>Text: {number}.</source>
        <comment>a number for text messages</comment>
        <translation>Mensaje de texto: {number}.</translation>
    </message>
    <message>
        <source>Text: {keyword} to {number}.</source>
        <comment>the word to send in a text message, and the number</comment>
        <translation>Mensaje de texto: {keyword} al {number}.</translation>
    </message>
    <message>
        <source>Chat: {address}.</source>
        <comment>a web address where one writes with them</comment>
        <translation>Chat: {address}.</translation>
    </message>
    <message>
        <source>Videophone: {number}.</source>
        <translation>Videoteléfono: {number}.</translation>
    </message>
    <message>
        <source>TTY: {number}.</source>
        <comment>a number for phones with a keyboard</comment>
        <translation>TTY: {number}.</translation>
    </message>
    <message>
        <source>Relay: dial {number} and give the number above.</source>
        <comment>711, an operator who types or signs</comment>
        <translation>Servicio de relevo (relay): marque {number} y dé el número de arriba.</translation>
    </message>
    <message>
        <source>Not known: {ways}.</source>
        <translation>No se sabe si hay: {ways}.</translation>
    </message>
    <message>
        <source>text|chat|videophone|relay</source>
        <comment>ways to reach a service, in this order, with | between</comment>
        <translation>mensajes de texto|chat|videoteléfono|servicio de relevo (relay)</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>What to do, in pictures</source>
        <translation>Qué hacer, en dibujos</translation>
    </message>
    <message>
        <source>{name} (continued)</source>
        <translation>{name} (continuación)</translation>
    </message>
    <message>
        <source>Ask staff for the number</source>
        <translation>Pida el número al personal</translation>
    </message>
    <message>
        <source>(ask staff for the number)</source>
        <translation>(pida el número al personal)</translation>
    </message>
    <message>
        <source>Ask staff how to reach them</source>
        <translation>Pregunte al personal cómo comunicarse</translation>
    </message>
    <message>
        <source>On the web: {address}</source>
        <translation>En internet: {address}</translation>
    </message>
    <message>
        <source>You can say</source>
        <translation>Puede decir</translation>
    </message>
    <message>
        <source>They may ask</source>
        <translation>Le pueden preguntar</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>What not to do</source>
        <translation>Qué no hacer</translation>
    </message>
    <message>
        <source>Who can help</source>
        <translation>Quién puede ayudar</translation>
    </message>
    <message>
        <source>The address is not published, to keep people safe.</source>
        <translation>La dirección no se publica, para proteger a las personas.</translation>
    </message>
    <message>
        <source>Another address is not published, to keep people safe.</source>
        <translation>Otra dirección no se publica, para proteger a las personas.</translation>
    </message>
    <message>
        <source>ask first: it may have changed</source>
        <translation>pregunte antes: puede haber cambiado</translation>
    </message>
    <message>
        <source>ask first: they may have changed</source>
        <translation>pregunte antes: puede haber cambiado</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>las 24 horas</translation>
    </message>
    <message>
        <source>Mon|Tue|Wed|Thu|Fri|Sat|Sun</source>
        <comment>the days of the week from Monday, with | between</comment>
        <translation>lun|mar|mié|jue|vie|sáb|dom</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} a {end}</translation>
    </message>
    <message>
        <source>closed on {days}</source>
        <comment>after hours; days: holidays, Dec 25</comment>
        <translation>cerrado: {days}</translation>
    </message>
    <message>
        <source>holidays</source>
        <comment>days on which a place is closed</comment>
        <translation>días festivos</translation>
    </message>
    <message>
        <source>from {date}</source>
        <comment>the first day of hours for a time</comment>
        <translation>desde el {date}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <comment>the last day of hours for a time</comment>
        <translation>hasta el {date}</translation>
    </message>
    <message>
        <source>{month} {day}</source>
        <comment>a day of each year: Dec 25</comment>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>am</source>
        <translation>a. m.</translation>
    </message>
    <message>
        <source>pm</source>
        <translation>p. m.</translation>
    </message>
    <message>
        <source>For staff: call an interpreter line, and say the words below the name in English.</source>
        <translation>Para el personal: llame a una línea de intérpretes y diga en inglés las palabras que están debajo del nombre.</translation>
    </message>
    <message>
        <source>Another language? Write it here:</source>
        <translation>¿Otro idioma? Escríbalo aquí:</translation>
    </message>
    <message>
        <source>Not updated since {date}. Call first.</source>
        <translation>Sin actualizar desde {date}. Llame antes.</translation>
    </message>
    <message>
        <source>Places that can help</source>
        <translation>Lugares que pueden ayudar</translation>
    </message>
    <message>
        <source>Call before you go. Hours and rules change.</source>
        <translation>Llame antes de ir. Los horarios y las reglas cambian.</translation>
    </message>
    <message>
        <source>Directory of help</source>
        <translation>Directorio de ayuda</translation>
    </message>
    <message>
        <source>Find the need</source>
        <translation>Busque la necesidad</translation>
    </message>
    <message>
        <source>on the edge of the page. Each section starts with the same number and picture.</source>
        <translation>en el borde de la página. El mismo número y dibujo están al inicio de cada sección.</translation>
    </message>
    <message>
        <source>in the contents, with its page. Each section starts with the same number and picture.</source>
        <translation>en el contenido, con su página. El mismo número y dibujo están al inicio de cada sección.</translation>
    </message>
    <message>
        <source>Call from the top down.</source>
        <translation>Llame de arriba hacia abajo.</translation>
    </message>
    <message>
        <source>Each section starts with who to call, in order.</source>
        <translation>Cada sección empieza con el orden para llamar.</translation>
    </message>
    <message>
        <source>Call before you send someone.</source>
        <translation>Llame antes de enviar a alguien.</translation>
    </message>
    <message>
        <source>Hours and rules change. Unconfirmed numbers are not printed.</source>
        <translation>Los horarios y las reglas cambian. No se imprimen números sin confirmar.</translation>
    </message>
    <message>
        <source>Do not write client names in this binder.</source>
        <translation>No escriba en esta carpeta el nombre de ninguna persona atendida.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>The first number to call is next to each need.</source>
        <translation>Junto a cada necesidad está el primer número para llamar.</translation>
    </message>
    <message>
        <source>Call in this order</source>
        <translation>Llame en este orden</translation>
    </message>
    <message>
        <source>Call first</source>
        <translation>Llame primero</translation>
    </message>
    <message>
        <source>Also for this need</source>
        <translation>También para esta necesidad</translation>
    </message>
    <message>
        <source>Under 18?</source>
        <translation>¿Menor de 18?</translation>
    </message>
    <message>
        <source>18+ means: 18 and older</source>
        <translation>18+ quiere decir: 18 años o más</translation>
    </message>
    <message>
        <source>Ask who they help</source>
        <translation>Pregunte a quién ayudan</translation>
    </message>
    <message>
        <source>Any age</source>
        <translation>Cualquier edad</translation>
    </message>
    <message>
        <source>18+</source>
        <translation>18+</translation>
    </message>
    <message>
        <source>Under 18: ask</source>
        <translation>Menor de 18: pregunte</translation>
    </message>
    <message>
        <source>Ages {low} to {high}</source>
        <translation>De {low} a {high} años</translation>
    </message>
    <message>
        <source>Age {low} and up</source>
        <translation>Desde los {low} años</translation>
    </message>
    <message>
        <source>Up to {high}</source>
        <translation>Hasta los {high} años</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Mujeres</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Hombres</translation>
    </message>
    <message>
        <source>, 24 hours|, 24 h|, day or night|, day and night</source>
        <comment>ends of a role that say it is always open, with | between</comment>
        <translation>, 24 horas|, 24 h|, día y noche</translation>
    </message>
    <message>
        <source>Go to {place}</source>
        <translation>Vaya a {place}</translation>
    </message>
    <message>
        <source>Ask staff how to reach</source>
        <translation>Pregunte al personal cómo comunicarse con</translation>
    </message>
    <message>
        <source>Before every call</source>
        <translation>Antes de cada llamada</translation>
    </message>
    <message>
        <source>Deaf callers</source>
        <translation>Personas sordas</translation>
    </message>
    <message>
        <source>Deaf or hard of hearing: dial {number}, then give any full phone number. Where no text, chat or videophone is named, we do not know.</source>
        <comment>711; at the foot of a page with phone numbers: nobody has told us if they have these</comment>
        <translation>Personas sordas o que oyen poco: marque {number} y dé el número completo. Si no dice texto, chat ni videoteléfono, no sabemos si hay.</translation>
    </message>
    <message>
        <source>For staff: ask first</source>
        <translation>Para el personal: pregunte primero</translation>
    </message>
    <message>
        <source>Keep this page at the desk. These numbers may not go on paper until somebody has called them.</source>
        <translation>Guarde esta hoja en la recepción. Estos números no deben ir en papel hasta que alguien haya llamado.</translation>
    </message>
    <message>
        <source>Called on</source>
        <translation>Se llamó el</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>On the screen: not confirmed</source>
        <translation>En la pantalla: sin confirmar</translation>
    </message>
    <message>
        <source>Index by name</source>
        <translation>Índice por nombre</translation>
    </message>
    <message>
        <source>2·3 is section 2, entry 3.</source>
        <translation>2·3 es la sección 2, la tercera ficha.</translation>
    </message>
    <message>
        <source>The number is that of the section.</source>
        <translation>El número es el de la sección.</translation>
    </message>
    <message>
        <source>Print on both sides. Fold at the dots, with page 1 inside. Fold again, with the writing inside.</source>
        <translation>Imprima por ambos lados. Doble en los puntos, con la página 1 adentro. Doble otra vez, con lo escrito adentro.</translation>
    </message>
    <message>
        <source>Print on both sides. Fold the pile once, and staple it twice in the fold.</source>
        <translation>Imprima por ambos lados. Doble el montón una vez y engrápelo dos veces en el doblez.</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>«{title}»</translation>
    </message>
    <message>
        <source>see</source>
        <translation>vea</translation>
    </message>
    <message>
        <source>Signs to look for</source>
        <translation>Señales que notar</translation>
    </message>
    <message>
        <source>Check what you see or hear. One sign proves nothing: each may have another cause. Signs are a reason to offer help, never to label a person.</source>
        <translation>Marque lo que ve u oye. Una señal sola no prueba nada: cada una puede tener otra razón. Las señales son razón para ofrecer ayuda, nunca para etiquetar a nadie.</translation>
    </message>
    <message>
        <source>Do not write names on this sheet. Shred it when you are done.</source>
        <translation>No escriba ningún nombre en esta hoja. Destrúyala al terminar.</translation>
    </message>
    <message>
        <source>But</source>
        <translation>Pero</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <source>Most urgent first. The person chooses, unless someone is in danger or under 18.</source>
        <translation>Lo más urgente primero. La persona decide, salvo si alguien está en peligro o tiene menos de 18 años.</translation>
    </message>
    <message>
        <source>You choose what to do, and when. If it is not safe to carry this sheet, leave it here.</source>
        <translation>Usted decide qué hacer y cuándo. Si llevar esta hoja le pone en peligro, déjela aquí.</translation>
    </message>
    <message>
        <source>Signs that were selected</source>
        <translation>Lo que se marcó</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Preguntas y respuestas</translation>
    </message>
    <message>
        <source>First call:</source>
        <translation>Primera llamada:</translation>
    </message>
    <message>
        <source>What I want to ask</source>
        <translation>Lo que quiero preguntar</translation>
    </message>
    <message>
        <source>What you do</source>
        <translation>Lo que usted hace</translation>
    </message>
    <message>
        <source>Words you can use</source>
        <translation>Palabras que puede usar</translation>
    </message>
    <message>
        <source>Signs to notice</source>
        <translation>Señales que notar</translation>
    </message>
    <message>
        <source>One sign alone proves nothing.</source>
        <translation>Una señal sola no prueba nada.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Qué puede hacer</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <source>A card to cut out. Give it only when the person is alone and says it is safe.</source>
        <translation>Una tarjeta para recortar. Désela solo si la persona está a solas y dice que no corre peligro.</translation>
    </message>
    <message>
        <source>The back of the card to cut out.</source>
        <translation>El reverso de la tarjeta para recortar.</translation>
    </message>
    <message>
        <source>No lawyer has read this page yet</source>
        <translation>Ningún abogado ha leído todavía esta página</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>Woman</source>
        <translation>Mujer</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Hombre</translation>
    </message>
    <message>
        <source>Another gender</source>
        <translation>Otro género</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Una persona</translation>
    </message>
    <message>
        <source>age {age}</source>
        <translation>{age} años</translation>
    </message>
    <message>
        <source>{youngest} to {oldest}</source>
        <translation>de {youngest} a {oldest} años</translation>
    </message>
    <message>
        <source>{youngest} or older</source>
        <translation>{youngest} años o más</translation>
    </message>
    <message>
        <source>under 18</source>
        <translation>menor de 18</translation>
    </message>
    <message>
        <source>under 13</source>
        <translation>menor de 13</translation>
    </message>
    <message>
        <source>Girl</source>
        <translation>Niña o joven</translation>
    </message>
    <message>
        <source>Boy</source>
        <translation>Niño o joven</translation>
    </message>
    <message>
        <source>age not known</source>
        <translation>edad no conocida</translation>
    </message>
    <message>
        <source>trans</source>
        <translation>trans</translation>
    </message>
    <message>
        <source>pregnant</source>
        <translation>embarazada</translation>
    </message>
    <message>
        <source>is using drugs or alcohol now</source>
        <translation>usa drogas o alcohol ahora</translation>
    </message>
    <message>
        <source>away from someone close</source>
        <translation>se aleja de alguien cercano</translation>
    </message>
    <message>
        <source>made to have sex or work</source>
        <translation>le obligan a tener sexo o a trabajar</translation>
    </message>
    <message>
        <source>hurt</source>
        <translation>con heridas</translation>
    </message>
    <message>
        <source>in danger now</source>
        <translation>en peligro ahora</translation>
    </message>
    <message>
        <source>after a sexual assault</source>
        <translation>después de una agresión sexual</translation>
    </message>
    <message>
        <source>with a disability</source>
        <translation>con discapacidad</translation>
    </message>
    <message>
        <source>served in the military</source>
        <translation>sirvió en las fuerzas armadas</translation>
    </message>
    <message>
        <source>put out of home</source>
        <translation>le echaron de casa</translation>
    </message>
    <message>
        <source>ran away</source>
        <translation>se fue de casa</translation>
    </message>
    <message>
        <source>hurt or neglected</source>
        <translation>le hacen daño o le descuidan</translation>
    </message>
    <message>
        <source>alone here</source>
        <translation>sin un adulto aquí</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>sin saber volver a casa</translation>
    </message>
    <message>
        <source>with a sister or brother</source>
        <translation>con un hermano o una hermana</translation>
    </message>
    <message>
        <source>with a partner</source>
        <translation>con su pareja</translation>
    </message>
    <message>
        <source>with a pet</source>
        <translation>con una mascota</translation>
    </message>
    <message>
        <source>uses a wheelchair</source>
        <translation>usa silla de ruedas</translation>
    </message>
    <message>
        <source>no papers</source>
        <translation>sin papeles</translation>
    </message>
    <message>
        <source>turned away by a shelter</source>
        <translation>un refugio no le recibió</translation>
    </message>
    <message>
        <source>housed by the boss</source>
        <translation>su jefe le da vivienda</translation>
    </message>
    <message>
        <source>speaks {language}</source>
        <translation>habla {language}</translation>
    </message>
    <message>
        <source>open 24 hours</source>
        <translation>abierto día y noche</translation>
    </message>
    <message>
        <source>open now, until {time}</source>
        <translation>abierto ahora, hasta las {time}</translation>
    </message>
    <message>
        <source>hours not known</source>
        <translation>horario no conocido</translation>
    </message>
    <message>
        <source>the number is not confirmed</source>
        <translation>el número no está confirmado</translation>
    </message>
    <message>
        <source>the number no longer works</source>
        <translation>el número ya no funciona</translation>
    </message>
    <message>
        <source>people can walk in: {place}</source>
        <translation>se puede ir sin llamar: {place}</translation>
    </message>
    <message>
        <source>{language} with an interpreter</source>
        <translation>{language} con intérprete</translation>
    </message>
    <message>
        <source>{language} not stated: ask for an interpreter</source>
        <translation>no dice si habla {language}: pida intérprete</translation>
    </message>
    <message>
        <source>closed, or not confirmed</source>
        <translation>cerrado, o sin confirmar</translation>
    </message>
    <message>
        <source>takes ages {minimum} to {maximum}</source>
        <translation>recibe de {minimum} a {maximum} años</translation>
    </message>
    <message>
        <source>takes people {minimum} and older</source>
        <translation>recibe desde los {minimum} años</translation>
    </message>
    <message>
        <source>takes people up to age {maximum}</source>
        <translation>recibe hasta los {maximum} años</translation>
    </message>
    <message>
        <source>only ages {minimum} to {maximum}: ask their age first</source>
        <translation>solo de {minimum} a {maximum} años: pregunte antes la edad</translation>
    </message>
    <message>
        <source>only people {minimum} and older: ask their age first</source>
        <translation>solo desde los {minimum} años: pregunte antes la edad</translation>
    </message>
    <message>
        <source>only people up to age {maximum}: ask their age first</source>
        <translation>solo hasta los {maximum} años: pregunte antes la edad</translation>
    </message>
    <message>
        <source>only ages {minimum} to {maximum}</source>
        <translation>solo de {minimum} a {maximum} años</translation>
    </message>
    <message>
        <source>only people {minimum} and older</source>
        <translation>solo desde los {minimum} años</translation>
    </message>
    <message>
        <source>only people up to age {maximum}</source>
        <translation>solo hasta los {maximum} años</translation>
    </message>
    <message>
        <source>takes people under 18</source>
        <translation>recibe a menores de 18</translation>
    </message>
    <message>
        <source>under 18: ask first</source>
        <translation>menores de 18: pregunte antes</translation>
    </message>
    <message>
        <source>adults only</source>
        <translation>solo personas adultas</translation>
    </message>
    <message>
        <source>ask if it takes people under 18</source>
        <translation>pregunte si recibe a menores de 18</translation>
    </message>
    <message>
        <source>for women</source>
        <translation>para mujeres</translation>
    </message>
    <message>
        <source>for men</source>
        <translation>para hombres</translation>
    </message>
    <message>
        <source>for everyone</source>
        <translation>para todas las personas</translation>
    </message>
    <message>
        <source>for women: ask who they take</source>
        <translation>para mujeres: pregunte a quién recibe</translation>
    </message>
    <message>
        <source>for men: ask who they take</source>
        <translation>para hombres: pregunte a quién recibe</translation>
    </message>
    <message>
        <source>for women only</source>
        <translation>solo para mujeres</translation>
    </message>
    <message>
        <source>for men only</source>
        <translation>solo para hombres</translation>
    </message>
    <message>
        <source>ask who it takes, women or men</source>
        <translation>pregunte a quién recibe, mujeres u hombres</translation>
    </message>
    <message>
        <source>says that it welcomes trans people</source>
        <translation>dice que recibe bien a personas trans</translation>
    </message>
    <message>
        <source>does not take trans people</source>
        <translation>no recibe a personas trans</translation>
    </message>
    <message>
        <source>ask if it takes trans people</source>
        <translation>pregunte si recibe a personas trans</translation>
    </message>
    <message>
        <source>takes children too</source>
        <translation>recibe también a los niños</translation>
    </message>
    <message>
        <source>does not take children</source>
        <translation>no recibe a niños</translation>
    </message>
    <message>
        <source>ask if children can come</source>
        <translation>pregunte si se puede ir con niños</translation>
    </message>
    <message>
        <source>takes pregnant people</source>
        <translation>recibe a personas embarazadas</translation>
    </message>
    <message>
        <source>does not take pregnant people</source>
        <translation>no recibe a personas embarazadas</translation>
    </message>
    <message>
        <source>ask if it takes people who are pregnant</source>
        <translation>pregunte si recibe a personas embarazadas</translation>
    </message>
    <message>
        <source>takes people who are using drugs or alcohol now</source>
        <translation>recibe a personas que usan drogas o alcohol ahora</translation>
    </message>
    <message>
        <source>takes nobody who is using drugs or alcohol now</source>
        <translation>no recibe a personas que usan drogas o alcohol ahora</translation>
    </message>
    <message>
        <source>ask if it takes people who are using drugs or alcohol now</source>
        <translation>pregunte si recibe a personas que usan drogas o alcohol ahora</translation>
    </message>
    <message>
        <source>does not ask for ID</source>
        <translation>no pide identificación</translation>
    </message>
    <message>
        <source>asks for ID</source>
        <translation>pide identificación</translation>
    </message>
    <message>
        <source>ask if it needs ID</source>
        <translation>pregunte si pide identificación</translation>
    </message>
    <message>
        <source>ask about a pet</source>
        <translation>pregunte si se puede ir con una mascota</translation>
    </message>
    <message>
        <source>ask if a couple can stay together</source>
        <translation>pregunte si una pareja puede quedarse junta</translation>
    </message>
    <message>
        <source>ask about steps and a lift</source>
        <translation>pregunte por escalones y elevador</translation>
    </message>
    <message>
        <source>ask what papers it wants to see</source>
        <translation>pregunte qué papeles quiere ver</translation>
    </message>
    <message>
        <source>A bed tonight</source>
        <translation>Una cama para esta noche</translation>
    </message>
    <message>
        <source>No one can promise a bed, so try more than one.</source>
        <translation>Nadie puede prometer una cama, así que pruebe en más de un lugar.</translation>
    </message>
    <message>
        <source>This directory does not list a place to sleep yet.</source>
        <translation>Este directorio todavía no tiene ningún lugar para dormir.</translation>
    </message>
    <message>
        <source>Do first</source>
        <translation>Haga esto primero</translation>
    </message>
    <message>
        <source>Call in this order</source>
        <translation>Llame en este orden</translation>
    </message>
    <message>
        <source>In the morning, or when they open</source>
        <translation>Por la mañana, o cuando abran</translation>
    </message>
    <message>
        <source>Not for tonight</source>
        <translation>No sirven esta noche</translation>
    </message>
    <message>
        <source>More on this</source>
        <translation>Más sobre esto</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Diga</translation>
    </message>
    <message>
        <source>No answer or no bed? Go to call {number}: {name}.</source>
        <translation>¿No contestan o no hay cama? Vaya a la llamada {number}: {name}.</translation>
    </message>
    <message>
        <source>No answer:</source>
        <translation>Si no contestan:</translation>
    </message>
    <message>
        <source>First, only if</source>
        <translation>Primero, solo si</translation>
    </message>
    <message>
        <source>No lawyer has read this</source>
        <translation>Ningún abogado ha leído esto</translation>
    </message>
    <message>
        <source>No lawyer has read these sentences about the law</source>
        <translation>Ningún abogado ha leído estas frases sobre la ley</translation>
    </message>
    <message>
        <source>number not confirmed</source>
        <translation>número sin confirmar</translation>
    </message>
    <message>
        <source>no number: ask staff</source>
        <translation>sin número: pregunte al personal</translation>
    </message>
    <message>
        <source>Also {numbers}</source>
        <translation>También {numbers}</translation>
    </message>
    <message>
        <source>Opens {day} at {time}.</source>
        <translation>Abre {day} a las {time}.</translation>
    </message>
    <message>
        <source>{day}, {date}, {time}</source>
        <translation>{day}, {date}, {time}</translation>
    </message>
    <message numerus="yes">
        <source>with %n (child|children)</source>
        <translation>
            <numerusform>con %n niño</numerusform>
            <numerusform>con %n niños</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saving</name>
    <message>
        <source>The file was not saved: %1. Choose another place.</source>
        <translation>No se guardó el archivo: %1. Elija otro lugar.</translation>
    </message>
</context>
<context>
    <name>service_details</name>
    <message>
        <source>Not listed. Ask first.</source>
        <translation>No se indica. Pregunte antes.</translation>
    </message>
    <message>
        <source>More details</source>
        <translation>Más detalles</translation>
    </message>
    <message>
        <source>%1, edition %2. Service %3, number %4. What changed, and how I know:</source>
        <translation>%1, edición %2. Servicio %3, número %4. Qué cambió, y cómo lo sé:</translation>
    </message>
    <message>
        <source>none</source>
        <comment>number</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>The address is not public. Call first.</source>
        <translation>La dirección no es pública. Llame antes.</translation>
    </message>
    <message>
        <source>ask before you go: it may have changed</source>
        <translation>pregunte antes de ir: puede haber cambiado</translation>
    </message>
</context>
<context>
    <name>service_facts</name>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta las %1</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Pregunte</translation>
    </message>
    <message>
        <source>Women %1</source>
        <translation>Mujeres %1</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Mujeres</translation>
    </message>
    <message>
        <source>Men %1</source>
        <translation>Hombres %1</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Hombres</translation>
    </message>
    <message>
        <source>Anyone %1</source>
        <translation>Cualquier persona %1</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Cualquier persona</translation>
    </message>
    <message>
        <source>People %1</source>
        <translation>Personas %1</translation>
    </message>
    <message>
        <source>With an interpreter</source>
        <translation>Con intérprete</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, others with an interpreter</source>
        <translation>%1, otros con intérprete</translation>
    </message>
    <message>
        <source>Website only</source>
        <translation>Solo sitio web</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Sin número</translation>
    </message>
    <message>
        <source>Ask who they take and what languages they speak</source>
        <translation>Pregunte a quién atienden y qué idiomas hablan</translation>
    </message>
    <message>
        <source>Ask who they take</source>
        <translation>Pregunte a quién atienden</translation>
    </message>
    <message>
        <source>ask what languages they speak</source>
        <translation>pregunte qué idiomas hablan</translation>
    </message>
    <message>
        <source>Ask first: %1</source>
        <translation>Pregunte antes: %1</translation>
    </message>
    <message>
        <source>24 hours, every day</source>
        <translation>las 24 horas, todos los días</translation>
    </message>
    <message>
        <source>closed on %1</source>
        <comment>days, such as holidays, Dec 25</comment>
        <translation>cerrado: %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a date from which hours hold</comment>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a date until which hours hold</comment>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>holidays</source>
        <translation>días festivos</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>age %1 to %2</source>
        <translation>de %1 a %2 años</translation>
    </message>
    <message>
        <source>age %1 and up</source>
        <translation>de %1 años o más</translation>
    </message>
    <message>
        <source>up to age %1</source>
        <translation>hasta %1 años</translation>
    </message>
</context>
<context>
    <name>slides</name>
    <message>
        <source>Many people believe</source>
        <translation>Mucha gente cree</translation>
    </message>
    <message>
        <source>In fact</source>
        <translation>La verdad</translation>
    </message>
    <message>
        <source>A made-up story to practice</source>
        <translation>Una historia inventada para practicar</translation>
    </message>
    <message>
        <source>Before we begin: {note}</source>
        <translation>Antes de empezar: {note}</translation>
    </message>
    <message>
        <source>Moment {number} of {count}</source>
        <translation>Momento {number} de {count}</translation>
    </message>
    <message>
        <source>This helped</source>
        <translation>Esto ayudó</translation>
    </message>
    <message>
        <source>Practice of desks. We found no source.</source>
        <translation>Viene de la práctica. No encontramos una fuente.</translation>
    </message>
    <message>
        <source>A sign is a reason to offer help. It is never proof.</source>
        <translation>Una señal es una razón para ofrecer ayuda. Nunca es una prueba.</translation>
    </message>
    <message>
        <source>One sign proves nothing. Offer help to everyone the same way.</source>
        <translation>Una sola señal no prueba nada. Ofrezca ayuda a todas las personas de la misma manera.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Who to call: {need}</source>
        <translation>A quién llamar: {need}</translation>
    </message>
    <message>
        <source>Under 18?</source>
        <translation>¿Menor de 18 años?</translation>
    </message>
    <message>
        <source>Other calls come first. Open A bed tonight in the guide.</source>
        <translation>Primero van otras llamadas. Abra Una cama esta noche en la guía.</translation>
    </message>
    <message>
        <source>Numbers for everyone</source>
        <translation>Números para todas las personas</translation>
    </message>
    <message>
        <source>To talk about</source>
        <translation>Para conversar</translation>
    </message>
    <message>
        <source>If someone leaves the room, the second leader goes with them.</source>
        <translation>Si una persona sale de la sala, la segunda persona que dirige va con ella.</translation>
    </message>
    <message>
        <source>Translation not yet reviewed</source>
        <translation>Traducción todavía sin revisar</translation>
    </message>
</context>
<context>
    <name>wanted</name>
    <message>
        <source>Anyone</source>
        <translation>Cualquier persona</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>Menor de 18</translation>
    </message>
    <message>
        <source>Age 18 to 24</source>
        <translation>De 18 a 24 años</translation>
    </message>
    <message>
        <source>A woman</source>
        <translation>Una mujer</translation>
    </message>
    <message>
        <source>A man</source>
        <translation>Un hombre</translation>
    </message>
    <message>
        <source>A trans person</source>
        <translation>Una persona trans</translation>
    </message>
    <message>
        <source>Family with children</source>
        <translation>Familia con hijos</translation>
    </message>
    <message>
        <source>Someone who is pregnant</source>
        <translation>Una persona embarazada</translation>
    </message>
</context>
</TS>
