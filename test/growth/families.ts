const of =
  (pattern: string) =>
  (size: number): string =>
    pattern.repeat(Math.ceil(size / pattern.length))

const halves = (first: string, second: string) => (size: number) =>
  of(first)(size / 2) + of(second)(size / 2)

/** Texts of about so many UTF-16 units that are made to be slow to read. */
export const FAMILIES: readonly (readonly [name: string, text: (size: number) => string])[] = [
  ['spaces', of(' ')],
  ['spaces within words', (size) => `a${of(' ')(size)}b`],
  ['line ends', of('a\n')],
  ['carriage returns', of('\r\n ')],
  ['one letter', of('a')],
  ['one letter of another script', of('ї')],
  ['digits', of('7')],
  ['amounts', of('1,000.5 million ')],
  ['dates', of('2026-03-02 3 May 2026, 1/2/2026. ')],
  ['dots', of('.')],
  ['dots and spaces', of('. ')],
  ['short forms', of('U.S. Mr. ')],
  ['hyphens', of('a-')],
  ['dashes', of(' — ')],
  ['apostrophes', of("'")],
  ['short words with apostrophes', of("don't ")],
  ['straight quotation marks', of('"')],
  ['opening marks', of('“')],
  ['closing marks', of('”')],
  ['marks between words', of('a " ')],
  ['nested marks', halves('« a ', ' »')],
  ['quotations alone', of('"It runs." ')],
  ['brackets', of('( a ')],
  ['closed brackets', halves('( a ', ' )')],
  ['square brackets', of('[')],
  ['curly brackets', of('{"a":[')],
  ['tags', of('<b>')],
  ['nested tags', halves('<i>', '</i>')],
  ['closing tags', of('</p>')],
  ['less-than signs', of('<')],
  ['comments', of('<!-- ')],
  ['sections of characters', of('<![CDATA[')],
  ['entities', of('&amp;')],
  ['ampersands', of('&')],
  ['halves of characters', of('\ud800')],
  ['faces', of('\ud83d\ude00')],
  ['families of faces', of('\ud83d\udc69\u200d')],
  ['marks that combine', (size) => `a${of('\u0301')(size)}`],
  ['marks that turn the text', of('\u202e\u2067a')],
  ['signs that cannot be seen', of('\u00ad\u200b')],
  ['names', of('Ann Weiss ')],
  ['other names', (size) => numbered(size, (n) => `Ann B${n}x said so it is. `)],
  ['other words', (size) => numbered(size, (n) => `w${n} `)],
  ['cues', of('said ')],
  ['cues between commas', of('Weiss, said, ')],
  ['those that "she" may be', of('Ann Weiss came. Carl Dorn left. She said so. ')],
  ['questions and answers', of('Q: It runs?\nA: It does.\n')],
  ['signed quotations', of('"It runs." — Ann Weiss\n')],
  ['quotations with speakers', of('“We will mend seven bridges,” Ann Weiss said. ')],
  ['speakers within marks', (size) => `« It${of(', dit Weiss, — сказав Дуб, — it')(size)} »`],
  [
    'paragraphs with a quotation of their own',
    (size) => numbered(size, (n) => `“We will mend bridge ${n} in spring,” Ann Weiss said.\n\n`),
  ],
  ['views', of('her view: is that ')],
  ['relative clauses', of('who said that she, ')],
  ['according to', of('according to ')],
  ['addresses', of('https://a.example/b?c=d&')],
  ['agents and rules for robots', halves('User-agent:*\n', 'Allow:/é\n')],
]

function numbered(size: number, piece: (n: string) => string): string {
  const pieces: string[] = []
  for (let length = 0, n = 0; length < size; n += 1) {
    const next = piece(n.toString(36))
    pieces.push(next)
    length += next.length
  }
  return pieces.join('')
}
