import type { Month } from '../api/insights';

/** The numbers of the chart, for reading and for copying. */
export function MonthsTable({ months }: { months: Month[] }) {
  return (
    <details>
      <summary>Show the numbers</summary>
      <table className="months">
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Incidents</th>
            <th scope="col">Improvements shipped</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, incidents, shipped }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              <td>{incidents}</td>
              <td>{shipped}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
