import { dateIn, momentIn, tellingWords, type Voice, type Words } from '../telling/text'
import type { Card } from './card'
import { direction, locale, message, plural, template } from './i18n'

/** A card in the reader's language, as it is shown in the page. */
export interface CardSaid {
  readonly speaker: string
  readonly form: string
  readonly telling: readonly Words[]
  readonly counts: string
}

/** What a card says; where it could not be had, that. */
export function sayCard(card: Card | null): CardSaid {
  if (card === null) {
    return { speaker: '', form: '', telling: [plain(message('cardUnknown'))], counts: '' }
  }
  const { speaker, form, tellings, onlyReading } = card
  return {
    speaker: speaker?.name ?? message('speakerUnknown'),
    form: form === 'direct' ? '' : message(form === 'mixed' ? 'cardMixed' : 'cardIndirect'),
    telling: onlyReading ? [plain(message('cardOnlyReading'))] : tellingWords(tellings, VOICE),
    counts: onlyReading ? '' : countsOf(card),
  }
}

/** What stands alike in every card. */
export const cardLabels = () => ({
  card: message('cardLabel'),
  compare: message('cardCompare'),
  next: message('cardNext'),
  settings: message('settings'),
  loading: message('cardLoading'),
  direction: direction(),
})

const VOICE: Voice = {
  template,
  date: (iso) => dateIn(locale(), iso),
  moment: (iso) => momentIn(locale(), iso),
  others: (count) => plural('otherOutlets', count),
}

const plain = (text: string): Words => ({ kind: 'plain', text })

function countsOf({ outlets, independent, tellings }: Card): string {
  if (tellings[0]?.key === 'tellOnlyHere') return message('cardOnlyHere')
  if (outlets === 1) return ''
  return message('cardCounts', plural('outlets', outlets), plural('cardReports', independent))
}
