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
