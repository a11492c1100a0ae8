"""English words of saying: verbs by what they do, sources by what they are. Data only."""

from dataclasses import dataclass
from enum import StrEnum

from tollbook.model import SpeakerKind


class Saying(StrEnum):
    """What a verb of speech does."""

    SAY = "say"
    TELL = "tell"
    REPORT = "report"
    ANNOUNCE = "announce"
    CONFIRM = "confirm"
    CLAIM = "claim"
    DENY = "deny"
    ESTIMATE = "estimate"
    PUT = "put"
    THINK = "think"
    WARN = "warn"
    ASK = "ask"
    JUDGE = "judge"
    SHOW = "show"
    RELEASE = "release"


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """One form of a verb of speech. `form` is base, third, past or ing."""

    lemma: str
    saying: Saying
    form: str


_LEMMAS: dict[Saying, str] = {
    Saying.SAY: (
        "say speak state add note explain remark observe comment declare continue reply respond recall stress emphasise "
        "emphasize insist repeat reiterate write tweet post joke quip conclude argue contend maintain recount "
        "elaborate clarify answer underline underscore testify opine exclaim retort lament complain boast brag "
        "specify reason counter"
    ),
    Saying.TELL: "tell inform remind assure notify brief advise",
    Saying.REPORT: "report reveal disclose describe relay",
    Saying.ANNOUNCE: "announce proclaim pledge promise vow swear",
    Saying.CONFIRM: "confirm acknowledge admit concede verify affirm",
    Saying.CLAIM: "claim allege assert accuse",
    Saying.DENY: "deny refute dispute rebut reject",
    Saying.ESTIMATE: "estimate calculate reckon predict forecast",
    Saying.PUT: "put place raise lower cut revise update increase reduce bring count give",
    Saying.THINK: "believe think suspect",
    Saying.WARN: "warn caution",
    Saying.ASK: "ask wonder suggest urge demand",
    Saying.JUDGE: (
        "condemn denounce decry criticise criticize slam blast deplore lambast lambaste praise hail applaud commend "
        "salute blame mock defend dismiss"
    ),
    Saying.SHOW: "show indicate find",
    Saying.RELEASE: "release issue publish",
}

_IRREGULAR: dict[str, tuple[str, str]] = {
    "say": ("said", "saying"),
    "speak": ("spoke", "speaking"),
    "tell": ("told", "telling"),
    "write": ("wrote", "writing"),
    "put": ("put", "putting"),
    "cut": ("cut", "cutting"),
    "bring": ("brought", "bringing"),
    "give": ("gave", "giving"),
    "think": ("thought", "thinking"),
    "show": ("showed", "showing"),
    "find": ("found", "finding"),
    "swear": ("swore", "swearing"),
    "admit": ("admitted", "admitting"),
    "quip": ("quipped", "quipping"),
    "rebut": ("rebutted", "rebutting"),
    "brag": ("bragged", "bragging"),
    "slam": ("slammed", "slamming"),
}


def _forms(lemma: str) -> dict[str, str]:
    """The forms of a verb, each with its name."""
    stem = lemma.removesuffix("e")
    third = lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "s"
    if lemma.endswith(("sh", "ch", "s", "x")):
        third = lemma + "es"
    past = lemma[:-1] + "ied" if third.endswith("ies") else stem + "ed"
    past, ing = _IRREGULAR.get(lemma, (past, stem + "ing"))
    return {lemma: "base", third: "third", ing: "ing", past: "past"}


def _all_verbs() -> dict[str, SpeechVerb]:
    verbs: dict[str, SpeechVerb] = {}
    for saying, lemmas in _LEMMAS.items():
        for lemma in lemmas.split():
            for form, name in _forms(lemma).items():
                verbs[form] = SpeechVerb(lemma, saying, name)
    return verbs


VERBS: dict[str, SpeechVerb] = _all_verbs()
"""Every form of every verb of speech. "put" is read as past."""

OFTEN_NOUNS = frozenset(
    """
    report reports claim claims note notes state states comment comments post posts estimate estimates forecast
    forecasts show shows demand demands issue issues release releases place places warning finding findings answer
    answers reply replies joke jokes vow vows pledge pledges promise promises reason reasons counter counters
    salute praise blame blast stress brief finds dispute disputes remark remarks
    """.split()
)
"""Forms that are as often nouns: they need a subject that stands right before them."""

INVERTING = frozenset(
    "say add report write note explain reply declare state announce confirm recall continue warn insist ask".split()
)
"""Verbs whose subject may follow: ", said the minister", ", reports Dawn"."""

NEEDING_THAT = frozenset("conclude continue reason counter answer repeat specify post swear lament".split())
"""Verbs that speak only with "that" or a quotation: "the search continued for days" says nothing."""

TAKING_OBJECTS = frozenset(
    """
    say speak tell report reveal disclose describe announce confirm acknowledge admit verify claim allege accuse deny refute
    dispute estimate calculate predict forecast put warn urge demand suspect : pledge promise place raise lower cut revise
    update increase reduce bring count give
    """.split()
)
"""Verbs that tell something by a bare noun: "reported 12 deaths"; the others need a clause or a quotation."""

SOURCE_NOUNS: dict[SpeakerKind, str] = {
    SpeakerKind.POLICE: (
        "police policeman policemen policewoman officer officers sheriff sheriffs undersheriff deputy deputies detective detectives constable "
        "inspector superintendent troopers gendarmerie gendarmes carabinieri sp ssp dsp dig igp investigators "
        "investigator cops constabulary"
    ),
    SpeakerKind.MILITARY: (
        "army military navy troops general colonel major captain lieutenant brigadier admiral commander commanders "
        "pentagon centcom nato idf soldiers soldier force forces ispr marine marines ranger rangers guard garrison "
        "africom isaf coalition sergeant air-force"
    ),
    SpeakerKind.MEDICAL: (
        "hospital hospitals doctor doctors medic medics physician physicians surgeon surgeons nurse nurses morgue "
        "coroner coroners health medical clinic paramedic paramedics pathologist mortuary examiner medicine infirmary"
    ),
    SpeakerKind.EMERGENCY: (
        "rescuers rescuer firefighters firefighter fire ambulance emergency rescue disaster coastguard coast-guard "
        "ndma ndrf fema civil-protection responders ems lifeguards ndema firemen relief"
    ),
    SpeakerKind.UN: (
        "un u.n. unicef unhcr ocha ohchr unrwa unama unifil minusma monusco minustah unmiss wfp iom unsmil unami "
        "united-nations world-health-organization"
    ),
    SpeakerKind.NGO: (
        "charity charities ngo ngos group groups organisation organization organisations organizations monitor "
        "monitors observatory amnesty activists activist campaigners msf icrc red-cross red-crescent watchdog foundation "
        "institute researchers federation union unions association committee network commission aid humanitarian"
    ),
    SpeakerKind.WITNESS: (
        "witness witnesses eyewitness eyewitnesses resident residents villager villagers survivor survivors local "
        "locals neighbour neighbours neighbor neighbors bystander bystanders passerby onlookers refugee refugees "
        "shopkeeper farmer passenger passengers driver worker workers student students teacher protester protesters "
        "demonstrators"
    ),
    SpeakerKind.FAMILY: (
        "family families relative relatives father mother brother sister son daughter wife husband widow uncle aunt "
        "cousin parents grandfather grandmother nephew niece"
    ),
    SpeakerKind.WIRE: (
        "newspaper newspapers paper daily agency broadcaster channel television tv radio media press magazine website "
        "site network outlet outlets news journal tabloid correspondent correspondents journalist journalists reporter "
        "reporters newsroom"
    ),
    SpeakerKind.OFFICIAL_OTHER: (
        "official officials minister ministry ministers ministries government governments authorities authority "
        "president premier chancellor governor governors mayor mayors spokesman spokeswoman spokesperson spokespeople "
        "spokesmen ambassador embassy secretary department administration prosecutor prosecutors office "
        "cabinet parliament lawmaker lawmakers lawmaker senator congressman deputy-minister commissioner chief head "
        "director chairman councillor council court judge tribunal attorney envoy diplomat diplomats consul consulate "
        "presidency king prince emir regime state bureau agency service services kremlin white-house state-department "
        "downing-street leader leaders administrator collector magistrate chairperson chairwoman sources source "
        "ombudsman ombudsperson prime-minister mp mps parliamentarian legislator junta taliban hamas hezbollah"
    ),
}
"""What the head of a source tells about who speaks. A word stands once, under its first kind."""


def _kinds() -> dict[str, SpeakerKind]:
    kinds: dict[str, SpeakerKind] = {}
    for kind, words in SOURCE_NOUNS.items():
        for word in words.split():
            kinds.setdefault(word.replace("-", " "), kind)
    return kinds


SOURCE_KINDS: dict[str, SpeakerKind] = _kinds()

DOCUMENT_NOUNS = frozenset(
    """
    tally tallies count counts figure figures data statistics numbers toll tolls report reports statement statements
    document documents records record estimate estimates list lists study survey poll press-release release releases
    communique communiqué bulletin letter post tweet account accounts affidavit complaint indictment announcement
    assessment review database census findings update updates sources-of article articles dispatch transcript
    """.split()
)
"""Papers that speak for whoever made them: "figures from the ministry", "a report by the UN"."""

COUNT_DOCUMENTS = frozenset("tally tallies count counts figures toll tolls statistics numbers".split())
"""Papers that are numbers: with no number of their own sentence they speak of the one before."""

OUTLETS = frozenset(
    name.strip()
    for name in """
    AFP, Agence France-Presse, AP, Associated Press, Reuters, EFE, Xinhua, TASS, Interfax, RIA Novosti, RIA, DPA, ANSA,
    Anadolu, Anadolu Agency, IRNA, ISNA, Fars, Tasnim, Mehr, SANA, Saba, WAFA, Petra, MENA, PTI, Press Trust of India,
    ANI, UNI, IANS, APP, Kyodo, Jiji, Yonhap, KCNA, Bernama, Antara, UPI, Bloomberg, Al Jazeera, Al-Jazeera,
    Al Arabiya, BBC, CNN, NBC, NBC News, CBS, CBS News, ABC, ABC News, Fox News, MSNBC, NPR, PBS, CNBC, Sky News, ITV,
    Deutsche Welle, DW, RT, Sputnik, France 24, RFI, Le Monde, Le Figaro, El País, El Pais, El Mundo, El Universal,
    Telesur, teleSUR, O Globo, Globo, Folha, Clarín, Clarin, La Nación, Der Spiegel, Bild, Dawn, The News,
    Geo News, Geo TV, Geo, The Hindu, Hindustan Times, Times of India, Indian Express, NDTV, India Today,
    The Telegraph, The Times, The Guardian, Guardian, The Independent, Daily Mail, The Sun, The Mirror, The Sunday Times,
    Financial Times, The Economist, New York Times, The New York Times, NYT, Washington Post, The Post, Wall Street Journal,
    Los Angeles Times, USA Today, Newsweek, Time, Politico, Axios, The Hill, Daily Excelsior, Dhaka Tribune, Daily Star,
    The Nation, Daily Times, Express Tribune, The Express Tribune, Haaretz, Jerusalem Post, Ynet, Times of Israel,
    Globe and Mail, Toronto Star, CBC, CTV, Rappler, Inquirer, Philippine Daily Inquirer, Straits Times, South China Morning Post,
    Global Times, People's Daily, CCTV, NHK, Asahi Shimbun, Pajhwok, Tolo News, TOLOnews, TOLO, Khaama Press, Ariana News,
    Channels TV, Premium Times, Punch, Vanguard, ThisDay, Daily Trust, Sahara Reporters, Daily Nation, Radio Free Europe,
    Voice of America, VOA, Ukrinform, Ukrainska Pravda, Meduza, Mediazona, Novaya Gazeta, Kommersant, Amaq, Al-Masirah,
    Al Masirah, Al Mayadeen, Press TV, Dogan, DHA, Demiroren, Hurriyet, Sabah, Middle East Eye, Rudaw, Kurdistan 24
    """.replace("\n", " ").split(",")
)
"""Outlets and agencies whose names carry none of the words of OUTLET_WORDS."""

OUTLET_WORDS = frozenset(
    """
    times post news herald tribune gazette journal guardian telegraph daily press newspaper tv television radio
    broadcaster broadcasting chronicle observer mail express mirror standard star media agency channel magazine
    weekly novosti pravda zeitung prensa diario .com paper website outlet outlets
    """.split()
)
"""The last words of an outlet's name; a name ending so is an outlet where it is capitalised or called local."""

ACRONYMS: dict[str, str] = {
    "doctors without borders": "msf",
    "médecins sans frontières": "msf",
    "medecins sans frontieres": "msf",
    "médicos sin fronteras": "msf",
    "medicos sin fronteras": "msf",
    "united nations": "un",
    "u.n.": "un",
    "world health organization": "who",
    "world health organisation": "who",
    "human rights watch": "hrw",
    "international committee of the red cross": "icrc",
    "syrian observatory for human rights": "sohr",
    "office for the coordination of humanitarian affairs": "ocha",
    "un office for the coordination of humanitarian affairs": "ocha",
    "un assistance mission in afghanistan": "unama",
    "islamic state": "isis",
    "isil": "isis",
    "daesh": "isis",
    "north atlantic treaty organization": "nato",
    "israel defense forces": "il:defence",
    "israel defence forces": "il:defence",
    "world food programme": "wfp",
    "united nations children's fund": "unicef",
    "international organization for migration": "iom",
}
"""Names that everyone shortens; expansions written in a report itself need no line here."""

KNOWN_BODIES: dict[str, SpeakerKind] = {
    short: kind
    for kind, shorts in {
        SpeakerKind.NGO: "msf hrw icrc sohr ifrc",
        SpeakerKind.UN: "un who ocha unama wfp unicef iom unhcr ohchr undp",
        SpeakerKind.MILITARY: "nato isis idf",
    }.items()
    for short in shorts.split()
}
"""What a body of a short name is, whatever words its long name holds ("Doctors Without Borders" are no medics)."""

OFFICES: dict[str, str] = {
    "defence": "defence defense military army pentagon armed-forces navy air-force idf general-staff war",
    "interior": "interior home police emergency-situations homeland",
    "health": "health",
    "foreign": "foreign external state-department diplomatic",
    "justice": "justice prosecutor prosecutors attorney-general",
    "railways": "railway railways rail",
    "transport": "transport transportation",
    "information": "information communication communications",
    "disaster": "disaster emergencies emergency-management civil-protection civil-defence civil-defense",
    "presidency": "president presidency white-house kremlin presidential premier prime-minister",
    "intelligence": "intelligence mossad cia",
}
"""Branches of a government, and the words that name them in ministries, ministers and spokesmen."""

TITLES = frozenset(
    """
    mr mrs ms dr prof professor gen general col colonel maj major capt captain lt lieutenant sgt sergeant brig
    brigadier adm admiral cmdr commander insp inspector supt superintendent sen senator rep representative gov governor
    president minister secretary mayor chief sheriff spokesman spokeswoman spokesperson judge justice pope king queen
    prince ambassador director chairman commissioner ayatollah imam sheikh rev reverend bishop archbishop cardinal
    premier chancellor vice prime deputy former ex interim acting
    """.split()
)

PRONOUNS = frozenset("he she it they who which we i you".split())
"""Words that speak for somebody named before."""

SHORT_SOURCES: dict[str, str] = {
    "official": "official officials",
    "minister": "minister",
    "ministry": "ministry",
    "spokesman": "spokesman spokesperson",
    "spokeswoman": "spokeswoman spokesperson",
    "spokesperson": "spokesperson spokesman spokeswoman",
    "paper": "paper newspaper daily times post",
    "newspaper": "newspaper paper daily times post",
    "source": "source",
    "sources": "sources",
    "governor": "governor",
    "president": "president",
    "group": "group organisation organization militants",
    "charity": "charity msf borders children oxfam",
    "agency": "agency unicef unhcr iom wfp",
    "organisation": "organisation organization",
    "organization": "organization organisation",
    "general": "general gen",
    "mayor": "mayor",
    "officer": "officer",
    "statement": "statement",
    "report": "report",
    "office": "office ocha ohchr",
    "army": "army",
    "military": "military army",
}
"""Short names that stand for a source named before, with the words that its full name may carry."""

SUBORDINATORS = frozenset(
    """
    that because if when while as after before since until although though whether where who whom whose which how what
    why unless than whereas once so lest
    """.split()
)
CONJUNCTIONS = frozenset("and or but nor yet".split())
PREPOSITIONS = frozenset(
    """
    of in at for from with on to by near about over under between among against through during into across around
    inside outside within without upon toward towards behind beyond via amid amidst following despite including
    regarding concerning per
    """.split()
)
AUXILIARIES = frozenset(
    """
    is are was were be been being am has have had having do does did will would can could may might must shall should
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot
    """.split()
)
DETERMINERS = frozenset(
    """
    the a an this that these those its his her their our my your some any each every both all no another several many
    one two three four five six seven eight nine ten
    """.split()
)
ADVERBS = frozenset(
    """
    also later earlier then now already still just only once again ever never not yet since previously meanwhile
    however initially officially publicly reportedly recently repeatedly finally further separately subsequently
    immediately formally explicitly earlier quickly first simply even often always today yesterday tonight thus
    """.split()
)
TIME_WORDS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tonight
    tomorrow morning afternoon evening night noon midnight week month year weekend late early earlier last this next
    mon tue tues wed thu thur thurs fri sat sun hours minutes days ago later p.m. a.m. gmt
    """.split()
)
"""Words that a phrase of time is made of."""

COMMON_PAST = frozenset(
    """
    went took made held came saw met got gave left fell rose began became broke brought built bought caught chose cut
    died drew drove fled flew found fought grew hit kept knew laid led let lost meant paid ran sat sent set shot shook
    spent spoke stood struck swept threw woke won wore blew rang sank sprang stole tore dealt felt heard hid burst hurt
    remains remain seems appears faces says goes comes takes makes gives
    """.split()
)
"""Irregular finite verbs: words that no name of a source contains."""

LEAD_CUES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("according", "to"), "according to"),
    (("on", "the", "word", "of"), "according to"),
    (("with", "reference", "to"), "cite"),
    (("in", "the", "words", "of"), "according to"),
    (("on", "the", "authority", "of"), "according to"),
    (("citing",), "cite"),
    (("quoting",), "quote"),
    (("as", "per"), "per"),
    (("per",), "per"),
    (("going", "by"), "according to"),
)
"""Words that lead in a source without a verb, and the lemma they count as; the longer of two before the shorter."""

NOT_SOURCES = frozenset(
    """
    there here what this that these those it's nobody nothing toll number figure bodies people death deaths injured
    dead wounded killed victims blast explosion attack attacks raid bomb quake earthquake storm fire accident crash
    """.split()
)
"""Words that cannot be the head of a source: nothing counted and nothing that happened speaks."""
