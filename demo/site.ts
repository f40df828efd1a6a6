import { fileURLToPath } from 'node:url'

/** One page of the demo news site. */
export interface DemoPage {
  /** Where a server that serves all of them from one host puts it. */
  readonly path: string
  /** Its file, absolute. */
  readonly file: string
  /** A made-up host of its own, for tests in which every outlet has its domain. */
  readonly host: string
  /** Its headline. */
  readonly title: string
  /** The file in `packs/source` that holds its statements, without `.json`. */
  readonly source: string
}

const page = (name: string, title: string, source = name): DemoPage => ({
  path: `/${name}.html`,
  file: fileOf(`${name}.html`),
  host: `${name}.test`,
  title,
  source,
})

/** The page that links to the others; it is no article. */
export const frontPage = { path: '/', file: fileOf('index.html'), host: 'demo.test' } as const

/** The five reports, in the order of the front page. */
export const pages: readonly DemoPage[] = [
  page('censor-net', 'Stoltenberg before the Nordic Council: the winter, the war and the way in'),
  page('buna-times', 'Oslo hears about weapons, and about a seat at the table'),
  page(
    'world-desk-column',
    'NATO Secretary General: Putin does not want peace, but a pause for regrouping',
    'financial-times-column',
  ),
  page(
    'interfax-ukraine',
    'NATO Secretary General comments on possibility of Ukraine-Russia talks: Ukraine decides this',
  ),
  page(
    'world-desk-brussels',
    'In Brussels: shells, conditions, and cables on the seabed',
    'tsf-brussels',
  ),
]

function fileOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}
