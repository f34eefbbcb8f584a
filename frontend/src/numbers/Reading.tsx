import type { Figure, Unit } from '../api/metrics';
import { count, inWords, isMeasured, share, surenessOf } from './words';

interface Props {
  of: Figure;
  unit: Unit;
  /** Little room: only what is needed to read the number right. */
  isSmall?: boolean;
}

/** A number with what is needed to read it right. It carries no colour and no arrow: no number here is good or bad by itself. */
export function Reading({ of: figure, unit, isSmall }: Props) {
  const { value, n, median, p90, chance } = figure;
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
      {!isSmall && isMeasured(unit) && median !== null && p90 !== null && (
        <p className="small">
          Half within {inWords(median, unit)}, nine of ten within {inWords(p90, unit)}
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
