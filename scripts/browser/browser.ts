import type { BrowserKind } from './find.ts'

/** What `evaluate` can carry there and back. */
export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json }

export interface Point {
  readonly x: number
  readonly y: number
}

export type ColorScheme = 'light' | 'dark'

/** What a page has cost its browser. */
export interface Spent {
  /** Milliseconds: of the page's thread in Chromium, of its whole program in Firefox. */
  readonly busy: number
  /** Milliseconds of that in which scripts ran, ours and the page's own; null where it is not told. */
  readonly scripts: number | null
  /** Bytes: of its scripts' objects in Chromium, of its whole program in Firefox. */
  readonly memory: number
}

/** What stays in memory once garbage is collected: bytes. */
export interface Kept {
  /** Of the background's objects, 0 while it sleeps. */
  readonly background: number
  /** Of a page's objects with those of its content scripts in Chromium, of its whole program in Firefox. */
  readonly page: number
  /** Of the whole program of the extension, with what the browser keeps there; Firefox alone tells. */
  readonly program?: number
}

/** What a page can be drawn for besides a common screen. */
export type Medium = 'forced-colors' | 'print' | 'reduced-motion'

/** The few things that each browser does in its own way for anything that shows a document. */
export interface Controls {
  /** Runs the source of a function in the document, with arguments as JSON, and answers JSON. */
  run(source: string, args: string): Promise<string | undefined>
  /** Real input: what the page gets is trusted, and counts as the reader's own click. */
  moveTo(point: Point): Promise<void>
  clickAt(point: Point): Promise<void>
  press(key: string): Promise<void>
  /** PNG of what is visible. */
  picture(): Promise<Uint8Array>
  /** Puts a file of the disk into the first element that matches, a field for files. */
  choose(selector: string, file: string): Promise<void>
}

/** Anything that shows a document: a page, the popup, a page of the extension. */
export interface View {
  /** The answer of a function that runs in the document; it may use nothing from outside itself. */
  evaluate<Args extends readonly Json[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>
  /** Runs a whole script in the document, such as a library that a test needs there. */
  inject(script: string): Promise<void>
  /** Waits until the function answers something true, and gives it back. */
  until<Args extends readonly Json[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<NonNullable<Result>>
  /** The visible text of the first element that matches. */
  text(selector?: string): Promise<string>
  /** Waits until the visible text holds these words, and gives the whole text back. */
  textWith(words: string): Promise<string>
  /** A real click at the middle of the first element that matches; waits until it can be pressed. */
  click(selector: string): Promise<void>
  /** Brings the real pointer over the first element that matches. */
  hover(selector: string): Promise<void>
  moveTo(point: Point): Promise<void>
  clickAt(point: Point): Promise<void>
  /** A key by its DOM name: 'Tab', 'Enter', 'Escape', 'ArrowDown', 'a'. */
  press(key: string): Promise<void>
  /** Writes a PNG of what is visible. */
  picture(file: string): Promise<void>
  /** Chooses a file of the disk in the first field that matches, as a reader does. */
  choose(selector: string, file: string): Promise<void>
}

/** A tab. */
export interface Page extends View {
  url(): Promise<string>
  goto(url: string): Promise<void>
  /** Gives what is visible this size, in CSS pixels. */
  resize(size: { readonly width: number; readonly height: number }): Promise<void>
  /** Makes it the tab that the reader looks at. */
  focus(): Promise<void>
  close(): Promise<void>
}

/** The real popup under the toolbar's button, with what the click on it grants. */
export interface Popup extends View {
  close(): Promise<void>
}

export interface Browser {
  readonly kind: BrowserKind
  /** As the browser says it: "Chromium 156.0.8078.2", "Firefox 153.7.0". */
  readonly version: string
  /** With a trailing slash. */
  readonly origin: string
  newPage(url?: string): Promise<Page>
  /** Waits for a tab whose address contains these letters. */
  pageAt(part: string): Promise<Page>
  /** A page of the extension in a tab of its own: 'welcome.html'. */
  extensionPage(path: string): Promise<Page>
  /** Clicks the extension's button in the toolbar while this page is looked at. */
  openPopup(page: Page): Promise<Popup>
  /** Chooses an item of the extension's in the context menu of a page's selection. */
  chooseMenu(page: Page, item: string, selected: string): Promise<void>
  /** Waits for the side panel or sidebar to be open beside the pages. */
  sidePanel(): Promise<View>
  /** Runs a function in the service worker or event page, which must be awake. */
  background<Args extends readonly Json[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>
  /** Stops the service worker or event page, whatever it is doing, as a browser does that has to. */
  stopBackground(): Promise<void>
  /**
   * Stops it as the browser does by itself after 30 s: not where it still has an answer to give.
   * Whether it stopped; absent where a browser cannot be asked.
   */
  stopIdleBackground?(): Promise<boolean>
  isBackgroundAwake(): Promise<boolean>
  /** Puts the extension in place once more, as an update does: its scripts in open pages are orphans. */
  reloadExtension(): Promise<void>
  /** For every view that is open now or opens later. */
  setColorScheme(scheme: ColorScheme): Promise<void>
  /**
   * Draws a page as it is printed, in forced colours, or for who wants no motion; false where the
   * browser cannot be told.
   */
  drawFor(page: Page, medium: Medium): Promise<boolean>
  /** What a page has cost so far; the difference of two answers is what it cost between them. */
  spent(page: Page): Promise<Spent>
  /** Begins to note the tasks of a page that take more than 50 ms, as the browser itself sees them. */
  watchTasks(page: Page): Promise<void>
  /** Ends that, and gives their milliseconds: of the page's program in Firefox. */
  longTasks(page: Page): Promise<readonly number[]>
  /** Has garbage collected, and says what the background and a page need all the same. */
  kept(page: Page): Promise<Kept>
  /** Uncaught exceptions and console errors of the extension, wherever they happened, since the start. */
  problems(): Promise<readonly string[]>
  close(): Promise<void>
  /** Resolves when the browser is gone, by `close` or by the reader. */
  readonly closed: Promise<void>
}

export interface LaunchOptions {
  readonly path: string
  /** The folder of a built extension. */
  readonly extension: string
  /** Folders of other extensions, which are there too. */
  readonly strangers?: readonly string[]
  readonly headless: boolean
  /** `http://host:port`; everything the browser asks for goes through it, its own machine included. */
  readonly proxy?: string
  /** The extension is installed when this has come; where it cannot wait, it is installed at once. */
  readonly turn?: Promise<void>
}
