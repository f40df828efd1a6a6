import type { FrequencyTable } from './frequency-table'

/**
 * How common words of public speech are in languages of which no sentences were counted: each word
 * stands at the level of the English word that it translates (frequency-en.ts), so that a slogan is
 * worth no more in one language than in another. Words as printed, in their usual forms; what is not
 * listed is not known.
 */
export const de: FrequencyTable = [
  [
    4,
    `
    jahr jahre jahren land welt menschen staat arbeit regierung nation amerika amerikaner kongress
    müssen muss werden wird neu neue neuen
    `,
  ],
  [
    5,
    `
    länder wirtschaft wirtschaftlich familie familien frei freiheit frieden zukunft hilfe helfen recht
    rechte sicherheit sicher kraft macht krieg zeit leben letzte weg gut besser groß große heute nie
    niemand jeder volk bürger steuer steuern system kämpfen stark stärker gemeinsam zusammen
    `,
  ],
  [
    6,
    `
    kind kinder tag tage kosten geld bringen bauen beginnen enden ende glauben denken wissen sagen
    stehen geben nehmen sehen hören verteidigung energie gemeinschaft kontrolle ziel wandel
    herausforderung gesundheit schule bildung plan problem lösung gesetz gesetze ganz volle grund
    wichtig richtig falsch bereit gefahr
    `,
  ],
  [
    7,
    `
    wahrheit gerechtigkeit demokratie hoffnung vertrauen verantwortung respekt würde einheit solidarität
    mutig stolz dank danken heimat zuhause eltern frauen männer opfer schutz schützen entscheidung
    verhandlung verhandeln gespräche dialog partner freunde feinde grenze grenzen schaffen klar deutlich
    stellen spielen rolle zeichen tisch linie punkt tagesordnung schritt schritte seite
    `,
  ],
]

export const es: FrequencyTable = [
  [
    4,
    `
    año años país mundo gente personas estado trabajo gobierno nación américa americano congreso
    debemos debe hacer nuevo nueva
    `,
  ],
  [
    5,
    `
    países economía económico familia familias libre libertad paz futuro ayuda ayudar derecho derechos
    seguridad fuerza poder guerra tiempo vida vivir último camino bien mejor gran grande hoy nunca nadie
    pueblo ciudadanos impuesto impuestos sistema luchar lucha fuerte fuertes juntos unidos
    `,
  ],
  [
    6,
    `
    niño niños hijos día días costo dinero traer construir comenzar final fin creer pensar saber decir
    dar tomar ver oír defensa energía comunidad control objetivo cambio desafío salud escuela educación
    plan problema solución ley leyes todo lleno razón importante correcto listo peligro
    `,
  ],
  [
    7,
    `
    verdad justicia democracia esperanza confianza responsabilidad respeto dignidad unidad solidaridad
    valiente orgulloso orgullosos gracias patria hogar padres mujeres hombres víctimas protección proteger
    decisión negociación diálogo socios amigos enemigos frontera fronteras claro mensaje mesa línea
    punto paso pasos lado encima adelante permitir
    `,
  ],
]

export const fr: FrequencyTable = [
  [
    4,
    `
    an ans année années pays monde gens état travail gouvernement nation amérique américain congrès
    devons doit faire nouveau nouvelle
    `,
  ],
  [
    5,
    `
    économie économique famille familles libre liberté paix avenir aide aider droit droits sécurité force
    pouvoir guerre temps vie vivre dernier chemin bien mieux grand grande aujourd'hui jamais personne
    peuple citoyens impôt impôts système lutter combat fort forts ensemble unis
    `,
  ],
  [
    6,
    `
    enfant enfants jour jours coût argent apporter construire commencer fin croire penser savoir dire
    donner prendre voir entendre défense énergie communauté contrôle objectif changement défi santé école
    éducation plan problème solution loi lois tout plein raison important juste prêt danger
    `,
  ],
  [
    7,
    `
    vérité justice démocratie espoir confiance responsabilité respect dignité unité solidarité courageux
    fier fiers merci patrie maison parents femmes hommes victimes protection protéger décision négociation
    dialogue partenaires amis ennemis frontière frontières clair message table ligne point pas côté
    dessus avancer laisser
    `,
  ],
]

export const ru: FrequencyTable = [
  [
    4,
    `
    год года лет страна страны мир мира люди людей государство работа правительство народ нация америка
    конгресс должны должен сделать новый новая
    `,
  ],
  [
    5,
    `
    экономика экономический семья семьи свободный свобода свободы будущее помощь помогать право права
    безопасность сила силы власть война войны время жизнь жить последний путь хорошо лучше большой
    великий сегодня никогда никто граждане налог налоги система бороться борьба сильный вместе едины
    `,
  ],
  [
    6,
    `
    ребенок дети детей день дни цена деньги принести строить начать конец верить думать знать сказать
    дать взять видеть слышать оборона энергия общество контроль цель перемены вызов здоровье школа
    образование план проблема решение закон законы полный причина важный правильно готов готовы опасность
    `,
  ],
  [
    7,
    `
    правда справедливость демократия надежда доверие ответственность уважение достоинство единство
    солидарность смелый гордость гордимся спасибо родина дом родители женщины мужчины жертвы защита
    защищать решения переговоры диалог партнеры друзья враги граница границы ясно сигнал стол линия
    пункт шаг шаги сторона выше вперед позволим
    `,
  ],
]

export const uk: FrequencyTable = [
  [
    4,
    `
    рік роки років країна країни світ світу люди людей держава робота уряд народ нація америка конгрес
    повинні повинен зробити новий нова
    `,
  ],
  [
    5,
    `
    економіка економічний родина родини вільний свобода свободи майбутнє допомога допомагати право права
    безпека сила сили влада війна війни час життя жити останній шлях добре краще великий сьогодні ніколи
    ніхто громадяни податок податки система боротися боротьба сильний разом єдині
    `,
  ],
  [
    6,
    `
    дитина діти дітей день дні ціна гроші принести будувати почати кінець вірити думати знати сказати
    дати взяти бачити чути оборона енергія суспільство контроль мета зміни виклик здоров'я школа освіта
    план проблема рішення закон закони повний причина важливий правильно готовий готові небезпека
    `,
  ],
  [
    7,
    `
    правда справедливість демократія надія довіра відповідальність повага гідність єдність солідарність
    сміливий гордість пишаємося дякуємо батьківщина дім батьки жінки чоловіки жертви захист захищати
    переговори діалог партнери друзі вороги кордон кордони ясно сигнал стіл лінія пункт крок кроки
    сторона вище вперед дозволимо
    `,
  ],
]
