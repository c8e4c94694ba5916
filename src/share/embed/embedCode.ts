/** The code that puts a view into another page. */

/** CSS pixels. */
export type FrameSize = { readonly width: number; readonly height: number };

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** An `<iframe>` of the size that opens exactly the link's state, without what a slide needs not. */
export function embedCode(link: string, { width, height }: FrameSize, title: string): string {
  const address = new URL(link);
  address.search = '?embed';
  return (
    `<iframe src="${escaped(address.href)}" width="${width}" height="${height}" ` +
    `style="border:0" allow="fullscreen" title="${escaped(title)}"></iframe>`
  );
}

/** What a page that understands oEmbed (https://oembed.com) would be told of the link. */
export function embedMetadata(link: string, size: FrameSize, title: string) {
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Aumaq',
    title,
    ...size,
    html: embedCode(link, size, title),
  } as const;
}
