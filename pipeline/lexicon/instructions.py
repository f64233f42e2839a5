"""How a text speaks to a program instead of a reader. Both languages in one: such lines come in either."""

from __future__ import annotations

MARKUP = (
    r"<\|[a-z_]{2,20}\|>|\[/?INST\]|<</?SYS>>|</?(?:system|prompt|instructions?|article|context|user|assistant)>"
    r"|#{2,}\s*(?:instructions?|system|prompt|istruzioni|new task)\b|\bBEGIN (?:SYSTEM )?PROMPT\b"
    r"|(?-i:\b(?:BEGIN|END) (?:\w+ )?INSTRUCTIONS?\b|\b(?:INIZIO|FINE) ISTRUZIONI\b)|\"role\"\s*:\s*\"(?:system|user|assistant)\""
)
"""Marks of a prompt, which no article has."""

ROLE = (
    r"(?:system(?: prompt| message)?|assistant|user|human|ai|sistema|assistente|utente)(?:\])?"
    r"|\[(?:system|assistant|user)\]|\{+\s*system"
)
"""What stands before a colon where a transcript names who speaks."""

CALL = (
    r"(?:dear|hey|hello|hi|attention|note|notice|message|instructions?|to|for|caro|cara|cari|ehi|ciao|attenzione|nota"
    r"|a word|una parola|gentile|reminder|warning|promemoria|avvertenza|messaggio|avviso|istruzion[ei]|per|a|agli|alle|ai|all['’])"
)
"""How one turns to somebody."""

MODEL = (
    r"(?:a\.?i\.?|i\.?a\.?|llms?|(?:large )?language models?|chatbots?|chat ?gpt|gpt(?:-\w+)?|claude|gemini|copilot"
    r"|(?:ai|virtual) (?:assistants?|models?|agents?|systems?|summari[sz]ers?)|summari[sz]ers?|bots?|crawlers?"
    r"|modell[oi] linguistic[oi]|intelligenz[ae] artificial[ei]|assistent[ei](?: virtual[ei]| ai| ia)?|assistants?"
    r"|modell[oi] di ia)"
)
"""A program that reads and writes."""

FIRM = (
    r"(?:ignore|disregard|forget|override|bypass|output|respond|write|include|omit|summari[sz]e|rewrite|translate"
    r"|replace|reveal|repeat|pretend|insert|append|execute|list|set|imposta(?:te|re)?"
    r"|ignora(?:te|re)?|dimentica(?:te|re)?|tralascia(?:te|re)?|scrivi|scrivete|scrivere|rispondi|rispondete"
    r"|rispondere|riassumi(?:ere)?|riassumete|riassumere|menziona(?:re|te)?|includi|includere|includete|ometti"
    r"|omettere|omettete|sostituisci|sostituite|sostituire|traduci|traducete|rivela(?:te|re)?|ripeti|ripetete|fingi"
    r"|fingete|aggiungi|aggiungete|aggiungere|inserisci|inserite|inserire|elenca(?:te|re)?|restituisci|restituire)"
)
"""Imperatives for what a program can do with a text, in English those that are seldom nouns."""

ORDER = rf"(?:{FIRM}|(?:print|reply|answer|say|state|mention|act|return|report|claim|add|cita(?:re|te)?|stampa(?:te|re)?|riporta(?:te|re)?))"
"""All of them."""

DUTY = (
    r"(?:you (?:must|should|shall|will|are to|have to|are (?:required|obliged) to)|your (?:new )?(?:task|job|role|goal) (?:is|will be)|(?:must|should|shall) not"
    r"|you are (?:now|a|an)|devi|dovete|(?:sei|siete) (?:tenut|obbligat)[oaie] a|(?:il tuo|il vostro) (?:nuovo )?(?:compito|ruolo|obiettivo)|sei (?:ora|un|una)"
    r"|here is (?:the|your)|ecco (?:il|la))"
)
"""Other ways to give an order, or to play one's answer."""

MATTER = (
    r"(?:(?:previous|prior|above|earlier|preceding|foregoing|your|these|those|system|hidden|safety|original)"
    r" (?:\w+ )?(?:instructions?|prompts?|rules|guidelines|directives|directions|orders|commands|context|articles?|text|training)"
    r"|(?:everything|anything|all|the \w+|what is|what was) (?:\w+ )?above|system prompt|hidden instructions"
    r"|(?:this|the above) (?:text|article|page|document|story|news)|(?:text|article|page|document) above"
    r"|(?:testo|articolo|pagina|documento) (?:qui )?sopra"
    r"|(?:istruzion[ei]|regol[ae]|direttiv[ae]|prompt|indicazion[ei]|ordin[ei]|contesto) (?:precedent[ei]|sopra|di sistema"
    r"|iniziali|ricevut[ei])|(?:precedent[ei]|tue|vostre) (?:istruzioni|regole|direttive|indicazioni)|quanto sopra"
    r"|tutto ciò che precede|prompt di sistema|quest[oa] (?:testo|articolo|pagina|documento|notizia)|l['’]articolo(?! \d))"
)
"""What such orders are about."""

PRODUCT = (
    r"(?:(?:your|the) (?:summary|summaries|output|response|fact sheet|translation)|in json|summari[sz]ing this"
    r"|(?:nel|al|il|nella|alla|la|tuo|tua) (?:riassunto|sintesi|scheda|risposta|output|traduzione))"
)
"""What the program is to make."""

MACHINE = (
    r"(?:(?:automated|automatic|machine) (?:readers?|systems?|tools?|processors?|summari[sz]ers?)|machines?|(?:ai|llm) tools?"
    r"|(?:summari[sz](?:ation|ing)|translation|reading) (?:software|tools?|systems?|engines?|models?|programs?)|software|programs?"
    r"|(?:the )?model|parsers?|scrapers?|robots?|algorithms?|algoritm[oi]|riassuntor[ei]|macchin[ae]|modello|programm[ai]"
    r"|(?:lettori|sistemi|strumenti|programmi) (?:automatici|di (?:sintesi|traduzione|lettura|ia|intelligenza artificiale)))"
)
"""The same in words that have other senses: they count only where the sentence turns to one."""

HEADER = (
    r"(?:system|sistema|prompt|override|debug|(?:developer|admin(?:istrator)?|editor['’]s ai|hidden) (?:note|message|instructions?)"
    r"|new (?:task|rule|order|assignment|job)|nuov[oa] (?:compito|regola|ordine|incarico|consegna)|nota (?:dello sviluppatore|dell['’]amministratore|nascosta)|begin (?:hidden )?instructions?|inizio istruzioni"
    r"|istruzion[ei](?: nascost[ea])?|instructions?)"
)
"""What heads an order without saying to whom."""

TREATED = (
    r"(?:drop|leave|call|use|emphasi[sz]e|stress|highlight|mark|delete|remove|erase|clear|treat|consider|act|behave|deny|extract|stop"
    r"|tell|open|begin|end|praise|describe|portray|make (?:sure|certain)|ensure|assicura(?:ti|tevi)|condense|paraphrase|hide"
    r"|us(?:a|ate|are)|sottolinea(?:te|re)?|evidenzia(?:te|re)?|cancella(?:te|re)?|elimina(?:te|re)?|togli(?:ete|ere)?"
    r"|considera(?:te|re)?|comportati|comportatevi|nega(?:te|re)?|estrai|estraete|estrarre|indica(?:te|re)?|termina(?:te|re)?"
    r"|concludi|concludete|comincia(?:te)?|definisci|descrivi|descrivete|nomina(?:te|re)?|nascondi|nascondete|nascondere|tratta(?:te|re)?)"
)
"""Imperatives that news has as well."""

MUST = r"(?:must|should|shall|has to|have to|is to|are to|dev[eo]no|deve|dovr(?:à|anno|ebbe(?:ro)?)|v[ai] |vanno)"

ASKED = (
    r"(?:state|say|claim|open|begin|start|end|close|include|contain|mention|name|list|omit|cite|quote|report|write|output|be written"
    r"|affermare|dire|sostenere|aprir\w+|cominciare|iniziare|finire|chiuder\w+|contenere|citare|menzionare|nominare|includere"
    r"|elencare|omettere|riportare|scrivere)"
)
"""What is asked of one who writes a summary."""

TASK = (
    r"(?:(?:(?:any|all|every|each|the|your|ogni|tutt[ie] (?:i|le)|qualsiasi|i|il|la|le|una?) )?(?:(?:generated|automat\w+|ai|final) )?"
    r"(?:summar(?:y|ies)|digests?|fact sheets?|riassunt[oi]|sintesi|sched[ae] (?:dei fatti|riassuntiv[ae]))"
    r"|your (?:\w+ )?(?:answers?|responses?|output|translation)|(?:la tua|le tue|la vostra) (?:rispost[ae]|traduzion[ei]|sched[ae]))"
)
"""What a program makes of an article."""

TOPIC = (
    r"\b(?:AI|A\.I\.|IA|I\.A\.|llms?|(?:large )?language models?|chatbots?|chat ?gpt|gpt(?:-\w+)?|openai|artificial intelligence"
    r"|modell[oi] linguistic[oi]|intelligenz[ae] artificial[ei]|machine learning|prompt injection)\b"
)
"""What tells that an article is about such programs."""

THIS = r"(?:(?:this|the|quest[oa]|il|la) (?:text|article|page|content|document|story|testo|articolo|pagina|contenuto|documento|notizia)|this\b)"
"""What such a line stands in."""

READS = (
    r"(?:reading|handl(?:es|ing)|prepar(?:es|ing)|scraping|parsing|process(?:es|ing)|summari[sz](?:es?|ing)|ingest(?:s|ing)|index(?:es|ing)|crawling|translating"
    r"|reads?|legg(?:e|i|a|ono|ano|endo)|riassum(?:e|i|a|ono|ano|endo)|elabor(?:a|i|ano|ino|ando)|analizz(?:a|i|ano|ino|ando))"
)
"""What a program does with it."""

LABEL = (
    r"(?:content|text|hidden text|message|note|notice|reminder|data|context|contenut[oi]|testo|testo nascosto|messaggio|nota"
    r"|promemoria|contesto)"
)

MAKER = r"(?:developers?|creators?|makers?|operators?|sviluppator[ei]|creator[ei]|programmator[ei])"

LINK = r"(?:(?:print|add|cite|report|(?:write|reply|respond) to)\b.{0,40}\bthis\b|scriv(?:i|ete) a)"
"""What a page offers its readers: "Print this page", "Write to us about this article"."""

BIDS = (
    r"(?:skip|avoid|swap|evita(?:te|re)?|scambia(?:te|re)?|exclude|classify|rank|label|generate|produce|compose|give|return|reveal|disclose|process|portray|change|tell|falsify|invent"
    r"|escludi|escludete|classifica(?:te|re)?|salta(?:te|re)?|genera(?:te|re)?|produci|producete|componi|riscrivi|riscrivete|riscrivere|elabora(?:te|re)?"
    r"|cambia(?:te|re)?|inventa(?:te|re)?|di['’](?= )|dite|dire|loda(?:te|re)?)"
)
"""More imperatives that are for one who works with texts."""

WORK = (
    r"(?:(?:your|a|an|the) (?:\w+ )?(?:summar(?:y|ies)|fact sheet|digest)|your (?:\w+ )?(?:output|translation|response|answer|prompt|instructions)"
    r"|(?:top|beginning|start|end) of the (?:output|response|summary)|(?:inizio|fine) (?:della risposta|dell['’]output|del riassunto)"
    r"|json|you (?:summari[sz]e|translate)|(?:tuo|vostro|un|il) (?:\w+ )?riassunto|(?:tua|vostra) (?:\w+ )?(?:sintesi|traduzione|risposta)"
    r"|(?:tua|una) scheda|(?:tu[ae]|vostr[ae]) istruzion[ei]|(?:quando|se|mentre) (?:riassum\w+|traduc\w+))"
)
"""What a program makes, or has been told."""

SUBJECT = (
    r"(?:(?:this|the|quest[oa]) (?:article|story|text|page|piece|articolo|testo|pagina|notizia|pezzo)|l['’]articolo"
    r"|(?:the )?rest of (?:the|this) (?:article|story|text|page)|resto (?:della pagina|dell['’]articolo|del testo)"
    r"|(?:the|positive|negative|no|all) (?:facts|figures)|(?:i|le|tutt[ie]|solo) (?:fatti|cifre)|(?:fatti|cifre) (?:positiv|negativ)\w+)"
)
"""What such an order is about."""

RECAP = r"(?:recaps?|summar(?:y|ies)|digests?|overviews?|abstracts?|synops[ei]s|round-?ups?|sintesi|riassunt[oi]|riepilog(?:o|hi))"
"""What a program makes of an article; people make them too."""

WISH = (
    r"(?:it would be (?:helpful|good|nice|best|great)|we (?:kindly )?(?:ask|request)|preghiamo|chiediamo|sarebbe (?:utile|bene|bello|opportuno)"
    r"|(?:si|vi) (?:chiede|prega|domanda|richiede))"
)
"""How one asks for something politely, of somebody who is named later."""

ROBOT = (
    r"(?:robot|bot|algorithm|summari[sz]er|machine|parser|algoritmo|riassuntore|macchina|(?-i:A\.?I\.?|I\.?A\.?)|llm|chatbot|assistant"
    r"|assistente|(?:large )?language model|modello linguistico)"
)
"""One program, as it is spoken to."""
