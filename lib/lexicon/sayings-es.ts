import { phrases } from './words'

/** Proverbs, famous lines and slogans of Spanish, by the words that all forms of one share. By hand. */
export const es = phrases(`
  a buen entendedor pocas palabras bastan
  a dios rogando y con el mazo dando
  a la tercera va la vencida
  agua pasada no mueve molino
  al césar lo que es del césar
  al final del día
  al pueblo lo que es del pueblo
  borrón y cuenta nueva
  caiga quien caiga
  caminante no hay camino
  cría cuervos y te sacarán los ojos
  cueste lo que cueste
  de tal palo tal astilla
  del dicho al hecho hay mucho trecho
  divide y vencerás
  el diablo está en los detalles
  el fin justifica los medios
  el futuro de nuestros hijos
  el peso de la ley
  el pueblo ha hablado
  el pueblo unido jamás será vencido
  el que la hace la paga
  el respeto al derecho ajeno es la paz
  el tiempo lo dirá
  el tiempo pone a cada uno en su lugar
  en el lado correcto de la historia
  en el lado equivocado de la historia
  en río revuelto ganancia de pescadores
  estamos todos en el mismo barco
  gobernar es poblar
  gobierno del pueblo por el pueblo y para el pueblo
  hasta la victoria siempre
  hasta las últimas consecuencias
  hechos son amores y no buenas razones
  hoy más que nunca
  igualdad ante la ley
  juntos somos más fuertes
  justicia tardía no es justicia
  la esperanza es lo último que se pierde
  la historia dirá
  la historia juzgará
  la historia me absolverá
  la ley es igual para todos
  la pelota está en su tejado
  la tierra es de quien la trabaja
  la unión hace la fuerza
  la verdad os hará libres
  la verdad saldrá a la luz
  la voluntad del pueblo
  las cosas claras y el chocolate espeso
  los trapos sucios se lavan en casa
  luz al final del túnel
  mejor tarde que nunca
  mi casa es su casa
  más vale prevenir que curar
  más vale pájaro en mano que ciento volando
  más vale tarde que nunca
  más vale un mal acuerdo que un buen pleito
  nadie es perfecto
  nadie está por encima de la ley
  nadie puede estar por encima de la ley
  nadie se va a quedar atrás
  negociar con terroristas
  ni olvido ni perdón
  ni perdón ni olvido
  ni un paso atrás
  ni una menos
  no dejar a nadie atrás
  no es no
  no hay atajos
  no hay mal que cien años dure
  no hay mal que por bien no venga
  no hay paz sin justicia
  no hay peor ciego que el que no quiere ver
  no nos moverán
  no nos van a doblegar
  no pasarán
  no puede quedar impune
  no somos moneda de cambio
  no todo lo que brilla es oro
  nuestros pensamientos están con
  nunca más
  obras son amores
  ojo por ojo
  palabras se las lleva el viento
  pan y circo
  patria o muerte
  paz pan y trabajo
  perro ladrador poco mordedor
  piensa el ladrón que todos son de su condición
  poderoso caballero es don dinero
  por el bien común
  por encima de la ley
  proletarios de todos los países uníos
  quien calla otorga
  quien mal anda mal acaba
  quien siembra vientos recoge tempestades
  roma no se construyó en un día
  ser o no ser
  sin justicia no hay paz
  sin prisa pero sin pausa
  solo el pueblo salva al pueblo
  su lucha es nuestra lucha
  sí se puede
  tierra y libertad
  todas las opciones están sobre la mesa
  todo el peso de la ley
  todo tiempo pasado fue mejor
  todos los hombres son iguales
  todos somos iguales ante la ley
  tolerancia cero
  un antes y un después
  un día negro para la democracia
  un paso en la dirección correcta
  unidos venceremos
  vox populi vox dei
  vísteme despacio que tengo prisa
  yo tengo un sueño`)
