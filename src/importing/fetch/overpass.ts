/** What is asked of an Overpass server for a territory: streets, buildings, services, outlines. */
import { type Parsed, refused, taken } from '../../domain/parsed.ts';
import { problemOf } from '../faults.ts';

/** A server that anybody may ask a little of. */
export const OVERPASS_ADDRESS = 'https://overpass-api.de/api/interpreter';

/** Larger extents come as an extract: a server for everybody is not to be burdened, square degrees. */
const MOST_SQUARE_DEGREES = 0.1;
const TIMEOUT_S = 120;

/** The request for an extent "west, south, east, north" in degrees; refused for one that is none or too wide. */
export function overpassRequest(extent: string): Parsed<RequestInit> {
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = extent
    .trim()
    .split(/[\s,;]+/)
    .map(Number);
  const isExtent =
    more.length === 0 &&
    west < east &&
    south < north &&
    Math.abs(west) <= 180 &&
    Math.abs(north) <= 90;
  if (!isExtent) return refused(problemOf('Overpass', 'noExtent'));
  if ((east - west) * (north - south) > MOST_SQUARE_DEGREES) {
    return refused(problemOf('Overpass', 'extentTooWide'));
  }
  const box = [south, west, north, east].join(',');
  const asked = [
    'way["highway"]',
    'way["building"]',
    'relation["building"]',
    'nwr["amenity"~"^(school|kindergarten|clinic|doctors|hospital|fire_station)$"]',
    'nwr["healthcare"]',
    'node["highway"="bus_stop"]',
    'node["railway"~"^(station|halt|tram_stop)$"]',
    'wr["leisure"="park"]',
    'wr["natural"="water"]',
    'way["waterway"~"^(river|canal)$"]',
    'node["place"]',
  ];
  const query = `[out:xml][timeout:${TIMEOUT_S}][bbox:${box}];(${asked.map((one) => `${one};`).join('')});(._;>;);out body;`;
  return taken({ method: 'POST', body: new URLSearchParams({ data: query }) });
}
