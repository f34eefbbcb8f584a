import dark from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-dark';
import light from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-light';
import shape from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-shape';
import spacing from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-spacing';
import typography from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-typography';
import type { Plugin } from 'vite';

const name = 'virtual:theme.css';

/**
 * Serves Atlaskit's own themes as one style sheet. The bridge brings themes of its own, but older ones: tokens that today's
 * components use are missing there, so what it leaves out has to come from us.
 */
export function themeStyles(): Plugin {
  return {
    name: 'theme-styles',
    resolveId: (id) => (id === name ? name : null),
    load: (id) => (id === name ? [light, dark, spacing, typography, shape].join('\n') : null),
  };
}
