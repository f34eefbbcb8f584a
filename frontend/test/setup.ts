import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { fake } from '../src/host/fake';

// Parts that load later take a while on a machine that is busy.
configure({ asyncUtilTimeout: 5000 });

beforeEach(() => fake.reset());
afterEach(cleanup);

// jsdom has no media queries; nobody in the tests prefers anything.
window.matchMedia = (media: string) =>
  Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
