import { launchBrowser } from './lib/browser.ts';
import { measureOpening } from './lib/measurements.ts';
const b = await launchBrowser();
const o = await measureOpening(b, 'dist', process.argv[2] ?? 'almaty');
for (const s of o.sent) console.log(s.path, s.bytes, s.kind, s.forFirstMap);
console.log(
  o.sent.filter((s) => s.forFirstMap).reduce((a, s) => a + s.bytes, 0),
  o.shellMs,
  o.mapMs,
  o.drawing,
  JSON.stringify(o.tasks),
);
await b.close();
