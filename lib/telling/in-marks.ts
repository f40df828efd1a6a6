/**
 * Direct words in quotation marks. A quotation that was interrupted between two sentences has marks
 * around each piece, or its words would run on without a stop: “No, not really” “It holds”.
 */
export const inMarks = (text: string): string => `“${text.trim().replaceAll(/\s*\n\s*/gu, '” “')}”`
