import { phrases } from './words'

/** Proverbs, famous lines and slogans of German, by the words that all forms of one share. By hand. */
export const de = phrases(`
  alle menschen werden brüder
  alle optionen liegen auf dem tisch
  aller anfang ist schwer
  am ende des tages
  an einem strang ziehen
  arbeit muss sich lohnen
  auf der falschen seite der geschichte
  auf der richtigen seite der geschichte
  aus fehlern lernen
  besser spät als nie
  blühende landschaften
  das boot ist voll
  das maß ist voll
  der ball liegt bei
  der letzte macht das licht aus
  der teufel steckt im detail
  der weg ist das ziel
  der zweck heiligt die mittel
  die gedanken sind frei
  die hoffnung stirbt zuletzt
  die katze aus dem sack
  die renten sind sicher
  die würde des menschen ist unantastbar
  die zeit läuft ab
  die zeit wird es zeigen
  ehrlich währt am längsten
  ein schritt in die richtige richtung
  eine frage der zeit
  einigkeit und recht und freiheit
  ende gut alles gut
  es ist fünf vor zwölf
  freiheit ist immer freiheit der andersdenkenden
  gemeinsam sind wir stark
  genug ist genug
  gerechtigkeit muss siegen
  gleiches recht für alle
  gut ding will weile haben
  hochmut kommt vor dem fall
  ich bin ein berliner
  ich habe einen traum
  im zweifel für den angeklagten
  in guten wie in schlechten zeiten
  irren ist menschlich
  jede stimme zählt
  jetzt erst recht
  jetzt wächst zusammen was zusammengehört
  kein kommentar
  keine gewalt
  keiner steht über dem gesetz
  klare kante
  krieg ist keine lösung
  lehren aus der geschichte
  leistung muss sich lohnen
  licht am ende des tunnels
  lieber rot als tot
  mehr demokratie wagen
  mit aller härte des gesetzes
  mit zweierlei maß
  nichts ist unmöglich
  nie wieder
  nie wieder krieg
  niemand hat die absicht
  niemand steht über dem gesetz
  ohne wenn und aber
  proletarier aller länder vereinigt euch
  recht und ordnung
  scheitert der euro scheitert europa
  schwerter zu pflugscharen
  sein oder nichtsein
  so kann es nicht weitergehen
  taten statt worte
  unsere gedanken sind bei
  unsere herzen sind bei
  unter dem strich
  vertrauen ist gut kontrolle ist besser
  viele köche verderben den brei
  volle härte des gesetzes
  was lange währt
  wer wind sät wird sturm ernten
  wer zu spät kommt den bestraft das leben
  wir lassen niemanden zurück
  wir lassen uns nicht einschüchtern
  wir schaffen das
  wir sind das volk
  wir sind ein volk
  wir sitzen alle in einem boot
  wo ein wille ist ist auch ein weg
  wo rauch ist ist auch feuer
  zeit ist geld
  zusammen sind wir stark
  über dem gesetz`)
