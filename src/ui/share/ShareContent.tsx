/** What one can take away: the link, a file, a picture, a slide, the code of a frame. */
import { useState } from 'react';
import { Button, Switch } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { currentLink } from '../../share/address.ts';
import { COMFORTABLE_LINK_LENGTH, leftToReader } from '../../share/link/encodeLink.ts';
import { usePage } from '../../store/pageStore.ts';
import { scenarioOf } from '../../store/requests.ts';
import { useShareable } from '../../store/useShareable.ts';
import { listed, useLibrary, usePlanInHand } from '../../workspace/library/libraryState.ts';
import { Icon } from '../icons.tsx';
import { QrCode } from '../parts/QrCode.tsx';
import { savePlan } from '../plans/savePlan.ts';
import { EmbedCode } from './EmbedCode.tsx';
import { LinkContents } from './LinkContents.tsx';
import { PictureButtons } from './PictureButtons.tsx';
import { TakeAway } from './TakeAway.tsx';
import { useTakeAwayWords } from './useTakeAwayWords.ts';

export function ShareContent() {
  const text = useText();
  const state = useShareable();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const words = useTakeAwayWords();
  const plan = usePlanInHand();
  const [typed, setTyped] = useState<string | null>(null);
  const planName =
    typed ??
    (plan?.scenario.name ||
      words.text(state.edits.length > 0 ? 'takeAway.ownPlan' : 'compare.baseline'));
  const [isLeft, setLeft] = useState(false);
  const planCount = useLibrary(({ plans }) => listed(plans).length);
  const link = isLeft ? leftToReader(currentLink()) : currentLink();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  const save = () => {
    const name = plan?.scenario.name ?? '';
    const scenario = { ...scenarioOf(usePage.getState()), name };
    savePlan({ scenario, description: plan?.description ?? '' });
  };
  return (
    <>
      <input
        className="text-field"
        readOnly
        value={link}
        aria-label={text('share.title')}
        onFocus={(event) => event.target.select()}
      />
      <Switch className="switch" isSelected={isLeft} onChange={setLeft}>
        <span className="switch-track" />
        {text('share.leaveLanguage')}
      </Switch>
      {link.length > COMFORTABLE_LINK_LENGTH && <p role="alert">{text('share.tooLong')}</p>}
      <div className="button-row">
        <Button className="button primary" onPress={copy}>
          {text('share.copy')}
        </Button>
        <Button className="button" onPress={save}>
          <Icon name="download" />
          {text('share.saveFile')}
        </Button>
      </div>
      <p role="status">
        {outcome === 'copied' && text('share.copied')}
        {outcome === 'failed' && text('share.copyFailed')}
      </p>
      <LinkContents state={state} />
      <p className="quiet">{text('plans.inBrowser', { count: planCount })}</p>
      <details className="share-code">
        <summary>{text('handover.code')}</summary>
        <QrCode value={link} label={text('handover.code')} />
      </details>
      <TakeAway planName={planName} onPlanName={setTyped} />
      <PictureButtons planName={planName} />
      <EmbedCode link={link} />
    </>
  );
}
