import { useCallback } from 'react';
import { host } from '#host';
import { readSettings } from '../api/settings';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { useLoaded } from '../ui/useLoaded';
import { ChoicesForm } from './ChoicesForm';
import { HealthSection } from './HealthSection';
import { PeopleSection } from './people/PeopleSection';
import { TaxonomySection } from './taxonomy/TaxonomySection';
import { ToolsSection } from './tools/ToolsSection';
import { ImportSection } from './imports/ImportSection';
import { PolicySection } from './PolicySection';
import { RestoreSection } from './RestoreSection';

/** What a project's admin chooses. */
export function SettingsPage({ projectKey = host.projectKey }: { projectKey?: string }) {
  const settings = useLoaded(useCallback(async () => readSettings(projectKey), [projectKey]));
  return (
    <main className="page wide">
      <h1>Incident-Driven Development</h1>
      {settings.state === 'loading' && <Loading of="the settings" heights={[120, 120, 120, 120]} />}
      {settings.state === 'failed' && (
        <Failure title="The settings could not be read" failure={settings.failure} retry={settings.reload} />
      )}
      {settings.state === 'ready' && (
        <ChoicesForm settings={settings.view} lookAgain={() => void settings.refresh()} />
      )}
      {settings.state === 'ready' && <TaxonomySection projectKey={projectKey} />}
      {settings.state === 'ready' && settings.view.mayEdit && <ToolsSection projectKey={projectKey} />}
      {settings.state === 'ready' && settings.view.mayEdit && (
        <>
          <PolicySection projectKey={projectKey} />
          <HealthSection projectKey={projectKey} />
          <PeopleSection projectKey={projectKey} />
          <ImportSection projectKey={projectKey} />
          <RestoreSection projectKey={projectKey} />
        </>
      )}
    </main>
  );
}
