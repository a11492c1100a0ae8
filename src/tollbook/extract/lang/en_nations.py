"""Countries, their capitals and their people in English: which word means which state.

One line a country or territory: ISO 3166-1 alpha-2 | names | capitals and seats of government | its people.
A form of the people stands as adjective and as noun; the plural in -s is added to forms that take one.
"""

from tollbook.model import MisuseError

_TABLE = """
AD | Andorra | Andorra la Vella | Andorran
AE | United Arab Emirates, UAE, U.A.E., the Emirates, Emirates | Abu Dhabi | Emirati
AF | Afghanistan, Islamic Emirate of Afghanistan | Kabul | Afghan, Afghani, Afghanistani
AG | Antigua and Barbuda, Antigua & Barbuda, Antigua, Barbuda | Saint John's, St. John's | Antiguan, Barbudan
AI | Anguilla | The Valley | Anguillan
AL | Albania | Tirana | Albanian
AM | Armenia | Yerevan | Armenian
AO | Angola | Luanda | Angolan
AQ | Antarctica | | Antarctic
AR | Argentina, Argentine Republic | Buenos Aires | Argentine, Argentinian, Argentinean
AS | American Samoa | Pago Pago | American Samoan
AT | Austria | Vienna | Austrian
AU | Australia, Commonwealth of Australia | Canberra | Australian, Aussie
AW | Aruba | Oranjestad | Aruban
AX | Åland, Aland, Åland Islands, Aland Islands | Mariehamn | Ålander, Ålandish
AZ | Azerbaijan | Baku | Azerbaijani, Azeri
BA | Bosnia and Herzegovina, Bosnia-Herzegovina, Bosnia & Herzegovina, Bosnia | Sarajevo | Bosnian, Herzegovinian
BB | Barbados | Bridgetown | Barbadian, Bajan
BD | Bangladesh | Dhaka, Dacca | Bangladeshi
BE | Belgium | Brussels | Belgian
BF | Burkina Faso, Burkina | Ouagadougou | Burkinabe, Burkinabé, Burkinabè, Burkinese
BG | Bulgaria | Sofia | Bulgarian
BH | Bahrain, Kingdom of Bahrain | Manama | Bahraini
BI | Burundi | Gitega, Bujumbura | Burundian
BJ | Benin | Porto-Novo, Cotonou | Beninese, Beninois
BL | Saint Barthélemy, Saint Barthelemy, St. Barts | Gustavia | Barthélemois
BM | Bermuda | Hamilton | Bermudian, Bermudan
BN | Brunei, Brunei Darussalam | Bandar Seri Begawan | Bruneian
BO | Bolivia, Plurinational State of Bolivia | La Paz, Sucre | Bolivian
BQ | Bonaire, Caribbean Netherlands | Kralendijk | Bonairean
BR | Brazil, Brasil | Brasilia, Brasília | Brazilian
BS | Bahamas, the Bahamas | Nassau | Bahamian
BT | Bhutan | Thimphu | Bhutanese
BW | Botswana | Gaborone | Botswanan, Motswana, Batswana
BY | Belarus, Byelorussia | Minsk | Belarusian, Belorussian, Belarussian
BZ | Belize | Belmopan | Belizean
CA | Canada | Ottawa | Canadian
CC | Cocos Islands, Keeling Islands | West Island | Cocos Islander
CD | Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, D.R. Congo, D.R.C., Congo-Kinshasa, Zaire, Congo | Kinshasa | Congolese, Zairean, Zairian
CF | Central African Republic, CAR | Bangui | Central African
CG | Republic of the Congo, Republic of Congo, Congo-Brazzaville, Congo Republic | Brazzaville | Congolese
CH | Switzerland, Swiss Confederation | Bern, Berne | Swiss
CI | Ivory Coast, Côte d'Ivoire, Cote d'Ivoire | Yamoussoukro, Abidjan | Ivorian, Ivoirian
CK | Cook Islands | Avarua | Cook Islander
CL | Chile | Santiago | Chilean
CM | Cameroon, Cameroun | Yaoundé, Yaounde | Cameroonian
CN | China, People's Republic of China, PRC, P.R.C., mainland China, Communist China | Beijing, Peking | Chinese
CO | Colombia | Bogotá, Bogota | Colombian
CR | Costa Rica | San José | Costa Rican
CU | Cuba | Havana | Cuban
CV | Cape Verde, Cabo Verde | Praia | Cape Verdean, Cabo Verdean
CW | Curaçao, Curacao | Willemstad | Curaçaoan
CX | Christmas Island | Flying Fish Cove | Christmas Islander
CY | Cyprus, Republic of Cyprus | Nicosia | Cypriot, Greek Cypriot, Turkish Cypriot
CZ | Czech Republic, Czechia, Czechoslovakia | Prague | Czech, Czechoslovak
DE | Germany, Federal Republic of Germany, West Germany, East Germany | Berlin | German, West German, East German
DJ | Djibouti | Djibouti City | Djiboutian
DK | Denmark | Copenhagen | Danish, Dane
DM | Dominica | Roseau | Dominican
DO | Dominican Republic | Santo Domingo | Dominican
DZ | Algeria | Algiers | Algerian
EC | Ecuador | Quito | Ecuadorian, Ecuadorean, Ecuadoran
EE | Estonia | Tallinn | Estonian
EG | Egypt, Arab Republic of Egypt | Cairo | Egyptian
EH | Western Sahara, Sahrawi Republic | Laayoune, El Aaiún | Sahrawi, Saharawi
ER | Eritrea | Asmara | Eritrean
ES | Spain, Kingdom of Spain | Madrid | Spanish, Spaniard
ET | Ethiopia, Abyssinia | Addis Ababa | Ethiopian
FI | Finland | Helsinki | Finnish, Finn
FJ | Fiji | Suva | Fijian
FK | Falkland Islands, Falklands, Malvinas | Port Stanley | Falkland Islander
FM | Micronesia, Federated States of Micronesia | Palikir | Micronesian
FO | Faroe Islands, Faroes, Faeroe Islands | Tórshavn, Torshavn | Faroese, Faroe Islander
FR | France, French Republic | Paris | French, Frenchman, Frenchmen, Frenchwoman, Frenchwomen
GA | Gabon | Libreville | Gabonese
GB | United Kingdom, UK, U.K., Britain, Great Britain, England, Scotland, Wales, Northern Ireland | London | British, Briton, Brit, Englishman, Englishmen, Englishwoman, Englishwomen, English, Scottish, Scot, Scotsman, Scotsmen, Welsh, Welshman, Welshmen, Northern Irish
GD | Grenada | St. George's, Saint George's | Grenadian
GE | Georgia, Republic of Georgia | Tbilisi | Georgian
GF | French Guiana | Cayenne | French Guianese, French Guianan
GG | Guernsey | Saint Peter Port, St. Peter Port | Guernseyman, Guernseymen
GH | Ghana | Accra | Ghanaian, Ghanian
GI | Gibraltar | | Gibraltarian
GL | Greenland | Nuuk | Greenlander, Greenlandic
GM | Gambia, the Gambia | Banjul | Gambian
GN | Guinea, Republic of Guinea, Guinea-Conakry | Conakry | Guinean
GP | Guadeloupe | Basse-Terre | Guadeloupean
GQ | Equatorial Guinea | Malabo | Equatorial Guinean, Equatoguinean
GR | Greece, Hellenic Republic | Athens | Greek, Hellenic
GT | Guatemala | Guatemala City | Guatemalan
GU | Guam | Hagåtña, Hagatna | Guamanian
GW | Guinea-Bissau | Bissau | Bissau-Guinean
GY | Guyana | Georgetown | Guyanese
HK | Hong Kong | | Hong Konger, Hongkonger
HN | Honduras | Tegucigalpa | Honduran
HR | Croatia | Zagreb | Croatian, Croat
HT | Haiti | Port-au-Prince | Haitian
HU | Hungary | Budapest | Hungarian
ID | Indonesia, Republic of Indonesia | Jakarta, Djakarta | Indonesian
IE | Ireland, Republic of Ireland, Irish Republic, Eire | Dublin | Irish, Irishman, Irishmen, Irishwoman, Irishwomen
IL | Israel, State of Israel, Jewish state | Jerusalem, Tel Aviv | Israeli
IM | Isle of Man | | Manx, Manxman, Manxmen
IN | India, Republic of India | New Delhi, Delhi | Indian
IQ | Iraq | Baghdad | Iraqi
IR | Iran, Islamic Republic of Iran, Islamic Republic, Persia | Tehran, Teheran | Iranian, Persian
IS | Iceland | Reykjavik, Reykjavík | Icelandic, Icelander
IT | Italy | Rome | Italian
JE | Jersey | Saint Helier, St. Helier |
JM | Jamaica | | Jamaican
JO | Jordan, Hashemite Kingdom | Amman | Jordanian
JP | Japan | Tokyo | Japanese
KE | Kenya | Nairobi | Kenyan
KG | Kyrgyzstan, Kirghizia, Kyrgyz Republic | Bishkek | Kyrgyz, Kyrgyzstani, Kirghiz, Kirgiz
KH | Cambodia, Kampuchea | Phnom Penh | Cambodian
KI | Kiribati | Tarawa, South Tarawa | I-Kiribati
KM | Comoros, Comoro Islands | Moroni | Comoran, Comorian
KN | Saint Kitts and Nevis, St. Kitts and Nevis, St Kitts and Nevis, St. Kitts | Basseterre | Kittitian, Nevisian
KP | North Korea, Democratic People's Republic of Korea, DPRK, D.P.R.K. | Pyongyang | North Korean
KR | South Korea, Republic of Korea, Korea, S. Korea | Seoul | South Korean, Korean
KW | Kuwait | Kuwait City | Kuwaiti
KY | Cayman Islands, Caymans | | Caymanian, Cayman Islander
KZ | Kazakhstan, Kazakstan | Astana, Nur-Sultan | Kazakh, Kazakhstani, Kazak
LA | Laos, Lao People's Democratic Republic, Lao PDR | Vientiane | Laotian, Lao
LB | Lebanon | Beirut | Lebanese
LC | Saint Lucia, St. Lucia, St Lucia | Castries | Saint Lucian, St. Lucian, St Lucian
LI | Liechtenstein | Vaduz | Liechtensteiner
LK | Sri Lanka, Ceylon | Colombo | Sri Lankan, Ceylonese
LR | Liberia | Monrovia | Liberian
LS | Lesotho | Maseru | Mosotho, Basotho, Lesothan
LT | Lithuania | Vilnius | Lithuanian
LU | Luxembourg, Luxemburg | | Luxembourger, Luxembourgish
LV | Latvia | Riga | Latvian
LY | Libya | Tripoli | Libyan
MA | Morocco | Rabat | Moroccan
MC | Monaco | | Monegasque, Monégasque, Monacan
MD | Moldova, Moldavia, Republic of Moldova | Chisinau, Chișinău, Kishinev | Moldovan, Moldavian
ME | Montenegro | Podgorica | Montenegrin
MF | Saint Martin | Marigot | Saint-Martinois
MG | Madagascar | Antananarivo | Malagasy, Madagascan
MH | Marshall Islands | Majuro | Marshallese, Marshall Islander
MK | North Macedonia, Macedonia, F.Y.R.O.M., FYROM | Skopje | Macedonian, North Macedonian
ML | Mali | Bamako | Malian
MM | Myanmar, Burma | Naypyidaw, Nay Pyi Taw, Naypyitaw | Burmese, Myanma, Myanmarese
MN | Mongolia | Ulaanbaatar, Ulan Bator | Mongolian, Mongol
MO | Macau, Macao | | Macanese
MP | Northern Mariana Islands, Northern Marianas | Saipan | Northern Mariana Islander
MQ | Martinique | Fort-de-France | Martinican, Martiniquais
MR | Mauritania | Nouakchott | Mauritanian
MS | Montserrat | Plymouth | Montserratian
MT | Malta | Valletta | Maltese
MU | Mauritius | Port Louis | Mauritian
MV | Maldives, the Maldives, Maldive Islands | Malé | Maldivian
MW | Malawi | Lilongwe | Malawian
MX | Mexico, México | Mexico City | Mexican
MY | Malaysia | Kuala Lumpur, Putrajaya | Malaysian
MZ | Mozambique, Moçambique | Maputo | Mozambican, Mozambiquan
NA | Namibia, South West Africa | Windhoek | Namibian
NC | New Caledonia | Nouméa, Noumea | New Caledonian
NE | Niger, Republic of Niger | Niamey | Nigerien, Nigérien
NF | Norfolk Island | | Norfolk Islander
NG | Nigeria | Abuja | Nigerian
NI | Nicaragua | Managua | Nicaraguan
NL | Netherlands, the Netherlands, Holland | Amsterdam, The Hague | Dutch, Dutchman, Dutchmen, Dutchwoman, Dutchwomen, Netherlander
NO | Norway | Oslo | Norwegian
NP | Nepal | Kathmandu, Katmandu | Nepali, Nepalese
NR | Nauru | Yaren | Nauruan
NU | Niue | Alofi | Niuean
NZ | New Zealand, Aotearoa | Wellington | New Zealander, Kiwi, New Zealand
OM | Oman, Sultanate of Oman | Muscat | Omani
PA | Panama, Panamá | Panama City | Panamanian
PE | Peru, Perú | Lima | Peruvian
PF | French Polynesia, Tahiti | Papeete | French Polynesian, Tahitian
PG | Papua New Guinea, PNG, P.N.G. | Port Moresby | Papua New Guinean, Papuan New Guinean
PH | Philippines, the Philippines, Philippine Islands | Manila | Filipino, Filipina, Philippine
PK | Pakistan | Islamabad | Pakistani
PL | Poland | Warsaw | Polish, Pole
PM | Saint Pierre and Miquelon, St. Pierre and Miquelon | Saint-Pierre | Saint-Pierrais
PN | Pitcairn, Pitcairn Islands | Adamstown | Pitcairn Islander
PR | Puerto Rico | San Juan | Puerto Rican
PS | Palestine, State of Palestine, Palestinian Territories, Palestinian territories, Occupied Palestinian Territory, Occupied Palestinian Territories | Ramallah | Palestinian, Gazan, West Banker
PT | Portugal | Lisbon | Portuguese
PW | Palau | Ngerulmud | Palauan
PY | Paraguay | Asunción, Asuncion | Paraguayan
QA | Qatar | Doha | Qatari
RE | Réunion, La Réunion, La Reunion | Saint-Denis | Réunionese, Réunionnais, Reunionese
RO | Romania, Rumania | Bucharest | Romanian, Rumanian
RS | Serbia, Yugoslavia, Republic of Serbia | Belgrade | Serbian, Serb, Yugoslav, Yugoslavian
RU | Russia, Russian Federation, Soviet Union, USSR, U.S.S.R. | Moscow | Russian, Soviet
RW | Rwanda, Ruanda | Kigali | Rwandan, Rwandese
SA | Saudi Arabia, Kingdom of Saudi Arabia | Riyadh | Saudi, Saudi Arabian
SB | Solomon Islands, the Solomons | Honiara | Solomon Islander
SC | Seychelles | Victoria | Seychellois, Seychelloise
SD | Sudan, Republic of Sudan, the Sudan | Khartoum | Sudanese
SE | Sweden | Stockholm | Swedish, Swede
SG | Singapore | | Singaporean
SH | Saint Helena, St. Helena, Ascension Island | Jamestown | Saint Helenian
SI | Slovenia | Ljubljana | Slovenian, Slovene
SJ | Svalbard, Spitsbergen | Longyearbyen |
SK | Slovakia, Slovak Republic | Bratislava | Slovak, Slovakian
SL | Sierra Leone | Freetown | Sierra Leonean, Sierra Leonian
SM | San Marino | | Sammarinese, San Marinese
SN | Senegal | Dakar | Senegalese
SO | Somalia, Somaliland, Puntland | Mogadishu | Somali, Somalian, Somalilander
SR | Suriname, Surinam | Paramaribo | Surinamese, Surinamer
SS | South Sudan | Juba | South Sudanese
ST | São Tomé and Príncipe, Sao Tome and Principe, São Tomé, Sao Tome | | São Toméan, Sao Tomean, Santomean
SV | El Salvador | San Salvador | Salvadoran, Salvadorean, Salvadorian
SX | Sint Maarten | Philipsburg | Sint Maartener
SY | Syria, Syrian Arab Republic | Damascus | Syrian
SZ | Eswatini, Swaziland | Mbabane | Swazi, Eswatini, liSwati, emaSwati
TC | Turks and Caicos Islands, Turks and Caicos | Cockburn Town | Turks and Caicos Islander
TD | Chad, Tchad | N'Djamena, Ndjamena | Chadian
TG | Togo | Lomé, Lome | Togolese
TH | Thailand, Siam | Bangkok | Thai, Siamese
TJ | Tajikistan, Tadjikistan, Tadzhikistan | Dushanbe | Tajik, Tajikistani, Tadjik, Tadzhik
TK | Tokelau | Fakaofo | Tokelauan
TL | East Timor, Timor-Leste, Timor Leste | Dili | Timorese, East Timorese
TM | Turkmenistan | Ashgabat, Ashkhabad | Turkmenistani, Turkmen
TN | Tunisia | Tunis | Tunisian
TO | Tonga | Nuku'alofa, Nukualofa | Tongan
TR | Turkey, Türkiye, Turkiye | Ankara | Turkish, Turk
TT | Trinidad and Tobago, Trinidad & Tobago, Trinidad, Tobago | Port of Spain, Port-of-Spain | Trinidadian, Tobagonian, Trini
TV | Tuvalu | Funafuti | Tuvaluan
TW | Taiwan, Republic of China, Formosa, Chinese Taipei | Taipei | Taiwanese
TZ | Tanzania, United Republic of Tanzania, Tanganyika, Zanzibar | Dodoma, Dar es Salaam | Tanzanian, Zanzibari
UA | Ukraine, the Ukraine | Kyiv, Kiev | Ukrainian
UG | Uganda | Kampala | Ugandan
US | United States, United States of America, U.S., US, USA, U.S.A., America, the States | Washington, Washington DC, Washington D.C., Washington, D.C. | American, U.S., US, U.S.-born, Yankee
UY | Uruguay | Montevideo | Uruguayan
UZ | Uzbekistan | Tashkent | Uzbek, Uzbekistani
VA | Vatican, the Vatican, Vatican City, Holy See, the Holy See | Vatican City | Vatican
VC | Saint Vincent and the Grenadines, St. Vincent and the Grenadines, St Vincent and the Grenadines, St. Vincent, Saint Vincent | Kingstown | Vincentian, Saint Vincentian
VE | Venezuela, Bolivarian Republic of Venezuela, Bolivarian Republic | Caracas | Venezuelan, Venezolano
VG | British Virgin Islands | Road Town | British Virgin Islander
VI | U.S. Virgin Islands, US Virgin Islands, Virgin Islands | Charlotte Amalie | Virgin Islander, U.S. Virgin Islander
VN | Vietnam, Viet Nam, North Vietnam, South Vietnam | Hanoi | Vietnamese, South Vietnamese, North Vietnamese
VU | Vanuatu | Port Vila | Vanuatuan, ni-Vanuatu
WF | Wallis and Futuna | Mata-Utu | Wallisian, Futunan
WS | Samoa, Western Samoa | Apia | Samoan
XK | Kosovo, Republic of Kosovo | Pristina, Prishtina | Kosovar, Kosovan, Kosovo Albanian, Kosovo Serb
YE | Yemen, South Yemen, North Yemen | Sanaa, Sana'a | Yemeni, Yemenite
YT | Mayotte | Mamoudzou | Mahoran
ZA | South Africa, RSA | Pretoria, Cape Town | South African
ZM | Zambia | Lusaka | Zambian
ZW | Zimbabwe, Rhodesia | Harare | Zimbabwean, Rhodesian
"""

_PEOPLES = """
Acehnese, Ahwazi, Alawite, Amazigh, Amhara, Arab, Armenian-American, Ashanti, Assyrian, Aymara, Balochi, Baloch, Baluch,
Bambara, Banyamulenge, Basque, Bedouin, Beja, Bengali, Berber, Bodo, Bosniak, Catalan, Chaldean, Chechen, Chin, Copt,
Coptic, Corsican, Crimean Tatar, Dagestani, Dalit, Dinka, Dogon, Dogra, Druze, Emberá, Flemish, Fulani, Fula, Garo,
Gorkha, Gujarati, Hausa, Hazara, Hema, Hmong, Houthi, Hui, Hutu, Igbo, Ingush, Inuit, Ismaili, Jew, Jewish, Kachin,
Kanak, Karen, Karenni, Kashmiri, Khmer, Kikuyu, Kuki, Kurd, Kurdish, Kurdistani, Lendu, Luo, Maasai, Mapuche, Maronite,
Maya, Mayan, Meitei, Miskito, Mizo, Moro, Naga, Nahua, Nuba, Nuer, Ogoni, Oromo, Ossetian, Papuan, Pashtun, Pathan,
Peul, Pygmy, Punjabi, Quechua, Rohingya, Roma, Romani, Sami, Shan, Shia, Shiite, Shi'ite, Sikh, Sindhi, Sinhalese,
Sunni, Tamil, Tatar, Tibetan, Tigrayan, Tigrinya, Toposa, Tuareg, Turkana, Tutsi, Uighur, Uyghur, Wayuu, Yazidi, Yezidi,
Yoruba, Zaghawa, Zapatista, Zulu, European, African, Asian, Latin American, Central American, Caribbean, Scandinavian,
Middle Eastern, North African, West African, East African, Central Asian, South Asian, Southeast Asian, Westerner
"""

_NO_PLURAL = ("ese", "sh", "ch", "s", "x", "z", "men", "man", "women", "woman", "u.s.", "-born")
_INVARIANT = """
ni-vanuatu, i-kiribati, burkinabe, burkinabé, burkinabè, malagasy, manx, vatican, new zealand, philippine, hellenic,
motswana, batswana, mosotho, basotho, emaswati, liswati, myanma, antarctic, eswatini, lao, icelandic, emberá, peul, shia,
hmong, inuit, roma, chin, karen, coptic, kurdish, caribbean, middle eastern, latin american
"""

_ALSO_COMMON_WORDS = frozenset(
    "us car polish turkey chad china jordan jersey guinea mali niger chin karen hui roma".split()
)
"""Names that are other words when they are not written with a capital."""


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form.strip().lower() for form in cell.replace("\n", " ").split(",") if form.strip())


def _with_plurals(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms and the plurals of those that take an -s: Cuban, Cubans; but only Chinese, Swiss."""
    invariant = frozenset(_forms(_INVARIANT))
    regular = (form for form in forms if form.endswith("german") or not form.endswith(_NO_PLURAL))
    return forms + tuple(f"{form}s" for form in regular if form not in invariant)


def _rows() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...]:
    rows = []
    for line in _TABLE.strip().splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) != 4:
            raise MisuseError(f"a nation's line has four cells: {line!r}")
        rows.append((cells[0], _forms(cells[1]), _capital_forms(cells[2]), _with_plurals(_forms(cells[3]))))
    return tuple(rows)


def _capital_forms(cell: str) -> tuple[str, ...]:
    """A capital's names; "Washington, D.C." holds a comma of its own."""
    forms = _forms(cell)
    return tuple(form for form in forms if form != "d.c.") + (("washington, d.c.",) if "d.c." in forms else ())


_ROWS = _rows()

# A form of several states stands for the greater one: "Congolese" and "Dominican" for CD and DO.
_GREATER = {"congolese": "CD", "dominican": "DO", "dominicans": "DO", "congo": "CD", "samoan": "WS", "samoans": "WS"}

COUNTRIES: dict[str, str] = {name: code for code, names, _, _ in _ROWS for name in names} | {"congo": "CD"}
"""Lower-case name of a country or territory -> ISO 3166-1 alpha-2."""

CAPITALS: dict[str, str] = {name: code for code, _, capitals, _ in _ROWS for name in capitals}
"""Lower-case name of a capital or seat of government -> the state it stands for ("Washington said")."""

NATIONALITIES: dict[str, str] = {form: code for code, _, _, forms in _ROWS for form in forms} | _GREATER
"""Lower-case adjective or noun of a country's people, singular or plural -> ISO 3166-1 alpha-2."""
NATIONALITIES.pop("congo", None)

PEOPLES: frozenset[str] = frozenset(_with_plurals(_forms(_PEOPLES)))
"""Lower-case names of peoples, faiths and world regions that are no one state's: Kurd, Rohingya, Westerners."""

ISO_CODES: frozenset[str] = frozenset(row[0] for row in _ROWS)


def demonym(word: str) -> str | None:
    """The state whose people an adjective or noun names, as ISO 3166-1 alpha-2; None for any other word.

    "Cubans" -> CU; "U.S." -> US. "us" and "Us" are the pronoun, "polish" is a verb.
    """
    if word in _ALSO_COMMON_WORDS or word == "Us":
        return None
    return NATIONALITIES.get(_plain(word))


def country_code(name: str) -> str | None:
    """The country that a name means, as ISO 3166-1 alpha-2; None for any other name. "DR Congo" -> CD."""
    if name in _ALSO_COMMON_WORDS or name in {"Us", "Car"}:
        return None
    return COUNTRIES.get(_plain(name))


def _plain(name: str) -> str:
    return name.lower().replace("’", "'")
