/** Text that may stand in XML. */

/** XML has no characters for these, escaped or not; names out of a file may have them. */
export function xmlText(text: string): string {
  return text.replaceAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ');
}

/** The same with the signs that XML takes for its own written as entities, for texts and attributes. */
export function xmlEscaped(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
