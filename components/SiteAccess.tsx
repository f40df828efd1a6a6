import type { JSX } from 'preact'
import { Text } from './Sentence'
import { useSpeech } from './speech'

/** Whether this page's site is read without a click. */
export interface Access {
  readonly host: string
  readonly granted: boolean
}

interface SiteAccessProps {
  readonly access: Access
  /** There no site is offered: the browser would remember which one. */
  readonly privateWindow: boolean
  onAccess(wanted: 'always' | 'click'): void
}

/** Lets the reader have this site read by itself, or stop that. */
export function SiteAccess(props: SiteAccessProps): JSX.Element | null {
  const { access, privateWindow, onAccess } = props
  const { say } = useSpeech()
  if (privateWindow && !access.granted) return null
  const host = <bdi key="host">{access.host}</bdi>
  return access.granted ? (
    <button type="button" class="text" onClick={() => onAccess('click')}>
      {say('siteStop')}
    </button>
  ) : (
    <button
      type="button"
      class="text"
      title={say('siteAlwaysNote', access.host)}
      onClick={() => onAccess('always')}
    >
      <span>
        <Text of="siteAlways" with={[host]} />
      </span>
    </button>
  )
}
