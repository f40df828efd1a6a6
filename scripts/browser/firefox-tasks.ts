/** Of the profiler's memory, in words of eight bytes: what happens in some minutes takes a tenth. */
const ENTRIES = 10_000_000

/**
 * Firefox tells no page of its long tasks, but its own profiler: of each thing that the main thread
 * of a page's program does at one go for more than 50 ms, collecting garbage and painting included.
 * Without samples of the stack, which would themselves take time.
 */
export const WATCH_TASKS = `
  await Services.profiler.StartProfiler(${ENTRIES}, 1, ['nostacksampling'], ['GeckoMain'], 0, 0);
`

/** The tasks of a tab's program since then, in milliseconds; those that waited for an idle time too. */
export const longTasksOf = (context: string): string => `
  const browser = gBrowser.browsers.find((each) => NavigableManager.getIdForBrowser(each) === ${JSON.stringify(context)});
  const pid = browser?.browsingContext?.currentWindowGlobal?.osPid;
  const { processes } = await Services.profiler.getProfileDataAsync();
  await Services.profiler.StopProfiler();
  const main = processes.flatMap(({ threads }) => threads)
    .find((thread) => thread.name === 'GeckoMain' && Number(thread.pid) === pid);
  if (!main) throw new Error('The profile has nothing of the page');
  const { schema, data } = main.markers;
  return data
    .filter((marker) => ['LongTask', 'LongIdleTask'].includes(main.stringTable[marker[schema.name]]))
    .map((marker) => Math.round(marker[schema.endTime] - marker[schema.startTime]));
`
