import type { Wording } from './wording'
import { phrases, words } from './words'

// Written by hand. Synonyms are only words that can stand for each other in reports of one event.

export const fr: Wording = {
  endings: [],
  shortForms: new Map([
    ["c'est", ['ce', 'est']],
    ["c'était", ['ce', 'était']],
    ["qu'il", ['que', 'il']],
    ["qu'elle", ['que', 'elle']],
    ["qu'ils", ['que', 'ils']],
    ["qu'on", ['que', 'on']],
    ["n'est", ['ne', 'est']],
    ["n'a", ['ne', 'a']],
    ["j'ai", ['je', 'ai']],
    ["d'un", ['de', 'un']],
    ["d'une", ['de', 'une']],
    ["s'est", ['se', 'est']],
    ["s'il", ['si', 'il']],
    ['du', ['de', 'le']],
    ['au', ['à', 'le']],
    ['aux', ['à', 'les']],
  ]),
  signs: new Map([
    ['%', 'pourcent'],
    ['$', 'dollar'],
    ['€', 'euro'],
    ['£', 'livre'],
    ['&', 'et'],
  ]),
  pairs: new Map([['pour cent', 'pourcent']]),
  spellingEndings: [],
  spellings: phrases(`
    kiev kyiv kyïv
    kharkiv kharkov
    odessa odesa
    zelensky zelenski zelenskyy
    poutine putin
    pékin beijing
    clé clef
    ue u.e
    usa u.s.a
    événement évènement`),
  synonyms: phrases(`
    accord pacte traité
    aide soutien appui
    aider soutenir appuyer
    attaque agression offensive assaut
    auto voiture véhicule
    besoin nécessité
    arrêter stopper cesser
    augmenter accroître croître
    baisser diminuer réduire
    bataille combat
    chance possibilité occasion
    commencer débuter
    condition exigence
    courage bravoure
    danger péril
    dangereux périlleux
    décider déterminer
    défaite échec
    défendre protéger
    défense protection
    désastre catastrophe tragédie
    erreur faute
    finir terminer achever
    guerre conflit
    important crucial essentiel
    loi législation
    maintenir conserver
    montrer démontrer
    négociation pourparlers discussion
    objectif but cible
    obtenir recevoir
    pays nation
    permettre autoriser
    rapide prompt
    renforcer consolider
    risque menace
    travail emploi
    tuer assassiner
    vouloir souhaiter désirer`),
  verbForms: phrases(`
    être suis es est sommes êtes sont étais était étaient fut furent sera seront serait soit été
    avoir ai as a avons avez ont avais avait avaient eut aura auront aurait ait eu
    aller vais vas va allons allez vont allait ira iront
    faire fais fait faisons faites font faisait fit fera feront
    dire dis dit disons disent disait dira
    pouvoir peux peut pouvons peuvent pouvait pourra pourront pu
    vouloir veux veut voulons veulent voulait voudra voulu
    devoir dois doit devons doivent devait devra devront dû
    prendre prends prend prenons prennent prenait prit prendra pris
    venir viens vient venons viennent venait vint viendra venu
    tenir tiens tient tenons tiennent tenait tint tiendra tenu
    savoir sais sait savons savent savait saura su
    voir vois voit voyons voient voyait vit verra vu
    mettre mets met mettons mettent mettait mit mettra mis
    perdre perds perd perdons perdent perdait perdra perdu
    mourir meurt meurent mourut mort morts
    croire crois croit croyons croient croyait cru
    soutenir soutiens soutient soutenons soutiennent soutenait soutiendra soutenu
    maintenir maintient maintenons maintiennent maintenait maintenu
    obtenir obtient obtenons obtiennent obtenait obtenu`),
  tenses: new Map([
    ['est', 'present'],
    ['sont', 'present'],
    ['sommes', 'present'],
    ['était', 'past'],
    ['étaient', 'past'],
    ['fut', 'past'],
    ['sera', 'future'],
    ['seront', 'future'],
    ['a', 'perfect'],
    ['ont', 'perfect'],
    ['avons', 'perfect'],
    ['ai', 'perfect'],
    ['avait', 'past'],
    ['avaient', 'past'],
    ['va', 'future'],
    ['vont', 'future'],
  ]),
  ordinals: words('deuxième premier première second seconde troisième'),
  pronouns: phrases(`
    il lui
    elle
    ils eux
    elles
    je j me moi mon ma mes
    nous notre nos
    vous votre vos`),
  speakerPronouns: words('je j me moi mon ma mes nous notre nos'),
  rolePrepositions: words('avec contre par pour sans'),
  pastEndings: ['ait', 'aient'],
  presentEndings: new Set(['e', 'ent', 'ons']),
  occasions: words(`
    assemblée audition conférence congrès convention débat discours entretien forum interview
    meeting réunion session sommet visite`),
  plainCues: words(`
    dit déclaré affirmé indiqué expliqué ajouté selon souligné précisé estimé rapporté annoncé a`),
}
