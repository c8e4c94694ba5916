/**
 * `npx tsx scripts/modelAgainstPublished.ts`: sets the model's figures beside the published ones of
 * both packs and writes docs/model-against-published.md.
 */
import { writeFile } from 'node:fs/promises';
import { comparedPack, publishedReport, REPORT_FILE } from './lib/publishedReport.ts';

const report = publishedReport([comparedPack('almaty'), comparedPack('kazakhstan')]);
await writeFile(REPORT_FILE, report);
console.log(report);
