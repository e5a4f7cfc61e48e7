<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
    <context>
        <name>card</name>
        <message>
            <source>English|Spanish|Portuguese|Haitian Creole|Vietnamese|Arabic|Khmer|Lao|American Sign Language|French|Chinese|Albanian|Twi|Nepali|Pashto|Russian|Polish|Swahili|Somali</source>
            <comment>names of languages in this order, with | between</comment>
            <translation>inglês|espanhol|português|crioulo haitiano|vietnamita|árabe|khmer|laosiano|língua de sinais americana|francês|chinês|albanês|twi|nepalês|pastó|russo|polonês|suaíli|somali</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Brazilian Portuguese</translation>
        </message>
        <message>
            <source>Edition {date}</source>
            <translation>Edição {date}</translation>
        </message>
        <message>
            <source>Edition and facts as of {date}</source>
            <translation>Edição e dados de {date}</translation>
        </message>
        <message>
            <source>As of {date}</source>
            <translation>Dados de {date}</translation>
        </message>
        <message>
            <source>Called on {date}</source>
            <translation>Ligamos em {date}</translation>
        </message>
        <message>
            <source>Not updated since {date}</source>
            <translation>Sem atualização desde {date}</translation>
        </message>
        <message>
            <source>not called</source>
            <comment>of numbers on a card, after the date when a page with them was read</comment>
            <translation>sem ligar</translation>
        </message>
        <message numerus="yes">
            <source>Preview: %n number(s) read, not called</source>
            <translation>
                <numerusform>Prévia: %n número lido, sem ligar</numerusform>
                <numerusform>Prévia: %n números lidos, sem ligar</numerusform>
            </translation>
        </message>
        <message>
            <source>Edition over a year old: ask first</source>
            <translation>Edição com mais de um ano: pergunte antes</translation>
        </message>
        <message>
            <source>Translation not yet reviewed</source>
            <translation>Tradução não revisada</translation>
        </message>
        <message>
            <source>Say:</source>
            <translation>Diga:</translation>
        </message>
        <message>
            <source>Say this, or show it:</source>
            <translation>Diga isto, ou mostre:</translation>
        </message>
        <message>
            <source>No lawyer has read this card yet.</source>
            <translation>Nenhum advogado leu este cartão ainda.</translation>
        </message>
        <message>
            <source>Read by {name}.</source>
            <comment>by a lawyer; in other languages, that the English was read</comment>
            <translation>Um advogado leu o texto em inglês: {name}.</translation>
        </message>
        <message>
            <source>call or text</source>
            <translation>ligue ou mande SMS</translation>
        </message>
        <message>
            <source>text</source>
            <translation>SMS</translation>
        </message>
        <message>
            <source>text {keyword}</source>
            <translation>envie {keyword}</translation>
        </message>
        <message>
            <source>relay for Deaf callers</source>
            <translation>intermediação para surdos</translation>
        </message>
        <message>
            <source>TTY</source>
            <translation>TTY</translation>
        </message>
        <message>
            <source>videophone</source>
            <translation>videofone</translation>
        </message>
        <message>
            <source>Scan to call</source>
            <translation>Para ligar</translation>
        </message>
        <message>
            <source>Scan to text</source>
            <translation>Para mandar SMS</translation>
        </message>
        <message>
            <source>QR code. It calls {number}.</source>
            <translation>Código QR. Liga para {number}.</translation>
        </message>
        <message>
            <source>QR code. It starts a text message to {number}.</source>
            <translation>Código QR. Abre um SMS para {number}.</translation>
        </message>
        <message>
            <source>We are</source>
            <translation>Somos</translation>
        </message>
        <message>
            <source>Our number</source>
            <translation>Nosso número</translation>
        </message>
        <message>
            <source>Logo or stamp</source>
            <translation>Logo ou carimbo</translation>
        </message>
        <message>
            <source>Day and night</source>
            <comment>what a picture beside a number means</comment>
            <translation>Dia e noite</translation>
        </message>
        <message>
            <source>Free of charge</source>
            <comment>what a picture beside a number means</comment>
            <translation>Grátis</translation>
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
            <translation>jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez</translation>
        </message>
        <message>
            <source>traffick|exploit|victim|surviv|abus|rape|sexual|assault|violen|slave|prostitut|rescue|shelter|pimp|batter|police|immigra|undocument|visa|crim|suicid|overdos</source>
            <comment>beginnings of words that tell a stranger what a card is about, with | between; not a translation, but those of this language</comment>
            <translation>traffick|trafic|tráfico|explora|vítima|sobreviv|abus|estupr|sexua|agress|violên|violen|escrav|prostitu|resgat|abrigo|cafet|polícia|polici|imigra|migra|indocument|visto|crime|crimin|delit|suicíd|overdos|maltrat|maus-trat|assédi|deport|forçad|refúgio|casa segura|delegacia|sem documentos</translation>
        </message>
        <message>
            <source>My next step</source>
            <translation>Meu próximo passo</translation>
        </message>
        <message>
            <source>Call|Ask for|Day, time|Bring</source>
            <comment>labels before lines for a pen, 1 to 5, with | between</comment>
            <translation>Ligar para|Perguntar por|Dia e hora|Levar</translation>
        </message>
        <message>
            <source>Do not write a name. Keep this only if it is safe.</source>
            <translation>Não escreva nenhum nome. Guarde só se for seguro.</translation>
        </message>
        <message>
            <source>Soap bands. Put the words where the bar is widest. Tape the end under the box on the side.</source>
            <translation>Faixas para sabonete. As palavras ficam onde o sabonete é mais largo. Cole a ponta por baixo do espaço ao lado.</translation>
        </message>
        <message>
            <source>Lip-balm wraps. Wrap once around the tube.</source>
            <translation>Faixas para protetor labial. Uma volta no tubo.</translation>
        </message>
        <message>
            <source>Shoe cards. Fold once with the number inside. Slip under the insole.</source>
            <translation>Cartões para o sapato. Dobre uma vez, com o número para dentro, e coloque debaixo da palmilha.</translation>
        </message>
        <message>
            <source>glue or tape</source>
            <translation>cola ou fita</translation>
        </message>
        <message>
            <source>Point to your language.</source>
            <translation>Aponte o seu idioma.</translation>
        </message>
        <message>
            <source>I am Deaf. Please write.</source>
            <translation>Sou uma pessoa surda. Por favor, escreva.</translation>
        </message>
        <message>
            <source>I sign (ASL). I want an interpreter.</source>
            <translation>Uso língua de sinais (ASL). Quero intérprete.</translation>
        </message>
        <message>
            <source>I read and write English.</source>
            <translation>Leio e escrevo em inglês.</translation>
        </message>
        <message>
            <source>I am not safe with the person outside.</source>
            <translation>Não estou em segurança com a pessoa que está lá fora.</translation>
        </message>
        <message>
            <source>I need a bed for tonight.</source>
            <translation>Preciso de uma cama para esta noite.</translation>
        </message>
        <message>
            <source>Please call for me. Write what they say.</source>
            <translation>Por favor, ligue por mim. Escreva o que disserem.</translation>
        </message>
    </context>
    <context>
        <name>client</name>
        <message>
            <source>Who will know?</source>
            <translation>Quem vai saber?</translation>
        </message>
        <message>
            <source>You can say</source>
            <translation>Você pode dizer</translation>
        </message>
        <message>
            <source>They may ask you</source>
            <translation>Podem perguntar a você</translation>
        </message>
        <message>
            <source>What happens when you call</source>
            <translation>O que acontece quando você liga</translation>
        </message>
        <message>
            <source>Before you call</source>
            <translation>Antes de ligar</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Onde</translation>
        </message>
        <message>
            <source>What do you need?</source>
            <translation>De que você precisa?</translation>
        </message>
        <message>
            <source>You can call and ask. You choose what to say.</source>
            <translation>Você pode ligar e perguntar. Você escolhe o que dizer.</translation>
        </message>
        <message>
            <source>How old are you?</source>
            <translation>Quantos anos você tem?</translation>
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
            <translation>Mandaram você embora de casa, ou alguém machuca você?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sim</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Não</translation>
        </message>
        <message>
            <source>I do not want to say</source>
            <translation>Não quero dizer</translation>
        </message>
        <message>
            <source>18 or older</source>
            <translation>18 ou mais</translation>
        </message>
        <message>
            <source>Some places are only for adults. Choose your age to see places for you.</source>
            <translation>Alguns lugares são só para adultos. Aperte a sua idade para ver os que são para você.</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Perguntas</translation>
        </message>
        <message>
            <source>In pictures</source>
            <translation>Em desenhos</translation>
        </message>
        <message>
            <source>What is it about? Press a picture.</source>
            <translation>Qual é o assunto? Aperte um desenho.</translation>
        </message>
        <message>
            <source>What can I say?</source>
            <translation>O que posso dizer?</translation>
        </message>
        <message>
            <source>Nothing you press is saved.</source>
            <translation>Nada do que você aperta fica guardado.</translation>
        </message>
        <message>
            <source>Hide this</source>
            <translation>Esconder isto</translation>
        </message>
        <message>
            <source>Or press Shift three times</source>
            <translation>Ou aperte Shift três vezes</translation>
        </message>
        <message>
            <source>Text size and colors</source>
            <translation>Tamanho da letra e cores</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Voltar</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Mostrar mais</translation>
        </message>
        <message>
            <source>Open now</source>
            <translation>Aberto agora</translation>
        </message>
        <message>
            <source>24 hours</source>
            <translation>dia e noite</translation>
        </message>
        <message>
            <source>until {time}</source>
            <translation>até {time}</translation>
        </message>
        <message>
            <source>Opens {time}</source>
            <translation>Abre {time}</translation>
        </message>
        <message>
            <source>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday</source>
            <comment>the days of the week from Monday, with | between</comment>
            <translation>segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo</translation>
        </message>
        <message>
            <source>Closed now</source>
            <translation>Fechado agora</translation>
        </message>
        <message>
            <source>Hours: ask</source>
            <translation>Horário: pergunte</translation>
        </message>
        <message>
            <source>Ask if they can help you</source>
            <translation>Pergunte se podem ajudar você</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Mulheres</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Homens</translation>
        </message>
        <message>
            <source>Anyone</source>
            <translation>Qualquer pessoa</translation>
        </message>
        <message>
            <source>{low} and older</source>
            <translation>{low} anos ou mais</translation>
        </message>
        <message>
            <source>{high} and younger</source>
            <translation>{high} anos ou menos</translation>
        </message>
        <message>
            <source>{low} to {high} years old</source>
            <translation>de {low} a {high} anos</translation>
        </message>
        <message>
            <source>{one}, {other}</source>
            <comment>two parts of a line, with the comma of the language</comment>
            <translation>{one}, {other}</translation>
        </message>
        <message>
            <source>Ask which languages they speak</source>
            <translation>Pergunte que línguas falam</translation>
        </message>
        <message numerus="yes">
            <source>{languages} and %n more</source>
            <translation>
                <numerusform>{languages} e mais %n</numerusform>
                <numerusform>{languages} e mais %n</numerusform>
            </translation>
        </message>
        <message>
            <source>with an interpreter</source>
            <translation>com intérprete</translation>
        </message>
        <message>
            <source>{languages}, others with an interpreter</source>
            <translation>{languages}, outras com intérprete</translation>
        </message>
        <message>
            <source>Ask what it costs</source>
            <translation>Pergunte quanto custa</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Para</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Línguas</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Custo</translation>
        </message>
        <message>
            <source>We have no number for this. Ask a worker.</source>
            <translation>Aqui não há número. Pergunte a alguém da equipe.</translation>
        </message>
        <message>
            <source>We are not sure this number is right. Ask a worker first.</source>
            <translation>Não temos certeza deste número. Pergunte antes a alguém da equipe.</translation>
        </message>
        <message>
            <source>Send the word {keyword} as a text to this number.</source>
            <translation>Mande a palavra {keyword} por SMS para este número.</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Horário</translation>
        </message>
        <message>
            <source>The address is secret.</source>
            <translation>O endereço é secreto.</translation>
        </message>
        <message>
            <source>Who can help</source>
            <translation>Quem pode ajudar</translation>
        </message>
        <message>
            <source>This screen saves nothing. After you leave, nobody can see what you pressed here.</source>
            <translation>Esta tela não guarda nada. Depois que você sair, ninguém vê o que você apertou aqui.</translation>
        </message>
        <message>
            <source>You can ask this before you tell your story</source>
            <translation>Você pode perguntar isto antes de contar a sua história</translation>
        </message>
        <message>
            <source>What do you share, and who do you share it with?</source>
            <translation>O que vocês contam, e para quem?</translation>
        </message>
        <message>
            <source>You do not have to tell everything. You do not have to say your name first. You can stop the call at any time.</source>
            <translation>Você não precisa contar tudo. Não precisa dizer o seu nome primeiro. Pode parar a ligação quando quiser.</translation>
        </message>
        <message>
            <source>Police are not in this list.</source>
            <translation>A polícia não está nesta lista.</translation>
        </message>
        <message>
            <source>Show police too</source>
            <translation>Mostrar a polícia também</translation>
        </message>
        <message>
            <source>Hide police</source>
            <translation>Tirar a polícia</translation>
        </message>
        <message>
            <source>We have no place to list here. Ask a worker, or call a number below.</source>
            <translation>Não há nada nesta lista. Pergunte a alguém da equipe, ou ligue para um número abaixo.</translation>
        </message>
        <message>
            <source>This is about the law. No lawyer has read our answer yet, so we do not show it here.</source>
            <translation>Isto é sobre a lei. Nenhum advogado leu ainda a nossa resposta, por isso ela não aparece aqui.</translation>
        </message>
        <message>
            <source>Nobody has checked this answer in your language yet. Read it with a worker.</source>
            <translation>Ninguém verificou ainda esta resposta na sua língua. Leia com alguém da equipe.</translation>
        </message>
        <message>
            <source>Get a small card</source>
            <translation>Quero um cartão pequeno</translation>
        </message>
        <message>
            <source>Is it safe for you to carry this?</source>
            <translation>Você pode levar isto sem perigo?</translation>
        </message>
        <message>
            <source>Someone may look in your pockets or your bag. The card does not say why you have it.</source>
            <translation>Alguém pode olhar nos seus bolsos ou na sua bolsa. O cartão não diz por que você o tem.</translation>
        </message>
        <message>
            <source>Yes, print it</source>
            <translation>Sim, imprimir</translation>
        </message>
        <message>
            <source>I am not sure</source>
            <translation>Não sei</translation>
        </message>
        <message>
            <source>Then do not take a card. You can learn this number by heart:</source>
            <translation>Então não leve um cartão. Você pode decorar este número:</translation>
        </message>
        <message>
            <source>We cannot make a card for this number. Ask a worker.</source>
            <translation>Não dá para fazer um cartão com este número. Pergunte a alguém da equipe.</translation>
        </message>
        <message>
            <source>Your card is printing.</source>
            <translation>O seu cartão está sendo impresso.</translation>
        </message>
        <message>
            <source>Your card is ready. Pick it up from the printer.</source>
            <translation>O seu cartão está pronto. Pegue na impressora.</translation>
        </message>
        <message>
            <source>Your card is saved.</source>
            <translation>O cartão está salvo.</translation>
        </message>
        <message>
            <source>Your card could not be printed. Ask a worker.</source>
            <translation>Não foi possível imprimir o cartão. Pergunte a alguém da equipe.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fechar</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Sair</translation>
        </message>
        <message>
            <source>Ends here. Everything you pressed is cleared.</source>
            <translation>Termina aqui. Tudo o que você apertou é apagado.</translation>
        </message>
        <message>
            <source>Are you done?</source>
            <translation>Você terminou?</translation>
        </message>
        <message>
            <source>Everything you pressed will be cleared. The next person starts from the beginning.</source>
            <translation>Tudo o que você apertou será apagado. A próxima pessoa começa do início.</translation>
        </message>
        <message>
            <source>Yes, I am done</source>
            <translation>Sim, terminei</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>Ficar aqui</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Equipe</translation>
        </message>
        <message>
            <source>Nobody has checked this translation yet. The numbers are the same in English.</source>
            <translation>Ninguém revisou ainda esta tradução. Os números são os mesmos em inglês.</translation>
        </message>
        <message>
            <source>The rest is in English. Ask a worker.</source>
            <translation>O resto está em inglês. Pergunte a alguém da equipe.</translation>
        </message>
        <message>
            <source>Another language</source>
            <translation>Outro idioma</translation>
        </message>
        <message>
            <source>I am Deaf</source>
            <translation>Sou uma pessoa surda</translation>
        </message>
        <message>
            <source>Show this to the worker. You can both write here. Nothing that you write is saved.</source>
            <translation>Mostre isto para quem trabalha aqui. Vocês podem escrever aqui. Nada do que vocês escrevem fica guardado.</translation>
        </message>
        <message>
            <source>Write here</source>
            <translation>Escreva aqui</translation>
        </message>
        <message>
            <source>Worker</source>
            <comment>a label beside what a worker wrote</comment>
            <translation>Equipe</translation>
        </message>
        <message>
            <source>Me</source>
            <comment>a label beside what the client wrote</comment>
            <translation>Eu</translation>
        </message>
        <message>
            <source>Who is writing? Press to change.</source>
            <translation>Quem está escrevendo? Aperte para mudar.</translation>
        </message>
        <message>
            <source>Show large</source>
            <translation>Mostrar grande</translation>
        </message>
        <message>
            <source>Clear</source>
            <comment>a button: removes what both wrote</comment>
            <translation>Apagar</translation>
        </message>
        <message>
            <source>Press, and the worker reads</source>
            <translation>Aperte uma frase para mostrar</translation>
        </message>
        <message>
            <source>To call by yourself</source>
            <translation>Para ligar por conta própria</translation>
        </message>
        <message>
            <source>Dial first, then ask for the number. Or use a videophone.</source>
            <translation>Disque primeiro este número e depois peça o outro. Ou use um videofone.</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tamanho da letra</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Letra menor</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Letra maior</translation>
        </message>
        <message>
            <source>Colors</source>
            <translation>Cores</translation>
        </message>
        <message>
            <source>Match this computer</source>
            <translation>Como o computador</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Escuro</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>Alto contraste, claro</translation>
        </message>
        <message>
            <source>High contrast, dark</source>
            <translation>Alto contraste, escuro</translation>
        </message>
        <message>
            <source>Read aloud</source>
            <translation>Ler em voz alta</translation>
        </message>
        <message>
            <source>Start reading</source>
            <translation>Começar a ler</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Parar de ler</translation>
        </message>
        <message>
            <source>Use earphones if someone may listen.</source>
            <translation>Use fones de ouvido se alguém puder escutar.</translation>
        </message>
    </context>
    <context>
        <name>fact</name>
        <message>
            <source>Who it is for</source>
            <translation>Para quem</translation>
        </message>
        <message>
            <source>Serves</source>
            <translation>Atende em</translation>
        </message>
        <message>
            <source>What to bring</source>
            <translation>O que levar</translation>
        </message>
        <message>
            <source>How to start</source>
            <translation>Como começar</translation>
        </message>
        <message>
            <source>Before you call</source>
            <translation>Antes de ligar</translation>
        </message>
    </context>
    <context>
        <name>page</name>
        <message>
            <source>For Deaf people</source>
            <translation>Para pessoas surdas</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>Acesso</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Horário</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Onde</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Custo</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Línguas</translation>
        </message>
        <message>
            <source>What happens when you call</source>
            <translation>O que acontece quando você liga</translation>
        </message>
        <message>
            <source>It has {what}.</source>
            <translation>Há {what}.</translation>
        </message>
        <message>
            <source>It does not have {what}.</source>
            <translation>Não há {what}.</translation>
        </message>
        <message>
            <source>Ask about {what}.</source>
            <translation>Pergunte se há {what}.</translation>
        </message>
        <message>
            <source>a way in without steps</source>
            <translation>uma entrada sem degraus</translation>
        </message>
        <message>
            <source>an elevator</source>
            <translation>um elevador</translation>
        </message>
        <message>
            <source>help for Deaf people</source>
            <translation>ajuda para pessoas surdas</translation>
        </message>
        <message>
            <source>a place for service animals</source>
            <translation>lugar para animais de serviço</translation>
        </message>
        <message>
            <source>Text: {number}.</source>
            <comment>a number for text messages</comment>
            <translation>SMS: {number}.</translation>
        </message>
        <message>
            <source>Text: {keyword} to {number}.</source>
            <comment>the word to send in a text message, and the number</comment>
            <translation>SMS: {keyword} para {number}.</translation>
        </message>
        <message>
            <source>Chat: {address}.</source>
            <comment>a web address where one writes with them</comment>
            <translation>Chat: {address}.</translation>
        </message>
        <message>
            <source>Videophone: {number}.</source>
            <translation>Videofone: {number}.</translation>
        </message>
        <message>
            <source>TTY: {number}.</source>
            <comment>a number for phones with a keyboard</comment>
            <translation>TTY: {number}.</translation>
        </message>
        <message>
            <source>Relay: dial {number} and give the number above.</source>
            <comment>711, an operator who types or signs</comment>
            <translation>Intermediação telefônica: disque {number} e dê o número acima.</translation>
        </message>
        <message>
            <source>Not known: {ways}.</source>
            <translation>Não se sabe se há: {ways}.</translation>
        </message>
        <message>
            <source>text|chat|videophone|relay</source>
            <comment>ways to reach a service, in this order, with | between</comment>
            <translation>SMS|chat|videofone|intermediação telefônica</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Página {page} de {pages}</translation>
        </message>
        <message>
            <source>What to do, in pictures</source>
            <translation>O que fazer, em desenhos</translation>
        </message>
        <message>
            <source>{name} (continued)</source>
            <translation>{name} (continuação)</translation>
        </message>
        <message>
            <source>Ask staff for the number</source>
            <translation>Peça o número à equipe</translation>
        </message>
        <message>
            <source>(ask staff for the number)</source>
            <translation>(peça o número à equipe)</translation>
        </message>
        <message>
            <source>Ask staff how to reach them</source>
            <translation>Pergunte à equipe como falar com eles</translation>
        </message>
        <message>
            <source>On the web: {address}</source>
            <translation>Na internet: {address}</translation>
        </message>
        <message>
            <source>You can say</source>
            <translation>Você pode dizer</translation>
        </message>
        <message>
            <source>They may ask</source>
            <translation>Eles podem perguntar</translation>
        </message>
        <message>
            <source>For staff</source>
            <translation>Para a equipe</translation>
        </message>
        <message>
            <source>What not to do</source>
            <translation>O que não fazer</translation>
        </message>
        <message>
            <source>Who can help</source>
            <translation>Quem pode ajudar</translation>
        </message>
        <message>
            <source>The address is not published, to keep people safe.</source>
            <translation>O endereço não é publicado, para a segurança das pessoas.</translation>
        </message>
        <message>
            <source>Another address is not published, to keep people safe.</source>
            <translation>Outro endereço não é publicado, para a segurança das pessoas.</translation>
        </message>
        <message>
            <source>ask first: it may have changed</source>
            <translation>pergunte antes: pode ter mudado</translation>
        </message>
        <message>
            <source>ask first: they may have changed</source>
            <translation>pergunte antes: pode ter mudado</translation>
        </message>
        <message>
            <source>24 hours</source>
            <translation>24 horas</translation>
        </message>
        <message>
            <source>Mon|Tue|Wed|Thu|Fri|Sat|Sun</source>
            <comment>the days of the week from Monday, with | between</comment>
            <translation>seg|ter|qua|qui|sex|sáb|dom</translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start} a {end}</translation>
        </message>
        <message>
            <source>closed on {days}</source>
            <comment>after hours; days: holidays, Dec 25</comment>
            <translation>fechado: {days}</translation>
        </message>
        <message>
            <source>holidays</source>
            <comment>days on which a place is closed</comment>
            <translation>feriados</translation>
        </message>
        <message>
            <source>from {date}</source>
            <comment>the first day of hours for a time</comment>
            <translation>a partir de {date}</translation>
        </message>
        <message>
            <source>until {date}</source>
            <comment>the last day of hours for a time</comment>
            <translation>até {date}</translation>
        </message>
        <message>
            <source>{month} {day}</source>
            <comment>a day of each year: Dec 25</comment>
            <translation>{day} {month}</translation>
        </message>
        <message>
            <source>am</source>
            <translation>am</translation>
        </message>
        <message>
            <source>pm</source>
            <translation>pm</translation>
        </message>
        <message>
            <source>For staff: call an interpreter line, and say the words below the name in English.</source>
            <translation>Para a equipe: ligue para uma linha de intérpretes e diga em inglês as palavras abaixo do nome.</translation>
        </message>
        <message>
            <source>Another language? Write it here:</source>
            <translation>Outro idioma? Escreva aqui:</translation>
        </message>
        <message>
            <source>Not updated since {date}. Call first.</source>
            <translation>Sem atualização desde {date}. Ligue antes.</translation>
        </message>
        <message>
            <source>Places that can help</source>
            <translation>Lugares que podem ajudar</translation>
        </message>
        <message>
            <source>Call before you go. Hours and rules change.</source>
            <translation>Ligue antes de ir. Os horários e as regras mudam.</translation>
        </message>
        <message>
            <source>Directory of help</source>
            <translation>Lista de lugares que ajudam</translation>
        </message>
        <message>
            <source>Find the need</source>
            <translation>Procure a necessidade</translation>
        </message>
        <message>
            <source>on the edge of the page. Each section starts with the same number and picture.</source>
            <translation>na borda da página. O mesmo número e o mesmo desenho estão no início de cada seção.</translation>
        </message>
        <message>
            <source>in the contents, with its page. Each section starts with the same number and picture.</source>
            <translation>no conteúdo, com a página. O mesmo número e o mesmo desenho estão no início de cada seção.</translation>
        </message>
        <message>
            <source>Call from the top down.</source>
            <translation>Ligue de cima para baixo.</translation>
        </message>
        <message>
            <source>Each section starts with who to call, in order.</source>
            <translation>Cada seção começa com a ordem das ligações.</translation>
        </message>
        <message>
            <source>Call before you send someone.</source>
            <translation>Ligue antes de enviar alguém.</translation>
        </message>
        <message>
            <source>Hours and rules change. Unconfirmed numbers are not printed.</source>
            <translation>Os horários e as regras mudam. Números duvidosos não são impressos.</translation>
        </message>
        <message>
            <source>Do not write client names in this binder.</source>
            <translation>Não escreva o nome de nenhuma pessoa atendida nesta pasta.</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Conteúdo</translation>
        </message>
        <message>
            <source>The first number to call is next to each need.</source>
            <translation>Ao lado de cada necessidade está o primeiro número para ligar.</translation>
        </message>
        <message>
            <source>Call in this order</source>
            <translation>Ligue nesta ordem</translation>
        </message>
        <message>
            <source>Call first</source>
            <translation>Ligue primeiro</translation>
        </message>
        <message>
            <source>Also for this need</source>
            <translation>Também para esta necessidade</translation>
        </message>
        <message>
            <source>Under 18?</source>
            <translation>Menos de 18 anos?</translation>
        </message>
        <message>
            <source>18+ means: 18 and older</source>
            <translation>18+ quer dizer: 18 anos ou mais</translation>
        </message>
        <message>
            <source>Ask who they help</source>
            <translation>Pergunte quem eles ajudam</translation>
        </message>
        <message>
            <source>Any age</source>
            <translation>Qualquer idade</translation>
        </message>
        <message>
            <source>18+</source>
            <translation>18+</translation>
        </message>
        <message>
            <source>Under 18: ask</source>
            <translation>Menos de 18 anos: pergunte</translation>
        </message>
        <message>
            <source>Ages {low} to {high}</source>
            <translation>De {low} a {high} anos</translation>
        </message>
        <message>
            <source>Age {low} and up</source>
            <translation>A partir de {low} anos</translation>
        </message>
        <message>
            <source>Up to {high}</source>
            <translation>Até {high} anos</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Mulheres</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Homens</translation>
        </message>
        <message>
            <source>, 24 hours|, 24 h|, day or night|, day and night</source>
            <comment>ends of a role that say it is always open, with | between</comment>
            <translation>, 24 horas|, 24 h|, dia e noite</translation>
        </message>
        <message>
            <source>Go to {place}</source>
            <translation>Vá a {place}</translation>
        </message>
        <message>
            <source>Ask staff how to reach</source>
            <translation>Pergunte à equipe como falar com</translation>
        </message>
        <message>
            <source>Before every call</source>
            <translation>Antes de cada ligação</translation>
        </message>
        <message>
            <source>Deaf callers</source>
            <translation>Pessoas surdas</translation>
        </message>
        <message>
            <source>Deaf or hard of hearing: dial {number}, then give any full phone number. Where no text, chat or videophone is named, we do not know.</source>
            <comment>711; at the foot of a page with phone numbers: nobody has told us if they have these</comment>
            <translation>Pessoas surdas ou que ouvem pouco: disque {number} e dê o número completo. Se não diz SMS, chat nem videofone, não sabemos se há.</translation>
        </message>
        <message>
            <source>For staff: ask first</source>
            <translation>Para a equipe: pergunte antes</translation>
        </message>
        <message>
            <source>Keep this page at the desk. These numbers may not go on paper until somebody has called them.</source>
            <translation>Guarde esta página no balcão. Estes números não podem ir para o papel até que alguém tenha ligado para eles.</translation>
        </message>
        <message>
            <source>Called on</source>
            <translation>Ligado em</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <source>On the screen: not confirmed</source>
            <translation>Na tela: não confirmado</translation>
        </message>
        <message>
            <source>Index by name</source>
            <translation>Índice por nome</translation>
        </message>
        <message>
            <source>2·3 is section 2, entry 3.</source>
            <translation>2·3 é a seção 2, o terceiro cartão.</translation>
        </message>
        <message>
            <source>The number is that of the section.</source>
            <translation>O número é o da seção.</translation>
        </message>
        <message>
            <source>Print on both sides. Fold at the dots, with page 1 inside. Fold again, with the writing inside.</source>
            <translation>Imprima dos dois lados. Dobre nos pontos, com a página 1 para dentro. Dobre outra vez, com o texto para dentro.</translation>
        </message>
        <message>
            <source>Print on both sides. Fold the pile once, and staple it twice in the fold.</source>
            <translation>Imprima dos dois lados. Dobre as folhas juntas uma vez e grampeie duas vezes na dobra.</translation>
        </message>
        <message>
            <source>“{title}”</source>
            <translation>“{title}”</translation>
        </message>
        <message>
            <source>see</source>
            <translation>veja</translation>
        </message>
        <message>
            <source>Signs to look for</source>
            <translation>Sinais para notar</translation>
        </message>
        <message>
            <source>Check what you see or hear. One sign proves nothing: each may have another cause. Signs are a reason to offer help, never to label a person.</source>
            <translation>Marque o que você vê ou ouve. Um sinal sozinho não prova nada: cada um pode ter outro motivo. Os sinais levam a oferecer ajuda, nunca a pôr um rótulo numa pessoa.</translation>
        </message>
        <message>
            <source>Do not write names on this sheet. Shred it when you are done.</source>
            <translation>Não escreva nenhum nome nesta folha. Destrua a folha quando terminar.</translation>
        </message>
        <message>
            <source>But</source>
            <translation>Mas</translation>
        </message>
        <message>
            <source>What to do next</source>
            <translation>O que fazer agora</translation>
        </message>
        <message>
            <source>Most urgent first. The person chooses, unless someone is in danger or under 18.</source>
            <translation>O mais urgente primeiro. A pessoa escolhe, a não ser que alguém esteja em perigo ou tenha menos de 18 anos.</translation>
        </message>
        <message>
            <source>You choose what to do, and when. If it is not safe to carry this sheet, leave it here.</source>
            <translation>Você escolhe o que fazer, e quando. Não é seguro levar esta folha? Então deixe-a aqui.</translation>
        </message>
        <message>
            <source>Signs that were selected</source>
            <translation>O que foi marcado</translation>
        </message>
        <message>
            <source>Questions and answers</source>
            <translation>Perguntas e respostas</translation>
        </message>
        <message>
            <source>First call:</source>
            <translation>Primeira ligação:</translation>
        </message>
        <message>
            <source>What I want to ask</source>
            <translation>O que eu quero perguntar</translation>
        </message>
        <message>
            <source>What you do</source>
            <translation>O que você faz</translation>
        </message>
        <message>
            <source>Words you can use</source>
            <translation>Palavras que você pode usar</translation>
        </message>
        <message>
            <source>Signs to notice</source>
            <translation>Sinais para notar</translation>
        </message>
        <message>
            <source>One sign alone proves nothing.</source>
            <translation>Um sinal sozinho não prova nada.</translation>
        </message>
        <message>
            <source>What you can do</source>
            <translation>O que você pode fazer</translation>
        </message>
        <message>
            <source>Good to know</source>
            <translation>É bom saber</translation>
        </message>
        <message>
            <source>A card to cut out. Give it only when the person is alone and says it is safe.</source>
            <translation>Um cartão para recortar. Dê só quando a pessoa está a sós e diz que é seguro.</translation>
        </message>
        <message>
            <source>The back of the card to cut out.</source>
            <translation>O verso do cartão para recortar.</translation>
        </message>
        <message>
            <source>No lawyer has read this page yet</source>
            <translation>Nenhum advogado leu ainda esta página</translation>
        </message>
    </context>
</TS>
