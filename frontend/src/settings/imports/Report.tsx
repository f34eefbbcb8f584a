import type { ImportReport } from '../../api/imports';
import { Notice } from '../../ui/Notice';

const whole = new Intl.NumberFormat();
const counted = (n: number, one: string) => `${whole.format(n)} ${one}${n === 1 ? '' : 's'}`;

/** What came in, and what was refused and why. */
export function Report({ of: { state, read, accepted, refused, reasons } }: { of: ImportReport }) {
  if (state === 'failed') {
    return (
      <Notice title="Nothing was taken in" kind="warning">
        <p>The import stopped before the end of the file. Everything is as it was before; send it again.</p>
      </Notice>
    );
  }
  return (
    <div className="stack tight">
      <p role="status">
        {counted(accepted, 'incident')} taken in from {counted(read, 'line')}.{' '}
        {refused === 0 ? 'No line was refused.' : `${counted(refused, 'line')} refused.`}
      </p>
      {reasons.length > 0 && (
        <div className="data" role="region" aria-label="Refused lines, table" tabIndex={0}>
          <table>
            <caption className="visually-hidden">Refused lines</caption>
            <thead>
              <tr>
                <th scope="col">Why</th>
                <th scope="col" className="number">
                  Lines
                </th>
                <th scope="col">First at line</th>
              </tr>
            </thead>
            <tbody>
              {reasons.map(({ why, count, firstLines }) => (
                <tr key={why}>
                  <th scope="row">{why}</th>
                  <td className="number">{whole.format(count)}</td>
                  <td>{firstLines.map((line) => whole.format(line)).join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
