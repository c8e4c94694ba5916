/** Line icons on a 24 grid, drawn with the colour of the text beside them. */
import type { ReactNode } from 'react';

const paths = {
  overview: <path d="M4 19V9m5.300 10V5m5.400 14v-7M20 19V8" />,
  layers: (
    <path d="m12 4 8 4.500-8 4.500-8-4.500zM4 12.500l8 4.500 8-4.500M4 16.500 12 21l8-4.500" />
  ),
  filters: <path d="M4 6h16M7 12h10m-7 6h4" />,
  scenario: <path d="M4 20h4L19 9l-4-4L4 16zM13 7l4 4" />,
  siting: <path d="M12 21c4-5 6-8 6-11a6 6 0 1 0-12 0c0 3 2 6 6 11Zm-2.500-11h5M12 7.500v5" />,
  housing: <path d="M3 20h18M5 20V9l5-3v14m0-9h9v9M13 14h3m-3 3h3" />,
  standards: <path d="M4 5h16v14H4zM4 10h16M10 10v9m3-4.500 1.500 1.500 3-3" />,
  finance: <path d="M6 5h12M6 9h12m-6 0v11" />,
  demography: (
    <path d="M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-6 8c0-3 2.700-5 6-5s6 2 6 5m1-8.500a2.500 2.500 0 1 0-1-4.500m2 8c2.500.300 4 2 4 4.500" />
  ),
  plans: <path d="M4 7h7l2 2h7v10H4zM8 5h5l2 2" />,
  tables: <path d="M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14" />,
  stories: <path d="M5 4h14v16H5zM9 8h6m-6 4h6m-6 4h3" />,
  play: <path d="M8 5v14l11-7z" fill="currentColor" stroke="none" />,
  pause: <path d="M8 5v14M16 5v14" strokeWidth="3" />,
  previous: <path d="m14 6-6 6 6 6" />,
  up: <path d="m6 14 6-6 6 6" />,
  down: <path d="m6 10 6 6 6-6" />,
  next: <path d="m10 6 6 6-6 6" />,
  search: <path d="M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13Zm5-1.500L20 20" />,
  share: <path d="M8 12h8m-3-4 4 4-4 4M14 4H5v16h9" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  extent: <path d="M4 9V4h5M20 9V4h-5M4 15v5h5m11-5v5h-5" />,
  tilt: <path d="m3 17 4-9h10l4 9zM12 8v9M5 12.500h14" />,
  theme: <path d="M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16" />,
  language: (
    <path d="M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM4 12h16M12 4c-5 5-5 11 0 16 5-5 5-11 0-16Z" />
  ),
  undo: <path d="M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3" />,
  redo: <path d="m16 5 4 4-4 4m4-4H10a5 5 0 0 0 0 10h3" />,
  download: <path d="M12 4v11m-4-4 4 4 4-4M5 20h14" />,
  info: <path d="M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-9v5m0-8v.100" />,
  school: <path d="m3 9 9-4 9 4-9 4zM7 11v5c3 2.500 7 2.500 10 0v-5" />,
  preschool: (
    <path d="M12 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-6 10c0-4 2.500-7 6-7s6 3 6 7M9 20v-2m6 2v-2" />
  ),
  clinic: <path d="M10 4h4v6h6v4h-6v6h-4v-6H4v-4h6z" />,
  production: <path d="M3 20V11l6 3v-3l6 3V4h4l1 16zM7 17h2m3 0h2" />,
  infrastructure: <path d="M8 20 11 4m5 16L13 4M12 6v2m0 3v2m0 3v2" />,
  more: <path d="M5 12h.100M12 12h.100M19 12h.100" strokeWidth="4" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  fullscreen: <path d="M4 9V4h5M20 9V4h-5M4 15v5h5m11-5v5h-5" />,
  smallscreen: <path d="M9 4v5H4M15 4v5h5M9 20v-5H4m11 5v-5h5" />,
  exhibition: <path d="M3 4h18v11H3zM12 15v5m-4 0h8" />,
  notes: <path d="M5 4h14v12l-4 4H5zM9 9h6m-6 4h4m2 7v-4h4" />,
  dark: <path d="M19 14.500A7.500 7.500 0 0 1 9.500 5a7.500 7.500 0 1 0 9.500 9.500Z" />,
  help: (
    <path d="M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm-2.500-10a2.500 2.500 0 1 1 3.500 2.300c-.700.300-1 .800-1 1.700m0 2.500v.100" />
  ),
  trash: <path d="M5 7h14M10 7V4h4v3m-7 0 1 13h8l1-13" />,
  warning: <path d="M12 4 3 20h18zM12 10v5m0 2.500v.100" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {paths[name]}
    </svg>
  );
}

/** The mark: a shanyrak, the crown of the yurt through which light falls into the home. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 64 64" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="4" strokeLinecap="round">
        <circle cx="32" cy="32" r="26" />
        <path d="M14 13q9 19 0 38M50 13q-9 19 0 38M13 14q19 9 38 0M13 50q19-9 38 0" />
      </g>
      <circle cx="32" cy="32" r="6" className="mark-sun" />
    </svg>
  );
}
