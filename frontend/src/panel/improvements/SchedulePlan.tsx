import { useEffect, useRef, useState } from 'react';
import type { Improvement, ImprovementProject } from '../../api/improvements';
import { ScheduleFields, type Chosen } from './ScheduleFields';

interface Props {
  improvement: Improvement;
  project: ImprovementProject | undefined;
  problems: Record<string, string>;
  /** Answers when it is saved, or was refused. */
  save: (chosen: Chosen) => Promise<void>;
}

const pause = 700;

function chosenIn({ schedule }: Improvement): Chosen {
  return {
    sprintId: schedule.sprint?.id ?? null,
    fixVersionId: schedule.fixVersion?.id ?? null,
    dueDate: schedule.dueDate,
  };
}

/** The schedule of an improvement, saved a moment after it was chosen: a date is typed part by part. */
export function SchedulePlan({ improvement, project, problems, save }: Props) {
  const [planned, setPlanned] = useState<Chosen | null>(null);
  const [incomplete, setIncomplete] = useState(false);
  const waiting = useRef<{ chosen: Chosen; timer: ReturnType<typeof setTimeout> } | null>(null);
  const { schedule } = improvement;

  const flush = async () => {
    if (!waiting.current) return;
    const { chosen, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    await save(chosen);
    if (!waiting.current) setPlanned(null);
  };
  const plan = (chosen: Chosen) => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    setPlanned(chosen);
    const isComplete = Boolean(chosen.sprintId ?? chosen.fixVersionId ?? chosen.dueDate);
    setIncomplete(!isComplete);
    if (isComplete) waiting.current = { chosen, timer: setTimeout(() => void flush(), pause) };
  };
  useEffect(() => () => clearTimeout(waiting.current?.timer), []);

  return (
    <div onBlur={() => void flush()}>
      <ScheduleFields
        chosen={planned ?? chosenIn(improvement)}
        project={project}
        current={[schedule.sprint, schedule.fixVersion].filter((one) => one !== null)}
        problems={problems}
        onChange={plan}
      />
      {incomplete && (
        <p className="small" role="alert">
          Not saved: choose a sprint, a fix version or a due date. One has to stay.
        </p>
      )}
    </div>
  );
}
