import { type CDPSession, CDPSessionEvent, type Connection } from 'puppeteer-core'

/** The extension's service worker, whichever runs at the time. */
export interface Worker {
  /** Stops it, and lets go of it: what is held does not go away. */
  stop(): Promise<void>
}

/**
 * The service worker at an origin. The sessions in it are followed from now on: Puppeteer 25 takes hold
 * of each worker as it starts, for the browser and for each page of its origin, and lets go once it has
 * answered, so that one that is stopped before would be held for ever.
 */
export function workerAt(origin: string, root: CDPSession): Worker {
  /** By their ids, with those who hold them. */
  const sessions = new Map<string, Connection | CDPSession>()
  const isOurs = ({ type, url }: { readonly type: string; readonly url: string }): boolean =>
    type === 'service_worker' && url.startsWith(origin)
  const follow = (parent: Connection | CDPSession): void => {
    parent.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (isOurs(targetInfo)) sessions.set(sessionId, parent)
    })
    parent.on('Target.detachedFromTarget', ({ sessionId }) => void sessions.delete(sessionId))
  }
  const connection = root.connection()
  if (connection) {
    follow(connection)
    connection.on(CDPSessionEvent.SessionAttached, follow)
  }
  return {
    async stop() {
      // What goes by itself meanwhile is as good as stopped.
      const { targetInfos } = await root.send('Target.getTargets')
      for (const { targetId } of targetInfos.filter(isOurs))
        await root.send('Target.closeTarget', { targetId }).catch(() => {})
      for (const [sessionId, parent] of sessions)
        await parent.send('Target.detachFromTarget', { sessionId }).catch(() => {})
    },
  }
}
