/** Pages that are no articles, as large as they come. */

const repeat = (times: number, of: (at: number) => string): string =>
  Array.from({ length: times }, (_, at) => of(at)).join('\n')

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>The Courier</title>${head}</head><body>${body}</body></html>`

const teaser = (at: number): string =>
  `The ferry ran late again on day ${at}, and the men on the pier counted every box twice.`

/** Each with the path under which it stands. */
export const OTHER_PAGES: Readonly<
  Record<string, { readonly path: string; readonly html: string }>
> = {
  'a front page of 900 teasers': {
    path: '/',
    html: page(
      repeat(
        900,
        (at) =>
          `<div class="card"><a href="/a${at}"><img alt=""><h3>Day ${at} on the pier</h3></a><p>${teaser(at)}</p></div>`,
      ),
      '<meta property="og:type" content="website">',
    ),
  },
  'a section of 300 teasers': {
    path: '/harbour',
    html: page(
      repeat(
        300,
        (at) => `<li><a href="/a${at}">Day ${at} on the pier</a><p>${teaser(at)}</p></li>`,
      ),
      '<meta property="og:type" content="website">',
    ),
  },
  'a program of 20,000 elements': {
    path: '/app',
    html: page(
      repeat(4_000, (at) => `<div><div><span>${at}</span><button>Open</button></div></div>`),
    ),
  },
  'a shop of 500 wares': {
    path: '/shop',
    html: page(
      repeat(500, (at) => `<div class="item"><p>Rope number ${at}</p><p>12 crowns</p></div>`),
      '<meta property="og:type" content="product.group">',
    ),
  },
  'a table of 5,000 rows': {
    path: '/tides',
    html: page(`<table>${repeat(5_000, (at) => `<tr><td>${at}</td><td>4 m</td></tr>`)}</table>`),
  },
}
