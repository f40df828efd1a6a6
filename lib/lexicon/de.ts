import { cueTable, evenTable } from './cue-table'
import * as cueWords from './de-cues'
import { grammar, meaning, speakers } from './de-words'
import type { Lexicon } from './lexicon'
import { families, phrases, words } from './words'

/** Verbs that the counted articles hold too seldom: from a thesaurus of "sagen". */
const SPEECH = `
  antwortet antwortete antworteten argumentierte bedauert bedauerte begründet begründeten begrüßt
  begrüßte begrüßten beharrt beharrte beklagt beklagte beklagten bekräftigt bekräftigten bemerkte
  bemängelt bemängelte beschreibt bestreitet bestritt bestritten bestätigen bestätigten beteuert
  beteuerte betonten bezweifelt bezweifelte bittet dankt dankte dementiert dementierte droht
  drohte entgegnet erinnert erinnerten erklären erläutert erläuterte ermahnt ermahnte erwidert
  erwiderte erzählt erzählte erzählten folgerte fordern forderten fragt fragten gestand gesteht
  glaubten hofften informierte jubelte klagt klagte klagten konstatierte kritisieren kritisierten
  lobt lobte lobten mahnt mahnte mahnten meinen meinten melden meldeten mutmaßt mutmaßte nannten
  nennen nennt prognostiziert prognostizierte prophezeite protestierte rechtfertigte resümierte
  riet rät sagen sagten schildert schilderte schlussfolgerte schreiben schwärmt schwärmte schätzen
  schätzte schätzten spekuliert spekulierte spottete twittert twitterte unterstreicht unterstrich
  urteilt urteilte urteilten verkünden verkündet verkündeten verlangen verlangten verlautbarte
  verlautete vermutete vermuteten verneint verneinte versichern versichert versicherten versprach
  versprachen verspricht verteidigt verteidigte verurteilt verurteilte verurteilten warnen warnt
  warnten widersprach widerspricht wiederholte wirbt wünscht zitiert äußern äußert äußerten
  überlegt`
/** What a verb of speech is worth where nobody has counted it. */
const UNCOUNTED = 58

/** Counted where the news is told in the past; magazines and many papers tell it in the present. */
const PRESENT = 'sagt=76'

/** German. Cue figures are counted (see `de-cues`); the other lists are written by hand. */
export const de: Lexicon = {
  language: 'de',
  quotations: [
    ['„', '“'],
    ['»', '«'],
    ['"', '"'],
    ['‚', '‘'],
    ['›', '‹'],
    ["'", "'"],
    ["''", "''"],
  ],
  dialogueDash: false,
  elisions: words('n ne nen s'),
  abbreviations: words(`
    abb abs bd bzw ca co d.h dr etc evtl fa ggf hl hr inkl jh jr mio mrd nr o.ä prof rd s.o sog st
    str tel u.a usw v.a vgl z.b ztr zzt`),
  afterOrdinals: words(`
    april august dezember februar geburtstag jahrestag jahrhundert jahrhunderts januar juli juni
    jänner lebensjahr mai mal märz november oktober september spieltag todestag`),
  openers: words(`
    aber als am an auch auf bei beim da das dem den der des die dies diese dieser doch ein eine er
    es für im in mit nach nun seit sie so und unter von vor wegen wenn wie wir während zu zum zur`),
  honorifics: words(`
    außenminister bundeskanzler bundeskanzlerin bundespräsident bürgermeister dr frau general graf
    herr ing innenminister kanzler kanzlerin kardinal könig königin minister ministerin
    ministerpräsident oberbürgermeister papst premierminister prinz prinzessin prof professor
    professorin präsident präsidentin senator sprecher sprecherin`),
  inflectsNames: false,
  stemmer: 'german',
  cues: {
    verbs: new Map([...evenTable(SPEECH, UNCOUNTED), ...cueWords.verbs, ...cueTable(PRESENT)]),
    thoughts: words(`
      befürchten befürchtet befürchtete dachte denkt erhofft erwarten erwartet fürchten fürchtet
      glauben glaubt glaubte hoffen hofft hoffte meint planen plant rechnet sieht vermuten
      vermutet will wünscht zweifelt`),
    separable: families(`
      deutete an
      deutet an
      fügte hinzu an
      fügt hinzu an
      forderte auf
      fordert auf
      fuhr fort
      führte aus an
      führt aus an
      gab an bekannt zu
      gaben an bekannt zu
      geben an bekannt zu
      gibt an bekannt zu
      ging aus
      gehen aus
      geht aus
      hob hervor
      kündigte an
      kündigten an
      kündigt an
      legte dar nahe
      räumte ein
      räumt ein
      rief auf
      ruft auf
      sagte zu
      schlug vor
      schlägt vor
      sprach aus
      stellte fest klar
      stellt fest klar
      stritt ab
      teilte mit
      teilten mit
      teilt mit
      teilen mit
      warf vor
      warfen vor
      wirft vor
      werfen vor
      wies hin zurück
      wiesen hin zurück
      weist hin zurück
      wandte ein`),
    addressing: words('bat fragte informierte'),
    clausal: words(`
      behauptet behauptete berichtet berichtete berichteten betont betonte ergänzte erklärt
      erklärte erklärten fügte gab kündigte meinte sagt sagte sagten schreibt schrieb teilte
      teilten`),
    raising: words('scheinen scheint schien soll sollen'),
    refusals: words('lehnte weigert weigerte'),
    speaking: words('antworten kommentieren sprechen äußern'),
    before: phrases(`
      laut
      gemäß
      so`),
    ofSomebody: words(''),
    after: phrases('zufolge'),
    reportNouns: [
      'analyse',
      'angaben',
      'angabe',
      'ansicht',
      'auffassung',
      'auskunft',
      'aussage',
      'aussagen',
      'bericht',
      'berichte',
      'berichten',
      'berichts',
      'darstellung',
      'einschätzung',
      'einschätzungen',
      'erkenntnissen',
      'informationen',
      'meinung',
      'meldung',
      'meldungen',
      'mitteilung',
      'schätzung',
      'schätzungen',
      'sicht',
      'studie',
      'umfrage',
      'untersuchung',
      'untersuchungen',
      'worten',
      'überzeugung',
    ],
    reportPrepositions: words('aus nach'),
    impersonal: words('heißt hieß'),
    remarks: words('wie'),
    hearsay: words('demnach demzufolge'),
    pointing: words('das dies'),
    clitics: words(''),
    sourceLabels: words('quelle quellen'),
    questionLabels: words('f frage reporter'),
    answerLabels: words('a antwort'),
    viewNouns: words('ansicht auffassung einschätzung meinung position standpunkt überzeugung'),
    via: phrases(`
      unter berufung auf
      mit verweis auf
      unter bezug auf
      zitiert von
      wie die nachrichtenagentur
      gegenüber der zeitung
      gegenüber dem sender
      gegenüber der
      gegenüber dem
      im interview mit
      im gespräch mit`),
  },
  grammar,
  speakers,
  meaning,
  boilerplate: phrases(`
    lesen sie auch
    lesen sie mehr
    mehr zum thema
    anzeige
    newsletter
    abonnieren
    foto
    quelle
    siehe auch`),
  equivalents: phrases(`
    dass daß
    muss muß
    kiew kyjiw kyiv
    charkiw charkow
    odessa odesa
    selenskyj selenski selenskij zelensky`),
}
