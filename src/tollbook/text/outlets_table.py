"""The declared table of outlets and wire agencies: what is known of who publishes. Data only; `outlets.py` reads it.

A line: name | kind | country | owner | hosts | signs. The country is where it is edited (ISO 3166-1 alpha-2; "-" for
bodies of no one country), the owner whoever holds it, funds it or is close to it ("state" for a state's own service).
Hosts are matched with all that stands before them (edition.cnn.com is cnn.com). Signs are how an agency signs a text,
the short ones first, and other names of an outlet. What is not known for sure is left empty, and who is not here stays
unknown: an outlet's kind and owner say nothing about whether it is right.
"""

TABLE = """
# Agencies of the world
AP | agency | US | cooperative of US newspapers and broadcasters | apnews.com, ap.org | AP, Associated Press, أسوشيتد برس, الأسوشيتد برس, Ассошиэйтед Пресс, 美联社, 美聯社, AP通信, एपी, এপি, اے پی
AFP | agency | FR | public body under French law | afp.com | AFP, Agence France-Presse, Agence France Presse, afp, أ ف ب, ا ف ب, أ.ف.ب, أف ب, فرانس برس, وكالة فرانس برس, АФП, Франс Пресс, 法新社, AFP時事, एएफपी, এএফপি, اے ایف پی, خبرگزاری فرانسه
Reuters | agency | GB | Thomson Reuters | reuters.com | Reuters, Thomson Reuters, رويترز, رویترز, روئٹرز, Рейтер, Рейтерс, 路透社, 路透, ロイター, ロイター通信, 로이터, रॉयटर्स, রয়টার্স
Xinhua | agency | CN | state | xinhuanet.com, news.cn | Xinhua, Xinhua News Agency, Agencia Xinhua, Agência Xinhua, Chine nouvelle, 新华社, 新華社, 新华网, 新華網, شينخوا, Синьхуа
EFE | agency | ES | state | efe.com | EFE, Agencia EFE, Agência EFE, ЭФЭ, إفي
dpa | agency | DE | German publishers and broadcasters | dpa.com, dpa-international.com | dpa, Deutsche Presse-Agentur, د ب أ, ДПА
dpa-AFX | agency | DE | dpa and APA | dpa-afx.de | dpa-AFX, dpa-AFX Wirtschaftsnachrichten
epd | agency | DE | Protestant churches in Germany | epd.de | epd, Evangelischer Pressedienst
KNA (Germany) | agency | DE | Catholic bodies in Germany | kna.de | Katholische Nachrichten-Agentur
UPI | agency | US | News World Communications | upi.com | UPI, United Press International, ЮПИ
Bloomberg News | agency | US | Bloomberg L.P. | bloomberg.com | Bloomberg News

# Agencies of Europe
ANSA | agency | IT | cooperative of Italian publishers | ansa.it | ANSA, Agenzia ANSA, Agência ANSA, أنسا
AGI | agency | IT | | agi.it | AGI, Agenzia Giornalistica Italia
Adnkronos | agency | IT | | adnkronos.com | Adnkronos
LaPresse | agency | IT | | lapresse.it | LaPresse
Askanews | agency | IT | | askanews.it | Askanews
Nova | agency | IT | | agenzianova.com | Agenzia Nova
TASS | agency | RU | state | tass.com, tass.ru | TASS, ITAR-TASS, ТАСС, ИТАР-ТАСС, 塔斯社
RIA Novosti | agency | RU | Rossiya Segodnya | ria.ru | RIA Novosti, RIA, РИА Новости, РИА
Sputnik | agency | RU | Rossiya Segodnya | sputniknews.com, sputnikglobe.com | Sputnik News, РИА Sputnik, سبوتنيك
Interfax | agency | RU | | interfax.ru, interfax.com | Interfax, Интерфакс, إنترفاكس
Interfax-Ukraine | agency | UA | | interfax.com.ua | Interfax-Ukraine, Інтерфакс-Україна, Интерфакс-Украина
Ukrinform | agency | UA | state | ukrinform.net, ukrinform.ua | Ukrinform, Укрінформ, Укринформ
UNIAN | agency | UA | | unian.net, unian.info, unian.ua | UNIAN, УНІАН, УНИАН
BelTA | agency | BY | state | belta.by | BelTA, Belarusian Telegraph Agency, БелТА, БЕЛТА
Moldpres | agency | MD | state | moldpres.md | Moldpres
PAP | agency | PL | state | pap.pl | PAP, Polish Press Agency, Polska Agencja Prasowa
CTK | agency | CZ | public body under Czech law | ceskenoviny.cz, ctk.eu | CTK, ČTK
TASR | agency | SK | public body under Slovak law | tasr.sk, teraz.sk | TASR
SITA | agency | SK | | sita.sk |
MTI | agency | HU | state | mti.hu, hirado.hu | MTI, Magyar Távirati Iroda
Agerpres | agency | RO | state | agerpres.ro | Agerpres
Mediafax | agency | RO | | mediafax.ro | Mediafax
BTA | agency | BG | state | bta.bg | Bulgarian News Agency, БТА
Tanjug | agency | RS | | tanjug.rs | Tanjug, Танјуг
Beta | agency | RS | | beta.rs | Beta News Agency
HINA | agency | HR | state | hina.hr | HINA
STA | agency | SI | state | sta.si | Slovenian Press Agency
FENA | agency | BA | state | fena.ba | FENA
MIA | agency | MK | state | mia.mk | Media Information Agency
ATA | agency | AL | state | ata.gov.al | Albanian Telegraphic Agency
ANA-MPA | agency | GR | state | amna.gr | ANA-MPA, AMNA, Athens-Macedonian News Agency, ΑΠΕ-ΜΠΕ
CNA (Cyprus) | agency | CY | state | cna.org.cy | Cyprus News Agency
Lusa | agency | PT | state | lusa.pt | Lusa, Agência Lusa, Agência de Notícias Lusa
Europa Press | agency | ES | | europapress.es | Europa Press
Belga | agency | BE | Belgian media houses | belganewsagency.eu, belga.be | Belga
ANP | agency | NL | | anp.nl | ANP, Algemeen Nederlands Persbureau
APA | agency | AT | Austrian newspapers and ORF | apa.at | APA, Austria Presse Agentur, Austria Presse-Agentur
Keystone-SDA | agency | CH | | keystone-sda.ch | SDA, Keystone-SDA, sda, Keystone-ATS
NTB | agency | NO | Norwegian media houses | ntb.no | NTB, Norsk Telegrambyrå
TT | agency | SE | Swedish media houses | tt.se | TT News Agency
Ritzau | agency | DK | Danish media houses | ritzau.dk | Ritzau
STT | agency | FI | | stt.fi | Finnish News Agency
BNS | agency | EE | | bns.ee, bns.lt, bns.lv | Baltic News Service
LETA | agency | LV | | leta.lv | LETA
ELTA | agency | LT | | elta.lt | ELTA
PA Media | agency | GB | PA Media Group | pamediagroup.com | PA Media, Press Association

# Agencies of the Caucasus and Central Asia
Azertag | agency | AZ | state | azertag.az | Azertag, AZERTAC
APA (Azerbaijan) | agency | AZ | | apa.az |
Trend | agency | AZ | | trend.az | Trend News Agency
Armenpress | agency | AM | state | armenpress.am | Armenpress
Interpressnews | agency | GE | | interpressnews.ge | Interpressnews
Kazinform | agency | KZ | state | inform.kz | Kazinform, Казинформ
Kabar | agency | KG | state | kabar.kg | Kabar
24.kg | agency | KG | | 24.kg | 24.kg
AKIpress | agency | KG | | akipress.com, akipress.org | AKIpress
Khovar | agency | TJ | state | khovar.tj | Khovar
UzA | agency | UZ | state | uza.uz | Uzbekistan National News Agency

# Agencies of East and South-East Asia and the Pacific
Kyodo | agency | JP | cooperative of Japanese newspapers and NHK | kyodonews.net, kyodonews.jp | Kyodo, Kyodo News, 共同, 共同通信, 共同通信社, 共同社
Jiji | agency | JP | | jiji.com | Jiji, Jiji Press, 時事, 時事通信, 時事通信社, 时事社
Yonhap | agency | KR | Korea News Agency Commission | yna.co.kr, yonhapnews.co.kr | Yonhap, Yonhap News Agency, 연합뉴스, 聯合ニュース, 韩联社, 韓聯社
Newsis | agency | KR | Money Today Group | newsis.com | Newsis, 뉴시스
KCNA | agency | KP | state | kcna.kp, kcna.co.jp | KCNA, Korean Central News Agency, 조선중앙통신, 朝中社
CNA | agency | TW | public body under Taiwanese law | cna.com.tw, focustaiwan.tw | CNA, Central News Agency, 中央社
China News Service | agency | CN | state | chinanews.com, chinanews.com.cn, ecns.cn | China News Service, 中新社, 中新网, 中新網
Montsame | agency | MN | state | montsame.mn | Montsame
VNA | agency | VN | state | vietnamplus.vn, vnanet.vn | VNA, Vietnam News Agency, TTXVN, Thông tấn xã Việt Nam
KPL | agency | LA | state | kpl.gov.la | Lao News Agency
AKP | agency | KH | state | akp.gov.kh | Agence Kampuchea Presse
TNA | agency | TH | MCOT | tna.mcot.net | Thai News Agency
MNA | agency | MM | state | | Myanmar News Agency
Bernama | agency | MY | state | bernama.com | Bernama
Antara | agency | ID | state | antaranews.com | Antara, LKBN Antara, Kantor Berita Antara
PNA | agency | PH | state | pna.gov.ph | PNA, Philippine News Agency
AAP | agency | AU | not for profit | aap.com.au, aapnews.com.au | AAP, Australian Associated Press

# Agencies of South Asia
PTI | agency | IN | Indian newspapers | ptinews.com | PTI, Press Trust of India, पीटीआई
ANI | agency | IN | | aninews.in | ANI, Asian News International, एएनआई
IANS | agency | IN | Adani Group | ians.in | IANS, Indo-Asian News Service, आईएएनएस
UNI | agency | IN | | uniindia.com | UNI, United News of India, यूएनआई
APP | agency | PK | state | app.com.pk | APP, Associated Press of Pakistan, اے پی پی
INP | agency | PK | | inp.net.pk | Independent News Pakistan
BSS | agency | BD | state | bssnews.net | BSS, Bangladesh Sangbad Sangstha, বাসস
UNB | agency | BD | | unb.com.bd | UNB, United News of Bangladesh, ইউএনবি
RSS | agency | NP | state | | Rastriya Samachar Samiti
Lankapuvath | agency | LK | state | | Lankapuvath
Pajhwok | agency | AF | | pajhwok.com | Pajhwok, Pajhwok Afghan News
Bakhtar | agency | AF | state | bakhtarnews.af | Bakhtar News Agency
Khaama Press | agency | AF | | khaama.com | Khaama Press

# Agencies of the Middle East and North Africa
Anadolu | agency | TR | state | aa.com.tr | AA, Anadolu, Anadolu Agency, Anadolu Ajansı, Agencia Anadolu, Agence Anadolu, الأناضول, وكالة الأناضول, Анадолу
DHA | agency | TR | Demirören Group | dha.com.tr | DHA, Demirören News Agency, Demirören Haber Ajansı
IHA | agency | TR | Ihlas Holding | iha.com.tr | İHA, Ihlas News Agency, İhlas Haber Ajansı
ANKA | agency | TR | | ankahaber.net | ANKA, ANKA Haber Ajansı
IRNA | agency | IR | state | irna.ir | IRNA, Islamic Republic News Agency, ایرنا, إرنا, خبرگزاری جمهوری اسلامی
ISNA | agency | IR | | isna.ir | Iranian Students' News Agency, ایسنا
Fars | agency | IR | close to the Revolutionary Guards | farsnews.ir | Fars News Agency, خبرگزاری فارس
Tasnim | agency | IR | close to the Revolutionary Guards | tasnimnews.com | Tasnim News Agency, خبرگزاری تسنیم
Mehr | agency | IR | Islamic Ideology Dissemination Organization | mehrnews.com | Mehr News Agency, خبرگزاری مهر
INA | agency | IQ | state | ina.iq | Iraqi News Agency
Shafaq News | agency | IQ | | shafaq.com | Shafaq News
SANA | agency | SY | state | sana.sy | SANA, سانا
NNA | agency | LB | state | nna-leb.gov.lb | NNA, National News Agency, الوكالة الوطنية للإعلام
WAFA | agency | PS | state | wafa.ps | WAFA, وكالة وفا
Ma'an | agency | PS | | maannews.net | Ma'an News Agency
Petra | agency | JO | state | petra.gov.jo | Jordan News Agency, بترا
MENA | agency | EG | state | mena.org.eg | MENA, Middle East News Agency, أ ش أ, وكالة أنباء الشرق الأوسط
SPA | agency | SA | state | spa.gov.sa | SPA, Saudi Press Agency, واس
WAM | agency | AE | state | wam.ae | WAM, Emirates News Agency, وكالة أنباء الإمارات
QNA | agency | QA | state | qna.org.qa | QNA, Qatar News Agency
KUNA | agency | KW | state | kuna.net.kw | KUNA, Kuwait News Agency, كونا
BNA | agency | BH | state | bna.bh | Bahrain News Agency
ONA | agency | OM | state | omannews.gov.om | Oman News Agency
Saba | agency | YE | state | saba.ye, sabanew.net | Saba News Agency, سبأ, سبأنت
LANA | agency | LY | state | lana.gov.ly | Libyan News Agency
TAP | agency | TN | state | tap.info.tn | Tunis Afrique Presse
APS | agency | DZ | state | aps.dz | APS, Algérie Presse Service, وأج
MAP | agency | MA | state | mapnews.ma, map.ma | Maghreb Arabe Presse, و م ع
SUNA | agency | SD | state | suna-sd.net | Sudan News Agency

# Agencies of Africa
NAN | agency | NG | state | nannews.ng | NAN, News Agency of Nigeria
GNA | agency | GH | state | gna.org.gh | GNA, Ghana News Agency
KNA | agency | KE | state | kenyanews.go.ke | Kenya News Agency
ENA | agency | ET | state | ena.et | ENA, Ethiopian News Agency
SONNA | agency | SO | state | sonna.so | Somali National News Agency
RNA | agency | RW | | | Rwanda News Agency
ABP | agency | BI | state | | Agence Burundaise de Presse
ACP | agency | CD | state | acp.cd | Agence Congolaise de Presse
ACAP | agency | CF | state | | Agence Centrafrique Presse
APS (Senegal) | agency | SN | state | aps.sn | Agence de Presse Sénégalaise
AIP | agency | CI | state | aip.ci | Agence Ivoirienne de Presse
AIB | agency | BF | state | aib.media | Agence d'Information du Burkina
AMAP | agency | ML | state | amap.ml | Agence Malienne de Presse
ANP (Niger) | agency | NE | state | anp.ne | Agence Nigérienne de Presse
AMI | agency | MR | state | ami.mr | Agence Mauritanienne d'Information
ANGOP | agency | AO | state | angop.ao | ANGOP
AIM | agency | MZ | state | aimnews.org | Agência de Informação de Moçambique
NAMPA | agency | NA | state | nampa.org | NAMPA, Namibia Press Agency
ZANIS | agency | ZM | state | | ZANIS
PANA | agency | SN | | panapress.com | PANA, Panapress
African News Agency | agency | ZA | Sekunjalo | africannewsagency.com | African News Agency

# Agencies of the Americas
The Canadian Press | agency | CA | three Canadian publishers | thecanadianpress.com | CP, Canadian Press
Notimex | agency | MX | state | notimex.gob.mx | Notimex, Agencia Notimex
Agencia Reforma | agency | MX | Grupo Reforma | | Agencia Reforma
Prensa Latina | agency | CU | state | prensa-latina.cu, plenglish.com | Prensa Latina, Agencia Prensa Latina
ACN | agency | CU | state | cubanews.acn.cu, acn.cu | Agencia Cubana de Noticias
AGN | agency | GT | state | agn.gt | Agencia Guatemalteca de Noticias
AVN | agency | VE | state | avn.info.ve | AVN, Agencia Venezolana de Noticias
Colprensa | agency | CO | Colombian newspapers | colprensa.com | Colprensa
Andina | agency | PE | state | andina.pe | Andina, Agencia Andina
ABI | agency | BO | state | abi.bo | Agencia Boliviana de Información
Télam | agency | AR | state | telam.com.ar | Télam, Telam
Noticias Argentinas | agency | AR | | noticiasargentinas.com | Noticias Argentinas
Agência Brasil | agency | BR | Empresa Brasil de Comunicação | agenciabrasil.ebc.com.br | Agência Brasil
Estadão Conteúdo | agency | BR | Grupo Estado | | Estadão Conteúdo
Folhapress | agency | BR | Grupo Folha | folhapress.folha.com.br | Folhapress
IP (Paraguay) | agency | PY | state | ip.gov.py | Agencia de Información Paraguaya
Bay City News | agency | US | | baycitynews.com, localnewsmatters.org | Bay City News, Bay City News Service
CNN Newsource | agency | US | Warner Bros. Discovery | | CNN Newsource, CNN Wire, CNN NewSource
City News Service | agency | US | | socalnews.com | CNS, City News Service
Sun-Times Media Wire | agency | US | Chicago Public Media | | Sun-Times Media Wire

# The Americas
The New York Times | newspaper | US | The New York Times Company | nytimes.com | New York Times
The Washington Post | newspaper | US | Nash Holdings | washingtonpost.com | Washington Post
The Wall Street Journal | newspaper | US | News Corp | wsj.com | Wall Street Journal
USA Today | newspaper | US | Gannett | usatoday.com |
Los Angeles Times | newspaper | US | Patrick Soon-Shiong | latimes.com |
Chicago Tribune | newspaper | US | Alden Global Capital | chicagotribune.com |
Chicago Sun-Times | newspaper | US | Chicago Public Media | suntimes.com |
New York Post | newspaper | US | News Corp | nypost.com |
New York Daily News | newspaper | US | Alden Global Capital | nydailynews.com |
The Boston Globe | newspaper | US | Boston Globe Media Partners | bostonglobe.com | Boston Globe
Miami Herald | newspaper | US | McClatchy | miamiherald.com |
The Philadelphia Inquirer | newspaper | US | The Lenfest Institute | inquirer.com | Philadelphia Inquirer
Houston Chronicle | newspaper | US | Hearst | houstonchronicle.com, chron.com |
San Francisco Chronicle | newspaper | US | Hearst | sfchronicle.com, sfgate.com |
The Dallas Morning News | newspaper | US | | dallasnews.com | Dallas Morning News
The Baltimore Sun | newspaper | US | | baltimoresun.com | Baltimore Sun
The Seattle Times | newspaper | US | The Seattle Times Company | seattletimes.com | Seattle Times
The Denver Post | newspaper | US | Alden Global Capital | denverpost.com | Denver Post
The Christian Science Monitor | newspaper | US | Christian Science church | csmonitor.com | Christian Science Monitor
Stars and Stripes | newspaper | US | US Department of Defense | stripes.com |
CNN | broadcaster | US | Warner Bros. Discovery | cnn.com | Cable News Network
Fox News | broadcaster | US | Fox Corporation | foxnews.com | Fox News Channel
NBC News | broadcaster | US | Comcast | nbcnews.com |
CBS News | broadcaster | US | | cbsnews.com |
ABC News | broadcaster | US | The Walt Disney Company | abcnews.go.com, abcnews.com |
NPR | broadcaster | US | not for profit | npr.org | National Public Radio
PBS | broadcaster | US | not for profit | pbs.org | PBS NewsHour
Voice of America | broadcaster | US | US Agency for Global Media | voanews.com | VOA
Radio Free Europe/Radio Liberty | broadcaster | US | US Agency for Global Media | rferl.org | RFE/RL
Radio Free Asia | broadcaster | US | US Agency for Global Media | rfa.org | RFA
Democracy Now! | broadcaster | US | not for profit | democracynow.org | Democracy Now
The Hill | online | US | Nexstar | thehill.com |
Politico | online | US | Axel Springer | politico.com, politico.eu |
Axios | online | US | Cox Enterprises | axios.com |
HuffPost | online | US | | huffpost.com, huffingtonpost.com | Huffington Post
The Intercept | online | US | not for profit | theintercept.com |
ProPublica | online | US | not for profit | propublica.org |
The Daily Beast | online | US | IAC | thedailybeast.com | Daily Beast
Business Insider | online | US | Axel Springer | businessinsider.com |
Newsweek | magazine | US | | newsweek.com |
Time | magazine | US | Marc and Lynne Benioff | time.com | TIME magazine
The New Yorker | magazine | US | Condé Nast | newyorker.com | New Yorker
The Atlantic | magazine | US | Emerson Collective | theatlantic.com |
Foreign Policy | magazine | US | Graham Holdings | foreignpolicy.com |
Military Times | online | US | Sightline Media Group | militarytimes.com, armytimes.com |
CBC | broadcaster | CA | state | cbc.ca | CBC News, Canadian Broadcasting Corporation
CTV News | broadcaster | CA | Bell Media | ctvnews.ca |
Global News | broadcaster | CA | Corus Entertainment | globalnews.ca |
The Globe and Mail | newspaper | CA | Woodbridge | theglobeandmail.com | Globe and Mail
Toronto Star | newspaper | CA | Torstar | thestar.com |
National Post | newspaper | CA | Postmedia | nationalpost.com |
La Presse | newspaper | CA | not for profit | lapresse.ca |
El Universal | newspaper | MX | | eluniversal.com.mx |
Reforma | newspaper | MX | Grupo Reforma | reforma.com |
La Jornada | newspaper | MX | | jornada.com.mx |
Milenio | newspaper | MX | Grupo Multimedios | milenio.com |
Excélsior | newspaper | MX | Grupo Imagen | excelsior.com.mx | Excelsior
Animal Político | online | MX | | animalpolitico.com |
Televisa | broadcaster | MX | TelevisaUnivision | televisa.com, nmas.com.mx | N+
Prensa Libre | newspaper | GT | | prensalibre.com |
La Prensa Gráfica | newspaper | SV | | laprensagrafica.com |
El Faro | online | SV | | elfaro.net |
La Prensa (Honduras) | newspaper | HN | Grupo OPSA | laprensa.hn |
El Heraldo (Honduras) | newspaper | HN | Grupo OPSA | elheraldo.hn |
Confidencial | online | NI | | confidencial.digital |
La Nación (Costa Rica) | newspaper | CR | Grupo Nación | nacion.com |
La Prensa (Panama) | newspaper | PA | Corporación La Prensa | prensa.com |
Granma | newspaper | CU | Communist Party of Cuba | granma.cu |
Cubadebate | online | CU | state | cubadebate.cu |
14ymedio | online | CU | | 14ymedio.com |
Le Nouvelliste | newspaper | HT | | lenouvelliste.com |
Listín Diario | newspaper | DO | | listindiario.com |
The Gleaner | newspaper | JM | RJRGLEANER Communications Group | jamaica-gleaner.com | Jamaica Gleaner
El Tiempo | newspaper | CO | Luis Carlos Sarmiento Angulo | eltiempo.com |
El Espectador | newspaper | CO | Valorem | elespectador.com |
Semana | magazine | CO | Grupo Gilinski | semana.com |
Caracol | broadcaster | CO | Valorem | noticiascaracol.com, caracoltv.com | Noticias Caracol
Blu Radio | broadcaster | CO | Caracol Televisión | bluradio.com |
El Nacional | newspaper | VE | | elnacional.com, el-nacional.com |
El Universal (Venezuela) | newspaper | VE | | eluniversal.com |
Últimas Noticias | newspaper | VE | | ultimasnoticias.com.ve |
teleSUR | broadcaster | VE | state | telesurtv.net, telesurenglish.net |
VTV | broadcaster | VE | state | vtv.gob.ve | Venezolana de Televisión
Efecto Cocuyo | online | VE | | efectococuyo.com |
El Pitazo | online | VE | | elpitazo.net |
Venezuelanalysis | online | VE | | venezuelanalysis.com |
El Comercio (Ecuador) | newspaper | EC | | elcomercio.com |
El Universo | newspaper | EC | | eluniverso.com |
Primicias | online | EC | | primicias.ec |
El Comercio (Peru) | newspaper | PE | Grupo El Comercio | elcomercio.pe |
La República (Peru) | newspaper | PE | Grupo La República | larepublica.pe |
RPP | broadcaster | PE | Grupo RPP | rpp.pe | RPP Noticias
El Deber | newspaper | BO | | eldeber.com.bo |
Los Tiempos | newspaper | BO | | lostiempos.com |
El Mercurio | newspaper | CL | El Mercurio S.A.P. | emol.com, elmercurio.com |
La Tercera | newspaper | CL | Copesa | latercera.com |
BioBioChile | broadcaster | CL | | biobiochile.cl | Radio Bío-Bío
Clarín | newspaper | AR | Grupo Clarín | clarin.com | Clarin
La Nación | newspaper | AR | | lanacion.com.ar |
Infobae | online | AR | | infobae.com |
Página/12 | newspaper | AR | | pagina12.com.ar | Página 12
ABC Color | newspaper | PY | | abc.com.py |
El País (Uruguay) | newspaper | UY | | elpais.com.uy |
Folha de S.Paulo | newspaper | BR | Grupo Folha | folha.uol.com.br | Folha
O Estado de S. Paulo | newspaper | BR | Grupo Estado | estadao.com.br | Estadão
O Globo | newspaper | BR | Grupo Globo | oglobo.globo.com |
G1 | online | BR | Grupo Globo | g1.globo.com |
UOL | online | BR | Grupo UOL | noticias.uol.com.br, uol.com.br |
CNN Brasil | broadcaster | BR | | cnnbrasil.com.br |

# Europe
BBC | broadcaster | GB | public body under Royal Charter | bbc.co.uk, bbc.com | BBC News
ITV News | broadcaster | GB | ITV | itv.com |
Sky News | broadcaster | GB | Comcast | news.sky.com |
Channel 4 News | broadcaster | GB | | channel4.com |
The Guardian | newspaper | GB | Scott Trust | theguardian.com, guardian.co.uk | Guardian
The Times | newspaper | GB | News Corp | thetimes.co.uk, thetimes.com |
The Sun | newspaper | GB | News Corp | thesun.co.uk |
The Daily Telegraph | newspaper | GB | | telegraph.co.uk | Daily Telegraph
The Independent | online | GB | | independent.co.uk |
Daily Mail | newspaper | GB | Daily Mail and General Trust | dailymail.co.uk | MailOnline
Metro | newspaper | GB | Daily Mail and General Trust | metro.co.uk |
Daily Mirror | newspaper | GB | Reach | mirror.co.uk |
Daily Express | newspaper | GB | Reach | express.co.uk |
Evening Standard | newspaper | GB | | standard.co.uk |
Financial Times | newspaper | GB | Nikkei | ft.com |
The Economist | magazine | GB | The Economist Group | economist.com | Economist
openDemocracy | online | GB | not for profit | opendemocracy.net |
Middle East Eye | online | GB | | middleeasteye.net |
The New Arab | online | GB | Fadaat Media | newarab.com, alaraby.co.uk | Al-Araby Al-Jadeed
Asharq Al-Awsat | newspaper | GB | Saudi Research and Media Group | aawsat.com |
Iran International | broadcaster | GB | | iranintl.com |
RTÉ | broadcaster | IE | state | rte.ie | RTE
The Irish Times | newspaper | IE | Irish Times Trust | irishtimes.com | Irish Times
Irish Independent | newspaper | IE | Mediahuis | independent.ie |
Le Monde | newspaper | FR | Groupe Le Monde | lemonde.fr |
Le Figaro | newspaper | FR | Dassault | lefigaro.fr |
Libération | newspaper | FR | | liberation.fr |
Le Parisien | newspaper | FR | LVMH | leparisien.fr |
Ouest-France | newspaper | FR | Groupe SIPA | ouest-france.fr |
France 24 | broadcaster | FR | France Médias Monde | france24.com |
RFI | broadcaster | FR | France Médias Monde | rfi.fr | Radio France Internationale
Franceinfo | broadcaster | FR | state | francetvinfo.fr, franceinfo.fr |
BFM TV | broadcaster | FR | CMA CGM | bfmtv.com | BFMTV
Euronews | broadcaster | FR | | euronews.com |
Mediapart | online | FR | | mediapart.fr |
Jeune Afrique | magazine | FR | | jeuneafrique.com |
Der Spiegel | magazine | DE | Spiegel-Verlag | spiegel.de | Spiegel
Die Zeit | newspaper | DE | Holtzbrinck | zeit.de |
Süddeutsche Zeitung | newspaper | DE | Südwestdeutsche Medien Holding | sueddeutsche.de |
Frankfurter Allgemeine Zeitung | newspaper | DE | Fazit-Stiftung | faz.net | FAZ
Die Welt | newspaper | DE | Axel Springer | welt.de |
Bild | newspaper | DE | Axel Springer | bild.de |
taz | newspaper | DE | cooperative of readers | taz.de | die tageszeitung
Tagesschau | broadcaster | DE | ARD | tagesschau.de | ARD
ZDF | broadcaster | DE | public body under German law | zdf.de |
Deutsche Welle | broadcaster | DE | state | dw.com | DW
ORF | broadcaster | AT | public body under Austrian law | orf.at |
Der Standard | newspaper | AT | | derstandard.at |
Die Presse | newspaper | AT | Styria Media Group | diepresse.com |
SRF | broadcaster | CH | SRG SSR | srf.ch |
Swissinfo | online | CH | SRG SSR | swissinfo.ch |
Neue Zürcher Zeitung | newspaper | CH | NZZ-Mediengruppe | nzz.ch | NZZ
RAI | broadcaster | IT | state | rai.it, rainews.it | Rai News
Corriere della Sera | newspaper | IT | RCS MediaGroup | corriere.it |
La Repubblica | newspaper | IT | GEDI | repubblica.it |
La Stampa | newspaper | IT | GEDI | lastampa.it |
Il Sole 24 Ore | newspaper | IT | Confindustria | ilsole24ore.com |
Avvenire | newspaper | IT | Italian Bishops' Conference | avvenire.it |
Vatican News | online | VA | Holy See | vaticannews.va |
El País | newspaper | ES | PRISA | elpais.com |
El Mundo | newspaper | ES | Unidad Editorial | elmundo.es |
ABC (Spain) | newspaper | ES | Vocento | abc.es |
La Vanguardia | newspaper | ES | Grupo Godó | lavanguardia.com |
RTVE | broadcaster | ES | state | rtve.es |
elDiario.es | online | ES | | eldiario.es |
Público | newspaper | PT | Sonae | publico.pt |
Expresso | newspaper | PT | Impresa | expresso.pt |
RTP | broadcaster | PT | state | rtp.pt |
NOS | broadcaster | NL | public body under Dutch law | nos.nl |
NRC | newspaper | NL | Mediahuis | nrc.nl |
De Telegraaf | newspaper | NL | Mediahuis | telegraaf.nl |
de Volkskrant | newspaper | NL | DPG Media | volkskrant.nl | Volkskrant
VRT | broadcaster | BE | state | vrt.be |
RTBF | broadcaster | BE | state | rtbf.be |
De Standaard | newspaper | BE | Mediahuis | standaard.be |
Le Soir | newspaper | BE | Rossel | lesoir.be |
DR | broadcaster | DK | state | dr.dk | Danmarks Radio
NRK | broadcaster | NO | state | nrk.no |
Aftenposten | newspaper | NO | Schibsted | aftenposten.no |
SVT | broadcaster | SE | state | svt.se |
Dagens Nyheter | newspaper | SE | Bonnier | dn.se |
Yle | broadcaster | FI | state | yle.fi |
Helsingin Sanomat | newspaper | FI | Sanoma | hs.fi |
ERR | broadcaster | EE | state | err.ee |
LSM | broadcaster | LV | state | lsm.lv |
LRT | broadcaster | LT | state | lrt.lt |
Gazeta Wyborcza | newspaper | PL | Agora | wyborcza.pl |
TVN24 | broadcaster | PL | Warner Bros. Discovery | tvn24.pl |
Notes from Poland | online | PL | not for profit | notesfrompoland.com |
Telex | online | HU | | telex.hu |
Index | online | HU | | index.hu |
HVG | magazine | HU | | hvg.hu |
Digi24 | broadcaster | RO | Digi Communications | digi24.ro |
N1 | broadcaster | RS | United Media | n1info.com, n1info.rs, n1info.ba, n1info.hr |
RTS | broadcaster | RS | state | rts.rs |
B92 | broadcaster | RS | | b92.net |
Balkan Insight | online | RS | Balkan Investigative Reporting Network | balkaninsight.com | BIRN
Dnevnik | newspaper | BG | Economedia | dnevnik.bg |
Novinite | online | BG | | novinite.com |
Kathimerini | newspaper | GR | | ekathimerini.com, kathimerini.gr |
ERT | broadcaster | GR | state | ert.gr, ertnews.gr |
Kyiv Post | newspaper | UA | | kyivpost.com |
The Kyiv Independent | online | UA | | kyivindependent.com | Kyiv Independent
Ukrainska Pravda | online | UA | Dragon Capital | pravda.com.ua |
Suspilne | broadcaster | UA | state | suspilne.media |
Hromadske | online | UA | | hromadske.ua |
Kommersant | newspaper | RU | Alisher Usmanov | kommersant.ru |
Vedomosti | newspaper | RU | | vedomosti.ru |
RT | broadcaster | RU | state | rt.com | Russia Today
Rossiyskaya Gazeta | newspaper | RU | state | rg.ru |
Meduza | online | LV | | meduza.io |
The Moscow Times | online | NL | | themoscowtimes.com | Moscow Times
Novaya Gazeta Europe | online | LV | | novayagazeta.eu |
Mediazona | online | RU | | zona.media |
Astra | online | RU | | astra.press |
OC Media | online | GE | | oc-media.org |
Civil.ge | online | GE | | civil.ge |
Hetq | online | AM | Investigative Journalists NGO | hetq.am |

# Middle East and North Africa
Al Jazeera | broadcaster | QA | Al Jazeera Media Network | aljazeera.com, aljazeera.net |
Al Arabiya | broadcaster | SA | MBC Group | alarabiya.net | Al-Arabiya
Arab News | newspaper | SA | Saudi Research and Media Group | arabnews.com |
Al-Ahram | newspaper | EG | state | ahram.org.eg | Ahram Online
Mada Masr | online | EG | | madamasr.com |
Egypt Independent | online | EG | Al-Masry Al-Youm | egyptindependent.com |
The National (UAE) | newspaper | AE | International Media Investments | thenationalnews.com, thenational.ae |
Gulf News | newspaper | AE | Al Nisr Publishing | gulfnews.com |
Khaleej Times | newspaper | AE | Galadari Brothers | khaleejtimes.com |
Sky News Arabia | broadcaster | AE | Sky and International Media Investments | skynewsarabia.com |
Al-Monitor | online | US | | al-monitor.com |
Al Mayadeen | broadcaster | LB | | almayadeen.net |
Al-Manar | broadcaster | LB | Hezbollah | almanar.com.lb |
L'Orient-Le Jour | newspaper | LB | | lorientlejour.com, lorienttoday.com | L'Orient Today
An-Nahar | newspaper | LB | | annahar.com |
Haaretz | newspaper | IL | Schocken family | haaretz.com, haaretz.co.il |
The Jerusalem Post | newspaper | IL | | jpost.com | Jerusalem Post
The Times of Israel | online | IL | | timesofisrael.com | Times of Israel
Ynet | online | IL | Yedioth Ahronoth Group | ynet.co.il, ynetnews.com |
Israel Hayom | newspaper | IL | Adelson family | israelhayom.com, israelhayom.co.il |
Kan | broadcaster | IL | state | kan.org.il |
+972 Magazine | online | IL | | 972mag.com |
Electronic Intifada | online | US | not for profit | electronicintifada.net |
Press TV | broadcaster | IR | state | presstv.ir |
Tehran Times | newspaper | IR | Islamic Ideology Dissemination Organization | tehrantimes.com |
Rudaw | broadcaster | IQ | | rudaw.net |
Kurdistan 24 | broadcaster | IQ | | kurdistan24.net |
North Press Agency | online | SY | | npasyria.com |
Enab Baladi | online | SY | | enabbaladi.net |
Hürriyet | newspaper | TR | Demirören Group | hurriyet.com.tr, hurriyetdailynews.com | Hürriyet Daily News
Daily Sabah | newspaper | TR | Turkuvaz Media Group | dailysabah.com | Sabah
TRT | broadcaster | TR | state | trtworld.com, trthaber.com | TRT World
Cumhuriyet | newspaper | TR | Cumhuriyet Foundation | cumhuriyet.com.tr |
Bianet | online | TR | not for profit | bianet.org |
The Libya Observer | online | LY | | libyaobserver.ly | Libya Observer
Libya Herald | online | LY | | libyaherald.com |
Hespress | online | MA | | hespress.com |
El Watan | newspaper | DZ | | elwatan.com, elwatan-dz.com |
TSA | online | DZ | | tsa-algerie.com |

# Africa
Radio Dabanga | broadcaster | NL | | dabangasudan.org | Dabanga
Sudan Tribune | online | FR | | sudantribune.com |
Radio Tamazuj | broadcaster | SS | | radiotamazuj.org |
Eye Radio | broadcaster | SS | | eyeradio.org |
Addis Standard | online | ET | | addisstandard.com |
The Reporter Ethiopia | newspaper | ET | | thereporterethiopia.com |
Garowe Online | online | SO | | garoweonline.com |
Hiiraan Online | online | SO | | hiiraan.com |
Nation (Kenya) | newspaper | KE | Nation Media Group | nation.africa | Daily Nation
The Standard (Kenya) | newspaper | KE | Standard Group | standardmedia.co.ke |
Citizen TV | broadcaster | KE | Royal Media Services | citizen.digital |
The EastAfrican | newspaper | KE | Nation Media Group | theeastafrican.co.ke | EastAfrican
Daily Monitor | newspaper | UG | Nation Media Group | monitor.co.ug |
New Vision | newspaper | UG | Vision Group | newvision.co.ug |
The Citizen (Tanzania) | newspaper | TZ | Nation Media Group | thecitizen.co.tz |
The New Times | newspaper | RW | | newtimes.co.rw |
Radio Okapi | broadcaster | CD | United Nations | radiookapi.net |
Actualite.cd | online | CD | | actualite.cd |
Punch | newspaper | NG | Punch Nigeria | punchng.com | The Punch
Premium Times | online | NG | | premiumtimesng.com |
Vanguard (Nigeria) | newspaper | NG | Vanguard Media | vanguardngr.com |
The Guardian (Nigeria) | newspaper | NG | | guardian.ng |
Daily Trust | newspaper | NG | Media Trust | dailytrust.com |
ThisDay | newspaper | NG | Leaders & Company | thisdaylive.com |
Channels TV | broadcaster | NG | | channelstv.com | Channels Television
Sahara Reporters | online | US | | saharareporters.com |
HumAngle | online | NG | | humanglemedia.com |
Daily Graphic | newspaper | GH | state | graphic.com.gh | Graphic Online
Joy News | broadcaster | GH | Multimedia Group | myjoyonline.com |
Studio Tamani | broadcaster | ML | Fondation Hirondelle | studiotamani.org |
LeFaso.net | online | BF | | lefaso.net |
ActuNiger | online | NE | | actuniger.com |
Fraternité Matin | newspaper | CI | state | fratmat.info |
Seneweb | online | SN | | seneweb.com |
Cameroon Tribune | newspaper | CM | state | cameroon-tribune.cm |
Mimi Mefo Info | online | CM | | mimimefoinfos.com |
Club of Mozambique | online | MZ | | clubofmozambique.com |
Carta de Moçambique | online | MZ | | cartamz.com |
The Herald (Zimbabwe) | newspaper | ZW | Zimpapers | herald.co.zw |
NewsDay (Zimbabwe) | newspaper | ZW | Alpha Media Holdings | newsday.co.zw |
SABC | broadcaster | ZA | state | sabcnews.com |
News24 | online | ZA | Media24 | news24.com |
eNCA | broadcaster | ZA | | enca.com |
Daily Maverick | online | ZA | | dailymaverick.co.za |
Mail & Guardian | newspaper | ZA | | mg.co.za |
IOL | online | ZA | Sekunjalo | iol.co.za |
TimesLIVE | online | ZA | Arena Holdings | timeslive.co.za |
Africanews | broadcaster | CG | Euronews | africanews.com |

# South Asia
Dawn | newspaper | PK | Pakistan Herald Publications | dawn.com |
Geo News | broadcaster | PK | Jang Media Group | geo.tv |
The News International | newspaper | PK | Jang Media Group | thenews.com.pk |
The Express Tribune | newspaper | PK | Lakson Group | tribune.com.pk | Express Tribune
The Nation (Pakistan) | newspaper | PK | Nawa-i-Waqt Group | nation.com.pk |
ARY News | broadcaster | PK | ARY Digital Network | arynews.tv |
Samaa | broadcaster | PK | | samaa.tv |
The Hindu | newspaper | IN | The Hindu Group | thehindu.com |
The Times of India | newspaper | IN | The Times Group | timesofindia.indiatimes.com | Times of India
The Economic Times | newspaper | IN | The Times Group | economictimes.indiatimes.com | Economic Times
Hindustan Times | newspaper | IN | HT Media | hindustantimes.com |
Mint | newspaper | IN | HT Media | livemint.com |
The Indian Express | newspaper | IN | Indian Express Group | indianexpress.com | Indian Express
The Telegraph (India) | newspaper | IN | ABP Group | telegraphindia.com |
Deccan Herald | newspaper | IN | The Printers (Mysore) | deccanherald.com |
The Tribune (India) | newspaper | IN | The Tribune Trust | tribuneindia.com |
NDTV | broadcaster | IN | Adani Group | ndtv.com |
India Today | magazine | IN | Living Media | indiatoday.in |
The Wire (India) | online | IN | not for profit | thewire.in |
Scroll.in | online | IN | | scroll.in |
The Print | online | IN | | theprint.in |
News18 | broadcaster | IN | Network18 | news18.com |
Firstpost | online | IN | Network18 | firstpost.com |
Orissa Post | newspaper | IN | | orissapost.com |
Kashmir Observer | newspaper | IN | | kashmirobserver.net |
Greater Kashmir | newspaper | IN | | greaterkashmir.com |
The Daily Star (Bangladesh) | newspaper | BD | Mediaworld | thedailystar.net |
Prothom Alo | newspaper | BD | Transcom Group | prothomalo.com |
Dhaka Tribune | newspaper | BD | Gemcon Group | dhakatribune.com |
bdnews24.com | online | BD | | bdnews24.com |
The Kathmandu Post | newspaper | NP | Kantipur Media Group | kathmandupost.com | Kathmandu Post
The Himalayan Times | newspaper | NP | | thehimalayantimes.com | Himalayan Times
Daily Mirror (Sri Lanka) | newspaper | LK | Wijeya Newspapers | dailymirror.lk |
Ada Derana | broadcaster | LK | | adaderana.lk |
TOLOnews | broadcaster | AF | Moby Group | tolonews.com | Tolo News
Ariana News | broadcaster | AF | | ariananews.af |
Amu TV | broadcaster | US | | amu.tv |
8am Media | online | AF | | 8am.media | Hasht-e Subh

# East and South-East Asia and the Pacific
CCTV | broadcaster | CN | state | cctv.com, cgtn.com | CGTN
People's Daily | newspaper | CN | Communist Party of China | people.cn, people.com.cn |
Global Times | newspaper | CN | People's Daily | globaltimes.cn |
China Daily | newspaper | CN | Communist Party of China | chinadaily.com.cn |
Caixin | magazine | CN | | caixin.com, caixinglobal.com |
South China Morning Post | newspaper | HK | Alibaba | scmp.com | SCMP
RTHK | broadcaster | HK | state | rthk.hk |
Hong Kong Free Press | online | HK | not for profit | hongkongfp.com |
Taipei Times | newspaper | TW | Liberty Times Group | taipeitimes.com |
NHK | broadcaster | JP | public body under Japanese law | nhk.or.jp |
The Asahi Shimbun | newspaper | JP | Asahi Shimbun Company | asahi.com | Asahi Shimbun
The Yomiuri Shimbun | newspaper | JP | Yomiuri Shimbun Holdings | yomiuri.co.jp | Yomiuri Shimbun
The Mainichi | newspaper | JP | Mainichi Newspapers | mainichi.jp | Mainichi Shimbun
The Japan Times | newspaper | JP | News2u Holdings | japantimes.co.jp | Japan Times
Nikkei | newspaper | JP | Nikkei, Inc. | nikkei.com | Nikkei Asia
KBS | broadcaster | KR | state | kbs.co.kr | Korean Broadcasting System
The Korea Herald | newspaper | KR | | koreaherald.com | Korea Herald
The Korea Times | newspaper | KR | Hankook Ilbo | koreatimes.co.kr | Korea Times
The Hankyoreh | newspaper | KR | its staff and citizens | hani.co.kr | Hankyoreh
The Chosun Ilbo | newspaper | KR | | chosun.com | Chosun Ilbo
The Straits Times | newspaper | SG | SPH Media Trust | straitstimes.com | Straits Times
CNA (Singapore) | broadcaster | SG | Mediacorp | channelnewsasia.com | Channel NewsAsia
The Star (Malaysia) | newspaper | MY | Star Media Group | thestar.com.my |
New Straits Times | newspaper | MY | Media Prima | nst.com.my |
Malaysiakini | online | MY | | malaysiakini.com |
Kompas | newspaper | ID | Kompas Gramedia | kompas.com, kompas.id |
The Jakarta Post | newspaper | ID | | thejakartapost.com | Jakarta Post
Tempo | magazine | ID | Tempo Media Group | tempo.co |
Detik | online | ID | Trans Media | detik.com |
Inquirer | newspaper | PH | Philippine Daily Inquirer | inquirer.net | Philippine Daily Inquirer
The Philippine Star | newspaper | PH | MediaQuest Holdings | philstar.com | Philippine Star
Rappler | online | PH | | rappler.com |
ABS-CBN | broadcaster | PH | ABS-CBN Corporation | abs-cbn.com |
GMA News | broadcaster | PH | GMA Network | gmanetwork.com |
Manila Bulletin | newspaper | PH | | mb.com.ph |
Bangkok Post | newspaper | TH | | bangkokpost.com |
The Nation (Thailand) | online | TH | Nation Group | nationthailand.com |
Thai PBS | broadcaster | TH | public body under Thai law | thaipbs.or.th, thaipbsworld.com |
VnExpress | online | VN | | vnexpress.net |
Tuoi Tre | newspaper | VN | Ho Chi Minh Communist Youth Union | tuoitre.vn, tuoitrenews.vn |
Nhan Dan | newspaper | VN | Communist Party of Vietnam | nhandan.vn |
The Irrawaddy | online | TH | | irrawaddy.com | Irrawaddy
Myanmar Now | online | MM | | myanmar-now.org |
Mizzima | online | MM | | mizzima.com |
DVB | broadcaster | NO | | dvb.no | Democratic Voice of Burma
The Global New Light of Myanmar | newspaper | MM | state | gnlm.com.mm | Global New Light of Myanmar
The Phnom Penh Post | newspaper | KH | | phnompenhpost.com | Phnom Penh Post
The Diplomat | magazine | US | | thediplomat.com |
BenarNews | online | US | Radio Free Asia | benarnews.org |
ABC (Australia) | broadcaster | AU | state | abc.net.au | Australian Broadcasting Corporation
SBS (Australia) | broadcaster | AU | state | sbs.com.au |
The Sydney Morning Herald | newspaper | AU | Nine Entertainment | smh.com.au | Sydney Morning Herald
The Age | newspaper | AU | Nine Entertainment | theage.com.au |
The Australian | newspaper | AU | News Corp | theaustralian.com.au |
news.com.au | online | AU | News Corp | news.com.au |
RNZ | broadcaster | NZ | state | rnz.co.nz | Radio New Zealand
The New Zealand Herald | newspaper | NZ | NZME | nzherald.co.nz | New Zealand Herald
Stuff | online | NZ | | stuff.co.nz |
Post-Courier | newspaper | PG | News Corp | postcourier.com.pg |
The National (Papua New Guinea) | newspaper | PG | | thenational.com.pg |
Fiji Times | newspaper | FJ | Motibhai Group | fijitimes.com.fj, fijitimes.com |

# Bodies that publish figures of their own
UN News | un | - | United Nations | news.un.org |
OCHA | un | - | United Nations | unocha.org, ochaopt.org |
ReliefWeb | aggregator | - | OCHA | reliefweb.int |
OHCHR | un | - | United Nations | ohchr.org |
UNHCR | un | - | United Nations | unhcr.org |
UNICEF | un | - | United Nations | unicef.org |
UNRWA | un | - | United Nations | unrwa.org |
UNAMA | un | AF | United Nations | unama.unmissions.org |
World Health Organization | un | - | United Nations | who.int | WHO
World Food Programme | un | - | United Nations | wfp.org | WFP
IOM | un | - | United Nations | iom.int |
ICRC | ngo | CH | | icrc.org | International Committee of the Red Cross
IFRC | ngo | CH | | ifrc.org | International Federation of Red Cross and Red Crescent Societies
Médecins Sans Frontières | ngo | CH | | msf.org, doctorswithoutborders.org | MSF, Doctors Without Borders
Human Rights Watch | ngo | US | | hrw.org | HRW
Amnesty International | ngo | GB | | amnesty.org | Amnesty
International Crisis Group | ngo | BE | | crisisgroup.org | Crisis Group
Save the Children | ngo | GB | | savethechildren.net, savethechildren.org.uk |
Norwegian Refugee Council | ngo | NO | | nrc.no |
B'Tselem | ngo | IL | | btselem.org |
Airwars | monitor | GB | | airwars.org |
Action on Armed Violence | monitor | GB | | aoav.org.uk | AOAV
Iraq Body Count | monitor | GB | | iraqbodycount.org |
ACLED | monitor | US | | acleddata.com | Armed Conflict Location & Event Data
UCDP | monitor | SE | Uppsala University | ucdp.uu.se | Uppsala Conflict Data Program
Syrian Observatory for Human Rights | monitor | GB | | syriahr.com | SOHR
Syrian Network for Human Rights | monitor | GB | | snhr.org | SNHR
Violations Documentation Center | monitor | SY | | vdc-sy.net |
Yemen Data Project | monitor | YE | | yemendataproject.org |
Gun Violence Archive | monitor | US | not for profit | gunviolencearchive.org |
Bellingcat | online | NL | not for profit | bellingcat.com |
Insecurity Insight | monitor | CH | | insecurityinsight.org |
Aviation Safety Network | monitor | NL | Flight Safety Foundation | aviation-safety.net |
USGS | government | US | state | usgs.gov | U.S. Geological Survey
EMSC | ngo | FR | | emsc-csem.org | European-Mediterranean Seismological Centre
The White House | government | US | state | whitehouse.gov | White House
US Department of Defense | government | US | state | defense.gov, war.gov |
US Department of State | government | US | state | state.gov |
CENTCOM | government | US | state | centcom.mil | US Central Command
Kremlin | government | RU | state | kremlin.ru |
Government of the United Kingdom | government | GB | state | gov.uk |
IDF | government | IL | state | idf.il | Israel Defense Forces
Ministry of Foreign Affairs of Cuba | government | CU | state | cubaminrex.cu, minrex.gob.cu |
President of Ukraine | government | UA | state | president.gov.ua |
Wikipedia | aggregator | - | Wikimedia Foundation | wikipedia.org |
Wikinews | online | - | Wikimedia Foundation | wikinews.org |
Yahoo News | aggregator | US | | news.yahoo.com, yahoo.com |
MSN | aggregator | US | Microsoft | msn.com |
Google News | aggregator | US | Alphabet | news.google.com |
AllAfrica | aggregator | ZA | AllAfrica Global Media | allafrica.com |
Global Voices | online | NL | Stichting Global Voices | globalvoices.org |
The New Humanitarian | online | CH | not for profit | thenewhumanitarian.org | IRIN
The Conversation | online | AU | not for profit | theconversation.com |
World Socialist Web Site | online | US | International Committee of the Fourth International | wsws.org |
Common Dreams | online | US | not for profit | commondreams.org |
InSight Crime | online | US | not for profit | insightcrime.org |
"""
