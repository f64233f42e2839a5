"""Words left standing in a translation: what shows the source's language, and which words both use.

Lower case, by the code of the source language.
"""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class StandingWords:
    """A word with a `sure` ending is of this language and not of the other; one with a `likely` ending or
    with one of `letters` may be a loan that is not among `shared`, but hardly two in one sentence.

    `shared` are the loans that the other language writes alike: "manager" in Italian.
    """

    sure: tuple[str, ...]
    likely: tuple[str, ...]
    letters: frozenset[str]
    shared: frozenset[str]


STANDING: dict[str, StandingWords] = {
    # Italian words of four letters or more end in a vowel, but for loans. These are those of Italian
    # news and reference books, and of trade, sport, technology and fashion.
    "en": StandingWords(
        sure=(
            "ed", "ly", "al", "ous", "ful", "ness", "less", "tion", "tions", "sion", "sions", "ies", "ty", "cy",
            "ic", "ics", "ish", "ght", "ghts", "th", "ths", "ct", "cts", "ough", "ould", "ever", "such", "nce",
            "nces", "dge", "able", "ible", "tch", "ned", "ary", "ory", "spread", "long", "what", "then", "than",
        ),
        likely=tuple("bcdfghjklmnpqrstvwxyz"),
        letters=frozenset("jkwxy"),
        shared=_words(
        "advisor advisory aerobic agent airbag album antitrust apartheid apps assessment asset assist "
        "assistman atelier atoll audit auditor austerity ayatollah baby babysitter bacillus backstage "
        "backstop backup bacon badge band baseball basket bazooka beater bebop benchmark benefit bestseller "
        "biathlon bidet bijou bike biking bilateral biodiesel biogas biotop bitcoin black blazer blitz "
        "blizzard blockchain blog blogger blues bluetooth board bogey bomber bond bonus boom boomerang "
        "booster boss bouquet boxer boyfriend brainstorming brand brandy break brexit brezel bridge briefing "
        "broker browser brunch budget buffet bulldog bungalow bunker business buzzer bypass byte cabaret "
        "cabriolet caddy cameraman camper camping campus canal canyon canyoning card cardigan cartoon cast "
        "caucus chairman chalet champions chansonnier chantilly charter chat checking chef chic chip choc "
        "circus clan class climber climbing closing cloud clown club cluster coach cocker cockpit cocktail "
        "collant collar comfort comic competitor compilation compost computer consumer contactless container "
        "controller cookie coprifuoc copyright corner coronavirus cover crack cracker crash crew cricket "
        "crowdfunding crunch cult curriculum cyber cyberbullismo dealer debit debriefing debunking default "
        "deficit delivery denim derby deregulation design designer desk desktop dessert devolution diesel "
        "digital diktat disc display dividend doping dossier downforce download draft dribbler dribbling "
        "drink driver drop dumping dunk easing economy editing editor email emoji endorsement escursion "
        "establishment exit exploit expo export extra factoring fairway fake fans fantasy fashion fast "
        "feedback feeling ferry festival fiction fighter film final finisher fintech firewall fitness fjord "
        "flap flash flat flirt flop flyer focus folk follower font football forum foulard frac fracking "
        "franchising friday fundraising funk fuseaux gadget gamer gaming gang gangster gentleman "
        "gerrymandering geyser gigabyte gigawatt gilet glamour glasnost goal golden golem golf gospel gossip "
        "gourmet governance gratis green grexit gulasch habitat hacker hacking hamas hamburger hammam hamster "
        "handicap happening hardware harem hashish haven herbicid hertz hijab hinterland hobby hockey holding "
        "horror hostess hotel humus husky iceberg ictus imam impact impeachment import indoor influencer "
        "input insider insight intelligence interim internet ironman iter jaguar jazz jeans jeep jihad "
        "jihadist jingle jockey jogging joint joule judo jumping junior junk kamikaze kaputt karaoke karate "
        "kayak kebab kers ketchup kibbutz kick killer kilowatt kimono kite kitesurf kitsch knock know koala "
        "krill labrador lady lager lapis laptop laser latex layout leader leadership leasing leaver leggings "
        "leitmotiv link lobby lobbying location lockdown look lord loser lounge lucky lupus lycra mail "
        "mainstream maker malus malware management manager manual marines marketing marshmallow master match "
        "medium meeting megabyte megawatt memorandum menu metal midterm minivan miss missil mister mobbing "
        "modem mohair monitor monsoon musical network news newton nightclub ninja noir nonprofit nordic nylon "
        "operator outdoor outing outlet output outsourcing pacemaker pacer paddock paillettes panzer papar "
        "parquet partner partners partnership party pascal password peeling performance performer pesticid "
        "petit phishing photocall photoshop pick picnic piercing pilates pitch pitcher pivot pixel plaid "
        "plankton planner plastic plateau play player playmaker playoff playoffs playout plus podcast pointer "
        "poker poll pool post poster pound premier premium prepaid prequel pressing pricing privacy prix "
        "profiler project provider pullover punk pusher putt quarterback queer quiz quorum racket radar "
        "rafting raid rally ranger ranking ransomware rapper raptus rating reality rebus reception recital "
        "record recovery recruiter reef referendum reich relax remainer remake remix replay report reporter "
        "reporting resort retail retriever ribes ring risk robot rock roll rookie roster rotor round router "
        "royalties royalty rugby safety salon sandwich scanner scoop scooter scout screening script secret "
        "senior sequel serial server setter sexy sharing sheriff sherry shock shopping show sidecar sitcom "
        "skateboard skater sketch slalom slam slang slick slip slogan slot smart smash smog smoking snack "
        "snorkeling snowboard soap social soft softball software solarium sonar souk soul spam spaniel "
        "speaker speck speed spending spider spinoff spoiler sponsor sport spot spotlight spray spread sprint "
        "sprinter sputnik spyware squash staff stalker stalking stand standard star starter startup status "
        "steering stent step sterlin steward stewart stick sticker stock stop streaming stress stretching "
        "stripper strudel style stylist summit super supermarket supersoft surf surplus swap swing switch "
        "system tablet tabloid tackle tailleur takeaway talent talk tapis target task taxi team teenager "
        "tender tennis terminal terrier test testimonial thriller ticket timing toast token toner touch "
        "touchdown touchscreen tour trader trading trailer trainer training tram transfer transgender "
        "transponder trash trekking trench trend triathlon tris trojan troll trolley trust tumor tunnel "
        "turnover tutor tweed tweet ultimatum underground underwriter underwriting upload virus vodka volley "
        "volleyball volontariat volt voucher voyeur wagon wallet warm warning watch watt weekend welfare "
        "wellness western whip whisky wifi windfall windsurf wing woke workout workshop wrestling yacht yard "
        "yoga yogurt yorkshire youtuber yuan zoom"
        ),
    ),
    "it": StandingWords(
        sure=(
            "zione", "zioni", "sione", "sioni", "glia", "glie", "glio", "gli", "mente", "ità", "aggio", "aggi",
            "ezza", "ezze", "iere", "ieri", "tore", "tori", "trice", "trici", "ismo", "ismi", "ando", "endo",
            "oio", "oi", "aio", "aiolo", "enza", "enze", "anza", "anze", "schi", "sche", "cchio", "cchi", "ggio", "ggia", "ò", "è", "é", "à",
            "ì", "ù",
        ),
        likely=(
            "ista", "isti", "ato", "ata", "ati", "uto", "uta", "uti", "ito", "ita", "iti", "ario", "ari", "zzo",
            "zza", "zzi", "sto", "sta", "sti", "tto", "tta", "tti", "nto", "nta", "nti", "llo", "lla", "lli",
        ),
        letters=frozenset(),
        shared=_words(
            "influenza extravaganza arpeggio solfeggio adagio crescendo innuendo diminuendo commando intaglio "
            "seraglio imbroglio pizza mezzo palazzo piazza mozzarella paparazzi graffiti vibrato staccato legato "
            "moderato tomato potato mosquito burrito bandito veto manifesto pesto gusto terracotta ghetto motto "
            "libretto stiletto falsetto vendetta umbrella vanilla errata data beta strata cognoscenti literati "
            "illuminati scenario vista fiesta barista esperanto pronto memento quanta santa manta quinta placenta"
        ),
    ),
}  # fmt: skip
