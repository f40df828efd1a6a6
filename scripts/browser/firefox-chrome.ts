import type { Bidi } from './bidi.ts'
import type { ColorScheme, Kept, Medium, Spent } from './browser.ts'
import { ADDON_UUID, GECKO_ID } from './firefox-program.ts'
import { longTasksOf, WATCH_TASKS } from './firefox-tasks.ts'

/**
 * What can only be done from inside Firefox's own window, as scripts that run there. BiDi reaches
 * tabs only; `NavigableManager` is where it looks up a browsing context by its id, so it is taught
 * to find the popup and the event page as well, and they then take the same commands as a tab:
 * script.evaluate, input.performActions, browsingContext.captureScreenshot.
 */
const PRELUDE = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const extension = () => ExtensionParent.GlobalManager.extensionMap.get('${GECKO_ID}');
  const windows = () => [...Services.wm.getEnumerator('navigator:browser')];
  const windowOf = (context) => windows().find(({ gBrowser }) =>
    gBrowser.browsers.some((each) => NavigableManager.getIdForBrowser(each) === context));
  const popupBrowser = () => windows()
    .map(({ document }) => document.querySelector('browser.webextension-popup-browser')).find(Boolean);
  const sidebarBrowser = () => {
    const found = document.getElementById('sidebar')?.contentDocument?.querySelector('browser');
    return found?.currentURI?.spec.endsWith('/sidepanel.html') ? found : null;
  };
  const backgroundView = () => [...(extension()?.views ?? [])].find((view) => view.viewType === 'background');
  const idOf = (browser) => { browser.permanentKey ??= {}; return NavigableManager.getIdForBrowser(browser); };
`

const TEACH_NAVIGABLES = `
  const find = NavigableManager.getBrowserById.bind(NavigableManager);
  NavigableManager.getBrowserById = (id) => find(id)
    ?? [popupBrowser(), sidebarBrowser(), backgroundView()?.xulBrowser].find((each) => each && idOf(each) === id) ?? null;
`

/** Runs in every process: sends what is written to the console as an error to the main process. */
const CONSOLE_RELAY = `
  Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).addLogEventListener((call) => {
    if (call.level !== 'error' && call.level !== 'assert') return;
    const words = Array.from(call.arguments, (each) => { try { return String(each) } catch { return '?' } });
    sendAsyncMessage('AsQuoted:problem', { from: call.filename, text: 'console: ' + words.join(' ') });
  }, Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal));
`

const COLLECT_PROBLEMS = `
  window.asQuotedProblems = [];
  // A popup or a page that is left while it waits for an answer: nobody can prevent what Firefox reports.
  const isFarewell = (text) => /Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/u.test(text);
  const note = (from, text) => {
    if (from?.startsWith('moz-extension://') && !isFarewell(text)) window.asQuotedProblems.push(text);
  };
  Services.ppmm.addMessageListener('AsQuoted:problem', ({ data }) => note(data.from, data.text));
  Services.ppmm.loadProcessScript('data:application/javascript,' + encodeURIComponent(${JSON.stringify(CONSOLE_RELAY)}), true);
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      if (message.flags & Ci.nsIScriptError.warningFlag) return;
      note(message.sourceName, 'uncaught: ' + message.errorMessage);
    },
  });
`

/** What a person ticks in the add-ons page: the extension may run in private windows. */
const ALLOW_PRIVATELY = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.add('${GECKO_ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
`

/** Opens the popup over a tab as a click on the button does: \`false\` is what grants activeTab. */
const openPopupOver = (context: string): string => `
  const over = windowOf(${JSON.stringify(context)}) ?? window;
  await extension().apiManager.global.browserActionFor(extension()).openPopup(over, false);
`

const POPUP_ID = `
  const browser = popupBrowser();
  if (!browser || !browser.currentURI.spec.startsWith('moz-extension:')) return null;
  return browser.getBoundingClientRect().height > 0 ? idOf(browser) : null;
`

/** For the tabs that are open and for the popup. */
const EMULATE_SCHEME = `
  if (!window.asQuotedScheme) return;
  const tabs = windows().flatMap(({ gBrowser }) => gBrowser.browsers);
  for (const browser of [...tabs, popupBrowser(), sidebarBrowser()])
    if (browser?.browsingContext) browser.browsingContext.prefersColorSchemeOverride = window.asQuotedScheme;
`

const DRAW_FOR: Readonly<Record<Medium, string>> = {
  'forced-colors': `gBrowser.selectedBrowser.browsingContext.forcedColorsOverride = 'active'; return true`,
  print: `gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'; return true`,
  'reduced-motion': `
    const { browsingContext } = gBrowser.selectedBrowser;
    if (!('prefersReducedMotionOverride' in browsingContext)) return false;
    browsingContext.prefersReducedMotionOverride = 'reduce';
    return true`,
}

const CLOSE_POPUP = `
  const panel = popupBrowser()?.closest('panel');
  if (panel) { panel.hidePopup(); }
`

/** What a click on an item of the context menu does: it grants activeTab and tells the listeners. */
const chooseMenu = (item: string, selected: string): string => `
  const tab = gBrowser.selectedTab;
  extension().tabManager.addActiveTabPermission(tab);
  const info = { menuItemId: ${JSON.stringify(item)}, selectionText: ${JSON.stringify(selected)}, modifiers: [], button: 0, editable: false };
  extension().emit('webext-menu-menuitem-click', info, tab);
`

/** How long the programs of pages take to give back what nobody uses, in milliseconds. */
const COLLECTED = 2_000

/** The program of a tab, and what it has used, garbage collected. */
const spentBy = (context: string): string => `
  Services.obs.notifyObservers(null, 'child-mmu-request');
  await new Promise((done) => setTimeout(done, ${COLLECTED}));
  const browser = gBrowser.browsers.find((each) => NavigableManager.getIdForBrowser(each) === ${JSON.stringify(context)});
  const pid = browser?.browsingContext?.currentWindowGlobal?.osPid;
  const { children } = await ChromeUtils.requestProcInfo();
  const { cpuTime = 0, memory = 0 } = children.find((each) => each.pid === pid) ?? {};
  return { busy: cpuTime / 1e6, scripts: null, memory };
`

/** The address of the event page, without what the framework names it. */
const BACKGROUND = `moz-extension://${ADDON_UUID}/_generated_background_page`

/**
 * Runs in every process: has garbage collected when it is asked to, and says what is left: of the
 * whole process, and of each window by its address, whose slashes the browser turns around.
 */
const MEMORY_RELAY = `
  const WINDOW = /^explicit\\/window-objects\\/top\\(([^,]+), id=/;
  addMessageListener('AsQuoted:measure', () => {
    const memory = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    memory.minimizeMemoryUsage(() => {
      const pid = Services.appinfo.processID;
      const bytes = memory.heapAllocated + memory.JSMainRuntimeGCHeap;
      const windows = {};
      const add = (process, path, kind, units, amount) => {
        const address = WINDOW.exec(path)?.[1].replaceAll('\\\\', '/');
        if (address !== undefined) windows[address] = (windows[address] ?? 0) + amount;
      };
      const tell = () => sendAsyncMessage('AsQuoted:measured', { pid, bytes, windows });
      memory.getReports(add, null, tell, null, false);
    });
  });
`

/** What the background, the program of the extension and that of a tab need, garbage collected. */
const keptBy = (context: string): string => `
  const pidOf = (browser) => browser?.browsingContext?.currentWindowGlobal?.osPid ?? 0;
  const page = pidOf(gBrowser.browsers.find((each) => NavigableManager.getIdForBrowser(each) === ${JSON.stringify(context)}));
  const views = [backgroundView()?.xulBrowser, ...gBrowser.browsers.filter((each) => each.currentURI.spec.startsWith('moz-extension:'))];
  const program = views.map(pidOf).find((pid) => pid > 0) ?? 0;
  if (!window.asQuotedMemory) {
    window.asQuotedMemory = new Map();
    Services.ppmm.addMessageListener('AsQuoted:measured', ({ data }) => window.asQuotedMemory.set(data.pid, data));
    Services.ppmm.loadProcessScript('data:application/javascript,' + encodeURIComponent(${JSON.stringify(MEMORY_RELAY)}), true);
  }
  const found = window.asQuotedMemory;
  found.clear();
  Services.ppmm.broadcastAsyncMessage('AsQuoted:measure');
  // A program that ends meanwhile does not answer.
  for (let tries = 0; tries < 100 && [page, program].some((pid) => pid > 0 && !found.has(pid)); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const background = Object.entries(found.get(program)?.windows ?? {})
    .find(([address]) => address.startsWith(${JSON.stringify(BACKGROUND)}));
  return {
    background: background?.[1] ?? 0,
    page: found.get(page)?.bytes ?? 0,
    program: found.get(program)?.bytes ?? 0,
  };
`

/** What the harness asks of Firefox's window. */
export interface FirefoxWindow {
  chooseMenu(item: string, selected: string): Promise<void>
  /** Over the tab of a browsing context, in whichever window that is. */
  openPopup(over: string): Promise<void>
  spent(context: string): Promise<Spent>
  watchTasks(): Promise<void>
  longTasks(context: string): Promise<readonly number[]>
  kept(context: string): Promise<Kept>
  /** The browsing context of the open popup, or null. */
  popup(): Promise<string | null>
  closePopup(): Promise<void>
  hasPopup(): Promise<boolean>
  /** The browsing context of the event page, or null while it sleeps. */
  background(): Promise<string | null>
  /** `idle`: if it has no answer to give; `forced`: whatever it is doing. */
  stopBackground(which: 'idle' | 'forced'): Promise<void>
  /** The browsing context of the open sidebar, or null. */
  sidebar(): Promise<string | null>
  /** Null repeats the last wish, for what was opened since. */
  emulateScheme(scheme: ColorScheme | null): Promise<void>
  /** Draws the tab in front as it is printed, or in forced colours. */
  drawFor(medium: Medium): Promise<boolean>
  problems(): Promise<readonly string[]>
}

/**
 * Takes hold of Firefox's window, begins to collect what goes wrong in the extension, and lets it run
 * in private windows. To be called before it is installed.
 */
export async function firefoxWindow(bidi: Bidi): Promise<FirefoxWindow> {
  const { contexts } = await bidi.send<{ contexts: readonly { context: string; url: string }[] }>(
    'browsingContext.getTree',
    { 'moz:scope': 'chrome' },
  )
  const window = contexts.find((each) => each.url.includes('browser.xhtml'))?.context
  if (window === undefined) throw new Error('Firefox shows no window')
  async function run<Result>(script: string): Promise<Result> {
    const answer = await bidi.evaluate(
      window ?? '',
      `(async () => JSON.stringify(await (async () => { ${PRELUDE} ${script} })()))()`,
    )
    return (answer === undefined ? undefined : JSON.parse(answer)) as Result
  }
  await run(TEACH_NAVIGABLES)
  await run(COLLECT_PROBLEMS)
  await run(ALLOW_PRIVATELY)
  return {
    openPopup: (over) => run(openPopupOver(over)),
    spent: (context) => run(spentBy(context)),
    watchTasks: () => run(WATCH_TASKS),
    longTasks: (context) => run(longTasksOf(context)),
    kept: (context) => run(keptBy(context)),
    chooseMenu: (item, selected) => run(chooseMenu(item, selected)),
    popup: () => run(POPUP_ID),
    closePopup: () => run(CLOSE_POPUP),
    hasPopup: () => run('return popupBrowser() !== undefined'),
    background: () =>
      run(`const view = backgroundView(); return view ? idOf(view.xulBrowser) : null`),
    stopBackground: (which) =>
      run(
        `await extension().terminateBackground({ disableResetIdleForTest: ${which === 'forced'} })`,
      ),
    sidebar: () => run(`const browser = sidebarBrowser(); return browser ? idOf(browser) : null`),
    emulateScheme: (scheme) =>
      run(
        scheme === null ? EMULATE_SCHEME : `window.asQuotedScheme = '${scheme}'; ${EMULATE_SCHEME}`,
      ),
    drawFor: (medium) => run(DRAW_FOR[medium]),
    problems: () => run('return window.asQuotedProblems'),
  }
}
