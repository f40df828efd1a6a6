import { describe, expect, test } from 'vitest'
import { sideBySide } from './side-by-side'

/** Of each line all that is named: no more, no less, in the order of the text, with its words. */
const NAMED: Record<string, readonly (readonly [pair: string, ...named: string[]])[]> = {
  'the words of one difference are those that make it, on both sides': [
    ['He wrote This is it | He wrote That is it'],
    ['40 old boats sank | 50 boats sank', 'number: 40 ~ 50'],
    ['A mill burned | Two mills burned', 'number: - ~ Two', 'reworded: A mill ~ mills'],
    ['It was old news | It was not old news', 'negation: - ~ not'],
    ['We met the heirs of Norland | We met the heirs of Sudland', 'name: Norland ~ Sudland'],
    ['The bridge may hold | The bridge will hold', 'modality: may ~ will'],
    [
      'The judge must free him | The judge frees him',
      'modality: must ~ -',
      'reworded: free ~ frees',
    ],
    ['They are likely behind it | They are behind it', 'hedge: likely ~ -'],
    ['They are behind it | They are likely behind it', 'hedge: - ~ likely'],
    ['They plan a road | They planned a road', 'tense: plan ~ planned'],
    ['She told us of it | They told them of it', 'pronoun: She ~ They', 'pronoun: us ~ them'],
    ['He fought for the king | He fought against a king', 'role: for ~ against'],
    ['The (old) dam held | The dam held', 'clarification: old ~ -'],
    ['The dam held | The dam ( at Tarn ) held', 'clarification: - ~ at Tarn'],
    ['The keeper shut it | The keeper locked it', 'reworded: shut ~ locked'],
  ],
  'what stands in place of a modal or of a time belongs to the difference': [
    [
      'The judge must free him | The judge has freed him',
      'modality: must ~ -',
      'reworded: free ~ has freed',
    ],
    ['The judge must free him | The judge has to free him', 'modality: must ~ has to'],
    ['The judge has to free him | The judge must free him', 'modality: has to ~ must'],
    ['They may have gone | They must be gone', 'modality: may ~ must', 'tense: have ~ be'],
    ['The guild lost | The guild has lost', 'tense: - ~ has'],
    ['The house was old | The house is new', 'tense: was ~ is', 'reworded: old ~ new'],
    ['He will come in June | He comes in June', 'reworded: will come ~ comes'],
  ],
  'only the past is another time than the present': [
    ['He goes there | He is going there', 'reworded: goes ~ is going'],
    ['The sheep come home | The sheep comes home', 'reworded: come ~ comes'],
    ['The sheep come home | The sheep came home', 'tense: come ~ came'],
    ['They stop here | They stopped here', 'tense: stop ~ stopped'],
  ],
  'several differences of one stretch are each named, the rest of it as reworded': [
    [
      'Here 12 old barns burned | Here 20 new houses burned',
      'number: 12 ~ 20',
      'reworded: old barns ~ new houses',
    ],
    [
      'The mill did sell 7 boats | The mill did not sell 9 boats',
      'negation: - ~ not',
      'number: 7 ~ 9',
    ],
    [
      'The talks with Mayor Brandt failed | The talks with Dr Falk failed',
      'name: Brandt ~ Falk',
      'reworded: Mayor ~ Dr',
    ],
    [
      'We have seats 5 to 7 here | We have seats 7 to 9 here',
      'number: 5 ~ 9',
      'reworded: to 7 ~ 7 to',
    ],
    [
      'It is perhaps a dark day | It is a sad evening',
      'hedge: perhaps ~ -',
      'reworded: dark day ~ sad evening',
    ],
  ],
  'a sentence that only begins or ends with a verb more tells of no other time': [
    ['Repair of the dam can wait | It is the repair of the dam that can wait'],
    ['The guild said the dam will hold | The guild said the dam will hold it was'],
    ['The guild lost here | The guild has lost here', 'tense: - ~ has'],
  ],
  'words that trade their places say who does it to whom': [
    [
      'Today the baker paid Anna now | Today Anna paid our baker now',
      'role: the baker paid Anna ~ Anna paid our baker',
    ],
    [
      'Today Anna beat Berta | Today Berta beat Anna Falk',
      'name: Anna ~ Berta',
      'name: Berta ~ Anna Falk',
    ],
    [
      'Anna beat Berta in the race | Berta beat Anna in the race',
      'role: Anna beat Berta ~ Berta beat Anna',
    ],
    [
      'At noon Anna beat Berta | At noon Berta beat Carla',
      'name: Anna ~ Berta',
      'name: Berta ~ Carla',
    ],
    [
      'Today the baker paid a miller | Today a miller paid the baker',
      'reworded: the baker ~ the baker',
      'reworded: a miller ~ a miller',
    ],
    [
      'The letter of the bishop came from the king | The letter by the bishop came for the king',
      'role: from ~ for',
    ],
  ],
  'who did it: a pronoun for a name of up to four words': [
    ['It is of him and us today | It is his today', 'reworded: of him and us ~ his'],
    ['It was for them now | It was for the town only now', 'reworded: them ~ the town only'],
    ['Bakers lost the case | They lost the case', 'pronoun: Bakers ~ They'],
    ['The old rich miller lost the case | He lost the case', 'pronoun: The old rich miller ~ He'],
    ['He lost the case | The old rich miller lost the case', 'pronoun: He ~ The old rich miller'],
    ['The old rich lucky miller lost it | He lost it', 'reworded: The old rich lucky miller ~ He'],
    ['He alone lost the case | The miller lost the case', 'reworded: He alone ~ The miller'],
    ['It is his today | It is of him and us today', 'reworded: his ~ of him and us'],
    [
      'It is for them all today | It is for the one below today',
      'reworded: them all ~ the one below',
    ],
    ['It was paid to him | It was paid'],
  ],
  'a preposition tells a role between words that are the same, and no time or number': [
    [
      'The bridge was paid by rich towns | The bridge was paid for towns',
      'reworded: by rich ~ for',
    ],
    ['By force they went | With force they went'],
    ['The town is held for 5 days | The town is held by 5 days'],
    ['He comes with Tuesday in mind | He comes by Tuesday in mind'],
  ],
  'a preposition is no hedge, but before a number or where nothing stands in its place': [
    ['He spoke about the dam | He spoke of the dam'],
    ['It is what we dreamed about | It is what we dreamed of'],
    ['It cost of 90 crowns | It cost about 90 crowns', 'hedge: - ~ about'],
    ['It took a week | It took about a week', 'hedge: - ~ about'],
    [
      'It took about 90 days | It took nearly 80 weeks',
      'number: 90 ~ 80',
      'hedge: about ~ nearly',
      'reworded: days ~ weeks',
    ],
    ['It took about 90 days | It took over 90 days', 'hedge: about ~ -'],
    ['The roof perhaps leaks | The roof surely and badly leaks', 'hedge: perhaps ~ surely'],
    ['The perhaps very old dam leaks | The new dam leaks', 'reworded: perhaps very old ~ new'],
  ],
  'words at an end are told where they stand within the other passage': [
    [
      'The bakery sold its last loaf on Monday | Sadly on Monday evening the bakery sold its last loaf',
      'reworded: - ~ evening',
      'reworded: on Monday ~ on Monday',
    ],
    [
      'The bakery sold its last loaf early on Monday sadly | On Monday the bakery sold its last loaf',
      'reworded: early ~ -',
      'reworded: on Monday ~ On Monday',
    ],
  ],
  'the month of May allows nothing': [
    ['We met in May | We met in June', 'name: May ~ June'],
    ['In May the baker sold bread | The baker sold bread in May'],
    ['May we sell the mill now | Must we sell the mill now', 'modality: May ~ Must'],
  ],
  'two negations say the same as none, as one in another place does': [
    ['It was never not cold | It was cold', 'reworded: never not ~ -'],
    [
      'The dam will not hold, they say | They say the dam will never hold',
      'reworded: not ~ never',
      'reworded: they say ~ They say',
    ],
    ['He did not say the dam would hold | He said the dam would not hold', 'tense: say ~ said'],
    ['Nobody must pay | Everybody must not pay', 'reworded: Nobody ~ Everybody'],
  ],
  'words are a clarification in brackets of their own': [
    ['The (old) dam held | The (new) dam held', 'reworded: old ~ new'],
    ['The (old) dam held | The new dam held', 'clarification: old ~ new'],
    ['The (old dam held) | The dam held', 'reworded: old ~ -'],
    ['(The old) dam held | The dam held', 'reworded: old ~ -'],
    ['The [old dam held] | The dam held', 'reworded: old ~ -'],
    ['[The old] dam held | The dam held', 'reworded: old ~ -'],
  ],
  'initials are no other name': [
    [
      'The talks with the E.U. failed | The talks with the European Union failed',
      'reworded: E.U. ~ European Union',
    ],
    [
      'The talks with the European Union failed | The talks with the EU failed',
      'reworded: European Union ~ EU',
    ],
    [
      'The talks with the EU failed | The talks with the Eastern League failed',
      'name: EU ~ Eastern League',
    ],
  ],
  'words of one side alone are named up to three, inside the passage': [
    [
      'The dam held the water | The dam of upper Tarn held the water',
      'reworded: - ~ of upper Tarn',
    ],
    ['The dam held the water | The dam of the upper Tarn held the water'],
    ['The mill stands | The mill stands empty'],
    ['Old mills stand | Mills stand'],
  ],
}

describe.each(Object.entries(NAMED))('%s', (_, lines) => {
  test.each(lines)('%s', (pair, ...named) => expect(sideBySide(pair).differences).toEqual(named))
})

describe('the negations of one clause are one where the language has it so', () => {
  test.each([
    ['fr', 'Il ne viendra jamais | Il viendra', 'negation: ne ~ -', 'negation: jamais ~ -'],
    ['fr', 'Je sais pas | Je sais', 'negation: pas ~ -'],
    ['fr', 'Il ne viendra pas | Il ne viendra jamais', 'reworded: pas ~ jamais'],
    ['ru', 'Он никогда не придёт | Он придёт', 'negation: никогда не ~ -'],
    ['uk', 'Він прийшов | Він ніколи не прийшов', 'negation: - ~ ніколи не'],
    ['es', 'No vino nadie | Vino Juan', 'negation: No ~ -', 'negation: nadie ~ -'],
    [
      'fr',
      'Il ne dort pas si le vent du nord ne vient pas | Il dort si le vent du nord ne vient pas',
      'negation: ne ~ -',
      'negation: pas ~ -',
    ],
    ['de', 'Der Rat hat nie nicht bezahlt | Der Rat hat bezahlt', 'reworded: nie nicht ~ -'],
  ])('%s: %s', (language, pair, ...named) =>
    expect(sideBySide(pair, language).differences).toEqual(named),
  )
})

test.each([
  [
    'de',
    'Der Rat wird die Mühle verkaufen | Der Rat muss die Mühle verkaufen',
    'modality: wird ~ muss',
  ],
  ['de', 'Der Rat verkauft die Mühle | Der Rat verkaufte die Mühle', 'tense: verkauft ~ verkaufte'],
  ['de', 'Er kam mit Anna | Er kam für Anna', 'role: mit ~ für'],
  [
    'fr',
    'Il est venu avec son frère | Il est venu sans son frère',
    'negation: - ~ sans',
    'role: avec ~ -',
  ],
  ['es', 'El puente fue cerrado | El puente es cerrado', 'tense: fue ~ es'],
  ['ru', 'Мы потеряли 20 домов | Они потеряли 30 домов', 'pronoun: Мы ~ Они', 'number: 20 ~ 30'],
  [
    'uk',
    'Можливо, міст був закритий | Міст буде закритий',
    'hedge: Можливо ~ -',
    'tense: був ~ буде',
  ],
  [
    'pl',
    'Burmistrz sprzedał stary młyn | Burmistrz kupił 2 stare młyny',
    'number: - ~ 2',
    'reworded: sprzedał stary młyn ~ kupił 2 stare młyny',
  ],
])('in %s: %s', (language, pair, ...named) =>
  expect(sideBySide(pair, language).differences).toEqual(named),
)
