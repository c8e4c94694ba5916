/** The way into the exhibition: asks first, and says the way out. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { enterExhibition } from '../exhibition/entering.ts';
import { useText } from '../i18n/text.tsx';
import { Icon } from './icons.tsx';
import { Question } from './parts/Question.tsx';

export function ExhibitionButton() {
  const text = useText();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        className="icon-button"
        aria-label={text('exhibition.open')}
        onPress={() => setAsking(true)}
      >
        <Icon name="exhibition" />
      </Button>
      <Question
        isOpen={isAsking}
        title={text('exhibition.ask')}
        yes={text('exhibition.begin')}
        no={text('exhibition.notNow')}
        onAnswer={(isYes) => {
          setAsking(false);
          if (isYes) enterExhibition();
        }}
      >
        <p>{text('exhibition.askText')}</p>
        <p>{text('exhibition.askLeave')}</p>
      </Question>
    </>
  );
}
