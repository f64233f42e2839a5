"""Countries beside their CLDR names: short forms, capitals, seats of government, nationalities.

Keys are lower case, values ISO 3166 codes ("EU" and "SU" besides).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """`countries` are names that CLDR does not list, `capitals` and `seats` what stands for a
    government, `demonyms` the nationalities that do not begin like their country's name."""

    countries: dict[str, str]
    capitals: dict[str, str]
    seats: dict[str, str]
    demonyms: dict[str, str]


_EN = PlaceWords(
    countries={
        "us": "US", "u.s.": "US", "usa": "US", "u.s.a.": "US", "america": "US",
        "united states of america": "US", "the united states": "US", "the us": "US", "uk": "GB",
        "u.k.": "GB", "britain": "GB", "great britain": "GB", "holland": "NL", "czech republic": "CZ",
        "turkey": "TR", "macedonia": "MK", "burma": "MM", "myanmar": "MM", "ivory coast": "CI",
        "vatican": "VA", "holy see": "VA", "hong kong": "HK", "uae": "AE", "palestine": "PS",
        "dr congo": "CD", "congo": "CG", "soviet union": "SU", "ussr": "SU", "macau": "MO",
        "republic of ireland": "IE", "people's republic of china": "CN", "russian federation": "RU",
        "d.r.c.": "CD", "north korea": "KP", "south korea": "KR", "timor": "TL",
    },
    capitals={
        "washington": "US", "london": "GB", "moscow": "RU", "beijing": "CN", "berlin": "DE",
        "paris": "FR", "rome": "IT", "madrid": "ES", "lisbon": "PT", "dublin": "IE", "tokyo": "JP",
        "seoul": "KR", "pyongyang": "KP", "tehran": "IR", "baghdad": "IQ", "damascus": "SY",
        "ankara": "TR", "jerusalem": "IL", "tel aviv": "IL", "riyadh": "SA", "doha": "QA",
        "cairo": "EG", "tripoli": "LY", "tunis": "TN", "algiers": "DZ", "rabat": "MA", "kyiv": "UA",
        "kiev": "UA", "minsk": "BY", "warsaw": "PL", "prague": "CZ", "budapest": "HU", "vienna": "AT",
        "bern": "CH", "athens": "GR", "belgrade": "RS", "zagreb": "HR", "ljubljana": "SI",
        "sofia": "BG", "bucharest": "RO", "oslo": "NO", "stockholm": "SE", "copenhagen": "DK",
        "helsinki": "FI", "tallinn": "EE", "riga": "LV", "vilnius": "LT", "brussels": "EU",
        "the hague": "NL", "amsterdam": "NL", "ottawa": "CA", "canberra": "AU", "wellington": "NZ",
        "new delhi": "IN", "delhi": "IN", "islamabad": "PK", "kabul": "AF", "dhaka": "BD",
        "jakarta": "ID", "manila": "PH", "hanoi": "VN", "bangkok": "TH", "kuala lumpur": "MY",
        "taipei": "TW", "caracas": "VE", "bogota": "CO", "bogotá": "CO", "brasilia": "BR",
        "brasília": "BR", "buenos aires": "AR", "santiago": "CL", "la paz": "BO", "lima": "PE",
        "quito": "EC", "havana": "CU", "mexico city": "MX", "pretoria": "ZA", "nairobi": "KE",
        "addis ababa": "ET", "abuja": "NG", "khartoum": "SD", "kinshasa": "CD", "harare": "ZW",
        "skopje": "MK", "tirana": "AL", "pristina": "XK", "sarajevo": "BA", "podgorica": "ME",
        "tbilisi": "GE", "yerevan": "AM", "baku": "AZ", "nicosia": "CY", "valletta": "MT",
        "beirut": "LB", "amman": "JO", "sanaa": "YE",
    },
    seats={
        "kremlin": "RU", "white house": "US", "downing street": "GB", "whitehall": "GB", "elysee": "FR",
        "élysée": "FR", "elysée": "FR", "blue house": "KR",
    },
    demonyms={
        "british": "GB", "english": "GB", "french": "FR", "dutch": "NL", "swiss": "CH", "danish": "DK",
        "polish": "PL", "irish": "IE", "greek": "GR", "welsh": "GB", "scottish": "GB", "chinese": "CN",
        "american": "US", "us": "US", "u.s.": "US", "uk": "GB", "finnish": "FI", "spanish": "ES",
        "filipino": "PH", "thai": "TH", "turkish": "TR", "norwegian": "NO", "emirati": "AE",
        "czech": "CZ", "burmese": "MM", "dominican": "DO",
    },
)

_IT = PlaceWords(
    countries={
        "usa": "US", "us": "US", "u.s.a.": "US", "stati uniti": "US", "stati uniti d'america": "US",
        "stati uniti d’america": "US", "america": "US", "gran bretagna": "GB", "uk": "GB",
        "inghilterra": "GB-ENG", "olanda": "NL", "repubblica ceca": "CZ", "macedonia": "MK",
        "birmania": "MM", "costa d'avorio": "CI", "vaticano": "VA", "santa sede": "VA",
        "hong kong": "HK", "emirati": "AE", "palestina": "PS", "congo": "CG", "unione sovietica": "SU",
        "urss": "SU", "federazione russa": "RU", "bielorussia": "BY", "chile": "CL",
        "repubblica popolare cinese": "CN", "repubblica italiana": "IT",
    },
    capitals={
        "washington": "US", "londra": "GB", "mosca": "RU", "pechino": "CN", "berlino": "DE",
        "parigi": "FR", "roma": "IT", "madrid": "ES", "lisbona": "PT", "dublino": "IE", "tokyo": "JP",
        "tokio": "JP", "seul": "KR", "seoul": "KR", "pyongyang": "KP", "teheran": "IR", "baghdad": "IQ",
        "damasco": "SY", "ankara": "TR", "gerusalemme": "IL", "tel aviv": "IL", "riad": "SA",
        "riyadh": "SA", "doha": "QA", "il cairo": "EG", "cairo": "EG", "tripoli": "LY", "tunisi": "TN",
        "algeri": "DZ", "rabat": "MA", "kiev": "UA", "kyiv": "UA", "minsk": "BY", "varsavia": "PL",
        "praga": "CZ", "budapest": "HU", "vienna": "AT", "berna": "CH", "atene": "GR", "belgrado": "RS",
        "zagabria": "HR", "lubiana": "SI", "sofia": "BG", "bucarest": "RO", "oslo": "NO",
        "stoccolma": "SE", "copenaghen": "DK", "helsinki": "FI", "tallinn": "EE", "riga": "LV",
        "vilnius": "LT", "bruxelles": "EU", "l'aia": "NL", "l’aia": "NL", "aia": "NL",
        "amsterdam": "NL", "ottawa": "CA", "canberra": "AU", "nuova delhi": "IN", "new delhi": "IN",
        "islamabad": "PK", "kabul": "AF", "dacca": "BD", "giacarta": "ID", "jakarta": "ID",
        "manila": "PH", "hanoi": "VN", "bangkok": "TH", "taipei": "TW", "caracas": "VE", "bogotà": "CO",
        "bogotá": "CO", "brasilia": "BR", "buenos aires": "AR", "santiago": "CL", "la paz": "BO",
        "lima": "PE", "quito": "EC", "l'avana": "CU", "l’avana": "CU", "avana": "CU", "pretoria": "ZA",
        "nairobi": "KE", "addis abeba": "ET", "abuja": "NG", "khartoum": "SD", "kinshasa": "CD",
        "harare": "ZW", "skopje": "MK", "tirana": "AL", "pristina": "XK", "sarajevo": "BA",
        "podgorica": "ME", "tbilisi": "GE", "erevan": "AM", "baku": "AZ", "nicosia": "CY",
        "la valletta": "MT", "beirut": "LB", "amman": "JO", "sana'a": "YE",
    },
    seats={
        "cremlino": "RU", "casa bianca": "US", "downing street": "GB", "eliseo": "FR",
        "palazzo chigi": "IT",
    },
    demonyms={
        "tedesco": "DE", "inglese": "GB", "britannico": "GB", "statunitense": "US", "americano": "US",
        "cinese": "CN", "polacco": "PL", "danese": "DK", "iracheno": "IQ", "egiziano": "EG",
        "greco": "GR", "olandese": "NL", "ceco": "CZ", "finlandese": "FI", "svizzero": "CH",
        "elvetico": "CH", "russo": "RU", "libico": "LY", "birmano": "MM", "gallese": "GB",
        "scozzese": "GB", "yemenita": "YE", "maltese": "MT", "belga": "BE",
    },
)

PLACE_WORDS: dict[str, PlaceWords] = {"en": _EN, "it": _IT}
