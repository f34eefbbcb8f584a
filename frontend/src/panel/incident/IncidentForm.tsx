import { forwardRef, useCallback, useImperativeHandle, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import type { ExtractOptions, ExtractView, StepKey } from '../../api/extract';
import { PersonField } from '../../ui/PersonField';
import { SaveState } from '../../ui/SaveState';
import { AttributionStep } from '../extract/AttributionStep';
import { ConflictNotice } from '../extract/ConflictNotice';
import type { StepForm } from '../extract/form';
import { PatternReviewStep } from '../extract/PatternReviewStep';
import { RequirementStep } from '../extract/RequirementStep';
import { RootCauseStep } from '../extract/RootCauseStep';
import { Step } from '../extract/Step';
import { TestGapStep } from '../extract/TestGapStep';
import { useEditor } from '../extract/useEditor';
import { FollowUpRecord } from '../record/FollowUpRecord';
import { ResponseRecord } from '../record/ResponseRecord';
import { ReviewRecord } from '../record/ReviewRecord';
import { TimelineRecord } from '../record/TimelineRecord';
import { WorthALook } from '../pattern/WorthALook';
import { ImprovementList } from '../improvements/ImprovementList';
import { focusField } from './goTo';
import { Progress } from './Progress';
import { isDone, records, stepOf, steps, summaryOf, type RecordKey } from './steps';
import type { GateState } from '../../ui/useGate';

const recordForms: Record<RecordKey, ComponentType<StepForm>> = {
  timeline: TimelineRecord,
  response: ResponseRecord,
  'follow-up': FollowUpRecord,
  review: ReviewRecord,
};

const forms: Record<StepKey, ComponentType<StepForm>> = {
  'root-cause': RootCauseStep,
  requirement: RequirementStep,
  'test-gap': TestGapStep,
  'pattern-review': PatternReviewStep,
  attribution: AttributionStep,
};

interface Props {
  view: ExtractView;
  options: ExtractOptions;
  gate: GateState;
}

/** What others may ask of the form. */
export interface IncidentFormHandle {
  /** Leads the person to the place the gate named. */
  goTo: (field: string) => void;
}

/** The form of one incident. */
export const IncidentForm = forwardRef<IncidentFormHandle, Props>(function IncidentForm(
  { view, options, gate },
  handle,
) {
  const editor = useEditor(view, gate.refresh);
  const { view: now, saving, conflicts } = editor.state();
  const [open, setOpen] = useState(
    () =>
      new Set<StepKey | RecordKey>(
        steps
          .map(({ key }) => key)
          .filter((key) => !isDone(view, key))
          .slice(0, 1),
      ),
  );
  const [wanted, setWanted] = useState<string | null>(null);
  const reached = useCallback(() => setWanted(null), []);
  const isReadOnly = !now.mayEdit;
  const parts = editor.parts();

  const toggle = (key: StepKey | RecordKey) =>
    setOpen((now) => (now.has(key) ? new Set([...now].filter((one) => one !== key)) : new Set(now).add(key)));
  const goTo = (field: string) => {
    const step = stepOf(field);
    // The step has to be open before anything in it can be focused; the list of improvements finds its own way.
    if (step) flushSync(() => setOpen((now) => new Set(now).add(step)));
    if (field.startsWith('improvements/')) setWanted(field);
    else focusField(field);
  };
  useImperativeHandle(handle, () => ({ goTo }));

  return (
    <>
      <section className="stack" aria-labelledby="extract-title">
        <div className="row apart">
          <h2 id="extract-title">Extract</h2>
          <SaveState saving={saving} retry={() => editor.retry()} />
        </div>
        <Progress view={now} gate={gate.gate} />
        {isReadOnly && (
          <p className="quiet">
            You can read this Extract. Editing it takes the permission to edit the issue.
          </p>
        )}
        <ConflictNotice editor={editor} part="steward" options={options} />
        <PersonField
          label="Improvement Steward"
          anchor="steward"
          help="Sees to it that this incident is learned from."
          projectKey={now.incident.projectKey}
          value={parts.steward}
          error={editor.state().problems.accountId}
          isReadOnly={isReadOnly}
          onChange={(person) => editor.edit('steward', person)}
        />
        {steps.map(({ key, part, title }) => {
          const Form = forms[key];
          return (
            <Step
              key={key}
              name={key}
              title={title}
              done={isDone(now, key)}
              isOpen={open.has(key) || part in conflicts || (key === 'attribution' && 'hours' in conflicts)}
              toggle={() => toggle(key)}
              summary={summaryOf(key, parts, options)}
              left={() => {
                editor.leave(part);
                if (key === 'attribution') editor.leave('hours');
              }}
            >
              <ConflictNotice editor={editor} part={part} options={options} />
              {key === 'attribution' && <ConflictNotice editor={editor} part="hours" options={options} />}
              <Form editor={editor} options={options} isReadOnly={isReadOnly} />
            </Step>
          );
        })}
        <h3 className="quiet small">Also recorded</h3>
        {records.map(({ key, parts: held, title }) => {
          const Form = recordForms[key];
          return (
            <Step
              key={key}
              name={key}
              title={title}
              isOpen={open.has(key) || held.some((part) => part in conflicts)}
              toggle={() => toggle(key)}
              left={() => held.forEach((part) => editor.leave(part))}
            >
              {held.map((part) => (
                <ConflictNotice key={part} editor={editor} part={part} options={options} />
              ))}
              <Form editor={editor} options={options} isReadOnly={isReadOnly} />
            </Step>
          );
        })}
      </section>
      <ImprovementList
        incidentKey={now.incident.key}
        requirement={parts.requirement.statement}
        mayAdd={now.mayEdit}
        wanted={wanted}
        reached={reached}
        changed={gate.refresh}
      />
      <WorthALook view={now} goTo={goTo} />
    </>
  );
});
