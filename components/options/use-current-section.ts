import { useEffect, useState } from 'preact/hooks'

/** The upper part of the window: what stands there is what is being read. */
const READ = '0px 0px -70% 0px'

/** Id of the part of the page that the reader is at, as far as the browser can tell. */
export function useCurrentSection<Id extends string>(ids: readonly Id[]): Id | null {
  const [current, setCurrent] = useState<Id | null>(ids[0] ?? null)
  useEffect(() => {
    if (!('IntersectionObserver' in globalThis)) return
    const seen = new Set<string>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id)
          else seen.delete(target.id)
        }
        const first = ids.find((id) => seen.has(id))
        if (first !== undefined) setCurrent(first)
      },
      { rootMargin: READ },
    )
    for (const id of ids) {
      const section = document.getElementById(id)
      if (section !== null) observer.observe(section)
    }
    return () => observer.disconnect()
  }, [ids])
  return current
}
