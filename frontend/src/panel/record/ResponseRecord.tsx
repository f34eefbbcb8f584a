import type { Response } from '../../api/extract';
import { Checks } from './Checks';
import { LongTextField } from '../../ui/LongTextField';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import type { StepForm } from '../extract/form';
import { MitigationList } from './MitigationList';
import { RoleList } from './RoleList';

const boundaries = [
  { key: 'unsupportedFlow', label: 'Known unsupported flow' },
  { key: 'coexistenceSeam', label: 'Coexistence seam' },
  { key: 'rolloutBoundary', label: 'Rollout boundary' },
  { key: 'levers', label: 'Levers available' },
] as const;

const checks = [
  { key: 'symptomsCleared', label: 'Alerts and symptoms cleared' },
  { key: 'fallbackActive', label: 'Fallback still active' },
  { key: 'guardrailsDocumented', label: 'Guardrails documented' },
  { key: 'handoffDone', label: 'Handoff done' },
] as const;

/** How it was noticed, contained and resolved. Facts for whoever reads this next. */
export function ResponseRecord({ editor, options, isReadOnly }: StepForm) {
  const { response } = editor.parts();
  const { problems } = editor.state();
  const set = (change: Partial<Response>) => editor.edit('response', { ...response, ...change });
  const { boundary, recovery, resolution } = response;
  return (
    <>
      <div className="pair">
        <SelectField
          label="Noticed by"
          empty="Not recorded"
          value={response.detectionSource}
          options={options.detectionSources}
          error={problems['response.detectionSource']}
          isReadOnly={isReadOnly}
          onChange={(detectionSource) => set({ detectionSource })}
        />
        <TextField
          label="Alert"
          type="url"
          value={response.alert}
          error={problems['response.alert']}
          isReadOnly={isReadOnly}
          onChange={(alert) => set({ alert })}
        />
        <SelectField
          label="Category"
          empty="Not recorded"
          value={response.category}
          options={options.categories}
          error={problems['response.category']}
          isReadOnly={isReadOnly}
          onChange={(category) => set({ category })}
        />
      </div>
      <MitigationList
        mitigations={response.mitigations}
        kinds={options.mitigations}
        isReadOnly={isReadOnly}
        onChange={(mitigations) => set({ mitigations })}
      />
      <div className="pair" data-anchor="response.verification">
        <SelectField
          label="Verification"
          empty="Not recorded"
          help="A resolution that failed its verification keeps the incident open."
          value={resolution.verification}
          options={options.verifications}
          error={problems['response.resolution.verification']}
          isReadOnly={isReadOnly}
          onChange={(verification) => set({ resolution: { ...resolution, verification } })}
        />
        <SelectField
          label="Resolution"
          empty="Not recorded"
          value={resolution.type}
          options={options.resolutions}
          error={problems['response.resolution.type']}
          isReadOnly={isReadOnly}
          onChange={(type) => set({ resolution: { ...resolution, type } })}
        />
      </div>
      <LongTextField
        label="About the resolution"
        value={resolution.note}
        error={problems['response.resolution.note']}
        isReadOnly={isReadOnly}
        onChange={(note) => set({ resolution: { ...resolution, note } })}
      />
      <Checks
        legend="Checked before it was called resolved"
        checks={checks.map(({ key, label }) => ({ key, label, isChecked: recovery[key] }))}
        isReadOnly={isReadOnly}
        onChange={(key, isChecked) => set({ recovery: { ...recovery, [key]: isChecked } })}
      />
      <RoleList
        roles={response.roles}
        kinds={options.roles}
        projectKey={editor.state().view.incident.projectKey}
        isReadOnly={isReadOnly}
        onChange={(roles) => set({ roles })}
      />
      <details open={Object.values(boundary).some(Boolean) || undefined}>
        <summary>Boundaries and levers</summary>
        <div className="stack step-details">
          {boundaries.map(({ key, label }) => (
            <LongTextField
              key={key}
              label={label}
              value={boundary[key]}
              error={problems[`response.boundary.${key}`]}
              isReadOnly={isReadOnly}
              onChange={(text) => set({ boundary: { ...boundary, [key]: text } })}
            />
          ))}
        </div>
      </details>
      <TextField
        label="Knowledge article"
        type="url"
        help="What to do the next time, where the class is known."
        value={response.knowledgeArticle}
        error={problems['response.knowledgeArticle']}
        isReadOnly={isReadOnly}
        onChange={(knowledgeArticle) => set({ knowledgeArticle })}
      />
    </>
  );
}
