/** The worker's whole content: the writer of files, exposed. */
import { expose } from 'comlink';
import { write } from './write.ts';

const writer = { write };
export type FileWriter = typeof writer;
expose(writer);
