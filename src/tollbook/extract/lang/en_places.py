"""Words around the names of places, in English: what makes a capital word a place, and what makes it none."""

PREPOSITIONS = frozenset(
    """in at near from to outside inside around across to into toward towards throughout between beyond within through via
    onto off leaving reached reaching hit struck rocked""".split()
)
"""After these a capital word is likely a place."""

DIRECTIONS = frozenset(
    """north south east west northern southern eastern western central northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western upper
    lower greater downtown mainland suburban rural inner outer metropolitan uptown midtown coastal old""".split()
)
"""These may stand before a place without being a person's name."""

CONNECTORS = frozenset(
    "de del la las los of the and do da dos das al el y e sur en upon on am an der le les du".split()
)
"""Small words inside a name: "Norte de Santander", "Bosnia and Herzegovina"."""

HEAD_WORDS = frozenset(
    """city town village capital port district province state county region suburb neighbourhood neighborhood hamlet
    township settlement municipality parish island peninsula governorate prefecture department outskirts area border
    streets community commune locality oblast""".split()
)
"""What "the X of Name" calls a place."""

AREA_WORDS = {
    "province": 4, "state": 4, "governorate": 4, "oblast": 4, "prefecture": 4, "voivodeship": 4, "krai": 4,
    "district": 3, "county": 3, "municipality": 3, "raion": 3, "rayon": 3, "tehsil": 3, "taluka": 3, "subdistrict": 3,
    "region": 4, "department": 4, "division": 4, "regency": 3, "parish": 3,
}  # fmt: skip
"""The word after a name that says it is an area, and the precision it leaves."""

TOWN_WORDS = frozenset("city town village township suburb area metro airport port".split())
"""The word after a name that says it is a town."""

LOCAL_BODIES = frozenset(
    """police fire sheriff mayor officials residents resident authorities coroner county city state province district
    municipal prosecutors metro metropolitan suburb council governor firefighters paramedics officers officer detectives
    neighborhood neighbourhood section suburbs""".split()
)
"""Words after a place's name that say it is one, even with a capital: "Houston Police", "Conroe residents"."""

LOCAL_BUILDINGS = frozenset(
    "hospital airport university international general court zoo prison jail stadium railway station central".split()
)
"""The same where the name is a large town's: "Kunduz Airport", but not "Grant Hospital"."""

DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
    today yesterday tonight""".split()
)

TITLES = frozenset(
    """mr mrs ms miss dr prof sir dame lord lady president minister senator sen rep gov governor mayor chief capt captain
    gen general col colonel maj major lt lieutenant sgt sergeant officer detective det deputy justice judge pope bishop
    archbishop cardinal imam sheikh sheik prince princess king queen sultan secretary ambassador spokesman spokeswoman
    spokesperson inspector superintendent commissioner coach professor reverend rev father sister brother saint trooper
    cpl cmdr adm admiral brig commander director attorney ayatollah chancellor premier""".split()
)
"""Before a capital word these announce a person: "Governor Austin", "Gen. Jackson"."""

GIVEN_NAMES = frozenset(
    """aaron adam ahmed alan albert alex alexander ali alice amy andrea andrew angela ann anna anthony antonio ashley
    barbara ben benjamin betty bill bob brandon brian bruce carl carlos carol catherine charles chris christian
    christopher cynthia daniel david deborah dennis diana donald donna dorothy douglas ed edward elizabeth emily emma
    eric eva evan frank fred gabriel gary george gerald gloria grace greg gregory hannah harold harry hassan heather
    helen henry hugo hussein ibrahim isabel ivan jack jacob james jane janet jason jean jeff jeffrey jennifer jeremy
    jerry jesse jessica jim joan joe john johnny jonathan jorge jose joseph joshua juan juanita judith julia julie
    justin karen kate kathleen keith kelly kenneth kevin kim kyle larry laura lauren lee leo lewis linda lisa louis luis
    luke manuel marc marcus margaret maria mariam marie mario mark martha martin mary matthew megan melissa michael
    michelle miguel mike mohamed mohammad mohammed muhammad nancy nathan nicholas nicole noah omar oscar pablo pamela
    patricia patrick paul pedro peter philip rachel ralph ramon raymond rebecca ricardo richard rick rob robert roberto
    roger ronald rose roy russell ruth ryan samantha samuel sandra sara sarah scott sean sharon stephanie stephen steve
    steven susan tariq taylor teresa terry theresa thomas tim timothy tom tony tyler victor vincent virginia walter
    wayne william willie yusuf zachary""".split()
)
"""Given names that are also places, or that stand before a surname that is one; before or after a capital word they
make it a person."""

ORGANISATION_HEADS = frozenset(
    """university bank church college bishop archbishop duke institute academy society journal people's embassy
    ministry association chamber""".split()
)
"""In "the X of Name" the name belongs to an organisation."""

OUTLET_WORDS = frozenset(
    """times post news herald tribune chronicle journal star sun gazette daily press dispatch globe sentinel register
    courier examiner observer inquirer bee telegraph mirror guardian today tv radio magazine review reporter weekly
    bulletin advertiser monitor""".split()
)
"""After a place's name these make a newspaper or station: "Washington Post", "Bangkok Post"."""

_WORDS = """
a about act action additional after again age air all allah alliance along also an and angel another any april are
area army as at august auto ave avenue back bar base battle bay be bell best beach big black blue board book both
bridge brown burn but buy by camp can car cause central center chance chief child church city clay clear clinton
college come common community congress conservative corner could council county court cross day de dead deal death
democrat det did district do down driver early east either en end even every evening ever executive experience fall
family father few field fire first five for foreign former fort four freedom friday from front full funeral gay
general giant given god good government grand great green ground group guard gun half hall has have he head health
hell her here high hill him his holiday home hospital hot house how however human i if image images in industry inn
interior into is it its january japan's job journal judge july june just justice kid king la lake land large last law
least leader left liberal life light like line live long lord los love low main major male man many march mark market
may mayor me media medical meet men mercy middle might military mission moment monday more morning most mother
mountain much my name natural near never new news night no nor north northern not nothing now of off officer old olive
on once one only open opportunity or order other our out over pack page park parks party peace people per perfect
place plant plus point pole police poor pope port post power president press prime prince progress queen quick rain
ready real rebel red reform republic republican rescue rest rich right river road rock rose rule run safe same sand
say school science scout sea second secretary section security see senate senator september service seven she short
side silver since sister six sky so social some son south southern special spring standard star state station still
stone storm street strong success such summer sun sunday super support sure surprise surge system take tax team ten
than that the their them then there these they third this those three through thursday time to today together top
tower town trail training tree truth tuesday turn two un under unit united universal university until up upper very
victor video view village virgin von war was water way we wednesday welcome well west western what when where which
while white who why wide will winter with wolf woman women wood word work world would year yet you young your zone zoo
obama trump chavez maduro assad hamas taliban isis nato eu gop cnn bbc afp ap reuters fox abc cbs nbc spokesman photo
advertisement subscribe share email facebook twitter copyright read click source sources story updated published
follow search menu hide show related contact creek legacy shot suv atm dui dna swat ems cpr cctv
"""
_PHRASES = (
    "white house, north side, south side, east side, west side, red cross, green zone, home office, state department"
)
COMMON_WORDS = frozenset(_WORDS.split()) | frozenset(_PHRASES.split(", "))
"""Towns bear these names too, but they are nearly always other words or bodies, also after "in" and "at"."""

AMBIGUOUS = frozenset(
    """
    allen bush carter clark cook cruz davis garcia gates hughes jackson kelly kennedy lee lopez marshall martin
    martinez miller morgan murphy nelson parker perez porter powell ramirez reagan roberts rodriguez ross russell
    sanchez santos scott simpson smith stewart sullivan taylor thompson torres turner wallace warren wilson hamilton
    harrison hernandez gonzalez gonzales diaz castro nice reading mobile bath hope normal orange troy split
    independence liberty enterprise union victory eden paradise temple van golden eastern delta coast sandy superior
    sterling centre
    """.split()
)
"""Places where a preposition or a state says so ("in Jackson", "Nice, France"), else surnames and other words."""

REGIONS = {
    "kashmir": None, "darfur": "SD", "donbas": "UA", "donbass": "UA", "sahel": None, "crimea": "UA", "kurdistan": None,
    "gaza strip": "PS", "gaza": "PS", "west bank": "PS", "occupied west bank": "PS", "golan heights": None,
    "kivu": "CD", "north kivu": "CD", "south kivu": "CD", "ituri": "CD", "cabo delgado": "MZ", "tigray": "ET",
    "amhara": "ET", "oromia": "ET", "catatumbo": "CO", "rio grande": None, "balkans": None, "caucasus": None,
    "transnistria": "MD", "nagorno-karabakh": None, "south ossetia": "GE", "abkhazia": "GE", "patagonia": None,
    "amazon": None, "andes": None, "himalayas": None, "balochistan": "PK", "waziristan": "PK", "north waziristan": "PK",
    "south waziristan": "PK", "mindanao": "PH", "sumatra": "ID", "java": "ID", "sulawesi": "ID", "borneo": None,
    "siberia": "RU", "north caucasus": "RU", "sinai": "EG", "sinai peninsula": "EG", "nile delta": "EG",
    "niger delta": "NG", "horn of africa": None, "gulf coast": "US", "long island": "US", "new england": "US",
    "bay area": "US", "red sea": None, "black sea": None, "mediterranean": None, "persian gulf": None, "hispaniola": None,
}  # fmt: skip
"""Regions with a name and no sharp border, and the country that holds them, None for more than one: precision 5."""

NO_COUNTRY = {
    "europe": 7, "africa": 7, "asia": 7, "latin america": 7, "central america": 7, "south america": 7,
    "north america": 7, "middle east": 7, "caribbean": 7, "southeast asia": 7, "west africa": 7, "east africa": 7,
    "north africa": 7, "central asia": 7, "south asia": 7, "western europe": 7, "eastern europe": 7,
}  # fmt: skip
"""Parts of the world: precision 7."""

_STATES = """
Alabama ala al | Alaska ak | Arizona ariz az | Arkansas ark ar
California calif cal ca | Colorado colo co | Connecticut conn ct | Delaware del de
Florida fla fl | Georgia ga | Hawaii hi | Idaho id
Illinois ill il | Indiana ind in | Iowa ia | Kansas kan kans ks
Kentucky ky | Louisiana la | Maine me | Maryland md
Massachusetts mass ma | Michigan mich mi | Minnesota minn mn | Mississippi miss ms
Missouri mo | Montana mont mt | Nebraska neb nebr ne | Nevada nev nv
New_Hampshire n.h. nh | New_Jersey n.j. nj | New_Mexico n.m. nm | New_York n.y. ny
North_Carolina n.c. nc | North_Dakota n.d. nd | Ohio oh | Oklahoma okla ok
Oregon ore or | Pennsylvania pa penn | Rhode_Island r.i. ri | South_Carolina s.c. sc
South_Dakota s.d. sd | Tennessee tenn tn | Texas tex tx | Utah ut
Vermont vt | Virginia va | Washington wash wa | West_Virginia w.va w.v. wv
Wisconsin wis wisc wi | Wyoming wyo wy | District_of_Columbia d.c. dc | Ontario ont
Quebec que | British_Columbia b.c. | Alberta alta | Manitoba man
Saskatchewan sask | Nova_Scotia n.s. | New_Brunswick n.b. | New_South_Wales nsw n.s.w.
Victoria vic | Queensland qld
"""
STATE_ABBREVIATIONS = {
    short: names[0].replace("_", " ")
    for line in _STATES.strip().splitlines()
    for names in (cell.split() for cell in line.split("|"))
    for short in names[1:]
}
"""How a state is shortened after the name of a town, in lower case: "Ark.", "Calif.", "TX", "N.Y."."""

FACILITIES = frozenset(
    """hospital clinic market bazaar camp school university college airport airfield airbase base barracks prison jail
    church mosque temple cathedral monastery synagogue shrine station terminal port harbour harbor plant factory mine
    refinery stadium theatre theater cinema nightclub club hotel restaurant mall bridge dam checkpoint embassy consulate
    compound palace park square farm bank branch warehouse crossing centre center tower building barrage pipeline
    tunnel ferry""".split()
)
"""A named building or ground: precision 1."""

NO_TOWNS = frozenset(
    """english french arabic spanish russian chinese ramadan eid easter christmas hanukkah diwali lent parliament congress
    senate knesset court supreme high operation custody facebook twitter instagram telegram whatsapp youtube google
    covid god islam christianity english hebrew q spring summer autumn fall winter world euro euros dollars""".split()
)
"""What may follow "in" with a capital and is no town that the table lacks."""

FACILITY_KINDS = frozenset(
    """fruit vegetable fish bank train railway bus metro police refugee army military air power chemical food oil gas
    border primary secondary high elementary trauma shopping displacement""".split()
)
"""The word before one: "the Jameela fruit market", "Marfin bank branch"."""

QUARTERS = frozenset(
    """neighbourhood neighborhood suburb village hamlet quarter township slum favela ward settlement kibbutz barrio
    enclave commune""".split()
)
"""A named part of a town, or a small one: precision 2."""

SPEECH_VERBS = frozenset(
    """said says say announced denied confirmed condemned accused accuses warned added told vowed insisted claims claimed wants
    urged called calls has had will would believes hopes expects rejected provides provided rarely responded
    acknowledged declared blamed blames""".split()
)
"""After the name of a capital these make it the voice of a government."""
