import Button from '@atlaskit/button/default/button';
import { useCallback } from 'react';
import { readTimeline } from '../../api/extract';
import { momentOf } from '../../ui/time';
import { useLoaded } from '../../ui/useLoaded';
import type { ExtractEditor } from '../extract/editor';

/** “Review completed”: the steward’s word, until the incident is reopened. */
export function SignOffField({ editor }: { editor: ExtractEditor }) {
  const { view } = editor.state();
  // Who signed and when is known when it is saved, so that is what is shown.
  const { signOff } = view;
  const isBusy = editor.parts().signOff.signed !== signOff.signed;
  const key = view.incident.key;
  // A typed resolution moves the day on which the review is due.
  const saved = JSON.stringify(view.timeline);
  const timeline = useLoaded(useCallback(async () => readTimeline(key), [key, saved]));
  const review = timeline.view?.review;
  const sign = (signed: boolean) => {
    editor.edit('signOff', { ...signOff, signed });
    editor.flush();
  };
  return (
    <div className="stack tight" data-anchor="review.sign-off">
      <span className="label">Review</span>
      <p role="status">
        {signOff.signed
          ? `Completed${signOff.by && signOff.at ? ` by ${signOff.by.displayName}, ${momentOf(signOff.at)}` : ''}.`
          : signOff.voidedAt
            ? `It was completed, and the incident was reopened ${momentOf(signOff.voidedAt)}. Review it again.`
            : 'Not completed yet.'}{' '}
        {!signOff.signed &&
          review?.dueAt &&
          `Due ${momentOf(review.dueAt)}${review.overdue ? ': overdue' : ''}, ${review.withinHours} hours after the resolution.`}
      </p>
      {view.maySignOff ? (
        <div>
          <Button spacing="compact" isDisabled={isBusy} onClick={() => sign(!signOff.signed)}>
            {signOff.signed ? 'Take it back' : 'Review completed'}
          </Button>
        </div>
      ) : (
        <p className="quiet small">The Improvement Steward says when it is complete.</p>
      )}
    </div>
  );
}
