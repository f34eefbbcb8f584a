import { useEffect, useState } from 'react';
import { host } from '#host';
import { names, read, type Demands } from './configuration';
import { Rule } from './Rule';

/** The page of the workflow editor that shows the rule. */
export function ViewPage() {
  const [demands, setDemands] = useState<Demands>('project');
  useEffect(() => void host.workflowConfiguration.read().then((text) => setDemands(read(text))), []);
  return (
    <div className="page">
      <p>
        <strong>{names[demands]}</strong>
      </p>
      <Rule />
    </div>
  );
}
