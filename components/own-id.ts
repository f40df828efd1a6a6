import { useState } from 'preact/hooks'

const given = { last: 0 }

/**
 * An id that no other element of the page has, the same at every render. Preact's own begins again
 * whenever a page is rendered from its root, and what comes later then bears the ids of what is there.
 */
export const useOwnId = (): string =>
  useState(() => {
    given.last += 1
    return `own-${given.last}`
  })[0]
