import { useId, type FocusEvent, type ReactNode } from 'react';

interface Props {
  name: string;
  title: string;
  /** Without it there is nothing to be done: what stands in it is optional. */
  done?: boolean;
  isOpen: boolean;
  toggle: () => void;
  /** What was answered, in a line, while the step is closed. */
  summary?: string;
  /** Focus went somewhere outside this step. */
  left?: () => void;
  children: ReactNode;
}

/** One step of Extract: a heading that says whether it is done and opens what there is to fill in. */
export function Step({ name, title, done, isOpen, toggle, summary, left, children }: Props) {
  const id = useId();
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) left?.();
  };
  return (
    <section className="step card" data-step={name} aria-labelledby={id}>
      <h3>
        <button
          type="button"
          className="step-heading"
          id={id}
          aria-expanded={isOpen}
          aria-controls={`${id}-body`}
          onClick={toggle}
        >
          {done !== undefined && (
            <span className="step-mark" data-done={done} aria-hidden="true">
              {done ? '✓' : ''}
            </span>
          )}
          <span className="step-title">{title}</span>
          {done !== undefined && (
            <span className="visually-hidden">{done ? ' (done)' : ' (not done yet)'}</span>
          )}
          <span className="step-arrow" data-open={isOpen} aria-hidden="true" />
        </button>
      </h3>
      {!isOpen && summary && <p className="step-summary quiet small">{summary}</p>}
      <div id={`${id}-body`} className="stack step-body" hidden={!isOpen} onBlur={onBlur}>
        {isOpen && children}
      </div>
    </section>
  );
}
