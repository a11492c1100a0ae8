"""The words in which newsrooms credit agencies, language by language. Data only; `credits.py` reads it.

The agencies themselves, with their ways to sign in every script, stand in the table of outlets.
"""


def _listed(table: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell.strip() for line in table.splitlines() for cell in line.split("|") if cell.strip()))


# What stands before the agencies in a line of its own: "Fuente: EFE", "Con información de AFP", "Quelle: APA/AFP".
LABELS = _listed("""
    by | from | source | sources | credit | via | news | contributing | with | with input from | with inputs from
    with file from | with files from | with reporting by | with reporting from | with material from | with information from
    with additional reporting by | with additional reporting from | with additional material from | with additional inputs from
    input from | inputs from | files from | reporting by | reporting from | material from | information from
    additional reporting by | additional reporting from | additional material from | additional information from
    por | fuente | fuentes | con | con información de | con informacion de | con datos de | con material de
    con información de la agencia | información de | texto de | por la agencia | publicado por | redactado por
    par | source | sources | avec | avec l' | avec l'agence | d'après | avec la contribution de | publié par
    von | quelle | quellen | mit | mit material von | mit material der | mit agenturmaterial von
    da | do | de | das | pela | fonte | fontes | com | com informações da | com informações do | com informações de
    com informações das | com agência | com a | pela agência
    di | fonte | fonti | a cura di | a cura della redazione e di
    bron | bronnen | met dank aan | kilde | kilder | källa | källor | lähde | lähteet
    źródło | źródła | zdroj | zdroje | forrás | sursa | surse | izvor | izvori | vir | burimi | πηγή | πηγές
    источник | источники | по материалам | по информации | джерело | джерела | за матеріалами | за інформацією | крыніца
    извор | източник | kaynak | kaynaklar | mənbə | manba | дереккөз
    المصدر | المصادر | مصدر | منبع | به نقل از | ماخذ | سورس
    स्रोत | सोर्स | इनपुट | সূত্র | সূত্রঃ | ஆதாரம் | మూలం
    来源 | 來源 | 消息来源 | 稿源 | 出典 | 配信 | 出所 | 출처 | 자료
    sumber | nguồn | theo | ที่มา | chanzo
""")

# What may stand before an agency's name and is no part of it.
ARTICLES = tuple(
    "the la le el l' les der die das da do de della dell' agence agencia agência agentur agenzia агентство агенція وكالة".split()
)

# What joins agencies, and an outlet with those that it took from: "Le Monde avec AFP et Reuters", "Redacción con EFE".
JOINTS = tuple("and et y e und ed en og och ve и та і و και oraz i".split())
WITH = tuple("avec con com mit with met med с із z cu".split())

# What an outlet calls itself before them.
NEWSROOMS = frozenset(
    "redacción redaccion redaktion rédaction redação redazione redactie redakcja newsroom staff редакция".split()
)

# Credits of a report that says it was taken from agencies and not which.
UNNAMED_LINES = frozenset(
    words.casefold()
    for words in _listed("""
    agencies | agency inputs | wire services | news agencies | with agency inputs | with agencies | with inputs from agencies
    agencias | con información de agencias | con agencias | redacción/agencias | redacción y agencias | redacción / agencias
    agences | avec agences | avec les agences | la rédaction avec agences
    agenturen | mit agenturmaterial | mit material von agenturen | mit agenturen | quelle: agenturen | von agenturen
    agências | com agências | com informações de agências | com informações das agências | agenzie | con agenzie
    agentschappen | bureaus | агентства | по материалам агентств | по сообщениям агентств | агенції | agencje
    ajanslar | kaynak: ajanslar | وكالات | المصدر: وكالات | المصدر : وكالات | وكالات الأنباء | خبرگزاری‌ها | एजेंसी | एजेंसियां
    综合外电 | 综合消息 | 各社 | agensi | berbagai sumber
""")
)

# What may follow the names of a line: a date, or what a page says of itself.
AFTERWARDS = tuple(
    (
        "published updated posted created publié publiée mis modifié publicado publicada actualizado actualizada atualizado "
        "veröffentlicht aktualisiert stand pubblicato aggiornato опубликовано обновлено güncelleme yayınlanma"
    ).split()
)

# Beside an agency these make the credit of a picture: "Stringer/AFP", "Getty Images / AP".
PICTURES = frozenset(
    "uncredited getty stringer handout photo photos foto fotos bild file pool staff courtesy crédit archivo archives "
    "video vidéo фото صورة 图 写真 사진".split()
)
