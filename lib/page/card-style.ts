/**
 * The card's own look, in `em` of the reader's font size: the page's root size is not ours. Fonts
 * are named by generic family alone, and words are set by `content`: a page may define a font under
 * any other name and so learn which letters are drawn, and `find` would find real text for it.
 */
export const CARD_STYLE = `
.card {
  --paper: #fbfaf6; --ink: #1b1a17; --ink-2: #504c44; --ink-3: #68635a;
  --edge: #857f73; --accent: #0a4d5a; --on-accent: #ffffff;
  box-sizing: border-box; position: absolute; left: 0; top: 0; display: none;
  width: min(21em, calc(100vw - 16px)); height: min(11.1em, calc(100vh - 16px));
  padding: .75em 1em .5em; overflow: hidden; pointer-events: auto; user-select: none;
  flex-direction: column; gap: .4em; cursor: default; text-align: start;
  background: var(--paper); color: var(--ink-2); border: 1px solid var(--edge);
  border-radius: 3px; box-shadow: 0 2px 10px rgb(0 0 0 / .14); outline: 0;
  font-family: system-ui, sans-serif; line-height: 1.4;
}
.card.open { display: flex }
.card.dark {
  --paper: #171614; --ink: #ece8de; --ink-2: #bab4a7; --ink-3: #9d978a;
  --edge: #7f796d; --accent: #8ecad4; --on-accent: #0c1b1e;
}
.card p { margin: 0; pointer-events: none }
.card span::before { content: attr(data-text) }
.card span { unicode-bidi: isolate }
.line { display: flex; gap: .7em; align-items: baseline; min-height: 1.25em; white-space: nowrap }
.line span { overflow: hidden; text-overflow: ellipsis }
.line .who { color: var(--ink); font-size: .875em; font-weight: 600; unicode-bidi: plaintext }
.meta { color: var(--ink-3); font-size: .75em; line-height: 1.45 }
.line .meta { flex-shrink: 99 }
.tell {
  color: var(--ink); font-family: serif; font-size: 1.0625em; line-height: 1.38;
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3;
  overflow: hidden; flex: none; overflow-wrap: anywhere;
}
.tell:has(+ .counted > [data-text=""]) { -webkit-line-clamp: 4 }
.counted { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden }
.asking .counted, .counted:has(> [data-text=""]) { display: none }
.printed { color: var(--accent); font-style: italic }
.doing { display: flex; flex: none; align-items: center; gap: 0 1em; margin-top: auto; min-height: max(28px, 1.75em); white-space: nowrap }
button {
  all: unset; box-sizing: border-box; cursor: pointer; font-size: .8125em; line-height: 1;
  color: var(--accent); min-height: 28px; display: inline-flex; align-items: center;
  text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .3em;
}
button.first {
  background: var(--accent); color: var(--on-accent); border: 1px solid var(--accent);
  padding: 0 .9em; border-radius: 2px; text-decoration: none;
}
button.middle, button.last { display: block; line-height: 28px; overflow: hidden; text-overflow: ellipsis }
button.last { margin-inline-start: auto }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.card.keys { border-color: var(--accent); outline: 1px solid var(--accent) }
@media (forced-colors: active) {
  .card, .card.dark {
    --paper: Canvas; --ink: CanvasText; --ink-2: CanvasText; --ink-3: CanvasText;
    --edge: CanvasText; --accent: LinkText; --on-accent: Canvas;
  }
}
@media print { .card.open { display: none } }
`
