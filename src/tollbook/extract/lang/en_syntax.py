"""Small words of English: what opens, joins and ends phrases, and what makes a number no count of people."""

from tollbook.model import Firmness

# What ends a noun phrase.
BARRIERS = frozenset(
    """
    . , ; : ? ! ( ) [ ] { } " “ ” — – … • * | 's and or but nor when while after before because as since until if though although than that which who whom whose where why how
    was were is are be been being am had has have having do does did will would could should may might must can shall got get gets getting
    in on at by from to into onto of for with without near inside outside under over between among during through across against about around within along behind below above
    off out up down upon via per toward towards amid amidst despite including not n't also still already reportedly allegedly believed feared presumed confirmed said says say told
    today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday here there now then later earlier ago so far they he she it we you i him them us me himself herself themselves
    comes came goes went seems seemed appears appeared stems stemmed rests rested refers referred dates stands stood
    left leaving leaves this these those the a an no any each every both either neither all his her its their our my your another other
    """.split()
)

# Articles, possessives and the like: what opens a noun phrase.
DETERMINERS = frozenset("the a an his her its their our my your this these those another every each".split())

# Whose.
POSSESSIVES = frozenset("his her its their our my your".split())

# Capitalised words that begin no name of a person.
NAME_STOP = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday
    wednesday thursday friday saturday sunday mon tue wed thu fri sat sun the a an in on at by of for from to and but or as he she it they we you i his her its their this that these those there then
    meanwhile however also after before when while since until during if although though because more most many some all both no not yes at least nearly about around over up total toll dead
    injured killed wounded deaths update updated breaking live video photo photos watch read source sources report reports reuters afp ap xinhua efe ani pti dpa bbc cnn according officials official
    police army military government ministry hospital university school airport street road avenue north south east west northern southern eastern western central islamic state republic united nations department
    office court council committee party union front movement league forces force command group bank company inc ltd corp association federation foundation institute agency authority commission times post news herald tribune guardian telegraph journal daily
    congress senate parliament house assembly airlines airways express embassy consulate district province county region city village town island river lake mount valley gulf sea ocean bridge tower church mosque temple stadium park square hotel club market mall base camp prison jail station unit
    still also only even just yet once again later earlier today yesterday tomorrow tonight internet twitter facebook telegram whatsapp us u.s. uk u.k. eu un u.n. nato god allah ramadan christmas easter eid how what why where who whose which
    health interior defence defense justice education information foreign home diocese archdiocese community communities
    international aviation corporation academy clinic laboratory plaza centre center tribunal federal college observatory
    national television tv radio network channel everyone everybody someone anyone somebody nobody whoever nothing something everything rescuers rescue workers several two three four five six seven eight nine ten eleven twelve one another other others people residents victims witnesses
    """.split()
)

# Nouns of harm that take a noun before them: "staff deaths".
PURE_HARM_NOUNS = frozenset(
    "death deaths fatality fatalities casualty casualties injury injuries arrest arrests killing killings murder murders body bodies corpse corpses lives".split()
)

# What "of" may open a whole with: "two of them".
WHOLES = frozenset("mine ours them those these whom which us you the his her its their our these our all".split())

# Endings of words that are no names, where all is in capitals.
COMMON_ENDINGS = (
    "ly",
    "ing",
    "ed",
    "tion",
    "sion",
    "ment",
    "ity",
    "ness",
    "ous",
    "ive",
    "ance",
    "ence",
    "ers",
    "ions",
    "ful",
    "less",
    "able",
    "ible",
    "ism",
    "ists",
    "ship",
    "ted",
    "ure",
    "ial",
    "ical",
)

# Small words inside names.
NAME_LINKS = frozenset(
    "al el bin ibn abu de del de-la da dos van von der den le la du di ben ould ul ur-rehman y e".split()
)

# Words inside titles of several words: "Private First Class", "Lance Corporal".
TITLE_PARTS = frozenset("first second class lance petty master warrant junior senior grade".split())

# Months.
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)

# What makes the number after it money.
MONEY_BEFORE = frozenset("$ £ € ¥ ₹ rs rs. usd inr pkr eur gbp us$ rupees rupee dollars".split())

# "Flight 17", "No. 4": the number is a name.
LABELS = frozenset(  # "Flight 17", "No. 4": the number is a name
    "no nos number flight article articles section chapter route highway unit camp zone ward room gate platform phase part "
    "page figure table episode season level grade class category channel sector resolution operation street avenue road "
    "line bus train coach interstate lane district day week psalm verse version windows iphone boeing airbus gulf covid "
    "front battalion squadron regiment corps division platoon sitio barangay ward precinct "
    "tier category type group top formula super under area building exit mile marker apartment suite block blocks brigade".split()
)

# What stands before a year.
YEAR_CUES = frozenset(
    "in since of by from until till during early late mid before after between and to the spring summer autumn fall winter "
    "circa year through".split()
)

# What makes the number before it a measure, a time or a share.
AFTER_VETO = frozenset(
    "% percent per-cent pc pct am pm a.m. p.m. o'clock gmt utc ist est edt cst pst local km kilometers kilometres miles mph "
    "kph metres meters feet years-old year-old day-old month-old year-olds yards hectares acres tonnes tons kg mm cm degrees "
    "dollars euros pounds rupees points goals times st nd rd th bn".split()
)

# Weekdays and months.
DAY_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday jan january feb february mar march apr april may jun june jul july aug august sep "
    "sept september oct october nov november dec december".split()
)

# What things may suffer as well as people: believed only of people who are known to be people.
OF_THINGS = frozenset(
    "burn burned burnt burning burns bury buried burying trap trapped trapping seize seized seizing capture captured capturing hijack hijacked blow "
    "blew blown blowing evacuate evacuated relocate relocated release released releasing free freed save saved rescue rescued hurt hurting poison "
    "poisoned torn tore tear ripped lost lose liberate liberated eliminate eliminated neutralise neutralised neutralize neutralized shot shoot admit admitted discharge "
    "discharged suffocate survive survived flee fled wipe wiped missing trapped claimed cut snatch snatched disappeared vanished".split()
)

# What a name suffers only as a place or a thing.
OF_FIRE = frozenset("burn burning burns bury buried blow blew blown blowing".split())

# What is done to lives: "claimed 12 lives".
VERBS_OF_LIFE = frozenset(
    "claim claims claimed claiming take takes took taken taking cost costs costing lose loses lost losing loss".split()
)

STRIKES = frozenset("hit hits hitting struck strikes striking".split())

# What is done to people only.
OF_PERSONS = frozenset(
    """arrested arresting detained detaining beheaded beheading kidnapped kidnapping abducted abducting assassinated murdered murdering lynched
    apprehended handcuffed strangled nabbed martyred tortured""".split()
)

# Things that strike people: "a stray bullet hit a woman".
STRIKING = frozenset(
    "bullet bullets car truck lorry bus train tram vehicle van motorcycle shell shells shrapnel rocket lightning suv pickup jeep tractor drone round rounds".split()
)

# Forms of "be" and "get": they make a passive.
BE = frozenset("is are was were be been being am 's 're get gets got getting gotten".split())

# Forms of "have".
HAVE = frozenset("has have had having 've".split())

# What makes a harm only possible.
MODALS = frozenset("may might could would can should will shall must".split())

# "are believed to have been killed": words between the subject and the harm.
REPORTING = frozenset(
    """reported believed feared said thought known confirmed presumed understood estimated alleged claimed rumoured rumored
    suspected assumed declared pronounced found listed expected likely certain seen considered deemed left held kept made
    officially considered""".split()
)

# What may stand inside a verb group.
VERB_ADVERBS = frozenset(
    """also all both either still already since later then now just only even once ever never not n't subsequently
    together instantly eventually initially previously recently earlier again far so yet soon almost nearly at least
    themselves himself herself itself either altogether thus therefore however apparently possibly probably perhaps
    directly each""".split()
)

# What bodies are called.
BODY_WORDS = frozenset("bodies body dead corpses toll deaths victims remains".split())

# What begins another clause.
SUBORDINATORS = frozenset(
    "when while after before because as since until if although though whereas where unless once but so whether".split()
)

# Marks that no subject reaches across.
SENTENCE_STOPS = frozenset("; : ? !".split())

# Words of saying that no subject reaches across.
SPEECH_STOPS = frozenset(
    "said says say told reported reports added adds confirmed announced claimed stated according".split()
)

# Prepositions: what follows is no subject.
PREPOSITIONS = frozenset(
    """in on at by from to into onto for with without near inside outside under over among during through across against
    about around within along behind toward towards amid despite of than like via per between targeting using wearing
    carrying following""".split()
)

# What an aside between commas opens with.
ASIDE_OPENERS = frozenset(
    """who which whose whom including among identified named belonging aged mostly most many some all both almost nearly largely overwhelmingly chiefly mainly with in on at
    near from by as including not one two three four five six seven eight nine ten several part also described known
    wearing armed working living travelling traveling originally, formerly""".split()
)

# What makes the number after it an older one.
OLDER = frozenset("initially previously earlier formerly originally first from initial previous".split())

# Words of mourning: those for whom it is are dead. And of what is paid to the kin of the dead.
MOURNING = frozenset(
    """silent silence prayed pray prays praying prayer prayers mass candles candle candlelit wreath wreaths vigil vigils memorial
    memorials monument mourn mourns mourned mourning mourners funeral funerals tribute tributes requiem half-mast
    commemorate commemorates commemorated commemorating commemoration remembrance remembered remember remembers honour honours
    honoured honor honors honored plaque flowers bells anniversary""".split()
)
REMEMBERED = frozenset("remembered mourned commemorated".split())
MOURNED_BY = frozenset(
    """for to of mourn mourns mourned mourning remember remembers remembered remembering honour honours honoured honouring honor honors
    honored honoring commemorate commemorates commemorated commemorating""".split()
)
PAYING_KIN = frozenset("compensation condolences condolence indemnity indemnities bereaved reparations diya".split())
BEREAVED = frozenset("families family relatives parents widows mothers kin survivors graves coffins".split())

# Nouns that are counts by themselves.
NAMES_A_COUNT = frozenset("toll count number figure figures tally".split())

# Verbs that set a count.
SET_VERBS = frozenset(
    "put puts putting place placed raise raises raised raising lower lowered cut revise revised bring brings brought bringing set".split()
)

# Words of counting that say too little alone.
WEAK_MOVES = frozenset(
    "is was are were be been at of to up down as has have had include includes count counts given went gone goes hit "
    "taken took take takes taking total number".split()
)

# "bring it to", "put it at".
ANAPHORIC_MOVES = frozenset(
    "bring brings bringing brought put puts putting take takes taking took raise raises raised push pushes pushed pushing place places placed placing revise revised lower lowered cut corrected".split()
)

# Verbs that count, and verbs and nouns that give a figure: "relatives count 272", "the UN has 140".
COUNTING = frozenset("count counts counted".split())
GIVING = COUNTING | frozenset(
    "received has have had name names named list lists listed gives gave lost loses lose uses used quotes quoted".split()
)
SPEAKING_OF = frozenset("speak speaks spoke spoken talk talks talked write writes wrote written".split())
# Verbs with which somebody owns to a bare figure: "the mayor says 47", "the army holds to 38", "the 18 that it admits".
OWNING = frozenset(
    """say says said admit admits admitted admitting acknowledge acknowledges acknowledged concede concedes conceded announce announces
    announced report reports reported confirm confirms confirmed claim claims claimed maintain maintains maintained
    cite cites cited record records recorded give gives gave put puts know knows knew""".split()
)
HOLDING_TO = frozenset(
    (verb, prep)
    for prep, verbs in {
        "to": "hold holds held keep keeps kept stick sticks stuck cling clings clung admit admits admitted own owns owned",
        "by": "stand stands stood",
        "on": "insist insists insisted settle settles settled",
        "at": "arrive arrives arrived",
        "with": "came comes up",
    }.items()
    for verb in verbs.split()
)

# Verbs with which somebody will not have a figure: "dismissed the 41 as a rumour".
DENYING = frozenset(
    """call calls called dismiss dismisses dismissed deny denies denied reject rejects rejected dispute disputes disputed contest
    contests contested question questions questioned""".split()
)

# Nouns for a figure: "insists on a count of 90".
FIGURES = frozenset("count figure number toll tally total estimate".split())
GIVERS = frozenset(
    """ministry ministries government governments army military police agency agencies council un cross crescent hospital hospitals
    doctors medics relatives families parents mothers group groups union unions lawyers rebel rebels officials authorities
    authority commission committee court tribunal prosecutors panel centre center network observatory monitor monitors
    activists residents survivors villagers volunteers church association society office spokesman spokeswoman list lists
    count tally toll figure figures encyclopedia report reports bureau brigade institute morgue nations organisation organization
    charity charities paper newspaper papers newspapers outlets press dailies media agency's registry register researchers investigators it others""".split()
)

# What may follow a bare figure that a source gives.
AFTER_GIVEN = frozenset(", . ; and on before earlier until in at by so after as but that when".split())

# What a whole that was counted before is called.
WHOLE_NOUNS = frozenset(
    "toll count figure number total dead victims casualties tally fatalities deaths killed injured wounded missing".split()
)

# What lowers or raises the firmness of a figure.
FIRMNESS_CUES: dict[str, Firmness] = {
    **dict.fromkeys(
        "feared fear fears presumed believed thought suspected assumed likely probably apparently possibly perhaps maybe".split(),
        Firmness.FEARED,
    ),
    **dict.fromkeys(
        "allegedly alleged claimed claims purportedly purported supposedly so-called".split(), Firmness.ALLEGED
    ),
    **dict.fromkeys("rumoured rumored rumours rumors unconfirmed unverified".split(), Firmness.RUMOURED),
    **dict.fromkeys("estimated estimates estimate estimating projected".split(), Firmness.ESTIMATED),
    **dict.fromkeys("confirmed confirms confirm confirming verified identified".split(), Firmness.CONFIRMED),
}

# What hedges a figure without a speaker.
HEDGES = frozenset("reportedly reported reports said understood known".split())

# How firm a speaker makes a figure, by the verb.
FIRMNESS_OF_VERBS: dict[str, Firmness] = {
    "confirm": Firmness.CONFIRMED,
    "acknowledge": Firmness.CONFIRMED,
    "admit": Firmness.CONFIRMED,
    "verify": Firmness.CONFIRMED,
    "claim": Firmness.ALLEGED,
    "allege": Firmness.ALLEGED,
    "accuse": Firmness.ALLEGED,
    "estimate": Firmness.ESTIMATED,
    "assess": Firmness.ESTIMATED,
    "fear": Firmness.FEARED,
    "believe": Firmness.FEARED,
    "suspect": Firmness.FEARED,
    "deny": Firmness.DENIED,
    "reject": Firmness.DENIED,
    "dismiss": Firmness.DENIED,
    "retract": Firmness.RETRACTED,
    "withdraw": Firmness.RETRACTED,
}

# Several events told as one: what they have done so far is a running count.
SEVERAL_EVENTS = frozenset(
    """bombings blasts explosions attacks airstrikes strikes raids clashes riots protests floods storms quakes earthquakes tremors
    landslides mudslides fires wildfires shootings killings incidents rains outbreaks battles ambushes massacres stores shops demonstrations""".split()
)

# Verbs that say that a state goes on: "nine of the crew remain missing".
REMAIN = frozenset(
    "lie lies lay remain remains remained remaining stay stays stayed staying recovering lying languishing".split()
)
