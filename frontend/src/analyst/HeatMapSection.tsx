import { useCallback } from 'react';
import { readHeatMap, type HeatMap } from '../api/pareto';
import { csvOf } from '../numbers/csv';
import { Explained } from '../numbers/Explained';
import { TakeAway } from '../numbers/TakeAway';
import { count } from '../numbers/words';
import { Part } from '../ui/Part';
import { momentOf } from '../ui/time';
import { useLoaded } from '../ui/useLoaded';
import { heatOf } from './heat';

const definition =
  'Incidents of all mined history by root-cause class and component. Incidents without one of the two are not in it.';

const all = {};

/** Where the classes strike. */
export function HeatMapSection({ projectKey }: { projectKey: string }) {
  const map = useLoaded(useCallback(async () => readHeatMap(projectKey, all), [projectKey]));
  return (
    <Part
      title="Where classes strike"
      loaded={map}
      height={240}
      heading={(title) => (
        <Explained id="heat-map" name="Where classes strike" definition={definition}>
          {title}
        </Explained>
      )}
    >
      {(view) => <Shown of={view} file={`${projectKey}-heat-map.csv`} />}
    </Part>
  );
}

function Shown({ of: view, file }: { of: HeatMap; file: string }) {
  const { n, classes, components, cells, computedAt } = view;
  if (classes.length === 0) {
    return <p className="quiet">Not enough data: no incident has both a class and a component yet.</p>;
  }
  const at = new Map(cells.map(({ classKey, component, n }) => [`${classKey} ${component}`, n]));
  const number = (classKey: string, component: string) => at.get(`${classKey} ${component}`) ?? 0;
  const most = Math.max(...cells.map(({ n }) => n), 1);
  return (
    <>
      <div className="data" role="region" aria-label="Where classes strike, table" tabIndex={0}>
        <table className="heat">
          <caption className="visually-hidden">Incidents by root-cause class and component</caption>
          <thead>
            <tr>
              <th scope="col">Root-cause class</th>
              {components.map((component) => (
                <th key={component} scope="col">
                  {component}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {classes.map(({ key, label }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {components.map((component) => {
                  const here = number(key, component);
                  return (
                    <td key={component} data-heat={heatOf(here, most)}>
                      {here === 0 ? <span className="quiet">–</span> : count(here)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet small">
        n = {count(n)}, computed {momentOf(computedAt)}.
      </p>
      <TakeAway
        what="Where classes strike"
        file={file}
        text={() =>
          csvOf(
            ['Root-cause class', ...components],
            classes.map(({ key, label }) => [label, ...components.map((one) => number(key, one))]),
          )
        }
      />
    </>
  );
}
