import type { Levels } from '../../../lib/match/fitted'
import type { Events, Place } from './events'
import type { Judged } from './gather'
import type { Evidence } from './levels'

/** Which events, and where their words are to be read. */
interface Where {
  readonly events: Events
  readonly isIn: (event: string) => boolean
}

/** What is shown and should not be, and what is missed, as lines to be read by eye. */
export function errorsOf(
  { pairs, strangers }: Evidence,
  levels: Levels,
  { events, isIn }: Where,
): string[] {
  const texts = new Map(events.records.map(({ id, text }) => [id, text]))
  const read = ({ article, start, end }: Place): string =>
    JSON.stringify((texts.get(article) ?? '').slice(start, end).replace(/\s+/gu, ' '))
  const isShown = ({ score, level }: Judged): boolean => score >= levels[level]
  const line = (kind: string, a: Place, b: Place, by?: Judged): string =>
    `${kind} ${by ? `${by.score.toFixed(3)} ${by.level}` : ''}\n   ${read(a)}\n   ${read(b)}`
  const best = (found: readonly Judged[]): Judged | undefined =>
    found.toSorted((x, y) => y.score / levels[y.level] - x.score / levels[x.level])[0]
  return [
    ...pairs.flatMap(({ compared, ways }) => {
      if (!isIn(compared.event)) return []
      const found = best(ways.flat())
      const shown =
        compared.kind === 'gold' ? ways.every((w) => w.some(isShown)) : ways.flat().some(isShown)
      if (shown === compared.same) return []
      const kind = `${compared.same ? 'MISSED' : 'WRONG'} ${compared.kind}`
      return [line(kind, compared.a, compared.b, found)]
    }),
    ...strangers.flatMap(({ event, judged }) =>
      isIn(event) && isShown(judged) ? [line('STRANGER', judged.here, judged.there, judged)] : [],
    ),
  ]
}
