/** Text that may stand in XML. */

/** XML has no characters for these, escaped or not; names out of a file may have them. */
export function xmlText(text: string): string {
  return text.replaceAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ');
}
