/**
 * What ECMA-376 (5th edition, parts 1 and 4: pml.xsd, dml-main.xsd, dml-chart.xsd) says of the
 * children of the elements that our presentations are made of: which there may be, in which order,
 * and which have to be there. The schemas themselves are not free to be passed on with a program.
 */
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/**
 * By element, its children in order: `!` has to be there once, `?` may be there once, `*` as often as
 * one likes, `+` at least once; names with `|` between them take the same place.
 */
const FILLS = 'a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill';
const EFFECTS = 'a:effectLst|a:effectDag';
const SHAPE_PROPERTIES = `a:xfrm? a:custGeom|a:prstGeom? ${FILLS}? a:ln? ${EFFECTS}? a:scene3d? a:sp3d? a:extLst?`;
const LINE = `${FILLS}? a:prstDash|a:custDash? a:round|a:bevel|a:miter? a:headEnd? a:tailEnd? a:extLst?`;
const TEXT_BODY = 'a:bodyPr! a:lstStyle? a:p+';
const RUN_PROPERTIES = `a:ln? ${FILLS}? ${EFFECTS}? a:highlight? a:uLnTx|a:uLn? a:uFillTx|a:uFill? a:latin? a:ea? a:cs? a:sym? a:hlinkClick? a:hlinkMouseOver? a:rtl? a:extLst?`;
const PARAGRAPH_PROPERTIES =
  'a:lnSpc? a:spcBef? a:spcAft? a:buClrTx|a:buClr? a:buSzTx|a:buSzPct|a:buSzPts? a:buFontTx|a:buFont? a:buNone|a:buAutoNum|a:buChar|a:buBlip? a:tabLst? a:defRPr? a:extLst?';
const AXIS_HEAD =
  'c:axId! c:scaling! c:delete? c:axPos! c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark? c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx! c:crosses|c:crossesAt?';
const LABELS_GROUP =
  'c:numFmt? c:spPr? c:txPr? c:dLblPos? c:showLegendKey? c:showVal? c:showCatName? c:showSerName? c:showPercent? c:showBubbleSize? c:separator? c:showLeaderLines? c:leaderLines? c:extLst?';

const RULES: Readonly<Record<string, string>> = {
  'p:presentation':
    'p:sldMasterIdLst? p:notesMasterIdLst? p:handoutMasterIdLst? p:sldIdLst? p:sldSz? p:notesSz! p:smartTags? p:embeddedFontLst? p:custShowLst? p:photoAlbum? p:custDataLst? p:kinsoku? p:defaultTextStyle? p:modifyVerifier? p:extLst?',
  'p:sld': 'p:cSld! p:clrMapOvr? p:transition? p:timing? p:extLst?',
  'p:notes': 'p:cSld! p:clrMapOvr? p:extLst?',
  'p:sldLayout': 'p:cSld! p:clrMapOvr? p:transition? p:timing? p:hf? p:extLst?',
  'p:sldMaster':
    'p:cSld! p:clrMap! p:sldLayoutIdLst? p:transition? p:timing? p:hf? p:txStyles? p:extLst?',
  'p:notesMaster': 'p:cSld! p:clrMap! p:hf? p:notesStyle? p:extLst?',
  'p:cSld': 'p:bg? p:spTree! p:custDataLst? p:controls? p:extLst?',
  'p:spTree':
    'p:nvGrpSpPr! p:grpSpPr! p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic|p:contentPart* p:extLst?',
  'p:sp': 'p:nvSpPr! p:spPr! p:style? p:txBody? p:extLst?',
  'p:nvSpPr': 'p:cNvPr! p:cNvSpPr! p:nvPr!',
  'p:pic': 'p:nvPicPr! p:blipFill! p:spPr! p:style? p:extLst?',
  'p:nvPicPr': 'p:cNvPr! p:cNvPicPr! p:nvPr!',
  'p:blipFill': 'a:blip? a:srcRect? a:tile|a:stretch?',
  'p:graphicFrame': 'p:nvGraphicFramePr! p:xfrm! a:graphic! p:extLst?',
  'p:nvGraphicFramePr': 'p:cNvPr! p:cNvGraphicFramePr! p:nvPr!',
  'p:cNvPr': 'a:hlinkClick? a:hlinkHover? a:extLst?',
  'p:spPr': SHAPE_PROPERTIES,
  'c:spPr': SHAPE_PROPERTIES,
  'a:ln': LINE,
  'p:txBody': TEXT_BODY,
  'a:txBody': TEXT_BODY,
  'c:rich': TEXT_BODY,
  'c:txPr': TEXT_BODY,
  'a:bodyPr':
    'a:prstTxWarp? a:noAutofit|a:normAutofit|a:spAutoFit? a:scene3d? a:sp3d|a:flatTx? a:extLst?',
  'a:p': 'a:pPr? a:r|a:br|a:fld* a:endParaRPr?',
  'a:pPr': PARAGRAPH_PROPERTIES,
  'a:r': 'a:rPr? a:t!',
  'a:fld': 'a:rPr? a:pPr? a:t?',
  'a:rPr': RUN_PROPERTIES,
  'a:endParaRPr': RUN_PROPERTIES,
  'a:defRPr': RUN_PROPERTIES,
  'a:tbl': 'a:tblPr? a:tblGrid! a:tr*',
  'a:tblGrid': 'a:gridCol*',
  'a:tr': 'a:tc* a:extLst?',
  'a:tc': 'a:txBody? a:tcPr? a:extLst?',
  'a:tcPr': `a:lnL? a:lnR? a:lnT? a:lnB? a:lnTlToBr? a:lnBlToTr? a:cell3D? ${FILLS}? a:headers? a:extLst?`,
  'a:lnL': LINE,
  'a:lnR': LINE,
  'a:lnT': LINE,
  'a:lnB': LINE,
  'c:chartSpace':
    'c:date1904? c:lang? c:roundedCorners? mc:AlternateContent? c:style? c:clrMapOvr? c:pivotSource? c:protection? c:chart! c:spPr? c:txPr? c:externalData? c:printSettings? c:userShapes? c:extLst?',
  'c:chart':
    'c:title? c:autoTitleDeleted? c:pivotFmts? c:view3D? c:floor? c:sideWall? c:backWall? c:plotArea! c:legend? c:plotVisOnly? c:dispBlanksAs? c:extLst?',
  'c:title': 'c:tx? c:layout? c:overlay? c:spPr? c:txPr? c:extLst?',
  'c:plotArea':
    'c:layout? c:lineChart+ c:valAx|c:catAx|c:dateAx|c:serAx* c:dTable? c:spPr? c:extLst?',
  'c:lineChart':
    'c:grouping! c:varyColors? c:ser* c:dLbls? c:dropLines? c:hiLowLines? c:upDownBars? c:marker? c:smooth? c:axId+ c:extLst?',
  'c:ser':
    'c:idx! c:order! c:tx? c:spPr? c:marker? c:dPt* c:dLbls? c:trendline* c:errBars? c:cat? c:val? c:smooth? c:extLst?',
  'c:marker': 'c:symbol? c:size? c:spPr? c:extLst?',
  'c:dLbls': `c:dLbl* ${LABELS_GROUP}`,
  'c:strRef': 'c:f! c:strCache? c:extLst?',
  'c:numRef': 'c:f! c:numCache? c:extLst?',
  'c:strCache': 'c:ptCount? c:pt* c:extLst?',
  'c:numCache': 'c:formatCode? c:ptCount? c:pt* c:extLst?',
  'c:catAx': `${AXIS_HEAD} c:auto? c:lblAlgn? c:lblOffset? c:tickLblSkip? c:tickMarkSkip? c:noMultiLvlLbl? c:extLst?`,
  'c:valAx': `${AXIS_HEAD} c:crossBetween? c:majorUnit? c:minorUnit? c:dispUnits? c:extLst?`,
  'c:scaling': 'c:logBase? c:orientation? c:max? c:min? c:extLst?',
  'c:legend': 'c:legendPos? c:legendEntry* c:layout? c:overlay? c:spPr? c:txPr? c:extLst?',
};

type Place = { readonly names: readonly string[]; readonly times: string };
const placesOf = (rule: string): readonly Place[] =>
  rule.split(' ').map((part) => ({ names: part.slice(0, -1).split('|'), times: part.slice(-1) }));
const PLACES = new Map(Object.entries(RULES).map(([name, rule]) => [name, placesOf(rule)]));

/** What is wrong with the children of an element; empty: nothing. */
function faultsOf(
  element: string,
  children: readonly string[],
  places: readonly Place[],
): string[] {
  const faults: string[] = [];
  const counts = places.map(() => 0);
  let reached = 0;
  for (const child of children) {
    const place = places.findIndex(({ names }) => names.includes(child));
    if (place < 0) faults.push(`${element} has no ${child}`);
    else {
      if (place < reached) faults.push(`${child} stands too late in ${element}`);
      reached = Math.max(reached, place);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  for (const [index, { names, times }] of places.entries()) {
    const count = counts[index] ?? 0;
    if ('!+'.includes(times) && count === 0) faults.push(`${element} lacks ${names.join(' or ')}`);
    if ('!?'.includes(times) && count > 1)
      faults.push(`${element} has ${count} ${names.join('|')}`);
  }
  return faults;
}

type Ordered = Readonly<Record<string, unknown>>;
const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: true, trimValues: true });

function walk(nodes: readonly Ordered[], faults: string[]): void {
  for (const node of nodes) {
    for (const [name, inner] of Object.entries(node)) {
      if (!Array.isArray(inner)) continue;
      const children = (inner as Ordered[]).map((child) => Object.keys(child)[0] ?? '');
      const places = PLACES.get(name);
      // On a slide an element of that name only points to the chart.
      const isReference = name === 'c:chart' && children.length === 0;
      if (places && !isReference) faults.push(...faultsOf(name, children, places));
      walk(inner as Ordered[], faults);
    }
  }
}

/** What the parts of a presentation break of the rules, each fault once with the part it is in. */
export function schemaFaults(file: Uint8Array): readonly string[] {
  const all = Object.entries(unzipSync(file)).flatMap(([part, bytes]) => {
    if (!/^ppt\/.*\.xml$/.test(part)) return [];
    const faults: string[] = [];
    walk(parser.parse(strFromU8(bytes)) as Ordered[], faults);
    return faults.map((fault) => `${part.replaceAll(/\d+/g, '#')}: ${fault}`);
  });
  return [...new Set(all)];
}
