import { readdirSync, readFileSync } from 'node:fs'

/** The five reports as they were found stand beside the project, not in it. */
export const SEEDS = new URL('../../shared/seeds/', import.meta.url)

/** The text of the report whose file name starts with a number. Throws where there is none. */
export function reportOf(number: string): string {
  const name = readdirSync(SEEDS).find((each) => each.startsWith(number))
  if (name === undefined) throw new Error(`no report ${number}`)
  return readFileSync(new URL(name, SEEDS), 'utf8')
}

/** A page with nothing but the report's lines, without a date or an outlet. */
export function barePage(text: string): string {
  const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const paragraphs = lines.map((line) => `<p>${escaped(line.trim())}</p>`).join('\n')
  return `<!doctype html><html lang="en"><head><title>A report</title></head><body><main>${paragraphs}</main></body></html>`
}
