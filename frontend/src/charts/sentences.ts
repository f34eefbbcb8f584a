import type { Pareto } from '../api/pareto';
import type { Grain, Group, Metric, Point } from '../api/metrics';
import { counted, inWords, periodName, share, surenessOf } from '../numbers/words';

const said = ({ value, n }: Point, metric: Metric) =>
  `${value === null ? 'no value' : inWords(value, metric.unit)} (n = ${n})`;

/** What a trend chart shows, for who cannot see it. */
export function sentenceOf(metric: Metric, label: string, points: Point[], grain: Grain): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return `${metric.name}: no ${grain} to show.`;
  const known = points.filter(({ value }) => value !== null).length;
  const of = label === 'All' ? '' : ` of ${label}`;
  const chance = points.some((point) => point.chance) ? ' A band shows what chance alone would bring.' : '';
  return (
    `Line per ${grain}, ${metric.name}${of}: ${said(first, metric)} in ${periodName(first.start, grain)}, ` +
    `${said(last, metric)} in ${periodName(last.start, grain)}; ${known} of ${counted(points.length, grain)} ` +
    `have a value.${chance} The table behind has every number.`
  );
}

/** What a comparison of groups shows. */
export function comparisonOf(metric: Metric, groups: Group[]): string {
  const each = groups.slice(0, 5).map(({ label, total }) => {
    if (total.value === null) return `${label} has not enough data`;
    return `${label} ${inWords(total.value, metric.unit)}, ${surenessOf(total, metric.unit).toLowerCase()}`;
  });
  const more = groups.length > 5 ? ` And ${groups.length - 5} more.` : '';
  return `${metric.name} compared: ${each.join('; ')}.${more} The table behind has every number.`;
}

/** What a Pareto chart shows. */
export function paretoOf({ items, by, weight }: Pareto): string {
  const [first, ...others] = items;
  if (!first) return 'Nothing to sort yet.';
  const half = items.findIndex(({ cumulative }) => cumulative >= 0.5) + 1;
  const what = weight === 'cost' ? 'hours' : 'incidents';
  const kind = by === 'class' ? 'root-cause class' : 'component';
  const kinds = by === 'class' ? 'root-cause classes' : 'components';
  const rest = others.length === 0 ? '' : ` The first ${half} of ${items.length} make half of all ${what}.`;
  return `Bars per ${kind}, longest first: ${first.label} has ${share(first.share)} of the ${what}.${rest} The table behind has all ${kinds}.`;
}
