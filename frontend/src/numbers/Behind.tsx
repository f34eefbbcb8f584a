import { useState, type ReactNode } from 'react';

/** The table behind a chart: there for who asks, and not in the way of who does not. */
export function Behind({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Show the numbers</summary>
      {isOpen && <div className="behind">{children}</div>}
    </details>
  );
}
