import { notFound, start } from './shell.js';

start(async (page) => notFound(page));
