/** What the marks of a chart over time mean. The chart says it in words as well, so nobody needs it read out. */
export function Legend({ hasChance }: { hasChance: boolean }) {
  return (
    <ul className="plain row small legend" aria-hidden="true">
      <li className="row">
        <span className="dot" /> value
      </li>
      <li className="row">
        <span className="dot hollow" /> value, not enough data for an interval
      </li>
      <li className="row">
        <span className="swatch faint" data-of="value" /> interval
      </li>
      {hasChance && (
        <li className="row">
          <span className="swatch faint" data-of="chance" /> chance alone
        </li>
      )}
    </ul>
  );
}
