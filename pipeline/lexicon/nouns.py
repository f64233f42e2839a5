"""Words that tell where the noun phrase behind a number ends, and what the noun is in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> Mapping[str, str]:
    """One English noun a line, a colon, the words for it; word → noun."""
    table = {}
    for line in text.strip().splitlines():
        noun, words = line.split(":")
        for word in words.split():
            table[word] = noun.strip()
    return MappingProxyType(table)


@dataclass(frozen=True, slots=True)
class NounWords:
    """The words of one language.

    `function_words` end a noun phrase, finite verbs of high frequency among them. `before` are
    adjectives that may stand between a number and its noun; in English any word may.
    `invariable` nouns have no plural ending, `irregular` plurals give their singular; both may be
    counted. `verb_endings` mark finite verbs. `english` gives the singular English noun.
    `people` are singular and plural nouns for persons. `states` are conditions of persons that
    stand for the noun (14 dead). `uncounted` look like plurals but are none.
    """

    function_words: frozenset[str]
    before: frozenset[str]
    invariable: frozenset[str]
    irregular: Mapping[str, str]
    verb_endings: tuple[str, ...]
    english: Mapping[str, str]
    people: frozenset[str]
    states: Mapping[str, str]
    uncounted: frozenset[str]


_EN = NounWords(
    function_words=_words(
        """
        the a an of in on at by for from to with without within into onto over under above below near off
        out up down
        about around across after before behind beside between beyond during except inside outside per
        since through
        throughout toward towards until upon via against among amid along and or but nor so yet if when
        while where
        because although though whether as than that which who whom whose what this these those there
        here it its
        he she they we i you his her their our your my him them us me himself themselves itself
        is are was were be been being am has have had having do does did done doing will would can could
        may might
        must shall should not no n't also still already just only even then now later ago each either both
        said says say told tells died dies killed injured wounded missing remain remained remains came
        come comes went
        go goes gone got get gets made make makes took take takes taken gave give gives given left leave
        leaves found
        find finds seen see saw sees hit hits lost lose loses won win wins rose rise rises fell fall
        falls dropped
        according including compared versus vs v 's s d ll re ve t
        """
    ),
    before=frozenset(),
    invariable=_words(
        """
        people police staff personnel aircraft spacecraft helicopters fish sheep cattle deer series
        species offspring
        crew headquarters means troops fold dead women men children percent folk clergy poultry salmon
        """
    ),
    irregular=_pairs(
        """
        person: people
        man: men
        woman: women
        child: children
        policeman: policemen
        foot: feet
        tooth: teeth
        mouse: mice
        life: lives
        wife: wives
        knife: knives
        leaf: leaves
        wolf: wolves
        thief: thieves
        half: halves
        shelf: shelves
        criterion: criteria
        phenomenon: phenomena
        bacterium: bacteria
        medium: media
        crisis: crises
        analysis: analyses
        thesis: theses
        policewoman: policewomen
        gunman: gunmen
        businessman: businessmen
        congressman: congressmen
        fisherman: fishermen
        fireman: firemen
        spokesman: spokesmen
        serviceman: servicemen
        sportsman: sportsmen
        salesperson: salespeople
        grandchild: grandchildren
        schoolchild: schoolchildren
        movie: movies
        bus: buses
        virus: viruses
        case: cases
        house: houses
        horse: horses
        nurse: nurses
        course: courses
        cause: causes
        purchase: purchases
        licence: licences
        license: licenses
        residence: residences
        offence: offences
        place: places
        race: races
        face: faces
        piece: pieces
        price: prices
        vehicle: vehicles
        base: bases
        phase: phases
        response: responses
        series: series
        species: species
        death: dead
        police officer: police
        headquarters: headquarters
        page: pages
        image: images
        village: villages
        college: colleges
        judge: judges
        bridge: bridges
        charge: charges
        stage: stages
        message: messages
        tie: ties
        lie: lies
        cookie: cookies
        zombie: zombies
        shoe: shoes
        canoe: canoes
        """
    ),
    verb_endings=(),
    english=MappingProxyType({}),
    people=_words(
        """
        man men woman women boy boys girl girls child children kid kids baby babies toddler infant
        teenager teenagers
        teen teens person people student students pupil pupils player players actor actress singer driver
        victim victims
        suspect father mother son daughter brother sister husband wife grandmother grandfather widow
        youth youths
        adult adults patient patients worker workers resident residents voter voters officer officers
        anyone those
        everyone someone who somebody male males female females pensioner pensioners youngster youngsters
        footballer striker midfielder defender goalkeeper forward rider runner athlete migrant migrants
        refugee
        teacher doctor nurse soldier soldiers farmer native mum dad mom presenter star comedian author
        writer
        republican democrat citizen citizens member members viewers users customer customers employee
        employees
        """
    ),
    states=_pairs(
        """
        death: dead
        injured person: injured wounded hurt
        missing person: missing
        arrest: arrested detained
        """
    ),
    uncounted=_words(
        """
        s us this his its was has does is as yes news thus plus versus less unless across perhaps always
        sometimes monday tuesday wednesday thursday friday saturday sunday
        """
    ),
)


_IT_ENGLISH = _pairs(
    """
    person: persona persone soggetti soggetto individui individuo
    inhabitant: abitante abitanti
    resident: residente residenti
    man: uomo uomini
    woman: donna donne
    boy: ragazzo ragazzi
    girl: ragazza ragazze
    child: bambino bambini bambina bambine figlio figli
    daughter: figlia figlie
    young person: giovane giovani
    minor: minore minori minorenne minorenni
    adult: adulto adulti
    teenager: adolescente adolescenti
    pupil: alunno alunni alunne
    student: studente studenti studentesse
    death: morto morti decesso decessi
    victim: vittima vittime
    injured person: ferito feriti
    missing person: disperso dispersi
    infected person: contagiato contagiati contagiate
    displaced person: sfollato sfollati
    patient: paziente pazienti ricoverato ricoverati
    hostage: ostaggio ostaggi
    migrant: migrante migranti
    refugee: rifugiato rifugiati profugo profughi
    immigrant: immigrato immigrati
    citizen: cittadino cittadini
    worker: lavoratore lavoratori operaio operai
    employee: dipendente dipendenti impiegato impiegati addetto addetti
    seat: seggio seggi
    place: posto posti luogo luoghi
    passenger: passeggero passeggeri
    tourist: turista turisti
    soldier: soldato soldati militare militari
    officer: agente agenti ufficiale ufficiali poliziotto poliziotti
    carabiniere: carabiniere carabinieri
    firefighter: pompiere pompieri
    guard: guardia guardie
    doctor: medico medici
    nurse: infermiere infermieri
    teacher: insegnante insegnanti docente docenti
    journalist: giornalista giornalisti
    deputy: deputato deputati
    senator: senatore senatori
    minister: ministro ministri
    mayor: sindaco sindaci
    candidate: candidato candidati
    voter: elettore elettori votante votanti
    member: membro membri socio soci iscritto iscritti
    leader: leader
    player: giocatore giocatori
    athlete: atleta atleti
    driver: macchinista macchinisti autista autisti conducente conducenti
    pilot: pilota piloti
    fan: tifoso tifosi
    spectator: spettatore spettatori
    participant: partecipante partecipanti
    demonstrator: manifestante manifestanti
    suspect: sospettato sospettati indagato indagati
    arrest: arresto arresti
    arrested person: arrestato arrestati
    prisoner: detenuto detenuti prigioniero prigionieri
    terrorist: terrorista terroristi
    expert: esperto esperti
    scientist: scienziato scienziati
    researcher: ricercatore ricercatori
    user: utente utenti
    customer: cliente clienti
    reader: lettore lettori
    author: autore autori
    grandchild: nipote nipoti
    sailor: marinai marinaio
    guerrilla: guerriglieri guerrigliero
    archbishop: arcivescovo arcivescovi
    bishop: vescovo vescovi
    community: comunità
    award: riconoscimento riconoscimenti oscar
    brother: fratello fratelli
    sister: sorella sorelle
    parent: genitore genitori
    family: famiglia famiglie
    couple: coppia coppie
    friend: amico amici
    colleague: collega colleghi colleghe
    competitor: concorrente concorrenti
    case: caso casi
    vote: voto voti contrario contrari favorevole favorevoli
    abstention: astenuto astenuti astensione astensioni
    vaccination: vaccinazione vaccinazioni
    vaccine: vaccino vaccini
    dose: dose dosi
    test: test tampone tamponi
    country: paese paesi
    state: stato stati
    nation: nazione nazioni
    city: città
    region: regione regioni
    province: provincia province
    municipality: comune comuni
    district: distretto distretti
    village: villaggio villaggi
    government: governo governi
    party: partito partiti
    company: azienda aziende società impresa imprese compagnia compagnie ditta ditte
    bank: banca banche
    group: gruppo gruppi
    union: sindacato sindacati
    organisation: organizzazione organizzazioni
    association: associazione associazioni
    school: scuola scuole
    university: università ateneo atenei
    hospital: ospedale ospedali
    house: casa case
    building: edificio edifici palazzo palazzi
    apartment: appartamento appartamenti
    room: stanza stanze camera camere
    shop: negozio negozi
    centre: centro centri
    road: strada strade
    bridge: ponte ponti
    station: stazione stazioni
    airport: aeroporto aeroporti
    car: auto automobile automobili autovettura autovetture macchina macchine vettura vetture
    lorry: camion tir autocarro autocarri
    van: furgone furgoni
    bus: autobus pullman bus
    train: treno treni
    carriage: vagone vagoni carrozza carrozze
    vehicle: veicolo veicoli mezzo mezzi
    motorcycle: moto
    bicycle: bicicletta biciclette bici
    ship: nave navi
    vessel: imbarcazione imbarcazioni
    boat: barca barche
    plane: aereo aerei velivolo velivoli
    helicopter: elicottero elicotteri
    flight: volo voli
    satellite: satellite satelliti
    missile: missile missili
    bomb: bomba bombe ordigno ordigni
    tank: carro carri
    weapon: arma armi
    shot: colpo colpi sparo spari
    body: corpo corpi cadavere cadaveri salma salme
    attack: attacco attacchi attentato attentati
    explosion: esplosione esplosioni
    fire: incendio incendi
    earthquake: terremoto terremoti
    shock: scossa scosse
    cyclone: ciclone cicloni
    goal: gol rete reti goal
    point: punto punti
    rebound: rimbalzo rimbalzi
    match: partita partite incontro incontri
    race: gara gare
    victory: vittoria vittorie successo successi
    defeat: sconfitta sconfitte
    draw: pareggio pareggi
    title: titolo titoli
    medal: medaglia medaglie
    team: squadra squadre
    lap: giro giri
    time: volta volte
    share: azione azioni
    bond: obbligazione obbligazioni
    newspaper: quotidiano quotidiani giornale giornali
    magazine: rivista riviste
    article: articolo articoli
    book: libro libri
    film: film
    song: canzone canzoni brano brani
    album: album
    record: disco dischi
    copy: copia copie
    page: pagina pagine
    photo: foto fotografia fotografie
    video: video
    episode: episodio episodi puntata puntate
    programme: programma programmi
    account: account
    profile: profilo profili
    site: sito siti
    message: messaggio messaggi
    email: email
    call: chiamata chiamate telefonata telefonate
    phone: telefono telefoni cellulare cellulari telefonino telefonini
    computer: computer
    product: prodotto prodotti
    model: modello modelli
    contract: contratto contratti
    agreement: accordo accordi
    proposal: proposta proposte
    law: legge leggi
    article of law: comma commi
    decree: decreto decreti
    measure: misura misure provvedimento provvedimenti
    amendment: emendamento emendamenti
    signature: firma firme
    question: domanda domande quesito quesiti
    answer: risposta risposte
    charge: accusa accuse
    crime: reato reati crimine crimini
    murder: omicidio omicidi
    trial: processo processi
    judgment: sentenza sentenze
    meeting: riunione riunioni
    event: evento eventi
    visit: visita visite
    visitor: visitatore visitatori
    project: progetto progetti
    floor: piano piani
    study: studio studi
    species: specie
    animal: animale animali
    dog: cane cani
    cat: gatto gatti
    horse: cavallo cavalli
    tree: albero alberi
    plant: pianta piante impianto impianti
    barrel: barile barili
    unit: unità
    part: parte parti
    type: tipo tipi
    way: modo modi
    reason: ragione ragioni motivo motivi
    problem: problema problemi
    error: errore errori
    phase: fase fasi
    step: passo passi
    front: fronte fronti
    side: lato lati
    economy: economia economie
    night: notte notti
    round: turno turni
    stay: strallo stralli
    language: lingua lingue
    word: parola parole
    letter: lettera lettere
    religion: religione religioni
    church: chiesa chiese
    museum: museo musei
    work: opera opere
    investor: investitore investitori
    shareholder: azionista azionisti
    supplier: fornitore fornitori
    rebel: ribelle ribelli
    civilian: civile civili
    hectare: ettaro ettari
    tonne: tonnellata tonnellate
    kilogram: chilo chili
    """
)

_IT = NounWords(
    function_words=_words(
        """
        il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle dell
        al allo alla ai
        agli alle all dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo
        sulla sui sugli
        sulle sull col coi e ed o od ma né che chi cui non se come quando dove mentre perché poiché dopo
        prima
        durante contro verso oltre entro secondo circa più meno molto poco anche ancora già solo soltanto
        poi così
        è sono era erano sarà saranno sarebbe sarebbero fu furono ha hanno aveva avevano avrà
        avranno avrebbe avrebbero ho abbiamo fa può possono potrebbe potrebbero deve devono si ci vi ne
        mi ti lui lei
        loro io noi voi essi quello quella quelli quelle questo questa questi queste quale quali cosa
        invece infatti
        quindi però tuttavia oggi ieri domani qui qua là lì fino sino senza sopra sotto presso rispetto
        compresi
        compreso comprese compresa inclusi incluso incluse tutti tutte fuori dentro appena quasi almeno
        mai sempre
        ogni qualche nessun nessuno niente nulla ore vs
        nonostante mediante tramite attraverso dentro davanti dietro accanto vicino lungo salvo eccetto
        tranne inoltre
        ovvero oppure cioè eppure dunque comunque insieme intorno attorno circa almeno assieme ormai
        adesso allora ecc
        forse invano
        bene male benché sebbene affinché oltreché grazie volentieri altrove ovunque altrimenti
        morirono rimasero restano restarono risultano persero vinsero ebbero
        """
    ),
    before=_words(
        """
        grandi gran grosse grossi piccoli piccole nuovi nuove altri altre ulteriori ultimi ultime primi
        prime prossimi
        prossime scorsi scorse maggiori minori migliori peggiori principali diversi diverse differenti
        distinti distinte
        stessi stesse giovani anziani anziane vecchi vecchie ex presunti presunte noti note celebri
        famosi famose
        importanti gravi lunghi lunghe brevi forti possibili potenziali singoli singole vari varie interi
        intere
        semplici veri vere bei belle buoni buone cattivi cattive storici storiche splendidi precedenti
        successivi
        successive consecutivi consecutive attuali futuri future rispettivi rispettive suoi sue loro
        nostri nostre
        miei mie tuoi tue vostri vostre propri proprie soli sole interminabili lunghissimi lunghissime
        enormi
        numerosi numerose violenti violente potenti cosiddetti cosiddette celebri illustri eccellenti
        preziosi
        unici uniche milioni tali medesimi quasi circa veri alti alte bravi illustri cari care rari rare
        """
    ),
    invariable=_words(
        """
        auto moto foto video radio film tir camion bus autobus pullman computer test leader gol goal euro
        km bar sport
        euro città università unità specie serie età metà attività società crisi tesi ipotesi analisi
        paia uova dita
        braccia miglia centinaia migliaia kamikaze set match record account file server chip drone
        smartphone tablet
        email blog post tweet follower like download click single album hit tour show reporter manager
        """
    ),
    irregular=MappingProxyType({}),
    verb_endings=(
        "ano",
        "ono",
        "anno",
        "ava",
        "eva",
        "iva",
        "arono",
        "erono",
        "irono",
        "ebbe",
        "ebbero",
        "issero",
    ),
    english=_IT_ENGLISH,
    people=_words(
        """
        uomo uomini donna donne ragazzo ragazzi ragazza ragazze bambino bambini bambina bambine giovane
        giovani persona
        persone neonato neonata figlio figlia figli figlie studente studentessa studenti alunni giocatore
        giocatrice
        giocatori attaccante portiere difensore centrocampista calciatore atleta attore attrice cantante
        autista
        conducente vittima vittime padre madre marito moglie nonno nonna fratello sorella adolescente
        adolescenti
        anziano anziana anziani pensionato pensionata pensionati cittadino cittadina cittadini operaio
        operaia operai
        lavoratore lavoratori paziente pazienti migrante migranti turista minore minori adulto adulti
        ragazzina
        ragazzino ragazzini bimbo bimba bimbi bimbe maschio femmina soldato militare militari medico
        infermiere
        infermiera insegnante docente imprenditore imprenditrice impiegato impiegata disoccupato studiosa
        sospettato
        indagato arrestato motociclista ciclista automobilista pilota agente poliziotto carabiniere
        sindaco romeno
        romena albanese marocchino tunisino italiano italiana italiani extracomunitario connazionale
        residente
        residenti elettori soggetti individui coetaneo coetanea qualcuno chi alcuni alcune altri uno una
        presentatrice
        presentatore regista scrittore scrittrice giornalista politico avvocato professore professoressa
        signora signore
        fidanzato fidanzata compagno compagna nipote nipoti cugino zio zia vedova amico amica tifoso
        tifosi bagnante
        turisti utenti immigrato immigrati pensionati pregiudicato latitante boss detenuto detenuti
        commerciante
        """
    ),
    states=_pairs(
        """
        death: morti vittime decessi
        injured person: feriti
        missing person: dispersi
        infected person: contagiati
        displaced person: sfollati
        arrest: arrestati
        """
    ),
    uncounted=_words("insieme bene male forse oltre sulle anche"),
)

NOUNS: Mapping[str, NounWords] = MappingProxyType({"en": _EN, "it": _IT})
