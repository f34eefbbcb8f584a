import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { pages } from './build/pages.ts';
import { themeStyles } from './build/theme.ts';

const here = import.meta.dirname;

export default defineConfig(({ mode }) => {
  // Jira is only behind the shipped build. Development and tests run on the fake, which never ships.
  const host = mode === 'fake' || mode === 'test' ? 'fake' : 'connect';
  return {
    base: '/pages/',
    plugins: [react(), themeStyles()],
    resolve: {
      // Tests run what ships: the ES modules of a package, where it also has others.
      mainFields: ['browser', 'module', 'main'],
      alias: {
        '#host': resolve(here, `src/host/${host}.ts`),
        '@atlaskit/feature-gate-js-client/feature-gates': resolve(here, 'build/no-gates.ts'),
      },
    },
    // Atlaskit asks a few of its feature switches through process.env.
    define: mode === 'test' ? {} : { 'process.env': '{}' },
    server: { fs: { allow: ['..'] } }, // docs/metrics.md, which the pages quote
    build: {
      outDir: resolve(here, host === 'fake' ? '../target/frontend/fake' : '../target/frontend/pages'),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rollupOptions: { input: pages.map((page) => resolve(here, `${page}.html`)) },
    },
    test: {
      environment: 'jsdom',
      environmentOptions: { jsdom: { url: 'http://localhost/pages/panel?issueKey=OPS-1&projectKey=OPS' } },
      setupFiles: ['test/setup.ts'],
      css: false,
      server: { deps: { inline: [/@atlaskit\//] } },
      restoreMocks: true,
      // Typing into a whole page takes seconds on a busy machine; speed is not what is tested.
      testTimeout: 20_000,
    },
  };
});
