// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { type ImportState, PROBLEMS } from '@/components/options/PackImport'
import { PacksSection } from '@/components/options/PacksSection'
import type { PackEntry, PackSource } from '@/lib/library'
import { type CheckResult, type PackCheck, startCheck } from '@/lib/pack/update'
import { buttonOf, find, heard, press, show, violations } from './stage'

const PACK: PackEntry = {
  id: 'shore',
  title: 'Shore desk',
  revision: 3,
  license: 'CC-BY-4.0',
  attribution: 'Shore Courier',
  statements: 4,
  bytes: 1_200,
  signature: 'signed',
  key: '7f3a 91c0',
  source: {
    address: 'https://packs.example/shore/index.json',
    isUpdatable: true,
    expires: '2026-04-01',
  },
}
const LOOKED: PackCheck = { ...startCheck(), at: '2026-03-10T12:00:00Z', result: 'current' }
const BEFORE = Date.parse('2026-03-11')

function withSource(rest: Partial<PackSource>): PackEntry {
  return { ...PACK, ...(PACK.source && { source: { ...PACK.source, ...rest } }) }
}

interface Wanted {
  readonly pack?: PackEntry
  readonly check?: PackCheck | null
  readonly importing?: ImportState | null
  readonly now?: number
  readonly updating?: number | null
}

function packs(wanted: Wanted = {}) {
  const { pack = PACK, check = null, importing = null, now = BEFORE, updating = null } = wanted
  const events = {
    onFiles: vi.fn(),
    onAddress: vi.fn(),
    onCancel: vi.fn(),
    onRemove: vi.fn(),
    onUndo: vi.fn(),
    onCheck: vi.fn(),
    onUpdates: vi.fn(),
  }
  const checks = check === null ? {} : { shore: check }
  show(
    <main>
      <PacksSection
        packs={[pack]}
        importing={importing}
        checks={checks}
        updating={updating}
        now={now}
        last={null}
        {...events}
      />
    </main>,
  )
  return events
}

async function type(address: string): Promise<void> {
  await act(async () => {
    const field = find<HTMLInputElement>('form input')
    field.value = address
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press(buttonOf('Add from this address'))
}

describe('a pack that is fetched from an address', () => {
  test.each<[string, Wanted]>([
    ['before the first look', {}],
    ['after a look', { check: LOOKED }],
    ['after one that failed', { check: { ...LOOKED, result: 'other-key' } }],
    ['whose maker announces nothing', { pack: withSource({ isUpdatable: false }) }],
    ['that expired', { now: Date.parse('2026-05-01') }],
    [
      'on its way',
      {
        importing: {
          kind: 'reading',
          file: 'packs.example/a',
          share: null,
          statements: 5,
          secondsLeft: null,
        },
      },
    ],
    ['that waits for another', { importing: { kind: 'waiting', file: 'packs.example/a' } }],
  ])('breaks no rule of accessibility %s', async (_, wanted) => {
    packs(wanted)
    expect(await violations()).toEqual([])
  })

  test('says from where, when it was looked for and what came of it', () => {
    packs({ check: LOOKED })
    const line = heard(find('#packs .lines'))
    expect(line).toContain('CC-BY-4.0 · Shore Courier')
    expect(line).toContain('4 statements')
    expect(line).toContain('signed, key 7f3a 91c0')
    expect(line).toContain('from packs.example · looked for newer revisions on')
    expect(line).toContain('10 March 2026')
    expect(line).toContain('There were none.')
    expect(line).not.toContain('Its maker expected')
  })

  test('says that a newer one was expected by now', () => {
    packs({ now: Date.parse('2026-05-01') })
    expect(heard(find('#packs .lines'))).toContain(
      'Its maker expected a newer revision by 1 April 2026.',
    )
    expect(heard(find('#packs .lines'))).toContain('not looked for newer revisions yet')
  })

  test.each(Object.keys(PROBLEMS) as CheckResult[])('says what failed: %s', (result) => {
    packs({ check: { ...LOOKED, result } })
    expect(heard(find('#packs .updates p')).split('2026').at(-1)?.length).toBeGreaterThan(20)
  })

  test('is looked for at a press, and by itself as the reader wants', async () => {
    const { onCheck, onUpdates } = packs()
    await press(buttonOf('Look now Shore desk'))
    expect(onCheck).toHaveBeenCalledExactlyOnceWith(PACK)
    const box = find<HTMLInputElement>('#packs .updates input')
    expect(box.checked).toBe(true)
    await act(async () => box.click())
    expect(onUpdates).toHaveBeenCalledExactlyOnceWith('shore', false)
  })

  test('has no switch where its maker announces nothing, or it came from a file', () => {
    packs({ pack: withSource({ isUpdatable: false }) })
    expect(heard(find('#packs .lines'))).toContain('its maker announces no updates')
    expect(document.querySelector('#packs .updates input')).toBeNull()
    packs({ pack: { ...PACK, source: null } })
    expect(document.querySelector('#packs .updates')).toBeNull()
  })
})

test('what the background adds is told', () => {
  packs({ updating: 1_200 })
  expect(heard(find('#packs'))).toContain('A newer revision is being added: 1,200 statements.')
})

describe('an address', () => {
  test('is taken as it is typed', async () => {
    const { onAddress } = packs()
    await type('packs.example/index.json')
    expect(onAddress).toHaveBeenCalledExactlyOnceWith('packs.example/index.json')
  })

  test('is not taken empty, or while another pack comes', async () => {
    const { onAddress } = packs()
    await type('  ')
    expect(onAddress).not.toHaveBeenCalled()
    const waiting = packs({ importing: { kind: 'waiting', file: 'packs.example/a' } })
    expect(heard(find('.import'))).toContain('packs.example/a comes next')
    await press(buttonOf('Cancel'))
    expect(waiting.onCancel).toHaveBeenCalledOnce()
    await type('packs.example/b')
    expect(waiting.onAddress).not.toHaveBeenCalled()
  })
})

test.each<[ImportState, string]>([
  [{ kind: 'updated', title: 'Shore desk' }, 'A newer revision of “Shore desk” was added.'],
  [{ kind: 'current', title: 'Shore desk' }, 'There is no newer revision of “Shore desk”.'],
  [
    { kind: 'moved', title: 'packs.example/a' },
    'packs.example/a is here already. From now on it comes from this address.',
  ],
  [
    { kind: 'refused', file: 'packs.example/a', problem: 'needs-later', badLines: [] },
    'packs.example/a needs a later version of As Quoted. Update the extension first. Nothing was changed.',
  ],
])('what became of it: %j', (importing, words) => {
  packs({ importing })
  expect(heard(find('.import'))).toBe(words)
})
