"""Words that tell whose word a statement is and how firm it is, by language.

A trailing `*` stands for any ending ("previst*": previsto, prevista, …); spaces stand for any
white space; all is lower case, with ' for every apostrophe. Verb forms are those that news uses:
third persons and gerunds.
"""

from __future__ import annotations

from dataclasses import dataclass


def _words(block: str) -> tuple[str, ...]:
    """One entry per line or, within a line, per comma."""
    entries = (entry.strip() for line in block.splitlines() for entry in line.split(","))
    return tuple(entry for entry in entries if entry)


@dataclass(frozen=True, slots=True)
class AttributionWords:
    """The cues of one language.

    Sources: `said` reporting verbs in finite form, `saying` their gerunds, `participles` the past
    participles that report after an auxiliary, `found` verbs that report only with a study as
    subject or with "that", `that` complementisers, the main one first;
    `according` prepositions of source, `cited` participles of source that follow the clause.
    `studies` are sources that count things, `unnamed` sources without a name, `officials` heads of
    bodies whose own facts stand, `roles` heads that make a source a person, `pronouns` subjects
    that mean the last speaker.

    Firmness: `hedges` anything not vouched for; `estimates` its weaker kin for amounts; `denials` and
    `falsehoods` what is contested; `futures` and `plans` what lies ahead on their right, `expectations`
    on both sides, `expected` (the bare participle or verb) on the right; `modals` what may come; `limits`
    bounds set by law or contract; `offers` amounts put forward; `hearsay` conditionals that tell what
    others tell, unless one of the `commitments` stands before them; `terms` are no sources but rules.

    `orders` verbs that with one of the `duties` (infinitives) tell what is still to be paid; `outlooks`
    nouns for a forecast or target, which `revised` verbs change; `horizons` say that a sentence looks
    ahead; `institutes` bodies that "the institute" may stand for.

    Reach: `breaks` begin a clause that a cue before it does not reach; `relatives` begin clauses that
    tell what is known; `contrasts` end even a hedge; `comparisons` introduce and `former` qualifies what
    a change is measured from; `happened` what has happened to those counted; `anchors` place a duration
    in time, `directions` a distance in space; `definites` are determiners of what is already known;
    `approximators` stand between a cue and its figure; `tails` open what follows a closing reporting
    clause.

    Negation: `negators` deny what the verb after them says of its object, unless one of
    `negation_exempt` stands between (it limits, asks or only mentions, or leads away from the object),
    one of `conditions` opens the clause, or one of `not_negated` stands right before them.
    """

    auxiliaries: tuple[str, ...]
    said: tuple[str, ...]
    saying: tuple[str, ...]
    participles: tuple[str, ...]
    found: tuple[str, ...]
    found_participles: tuple[str, ...]
    that: tuple[str, ...]
    according: tuple[str, ...]
    cited: tuple[str, ...]
    studies: tuple[str, ...]
    unnamed: tuple[str, ...]
    officials: tuple[str, ...]
    roles: tuple[str, ...]
    pronouns: tuple[str, ...]
    hedges: tuple[str, ...]
    estimates: tuple[str, ...]
    denials: tuple[str, ...]
    falsehoods: tuple[str, ...]
    futures: tuple[str, ...]
    plans: tuple[str, ...]
    expectations: tuple[str, ...]
    expected: tuple[str, ...]
    modals: tuple[str, ...]
    limits: tuple[str, ...]
    offers: tuple[str, ...]
    hearsay: tuple[str, ...]
    commitments: tuple[str, ...]
    terms: tuple[str, ...]
    breaks: tuple[str, ...]
    relatives: tuple[str, ...]
    contrasts: tuple[str, ...]
    comparisons: tuple[str, ...]
    happened: tuple[str, ...]
    orders: tuple[str, ...]
    duties: tuple[str, ...]
    outlooks: tuple[str, ...]
    revised: tuple[str, ...]
    horizons: tuple[str, ...]
    institutes: tuple[str, ...]
    former: tuple[str, ...]
    anchors: tuple[str, ...]
    directions: tuple[str, ...]
    definites: tuple[str, ...]
    approximators: tuple[str, ...]
    tails: tuple[str, ...]
    negators: tuple[str, ...]
    negation_exempt: tuple[str, ...]
    conditions: tuple[str, ...]
    not_negated: tuple[str, ...]


ENGLISH = AttributionWords(
    auxiliaries=_words("has, have, had, was, were, is, are, been, being, be"),
    said=_words(
        """
        said, says, say, told, tells, added, adds, explained, explains, stated, states, noted, notes
        insisted, insists, stressed, stresses, warned, warns, claimed, claims, claim, alleged, alleges
        allege, argued, argues, argue, admitted, admits, acknowledged, acknowledges, confirmed, confirms
        confirm, reported, reports, report, revealed, reveals, wrote, writes, tweeted, declared, declares
        commented, replied, replies, recalled, recalls, testified, contends, contended, maintains
        maintained, believe, believes, believed, think, thinks, reckons, reckon, concluded, concludes
        disclosed, discloses, remarked, asserted, asserts, emphasised, emphasized, underlined, observed
        spoke of, speaks of, talk of, talked of, recounted, complained, quipped, lamented, fear, fears, feared, suggests, suggested, suggest
        suspects, suspect, estimate, estimates, estimated, put it, the court heard, a court heard
        the jury heard, the inquest heard, an inquest heard, the tribunal heard, a tribunal heard
        the hearing heard, the inquiry heard, the court was told, a court was told, the jury was told
        the inquest was told, the inquiry was told, the tribunal was told
        """
    ),
    saying=_words(
        """
        saying, adding, noting, stating, claiming, warning, explaining, arguing, stressing, alleging
        insisting, reporting, telling, revealing, confirming, writing, estimating, suggesting
        """
    ),
    participles=(),
    found=_words(
        """
        found, finds, find, shows, showed, show, shown, reveals, revealed, reveal, indicates, indicated
        indicate, concluded, announced, announces, discovered, demonstrates, demonstrated, recorded
        projects, gave, gives, give, put, puts
        """
    ),
    found_participles=(),
    that=("that",),
    according=_words(
        """
        according to, in the words of, in the view of, citing, quoting, per data from, based on data from
        based on figures from, by the estimate of, by its own account, by his own account
        """
    ),
    cited=_words(
        """
        cited by, reported by, quoted by, quoted as saying, conducted by, published by, released by
        compiled by, drawn up by
        """
    ),
    studies=_words(
        """
        survey, surveys, study, studies, poll, polls, research, researchers, report, reports, data
        figures, analysis, review, audit, investigation, findings, results, statistics, scientists, paper
        census, model, models, trial, experts, analysts, economists, pollsters, inquiry, estimates
        document, documents, index
        """
    ),
    unnamed=_words(
        """
        source*, insider*, people familiar, person familiar, people close, person close, people briefed
        person briefed, rumour*, rumor*, unofficial, unconfirmed, anonymous*, leaked, leak, leaks
        """
    ),
    officials=_words(
        """
        police, ministry, department, court, courts, agency, office, bureau, statistics, commission
        council, parliament, senate, congress, government, municipality, coast guard, coastguard
        fire service, fire department, fire brigade, central bank, federal reserve, the fed, treasury
        national weather service, weather service, weather bureau, met office, national hurricane center
        geological survey, usgs, noaa, nasa, fbi, cdc, fda, faa, sec, ntsb, eurostat, ons, istat, interpol
        europol, navy, army, air force, coroner, tribunal, supreme court, election board
        electoral commission, electoral board, census bureau, regulator, watchdog, authority, directorate
        state department, white house, kremlin, european commission, ecb, bank of england
        district attorney's office, sheriff's office, constabulary, gendarmerie, national guard
        observatory, registry, customs, emergency services, ambulance service, fire services
        health authority, taxman, hmrc, irs, tax office, revenue service, tax authority, tax agency
        justice department, prosecutor's office, land registry
        """
    ),
    roles=_words(
        """
        spokes*, minister, secretary, president, mayor, governor, director, chief, chairman, chairwoman
        chair, head, boss, ceo, officer, inspector, sergeant, captain, colonel, general, judge, lawyer
        lawyers, senator, congressman, congresswoman, mp, mps, professor, dr, doctor, expert, experts
        analyst, analysts, official, officials, authorities, leader, coach, manager, witness, witnesses
        resident, residents, commissioner, deputy, ambassador, diplomat, economist, economists, attorney
        critics, critic, union, unions, mother, father, brother, sister, neighbour*, neighbor*, victim, he
        she, they, woman, man, people, member, members, adviser, advisor, aide, aides, founder, owner
        superintendent, scientist, scientists
        """
    ),
    pronouns=_words("he, she, it, they, who, and, also, later, then, but"),
    hedges=_words(
        """
        reportedly, allegedly, apparently, supposedly, purportedly, rumoured, rumored, is said to
        are said to, was said to, were said to, is believed to, are believed to, was believed to
        were believed to, is thought to, are thought to, was thought to, were thought to, is reported to
        are reported to, were reported, was reported, is reported, are reported, is understood to
        are understood to, is alleged to, are alleged to, is rumoured to, is rumored to, appears to
        appear to, appeared to, seems to, seem to, seemed to, it seems, it appears, is suspected of
        are suspected of, believed to be, thought to be, a reported, the reported, an alleged, the alleged
        an apparent, its reported, reported value, reported figure, reported price, said to be
        understood to be, presumed, unconfirmed, unofficial, is feared, are feared, was feared
        were feared, feared dead, feared missing, feared trapped, feared drowned, feared lost, feared killed
        feared buried
        """
    ),
    estimates=_words(
        """
        estimated, an estimated, estimate, estimates of, estimates are, estimates were, estimates range, is estimated, are estimated, put at
        """
    ),
    denials=_words(
        """
        denied that, denies that, deny that, denying that, denied *ing, denies *ing, deny *ing, denied claims
        denied reports, denied allegations, denied the claim, denies claims, denies allegations
        denied accusations, denied it had, denies it had, denied a report, denied any
        disputes that, disputed that, disputed the figure, disputes the figure, disputes claims
        disputed claims, rejected claims, rejected reports, rejected the claim, rejected allegations
        rejects claims, rejected the idea, refuted, refutes, rebutted, dismissed claims, dismissed reports
        disproved, debunked, disputed figure, contested figure, denied he had, denied she had
        """
    ),
    falsehoods=_words(
        """
        is false, are false, was false, were false, is untrue, are untrue, was untrue, not true
        is incorrect, are incorrect, was incorrect, false claim, false claims, no truth, no evidence
        wrongly, falsely, unfounded, baseless, is wrong, are wrong, fabricated, erroneously, a hoax, a myth, the myth, is a lie, was a lie
        """
    ),
    futures=_words(
        """
        will, won't, shall, 'll, going to, is to, are to, was to, were to, is set to, are set to, set to
        due to be, is due to, are due to, scheduled to, about to, on track to, on course to, poised to
        bound to, tipped to, slated to, likely to, unlikely to, would
        """
    ),
    plans=_words(
        """
        plans to, plan to, planned to, planning to, plans for, aims to, aim to, aiming to, aimed at
        aims for, hopes to, hope to, hoping to, intends to, intend to, intended to, wants to, want to
        seeks to, seeking to, seek to, pledged, pledges, pledge to, pledging, promised
        promises to, vowed to, vows to, committed to, proposed, proposes, proposal for, proposal to
        proposals for, commit to, target of, targets of, target for, targeting, goal of, aim of, planned
        wants, want a, weighing a, considering a, pencilled in, seen rising, seen falling, seen growing, seen at
        asked for, asks for, had sought, is seeking, are seeking, was seeking, were seeking, sought a
        sought at least, to be built, to be hired, to be paid, to be spent, budgeted, would-be, asking for, calls for
        called for, demanded, demands, demanding, request for, requested, requests, agreed to, designed to
        prepares to, preparing to, threatens to, threatened to, ready to, up for grabs, at stake
        """
    ),
    expectations=_words(
        """
        is expected, are expected, was expected, were expected, be expected, is forecast, are forecast
        was forecast, is predicted, are predicted, is projected, are projected, is anticipated
        are anticipated, is scheduled, are scheduled, is planned, are planned, are likely, is likely
        needed for, needed to, required for, required to win, required to pass
        """
    ),
    expected=_words(
        """
        expected, expects, expect, expecting, forecast, forecasts, forecasting, predicted, predicts
        predict, predicting, projected, projects that, projection, projections, anticipated, anticipates
        anticipate, guided to, guides to, guiding to, guided for, guidance of, guidance for, guidance to
        guidance is, envisaged, envisages, envisions, scheduled, outlook, estimated cost, estimated to cost
        """
    ),
    modals=_words("could, might, may, should, would, can reach, can cost, can rise, can last, can exceed"),
    limits=_words(
        """
        speed limit, limit of, limits of, limit is, limit to, limited to, cap of, capped at, cap on
        ceiling of, threshold of, threshold is, quorum, maximum sentence, maximum penalty, maximum fine
        minimum wage, faces up to, face up to, facing up to, faces a, face a, faces, punishable by
        fine of, fines of, penalty of, penalties of, fined up to, jailed for up to, no more than
        not exceed, not to exceed, allowed, permitted, required to, must, needs, is needed, are needed, need at least, requires at least, requires a
        need a, would require, at least required, is required
        are required, up to a maximum, eligible, entitled to, legal limit, deadline of, liable to
        risks up to, ban of up to, carries up to, carries a maximum
        carries a minimum, carries a sentence, carries a fine, carries a penalty, carry a maximum, carry a sentence
        """
    ),
    offers=_words(
        """
        offer of, offers of, offered, offering, bid of, bids of, takeover bid, bid for, bounty of
        reward of, prize of, asking price, price tag, starting bid, guide price, reserve price, proposed
        """
    ),
    hearsay=(),
    commitments=(),
    terms=_words(
        """
        law, laws, rules, rule, plan, plans, agreement, contract, schedule, regulations, constitution
        terms
        """
    ),
    breaks=_words(
        """
        because, since, given that, after, before, when, while, whereas, although, though, despite
        following, but, having, so far, and is, and was, and were, and has, and had, and are, and costs, from which, even as, who, which, whose, where, that, than last, than in
        than the, now
        """
    ),
    relatives=_words("who, which, whose, where"),
    contrasts=_words("but, while, whereas, although, though, however"),
    comparisons=_words(
        """
        compared with, compared to, up from, down from, against, versus, rather than, instead of
        """
    ),
    happened=_words(
        """
        death of, deaths of, killing of, killings of, shooting of, shootings of, murder of, murders of
        injuring, killing
        """
    ),
    orders=_words("ordered, orders, order, ordering, told, instructed, condemned, required, forced, obliged"),
    duties=_words(
        """
        to pay, to forfeit, to repay, to refund, to reimburse, to compensate, to hand over, to hand back
        to pay back, to surrender, to return
        """
    ),
    outlooks=_words(
        """
        forecast, forecasts, target, targets, guidance, projection, projections, outlook, consensus, goal
        growth forecast, profit forecast, sales forecast, prediction, predictions
        """
    ),
    revised=_words(
        """
        cut, cuts, raised, raises, lowered, lowers, trimmed, trims, revised, revises, lifted, lifts
        reduced, increased, upgraded, downgraded, slashed
        """
    ),
    horizons=_words(
        """
        next, by 20*, in 20*, coming, future, soon, by the end, this year, this century, decade, decades
        from 20*, until 20*, tomorrow, later this
        """
    ),
    institutes=_words("institute of statistics, national institute, statistics institute"),
    former=_words(
        """
        previous, original, originally, current, existing, already, last year's, formerly, previously
        earlier
        """
    ),
    anchors=_words("ago, earlier, later, before, after, on from, since, old"),
    directions=_words(
        """
        from, north, south, east, west, away, off, north-*, south-*, northeast, northwest, southeast
        southwest, inland
        """
    ),
    definites=_words("the, these, those, his, her, its, their, our, both, this, all"),
    approximators=_words(
        """
        about, around, some, nearly, almost, over, under, up to, as many as, as much as, as few as
        at least, at most, more than, less than, fewer than, roughly, approximately, another, further
        additional, only, just, between, a, an, to, by, of, for, at, total, totals, a total of, maximum
        minimum, record, new, extra, well, close
        """
    ),
    tails=_words(
        """
        on, in, at, during, late, early, earlier, yesterday, today, tonight, last, this, to, by, after
        following, through, via, when, as, while, monday, tuesday, wednesday, thursday, friday, saturday
        sunday, before, outside, with, from, of, about, ahead, referring, according, here
        """
    ),
    negators=_words(
        """
        did not, does not, do not, was not, were not, is not, are not, has not, have not, had not, didn't
        doesn't, don't, wasn't, weren't, isn't, aren't, hasn't, haven't, hadn't, never
        """
    ),
    negation_exempt=_words(
        """
        only, just, merely, simply, solely, until, fewer, less, more than, over, at least, yet, all, every
        each, both, any, one, necessarily, before, enough, other, another
        include, includes, included, including, count, counting, cover, take into, account, affect
        mention, know, known, clear, say, think, believe, specify, explain, forget, regret, stop, prevent
        deny, denied, dispute, accept, accepted, reject, rejected, rule out, ruled out, exclude, hide, hesitate, mind, object
        for, in, at, with, on, from, among, between, within, under, during, through, into, against, without
        of, as, like, how, whether, what, why, if, or, and, was, were, is, are, has, had, got, won, lost
        made, paid out, took, gave
        """
    ),
    conditions=_words("if, unless, whether, why, not only"),
    not_negated=_words(
        "will, would, could, can, may, might, should, must, 'll, 'd, who, which, that, those, or"
    ),
)

ITALIAN = AttributionWords(
    auxiliaries=_words(
        """
        ha, hanno, aveva, avevano, abbia, abbiano, avrebbe, avrebbero, è stato, è stata, sono stati
        sono state, viene, vengono, veniva, avendo, aver, avere, è, ho, abbiamo
        """
    ),
    said=_words(
        """
        dice, dicono, disse, dissero, afferma, affermano, affermò, dichiara, dichiarano, dichiarò, spiega
        spiegano, spiegò, aggiunge, aggiungono, aggiunse, sostiene, sostengono, sostenne, riferisce
        riferiscono, riferì, riporta, riportano, riportò, segnala, segnalano, comunica, comunicano
        comunicò, precisa, precisano, precisò, sottolinea, sottolineano, sottolineò, ricorda, ricordano
        ricordò, conferma, confermano, confermò, racconta, raccontano, raccontò, scrive, scrivono, scrisse
        rende noto, rendono noto, fa sapere, fanno sapere, fa notare, ritiene, ritengono, crede, credono
        pensa, pensano, ammette, ammettono, ammise, assicura, assicurano, assicurò, avverte, avvertono
        avvertì, osserva, osservano, commenta, commentano, replica, replicano, ribadisce, ribadiscono
        denuncia, denunciano, lamenta, lamentano, rivela, rivelano, rivelò, evidenzia, evidenziano, stima
        stimano, sospetta, sospettano, obietta, obiettano, conclude, testimonia, informa, informano
        parla di, parlano di, parlò di, si legge, si afferma, si apprende, garantisce, garantiscono, prosegue, continua a dire, insiste
        insistono, specifica, specificano, accusa, accusano, annota, ipotizza, ipotizzano, asserisce
        asseriscono, asserì, asserirono
        """
    ),
    saying=_words(
        """
        dicendo, aggiungendo, affermando, dichiarando, spiegando, precisando, sottolineando, sostenendo
        ricordando, notando, riferendo, confermando, avvertendo, assicurando, rivelando, ribadendo
        specificando, denunciando, facendo sapere, ammettendo, evidenziando
        """
    ),
    participles=_words(
        """
        detto, affermato, dichiarato, spiegato, aggiunto, sostenuto, riferito, riportato, segnalato
        comunicato, precisato, sottolineato, ricordato, confermato, raccontato, scritto, reso noto
        fatto sapere, ritenuto, ammesso, assicurato, avvertito, osservato, commentato, replicato, ribadito
        denunciato, lamentato, rivelato, evidenziato, asserito, suggerito, testimoniato, informato
        garantito, concluso, twittato, risposto, specificato, obiettato, fatto notare, ipotizzato
        accusato, proseguito, notato, insistito, stimato, puntualizzato, chiarito, esclamato, ironizzato
        indicato, creduto, pensato, tuonato, chiosato
        """
    ),
    found=_words(
        """
        mostra, mostrano, rivela, rivelano, indica, indicano, emerge, risulta, evidenzia, evidenziano
        dimostra, dimostrano, suggerisce, suggeriscono, rileva, rilevano, annuncia, annunciano, annunciò
        registra, attesta, certifica, fotografa
        """
    ),
    found_participles=_words(
        """
        mostrato, rivelato, indicato, evidenziato, dimostrato, rilevato, annunciato, scoperto, registrato
        emerso, certificato, stabilito, calcolato, trovato
        """
    ),
    that=("che",),
    according=_words(
        """
        secondo, stando a, stando al, stando alla, stando ai, stando alle, stando agli, stando all'
        a detta di, a detta del, a detta della, a detta dei, a detta degli, a parere di, a parere del
        a parere della, a giudizio di, a giudizio del, a giudizio della, a sentire, citando
        come riferisce, come riporta, come riportano, come scrive, come scrivono, come spiega
        nelle parole di, a quanto riferisce, a quanto riporta, a quanto scrive, a quanto dichiarato da
        per gli esperti, per gli analisti
        """
    ),
    cited=_words(
        """
        riportat* da*, citat* da*, riferit* da*, annunciat* da*, dichiarat* da*, comunicat* da*, resa nota da*, reso noto da*
        rese note da*, resi noti da*, diffus* da*, rivelat* da*, calcolat* da*, pubblicat* da*
        """
    ),
    studies=_words(
        """
        sondaggio, sondaggi, studio, studi, ricerca, ricerche, ricercatori, rapporto, rapporti, dati, dato
        indagine, analisi, rilevazione, rilevazioni, statistiche, censimento, dossier, report, risultati
        documento, documenti, esperti, analisti, economisti, scienziati, stime, stima, inchiesta, indice
        osservatorio, modelli, modello
        """
    ),
    unnamed=_words(
        """
        fonte, fonti, indiscrezione, indiscrezioni, voci, rumor*, persone vicine, persone informate
        ben informati, insider, non ufficial*, ufficios*, anonim*
        """
    ),
    officials=_words(
        """
        polizia, carabinieri, ministero, dipartimento, tribunale, corte, agenzia, ufficio, commissione
        consiglio, parlamento, senato, camera, governo, comune, regione, provincia, prefettura, questura
        guardia di finanza, guardia costiera, vigili del fuoco, protezione civile, banca centrale
        banca d'italia, bankitalia, istat, eurostat, inps, inail, ingv, usgs, noaa, nasa, fbi, cdc, fda
        interpol, europol, marina, esercito, aeronautica, istituto nazionale, istituto superiore
        servizio meteorologico, servizio geologico, centro nazionale, squadra mobile
        agenzia delle entrate, tesoro, consob, agcom, antitrust, autorità per, autorità garante
        ragioneria, viminale, farnesina, quirinale, palazzo chigi, casa bianca, cremlino
        fisco, erario, agenzia del demanio, corte costituzionale, consulta, anac, aifa, ragioneria dello stato
        commissione europea, bce, federal reserve, fed, corte dei conti, forze dell'ordine, medico legale
        cassazione, gendarmeria, dogane, municipio, giunta, osservatorio nazionale
        """
    ),
    roles=_words(
        """
        portavoce, ministro, ministra, segretario, segretaria, presidente, sindaco, sindaca, governatore
        direttore, direttrice, capo, ad, amministratore, amministratrice, ispettore, ispettrice
        commissario, capitano, colonnello, generale, giudice, avvocato, avvocati, legale, legali, senatore
        senatrice, deputato, deputata, professore, professoressa, dottore, dottoressa, esperto, esperta
        esperti, analista, analisti, funzionario, funzionari, autorità, leader, allenatore, coach
        testimone, testimoni, residenti, ambasciatore, ambasciatrice, diplomatico, economista, economisti
        procuratore, procuratori, pm, magistrato, critici, sindacato, sindacati, madre, padre, fratello
        sorella, moglie, marito, vicini, vittima, donna, uomo, agenti, agente, premier, cancelliera
        cancelliere, papa, vescovo, ceo, fondatore, proprietario, titolare, assessore, assessora, questore
        prefetto, comandante, primario, medico, medici, scienziato, scienziata, scienziati, ricercatore
        ricercatrice, membro, dirigente, dirigenti, oppositori, opposizione
        """
    ),
    pronouns=_words("lui, lei, egli, ella, essi, loro, che, poi, e, ma, anche, inoltre, infine, quindi"),
    hedges=_words(
        """
        pare che, pare infatti che, pare anche che, pare inoltre che, pare sia, pare siano, pare abbia
        pare abbiano, pare aver*, pare esser*, pare stia, sembra che, sembra infatti che, sembra sia
        sembra siano, sembra abbia, sembra abbiano, sembra aver*, sembrano aver*, sembra esser*
        sembra stia, sembrerebbe, parrebbe, si suppone, si ritiene, si dice, si pensa, si parla di
        si vocifera, si mormora, a quanto pare, a quanto sembra, a quanto risulta, apparentemente
        presumibilmente, presunt*, si teme, si temono, valore riportato, cifra riportata
        importo riportato, somma riportata, cifre riportate, valori riportati, non confermat*, ufficios*
        secondo indiscrezioni, probabilmente già, è ritenut*, sono ritenut*
        """
    ),
    estimates=_words(
        """
        calcola, calcolano, stima, stimano, stimat*, si stima, si stimano, una stima di, stima di
        stime di, stime erano, stime parl*, stime indic*, quantificat*
        """
    ),
    denials=_words(
        """
        smentisce, smentiscono, smentito, smentì, smentendo, smentit*, nega che, nega di, negano che
        negano di, negato che, negato di, negò che, negò di, negando che, negando di, contesta la cifra
        contestano la cifra, contestato la cifra, respinge le accuse, respinto le accuse
        respinge l'accusa, respinto l'accusa, confuta, confutano, confutato, cifra contestata
        cifre contestate
        """
    ),
    falsehoods=_words(
        """
        è falso, è falsa, sono falsi, sono false, non è vero, non sono ver*, non è vera, bufala
        è inesatt*, sono inesatt*, infondat*, priv* di fondamento, erroneamente, è errat*, falsamente
        inventat*, è un mito, falso mito, è una leggenda, una fandonia, leggenda metropolitana
        """
    ),
    futures=_words(
        """
        sta per, stanno per, destinat* a, in procinto di, è chiamat* a, sono chiamat* a, da qui al
        in arrivo, va pagat*, va tolt*, vanno tolt*, va versat*, vanno versat*, in vista
        """
    ),
    plans=_words(
        """
        prevede, prevedono, prevedeva, prevedevano, prevedendo, prevedere, punta a, puntano a, puntare a
        mira a, mirano a, intende, intendono, vuole, vogliono, vorrebb*, conta di, contano di, spera di
        sperano di, progetta di, si impegna a, si impegnano a, impegnat* a, promette, promettono, promesso
        propone, propongono, proposto, proposta di, proposta da, proposte per, obiettivo di, obiettivo è
        obiettivi di, traguardo di, pensato per, pensata per, pensati per, pensate per, progettat* per
        auspicat*, auspica, in programma, programmat*, pianificat*, richiesta di risarcimento
        richieste di risarcimento, chiesto un risarcimento, piano da, piano di, piani per, stanziamento di
        chiede, chiedono, chiesto, chiedendo, minaccia di, minacciano di, pronto a, pronta a, pronti a
        pronte a, sul piatto, in palio, a rischio, in ballo, da assumere, da costruire, da investire
        allo studio, valuta una, valuta un, valutano una, valutano un, vist* in crescita, vist* in calo
        vist* in rialzo, da versare, da pagare, da realizzare, doveva, dovevano, possibile, possibili
        """
    ),
    expectations=_words(
        """
        è previst*, sono previst*, era previst*, erano previst*, è attes*, sono attes*, si prevede
        si prevedono, ci si aspetta, ci si attende, necessari* per, necessari* a, che servono per
        richiest* per
        """
    ),
    expected=_words(
        """
        si attendev*, si aspettav*, previst*, prevision*, atteso, attesi, si aspetta, si aspettano, si attende, si attendono
        stima per, stime per, proiezion*, preventivato, preventivata, preventivati, stime di crescita
        stima di crescita, previsioni di crescita
        """
    ),
    modals=_words(
        """
        potrebb*, possa, possano, potrà, potranno, può arrivare, può costare, può raggiungere
        possono arrivare, possono raggiungere, può superare, possono costare
        """
    ),
    limits=_words(
        """
        limite di, limiti di, limite è, limitat* a, tetto di, tetto massimo, tetto del, soglia di
        soglia del, soglia minima, quorum, consentit*, ammess*, per un massimo di, non può, non possono
        non possa, non possano, massimo consentito, non può superare, non possa superare
        non possano superare, non superi, non superare, non più di, non oltre, non possa detenere, rischia
        rischiano, rischia fino a, pena massima, pena fino a, sanzione, sanzioni, multa di, multa è di
        multa da, multe da, multe di, multe fino a, multa fino a, ammenda, penale di, obbligo di, deve
        devono, debba, debbano, dovrà, dovranno, è punit*, sono punit*, è obbligator*, salario minimo
        età minima, servono, occorrono, serve almeno, occorre almeno, ne serve, sono necessari*, ci vogliono
        diritto a, spetta, spettano
        """
    ),
    offers=_words(
        """
        offerta di, offerta da, offerte da, offerte di, offre, offrono, offerto, offrendo, proposta da
        una taglia di, la taglia di, una taglia da, la taglia da, premio da, premio di, ricompensa di, base d'asta, prezzo di partenza
        prezzo richiesto, ricompensa da, montepremi
        """
    ),
    hearsay=_words(
        """
        sarebb*, avrebb*, starebb*, ammonterebb*, risulterebb*, conterebb*, si tratterebb*, tratterebb*
        aggirerebb*, proverrebb*, esisterebb*, deriverebb*, dipenderebb*, corrisponderebb*, apparterrebb*
        troverebb*, vivrebb*, lavorerebb*, possiederebb*, parrebb*, emergerebb*, sembrerebb*
        riguarderebb*, mancherebb*, guadagnerebb*, varrebb*
        """
    ),
    commitments=_words(
        """
        dovev*, annunciat*, promess*, decis*, previst*, calcolat*, assicurat*, garantit*, stabilit*
        programmat*, aveva progettat*, avevano progettat*, progettat*, aveva deciso, si era, si erano
        speravano, sperava, contava di, avevano deciso, credeva*, pensava*
        """
    ),
    terms=_words(
        """
        legge, leggi, norma, norme, regole, regolamento, piano, programma, contratto, accordo, decreto
        statuto
        """
    ),
    breaks=_words(
        """
        finora, costat*, e ha, e hanno, ed è, e sono, e costa, e aveva, ed era, perché, poiché, visto che, dato che, giacché, siccome, in quanto, dopo, dopo che, prima di
        prima che, prima del, prima della, quando, mentre, sebbene, benché, anche se, nonostante, malgrado
        ma, che, in cui, a cui, da cui, con cui, per cui, su cui, la cui, il cui, le cui, i cui, quale
        quali, dove, però, tuttavia, avendo, pur
        """
    ),
    relatives=_words("il quale, la quale, i quali, le quali, dove, la cui, il cui, le cui, i cui"),
    contrasts=_words("ma, mentre, però, tuttavia, sebbene, benché, anche se"),
    comparisons=_words(
        """
        rispetto a, rispetto al, rispetto alla, rispetto ai, rispetto alle, rispetto agli, a fronte di
        contro, anziché, invece di
        """
    ),
    happened=_words(
        """
        morte di, morti di, uccisione di, omicidio di, strage di, ferimento di, uccidendo, uccise
        """
    ),
    orders=_words(
        """
        ordinato, ordina, ordinano, ingiunto, ingiunge, imposto, impone, condannat*, condanna, condannano
        obbligat*, obbliga, intimato, intima, costretto, costretta, costretti, tenut*
        """
    ),
    duties=_words(
        """
        a pagare, di pagare, a versare, di versare, a risarcire, di risarcire, a restituire
        di restituire, a rimborsare, di rimborsare, al pagamento di, al pagamento della, al risarcimento
        al versamento, alla restituzione
        """
    ),
    outlooks=_words(
        """
        stima di, stime di, stima del, stime del, stima sul, stime sul, previsione di, previsioni di
        previsione sul, previsioni sul, previsioni del, proiezione, proiezioni, obiettivo, obiettivi, target
        stima, stime, previsione, previsioni, guidance
        """
    ),
    revised=_words(
        """
        limato, lima, tagliato, taglia, alzato, alza, rialzato, rivisto, rivede, abbassato, abbassa
        ridotto, riduce, ritoccato, ritocca, aumentato, corretto
        """
    ),
    horizons=_words(
        """
        prossim*, entro, futuro, futura, nel 20*, quest'anno, decennio, domani, presto
        """
    ),
    institutes=_words(
        """
        istat, inps, inail, ingv, istituto nazionale, istituto superiore, istituto di statistica, iss
        eurostat, bankitalia, banca d'italia, banca centrale
        """
    ),
    former=_words("originari*, inizial*, attual*, attualmente, precedent*, già"),
    anchors=_words("fa, prima, dopo, più tardi, or sono, dalla, dal, dalle, scorsi, scorse"),
    directions=_words(
        """
        da, dal, dalla, dai, dalle, dall', a nord*, a sud*, a est, a ovest, al largo, più a, di distanza
        """
    ),
    definites=_words(
        """
        i, gli, le, dei, degli, delle, ai, agli, alle, nei, negli, nelle, sui, sugli, sulle, dai, dagli
        dalle, questi, queste, quei, quelle, quegli, suoi, sue, loro, tutti, tutte, tutti i, tutte le
        entrambi, nostri, nostre, il, la, lo, l', al, del, nel, col, coi
        """
    ),
    approximators=_words(
        """
        circa, quasi, oltre, almeno, fino a, fino al, fino ai, poco più di, poco meno di, più di, meno di
        altri, altre, ulteriori, attorno a, attorno ai, attorno agli, intorno a, intorno ai, intorno al
        ben, solo, appena, tra, fra, da, di, a, un, una, per, un totale di, tra i, fra i, complessivi
        """
    ),
    tails=_words(
        """
        in, a, al, alla, ai, nel, nella, durante, ieri, oggi, lunedì, martedì, mercoledì, giovedì, venerdì
        sabato, domenica, dopo, prima, su, con, per, questa, questo, la scorsa
        """
    ),
    negators=("non",),
    negation_exempt=_words(
        """
        solo, soltanto, solamente, più di, meno di, oltre, almeno, prima, ancora, tutti, tutte, tutto
        ogni, entrambi, entrambe, altri, altre, più, meno, inferior*, superior*, fino a, neppure uno
        inclu*, comprend*, compres*, conteggia*, tien*, consider*, riguard*, menzion*, specific*
        chiar*, sa, sanno, dice, dicono, crede, credono, esclud*, esclus*, nega*, nasconde*, nascost*
        impedi*, ferma*, dimentic*, not*, bast*, accett*, respin*, può, possono, potev*, deve, devono, dovev*
        con, per, in, nel, nella, nei, nelle, negli, da, dal, dalla, dai, dalle, tra, fra, su, sul, sulla
        sui, sulle, entro, durante, contro, senza, come, se, quanto, quando, e, o, né, oppure, uno dei
        una delle
        """
    ),
    conditions=_words("se, qualora, purché, affinché, finché, perché mai, a meno che, ove, nel caso"),
    not_negated=_words("chi, che, cui, quale, quali, quelli, o, se"),
)

ATTRIBUTION: dict[str, AttributionWords] = {"en": ENGLISH, "it": ITALIAN}
