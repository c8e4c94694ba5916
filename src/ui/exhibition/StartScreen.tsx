/** What a visitor may begin with. */
import { Button } from 'react-aria-components';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { findStory } from '../../share/stories/player.ts';
import { chooseActivity, useExhibition, watchStory } from '../../exhibition/exhibition.ts';
import { Icon, type IconName } from '../icons.tsx';

export function StartScreen() {
  const text = useText();
  const localized = useLocalized();
  const { tools, stories, gameSchools } = useExhibition((state) => state.config);
  const playable = stories.flatMap((id) => findStory(id) ?? []);
  return (
    <section className="start-screen">
      <p className="start-headline">{text('exhibition.headline')}</p>
      <p className="start-question">{text('page.question')}</p>
      <div className="start-choices">
        {tools.includes('explore') && (
          <StartChoice
            icon="search"
            title={text('exhibition.explore')}
            hint={text('exhibition.explore.hint')}
            onPress={() => chooseActivity('explore')}
          />
        )}
        {tools.includes('game') && (
          <StartChoice
            icon="school"
            title={text('exhibition.game', { count: gameSchools })}
            hint={text('exhibition.game.hint')}
            onPress={() => chooseActivity('game')}
          />
        )}
      </div>
      {tools.includes('story') && (
        <div className="start-stories">
          <p>{text('exhibition.stories')}</p>
          {playable.map(({ id, title }) => (
            <StartChoice
              key={id}
              icon="play"
              title={localized(title)}
              onPress={() => watchStory(id)}
            />
          ))}
        </div>
      )}
    </section>
  );
}

type ChoiceProps = {
  readonly icon: IconName;
  readonly title: string;
  readonly hint?: string;
  readonly onPress: () => void;
};

function StartChoice({ icon, title, hint, onPress }: ChoiceProps) {
  return (
    <Button className="start-choice" onPress={onPress}>
      <Icon name={icon} />
      <span>
        <strong>{title}</strong>
        {hint && <small>{hint}</small>}
      </span>
    </Button>
  );
}
