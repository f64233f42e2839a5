"""How a text speaks to a program instead of a reader. Both languages in one: such lines come in either."""

from __future__ import annotations

MARKUP = (
    r"<\|[a-z_]{2,20}\|>|\[/?INST\]|<</?SYS>>|</?(?:system|prompt|instructions?|article|context|user|assistant)>"
    r"|#{2,}\s*(?:instructions?|system|prompt|istruzioni|new task)\b|\bBEGIN (?:SYSTEM )?PROMPT\b"
)
"""Marks of a prompt, which no article has."""

ROLE = (
    r"(?:system(?: prompt| message)?|assistant|user|human|ai|sistema|assistente|utente)(?:\])?"
    r"|\[(?:system|assistant|user)\]|\{+\s*system"
)
"""What stands before a colon where a transcript names who speaks."""

CALL = (
    r"(?:dear|hey|hello|hi|attention|note|notice|message|instructions?|to|for|caro|cara|cari|ehi|ciao|attenzione|nota"
    r"|messaggio|avviso|istruzion[ei]|per|a|agli|alle|ai|all['’])"
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
    r"|replace|reveal|repeat|pretend|insert|append|execute|list|set"
    r"|ignora(?:te|re)?|dimentica(?:te|re)?|tralascia(?:te|re)?|scrivi|scrivete|scrivere|rispondi|rispondete"
    r"|rispondere|riassumi(?:ere)?|riassumete|riassumere|menziona(?:re|te)?|includi|includere|includete|ometti"
    r"|omettere|omettete|sostituisci|sostituite|sostituire|traduci|traducete|rivela(?:te|re)?|ripeti|ripetete|fingi"
    r"|fingete|aggiungi|aggiungete|aggiungere|inserisci|inserite|inserire|elenca(?:te|re)?|restituisci|restituire)"
)
"""Imperatives for what a program can do with a text, in English those that are seldom nouns."""

ORDER = rf"(?:{FIRM}|(?:print|reply|answer|say|state|mention|act|return|report|claim|add|cita(?:re|te)?|stampa(?:te|re)?|riporta(?:te|re)?))"
"""All of them."""

DUTY = (
    r"(?:you (?:must|should|shall|will|are to|have to)|your (?:new )?(?:task|job|role|goal) (?:is|will be)|(?:must|should|shall) not"
    r"|you are (?:now|a|an)|devi|dovete|(?:il tuo|il vostro) (?:nuovo )?(?:compito|ruolo|obiettivo)|sei (?:ora|un|una)"
    r"|here is (?:the|your)|ecco (?:il|la))"
)
"""Other ways to give an order, or to play one's answer."""

MATTER = (
    r"(?:(?:previous|prior|above|earlier|preceding|foregoing|your|these|those|system|hidden|safety|original)"
    r" (?:\w+ )?(?:instructions?|prompts?|rules|guidelines|directives|orders|commands|context|articles?|text|training)"
    r"|(?:everything|anything|all|the \w+|what is|what was) (?:\w+ )?above|system prompt|hidden instructions"
    r"|(?:this|the above) (?:text|article|page|document|story|news)|(?:text|article|page|document) above"
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
