import Button from '@atlaskit/button/default/button';
import { useCallback, useState } from 'react';
import { changeTaxonomy, readReview, type Kind, type Taxonomy } from '../../api/taxonomy';
import { Failure } from '../../ui/Failure';
import { useLoaded } from '../../ui/useLoaded';
import { IncidentLinks } from './Consequences';

interface Props {
  projectKey: string;
  taxonomy: Taxonomy;
  done: (taxonomy: Taxonomy) => void;
}

/** The incidents of split terms: people decide about each in its own panel. */
export function ReviewList({ projectKey, taxonomy, done }: Props) {
  const isSplit = [...taxonomy.classes, ...taxonomy.triggers].some(({ splitInto }) => splitInto.length > 0);
  return isSplit && <Splits key={taxonomy.stamp} projectKey={projectKey} taxonomy={taxonomy} done={done} />;
}

function Splits({ projectKey, taxonomy, done }: Props) {
  const review = useLoaded(useCallback(async () => readReview(projectKey), [projectKey]));
  const [failure, setFailure] = useState<unknown>(null);
  const finish = async (kind: Kind, key: string) => {
    setFailure(null);
    try {
      done(await changeTaxonomy(projectKey, taxonomy.stamp, { type: 'finish-review', kind, key }));
    } catch (failure) {
      setFailure(failure);
    }
  };
  return (
    <div className="stack tight">
      <h3>To be reviewed</h3>
      {review.state === 'failed' && (
        <Failure title="The incidents could not be read" failure={review.failure} retry={review.reload} />
      )}
      {failure !== null && <Failure title="The review is not finished" failure={failure} />}
      {review.view?.splits.map(({ kind, key, name, into, count, incidents }) => (
        <div key={kind + key} className="stack tight">
          <p>
            “{name}” was split; {count === 1 ? '1 incident still carries' : `${count} incidents still carry`}{' '}
            it. Choose between it and {into.map((one) => `“${one}”`).join(', ')} in the panel of each.{' '}
            <IncidentLinks keys={incidents} />
          </p>
          <div>
            <Button spacing="compact" onClick={() => void finish(kind, key)}>
              The rest stays on “{name}”
            </Button>
          </div>
        </div>
      ))}
    </div>
  );
}
