/** Sectors, the regions that specialise in them, and the works and plants placed there. */
import { sectorRows } from '../../../domain/specialisation/sectors.ts';
import { openingYear } from '../../../domain/territory/series.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { useLocalized, useText } from '../../../i18n/text.tsx';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { usePage } from '../../../store/pageStore.ts';

export function SectorsSection({ territory }: { territory: Territory }) {
  const text = useText();
  const localized = useLocalized();
  const select = usePage((state) => state.select);
  const rows = sectorRows(territory.areas, territory.projects);
  return (
    <>
      <CsvButton
        fileName="regions-and-sectors"
        rows={() =>
          rows.flatMap(({ sector, areas }) =>
            areas.map(({ name }) => ({
              region: localized(name),
              sector: text(`sector.${sector}`),
            })),
          )
        }
      />
      <ul className="plain-list programme-list">
        {rows.map(({ sector, areas, projects, beyond }) => (
          <li key={sector}>
            <strong>{text(`sector.${sector}`)}</strong>
            <span>
              {areas.map(({ id, name }) => (
                <button
                  key={id}
                  type="button"
                  className="text-button chip"
                  onClick={() => select({ kind: 'area', id })}
                >
                  {localized(name)}
                </button>
              ))}
            </span>
            {projects.length > 0 && (
              <ul className="plain-list">
                {projects.map((project) => (
                  <li key={project.id}>
                    <button
                      type="button"
                      className="text-button"
                      onClick={() => select({ kind: 'project', id: project.id })}
                    >
                      {localized(project.name)}
                    </button>{' '}
                    <span className="quiet">{openingYear(project)}</span>
                  </li>
                ))}
              </ul>
            )}
            {beyond.length > 0 && (
              <span className="quiet">
                {text('country.sectorBeyond', { count: beyond.length })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
