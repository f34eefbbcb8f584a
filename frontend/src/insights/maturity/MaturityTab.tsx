import { useCallback } from 'react';
import { readMaturity, type Maturity } from '../../api/maturity';
import { csvOf } from '../../numbers/csv';
import { Explained } from '../../numbers/Explained';
import { TakeAway } from '../../numbers/TakeAway';
import { Part } from '../../ui/Part';
import { momentOf } from '../../ui/time';
import { useLoaded } from '../../ui/useLoaded';
import { Cell } from './Cell';
import { categories, levels, states } from './words';

const definition =
  'How far the project has come, from 1 (initial) to 5 (optimising), in four categories. A level is reached when its cell and all below it are met. Where the data can answer, they do; a few cells need a person.';

/** How mature the practice is, with the evidence for each step and the gap to the next. */
export default function MaturityTab({ projectKey }: { projectKey: string }) {
  const maturity = useLoaded(useCallback(async () => readMaturity(projectKey), [projectKey]));
  return (
    <Part
      title="Maturity"
      loaded={maturity}
      height={640}
      heading={(title) => (
        <Explained id="maturity" name="Maturity" definition={definition}>
          {title}
        </Explained>
      )}
    >
      {(view) => <Grid of={view} projectKey={projectKey} answered={maturity.refresh} />}
    </Part>
  );
}

interface Props {
  of: Maturity;
  projectKey: string;
  answered: () => Promise<void>;
}

function Grid({ of: { cells, levels: reached, computedAt }, projectKey, answered }: Props) {
  const find = (category: string, level: number) =>
    cells.find((one) => one.category === category && one.level === level);
  const rows = levels.toReversed();
  return (
    <>
      <dl className="counts" aria-label="Levels">
        {categories.map(({ key, name }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{reached[key]}</dd>
          </div>
        ))}
      </dl>
      <div className="data" role="region" aria-label="Maturity, table" tabIndex={0}>
        <table className="maturity">
          <caption className="visually-hidden">Maturity by level and category</caption>
          <thead>
            <tr>
              <th scope="col">Level</th>
              {categories.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ level, name }) => (
              <tr key={level}>
                <th scope="row">
                  {level} {name}
                </th>
                {categories.map(({ key }) => {
                  const cell = find(key, level);
                  return (
                    <td key={key} data-state={cell?.state}>
                      {cell && <Cell of={cell} projectKey={projectKey} answered={answered} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet small">Computed {momentOf(computedAt)}.</p>
      <TakeAway
        what="Maturity"
        file={`${projectKey}-maturity.csv`}
        text={() =>
          csvOf(
            ['Category', 'Level', 'State', 'Evidence', 'Gap'],
            cells.map(({ category, level, state, evidence, gap }) => [
              category,
              level,
              states[state].name,
              evidence,
              gap,
            ]),
          )
        }
      />
    </>
  );
}
