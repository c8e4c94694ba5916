/** What goes wrong with computing, as the page says it; gone again when it works. */
import type { Problem } from '../domain/parsed.ts';
import { Cancelled, UnsoundStreets } from '../engine/engine.ts';
import type { EngineCallKind } from '../engine/worker/calls.ts';
import { EngineCrashed, EngineGaveUp, type RestartReport } from '../engine/worker/client.ts';
import { otherFile } from './fetchFile.ts';
import { noteFault } from './health.ts';
import { useResults } from './resultsStore.ts';

const ENGINE = 'engine';
/** Two may fail by chance; a person need not be told of what mends itself. */
const FAILED_STARTS_UNTOLD = 2;

/** A cancelled request is replaced by a newer one; after a crash the session asks for a new try. */
export function isTriedAgain(error: unknown): boolean {
  return error instanceof Cancelled || error instanceof EngineCrashed;
}

/** Says what went wrong, where no new try follows. */
export function passOver(error: unknown): void {
  if (isTriedAgain(error)) return;
  if (error instanceof UnsoundStreets) say(otherFile(streetsFile(), error.message));
  else if (error instanceof EngineGaveUp) say(gaveUp(error));
  else say(brokeOff(error instanceof Error ? error.message : String(error)));
}

/** Counts a restart of the worker; one that does not start at all is told of. */
export function noteRestart({ reason, failedStarts }: RestartReport): void {
  noteFault('worker', reason);
  if (failedStarts > FAILED_STARTS_UNTOLD) say(doesNotStart(reason));
}

/** A request of the kind was answered: what was said of its failing holds no more. */
export function computed(kind: EngineCallKind): void {
  const { notes, problems } = useResults.getState();
  const left = notes.filter(({ where }) => where !== ENGINE && where !== placeOf(kind));
  if (left.length < notes.length) useResults.setState({ notes: left });
  if (problems.length > 0) useResults.setState({ problems: [] });
}

/** Before there is any figure it is why there is none; later a remark beside what was said before. */
function say(fault: Problem): void {
  useResults.setState(({ notes, results }) => ({
    ...(results === null
      ? { problems: [fault] }
      : { notes: [...notes.filter(({ where }) => where !== fault.where), fault] }),
  }));
}

function streetsFile(): string {
  const layers = useResults.getState().territory?.manifest.layers ?? [];
  return layers.find(({ id }) => id === 'streets')?.file ?? 'streets.bin';
}

function brokeOff(what: string): Problem {
  return {
    where: ENGINE,
    what,
    remedy: 'undo the last step or reload the page',
    message: { key: 'page.computationFailed', params: { what } },
  };
}

function gaveUp({ kind, message: what }: EngineGaveUp): Problem {
  return {
    where: placeOf(kind),
    what,
    remedy: 'undo the last step or reload the page',
    message: { key: 'page.computationGivenUp', params: {} },
  };
}

function doesNotStart(what: string): Problem {
  return {
    where: ENGINE,
    what,
    remedy: 'use another browser; the page goes on trying',
    message: { key: 'page.computationDoesNotStart', params: { what } },
  };
}

function placeOf(kind: EngineCallKind): string {
  return `${ENGINE}, ${kind}`;
}
