import { useId, type ReactNode } from 'react';

interface Props {
  label: string;
  children: ReactNode;
  anchor?: string;
}

/** What was recorded, for who may read it but not change it: no box, because there is nothing to do in it. */
export function ReadField({ label, children, anchor }: Props) {
  const id = useId();
  return (
    <div className="field" data-anchor={anchor} role="group" aria-labelledby={id}>
      <span className="label" id={id}>
        {label}
      </span>
      {children ? <div className="multiline">{children}</div> : <span className="quiet">Not recorded</span>}
    </div>
  );
}
