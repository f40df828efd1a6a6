import { packText } from '../../lib/pack/write'
import { header, variantRecord } from '../pack/sample'
import { FONT_TRAP, SPY } from './spy'

export const ADDRESS = 'http://spying.test/2026/03/02/pier'
const DAY = '2026-03-02'

/** As the page prints them; a pack, and what was read, know some in other words, alike or elsewhere. */
const SAID = {
  differs: 'The pier will be mended before the herring comes back to the sound',
  same: 'Nobody in this harbour has ever asked the council for a single plank',
  occasion: 'A town that lets its pier rot will soon have no boats to moor at it',
  unknown: 'We counted eleven rotten piles and stopped counting when it got dark',
  alone: 'The old lighthouse keeper left his boots beside the stove that winter',
}
const THERE = 'The pier may be mended before the mackerel comes back to the sound'

/** The page that looks for all that it can learn. */
export const pageOf = (): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>The pier will be mended, harbour master says</title>
<meta property="article:published_time" content="${DAY}T09:00:00Z">
<style>${FONT_TRAP}
body { font: 18px/1.6 monospace; margin: 20px; max-width: 700px } q { quotes: none }
header { position: sticky; top: 0; background: #eee } aside { height: 90px; overflow: auto }</style>
<script>${SPY}</script></head><body><header>The Spying Post</header><article>
<h1>The pier will be mended, harbour master says</h1>
<p>“<q>${SAID.differs}</q>,” said <i>Ida Holm</i>, the harbour master, on Monday morning.</p>
<p>“<q>${SAID.same}</q>,” said Ida Holm. The council meets again on Thursday in the old hall.</p>
<p>The harbour has been closed since the storm. Two boats lie on the beach, and the ferry is late.</p>
<p>“<q>${SAID.occasion}</q>,” Ida Holm said, and looked at the water for a long while.</p>
<p>“<q>${SAID.unknown}</q>,” said Ida Holm. The carpenters had brought lamps, but no oil for them.</p>
<p>Ida Holm said that <q>the council would have to find the money before the autumn</q>.</p>
<p><q>${SAID.alone}</q>. It was cold, and the wind came from the north for nine days.</p>
<p>The harbour office will answer questions on Wednesday. Visitors are asked to stay off the pier.</p>
</article></body></html>`

const speaker = { name: 'Ida Holm', kind: 'person', qid: null } as const
const article = { id: 'b1', title: 'Pier', url: 'https://other.example/pier', published: DAY }
const known = { article, speaker, mention: 'Ida Holm', cue: 'said', day: DAY } as const

/** Packs that know nothing of the page, and much. */
const PACKS = {
  empty: () =>
    packText(
      header,
      [{ id: 'gull', name: 'Zephyr Gazette', domain: 'other.example', kind: 'news' }],
      [variantRecord('away')],
    ),
  full: () =>
    packText(
      header,
      [{ id: 'gull', name: 'Zephyr Gazette', domain: 'other.example', kind: 'news' }],
      [
        variantRecord('v1', { ...known, text: `${THERE}.` }),
        variantRecord('v2', { ...known, text: `${SAID.same}.` }),
        variantRecord('v3', {
          ...known,
          text: `${SAID.occasion}.`,
          day: '2024-06-01',
          article: { ...article, id: 'b2', published: '2024-06-01' },
        }),
        variantRecord('v4', { ...known, text: `${SAID.alone}.` }),
      ],
    ),
}

/** What was read before: an earlier report of the page's own outlet, and one of another. */
export const HISTORY: Readonly<Record<string, string>> = {
  'http://spying.test/2026/03/01/eve': reportOf('The Spying Post', [
    THERE,
    'Nobody in this harbour has asked the council for more than a single plank',
  ]),
  'http://gannet.test/pier': reportOf('Gannet Herald', [
    SAID.same,
    'We counted twelve mouldy piles and stopped counting when it got dark',
    'A town that lets its pier rot will soon have no boats to moor at it at all',
  ]),
}

function reportOf(outlet: string, said: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council and pier</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="${outlet}">
<meta property="article:published_time" content="${DAY}T08:00:00Z"></head><body><article>
<h1>Council and pier</h1>${said
    .map(
      (words) => `<p>The council sat until ten and spoke of little but the pier in the rain.</p>
<p>“${words},” said Ida Holm, the harbour master, on Monday morning in the old hall.</p>`,
    )
    .join('\n')}</article></body></html>`
}

/** What either browser knows of the page; both have had the articles above open. */
export const KNOWN = {
  empty: { pack: PACKS.empty, remember: false },
  full: { pack: PACKS.full, remember: true },
}

/** Words that only a full database has, and words that cards of both say. */
export const WORDS = [
  'Zephyr',
  'Gazette',
  'Gannet',
  'Herald',
  'mackerel',
  'mouldy',
  'may be',
  'outlets',
  'independent',
  'Known only',
  'Nearly so',
  'says nothing',
]
