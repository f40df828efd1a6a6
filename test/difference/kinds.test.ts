import { describe, expect, test } from 'vitest'
import type { WordsKind } from '../../lib/difference/difference'
import { piecesOf } from '../../lib/difference/pieces'
import { wordDifferences } from '../../lib/difference/words'
import { wordsOf } from '../../lib/index/word'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { align } from '../../lib/match/align'
import { tenOfEach } from './ten-pairs'

const lexicon = lexiconFor('en')

const sideOf = (text: string) => {
  const span = { start: 0, end: text.length }
  return { text, span, words: wordsOf(text, span, lexicon) }
}

function kinds(pair: string): readonly WordsKind[] {
  const [a = '', b = ''] = pair.split(' | ')
  const here = sideOf(a)
  const there = sideOf(b)
  const aligned = { here: here.words, there: there.words, links: align(here.words, there.words) }
  const differences = wordDifferences({ here, there, aligned, pieces: piecesOf(aligned), lexicon })
  return differences.map(({ kind }) => kind)
}

/** Of each kind: pairs that have it, and pairs that look like it and do not. */
const TABLE: Record<WordsKind, { has: string[]; hasNot: string[] }> = {
  number: {
    has: [
      'The ferry carries 400 people | The ferry carries 500 people',
      'We lost seven boats in the storm | We lost nine boats in the storm',
      'The bridge cost 3.5 million | The bridge cost 5.3 million',
      'The dam holds 20 percent of it | The dam holds 12 percent of it',
      'Nearly 1,200 trees were cut | Nearly 2,100 trees were cut',
      'It takes two hundred days to mend | It takes three hundred days to mend',
      'The school has 15 teachers left | The school has 50 teachers left',
      'They sold half of the orchard | They sold 40 of the orchard',
      'The tunnel opens in 2031 for trains | The tunnel opens in 2034 for trains',
      'A dozen farms are under water | Thirty farms are under water',
    ],
    hasNot: [
      'The ferry carries 400 people | The ferry carries four hundred people',
      'We lost seven boats in the storm | We lost 7 boats in the storm',
      'The bridge cost 3 million | The bridge cost 3,000,000',
      'The dam holds 20 percent of it | The dam holds 20% of it',
      'Nearly 1,200 trees were cut | Nearly 1200 trees were cut',
      'It takes a day to mend | It takes one day to mend',
      'The school has 15 teachers left | The school has 15 cooks left',
      'They sold the 40 acres | They bought the 40 acres',
      'He came first in the race | He came second in the race',
      'The dam holds 20 per cent of it | The dam holds 20 percent of it',
    ],
  },
  negation: {
    has: [
      'The mayor did sign the lease | The mayor did not sign the lease',
      'We will sell the harbour | We will never sell the harbour',
      'The mill is safe to enter | The mill is not safe to enter',
      "They can't pay the toll | They can pay the toll",
      'Everybody knew of the leak | Nobody knew of the leak',
      'The wall was built with care | The wall was built without care',
      "She doesn't want the office | She does want the office",
      'There is hope for the orchard | There is no hope for the orchard',
      'Both of the banks were flooded | Neither of the banks were flooded',
      'We have seen the plans | We have not seen the plans',
    ],
    hasNot: [
      "The mayor didn't sign the lease | The mayor did not sign the lease",
      "We won't sell the harbour | We will not sell the harbour",
      'The mill is not safe to enter | The mill is not safe to visit',
      'They cannot pay the toll | They can not pay the toll',
      'Nobody knew of the leak | No one knew of the leak',
      'The wall never fell down | The wall never came down',
      "She doesn't want the office | She does not want the office",
      'There is no hope for the orchard | There is no future for the orchard',
      'He did not say the dam would hold | He said the dam would not hold',
      'We have seen the plans | We have read the plans',
    ],
  },
  name: {
    has: [
      'We met the envoy of Norland in spring | We met the envoy of Sudland in spring',
      'The letter from Ilse Brandt came late | The letter from Otto Brandt came late',
      'A factory in Harwick will close | A factory in Selby will close',
      'The talks with Korvat failed again | The talks with Lumen failed again',
      'He praised the Lake Party for it | He praised the Hill Party for it',
      'She thanked Mirela for her help | She thanked Joana for her help',
      'The road to Tarn is open | The road to Velm is open',
      'They blame the Orcan Bank for it | They blame the Delt Bank for it',
      'The fire in North Averley spread | The fire in South Averley spread',
      'People in Dunmore want answers | People in Kells want answers',
    ],
    hasNot: [
      'We met the envoy of Norland in spring | We met the envoy of NORLAND in spring',
      'The letter from Ilse Brandt came late | The letter from Brandt came late',
      'A factory in Harwick will close | A factory in Harwick will open',
      'The talks in Kyiv failed again | The talks in Kiev failed again',
      'The European Union will pay for it | The EU will pay for it',
      'She thanked Mirela for her help | She thanked her for her help',
      'Roads to the coast are open | Lanes to the coast are open',
      'They met Zelensky in the town hall | They met Zelenskyy in the town hall',
      'The fire near the old mill spread | The fire near the new mill spread',
      'People in Dunmore want answers | Families in Dunmore want answers',
    ],
  },
  modality: {
    has: [
      'The council should build the bridge | The council will build the bridge',
      'We must leave the valley | We may leave the valley',
      'You can swim in the lake | You should swim in the lake',
      'The bank could close in May | The bank will close in May',
      'They might sell the farm | They will sell the farm',
      'The town ought to pay | The town may to pay',
      'He would sign the treaty | He must sign the treaty',
      'The tower may fall | The tower will fall',
      'The school must open | The school might open',
      'The judge can free him | The judge must free him',
    ],
    hasNot: [
      'The council should build the bridge | The council should mend the bridge',
      'We must leave the valley | We must leave the village',
      'You can swim in the lake | You can fish in the lake',
      "You can't swim in the lake | You cannot swim in the lake",
      'They will sell the farm | They sell the farm',
      'They sold the farm | They lost the farm',
      "He'll sign the treaty | He will sign the treaty",
      'The tower may fall | The spire may fall',
      'The school opens soon | The school opened soon',
      'The month of rain is over | The month of snow is over',
    ],
  },
  hedge: {
    has: [
      'The flood killed 90 cows | The flood killed about 90 cows',
      'The roof was damaged by hail | The roof was reportedly damaged by hail',
      'It is a threat to the bees | It is perhaps a threat to the bees',
      'He took the money from the till | He allegedly took the money from the till',
      'The plan is dead | The plan is probably dead',
      'The harvest is lost | The harvest is nearly lost',
      'The dam was sabotaged | The dam was apparently sabotaged',
      'They are likely behind the theft | They are behind the theft',
      'The pipe burst roughly 30 times | The pipe burst 30 times',
      'The vote is certainly lost | The vote is lost',
    ],
    hasNot: [
      'The flood killed about 90 cows | The flood killed about 80 cows',
      'The roof was damaged by hail | The roof was badly damaged by hail',
      'It is a threat to the bees | It is a danger to the bees',
      'He took the money from the till | He stole the money from the till',
      'The plan is probably dead | The scheme is probably dead',
      'The harvest is lost | The harvest is gone',
      'The dam was sabotaged | The dam was destroyed',
      'They are behind the theft | They were behind the theft',
      'The pipe burst 30 times | The pipe burst 40 times',
      'The vote is lost | The motion is lost',
    ],
  },
  tense: {
    has: [
      'The quarrel is a defeat for the guild | The quarrel was a defeat for the guild',
      'The miners have lost their homes | The miners had lost their homes',
      'The guild lost | The guild has lost',
      'The harbour will be full | The harbour is full',
      'They plan a new road | They planned a new road',
      'The river takes the bank away | The river took the bank away',
      'The farmers do want rain | The farmers did want rain',
      'The stronger it will be at the fair | The stronger it is at the fair',
      'The ships were late | The ships are late',
      'We build the wall | We built the wall',
      'They try to mend the lamps | They tried to mend the lamps',
    ],
    hasNot: [
      'They try to mend the lamps | She tries to mend the lamps',
      'The quarrel is a defeat for the guild | The quarrel is a disaster for the guild',
      'The miners have lost their homes | The miners have lost their tools',
      'The negotiations were long | The negotiated peace were long',
      'The harbour is full | The harbour is closed',
      'They plan a new road | They plan a new bridge',
      'The river is taking the bank | The stream is taking the bank',
      "The farmers aren't here | The farmers are not here",
      'The ship is late | The ships is late',
      "It's late in the year | It is late in the year",
      'We build the wall | We build the tower',
    ],
  },
  pronoun: {
    has: [
      'If the town gives up, it will be sold | If the town gives up, they will be sold',
      'He said so at the fair | She said so at the fair',
      'We want the lake back | They want the lake back',
      'The baker sold his house | The baker sold her house',
      'It belongs to us all | It belongs to them all',
      'You will pay for the fence | We will pay for the fence',
      'I think that the mill is lost | He think that the mill is lost',
      'The miller lost the case | He lost the case',
      'They praised the new bridge | They praised it',
      'Our harbour is too small | Their harbour is too small',
    ],
    hasNot: [
      'If the town gives up, it will be sold | If the town gives up, it will be lost',
      'He said so at the fair | He said so at the market',
      "We're losing the lake | We are losing the lake",
      'The baker sold his house | The baker sold his shop',
      'It belongs to us all | It belonged to us all',
      'You will pay for the fence | You will pay for the wall',
      'I think that the mill is lost | I think the mill is lost',
      'The miller lost the case | The baker lost the case',
      'They praised the new bridge | They praised the old bridge',
      'Our harbour is too small | Our harbour is too narrow',
    ],
  },
  role: {
    has: [
      'The guards did not stop the carts | The guards did not stop with carts',
      'Anna beat Berta in the race | Berta beat Anna in the race',
      'The town is at war with Norland | The town is at war against Norland',
      'The bill was paid by the council | The bill was paid for the council',
      'They march against the governor | They march with the governor',
      'The letter came from the bishop | The letter came for the bishop',
      'Farmers blame millers for it | Millers blame farmers for it',
      'She voted for the treaty | She voted against the treaty',
      'The goods were seized by pirates | The goods were seized from pirates',
      'They fight for the king | They fight the king',
    ],
    hasNot: [
      'The guards did not stop the carts | The guards did not stop carts',
      'Anna beat Berta in the race | Anna beat Carla in the race',
      'The fair is on Tuesday | The fair is Tuesday',
      'They met in the square | They met at the square',
      'The barn near the church burned | The barn by a church burned down',
      'He left with 40 men | He left 40 men',
      'We walked over the bridge | We walked across the bridge',
      'Farmers blame millers for it | Farmers accuse millers for it',
      'The letter of the bishop came | The letter of a bishop came',
      'It ended in June | It ended in July',
    ],
  },
  reworded: {
    has: [
      'The council sold the mill to a banker | The council handed the mill to a banker',
      'We met in the old town hall | We met in the old school hall',
      'The crews are tired of promises | The crews are weary of promises',
      'Nobody wants a quarrel with the guild | Nobody seeks a quarrel with the guild',
      'The storm tore the roof off the barn | The storm ripped the roof off the barn',
      'It was a shameful day for the valley | It was a dark day for the valley',
      'The keeper shut the northern gate | The keeper quietly shut the northern gate',
      'They drove the cattle over the hills | They drove the sheep over the hills',
      'Bread is dear and the people go hungry | The people go hungry and bread is dear',
      'He spoke of a wound that never heals | He spoke of a scar that never heals',
    ],
    hasNot: [
      'The council sold the mill to a banker | The council sold the mill to the banker',
      'We met in the old town hall | We met in the old town hall, again',
      'The crews are tired of promises | The crews are not tired of promises',
      'Nobody wants a quarrel with the guild | No one wants a quarrel with the guild',
      'The storm tore the roof off 12 barns | The storm tore the roof off 20 barns',
      'It was a dark day for the valley | It is a dark day for the valley',
      'The keeper must shut the northern gate | The keeper may shut the northern gate',
      'They drove the cattle over the hills | We drove the cattle over the hills',
      'We analysed the colour of the harbour | We analyzed the color of the harbor',
      'He spoke of Tarn at the fair | He spoke of Velm at the fair',
      'He met the guards at the gate | He met the guards of the gate',
      'She praised the ferry that never sinks | She praised the ferry which never sinks',
    ],
  },
  clarification: {
    has: [
      'It takes away its pieces (fields) from us | It takes away its pieces from us',
      'They [the guards] left at noon | They left at noon',
      'He called it an outrage [sic] today | He called it an outrage today',
      'The Lake Council (LC) has met | The Lake Council has met',
      'We sold them (the boats) in May | We sold them in May',
      'The dam held | The dam [at Tarn] held',
      'It cost 90 crowns in all | It cost 90 crowns (four pounds) in all',
      'She said so herself | She said so [twice] herself',
      'The mill (built in 1850) is lost | The mill is lost',
      'They took everything with them | They took everything (furniture) with them',
    ],
    hasNot: [
      'It takes away its pieces from us | It takes away its fields from us',
      'They, the guards, left at noon | They left at noon',
      'He called it an outrage today | He called it an insult today',
      'The Lake Council (LC) has met | The Lake Council (LC) has voted',
      'We sold them (the boats) in May | We sold them (the boats) in June',
      'The dam held | The old dam held',
      'It cost 90 crowns in all | It cost 90 crowns',
      '“She said so herself” | She said so herself',
      'The mill - built of stone - is lost | The mill is lost',
      'They took everything with them | They took everything along with them',
    ],
  },
}

tenOfEach(TABLE)

describe.each(Object.entries(TABLE))('%s', (kind, { has, hasNot }) => {
  test.each(has)('%s', (pair) => expect(kinds(pair)).toContain(kind))
  test.each(hasNot)('not: %s', (pair) => expect(kinds(pair)).not.toContain(kind))
})

describe('what makes no difference to a reader has no name', () => {
  test.each([
    '“The river rose” | "the river rose"',
    'The defence of the harbour | The defense of the harbor',
    'It was five per cent | It was 5%',
    'A well-known mill | A well known mill',
    'The mill, they say | The mill – they say',
    "It's theirs | It is theirs",
    'the talks in Kyiv | the talks in Kiev',
  ])('%s', (pair) => expect(kinds(pair)).toEqual([]))
})
