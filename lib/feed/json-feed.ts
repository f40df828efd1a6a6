import * as v from 'valibot'
import { absolute, itemOf, tagOf } from './entry'
import { LIMIT, type ReadFeed } from './feed'

const text = v.fallback(v.string(), '')

const itemSchema = v.object({
  // Numbers are seen as ids, though the format wants texts.
  id: v.fallback(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), ''),
  url: text,
  title: text,
  date_published: text,
  date_modified: text,
  content_html: text,
  content_text: text,
  summary: text,
})

/** JSON Feed, versions 1 and 1.1 (jsonfeed.org). */
const feedSchema = v.object({
  version: v.pipe(v.string(), v.regex(/jsonfeed\.org\/version\//u)),
  title: text,
  home_page_url: text,
  language: text,
  items: v.array(v.unknown()),
})

/** What the text of a JSON Feed says; entries that are none are left out. Never throws. */
export function readJsonFeed(json: string, address: string): ReadFeed {
  const parsed = v.safeParse(feedSchema, parsedJson(json))
  if (!parsed.success) return { ok: false, reason: 'not-a-feed' }
  const { title, home_page_url: home, language, items } = parsed.output
  return {
    ok: true,
    feed: {
      title,
      language: tagOf(language),
      minutesToLive: null,
      site: home === '' ? null : absolute(home, address),
      skipHours: [],
      skipDays: [],
      items: items.slice(0, LIMIT.items).flatMap((each) => {
        const item = v.safeParse(itemSchema, each)
        if (!item.success) return []
        const { id, url, title, date_published, date_modified, ...texts } = item.output
        return itemOf({
          id,
          url: url === '' ? null : absolute(url, address),
          title,
          date: date_published === '' ? date_modified : date_published,
          texts: [texts.content_html, asHtml(texts.content_text), texts.summary],
        })
      }),
    },
  }
}

/** Plain text as HTML says it. */
const asHtml = (plain: string): string => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
