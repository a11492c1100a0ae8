"""How common words are in English news: what reports share by chance, and what they share because of one event.

Levels by the share of news texts that hold a word: 0 over 20 %, 1 over 8 %, 2 over 3 %, 3 over 1.2 %, 4 over 0.5 %. The
shares are means over seven open collections of news of 1988 to 2018, each word without the collection that has it most,
so that no single subject makes a word common. A word that is not here is rare. The table is fixed: how alike two
reports are must not depend on which others are read beside them.
"""

_LEVELS = (
    """
    about according after all also an and any are as at be because been before being but by during first for
    from had has have he him his if in into is it its just last more new news no not now of old on one or other
    out over people police president said say she so some than that the their them there they this
    three time to told two up was we were what when where which while who will with would year you
    """,
    """
    shooting shot
    added again against ago american among another anyone area around arrested asked authorities away back began
    behind believe between block both call called came can car case center charged charges chief city close come
    continue could country county court day days dead death department did didn't died do don't down each
    earlier early end even expected face family few fire fired five following former found four friday front
    general get go going good got government group gun happened head held help her here high himself home
    hospital hours house how however identified incident including information injured inside international
    investigation involved killed know late later law least left life like little local long lot made make man
    many may members men military million monday month morning most much murder my national near never next
    night north number off office officer officers officials once only others our outside own part party past
    person place point political possible press public put released report reported reports right rights same
    saturday saying says scene second security see set several should since six state statement states still
    street such sunday suspect take taken th then these think those through thursday times today took trying
    tuesday under united until us used very victim victims want washington way wednesday week well went whether
    white without woman working world years
    """,
    """
    able accused across act action actions actually addition additional administration afternoon agency agreed
    agreement ahead air alleged allegedly allow almost along already although always am america americans
    announced anti anything ap apartment apparently appear appeared appears april areas armed arrest arrests
    arrived ask asking assault associated attack attacks attempt attempted attention attorney august available
    avenue bad based became become begin believed best better big black board body border boy break bring
    broadcast broke brother brought building bullet business calling calls campaign can't cannot capital care
    cause cbs central certain change charge child children citizens claimed clear closed co com comes coming
    comment committee common community company concerns condition conference confirmed congress connection
    contact continued continues control council countries crime criminal critical current currently custody
    daily date daughter deal dec december decided decision declined defense degree democratic denied deputy
    described despite details detectives determine determined different director district does doesn't doing
    donald done door drive drug due east economic effort efforts eight election elections else ended enforcement
    enough entered evening event ever every everyone everything evidence executive expressed facing fact failed
    families far father fbi federal feel fight filed final financial find fled followed force forces foreign
    forward fourth fox free friend friends full further future gave getting give given great ground groups
    gunshot half hand hands happen hard having health heard hearing heart history hit hold holding homicide hope
    hour hurt i'm immediately important include initial injuries instead interest interview investigating
    investigators issue issued issues itself jail james jan january john judge july june justice keep killing
    kind knew known large latest lead leader leaders leading leave leaving led less let level likely line live
    lives living located longer look looking loss lost low lower main major making march mass material matter me
    means meanwhile media medical meet meeting member message met michael might minister minutes moment money
    months mother move moved mr multiple must name named nation nations nearby nearly need neighborhood nine non
    nothing nov november obama occurred offer offered official ongoing open opened order ordered organization
    park parties pay percent personal phone placed plan planned plans play played playing pm pointed policy post
    posted power present presidential previous previously private problem problems process pronounced provide
    published pulled question questions quickly raised ran reach read real really reason received recent
    recently record records red related release remain remains reportedly reporters republican reserved
    residents responded response responsible rest result results return returned road role room run running san
    saw scheduled school search secretary seeking seen self sent september series serious service services seven
    share sheriff short shortly shots show showed side sign signed site situation small social someone something
    son soon sought source sources south special spoke spokesman st staff standing start started station stay
    stop stopped store story streets strong struck suffered support sure suspects system taking talk talking
    talks team television tell term text themselves they're thing things third though thought thousands
    threatening together too top total toward town trade treated treatment tried try turn turned twitter union
    unit university urged use using vehicle video violence visit wanted wants war wasn't watch we're weapon
    weapons weekend weeks west whom whose why wife win within witnesses women won't words work worked workers
    wound wounded wounds yesterday yet york young your
    """,
    """
    abc above abroad absolutely abuse accept accepted access accident accidental accidentally account accounts
    achieve acting active activity add adding address admitted adopted adult adults adviser affairs affected
    african age agencies agenda agent agents aggravated agree aid aides aimed airport alliance allies allowed
    allowing alone ambassador amid ammunition amount andrew angeles angry announcement anonymous answer answers
    anthony anybody apparent appeal appearance approach approached appropriate approved approximately aren't
    argued arguing argument arm arms army arrival article assistance assistant association attacked attempting
    attempts attend attended aug automatic ave avoid aware baby bank banks bar barack base basis battle beach
    becoming beginning begun believes below benefit beyond bid biggest bill billion bit blame blocked blocks
    blood blue bodies bomb bond born boulevard breaking brief british broad broken brooklyn brothers brown build
    bullets bureau bus bush businesses buy caliber calif california candidate captured career carolina carried
    carry carrying cars cases cash cast caught caused causing certainly chairman challenge chance changed
    changes charles check chest chicago choice chris christmas church circumstances cited cities citizen civil
    claim claiming claims class clearly clinton closely closer closing club cnn coast college commander comments
    commission commitment committed communications companies compared complete completed completely complex
    computer concern concerned concluded condemned conditions conduct conducted confirm conflict congressional
    connected consider considered constitution continuing contributed controlled conversation convicted
    copyright corner coroner cost couldn't count counter counts couple course courts cover create created
    creating credit crimes crisis critically criticism criticized cross crowd culture customers cut damage
    damaged danger dangerous daniel dark data david de deadly deaths debt decades decide declared deep defend
    delivered demand demanded demanding democracy deputies description designed detective detroit developing
    development die difficult diplomatic direct direction directly discovered discuss discussed discussion
    dismissed dispute division documents dollars domestic doors double doubt downtown dozen dozens dr driver
    driving drop dropped drove drugs duty eastern easy economy effect effective either email emails embassy
    emergency employee employees ending ensure enter entire equipment eric especially established estate
    estimated europe european events eventually everybody exactly examiner example exchange expand expect
    expectations experience experts express extremely eyes faced faces facility fair fall familiar fast fatal
    fatally favor fear feb february feet fell fellow felony felt female field fifth fighting figure file finally
    finding finished firearm firearms firing firm fleeing floor florida focus focused follow food foot forced
    form fought france freedom frequently friendly fully fund funeral game gang gas gathered gathering george
    germany girl gives giving global goal goals god goes gone gotten grand green grew growing guard guilty
    gunfire gunman guns gunshots guy hall handgun handling happening happens happy hasn't he'd headed heading
    headquarters hear heavily heavy helicopter helped helping herself higher highly highway hill historic
    hitting holds homes hopes hoping hospitalized host hotel houses houston huge human hundreds husband i've
    idea identify identity ii illegal image immediate immigration impact improve incidents included includes
    income increase increased increasing increasingly indeed independent indicate indicated individual
    individuals industry influence initially injury innocent insisted institute intelligence intended intent
    interests internal intersection interviewed investigate investigations involvement involving island isn't
    jackson job johnson join joined joint jones joseph journalists jr juan jumped jury keeping kept key kids
    kill killer king knows la lack laid land largely larger largest launched laws lawyer leadership leads
    learned lee leg legal letter light limited lines link linked list listed lived loaded location locked
    longtime looked looks los lose louis love loved lt lying magazine maintain majority makes male managed
    management manager mark market martin maybe mayor mean meaning measures meetings memorial mentioned messages
    mexico miami mid middle midnight mike miles ministry minor minute miss missing mission moments mostly motive
    movement moving ms murdered names nationwide natural nbc necessary needed needs negotiations neighbor
    neighbors neither network newspaper nobody none noon nor normal northern note noted notes numerous obtained
    obviously oct october offering offers offices often oh oil older ones online onto opening operation
    operations opinion opportunities opportunity opposition orders organizations organized original overnight
    owned owner page paid parents parked parking parliament particularly parts pass passed passenger passing
    path patrol paul peace pending period personnel persons peter philadelphia photo photos pick picked picture
    pistol places plane planning player please points policies politicians politics poor popular population
    position positions positive possession possibility possibly potential potentially powerful practice
    preliminary prepared presence presidency presidents pressure pretty prevent price prime prior prison pro
    probably program progress project promised prompted property proposal proposed prosecutor prosecutors
    protect protection protest protesters protests provided providing publicly pull push pushed putting quarter
    questioned questioning quick quiet quite race radio raise rally range rate rather re reached ready reasons
    receive receiving recovered redistributed reduce referring refused regarding regime region regional regular
    rejected relations relationship relatives remained remaining remarks remember removed repeatedly reporter
    reporting represent represents request requested rescue residence resident resolve resources respect respond
    responding responsibility restaurant resulted returning revealed review reward rewritten richard rifle rise
    risk robert round rounds route rule ruled ruling rushed sad safe safety sat save scale scott sea searching
    seat secret section secure seeing seek seem seemed seems seized sen senate send senior sense separate sept
    seriously serve served setting sgt shared shock shocked shoot shooter shootings showing shown shows shut
    sides significant signs similar simply single sister sit sitting smith society solution somebody sometimes
    southern southwest soviet speak speaking specific speech spending spent spokeswoman spot spotted spread
    spring square stable stage stand star stated statements status step steps stolen stood stories strategy
    strike striking strongly struggle student students style subject successful suffering suggested summer
    summit supported supporters supposed supreme surgery surrounded surrounding surveillance survive survived
    suspected suspended systems takes talked target targeted targets task tax technology teen telephone telling
    tells temporary tens terms terrorism terrorist test texas thank thanks thinking thinks thomas threat
    threatened threats throughout ties tip tips tomorrow tonight tough track traditional traffic tragedy tragic
    training transported trial trigger trip troops trouble truck true trust truth turning tv tweet tweeted twice
    type un unable unclear understand unidentified unknown unless unlikely update updated updates upon upper
    usually valley value various vehicles via vice victory view views village violent visiting vote wait waiting
    wake walk walked walking wall warned warning warrant watched watching water wave ways we'll we've wearing
    weather website weren't western whatever whole wide william williams willing window wing wish witness won
    word works worried worse worst worth wouldn't written wrong wrote you're younger youth
    """,
    """
    abandoned abdomen ability aboard abortion academy accompanied accord accusations achieved acknowledge
    acknowledged acted actively activist activists activities actor acts actual adam additionally addressed
    addresses addressing adds administrative admit ads advance advanced advantage advice advised advisers
    advocate affair affect afraid afterward ages aggression aggressive agreements agrees aircraft ak al alabama
    alan alarm alcohol alert alex alexander alive allegations allen alley allows alongside altercation
    alternative ambulance amounts analysis analyst analysts angela anger anniversary announce annual anonymity
    answered anticipated antonio anymore anywhere apart apartments appeals applied apply appointed approaching
    approval arizona arraigned arrive arriving asks assassination assembly assessment assigned assist associate
    assume assumed assured atlanta atlantic atmosphere attackers attacking attending attitude attorneys
    attributed audience aunt author authority authorized auto autopsy average avoided awaiting award backed
    background backyard badly bag bail baker balance baltimore band banking barely bars baseball basic basically
    basketball battery bay bear bearing beat beating beautiful becomes bedroom begins behalf behavior belief
    believing bell belonged ben benefits benjamin berlin bernard besides birth birthday blamed blast bleeding
    blocking blog bloody blow boat bob bombing bombings bombs book booked boost borders boss boston bought bound
    box boyfriend boys brain branch brand brave breakfast brian bridge briefly bright bringing broadcasting
    bronx bruce budget buildings built burglary buried burned burning busy buying cabinet cable calm camera
    cameras campaigns campus canada candidates cap capable capacity capitol capt captain capture card cards
    careful carefully carlos carries carter casings castro catch catholic causes celebration cell centers
    century ceremony chain chair challenged chamber champion chances changing channel chaos chaotic charging
    chase chased checked checking checks chosen christian christopher circle circuit citing civilian clark
    clashes clean cleared cleveland click client climate clinic closest clothes clothing coalition code cold
    colleagues collected collective color colorado colored combat combined command commerce commercial
    commissioner commit committing communist communities competitive complained complaint comply compromise
    computers concerning conclude conclusion concrete condolences conducting confidence confident conflicts
    confront confrontation confronted connect connections consecutive consequences conservative consideration
    considering considers consistent conspiracy constitutional construction contained content contract contrary
    controls controversial convention conversations conviction convictions convince convinced cook cooperate
    cooperation cops core corporate corporation correct correspondent costs counsel coup courthouse cousin
    coverage covered covering crack craig crash crashed crazy creation crew crews criminals critics crucial
    cultural customer cuts cutting dad dallas dan dated daughters dave davis dawn deadline dealing deals dean
    debate decade decisions declaring decline deeply defeat defeated defended definitely del delaware delay
    delegation deliver demands democrat demonstration demonstrations demonstrators denounced deny departments
    departure deployed describe describing deserve deserves desire desperate destroy destroyed destroying
    destruction detail detailed detained determination devastated devastating develop developed developments
    device devices dialogue diego dies digital diplomat diplomats directed discharge discharged disclose
    disclosed discovery discussions dispatch dispatched distance distributed distribution divide doctor doctors
    document dog dollar dominated doubts dramatic draw drawing drawn dressed drew driven drivers duties eager
    earned easier easily echoed ed edge editor editorial edt education edward effects eighth el elaborate elect
    elected electoral elementary eligible eliminate eliminated elite elizabeth elsewhere emerged emotional
    emphasized empty en enable encouraged ends enemies enemy energy engage engaged english enjoyed entering
    entertainment entrance entry environment environmental equivalent era erupted escape escaped essential
    establish establishment estimates et evacuated eve everywhere evil ex exact except excerpts excited
    exclusive exclusively executed executives exercise exist existing exit exited expanded expansion expecting
    expects expenses experienced experiencing expert explain explained exploded explosion explosive expressing
    extend extended extension extensive extent extra extradition extraordinary extreme eye facilities factor
    factors facts fail failing failure fairly faith fallen falling false famous fan fans fate fault favorite
    feared fears federation feeling feelings feels felon fewer fierce fighters figures filing filled film
    finance findings finds fine firefighters fix fixed fla flag flags flat flee flew flight flown fly flying
    follows footage football forcing ford formal formally formed fort foundation founded founder francisco frank
    franklin frankly fred french frequent fresh fuel fun funding funds gain gained gains games gangs garcia gary
    gate gather gear generally generation generations georgia german gets giant girlfriend girls glad glass gmt
    gold golden golf gonzalez goods gov governments governor grabbed grade grandfather grandmother grandparents
    grant granted grave gray greater greg gregory grief grow grown growth guarantee guards guess guidelines gulf
    gunmen gunned guys hackers hadn't hair halt hamilton handed handful handle hanging harder harm harris
    haven't he'll headlines heads heels heights hell henry herald hero hidden hide hiding highest hills hired
    hits hole holes homeland honor hoped hopefully horrible horrific hospitals hostage hostile hosting hot
    housing howard http hundred hung hunt hurting i'd i'll ice identifying iii ill illinois images imagine
    immigrant importance imposed impossible improved inc independence indiana indicates indication indicted
    indictment industrial inflicted influential informed initiative injuring ins inspector institution
    institutions insurance intends intense intensive intention interested internet interviews introduced
    invasion investigated investment invited iraq isolated israel items jack jacket jason jeff jennifer jeremy
    jerry jersey jesse jim jobs joe joining jon jonathan jordan jose josh journal judges judicial jul jump
    jurisdiction justified justin juvenile kansas ken kennedy kenneth kentucky kevin kid kidnapping killings
    kills kitchen knee knife knocked knowing knowledge ky labor lady lake landed landing lane language larry las
    lasted launching lawmakers lawrence lawsuit lawyers lay laying league learn learning leaves legacy legally
    legitimate legs lengthy letters levels liberal liberty library license lift lifted lights liked limit limits
    links listen loans london loose lopez losing losses loud louisiana lucky luis luxury lynch machine mail
    mainly maintained maintains males managing manhattan manner manslaughter marched maria marijuana marine
    marked markets marking marks married martinez maryland massacre massive match matters matthew meant measure
    memory mental mention mere metro metropolitan mich michigan mile miller millions mind ministers minnesota
    minority missed missiles missouri mistake mitchell mix mm mo mobile model modern modest mom monitor moral
    moreover moscow mothers motion mount mountain moves movie mrs municipal murders music myself native nature
    naval navy nd necessarily neck negative negligent negotiated negotiating neighborhoods neighboring nervous
    net networks neutral newly newspapers nice normally northeast northwest notice noticed notified noting
    nuclear numbers nurse nypd observed observers obtain obvious occasions occur offense offensive officially
    ohio ok okay oklahoma operating opponent opponents opposed opposite option options orange organize
    originally orlando orleans oscar otherwise ourselves outcome outlets outstanding overall overcome overseas
    owners owns pablo pacific package pain pair palace panel pants paper papers paramedics parent paris parole
    participate participating particular partly partner partners partnership pastor patrick patrols pattern
    paying peaceful peacefully penalty pennsylvania per perfect perform performance performed perhaps permanent
    permit personally persuade physical pic pictures piece pittsburgh placing plant plates players plays pleaded
    pleased pledged plus pointing poll port posed posting posts pounds poverty powers practically praised pray
    prayers pre precinct predicted pregnant prepare preparing presented prevented prices primary principle
    priority privacy privately probation probe procedures proceed proceedings produce produced product
    production products professional professor profile profit programs projects promise promises promising
    promote prompting proof propaganda proper properties proposals prosecution prospect protected protecting
    protesting proud prove proved provides province provision pulling punishment purchase purchased purpose
    pursue pursued pursuing pursuit pushing puts quoted radical raid raising random ranking rape rare rates
    ratings rd reaching reaction reading reads reagan reality realize realized rear reasonable recalled reckless
    recognition recognize recognized recorded recover recovering recovery reduced reducing reduction reference
    referred reflect reform regard regardless register registered registration regularly regulations reiterated
    relative releasing religious reluctant remembered reminder remove repeat repeated replace replaced replied
    representative representatives represented representing republic reputation requests require required
    requires rescued research reserve resignation resigned resistance resolution resolved resort respectively
    respects restore resulting resume retired returns reuters reveal revenue reverse reviewing revolution
    revolver rhetoric rich riding rifles rising risks rival rivals river roads rob robbery robinson rock roles
    rolled rolling ronald rose roughly row rules runs rural rush russian ryan sale sales sam sanctions santa
    saved saving scandal scared scenes schedule schools science scientists scope screaming screen sean searched
    season seats seattle seconds sector secured sedan seeks seemingly sees segment sell selling semi senator
    sending senseless sensitive sentence sentenced sergeant serves serving session sets severe sex sexual shake
    shaken shares sharing sharp sharply shed shell shield shift shook shooters shop shopping shotgun shoulder
    shouldn't siblings sidewalk sight signing silver simple sites situations sixth size slain slaying slightly
    slow slowly smart smile socialist software sold soldiers solid solutions solve solved somehow somewhat
    somewhere sons sorry sort sound sounded southeast sovereignty space spain spanish sparked speaks
    specifically speculation speed speeding spend spirit split spoken spokesperson sports spreading squad
    stabbed stability staged stake stakes stance standard stands starting stating stations stayed staying steal
    stealing steep stephen stepped steve steven stock stole stopping stores storm straight strategic stray
    strength strengthen stressed stretch stronger struggled struggling study stuff submit subsequent
    subsequently substantial suburban succeed success sudden suddenly suffer suggest suggests suicide suit sun
    super superior supplies supply supporting surprise surprised surrender surviving suspicion suspicious
    sustained suv table tall tape targeting taylor teachers teams tear tears technical teenage teenager
    teenagers teens ten tennessee terrible territory terror terrorists testimony testing tests theater theft
    therefore they'll they've thoughts thousand threw throw throwing thus tie tied tight tim tired tom tony
    topic torso totally touch touched tour tournament towards trading trail trained transfer transferred
    transition travel traveled traveling treaty tree tremendous trend tribune tribute troubled trucks truly
    turns twenty tyler typical ukrainian ultimately uncle undermine understanding understands underway underwent
    unfortunately unions units unity unleashed unrelated unsuccessful unusual upcoming upset upstairs urge
    urgent urging usa users uses usual va valuable values van variety version veteran videos vietnam vigil
    violated violating violation violations virginia visited vital voted voter voters votes voting vowed waited
    walker walls warnings warrants warren wars waving wayne weak web welcome welcomed whereabouts whoever widely
    wild willingness wilson windows winning winter withdraw witnessed worker worldwide worries worry wounding
    write writer writing yard yards yellow yes you'll you've zero zone
    """,
)
_WEIGHTS = (0.0, 0.7, 1.8, 2.7, 3.6)
RARE = 5.0
"""The weight of a word that the table does not hold; the weights fall with the logarithm of the share."""
STEM = 6
"""Letters that are compared: "explosion" and "explosives" count as one word, and no grammar is needed."""

_FUNCTION_WORDS = """
    el la los las un una unos unas de del al que y en por con para se su sus lo le les como más pero este esta estos
    estas ese esa entre cuando sin sobre también hasta desde donde fue fueron ser está están han había hay según dijo
    tras ante muertos heridos personas menos año años día días nos ya muy dos tres le la les un une des du de et en
    dans par pour avec sur est sont était ont été que qui ne pas plus au aux ce cette ces se sa son ses leur leurs
    mais ou où comme après avant selon deux trois dit lors depuis entre aussi moins morts blessés der die das den dem
    des ein eine einer eines einem und in im von vom mit auf für zu zum zur bei nach aus an am ist sind war waren
    wurde wurden hat haben sich nicht auch noch als wie oder aber dass über unter mehr seit bis durch ihre seine sagte
    laut zwei drei tote verletzte menschen o a os as um uma uns umas do da dos das no na nos nas ao à e que em por com
    para se seu sua mais mas como foi foram ser está estão são entre quando sobre até desde segundo disse após dois
    três mortos feridos pessoas il lo gli i uno di del della dei delle nel nella e ed che per con su da dal non più si
    sono era stato anche come dopo het een van en op te met voor aan door bij uit naar om niet ook maar zijn werd zei
    volgens i w na z do się nie że to jest są był było oraz od po za przez przy dla o и в на с по не что это как его
    из за от до для к у о был были было при также في من على إلى عن أن إن ما لا مع هذا هذه التي الذي بعد قبل كان كانت
    وقال قال ve bir bu da de için ile olarak çok daha olan oldu dedi sonra yang di dan dari ke untuk pada dengan ini
    itu dalam tidak akan telah ya wa na kwa ni katika la za cha vya kuwa watu
"""
"""The commonest words of other languages: two reports do not tell of one event because both are Spanish."""

_BY_STEM: dict[str, float] = {}
for _level, _weight in zip(_LEVELS, _WEIGHTS, strict=True):
    for _word in _level.split():
        _BY_STEM.setdefault(_word[:STEM], _weight)
for _word in _FUNCTION_WORDS.split():
    _BY_STEM.setdefault(_word[:STEM], 0.0)


def stem_weight(stem: str) -> float:
    """How much it says that two reports share this stem, 0 to 5; the commonest word of the stem decides."""
    return _BY_STEM.get(stem, RARE)


def common_beginnings(letters: int, *, below: float) -> frozenset[str]:
    """The first letters of the words that weigh less than so much."""
    return frozenset(stem[:letters] for stem, weight in _BY_STEM.items() if weight < below)
