"""Words by which names are found and joined: titles, bodies, verbs of saying and acting, seats of power.

Lists are lower case. Verbs are lemmas.
"""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class PartyWords:
    """The words of one language.

    `heads_last`: the head of a noun phrase comes last, as in English.
    `offices` are bodies only in name where they end a title (Secretary of State).
    `titles` stand before a person's name and are no part of it, `regnal` are kept before a
    single name (Pope Francis). `public_heads` head the name of a public body and make one even
    in lower case; `other_heads` only beside capitals. `place_heads` also name a mere place
    ("centro di Milano"). `bare_bodies` are heads that name one
    body by themselves when capitalised. `body_modifiers` may stand between or before them,
    `holders` before them with an 's ("Women's Institute").
    `complement_prepositions` join a head to what it is in charge of.
    `reporting` and `acting` are the verbs whose subject may be a name that the tagger left out.
    `openers` are prepositions that begin no surname ("Su Saadi non ci sono conferme").
    `leads` speak for a body, `members` merely belong to it; `ranks` make it up ("militants of X").
    `locals` are of a place ("prete di X"). `callings` are common nouns that a sentence may begin with
    before a name ("Rival X said"). `products` end the name of a thing that a firm makes.
    `office_pairs` end in a body's head and name an office ("pubblico ministero").
    `makers` are kinds of firms, put before a firm's name; `territories` head the names of places.
    `metonyms` are seats and nicknames that stand for the body given. `supranational` bodies are as
    often setting as party. `administrations` are governments named for their head, with the country
    whose word it is. `namesakes` are things that carry a person's or a place's name (Hurricane
    Rosa, ponte Morandi); `events` are nouns that make the name they stand in no party. `things` are
    whole names of what is never a party: time zones, heavenly bodies, securities, common nouns in
    capitals. `families` stand beside a surname that is no one person's ("famiglia X", "the X family").
    `owners` lead firms, not towns. `schools` are small institutions whose head noun is in lower
    case and part of the name ("conservatorio Cherubini"). `ministries` may have two portfolios.
    `buying` are verbs whose object is a firm, `firm_verbs` forms of verbs whose subject is one.
    `singular` are auxiliaries of one subject, before which `clitics` may stand. `authorities` act
    for their country ("autorità libiche"); `apart` tells one government or police force from another
    ("local", "ombra"); a bare "government" is that of one of the countries `home` to the
    language, where no other is named. `exchanges` are written before a ticker. `matches` tell a
    report of sport, in which a town behind one of `team_articles` is its club ("il Bari").
    """

    language: str
    heads_last: bool
    articles: frozenset[str]
    indefinite: frozenset[str]
    conjunctions: frozenset[str]
    possessives: frozenset[str]
    function_words: frozenset[str]
    titles: frozenset[str]
    offices: frozenset[str]
    regnal: frozenset[str]
    legal_forms: frozenset[str]
    office_pairs: frozenset[tuple[str, str]]
    public_heads: frozenset[str]
    other_heads: frozenset[str]
    place_heads: frozenset[str]
    bare_bodies: frozenset[str]
    body_modifiers: frozenset[str]
    holders: frozenset[str]
    complement_prepositions: frozenset[str]
    genitives: frozenset[str]
    plural_genitives: frozenset[str]
    locatives: frozenset[str]
    within: frozenset[str]
    membership: frozenset[str]
    toward: frozenset[str]
    auxiliaries: frozenset[str]
    reporting: frozenset[str]
    acting: frozenset[str]
    opposing: frozenset[str]
    openers: frozenset[str]
    leads: frozenset[str]
    members: frozenset[str]
    ranks: frozenset[str]
    locals: frozenset[str]
    callings: frozenset[str]
    kin: frozenset[str]
    namesakes: frozenset[str]
    events: frozenset[str]
    things: frozenset[str]
    families: frozenset[str]
    owners: frozenset[str]
    schools: frozenset[str]
    ministries: frozenset[str]
    buying: frozenset[str]
    firm_verbs: frozenset[str]
    singular: frozenset[str]
    clitics: frozenset[str]
    authorities: frozenset[str]
    apart: frozenset[str]
    home: frozenset[str]
    exchanges: frozenset[str]
    matches: frozenset[str]
    team_articles: frozenset[str]
    streets: frozenset[str]
    groups: frozenset[str]
    police: frozenset[str]
    government: frozenset[str]
    supranational: tuple[str, ...]
    products: frozenset[str]
    makers: frozenset[str]
    territories: frozenset[str]
    administrations: dict[str, str]
    calendar: frozenset[str]
    surroundings: frozenset[str]
    same: tuple[tuple[str, ...], ...]
    metonyms: dict[str, str]


# Lower-case words inside people's names.
NAME_PARTICLES = _words(
    "de di da del della dello dei degli delle dos das do du des d' van von der den ter ten bin bint "
    "ibn al el la le abu ben st zu af y e"
)

# ends of names that are web addresses
DOMAINS = (".com", ".org", ".net", ".it", ".co.uk", ".eu", ".info", ".gov")


_EN = PartyWords(
    language="en",
    heads_last=True,
    articles=_words("the a an"),
    indefinite=_words("a an some one two three several"),
    conjunctions=_words("and & or"),
    possessives=_words("'s ’s ' ’"),
    function_words=_words("of the for and on in to a an & at by with from"),
    titles=_words(
        "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baroness baron "
        "earl count president vice vice-president ex-president minister secretary chancellor premier "
        "taoiseach ambassador senator sen sen. congressman congresswoman representative rep rep. "
        "governor gov gov. mayor councillor cllr mp msp am judge justice magistrate prosecutor "
        "attorney lawyer solicitor detective det det. inspector insp superintendent supt sergeant sgt "
        "sgt. constable pc officer sheriff commissioner chief deputy lt lt. lieutenant col col. "
        "colonel capt capt. captain maj maj. major gen gen. general brigadier commander cmdr admiral "
        "marshal corporal cpl private reverend rev rev. father fr pastor bishop archbishop cardinal "
        "imam rabbi monsignor sister brother coach manager striker midfielder goalkeeper defender "
        "winger forward ceo chairman chairwoman director spokesman spokeswoman spokesperson leader "
        "actor actress singer rapper presenter author writer director-general former democrat "
        "republican incumbent prime foreign interior finance home health defence defense energy labour "
        "labor trade acting interim squadron wing flight ayatollah sheikh sheik shaykh mullah emir sultan "
        "mufti patriarch maulana swami undersecretary envoy broadcaster"
    ),
    offices=_words(
        "state defense defence treasury republic union energy health justice trade home foreign "
        "interior finance education labor labour transport agriculture commerce house affairs"
    ),
    regnal=_words(
        "lord lady baroness pope king queen prince princess saint st st. sister brother father mother duke duchess emperor mc dj"
    ),
    legal_forms=_words(
        "inc inc. ltd ltd. limited plc corp corp. corporation co co. llc llp lp gmbh ag nv sa s.a. se "
        "group holdings company"
    ),
    office_pairs=frozenset(),
    public_heads=_words(
        "police constabulary court tribunal ministry department agency authority office bureau "
        "commission committee council parliament senate congress assembly government administration "
        "treasury prosecutors coroner inspectorate directorate secretariat watchdog regulator "
        "ombudsman taskforce embassy consulate"
    ),
    other_heads=_words(
        "bank university college institute institution school academy association federation "
        "confederation union party alliance coalition league club society foundation trust fund "
        "charity church diocese hospital museum theatre orchestra band army navy force forces guard "
        "corps service services centre center laboratory company corporation group holdings airlines "
        "airways motors media news times post gazette herald tribune journal network board "
        "organisation organization organizations nations embassy cabinet house chamber exchange "
        "authority team programme lines united rovers wanderers athletic campaign observatory monitor initiative "
        "conference examiner chronicle observer telegraph mirror guardian standard independent press "
        "agency"
    ),
    place_heads=_words("centre center state district county city town local"),
    bare_bodies=_words("congress senate parliament navy army pentagon fed treasury vatican kremlin"),
    body_modifiers=_words(
        "supreme high federal central national state local county district city regional international "
        "european foreign interior defence defense health finance home education transport justice "
        "labour labor energy trade agriculture disaster mitigation electoral election constitutional "
        "criminal appeal appeals crown military emergency aviation environment statistics public "
        "general attorney reserve meteorological space human rights intelligence security "
        "investigative antitrust competition immigration customs tax prison"
    ),
    holders=_words("coroner women men children people workers farmers teachers veterans"),
    complement_prepositions=_words("of for on"),
    genitives=_words("of"),
    plural_genitives=_words("of"),
    locatives=_words(
        "in at near across through over into around outside inside within throughout along off above "
        "below between-in behind beyond towards toward"
    ),
    within=_words("in near outside"),
    membership=_words("of at for from with"),
    toward=_words("with against on from to over between versus vs v"),
    auxiliaries=_words(
        "have be do will would can could may might shall should must to 've 'll 'd has had is are was "
        "were been"
    ),
    reporting=_words(
        "say tell announce report declare state claim argue add warn confirm deny insist suggest "
        "explain note stress reveal admit reply respond comment write acknowledge allege assert "
        "believe vow promise pledge reaffirm repeat estimate predict forecast disclose tweet maintain "
        "conclude complain concede contend observe"
    ),
    acting=_words(
        "agree reject demand sign accuse ban impose retaliate support hope await expect negotiate "
        "resort oppose vote approve send buy sell want refuse condemn ask invite recognise recognize "
        "denounce withdraw veto block order urge call seek join leave launch invade attack bomb annex "
        "deploy sanction expel recall appeal sue file adopt pass decide rule investigate arrest charge "
        "fine award acquire match blink retreat criticise criticize reverse threaten offer pay owe "
        "import export close reopen suspend cancel ratify host plan aim try intend need welcome back "
        "fund help control use act move pull push play meet talk hold continue give take make keep win "
        "beat lose exchange accept abandon cut raise lift issue release publish grant enter exit quit "
        "persuade fight resist interfere respond extradite deport detain occupy liberate evacuate "
        "mobilise mobilize summon dismiss rebuff delay reach strike regain retain gain open set build "
        "create introduce propose prepare consider fail manage start begin stop end fear worry consult "
        "hit vow renounce restore replace revive break breach violate defend protect promote rescue "
        "allocate assign elect appoint nominate authorise authorize legalise legalize outlaw "
        "nationalise nationalize privatise privatize subsidise subsidize overturn enact allow permit "
        "rename relax extend seize levy abolish scrap tighten ease pour spend invest borrow lend overtake"
    ),
    opposing=_words(
        "persuade convince oblige urge accuse blame sue invade attack thank beat defeat ask warn "
        "pressure press criticise criticize condemn support oppose help join challenge target face "
        "threaten fight match tell allow force back sanction punish isolate defend recognise recognize "
        "call bow"
    ),
    openers=_words("on with for at by as from but and"),
    leads=_words(
        "chief head president chairman chairwoman chair ceo director spokesman spokeswoman "
        "spokesperson leader founder secretary governor mayor minister manager executive boss owner "
        "commissioner chancellor co-founder captain prosecutor judge attorney ambassador general "
        "commander colonel inspector detective superintendent premier coach"
    ),
    members=_words(
        "analyst professor lecturer researcher scientist expert economist student pupil graduate star "
        "player striker midfielder goalkeeper defender fan cleric priest member employee worker nurse "
        "doctor reporter correspondent journalist editor columnist fellow associate strategist "
        "consultant engineer alumnus scholar historian affiliate technician researchers analysts "
        "students professors scientists players fans members veteran driver rider golfer boxer swimmer "
        "quarterback batsman bowler jockey athlete guitarist drummer"
    ),
    ranks=_words("members militants fighters rebels insurgents islamists jihadists shareholders employees"),
    locals=_words("residents people citizens inhabitants outskirts"),
    callings=_words(
        "rival passenger pensioner campaigner billionaire millionaire farmer victim neighbour neighbor "
        "protester activist shareholder bystander driver fellow compatriot teammate newcomer veteran "
        "analyst resident widow organiser organizer owner founder"
    ),
    kin=_words(
        "father mother brother sister wife husband son daughter uncle aunt cousin grandfather "
        "grandmother partner"
    ),
    namesakes=_words(
        "hurricane storm typhoon cyclone earthquake operation street road avenue square bridge airport "
        "stadium park mount lake river cape port fort cathedral church hospital prize award trophy cup "
        "medal festival saint boulevard lane theorem disease syndrome act bill amendment scandal pub bar "
        "restaurant hotel nightclub cinema"
    ),
    events=_words(
        "cup championship championships open games olympics festival awards award prize cross medal "
        "trophy stadium park arena act bill law treaty accord hurricane storm war street road avenue "
        "river mount mountain lake bridge airport ocean sea bay island islands peninsula square "
        "terrace mews lane boulevard tournament series tour prix marathon derby day week month summit "
        "agreement protocol convention amendment decree declaration plan district county valley basin "
        "desert coast rim canal hotel bowl masters finals brexit ryder covid covid-19 dna hq tv "
        "internet christmas easter bible museum theatre theater cathedral station building palace "
        "tower nyse nasdaq ftse dax ai hiv aids gdp gps usb pc serie bundesliga liga laliga ligue nba "
        "nfl nhl mlb"
    ),
    things=_words(
        "gmt utc cet cest bst est edt pst pdt moon earth sun mars venus jupiter saturn uranus neptune "
        "pluto god allah jesus christ gdp gnp vat cpi ai dna rna mri suv hiv aids libor euribor nasdaq nikkei tv co2 ipo"
    )
    | {"ftse 100", "ftse mib", "dow jones", "s&p 500", "hang seng", "milky way", "solar system"},
    families=_words("family families clan brothers sisters dynasty company group firm estate"),
    owners=_words("ceo founder co-founder boss owner shareholder shareholders executive board shares"),
    schools=frozenset(),
    ministries=_words("ministry department"),
    buying=_words("buy acquire"),
    firm_verbs=frozenset(),
    singular=frozenset(),
    clitics=frozenset(),
    authorities=_words("authorities"),
    apart=_words(
        "local regional city state county district previous former new shadow coalition other interim"
    ),
    home=frozenset({"GB", "US"}),
    exchanges=_words("nasdaq nyse amex lse ftse tsx asx hkex otc"),
    matches=_words("goal match season league penalty striker midfielder goalkeeper lap"),
    team_articles=frozenset(),
    streets=_words(
        "street road avenue mews terrace boulevard square crescent show stadium cup trophy prize award "
        "awards championship airport hospital school"
    ),
    groups=_words(
        "democrats republicans tories conservatives labour liberals socialists greens communists "
        "taliban hamas hezbollah islamists separatists remainers brexiteers lib-dems nationalists"
    ),
    police=_words("police firefighters prosecutors"),
    government=_words("government administration"),
    supranational=("eu", "e.u.", "european union", "un", "u.n.", "united nations"),
    products=_words(
        "windows maps music cloud play pay pixel galaxy iphone ipad chrome android xbox playstation "
        "kindle prime alexa"
    ),
    makers=_words(
        "brand company firm group club bank airline retailer newspaper startup start-up chain "
        "manufacturer carmaker drugmaker brewery body agency website giant band label broker lender insurer builder developer "
        "supplier operator arm unit subsidiary fund consultancy charity startup distributor"
    ),
    territories=_words("district state county region province city town village republic kingdom"),
    administrations={
        "administration": "US",
    },
    calendar=_words(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may "
        "june july august september october november december today yesterday tomorrow morning "
        "afternoon evening night"
    ),
    surroundings=_words(
        "country city region area nation town world zone neighborhood neighbourhood states countries "
        "nations cities"
    ),
    same=(
        ("united nations", "un", "u.n."),
        ("european union", "eu", "e.u."),
        ("world health organization", "world health organisation", "who"),
        ("international monetary fund", "imf"),
        ("european central bank", "ecb"),
        ("world trade organization", "wto"),
        ("north atlantic treaty organization", "nato"),
        ("federal reserve", "fed"),
        ("federal bureau of investigation", "fbi"),
        ("central intelligence agency", "cia"),
        ("metropolitan police", "met police"),
        ("bank of england", "boe"),
        ("bank of italy", "bankitalia"),
        ("department of defense", "defense department", "dod"),
        ("international criminal court", "icc"),
        ("international court of justice", "icj"),
        ("european commission", "ec"),
        ("red cross",),
        ("amnesty international",),
        ("human rights watch",),
        ("save the children",),
        ("doctors without borders", "médecins sans frontières", "msf"),
        ("unicef",),
        ("unhcr",),
        ("greenpeace",),
        ("world bank",),
        ("european parliament",),
        ("supreme court",),
        ("national health service", "nhs"),
        ("state department", "department of state"),
        ("manchester united", "man united", "man utd"),
        ("manchester city", "man city"),
        ("tottenham hotspur", "tottenham", "spurs"),
        ("conservative party", "conservatives", "tories", "tory", "tory party"),
        ("labour party", "labour", "new labour"),
        ("democratic party", "democrats", "dems"),
        ("republican party", "republicans", "gop"),
        ("liberal democrats", "liberal democrat", "lib dems", "lib dem"),
        ("scottish national party", "snp"),
        ("standard & poor's", "standard & poor’s"),
        ("general motors", "gm"),
        ("hewlett packard", "hewlett-packard", "hp"),
        ("islamic state", "isis", "isil", "is"),
        ("international olympic committee", "ioc"),
    ),
    metonyms={
        "redmond": "microsoft",
        "cupertino": "apple",
        "mountain view": "google",
        "menlo park": "facebook",
        "sunnyvale": "yahoo",
        "scotland yard": "metropolitan police",
        "the pentagon": "department of defense",
        "pentagon": "department of defense",
        "foggy bottom": "state department",
        "threadneedle street": "bank of england",
        "buckingham palace": "royal family",
        "maranello": "ferrari",
        "turin": "juventus",
        "old trafford": "manchester united",
        "frankfurt": "european central bank",
    },
)

_IT = PartyWords(
    language="it",
    heads_last=False,
    articles=_words("il lo la i gli le l' l’ un uno una un' un’"),
    indefinite=_words("un uno una un' un’ due tre alcuni alcune qualche"),
    conjunctions=_words("e ed & o"),
    possessives=frozenset(),
    function_words=_words(
        "di del dello della dell' dell’ dei degli delle d' d’ per il lo la i gli le l' l’ e ed & a al "
        "allo alla all' all’ ai agli alle da dal in nel nella con su sul and of the for"
    ),
    titles=_words(
        "signor signora signorina sig sig. sig.ra dottor dottore dottoressa dott dott. dr dr. "
        "professor professore professoressa prof prof. ingegner ing ing. avvocato avv avv. avvocata "
        "onorevole on on. senatore senatrice deputato deputata presidente presidentessa vicepresidente "
        "ex-presidente ministro ministra viceministro sottosegretario sottosegretaria segretario "
        "segretaria cancelliere cancelliera premier ambasciatore governatore governatrice sindaco "
        "sindaca assessore assessora giudice magistrato magistrata pm gip gup procuratore procuratrice "
        "ispettore ispettrice commissario commissaria questore prefetto maresciallo capitano "
        "colonnello tenente luogotenente generale brigadiere sergente ammiraglio comandante reverendo "
        "don padre monsignor monsignore vescovo arcivescovo cardinale allenatore allenatrice tecnico "
        "ct c.t. attaccante centrocampista portiere difensore amministratore delegato direttore direttrice "
        "portavoce leader capogruppo attore attrice cantante regista scrittore scrittrice presentatore "
        "presentatrice conduttore conduttrice ex rappresentante democratico repubblicano star coach "
        "capo vice ayatollah sceicco mullah imam muftì patriarca emiro sultano rabbino abate badessa "
        "vescova parroco rettore rettrice"
    ),
    offices=_words(
        "repubblica consiglio stato interni interno esteri difesa giustizia economia salute lavoro "
        "finanze trasporti infrastrutture istruzione ambiente sviluppo affari tesoro prima seconda "
        "terza"
    ),
    regnal=_words(
        "papa re regina principe principessa san santo santa suor fra don padre madre duca duchessa "
        "imperatore"
    ),
    legal_forms=_words(
        "spa s.p.a. s.p.a srl s.r.l. snc inc inc. ltd plc corp corp. co. llc gmbh ag nv sa se onlus scarl"
    ),
    office_pairs=frozenset({("pubblico", "ministero"), ("pubblica", "ministero")}),
    public_heads=_words(
        "polizia questura procura tribunale corte ministero dipartimento agenzia ufficio commissione "
        "comitato consiglio parlamento senato camera congresso assemblea governo amministrazione "
        "prefettura autorità authority garante carabinieri squadra comune provincia regione giunta "
        "municipio servizio centro soprintendenza commissariato ispettorato direzione segretariato "
        "procuratori gendarmeria banca protezione ambasciata consolato tar asl ausl usl ats asst arpa capitaneria "
        "sovrintendenza"
    ),
    other_heads=_words(
        "università istituto scuola accademia associazione federazione confederazione unione partito "
        "alleanza coalizione lega club società fondazione fondo chiesa diocesi ospedale museo teatro "
        "orchestra banda esercito marina guardia vigili aeronautica organizzazione croce compagnia "
        "gruppo azienda banca movimento sindacato ente osservatorio laboratorio agenzia cooperativa "
        "consorzio ambasciata camera borsa fratelli forza sinistra casa capitaneria nucleo reparto "
        "task-force team squadra curia arcidiocesi ordine cda"
    ),
    place_heads=_words(
        "centro servizio squadra provincia regione comune banca municipio chiesa ospedale museo teatro "
        "scuola casa"
    ),
    bare_bodies=_words(
        "camera senato parlamento marina esercito consulta cassazione viminale farnesina quirinale "
        "bundestag congresso antitrust comune regione procura questura guardia csm consob pentagono "
        "vaticano cremlino anm"
    ),
    body_modifiers=_words(
        "mobile centrale nazionale internazionale suprema supremo federale generale regionale "
        "provinciale comunale locale europea europeo costituzionale penale civile stradale postale "
        "giudiziaria scientifica statale municipale superiore elettorale meteorologico meteorologica "
        "antidroga militare disciplinare distrettuale antimafia europee mondiale mondiali unita "
        "sanitaria doganale finanziaria spaziale ambientale indipendente incaricata incaricato "
        "permanente speciale investigativa"
    ),
    holders=frozenset(),
    complement_prepositions=_words("di del dello della dell' dell’ dei degli delle d' d’ per"),
    genitives=_words("di del dello della dell' dell’ dei degli delle d' d’"),
    plural_genitives=_words("dei degli delle"),
    locatives=_words(
        "in nel nello nella nell' nell’ nei negli nelle a al allo alla all' all’ ai agli alle da dal "
        "dallo dalla dall' dall’ dai dagli dalle presso verso attraverso oltre fino su sul sullo sulla "
        "sull' sull’ sui sugli sulle entro"
    ),
    within=_words("in nel nello nella nell' nell’ nei negli nelle presso"),
    membership=_words("di del dello della dell' dell’ dei degli delle presso"),
    toward=_words(
        "con col contro tra fra su sul sullo sulla sull' sull’ sui sugli sulle a al allo alla all' "
        "all’ ai agli alle da dal dallo dalla dall' dall’ dai dagli dalle"
    ),
    auxiliaries=_words(
        "avere essere potere dovere volere stare venire andare ha hanno aveva avevano avrebbe "
        "avrebbero è sono era erano sarà saranno sarebbe può possono deve devono potrebbe potrebbero"
    ),
    reporting=_words(
        "dire dichiarare affermare annunciare riferire riportare spiegare aggiungere sostenere "
        "confermare smentire negare rivelare precisare sottolineare comunicare segnalare scrivere "
        "avvertire ammettere ribadire ricordare replicare rispondere commentare insistere obiettare "
        "ritenere credere suggerire promettere assicurare denunciare stimare prevedere raccontare "
        "osservare informare evidenziare citare accusare concludere twittare"
    ),
    acting=_words(
        "accettare accordare respingere chiedere richiedere esigere firmare vietare imporre reagire "
        "appoggiare sperare attendere aspettare negoziare trattare ricorrere opporre votare approvare "
        "inviare mandare comprare acquistare vendere volere rifiutare condannare invitare riconoscere "
        "ritirare bloccare ordinare sollecitare esortare cercare aderire lasciare lanciare invadere "
        "attaccare bombardare annettere schierare sanzionare espellere adottare decidere deliberare "
        "indagare arrestare multare rinunciare retrocedere criticare minacciare offrire pagare "
        "importare esportare chiudere riaprire sospendere ratificare ospitare tentare intendere "
        "accogliere finanziare aiutare controllare usare utilizzare agire tirare giocare incontrare "
        "proseguire continuare dare prendere fare mantenere vincere battere perdere scambiare "
        "abbandonare tagliare alzare emettere pubblicare concedere entrare uscire convincere "
        "combattere resistere interferire riconfermare proclamare introdurre provare persuadere "
        "estradare occupare liberare evacuare promuovere presentare impegnare scatenare ottenere "
        "contestare stanziare garantire varare convocare congedare godere piegare cedere mettere "
        "avviare raggiungere riconquistare conquistare aprire costruire creare proporre preparare "
        "considerare fallire iniziare cominciare fermare smettere temere consultare rinnovare "
        "ripristinare sostituire rompere violare difendere proteggere salvare sequestrare abolire "
        "cancellare allentare spendere investire prestare superare stipulare siglare annullare "
        "revocare avvertire assegnare nominare eleggere autorizzare stabilire disporre legalizzare "
        "nazionalizzare privatizzare permettere consentire prorogare rinviare estendere"
    ),
    opposing=_words(
        "persuadere convincere obbligare esortare accusare incolpare denunciare invadere attaccare "
        "ringraziare battere sconfiggere invitare avvertire criticare condannare sostenere appoggiare "
        "aiutare sfidare minacciare combattere costringere sanzionare punire isolare difendere "
        "riconoscere sollecitare piegare rispondere chiedere imporre"
    ),
    openers=_words("su con per tra fra secondo contro"),
    leads=_words(
        "capo presidente direttore direttrice portavoce leader fondatore fondatrice segretario "
        "segretaria governatore sindaco ministro amministratore delegato dirigente proprietario "
        "commissario ad patron numero cofondatore procuratore procuratrice pm giudice ambasciatore "
        "generale comandante colonnello ispettore questore prefetto capogruppo allenatore tecnico ct "
        "commissaria presidentessa"
    ),
    members=_words(
        "analista professore professoressa docente ricercatore ricercatrice scienziato esperto esperta "
        "economista studente studentessa stella star giocatore giocatrice attaccante centrocampista "
        "portiere difensore tifoso ecclesiastico sacerdote membro dipendente lavoratore infermiere "
        "medico giornalista corrispondente inviato editorialista consulente ingegnere storico analisti "
        "ricercatori studenti giocatori tifosi membri scienziati affiliata veterano militante pilota "
        "reporter cameraman fotografo cronista responsabile bibliotecaria bibliotecario impiegato impiegata "
        "funzionario funzionaria operaio infermiera calciatore tennista ciclista ciclisti atleta atleti centravanti terzino ct professori docenti "
        "scrittore"
    ),
    ranks=_words(
        "membri militanti miliziani ribelli combattenti islamisti jihadisti terroristi attivisti esponenti "
        "vertici azionisti dipendenti lavoratori soci iscritti dirigenti"
    ),
    locals=_words(
        "prete parroco vescovo giovani ragazzi abitanti cittadini residenti comunità ospedale stadio "
        "stazione carcere periferia dintorni centro provincia frazione"
    ),
    callings=frozenset(),
    kin=_words(
        "padre madre fratello sorella moglie marito figlio figlia zio zia cugino cugina nonno nonna "
        "compagno compagna"
    ),
    namesakes=_words(
        "uragano tempesta tifone ciclone terremoto operazione via viale piazza piazzale corso ponte "
        "viadotto aeroporto stadio parco monte lago fiume capo porto cattedrale chiesa basilica "
        "ospedale policlinico premio trofeo coppa festa festival san santa santo palazzo teatro museo "
        "largo legge emendamento decreto villa riforma ddl lodo dossier rapporto bar ristorante pizzeria "
        "gioielleria farmacia macelleria pasticceria trattoria libreria "
        "hotel albergo discoteca pub cinema"
    ),
    events=_words(
        "coppa campionato mondiali europei olimpiadi festival premio croce medaglia trofeo stadio "
        "parco arena legge decreto trattato uragano tempesta guerra via viale piazza fiume monte lago "
        "ponte aeroporto oceano mare baia isola isole penisola torneo giro maratona derby giornata "
        "emisfero settimana vertice protocollo emendamento dichiarazione piano distretto contea valle canale "
        "hotel policlinico cattedrale basilica museo teatro stazione palazzo torre viadotto autostrada "
        "covid covid-19 dna imu iva irpef tari tasi ires irap pil internet natale pasqua bibbia brexit "
        "cup championship games open league cross medal park stadium street nyse nasdaq ftse dax ai ia "
        "hiv aids gps usb pc tv serie bundesliga liga laliga ligue eurolega nba nfl nhl btp bund bot "
        "cct spread"
    ),
    things=_words(
        "dio allah gesù cristo maometto gmt utc cet luna terra sole marte venere giove saturno urano nettuno plutone pil iva imu irpef "
        "ai ia dna rna hiv aids tv btp bot cct bund euribor libor spread tac suv isee istituzioni stato stati repubblica "
        "co2 opa ipo ddl dpcm usl gdp"
    )
    | {"ftse mib", "dow jones", "s&p 500", "hang seng", "via lattea", "sistema solare"},
    families=_words(
        "famiglia famiglie clan fratelli sorelle coniugi dinastia azienda gruppo ditta società "
        "impresa holding"
    ),
    owners=_words("delegato ad ceo fondatore fondatrice cofondatore azionista azionisti patron azioni"),
    schools=_words(
        "istituto conservatorio liceo collegio ateneo politecnico asilo birrificio "
        "pastificio caseificio maglificio calzaturificio"
    ),
    ministries=_words("ministero dicastero assessorato dipartimento"),
    buying=_words("acquistare comprare rilevare acquisire"),
    firm_verbs=_words(
        "assume assumono assumerà licenzia licenzierà investe investirà taglia taglierà fattura fatturerà delocalizza "
        "acquisisce acquisirà rileva produce produrrà distribuisce commercializza"
    ),
    singular=_words("è era fu sarà ha aveva ebbe avrà"),
    clitics=_words("si non ne ci lo la li le"),
    authorities=_words("autorità esecutivo"),
    apart=_words(
        "locale locali regionale comunale precedente passato nuovo ombra altri altro di del della dei provvisorio"
    ),
    home=frozenset({"IT"}),
    exchanges=_words("nasdaq nyse mta mil lse"),
    matches=_words("gol partita rete campionato giornata rigore allenatore classifica squadra"),
    team_articles=_words("il al del dal col sul"),
    streets=_words(
        "via viale piazza piazzale corso largo vicolo street road avenue mews terrace boulevard square "
        "crescent show stadium cup trophy stadio coppa trofeo premio ospedale aeroporto scuola "
        "policlinico"
    ),
    groups=_words(
        "democratici repubblicani laburisti conservatori liberali socialisti verdi comunisti grillini "
        "leghisti dem talebani hamas hezbollah pentastellati"
    ),
    police=_words("polizia carabinieri procura"),
    government=_words("governo amministrazione"),
    supranational=("ue", "u.e.", "unione europea", "onu", "o.n.u.", "nazioni unite"),
    products=_words(
        "office windows maps music cloud play pay pixel galaxy iphone ipad chrome android xbox "
        "playstation kindle prime alexa"
    ),
    makers=_words(
        "marchio azienda società compagnia gruppo club banca quotidiano giornale startup start-up "
        "colosso casa multinazionale ditta emittente titolo scuderia formazione team controllata "
        "filiale assicuratore broker fondo consorzio catena studio"
    ),
    territories=_words(
        "distretto stato contea regione provincia città comune isola villaggio repubblica regno"
    ),
    administrations={
        "amministrazione": "US",
    },
    calendar=_words(
        "lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio "
        "giugno luglio agosto settembre ottobre novembre dicembre oggi ieri domani mattina mattino "
        "sera pomeriggio notte serata giornata stamattina stasera recente"
    ),
    surroundings=_words(
        "paese città zona area regione nazione mondo luogo posto territorio capoluogo capitale "
        "provincia stati paesi nazioni regioni comuni"
    ),
    same=(
        ("nazioni unite", "organizzazione delle nazioni unite", "onu", "o.n.u."),
        ("unione europea", "ue", "u.e."),
        ("organizzazione mondiale della sanità", "oms"),
        ("fondo monetario internazionale", "fmi"),
        ("banca centrale europea", "bce"),
        ("organizzazione mondiale del commercio", "wto", "omc"),
        ("banca d'italia", "banca d’italia", "bankitalia"),
        ("federal reserve", "fed"),
        ("ministero dell'interno", "ministero dell’interno", "ministero degli interni"),
        ("ministero degli esteri", "ministero degli affari esteri"),
        ("ministero dell'economia", "mef", "tesoro", "ministero dell'economia e delle finanze"),
        ("partito democratico", "pd"),
        ("movimento 5 stelle", "m5s", "movimento cinque stelle", "cinque stelle"),
        ("forza italia", "fi"),
        ("fratelli d'italia", "fratelli d’italia", "fdi"),
        ("lega nord", "ln", "lega"),
        ("nuovo centrodestra", "ncd"),
        ("sinistra ecologia libertà", "sel"),
        ("scelta civica", "sc"),
        ("corte costituzionale", "consulta"),
        ("croce rossa",),
        ("medici senza frontiere", "msf"),
        ("save the children",),
        ("amnesty international",),
        ("unicef",),
        ("unhcr",),
        ("greenpeace",),
        ("banca mondiale",),
        ("commissione europea",),
        ("parlamento europeo",),
        ("protezione civile",),
        ("guardia costiera",),
        ("guardia di finanza",),
        ("vigili del fuoco",),
        ("corte di cassazione", "cassazione", "suprema corte"),
        ("consiglio superiore della magistratura", "csm"),
        ("corte penale internazionale", "cpi"),
        ("corte internazionale di giustizia", "cig"),
        ("camera dei deputati", "camera"),
        ("senato della repubblica", "senato"),
        ("juventus", "juve"),
        ("comitato olimpico internazionale", "cio"),
        ("federcalcio", "figc"),
        ("stato islamico", "isis"),
        ("società sportiva lazio", "lazio"),
        ("internazionale", "inter"),
    ),
    metonyms={
        "redmond": "microsoft",
        "cupertino": "apple",
        "mountain view": "google",
        "menlo park": "facebook",
        "sunnyvale": "yahoo",
        "via nazionale": "banca d'italia",
        "palazzo koch": "banca d'italia",
        "viale dell'astronomia": "confindustria",
        "viale dell’astronomia": "confindustria",
        "viminale": "ministero dell'interno",
        "farnesina": "ministero degli esteri",
        "eurotower": "banca centrale europea",
        "carroccio": "lega",
        "montecitorio": "camera dei deputati",
        "palazzo madama": "senato",
        "colle": "quirinale",
        "pentagono": "dipartimento della difesa",
        "via xx settembre": "ministero dell'economia",
        "via solferino": "corriere della sera",
        "maranello": "ferrari",
        "piazza affari": "borsa italiana",
        "lingotto": "fiat",
        "scotland yard": "metropolitan police",
        "palazzo della consulta": "corte costituzionale",
        "nazareno": "partito democratico",
        "palazzo dei marescialli": "consiglio superiore della magistratura",
        "palazzo spada": "consiglio di stato",
        "francoforte": "banca centrale europea",
    },
)


def among(form: str, *sets: frozenset[str]) -> bool:
    """Whether a word is in any of the sets; they are too large to be joined for every word."""
    return any(form in words for words in sets)


PARTY_WORDS: dict[str, PartyWords] = {"en": _EN, "it": _IT}
