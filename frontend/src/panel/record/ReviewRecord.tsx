import type { StepForm } from '../extract/form';
import { Export } from './Export';
import { History } from './History';
import { SignOffField } from './SignOffField';

/** The end of the Extract: the word that the review is complete, who wrote what, and the way out. */
export function ReviewRecord({ editor }: StepForm) {
  const { view } = editor.state();
  return (
    <>
      <SignOffField editor={editor} />
      <Export incidentKey={view.incident.key} />
      <History incidentKey={view.incident.key} version={view.version} />
    </>
  );
}
