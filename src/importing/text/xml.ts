/**
 * XML as a sequence of tags. No entities but the five of the standard and numbers, no document
 * types, nothing fetched: what a map file needs and nothing that can be turned against its reader.
 */
import { ImportFault } from '../faults.ts';

export type XmlHandlers = {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
};

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Names come without their prefix: "kml:Point" is "Point". Throws an `ImportFault` at bad XML. */
export function scanXml(file: string, text: string, { open, close, text: onText }: XmlHandlers) {
  let at = 0;
  const damaged = () => new ImportFault(file, 'damaged', { format: 'XML' });
  const past = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from);
    if (found < 0) throw damaged();
    return found + mark.length;
  };
  let depth = 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    if (tag < 0) break;
    if (onText && tag > at) onText(decoded(text.slice(at, tag)));
    if (text.startsWith('<!--', tag)) at = past('-->', tag);
    else if (text.startsWith('<![CDATA[', tag)) {
      at = past(']]>', tag);
      onText?.(text.slice(tag + 9, at - 3));
    } else if (text.startsWith('<?', tag)) at = past('?>', tag);
    else if (text.startsWith('<!', tag)) {
      const end = past('>', tag);
      if (text.slice(tag, end).includes('[')) throw new ImportFault(file, 'entities');
      at = end;
    } else if (text[tag + 1] === '/') {
      at = past('>', tag);
      depth -= 1;
      close(bareName(text.slice(tag + 2, at - 1).trim()));
    } else {
      const end = endOfTag(text, tag);
      if (end < 0) throw damaged();
      const isClosed = text[end - 1] === '/';
      const inner = text.slice(tag + 1, isClosed ? end - 1 : end);
      const name = /^[^\s/>]+/.exec(inner)?.[0] ?? '';
      if (name === '') throw damaged();
      const bare = bareName(name);
      open(bare, attributesOf(inner.slice(name.length)));
      if (isClosed) close(bare);
      else depth += 1;
      at = end + 1;
    }
  }
  if (depth !== 0) throw damaged();
}

/** The > that ends a tag: not one inside of quotes. */
function endOfTag(text: string, tag: number): number {
  let quote = '';
  for (let at = tag + 1; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes.set(bareName(name), decoded(double ?? single ?? ''));
  }
  return attributes;
}

function bareName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#x?[0-9a-fA-F]{1,8}|[a-z]{1,8});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED.get(name) ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
