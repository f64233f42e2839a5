"""Units of measurement and of time, by language, with the symbol that the sheet shows.

`words` are lower case; `symbols` are case-sensitive and count only after digits. Symbols are
those of the SI brochure and, for customary units, of NIST SP 811; "year", "hour" and the like
stand for durations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


def _table(text: str) -> Mapping[str, str]:
    """One unit a line: its symbol, a colon, its names with commas between."""
    table = {}
    for line in text.strip().splitlines():
        symbol, names = line.split(":")
        for name in names.split(","):
            table[name.strip()] = symbol.strip()
    return MappingProxyType(table)


@dataclass(frozen=True, slots=True)
class UnitWords:
    """The units of one language.

    A name of several tokens has spaces between them ("km / h"). `times` are units of duration,
    `smaller` says of how many of the next unit one consists, for "four hours and thirty minutes".
    `squares` and `cubes` stand before or after a unit of length; `per_hour` and `per_second`
    after one, longest first. `percents` are names of the per cent and of points of it,
    `basis_points` of hundredths of it. `points` may be points of a per cent in an election.
    `multiples` are "times" after a number. `magnitudes` may stand before or after their number.
    `ambiguous` units are also something else and count only where `measured_by` stands near.
    """

    words: Mapping[str, str]
    symbols: Mapping[str, str]
    times: Mapping[str, str]
    time_symbols: Mapping[str, str]
    squares: frozenset[str]
    cubes: frozenset[str]
    per_hour: tuple[str, ...]
    per_second: tuple[str, ...]
    percents: tuple[str, ...]
    basis_points: tuple[str, ...]
    points: frozenset[str]
    multiples: frozenset[str]
    magnitudes: frozenset[str]
    degrees: frozenset[str]
    scales_of_degrees: Mapping[str, str]


LENGTHS = frozenset(["km", "m", "cm", "mm", "mi", "ft", "in", "yd", "dm", "μm", "nm"])

_SYMBOLS = _table(
    """
    km: km, Km, KM
    m: m, mt
    cm: cm
    mm: mm
    μm: μm, µm
    nm: nm
    mi: mi
    ft: ft
    yd: yd
    kg: kg, Kg, KG
    g: g, gr
    mg: mg
    μg: μg, µg, mcg
    t: t
    lb: lb, lbs
    oz: oz
    l: l, L
    ml: ml, mL
    cl: cl
    ha: ha
    m²: m², mq, sqm
    km²: km², kmq
    cm²: cm²
    m³: m³, mc
    km/h: kmh, kph, Kmh, km / h, km / ora, Km / h, kmph, kilometri / h
    mph: mph, MPH
    m/s: m / s
    kn: kn, kt, kts
    W: W
    kW: kW, kw, KW, Kw
    mAh: mAh
    kt: kt
    Mt: Mt
    Mbit: Mbit, Mb
    MW: MW
    GW: GW
    TW: TW
    kWh: kWh, kwh, KWh
    MWh: MWh
    GWh: GWh
    TWh: TWh
    V: V
    kV: kV
    Hz: Hz
    kHz: kHz
    MHz: MHz
    GHz: GHz
    KB: KB, kB
    MB: MB
    GB: GB, Gb
    TB: TB
    Mbps: Mbps, Mbit / s, Mb / s
    Gbps: Gbps, Gbit / s
    MP: MP
    hp: hp, bhp
    cv: CV, cv
    hPa: hPa
    mbar: mbar
    bar: bar
    dB: dB
    °C: ° C, °C, ºC, º C, ℃
    °F: ° F, °F, ºF, º F, ℉
    kcal: kcal
    cal: cal
    kJ: kJ
    mSv: mSv
    cc: cc
    """
)

_TIME_SYMBOLS = _table(
    """
    hour: h, hr, hrs
    minute: min, mins
    second: s, sec, secs
    ms: ms
    year: yr, yrs
    """
)

_EN = UnitWords(
    words=_table(
        """
        km: kilometre, kilometres, kilometer, kilometers, km, kms
        m: metre, metres, meter, meters
        cm: centimetre, centimetres, centimeter, centimeters, cm
        mm: millimetre, millimetres, millimeter, millimeters, mm
        μm: micrometre, micrometres, micrometer, micrometers, micron, microns
        nm: nanometre, nanometres, nanometer, nanometers
        mi: mile, miles
        nmi: nautical mile, nautical miles
        ft: foot, feet
        in: inch, inches
        yd: yard, yards
        ly: light year, light years, light - year, light - years, lightyears
        kg: kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos, kg
        g: gram, grams, gramme, grammes
        mg: milligram, milligrams
        μg: microgram, micrograms
        t: tonne, tonnes, ton, tons, metric ton, metric tons, metric tonnes
        st: stone
        lb: pound, pounds, lb, lbs
        oz: ounce, ounces
        l: litre, litres, liter, liters
        ml: millilitre, millilitres, milliliter, milliliters
        gal: gallon, gallons
        pt: pint, pints
        barrel: barrel, barrels
        bushel: bushel, bushels
        ha: hectare, hectares
        acre: acre, acres
        mph: mph, miles an hour
        km/h: km / h, kph, kmh
        kn: knot, knots
        W: watt, watts
        kW: kilowatt, kilowatts
        MW: megawatt, megawatts, MW
        GW: gigawatt, gigawatts
        kWh: kilowatt hours, kilowatt - hours, kilowatt hour
        MWh: megawatt hours, megawatt - hours, megawatt hour
        TWh: terawatt hours, terawatt - hours
        V: volt, volts
        Hz: hertz
        MHz: megahertz
        GHz: gigahertz
        MB: megabyte, megabytes
        GB: gigabyte, gigabytes
        TB: terabyte, terabytes
        MP: megapixel, megapixels
        Mbps: megabits per second, megabits a second
        Gbps: gigabits per second, gigabits a second
        Mbit: megabit, megabits
        kt: kiloton, kilotons, kilotonne, kilotonnes
        Mt: megaton, megatons, megatonne, megatonnes
        hp: horsepower
        kcal: kilocalories
        cal: calorie, calories
        dB: decibel, decibels
        mbar: millibar, millibars
        """
    ),
    symbols=_SYMBOLS,
    times=_table(
        """
        century: century, centuries
        decade: decade, decades
        year: year, years
        month: month, months
        week: week, weeks
        day: day, days
        hour: hour, hours
        minute: minute, minutes
        second: second, seconds
        ms: millisecond, milliseconds
        """
    ),
    time_symbols=_TIME_SYMBOLS,
    squares=frozenset(("square", "sq")),
    cubes=frozenset(("cubic", "cu")),
    per_hour=("per hour", "an hour", "/ hour", "/ hr", "/ h", "- per - hour", "- an - hour"),
    per_second=("per second", "a second", "/ s", "/ sec"),
    percents=(
        "percentage points",
        "percentage point",
        "percentage - points",
        "percentage - point",
        "per cent points",
        "per - cent",
        "per cent",
        "percent",
        "pct",
        "% points",
        "%",
        "pc",
    ),
    basis_points=("basis points", "basis point", "basis - points", "basis - point", "bps", "bp", "bpts"),
    points=frozenset(("point", "points", "pts")),
    multiples=frozenset(("times", "fold", "x", "×")),
    magnitudes=frozenset(("magnitude",)),
    degrees=frozenset(("degree", "degrees", "°", "º")),
    scales_of_degrees=_table("°C: celsius, centigrade, c\n°F: fahrenheit, f"),
)

_IT = UnitWords(
    words=_table(
        """
        km: chilometro, chilometri, kilometri, km
        m: metro, metri
        cm: centimetro, centimetri, cm
        mm: millimetro, millimetri, mm
        μm: micrometri, micron
        nm: nanometro, nanometri
        mi: miglio, miglia
        nmi: miglio nautico, miglia nautiche, miglia marine
        ft: piede, piedi
        in: pollice, pollici
        yd: iarda, iarde, yard
        ly: anno luce, anni luce, anni - luce
        kg: chilo, chili, chilogrammo, chilogrammi, kg
        hg: etto, etti, ettogrammi
        g: grammo, grammi
        mg: milligrammo, milligrammi
        μg: microgrammo, microgrammi
        q: quintale, quintali
        t: tonnellata, tonnellate
        lb: libbra, libbre
        oz: oncia, once
        l: litro, litri
        ml: millilitro, millilitri
        hl: ettolitro, ettolitri
        gal: gallone, galloni
        barrel: barile, barili
        ha: ettaro, ettari
        acre: acro, acri
        km/h: km / h, kmh, km orari, chilometri orari, km / ora
        mph: miglia orarie, mph
        kn: nodo, nodi
        W: watt
        kW: kilowatt, chilowatt
        MW: megawatt
        GW: gigawatt
        kWh: kilowattora, chilowattora
        MWh: megawattora
        TWh: terawattora
        V: volt
        Hz: hertz
        MB: megabyte
        GB: gigabyte, giga
        TB: terabyte
        MP: megapixel
        Mbps: megabit al secondo
        Mbit: megabit
        kt: kiloton, kilotoni, chilotoni
        Mt: megaton, megatoni
        cv: cavalli vapore
        kcal: kilocalorie, chilocalorie
        cal: calorie
        dB: decibel
        mbar: millibar
        """
    ),
    symbols=_SYMBOLS,
    times=_table(
        """
        century: secolo, secoli
        decade: decennio, decenni
        year: anno, anni
        month: mese, mesi
        week: settimana, settimane
        day: giorno, giorni
        hour: ora, ore
        minute: minuto, minuti
        second: secondi
        ms: millisecondi
        """
    ),
    time_symbols=_TIME_SYMBOLS,
    squares=frozenset(("quadrato", "quadrati", "quadrata", "quadrate", "q")),
    cubes=frozenset(("cubo", "cubi", "cubico", "cubici")),
    per_hour=(
        "all ' ora",
        "l ' ora",
        "per ora",
        "orari",
        "orarie",
        "orario",
        "/ ora",
        "/ h",
    ),
    per_second=("al secondo", "/ s"),
    percents=(
        "punti percentuali",
        "punto percentuale",
        "punti per cento",
        "per cento",
        "percento",
        "% punti",
        "%",
    ),
    basis_points=(
        "punti base",
        "punto base",
        "punti - base",
        "pb",
        "bps",
        "bp",
        "basis points",
        "basis point",
    ),
    points=frozenset(("punto", "punti")),
    multiples=frozenset(("volte", "x", "×")),
    magnitudes=frozenset(("magnitudo", "magnitudine")),
    degrees=frozenset(("grado", "gradi", "°", "º")),
    scales_of_degrees=_table("°C: celsius, centigradi, centigrado, c\n°F: fahrenheit, f"),
)

UNITS: Mapping[str, UnitWords] = MappingProxyType({"en": _EN, "it": _IT})

# How many of the smaller unit make one of the larger, for "four hours and thirty minutes".
PARTS: Mapping[tuple[str, str], float] = MappingProxyType(
    {
        ("year", "month"): 12, ("year", "week"): 52, ("year", "day"): 365, ("month", "week"): 4.345,
        ("month", "day"): 30, ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60,
        ("hour", "second"): 3600,
        ("minute", "second"): 60, ("ft", "in"): 12, ("lb", "oz"): 16, ("st", "lb"): 14,
        ("m", "cm"): 100, ("km", "m"): 1000, ("kg", "g"): 1000, ("kg", "hg"): 10,
    }
)  # fmt: skip
