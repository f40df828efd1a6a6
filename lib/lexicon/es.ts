import { evenTable } from './cue-table'
import type { Lexicon } from './lexicon'
import { families, phrases, weighted, words } from './words'

/** Verbs of speech, in the forms of the news; by hand. */
const SPEECH = `
  aclaró aclara admitió admite advirtió advierte advirtieron afirma afirman afirmado afirmaron afirmó
  agregó agrega alegó alertó alerta anunció anuncia anunciaron anunciado apuntó apunta argumentó
  aseguró asegura aseguran aseguraron asegurado añadió añade comentó comenta concluyó concluye confesó
  confirmó confirma confirmaron consideró contestó contó criticó critica cuestionó dice dicen dicho
  dijeron dijo declaró declara declarado declararon defendió denunció denuncia desmintió destacó
  destaca detalló detalla enfatizó escribió escribe exclamó explicó explica explicado explicaron
  exigió exige exigieron expresó expresa expuso indicó indica indicaron informó informa informaron
  insistió insiste instó invitó lamentó lamenta manifestó manifiesta mencionó negó niega opinó opina
  ordenó pidió pide pidieron precisó precisa preguntó pregunta prometió promete pronosticó propuso
  recalcó reclamó reconoció reconoce recordó recuerda reiteró reitera relató replicó repitió respondió
  responde resaltó reveló revela rechazó señaló señala señalado señalaron solicitó sostuvo sostiene
  subrayó subraya sugirió sugiere tuiteó urgió valoró aseveró puntualizó matizó ratificó remarcó`
const THOUGHT = `
  cree creen creía confía considera consideran desea duda espera esperan lamentaba opina piensa prevé
  quiere sospecha supone teme temen pensaba`
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
    a.c art av avda cap cía d.c depto dr dra dña ee ej etc excmo gral ing lic ltda máx mín núm pág
    prof sr sra sres srta sta sto ud uds uu vs`),
  openers: words(
    'a al además ante así con cuando de desde el ella ellos en entre es esta este la las lo los no para pero por se según si sin su sus también tras un una y',
  ),
  honorifics: words(`
    alcalde alcaldesa canciller capitán cardenal coronel diputada diputado don doctor doctora doña dr
    dra general gobernador gobernadora jefe juez ministra ministro monseñor obispo papa presidenta
    presidente príncipe princesa profesor profesora reina rey secretario secretaria senador senadora
    señor señora sr sra`),
  inflectsNames: false,
  stemmer: 'spanish',
  cues: {
    verbs: new Map([
      ...evenTable(THOUGHT, RELIABILITY.thought),
      ...evenTable(SPEECH, RELIABILITY.speech),
    ]),
    thoughts: words(THOUGHT),
    separable: families(''),
    addressing: words(''),
    clausal: words(SPEECH),
    raising: words('parece parecía'),
    refusals: words(''),
    speaking: words('comentar hablar responder pronunciarse'),
    before: phrases(`
      según
      de acuerdo con
      de acuerdo a
      en palabras de
      en opinión de
      a juicio de
      conforme a`),
    after: [],
    reportNouns: [],
    reportPrepositions: words(''),
    remarks: words('como según'),
    hearsay: words('presuntamente supuestamente'),
    pointing: words('así esto lo'),
    sourceLabels: words('fuente fuentes'),
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
      además ahora aún ayer después ha haber había habían habría han hoy luego más mientras no nos
      nunca posteriormente recientemente se siempre también tampoco todavía ya le les lo incluso`),
    adverbEndings: ['mente'],
    participleEndings: ['ando', 'iendo'],
    times: words(`
      lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio
      agosto septiembre octubre noviembre diciembre ayer hoy mañana noche tarde semana mes año`),
    conjunctions: words('y e o u pero sino ni'),
    subordinators: words(`
      aunque como cuando cuándo cuánto cómo donde dónde mientras porque para pese pues qué quién si
      sin tras`),
    relatives: words('quien quienes cual cuales cuyo cuya cuyos cuyas'),
    prepositions: words(`
      a al ante bajo con contra desde durante en entre hacia hasta mediante para por sobre tras
      durante de del`),
    attaching: words('de del para'),
    determiners: words(`
      algunos algunas aquel aquella cada dos el ella esa ese esos esas esta estas este estos la las
      los mi muchos nuestra nuestro otra otro otros sus su todos tres un una unos unas varios varias`),
    indefinite: words('algunos algunas otro otra un una unos unas varios varias'),
    infinitive: words(''),
    passives: words('es era fue fueron ser sido son'),
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
      candidato comisaria comisario consejera consejero diplomático diputada diputado directora
      director dirigente economista embajador embajadora entrenador escritor escritora experta experto
      fiscal fundador gobernador gobernadora historiador investigador jefa jefe jefa juez jueza líder
      mandataria mandatario médico ministra ministro obispo oficial papa política político portavoz
      presidenta presidente profesor profesora reina rey secretaria secretario senador senadora
      vicepresidenta vicepresidente vocero vocera`),
    groups: words(`
      activistas aliados analistas asesores autoridades críticos diputados economistas expertos
      familiares funcionarios investigadores líderes manifestantes médicos periodistas políticos
      portavoces sindicatos testigos vecinos votantes`),
    anonymous: words('fuente fuentes allegados'),
    organisations: words(`
      agencia ayuntamiento banco cámara comisión comité compañía congreso consejo departamento diario
      empresa ejército encuesta estudio fiscalía fuerza fundación gobierno grupo informe institución
      instituto ministerio ong organización parlamento partido periódico policía prensa senado sindicato
      tribunal universidad`),
    women: words(
      'señora sra doña reina princesa ministra presidenta alcaldesa directora madre hija',
    ),
    men: words('señor sr don rey príncipe ministro presidente alcalde director padre hijo papa'),
  },
  meaning: {
    negations: words('jamás nada nadie ni ningún ninguna ninguno no nunca sin tampoco'),
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
      a al algo ante antes así aunque cada como con contra cual cuando de del desde donde durante e el
      ella ellas ellos en entre era es esa ese eso esta estaba este esto está están fue ha había han
      hasta hay la las le les lo los más me mi muy ni no nos o otra otro para pero por porque que quien
      se ser si sin sobre son su sus sí también tan tanto te tiene todo todos tras un una uno unos y ya`),
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
