/** What reports and slides are made with in tests: the page's fonts from disk, and the smallest picture. */
import { readFileSync } from 'node:fs';
import type { ReportFonts } from '../../../../src/workspace/export/pdf/pdf.ts';

const fontFile = (path: string) => async () =>
  new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/${path}`));
export const FONTS: ReportFonts = {
  regular: fontFile('onest/400Regular/Onest_400Regular.ttf'),
  bold: fontFile('onest/700Bold/Onest_700Bold.ttf'),
  arabic: fontFile('noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
};

export const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
