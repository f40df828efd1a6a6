/**
 * A stream of what `next` gives each time that more is wanted, until that is null; it fails as `next`
 * does. What comes after its reader has let go of it is dropped.
 */
export function pulled<Bytes extends Uint8Array>(
  next: () => Promise<Bytes | null>,
  cancel: (reason: unknown) => unknown = () => undefined,
): ReadableStream<Bytes> {
  return new ReadableStream<Bytes>({
    async pull(controller) {
      const chunk = await next()
      try {
        if (chunk === null) controller.close()
        else controller.enqueue(chunk)
      } catch {
        // Its reader has ended it while more was on the way: a decompressor that met rubbish.
      }
    },
    cancel: (reason) => void cancel(reason),
  })
}
