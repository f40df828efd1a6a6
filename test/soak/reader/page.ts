const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

const sayings = (boat: string, outlet: string): string[] =>
  WORDS.map(
    (word) =>
      `“The ${boat} boat will wait at the ${word} pier of ${outlet} until the storm is over,” said Ida Holm, who keeps the harbour. Passengers stood in the rain, and nobody could say when it would leave.`,
  )

const HEAD = '<meta property="og:type" content="article">'

/** An article of six statements about a boat. */
export const articleOf = (boat: string, outlet: string): string =>
  `<!doctype html><html lang="en"><head><title>The ${boat} boat is late</title>${HEAD}</head><body><main>
<article><h1>The ${boat} boat is late</h1>${sayings(boat, outlet)
    .map((each) => `<p>${each}</p>`)
    .join('\n')}</article></main></body></html>`

/** A page that writes its articles itself and changes its address without loading. */
export const harbour = (boat: string): string =>
  `<!doctype html><html lang="en"><head><title>Harbour</title>${HEAD}</head><body><main></main><script>
const write = (place, name, text) => { const p = document.createElement(name); p.textContent = text; place.append(p) }
const sayings = ${JSON.stringify(sayings('BOAT', 'Harbour'))}
window.show = (boat) => {
  const article = document.createElement('article')
  write(article, 'h1', 'The ' + boat + ' boat is late')
  for (const each of sayings) write(article, 'p', each.replaceAll('BOAT', boat))
  document.querySelector('main').replaceChildren(article)
  document.title = 'The ' + boat + ' boat is late'
}
window.grow = () => write(document.querySelector('article'), 'p', 'Nobody on the quay said another word about it that evening, and the lamps went out one by one.')
show('${boat}')
</script></body></html>`

/** A pack of a few invented statements. */
export const packLines = (id: string, revision: number) => ({
  header: {
    id,
    revision,
    title: `Pack ${id}`,
    license: 'CC0-1.0',
    attribution: 'Invented',
    language: ['en'],
    created: '2031-03-02',
  },
  outlets: [{ id: 'o', name: 'Night Gazette', domain: null, kind: 'news' as const }],
  variants: Array.from({ length: 40 }, (_, at) => ({
    id: `v${at}`,
    outlet: 'o',
    article: { id: 'a', title: null, url: null, published: null },
    speaker: null,
    mention: '',
    cue: '',
    day: null,
    occasion: null,
    via: null,
    form: 'direct' as const,
    lang: 'en',
    text: `The ${id} lantern ${at} burned through night ${revision}, and nobody slept.`,
    before: '',
    after: '',
  })),
})
