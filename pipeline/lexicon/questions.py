"""What shows that an article leaves something open, and how the question is put, by language.

Phrases are folded text as in `pipeline.text.phrases`: `*` stands for any ending.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.data import QuestionKind

# What the question is about: the whole sentence, or what the cue introduces.
TopicRule = Literal["sentence", "complement"]


def _words(block: str) -> tuple[str, ...]:
    """One entry per line or, within a line, per comma."""
    entries = (entry.strip() for line in block.splitlines() for entry in line.split(","))
    return tuple(entry for entry in entries if entry)


@dataclass(frozen=True, slots=True)
class Cue:
    """Phrases of one kind. `weight` 1 to 10: how surely, and how much, the article leaves it open.

    A sentence with one of the phrases in `unless` settles the matter, or tells it as past.

    Weights were set on the development articles: 5 is asked unless weightier things fill the sheet.
    """

    name: str
    kind: QuestionKind
    template: str
    weight: float
    topic: TopicRule
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """`cues` in any order; `unsettled` is said in headings over lists of open points; `currency` in
    remarks on a currency not given; `fillers` open a sentence without adding to it; `empty` are
    words that two sentences may share without being about the same thing; `outlets` are media whose
    word another one gives; `interrogatives` open questions that the next lines may answer, `answers`
    settle one that was asked; `reversals` right before a cue turn it round ("no longer unclear"),
    `denials` do where it is no mere guess; `settled` tell a matter as over, unless one of `remaining`
    is said too.
    """

    cues: tuple[Cue, ...]
    unsettled: tuple[str, ...]
    currency: tuple[str, ...]
    fillers: tuple[str, ...]
    empty: tuple[str, ...]
    outlets: tuple[str, ...]
    interrogatives: tuple[str, ...]
    answers: tuple[str, ...]
    reversals: tuple[str, ...]
    denials: tuple[str, ...]
    settled: tuple[str, ...]
    remaining: tuple[str, ...]


ENGLISH = QuestionWords(
    cues=(
        Cue(
            name="unverified",
            kind="unconfirmed",
            template="verified",
            weight=8,
            topic="sentence",
            phrases=_words(
                """
                unconfirmed, unofficial, unverified, if confirmed, not been confirmed, not confirmed
                yet to confirm, not able to immediately authenticate, unable to verify, not able to verify
                could not verify, not independently verify, could not be verified
                could not be independently verified, cannot be verified, not been verified
                could not independently verify, could not confirm, unable to confirm
                not able to authenticate, not immediately verify, not yet confirmed
                no official confirmation, not independently verified, could not be confirmed
                has not confirmed, have not confirmed, neither confirmed nor denied
                not able to immediately verify, could not immediately verify
                not been independently verified, not yet been peer-reviewed, not been peer-reviewed
                not been peer reviewed, no independent confirmation, awaiting confirmation
                not been officially confirmed, could not be reached
                """
            ),
        ),
        Cue(
            name="unclear",
            kind="missing",
            template="known",
            weight=8,
            topic="sentence",
            phrases=_words(
                """
                unclear, not clear, remains to be seen, not known, unknown, no one knows, nobody knows
                too early to, too soon to, uncertain, uncertainty, no word on, mystery, in doubt
                in the balance, unanswered, doubtful, open question, anyone's guess, remains open
                not yet known, unresolved, still to be decided, not immediately clear
                still to be determined, to be determined, to be decided, to be confirmed, up in the air
                in limbo, a puzzle, question mark, questions remain, raises questions, raised questions
                raising questions, baffled, unexplained, doubts about, doubts over, doubts remain
                no clear, not yet clear, yet to be determined, yet to be decided, yet to be established
                it is not known, we don't know, we do not know, don't know whether, more research
                further research, more studies, further studies, not certain, no guarantee, yet to be seen
                """
            ),
        ),
        Cue(
            name="undisclosed",
            kind="missing",
            template="known",
            weight=7,
            topic="sentence",
            phrases=_words(
                """
                not been revealed, not been disclosed, not been named, not been identified
                not been released, not been announced, not been given, not been made public, not disclosed
                not named, not identified, not revealed, not released, not specified, not specify
                not disclose, not elaborate, not say how, not say when, not say whether, not say what
                not say why, not give details, not give a reason, not say if, no details
                without giving details, declined to comment, declined to say, declined to give
                declining to comment, declined to name, wouldn't comment, would not comment, no comment
                not comment, refused to comment, refused to say, not respond to a request
                not immediately respond, not respond to requests, undisclosed, declined to discuss
                details were not, not immediately available, yet to be named, not responded to
                not provide details, yet to be identified, no motive, motive is, declined to be named
                declined to elaborate, not yet released, not yet been released, not yet announced
                not yet been announced, financial terms, not give a date
                """
            ),
        ),
        Cue(
            name="toll",
            kind="pending",
            template="outcome",
            weight=7,
            topic="sentence",
            phrases=_words(
                """
                preliminary, provisional, partial results, near-final, nearly final, almost final, still being counted
                counting continues, toll seen, expected to rise, expected to climb, likely to rise
                toll could rise, reported trapped, still trapped, still missing, feared dead
                feared trapped, unaccounted for, toll may rise, remain missing, remains missing
                are missing, is missing, toll is expected, believed trapped
                """
            ),
        ),
        Cue(
            name="awaited",
            kind="pending",
            template="outcome",
            weight=7,
            topic="sentence",
            phrases=_words(
                """
                awaits, await, awaiting, awaited, pending, waiting for, is due to rule, are due to rule
                ruling is expected, expected to rule, expected to decide, expected to announce
                due to decide, will decide, will rule, will determine, set to decide, yet to decide
                has yet to, have yet to, not yet decided, to decide whether, not decided, had yet to
                considering whether, deciding whether, decision on whether, subject to approval
                subject to regulatory, regulatory approval, shareholder approval, shareholders' approval
                needs approval, still needs, still has to, must be approved, must approve
                needs to be approved, requires approval, final decision, will vote, to vote on
                final approval, expected to be completed, expected to close, decision is expected
                will be decided, now goes to, results are expected, result is expected, yet to be
                whether to, see whether, see if, to be approved, would need, conditional on, contingent on
                antitrust review, antitrust approval, antitrust clearance, antitrust concerns
                anti-trust clearance, antitrust regulators, subject to, if approved, not finalized
                not finalised, not been finalized, not been finalised, not final, could still collapse
                fall through, expect the deal to, regulatory clearance, needs to pass
                still to be approved, needs the approval
                """
            ),
        ),
        Cue(
            name="inquiry",
            kind="pending",
            template="established",
            weight=6.5,
            topic="sentence",
            phrases=_words(
                """
                investigations are ongoing, investigation is ongoing, ongoing investigation, early stages
                still investigating, are investigating, is investigating, under investigation
                being investigated, investigation continues, continue to investigate, inquiry continues
                investigating whether, investigating how, investigation into, investigating why
                will investigate, cause of the fire, cause of the crash, cause of the accident
                enquiries are ongoing, inquiries are ongoing, being examined, is being reviewed
                under review, under scrutiny, examining whether, looking into, appealed for, appealing for
                probe into, is probing, are probing, determine the cause, in the process of
                launched an investigation, opened an investigation, inquiry into, examining the cause
                is reviewing, are reviewing, will review, are analysing, are analyzing
                trying to establish, trying to determine, working to determine, working to identify
                working to establish
                """
            ),
        ),
        Cue(
            name="charge",
            kind="pending",
            template="outcome",
            weight=6,
            topic="sentence",
            phrases=_words(
                """
                on suspicion of, suspected of, murder charge, charged with, charges of, faces charges
                facing charges, indicted, pleaded not guilty, pleads not guilty, on trial, stand trial
                due in court, appear in court, awaiting trial, released on bail, remanded in custody
                lawsuit, legal challenge, legal action
                court challenge, is suing, are suing, filed suit, filed a suit, on a charge, on charges
                degree murder charge, held in custody, remains in custody, accused of, stands accused
                facing trial, extradition, face charges, face trial, sought to overturn, class action
                to trial, awaits trial, go on trial, will stand trial, due to appear, due before
                preliminary hearing, court hearing, hearing is scheduled
                """
            ),
            unless=_words("""
acquitted, cleared of, appeal was dismissed, dismissed the appeal, rejected the appeal, pleaded guilty to
was convicted of, found guilty of, was settled, has been settled, was resolved, was dropped, were dropped
"""),
        ),
        Cue(
            name="talks",
            kind="pending",
            template="outcome",
            weight=5,
            topic="sentence",
            phrases=_words(
                """
                in talks, negotiating, negotiations, under discussion, in discussions, continue to talk
                talks on, talks between, continue talks, in the coming weeks, in the coming months
                in the coming days, talks aimed, talks are, next steps, race for, faces a controversial
                faces a battle, runoff, run-off, transfer target, talks with, referendum, recount
                slight edge, too close to call, neck and neck, ahead in the polls, frontrunner
                front-runner, proposal, proposed, is considering, are considering, weighing, mulling
                ultimatum, deadline, ahead of the election
                """
            ),
            unless=_words("""
dividend
"""),
        ),
        Cue(
            name="outlet",
            kind="unconfirmed",
            template="confirmed",
            weight=6,
            topic="sentence",
            phrases=_words("""
suggested, suggests, claimed, claims, alleged, alleges, has claimed, has suggested
"""),
        ),
        Cue(
            name="appeal",
            kind="pending",
            template="outcome",
            weight=6.5,
            topic="sentence",
            phrases=_words("""
would appeal, will appeal, plans to appeal, plan to appeal, vowed to appeal, intends to appeal
intend to appeal, to appeal against, to appeal the, have appealed, has appealed, lodged an appeal
filed an appeal, appeal is pending, considering an appeal
"""),
        ),
        Cue(
            name="delayed",
            kind="pending",
            template="outcome",
            weight=5,
            topic="sentence",
            phrases=_words("""
for now, for the time being, have delayed, has delayed, both delayed, delayed the, delayed its
delayed their, has postponed, have postponed, was postponed, were postponed, been postponed
been delayed, put on hold, been deferred, remains suspended, stalled
"""),
        ),
        Cue(
            name="partial",
            kind="pending",
            template="outcome",
            weight=5.5,
            topic="sentence",
            phrases=_words("""
so far recovered, so far identified, so far found, so far paid, so far collected, so far counted
so far been found, so far been identified, so far been recovered, so far been paid, recovered so far
found so far, identified so far, counted so far
"""),
        ),
        Cue(
            name="open",
            kind="pending",
            template="outcome",
            weight=5.5,
            topic="sentence",
            phrases=_words("""
anything can happen, anything is possible, everything is possible, all to play for, games remaining
matches remaining, games left, matches left, games to go, matches to go, rounds to go
"""),
        ),
        Cue(
            name="denied",
            kind="disputed",
            template="disputed",
            weight=7,
            topic="complement",
            phrases=_words(
                """
                denied that, denies that, deny that, denying that, denied having, denied claims
                denies claims, denied allegations, denies allegations, denied any, denies any
                denied it had, denies it had, denied he had, denied she had, denied wrongdoing
                denies wrongdoing, denied involvement, denies involvement, denied responsibility
                denies responsibility, denied the charges, denies the charges, denied the allegations
                denies the allegations, denied accusations, denied being, disputes, disputed, contested
                contests, dismissed claims, rejected claims, rejected allegations, refuted
                rejected suggestions, denied reports, dismissed reports, rejects claims
                """
            ),
        ),
        Cue(
            name="alleged",
            kind="disputed",
            template="disputed",
            weight=5.5,
            topic="complement",
            phrases=_words(
                """
                alleged that, alleges that, allege that, alleged, alleges, allegedly, allegations
                claims that, claimed that, claim that, argues that, argued that, argue that, contends that
                insists that, accuses, accusing, accusations, insist that, maintains that, accused the
                accused its, accused his, claims to have, claimed responsibility, claims responsibility
                """
            ),
        ),
        Cue(
            name="criticised",
            kind="disputed",
            template="disputed",
            weight=5,
            topic="sentence",
            phrases=_words(
                """
                criticized, criticised, controversy, controversial, critics say, critics argue
                critics said, critics of, backlash, row over, dispute over, disagreement, opponents say
                despite claims, contradict*, opponents argue, conflicting, dispute with, disagree
                divided over, at odds
                """
            ),
        ),
        Cue(
            name="hedged",
            kind="unconfirmed",
            template="confirmed",
            weight=6,
            topic="complement",
            phrases=_words(
                """
                sources say, sources said, source said, source says, source told, sources told
                according to sources, sources close, source close, people familiar, person familiar
                rumours that, rumors that, rumoured, rumours of, rumored, reportedly, purportedly
                it is believed that, it is thought that, is believed to, was believed to, are believed to
                is thought to, are thought to, is said to, are said to, apparently, is understood to
                speculation, on condition of anonymity, unnamed, is suspected to, seems to
                appears to
                """
            ),
        ),
        Cue(
            name="feared",
            kind="pending",
            template="prove",
            weight=5.5,
            topic="complement",
            phrases=_words(
                """
                fears that, fear that, fears of, feared that, concerns that, concern that, worries that
                fears over, threatens to, threatening to, threat of, warned that, warns that, risk that
                concerned that, risk of, worried that, at risk of, threatened to
                """
            ),
            unless=_words("""
initially, at first, had feared, earlier feared
"""),
        ),
        Cue(
            name="stuck",
            kind="pending",
            template="when",
            weight=5.5,
            topic="sentence",
            phrases=_words(
                """
                will be hours until, until they are allowed, still waiting, remain stranded
                remains stranded, sooner or later, still stranded, still blocked, until further notice
                not yet, remains unresolved, still unresolved, when they will, has still not
                have still not, when it will, remains in a critical, in a critical condition
                in critical condition, at some point, at large, on the run, still searching
                search continues, hunt for, no date has been set, no timetable, under pressure to
                urged to resign, calls to resign, calls on him to, still on the loose, manhunt, in a coma
                fighting for his life, fighting for her life, fighting for life, life-threatening
                critically ill, intensive care
                """
            ),
        ),
        Cue(
            name="likely",
            kind="pending",
            template="prove",
            weight=5.5,
            topic="sentence",
            phrases=_words("likely, unlikely, probably, hopes to become, is poised to, whether"),
        ),
        Cue(
            name="believed",
            kind="pending",
            template="prove",
            weight=2,
            topic="sentence",
            phrases=_words(
                """
                experts say, experts believe, analysts say, analysts believe, some believe, experts said
                experts warn, analysts said, some analysts, pundits, observers, scientists believe
                researchers believe, scientists hope, economists say, suggests that, if necessary
                experts fear
                """
            ),
        ),
        Cue(
            name="possible",
            kind="pending",
            template="prove",
            weight=4.5,
            topic="sentence",
            phrases=_words("could, might, may, possible, possibly, perhaps, potentially, potential"),
            unless=_words("""
initially, at first, had feared, earlier feared
"""),
        ),
        Cue(
            name="ahead",
            kind="pending",
            template="outcome",
            weight=2.5,
            topic="sentence",
            phrases=_words(
                """
                expected to, plans to, aims to, hopes to, will, scheduled to, set to, forecast, would
                """
            ),
        ),
    ),
    unsettled=_words(
        """
        what happens next, what happens now, what's next, what next, what comes next, next steps
        open questions, questions remain, unanswered questions, what we don't know, what we do not know
        what isn't known, what is not known, what remains, to be resolved, to be settled, to be decided
        unresolved, unclear, remaining questions, what to watch, what to expect, the road ahead
        still unknown, still to be decided, outstanding issues, issues to resolve, yet to be, unknowns
        looking ahead, what now, pending issues, open issues, uncertainties, what could happen
        what is missing
        """
    ),
    outlets=_words(
        """
        newspaper, newspapers, magazine, daily, weekly, tabloid, broadcaster, website, news agency, newswire
        paper, media reports, the guardian, new york times, the times, washington post, wall street journal
        financial times, reuters, bloomberg, bbc, cnn, politico, der spiegel, le monde, the telegraph, the sun
        daily mail, al jazeera, sky news
        """
    ),
    interrogatives=_words("what, why, how, who, when, where, which"),
    answers=_words("yes, no, sì"),
    reversals=_words(
        """
        nothing, nothing is, nothing was, no longer, no longer an, no longer a, no longer any, no longer in
        nobody, no more, not remotely, was never, were never, is never, has never been, there is no
        """
    ),
    denials=_words("is not, are not, was not, were not, isn't, aren't, wasn't, weren't, not been"),
    settled=_words(
        """
        was completed, were completed, has been completed, have been completed, had been completed
        was finalised, was finalized, has been finalised, has been finalized, have been finalised
        have been finalized, was concluded, were concluded, has been concluded, have been concluded
        was successfully completed, was formally completed, was finally completed, was settled
        were settled, has been settled, have been settled, was resolved, were resolved
        has been resolved, have been resolved
        """
    ),
    remaining=_words(
        """
        but, however, although, though, while, still, yet, pending, awaiting, remains, remain, if, once
        until, unless, before, when, whether, not, phase, part, partly
        """
    ),
    currency=_words("currency"),
    fillers=_words(
        """
        but, and, however, still, thus, meanwhile, also, so, yet, or, moreover, furthermore, in addition
        """
    ),
    empty=_words(
        """
        the, and, for, that, with, from, this, have, has, had, was, were, are, been, will, would, could
        may, might, said, says, after, before, about, into, over, their, they, there, which, who, whom
        when, where, what, than, then, also, its, his, her, not, but, more, some, such, only, other
        should, being, because
        """
    ),
)

ITALIAN = QuestionWords(
    cues=(
        Cue(
            name="unverified",
            kind="unconfirmed",
            template="verified",
            weight=8,
            topic="sentence",
            phrases=_words(
                """
                non ufficiale, non ufficiali, ufficioso, ufficiosa, ufficiosi, ufficiose, non confermat*
                se confermat*, non verificat*, in attesa di conferm*, non è stato possibile verificare
                non è stata in grado di autenticare, non è in grado di verificare
                non è stato in grado di verificare, non è stata confermata, non è stato confermato
                mancano conferme, nessuna conferma, senza conferme, non ci sono conferme
                manca la conferma, da confermare, da verificare, non trova conferm*, non ha confermato
                non hanno confermato, né conferma, né confermat*, verifica indipendente
                condizionale è d'obbligo, non ancora confermat*, non è stato verificato
                """
            ),
        ),
        Cue(
            name="unclear",
            kind="missing",
            template="known",
            weight=8,
            topic="sentence",
            phrases=_words(
                """
                non è chiaro, non è ancora chiaro, poco chiar*, resta da vedere, restano da vedere
                rimane da vedere, resta da capire, bisognerà vedere, non si sa, non si conosc*, non è noto
                non sono note, non sono noti, non è nota, troppo presto per, è presto per, incert*
                incertezza, incognita, incognite, ignoti, ignote, ignota, sconosciuta, sconosciute
                mistero, in bilico, in forse, in dubbio, dubbi, interrogativ*, da accertare
                ancora da chiarire, ancora da stabilire, ancora da definire, ancora da decidere
                da chiarire, da stabilire, ancora da capire, da determinare, stanno ancora, si sta ancora
                nodo da sciogliere, nodi da sciogliere, non è dato sapere, senza risposta, ancora ignot*
                ulteriori studi, ulteriori ricerche, altri studi, nessuna certezza, non è certo
                non è sicuro, non è detto, tutto da vedere, inspiegabil*, restano aperte, resta aperta
                resta aperto, punto interrogativo, tutta da
                """
            ),
        ),
        Cue(
            name="undisclosed",
            kind="missing",
            template="known",
            weight=7,
            topic="sentence",
            phrases=_words(
                """
                non è stato rivelat*, non è stata rivelat*, non sono stati rivelat*
                non sono state rivelat*, non è stato reso noto, non è stata resa nota
                non sono stati resi noti, non sono state rese note, non è stato diffuso
                non è stata diffusa, non sono stati diffusi, non sono state diffuse
                non è stato comunicato, non è stata comunicata, non è stato specificato, non specificat*
                non sempre specificat*, non è stato precisato, non è stata precisata, non precisat*
                non ha voluto commentare, non hanno voluto commentare, non ha commentato
                non hanno commentato, no comment, nessun commento, non ha rilasciato, non hanno rilasciato
                non desidera rilasciare, rilasciare commenti, non ha risposto, non hanno risposto
                non ha fornito, non hanno fornito, non ha voluto, non ha precisato, non hanno precisato
                non ha specificato, non è stata identificat*, non è stato identificat*, non identificat*
                non ha reso noto, non hanno reso noto, senza fornire dettagli, non è stato annunciato
                non ha chiarito, rifiutato di commentare, preferito non commentare, non è stato svelato
                non è stata annunciata, non ha detto se, non ha detto quando, non ha detto quant*
                non sono stati forniti, i dettagli non
                """
            ),
        ),
        Cue(
            name="toll",
            kind="pending",
            template="outcome",
            weight=7,
            topic="sentence",
            phrases=_words(
                """
                preliminare, preliminari, provvisorio, provvisoria, provvisori, provvisorie, quasi definitiv*, non definitiv*
                risultati parziali, dati parziali, spoglio in corso, bilancio potrebbe, destinato a salire
                destinata a salire, destinato a crescere, destinato ad aumentare, potrebbe aggravarsi
                continuano a salire, continua a salire, intrappolat*, i dispersi, disperso, dispersa
                dispersi, mancano all'appello, si cercano, si continua a scavare
                """
            ),
        ),
        Cue(
            name="awaited",
            kind="pending",
            template="outcome",
            weight=7,
            topic="sentence",
            phrases=_words(
                """
                in attesa di, in attesa del, in attesa della, in attesa dell', in attesa che, attende la
                attende il, attende l', attendono la, attendono il, attendono l', attende che, attesa per
                attesa la, si attende, si attendono, attes* per, attes* prossimamente, è attes*
                sono attes*, deciderà, decideranno, dovrà decidere, dovranno decidere, si pronuncerà
                dovrà pronunciarsi, dovranno pronunciarsi, dovrà esprimersi, via libera, dovrà approvare
                dovranno approvare, dovrà essere approvat*, dovranno essere approvat*
                deve essere approvat*, se approvat*, approvazione degli azionisti, approvazione dei soci
                approvazione del parlamento, previa approvazione, dopo l'approvazione degli
                dopo l'approvazione dei, autorizzazion*, sarà completat*, saranno completat*, antitrust
                decisione finale, decisione definitiva, si voterà, voteranno, si esprimeranno, sarà votat*
                passa ora, ora passa, ora la parola, non ha ancora, non hanno ancora, subordinat* a
                al vaglio, all'esame del, all'esame della, la decisione spetta, decidere se, valutare se
                valuterà se, se sarà, se saranno, se verrà, se potrà, ok definitivo, servirà, serviranno
                esame del dna, test del dna
                """
            ),
        ),
        Cue(
            name="inquiry",
            kind="pending",
            template="established",
            weight=6.5,
            topic="sentence",
            phrases=_words(
                """
                indagini sono in corso, indagini in corso, sono in corso indagini
                sono in corso le indagini, indaga, indagano, sta indagando, stanno indagando
                sotto inchiesta, farà luce, faranno luce, fare luce, far luce
                indagine è appena agli inizi, indagini proseguono, proseguono le indagini, accertamenti
                in corso verifiche, stabilendo le, inchiesta è in corso, aperto un'inchiesta
                aperto un fascicolo, aperta un'inchiesta, avviato un'indagine, avviato un'inchiesta
                avviata un'inchiesta, verifiche, controlli antitrust, perizia, autopsia
                fatto appello a chiunque, appello a chiunque, si sta verificando se, chiarire le cause
                stabilire le cause, accertare le cause, cause dell'incidente, avviato l'iter
                avviata la procedura, avviato la procedura, ricostruire la dinamica
                dinamica dell'incidente, gli inquirenti, gli investigatori, stanno analizzando
                sta analizzando, sta esaminando, stanno esaminando, in corso di accertamento
                in via di accertamento, sono al lavoro per
                """
            ),
            unless=_words("""
inquirenti scrivono, hanno accertato, hanno stabilito, hanno concluso, investigatori scrivono
"""),
        ),
        Cue(
            name="charge",
            kind="pending",
            template="outcome",
            weight=6,
            topic="sentence",
            phrases=_words(
                """
                sospettat* di, per sospetto, sospetto tentato, con l'accusa di, su accusa di, accusato di
                accusata di, accusati di, accusate di, imputato, imputati, imputata, indagato, indagati
                indagata, rinviat* a giudizio, rinvio a giudizio, a processo, sotto processo, udienza
                presentato ricorso, ricorso contro, un ricorso
                il ricorso, ha impugnato, battaglia legale
                causa legale, azione legale, class action, ha fatto causa, ha citato in giudizio
                estradizione, a carico di, custodia cautelare, incriminat*, ricorrere in
                in stato di fermo, fermato con, sono accusati, è accusato, è accusata, erano accusati
                deve rispondere di, dovrà rispondere di, devono rispondere di, convalida dell'arresto
                convalida del fermo, interrogatorio
                """
            ),
            unless=_words("""
rigetta*, ricorso respinto, respinto il ricorso, respinge il ricorso, ricorso è stato respinto, bocciato il ricorso
bocciato, accolto il ricorso, accoglie il ricorso, inammissibile, assolto, assolta, assolti
è stat* archiviat*, sono stat* archiviat*
"""),
        ),
        Cue(
            name="talks",
            kind="pending",
            template="outcome",
            weight=5,
            topic="sentence",
            phrases=_words(
                """
                in trattativa, trattativa, trattative, negoziati, negoziato, negoziazioni, in discussione
                al tavolo, prossime settimane, nei prossimi mesi, nei prossimi giorni, prossimamente
                ballottaggio, referendum, riconteggio, leggero vantaggio, testa a testa
                in testa nei sondaggi, battaglia per, corsa per, corsa alla, corsa al, proposta di
                sta valutando, stanno valutando, valuta l'ipotesi, ultimatum, al momento non, per ora
                per il momento, invitato a dimettersi, invitato dalla, chiesto le dimissioni
                in vista delle elezioni, l'ipotesi di, a dimettersi, chiede le dimissioni
                chiedono le dimissioni, chiedere le dimissioni
                """
            ),
            unless=_words("""
dividendo
"""),
        ),
        Cue(
            name="outlet",
            kind="unconfirmed",
            template="confirmed",
            weight=6,
            topic="sentence",
            phrases=_words("""
ipotizza, ipotizzano, ha ipotizzato, sostiene, sostengono, ha sostenuto, rivela, ha rivelato
"""),
        ),
        Cue(
            name="appeal",
            kind="pending",
            template="outcome",
            weight=6.5,
            topic="sentence",
            phrases=_words("""
ricorrerà, ricorreranno, farà appello, faranno appello, farà ricorso, faranno ricorso
presenterà ricorso, presenteranno ricorso, presenterà appello, presenteranno appello, impugnerà
impugneranno, annunciato ricorso, annunciato appello, annuncia ricorso, annuncia appello
ricorrere in appello, presentato appello
"""),
        ),
        Cue(
            name="delayed",
            kind="pending",
            template="outcome",
            weight=5,
            topic="sentence",
            phrases=_words("""
per ora, per il momento, al momento non, ha rinviato, hanno rinviato, è stato rinviato
è stata rinviata, sono stati rinviati, sono state rinviate, rimandat*, slitta, slittano, slittato
slittata, ha posticipato, in stallo, congelat*, rinviata a data
"""),
            unless=_words("""
rinvio a giudizio, a giudizio
"""),
        ),
        Cue(
            name="partial",
            kind="pending",
            template="outcome",
            weight=5.5,
            topic="sentence",
            phrases=_words("""
finora recuperat*, finora identificat*, finora trovat*, finora accertat*, finora pagat*
recuperati finora, trovati finora, identificati finora, stati finora, state finora
"""),
        ),
        Cue(
            name="open",
            kind="pending",
            template="outcome",
            weight=5.5,
            topic="sentence",
            phrases=_words("""
tutto è possibile, tutto può succedere, può succedere di tutto, tutto è ancora possibile
ancora tutto aperto, è tutto aperto, mancano * giornate, mancano * partite, mancano * gare
mancano * turni
"""),
        ),
        Cue(
            name="denied",
            kind="disputed",
            template="disputed",
            weight=7,
            topic="complement",
            phrases=_words(
                """
                nega che, nega di, negano che, negano di, negato che, negato di, negato he, negò, negando
                smentisce, smentiscono, smentito, smentì, smentendo, smentita, smentite
                respinge le accuse, respinto le accuse, respingono le accuse, nega ogni, negato ogni
                negano ogni, nega tutto, respinge ogni, si dichiara innocente, si è dichiarato innocente
                si proclama innocente, contesta che, contestano che, contesta la decisione
                contesta la versione, contesta la ricostruzione, contestata da, contestato da
                contestano la, contestato dalla, contestata dalla
                """
            ),
        ),
        Cue(
            name="alleged",
            kind="disputed",
            template="disputed",
            weight=5.5,
            topic="complement",
            phrases=_words(
                """
                obietta, obiettano, obiettato, accusa il, accusa la
                accusa l', accusano, presunto, presunta, presunti, presunte, denuncia che, denunciato che
                sostiene che, sostengono che, insiste che, rivendica, rivendicano, rivendicato
                ha accusato, hanno accusato, accuse di, accuse contro, accuse a
                """
            ),
        ),
        Cue(
            name="criticised",
            kind="disputed",
            template="disputed",
            weight=5,
            topic="sentence",
            phrases=_words(
                """
                criticato, criticata, criticati, criticate, criticano, critiche a, critiche al
                critiche alla, critiche da, critiche di, polemica, polemiche, controversia, controverso
                controversa, scontro su, secondo i critici, contraddittor*, contrastanti, discordanti
                nel mirino, in disaccordo, è giallo
                """
            ),
        ),
        Cue(
            name="hedged",
            kind="unconfirmed",
            template="confirmed",
            weight=6,
            topic="complement",
            phrases=_words(
                """
                pare, sembra che, sembra, parrebbe, sembrerebbe, si suppone, si dice, si ritiene
                si vocifera, si pensa, si mormora, a quanto pare, a quanto sembra, alcune fonti
                asserisce che, asseriscono che, asserito che, secondo fonti, fonti riportano, fonti vicine, fonte vicina, secondo indiscrezioni
                indiscrezioni, persone vicine, voci di, voci su, presumibilmente, apparentemente
                fonte anonima, fonti anonime, rumors, si parla di
                """
            ),
        ),
        Cue(
            name="hearsay",
            kind="unconfirmed",
            template="confirmed",
            weight=5.5,
            topic="sentence",
            phrases=_words(
                """
                sarebbe, sarebbero, avrebbe, avrebbero, starebbe, starebbero, si tratterebbe, ammonterebbe
                ammonterebbero, risulterebbe, risulterebbero, proverrebbe, proverrebbero, si aggirerebbe
                """
            ),
        ),
        Cue(
            name="feared",
            kind="pending",
            template="prove",
            weight=5.5,
            topic="complement",
            phrases=_words(
                """
                paura che, timore che, timori, si teme, si temono, teme che, temono che, minaccia di
                minacciano di, rischio di, rischio che, rischia di, rischiano di, preoccupazione per
                allarme per, rischi di, il timore
                """
            ),
            unless=_words("""
inizialmente, in un primo momento, si era temuto, si temeva, all'inizio
"""),
        ),
        Cue(
            name="stuck",
            kind="pending",
            template="when",
            weight=5.5,
            topic="sentence",
            phrases=_words(
                """
                ci vorranno ore, ancora bloccat*, ancora in attesa, ancora chius*, fino a nuovo ordine
                non ancora, a un certo punto, ad un certo punto, prima o poi, ancora ricoverat*
                prognosi riservata, in gravi condizioni, condizioni critiche, tuttora, ancora isolat*
                caccia a, caccia all', è in fuga, sono in fuga, ancora in fuga, latitante, ricercato
                ricercati, senza una data, data da destinarsi, proseguono le ricerche, si è dato alla fuga
                le ricerche, in coma, condizioni molto gravi, condizioni gravissime, situazione critica
                in pericolo di vita, terapia intensiva, rianimazione, lotta tra la vita, lotta per la vita
                condizioni disperate
                """
            ),
        ),
        Cue(
            name="likely",
            kind="pending",
            template="prove",
            weight=5.5,
            topic="sentence",
            phrases=_words(
                """
                probabilmente, probabile che, è probabile, improbabile, difficilmente
                con ogni probabilità, probabile
                """
            ),
        ),
        Cue(
            name="believed",
            kind="pending",
            template="prove",
            weight=2,
            topic="sentence",
            phrases=_words(
                """
                gli esperti ritengono, gli esperti dicono, alcuni analisti, gli analisti
                secondo gli esperti, secondo gli analisti, gli osservatori, opinionisti, se necessario
                gli esperti
                """
            ),
        ),
        Cue(
            name="possible",
            kind="pending",
            template="prove",
            weight=4.5,
            topic="sentence",
            phrases=_words(
                """
                potrebb*, possibile, possibili, forse, eventuale, eventuali, auspicat*, ipotesi
                """
            ),
            unless=_words("""
inizialmente, in un primo momento, si era temuto, si temeva, all'inizio
"""),
        ),
        Cue(
            name="ahead",
            kind="pending",
            template="outcome",
            weight=2.5,
            topic="sentence",
            phrases=_words("si prevede, previst*, punta a, intende, spera di, dovrebb*, in programma"),
        ),
    ),
    unsettled=_words(
        """
        da risolvere, cosa seguirà, che cosa seguirà, cosa succede, cosa succederà, cosa accadrà
        cosa non sappiamo, cosa non si sa, prossimi passi, domande aperte, questioni aperte, punti aperti
        nodi, interrogativi, da chiarire, da definire, incognite, cosa resta, cosa aspettarsi, cosa manca
        da decidere, prossimi appuntamenti, che succede adesso, e adesso, cosa cambia ora, gli scenari
        prossime mosse, in sospeso, da sciogliere, incertezze, dubbi, cosa può succedere
        cosa potrebbe succedere, i prossimi sviluppi
        """
    ),
    outlets=_words(
        """
        quotidiano, quotidiani, giornale, giornali, settimanale, rivista, tabloid, emittente, testata, sito
        agenzia di stampa, la repubblica, corriere della sera, la stampa, il sole 24 ore, ansa, reuters
        bloomberg, bbc, cnn, il messaggero, il fatto quotidiano, gazzetta dello sport, financial times
        new york times, der spiegel, le monde
        """
    ),
    interrogatives=_words("che cosa, cosa, perché, come, chi, quando, dove, quale, quali, che"),
    answers=_words("sì, no"),
    reversals=_words(
        """
        non è più, non sono più, non era più, non erano più, non c'è più, non ci sono più, non resta più
        non è più in, non sono più in, non ha più, non hanno più, non sta più, non stanno più, non più
        niente, nulla, nulla è, niente è, nulla di, niente di, non resta nulla, nessun, nessuna
        """
    ),
    denials=_words(
        """
        non è, non sono, non era, non erano, non risulta, non risultano, non è mai stat*
        non sono mai stat*
        """
    ),
    settled=_words(
        """
        è stat* conclus*, sono stat* conclus*, era stat* conclus*, si è conclus*, si sono conclus*
        è stat* completat*, sono stat* completat*, è stat* perfezionat*, sono stat* perfezionat*
        è stat* risolt*, sono stat* risolt*, è stat* archiviat*, sono stat* archiviat*, si è risolt*
        è stat* finalizzat*, è stat* definitivamente conclus*, è stat* finalmente conclus*
        """
    ),
    remaining=_words(
        """
        ma, però, tuttavia, anche se, sebbene, benché, mentre, ancora, in attesa, resta, restano, rimane
        rimangono, se, quando, finché, prima che, fase, parte, non
        """
    ),
    currency=_words("valuta"),
    fillers=_words(
        """
        ma, e, però, tuttavia, inoltre, quindi, infatti, poi, anche, dunque, infine, intanto, o
        """
    ),
    empty=_words(
        """
        che, con, per, non, una, uno, gli, del, della, dei, delle, degli, nel, nella, alla, allo, agli
        dal, dalla, dai, dalle, sul, sulla, sono, stato, stata, stati, state, era, erano, essere, hanno
        aveva, avere, anche, come, più, loro, suo, sua, questo, questa, quello, dopo, prima, mentre
        quando, dove, così, ancora, già, tra, fra, cui
        """
    ),
)

QUESTIONS: dict[str, QuestionWords] = {"en": ENGLISH, "it": ITALIAN}

# The question by template and output language; {topic} is a stretch of the article, a sentence,
# a clause or a noun phrase, so what stands around it must not depend on which.
PHRASINGS: dict[str, dict[str, str]] = {
    "confirmed": {"en": "Is this confirmed: “{topic}”?", "it": "È confermato quanto segue: «{topic}»?"},
    "verified": {
        "en": "What is still unverified on this point: “{topic}”?",
        "it": "Che cosa resta da verificare su questo punto: «{topic}»?",
    },
    "prove": {"en": "Will this prove true: “{topic}”?", "it": "Si rivelerà vero quanto segue: «{topic}»?"},
    "disputed": {
        "en": "Who is right on this point: “{topic}”?",
        "it": "Chi ha ragione su questo punto: «{topic}»?",
    },
    "outcome": {"en": "What will come of this: “{topic}”?", "it": "Che esito avrà questo punto: «{topic}»?"},
    "established": {
        "en": "What will be established on this point: “{topic}”?",
        "it": "Che cosa si accerterà su questo punto: «{topic}»?",
    },
    "when": {"en": "When and how will this end: “{topic}”?", "it": "Quando e come si concluderà: «{topic}»?"},
    "known": {
        "en": "What is not known yet on this point: “{topic}”?",
        "it": "Che cosa non si sa ancora su questo punto: «{topic}»?",
    },
    "settled": {
        "en": "How will this be settled: “{topic}”?",
        "it": "Come si risolverà questo punto: «{topic}»?",
    },
    "currency": {
        "en": "In what currency is the amount of {topic}?",
        "it": "In quale valuta è la somma di {topic}?",
    },
    "asked": {"en": "{topic}?", "it": "{topic}?"},
}
