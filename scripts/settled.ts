import type { View } from './browser/browser.ts'

/** Runs in the popup: whether it shows an outcome, and not that it is still at work. */
function showsOutcome(): boolean {
  // A reading that takes long offers to begin again; it is no outcome either.
  const busy = document.querySelector('[aria-busy="true"], .soon') !== null
  return !busy && document.body.innerText.trim() !== ''
}

/** Runs in the popup: whether its program has come to life in what was drawn ahead, if anything was. */
export function lives(): boolean {
  const place = document.getElementById('app')
  if (place === null) return document.readyState === 'complete'
  return place.childElementCount > 0 && place.ariaBusy !== 'true'
}

/** Waits until the popup has something to say, and gives its text back. */
export async function settled(popup: View): Promise<string> {
  try {
    await popup.until(showsOutcome)
  } catch (error) {
    const seen = await popup.evaluate(() => `${document.readyState}\n${document.body.innerText}`)
    throw new Error(`The popup came to no outcome; it shows:\n${seen}`, { cause: error })
  }
  return await popup.text()
}
