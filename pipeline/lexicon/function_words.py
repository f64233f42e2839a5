"""The commonest function words of Italian, English and the languages that are near them.

They tell in what language running prose is: names, titles and loan words are of any, these are not.
Lower case; what an apostrophe cuts off stands without it ("dell", "qu").
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS: dict[str, frozenset[str]] = {
    "it": _words(
        """
        il lo la i gli le l un uno una di del dello della dei degli delle dell a al allo alla ai agli alle all
        da dal dallo dalla dai dagli dalle dall in nel nello nella nei negli nelle nell con su sul sullo sulla sui
        sugli sulle sull per tra fra e ed o ma che chi cui non né anche come quando dove mentre dopo prima senza
        se più è era sono stato stata stati state ha hanno aveva avevano essere avere ho abbiamo si ci ne mi lui
        lei loro suo sua suoi sue questo questa questi queste quello quella quelli quelle perché poi già ancora
        ogni tutti tutto molto anni due tre fino contro secondo però oggi ieri invece così può sarà cosa solo
        """
    ),
    "en": _words(
        """
        the a an of to in and or but for on at by with from as that this these those it its he his him she her
        they their them we our us you your i my me is are was were be been being has have had do does did will
        would can could should may might must not no than then there here who which what when where while after
        before over about into out up down more most also all one two if so because said says through during
        between under against only just even how any some other such new
        """
    ),
    "es": _words(
        """
        el la los las lo un una unos unas de del a al en y e o u que no se con por para su sus es son fue era ha
        han había ser está están como más pero este esta estos estas ese esa muy también cuando donde desde hasta
        sobre entre sin porque ya todo todos hay tras según años dos le les nos me mi yo él ella ellos
        """
    ),
    "pt": _words(
        """
        o a os as um uma uns umas de do da dos das e ou que não se com por para em no na nos nas ao à aos pelo
        pela seu sua seus suas é são foi era tem ser está como mais mas este esta esse essa isso muito também
        quando onde desde até sobre entre sem porque já anos dois ele ela eles num numa depois
        """
    ),
    "fr": _words(
        """
        le la les l un une des de du d à au aux en et ou que qui ne pas n se ce cette ces dans sur pour par avec
        sans est sont était a ont été être avoir il elle ils elles on nous vous je son sa ses leur leurs plus mais
        comme aussi quand où depuis après avant entre tout tous y qu c s deux ans selon contre
        """
    ),
    "ro": _words(
        """
        un o unui unei de la din în pe cu și sau că nu să se ce care pentru prin este sunt era a au fost fi ar va
        vor am lui ei lor său sa mai dar dacă când unde după înainte între fără foarte tot toți acest această
        aceste cel cea cei cele al ale ani doi sa i le ca către
        """
    ),
    "ca": _words(
        """
        el la els les l un una uns unes de del dels d a al als en i o que no es s amb per seu seva seus és són va
        van ha han havia ser està com més però aquest aquesta aquests quan on des fins sobre entre sense perquè
        ja tot tots també molt anys dos li hi ho pel
        """
    ),
    "de": _words(
        """
        der die das den dem des ein eine einen einem einer und oder aber nicht ist sind war waren hat haben wird
        werden in im an am auf zu zum zur mit von vom für bei nach aus über unter auch als wie wenn dass er sie
        es ich wir sich sein seine ihre noch nur um vor
        """
    ),
    "nl": _words(
        """
        de het een van en of maar niet is zijn was waren heeft hebben wordt werden in op aan te met voor door bij
        naar uit over onder ook als dat die dit deze er hij zij ze ik we hun haar nog al om tot dan wel
        """
    ),
}
"""By language code; "it" and "en" are read, the others are there to be told from them."""
