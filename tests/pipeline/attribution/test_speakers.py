"""Who said it: the subject of the verb of saying, and nobody where that is in doubt."""

import re

import pytest

from pipeline.data import Figure, LanguageCode, Party, PartyType, Span
from tests.pipeline.analysed import analysed
from tests.pipeline.attribution.ruled import attribute

TYPES: dict[str, PartyType] = {"Velden Rail": "ORG", "Unite": "ORG", "Fabi": "ORG", "Portsea": "GPE"}
WORDS = {
    "said": "VERB:say", "told": "VERB:tell", "added": "VERB:add", "found": "VERB:find", "met": "VERB:meet",
    "came": "VERB:come", "put": "VERB:put", "treated": "VERB:treat", "lives": "VERB:live",
    "stole": "VERB:steal", "replied": "VERB:reply", "detto": "VERB:dire", "spiegato": "VERB:spiegare",
    "aggiunto": "VERB:aggiungere", "incontrato": "VERB:incontrare", "curato": "VERB:curare",
    "abita": "VERB:abitare", "rubato": "VERB:rubare", "venute": "VERB:venire",
    "answered": "VERB:answer", "that": "SCONJ", "calcola": "VERB:calcolare",
    "seen": "VERB:see", "uscito": "VERB:uscire",
}  # fmt: skip

ENGLISH = [
    ("Velden Rail put the toll at 12 jobs.", "Velden Rail"),
    ("Velden Rail, a firm, put the toll at 12 jobs.", "Velden Rail"),
    ("It was a bad week, and Velden Rail said 12 jobs would go.", "Velden Rail"),
    ("In Portsea on Monday Velden Rail said 12 jobs would go.", "Velden Rail"),
    ("The toll was put at 12 jobs by Velden Rail.", "Velden Rail"),
    ("Tom Hart answered that 12 jobs would go.", "Tom Hart"),
    ("Velden Rail lost money. The council said 12 jobs would go.", None),
    ("12 jobs would go according to Unite, 40 according to Velden Rail.", "Unite"),
    ("According to a memo seen by Unite, 12 jobs would go.", "a memo"),
    ("A source close to the talks said 12 jobs would go.", "A source close to the talks"),
    ("Velden Rail lost money. The audit said 12 jobs would go.", "The audit"),
    ("Velden Rail lost money. The prosecution said 12 jobs would go.", "The prosecution"),
    ("Portsea voted. Velden Rail said 12 jobs would go.", "Velden Rail"),
    ("12 jobs would go, said Tom Hart.", "Tom Hart"),
    ("12 jobs would go, said the mayor of Portsea, Tom Hart.", "Tom Hart"),
    ("12 jobs would go, the mayor, Tom Hart, told parliament.", "Tom Hart"),
    ("Tom Hart, a friend of Mary Bell, said 12 jobs would go.", "Tom Hart"),
    ("Tom Hart, who lives in Portsea, said 12 jobs would go.", "Tom Hart"),
    ("Tom Hart (Velden Rail) said 12 jobs would go.", "Tom Hart"),
    ("Tom Hart of Velden Rail said 12 jobs would go.", "Tom Hart"),
    ("Tom Hart's lawyer, Mary Bell, said 12 jobs would go.", "Mary Bell"),
    ("Tom Hart's wife said 12 jobs would go.", None),
    ("Velden Rail lost money. The company said 12 jobs would go.", "Velden Rail"),
    ("A survey by Velden Rail came out. The survey found 12 jobs would go.", "Velden Rail"),
    ("A survey found 12 jobs would go. It was done in May by Velden Rail.", "A survey"),
    ("A poll found 12 jobs would go. The poll, carried out in May by Velden Rail, is new.", "Velden Rail"),
    ("The survey found 12 jobs would go. The yearly survey by Velden Rail is out.", "Velden Rail"),
    ("A survey by Velden Rail found losses. The survey said 12 jobs would go.", "Velden Rail"),
    ('Mary Bell was calm. "We kept 12 jobs," she said.', "Mary Bell"),
    ('Tom Hart said it was over.\n"We kept 12 jobs."', "Tom Hart"),
    ("A lawyer for Tom Hart said 12 jobs would go.", "A lawyer for Tom Hart"),
    ("The head of Velden Rail said 12 jobs would go.", "The head of Velden Rail"),
    ("A spokesman for Velden Rail said 12 jobs would go.", "Velden Rail"),
    ("A Velden Rail spokeswoman said 12 jobs would go.", "Velden Rail"),
    ("Tom Hart and Mary Bell said 12 jobs would go.", "Tom Hart"),
    ("Tom Hart met Mary Bell and said 12 jobs would go.", "Tom Hart"),
    ("Tom Hart spoke. He said 12 jobs would go.", "Tom Hart"),
    ("Tom Hart said yes. He added that 12 jobs would go.", "Tom Hart"),
    ("Tom Hart told Mary Bell no. She replied that 12 jobs would go.", None),
    ("Velden Rail said yes. He added that 12 jobs would go.", None),
    ("Tom Hart said yes. Mary Bell treated them. She said 12 jobs would go.", "Mary Bell"),
    ("The company said 12 jobs would go.", None),
    ("Tom Hart said no, and Mary Bell put it at 12 jobs.", None),
    ("Tom Hart said no, but Unite said 12 jobs would go.", "Unite"),
    ("A survey by Velden Rail found that 12 jobs would go.", "Velden Rail"),
    ("According to Velden Rail, 12 jobs would go.", "Velden Rail"),
    ("Tom Hart said that Mary Bell told him 12 jobs would go.", None),
    ("A poll for Velden Rail found that 12 jobs would go.", "A poll"),
    ("A study of Velden Rail found that 12 jobs would go.", "A study"),
    ("In a report on Velden Rail, auditors said 12 jobs would go.", "auditors"),
    ("The man Tom Hart met said 12 jobs would go.", None),
    ("The death of Tom Hart, said Mary Bell, cost 12 jobs.", "Mary Bell"),
    ("Tom Hart, the mayor, cost 12 jobs, said a prosecutor.", "a prosecutor"),
    ("12 jobs would go, Tom Hart said, and Mary Bell left.", "Tom Hart"),
    ("According to the mayor, Tom Hart stole 12 cars.", "the mayor"),
    ('"We lost 12 jobs," said Tom Hart.', "Tom Hart"),
    ('Tom Hart said no. Mary Bell came. "We lost 12 jobs."', None),
    ('"No," said Tom Hart. "We lost 12 jobs."', "Tom Hart"),
    ('"No," said Tom Hart. Mary Bell differs: "We lost 12 jobs."', None),
]
ITALIAN = [
    ("Sono 12 posti, è stato spiegato da Carlo Sala.", "Carlo Sala"),
    ("I posti, per la Velden Rail, sono 12.", "Velden Rail"),
    ("Secondo la Fabi i posti sono 40; secondo Carlo Sala sono 12.", "Carlo Sala"),
    ("Velden Rail calcola in 12 i posti.", "Velden Rail"),
    ("I posti sono 12, si legge nel rapporto.", "rapporto"),
    ("Carlo Sala abita qui. Ai cronisti ha detto che sono 12 posti.", "Carlo Sala"),
    ("È uscito un sondaggio di Velden Rail. Secondo il sondaggio sono 12 posti.", "Velden Rail"),
    ("Sono 12 posti. Lo ha detto Carlo Sala.", "Carlo Sala"),
    ("Per la Velden Rail si tratta di «12 posti».", "Velden Rail"),
    ("Per la Velden Rail sono 12 posti in più.", None),
    ("La Velden Rail ha detto che 12 posti sono a rischio.", "Velden Rail"),
    ("Sono 12 posti, ha detto Carlo Sala.", "Carlo Sala"),
    ("Sono 12 posti, ha detto ieri a Velden Rail il sindaco Carlo Sala.", "Carlo Sala"),
    ("Sono 12 posti, ha spiegato il sindaco di Portsea, Carlo Sala.", "Carlo Sala"),
    ("Sono 12 posti, ha spiegato il presidente di Velden Rail Carlo Sala.", "Carlo Sala"),
    ("Ha detto Carlo Sala che sono 12 posti.", "Carlo Sala"),
    ("Carlo Sala, amico di Anna Neri, ha detto che sono 12 posti.", "Carlo Sala"),
    ("Carlo Sala, che abita a Portsea, ha detto che sono 12 posti.", "Carlo Sala"),
    ("Carlo Sala (Fabi) ha detto che sono 12 posti.", "Carlo Sala"),
    ("Racconta Carlo Sala:\n«Sono 12 posti».", "Carlo Sala"),
    ("Secondo gli inquirenti i posti sono 12.", "gli inquirenti"),
    ("La moglie di Carlo Sala ha detto che sono 12 posti.", "La moglie di Carlo Sala"),
    ("Il legale di Carlo Sala, Anna Neri, ha detto che sono 12 posti.", "Anna Neri"),
    ("Il capo di Velden Rail ha detto che sono 12 posti.", "Il capo di Velden Rail"),
    ("Un portavoce di Velden Rail ha detto che sono 12 posti.", "Velden Rail"),
    ("Carlo Sala e Anna Neri hanno detto che sono 12 posti.", "Carlo Sala"),
    ("Carlo Sala ha incontrato Anna Neri e ha detto che sono 12 posti.", "Carlo Sala"),
    ("Carlo Sala ha detto che è vero. Ha aggiunto che sono 12 posti.", "Carlo Sala"),
    ("Carlo Sala ha detto che è vero. Anna Neri ha curato i feriti. Ha aggiunto che sono 12 posti.", None),
    ("La società ha detto che sono 12 posti.", None),
    ("Carlo Sala ha detto di no, ma la Fabi ha detto che sono 12 posti.", "Fabi"),
    ("Secondo la Fabi i posti sono 12.", "Fabi"),
    ("Secondo Carlo Sala, amico di Anna Neri, i posti sono 12.", "Carlo Sala"),
    ("Secondo il presidente di Velden Rail, Carlo Sala, i posti sono 12.", "Carlo Sala"),
    ("Secondo l'accusa Carlo Sala ha rubato 12 auto.", "l'accusa"),
    ("Secondo il sindaco, Carlo Sala ha rubato 12 auto.", "il sindaco"),
    ("«Sono 12 posti», ha detto Carlo Sala.", "Carlo Sala"),
    ("«Abbiamo perso - ha detto Carlo Sala - 12 posti».", "Carlo Sala"),
    ("Anna Neri ha detto che Carlo Sala le ha detto che sono 12 posti.", None),
    ("«No», ha detto Carlo Sala. Anna Neri dissente: «Sono 12 posti».", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [*(("en", *case) for case in ENGLISH), *(("it", *case) for case in ITALIAN)],
)
def test_said_by(language: LanguageCode, line: str, name: str | None) -> None:
    title = "A headline of the day" if language == "en" else "Il titolo del giorno"
    made = analysed(f"{title}\n{line}", language, words=WORDS)
    at = made.text.index("12")
    sentence = next(s.index for s in made.sentences if s.start <= at < s.end)
    parties = [
        Party(party, TYPES.get(party, "PER"), (), tuple(Span(*m.span()) for m in found), 1.0)
        for party in ("Tom Hart", "Mary Bell", "Carlo Sala", "Anna Neri", *TYPES)
        if (found := list(re.finditer(party, made.text)))
    ]
    figure = Figure(at, at + 2, sentence, 12, None, "", "count")
    assert [f.said_by for f in attribute(made, [figure], parties)] == [name]
