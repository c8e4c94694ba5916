/** The map is the longest of all to load: it is asked for once, and not only when it is to be shown. */
let asked: Promise<typeof import('../map/MapView.tsx')> | null = null;

export function fetchMapView(): Promise<typeof import('../map/MapView.tsx')> {
  asked ??= import('../map/MapView.tsx');
  return asked;
}
