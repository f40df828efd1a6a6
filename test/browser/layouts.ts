/** A paragraph around a statement, in words that nobody else prints. */
const said = (words: string, at: number): string =>
  `<p>The ferry to the island was late on day ${at}. “${words},” said Ida Holm, who keeps the harbour. Passengers waited in the rain, and nobody could say when the next boat would come.</p>`

const WORDS = [
  'The pier will be mended before the herring comes back to the sound, or I shall eat my hat in front of the whole council',
  'Nobody in this harbour has ever asked for a single plank',
  'We counted <em>eleven</em> rotten piles and <a href="#piles">stopped counting</a> when it got dark, because the lamps had run out of oil',
  'A town that lets its pier rot will soon have no boats to moor at it',
  'The <b>carpenters</b> brought lamps and no oil, and so we sat there in the dark and waited for the morning to come',
]
const body = WORDS.map(said).join('\n')
const long = [body, body.replaceAll('Ida Holm', 'Jon Berg'), body].join('\n')

const page = (style: string, markup: string, more = ''): string =>
  `<!doctype html><html lang="en" ${more}><head><meta charset="utf-8"><title>The pier will be mended</title><style>body { font: 17px/1.5 sans-serif; margin: 16px } ${style}</style></head><body>${markup}</body></html>`
const article = (markup: string): string =>
  `<article><h1>The pier will be mended</h1>${markup}</article>`

/** Ways in which pages lay out their words, each with what is hard about it. */
export const LAYOUTS: Readonly<Record<string, string>> = {
  plain: page('', article(long)),
  'a header that stays': page(
    'header { position: sticky; top: 0; height: 90px; background: #fff; border-bottom: 1px solid }',
    `<header>The Lamp Post</header>${article(long)}`,
  ),
  'a container that scrolls': page(
    'main { height: 420px; overflow: auto; border: 1px solid; padding: 20px }',
    `<main>${article(long)}</main>`,
  ),
  'the page scrolls in its body': page(
    'html { height: 100%; overflow: hidden } body { height: 100%; margin: 0; overflow: auto }',
    article(long),
  ),
  columns: page('article { columns: 3 240px }', article(long)),
  'a transform': page(
    'article { transform: translate(12px, 30px) scale(.9); transform-origin: 0 0 }',
    article(long),
  ),
  'from right to left': page('', article(long), 'dir="rtl"'),
  'large letters': page(
    'article { font-size: 34px; line-height: 1.1 } p::first-letter { font-size: 2em; float: left }',
    article(long),
  ),
  'small letters far apart': page(
    'article { font-size: 11px; line-height: 3; word-spacing: 6px; text-align: justify }',
    article(long),
  ),
  'a margin on the root': page(
    'html { margin: 40px 60px; position: relative; border: 3px solid }',
    article(long),
  ),
  'a zoom on the root': page('html { zoom: 1.25 }', article(long)),
  'an aside that floats': page(
    'aside { float: right; width: 45%; height: 380px; background: #eee }',
    `<article><h1>The pier will be mended</h1><aside>More</aside>${long}</article>`,
  ),
  'a table': page(
    'td { vertical-align: top; padding: 12px }',
    `<table><tr><td width="30%">Menu</td><td>${article(long)}</td></tr></table>`,
  ),
  'a flexible row': page(
    '.row { display: flex; gap: 30px } nav { flex: 0 0 220px }',
    `<div class="row"><nav>Menu</nav>${article(long)}</div>`,
  ),
  'quirks mode': page('', article(long)).replace('<!doctype html>', ''),
}
