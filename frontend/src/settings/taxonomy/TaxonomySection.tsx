import './taxonomy.css';
import { useCallback, useState } from 'react';
import { readTaxonomy, type Kind, type Scope, type Taxonomy } from '../../api/taxonomy';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { Segments } from '../../ui/Segments';
import { momentOf } from '../../ui/time';
import { useLoaded } from '../../ui/useLoaded';
import { AsCode } from './AsCode';
import { ChangeForm, type Wanted } from './ChangeForm';
import { Inherited } from './Inherited';
import { ReviewList } from './ReviewList';
import { TermTree } from './TermTree';

/** The words in which a project classifies its incidents. */
export function TaxonomySection({ projectKey }: { projectKey: string }) {
  const [scope, setScope] = useState<Scope>(projectKey);
  const taxonomy = useLoaded(useCallback(async () => readTaxonomy(scope), [scope]));
  return (
    <section className="stack taxonomy" aria-label="Root-cause taxonomy">
      <h2>Root-cause taxonomy</h2>
      {taxonomy.state === 'loading' && <Loading of="the taxonomy" heights={[240]} />}
      {taxonomy.state === 'failed' && (
        <Failure title="The taxonomy could not be read" failure={taxonomy.failure} retry={taxonomy.reload} />
      )}
      {taxonomy.state === 'ready' && (
        <>
          {taxonomy.view.maySetSiteDefault && (
            <Segments
              label="Whose taxonomy"
              value={scope === null ? 'site' : 'project'}
              options={[
                { value: 'project', name: 'This project' },
                { value: 'site', name: 'Default of the site' },
              ]}
              onChange={(chosen) => setScope(chosen === 'site' ? null : projectKey)}
            />
          )}
          <Editor key={taxonomy.view.scope} scope={scope} taxonomy={taxonomy.view} changed={taxonomy.put} />
          {scope !== null && <AsCode projectKey={scope} taken={() => void taxonomy.refresh()} />}
        </>
      )}
    </section>
  );
}

/** The words that all projects of the site begin with. */
export function SiteTaxonomySection() {
  const taxonomy = useLoaded(useCallback(async () => readTaxonomy(null), []));
  return (
    <section className="stack taxonomy" aria-label="Root-cause taxonomy">
      <h2>Root-cause taxonomy</h2>
      {taxonomy.state === 'loading' && <Loading of="the taxonomy" heights={[240]} />}
      {taxonomy.state === 'failed' && (
        <Failure title="The taxonomy could not be read" failure={taxonomy.failure} retry={taxonomy.reload} />
      )}
      {taxonomy.state === 'ready' && <Editor scope={null} taxonomy={taxonomy.view} changed={taxonomy.put} />}
    </section>
  );
}

const origins: Record<Taxonomy['source'], string> = {
  shipped: 'These classes and triggers came with the product. They are ours, to begin with.',
  site: 'The default of this site, set by a Jira administrator.',
  project: 'This project has a taxonomy of its own.',
};

interface EditorProps {
  scope: Scope;
  taxonomy: Taxonomy;
  changed: (taxonomy: Taxonomy) => void;
}

function Editor({ scope, taxonomy, changed }: EditorProps) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [said, setSaid] = useState('');
  const done = (next: Taxonomy) => {
    setWanted(null);
    setSaid(next.versions[0]?.changes.join(' ') ?? '');
    changed(next);
  };
  const tree = (kind: Kind) => (
    <TermTree
      kind={kind}
      terms={kind === 'class' ? taxonomy.classes : taxonomy.triggers}
      want={setWanted}
      form={
        wanted?.kind === kind && (
          <ChangeForm
            key={`${wanted.type} ${wanted.key}`}
            scope={scope}
            taxonomy={taxonomy}
            wanted={wanted}
            done={done}
            changedElsewhere={changed}
            cancel={() => setWanted(null)}
          />
        )
      }
      openFor={wanted?.kind === kind ? wanted.key : undefined}
    />
  );
  return (
    <>
      <p className="quiet">{origins[taxonomy.source]}</p>
      <span role="status" className="small">
        {said}
      </span>
      {tree('class')}
      {tree('trigger')}
      {scope !== null && <ReviewList projectKey={scope} taxonomy={taxonomy} done={done} />}
      {taxonomy.source === taxonomy.scope && <Inherited scope={scope} taxonomy={taxonomy} done={done} />}
      <Versions taxonomy={taxonomy} />
    </>
  );
}

function Versions({ taxonomy }: { taxonomy: Taxonomy }) {
  if (taxonomy.versions.length === 0) return null;
  return (
    <details>
      <summary>Versions</summary>
      <ol className="plain stack tight versions">
        {taxonomy.versions.map(({ version, at, by, changes }) => (
          <li key={version}>
            <span className="quiet small">
              v{version} · {momentOf(at)} · {by.displayName}
            </span>
            <br />
            {changes.join(' ')}
          </li>
        ))}
      </ol>
    </details>
  );
}
