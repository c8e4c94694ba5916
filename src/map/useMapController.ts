/** A map in an element of the page, built anew where its graphics were lost and came back. */
import { type RefObject, useEffect, useState } from 'react';
import { createMapController, type MapController, type MapEvents } from './controller.ts';

/**
 * Null until there is a map.
 * @param eventsOf what the map tells, asked for once for each map that is built.
 * @param onMissing the device draws no map.
 */
export function useMapController(
  container: RefObject<HTMLDivElement | null>,
  eventsOf: (element: HTMLElement) => MapEvents,
  onMissing: () => void,
): MapController | null {
  const [controller, setController] = useState<MapController | null>(null);
  /** Raised when the graphics context came back: deck.gl does not recover, the map is built anew. */
  const [generation, setGeneration] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new generation builds the map anew
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const events = eventsOf(element);
    let made: MapController;
    try {
      made = createMapController(element, {
        ...events,
        onContext: (state) => {
          events.onContext(state);
          if (state === 'restored') setGeneration((count) => count + 1);
        },
      });
    } catch {
      onMissing();
      return;
    }
    setController(made);
    return () => {
      setController(null);
      made.destroy();
    };
  }, [generation]);
  return controller;
}
