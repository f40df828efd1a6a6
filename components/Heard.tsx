import type { JSX } from 'preact'
import { useSpeech } from './speech'

/** A word of ours amid printed ones, for those who listen: in the language of the interface. */
export function Heard({ children }: { readonly children: string }): JSX.Element {
  const { locale } = useSpeech()
  return (
    <span class="vh" lang={locale}>
      {children}
    </span>
  )
}
