import type { Similar } from '../../api/pattern';
import { SimilarItem } from './SimilarItem';

/** Earlier incidents whose texts are like this one's. A text tells symptoms; causes are for people. */
export function ReadsAlike({ readsAlike, engine, note }: Similar) {
  return (
    <section className="stack tight similar" aria-label="Incidents that read alike">
      <span className="label">Reads alike</span>
      {readsAlike.length > 0 ? (
        <ul className="plain stack tight" aria-label="Earlier incidents that read alike">
          {readsAlike.map((incident) => (
            <SimilarItem key={incident.key} incident={incident} />
          ))}
        </ul>
      ) : (
        engine !== 'fields' && (
          <p className="quiet small">No earlier incident that you may see reads like this one.</p>
        )
      )}
      {note !== null && <p className="quiet small">{note}</p>}
    </section>
  );
}
