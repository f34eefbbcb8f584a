import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { fake } from '../src/host/fake';

beforeEach(() => fake.reset());
afterEach(cleanup);

// jsdom has no media queries; nobody in the tests prefers anything.
window.matchMedia = (media: string) =>
  Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
