import { evenTable } from './cue-table'
import type { Lexicon } from './lexicon'
import { families, phrases, weighted, words } from './words'

/** Verbs of speech, in the forms of the news; by hand. */
const SPEECH = `
  accuse accusé admet admis affirme affirment affirmait affirmé affirmer ajoute ajouté ajoutait annonce
  annoncent annoncé appelé assure assurent assuré assurait avance avancé averti avertit avoue avoué
  commente commenté conclu conclut concède concédé confie confié confirme confirmé conteste contesté
  critique critiqué déclare déclarent déclaré déclarait demande demandé demandent dément démenti
  dénonce dénoncent dénoncé déplore déploré détaille détaillé dit disait disent ecrit écrit écrivait
  estime estimé estiment estimait évoqué exhorte exhorté exige exigé explique expliquent expliqué
  expliquait expose exprime exprimé fustige fustigé garantit indique indiquent indiqué indiquait
  insiste insisté interroge interrogé juge jugé lance lancé martèle martelé mentionne nie note noté
  observe observé ordonne plaide plaidé précise précisent précisé précisait préconise prédit prévient
  prévenu promet promis propose proposé prétend prétendu raconte raconté rappelle rappelé rapporte
  rapporté recommande reconnaît reconnu redit regrette regretté relate relève relevé remarque répète
  répété réplique répliqué répond répondu résume résumé rétorque rétorqué révèle révélé réclame réclamé
  salue salué souligne soulignent souligné soutient soutenu suggère suggéré témoigne témoigné tweeté
  tonne poursuit poursuivi renchérit renchéri réagit réagi s'exclame ironise ironisé`
const THOUGHT = `
  croit croient craint craignent doute espère espèrent pense pensent pensait prévoit redoute souhaite
  souhaitent suppose veut`
/** What such a verb is worth where nobody has counted it: that of the better English ones. */
const RELIABILITY = { speech: 76, thought: 45 } as const

/** French. All lists are written by hand. */
export const fr: Lexicon = {
  language: 'fr',
  quotations: [
    ['«', '»'],
    ['“', '”'],
    ['"', '"'],
    ['‹', '›'],
    ['‘', '’'],
  ],
  dialogueDash: true,
  elisions: words(''),
  abbreviations: words(
    'av bd cf chap dr etc ex fig hab m me mgr ml mm mme mlle p.ex prof st ste vol',
  ),
  openers: words(
    'à après au aux avec ce cela ces cette comme dans de depuis des du elle en et il ils je la le les leur lors mais nous on ou par pour quand selon si son sur un une vous',
  ),
  honorifics: words(`
    amiral capitaine chancelier chancelière colonel commissaire député députée docteur dr général
    gouverneur juge m madame maire maître me mgr ministre mlle mme monseigneur monsieur pape président
    présidente prince princesse professeur reine roi sénateur sénatrice secrétaire`),
  inflectsNames: false,
  stemmer: 'french',
  cues: {
    verbs: new Map([
      ...evenTable(THOUGHT, RELIABILITY.thought),
      ...evenTable(SPEECH, RELIABILITY.speech),
    ]),
    thoughts: words(THOUGHT),
    separable: families(''),
    addressing: words(''),
    clausal: words(SPEECH),
    raising: words('semble semblent semblait paraît'),
    refusals: words('refusé refuse'),
    speaking: words('commenter parler répondre réagir'),
    before: phrases(`
      selon
      d'après
      pour
      aux yeux de
      de l'avis de`),
    after: [],
    reportNouns: [],
    reportPrepositions: words(''),
    remarks: words('comme ainsi'),
    hearsay: words('apparemment prétendument'),
    pointing: words('cela ceci'),
    sourceLabels: words('source sources'),
    via: phrases(`
      cité par
      citée par
      cités par
      citant
      dans un entretien à
      dans un entretien avec
      dans une interview à
      interrogé par
      interrogée par
      rapporte
      publié dans
      publiée dans
      via`),
  },
  grammar: {
    complementisers: words("que qu'il qu'elle qu'ils qu'elles qu'on qu'un qu'une qu'en qu'à"),
    auxiliaries: words(`
      a ai alors aussi aurait avait avaient avoir ayant déjà encore ensuite enfin est eu ont hier
      jamais même ne n'a n'est notamment par pas plus puis récemment s'est se toujours également
      aujourd'hui désormais toutefois`),
    adverbEndings: ['ment'],
    participleEndings: ['ant'],
    times: words(`
      lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet
      août septembre octobre novembre décembre hier aujourd'hui demain matin soir semaine mois an année`),
    conjunctions: words('et ou mais ni car'),
    subordinators: words(
      "alors après avant comme comment dont lorsque lorsqu'il où parce pourquoi puisque quand quel quelle quels quelles si s'il s'ils tandis",
    ),
    relatives: words('qui lequel laquelle lesquels lesquelles'),
    prepositions: words(`
      à après au aux avant avec chez contre dans de depuis des devant du durant en entre envers face
      jusqu'à lors malgré par parmi pendant pour sans sous sur vers`),
    attaching: words("de des du d'une d'un pour"),
    determiners: words(`
      au aux ce ces cet cette chaque de des deux du la le les leur leurs ma mes mon nos notre plusieurs
      quelques sa ses son toute tous trois un une`),
    indefinite: words('certains certaines des plusieurs quelques un une'),
    infinitive: words(''),
    passives: words('est été être fut furent sont était étaient'),
    empty: words('il'),
    objectPronouns: new Map([
      ['lui', 'he'],
      ['elle', 'she'],
      ['eux', 'they'],
    ]),
    pronouns: new Map([
      ['il', 'he'],
      ['elle', 'she'],
      ['ils', 'they'],
      ['elles', 'they'],
      ['on', 'self'],
      ['je', 'self'],
      ['nous', 'self'],
      ['vous', 'self'],
      ["t'il", 'he'],
    ]),
    dropsPronouns: false,
    fronted: false,
    verbSecond: false,
    finite: words(''),
    particles: words(''),
    reportedMood: words(''),
    capitalNouns: false,
  },
  speakers: {
    roles: words(`
      adjoint adjointe ambassadeur ambassadrice analyste auteur autrice avocat avocate candidat candidate
      chancelier chancelière chef cheffe chercheur chercheuse commissaire conseiller conseillère député
      députée directeur directrice dirigeant dirigeante écrivain économiste élu élue entraîneur expert
      experte fondateur gouverneur historien historienne juge leader maire médecin ministre pape patron
      patronne politicien porte-parole préfet président présidente procureur procureure professeur reine
      roi secrétaire sénateur sénatrice vice-président`),
    groups: words(`
      alliés analystes associations autorités avocats chercheurs conseillers critiques députés diplomates
      économistes élus experts familles habitants journalistes magistrats manifestants médecins militants
      observateurs opposants parents politiques proches responsables scientifiques syndicats témoins`),
    anonymous: words('source sources'),
    organisations: words(`
      administration agence armée assemblée association banque bureau cabinet chambre comité commission
      compagnie conseil cour direction enquête entreprise étude fédération fondation gouvernement groupe
      institut journal mairie ministère ong opposition organisation parlement parquet parti police presse
      préfecture quotidien rapport sénat société sondage syndicat tribunal université élysée`),
    women: words(
      'madame mme mlle reine princesse présidente directrice mère fille sénatrice députée',
    ),
    men: words('monsieur m roi prince président directeur père fils pape sénateur'),
  },
  meaning: {
    negations: words("aucun aucune jamais n'a n'est ne ni non pas personne rien sans"),
    modals: words(
      'devait devra devrait devraient doit doivent faut peut peuvent pourra pourrait pourraient veut veulent',
    ),
    hedges: words(`
      apparemment environ peut-être possible possiblement presque probable probablement quasi
      semble-t-il sans vraisemblablement`),
    numbers: weighted(`
      zéro:0 un:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12
      quinze:15 vingt:20 trente:30 quarante:40 cinquante:50 soixante:60 cent:100 cents:100 mille:1000
      million:1000000 millions:1000000 milliard:1000000000 milliards:1000000000 dizaine:10 douzaine:12
      moitié:0.5 premier:1 première:1 deuxième:2 second:2 seconde:2 troisième:3`),
    stopWords: words(`
      a à ai au aussi aux avait avec c'est ce ces cette comme d'un d'une dans de des deux donc dont du
      elle elles en est et être été eux fait il ils je l la le les leur leurs lui ma mais me même mes mon
      ne nos notre nous on ont ou où par pas plus pour qu'il que qui s'est sa sans se ses si son sont sous
      sur ta te tous tout très tu un une vos votre vous y était`),
  },
  boilerplate: phrases(`
    lire aussi
    lire la suite
    à lire aussi
    voir aussi
    abonnez
    s'abonner
    newsletter
    publicité
    photo
    source`),
  equivalents: phrases(`
    kiev kyiv
    kharkiv kharkov
    clé clef
    poutine putin`),
}
