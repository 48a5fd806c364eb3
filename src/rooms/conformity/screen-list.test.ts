import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedFramework } from '../framework/index.ts';
import { importLimits } from '../offerings/index.ts';
import { carried, carry } from './carried-list.ts';
import { listedInstitutions } from './known-institutions.ts';
import { screenList } from './screen-list.ts';
import { jsonPieces, toldScreening } from './told.ts';

const frameworks = [shippedFramework('eu-2022-c243', '1')!, shippedFramework('fi-national')!];
const header = 'oppilaitos;koodi;nimi;op;osaamistavoitteet;arviointi;alkuperä';
const screen = (rows: readonly string[]) =>
  screenList(
    { name: 'x.csv', bytes: Buffer.from([header, ...rows].join('\n')), limits: importLimits },
    frameworks,
    listedInstitutions,
  );

const row = fc
  .tuple(
    fc.constantFrom('02473', '02504', '99999', ''),
    fc.constantFrom('A1', 'B2', ''),
    fc.constantFrom('Matkailun johtaminen', 'Öljyt ja vahat', 'Ääriviivat', ''),
    fc.constantFrom('5', '0', '61', 'viisi', ''),
    fc.constantFrom('Laatii suunnitelman ja arvioi sen', 'x', ''),
    fc.constantFrom('tentti', 'mitä vain', ''),
    fc.constantFrom('opintojakso', ''),
  )
  .map((cells) => cells.join(';'))
  .filter((line) => /[^;]/.test(line));

test('the results do not depend on the order of the rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(row, { minLength: 1, maxLength: 12 })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      async ([rows, shuffled]) => {
        const told = async (all: readonly string[]) => {
          const { results, rows, warnings, refused } = await screen(all);
          const counted = warnings.map(({ code, count }) => [code, count]);
          const frameworksTold = results.map(({ figures, groups, rows }) => ({
            figures,
            groups,
            // Those that are alike in all that is told may change places.
            rows: rows.map(({ listed: { line: _line, sourceKey: _key, ...listed }, judged }) =>
              JSON.stringify([judged, listed]),
            ),
          }));
          for (const one of frameworksTold) one.rows.sort();
          return { frameworksTold, rows, counted, refused: refused.length };
        };
        assert.deepEqual(await told(shuffled), await told(rows));
      },
    ),
    { numRuns: 60 },
  );
});

test('the nearest comes first, among equals by name, however the file is sorted', async () => {
  const rows = ['02473;;Öljyt;5;;;', '02473;;Ahven;5;;;', '02473;;Kala;61;;;'];
  for (const order of [rows, [...rows].reverse()]) {
    const { results } = await screen(order);
    assert.deepEqual(
      results[0]!.rows.map(({ listed }) => listed.title.fi),
      ['Ahven', 'Öljyt', 'Kala'],
    );
  }
});

test('the pieces that are printed are the same as what is told', async () => {
  const screening = await screen(['02473;;Öljyt;5;;;', ';;;5;;;', '02504;;Vahat;0;;tentti;opintojakso']);
  assert.deepEqual(
    JSON.parse([...jsonPieces(screening)].join('')),
    JSON.parse(JSON.stringify(toldScreening(screening))),
  );
});

test('a list that a page carries comes back as it was; anything else is refused', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(fc.string({ maxLength: 20 })),
      (bytes, columns) => {
        const back = carried(carry({ name: 'x.csv', columns, bytes }));
        assert.deepEqual([[...back.bytes], back.columns], [[...bytes], columns]);
      },
    ),
  );
  for (const damaged of ['', 'x', Buffer.from('{}').toString('base64')])
    assert.throws(() => carried(damaged), { code: 'wrong-body' });
});
