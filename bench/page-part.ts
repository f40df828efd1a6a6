import { readFileSync, writeFileSync } from 'node:fs'

const PAGE = new URL('../docs/evaluation.md', import.meta.url)

/** Writes a part of docs/evaluation.md, in the place of the one of that name if there is one. */
export function writePart(name: string, text: string): void {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const page = readFileSync(PAGE, 'utf8')
  const part = `${open}\n${text}\n${close}`
  const from = page.indexOf(open)
  const to = page.indexOf(close)
  const whole =
    from < 0 || to < 0
      ? `${page.trimEnd()}\n\n${part}\n`
      : page.slice(0, from) + part + page.slice(to + close.length)
  writeFileSync(PAGE, whole)
}

/** The rows of each table that stands in a part of docs/evaluation.md, without their heads. */
export function tablesIn(name: string): string[][][] {
  const page = readFileSync(PAGE, 'utf8')
  const part = page.slice(page.indexOf(`<!-- ${name} -->`), page.indexOf(`<!-- /${name} -->`))
  const blocks = part.split('\n\n').filter((block) => block.startsWith('| '))
  return blocks.map((block) => {
    const rows = block
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('| '))
    return rows.slice(2).map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  })
}

/** Rows as a table of Markdown, the first one its head. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
