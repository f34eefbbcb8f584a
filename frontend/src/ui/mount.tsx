import '@atlaskit/css-reset';
import 'virtual:theme.css';
import './page.css';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { host } from '#host';
import { Boundary } from './Boundary';

/** Starts a page in its frame. */
export function mount(page: ReactNode): void {
  host.startTheme();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element.');
  createRoot(root).render(
    <StrictMode>
      <Boundary>{page}</Boundary>
    </StrictMode>,
  );
}
