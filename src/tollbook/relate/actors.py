"""The states that act in events, by the words that stand before a deed: "US raid", "Israeli airstrike"."""

STATES = {
    "US": "US", "U.S.": "US", "American": "US", "Israeli": "IL", "Russian": "RU", "Ukrainian": "UA", "Saudi": "SA",
    "Saudi-led": "SA", "Turkish": "TR", "Syrian": "SY", "Iranian": "IR", "Iraqi": "IQ", "Pakistani": "PK",
    "Indian": "IN", "Chinese": "CN", "British": "GB", "French": "FR", "German": "DE", "Afghan": "AF",
    "Venezuelan": "VE", "Cuban": "CU", "Colombian": "CO", "Mexican": "MX", "Brazilian": "BR", "Ethiopian": "ET",
    "Eritrean": "ER", "Sudanese": "SD", "Egyptian": "EG", "Libyan": "LY", "Nigerian": "NG", "Kenyan": "KE",
    "Ugandan": "UG", "Rwandan": "RW", "Congolese": "CD", "Malian": "ML", "Somali": "SO", "Chadian": "TD",
    "Cameroonian": "CM", "Burmese": "MM", "Myanmar": "MM", "Thai": "TH", "Cambodian": "KH", "Filipino": "PH",
    "Philippine": "PH", "Indonesian": "ID", "Sri Lankan": "LK", "Bangladeshi": "BD", "Azerbaijani": "AZ",
    "Armenian": "AM", "Georgian": "GE", "Serbian": "RS", "Jordanian": "JO", "Lebanese": "LB", "Yemeni": "YE",
    "Emirati": "AE", "North Korean": "KP", "South Korean": "KR", "Japanese": "JP", "Peruvian": "PE",
    "Ecuadorian": "EC", "Salvadoran": "SV", "Haitian": "HT", "Kazakh": "KZ", "Kyrgyz": "KG", "Tajik": "TJ",
}  # fmt: skip
"""The first word of a state is how it is shown."""

ADJECTIVES = STATES | {
    "Greek": "GR", "Italian": "IT", "Spanish": "ES", "Portuguese": "PT", "Dutch": "NL", "Belgian": "BE",
    "Swiss": "CH", "Austrian": "AT", "Polish": "PL", "Czech": "CZ", "Hungarian": "HU", "Romanian": "RO",
    "Bulgarian": "BG", "Swedish": "SE", "Norwegian": "NO", "Danish": "DK", "Finnish": "FI", "Irish": "IE",
    "Canadian": "CA", "Australian": "AU", "New Zealand": "NZ", "Argentine": "AR", "Chilean": "CL", "Bolivian": "BO",
    "Honduran": "HN", "Guatemalan": "GT", "Nicaraguan": "NI", "Tunisian": "TN", "Algerian": "DZ", "Moroccan": "MA",
    "Ghanaian": "GH", "Senegalese": "SN", "Ivorian": "CI", "Burkinabe": "BF", "Burundian": "BI", "Tanzanian": "TZ",
    "Zambian": "ZM", "Zimbabwean": "ZW", "Mozambican": "MZ", "South African": "ZA", "Malagasy": "MG",
    "Vietnamese": "VN", "Malaysian": "MY", "Nepali": "NP", "Nepalese": "NP", "Uzbek": "UZ", "Turkmen": "TM",
    "Omani": "OM", "Qatari": "QA", "Kuwaiti": "KW", "Palestinian": "PS", "Cypriot": "CY", "Taiwanese": "TW",
}  # fmt: skip
"""The words by which a text names a country, whether as one that acts or as one that mourns its people."""
