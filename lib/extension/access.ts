import {
  ALL_SITES,
  giveBack,
  grantedOrigins,
  readOrigins,
  requestAccess,
  siteOrigins,
} from './permissions'

/**
 * What a reader can say about what may be read. Each is to be called in the click itself, before any
 * await, or the browser refuses (trust requirement P-14).
 */
export const accessActions = {
  /** Asks for the site of an address; false where what was typed is none. */
  onSite(address: string): boolean {
    const origins = siteOrigins(address)
    if (origins !== null) void requestAccess(origins)
    return origins !== null
  },
  onAll: (): void => void requestAccess(ALL_SITES),
  /** Takes "on all sites" back; sites that were allowed one by one stay. */
  onSitesOnly: (): void => void giveBack(ALL_SITES),
  onClickOnly: async (): Promise<void> => void (await giveBack(await readOrigins())),
  /** Gives one site back, in whatever way it was asked for. */
  async onStop(host: string): Promise<void> {
    const origins = await grantedOrigins()
    await giveBack(origins.filter((origin) => hostOf(origin) === host))
  },
} as const

const hostOf = (origin: string): string | undefined => /^[^:]+:\/\/([^/]+)\//u.exec(origin)?.[1]
