import * as cueWords from './en-cues'
import { grammar, meaning, speakers } from './en-words'
import type { Lexicon } from './lexicon'
import { phrases, words } from './words'

/** English. Cue figures are counted (see `en-cues`); the other lists are written by hand. */
export const en: Lexicon = {
  language: 'en',
  quotations: [
    ['“', '”'],
    ['"', '"'],
    ['‘', '’'],
    ["'", "'"],
    ["''", "''"],
    ['«', '»'],
  ],
  dialogueDash: false,
  elisions: words('cause em n neath round til tis twas twere'),
  abbreviations: words(`
    a.m adm al approx apr assn aug ave blvd brig bros calif capt cf cmdr co col colo conn corp cpl
    d.c dec dept det dr e.g est etc feb fla fr ft ga gen gov hon i.e ill inc ind insp jan jr jul
    jun kan lt ltd maj mass messrs mich minn miss mo mr mrs ms mt no nov oct okla ore p.m pa ph.d
    pres prof pvt rep reps rev rt sen sens sept sgt sr st supt tenn tex u.k u.n u.s univ va vs
    wash wis`),
  openers: words(`
    a an and as at but for he her his how i if in it its many most my no on our she since so some
    that the their then there these they this those to we what when while who why with you`),
  honorifics: words(`
    adm admiral ambassador archbishop baroness bishop brigadier capt captain cardinal chairman
    chancellor chief cmdr col colonel commissioner congressman congresswoman councillor count
    countess cpl dame deputy director doctor dr father former gen general gov governor honorable
    imam inspector judge justice king lady lieutenant lord lt madam maj major mayor minister miss
    mr mrs ms officer pastor pope premier pres president prime prince princess prof professor
    queen rabbi rep representative rev reverend secretary sen senator sergeant sgt sheikh sheriff
    sir sister speaker sultan vice`),
  inflectsNames: false,
  stemmer: 'porter2',
  cues: {
    verbs: cueWords.verbs,
    thoughts: words(`
      assume assumed believe believed believes believing confident consider considered considers
      convinced decide decided decides doubt doubted doubts expect expected expects fear feared
      fearing fears feel feels felt hate hated hates hope hoped hopes hoping imagine imagined
      intend intended intends knew know known knows like likes love loved loves plan planned plans
      prefer preferred prefers realise realised realize realized remember remembered remembers saw
      see sees suspect suspected suspects think thinking thinks thought understand understands
      understood want wanted wants wish wished wishes wonder wondered wonders worried worries
      worry`),
    separable: new Map(),
    addressing: words(`
      advise advised ask asked asking asks assure assured assures assuring convince convinced
      convinces inform informed informing informs remind reminded reminding reminds tell telling
      tells told urge urged urges urging warn warned warning warns`),
    clausal: words(`
      add added adding adds admitted announced argued asserted claimed claims concluded confirmed
      declared emphasized explained insisted joked noted notes noting observed reported reports
      said say saying says stated stressed suggested testified told tweeted warned writes wrote`),
    raising: words('appear appeared appears seem seemed seems'),
    refusals: words('declined declines declining refused refuses refusing'),
    speaking: words(`
      answer answered answers comment commented comments discuss elaborate speak speaks spoke talk`),
    before: phrases(`
      according to
      in the words of
      in the opinion of
      in the view of`),
    ofSomebody: words(''),
    after: [],
    reportNouns: [],
    reportPrepositions: words(''),
    impersonal: words(''),
    remarks: words('as'),
    hearsay: words('allegedly reportedly'),
    pointing: words('this'),
    clitics: words(''),
    sourceLabels: words('source sources via'),
    questionLabels: words('interviewer q question'),
    answerLabels: words('a answer'),
    viewNouns: words(
      'argument assessment belief contention conviction message opinion position stance view',
    ),
    via: phrases(`
      with reference to
      quoted by
      cited by
      citing
      via
      in an interview with
      in an interview to
      in interview with
      told
      published in
      published by
      wrote in
      writing in
      speaking to
      in a column for
      in a statement to
      in comments to
      in remarks to
      in an email to
      in an op-ed in`),
  },
  grammar,
  speakers,
  meaning,
  boilerplate: phrases(`
    read more
    read also
    read the rest
    see also
    subscribe
    sign up
    follow us
    click here
    related
    advertisement
    share this
    source
    photo
    min read
    editor's note
    clarification
    correction
    update
    note
    you may also
    join us
    watch
    listen
    ad`),
  equivalents: [],
}
