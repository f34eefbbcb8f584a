import { lazy, Suspense, useId, useState, type ReactNode } from 'react';

const Handbook = lazy(() => import('./Handbook'));

interface Props {
  /** By which the documentation is looked up. */
  id: string;
  name: string;
  definition: string;
  goal?: string | null;
  /** The heading that the question mark stands beside. */
  children: ReactNode;
}

/**
 * A heading with a question mark that unfolds what the number means, exactly, and what to mind when reading it. It unfolds in
 * the page and not over it, because the frame ends where the content ends.
 */
export function Explained({ id, name, definition, goal, children }: Props) {
  const place = useId();
  const [isOpen, setOpen] = useState(false);
  const [isAll, setAll] = useState(false);
  return (
    <>
      <div className="row explained">
        {children}
        <button
          type="button"
          className="question"
          aria-label={`What is ${name}?`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? place : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          ?
        </button>
      </div>
      {isOpen && (
        <div className="definition stack tight small" id={place} role="note">
          <p>{definition}</p>
          {goal && <p>Goal: {goal}</p>}
          {isAll ? (
            <Suspense fallback={<p className="quiet">Opening the documentation…</p>}>
              <Handbook id={id} name={name} />
            </Suspense>
          ) : (
            <p>
              <button type="button" className="text-button" onClick={() => setAll(true)}>
                How it is counted, and its traps
              </button>
            </p>
          )}
        </div>
      )}
    </>
  );
}
