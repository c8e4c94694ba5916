/** The proof of a proposal by an exact solver, when somebody asks for it. */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useNumbers } from '../../../i18n/text.tsx';
import {
  cancelProof,
  PROOF_SECONDS,
  type ProofEnd,
  provePlan,
  useProof,
} from '../../../store/siting/proof.ts';
import type { FoundSites } from '../../../store/siting/siteEffect.ts';
import { amountText } from './amounts.ts';
import { type SitingKey, useSitingText } from './sitingText.tsx';

export function Proof({ search }: { readonly search: FoundSites }) {
  const text = useSitingText();
  const numbers = useNumbers();
  const proof = useProof((state) => state.proof);
  const { plan, question } = search;
  // Another state, another proof.
  useEffect(() => cancelProof, []);
  const about = proof?.of === plan ? proof : null;
  if (about?.kind === 'proving') {
    return (
      <>
        <p role="status">{text('siting.proof.proving')}</p>
        <progress value={about.done} aria-label={text('siting.proof.proving')} />
        <Button className="button" onPress={cancelProof}>
          {text('siting.cancel')}
        </Button>
      </>
    );
  }
  if (about?.kind === 'proved') {
    const value = amountText(numbers, question.aim, plan.objective);
    return <p role="status">{text('siting.proof.proved', { value })}</p>;
  }
  if (plan.gap === 0) return null;
  return (
    <>
      {about && <p role="status">{text(ENDS[about.kind], { seconds: PROOF_SECONDS })}</p>}
      {(about === null || about.kind === 'out of time' || about.kind === 'failed') && (
        <Button className="button" onPress={() => void provePlan(search)}>
          {text('siting.proof.prove')}
        </Button>
      )}
    </>
  );
}

const ENDS = {
  'out of time': 'siting.proof.time',
  failed: 'siting.proof.failed',
  'too large': 'siting.proof.refused.tooLarge',
  years: 'siting.proof.refused.years',
  target: 'siting.proof.refused.target',
} as const satisfies Record<Exclude<ProofEnd, 'proved'>, SitingKey>;
