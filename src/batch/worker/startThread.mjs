// Threads know no TypeScript by themselves, even where the process does.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
