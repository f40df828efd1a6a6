import type { JSX } from 'preact'
import type { Comparison } from '../../lib/comparison'
import { useSpeech } from '../speech'
import { statementsOnce } from './occasions'

/** The table in a few sentences: how many reports and statements, and how they stand. */
export function Standfirst({ comparison }: { readonly comparison: Comparison }): JSX.Element {
  const { say, count } = useSpeech()
  const { findings, reports, matrix } = comparison
  if (findings.length === 0) return <>{say('popupNothing')}</>
  if (reports.length === 0) return <>{count('popupNoneOfOccasion', findings.length)}</>
  const differing = statementsOnce(comparison).filter(({ mark }) => mark === 'differs').length
  return (
    <>
      {count('pageReports', reports.length + 1)} {count('pageRows', matrix.length)}{' '}
      {differing === 0 ? say('popupDifferNone') : count('popupDiffer', differing)}
    </>
  )
}
