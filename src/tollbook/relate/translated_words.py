"""Words by which sentences of two languages are known to tell the same: numbers, days and months, abbreviations, and
words that say of a report that it was translated. Data only; `translated_sentences.py` and `translations.py` read it.

All in small letters without accents, as `translated_sentences.fold` leaves them, and cut at apostrophes ("п'ять").
Forms of one word stand between slashes; a language that is not here is compared by its digits and names alone.
"""

NUMBERS = {
    # from two to twenty, then thirty to ninety
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez/decena once doce/docena trece catorce quince/quincena "
    "dieciseis diecisiete dieciocho diecinueve veinte/veintena treinta/treintena cuarenta cincuenta sesenta setenta "
    "ochenta noventa",
    "pt": "dois/duas tres quatro cinco seis sete oito nove dez/dezena onze doze/duzia treze catorze/quatorze quinze "
    "dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte trinta quarenta cinquenta sessenta "
    "setenta oitenta noventa",
    "fr": "deux trois quatre cinq six sept huit neuf dix/dizaine onze douze/douzaine treize quatorze quinze/quinzaine "
    "seize - - - vingt/vingtaine trente/trentaine quarante/quarantaine cinquante/cinquantaine soixante/soixantaine "
    "septante huitante nonante",
    "it": "due tre quattro cinque sei sette otto nove dieci/decina undici dodici/dozzina tredici quattordici quindici "
    "sedici diciassette diciotto diciannove venti/ventina trenta/trentina quaranta/quarantina cinquanta/cinquantina "
    "sessanta/sessantina settanta ottanta novanta",
    "de": "zwei drei vier funf sechs sieben acht neun zehn elf zwolf/dutzend dreizehn vierzehn funfzehn sechzehn "
    "siebzehn achtzehn neunzehn zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
    "nl": "twee drie vier vijf zes zeven acht negen tien/tiental elf twaalf/twaalftal dertien veertien vijftien "
    "zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "pl": "dwa/dwie/dwoch/dwoje/dwoma trzy/trzech/troje cztery/czterech/czworo piec/pieciu/piecioro szesc/szesciu "
    "siedem/siedmiu osiem/osmiu dziewiec/dziewieciu dziesiec/dziesieciu jedenascie/jedenastu dwanascie/dwunastu "
    "trzynascie/trzynastu czternascie/czternastu pietnascie/pietnastu szesnascie/szesnastu siedemnascie/siedemnastu "
    "osiemnascie/osiemnastu dziewietnascie/dziewietnastu dwadziescia/dwudziestu trzydziesci/trzydziestu "
    "czterdziesci/czterdziestu piecdziesiat/piecdziesieciu szescdziesiat siedemdziesiat osiemdziesiat dziewiecdziesiat",
    "ru": "два/две/двух/двое/двоих три/трех/трое/троих четыре/четырех/четверо/четверых пять/пяти/пятеро/пятерых "
    "шесть/шести/шестеро/шестерых семь/семи/семеро/семерых восемь/восьми девять/девяти десять/десяти "
    "одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати четырнадцать/четырнадцати "
    "пятнадцать/пятнадцати шестнадцать/шестнадцати семнадцать/семнадцати восемнадцать/восемнадцати "
    "девятнадцать/девятнадцати двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти "
    "шестьдесят/шестидесяти семьдесят/семидесяти восемьдесят/восьмидесяти девяносто",
    "uk": "два/дві/двох/двое три/трьох/трое чотири/чотирьох/четверо ять/яти/ятеро шість/шести/шестеро "
    "сім/семи/семеро вісім/восьми девять/девяти десять/десяти одинадцять/одинадцяти дванадцять/дванадцяти "
    "тринадцять/тринадцяти чотирнадцять/чотирнадцяти ятнадцять/ятнадцяти шістнадцять/шістнадцяти "
    "сімнадцять/сімнадцяти вісімнадцять/вісімнадцяти девятнадцять/девятнадцяти двадцять/двадцяти тридцять/тридцяти "
    "сорок ятдесят шістдесят сімдесят вісімдесят девяносто",
    "tr": "iki uc dort bes alti yedi sekiz dokuz on - - - - - - - - - yirmi otuz kirk elli altmis yetmis seksen doksan",
    "id": "dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas - - - - - - - - - - - - - - - -",
    "ar": "اثنان/اثنين/اثنتان ثلاث/ثلاثة اربع/اربعة خمس/خمسة ست/ستة سبع/سبعة ثمان/ثمانية/ثماني تسع/تسعة عشر/عشرة - - "
    "- - - - - - - عشرون/عشرين ثلاثون/ثلاثين اربعون/اربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين",
    "fa": "دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست سی چهل پنجاه "
    "شصت هفتاد هشتاد نود",
}
SCALES = {
    # words that multiply the number before them
    "en": "hundred=100 thousand=1000 million=1000000 lakh=100000 crore=10000000",
    "es": "mil=1000 millon/millones=1000000",
    "pt": "mil=1000 milhao/milhoes=1000000",
    "fr": "cent/cents/centaines=100 mille/milliers=1000 million/millions=1000000",
    "it": "cento=100 mila/mille=1000 milione/milioni=1000000",
    "de": "hundert=100 tausend=1000 million/millionen/mio=1000000",
    "nl": "honderd=100 duizend=1000 miljoen=1000000",
    "pl": "tys/tysiac/tysiace/tysiecy=1000 mln/milion/miliony/milionow=1000000",
    "ru": "тыс/тысяч/тысячи/тысяча=1000 млн/миллион/миллиона/миллионов=1000000",
    "uk": "тис/тисяч/тисячі/тисяча=1000 млн/мільйон/мільйони/мільйонів=1000000",
    "tr": "yuz=100 bin=1000 milyon=1000000",
    "id": "ratus=100 ribu=1000 juta=1000000",
    "ar": "الف/الاف=1000 مليون/ملايين=1000000",
    "fa": "صد=100 هزار=1000 میلیون=1000000",
    "hi": "हज़ार/हजार=1000 लाख=100000 करोड़=10000000",
    "zh": "百=100 千=1000 万=10000 萬=10000 亿=100000000",
    "ja": "百=100 千=1000 万=10000 億=100000000",
}
JOINTS = frozenset("and y e et und en i и та و".split())
"""Words between a ten and a one: "treinta y cuatro"."""

WEEKDAYS = {
    # from Monday on
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "es": "lunes martes miercoles jueves viernes sabado domingo",
    "pt": "segunda terca quarta quinta sexta sabado domingo",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "it": "lunedi martedi mercoledi giovedi venerdi sabato domenica",
    "de": "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "pl": "poniedzialek wtorek sroda/srode czwartek piatek sobota/sobote niedziela/niedziele",
    "ru": "понедельник вторник среда/среду четверг пятница/пятницу суббота/субботу воскресенье",
    "uk": "понеділок вівторок середа/середу четвер пятниця/пятницю субота/суботу неділя/неділю",
    "tr": "pazartesi sali carsamba persembe cuma cumartesi pazar",
    "id": "senin selasa rabu kamis jumat sabtu minggu",
    "ar": "الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت الاحد",
    "fa": "دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه",
}
MONTHS = {
    "en": "january/jan february/feb march april may june july august/aug september/sept october/oct november/nov "
    "december/dec",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "fr": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "de": "januar/janner februar marz april mai juni juli august september oktober november dezember",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
    "ru": "января/январе февраля/феврале марта/марте апреля/апреле мая/мае июня/июне июля/июле августа/августе "
    "сентября/сентябре октября/октябре ноября/ноябре декабря/декабре",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "tr": "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "ar": "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
}

SAME = (
    "un/onu/оон nato/otan/нато eu/ue/ес who/oms/воз us/usa/eeuu/eua/сша ngo/ong icrc/cicr red/roja/rouge/roten/rossa "
    "cross/cruz/croix/kreuz/croce crescent/luna/lune/croissant/halbmond"
)
"""Abbreviations and names that are not written alike in two languages."""

SOUNDS = {
    # the letters that stand for a consonant, in the scripts that newsrooms spell foreign names in
    "p": "bpбпβπبپב",
    "f": "fvфвφفڤפ",
    "k": "ckqкхκχقكکخכךקח",
    "g": "gjгґγجگغג",
    "s": "szсзжцчшщσςζסשזצץسشصزچژظ",
    "t": "tтτθطتثٹטת",
    "d": "dдδدذضڈד",
    "ks": "xξ",
    "l": "lлλلל",
    "r": "rрρرڑר",
    "m": "mмμمמם",
    "n": "nнνنןנ",
}
"""Vowels, h, w and y are left out: scripts differ in whether they write them."""
INDIC_SOUNDS = "kkggnssgsnttddnttddnnpfppm.rrlllfsss."
"""The sounds of the letters from ka to ha, in the order that the scripts of India share."""

NAMED_BY_ALL_NOUNS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital: a capital there makes no name."""

TRANSLATED = (
    r"\btranslated (?:by|from|into)\b",
    r"\btranslation(?: from the \w+)?(?: by\b|:)",
    r"\btrad(?:ucci[oó]n|uzione|u[cç][aã]o)(?: al \w+)?(?: del?| dall?['’]?| d[oae]| por|:)",
    r"\btraducid[oa] (?:del?|por|al)\b",
    r"\btraduzid[oa] (?:d[oae]|por)\b",
    r"\btradott[oa] (?:da|dall?['’]?)",
    r"\btraduit(?:e)? (?:de|du|par)\b",
    r"\btraduction (?:de|du|par|depuis)\b",
    r"\baus dem \w+(?:ischen|schen) (?:übersetzt|von\b)",
    r"\baus dem \w{3,20}schen\s*[:.)]",
    r"\b(?:übersetzt|übersetzung) (?:aus|von|durch)\b",
    r"\bvertaald (?:uit|door)\b",
    r"\b(?:prze)?tłumacz(?:enie|ono|ona|ony) z \w+|\btłumaczenie:",
    r"\bперев(?:од|едено|ела|ел)\s+с\s+\w+ого\b|\bпереклад\s+з\s+\w+ої\b",
    r"تُ?رجم(?:ت|ه|ها)?\s+(?:عن|من)|ترجمة\s*(?:عن|من|:)|نقلا عن الإنجليزية",
    r"\bçeviri(?:si|:)|[’']?\w*ce(?:den|dan) çevrilmiştir|\btercüme\b",
    r"ترجمه از|अनुवाद|翻译[:：]|编译[:：]|翻訳[:：]",
    r"\bditerjemahkan\b|\bimetafsiriwa\b",
)
"""As they stand in small letters."""
TRANSLATED_HINTS = (
    "transl", "trad", "aus dem", "über", "vertaal", "tłum", "перев", "перек", "ترجم", "الإنجليزية", "çevir", "çevril",
    "tercüme", "अनुवाद", "翻", "编译", "diterj", "imetaf",
)  # fmt: skip
"""One of these stands in whatever the patterns find: cheap, and in few reports."""
