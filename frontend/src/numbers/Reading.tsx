import type { Figure, Unit } from '../api/metrics';
import { count, counted, inWords, isMeasured, orNone, share, surenessOf } from './words';

interface Props {
  of: Figure;
  unit: Unit;
}

/** A number with what is needed to read it right. It carries no colour and no arrow: no number here is good or bad by itself. */
export function Reading({ of: figure, unit }: Props) {
  const { value, n, median, mean, p90, missing, chance } = figure;
  if (value === null) {
    return (
      <div className="stack tight">
        <p className="reading-none">Not enough data</p>
        <p className="quiet small">n = {count(n)}</p>
      </div>
    );
  }
  return (
    <div className="stack tight">
      <p className="reading">{inWords(value, unit)}</p>
      <p className="small">
        {surenessOf(figure, unit)}; <span className="together">n = {count(n)}</span>
      </p>
      {isMeasured(unit) && (
        <p className="small">
          Median {orNone(median, unit)}, mean {orNone(mean, unit)}, nine of ten within {orNone(p90, unit)}
        </p>
      )}
      {missing > 0 && (
        <p className="quiet small">
          {counted(missing, 'incident')} not counted: nobody recorded what it takes.
        </p>
      )}
      {chance && (
        <p className="small">
          Chance alone would bring {share(chance.mean)} (between {share(chance.low)} and {share(chance.high)})
        </p>
      )}
    </div>
  );
}
