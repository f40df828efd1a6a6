import { parseArgs } from 'node:util'
import { UsageError } from '../usage-error'
import { bounded } from './bounded'
import { buildPack } from './build'
import { effort } from './effort'
import type { HeaderWish } from './finish'
import type { Slice } from './gather'
import { packInfo } from './info'
import { FORMATS, type Format } from './item'
import { tellProgress } from './progress'
import { samplePack } from './sample'
import { makeKey, signPack } from './sign'
import { verifyPack } from './verify'

const PACK_USAGE = `as-quoted pack: builds and tends packs of statements (docs/packs.md)

  as-quoted pack build PATH… --output NAME.jsonl.gz --id ID --title T --license SPDX --attribution A
            --from ${FORMATS.join('|')}   what the files are, where their names do not say
            --shards N      writes N packs, each article whole in one of them
            --slice I/N     reads the Ith of N parts of the collection; merge the N results
            --jobs N        worker threads (default: one a core)
            --revision N    (default 1)   --created DATE  (default: the newest article's day)
            Killed and started again, it goes on where it was.
  as-quoted pack merge PACK… --output NAME.jsonl.gz    packs of one id, or with --id and the rest
  as-quoted pack info PACK        what is in it, as JSON; all of it is read and proven
  as-quoted pack verify PACK      proves it, and the signature of the index.json beside it
  as-quoted pack key --output KEY.pem          makes a key to sign with; keep it to yourself
  as-quoted pack sign PACK --key KEY.pem [--expires DATE] [--next-key ed25519:…]
            --updatable     the next revisions will appear at the same address
            --minimum-version V   the first As Quoted that is to read it
  as-quoted pack sample PACK --output NAME.jsonl.gz [--count 1000] [--seed WORD]
`

const OPTIONS = {
  attribution: { type: 'string' },
  count: { type: 'string', default: '1000' },
  created: { type: 'string' },
  expires: { type: 'string' },
  from: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  id: { type: 'string' },
  jobs: { type: 'string' },
  key: { type: 'string' },
  license: { type: 'string' },
  'minimum-version': { type: 'string' },
  'next-key': { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
  revision: { type: 'string' },
  seed: { type: 'string', default: 'sample' },
  shards: { type: 'string', default: '1' },
  slice: { type: 'string' },
  title: { type: 'string' },
  updatable: { type: 'boolean', default: false },
} as const

type Values = ReturnType<typeof parse>['values']

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })

/** Runs `as-quoted pack …`; answers what is to be printed. Throws UsageError and LineError. */
export async function packCommand(args: readonly string[]): Promise<string> {
  const { values, positionals } = parse(args)
  const [command, ...paths] = positionals
  if (values.help || command === undefined) return PACK_USAGE
  if (command === 'key') return asJson(await makeKey(wanted(values, 'output')))
  const [first] = paths
  if (first === undefined) throw new UsageError(`pack ${command} needs a path`)
  switch (command) {
    case 'build':
      return build(paths, values)
    case 'merge': {
      const output = wanted(values, 'output')
      const wish = { files: paths, output, header: headerGiven(values) }
      const finished = await bounded({ kind: 'merge', wish })
      return asJson({ output, ...finished })
    }
    case 'info':
      return asJson(await packInfo(first))
    case 'verify':
      return asJson(await verifyPack(first))
    case 'sign': {
      const signed = await signPack(first, wanted(values, 'key'), {
        expires: values.expires ?? null,
        alsoKeys: values['next-key'] ?? [],
        isUpdatable: values.updatable,
        minimumVersion: values['minimum-version'] ?? null,
      })
      return asJson(signed)
    }
    case 'sample': {
      const output = wanted(values, 'output')
      const count = whole(values.count, 'count')
      return asJson({
        output,
        variants: await samplePack(first, output, { count, seed: values.seed }),
      })
    }
    default:
      throw new UsageError(
        `there is no command 'pack ${command}'; as-quoted pack --help lists them`,
      )
  }
}

async function build(paths: readonly string[], values: Values): Promise<string> {
  const report = tellProgress(process.stderr)
  const built = await buildPack(
    {
      paths,
      from: values.from === undefined ? null : formatNamed(values.from),
      output: wanted(values, 'output'),
      header: {
        revision: 1,
        created: null,
        ...headerGiven(values),
        id: wanted(values, 'id'),
        title: wanted(values, 'title'),
        license: wanted(values, 'license'),
        attribution: wanted(values, 'attribution'),
      },
      shards: whole(values.shards, 'shards'),
      slice: values.slice === undefined ? null : sliceOf(values.slice),
      jobs: values.jobs === undefined ? null : whole(values.jobs, 'jobs'),
    },
    report,
  )
  report.done()
  return asJson({ ...built, took: effort() })
}

/** The parts of a header that the caller named. */
function headerGiven(values: Values): Partial<HeaderWish> {
  const { id, title, license, attribution, created, revision } = values
  return {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(license === undefined ? {} : { license }),
    ...(attribution === undefined ? {} : { attribution }),
    ...(created === undefined ? {} : { created }),
    ...(revision === undefined ? {} : { revision: whole(revision, 'revision') }),
  }
}

function wanted(
  values: Values,
  option: 'output' | 'id' | 'title' | 'license' | 'attribution' | 'key',
): string {
  const value = values[option]
  if (value === undefined) throw new UsageError(`--${option} is missing`)
  return value
}

function whole(printed: string, option: string): number {
  const value = Number(printed)
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`--${option} must be 1 or more`)
  return value
}

function sliceOf(printed: string): Slice {
  const match = /^(\d+)\/(\d+)$/u.exec(printed)
  const [number, of] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || number < 1 || number > of) throw new UsageError('--slice is written 1/4, 2/4 …')
  return { number, of }
}

function formatNamed(name: string): Format {
  const format = FORMATS.find((each) => each === name)
  if (!format) throw new UsageError(`--from must be one of ${FORMATS.join(', ')}`)
  return format
}

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`
