import type { ReactNode } from 'react';
import { csvOf, type Cell } from './csv';
import { TakeAway } from './TakeAway';

export interface Column<Row> {
  title: string;
  /** What is exported, and shown unless there is more to show. */
  value: (row: Row) => Cell;
  show?: (row: Row) => ReactNode;
  isNumber?: boolean;
}

interface Props<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  file: string;
  /** What stands there when there is no row. */
  none: string;
  /** What is exported instead of the rows shown. */
  csv?: () => Promise<string>;
}

/** Rows to read, scroll sideways where they are wide, and take along. The first column names the row. */
export function DataTable<Row>({ caption, columns, rows, keyOf, file, none, csv }: Props<Row>) {
  const exported = () =>
    csvOf(
      columns.map(({ title }) => title),
      rows.map((row) => columns.map(({ value }) => value(row))),
    );
  if (rows.length === 0) return <p className="quiet">{none}</p>;
  const side = (column: Column<Row>) => (column.isNumber ? 'number' : undefined);
  return (
    <div className="stack tight">
      <div className="data" role="region" aria-label={`${caption}, table`} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.title} scope="col" className={side(column)}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column, i) => {
                  const content = column.show ? column.show(row) : (column.value(row) ?? '–');
                  return i === 0 ? (
                    <th key={column.title} scope="row">
                      {content}
                    </th>
                  ) : (
                    <td key={column.title} className={side(column)}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TakeAway what={caption} file={file} text={csv ?? exported} />
    </div>
  );
}
