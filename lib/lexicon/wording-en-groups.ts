import { phrases } from './words'

// Written by hand: the first word of each line stands for the others.

/** British and American spelling, and transliterations. */
export const spellings = phrases(`
    defense defence
    offense offence
    license licence
    center centre centers centres
    labor labour
    color colour
    honor honour
    favor favour
    favors favours
    neighbor neighbour
    neighbors neighbours
    behavior behaviour
    harbor harbour
    rumor rumour
    vapor vapour
    armor armour
    humor humour
    theater theatre
    meter metre
    liter litre
    fiber fibre
    program programme
    programs programmes
    check cheque
    gray grey
    traveled travelled
    traveling travelling
    canceled cancelled
    canceling cancelling
    labeled labelled
    fueled fuelled
    fueling fuelling
    modeling modelling
    leveled levelled
    counselor counsellor
    fulfill fulfil
    enroll enrol
    skeptical sceptical
    maneuver manoeuvre
    maneuvers manoeuvres
    aluminum aluminium
    tire tyre
    pajamas pyjamas
    judgment judgement
    aging ageing
    among amongst
    while whilst
    toward towards
    afterward afterwards
    okay ok
    percent pct
    kyiv kiev
    kharkiv kharkov
    odesa odessa
    lviv lvov
    mykolaiv nikolaev
    dnipro dnepr
    zelensky zelenskyy zelenskiy zelenskyi zelenski
    putin poutine
    qaeda qaida
    gaddafi qaddafi kadhafi gadhafi
    quran koran
    muslim moslem
    beijing peking
    mumbai bombay
    yanukovych yanukovich
    hizbullah hezbollah hizballah
    houthi huthi
    usa u.s u.s.a
    uk u.k
    un u.n
    eu e.u
    mr mister`)

/** Words that can stand for each other in reports of one event. */
export const synonyms = phrases(`
    likelihood probability chance
    agreement deal accord pact
    begin start commence
    end finish conclude
    help assist aid
    need require
    show demonstrate
    big large huge
    nation country
    kill slay
    ally partner
    troop soldier
    weapon arms arm
    ammunition munition ammo
    allow permit let
    buy purchase
    car vehicle
    attack assault strike
    choose pick select
    danger peril
    dangerous hazardous
    fight battle combat
    give provide supply
    goal aim target
    grow increase rise
    reduce decrease lower cut
    keep maintain retain
    get obtain receive
    big great
    job work
    law legislation
    leader chief head
    money fund
    mistake error
    people person folk
    quick fast rapid
    quit resign
    say state
    talk negotiation
    tell inform
    think believe
    try attempt
    win victory
    occur happen
    also too
    about approximately
    cause reason
    child kid
    many numerous
    stop halt cease
    huge enormous massive
    war conflict
    assure ensure guarantee
    establish create found
    eliminate remove abolish
    intercept shoot
    important vital crucial essential
    strengthen reinforce boost
    capability capacity
    acceptable satisfactory
    seek want
    make produce
    difficult hard tough
    finish complete
    achieve reach attain
    answer reply respond
    support back
    protect defend
    completely totally entirely fully
    very really
    must should
    sovereign independent
    joint common
    warn caution
    freedom liberty
    big major
    bad terrible awful
    perhaps maybe
    anyone anybody
    everyone everybody
    someone somebody
    nobody none
    before ahead
    later afterwards
    during throughout
    year annual
    disaster catastrophe tragedy
    grab take seize`)

/** Forms of irregular verbs, those of the present first. */
export const verbForms = phrases(`
    be am is are was were been being
    have has had having
    do does did done doing
    go goes went gone going
    say says said saying
    get gets got gotten getting
    make makes made making
    take takes took taken taking
    come comes came coming
    see sees saw seen seeing
    know knows knew known knowing
    give gives gave given giving
    find finds found finding
    think thinks thought thinking
    tell tells told telling
    become becomes became becoming
    leave leaves left leaving
    feel feels felt feeling
    bring brings brought bringing
    begin begins began begun beginning
    keep keeps kept keeping
    hold holds held holding
    write writes wrote written writing
    stand stands stood standing
    hear hears heard hearing
    mean means meant meaning
    meet meets met meeting
    run runs ran running
    pay pays paid paying
    speak speaks spoke spoken speaking
    lie lies lay lain lying
    lead leads led leading
    grow grows grew grown growing
    lose loses lost losing
    fall falls fell fallen falling
    send sends sent sending
    build builds built building
    understand understands understood understanding
    draw draws drew drawn drawing
    break breaks broke broken breaking
    spend spends spent spending
    rise rises rose risen rising
    drive drives drove driven driving
    buy buys bought buying
    wear wears wore worn wearing
    choose chooses chose chosen choosing
    win wins won winning
    fight fights fought fighting
    teach teaches taught teaching
    catch catches caught catching
    sell sells sold selling
    throw throws threw thrown throwing
    forget forgets forgot forgotten forgetting
    freeze freezes froze frozen freezing
    seek seeks sought seeking
    shoot shoots shot shooting
    steal steals stole stolen stealing
    strike strikes struck striking
    swear swears swore sworn swearing
    tear tears tore torn tearing
    wake wakes woke woken waking
    withdraw withdraws withdrew withdrawn withdrawing
    flee flees fled fleeing
    deal deals dealt dealing
    sit sits sat sitting`)
