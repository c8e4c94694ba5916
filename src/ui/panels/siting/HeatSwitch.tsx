/** Shows on the map what one more place would bring. */
import { ToggleButton } from 'react-aria-components';
import { useNumbers } from '../../../i18n/text.tsx';
import { hideHeat, showHeat, useHeat } from '../../../store/siting/heat.ts';
import { useSitingText } from './sitingText.tsx';

export function HeatSwitch() {
  const text = useSitingText();
  const numbers = useNumbers();
  const { isWanted, done } = useHeat();
  return (
    <div>
      <ToggleButton
        className="text-button"
        isSelected={isWanted}
        onChange={(wanted) => (wanted ? showHeat() : hideHeat())}
      >
        {text('siting.heatSwitch')}
      </ToggleButton>
      <p className="quiet" role="status">
        {isWanted && done !== null
          ? text('siting.heatDone', { share: numbers.share(Math.round(done * 10) / 10) })
          : isWanted && text('siting.heatHint')}
      </p>
    </div>
  );
}
