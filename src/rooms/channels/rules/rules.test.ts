import assert from 'node:assert/strict';
import { test } from 'node:test';
import { described } from '../../framework/rules/described-offering.ts';
import { offered } from '../../offerings/rules/offered.ts';
import { lacksFor } from './channels.ts';
import { agentName, networkName } from './client.ts';

const institution = { name: { fi: 'Koulu' }, homepage: null, country: 'FI' };
const of = (document: object) =>
  offered(
    'https://o.example',
    {
      institution: '02473',
      id: '01990000-0000-7000-8000-000000000001',
      document: document as never,
      publishedAt: new Date(0),
    },
    institution,
  );

test('what an offering lacks for a channel is told, and only that', () => {
  assert.deepEqual(lacksFor('elm', of(described)), []);
  assert.deepEqual(lacksFor('elm', of({ title: { fi: 'Nimi' }, language: ['fi'] })), ['outcomes', 'field']);
  assert.deepEqual(lacksFor('elm', of({ ...described, language: ['x-own'] })), ['language']);
  assert.deepEqual(lacksFor('opintopolku', of({ title: { se: 'Namma' } })), ['title-language']);
  assert.deepEqual(lacksFor('ooapi', of({ title: { se: 'Namma' } })), []);
  assert.deepEqual(lacksFor('ooapi', of({ title: { fi: ' ' } })), ['title']);
});

test('who takes a feed is told by the kind of program and the network, never by the person', () => {
  assert.equal(
    agentName('Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'),
    'Googlebot',
  );
  assert.equal(agentName('Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0'), 'browser');
  assert.equal(agentName('python-requests/2.32 maija.meikalainen@example.org'), 'python-requests');
  assert.equal(agentName(undefined), 'unknown');
  assert.equal(agentName(`${'x'.repeat(500)}bot`).length, 40);
  assert.equal(networkName('193.166.9.77'), '193.166.9.0/24');
  assert.equal(networkName('::ffff:193.166.9.77'), '193.166.9.0/24');
  assert.equal(networkName('2001:708:40:2001'), '2001:708:40::/48');
  assert.equal(networkName(null), '');
});
