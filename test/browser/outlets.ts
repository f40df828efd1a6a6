import type { Page } from '../../scripts/browser/browser'
import type { Site } from './site'

/** Entries of each feed. */
export const ITEMS = 50

const NOUNS = ['lantern', 'timetable', 'crane', 'breakwater', 'ticket office', 'dredger', 'slipway']

/** A statement that nobody else makes. */
const sentence = (host: string, at: number): string =>
  `“The ${NOUNS[at % NOUNS.length]} at berth ${at} of ${host} will be painted before the regatta,” harbour master Olof Renn said on Monday.`

/** What the mayor said, as each outlet prints it. */
const ferry = (verb: string): string =>
  `“The council ${verb} reopen the northern ferry before the herring season begins,” mayor Ada Lindqvist told the packed room on Monday.`

const item = (host: string, at: number, text: string): string => `<item>
<title>Report ${at} from the quay</title><link>https://${host}/${at}</link>
<guid isPermaLink="false">${host}-${at}</guid><pubDate>Mon, 04 Mar 2024 18:00:00 GMT</pubDate>
<description><![CDATA[<p>${text}</p><img src="https://${host}/pixel.png">]]></description></item>`

/** An outlet's feed: the mayor's words first, then what only this outlet has. */
export function feedOf(host: string, verb: string): string {
  const items = Array.from({ length: ITEMS }, (_, at) =>
    item(host, at, at === 0 ? ferry(verb) : sentence(host, at)),
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title>
<link>https://${host}/</link><language>en</language>${items.join('')}</channel></rss>`
}

/** An article of an outlet, with everything that a page loads when it is opened. */
export const pageOf = (host: string, at: number, text: string): string => `<!doctype html>
<html lang="en"><head><title>Report ${at}</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2024-03-04T18:00:00Z">
<link rel="stylesheet" href="https://${host}/style.css"><script src="https://${host}/run.js"></script>
<link rel="preload" as="image" href="https://${host}/preload.png"></head>
<body><main><article><h1>Report ${at} from the quay</h1>
<p>The harbour council sat until ten on Monday evening and spoke of little but the quay, which has lain
in the dark since the storms of the autumn took its lamps away and left the cables in the water.</p>
<p>${text}</p><img src="https://${host}/picture.jpg" srcset="https://${host}/large.jpg 2x">
<iframe src="https://${host}/frame.html"></iframe><video src="https://${host}/film.mp4" poster="https://${host}/poster.jpg"></video>
<p>“Berth ${at} of ${host} cost eleven thousand crowns more than planned,” the treasurer Nils Holm added.</p>
<p>The engineers kept the engines warm through the winter. The next session is in April, and the yard
expects the last parts for the ramp within three weeks, if the ice in the sound allows it.</p>
</article></main></body></html>`

export { ferry }

/** A front page that names feeds. */
export const frontOf = (feeds: readonly string[]): string => `<!doctype html><html lang="en"><head>
<title>Front page</title>${feeds
  .map(
    (each, at) =>
      `<link rel="alternate" type="application/rss+xml" title="Feed ${at}" href="${each}">`,
  )
  .join('')}</head><body><h1>Today</h1></body></html>`

const RSS = 'application/rss+xml; charset=utf-8'

/** Puts a feed on the web, which is told from itself by its ETag. */
export function addFeed(site: Site, address: string, body: string): void {
  site.add(address, (request, response) => {
    const known = request.headers['if-none-match'] === '"one"'
    response.writeHead(known ? 304 : 200, { 'content-type': RSS, etag: '"one"' })
    response.end(known ? undefined : body)
  })
}

/** What the table of outlets holds of one. */
export interface Row {
  readonly feed: string
  readonly name: string
  readonly statements: number
  readonly paused: string | null
  readonly result: { readonly kind: string; readonly fault?: string } | null
  readonly lastLook: string | null
  readonly waiting: readonly unknown[]
  readonly leftOut: { readonly robots: number; readonly paid: number; readonly other: number }
}

/** The followed outlets as they stand in the database. */
export const rowsIn = (page: Page): Promise<readonly Row[]> =>
  page.evaluate(
    () =>
      new Promise<readonly Row[]>((resolve, reject) => {
        const opening = indexedDB.open('as-quoted')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('outlets').objectStore('outlets').getAll()
          all.onsuccess = () => {
            opening.result.close()
            resolve(all.result)
          }
        }
      }),
  )

/**
 * Lets hours go by for the outlets: what they wait for is due now. Between two turns: one that is under
 * way would write over it when it ends.
 */
export const hoursLater = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const goBy = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('as-quoted')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const past = new Date(Date.now() - 7_200_000).toISOString()
          const work = opening.result.transaction('outlets', 'readwrite')
          const cursor = work.objectStore('outlets').openCursor()
          cursor.onsuccess = () => {
            const at = cursor.result
            if (at === null) return
            at.update({ ...at.value, nextLook: past, nextArticle: past, lastLook: past })
            at.continue()
          }
          work.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      })
    await navigator.locks.request('follow', goBy)
  })
