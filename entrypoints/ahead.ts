import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { askAhead } from '@/lib/extension/ahead'

/** The popup's first script, and a tiny one: the browser answers while the other is being loaded. */
export default defineUnlistedScript(() => askAhead())
