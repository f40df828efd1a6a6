import { expect, test } from 'vitest'
import { importPack } from '../../lib/store/import'
import { snapshotOf } from '../../lib/store/known-statements'
import { opened, packOf } from './sample'

test('an imported pack is known', async () => {
  const database = await opened()
  const result = await importPack(database, await packOf(1, 5))
  expect(result).toMatchObject({ ok: true, pack: { state: 'ready', variants: 5, passages: 10 } })
  const known = await snapshotOf(database)
  expect(await known.frequencies(['grain', 'hungri', 'nothing'])).toEqual({
    passages: 10,
    of: new Map([
      ['grain', 1],
      ['hungri', 5],
    ]),
  })
})
