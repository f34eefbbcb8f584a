import { useCallback, useState } from 'react';
import { host } from '#host';
import { FindingsSection } from './FindingsSection';
import { HeatMapSection } from './HeatMapSection';
import { QueueSection } from './QueueSection';

/** Where somebody looks across the incidents of a project for what they have in common. */
export function AnalystPage({ projectKey = host.projectKey }: { projectKey?: string }) {
  const [elevated, setElevated] = useState(0);
  const again = useCallback(() => setElevated((now) => now + 1), []);
  return (
    <main className="page wide">
      <h1>Incident patterns</h1>
      <QueueSection projectKey={projectKey} elevated={again} />
      <FindingsSection key={elevated} projectKey={projectKey} />
      <HeatMapSection projectKey={projectKey} />
    </main>
  );
}
