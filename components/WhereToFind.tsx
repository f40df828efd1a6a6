import type { JSX } from 'preact'
import { useSpeech } from './speech'

/** Where a browser hides the icon of a new extension, in a picture and in words. */
export function WhereToFind({ firefox }: { readonly firefox: boolean }): JSX.Element {
  const { say } = useSpeech()
  return (
    <div class="find">
      <svg class="toolbar" viewBox="0 0 300 132" role="img" aria-label={say('welcomePicture')}>
        <g class="chrome">
          <rect x="0.5" y="0.5" width="299" height="131" rx="6" />
          <path d="M0.5 40.5H299.5" />
          <rect x="14" y="10" width="150" height="20" rx="10" class="field" />
        </g>
        <path
          class="strong"
          d="M232 13.5h5.4a3.4 3.4 0 1 1 6.2 0h5.4v5.6a3.3 3.3 0 1 1 0 6v5.4h-17v-5.2a3.3 3.3 0 1 0 0-6.4z"
        />
        <g transform="translate(268 12)">
          <Sign />
        </g>
        <path class="tie" d="M241 36v16" />
        <g class="menu">
          <rect x="96.5" y="52.5" width="190" height="64" rx="4" />
          <g transform="translate(110 76)">
            <Sign />
          </g>
          <text x="136" y="89" direction="ltr">
            {say('extensionName')}
          </text>
          {firefox ? <Cog /> : <Pin />}
          <circle class="tie" cx="264" cy="84" r="15" />
        </g>
      </svg>
      <ol class="steps">
        <li>{say(firefox ? 'welcomeFindFirefox' : 'welcomeFindChrome')}</li>
        <li>{say('welcomeFindThen')}</li>
      </ol>
    </div>
  )
}

/** Of its own group: what is drawn around it may be mirrored, it is not. */
const Sign = (): JSX.Element => (
  <g class="emblem">
    <path d="M1 1h6v5.2c0 2.8-1.5 4.5-4.6 5.1v-2.3c1.2-.4 1.8-1 1.8-2H1z" />
    <path class="offset" d="M9 4.7h6v5.2c0 2.8-1.5 4.5-4.6 5.1v-2.3c1.2-.4 1.8-1 1.8-2H9z" />
  </g>
)

const Pin = (): JSX.Element => (
  <path class="strong" d="M260 76h8M261.5 76v6l-3 4.5h11l-3-4.5v-6M264 86.5v7" />
)

const Cog = (): JSX.Element => (
  <path
    class="strong"
    d="M264 79.6a4.4 4.4 0 1 0 .01 0M264 74.5v3M264 90.5v3M254.5 84h3M270.5 84h3M257.3 77.3l2.1 2.1M268.6 88.6l2.1 2.1M270.7 77.3l-2.1 2.1M259.4 88.6l-2.1 2.1"
  />
)
