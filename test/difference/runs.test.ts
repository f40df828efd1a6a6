import { describe, expect, test } from 'vitest'
import { sideBySide } from './side-by-side'

/** Of each line what stands beside what, from the first word to the last, and what it is. */
const RUNS: Record<string, readonly (readonly [pair: string, ...runs: string[]])[]> = {
  'what is the same and what differs follow each other': [
    [
      'The mayor will sell the old mill to a banker | The mayor will sell the new mill to a miller',
      'equal: The mayor will sell the ~ The mayor will sell the',
      'replaced: old ~ new',
      'equal: mill to a ~ mill to a',
      'replaced: banker ~ miller',
    ],
    [
      'The dam held | The dam of Tarn held since May',
      'equal: The dam ~ The dam',
      'added: - ~ of Tarn',
      'equal: held ~ held',
      'added: - ~ since May',
    ],
    ['Nobody came | We sold bread', 'replaced: Nobody came ~ We sold bread'],
  ],
  'a word that is printed as one is shown as changed as a whole': [
    [
      'Courage doesn’t stop the storm | Courage didn’t stop the storm',
      'equal: Courage ~ Courage',
      'replaced: doesn’t ~ didn’t',
      'equal: stop the storm ~ stop the storm',
    ],
    [
      "They won't go | They will not leave",
      'equal: They ~ They',
      "replaced: won't ~ will not",
      'replaced: go ~ leave',
    ],
    [
      "They can't go | They could go",
      'equal: They ~ They',
      "replaced: can't ~ could",
      'equal: go ~ go',
    ],
    ["We didn't | We did", 'equal: We ~ We', "replaced: didn't ~ did"],
    ["We did | We didn't", 'equal: We ~ We', "replaced: did ~ didn't"],
    [
      "It's not late | It isn't late",
      'equal: It ~ It',
      "replaced: 's not ~ isn't",
      'equal: late ~ late',
    ],
  ],
  'other spelling, case and marks are shown apart from what is printed alike': [
    [
      'WE WILL stay here now | We will leave here now',
      'replaced: WE WILL ~ We will',
      'replaced: stay ~ leave',
      'equal: here now ~ here now',
    ],
    [
      'He wrote, it is the harbour they love | He wrote it is the harbor they love',
      'equal: He wrote, it is the ~ He wrote it is the',
      'replaced: harbour ~ harbor',
      'equal: they love ~ they love',
    ],
    [
      'The (old) dam, they say, held | The dam they say held',
      'equal: The ~ The',
      'omitted: (old) ~ -',
      'equal: dam, they say, held ~ dam they say held',
    ],
    ['(Well) it is, dry | Well, it is dry', 'equal: (Well) it is, dry ~ Well, it is dry'],
    [
      '“Our” wells-dry | "our" wells dry',
      'replaced: “Our” ~ "our"',
      'equal: wells-dry ~ wells dry',
    ],
  ],
  'two or more words that stand elsewhere have moved': [
    [
      'On Monday the council will vote | The council will vote on Monday',
      'moved: On Monday ~ on Monday',
      'replaced: the ~ The',
      'equal: council will vote ~ council will vote',
    ],
    [
      'We sold the boats and mended the nets | We mended the nets and sold the boats',
      'equal: We ~ We',
      'moved: sold the boats ~ sold the boats',
      'omitted: and ~ -',
      'moved: mended the nets ~ mended the nets',
      'added: - ~ and',
    ],
    [
      'The river rose by two metres in the night | In the night the river rose quickly by two metres',
      'replaced: The ~ the',
      'equal: river rose ~ river rose',
      'added: - ~ quickly',
      'equal: by two metres ~ by two metres',
      'moved: in the night ~ In the night',
    ],
    [
      'Old boats, new nets and the bridge were sold in Tarn | In Tarn the bridge, new nets, old boats were sold',
      'moved: Old boats, ~ old boats',
      'equal: new nets ~ new nets,',
      'omitted: and ~ -',
      'moved: the bridge ~ the bridge,',
      'equal: were sold ~ were sold',
      'moved: in Tarn ~ In Tarn',
    ],
    [
      'The mill burned, old barns fell and rain came | Rain came and, old barns stood, the mill held',
      'moved: The mill ~ the mill',
      'replaced: burned, ~ and,',
      'equal: old barns ~ old barns',
      'omitted: fell and ~ -',
      'moved: rain came ~ Rain came',
      'added: - ~ stood,',
      'added: - ~ held',
    ],
    [
      'Red boats lost nets at sea | Nets at sea held red boats',
      'moved: Red boats ~ red boats',
      'omitted: lost ~ -',
      'replaced: nets ~ Nets',
      'equal: at sea ~ at sea',
      'added: - ~ held',
    ],
    [
      'It was of the town | Of the town it was',
      'omitted: It was ~ -',
      'replaced: of ~ Of',
      'equal: the town ~ the town',
      'added: - ~ it was',
    ],
  ],
  'a lone function word between two replacements is one with them': [
    [
      'The storm tore the roof of the barn | The wind took the door of the mill',
      'equal: The ~ The',
      'replaced: storm tore the roof ~ wind took the door',
      'equal: of the ~ of the',
      'replaced: barn ~ mill',
    ],
    [
      'Tall towers Tarn built fell | Small huts Tarn sold fell',
      'replaced: Tall towers ~ Small huts',
      'equal: Tarn ~ Tarn',
      'replaced: built ~ sold',
      'equal: fell ~ fell',
    ],
    [
      'The towers and nets sank | The huts and sank',
      'equal: The ~ The',
      'replaced: towers ~ huts',
      'equal: and ~ and',
      'omitted: nets ~ -',
      'equal: sank ~ sank',
    ],
    [
      'The nets and towers sank | The and huts sank',
      'equal: The ~ The',
      'omitted: nets ~ -',
      'equal: and ~ and',
      'replaced: towers ~ huts',
      'equal: sank ~ sank',
    ],
  ],
}

test('the space between two words belongs to the first, and opening marks to the next', () => {
  const pair = 'They sold \u00a0 our (old)  mill | They sold  the (new) mill'
  expect(sideBySide(pair).marked).toEqual([
    ['They sold \u00a0 ', 'They sold  '],
    ['our (old)  ', 'the (new) '],
    ['mill', 'mill'],
  ])
})

describe.each(Object.entries(RUNS))('%s', (_, lines) => {
  test.each(lines)('%s', (pair, ...runs) => expect(sideBySide(pair).runs).toEqual(runs))
})
