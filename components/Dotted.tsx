import type { ComponentChildren, JSX } from 'preact'

interface DottedProps {
  /** What is not known or does not apply is left out. */
  readonly facts: readonly ComponentChildren[]
}

/** Facts in a line, a dot between two that stand on one line; a fact breaks only if none longer fits. */
export function Dotted({ facts }: DottedProps): JSX.Element {
  const known = facts.filter((fact) => fact !== null && fact !== false)
  return (
    <span class="dotted">
      {known.map((fact, at) => (
        <span key={at}>
          {at > 0 && <i> · </i>}
          {fact}
        </span>
      ))}
    </span>
  )
}
