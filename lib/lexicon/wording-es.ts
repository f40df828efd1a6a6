import type { Wording } from './wording'
import { phrases, words } from './words'

// Written by hand. Synonyms are only words that can stand for each other in reports of one event.

export const es: Wording = {
  endings: [],
  shortForms: new Map([
    ['del', ['de', 'el']],
    ['al', ['a', 'el']],
  ]),
  signs: new Map([
    ['%', 'porciento'],
    ['$', 'dólar'],
    ['€', 'euro'],
    ['£', 'libra'],
    ['&', 'y'],
  ]),
  pairs: new Map([['por ciento', 'porciento']]),
  spellingEndings: [],
  spellings: phrases(`
    kiev kyiv kíev
    járkov járkiv kharkiv
    odesa odessa
    zelenski zelensky zelenskyy zelenskiy
    pekín beijing
    catar qatar
    sólo solo
    período periodo
    eeuu ee.uu
    ue u.e`),
  synonyms: phrases(`
    acuerdo pacto convenio
    acabar terminar finalizar concluir
    empezar comenzar iniciar
    ataque agresión ofensiva
    ayuda apoyo respaldo asistencia
    ayudar apoyar respaldar
    auto coche automóvil vehículo
    condición requisito
    lograr conseguir alcanzar obtener
    necesitar requerir
    posibilidad oportunidad
    decidir determinar
    permitir autorizar dejar
    error equivocación
    peligroso arriesgado
    dinero fondo
    ley legislación
    desastre catástrofe tragedia
    guerra conflicto
    país nación
    valor valentía coraje
    derrota fracaso
    hablar conversar
    rápido veloz
    defender proteger
    defensa protección
    reforzar fortalecer
    aumentar crecer subir incrementar
    bajar disminuir reducir caer
    detener parar frenar
    matar asesinar
    negociación diálogo
    importante crucial esencial
    meta objetivo
    mostrar demostrar
    mantener conservar
    enviar mandar
    querer desear`),
  verbForms: phrases(`
    ser soy eres es somos son era eran fue fueron sea sean será serán sido
    estar estoy está estamos están estaba estaban estuvo estado
    haber he ha hemos han había habían hubo
    tener tengo tiene tenemos tienen tenía tenían tuvo tendrá tenido
    hacer hago hace hacemos hacen hacía hizo hicieron hará hecho
    ir voy va vamos van iba iban irá ido
    poder puedo puede podemos pueden podía pudo podrá
    decir digo dice decimos dicen decía dijo dijeron dirá dicho
    querer quiero quiere queremos quieren quería quiso querrá
    venir vengo viene vienen venía vino vendrá venido
    dar doy da damos dan daba dio dieron dado
    saber sé sabe sabemos saben sabía supo sabrá
    ver veo ve vemos ven veía vio visto
    poner pongo pone ponen puso pondrá puesto
    perder pierdo pierde perdemos pierden perdió perdieron perdido
    seguir sigo sigue seguimos siguen siguió seguido
    deber debo debe debemos deben debía debió deberá
    pedir pido pide pedimos piden pidió pidieron pedido
    morir muere mueren murió murieron muerto
    volver vuelvo vuelve vuelven volvió vuelto
    empezar empieza empiezan empezó empezaron
    comenzar comienza comienzan comenzó comenzaron
    encontrar encuentra encuentran encontró`),
  tenses: new Map([
    ['es', 'present'],
    ['son', 'present'],
    ['está', 'present'],
    ['están', 'present'],
    ['era', 'past'],
    ['eran', 'past'],
    ['fue', 'past'],
    ['fueron', 'past'],
    ['estaba', 'past'],
    ['estaban', 'past'],
    ['será', 'future'],
    ['serán', 'future'],
    ['va', 'future'],
    ['van', 'future'],
    ['ha', 'perfect'],
    ['han', 'perfect'],
    ['hemos', 'perfect'],
    ['he', 'perfect'],
    ['había', 'past'],
    ['habían', 'past'],
  ]),
  ordinals: words('primera primero segunda segundo tercera tercero'),
  pronouns: phrases(`
    él
    ella
    ellos ellas
    yo me mí mi mis
    nosotros nosotras nos nuestro nuestra nuestros nuestras
    usted ustedes`),
  speakerPronouns: words('yo me mí mi mis nosotros nosotras nos nuestro nuestra nuestros nuestras'),
  rolePrepositions: words('con contra para por sin'),
  pastEndings: ['ó', 'aron', 'ieron'],
  presentEndings: new Set(['a', 'e', 'an', 'en']),
  occasions: words(`
    asamblea audiencia cumbre conferencia congreso debate discurso entrevista foro mitin reunión
    rueda sesión visita`),
  plainCues: words(`
    dijo dice dijeron dicen afirmó señaló añadió agregó según indicó explicó manifestó comentó
    expresó declaró`),
}
