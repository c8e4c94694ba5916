/** Offered once, in one line above the figures: nothing lies in anybody's way. */
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../icons.tsx';
import { declineTour, startTour, TOUR_KINDS, useTour } from './tour.ts';
import './tour.css';

export function TourOffer() {
  const text = useText();
  const isOffered = useTour((state) => state.isOffered);
  if (!isOffered) return null;
  return (
    <section className="tour-offer" aria-label={text('tour.region')}>
      <p>
        {text('tour.offer')}{' '}
        {TOUR_KINDS.map((kind) => (
          <Button key={kind} className="text-button" onPress={() => startTour(kind)}>
            {text(`tour.${kind}`)}
          </Button>
        ))}
      </p>
      <Button className="icon-button" aria-label={text('tour.decline')} onPress={declineTour}>
        <Icon name="close" />
      </Button>
    </section>
  );
}
