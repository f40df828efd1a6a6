import type { Wording } from './wording'
import { spellings, synonyms, verbForms } from './wording-en-groups'
import { phrases, words } from './words'

// Written by hand. Synonyms are only words that can stand for each other in reports of one event.

const SHORT_FORMS: readonly (readonly [string, readonly [string, string]])[] = [
  ["can't", ['can', 'not']],
  ["won't", ['will', 'not']],
  ["shan't", ['shall', 'not']],
  ['cannot', ['can', 'not']],
  ["let's", ['let', 'us']],
  ["it's", ['it', 'is']],
  ["that's", ['that', 'is']],
  ["he's", ['he', 'is']],
  ["she's", ['she', 'is']],
  ["there's", ['there', 'is']],
  ["here's", ['here', 'is']],
  ["what's", ['what', 'is']],
  ["who's", ['who', 'is']],
  // Printed without their apostrophe, where no other word is spelt so.
  ['dont', ['do', 'not']],
  ['doesnt', ['does', 'not']],
  ['didnt', ['did', 'not']],
  ['isnt', ['is', 'not']],
  ['arent', ['are', 'not']],
  ['wasnt', ['was', 'not']],
  ['werent', ['were', 'not']],
  ['havent', ['have', 'not']],
  ['hasnt', ['has', 'not']],
  ['hadnt', ['had', 'not']],
  ['wouldnt', ['would', 'not']],
  ['couldnt', ['could', 'not']],
  ['shouldnt', ['should', 'not']],
  ['thats', ['that', 'is']],
  ['theres', ['there', 'is']],
  ['heres', ['here', 'is']],
  ['whats', ['what', 'is']],
  ['theyre', ['they', 'are']],
  ['theyve', ['they', 'have']],
  ['theyd', ['they', 'would']],
  ['theyll', ['they', 'will']],
  ['youre', ['you', 'are']],
  ['youve', ['you', 'have']],
  ['weve', ['we', 'have']],
  ['ive', ['i', 'have']],
  ['im', ['i', 'am']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
]

export const en: Wording = {
  endings: [
    ["n't", 'not'],
    ["'re", 'are'],
    ["'ll", 'will'],
    ["'ve", 'have'],
    ["'m", 'am'],
    ["'d", 'would'],
  ],
  shortForms: new Map(SHORT_FORMS),
  signs: new Map([
    ['%', 'percent'],
    ['$', 'dollar'],
    ['€', 'euro'],
    ['£', 'pound'],
    ['&', 'and'],
  ]),
  pairs: new Map([
    ['per cent', 'percent'],
    ['no one', 'nobody'],
    ['set up', 'establish'],
  ]),
  spellings,
  spellingEndings: [
    ['ization', 'isation'],
    ['izations', 'isations'],
    ['ize', 'ise'],
    ['ized', 'ised'],
    ['izes', 'ises'],
    ['izing', 'ising'],
    ['izer', 'iser'],
    ['izers', 'isers'],
    ['yze', 'yse'],
    ['yzed', 'ysed'],
    ['yzes', 'yses'],
    ['yzing', 'ysing'],
  ],
  synonyms,
  verbForms,
  tenses: new Map([
    ['is', 'present'],
    ['are', 'present'],
    ['am', 'present'],
    ['was', 'past'],
    ['were', 'past'],
    ['did', 'past'],
    ['do', 'present'],
    ['does', 'present'],
    ['has', 'perfect'],
    ['have', 'perfect'],
    ['had', 'past'],
    ['will', 'future'],
    ['being', 'present'],
    ['been', 'perfect'],
  ]),
  ordinals: words('first second third fourth fifth sixth seventh eighth ninth tenth'),
  pronouns: phrases(`
    he him his himself
    she her hers herself
    it its itself
    they them their theirs themselves
    i me my mine myself
    we us our ours ourselves
    you your yours yourself yourselves`),
  speakerPronouns: words('i me my mine myself we us our ours ourselves'),
  rolePrepositions: words('against by for from with without'),
  pastEndings: ['ed', 'ied'],
  presentEndings: new Set(['', 'e', 's', 'es', 'ing', 'y', 'ying']),
  occasions: words(`
    assembly briefing ceremony conference congress convention council debate forum gathering hearing
    inauguration interview meeting rally session speech summit symposium testimony visit`),
  plainCues: words(`
    according add added adding adds as says say saying said told tell tells telling stated states
    stating noted notes noting wrote writes reported explained continued went asked remarked
    commented observed announced declared spoke speaking mentioned`),
}
