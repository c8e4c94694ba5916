/** What a region lives by, where a person's table of sectors colours the map. */
import type { RegionsBySector } from '../../domain/specialisation/regionsBySector.ts';
import type { AreaId } from '../../domain/territory/schema.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { Fact, Facts } from './parts.tsx';

type Props = { readonly sectors: RegionsBySector; readonly areaId: AreaId };

export function AreaSectors({ sectors, areaId }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const region = sectors.regions.get(areaId);
  const leading = region?.sectors.find(({ sector }) => sector === region.leading);
  const sector = sectors.sector ?? leading?.sector;
  if (!region || !leading || sector === undefined) return <p>{text('card.noSectors')}</p>;
  const quotient = region.sectors.find((row) => row.sector === sector)?.quotient ?? 0;
  return (
    <Facts>
      <Fact name={`${text('measure.leadingSector')}, ${sectors.year}`}>
        {leading.sector}, {numbers.share(leading.share)}
      </Fact>
      <Fact name={`${text('measure.sectorQuotient')}: ${sector}`}>
        {numbers.decimal(quotient, 2)}
      </Fact>
    </Facts>
  );
}
