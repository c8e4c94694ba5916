/** Many territories side by side: a page of its own beside the map, for what a batch has computed. */
import { OverviewPage } from './ui/overview/OverviewPage.tsx';
import { showSidePage } from './ui/sidePage.tsx';

void showSidePage((language) => <OverviewPage firstLanguage={language} />);
