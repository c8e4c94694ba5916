/** The page: shell first, the map beside it. */
import { lazy, Suspense, useEffect } from 'react';
import { Button, I18nProvider, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { LanguageProvider, useLocalized, useText } from '../i18n/text.tsx';
import { MAP_HELP_ID } from '../map/keyboard.ts';
import { useMeasureTitle } from '../map/useMeasureTitle.ts';
import { linkTo } from '../share/address.ts';
import { type PageState, shareableOf, usePage } from '../store/pageStore.ts';
import { useResults } from '../store/resultsStore.ts';
import { PANELS, type Panel } from '../store/shareable.ts';
import { Card } from './card/Card.tsx';
import { useDocumentTexts } from './documentTexts.ts';
import { useScenarioKeys } from './editKeys.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FormerState } from './FormerState.tsx';
import { GraphicsNote } from './GraphicsNote.tsx';
import { Dialogs } from './Dialogs.tsx';
import { OwnData } from './importing/OwnData.tsx';
import { Icon, Mark } from './icons.tsx';
import { LeftOffNote } from './LeftOffNote.tsx';
import { fetchLater, later } from './later.ts';
import { MoreTabs } from './frame/MoreTabs.tsx';
import { PlacingHint } from './frame/PlacingHint.tsx';
import { SheetHandle } from './frame/SheetHandle.tsx';
import { MapArea, PageFrame } from './frame/PageFrame.tsx';
import { followChoices } from './frame/sheet.ts';
import { Attribution } from './Attribution.tsx';
import { Legend } from './legend/Legend.tsx';
import { fetchMapView } from './mapView.ts';
import { FilterMark } from './parts/FilterMark.tsx';
import { Notes } from './Notes.tsx';
import { OpeningFailed } from './OpeningFailed.tsx';
import { PANEL_CONTENTS } from './panels/index.tsx';
import { Timeline } from './Timeline.tsx';
import { TopBar } from './TopBar.tsx';
import { useTour } from './tour/tour.ts';

const Exhibition = lazy(() => import('./exhibition/Exhibition.tsx'));
const Tour = later(async () => (await import('./tour/Tour.tsx')).Tour);
const EditNews = later(async () => (await import('./EditNews.tsx')).EditNews);
const PresentBar = later(async () => (await import('./present/Present.tsx')).PresentBar);
const StoryChoice = later(async () => (await import('./present/Present.tsx')).StoryChoice);
const StoryStage = later(async () => (await import('./stories/StoryStage.tsx')).StoryStage);
const MapView = lazy(fetchMapView);

/** Panels with nothing to show where there are no figures. */
const NEEDS_FIGURES: ReadonlySet<Panel> = new Set([
  'overview',
  'housing',
  'standards',
  'finance',
  'demography',
]);

export function App() {
  const language = usePage((state) => state.language);
  const theme = usePage((state) => state.theme);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  return (
    <LanguageProvider language={language}>
      <I18nProvider locale={language}>
        <Page />
      </I18nProvider>
    </LanguageProvider>
  );
}

function Page() {
  const text = useText();
  const mode = usePage((state) => state.mode);
  const isTold = usePage((state) => state.story !== null);
  const isTouring = useTour(({ open }) => open !== null);
  useEffect(followChoices, []);
  useDocumentTexts();
  useScenarioKeys();
  const isPlan = mode === 'plan';
  const isExhibition = mode === 'exhibition';
  // The map is the same in every mode: building it anew would cost seconds and memory.
  return (
    <PageFrame>
      {isPlan && <SkipToMap />}
      {isPlan && <TopBar />}
      {isPlan && <Workbench />}
      {isPlan && <SheetHandle />}
      {isPlan && <PlacingHint />}
      <MapArea>
        <Suspense fallback={<p className="map-message">{text('page.loadingMap')}</p>}>
          <MapView />
        </Suspense>
        {!isExhibition && (
          <p id={MAP_HELP_ID} className="map-help">
            {text('page.mapHelp')}
          </p>
        )}
        <Attribution />
        {isExhibition && (
          <Suspense>
            <Exhibition />
          </Suspense>
        )}
      </MapArea>
      <div className="messages" data-above-map>
        {(mode === 'embed' || mode === 'present') && <FrameTitle />}
        {mode === 'present' && (
          <Suspense>
            <PresentBar />
          </Suspense>
        )}
        <FormerState />
        <GraphicsNote />
        {isPlan && <LeftOffNote />}
        {isPlan && (
          <Suspense>
            <EditNews />
          </Suspense>
        )}
        {!isExhibition && <Notes />}
        <FailureOverMap />
      </div>
      <div className="left-stack">
        <Legend />
        <Suspense>{isTold ? <StoryStage /> : mode === 'present' && <StoryChoice />}</Suspense>
      </div>
      <Card />
      <Timeline />
      {isPlan && <Dialogs />}
      {isPlan && <OwnData />}
      {isPlan && isTouring && (
        <Suspense>
          <Tour />
        </Suspense>
      )}
    </PageFrame>
  );
}

/** That the territory cannot be shown, unless the panel says so already. */
function FailureOverMap() {
  const failed = useResults(({ problems }) => problems.length > 0);
  const isToldInPanel = usePage(
    ({ mode, panel, panelOpen }) => mode === 'plan' && panelOpen && NEEDS_FIGURES.has(panel),
  );
  if (!failed || isToldInPanel) return null;
  return (
    <div className="map-plate">
      <OpeningFailed />
    </div>
  );
}

/** The first stop of the Tab key: past title, panels and lists, straight to the map. */
function SkipToMap() {
  const text = useText();
  const focusMap = () => document.querySelector<HTMLElement>('.map canvas')?.focus();
  return (
    <Button className="button skip-link" onPress={focusMap}>
      {text('page.skipToMap')}
    </Button>
  );
}

/** In a frame or a talk: what the map shows, and the way to all of it. */
function FrameTitle() {
  const text = useText();
  const localized = useLocalized();
  const measure = useMeasureTitle();
  const manifest = useResults((state) => state.territory?.manifest);
  const year = usePage((state) => state.year);
  usePage(shareKey);
  const heading = manifest
    ? text('picture.heading', { territory: localized(manifest.name), year, measure })
    : text('page.title');
  return (
    <a
      className="frame-title"
      href={linkTo({ ...shareableOf(usePage.getState()), mode: 'plan' })}
      target="_blank"
      rel="noopener"
    >
      <Mark />
      <span>
        <strong>{heading}</strong>
        <small>
          {text('page.title')}: {text('embed.openWhole')}
        </small>
      </span>
    </a>
  );
}

/** Once the figures are there, and the page has a moment: what a person may open next. */
const FETCH_REST_AFTER_MS = 1_000;

function useRestFetched(): void {
  const ready = useResults(({ trend }) => trend !== null);
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(fetchLater, FETCH_REST_AFTER_MS);
    return () => clearTimeout(timer);
  }, [ready]);
}

/** Changes whenever a link to the state would be another one. */
const shareKey = (state: PageState) => JSON.stringify(shareableOf(state));

/** Panels whose figures the filters change: each says so. */
const SHOWS_FIGURES: ReadonlySet<Panel> = new Set([
  'overview',
  'scenario',
  'siting',
  'housing',
  'standards',
  'finance',
  'demography',
  'tables',
]);

function Workbench() {
  const text = useText();
  const panel = usePage((state) => state.panel);
  const panelOpen = usePage((state) => state.panelOpen);
  const openPanel = usePage((state) => state.openPanel);
  const setPanelOpen = usePage((state) => state.setPanelOpen);
  const failed = useResults(({ problems }) => problems.length > 0);
  const Content = failed && NEEDS_FIGURES.has(panel) ? OpeningFailed : PANEL_CONTENTS[panel];
  useRestFetched();
  return (
    <Tabs
      className="workbench"
      orientation="vertical"
      selectedKey={panel}
      onSelectionChange={(key) => openPanel(key as Panel)}
    >
      <div className="rail">
        <TabList className="rail-tabs" aria-label={text('panel.choose')}>
          {PANELS.map((id) => (
            <Tab key={id} id={id} className="rail-tab" onClick={() => openPanel(id)}>
              <Icon name={id} />
              <span>{text(`panel.${id}`)}</span>
            </Tab>
          ))}
        </TabList>
        <MoreTabs />
        <Button
          className="rail-fold"
          aria-label={text(panelOpen ? 'panel.fold' : 'panel.unfold')}
          aria-expanded={panelOpen}
          onPress={() => setPanelOpen(!panelOpen)}
        >
          <Icon name={panelOpen ? 'previous' : 'next'} />
        </Button>
      </div>
      {PANELS.map((id) => (
        <TabPanel key={id} id={id} className="panel" data-above-map>
          <ErrorBoundary resetKey={panel}>
            <Suspense fallback={<p className="quiet">{text('page.loadingPanel')}</p>}>
              {SHOWS_FIGURES.has(panel) && <FilterMark />}
              <Content />
            </Suspense>
          </ErrorBoundary>
        </TabPanel>
      ))}
    </Tabs>
  );
}
