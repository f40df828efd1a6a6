import { createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'

/** How many ids were given out in a page; what is drawn for another page counts for itself. */
export const OwnIds = createContext({ last: 0 })

/**
 * An id that no other element of the page has, the same at every render. Preact's own begins again
 * whenever a page is rendered from its root, and what comes later then bears the ids of what is there.
 */
export function useOwnId(): string {
  const given = useContext(OwnIds)
  const [id] = useState(() => {
    given.last += 1
    return `own-${given.last}`
  })
  return id
}
