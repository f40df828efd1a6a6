import type { Wording } from './wording'
import { phrases, words } from './words'

// Written by hand. Synonyms are only words that can stand for each other in reports of one event.

export const de: Wording = {
  endings: [],
  shortForms: new Map([
    ["gibt's", ['gibt', 'es']],
    ["geht's", ['geht', 'es']],
    ["ist's", ['ist', 'es']],
  ]),
  signs: new Map([
    ['%', 'prozent'],
    ['$', 'dollar'],
    ['€', 'euro'],
    ['£', 'pfund'],
    ['&', 'und'],
  ]),
  pairs: new Map([
    ['so dass', 'sodass'],
    ['auf grund', 'aufgrund'],
    ['an stelle', 'anstelle'],
  ]),
  spellingEndings: [],
  spellings: phrases(`
    muss muß
    lässt läßt
    lwiw lemberg lviv
    moskau moskwa
    peking beijing
    putin putins
    selenskyj selenski selenskij selensky zelensky
    orban orbán
    eu e.u
    usa u.s.a us
    potenzial potential
    friede frieden`),
  synonyms: phrases(`
    abkommen vereinbarung vertrag
    angriff attacke
    anfangen beginnen starten
    arzt mediziner
    auto wagen fahrzeug
    bedingung voraussetzung
    beenden abschließen
    bekommen erhalten kriegen
    brauchen benötigen
    chance möglichkeit gelegenheit
    ehrlich aufrichtig
    entscheiden beschließen
    erlauben gestatten zulassen
    fehler irrtum
    gefährlich riskant
    geld mittel
    gesetz gesetzgebung
    helfen unterstützen
    hilfe unterstützung
    katastrophe tragödie
    krieg konflikt
    land staat
    munition geschoss
    mutig tapfer
    niederlage scheitern
    polizist beamter
    reden sprechen
    schnell rasch zügig
    schutz verteidigung
    schützen verteidigen
    stärken verstärken
    steigen zunehmen wachsen
    sinken fallen zurückgehen
    stoppen anhalten
    töten umbringen
    vermindern verringern senken reduzieren
    verhandlung gespräch
    wahrscheinlich vermutlich
    wichtig bedeutend wesentlich
    ziel absicht
    zwingen nötigen`),
  verbForms: phrases(`
    sein bin bist ist sind seid war waren gewesen
    haben habe hast hat habt hatte hatten gehabt
    werden werde wirst wird werdet wurde wurden geworden
    gehen gehe geht ging gingen gegangen
    kommen komme kommt kam kamen gekommen
    geben gebe gibt gab gaben gegeben
    nehmen nehme nimmt nahm nahmen genommen
    sehen sehe sieht sah sahen gesehen
    sprechen spreche spricht sprach sprachen gesprochen
    stehen stehe steht stand standen gestanden
    finden finde findet fand fanden gefunden
    bleiben bleibe bleibt blieb blieben geblieben
    lassen lasse lässt ließ ließen gelassen
    halten halte hält hielt hielten gehalten
    helfen helfe hilft half halfen geholfen
    verlieren verliere verliert verlor verloren
    gewinnen gewinne gewinnt gewann gewannen gewonnen
    beginnen beginne beginnt begann begannen begonnen
    treffen treffe trifft traf trafen getroffen
    sterben sterbe stirbt starb starben gestorben
    steigen steige steigt stieg stiegen gestiegen
    sinken sinke sinkt sank sanken gesunken
    schließen schließe schließt schloss schlossen geschlossen
    entscheiden entscheide entscheidet entschied entschieden
    wissen weiß wusste wussten gewusst
    denken denke denkt dachte dachten gedacht
    bringen bringe bringt brachte brachten gebracht
    ziehen ziehe zieht zog zogen gezogen
    tun tue tut tat taten getan
    angreifen angreift griff griffen angegriffen
    fallen falle fällt fiel fielen gefallen
    laufen laufe läuft lief liefen gelaufen
    land länder ländern landes
    krieg kriege kriegen krieges
    haus häuser häusern hauses`),
  tenses: new Map([
    ['ist', 'present'],
    ['sind', 'present'],
    ['bin', 'present'],
    ['war', 'past'],
    ['waren', 'past'],
    ['wird', 'future'],
    ['werden', 'future'],
    ['wurde', 'past'],
    ['wurden', 'past'],
    ['hat', 'perfect'],
    ['haben', 'perfect'],
    ['hatte', 'past'],
    ['hatten', 'past'],
  ]),
  ordinals: words('erste ersten erster zweite zweiten zweiter dritte dritten dritter'),
  pronouns: phrases(`
    er ihn ihm
    es
    ich mich mir mein meine meinem meinen meiner
    wir uns unser unsere unserem unseren unserer
    du dich dir dein deine`),
  speakerPronouns: words(
    'ich mich mir mein meine meinem meinen meiner wir uns unser unsere unserem unseren unserer',
  ),
  rolePrepositions: words('durch für gegen mit ohne von'),
  pastEndings: ['te', 'ten'],
  presentEndings: new Set(['e', 'en', 't']),
  occasions: words(`
    anhörung besuch debatte forum gespräch gipfel interview konferenz kongress parteitag
    pressekonferenz rede sitzung tagung treffen versammlung`),
  plainCues: words(`
    sagt sagte sagten sagen erklärt erklärte erklärten teilte mit laut zufolge hieß fügte hinzu
    äußerte sprach berichtet berichtete schrieb schreibt meint meinte`),
}
