/** Data from an address: nothing is asked before a person gives one and presses the button. */
import { useEffect, useRef, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { Problem } from '../../domain/parsed.ts';
import { fetchGiven } from '../../importing/fetch/fetchGiven.ts';
import { OVERPASS_ADDRESS, overpassRequest } from '../../importing/fetch/overpass.ts';
import { policyOfPage } from '../../importing/fetch/policyOfPage.ts';
import { PAGE_LIMITS } from '../../importing/limits.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import type { GivenBytes } from './importer.ts';
import { useImportProblem, useImportText } from './importText.tsx';
import { Working } from './Working.tsx';

type Props = { readonly onFetched: (file: GivenBytes) => void };

export function FetchFields({ onFetched }: Props) {
  const text = useImportText();
  const problemText = useImportProblem();
  const [address, setAddress] = useState('');
  const [server, setServer] = useState(OVERPASS_ADDRESS);
  const [extent, setExtent] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const fetching = useRef<AbortController | null>(null);
  useEffect(() => () => fetching.current?.abort(), []);

  const fetchFrom = async (from: string, init?: RequestInit, name?: string) => {
    const mine = new AbortController();
    fetching.current = mine;
    setProblem(null);
    setShare(0);
    try {
      const fetched = await fetchGiven(
        from,
        {
          limits: PAGE_LIMITS,
          allowed: policyOfPage(),
          page: document.baseURI,
          signal: mine.signal,
          onProgress: setShare,
        },
        init,
      );
      if (mine.signal.aborted) return;
      if (fetched.ok) onFetched({ ...fetched.value, name: name ?? fetched.value.name });
      else setProblem(fetched.problems[0] ?? null);
    } catch (error) {
      if (!mine.signal.aborted) throw error;
    } finally {
      if (fetching.current === mine) setShare(null);
    }
  };
  const askOverpass = () => {
    const request = overpassRequest(extent);
    if (request.ok) void fetchFrom(server, request.value, 'overpass.osm');
    else setProblem(request.problems[0] ?? null);
  };

  return (
    <Disclosure className="import-fetch" summary={text('import.fetch')}>
      {share !== null && (
        <Working
          label={text('import.fetching')}
          share={share > 0 ? share : null}
          onCancel={() => fetching.current?.abort()}
        />
      )}
      <div className="import-fields" hidden={share !== null}>
        <p className="count">{text('import.fetchIntro')}</p>
        <TextField value={address} onChange={setAddress} type="url">
          <Label className="field-label">{text('import.address')}</Label>
          <Input className="text-field" placeholder="https://…" />
        </TextField>
        <Button
          className="button"
          isDisabled={address.trim() === ''}
          onPress={() => void fetchFrom(address)}
        >
          {text('import.fetchNow')}
        </Button>
        <TextField value={server} onChange={setServer} type="url">
          <Label className="field-label">{text('import.overpass')}</Label>
          <Input className="text-field" />
        </TextField>
        <TextField value={extent} onChange={setExtent}>
          <Label className="field-label">{text('import.extent')}</Label>
          <Input className="text-field" placeholder="76.90, 43.22, 76.96, 43.26" />
        </TextField>
        <Button className="button" isDisabled={extent.trim() === ''} onPress={askOverpass}>
          {text('import.askOverpass')}
        </Button>
        {problem && (
          <p className="import-problem" role="alert">
            {problemText(problem)}
          </p>
        )}
      </div>
    </Disclosure>
  );
}
