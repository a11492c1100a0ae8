"""The words that give page furniture away, one cue a line, by how far each reaches.

Matching ignores case, marks of lists and emphasis, and the stops around the words; # stands for a number, and in LABELS
* for some words before the colon ("Most read in Politics: ..."). A cue must never be something that a story says:
"Read more" alone on a line is furniture, "Read more than 40 names" is not.
"""

# The line says this and nothing else: the line.
LINES = """
    advertisement
    advertisements
    advertising
    sponsored
    sponsored content
    paid content
    promoted
    story continues below
    story continues below advertisement
    article continues below
    article continues after ad
    continue reading
    continue reading below
    read more
    read full story
    read the full story
    read full article
    see more
    show more
    load more
    view more
    view comments
    view all comments
    show comments
    hide comments
    post a comment
    post comment
    add a comment
    add comment
    write a comment
    join the conversation
    join the discussion
    leave a comment
    leave a reply
    leave a response
    leave comments
    leave comment
    cancel reply
    reply
    comment
    comments
    # comment
    # comments
    no comments
    no comments yet
    # pending comments
    comments are closed
    comments closed
    name *
    email *
    name
    website
    save my name, email, and website in this browser for the next time i comment
    save my name, email and website in this browser for the next time i comment
    notify me of follow-up comments by email
    notify me of new posts by email
    submit
    submit comment
    scroll to top
    back to top
    go to top
    top
    return to top
    skip to content
    skip to main content
    skip to navigation
    skip ad
    skip advertisement
    jump to content
    toggle navigation
    open menu
    close menu
    menu
    search
    home
    close
    print
    print this
    print article
    email this
    email article
    save
    share
    shares
    # shares
    share this
    share this article
    share this story
    share this post
    share this page
    share article
    share story
    share via
    share on facebook
    share on twitter
    share on x
    share on whatsapp
    share on linkedin
    share on telegram
    share on reddit
    share on pinterest
    share via email
    share to facebook
    tweet
    tweet this
    pin it
    like
    like this
    like loading
    like this: like loading
    loading
    copy link
    copied
    copy link to clipboard
    link copied
    whatsapp
    facebook
    twitter
    telegram
    linkedin
    pinterest
    instagram
    youtube
    reddit
    email
    e-mail
    google
    google news
    follow
    follow us
    follow us on google news
    sign up
    sign up now
    sign in
    log in
    login
    register
    subscribe
    subscribe now
    previous
    next
    previous article
    next article
    previous post
    next post
    previous story
    next story
    next up
    up next
    now playing
    watch now
    play video
    play
    pause
    mute
    video player is loading
    scroll down for video
    this is a modal window
    image # of #
    photo # of #
    # / #
    # of #
    # min read
    # minute read
    # minutes read
    reading time: # minutes
    estimated reading time: # minutes
    hide caption
    toggle caption
    enlarge
    enlarge this image
    enlarge image
    view gallery
    back to gallery
    getty images
    file photo
    watch live
    listen to this article
    listen to article
    accept
    accept all
    accept cookies
    reject all
    manage cookies
    cookie settings
    cookie policy
    privacy policy
    terms of use
    terms of service
    terms and conditions
    contact us
    about us
    all rights reserved
    got it
    i agree
    no thanks

    publicidad
    anuncio
    leer más
    leer también
    seguir leyendo
    ver más
    ver comentarios
    comentarios
    deja un comentario
    dejar un comentario
    deja una respuesta
    cancelar respuesta
    compartir
    compartir en facebook
    compartir en twitter
    compartir en whatsapp
    imprimir
    volver arriba
    ir arriba
    suscríbete
    suscríbase
    iniciar sesión
    todos los derechos reservados

    publicité
    lire la suite
    lire plus
    voir plus
    laisser un commentaire
    commentaires
    partager
    partager sur facebook
    partager sur twitter
    imprimer
    retour en haut
    haut de page
    s'abonner
    se connecter
    tous droits réservés

    anzeige
    werbung
    mehr lesen
    weiterlesen
    mehr anzeigen
    kommentar hinterlassen
    kommentare
    schreibe einen kommentar
    teilen
    auf facebook teilen
    drucken
    nach oben
    anmelden
    abonnieren
    alle rechte vorbehalten

    publicidade
    leia mais
    leia também
    continue lendo
    ver mais
    comentários
    deixe um comentário
    deixe uma resposta
    compartilhar
    compartilhe
    partilhar
    voltar ao topo
    assine
    todos os direitos reservados
"""

# The line begins with this, then a colon, a bar or a dash: to the end of the line. In brackets: the brackets.
LABELS = """
    advertisement
    most read
    most read in *
    most read on *
    most viewed
    most popular
    most popular in *
    most popular on *
    most shared
    most commented
    must read
    must-read
    read
    read more
    read also
    read too
    read this
    read next
    read here
    read full story
    also read
    also see
    also watch
    see also
    see more
    see related
    related
    related story
    related stories
    related article
    related articles
    related news
    related content
    related coverage
    related link
    related links
    related topic
    related topics
    related post
    related posts
    related video
    more
    more here
    more on this
    more on this story
    more stories
    more news
    more like this
    more coverage
    more from *
    read more on *
    read more about *
    read more from *
    in other news
    other news
    also in the news
    other stories
    other headlines
    also on this site
    also on this page
    also on the page
    elsewhere on the page
    elsewhere on this page
    elsewhere on this site
    linked story
    linked stories
    link
    links
    further reading
    background reading
    from the archive
    from the archives
    from our archive
    sidebar
    ticker
    teaser
    teasers
    navigation
    footer
    trending
    trending now
    trending news
    trending on *
    trending in *
    top stories
    top headlines
    headlines
    top story
    popular
    popular now
    latest news
    recommended
    recommended for you
    recommended reading
    recommended video
    editor's pick
    editor's picks
    editors' picks
    you may like
    you may also like
    you might also like
    you may also be interested in
    don't miss
    don't miss it
    in case you missed it
    icymi
    previous
    previous story
    previous article
    previously
    next
    next story
    next article
    up next
    watch
    watch video
    watch live
    watch now
    watch also
    also on
    listen
    listen now
    in pictures
    in photos
    photos
    gallery
    photo gallery
    tags
    tag
    topics
    topic
    categories
    category
    filed under
    posted in
    published in
    keywords
    follow us
    follow us on
    share
    share this
    share this article
    share this story
    newsletter
    subscribe
    sign up

    lee también
    lea también
    leer también
    leer más
    lea más
    lee más
    te puede interesar
    le puede interesar
    puede interesarte
    también te puede interesar
    también lee
    ver también
    vea también
    mira también
    mire también
    relacionado
    relacionada
    relacionados
    noticias relacionadas
    nota relacionada
    más leídas
    lo más leído
    lo más visto
    más noticias
    etiquetas
    no te pierdas

    lire aussi
    à lire aussi
    a lire aussi
    voir aussi
    à voir aussi
    lire plus
    à lire
    sur le même sujet
    articles liés
    les plus lus
    mots-clés

    lesen sie auch
    lesen sie mehr
    mehr zum thema
    siehe auch
    auch interessant
    das könnte sie auch interessieren
    meistgelesen
    schlagwörter

    leia também
    leia mais
    veja também
    saiba mais
    veja mais
    relacionadas
    mais lidas
    você pode gostar
"""

# Alone on its line, this heads a box: the line, and the headlines and list items right under it.
BOXES = """
    most read
    most viewed
    most popular
    most commented
    most shared
    most watched
    must read
    must reads
    read also
    read next
    what to read next
    also read
    also in the news
    see also
    related
    related story
    related stories
    related article
    related articles
    related news
    related content
    related coverage
    related link
    related links
    related topics
    related post
    related posts
    related video
    related videos
    related reading
    further reading
    background reading
    from the archive
    from the archives
    from our archives
    more on this
    more on this story
    more on this topic
    more stories
    more news
    more headlines
    more coverage
    more like this
    more top stories
    more top headlines
    other stories
    other news
    other headlines
    in other news
    elsewhere on the site
    previous stories
    trending
    trending now
    trending news
    trending stories
    trending topics
    trending video
    trending videos
    top stories
    top news
    top headlines
    today's top stories
    popular
    popular posts
    popular stories
    popular now
    popular articles
    popular news
    latest
    latest news
    latest stories
    latest posts
    latest articles
    latest headlines
    latest videos
    recent posts
    recent stories
    recent news
    recent articles
    recommended
    recommended for you
    recommended stories
    recommended reading
    recommended articles
    recommended videos
    recommended video
    editor's pick
    editor's picks
    editors' picks
    editor's choice
    featured stories
    featured posts
    featured
    don't miss
    in case you missed it
    you may like
    you may also like
    you might like
    you might also like
    you may also be interested in
    you may also be interested in these stories
    you might be interested in
    you might have missed
    more stories you may like
    suggested for you
    suggested articles
    around the web
    from around the web
    promoted stories
    promoted content
    sponsored stories
    sponsored links
    from our partners
    more from our partners
    from our network
    up next
    next in news
    tags
    topics
    categories
    archives
    filed under

    noticias relacionadas
    notas relacionadas
    artículos relacionados
    temas relacionados
    relacionadas
    relacionados
    te puede interesar
    le puede interesar
    también te puede interesar
    lo más leído
    lo más visto
    las más leídas
    más leídas
    más noticias
    últimas noticias
    lee también
    lea también
    etiquetas

    articles liés
    articles similaires
    sur le même sujet
    à lire aussi
    lire aussi
    les plus lus
    dernières nouvelles
    vous aimerez aussi

    mehr zum thema
    ähnliche artikel
    verwandte artikel
    meistgelesen
    das könnte sie auch interessieren
    neueste artikel

    leia também
    veja também
    notícias relacionadas
    artigos relacionados
    mais lidas
    últimas notícias
    você também pode gostar
"""

# The line begins with this, is a few words long and ends without a full stop: a box's heading too.
BOX_OPENINGS = """
    more from
    more on
    more in
    read more on
    read more from
    read more in
    read more top
    trending on
    trending in
    popular on
    popular in
    latest from
    latest in
    most read in
    most read on
    most popular on
    most popular in
    top stories from
    related to this
    also on
    más de
    más sobre
    mehr aus
    plus d'articles
"""

# A table of contents: the line, and those lines under it that name headings of the text.
CONTENTS = """
    table of contents
    contents
    in this article
    on this page
    in this story
    jump to section
    quick links
    tabla de contenidos
    tabla de contenido
    índice
    contenido
    en este artículo
    table des matières
    sommaire
    dans cet article
    inhalt
    inhaltsverzeichnis
    índice de conteúdo
    neste artigo
"""

# The list of what an article was made from; empty, it is a fault that is told (flag empty_sources).
SOURCES = """
    sources
    source
    references
    citations
    bibliography
    sources and references
    fuentes
    referencias
    sources et références
    références
    quellen
    quellenangaben
    fontes
    referências
"""

# The sentence begins with this: the sentence.
OPENINGS = """
    see also
    also read
    read also
    lea también
    lee también
    leia também
    lire aussi
    à lire aussi
    lesen sie auch
    your email address will not be published
    your email will not be published
    required fields are marked
    you must be logged in to post a comment
    you must be logged in to
    you must log in to
    log in to comment
    log in to leave a comment
    sign in to comment
    save my name, email
    save my name and email
    notify me of
    comments are moderated
    this site uses akismet
    learn how your comment data is processed
    by commenting, you agree
    to find out more about facebook commenting
    sign up for
    sign up to
    sign up here
    subscribe to our
    subscribe to get
    subscribe to receive
    subscribe now
    subscribe for
    subscribe today
    get the latest
    get breaking news
    get our
    get alerts
    get email alerts
    get email notifications
    get updates on your area
    get unlimited
    get free real-time
    receive the latest
    never miss a story
    don't miss a thing
    stay up to date
    stay up-to-date
    stay tuned to
    stay tuned for
    stay with us
    stay informed
    be the first to know
    join our newsletter
    join our mailing list
    join our whatsapp
    join our telegram
    join us on
    follow us on
    follow us online
    follow on
    follow him on
    follow her on
    follow them on
    find us on
    like us on
    like our
    connect with us
    download our
    download the app
    get the app
    click here
    click to share
    click on the link
    click to
    click/tap
    tap here
    click below
    click the image
    click photo
    please enable javascript
    please enable cookies
    please disable your ad
    you need to enable javascript
    javascript is disabled
    your browser does not support
    having trouble viewing the video
    try disabling any ad blocking
    video will play
    this video is not available
    this video can not be played
    we use cookies
    we and our partners
    this website uses cookies
    this site uses cookies
    our website uses cookies
    our site uses cookies
    by continuing to use this
    by continuing to browse
    by using this site
    by using our site
    by clicking
    by submitting
    by signing up
    by subscribing
    by registering
    thank you for subscribing
    thank you for registering
    thank you for signing up
    thanks for signing up
    thanks for subscribing
    already have an account
    already a subscriber
    already a member
    not a subscriber
    you have # free articles
    you have reached your limit
    this article is for subscribers
    to continue reading
    support our journalism
    support independent journalism
    donate to
    welcome back. please sign in
    there was a problem saving your notification
    your notification has been saved
    email notifications are only sent
    we have sent a confirmation
    we have sent you
    we've sent a confirmation
    please check your email
    if you do not receive the verification message
    there was an error processing
    opens in new window
    opens in a new window
    read or share this story
    read more about
    read more at
    read more here
    read the original article
    read the full story
    read the full article
    read full story
    read our
    view original post
    the post appeared first on
    this article originally appeared
    this article was originally published
    this story was originally published
    this post was originally published
    originally published at
    all rights reserved
    this material may not be
    unauthorized reproduction
    unauthorised reproduction
    reproduction in whole or in part
    for reprint rights
    to report an error
    report a typo
    report an error
    have a tip
    have a story
    got a tip
    got a story
    send us your
    do you have a story

    su dirección de correo electrónico no será publicada
    tu dirección de correo electrónico no será publicada
    los campos obligatorios están marcados
    suscríbete a
    suscríbase a
    síguenos en
    síganos en
    únete a nuestro
    haz clic
    haga clic
    este sitio web utiliza cookies
    utilizamos cookies
    usamos cookies
    prohibida su reproducción
    reciba las últimas
    recibe las últimas

    votre adresse e-mail ne sera pas publiée
    votre adresse de messagerie ne sera pas publiée
    les champs obligatoires sont indiqués
    inscrivez-vous à
    abonnez-vous à
    suivez-nous sur
    cliquez ici
    ce site utilise des cookies
    nous utilisons des cookies

    deine e-mail-adresse wird nicht veröffentlicht
    ihre e-mail-adresse wird nicht veröffentlicht
    erforderliche felder sind
    folgen sie uns
    abonnieren sie
    klicken sie hier
    wir verwenden cookies
    diese website verwendet cookies

    o seu endereço de e-mail não será publicado
    o seu endereço de email não será publicado
    campos obrigatórios são marcados
    siga-nos
    siga-nos no
    assine a nossa
    clique aqui
    usamos cookies
    este site utiliza cookies
"""

# A line of nothing but these is a row of buttons.
BUTTONS = """
    share shares tweet retweet retweets like likes pin print email e-mail mail save copy link copied comment comments
    reply facebook fb twitter x whatsapp telegram linkedin pinterest reddit tumblr instagram youtube tiktok messenger
    viber line wechat weibo vk flipboard pocket mastodon bluesky threads snapchat skype sms rss google news gmail
    iphone ipad android on via with this story article by to and or follow us more facebook: listen subscribe
    compartir imprimir partager imprimer teilen drucken compartilhar
"""
