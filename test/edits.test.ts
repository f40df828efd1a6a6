import { describe, expect, test } from 'vitest'
import type { Edit } from '../lib/comparison'
import { compared, type Report } from './reports'

const now: Report = {
  outlet: 'Harwick Post',
  text: 'Mayor Ilse Brandt spoke to the harbour guild. “The ferry should sail before the winter storms arrive,” Brandt said.\n\nShe said that the lighthouse had been repaired by the guild.',
}
const earlier = (more: Partial<Report> = {}): Report => ({
  ...now,
  text: now.text.replace('should', 'will'),
  readAt: '2031-06-04T14:20:00Z',
  ...more,
})

async function edits(known: readonly Report[], page = now): Promise<readonly Edit[]> {
  return (await compared(page, known)).findings.flatMap((finding) => finding.edits)
}

describe('an earlier wording of the page’s own outlet', () => {
  test('is an edit, with the time at which it was read so, and no version', async () => {
    const { findings } = await compared(now, [earlier()])
    expect(findings.flatMap(({ versions }) => versions)).toEqual([])
    expect(findings.flatMap((finding) => finding.edits)).toMatchObject([
      {
        readAt: '2031-06-04T14:20:00Z',
        version: { differences: [{ kind: 'modality' }] },
      },
    ])
  })

  test('stands in one place: with the statement that is likest to it', async () => {
    const again = 'Later she added: “The ferry should not sail in a winter storm.”'
    const { findings } = await compared({ ...now, text: `${now.text}\n\n${again}` }, [earlier()])
    expect(
      findings.filter(({ edits: { length } }) => length > 0).map(({ statement }) => statement.text),
    ).toEqual(['The ferry should sail before the winter storms arrive'])
  })

  test('stands beside the versions of others', async () => {
    const other = { ...now, outlet: 'Selby Courier' }
    const { findings } = await compared(now, [earlier(), other])
    const finding = findings.find((each) => each.edits.length > 0)
    expect(finding?.versions.map(({ variant }) => variant.outlet.name)).toEqual(['Selby Courier'])
    expect(finding?.mark).toBe('same')
  })

  test.each([
    ['the same words', { text: now.text }],
    ['the same words set otherwise', { text: now.text.replaceAll('“', '"').replaceAll('”', '"') }],
    ['another day’s words', { day: '2031-05-20', path: 'other' }],
    [
      'words that still stand elsewhere on the page',
      {
        text: 'Mayor Ilse Brandt met the guild. She said that the lighthouse had been repaired by the guild.',
      },
    ],
  ])('is none: %s', async (_, known) => {
    expect(await edits([earlier(known)])).toEqual([])
  })

  test('is none where the other report came later', async () => {
    const later = earlier({ path: 'later', day: '2031-06-04T18:00:00Z' })
    expect(await edits([later], { ...now, day: '2031-06-04T12:00:00Z' })).toEqual([])
    expect(await edits([later], { ...now, day: '2031-06-04T19:00:00Z' })).toHaveLength(1)
  })

  test('the latest reading comes first', async () => {
    const first = earlier({
      text: now.text.replace('should', 'must'),
      readAt: '2031-06-04T09:00:00Z',
    })
    const found = await edits([first, earlier()])
    expect(found.map(({ readAt }) => readAt)).toEqual([
      '2031-06-04T14:20:00Z',
      '2031-06-04T09:00:00Z',
    ])
  })
})
