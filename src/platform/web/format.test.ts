import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  collator,
  formatCredits,
  formatDate,
  formatDateRange,
  formatDateTime,
  formatMoney,
  formatNumber,
  formatPercent,
} from './format.ts';

/** Groups of digits are parted by one of several kinds of space. */
const plain = (written: string) => written.replace(/\s/gu, ' ');

test('numbers and money are written the reader’s way', () => {
  assert.equal(plain(formatNumber('fi', 1234.5)), '1 234,5');
  assert.equal(formatNumber('en', 1234.5), '1,234.5');
  assert.equal(plain(formatMoney('sv', 75)), '75 €');
  assert.equal(plain(formatMoney('fi', 12.5)), '12,50 €');
  assert.equal(plain(formatPercent('fi', 0.314)), '31 %');
});

test('credits have their own word in each language', () => {
  assert.equal(formatCredits('fi', 2.5), '2,5 op');
  assert.equal(formatCredits('sv', 5), '5 sp');
  assert.equal(formatCredits('en', 5), '5 ECTS credits');
});

test('a calendar day is the same everywhere, an instant has the day of Helsinki', () => {
  assert.equal(formatDate('fi', '2027-01-31'), '31.1.2027');
  assert.equal(formatDate('sv', '2027-01-31'), '31.1.2027');
  assert.equal(formatDate('en', '2027-01-31'), '31 Jan 2027');
  assert.equal(formatDate('fi', '2027-01-31T23:30:00Z'), '1.2.2027');
  assert.equal(formatDateTime('fi', new Date('2027-01-31T12:05:00Z')), '31.1.2027 14.05');
  assert.equal(plain(formatDateRange('fi', '2027-01-11', '2027-03-31')), '11.1.–31.3.2027');
});

test('Finnish and Swedish words sort with å, ä and ö last', () => {
  assert.deepEqual(['Öljy', 'Zeniitti', 'Äly', 'Åland', 'Aamu'].sort(collator('fi').compare), [
    'Aamu',
    'Zeniitti',
    'Åland',
    'Äly',
    'Öljy',
  ]);
});
