/**
 * Direct words in quotation marks. A quotation that was interrupted between two sentences has marks
 * around each piece, or its words would run on without a stop: “No, not really” “It holds”.
 */
export function inMarks(text: string): string {
  const pieces = text.split('\n').map((piece) => piece.trim())
  return `“${pieces.filter((piece) => piece !== '').join('” “')}”`
}
