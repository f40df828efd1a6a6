// The part `seeds` of `npm run evaluate`.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { asQuoted, read, root, table } from './scoring.mjs'

/** The five reports, each on a bare page, against the bundled pack. */
export function seeds() {
  const folder = join(root, '../shared/seeds')
  const pairs = new Set()
  let column = 0
  for (const name of readdirSync(folder).sort()) {
    const paragraphs = read(join(folder, name))
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => `<p>${line.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    const html = `<html lang="en"><title>A report</title><main>${paragraphs.join('')}</main>`
    const { output } = asQuoted(['compare', '--json'], html, `${name}.json`)
    for (const { statement, versions } of JSON.parse(read(output)).findings) {
      for (const { variant, relation, certainty } of versions) {
        if (relation !== 'same' || certainty !== 'shown') continue
        if (variant.day === null) column += 1
        pairs.add(`${name} ${statement.id} ${variant.id}`)
      }
    }
  }
  return `### The five seed reports, each on a bare page\n\n${table(
    ['figure', 'value'],
    [
      ['versions shown, both directions (statement beside variant)', pairs.size],
      ['… of which talking points of the undated column', column],
    ],
  )}\n`
}
