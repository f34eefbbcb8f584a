import type { RootCause } from '../../api/extract';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { CauseList } from './CauseList';
import { EvidenceList } from './EvidenceList';
import type { StepForm } from './form';

/** Step 1: what made it possible. */
export function RootCauseStep({ editor, options, isReadOnly }: StepForm) {
  const { rootCause } = editor.parts();
  const { problems } = editor.state();
  const set = (change: Partial<RootCause>) => editor.edit('rootCause', { ...rootCause, ...change });
  const hasDetails =
    rootCause.contributingFactors.length > 0 ||
    rootCause.evidence.length > 0 ||
    rootCause.triggerKey !== null;
  return (
    <>
      <div className="pair">
        <SelectField
          label="Root-cause class"
          anchor="root-cause.class"
          empty="Choose a class"
          value={rootCause.classKey}
          options={options.classes}
          error={problems['rootCause.classKey']}
          isReadOnly={isReadOnly}
          onChange={(classKey) => set({ classKey })}
        />
        <TextField
          label="Component"
          anchor="root-cause.component"
          help="The part of the system it happened in."
          value={rootCause.component}
          suggestions={options.components}
          error={problems['rootCause.component']}
          isReadOnly={isReadOnly}
          maxLength={255}
          onChange={(component) => set({ component })}
        />
      </div>
      <CauseList
        legend="5 whys"
        entry="Why"
        add="Ask why again"
        help="Begin with what people noticed, and ask what made that possible."
        values={rootCause.whys}
        isReadOnly={isReadOnly}
        onChange={(whys) => set({ whys })}
      />
      <details open={hasDetails || undefined}>
        <summary>Trigger, contributing factors and evidence</summary>
        <div className="stack step-details">
          <SelectField
            label="Trigger"
            empty="Not recorded"
            help="What set it off. The class says why that was enough."
            value={rootCause.triggerKey}
            options={options.triggers}
            isReadOnly={isReadOnly}
            onChange={(triggerKey) => set({ triggerKey })}
          />
          <CauseList
            legend="Contributing factors"
            entry="Factor"
            add="Add a factor"
            values={rootCause.contributingFactors}
            isReadOnly={isReadOnly}
            onChange={(contributingFactors) => set({ contributingFactors })}
          />
          <EvidenceList
            evidence={rootCause.evidence}
            kinds={options.evidenceKinds}
            problems={problems}
            isReadOnly={isReadOnly}
            onChange={(evidence) => set({ evidence })}
          />
        </div>
      </details>
    </>
  );
}
