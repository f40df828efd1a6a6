import type { Grammar, MeaningWords, PronounKind, SpeakerWords } from './lexicon'
import { weighted, words } from './words'

// Written by hand from a school grammar, completed by reading news.

const PRONOUNS: readonly (readonly [string, PronounKind])[] = [
  ['he', 'he'],
  ['she', 'she'],
  ['they', 'they'],
  ['it', 'it'],
  ['i', 'self'],
  ['we', 'self'],
  ['you', 'self'],
  ['who', 'any'],
]

/** "he" with the verbs that are written on it: "he's", "he'd". */
const CONTRACTIONS = ["'s", "'d", "'ll", "'ve", "'re", "'m"]

export const grammar: Grammar = {
  complementisers: words('that'),
  auxiliaries: words(`
    again ago all already also am are aren't be been being both can could did didn't do does
    doesn't don't each earlier even ever first further had hadn't has hasn't have haven't instead
    is isn't just later long may meanwhile might must n't never not now often once only previously
    recently repeatedly should since so sometimes soon still then thereby thus today too was
    wasn't were weren't will won't would wouldn't yesterday yet`),
  adverbEndings: ['ly'],
  participleEndings: ['ing'],
  times: words(`
    afternoon apr april aug august day days dec december evening feb february friday hour hours
    jan january jul july jun june mar march may monday month months morning night nov november oct
    october saturday sept september sunday thursday today tomorrow tonight tuesday wednesday week
    weeks year years yesterday`),
  conjunctions: words('and but nor or plus yet'),
  subordinators: words(`
    after although as because before how if like since so than that though unless until what when
    whenever where whereas wherever whether while why`),
  dropsPronouns: false,
  insertionMarks: '',
  fronted: false,
  verbSecond: false,
  finite: new Set(),
  particles: new Set(),
  reportedMood: new Set(),
  capitalNouns: false,
  relatives: words("which who who'd who'll who's who've whom whose"),
  prepositions: words(`
    about above across after against along alongside amid among around at before behind below
    beside between beyond by despite during for from in inside into near of off on onto out
    outside over past per through throughout to toward towards under until up upon via with within
    without`),
  attaching: words('for of to'),
  indefinite: words('a an another any each every one some'),
  infinitive: words('to'),
  passives: words('am are be been being is was were'),
  joinedDeterminers: [],
  determiners: words(`
    a all an another any both each eight every few five four her his its many most my nine no one
    our seven several six some ten that the their these this those three two your`),
  empty: words('anybody anyone nobody nothing there whoever'),
  objectPronouns: new Map([
    ['him', 'he'],
    ['his', 'he'],
    ['her', 'she'],
    ['them', 'they'],
    ['their', 'they'],
  ]),
  pronouns: new Map(
    PRONOUNS.flatMap(([pronoun, kind]) =>
      ['', ...CONTRACTIONS].map((ending) => [`${pronoun}${ending}`, kind] as const),
    ),
  ),
}

export const speakers: SpeakerWords = {
  roles: words(`
    adviser advisor agent aide ambassador analyst anchor archbishop attorney author banker
    billionaire bishop boss businessman businesswoman candidate captain ceo cfo chair chairman
    chairwoman chancellor chief coach colonel columnist commander commissioner congressman
    congresswoman coo councillor counsel critic cto democrat deputy detective diplomat director
    doctor economist editor envoy executive expert farmer father firefighter founder general
    governor head historian host judge justice king lawmaker lawyer leader lieutenant lord
    magistrate manager mayor minister mogul mother negotiator nominee nurse officer official
    organiser organizer owner pastor physician pilot player politician pollster pope premier
    president priest prince princess principal professor prosecutor queen rector reporter
    representative republican researcher resident scientist secretary senator sergeant sheriff
    speaker spokesman spokesperson spokeswoman strategist student superintendent teacher trainer
    treasurer trustee veteran victim volunteer warden witness worker writer`),
  shortened: new Map([
    ['dr', 'doctor'],
    ['gen', 'general'],
    ['gov', 'governor'],
    ['lt', 'lieutenant'],
    ['prof', 'professor'],
    ['rep', 'representative'],
    ['sen', 'senator'],
    ['sgt', 'sergeant'],
    ['supt', 'superintendent'],
  ]),
  groups: words(`
    activists advisers advisors aides allies analysts authorities backers campaigners citizens
    colleagues commentators companies conservatives critics delegates democrats detractors
    diplomats doctors donors economists employees engineers executives experts families fans
    firefighters friends historians insiders investigators investors journalists lawmakers lawyers
    leaders liberals many men ministers most neighbors neighbours observers officers officials
    opponents organisers organizers others parents people players police politicians pollsters
    prosecutors pundits reporters representatives republicans researchers residents sailors
    scholars scientists senators soldiers some spokespeople strategists students supporters
    surgeons survivors teachers troops victims villagers volunteers voters witnesses women workers
    writers`),
  anonymous: words('driver insider insiders man official person someone source sources user woman'),
  organisations: words(`
    administration agency alliance army assembly association authority bank board bureau cabinet
    campaign center centre chamber church club commission committee company congress corporation
    council court data department document email federation figures firm force foundation
    government group house institute league letter magazine ministry navy newspaper office
    organisation organization outlet paper parliament party police poll press report senate
    service site society statement station study survey team think-tank tribunal union university
    website`),
  documents: words(
    'book column document email interview letter memo message op-ed post report speech statement testimony tweet website',
  ),
  speech: words(
    'comments email letter message op-ed post remarks speech statement statements testimony tweet words',
  ),
  authors: words('by from of'),
  women: words(
    'mrs ms miss lady queen princess woman mother sister daughter wife actress chairwoman spokeswoman congresswoman madam dame baroness',
  ),
  men: words(
    'mr sir lord king prince man father brother son husband actor chairman spokesman congressman',
  ),
  styles: words('emperor empress king pope prince princess queen saint sheikh sister sultan'),
  links: words('for of on'),
  portfolios: words(`
    affairs agriculture commerce defence defense education energy finance health interior justice
    labor labour security staff state trade transport transportation treasury war`),
}

export const meaning: MeaningWords = {
  negations: words(`
    ain't aren't barely can't cannot couldn't didn't doesn't don't hadn't hardly hasn't haven't
    isn't neither never no nobody none nor not nothing nowhere scarcely shouldn't wasn't weren't
    without won't wouldn't`),
  concord: false,
  modals: words('can could may might must need ought shall should will would'),
  hedges: words(`
    about allegedly almost apparently approximately arguably around can certainly clearly could
    definitely estimated likely maybe might nearly perhaps possible possibly potentially
    presumably probable probably reportedly roughly seemingly somewhat supposedly surely unlikely`),
  numbers: weighted(`
    zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12
    thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20
    thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 hundred:100 thousand:1000
    million:1000000 billion:1000000000 trillion:1000000000000 dozen:12 half:0.5 first:1 second:2
    third:3 fourth:4 fifth:5`),
  stopWords: words(`
    a about after again all also am an and any are as at be because been before being between both
    but by can could did do does doing down during each few for from further had has have having
    he her here hers him his how i if in into is it its itself just me more most my no nor not now
    of off on once only or other our out over own same she should so some such than that the their
    them then there these they this those through to too under until up very was we were what when
    where which while who whom why will with would you your`),
}
