import { render, type RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';

/** A page on the screen and somebody in front of it. */
export function visit(page: ReactElement): RenderResult & { user: ReturnType<typeof userEvent.setup> } {
  return { user: userEvent.setup({ delay: null }), ...render(page) };
}
