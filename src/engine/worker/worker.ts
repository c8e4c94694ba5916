/** The worker's whole content: the engine, exposed. */
import { expose } from 'comlink';
import { CityEngine } from '../cityEngine.ts';
import { EngineHost } from './host.ts';
import { solveBeside } from './solveBeside.ts';

expose(new EngineHost(new CityEngine(solveBeside)));
