import type { ReactNode } from 'react';

interface Props {
  title: string;
  kind?: 'information' | 'warning';
  children: ReactNode;
}

/**
 * Something to know before reading on. Looks like Atlaskit's section message, which brings the tooltips and layers of a dismiss
 * button along: more than all the rest of a page.
 */
export function Notice({ title, kind = 'information', children }: Props) {
  return (
    <section className="notice" data-kind={kind}>
      <svg className="notice-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {kind === 'warning' ? <path d="M8 1.5 15.5 14.5H.5Z" /> : <circle cx="8" cy="8" r="7" />}
        <path className="notice-mark" d={kind === 'warning' ? 'M8 6v4m0 1.6v.8' : 'M8 7.2v4m0-6.6v.8'} />
      </svg>
      <div className="stack tight">
        <h3>{title}</h3>
        {children}
      </div>
    </section>
  );
}
