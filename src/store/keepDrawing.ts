/** One thing on the map that the engine draws up: of all that was asked for, the newest counts. */
import { setAwaited } from './awaiting.ts';
import { passOver } from './engineFaults.ts';

type Drawing<Of> = {
  readonly name: 'radii' | 'reach';
  /** What it should be of now; null: nothing is to be drawn. */
  readonly wanted: () => Of | null;
  readonly isSame: (a: Of, b: Of) => boolean;
  /** Asks for it; the answer shows it. */
  readonly ask: (of: Of) => Promise<() => void>;
  readonly clear: () => void;
  /** Whether the old one may stay until the new one is there. */
  readonly mayStay: (drawn: Of, wanted: Of) => boolean;
};

export type DrawingKeeper = {
  readonly draw: () => void;
  /** The same once what changes it has come to rest. */
  readonly drawAtRest: () => void;
  /** What was drawn was of another territory. */
  readonly forget: () => void;
};

/** Such drawings cost a tenth of a second: too much for every frame of a drag. */
const REST_MS = 120;

export function keepDrawing<Of>(drawing: Drawing<Of>): DrawingKeeper {
  const { name, wanted: wish, isSame, ask, clear, mayStay } = drawing;
  let drawn: Of | null = null;
  let asked: Of | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** What has to be asked for; null where it is drawn, under way, or nothing is wanted. */
  const missing = (): Of | null => {
    clearTimeout(timer);
    const wanted = wish();
    if (wanted !== null && asked !== null && isSame(wanted, asked)) return null;
    asked = null;
    const isDrawn = wanted !== null && drawn !== null && isSame(wanted, drawn);
    setAwaited(name, wanted !== null && !isDrawn);
    if (isDrawn) return null;
    if (drawn !== null && (wanted === null || !mayStay(drawn, wanted))) {
      drawn = null;
      clear();
    }
    return wanted;
  };

  const draw = async (): Promise<void> => {
    const wanted = missing();
    if (wanted === null) return;
    asked = wanted;
    try {
      const show = await ask(wanted);
      if (asked === wanted) {
        drawn = wanted;
        show();
      }
    } catch (error) {
      passOver(error);
    }
    if (asked !== wanted) return;
    asked = null;
    setAwaited(name, false);
  };

  return {
    draw: () => void draw(),
    drawAtRest: () => {
      if (missing() !== null) timer = setTimeout(() => void draw(), REST_MS);
    },
    forget: () => {
      clearTimeout(timer);
      drawn = null;
      asked = null;
    },
  };
}
