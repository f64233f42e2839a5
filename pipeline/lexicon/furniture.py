"""How a page or a newsletter speaks to its reader about itself. Both languages in one: pages mix them."""

from __future__ import annotations

CONSENT = (
    r"\b(?:we|our partners|us|noi|i nostri partner|(?:this|our) (?:web)?site|(?:questo|il nostro) sito"
    r"|by (?:clicking|continuing|using)|continuando|cliccando|utilizziamo|usiamo)\b[^.!?]{0,120}\bcookies?\b"
    r"|\bcookies?\b[^.!?]{0,80}\b(?:your (?:device|experience|browser|consent|preferences)|our partners"
    r"|(?:il tuo|la tua|tuoi) (?:dispositivo|esperienza|browser|consenso|preferenze)|nostri partner)\b"
    r"|^\W*(?:we and )?our \d[\d.,]* partners\b|^\W*(?:accept|reject|accetta|rifiuta) (?:all|tutt[io]|e continua)\b"
)
"""A cookie banner."""

LIST = (
    r"\byou(?:['’]re|['’]ve)? (?:\w+ )?(?:receiv(?:e|ed|ing)|g[eo]t|getting|were sent|(?:are|have) receiv\w+) this (?:e-?mail|mail|message|newsletter)\b"
    r"|\b(?:ricevi|ricevete|hai ricevuto|avete ricevuto|stai ricevendo) quest[oa] (?:e-?mail|mail|messaggio|newsletter)\b"
    r"|^\W*(?:to )?unsubscribe\b|\bunsubscribe (?:here|at any time|from this (?:list|e-?mail|newsletter))|\bview (?:this \w+ )?in (?:your |a )?browser\b"
    r"|^\W*(?:sent from (?:my|outlook|mail|yahoo|gmail|proton)|get outlook for|inviato d(?:a|al mio))(?: \w+){1,4}\W*$"
    r"|^\W*(?:per )?(?:disiscriv\w+|cancella(?:re|rti)? (?:la tua |l['’])?iscrizione)"
)
"""The foot of a newsletter or a mail."""

OFFER = (
    r"^\W*(?:please |to |per )?(?:sign up|subscribe|join|register|log ?in|sign in|follow|download|get|start|support"
    r"|continue reading|keep reading|continua(?:te)? a leggere|unisci(?:ti|tevi)|iscriv(?:i|er)(?:ti|si|etevi)|abbona(?:ti|rsi|tevi)|segui(?:ci|teci)|scarica(?:te)?|registra(?:ti|tevi|rsi)|accedi|ricevi|sostieni)\b[^.!?]{0,80}?"
    r"\b(?:newsletters?|subscri(?:bers?|ptions?)|unlimited|our (?:app|channel|readers|daily|weekly|free|whatsapp|telegram|facebook|journalism|stories)|us on"
    r"|(?:(?:for|from) (?:just|only|free|as little as)|to (?:read|continue|keep) reading|from) [$£€]?\d|nostr[oaie] (?:app|canale|canali|newsletter|giornale|lettori|servizio)"
    r"|abbonamento|lettori|a (?:soli|partire da)|(?:su|anche su) (?:whatsapp|telegram|facebook|google news|instagram)|illimitat\w+)"
    r"|\b(?:already|not yet) (?:a|an) (?:subscriber|member|registered user)\?|\bsei già (?:un )?(?:abbonat|registrat|iscritt)[oa]\?"
    r"|\b(?:riservat[oaie] (?:agli abbonati|ai nostri lettori)|(?:for|to) subscribers only|subscriber[- ]only)\b"
    r"|\b(?:do you have|have you got|got) (?:a|any) (?:tips?|story|news|information) (?:for|to share)\b"
    r"|\bhai (?:una segnalazione|una notizia|informazioni) (?:da|per)\b"
    r"|\bhai già un (?:account|abbonamento)\?"
)
"""What a publisher offers its readers."""

RIGHTS = (
    r"\ball rights reserved\b|\b(?:©|\(c\)) ?riproduzione riservata|^\W*riproduzione riservata|\btutti i diritti riservati\b"
    r"|^\W*(?:copyright|©|\(c\))\W{0,3}(?:19|20)\d\d\b|\bp\. ?iva\s*\d|\bregistered (?:in england|(?:company )?number|office)\b.{0,40}\d"
)
"""Who owns the page."""

AMENDED = (
    r"^\W*(?:corrections?|clarification|errata corrige|rettifica|correzione)\W*[:–—-]"
    r"|\b(?:this (?:article|story|report|headline)|the (?:article|headline)) (?:originally|previously|initially|incorrectly|wrongly|mistakenly) (?:said|stated|gave|reported|named|referred|put)\b"
    r"|\b(?:this (?:article|story|report|headline)|the (?:article|headline)) (?:was|has been) (?:amended|corrected|updated|edited)\b"
    r"|\ban? (?:earlier|previous|original) version of (?:this (?:article|story|report)|the article)\b"
    r"|\bquesto articolo è stato (?:corretto|modificato|aggiornato|rettificato)\b"
    r"|\b(?:precedente|prima) versione (?:di questo articolo|dell['’]articolo)\b"
)
"""What a page says of its own mistakes: what it had wrong is no news."""

ADDRESSED = r"\b(?:you|your|yours|you['’](?:re|ve)|we|(?-i:us|Us)|our|voi|vostr[oaie]|tu|tu[oa]i?|noi|nostr[oaie]|ti)\b"
"""How a page speaks of itself to its reader, in the sentences before an offer."""

BESIDE = (
    r"^\W*(?:related(?: (?:story|stories|articles?|news|topics?|tags?))?|share(?: this(?: (?:article|story|page))?)?|condividi(?: (?:l['’]articolo|su))?|topics|argomenti|read (?:more|also|next)|see also|also read|most (?:read|popular)"
    r"|more (?:on this(?: story)?|stories|from \w+)|leggi (?:anche|pure|di più)|vedi anche|guarda anche|watch live|guarda in diretta|ti potrebbe(?:ro)? (?:interessare|piacere)"
    r"|potrebbe(?:ro)? interessarti|articoli correlati|correlati|approfondisci|i più letti|altre notizie)\s*(?:[:|>›»–—-]\s*\S.*)?$"
    r"|^\W*(?:\d[\d.,]*[km]?\W*(?:comments?|commenti|shares?|condivisioni|likes|mi piace|repl(?:y|ies)|risposte|reposts?|retweets?|views|visualizzazioni)\W*){1,6}$"
    r"|^\W*(?:(?:play video|guarda il video)\W*)?\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d\W*$|^\W*(?:photos?|image|picture|slide|foto|immagine)\W*\d+ ?(?:of|di|/) ?\d+\W*$"
    r"|^\W*(?:comments?|commenti|shares?|condivisioni|likes?)\W*\d[\d.,]*\W*$"
    r"|^\W*(?:(?:reposted|retweeted|shared|liked|viewed|ripubblicato|condiviso|visto|visualizzato|piace)(?: (?:by|da|a))? \d[\d.,]*[km]?"
    r"(?: (?:times|others|people|volte|altri|persone|utenti))?\W*){1,6}$"
    r"|^\W*(?:view|see|show|read|visualizza|vedi|mostra|leggi)(?: (?:all|the|tutti|tutte|gli|le|altr[ie]|i)){0,2} \d[\d.,]*[km]? (?:more |other |altr[ie] )?(?:comments?|repl(?:y|ies)|commenti|risposte)\W*$"
    r"|^\((?:(?:additional|further) )?(?:reporting|writing|editing|compiled|translated)(?: and [a-z]+)? by (?-i:[A-ZÀ-Þ])[^()]{2,200}\)$"
    r"|^\((?:traduzione|traduzioni|tradotto|redazione|a cura|editing|scritto) (?:di|da) (?-i:[A-ZÀ-Þ])[^()]{2,200}\)$"
    r"|^\W*(?:(?:listen|watch|read|ascolta|guarda|leggi|lettura|tempo di lettura|reading time)\W+)?\d+\W?(?:min(?:ut[eio]s?)?)\W*(?:read|listen|watch|di lettura)?\W*$"
)
"""What stands beside an article: what else to read, how many have commented on it, how long it takes."""
