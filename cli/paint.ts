import { styleText } from 'node:util'

/** Colours where the terminal shows them, quotation marks elsewhere. */
export interface Style {
  name(text: string): string
  heading(text: string): string
  quiet(text: string): string
  here(text: string): string
  there(text: string): string
}

/** The style for a stream: `color` false where it is a file, or NO_COLOR is set. */
export function styleFor(color: boolean): Style {
  const as = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    color ? styleText(format, text, { validateStream: false }) : text
  const marked = (open: string, format: Parameters<typeof styleText>[0]) => (text: string) =>
    color ? styleText(format, text, { validateStream: false }) : `${open}${text}]`
  return {
    name: as('bold'),
    heading: as(['bold', 'underline']),
    quiet: as('dim'),
    here: marked('[-', ['cyan', 'strikethrough']),
    there: marked('[+', ['cyan', 'bold']),
  }
}

/** Whether the standard output shows colours: FORCE_COLOR and NO_COLOR decide before the terminal. */
export function outputHasColor(): boolean {
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0'
  return !process.env.NO_COLOR && process.stdout.isTTY === true
}
