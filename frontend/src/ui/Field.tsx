import { useId, type ReactNode } from 'react';

export interface FieldProps {
  id: string;
  'aria-describedby': string | undefined;
  isInvalid: boolean;
}

interface Props {
  label: string;
  help?: ReactNode;
  error?: string;
  /** The name by which the gate refers to this place. */
  anchor?: string;
  isRequired?: boolean;
  children: (field: FieldProps) => ReactNode;
}

/** A label, its control, and what there is to say about it. */
export function Field({ label, help, error, anchor, isRequired, children }: Props) {
  const id = useId();
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field" data-anchor={anchor}>
      <label htmlFor={id}>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </label>
      {children({ id, 'aria-describedby': describedBy, isInvalid: Boolean(error) })}
      {help && (
        <span id={`${id}-help`} className="quiet small">
          {help}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className="error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
