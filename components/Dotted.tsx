import { type ComponentChildren, Fragment, type JSX } from 'preact'

/** Facts in a line, a dot between two: at its end a line breaks behind a dot, hardly within a fact. */
export function Dotted({ facts }: { readonly facts: readonly ComponentChildren[] }): JSX.Element {
  return (
    <>
      {facts.map((fact, at) => (
        <Fragment key={at}>
          {at > 0 && ' '}
          <span class="fact">
            {fact}
            {at < facts.length - 1 && '\u00a0·'}
          </span>
        </Fragment>
      ))}
    </>
  )
}
