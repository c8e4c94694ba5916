/** An own territory whose file lies at an address: `?pack=town.aumaq.zip`, or as an exhibition names it. */
import { type Parsed, type Problem, refused } from '../../domain/parsed.ts';
import { MANIFEST_FILE } from '../../domain/territory/layerReader.ts';
import { fetchGiven } from '../../importing/fetch/fetchGiven.ts';
import { policyOfPage } from '../../importing/fetch/policyOfPage.ts';
import { ImportFault } from '../../importing/faults.ts';
import { PAGE_LIMITS } from '../../importing/limits.ts';
import { openAddress, openAwaited } from '../../share/address.ts';
import { useAwaitedPack } from '../../share/awaitedPack.ts';
import { keepPack } from '../../store/ownPacks.ts';
import { useOwnTerritories } from '../../store/ownTerritories.ts';
import { useResults } from '../../store/resultsStore.ts';
import { openOwnTerritory, readIn } from './importer.ts';
import { startImporter } from './importWorker.ts';
import { packNotOpened } from './importNotes.ts';

/** Fetches the file and keeps its territory. @returns its id. */
export async function keepPackAt(address: string): Promise<Parsed<string>> {
  const fetched = await fetchGiven(address, {
    limits: PAGE_LIMITS,
    allowed: policyOfPage(),
    page: document.baseURI,
    signal: new AbortController().signal,
  });
  if (!fetched.ok) return fetched;
  const importer = startImporter();
  try {
    const read = await readIn(importer, [fetched.value], () => {});
    if (!read.ok) return read;
    const [found] = read.value;
    if (found?.kind === 'pack') return await keepPack(found.files);
    return refused(
      new ImportFault(fetched.value.name, 'partMissing', { part: MANIFEST_FILE }).problem,
    );
  } finally {
    importer.end();
  }
}

/** Opens what `?pack=` names, in the state that the link behind it says. */
export async function openPackOfAddress(): Promise<void> {
  const address = new URLSearchParams(location.search).get('pack');
  if (address === null) return;
  const asked = useAwaitedPack.getState().awaited;
  const kept = await keepPackAt(address);
  if (!kept.ok) {
    // One that this browser has kept from before is open already.
    if (!useOwnTerritories.getState().list.some(({ id }) => isNamed(id))) tell(kept.problems);
    return;
  }
  if (openAwaited(kept.value)) return;
  if (asked || !isNamed(kept.value)) openOwnTerritory(kept.value);
  else openAddress(null);
  tell(kept.notes);
}

const isNamed = (id: string) => new RegExp(`[#&]t=${id}(&|$)`).test(location.hash);

function tell(problems: readonly Problem[]): void {
  if (problems.length > 0) {
    useResults.setState(({ notes }) => ({ notes: [...notes, ...problems.map(packNotOpened)] }));
  }
}
