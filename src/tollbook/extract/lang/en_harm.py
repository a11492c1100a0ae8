"""English words that say what happened to people.

Verbs are given as `base` or `base/past/participle/ing` where they are irregular; regular forms are made by rule.
"""

# The victim is the object of the active verb and the subject of the passive one.
ACTS = {
    "killed": """
        kill, murder, assassinate, execute, slay/slew/slain/slaying, slaughter, massacre, behead, decapitate, lynch, butcher, martyr, electrocute, crucify, hang/hanged/hanged/hanging,
        slit the throats of/slit the throats of/slit the throats of/slitting the throats of, slit the throat of/slit the throat of/slit the throat of/slitting the throat of, cut the throats of/cut the throats of/cut the throats of/cutting the throats of, exterminate, eliminate, liquidate, neutralise, neutralize, asphyxiate, garrotte, dismember, incinerate, immolate, gas/gassed/gassed/gassing, guillotine, mow down/mowed down/mown down/mowing down, gun down, cut down/cut down/cut down/cutting down, strike down/struck down/struck down/striking down,
        shoot dead/shot dead/shot dead/shooting dead, shoot and kill/shot and killed/shot and killed/shooting and killing, stab to death, char to death/charred to death/charred to death/charring to death, roast to death, torture to death, maul to death, gore to death, whip to death/whipped to death/whipped to death/whipping to death, flog to death/flogged to death/flogged to death/flogging to death, kick to death, beat to death/beat to death/beaten to death/beating to death, hack to death, stone to death, club to death, bludgeon to death, batter to death, trample to death, crush to death, strangle, suffocate,
        pull lifeless, pull out lifeless, find lifeless/found lifeless/found lifeless/finding lifeless, pull dead, pull out dead, bring out dead/brought out dead/brought out dead/bringing out dead, carry out dead, dig out dead/dug out dead/dug out dead/digging out dead,
        bury alive, put to death/put to death/put to death/putting to death, blow up/blew up/blown up/blowing up, fatally shoot/fatally shot/fatally shot/fatally shooting, fatally stab, fatally wound, fatally injure, fatally strike/fatally struck/fatally struck/fatally striking, fatally hit/fatally hit/fatally hit/fatally hitting, mortally wound,
        tear to pieces/tore to pieces/torn to pieces/tearing to pieces, rip to pieces, hack to pieces, cut to pieces/cut to pieces/cut to pieces/cutting to pieces, blow to pieces/blew to pieces/blown to pieces/blowing to pieces, stab and kill/stabbed and killed/stabbed and killed/stabbing and killing, shoot to death/shot to death/shot to death/shooting to death, hang to death/hanged to death/hanged to death/hanging to death, run over and kill/ran over and killed/run over and killed/running over and killing, drown to death, wipe out, annihilate, summarily execute
    """,
    "injured": """
        injure, wound, harm, hurt/hurt/hurt/hurting, maim, mutilate, scald, disfigure, paralyse, paralyze, bruise, cripple, blind, burn/burned burnt/burned burnt/burning, lacerate, concuss, graze, rough up, beat up/beat up/beaten up/beating up, pull out wounded/pulled out wounded/pulled out wounded/pulling out wounded, pull out injured/pulled out injured/pulled out injured/pulling out injured, bring out wounded/brought out wounded/brought out wounded/bringing out wounded, bring out injured/brought out injured/brought out injured/bringing out injured, find wounded/found wounded/found wounded/finding wounded, find injured/found injured/found injured/finding injured, shoot and wound/shot and wounded/shot and wounded/shooting and wounding, shoot and injure/shot and injured/shot and injured/shooting and injuring, stab and wound/stabbed and wounded/stabbed and wounded/stabbing and wounding,
        severely beat/severely beat/severely beaten/severely beating, brutally beat/brutally beat/brutally beaten/brutally beating, savagely beat/savagely beat/savagely beaten/savagely beating, badly beat/badly beat/badly beaten/badly beating, beat unconscious/beat unconscious/beaten unconscious/beating unconscious, beat with/beat with/beaten with/beating with, pistol-whip, lathi-charge, flog/flogged/flogged/flogging,
        carry off bleeding, carry off wounded, carry off injured, carry off on stretchers, carry off on a stretcher, carry away bleeding, carry away on stretchers, carry away on a stretcher, carry out on stretchers, carry out on a stretcher, drag away bleeding/dragged away bleeding/dragged away bleeding/dragging away bleeding, incapacitate, sicken, traumatise, traumatize, discharge, take to hospital/took to hospital/taken to hospital/taking to hospital, take to the hospital/took to the hospital/taken to the hospital/taking to the hospital, admit/admitted/admitted/admitting, rush to hospital, admit to hospital/admitted to hospital/admitted to hospital/admitting to hospital
    """,
    "killed_or_injured": """
        shoot/shot/shot/shooting, stab, gas, poison, run over/ran over/run over/running over, gore, bayonet, spear, knife
    """,
    "detained": """
        arrest, detain, take away/took away/taken away/taking away, question and hold/questioned and held/questioned and held/questioning and holding, rearrest, re-arrest, recapture, jail, imprison, incarcerate, apprehend, capture, round up, take prisoner/took prisoner/taken prisoner/taking prisoner, take into custody/took into custody/taken into custody/taking into custody, nab, intern, hold in custody/held in custody/held in custody/holding in custody, place under arrest, put under arrest/put under arrest/put under arrest/putting under arrest, remand in custody, hold for questioning/held for questioning/held for questioning/holding for questioning, lock up, handcuff, bust, catch/caught/caught/catching
    """,
    "kidnapped": """
        kidnap/kidnapped/kidnapped/kidnapping, abduct, whisk away, spirit away, carry off, drag away/dragged away/dragged away/dragging away, march off, force into a car, force into a vehicle, bundle into a car, bundle into a vehicle, take hostage/took hostage/taken hostage/taking hostage, hold hostage/held hostage/held hostage/holding hostage, take captive/took captive/taken captive/taking captive, hold captive/held captive/held captive/holding captive, hijack, snatch, enslave, still hold/still held/still held/still holding, continue to hold/continued to hold/continued to hold/continuing to hold, hold by force/held by force/held by force/holding by force, hold against their will/held against their will/held against their will/holding against their will, seize
    """,
    "displaced": """
        displace, uproot, tell to leave their homes/told to leave their homes/told to leave their homes/telling to leave their homes, order to leave their homes, tell to evacuate/told to evacuate/told to evacuate/telling to evacuate, order to evacuate, force to leave their homes, make homeless/made homeless/made homeless/making homeless, leave homeless/left homeless/left homeless/leaving homeless, render homeless, force to flee, force from their homes, drive from their homes/drove from their homes/driven from their homes/driving from their homes, force out of their homes, drive out/drove out/driven out/driving out
    """,
    "evacuated": "evacuate, relocate, airlift, move out, clear out, move as a precaution, move to safety, move to safer ground, move to higher ground",
    "rescued": "rescue, save, pull alive/pulled alive/pulled alive/pulling alive, pull out alive/pulled out alive/pulled out alive/pulling out alive, bring down alive/brought down alive/brought down alive/bringing down alive, bring up alive/brought up alive/brought up alive/bringing up alive, take out alive/took out alive/taken out alive/taking out alive, recover alive/recovered alive/recovered alive/recovering alive, find alive/found alive/found alive/finding alive, pluck, winch, hoist/hoisted/hoisted/hoisting, fish out, haul out, pluck to safety, winch to safety, dig out alive/dug out alive/dug out alive/digging out alive, bring out alive/brought out alive/brought out alive/bringing out alive, bring to safety/brought to safety/brought to safety/bringing to safety",
    "released": "release, free, set free/set free/set free/setting free, liberate, let go/let go/let go/letting go",
    "trapped": "trap/trapped/trapped/trapping, bury/buried/buried/burying, entomb, pin under",
    "hospitalised": "hospitalise, hospitalize",
}

# The victim is the subject.
FATES = {
    "killed": """
        die/died/died/dying, perish, drown, succumb, expire, suffocate, starve, starve to death, freeze to death/froze to death/frozen to death/freezing to death, bleed to death/bled to death/bled to death/bleeding to death, burn to death/burned burnt to death/burned to death/burning to death, burn alive, lose their lives/lost their lives/lost their lives/losing their lives, lose his life/lost his life/lost his life/losing his life, lose her life/lost her life/lost her life/losing her life,
        lose their life/lost their life/lost their life/losing their life, give their lives/gave their lives/given their lives/giving their lives, pass away, meet their deaths/met their deaths/met their deaths/meeting their deaths, meet their end/met their end/met their end/meeting their end, blow himself up/blew himself up/blown himself up/blowing himself up, blow herself up/blew herself up/blown herself up/blowing herself up, blow themselves up/blew themselves up/blown themselves up/blowing themselves up,
        fall to their deaths/fell to their deaths/fallen to their deaths/falling to their deaths, plunge to their deaths, kill himself, kill herself, kill themselves, take his own life/took his own life/taken his own life/taking his own life, take her own life/took her own life/taken her own life/taking her own life, commit suicide, embrace martyrdom, attain martyrdom, pay the supreme price/paid the supreme price/paid the supreme price/paying the supreme price, pay the ultimate price/paid the ultimate price/paid the ultimate price/paying the ultimate price, make the supreme sacrifice/made the supreme sacrifice/made the supreme sacrifice/making the supreme sacrifice, make the ultimate sacrifice/made the ultimate sacrifice/made the ultimate sacrifice/making the ultimate sacrifice, lay down their lives/laid down their lives/laid down their lives/laying down their lives, breathe his last, breathe her last, lose life/lost life/lost life/losing life, blow themself up,
        shoot himself/shot himself/shot himself/shooting himself, shoot herself/shot herself/shot herself/shooting herself, turn the gun on himself, turn the gun on herself, turn his gun on himself, turn her gun on herself, turn the weapon on himself, turn his weapon on himself, turn the rifle on himself,
        jump to their deaths, jump to his death, jump to her death, leap to their deaths/leapt to their deaths/leapt to their deaths/leaping to their deaths, leap to his death/leapt to his death/leapt to his death/leaping to his death, leap to her death/leapt to her death/leapt to her death/leaping to her death,
        go down with the ship/went down with the ship/gone down with the ship/going down with the ship, go down with the boat/went down with the boat/gone down with the boat/going down with the boat, go down with the vessel/went down with the vessel/gone down with the vessel/going down with the vessel, pay with their lives/paid with their lives/paid with their lives/paying with their lives, pay with his life/paid with his life/paid with his life/paying with his life, pay with her life/paid with her life/paid with her life/paying with her life,
        choke on, choke to death, suffocate to death, fall from the sky, die instantly
    """,
    "injured": """
        suffer injury/suffered injuries/suffered injuries/suffering injuries, sustain injury/sustained injuries/sustained injuries/sustaining injuries, suffer wounds/suffered wounds/suffered wounds/suffering wounds, sustain wounds/sustained wounds/sustained wounds/sustaining wounds, suffer burns/suffered burns/suffered burns/suffering burns, sustain burns/sustained burns/sustained burns/sustaining burns, suffer gunshot wounds/suffered gunshot wounds/suffered gunshot wounds/suffering gunshot wounds, sustain bullet injuries/sustained bullet injuries/sustained bullet injuries/sustaining bullet injuries, receive injuries/received injuries/received injuries/receiving injuries, receive wounds/received wounds/received wounds/receiving wounds,
        lose an arm/lost an arm/lost an arm/losing an arm, lose a leg/lost a leg/lost a leg/losing a leg, lose a hand/lost a hand/lost a hand/losing a hand, lose a foot/lost a foot/lost a foot/losing a foot, lose an eye/lost an eye/lost an eye/losing an eye, lose an ear/lost an ear/lost an ear/losing an ear, lose both legs/lost both legs/lost both legs/losing both legs, lose a limb/lost a limb/lost a limb/losing a limb, lose limbs/lost limbs/lost limbs/losing limbs,
        need stitches, require stitches, break bones/broke bones/broken bones/breaking bones, break a leg/broke a leg/broken a leg/breaking a leg, break an arm/broke an arm/broken an arm/breaking an arm, faint,
        take treatment/took treatment/taken treatment/taking treatment, undergo treatment/underwent treatment/undergone treatment/undergoing treatment, undergo surgery/underwent surgery/undergone surgery/undergoing surgery, receive first aid/received first aid/received first aid/receiving first aid, get treatment/got treatment/got treatment/getting treatment, suffer fractures/suffered fractures/suffered fractures/suffering fractures, fall ill/fell ill/fallen ill/falling ill, suffer minor injuries/suffered minor injuries/suffered minor injuries/suffering minor injuries, suffer serious injuries/suffered serious injuries/suffered serious injuries/suffering serious injuries, sustain minor injuries/sustained minor injuries/sustained minor injuries/sustaining minor injuries, sustain serious injuries/sustained serious injuries/sustained serious injuries/sustaining serious injuries, suffer critical injuries/suffered critical injuries/suffered critical injuries/suffering critical injuries, receive treatment/received treatment/received treatment/receiving treatment,
        receive medical treatment/received medical treatment/received medical treatment/receiving medical treatment, require treatment, need treatment, require surgery, need surgery, require an operation, need an operation, suffer non-life-threatening injuries/suffered non-life-threatening injuries/suffered non-life-threatening injuries/suffering non-life-threatening injuries, suffer severe burns/suffered severe burns/suffered severe burns/suffering severe burns, require hospital treatment, need hospital treatment, seek treatment/sought treatment/sought treatment/seeking treatment,
        survive with injuries/survived with injuries/survived with injuries/surviving with injuries, survive with wounds/survived with wounds/survived with wounds/surviving with wounds, survive with burns/survived with burns/survived with burns/surviving with burns, survive injured/survived injured/survived injured/surviving injured, survive with serious injuries/survived with serious injuries/survived with serious injuries/surviving with serious injuries, survive with minor injuries/survived with minor injuries/survived with minor injuries/surviving with minor injuries
    """,
    "missing": "go missing/went missing/gone missing/going missing, disappear, vanish, be unaccounted for",
    "displaced": "have to leave/had to leave/had to leave/having to leave, have to move out/had to move out/had to move out/having to move out, have to get out/had to get out/had to get out/having to get out, have to leave their homes/had to leave their homes/had to leave their homes/having to leave their homes, have to leave their villages/had to leave their villages/had to leave their villages/having to leave their villages, have to leave their houses/had to leave their houses/had to leave their houses/having to leave their houses, leave their villages/left their villages/left their villages/leaving their villages, sleep in the open/slept in the open/slept in the open/sleeping in the open, sleep outdoors/slept outdoors/slept outdoors/sleeping outdoors, sleep rough/slept rough/slept rough/sleeping rough, take refuge/took refuge/taken refuge/taking refuge, seek refuge/sought refuge/sought refuge/seeking refuge, take shelter/took shelter/taken shelter/taking shelter, seek shelter/sought shelter/sought shelter/seeking shelter, flee their homes/fled their homes/fled their homes/fleeing their homes, lose their homes/lost their homes/lost their homes/losing their homes, abandon their homes, leave their homes/left their homes/left their homes/leaving their homes, flee/fled/fled/fleeing",
    "rescued": "survive, swim ashore/swam ashore/swum ashore/swimming ashore, swim to safety/swam to safety/swum to safety/swimming to safety, swim to shore/swam to shore/swum to shore/swimming to shore, manage to swim, manage to escape, make it to shore/made it to shore/made it to shore/making it to shore, reach the shore, make it ashore/made it ashore/made it ashore/making it ashore, make it to safety/made it to safety/made it to safety/making it to safety, make it out alive/made it out alive/made it out alive/making it out alive, escape alive, escape unhurt, escape unharmed",
    "released": "go free/went free/gone free/going free, walk free, escape from captivity",
}

# Phrases that look like harm and are none; read before the verbs.
IDIOMS = """
shot down, shoot down, shooting down, shoots down, shot a video, shot video, shot footage, killed off, kill off, died down, died out, dying to, dead end, dead heat, dead sea, dead line, captured on, captured the imagination, capture the, captured control, seized control,
seize control, seizing control, seized power, seize power, seizes control, died hard, killed time, free trade, free speech, free press, released on bail, released a statement, released a report, released a video, released figures, release of figures, saved money, missing out, missing the, missed out,
not found guilty, not been found guilty, not found to, not been found to, not found in, not been found in breach, lost his seat, take a hit, blown away, hit hard, arrested development, freed up, free up, free of, freed from, burning question, hanging out, hang out, hang on, held hostage to, caught fire, caught in, caught up, caught on, caught by surprise, caught off, caught between, caught sight, caught the, caught a, caught alight, caught unawares, catching up, catch up, catch fire, catching fire, catches fire, held responsible, held accountable, held liable, held up, held back, held talks, held together, held in high, held over, held off, held out, held on to, held onto, trapped in traffic, buried in the cemetery, hurt the economy, hurt business, shot at, shooting at, wounded pride, shot blanks, shot up, shot back, seized weapons, seized arms, seized drugs,
seized explosives, captured weapons, saved the day, free elections, free fall, hijacked plane, hijacked planes, survived by, treated as, treated with, killed the bill, hanging from, lost at, missing link, execution of the, hang in, burned down, burnt down, burned to the ground, shooting guard, shooting star, dying wish, killing time, die hard, drop dead, dead on, over my dead body, bury its dead, bury their dead, buried its dead, buried their dead, burying its dead, burying their dead, buries its dead, to die for, brought dead weight
"""

# Deaths that no event caused, and injuries of play: the words after the verb, the words anywhere in the sentence.
NATURAL_CAUSES = """
cancer, natural causes, old age, heart attack, heart failure, heart disease, cardiac arrest, a stroke, pneumonia, leukemia, leukaemia, alzheimer, alzheimer's, parkinson's, diabetes, kidney failure, liver failure, coronary artery disease, artery disease, lung disease, brain tumour, brain tumor, emphysema, complications, illness, a long illness, disease, dementia, aids, tuberculosis, hiv
"""
SPORT = "quarterback quarter inning innings touchdown playoffs playoff nfl nba nhl mlb lineman linebacker midfielder striker goalkeeper halftime preseason offseason pitcher batting batsman wicket semifinal quarterfinal hamstring meniscus acl roster rushing rebounds squad's".split()
# These say so only two together: anybody may hurt a knee in the rainy season.
SPORT_TOO = "season seasons coach ligament knee ankle groin game games match striker captain club team league cup practice training squad".split()

# Harm told over a gap of a few words: (first words, last words, harm). The subject is the victim.
GAPPED = (
    (
        "treated for, treating for, hospitalised with, hospitalized with, hospitalised for, hospitalized for",
        "exposure, injuries, injury, wounds, burns, fractures, the bends, decompression sickness, poisoning, gas inhalation, fumes, crush injuries, frostbite, trauma, shock, smoke inhalation, dehydration, hypothermia, exhaustion, heatstroke, heat exhaustion, bruises, cuts, concussion",
        "injured",
    ),
    (
        "suffered, suffer, suffering, sustained, sustain, sustaining, received, receiving",
        "injuries, injury, wounds, wound, burns, fractures, smoke inhalation, broken bones, cuts, bruises, concussion",
        "injured",
    ),
    (
        "had, have, has, having",
        "injuries, wounds, burns, fractures, broken bones, broken limbs, cuts and bruises, bruises, concussion",
        "injured",
    ),
    (
        "brought in by, taken away by, brought by, arrived by, carried off by",
        "ambulance, ambulances",
        "injured",
    ),
    (
        "come in with, came in with, coming in with, carried out with, brought out with, pulled out with, got out with, escaped with, brought in with, admitted with, arrived with, turned up with",
        "burns, injuries, wounds, fractures, cuts, bruises, concussion, pneumonia, smoke inhalation, breathing trouble, breathing problems, breathing difficulties, respiratory problems, poisoning, hypothermia, dehydration",
        "injured",
    ),
    (
        "left in, kept in, remain in, remains in, remained in, remaining in, still in, lying in, recovering in",
        "hospital, hospitals, clinic, clinics, infirmary, icu, burns unit, burn unit, medical center, medical centre",
        "injured",
    ),
    (
        "taken to, rushed to, transported to, airlifted to, flown to, brought to, sent to, admitted to, transferred to, shifted to, moved to, referred to",
        "same facility, health facility, health facilities, medical facility, medical facilities, nearby facility, health centre, health center, health centres, emergency room, burns unit, burn unit, trauma unit, hospital, hospitals, clinic, clinics, infirmary, icu, medical center, medical centre, medical college, trauma center, trauma centre",
        "injured",
    ),
    (
        "with a bullet in, with bullets in, with a bullet through, with shrapnel in, with a knife in",
        "head, neck, chest, leg, legs, stomach, arm, arms, back, eye, face, abdomen, shoulder, thigh, foot, hand, jaw, spine, hip",
        "injured",
    ),
    (
        "with",
        "injuries, wounds, burns, serious injuries, minor injuries, severe injuries, critical injuries, multiple injuries, head injuries, severe burns, serious burns, serious wounds, gunshot wounds, gunshot wound, stab wounds, stab wound, bullet wounds, bullet injuries, bullet wound, shrapnel wounds, shrapnel injuries, burn injuries",
        "injured",
    ),
    (
        "needed, need, needing, required, require, requiring, received, receive, receiving, sought, seeking, given, got",
        "medical help, medical attention, medical care, medical treatment, medical aid, medical assistance, hospital treatment, hospital care, emergency treatment, first aid",
        "injured",
    ),
    (
        "put out of, forced out of, driven out of, turned out of, moved out of, ordered out of, chased out of, brought out of, told to leave, asked to leave, moved from, cleared from, forced from, ordered from, driven from",
        "homes, houses, buildings, apartments, flats, blocks, apartment blocks, dwellings, villages",
        "displaced",
    ),
    ("out of", "homes, houses", "displaced"),
    (
        "spent the night in, spent a night in, spent a second night in, spent another night in, spent the night at, spending the night in, spend the night in, spent their nights in",
        "schools, school, gym, gyms, gymnasium, gymnasiums, tents, cars, shelters, shelter, hall, halls, open, streets, parks, fields, churches, mosques, temples",
        "displaced",
    ),
    (
        "cannot go, cannot return, cannot yet go, cannot yet return, can't go, can't return, could not go, could not return, unable to go, unable to return, cannot get",
        "home, homes, houses, villages",
        "displaced",
    ),
    (
        "remain in, remains in, remained in, still in, stay in, stays in, stayed in, live in, lived in, accommodated in, sheltered at, sleep in, sleeps in, sleeping in, slept in, shelter in, sheltered in, sheltering in, housed in, lodged in, living in, staying in",
        "shelters, tents, camps, evacuation centres, evacuation centers, relief camps, makeshift camps, makeshift shelters, temporary shelters, emergency shelters, reception centres, gymnasiums, sports halls",
        "displaced",
    ),
    ("pronounced, declared, found", "dead", "killed"),
    ("leaves a, leaves behind a, left a, left behind a", "wife, widow, husband", "killed"),
    ("remain, remains, remained, remaining, still", "underground, below ground", "trapped"),
    (
        "remain in, remains in, remained in, remaining in, remain inside, remained inside, still in, still inside",
        "mine, pit, shaft, tunnel, rubble, wreck, wreckage, debris, hull, ruins",
        "trapped",
    ),
    (
        "hit by, struck by",
        "stone, stones, bottle, bottles, brick, bricks, canister, canisters, baton, batons, rubber bullet, rubber bullets",
        "injured",
    ),
    (
        "hit by, struck by, knocked down by, mown down by, caught in",
        "bullet, bullets, crossfire, shrapnel, pellets, pellet, car, truck, lorry, van, bus, train, tram, vehicle, motorcycle, shell, shells, gunfire, lightning, debris, splinters, round, rounds, arrow, rocket, drone",
        "killed_or_injured",
    ),
    (
        "in critical, in serious, in grave, in moderate, in fair, in stable, in life-threatening, in a critical, in a serious, in a grave, in a stable, in extremely critical, in very serious, in poor",
        "condition",
        "injured",
    ),
    (
        "picked up by, taken away by, led away by, rounded up by, hauled away by",
        "police, policemen, plainclothesmen, soldiers, agents, intelligence, personnel, troops, detectives, officers, security forces, security men, army",
        "detained",
    ),
    (
        "hit in the, struck in the",
        "head, neck, chest, leg, legs, stomach, arm, back, eye, face, abdomen, shoulder, thigh, foot, hand, jaw, spine",
        "killed_or_injured",
    ),
    (
        "lost a, lost an, lost his, lost her, lost both, lost their, lost one, losing a, losing an, losing his, losing her, losing both",
        "leg, legs, arm, arms, hand, hands, foot, feet, eye, eyes, finger, fingers, limb, limbs",
        "injured",
    ),
    ("needed, need, needing, required, require, requiring", "stitches, amputation, amputations", "injured"),
    (
        "bundled into, herded into, loaded into, dragged into, shoved into, pushed into, driven off in, driven away in, taken away in",
        "police van, police vans, police bus, police buses, police car, police cars, prison van, prison vans, police trucks, army trucks",
        "detained",
    ),
    ("grazed by", "bullet, bullets, shrapnel, pellets, splinters, round", "injured"),
    (
        "flown to, airlifted to, evacuated to, taken to, rushed to, brought to, transferred to",
        "critical injuries, serious injuries, severe injuries, head injuries, injuries, wounds, gunshot wounds, burns, severe burns",
        "injured",
    ),
    (
        "under the, beneath the, underneath the",
        "snow, ice, concrete, slabs, stones, earth, soil, sand, collapsed building, collapsed house, collapsed roof",
        "trapped",
    ),
    ("have their, had their, having their", "throats slit, throats cut, throat slit", "killed"),
)

# A state that people are in: "were missing", "left dead", "20 injured".
STATES = {
    "killed": "the first to die, the last to die, the latest to die, the most recent to die, the youngest to die, the oldest to die, dead, dead on arrival, dead on the spot, dead at the scene, brought in dead, brought dead, lifeless, deceased, among those martyred, among the martyrs, among those identified, among those slain, among the slain, among those who perished, among those who lost their lives, among those lost, among the dead, among those killed, among the killed, among the victims, among those who died, among the fatalities, one of the dead, one of the victims, one of those killed, one of those who died, one of those identified, one of the victims identified",
    "injured": "kept in, in a bad way, in bad shape, in a bad state, in a poor state, in a poor way, in grave condition, in a life-threatening condition, in mortal danger, between life and death, fighting for their lives, fighting for life, cared for, in critical state, in a critical state, in serious state, in a serious state, in a grave state, in a stable condition, on life support, on a ventilator, on ventilators, on oxygen, wounded, injured, hurt, among the wounded, among the injured, among those injured, among those wounded, among those hurt, among the hurt, in critical condition, in serious condition, in intensive care, in hospital, in hospitals, critically ill, unwell, in a critical condition, in a serious condition, in stable condition, under treatment, being treated, undergoing treatment, receiving treatment, critical, in the icu, in icu, hospitalised, hospitalized, on a ward, on the ward, on wards, one of the wounded, one of the injured, one of those wounded, one of those injured, treated",
    "missing": "still to be looked for, to be looked for, yet to be looked for, still being looked for, still to be recovered, still to be located, still to be traced, still to be accounted for, yet to be accounted for, yet to be recovered, still not found, still not accounted for, whom nobody has heard from, whom nobody can find, whom they cannot find, nobody has heard from, who cannot be found, who can not be found, who cannot be traced, missing, unlocated, untraced, never found, never been found, never traced, listed as missing, registered as missing, recorded as missing, given as missing, posted as missing, posted missing, not accounted for, among the missing, unaccounted for, unaccounted, unaccounted-for, lost at sea, not been found, not yet been found, not been traced, not been located, not found, yet to be found, still to be found, yet to be traced, yet to be located, out of contact, without contact, not been heard from, not been heard of, being sought, still sought, still being sought, being searched for, being looked for, on the list of the missing, on the list of missing, on a list of the missing, on the missing list, among the disappeared, one of the missing",
    "killed_or_missing": "lost",
    "trapped": "trapped, still underground, still below ground, under the rubble, under rubble, beneath the rubble, beneath rubble, under the debris, under debris, beneath the debris, under the ruins, beneath the ruins, under the wreckage, beneath the wreckage, under the mud, beneath the mud, under the slab, under the slabs, under the concrete, under the snow, under the earth, under the collapsed building, still buried",
    "detained": "in custody, held, being held, among those arrested, among those detained, under arrest, behind bars, in detention, under detention",
    "kidnapped": "hostage, held hostage, being held hostage, held captive, being held captive, in captivity",
    "displaced": "not been allowed home, not allowed home, not been allowed back, not allowed back, not yet allowed home, not been able to return, not been able to go home, not yet been able to return, not yet been able to go home, not able to return, not able to go home, not gone home, not returned home, not yet returned home, not yet gone home, yet to return home, yet to go home, barred from their homes, kept from their homes, shut out of their homes, cut off from their homes, homeless, without homes, without a home, without a roof, without shelter, without housing",
    "evacuated": "in tents, in evacuation centres, in evacuation centers, in shelters, in relief camps, in temporary shelters, in emergency shelters, in makeshift camps, in makeshift shelters, in displacement camps",
    "rescued": "alive, unscathed, unhurt, unharmed",
}

# What is said of how people are: (nouns before "of", words behind "is" or "remains", harm). "the fate of 40 is unknown".
SAID_OF = (
    ("condition, state, health", "serious, critical, grave, poor, severe, life-threatening, worrying", "injured"),
    (
        "fate, whereabouts, fates",
        "unknown, unclear, uncertain, undetermined, unresolved, not known, not clear, not established, not certain",
        "missing",
    ),
)

# A noun that counts the harm itself: "12 deaths", "the deaths of 12".
HARM_NOUNS = {
    "killed": """
        death, fatality, body, corpse, murder, killing, homicide, execution, assassination, slaying, beheading, fatal casualty, dead body, lynching, drowning, dead, killed, lives, life, fatal shooting, extrajudicial killing, slaughter, remains, massacre, mass killing, mass murder, loss of life, fatal stabbing, human remains, martyr, martyrdom, deceased, electrocution, suicide
    """,
    "injured": "injury, wound, injured, wounded, stabbing, hospitalisation, hospitalization, wounding, maiming",
    "casualties": "casualty, victim",
    "missing": "missing, disappearance, missing person",
    "detained": "arrest, detention, detained, apprehension",
    "kidnapped": "kidnapping, abduction, hostage-taking, kidnap",
    "displaced": "displaced, displacement, homeless, displaced person, IDP",
    "rescued": "rescue, survivor",
    "released": "release",
}

# Nouns of the table above whose number is never a count of people unless "of" people follows.
NOT_ALONE = "wound, wounding, maiming, life, murder, execution, suicide, rescue, release, survivor, victim, martyr, martyrdom, slaughter, massacre, mass killing, mass murder, loss of life, stabbing, displacement, disappearance, remains, human remains"

# What happened to people who are counted in the same breath: one claim with both harms.
PAIRS = {
    ("killed", "injured"): "killed_or_injured",
    ("killed", "missing"): "killed_or_missing",
}

# Running counts: nouns.
TOLL_NOUNS = {
    "killed": "losses, death toll, death count, body count, number of dead, number of deaths, number killed, number of people killed, number of fatalities, dead, fatalities, deaths, fatality count, official toll, number of victims, number of dead people, number of those killed, number of confirmed deaths, fatality toll, toll of dead, confirmed deaths, number of people dead, number of bodies, toll of deaths",
    "injured": "number of people treated for, number of people treated in, number of those treated for, number of those treated in, number of patients, number of people in hospital, number in hospital, number of people hospitalised, number of people hospitalized, number hospitalised, number hospitalized, injuries, injury toll, number of injured, number of wounded, number of injuries, number of people injured, number of those injured, injured, wounded, injury count, number of people wounded, number of those hurt, number of hurt, number hurt, number of people hurt, number of those wounded, number injured, number wounded",
    "casualties": "casualty toll, casualty count, number of casualties, casualty figure, casualties, casualty figures, casualty number",
    "missing": "number of missing, number missing, number of people missing, missing, number of missing people, number of people unaccounted for, number of missing persons",
    "detained": "number of arrests, number of detainees, number of people in custody, number arrested, number of those arrested, number of people arrested, number of people detained, number detained",
    "rescued": "number rescued, number of people rescued, number of those rescued, number of rescued, number of survivors",
    "displaced": "number of displaced, number of displaced people, number of people displaced, number displaced, displaced",
    "": "counts, tallies, estimates, toll, count, tally, figure, number, total, final toll, total toll, overall toll, provisional toll, preliminary toll, toll figure, final count, body tally, official count, official figure, overall figure, official number, estimate, latest figure, latest count, latest number, running total, final number, final figure, new total, new toll, new count, revised toll, revised figure, new figure, latest toll",
}

# Further words that a row of a box may begin with: "victims 334, hostages 1,128".
BOX_NOUNS = {
    "victims": "killed",
    "victim": "killed",
    "hostages": "kidnapped",
    "killed": "killed",
    "arrests": "detained",
    "evacuated": "evacuated",
    "homeless": "displaced",
    "detained": "detained",
    "arrested": "detained",
    "in hospital": "injured",
    "in hospitals": "injured",
    "hospitalised": "injured",
    "hospitalized": "injured",
    "in custody": "detained",
    "in shelters": "displaced",
    "in camps": "displaced",
}

# Lines that head a list of people: what happened to those below.
HEADINGS = {
    "killed": "victims, the victims, dead, the dead, killed, the killed, deaths, fatalities, those killed, who died, the fatalities, who were the victims",
    "injured": "injured, the injured, wounded, the wounded, hurt, injuries, those injured, in hospital",
    "missing": "missing, the missing, still missing, unaccounted for",
    "detained": "arrests, arrested, the arrested, detained, in custody",
    "displaced": "displaced, the displaced, homeless",
    "rescued": "rescued, survivors, the survivors",
}

# What a running count does, and how it is then worded.
TOLL_MOVES = {
    "exact": """
        rise, rose, risen, rising, rises, climb, climbed, climbing, climbs, increase, increased, increasing, increases, grow, grew, grown, growing, grows, jump, jumped, jumps, soar, soared, soars, mount, mounted, mounting, mounts, reach, reached, reaching, reaches, hit, hits, hitting, stand, stood, stands, standing,
        fall, fell, fallen, falls, drop, dropped, drops, lower, lowered, lowering, cut, revised, revise, revises, revising, updated, update, raised, raise, raises, raising, put, puts, putting, place, placed, places, estimated, estimate, estimates, bring, brought, brings, bringing, take, took, taken, takes, taking, push, pushed, pushes, pushing, drive, driving, drove,
        is, was, are, were, be, been, remain, remained, remains, at, of, now, to, went, gone, goes, up, down, swelled, swell, swells, swollen, edged, ticked, surged, surges, surge, doubled, tops out, downgraded, upgraded, amended, corrected, reduced, adjusted, adjust, set, given, stands, includes, include, total, totals, totalled, totaled, number, numbered, numbering, numbers, comes, came, come, amounts, amounted, fixed, spiked, leapt, leaps, leaped, crept, settled, as, has, have, had, count, counts, counted,
    """,
    "more_than": "top, tops, topped, topping, exceed, exceeds, exceeded, exceeding, pass, passes, passed, passing, surpass, surpasses, surpassed, surpassing, cross, crosses, crossed, crossing, above, beyond, past",
    "nearly": "near, nears, neared, nearing, approach, approaches, approached, approaching",
}

# Words that open a part of what was just counted.
SUBSET_OPENERS = """
including, among them, among whom, among those, among the dead, among the victims, among the wounded, among the injured, among, of whom, of which, of them, of these, of those, includes, included, include, comprising, comprised, consisting of, consists of, made up of, composed of, plus, counting, notably, mostly, mainly, many of them, most of them, most of whom, some of them, some of whom, with
""".split(",")

# Bodies that are told apart after the dead were counted: they count the dead only where bodies or the dead are spoken of.
BODY_STATES = {
    "identified": "identified, named, handed over, claimed, identified so far",
    "unidentified": "unidentified, unclaimed, yet to be identified, not identified, not yet identified, still to be identified",
}

# "took 256 prisoners", "lost 12 relatives": what is taken or lost says the harm.
TAKEN = {
    "injured": (
        "treat treats treated treating",
        "patient patients people persons victim victims casualty casualties wounded injured protester protesters demonstrators survivors children students",
    ),
    "detained": ("take takes took taken taking", "prisoner prisoners captive captives"),
    "kidnapped": ("take takes took taken taking seized hold holds held holding", "hostage hostages"),
    "killed": (
        "lose loses lost losing mourn mourns mourned mourning",
        "own mine ours victim victims citizen citizens national nationals resident residents pupil pupils student students teacher teachers employee employees worker workers nurse nurses doctor doctors villager villagers passenger passengers mother-in-law father-in-law sister-in-law brother-in-law son-in-law daughter-in-law in-laws neighbour neighbours neighbor neighbors friend friends classmate classmates grandchild grandchildren grandparents baby babies twin twins people relative relatives man men cousin cousins uncle uncles aunt aunts mother mothers father fathers grandmother grandmothers grandfather grandfathers grandson grandsons granddaughter granddaughters nephew nephews niece nieces comrade comrades colleague colleagues soldier soldiers fighter fighters troops member members son sons daughter daughters child children brother brothers sister sisters parent parents wife husband family marines policemen officers crew nationals citizens compatriots countrymen guards medics nurses volunteers sailor sailors seaman seamen fisherman fishermen miner miners pilgrim pilgrims firefighter firefighters climber climbers tourist tourists policeman journalist journalists reporter reporters civilians personnel servicemen recruits cadets pilot pilots guide guides rescuer rescuers worshipper worshippers parishioners monk monks nun nuns priest priests crewman crewmen shipmates",
    ),
}

# Harm told by who cares for people, houses them or looks for them: (words right before the people, words of who does it
# before those, harm). "the clinic received 17 workers", "crews are looking for 34 people".
CARING = (
    (
        "received, receives, receiving, took in, takes in, taking in, taken in, caring for, cares for, cared for, looking after, admitted, has admitted",
        "hospital hospitals clinic clinics infirmary infirmaries ward wards icu doctors medics surgeons nurses paramedics",
        "injured",
    ),
    (
        "houses, housed, housing, hosts, hosted, hosting, holds, holding, accommodates, accommodated, accommodating, shelters, sheltering, there are, there were",
        "shelter shelters gymnasium gymnasiums tents",
        "displaced",
    ),
    (
        "affected, affects, affecting, involved, involves, concerned, covered, covers",
        "evacuation evacuations",
        "evacuated",
    ),
    (
        "made off with, makes off with, making off with, rode off with, riding off with, drove off with, driving off with, marched off with, walked off with, went off with, disappeared with, vanished with, took off with",
        "gunmen men militants bandits rebels fighters attackers kidnappers insurgents raiders assailants extremists jihadists pirates robbers captors militia soldiers",
        "kidnapped",
    ),
    (
        "looking for, searching for, search for, look for",
        "crews teams rescuers divers firefighters rescue coastguard helicopters volunteers officials searchers dogs villagers",
        "missing",
    ),
)
NO_PATIENTS = """
doctor doctors nurse nurses surgeon surgeons medics paramedics volunteer volunteers staff staffers visitor visitors journalist journalists reporters officials minister
ministers president governor mayor relatives engineers technicians inspectors donors trainees interns applicants delegates suspects suspect gunmen
gunman attackers attacker assailants killers killer perpetrators fugitives fugitive robbers thieves witnesses soldiers guards owners heirs
""".split()

# Harm told around its people: the verb, then the people, then these words. "driven 1.2 million people from their homes".
AROUND = (
    (
        "send sends sent sending chase chases chased chasing drive drives drove driven driving force forces forced forcing push pushes pushed pushing",
        "from their homes, from their houses, from their villages, out of their houses, from their beds, out of bed, out of their homes, to flee, to leave, into camps, to evacuate, to abandon, from home, into exile",
        "displaced",
    ),
    ("take takes took taken taking", "into custody, prisoner, in custody", "detained"),
    (
        "hold holds held holding keep keeps kept keeping",
        "in custody, in detention, in jail, in prison, in cells, prisoner, behind bars, under arrest",
        "detained",
    ),
    (
        "take takes took taken taking hold holds held holding",
        "hostage, captive, by force, against their will, as human shields, as hostages, as slaves, as sex slaves",
        "kidnapped",
    ),
    (
        "send sends sent sending take takes took taken taking rush rushed rushing bring brought bringing fly flew flown put puts leave left leaving",
        "to hospital, to the hospital, to a hospital, to hospitals, in hospital, to a clinic, in intensive care, to intensive care, to the burns unit, in need of treatment, in need of medical treatment, in need of hospital treatment, in need of medical care, in need of surgery, needing treatment, needing hospital treatment, needing medical treatment",
        "injured",
    ),
    (
        "stab stabbed stabs stabbing beat beats beaten beating hack hacked hacking burn burned burnt burning stone stoned stoning crush crushed crushing trample trampled trampling club clubbed shoot shot shooting",
        "to death",
        "killed",
    ),
    ("burn burned burnt burning bury buried burying", "alive", "killed"),
    (
        "list lists listed listing count counts counted counting record records recorded recording register registers registered give gives gave name names named",
        "as injured, as wounded, as hurt",
        "injured",
    ),
    (
        "list lists listed listing count counts counted counting record records recorded recording register registers registered give gives gave name names named",
        "as missing, as unaccounted for, as disappeared",
        "missing",
    ),
    (
        "list lists listed listing count counts counted counting record records recorded recording register registers registered give gives gave name names named",
        "as dead, as killed",
        "killed",
    ),
    (
        "leave leaves left leaving",
        "to find, to be found, to look for, to search for, still to find, still to be found, to be accounted for",
        "missing",
    ),
    ("let lets letting", "go, go free, go home, walk free", "released"),
    ("cost costs costing", "their lives, their life, his life, her life", "killed"),
    (
        "make makes made making leave leaves left leaving render renders rendered rendering",
        "homeless, without homes, without a home",
        "displaced",
    ),
    ("put puts putting", "to death, to the sword, before a firing squad", "killed"),
    (
        "pronounce pronounced pronouncing declare declared declaring left leaving leave leaves found finding find shot shooting",
        "dead, dead at the scene, dead on arrival, dead on the spot, lifeless",
        "killed",
    ),
    (
        "up pick picked picking take took taken taking bring brought",
        "from the sea, from the water, from boats, from the boat, off the coast, to safety, at sea, to shore",
        "rescued",
    ),
    ("find finds found finding dig dug digging pull pulls pulled pulling bring brought", "alive, to safety", "rescued"),
)

# Verbs with which a source gives a bare number: "the Red Crescent had 500", "it had reported at least 40 before".
GIVES = "reported reports gave gives had has counted counts announced listed tallied cited recorded registered given put said"
