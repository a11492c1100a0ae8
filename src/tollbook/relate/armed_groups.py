"""Armed groups that act in events, by region: the name that is shown, and what else reports call the group.

Being named here says that reports name the group as one that fights, and nothing else about it.
"""

_GROUPS = (
    # Latin America
    "ELN | National Liberation Army | Ejército de Liberación Nacional", "FARC | FARC dissidents",
    "Clan del Golfo | Gulf Clan | AGC", "Shining Path | Sendero Luminoso", "EPP | Paraguayan People's Army",
    "Sinaloa Cartel | Sinaloa cartel", "CJNG | Jalisco New Generation Cartel", "Tren de Aragua",
    "Viv Ansanm | G9 gang", "Los Choneros", "PCC | First Capital Command", "MS-13 | Mara Salvatrucha",
    # Africa
    "RSF | Rapid Support Forces", "SPLM-N", "al-Shabaab | Al-Shabaab | al Shabaab | Al Shabaab | al-Shabab",
    "Boko Haram", "ISWAP | Islamic State West Africa Province", "JNIM", "M23", "ADF | Allied Democratic Forces",
    "CODECO", "FDLR", "TPLF | Tigray People's Liberation Front", "Fano | Fano militia",
    "OLA | Oromo Liberation Army", "Ambazonia Defence Forces | Amba Boys", "LRA | Lord's Resistance Army",
    "Wagner | Wagner Group | Africa Corps", "Polisario | Polisario Front", "Séléka | Seleka", "anti-Balaka",
    # Middle East
    "Hamas | al-Qassam Brigades | Qassam Brigades", "Islamic Jihad | Palestinian Islamic Jihad",
    "Hezbollah | Hizbollah | Hizbullah", "Houthis | Houthi | Ansar Allah",
    "Islamic State | IS militants | ISIS | ISIL | Daesh | ISIS-K | IS-K | ISKP",
    "al-Qaeda | Al-Qaeda | al Qaeda | AQAP",
    "HTS | Hayat Tahrir al-Sham", "SDF | Syrian Democratic Forces", "PKK | Kurdistan Workers' Party", "YPG",
    "Kataib Hezbollah", "Jaish al-Adl",
    # Asia and the Pacific
    "Taliban", "TTP | Pakistani Taliban | Tehreek-e-Taliban Pakistan | Tehrik-i-Taliban Pakistan",
    "BLA | Balochistan Liberation Army | Baloch Liberation Army", "Lashkar-e-Taiba", "Jaish-e-Mohammed",
    "Maoists | Naxalites | Maoist | Naxalite", "LTTE | Tamil Tigers", "Arakan Army", "KNLA | Karen National Union",
    "PDF | People's Defence Force | People's Defense Force", "ARSA", "TNLA", "NPA | New People's Army", "Abu Sayyaf",
    "BIFF", "West Papua National Liberation Army | TPNPB", "Jemaah Islamiyah", "BRN | Barisan Revolusi Nasional",
    # Europe
    "IRA | Real IRA | New IRA", "ETA", "Donetsk separatists | Luhansk separatists", "KLA | Kosovo Liberation Army",
)  # fmt: skip

GROUPS = {name: group.split(" | ")[0] for group in _GROUPS for name in group.split(" | ")}
"""What reports call a group, and the name that is shown."""
