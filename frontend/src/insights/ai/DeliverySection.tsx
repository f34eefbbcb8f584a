import Button from '@atlaskit/button/default/button';
import { useCallback, useState } from 'react';
import { readDelivery, type Delivery } from '../../api/delivery';
import { Explained } from '../../numbers/Explained';
import { Part } from '../../ui/Part';
import { momentOf } from '../../ui/time';
import { useLoaded } from '../../ui/useLoaded';
import { DeliveryForm } from './DeliveryForm';
import { MonthsTable } from './MonthsTable';
import { RelationsTable } from './RelationsTable';

const definition =
  'Deployments, rollbacks and changed lines of each month, handed in by the project, beside the incidents of that month. An incident counts as the failure of a change unless its Extract says that something else set it off.';

/** What the team delivered, what went wrong beside it, and whether that goes with the share of AI. */
export function DeliverySection({ projectKey }: { projectKey: string }) {
  const read = useLoaded(useCallback(async () => readDelivery(projectKey), [projectKey]));
  return (
    <Part
      title="Delivery figures"
      loaded={read}
      height={280}
      heading={(title) => (
        <Explained id="delivery-figures" name="Delivery figures" definition={definition}>
          {title}
        </Explained>
      )}
    >
      {(view) => <Figures of={view} projectKey={projectKey} saved={read.put} />}
    </Part>
  );
}

interface Props {
  of: Delivery;
  projectKey: string;
  saved: (view: Delivery) => void;
}

function Figures({ of: view, projectKey, saved }: Props) {
  const [isEditing, setEditing] = useState(false);
  if (isEditing) {
    return (
      <DeliveryForm
        of={view}
        projectKey={projectKey}
        saved={(next) => {
          saved(next);
          setEditing(false);
        }}
        cancel={() => setEditing(false)}
      />
    );
  }
  return (
    <>
      {view.months.length === 0 ? (
        <p className="quiet">
          No figures yet. Jira does not know what was deployed, so a project admin writes it down here, month
          by month.
        </p>
      ) : (
        <>
          <MonthsTable of={view} projectKey={projectKey} />
          <RelationsTable of={view} projectKey={projectKey} />
        </>
      )}
      {view.mayEdit && (
        <div>
          <Button onClick={() => setEditing(true)}>Edit the figures</Button>
        </div>
      )}
      <p className="quiet small">Computed {momentOf(view.computedAt)}.</p>
    </>
  );
}
