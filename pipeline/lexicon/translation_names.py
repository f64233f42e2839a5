"""Names that translate, and the common words that names are made of, for the checks of a translation.

Countries, languages and cities come from CLDR through Babel; here stands what it lacks.
"""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class SameName:
    """One thing by its names: folded, in either language; any of them stands for any other."""

    en: tuple[str, ...]
    it: tuple[str, ...]


# Countries and cities are in CLDR; here the adjectives that it cannot give, the short forms and
# what is no territory. Endings are cut where a language inflects: a name that is a beginning of a
# word matches it ("britannic" is found in "britannico").
NAMES: tuple[SameName, ...] = (
    SameName(("united states", "us", "usa", "america", "american", "u s", "states"),
             ("stati uniti", "usa", "us", "america", "american", "statunitens", "stati uniti d america")),
    SameName(("united kingdom", "uk", "britain", "british", "briton", "great britain", "u k"),
             ("regno unito", "gran bretagna", "britannic", "inglese", "ingles", "uk")),
    SameName(("england", "english"), ("inghilterra", "ingles", "britannic")),
    SameName(("scotland", "scottish", "scot"), ("scozia", "scozzes")),
    SameName(("wales", "welsh"), ("galles", "galles")),
    SameName(("northern ireland", "northern irish"), ("irlanda del nord", "nordirlandes")),
    SameName(("ireland", "irish"), ("irlanda", "irlandes")),
    SameName(("european union", "eu", "e u", "bloc"), ("unione europea", "ue", "u e")),
    SameName(("european commission", "commission"), ("commissione europea", "commissione", "commissione ue")),
    SameName(("europe", "european"), ("europa", "europe")),
    SameName(("united nations", "un", "u n"), ("nazioni unite", "onu", "o n u")),
    SameName(("nato", "north atlantic"), ("nato", "alleanza atlantica")),
    SameName(("who", "world health organization", "world health organisation"),
             ("oms", "organizzazione mondiale della sanita")),
    SameName(("imf", "international monetary fund"), ("fmi", "fondo monetario")),
    SameName(("ecb", "european central bank"), ("bce", "banca centrale europea")),
    SameName(("fed", "federal reserve"), ("fed", "federal reserve")),
    SameName(("wto", "world trade organization"), ("omc", "organizzazione mondiale del commercio", "wto")),
    SameName(("oecd",), ("ocse",)),
    SameName(("osce",), ("osce",)),
    SameName(("icc", "international criminal court"), ("cpi", "corte penale internazionale")),
    SameName(("icj", "international court of justice"), ("cig", "corte internazionale di giustizia")),
    SameName(("ilo",), ("oil", "ilo")),
    SameName(("iaea",), ("aiea",)),
    SameName(("unhcr",), ("unhcr", "acnur")),
    SameName(("ipcc",), ("ipcc",)),
    SameName(("gdp",), ("pil",)),
    SameName(("vat",), ("iva",)),
    SameName(("dna",), ("dna",)),
    SameName(("ai", "artificial intelligence"), ("ia", "ai", "intelligenza artificiale")),
    SameName(("aids",), ("aids",)),
    SameName(("ngo", "ngos"), ("ong",)),
    SameName(("eec",), ("cee",)),
    SameName(("ussr", "soviet union", "soviet"), ("urss", "unione sovietica", "sovietic")),
    SameName(("cis",), ("csi",)),
    SameName(("drc", "congo"), ("rdc", "congo")),
    SameName(("uae", "united arab emirates", "emirates", "emirati"), ("eau", "emirati")),
    SameName(("bc", "b c", "bce"), ("ac", "a c")),
    SameName(("au", "african union"), ("ua", "unione africana")),
    SameName(("south pole", "pole"), ("polo sud", "polo")),
    SameName(("north pole", "pole"), ("polo nord", "polo")),
    SameName(("southern hemisphere",), ("emisfero australe", "emisfero sud", "emisfero meridionale")),
    SameName(("northern hemisphere",), ("emisfero boreale", "emisfero nord", "emisfero settentrionale")),
    SameName(("south america", "latin america"), ("sud america", "sudamerica", "america meridionale", "america del sud", "america latina")),
    SameName(("north america",), ("nord america", "nordamerica", "america settentrionale", "america del nord")),
    SameName(("eastern europe",), ("europa orientale", "europa dell est", "est europa")),
    SameName(("southern africa",), ("africa meridionale", "africa australe", "africa del sud")),
    SameName(("north africa", "northern africa"), ("nord africa", "nordafrica", "africa settentrionale", "africa del nord")),
    SameName(("malaysia",), ("malesia", "malaysia")),
    SameName(("big brother",), ("grande fratello",)),
    SameName(("isis", "islamic state", "isil", "is"), ("isis", "stato islamico", "is", "daesh")),
    SameName(("plo",), ("olp",)),
    SameName(("ira",), ("ira",)),
    SameName(("france", "french", "frenchman"), ("francia", "frances")),
    SameName(("spain", "spanish", "spaniard"), ("spagna", "spagnol")),
    SameName(("germany", "german"), ("germania", "tedesc", "germanic")),
    SameName(("netherlands", "dutch", "holland"), ("paesi bassi", "olanda", "olandes", "neerlandes")),
    SameName(("switzerland", "swiss"), ("svizzera", "svizzer", "elvetic")),
    SameName(("denmark", "danish", "dane"), ("danimarca", "danes")),
    SameName(("poland", "polish", "pole"), ("polonia", "polacc")),
    SameName(("greece", "greek"), ("grecia", "grec", "ellenic")),
    SameName(("sweden", "swedish", "swede"), ("svezia", "svedes")),
    SameName(("norway", "norwegian"), ("norvegia", "norveges")),
    SameName(("finland", "finnish", "finn"), ("finlandia", "finlandes")),
    SameName(("turkey", "turkish", "turk", "turkiye"), ("turchia", "turc")),
    SameName(("czech republic", "czechia", "czech"), ("repubblica ceca", "cechia", "cec")),
    SameName(("hungary", "hungarian"), ("ungheria", "ungheres", "magiar")),
    SameName(("japan", "japanese"), ("giappone", "giappones", "nipponic")),
    SameName(("china", "chinese"), ("cina", "cines")),
    SameName(("korea", "korean"), ("corea", "corean")),
    SameName(("south korea", "south korean"), ("corea del sud", "sudcorean")),
    SameName(("north korea", "north korean"), ("corea del nord", "nordcorean")),
    SameName(("burma", "myanmar", "burmese"), ("birmania", "myanmar", "birman")),
    SameName(("ukraine", "ukrainian"), ("ucraina", "ucrain")),
    SameName(("lebanon", "lebanese"), ("libano", "libanes")),
    SameName(("croatia", "croatian", "croat"), ("croazia", "croat")),
    SameName(("cyprus", "cypriot"), ("cipro", "cipriot")),
    SameName(("egypt", "egyptian"), ("egitto", "egizian")),
    SameName(("israel", "israeli"), ("israele", "israelian")),
    SameName(("jew", "jewish", "hebrew"), ("ebre", "ebraic", "giudaic")),
    SameName(("arab", "arabic", "arabian"), ("arab",)),
    SameName(("new zealand", "kiwi", "zealand"), ("nuova zelanda", "neozelandes", "zelanda")),
    SameName(("south africa", "south african"), ("sudafrica", "sudafrican")),
    SameName(("latin america", "south america"), ("america latina", "sudamerica", "america del sud")),
    SameName(("middle east", "middle eastern"), ("medio oriente", "mediorient")),
    SameName(("balkan", "balkans"), ("balcan",)),
    SameName(("kremlin",), ("cremlino",)),
    SameName(("white house",), ("casa bianca",)),
    SameName(("pentagon",), ("pentagono",)),
    SameName(("vatican", "holy see"), ("vaticano", "santa sede")),
    SameName(("iraq", "iraqi"), ("iraq", "irachen")),
    SameName(("iran", "iranian", "persian"), ("iran", "iranian", "persian")),
    SameName(("afghanistan", "afghan"), ("afghanistan", "afghan", "afgan")),
    SameName(("romania", "romanian"), ("romania", "romen", "rumen")),
    SameName(("morocco", "moroccan"), ("marocco", "marocchin")),
    SameName(("libya", "libyan"), ("libia", "libic")),
    SameName(("syria", "syrian"), ("siria", "sirian")),
    SameName(("jordan", "jordanian"), ("giordania", "giordan")),
    SameName(("saudi arabia", "saudi"), ("arabia saudita", "saudit")),
    SameName(("yemen", "yemeni"), ("yemen", "yemenit")),
    SameName(("philippines", "filipino", "philippine"), ("filippin",)),
    SameName(("thailand", "thai"), ("thailandia", "thailandes", "tailandes")),
    SameName(("mexico", "mexican"), ("messico", "messican")),
    SameName(("brazil", "brazilian"), ("brasile", "brasilian")),
    SameName(("chile", "chilean"), ("cile", "cilen")),
    SameName(("kenya", "kenyan"), ("kenya", "keniot", "kenian")),
    SameName(("ethiopia", "ethiopian"), ("etiopia", "etiop")),
    SameName(("belgium", "belgian"), ("belgio", "belg")),
    SameName(("portugal", "portuguese"), ("portogallo", "portoghes")),
    SameName(("slovenia", "slovenian", "slovene"), ("slovenia", "sloven")),
    SameName(("slovakia", "slovak"), ("slovacchia", "slovacc")),
    SameName(("serbia", "serbian", "serb"), ("serbia", "serb")),
    SameName(("bosnia", "bosnian"), ("bosnia", "bosniac")),
    SameName(("lithuania", "lithuanian"), ("lituania", "lituan")),
    SameName(("latvia", "latvian"), ("lettonia", "letton")),
    SameName(("estonia", "estonian"), ("estonia", "eston")),
    SameName(("azerbaijan", "azerbaijani", "azeri"), ("azerbaigian", "azer")),
    SameName(("kazakhstan", "kazakh"), ("kazakistan", "kazak")),
    SameName(("iceland", "icelandic"), ("islanda", "islandes")),
    SameName(("luxembourg",), ("lussemburg",)),
    SameName(("palestine", "palestinian"), ("palestin",)),
    SameName(("kurdistan", "kurd", "kurdish"), ("curd", "kurd")),
    SameName(("uighur", "uyghur"), ("uigur",)),
    SameName(("ivory coast", "ivorian"), ("costa d avorio", "ivorian")),
    SameName(("hawaii", "hawaiian"), ("hawaii", "hawaian")),
    SameName(("asia", "asian"), ("asia", "asiatic")),
    SameName(("africa", "african"), ("africa", "african")),
    SameName(("christian",), ("cristian",)),
    SameName(("muslim", "islam", "islamic"), ("musulman", "islamic", "islam")),
    SameName(("catholic",), ("cattolic",)),
    SameName(("easter",), ("pasqua", "pasqual")),
    SameName(("christmas",), ("natale", "natalizi")),
    SameName(("new year",), ("capodanno",)),
    SameName(("renaissance",), ("rinascimento",)),
    SameName(("middle ages", "medieval"), ("medioevo", "medieval")),
    SameName(("grand prix",), ("gran premio",)),
    SameName(("nazi",), ("nazist",)),
    SameName(("supreme court",), ("corte suprema",)),
    SameName(("antarctica", "antarctic"), ("antartide", "antartic")),
    SameName(("arctic",), ("artico", "artic")),
    SameName(("greenland",), ("groenlandia",)),
    SameName(("amazon",), ("amazzonia", "amazzonic", "amazon")),
    SameName(("rome", "roman"), ("roma", "roman")),
    SameName(("milan", "milanese"), ("milano", "milanes")),
    SameName(("turin",), ("torino", "torines")),
    SameName(("naples", "neapolitan"), ("napoli", "napoletan")),
    SameName(("florence", "florentine"), ("firenze", "fiorentin")),
    SameName(("venice", "venetian"), ("venezia", "venezian")),
    SameName(("genoa", "genoese"), ("genova", "genoves")),
    SameName(("padua",), ("padova",)),
    SameName(("mantua",), ("mantova",)),
    SameName(("syracuse",), ("siracusa",)),
    SameName(("leghorn", "livorno"), ("livorno",)),
    SameName(("tuscany", "tuscan"), ("toscana", "toscan")),
    SameName(("lombardy", "lombard"), ("lombardia", "lombard")),
    SameName(("piedmont",), ("piemonte", "piemontes")),
    SameName(("sicily", "sicilian"), ("sicilia", "sicilian")),
    SameName(("sardinia", "sardinian"), ("sardegna", "sard")),
    SameName(("apulia", "puglia"), ("puglia",)),
    SameName(("latium", "lazio"), ("lazio",)),
    SameName(("south tyrol",), ("alto adige",)),
    SameName(("london", "londoner"), ("londra", "londines")),
    SameName(("edinburgh",), ("edimburgo",)),
    SameName(("paris", "parisian"), ("parigi", "parigin")),
    SameName(("marseille", "marseilles"), ("marsiglia",)),
    SameName(("lyon", "lyons"), ("lione",)),
    SameName(("nice",), ("nizza",)),
    SameName(("strasbourg",), ("strasburgo",)),
    SameName(("normandy",), ("normandia",)),
    SameName(("brittany",), ("bretagna",)),
    SameName(("burgundy",), ("borgogna",)),
    SameName(("munich",), ("monaco", "monaco di baviera")),
    SameName(("monaco",), ("monaco",)),
    SameName(("cologne",), ("colonia",)),
    SameName(("hamburg",), ("amburgo",)),
    SameName(("frankfurt",), ("francoforte",)),
    SameName(("nuremberg",), ("norimberga",)),
    SameName(("dresden",), ("dresda",)),
    SameName(("leipzig",), ("lipsia",)),
    SameName(("bavaria", "bavarian"), ("baviera", "bavares")),
    SameName(("saxony",), ("sassonia",)),
    SameName(("geneva",), ("ginevra",)),
    SameName(("basel", "basle"), ("basilea",)),
    SameName(("bern", "berne"), ("berna",)),
    SameName(("brussels",), ("bruxelles",)),
    SameName(("antwerp",), ("anversa",)),
    SameName(("ghent",), ("gand",)),
    SameName(("flanders", "flemish"), ("fiandre", "fiammingh")),
    SameName(("hague", "the hague"), ("aia", "l aia")),
    SameName(("barcelona",), ("barcellona",)),
    SameName(("seville", "sevilla"), ("siviglia", "sevilla")),
    SameName(("saragossa", "zaragoza"), ("saragozza",)),
    SameName(("catalonia", "catalan"), ("catalogna", "catalan")),
    SameName(("basque", "basque country"), ("basc", "paesi baschi")),
    SameName(("galicia",), ("galizia",)),
    SameName(("andalusia",), ("andalusia",)),
    SameName(("lisbon",), ("lisbona",)),
    SameName(("moscow", "muscovite"), ("mosca", "moscovit")),
    SameName(("saint petersburg", "st petersburg", "petersburg"), ("san pietroburgo", "pietroburgo")),
    SameName(("kyiv", "kiev"), ("kiev", "kyiv")),
    SameName(("crimea", "crimean"), ("crimea", "crimean")),
    SameName(("donbas", "donbass"), ("donbass", "donbas")),
    SameName(("warsaw",), ("varsavia",)),
    SameName(("krakow", "cracow"), ("cracovia",)),
    SameName(("gdansk",), ("danzica",)),
    SameName(("ljubljana",), ("lubiana",)),
    SameName(("zagreb",), ("zagabria",)),
    SameName(("belgrade",), ("belgrado",)),
    SameName(("bucharest",), ("bucarest",)),
    SameName(("copenhagen",), ("copenaghen",)),
    SameName(("stockholm",), ("stoccolma",)),
    SameName(("gothenburg",), ("goteborg",)),
    SameName(("athens", "athenian"), ("atene", "atenies")),
    SameName(("thessaloniki",), ("salonicco",)),
    SameName(("istanbul",), ("istanbul",)),
    SameName(("jerusalem",), ("gerusalemme",)),
    SameName(("west bank",), ("cisgiordania",)),
    SameName(("gaza", "gaza strip"), ("gaza", "striscia di gaza")),
    SameName(("hezbollah",), ("hezbollah", "hizbullah", "hizballah")),
    SameName(("cairo",), ("cairo", "il cairo")),
    SameName(("beijing", "peking"), ("pechino",)),
    SameName(("guangzhou", "canton"), ("canton", "guangzhou")),
    SameName(("mumbai", "bombay"), ("mumbai", "bombay")),
    SameName(("new delhi", "delhi"), ("nuova delhi", "delhi")),
    SameName(("mexico city",), ("citta del messico",)),
    SameName(("havana",), ("avana", "l avana")),
    SameName(("philadelphia",), ("filadelfia",)),
    SameName(("new york",), ("new york",)),
    SameName(("north carolina",), ("carolina del nord", "north carolina")),
    SameName(("south carolina",), ("carolina del sud", "south carolina")),
    SameName(("north dakota",), ("dakota del nord", "north dakota")),
    SameName(("south dakota",), ("dakota del sud", "south dakota")),
    SameName(("west virginia",), ("virginia occidentale", "west virginia")),
    SameName(("new mexico",), ("nuovo messico", "new mexico")),
    SameName(("british columbia",), ("columbia britannica",)),
    SameName(("new south wales",), ("nuovo galles",)),
    SameName(("mediterranean",), ("mediterraneo",)),
    SameName(("english channel", "channel"), ("manica", "canale")),
    SameName(("black sea",), ("mar nero",)),
    SameName(("red sea",), ("mar rosso",)),
    SameName(("dead sea",), ("mar morto",)),
    SameName(("alps", "alpine"), ("alpi", "alpin")),
    SameName(("pyrenees",), ("pirenei",)),
    SameName(("danube",), ("danubio",)),
    SameName(("rhine",), ("reno",)),
    SameName(("thames",), ("tamigi",)),
    SameName(("tiber",), ("tevere",)),
    SameName(("seine",), ("senna",)),
    SameName(("nile",), ("nilo",)),
    SameName(("everest", "mount everest"), ("everest",)),
    SameName(("himalayas", "himalaya"), ("himalaya",)),
    SameName(("earth",), ("terra",)),
    SameName(("moon", "lunar"), ("luna", "lunar")),
    SameName(("mars", "martian"), ("marte", "marzian")),
    SameName(("venus",), ("venere",)),
    SameName(("jupiter",), ("giove",)),
    SameName(("saturn",), ("saturno",)),
    SameName(("mercury",), ("mercurio",)),
    SameName(("sun", "solar"), ("sole", "solar")),
    SameName(("jesus", "christ", "jesus christ"), ("gesu", "cristo", "gesu cristo")),
    SameName(("god",), ("dio",)),
    SameName(("muhammad", "mohammed"), ("maometto", "mohammed", "muhammad")),
    SameName(("francis",), ("francesco",)),
    SameName(("benedict",), ("benedetto",)),
    SameName(("john paul",), ("giovanni paolo",)),
    SameName(("leo",), ("leone",)),
    SameName(("pius",), ("pio",)),
    SameName(("paul",), ("paolo",)),
    SameName(("peter",), ("pietro",)),
    SameName(("john",), ("giovanni",)),
    SameName(("mary",), ("maria",)),
    SameName(("elizabeth",), ("elisabetta",)),
    SameName(("charles",), ("carlo",)),
    SameName(("william",), ("guglielmo",)),
    SameName(("george",), ("giorgio",)),
    SameName(("henry",), ("enrico",)),
    SameName(("louis",), ("luigi",)),
    SameName(("philip",), ("filippo",)),
    SameName(("frederick",), ("federico",)),
    SameName(("alexander", "alexander the great"), ("alessandro", "alessandro magno")),
    SameName(("julius caesar", "caesar"), ("giulio cesare", "cesare")),
    SameName(("aristotle",), ("aristotele",)),
    SameName(("plato",), ("platone",)),
    SameName(("homer",), ("omero",)),
    SameName(("columbus",), ("colombo",)),
    SameName(("confucius",), ("confucio",)),
    SameName(("zeus",), ("zeus",)),
)  # fmt: skip


# Common words of institutions' and places' names, which are translated, with no cognate to show it.
# A beginning of a word stands for the word.
COMMON_NAME_WORDS: dict[str, frozenset[str]] = {
    "en": _words(
        "ministry department office court supreme high house chamber lords commons parliament congress "
        "union bank police force army navy air guard council committee commission board agency authority "
        "bureau church university college school institute hospital museum library theatre party labour "
        "workers liberal green trade health defence defense foreign home interior justice treasury finance "
        "education environment energy transport labor world health international national federal state "
        "royal public general news service city town county district province region island islands lake "
        "mount mountain river sea ocean bay gulf cape peninsula valley north south east west northern "
        "southern eastern western central upper lower new great grand old saint street square road bridge "
        "station airport port park forest desert cathedral palace castle tower security intelligence space "
        "association society league fund foundation trust centre center group company games cup team club "
        "stock exchange market law research science sciences arts red cross crescent white black blue "
        "people's republic democratic kingdom empire government cabinet administration senate assembly "
        "opposition coalition front movement army's falls coast hill hills wall storm hurricane typhoon "
        "tropical cyclone orchestra symphony thirty years republican sea fleet seventh country constitution "
        "earth crown subcommittee investigations player day year night sunday strait channel basin plain "
        "plateau shore beach republicans democrats conservatives conservative representatives revenue "
        "customs weather prison fire rescue emergency medical medicine nations first second third war "
        "prosecutor prosecutors attorney district parliamentary secretariat states holy summer winter "
        "olympic olympics committee security tv tvs id ids cctv pc pcs dvd cd"
    ),
    "it": _words(
        "ministero dipartimento ufficio corte suprema alta camera comuni parlamento congresso unione banca "
        "polizia forze forza esercito marina aeronautica guardia consiglio comitato commissione agenzia "
        "autorità chiesa università collegio scuola istituto ospedale museo biblioteca teatro partito "
        "lavoro lavoratori liberale verdi salute sanità difesa esteri interni interno giustizia tesoro "
        "finanze istruzione ambiente energia trasporti mondo mondiale internazionale nazionale federale "
        "stato reale pubblico pubblica generale servizio servizi città comune provincia regione isola isole "
        "lago monte monti montagna fiume mare mar oceano baia golfo capo penisola valle nord sud est ovest "
        "settentrionale meridionale orientale occidentale centrale alto alta basso bassa nuovo nuova grande "
        "vecchia vecchio san santo santa via piazza strada ponte stazione aeroporto porto parco foresta "
        "deserto cattedrale palazzo castello torre sicurezza spazio spaziale associazione società lega "
        "fondo fondazione centro gruppo giochi coppa squadra borsa mercato legge ricerca scienze arti croce "
        "rossa rosso mezzaluna bianca nera azzurri popolo repubblica democratica democratico regno impero "
        "governo senato assemblea opposizione fronte movimento cascate costa colline muro stretto canale "
        "bacino pianura altopiano spiaggia repubblicani democratici conservatori rappresentanti lord vigili "
        "fuoco protezione civile carabinieri procura questura prefettura tribunale cassazione nazioni unite "
        "prima seconda terza guerra paesi bassi terme fiera mostra festa giunta regionale comunale "
        "sindacato finanza uragano tempesta tifone ciclone orchestra sinfonica guerra repubblicano flotta "
        "paese paesi costituzione terra corona sottocommissione indagini giorno anno notte domenica "
        "militare stati uniti olimpici olimpico olimpica olimpiche olimpiadi santa sede tv pc dvd cd camere"
    ),
}
