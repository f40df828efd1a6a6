import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { languages, lexiconFor } from '@/lib/lexicon/lexicon-for'
import { wordingFor } from '@/lib/lexicon/wording-for'
import { stemOf } from '@/lib/text/stem'

/** What is known of languages, once for all programs that read words: see scripts/shared-scripts.ts. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { languages: { languages, lexiconFor, stemOf, wordingFor } })
})
