const NAME = 'data-own-press'

/**
 * Marks a button that asks the browser for what only the reader's own press gets, such as the side
 * panel: Firefox refuses it to a press that is kept until the popup lives and then done once more.
 */
export const OWN_PRESS = { [NAME]: '' }

/** Whether this attribute marks such a button. */
export const isOwnPress = (attribute: string): boolean => attribute === NAME
