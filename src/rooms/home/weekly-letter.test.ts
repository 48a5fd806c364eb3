import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weeklyLetter } from './weekly-letter.ts';

const BASE = 'https://opinko.example';
const late = (daysLate: number) => ({
  title: `Koulutus ${daysLate}`,
  daysLate,
  owner: null,
  href: `/fi/o/${daysLate}`,
});

test('every line of the letter has its address, what is late stands first, and it says why it comes', () => {
  const { subject, text } = weeklyLetter(
    'sv',
    {
      late: [{ title: 'Etävård', daysLate: 1, owner: 'Kari Keksitty', href: '/sv/o/1' }],
      waiting: [{ label: 'waiting.reviews', count: 2, href: '/sv/r' }],
      unread: 0,
    },
    BASE,
  );
  assert.equal(subject, 'Veckans arbetslista: en utbildning är försenad, 2 saker väntar');
  const lines = text.split('\n');
  assert.ok(lines.indexOf(`${BASE}/sv/o/1`) < lines.indexOf(`${BASE}/sv/r`));
  assert.equal(
    lines[lines.indexOf(`${BASE}/sv/o/1`) - 1],
    'Etävård (ansvarig Kari Keksitty): en dag försenad',
  );
  assert.equal(lines.at(-1), `${BASE}/sv/account`);
});

test('of many late ones ten are named and the rest counted', () => {
  const many = Array.from({ length: 13 }, (_, index) => late(30 - index));
  const { text } = weeklyLetter('fi', { late: many, waiting: [], unread: 0 }, BASE);
  assert.match(text, /Koulutus 21: /);
  assert.doesNotMatch(text, /Koulutus 20: /);
  assert.match(text, /Lisäksi 3 muuta koulutusta on myöhässä\.\nhttps:\/\/opinko\.example\/fi\/work/);
});
