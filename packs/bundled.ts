import { readdirSync } from 'node:fs'
import type { PackHeader } from '../lib/pack/format'
import { BUNDLED } from '../lib/pack/included'
import { packText } from '../lib/pack/write'
import { type Report, readReport, recordsOf } from './report'

const source = new URL('source/', import.meta.url)

/** What the bundled pack says of itself. */
export const header: PackHeader = {
  id: BUNDLED.id,
  revision: BUNDLED.revision,
  title: 'Three occasions, five reports',
  license: 'MIT',
  attribution:
    'Statements of Jens Stoltenberg, quoted as printed by Censor.NET (from Interfax-Ukraine), Buna Times (from korrespondent), Interfax-Ukraine, and two outlets whose names are not known: one from TSF, quoting EFE, one on a column in the Financial Times. The licence is for the selection and the notes on it.',
  language: ['en'],
  created: '2026-11-22',
}

/** The reports of the bundled pack, in the order of their file names. */
export function bundledReports(): Report[] {
  const names = readdirSync(source).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => readReport(new URL(name, source)))
}

/** The bundled pack, built from its source: the same source gives the same text. */
export async function bundledPack(): Promise<string> {
  const { outlets, variants } = recordsOf(bundledReports())
  return packText(header, outlets, variants)
}
