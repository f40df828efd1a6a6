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
    aber abschließend allerdings anschließend auch ausdrücklich außerdem bereits bisher bislang
    dagegen daher damals dann daraufhin dazu doch erneut ferner gegenüber gerade habe haben hat hatte hatten
    hingegen hätte hätten ist jedoch kürzlich lassen ließ ließen mehrfach nach nicht noch nun
    schließlich schon sei seien seither selbst sich sind sogar später unter unterdessen war waren
    weiter weiterhin werden wiederholt wird worden wurde wurden wörtlich würde würden zudem
    zuletzt zunächst zuvor`),
  adverbEndings: [],
  participleEndings: [],
  times: words(`
    abend april august dezember dienstag donnerstag februar freitag gestern heute jahr jahre
    januar juli juni mai mittag mittwoch monat montag morgen märz nachmittag nacht november
    oktober samstag september sonnabend sonntag tag uhr vormittag woche`),
  conjunctions: words('aber denn oder sondern sowie und'),
  subordinators: words(`
    als bevor bis da damit falls indem nachdem ob obwohl seit sobald sodass sofern solange wann
    warum was weil wenn weshalb weswegen wie wieso wo wobei wodurch wofür wohin während`),
  relatives: words('denen deren dessen welche welchem welchen welcher welches wonach'),
  prepositions: words(`
    ab am an angesichts anlässlich auf aufgrund aus außer bei beim bezüglich bis durch entgegen
    für gegen gegenüber hinsichtlich hinter im in infolge innerhalb ins mit mittels nach neben
    ohne per seit trotz um unter vom von vor wegen während zu zum zur zwischen über`),
  attaching: words('aus der des einer eines für ihrer ihres im in seiner seines vom von'),
  joinedDeterminers: [],
  determiners: words(`
    acht alle beide das dem den der des die diese diesem diesen dieser dieses drei ein eine einem
    einen einer eines einige fünf ihr ihre ihrem ihren ihrer ihres jene jener kein keine keiner
    keines laut mehrere mein meine neun sechs sein seine seinem seinen seiner seines sieben unser
    unsere viele vier zehn zwei`),
  indefinite: words('ein eine einem einen einer eines einige mehrere viele'),
  infinitive: words('zu'),
  passives: words('werde werden wird worden wurde wurden würde würden'),
  empty: words('es'),
  objectPronouns: new Map([
    ['ihm', 'he'],
    ['ihn', 'he'],
    ['seine', 'he'],
    ['seinem', 'he'],
    ['seiner', 'he'],
    ['seinen', 'he'],
    ['ihr', 'she'],
    ['ihrem', 'she'],
    ['ihrer', 'she'],
    ['ihren', 'she'],
    ['ihnen', 'they'],
  ]),
  pronouns: new Map(PRONOUNS),
  dropsPronouns: false,
  insertionMarks: '',
  fronted: true,
  verbSecond: true,
  finite: words(
    'habe haben hat hatte hatten ist sei seien sind war waren wird werde wurde wurden würden',
  ),
  particles: words(
    'ab an auf aus bei bekannt ein fest fort heraus hervor hin hinzu mit nach vor weiter zu zurück',
  ),
  reportedMood: words(`
    bestehe bleibe brauche dürfe finde führe gebe gehe gehöre habe handele handle hätten kenne
    komme käme könne könnten lasse lebe liege mache möge müsse müssten nehme sehe sei seien solle
    sollten stehe trage treffe verfüge werde wisse wolle würden`),
  capitalNouns: true,
}

export const speakers: SpeakerWords = {
  roles: words(`
    abgeordnete abgeordneter anwalt anwältin außenminister außenministerin bischof botschafter
    botschafterin bundeskanzler bundeskanzlerin bundespräsident bürgermeister bürgermeisterin ceo
    chef chefin direktor direktorin experte expertin forscher forscherin fraktionschef
    fraktionschefin generalsekretär generalsekretärin geschäftsführer geschäftsführerin gouverneur
    innenminister innenministerin kanzler kanzlerin kommissar kommissarin könig königin leiter
    leiterin minister ministerin ministerpräsident ministerpräsidentin oberbürgermeister papst
    parteichef parteichefin parteivorsitzende parteivorsitzender politiker politikerin
    premierminister premierministerin professor professorin präsident präsidenten präsidentin
    regierungschef regierungschefin richter richterin sekretär senator senatorin sprecher
    sprecherin staatsanwalt staatsanwältin staatschef trainer trainerin verteidigungsminister
    verteidigungsministerin vizepräsident vorsitzende vorsitzender vorstand wissenschaftler
    wissenschaftlerin`),
  shortened: new Map([['prof', 'professor']]),
  groups: words(`
    abgeordnete aktivisten anwohner augenzeugen beamte behörden beobachter demonstranten ermittler
    experten forscher gegner gewerkschafter helfer händler journalisten kritiker mediziner
    menschen militärs politiker soldaten sprecher umweltschützer vertreter wissenschaftler zeugen
    ärzte`),
  anonymous: words('insider kreise kreisen quelle quellen unbekannter'),
  organisations: words(`
    agentur amt angaben armee bank behörde bericht betreiber bundesregierung bundestag bundeswehr
    bündnis erklärung feuerwehr firma fraktion gericht gesellschaft gewerkschaft gruppe hersteller
    institut konzern medien ministerium mitteilung nachrichtenagentur organisation partei polizei
    presse presseagentur regierung senat sender staatsanwaltschaft stiftung studie unternehmen
    verband verein vereinigung verwaltung zeitung`),
  documents: words(
    'angaben ansicht aussage aussagen bericht brief erklärung interview kolumne meinung mitteilung rede tweet worten',
  ),
  speech: words(`
    angabe angaben ansicht auffassung auskunft aussage aussagen bekunden bericht berichte berichten
    darstellung einschätzung einschätzungen erklärung informationen meinung meldung meldungen
    mitteilung sicht worte worten äußerung äußerungen überzeugung`),
  authors: words('der des einer eines ihrer ihres seiner seines vom von'),
  women: words(`
    anwältin außenministerin botschafterin bundeskanzlerin bürgermeisterin chefin direktorin
    expertin forscherin frau geschäftsführerin innenministerin kanzlerin kommissarin königin
    leiterin ministerin ministerpräsidentin mutter politikerin premierministerin professorin
    präsidentin regierungschefin richterin schwester senatorin sprecherin staatsanwältin tochter
    trainerin verteidigungsministerin wissenschaftlerin`),
  men: words(
    'herr könig minister präsident kanzler bundeskanzler sprecher vater sohn bruder papst',
  ),
  styles: words('fürst fürstin kaiser könig königin papst prinz prinzessin sankt scheich'),
  links: words('der des für zum zur'),
  portfolios: words(''),
}

export const meaning: MeaningWords = {
  negations: words(
    'kein keine keinem keinen keiner keines nein nicht nichts nie niemals niemand nirgends ohne weder',
  ),
  concord: false,
  modals: words(`
    darf dürfen dürfte dürften kann könne können könnte könnten mag mochte muss musste mussten
    möchte möchten mögen müsse müssen müsste müssten soll solle sollen sollte sollten will wolle
    wollen wollte wollten`),
  hedges: words(`
    angeblich annähernd circa eher eigentlich etwa fast knapp mutmaßlich möglicherweise offenbar
    offensichtlich rund scheinbar schätzungsweise teilweise ungefähr vermutlich vielleicht
    voraussichtlich wahrscheinlich weitgehend wohl`),
  numbers: weighted(`
    null:0 eins:1 zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12
    dreizehn:13 zwanzig:20 dreißig:30 vierzig:40 fünfzig:50 sechzig:60 siebzig:70 achtzig:80
    neunzig:90 hundert:100 tausend:1000 million:1000000 millionen:1000000 milliarde:1000000000
    milliarden:1000000000 dutzend:12 hälfte:0.5 erste:1 zweite:2 dritte:3`),
  stopWords: words(`
    ab aber alle als also am an auch auf aus bei beim bin bis da damit dann das dass dein dem den
    der des die dies diese dieser dieses doch dort du durch ein eine einem einen einer eines er es
    für gegen hat hatte hier ich ihm ihn ihr ihre im in ins ist ja jede jeder jedoch kein keine
    man mehr mein mit nach nicht noch nun nur ob oder ohne schon sei sein seine sich sie sind so
    um und uns unser unter vom von vor war waren was weil welche wenn wer wie wieder wir wird wo
    wurde wurden zu zum zur zwischen über`),
}
