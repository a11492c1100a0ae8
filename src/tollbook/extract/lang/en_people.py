"""Nouns that count people in English, by what they say of them.

Each table is `attribute value: singular forms`; plurals are formed by rule, irregular ones stand after a slash.
A noun may stand in several tables; its attributes add up.
"""

GENERIC = """
person/people persons, individual, spokesman/spokesmen, spokeswoman/spokeswomen, spokesperson, resident, villager, inhabitant, victim, member, national, citizen, local, man/men,
woman/women, passenger, survivor, occupant, pedestrian, bystander, commuter, motorist, driver, rider, biker, cyclist,
spectator, customer, shopper, patron, guest, visitor, tourist, holidaymaker, traveller/travellers, traveler, pilgrim,
worshipper, worshiper, devotee, parishioner, congregant, reveller, reveler, partygoer, concertgoer, fan, supporter,
follower, player, athlete, footballer, climber, hiker, mountaineer, skier, swimmer, diver, surfer, trekker, hunter,
fisherman/fishermen, sailor, seafarer, seaman/seamen, mariner, crewman/crewmen, crewmember, captain, pilot, co-pilot,
aviator, astronaut, steward, stewardess, attendant, flight attendant, engineer, technician, mechanic, electrician,
worker, labourer, laborer, farmer, herder, herdsman/herdsmen, shepherd, peasant, campesino, miner, trader, vendor,
shopkeeper, merchant, businessman/businessmen, businesswoman/businesswomen, executive, employee, staffer, colleague,
contractor, manager, boss/bosses, owner, landlord, tenant, clerk, cashier, cook, chef, waiter, waitress/waitresses,
barber, tailor, butcher, baker, cleaner, janitor, maid, nanny/nannies, domestic worker, servant, gardener, carpenter,
builder, construction worker, factory worker, truck driver, bus driver, taxi driver, lorry driver, trucker, courier,
postman/postmen, student, pupil, teacher, professor, lecturer, academic, scholar, researcher, scientist, principal,
headmaster, doctor, nurse, midwife/midwives, surgeon, physician, medic, pharmacist, patient, caretaker, carer, caregiver,
psychologist, dentist, lawyer, attorney, activist, protester, protestor, demonstrator, marcher, dissident, campaigner,
striker, rioter, looter, unionist, trade unionist, community leader, social leader, human rights defender, rights
defender, environmentalist, volunteer, migrant, refugee, asylum seeker, asylum-seeker, evacuee, returnee, deportee,
displaced person/displaced people, exile, immigrant, emigrant, expatriate, expat, foreigner, nomad, gypsy/gypsies,
settler, colonist, inmate, prisoner, detainee, convict, captive, hostage, suspect, defendant,
robber, thief/thieves, burglar, kidnapper, smuggler, trafficker, dealer, drug dealer, gangster, gang member, mobster,
criminal, assailant, attacker, perpetrator, shooter, offender, arsonist, poacher, pirate, bandit, outlaw, hijacker,
relative, cousin, neighbour, neighbor, friend, companion, classmate, roommate, housemate, lover, partner, spouse,
fiance, sibling, parent, grandparent, grandchild/grandchildren, in-law/in-laws, orphan, widow, widower, heir,
clergyman/clergymen, priest, pastor, bishop, archbishop, cardinal, imam, cleric, mullah, rabbi, monk, nun, missionary/missionaries,
seminarian, preacher, deacon, church deacon, evangelist, elder, tribal elder, tribesman/tribesmen, chieftain, chief, village chief,
leader, activist leader, figure, head, official, politician, lawmaker, legislator, deputy/deputies, senator, congressman/congressmen,
congresswoman/congresswomen, parliamentarian, MP, minister, ambassador, diplomat, consul, envoy, mayor, governor, councillor,
councilor, councilman/councilmen, president, prime minister, candidate, judge, magistrate, prosecutor, mediator, negotiator,
artist, singer, musician, actor, actress/actresses, poet, writer, author, blogger, director, dancer, model, celebrity/celebrities,
billionaire, millionaire, banker, investor, accountant, consultant, adviser, advisor, aide, assistant, secretary/secretaries,
interpreter, translator, guide, witness/witnesses, onlooker, motorcyclist, nationalist, Protestant, Catholic, Christian, Muslim,
Jew, Hindu, Sikh, Buddhist, Shia/Shias Shiites, Shiite, Sunni, Yazidi/Yazidis, Alawite, Druze/Druze, Copt, Baha'i, Rohingya/Rohingya Rohingyas,
Kurd, Tamil, Hazara, Uyghur, Uighur, Tutsi, Hutu, Roma/Roma, Arab, African, Asian, European, Westerner, Latino, Latina,
African-American, American Indian, islander, highlander, countryman/countrymen, compatriot, other/others, loved one, half-sister/half-sisters,
earthquake victim, quake victim, flood victim, pupil, schoolmate, homeless person/homeless people, elderly person/elderly people,
cult member, sect member, party member, party leader, party worker, party activist, cadre, union member, team member, crew member, staff member,
family member, band member, faculty member, community member, board member, council member, household member, partisan, rescuee,
signatory/signatories, peace signatory/peace signatories, ex-combatant, former fighter, sympathizer, sympathiser, collaborator, informant,
informer, spy/spies, agent, operative, mastermind, plotter, conspirator, associate, accomplice, bodyguard, security guard, guard,
watchman/watchmen, gatekeeper, ranger, park ranger, forest guard, game warden, warden, skipper, helmsman/helmsmen, deckhand, coxswain, foreman/foremen, supervisor, porter, usher, machinist, welder, plumber, fruit seller, street vendor, hawker, rickshaw driver, boatman/boatmen, ferryman/ferrymen, conductor, loader, lineman/linemen, diver, digger, caver, camper, picnicker, bather, sunbather, reservist, jailer, nightclubber, clubgoer, theatergoer, moviegoer,
churchgoer, mourner, farmhand, day labourer, day laborer, villager, townsman/townsmen, townspeople, householder, homeowner, dweller,
slum dweller, squatter, beggar, vagrant, addict, sex worker, prostitute, trafficking victim, slave, serf, tribal, adivasi, dalit, indigene
"""

COLLECTIVE = """
people, crew, staff, personnel, troops, police, clergy, youth, folk, elderly, militia, security forces,
cattle herders, villagers, crews, men and women, gang, family, couple, women and children, townsfolk,
forces, medical staff, hospital staff, ground staff, school staff, cabin crew, flight crew, aircrew, passengers and crew, patients and staff,
faculty, ground crew, fishermen, kinfolk, kin, next of kin, livestock keepers, guerrillas
"""

STATUS = {
    "military": """
        soldier, troop/troops, serviceman/servicemen, servicewoman/servicewomen, service member, servicemember, trooper, marine, commando, conscript, reservist,
        recruit, paratrooper, infantryman/infantrymen, guardsman/guardsmen, national guardsman/national guardsmen, airman/airmen, sapper, gunner, artilleryman/artillerymen, sniper,
        officer cadet, army officer, military officer, general, brigadier, brigadier general, colonel, lieutenant colonel, major, lieutenant, second lieutenant, sergeant,
        corporal, private, admiral, commodore, ensign, cadet, jawan, peacekeeper, blue helmet, veteran, warrior, legionnaire, legionary/legionaries, cossack,
        military personnel, army personnel, army man/army men, armyman/armymen, military man/military men, army recruit, army soldier, naval officer, air force officer, intelligence officer,
        border guard, coast guard, coastguard, presidential guard, revolutionary guard, paramilitary soldier, paramilitary trooper, paramilitary personnel, combatant soldier,
        tank crew, pilot officer, junior commissioned officer, JCO, havildar, subedar, naik, GI, Gurkha, peshmerga, janissary, national guard, drone operator,
        defence personnel, defense personnel, military adviser, military advisor, servicepeople, serviceperson, mercenary/mercenaries, private military contractor, rifleman/riflemen, grenadier
    """,
    "police": """
        policeman/policemen, policewoman/policewomen, police officer, police personnel, cop, constable, head constable, sheriff, sheriff's deputy/sheriff's deputies, trooper, state trooper, gendarme, carabiniere/carabinieri,
        detective, inspector, sub-inspector, patrolman/patrolmen, patrolwoman/patrolwomen, police recruit, police cadet, police trainee, police chief, police commander, traffic policeman/traffic policemen,
        lawman/lawmen, marshal, deputy marshal, police agent, riot policeman/riot policemen, CRPF personnel, BSF personnel, frontier corps personnel, prison guard, correctional officer, prison officer, security officer,
        law enforcement officer, law-enforcement officer, customs officer, immigration officer, ranger, levies personnel, police/police, policeperson, superintendent, carabinero
    """,
    "militant": """
        militant, rebel, insurgent, guerrilla, guerilla, terrorist, extremist, fighter, jihadist, jihadi, gunman/gunmen, armed man/armed men, suicide bomber, bomber, suicide attacker, hostage-taker, separatist,
        fundamentalist, Islamist, radical, mujahid/mujahideen mujahedeen mujahidin, fedayee/fedayeen, Taliban/Taliban Talibans, Talib/Taliban, Maoist, Naxal/Naxals, Naxalite, subversive, Contra, militiaman/militiamen,
        paramilitary/paramilitaries, partisan fighter, combatant, commander, warlord, ringleader, cartel member, hitman/hitmen, gunfighter, sicario, pistolero, foreign fighter, dissident fighter, narco-terrorist,
        ISIS fighter, IS fighter, Hamas fighter, Hezbollah fighter, Houthi/Houthis, Janjaweed, Hamas operative, Hezbollah operative, RSF fighter, tribal fighter, Kurdish fighter, armed rebel, ultras/ultras, cultist, anarchist, loyalist gunman/loyalist gunmen,
        guerrilla fighter, rebel fighter, enemy fighter, enemy combatant, assassin, infiltrator, intruder, abductor, terror suspect, suspected militant
    """,
    "civilian": "civilian, noncombatant, non-combatant, bystander, passer-by/passers-by, passerby/passersby, displaced civilian",
    "official": """
        official, minister, mayor, governor, judge, magistrate, prosecutor, lawmaker, legislator, senator, congressman/congressmen, congresswoman/congresswomen, MP, parliamentarian, diplomat, ambassador, consul, envoy, councillor, councilor, councilman/councilmen,
        government employee, civil servant, election official, poll worker, government worker, government official, president, prime minister, vice president, deputy mayor, politician, party leader, senior official, justice
    """,
    "responder": """
        rescuer, firefighter, fireman/firemen, paramedic, first responder, ambulance worker, ambulance driver, rescue worker, emergency worker, medic, aid worker, relief worker, humanitarian worker, humanitarian, health worker, medical worker,
        healthcare worker, civil defence worker, civil defense worker, UN worker, UN employee, UN staffer, Red Cross worker, Red Crescent volunteer, lifeguard, rescue volunteer, deminer, white helmet, charity worker, NGO worker, smokejumper
    """,
    "journalist": """
        journalist, reporter, cameraman/cameramen, camerawoman/camerawomen, photographer, correspondent, photojournalist, media worker, editor, newsman/newsmen, television crew member, presenter, broadcaster, anchor, columnist, videographer, freelancer, cameraperson, media person, newspaperman/newspapermen
    """,
}

SEX = {
    "female": """
        woman/women, girl, mother, daughter, wife/wives, sister, grandmother, granddaughter, aunt, niece, nun, schoolgirl, widow, pregnant woman/pregnant women, housewife/housewives, actress/actresses, waitress/waitresses,
        servicewoman/servicewomen, policewoman/policewomen, businesswoman/businesswomen, stepdaughter, stepmother, mother-in-law/mothers-in-law, sister-in-law/sisters-in-law, daughter-in-law/daughters-in-law, girlfriend, fiancee, bride, princess/princesses, queen, lady/ladies,
        female, ex-wife/ex-wives, stewardess/stewardesses, maid, midwife/midwives, teenage girl, baby girl, elderly woman/elderly women, young woman/young women, congresswoman/congresswomen, camerawoman/camerawomen, Latina, great-grandmother, schoolmistress, goddaughter, twin sister
    """,
    "male": """
        man/men, boy, father, son, husband, brother, grandfather, grandson, uncle, nephew, schoolboy, monk, priest, gentleman/gentlemen, stepson, stepfather, father-in-law/fathers-in-law, brother-in-law/brothers-in-law, son-in-law/sons-in-law, boyfriend, groom, king,
        male, ex-husband, prince, guy, teenage boy, baby boy, elderly man/elderly men, young man/young men, gentleman, godson, twin brother, bloke, lad
    """,
}

AGE = {
    "child": """
        child/children, kid, baby/babies, infant, toddler, newborn, minor, boy, girl, schoolchild/schoolchildren, schoolboy, schoolgirl, teenager, teen, adolescent, youngster, pupil, juvenile, underage person, child soldier, kindergartner, preschooler, fetus, foetus, baby girl, baby boy,
        teenage boy, teenage girl, tot, orphan, grandchild/grandchildren, school student, primary school pupil, stepchild/stepchildren, youth
    """,
    "elderly": "elderly/elderly, pensioner, senior citizen, octogenarian, septuagenarian, nonagenarian, grandmother, grandfather, elderly woman/elderly women, elderly man/elderly men, elderly person/elderly people, retiree, great-grandmother, centenarian",
    "adult": "adult, grown-up",
}

# Attributes that have no column of their own: what the group is to the event.
KIND = {
    "staff": "staff/staff, staffer, staff member, employee, hospital staff/hospital staff, medical staff/medical staff, colleague, worker",
    "patient": "patient",
    "caretaker": "caretaker, carer, caregiver",
    "crew": "crew/crew, crew member, crewman/crewmen, crewmember, cabin crew/cabin crew",
    "student": "student, pupil, schoolchild/schoolchildren",
    "prisoner": "prisoner, inmate, detainee, convict",
    "hostage": "hostage",
    "migrant": "migrant, refugee, asylum seeker",
    "worker": "worker, labourer, laborer, miner, construction worker, factory worker",
    "protester": "protester, protestor, demonstrator",
    "driver": "driver, bus driver, truck driver, taxi driver, lorry driver",
    "attacker": "attacker, assailant, gunman/gunmen, shooter, suicide bomber, bomber, perpetrator, suspect, hijacker",
    "tourist": "tourist, holidaymaker",
    "signatory": "signatory/signatories, peace signatory/peace signatories, ex-combatant",
    "relative": "relative, family member",
}

# Kin and titles that take a name or a possessive and are one person: "his wife", "President X".
TITLES = """
president prime minister vice-president vice premier king queen prince princess emperor sultan emir sheikh imam ayatollah pope cardinal bishop
monsignor msgr archbishop father rev reverend pastor rabbi mr mrs ms miss dr doctor prof professor sir lord lady dame judge justice senator representative congressman
congresswoman governor mayor minister secretary ambassador chancellor commissioner general gen lieutenant lt colonel col major maj captain capt sergeant
sgt corporal private admiral commander cmdr officer constable inspector detective deputy sheriff trooper chief chairman spokesman spokeswoman director
mullah maulana hafiz haji qari maulvi comrade coach pvt cpl pte brigadier commodore marshal first lady subedar havildar jawan constable staff warrant
""".split()

# Words that may stand between a number and the noun it counts.
ADJECTIVES = """
innocent unarmed armed off-duty young old elderly teenage pregnant senior junior local foreign domestic international former ex suspected alleged reputed
unidentified unknown masked wanted undocumented illegal civilian military paramilitary uniformed plainclothes plain-clothes Muslim Christian Shia Shiite Sunni Hindu Jewish Sikh
Buddhist Catholic Kurdish Arab Afghan tribal indigenous native black white Hispanic Latino male female other more further additional new fellow
pro-government anti-government pro-Russian pro-Russia pro-Saudi pro-Iranian pro-regime opposition government state federal provincial municipal regional national
Taliban Hamas Hezbollah al-Qaeda al-Qaida ISIS ISIL IS Daesh Boko Haram al-Shabab al-Shabaab PKK YPG SDF ELN FARC LTTE Maoist Houthi RSF TTP Lashkar-e-Taiba Jaish-e-Mohammed Hizbul LeT JeM LeJ Abu Sayyaf MNLF BLA
UN NATO EU US U.S. UK USAID MSF ICRC Red Cross AU ECOMOG African Union coalition allied enemy rival loyalist Islamist Islamic jihadi jihadist radical extremist militant
rebel insurgent guerrilla separatist nationalist leftist right-wing left-wing far-right neo-Nazi police army navy naval air force marine security intelligence special elite counterterrorism anti-terrorism anti-narcotics riot traffic
border customs prison hospital medical health humanitarian aid relief rescue emergency ambulance fire railway airport airline factory construction mine mining oil farm school university college high-school secondary primary church
mosque temple party union government-backed US-backed Saudi-led Iranian-backed Russian-backed armed unarmed non-violent peaceful anti-coup anti-war women women's rights human gay lesbian trans LGBT peace environmental
political religious community village town city district rural urban poor homeless disabled sick hungry malnourished retired active-duty reserve regular irregular conscripted trainee rookie volunteer part-time full-time
reputed known notorious top top-ranking high-ranking low-ranking mid-level key prominent leading famous popular well-known renowned veteran experienced
bus car truck lorry taxi train plane helicopter ship boat ferry motorcycle motorbike tractor tanker tourist holiday wedding funeral passenger passing
innocent-looking minor adult newborn infant orphaned married unmarried single divorced widowed blind deaf mentally-ill ill
critically seriously severely badly gravely lightly slightly mortally fatally reportedly allegedly believed
stranded trapped buried injured wounded killed dead deceased slain murdered missing captured abducted kidnapped detained arrested imprisoned jailed displaced evacuated rescued freed released hospitalised hospitalized burned burnt charred
murdered executed beheaded mutilated slaughtered drowned unaccounted fallen martyred surviving imprisoned identified unidentified unclaimed uninjured
pre-teen kindergarten preschool middle-aged middle-school grade-school elementary orthodox coptic evangelical protestant anglican ultra-orthodox secular
drug gang crime cartel mafia terror terrorist criminal smuggling trafficking hostage suicide would-be private commercial industrial chemical nuclear agricultural sugar coal gold
Bangladeshi-born Somali-born British-born American-born Filipino-American African-American Asian-American Mexican-American Muslim-American French-Algerian Indian-born Moroccan-born
southern northern eastern western central Balochi Baloch Pashtun Punjabi Sindhi Bengali Assamese Manipuri Naga Kashmiri Tamil Sinhalese Hazara Uzbek Tajik Turkmen Uyghur Tibetan Rohingya Chechen Dagestani Ingush Ossetian Tuareg Fulani Hausa Igbo Yoruba Oromo Amhara Tigrayan Yazidi Assyrian Druze Alawite Maronite Palestinian-Israeli Israeli-Arab Bedouin Maya Mapuche Quechua Aymara
""".split()

# Parts of the names above that are no adjectives by themselves.
NO_ADJECTIVES = "of and or in on at the a an to with for by us is al peace number".split()

# A number that counts these counts no people (animals, things, measures, events).
NOT_PEOPLE = """
home house building apartment flat hut tent dwelling structure shop store market stall school hospital clinic mosque church temple synagogue shrine palace bridge road street highway tunnel railway station airport port base camp
checkpoint post outpost barracks village town city district province state county country nation region municipality neighbourhood neighborhood block room floor storey story window door wall roof
vehicle car bus minibus truck lorry van taxi train coach carriage wagon locomotive plane aircraft airplane jet helicopter drone ship boat ferry vessel tanker submarine motorcycle motorbike bicycle bike tractor tank carrier ambulance
bomb missile rocket shell grenade mortar mine bullet round shot gun rifle pistol weapon explosive device ied warhead landmine firearm knife machete cartridge munition projectile strike raid attack airstrike explosion blast bombing shooting clash battle
fire crash accident incident collision quake earthquake aftershock tremor flood storm hurricane cyclone tornado landslide mudslide avalanche eruption wildfire outbreak sortie operation mission offensive ambush assault protest demonstration rally
hour minute second day night week month year decade century time moment occasion mile kilometer kilometre km meter metre foot feet inch yard acre hectare ton tonne kilogram kilo kg gram pound litre liter gallon barrel percent percentage degree magnitude point
dollar euro rupee peso pound-sterling yen yuan ruble dinar lira rand franc crore lakh cent billion-dollar game match goal point-lead win victory season title medal round inning yard touchdown home-run
animal dog cat cow cattle goat sheep horse donkey camel pig chicken bird elephant tiger lion leopard bear wolf fish whale shark dolphin monkey
case charge count crime offence offense conviction sentence law bill article page chapter book copy film movie song album episode photo photograph picture image video document file email letter message post tweet call
company firm bank factory plant mill refinery farm plantation warehouse office branch hotel restaurant cafe bar club mall supermarket theatre theater cinema museum stadium prison jail court ministry department agency organisation organization group party faction
unit brigade battalion regiment division squad platoon fleet squadron seat vote voter-list ballot election poll job post-office project program programme plan proposal step measure stage phase part section piece item type kind sort category class level
tree crop field well pipeline reactor turbine pole tower antenna cell sample test dose vaccine pill drug kilos product model unit-price share stock bond contract deal agreement treaty resolution sanction question answer reason example
language word sentence line paragraph letter digit number figure factor side end corner angle edge layer cluster tonne litre gallon track lane gate flight airline ticket visa passport body-camera camera computer phone server website account
burial grave tomb coffin ambulances reference point-blank bullet hole hit run touchdown stroke lap set leg round way road-block roadblock barricade flashpoint hotspot province capital-city
""".split()

# The population of a comparison, not of a toll: "troops were sent", "firefighters tackled".
