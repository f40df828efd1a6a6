import type { PackHeader } from './format'

/** A pack that comes with the program: what its header says, and what opens it, plain or gzip. */
export interface BundledPack extends Pick<PackHeader, 'id' | 'revision'> {
  open(): Promise<ReadableStream<Uint8Array>>
}

/** The same as it stands in the package, at a path. */
export interface PackagedPack extends Omit<BundledPack, 'open'> {
  readonly path: string
}

/** Three occasions in five reports. Count `revision` up with every change of its source. */
export const BUNDLED = {
  id: 'bundled',
  revision: 1,
  path: 'packs/bundled.jsonl',
} as const satisfies PackagedPack

/** The words as delivered, by presidents of the United States: for news that quotes them. */
export const ADDRESSES = {
  id: 'sotu',
  revision: 1,
  path: 'packs/sotu.jsonl.gz',
} as const satisfies PackagedPack

/** What comes with the program: no other pack may take its place. */
export const PACKAGED: readonly PackagedPack[] = [BUNDLED, ADDRESSES]

/** The ids of it. */
export const INCLUDED: readonly string[] = PACKAGED.map(({ id }) => id)
