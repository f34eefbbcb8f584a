import { host } from '#host';
import type { Affected, Preview } from '../../api/taxonomy';

function sentence({ kind, name, becomes, to, count }: Affected): string {
  const incidents = count === 1 ? '1 incident' : `${count} incidents`;
  switch (becomes) {
    case 'relabelled':
      return `${incidents} of the ${kind} “${name}” ${count === 1 ? 'becomes' : 'become'} “${to}”.`;
    case 'kept':
      return `${incidents} ${count === 1 ? 'keeps' : 'keep'} the ${kind} “${name}”.`;
    case 'review':
      return `${incidents} of the ${kind} “${name}” ${count === 1 ? 'is' : 'are'} listed for review.`;
  }
}

/** What a change would do, in sentences, and to which incidents. */
export function Consequences({ preview }: { preview: Preview }) {
  return (
    <div className="stack tight" role="status">
      <ul className="changes">
        {preview.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
        {preview.changes.length === 0 && <li>Nothing changes.</li>}
        {preview.affected.map((affected) => (
          <li key={affected.kind + affected.key}>
            {sentence(affected)} <IncidentLinks keys={affected.incidents} />
          </li>
        ))}
      </ul>
      {preview.affected.length === 0 && <p className="quiet small">No incident is touched.</p>}
    </div>
  );
}

/** Issue keys that lead to their issues. */
export function IncidentLinks({ keys }: { keys: string[] }) {
  return (
    <span className="small">
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          className="text-button incident-key"
          onClick={() => host.navigateToIssue(key)}
        >
          {key}
        </button>
      ))}
    </span>
  );
}
