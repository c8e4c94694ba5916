/** What colours and shapes on the map mean: units and class breaks, from the same scales as the map. */
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useLocalized, useNumbers, useText } from '../i18n/text.tsx';
import { css, paletteOf, type Rgb } from '../map/palette.ts';
import { type Scale, scaleOf } from '../map/scales.ts';
import { SETTLEMENT_CLASSES, settlementColour } from '../map/settlementClasses.ts';
import { PROJECT_PHASES } from '../map/projectPhases.ts';
import { usePage } from '../store/pageStore.ts';
import { useResults } from '../store/resultsStore.ts';
import { classLabels } from './classLabels.ts';
import { Icon } from './icons.tsx';

export function Legend() {
  const text = useText();
  const [open, setOpen] = useState(() => window.innerWidth > 1000);
  return (
    <section className="legend" aria-label={text('legend.title')} data-open={open}>
      <Button className="legend-toggle" onPress={() => setOpen(!open)} aria-expanded={open}>
        <Icon name="layers" />
        {text('legend.title')}
      </Button>
      {open && <LegendContent />}
    </section>
  );
}

function LegendContent() {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const { theme, measure, service, filters, layers } = usePage();
  const manifest = useResults((state) => state.territory?.manifest);
  const palette = paletteOf(theme);
  const standardM = filters.standardDistanceM[service];
  const city = manifest?.kind !== 'country';
  return (
    <div className="legend-content">
      {layers.cells.visible && (
        <LegendGroup title={text(`measure.${measure}`)}>
          <ScaleLegend scale={scaleOf(measure, palette, standardM)} noData={palette.noData} />
          {city && <p className="quiet">{text('legend.paler')}</p>}
        </LegendGroup>
      )}
      {city && layers.radii.visible && (
        <LegendRow
          mark={<span className="mark-line" style={{ borderColor: css(palette[service]) }} />}
        >
          {text(`services.${service}`)}:{' '}
          {text('legend.radius', { value: numbers.whole(standardM) })}
        </LegendRow>
      )}
      {city && layers.schools.visible && (
        <LegendGroup title={text('legend.load')}>
          <LegendRow mark={<Dot colour={palette.met} />}>{text('legend.load.free')}</LegendRow>
          <LegendRow mark={<Dot colour={palette.strained} />}>{text('legend.load.full')}</LegendRow>
          <LegendRow mark={<Dot colour={palette.unmet} />}>{text('legend.load.over')}</LegendRow>
          <LegendRow mark={<Dot colour={palette.housing} />}>{text('legend.state')}</LegendRow>
          <LegendRow mark={<Dot colour={palette.housing} square />}>
            {text('legend.private')}
          </LegendRow>
          <p className="quiet">{text('legend.size')}</p>
        </LegendGroup>
      )}
      {layers.projects.visible && (
        <LegendGroup title={text('layer.projects')}>
          {PROJECT_PHASES.map((phase) => (
            <LegendRow key={phase} mark={<PhaseMark phase={phase} colour={palette.school} />}>
              {text(`phase.${phase}`)}
            </LegendRow>
          ))}
          {city && layers.housing.visible && <p className="quiet">{text('legend.housing')}</p>}
        </LegendGroup>
      )}
      {layers.infrastructure.visible && <p className="quiet">{text('legend.dashed')}</p>}
      {!city && layers.settlements.visible && manifest && (
        <LegendGroup title={text('legend.classes')}>
          {SETTLEMENT_CLASSES.map((settlementClass) => (
            <LegendRow
              key={settlementClass}
              mark={<Dot colour={settlementColour(settlementClass, palette)} />}
            >
              {localized(
                manifest.settlementClasses.find((row) => row.settlementClass === settlementClass)
                  ?.name ?? { kk: '–', ru: '–', en: '–' },
              )}
            </LegendRow>
          ))}
          <LegendRow
            mark={<span className="mark-line" style={{ borderColor: css(palette.greenSpace) }} />}
          >
            {text('legend.ties')}
          </LegendRow>
        </LegendGroup>
      )}
    </div>
  );
}

function LegendGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="legend-group">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function LegendRow({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <div className="legend-row">
      <span className="legend-mark">{mark}</span>
      <span>{children}</span>
    </div>
  );
}

function Dot({ colour, square = false }: { colour: Rgb; square?: boolean }) {
  return <span className={square ? 'dot square' : 'dot'} style={{ background: css(colour) }} />;
}

function PhaseMark({ phase, colour }: { phase: (typeof PROJECT_PHASES)[number]; colour: Rgb }) {
  const fill = css(colour);
  return (
    <svg viewBox="0 0 16 16" className="phase-mark" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="5.5"
        fill={phase === 'open' ? fill : 'none'}
        stroke={fill}
        strokeWidth="2.6"
      />
      {phase === 'under construction' && <path d="M8 2.500a5.500 5.500 0 0 0 0 11z" fill={fill} />}
    </svg>
  );
}

/** Colour classes with their bounds, the unit below. */
function ScaleLegend({ scale, noData }: { scale: Scale; noData: Rgb }) {
  const text = useText();
  const labels = classLabels(scale, text, useNumbers());
  return (
    <>
      {labels.map((label, index) => (
        <LegendRow
          key={label}
          mark={
            <span className="swatch" style={{ background: css(scale.colours[index] ?? noData) }} />
          }
        >
          {label}
        </LegendRow>
      ))}
      <LegendRow mark={<span className="swatch" style={{ background: css(noData) }} />}>
        {text('legend.noData')}
      </LegendRow>
      <p className="quiet">{text(`legend.unit.${scale.unit}`)}</p>
    </>
  );
}
