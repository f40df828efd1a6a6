import { cueTable, evenTable } from './cue-table'
import type { Lexicon } from './lexicon'
import { families, phrases, weighted, words } from './words'

/** Verbs of speech, in the forms of the news; by hand. */
const SPEECH = `
  aclara aclaró adelanta adelantaron adelantó admite admitió advertía advierte advierten
  advirtieron advirtió afirma afirmaba afirmado afirman afirmaron afirmó agrega agregaron agregó
  alega alegó alerta alertó anuncia anunciado anunciaron anunció apostilla apostilló apunta apuntó
  argumenta argumentó asegura aseguraba asegurado aseguran aseguraron aseguró asevera aseveró añade
  añadieron añadió añadía bromea bromeó comenta comentaba comentaron comentó concluye concluyó
  confesó confiesa confirma confirman confirmaron confirmó consideró contestó contó critica criticó
  cuestiona cuestionó declara declarado declararon declaró decía decían defendió denuncia denuncian
  denunciaron denunció desmiente desmintió destaca destacaron destacó detalla detallaron detalló
  dice dicen dicho dijeron dijo enfatiza enfatizó escribe escriben escribió espetó exclama exclamó
  exige exigen exigieron exigió explica explicaba explicado explicaron explicó expresa expresó
  expuso indica indicaba indican indicaron indicó informa informaron informó insiste insistió instó
  invitó ironizó lamenta lamentaron lamentó manifestaron manifestó manifiesta matiza matizó
  menciona mencionó negó niega opina opinan opinó ordenó pide piden pidieron pidió precisa
  precisaron precisó pregunta preguntó promete prometió pronostica pronosticó propone propuso
  puntualiza puntualizó ratifica ratificó recalca recalcó rechaza rechazaron rechazó reclama
  reclaman reclamó reconoce reconocieron reconoció reconocía recordaba recordó recuerda reitera
  reiteraron reiteró relata relató remarca remarcó repitió replicó resalta resaltaron resaltó
  responde respondieron respondió revela revelaron reveló señala señalaba señalado señalan
  señalaron señaló solicitó sostenía sostiene sostienen sostuvieron sostuvo subraya subrayaron
  subrayó sugiere sugieren sugirió tuiteó urgió valora valoró`
/** Those that report words in quotation marks, and are plain verbs elsewhere: "sentenció a Gil". */
const QUOTED =
  'espeta=0,e76,q76 remata=0,e76,q76 remató=0,e76,q76 sentenció=0,e76,q76 zanja=0,e76,q76 zanjó=0,e76,q76'
const THOUGHT = `
  confía considera consideran cree creen creía desea duda espera esperan lamentaba opina pensaba
  piensa prevé quiere sospecha supone teme temen`
/** What such a verb is worth where nobody has counted it: that of the better English ones. */
const RELIABILITY = { speech: 76, thought: 45 } as const

/** Spanish. All lists are written by hand. */
export const es: Lexicon = {
  language: 'es',
  quotations: [
    ['«', '»'],
    ['“', '”'],
    ['"', '"'],
    ['‘', '’'],
    ["'", "'"],
  ],
  dialogueDash: true,
  elisions: words(''),
  abbreviations: words(`
    a.c art av avda cap cía d.c depto dr dra dña ee ej etc excmo gral ing lic ltda máx mín núm
    prof pág sr sra sres srta sta sto ud uds uu vs`),
  openers: words(
    'a al además ante así con cuando de desde el ella ellos en entre es esta este la las lo los no para pero por se según si sin su sus también tras un una y',
  ),
  honorifics: words(`
    alcalde alcaldesa canciller capitán cardenal coronel diputada diputado doctor doctora don doña
    dr dra general gobernador gobernadora jefe juez ministra ministro monseñor obispo papa
    presidenta presidente princesa profesor profesora príncipe reina rey secretaria secretario
    senador senadora señor señora sr sra`),
  inflectsNames: false,
  stemmer: 'spanish',
  cues: {
    verbs: new Map([
      ...evenTable(THOUGHT, RELIABILITY.thought),
      ...evenTable(SPEECH, RELIABILITY.speech),
      ...cueTable(QUOTED),
    ]),
    thoughts: words(THOUGHT),
    separable: families(''),
    addressing: words(''),
    clausal: words(SPEECH),
    raising: words('parece parecía'),
    refusals: words(''),
    speaking: words('comentar hablar pronunciarse responder'),
    before: phrases(`
      según pudo saber
      según se conoció
      según se supo
      según supo
      según trascendió
      según
      de acuerdo con
      de acuerdo a
      en palabras de
      en opinión de
      a juicio de
      conforme a`),
    ofSomebody: words(''),
    after: [],
    reportNouns: [],
    reportPrepositions: words(''),
    impersonal: words(''),
    remarks: words('como según'),
    hearsay: words('presuntamente supuestamente'),
    pointing: words('así esto lo'),
    clitics: words('lo'),
    sourceLabels: words('fuente fuentes'),
    questionLabels: words('p pregunta'),
    answerLabels: words('r respuesta'),
    viewNouns: words('opinión postura'),
    via: phrases(`
      citado por
      citada por
      citando a
      en una entrevista con
      en entrevista con
      en declaraciones a
      en una columna en
      publicado en
      publicada en
      recogidas por
      vía`),
  },
  grammar: {
    complementisers: words('que'),
    auxiliaries: words(`
      además ahora ayer aún después ha haber habría había habían han hoy incluso le les lo luego
      mientras más no nos nunca posteriormente recientemente se siempre también tampoco todavía ya`),
    adverbEndings: ['mente'],
    participleEndings: ['ando', 'iendo'],
    times: words(`
      abril agosto ayer año diciembre domingo enero febrero hoy jueves julio junio lunes martes
      marzo mayo mañana mes miércoles noche noviembre octubre semana septiembre sábado tarde
      viernes`),
    conjunctions: words('e ni o pero sino u y'),
    subordinators: words(`
      aunque como cuando cuándo cuánto cómo donde dónde mientras para pese porque pues quién qué
      si sin tras`),
    relatives: words('cual cuales cuya cuyas cuyo cuyos quien quienes'),
    prepositions: words(`
      a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por sobre
      tras`),
    attaching: words('de del para'),
    joinedDeterminers: [],
    determiners: words(`
      algunas algunos aquel aquella cada dos el ella esa esas ese esos esta estas este estos la
      las los mi muchos nuestra nuestro otra otro otros su sus todos tres un una unas unos varias
      varios`),
    indefinite: words('algunas algunos otra otro un una unas unos varias varios'),
    infinitive: words(''),
    passives: words('era es fue fueron ser sido son'),
    empty: words(''),
    objectPronouns: new Map([
      ['su', 'any'],
      ['sus', 'any'],
    ]),
    pronouns: new Map([
      ['él', 'he'],
      ['ella', 'she'],
      ['ellos', 'they'],
      ['ellas', 'they'],
      ['yo', 'self'],
      ['nosotros', 'self'],
    ]),
    dropsPronouns: true,
    insertionMarks: '-',
    fronted: true,
    verbSecond: false,
    finite: words(''),
    particles: words(''),
    reportedMood: words(''),
    capitalNouns: false,
  },
  speakers: {
    roles: words(`
      abogada abogado alcalde alcaldesa analista asesor asesora autor autora canciller candidata
      candidato ceo comisaria comisario consejera consejero diplomático diputada diputado director
      directora dirigente economista embajador embajadora entrenador escritor escritora experta
      experto fiscal fundador gobernador gobernadora historiador investigador jefa jefe juez jueza
      líder mandataria mandatario ministra ministro médico obispo oficial papa política político
      portavoz presidenta presidente profesor profesora reina rey secretaria secretario senador
      senadora vicepresidenta vicepresidente vocera vocero`),
    shortened: new Map([
      ['dr', 'doctor'],
      ['dra', 'doctora'],
    ]),
    groups: words(`
      activistas aliados analistas asesores autoridades críticos diputados economistas expertos
      familiares funcionarios investigadores líderes manifestantes médicos periodistas políticos
      portavoces sindicatos testigos vecinos votantes`),
    anonymous: words('allegados fuente fuentes'),
    organisations: words(`
      agencia ayuntamiento banco comisión comité compañía congreso consejo cámara departamento
      diario ejército empresa encuesta estudio fiscalía fuerza fundación gobierno grupo informe
      institución instituto ministerio ong organización parlamento partido periódico policía
      prensa senado sindicato tribunal universidad`),
    documents: words('artículo carta columna comunicado discurso entrevista informe mensaje tuit'),
    speech: words('comunicado declaración declaraciones discurso mensaje palabras testimonio tuit'),
    authors: words('de del'),
    women: words(`
      abogada alcaldesa asesora candidata comisaria consejera diputada directora doña embajadora
      escritora experta gobernadora hija jefa jueza madre mandataria ministra presidenta princesa
      profesora reina secretaria senadora señora sra vicepresidenta vocera`),
    men: words('alcalde director don hijo ministro padre papa presidente príncipe rey señor sr'),
    styles: words('jeque papa princesa príncipe reina rey san santa'),
    links: words('de del para'),
    portfolios: words(''),
  },
  meaning: {
    negations: words('jamás nada nadie ni ninguna ninguno ningún no nunca sin tampoco'),
    concord: true,
    modals: words(
      'debe deben debería deberían debió habrá podemos podría podrían puede pueden quiere quieren',
    ),
    hedges: words(`
      acaso aparentemente aproximadamente casi cerca posible posiblemente presuntamente probable
      probablemente quizá quizás supuestamente unos`),
    numbers: weighted(`
      cero:0 uno:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12
      quince:15 veinte:20 treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80
      noventa:90 cien:100 ciento:100 mil:1000 millón:1000000 millones:1000000 docena:12 mitad:0.5
      primer:1 primera:1 primero:1 segundo:2 segunda:2 tercero:3 tercera:3`),
    stopWords: words(`
      a al algo ante antes así aunque cada como con contra cual cuando de del desde donde durante
      e el ella ellas ellos en entre era es esa ese eso esta estaba este esto está están fue ha
      había han hasta hay la las le les lo los me mi muy más ni no nos o otra otro para pero por
      porque que quien se ser si sin sobre son su sus sí también tan tanto te tiene todo todos
      tras un una uno unos y ya`),
  },
  boilerplate: phrases(`
    lea también
    leer más
    lee también
    te puede interesar
    suscríbete
    newsletter
    publicidad
    foto
    fuente
    ver también`),
  equivalents: phrases(`
    kiev kyiv
    járkov járkiv
    ucrania ukrania`),
}
