/** The library's gate alone, 1 kB; its own types know it only through the whole library. */
declare module '@mozilla/readability/Readability-readerable' {
  import type { isProbablyReaderable } from '@mozilla/readability'

  const gate: typeof isProbablyReaderable
  export default gate
}
