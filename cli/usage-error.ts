/** A wrong way to call the program; the message says what is right. */
export class UsageError extends Error {}
