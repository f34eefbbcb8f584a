import InformationIcon from '@atlaskit/icon/core/status-information';
import WarningIcon from '@atlaskit/icon/core/status-warning';
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
      <span className="notice-icon">
        {kind === 'warning' ? (
          <WarningIcon label="" color="var(--ds-icon-warning)" />
        ) : (
          <InformationIcon label="" color="var(--ds-icon-information)" />
        )}
      </span>
      <div className="stack tight">
        <h3>{title}</h3>
        {children}
      </div>
    </section>
  );
}
