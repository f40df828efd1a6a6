import type { Grammar, MeaningWords, PronounKind, SpeakerWords } from './lexicon'
import { weighted, words } from './words'

// Written by hand from a school grammar, completed by reading news.

const PRONOUNS: readonly (readonly [string, PronounKind])[] = [
  ['er', 'he'],
  ['sie', 'she'],
  ['es', 'it'],
  ['ich', 'self'],
  ['wir', 'self'],
  ['man', 'self'],
]

export const grammar: Grammar = {
  complementisers: words('dass daß'),
  auxiliaries: words(`
    auch bereits bislang bisher daher damals dann daraufhin dazu doch erneut ferner gegenüber gerade
    habe haben hat hatte hatten hätte hätten ist jedoch kürzlich lassen ließ ließen mehrfach nach
    nicht noch nun schließlich schon selbst sei seien seither sich sind sogar später unterdessen
    unter war waren weiter weiterhin wiederholt wird wurde wurden würde würden wörtlich zudem zuletzt
    zunächst zuvor außerdem anschließend ausdrücklich hingegen dagegen allerdings aber werden worden`),
  adverbEndings: [],
  participleEndings: [],
  times: words(`
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april
    mai juni juli august september oktober november dezember gestern heute morgen abend mittag
    nachmittag vormittag nacht woche jahr jahre tag monat uhr`),
  conjunctions: words('und oder aber sondern denn sowie'),
  subordinators: words(`
    als bevor bis da damit falls indem nachdem ob obwohl seit sobald sodass solange sofern warum
    was wann weil wenn weshalb wie wieso wo wobei wodurch wofür wohin während weswegen`),
  relatives: words('welche welcher welches welchem welchen dessen deren wonach denen'),
  prepositions: words(`
    ab am an angesichts auf aufgrund aus außer bei beim bis durch entgegen für gegen gegenüber hinter
    im in infolge ins innerhalb mit mittels nach neben ohne per seit trotz um unter über vom von vor
    wegen während zu zum zur zwischen anlässlich bezüglich hinsichtlich`),
  attaching: words('von vom für der des im in aus'),
  determiners: words(`
    der die das den dem des ein eine einer eines einem einen dieser diese dieses diesem diesen jener
    jene kein keine keiner keines mehrere viele einige alle beide zwei drei vier fünf sechs sieben
    acht neun zehn sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser
    unsere mein meine laut`),
  indefinite: words('ein eine einer einem einen eines mehrere einige viele'),
  infinitive: words('zu'),
  passives: words('wird werden wurde wurden worden würde würden werde'),
  empty: words('es'),
  objectPronouns: new Map([
    ['ihm', 'he'],
    ['ihn', 'he'],
    ['seine', 'he'],
    ['seiner', 'he'],
    ['seinen', 'he'],
    ['ihr', 'she'],
    ['ihrer', 'she'],
    ['ihren', 'she'],
    ['ihnen', 'they'],
  ]),
  pronouns: new Map(PRONOUNS),
  dropsPronouns: false,
  fronted: true,
  verbSecond: true,
  finite: words(
    'habe haben hat hatte hatten ist sei seien sind war waren wird werde wurde wurden würden',
  ),
  particles: words(
    'ab an auf aus bei bekannt ein fest fort heraus hervor hin hinzu mit nach vor weiter zu zurück',
  ),
  reportedMood: words(`
    bestehe bleibe brauche dürfe finde führe gebe gehe gehöre habe handele handle hätten käme käme
    kenne komme könne könnten lasse lebe liege mache möge müsse müssten nehme sehe sei seien
    sollten stehe solle treffe trage verfüge werde wisse wolle würden`),
  capitalNouns: true,
}

export const speakers: SpeakerWords = {
  roles: words(`
    anwalt anwältin abgeordnete abgeordneter außenminister außenministerin bischof botschafter
    botschafterin bundeskanzler bundeskanzlerin bundespräsident bürgermeister bürgermeisterin chef
    chefin direktor direktorin experte expertin forscher forscherin fraktionschef fraktionschefin
    generalsekretär generalsekretärin geschäftsführer geschäftsführerin gouverneur innenminister
    innenministerin kanzler kanzlerin kommissar kommissarin könig königin leiter leiterin minister
    ministerin ministerpräsident ministerpräsidentin oberbürgermeister papst parteichef parteichefin
    parteivorsitzende parteivorsitzender politiker politikerin präsident präsidentin premierminister
    premierministerin professor professorin regierungschef regierungschefin richter richterin
    senator senatorin sekretär sprecher sprecherin staatsanwalt staatsanwältin staatschef trainer
    trainerin verteidigungsminister verteidigungsministerin vizepräsident vorsitzende vorsitzender
    vorstand wissenschaftler wissenschaftlerin`),
  groups: words(`
    abgeordnete aktivisten anwohner augenzeugen beamte behörden beobachter demonstranten ermittler
    experten forscher gegner gewerkschafter händler helfer journalisten kritiker mediziner menschen
    militärs politiker soldaten sprecher umweltschützer vertreter wissenschaftler zeugen ärzte`),
  anonymous: words('quelle quellen insider kreise kreisen unbekannter'),
  organisations: words(`
    agentur amt armee bank behörde betreiber bundesregierung bundestag bundeswehr bündnis
    feuerwehr firma fraktion gericht gesellschaft gewerkschaft gruppe hersteller institut konzern
    medien ministerium nachrichtenagentur organisation partei polizei presse presseagentur regierung
    sender senat staatsanwaltschaft stiftung studie unternehmen verband verein vereinigung verwaltung
    zeitung bericht angaben mitteilung erklärung`),
  women: words(
    'frau königin ministerin präsidentin kanzlerin bundeskanzlerin sprecherin chefin mutter tochter schwester',
  ),
  men: words(
    'herr könig minister präsident kanzler bundeskanzler sprecher vater sohn bruder papst',
  ),
}

export const meaning: MeaningWords = {
  negations: words(
    'kein keine keinem keinen keiner keines nein nicht nichts nie niemals niemand nirgends ohne weder',
  ),
  modals: words(`
    darf dürfen dürfte dürften kann können könne könnte könnten mag mochte möchte möchten mögen muss
    musste mussten müssen müsse müsste müssten soll solle sollen sollte sollten will wolle wollen
    wollte wollten`),
  hedges: words(`
    angeblich annähernd circa eher eigentlich etwa fast knapp möglicherweise mutmaßlich offenbar
    offensichtlich rund scheinbar schätzungsweise teilweise ungefähr vermutlich vielleicht
    voraussichtlich wahrscheinlich weitgehend wohl`),
  numbers: weighted(`
    null:0 eins:1 zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12
    dreizehn:13 zwanzig:20 dreißig:30 vierzig:40 fünfzig:50 sechzig:60 siebzig:70 achtzig:80
    neunzig:90 hundert:100 tausend:1000 million:1000000 millionen:1000000 milliarde:1000000000
    milliarden:1000000000 dutzend:12 hälfte:0.5 erste:1 zweite:2 dritte:3`),
  stopWords: words(`
    ab aber alle als also am an auch auf aus bei beim bin bis da damit dann das dass dein dem den der
    des die dies diese dieser dieses doch dort du durch ein eine einem einen einer eines er es für
    gegen hat hatte hier ich ihm ihn ihr ihre im in ins ist ja jede jeder jedoch kein keine man mehr
    mein mit nach nicht noch nun nur ob oder ohne schon sei sein seine sich sie sind so über um und
    uns unser unter vom von vor war waren was weil welche wenn wer wie wieder wir wird wo wurde
    wurden zu zum zur zwischen`),
}
