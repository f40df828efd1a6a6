import { describe, expect, test } from 'vitest'
import { compared, type Report } from './reports'

const page = (title: string, more: Partial<Report> = {}): Report => ({
  outlet: 'Harwick Post',
  title,
  text: 'Mayor Ilse Brandt spoke to the harbour guild on Tuesday.\n\n“The ferry should sail before the winter storms arrive,” Brandt said.\n\n“The quarry road was never meant for lorries,” she added.',
  ...more,
})

describe('a headline against its own body', () => {
  test('differs from what the body has the speaker say', async () => {
    const { headline, findings } = await compared(
      page('Mayor Brandt: The ferry will sail before the winter storms arrive'),
      [],
    )
    expect(headline).toMatchObject([
      { statement: { text: 'The ferry will sail before the winter storms arrive' } },
    ])
    const [finding] = headline
    expect(finding?.versions[0]?.differences.map(({ kind }) => kind)).toContain('modality')
    const quoted = findings.find(({ statement }) => statement.text.startsWith('The ferry'))
    expect(finding?.body).toEqual([quoted?.statement.id])
  })

  test('holds without a date, an address or other reports', async () => {
    const { headline } = await compared(
      page('“The ferry will sail before the winter storms arrive,” Brandt says', { day: null }),
      [],
    )
    expect(headline).toHaveLength(1)
  })

  test.each([
    ['quotes nobody', 'Guild meets in Harwick'],
    [
      'says what the body does not have',
      'Mayor Brandt: The lighthouse keeper has earned a pension',
    ],
    ['is missing', ''],
  ])('is nothing where it %s', async (_, title) => {
    expect((await compared(page(title), [])).headline).toEqual([])
  })

  test('is not compared with itself where the text opens with it', async () => {
    const title = 'Mayor Brandt: The lighthouse keeper has earned a pension'
    const { headline } = await compared(page(title, { text: `${title}\n\n${page('').text}` }), [])
    expect(headline).toEqual([])
  })
})
