import Button from '@atlaskit/button/default/button';
import { useCallback } from 'react';
import { moments, readTimeline, type Measure, type MomentKey } from '../../api/extract';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { TextField } from '../../ui/TextField';
import { momentOf } from '../../ui/time';
import { useLoaded } from '../../ui/useLoaded';
import type { StepForm } from '../extract/form';
import { fromLocal, spoken, toLocal } from './localTime';

const names: Record<MomentKey, string> = {
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
  closed: 'Closed',
};

/** When it happened: read from Jira, and corrected where Jira was told too late. */
export function TimelineRecord({ editor, isReadOnly }: StepForm) {
  const { view, problems } = editor.state();
  const { timeline } = editor.parts();
  const key = view.incident.key;
  // What was just saved changes the times between the moments, so it is a new question.
  const saved = JSON.stringify(view.timeline);
  const loaded = useLoaded(useCallback(async () => readTimeline(key), [key, saved]));

  if (loaded.state === 'loading') return <Loading of="the timeline" heights={[40, 40, 40]} />;
  if (loaded.state === 'failed')
    return <Failure title="The timeline could not be read" failure={loaded.failure} retry={loaded.reload} />;
  const known = loaded.view;
  return (
    <>
      <div className="pair">
        {moments.map((moment) => {
          const typed = timeline[moment];
          const jira = known[moment].jira;
          return (
            <div key={moment} className="stack tight">
              <TextField
                label={names[moment]}
                type="datetime-local"
                help={
                  typed ? (jira ? `Typed. Jira: ${momentOf(jira)}` : 'Typed') : jira ? 'Jira' : 'Not known'
                }
                value={toLocal(typed ?? jira)}
                error={problems[`timeline.${moment}`]}
                isReadOnly={isReadOnly}
                onChange={(text) => editor.edit('timeline', { ...timeline, [moment]: fromLocal(text) })}
              />
              {typed && jira && !isReadOnly && (
                <div>
                  <Button
                    appearance="subtle"
                    spacing="compact"
                    onClick={() => editor.edit('timeline', { ...timeline, [moment]: null })}
                  >
                    Take Jira’s time for {names[moment].toLowerCase()}
                  </Button>
                </div>
              )}
            </div>
          );
        })}
      </div>
      <dl className="facts">
        <Time name="Time to acknowledge" measure={known.timeToAcknowledge} />
        <Time name="Time to resolve" measure={known.timeToResolve} />
      </dl>
      <p className="quiet small">
        A comment with #detected, #acknowledged, #mitigated or #resolved says the moment outright.
      </p>
    </>
  );
}

function Time({ name, measure }: { name: string; measure: Measure }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {measure.minutes === null ? 'Not known yet' : spoken(measure.minutes)}
        <div className="quiet small">{measure.definition}</div>
      </dd>
    </>
  );
}
