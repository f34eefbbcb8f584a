import { lazy, Suspense, useState } from 'react';

const Handbook = lazy(() => import('../numbers/Handbook'));

const numbers = [
  { id: 'improvement-yield', name: 'Improvement Yield' },
  { id: 'recurrence-rate', name: 'Recurrence Rate' },
  { id: 'mttr', name: 'Time to resolve' },
];

/** What the numbers of the table mean, exactly. */
export function Meanings() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What the numbers mean</summary>
      {isOpen && (
        <Suspense fallback={<p className="quiet">Opening the documentation…</p>}>
          {numbers.map(({ id, name }) => (
            <section key={id} className="stack tight behind small" aria-label={name}>
              <h3>{name}</h3>
              <Handbook id={id} name={name} />
            </section>
          ))}
        </Suspense>
      )}
    </details>
  );
}
