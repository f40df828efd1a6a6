import { addPack } from '@/lib/store/add-pack'
import { type ImportHooks, outcomeOf, refused, runImport } from './import-pack'

/** Bytes of an index or a signature: whatever is larger is none, and is not read. */
const LARGEST_PAPER = 2 ** 20

/** Adds a pack from its file, or from that with its index and its signature. */
export async function importFiles(files: readonly File[], hooks: ImportHooks): Promise<void> {
  const isPaper = ({ name }: File) => /\.(?:json|sig)$/u.test(name)
  const file = files.find((each) => !isPaper(each))
  const name = file?.name ?? files[0]?.name ?? ''
  if (!file) return hooks.onState(refused(name, 'no-data'))
  await runImport(name, hooks, async ({ database, options, progress }) => {
    const [index, signature] = await Promise.all([paperOf(files, '.json'), paperOf(files, '.sig')])
    // Nothing stands between the file and who reads it, who has it fill one buffer again and again.
    const offer = { data: file.stream(), index, signature }
    const arrived = (bytes: number) => progress.arrived(bytes, file.size)
    const adding = { ...options, arrived, takesOwn: true }
    return outcomeOf(await addPack(database, offer, adding), name)
  })
}

/** The bytes of the first file with such a name, or null where there is none. */
async function paperOf(files: readonly File[], ending: string): Promise<Uint8Array | null> {
  const paper = files.find(({ name }) => name.endsWith(ending))
  return paper ? new Uint8Array(await paper.slice(0, LARGEST_PAPER).arrayBuffer()) : null
}
