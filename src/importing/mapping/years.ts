/** "2027", "IV кв. 2027", "01.09.2027": the year that a text tells; null where it tells none. */
export function yearIn(text: string): number | null {
  const year = Number(/(?<!\d)(19|20|21)\d\d(?!\d)/.exec(text)?.[0]);
  return year >= 1900 && year <= 2150 ? year : null;
}
