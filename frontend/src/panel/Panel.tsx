import { useCallback } from 'react';
import { host } from '#host';
import { readIssue } from '../api/issue';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { useLoaded } from '../ui/useLoaded';
import { IncidentPanel } from './incident/IncidentPanel';
import { StoryPanel } from './story/StoryPanel';

/** The panel inside an issue; what it shows depends on what the issue is. */
export function Panel({ issueKey = host.issueKey }: { issueKey?: string }) {
  const issue = useLoaded(useCallback(async () => readIssue(issueKey), [issueKey]));
  if (issue.state === 'loading') return <Loading of="the panel" heights={[120, 48, 48, 48, 48, 48, 96]} />;
  if (issue.state === 'failed') {
    return <Failure title="The panel could not be shown" failure={issue.failure} retry={issue.reload} />;
  }
  switch (issue.view.role) {
    case 'incident':
      return <IncidentPanel issueKey={issueKey} />;
    case 'improvement':
      return <StoryPanel issueKey={issueKey} />;
    case 'other':
      return (
        <p className="quiet">
          Incident-Driven Development has nothing to say here: this issue is neither an incident nor linked to
          one as an improvement. A project admin chooses in the project settings which issue types are
          incidents.
        </p>
      );
  }
}
