import { evenTable } from './cue-table'
import type { Lexicon } from './lexicon'
import { families, phrases, weighted, words } from './words'

/** Verbs of speech, in the forms of the news; by hand. */
const SPEECH = `
  accuse accusé admet admis affirmait affirme affirment affirmer affirmé ajoutait ajoute ajouté
  annonce annoncent annoncé appelé assurait assure assurent assuré avance avancé averti avertit
  avoue avoué commente commenté conclu conclut concède concédé confie confirme confirmé confié
  conteste contesté critique critiqué demande demandent demandé disait disent dit déclarait
  déclare déclarent déclaré dément démenti dénonce dénoncent dénoncé déplore déploré détaille
  détaillé ecrit estimait estime estiment estimé exhorte exhorté exige exigé expliquait explique
  expliquent expliqué expose exprime exprimé fustige fustigé garantit indiquait indique indiquent
  indiqué insiste insisté interroge interrogé ironise ironisé juge jugé lance lancé martelé
  martèle mentionne nie note noté observe observé ordonne plaide plaidé poursuit poursuivi promet
  promis propose proposé précisait précise précisent précisé préconise prédit prétend prétendu
  prévenu prévient raconte raconté rappelle rappelé rapporte rapporté recommande reconnaît reconnu
  redit regrette regretté relate relevé relève remarque renchéri renchérit réagi réagit réclame
  réclamé réplique répliqué répond répondu répète répété résume résumé rétorque rétorqué révèle
  révélé s'exclame salue salué souligne soulignent souligné soutenu soutient suggère suggéré tonne
  tweeté témoigne témoigné écrit écrivait évoqué`
const THOUGHT = `
  craignent craint croient croit doute espère espèrent pensait pense pensent prévoit redoute
  souhaite souhaitent suppose veut`
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
    amiral capitaine chancelier chancelière colonel commissaire docteur dr député députée
    gouverneur général juge m madame maire maître me mgr ministre mlle mm mme mmes monseigneur monsieur
    pape prince princesse professeur président présidente reine roi secrétaire sénateur sénatrice`),
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
    raising: words('paraît semblait semble semblent'),
    refusals: words('refuse refusé'),
    speaking: words('commenter parler réagir répondre'),
    before: phrases(`
      selon
      d'après
      pour
      aux yeux de
      de l'avis de`),
    ofSomebody: words('pour'),
    after: [],
    reportNouns: [],
    reportPrepositions: words(''),
    impersonal: words(''),
    remarks: words('ainsi comme'),
    hearsay: words('apparemment prétendument'),
    pointing: words('ceci cela'),
    clitics: words("l'a l'avait l'ont"),
    sourceLabels: words('source sources'),
    questionLabels: words('q question'),
    answerLabels: words('r réponse'),
    viewNouns: words('avis opinion position'),
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
    complementisers: words("qu'elle qu'elles qu'en qu'il qu'ils qu'on qu'un qu'une qu'à que"),
    auxiliaries: words(`
      a ai alors aujourd'hui aurait aussi avaient avait avoir ayant déjà désormais encore enfin
      ensuite est eu hier jamais même n'a n'est ne notamment ont par pas plus puis récemment s'est
      se toujours toutefois également`),
    adverbEndings: ['ment'],
    participleEndings: ['ant'],
    times: words(`
      an année août aujourd'hui avril demain dimanche décembre février hier janvier jeudi juillet
      juin lundi mai mardi mars matin mercredi mois novembre octobre samedi semaine septembre soir
      vendredi`),
    conjunctions: words('car et mais ni ou'),
    subordinators: words(
      "alors après avant comme comment dont lorsque lorsqu'il où parce pourquoi puisque quand quel quelle quels quelles si s'il s'ils tandis",
    ),
    relatives: words('laquelle lequel lesquelles lesquels qui'),
    prepositions: words(`
      après au aux avant avec chez contre dans de depuis des devant du durant en entre envers face
      jusqu'à lors malgré par parmi pendant pour sans sous sur vers à`),
    attaching: words("d'un d'une de des du pour"),
    joinedDeterminers: ["l'"],
    determiners: words(`
      au aux ce ces cet cette chaque des deux du la le les leur leurs ma mes mon nos notre
      plusieurs quelques sa ses son tous toute trois un une`),
    indefinite: words('certaines certains des plusieurs quelques un une'),
    infinitive: words(''),
    passives: words('est furent fut sont étaient était été être'),
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
    insertionMarks: ',-',
    fronted: false,
    verbSecond: false,
    finite: words(''),
    particles: words(''),
    reportedMood: words(''),
    capitalNouns: false,
  },
  speakers: {
    roles: words(`
      adjoint adjointe ambassadeur ambassadrice analyste auteur autrice avocat avocate candidat
      candidate ceo chancelier chancelière chef cheffe chercheur chercheuse commissaire conseiller
      conseillère directeur directrice dirigeant dirigeante député députée entraîneur expert experte
      fondateur gouverneur historien historienne juge leader maire ministre médecin pape patron
      patronne pdg politicien porte-parole procureur procureure professeur préfet président
      présidente reine roi secrétaire sénateur sénatrice vice-président économiste écrivain élu élue`),
    shortened: new Map(),
    groups: words(`
      alliés analystes associations autorités avocats chercheurs conseillers critiques diplomates
      députés experts familles habitants journalistes magistrats manifestants militants médecins
      observateurs opposants parents politiques proches responsables scientifiques syndicats
      témoins économistes élus`),
    anonymous: words('source sources'),
    organisations: words(`
      administration agence armée assemblée association banque bureau cabinet chambre comité
      commission compagnie conseil cour direction enquête entreprise fondation fédération
      gouvernement groupe institut journal mairie ministère ong opposition organisation parlement
      parquet parti police presse préfecture quotidien rapport société sondage syndicat sénat
      tribunal université élysée étude`),
    documents: words(
      'communiqué discours entretien interview lettre message rapport tribune tweet',
    ),
    speech: words(
      'communiqué discours déclaration déclarations message mots propos témoignage tweet',
    ),
    authors: words("d'un d'une de des du"),
    women: words(`
      adjointe ambassadrice autrice avocate candidate chancelière cheffe chercheuse conseillère
      directrice députée experte fille historienne madame mlle mme mère patronne princesse procureure
      présidente reine sénatrice élue`),
    men: words('directeur fils m monsieur pape prince président père roi sénateur'),
    styles: words('cheikh pape prince princesse reine roi saint sainte'),
    links: words("d' d'un d'une de des du pour"),
    portfolios: words(''),
  },
  meaning: {
    negations: words("aucun aucune jamais n'a n'est ne ni non pas personne rien sans"),
    concord: true,
    modals: words(
      'devait devra devrait devraient doit doivent faut peut peuvent pourra pourrait pourraient veut veulent',
    ),
    hedges: words(`
      apparemment environ peut-être possible possiblement presque probable probablement quasi sans
      semble-t-il vraisemblablement`),
    numbers: weighted(`
      zéro:0 un:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12
      quinze:15 vingt:20 trente:30 quarante:40 cinquante:50 soixante:60 cent:100 cents:100 mille:1000
      million:1000000 millions:1000000 milliard:1000000000 milliards:1000000000 dizaine:10 douzaine:12
      moitié:0.5 premier:1 première:1 deuxième:2 second:2 seconde:2 troisième:3`),
    stopWords: words(`
      a ai au aussi aux avait avec c'est ce ces cette comme d'un d'une dans de des deux donc dont
      du elle elles en est et eux fait il ils je l la le les leur leurs lui ma mais me mes mon
      même ne nos notre nous on ont ou où par pas plus pour qu'il que qui s'est sa sans se ses si
      son sont sous sur ta te tous tout très tu un une vos votre vous y à était été être`),
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
