import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { host } from '#host';
import {
  readImprovementOptions,
  readImprovements,
  type Added,
  type Improvement,
} from '../../api/improvements';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { useLoaded } from '../../ui/useLoaded';
import { ImprovementCard } from './ImprovementCard';
import { once } from './once';

const NewImprovementForm = lazy(() => import('./NewImprovementForm'));
const LinkForm = lazy(() => import('./LinkForm'));

interface Props {
  incidentKey: string;
  requirement: string;
  mayAdd: boolean;
  /** The place the person wants to get to. */
  wanted: string | null;
  reached: () => void;
  changed: () => void;
}

/** Step 5: the improvements of an incident, and how to add one. */
export function ImprovementList({ incidentKey, requirement, mayAdd, wanted, reached, changed }: Props) {
  const list = useLoaded(useCallback(async () => readImprovements(incidentKey), [incidentKey]));
  const [loadOptions] = useState(() => once(async () => readImprovementOptions(incidentKey)));
  const [adding, setAdding] = useState<'new' | 'link' | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const improvements = list.view ?? [];

  // "improvements/APP-12" is mended in the card of APP-12.
  useEffect(() => {
    if (wanted === null || !wanted.startsWith('improvements/')) return;
    if (list.state === 'ready') setEditing(wanted.slice('improvements/'.length));
  }, [wanted, list.state]);

  const put = (improvement: Improvement) => {
    const known = improvements.some((one) => one.key === improvement.key);
    list.put(
      known
        ? improvements.map((one) => (one.key === improvement.key ? improvement : one))
        : [...improvements, improvement],
    );
    changed();
  };
  const added = ({ improvement, warnings }: Added, title: string) => {
    setAdding(null);
    put(improvement);
    host.flag({
      title: `${improvement.key} ${title}`,
      body: warnings.join(' ') || improvement.summary,
      type: warnings.length > 0 ? 'warning' : 'success',
    });
    host.refreshIssue();
  };

  return (
    <section className="stack" aria-labelledby="improvements-title">
      <div className="row apart" data-anchor="improvements">
        <h2 id="improvements-title">5 Improvements</h2>
        {mayAdd && adding === null && (
          <div className="row">
            <Button spacing="compact" appearance="primary" onClick={() => setAdding('new')}>
              New improvement
            </Button>
            <Button spacing="compact" onClick={() => setAdding('link')}>
              Link existing
            </Button>
          </div>
        )}
      </div>
      <Suspense fallback={<Loading of="the form" heights={[320]} />}>
        {adding === 'new' && (
          <NewImprovementForm
            incidentKey={incidentKey}
            requirement={requirement}
            loadOptions={loadOptions}
            created={(result) => added(result, 'created and linked')}
            cancel={() => setAdding(null)}
          />
        )}
        {adding === 'link' && (
          <LinkForm
            incidentKey={incidentKey}
            linked={(result) => added(result, 'linked')}
            cancel={() => setAdding(null)}
          />
        )}
      </Suspense>
      {list.state === 'loading' && <Loading of="improvements" heights={[72]} />}
      {list.state === 'failed' && (
        <Failure title="The improvements could not be read" failure={list.failure} retry={list.reload} />
      )}
      {list.state === 'ready' && improvements.length === 0 && adding === null && (
        <p className="quiet">
          No improvement yet. What would keep this from happening again, beyond the direct fix?
        </p>
      )}
      {improvements.map((improvement) => (
        <ImprovementCard
          key={improvement.key}
          improvement={improvement}
          loadOptions={loadOptions}
          isEditing={editing === improvement.key}
          isWanted={wanted === `improvements/${improvement.key}`}
          reached={reached}
          edit={(on) => setEditing(on ? improvement.key : null)}
          onChanged={put}
        />
      ))}
    </section>
  );
}
