import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from 'preact-render-to-string';
import { BarChart } from './chart.tsx';
import { Facets } from './facets.tsx';
import { type Column, DataTable } from './table.tsx';

type Row = { id: string; name: string; seats: number };
const columns: Column<Row>[] = [
  { key: 'name', header: 'Name', cell: (row) => row.name, sortable: true },
  { key: 'seats', header: 'Seats', cell: (row) => row.seats, numeric: true, sortable: true },
  { key: 'actions', header: 'Actions', cell: () => 'x', hiddenHeader: true },
];
const common = { language: 'en', caption: 'Offerings', columns, rowKey: (row: Row) => row.id } as const;
const rows = [{ id: '1', name: '<script>', seats: 24 }];
const sort = {
  by: 'name',
  direction: 'ascending',
  href: (by: string, direction: string) => `?sort=${by}&direction=${direction}`,
} as const;

test('a table says which column it is sorted by, and its headings turn the order round', () => {
  const html = render(<DataTable {...common} rows={rows} sort={sort} />);
  assert.match(html, /aria-sort="ascending"><a href="\?sort=name&amp;direction=descending">Name/);
  assert.equal(html.match(/aria-sort=/g)?.length, 1);
  assert.match(html, /<a href="\?sort=seats&amp;direction=ascending">Seats/);
  assert.ok(!/<a[^>]*>Actions/.test(html));
});

test('rows are named by their first cell, values by their column, and content is text', () => {
  const html = render(<DataTable {...common} rows={rows} />);
  assert.match(html, /<th scope="row" role="rowheader">&lt;script>/);
  assert.match(html, /<td role="cell" data-label="Seats" data-numeric[^>]*>24/);
  assert.match(html, /<caption>Offerings<\/caption>/);
});

test('an empty table says so and offers no file', () => {
  const html = render(<DataTable {...common} rows={[]} csvHref="?csv" />);
  assert.match(html, /Offerings: no rows\./);
  assert.ok(!html.includes('?csv'));
  assert.match(render(<DataTable {...common} rows={[]} empty={<p>Nothing yet</p>} />), /Nothing yet/);
});

test('a page in the middle links to both sides, a single one to none', () => {
  const both = render(
    <DataTable {...common} rows={rows} cursor={{ previous: '?before=1', next: '?after=1' }} />,
  );
  assert.match(both, /rel="prev" href="\?before=1"/);
  assert.match(both, /rel="next" href="\?after=1"/);
  assert.ok(!render(<DataTable {...common} rows={rows} cursor={{}} />).includes('<nav'));
});

test('filtering keeps the other parameters of the address', () => {
  const html = render(
    <DataTable
      {...common}
      rows={rows}
      filter={{ action: '/en/x', value: '"quoted"', keep: { sort: 'name', state: ['a', 'b'] } }}
    />,
  );
  assert.match(html, /name="q" value="&quot;quoted&quot;"/);
  for (const kept of ['name="sort" value="name"', 'name="state" value="a"', 'name="state" value="b"'])
    assert.ok(html.includes(kept), kept);
});

test('bars are shares of the largest value, and the figures are there as a table', () => {
  const bars = [
    { label: 'A', value: 50 },
    { label: 'B', value: 25 },
    { label: 'C', value: 0 },
  ];
  const html = render(<BarChart language="en" title="T" description="D" bars={bars} />);
  assert.deepEqual(
    [...html.matchAll(/class="chart__bar" width="([^"]+)"/g)].map(([, width]) => width),
    ['100.00%', '50.00%'],
  );
  assert.equal(html.match(/<th scope="row">/g)?.length, 3);
  assert.ok(!/NaN|Infinity/.test(render(<BarChart language="en" title="T" description="D" bars={[]} />)));
});

test('facets are a plain form; a group stands open where something is ticked', () => {
  const option = { value: 'x', label: 'X', count: 1234, checked: true };
  const html = render(
    <Facets
      language="en"
      action="/en/catalogue"
      clearHref="/en/catalogue"
      groups={[
        { name: 'a', legend: 'A', options: [option] },
        { name: 'b', legend: 'B', options: [{ ...option, checked: false }] },
      ]}
    />,
  );
  assert.match(html, /<form [^>]*id="facets" method="get" action="\/en\/catalogue">/);
  assert.equal(html.match(/<details[^>]* open/g)?.length, 1);
  assert.match(html, /1,234/);
  assert.match(html, /Remove all filters/);
  assert.match(
    html,
    /href="#facets"[\s\S]*<form[\s\S]*href="#results"/,
    'the way into the folded form and out',
  );
});
