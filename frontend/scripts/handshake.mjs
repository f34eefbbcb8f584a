/**
 * Sends the rows of the handshake, signed by Atlassian's own `atlassian-jwt`, to a running app and says what it answered.
 * Usage: node scripts/handshake.mjs <app url> <base url of the descriptor> <site url> <key id> <file with the private key>
 */
import atlassianJwt from 'atlassian-jwt';
import { randomBytes, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [app, audience, siteUrl, keyId, keyFile] = process.argv.slice(2);
const { createQueryStringHash, encodeAsymmetric, encodeSymmetric, fromMethodAndUrl } = atlassianJwt;
const atlassian = readFileSync(keyFile, 'utf8');
const stranger = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).privateKey;
const clientKey = `npm-${randomBytes(4).toString('hex')}`;
const secret = randomBytes(48).toString('hex');
const now = Math.floor(Date.now() / 1000);

const hash = (method, url) => createQueryStringHash(fromMethodAndUrl(method, url), false);
const claims = (extra) => ({ iss: clientKey, sub: 'ada', iat: now, exp: now + 180, ...extra });
const shared = (extra, key = secret) => encodeSymmetric(claims(extra), key, 'HS256');
const signed = (path, extra = {}, key = atlassian, kid = keyId) =>
  encodeAsymmetric({ ...claims({ aud: [audience], qsh: hash('POST', path) }), ...extra }, key, 'RS256', {
    kid,
  });
const told = (eventType, extra = {}) => ({
  key: 'dev.idd.jira',
  clientKey,
  sharedSecret: secret,
  oauthClientId: 'oauth-client',
  baseUrl: siteUrl,
  productType: 'jira',
  description: 'A site',
  eventType,
  ...extra,
});

const installed = '/connect/installed';
const uninstalled = '/connect/uninstalled';
const page = '/pages/panel';
const api = '/api/test/who-am-i';
const query = `${page}?b=2&a=x%20y&a=1`;

/** What is sent, and what must come back. */
const rows = [
  ['page before the install', 401, 'GET', page, () => shared({ qsh: hash('GET', page) })],
  ['install without a token', 401, 'POST', installed, () => null, told('installed')],
  [
    'install with the shared secret',
    401,
    'POST',
    installed,
    () => shared({ qsh: hash('POST', installed) }),
    told('installed'),
  ],
  [
    'install for another app',
    401,
    'POST',
    installed,
    () => signed(installed, { aud: ['https://evil.example'] }),
    told('installed'),
  ],
  [
    'install with an unknown key id',
    401,
    'POST',
    installed,
    () => signed(installed, {}, atlassian, 'nope'),
    told('installed'),
  ],
  [
    'install with another key',
    401,
    'POST',
    installed,
    () => signed(installed, {}, stranger),
    told('installed'),
  ],
  [
    'first install with a wrong query hash',
    401,
    'POST',
    installed,
    () => signed(installed, { qsh: 'bad' }),
    told('installed'),
  ],
  ['install', 204, 'POST', installed, () => signed(installed), told('installed')],
  [
    'install again with a wrong query hash',
    401,
    'POST',
    installed,
    () => signed(installed, { qsh: 'bad' }),
    told('installed'),
  ],
  ['install again', 204, 'POST', installed, () => signed(installed), told('installed')],
  [
    'install again with the body of another site',
    403,
    'POST',
    installed,
    () => signed(installed),
    told('installed', { clientKey: 'another' }),
  ],
  ['page without a token', 401, 'GET', page, () => null],
  ['page', 200, 'GET', page, () => shared({ qsh: hash('GET', page) })],
  ['page with parameters', 200, 'GET', query, () => shared({ qsh: hash('GET', query) })],
  ['page for other parameters', 401, 'GET', `${page}?b=3`, () => shared({ qsh: hash('GET', `${page}?b=2`) })],
  ['page, expired 10 s ago', 200, 'GET', page, () => shared({ qsh: hash('GET', page), exp: now - 10 })],
  [
    'page, expired 60 s ago',
    401,
    'GET',
    page,
    () => shared({ qsh: hash('GET', page), iat: now - 600, exp: now - 60 }),
  ],
  ['page with a wrong secret', 401, 'GET', page, () => shared({ qsh: hash('GET', page) }, 'x'.repeat(64))],
  ['page of an unknown site', 401, 'GET', page, () => shared({ qsh: hash('GET', page), iss: 'nobody' })],
  ['page with garbage', 401, 'GET', page, () => 'a.b.c'],
  ['page without a query hash', 401, 'GET', page, () => shared({})],
  ['page with a context token', 401, 'GET', page, () => shared({ qsh: 'context-qsh' })],
  ['API with a context token', 200, 'GET', api, () => shared({ qsh: 'context-qsh' })],
  ['API with a full query hash', 401, 'GET', api, () => shared({ qsh: hash('GET', api) })],
  ['open address with garbage', 401, 'GET', '/atlassian-connect.json', () => 'a.b.c'],
  [
    'uninstall with the shared secret',
    401,
    'POST',
    uninstalled,
    () => shared({ qsh: hash('POST', uninstalled) }),
    told('uninstalled'),
  ],
  [
    'uninstall with a wrong query hash',
    401,
    'POST',
    uninstalled,
    () => signed(uninstalled, { qsh: 'bad' }),
    told('uninstalled'),
  ],
  ['uninstall', 204, 'POST', uninstalled, () => signed(uninstalled), told('uninstalled')],
  ['page after the uninstall', 401, 'GET', page, () => shared({ qsh: hash('GET', page) })],
];

let wrong = 0;
for (const [name, wanted, method, path, token, body] of rows) {
  const jwt = token();
  const response = await fetch(app + path, {
    method,
    headers: {
      ...(jwt && { authorization: `JWT ${jwt}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  const right = response.status === wanted;
  wrong += right ? 0 : 1;
  console.log(
    `${right ? 'as wanted' : 'WRONG    '} ${response.status} ${name}${right ? '' : ` (wanted ${wanted})`}`,
  );
}
console.log(`${rows.length} rows, ${wrong} wrong`);
process.exit(wrong === 0 ? 0 : 1);
