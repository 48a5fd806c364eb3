import type { VNode } from 'preact';
import { type Language, languages } from '../../src/base/language.ts';
import { BarChart } from '../../src/platform/web/chart.tsx';
import { ChosenFacets, Facets } from '../../src/platform/web/facets.tsx';
import type { Field } from '../../src/platform/web/form.ts';
import { Form } from '../../src/platform/web/form.tsx';
import { formatCredits, formatDateRange, formatMoney } from '../../src/platform/web/format.ts';
import { Page, renderPage, type Screen } from '../../src/platform/web/page.tsx';
import { ActionButton } from '../../src/platform/web/parts/action-button.tsx';
import { Breadcrumbs } from '../../src/platform/web/parts/breadcrumbs.tsx';
import { Card, CardGrid } from '../../src/platform/web/parts/card.tsx';
import { Checklist, ChecklistItem, Meter } from '../../src/platform/web/parts/checklist.tsx';
import { Confirm } from '../../src/platform/web/parts/confirm.tsx';
import { CopyText } from '../../src/platform/web/parts/copy-text.tsx';
import { Definitions } from '../../src/platform/web/parts/definitions.tsx';
import { EmptyState } from '../../src/platform/web/parts/empty-state.tsx';
import { Hero } from '../../src/platform/web/parts/hero.tsx';
import { Notice } from '../../src/platform/web/parts/notice.tsx';
import { PageHead } from '../../src/platform/web/parts/page-head.tsx';
import { ProgressBar } from '../../src/platform/web/parts/progress-bar.tsx';
import { SearchField } from '../../src/platform/web/parts/search-field.tsx';
import { Section } from '../../src/platform/web/parts/section.tsx';
import { StatusTag } from '../../src/platform/web/parts/status-tag.tsx';
import { Steps } from '../../src/platform/web/parts/steps.tsx';
import { ProblemPage, problemTitle } from '../../src/platform/web/problem-page.tsx';
import { DataTable } from '../../src/platform/web/table.tsx';
import { text } from '../../src/platform/web/text/index.ts';
import { words } from './words.ts';

/** Name → a page that shows a part of the kit. */
export const galleryPages: Record<string, (language: Language) => string> = {
  front: (language) =>
    page(language, 'front', words[language].title, <Front language={language} />, { actor: null }),
  catalogue: (language) =>
    page(language, 'catalogue', words[language].offerings, <Catalogue language={language} />, {
      actor: null,
    }),
  offering: (language) =>
    page(language, 'offering', words[language].offeringTitle, <Offering language={language} />),
  form: (language) => page(language, 'form', words[language].form, <FormWithErrors language={language} />),
  table: (language) =>
    page(language, 'table', words[language].work, <Work language={language} />, {
      flash: { kind: 'success', text: words[language].saved },
    }),
  confirm: (language) => page(language, 'confirm', words[language].confirm, <Revoke language={language} />),
  problem: (language) =>
    page(
      language,
      'problem',
      problemTitle(language, 'not-found'),
      <ProblemPage language={language} code="not-found" status={404} detail={text(language)('not-found')} />,
      { actor: null },
    ),
};

function page(
  language: Language,
  name: string,
  title: string,
  body: VNode,
  more: Partial<Screen> = {},
): string {
  const w = words[language];
  const path = `/${language}/${name}`;
  const screen: Screen = {
    language,
    path,
    title,
    actor: { name: 'Maija-Liisa Kettunen', roles: ['planner'] },
    csrf: 'csrf-value',
    demo: true,
    navigation: [
      {
        href: `/${language}/catalogue`,
        label: w.offerings,
        current: name === 'catalogue' || name === 'offering',
      },
      { href: `/${language}/table`, label: w.work, current: name === 'table' },
      { href: `/${language}/confirm`, label: w.wallet, current: name === 'confirm' },
      { href: `/${language}/form`, label: w.people, current: name === 'form' },
    ],
    languageLinks: languages.map((other) => ({ language: other, href: `/${other}/${name}` })),
    unread: 3,
    signInHref: `/${language}/sign-in`,
    signOutHref: `/${language}/sign-out`,
    ...more,
  };
  return renderPage(<Page screen={screen}>{body}</Page>);
}

function Front({ language }: { language: Language }) {
  const w = words[language];
  return (
    <>
      <Hero title={w.title} lead={w.lead}>
        <SearchField action={`/${language}/catalogue`} label={w.search} submitLabel={w.searchButton} />
      </Hero>
      <CardGrid>
        <Card level={2} icon="search" title={w.door1} href={`/${language}/catalogue`}>
          <p>{w.door1Text}</p>
        </Card>
        <Card level={2} icon="people" title={w.door2} href={`/${language}/form`}>
          <p>{w.door2Text}</p>
        </Card>
        <Card level={2} icon="shield" title={w.door3} href={`/${language}/confirm`}>
          <p>{w.door3Text}</p>
        </Card>
      </CardGrid>
      <Section title={w.offerings} actions={<a href={`/${language}/catalogue`}>{w.open}</a>}>
        <CardGrid>
          <OfferingCard language={language} href={`/${language}/offering`} />
          <Card
            tone="accent"
            eyebrow="Lapin AMK"
            title="Arctic Guide Safety"
            titleLanguage="en"
            href={`/${language}/offering`}
            facts={[{ icon: 'badge', text: formatCredits(language, 5) }]}
          >
            <p>{w.door1Text}</p>
          </Card>
          <Card
            tone="tinted"
            eyebrow="Centria"
            title="Konenäkö laadunvalvonnassa"
            titleLanguage="fi"
            href={`/${language}/offering`}
            facts={[
              { icon: 'badge', text: formatCredits(language, 2.5) },
              { icon: 'place', text: 'Ylivieska' },
            ]}
          >
            <p>{w.door2Text}</p>
          </Card>
        </CardGrid>
      </Section>
      <Section title={w.empty}>
        <EmptyState
          title={w.empty}
          icon="badge"
          actions={
            <a class="ds-button" href={`/${language}/catalogue`}>
              {w.door1}
            </a>
          }
        >
          <p>{w.emptyText}</p>
        </EmptyState>
      </Section>
    </>
  );
}

function OfferingCard({ language, href }: { language: Language; href: string }) {
  const w = words[language];
  return (
    <Card
      eyebrow="Kajaanin ammattikorkeakoulu"
      title={w.offeringTitle}
      href={href}
      tags={
        <>
          <StatusTag tone="accent">{w.tourism}</StatusTag>
          <StatusTag tone="brand1">{w.levelBasic}</StatusTag>
        </>
      }
      facts={[
        { icon: 'badge', text: formatCredits(language, 5) },
        { icon: 'calendar', text: formatDateRange(language, '2027-01-11', '2027-03-31') },
        { icon: 'place', text: w.online },
      ]}
    >
      <p>{w.offeringLead}</p>
    </Card>
  );
}

function Catalogue({ language }: { language: Language }) {
  const w = words[language];
  const here = `/${language}/catalogue`;
  return (
    <>
      <PageHead title={w.offerings} lead={w.door1Text} />
      <div class="columns" data-side="start">
        <Facets
          language={language}
          action={here}
          clearHref={here}
          keep={{ q: 'matkailu' }}
          groups={[
            {
              name: 'field',
              legend: w.field,
              options: [
                { value: 'tourism', label: w.tourism, count: 23, checked: true },
                { value: 'care', label: w.care, count: 1204, checked: false },
                { value: 'ict', label: w.ict, count: 8, checked: false },
              ],
            },
            {
              name: 'level',
              legend: w.level,
              options: [{ value: 'basic', label: w.levelBasic, count: 4, checked: false }],
            },
            {
              name: 'mode',
              legend: w.mode,
              open: true,
              options: [{ value: 'online', label: w.modeOnline, count: 14, checked: false }],
            },
          ]}
        />
        <div id="results">
          <SearchField action={here} value="matkailu" label={w.search} submitLabel={w.searchButton} />
          <Section title={w.tourism}>
            <ChosenFacets language={language} items={[{ label: w.tourism, removeHref: here }]} />
            <CardGrid wide>
              <OfferingCard language={language} href={`/${language}/offering`} />
              <Card
                eyebrow="Lapin AMK"
                title="Arctic Guide Safety"
                titleLanguage="en"
                href={`${here}?2`}
                facts={[{ icon: 'badge', text: formatCredits(language, 5) }]}
              >
                <p>{w.door1Text}</p>
              </Card>
              <Card
                eyebrow="Humak"
                title="Saavutettava tapahtuma"
                titleLanguage="fi"
                href={`${here}?3`}
                facts={[{ icon: 'badge', text: formatCredits(language, 3) }]}
              >
                <p>{w.door2Text}</p>
              </Card>
            </CardGrid>
          </Section>
        </div>
      </div>
    </>
  );
}

function Offering({ language }: { language: Language }) {
  const w = words[language];
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: 'Opinko', href: `/${language}/front` },
          { label: w.offerings, href: `/${language}/catalogue` },
          { label: w.offeringTitle },
        ]}
      />
      <PageHead
        eyebrow={w.kind}
        title={w.offeringTitle}
        lead={w.offeringLead}
        tags={
          <>
            <StatusTag tone="warning" icon="clock">
              {w.waiting}
            </StatusTag>
            <StatusTag tone="success" icon="check">
              {w.published}
            </StatusTag>
            <StatusTag tone="danger" icon="cross">
              {w.revoked}
            </StatusTag>
            <StatusTag tone="info">{w.draft}</StatusTag>
            <StatusTag>{w.draft}</StatusTag>
            <StatusTag tone="brand2">{w.levelBasic}</StatusTag>
          </>
        }
        actions={
          <>
            <a class="ds-button" href={`/${language}/form`}>
              {w.fill}
            </a>
            <ActionButton
              action="#"
              csrf="x"
              variant="secondary"
              icon="share"
              ask={{ question: w.confirm, confirm: w.revoke, cancel: w.save }}
            >
              {w.share}
            </ActionButton>
          </>
        }
      />
      <Steps
        language={language}
        label={w.steps}
        steps={[
          { label: w.s1, state: 'done' },
          { label: w.s2, state: 'done' },
          { label: w.s3, state: 'current', note: w.s3Note },
          { label: w.s4, state: 'ahead' },
        ]}
      />
      <div class="columns" data-side="end">
        <div>
          <Section title={w.conformity} lead={w.conformityLead}>
            <Meter
              language={language}
              label={w.met}
              counts={{ met: 6, invalid: 1, missing: 2, unknown: 1, 'not-applicable': 1 }}
            />
            <br />
            <Checklist>
              <ChecklistItem language={language} state="met" title={w.e1}>
                {w.offeringTitle}
              </ChecklistItem>
              <ChecklistItem
                language={language}
                state="missing"
                title={w.e2}
                action={{ href: '#e2', label: w.fill }}
              >
                {w.e2Detail}
              </ChecklistItem>
              <ChecklistItem
                language={language}
                state="invalid"
                title={w.e3}
                action={{ href: '#e3', label: w.fill }}
              >
                {w.e3Detail}
              </ChecklistItem>
              <ChecklistItem language={language} state="unknown" title={w.e4}>
                {w.e4Detail}
              </ChecklistItem>
              <ChecklistItem language={language} state="not-applicable" title={w.e5} />
            </Checklist>
          </Section>
        </div>
        <div class="aside">
          <Card title={w.facts} level={2}>
            <Definitions
              items={[
                { term: w.institution, value: 'Kajaanin ammattikorkeakoulu', language: 'fi' },
                { term: w.credits, value: formatCredits(language, 5) },
                { term: w.price, value: formatMoney(language, 75) },
                { term: w.starts, value: formatDateRange(language, '2027-01-11', '2027-03-31') },
                { term: w.seats, value: null },
              ]}
            />
          </Card>
        </div>
      </div>
    </>
  );
}

function fields(language: Language): Field[] {
  const w = words[language];
  return [
    { kind: 'localized', name: 'title', label: w.name, required: true },
    { kind: 'localized-area', name: 'summary', label: w.summary, hint: w.summaryHint, rows: 3 },
    { kind: 'number', name: 'credits', label: w.credits, required: true, min: 1, max: 59 },
    { kind: 'date', name: 'starts', label: w.starts },
    { kind: 'email', name: 'email', label: w.email, autocomplete: 'email' },
    { kind: 'select', name: 'level', label: w.level, options: [{ value: 'basic', label: w.levelBasic }] },
    {
      kind: 'radios',
      name: 'mode',
      label: w.mode,
      required: true,
      options: [
        { value: 'online', label: w.modeOnline },
        { value: 'contact', label: w.modeContact, hint: w.modeContactHint },
      ],
    },
    {
      kind: 'checkboxes',
      name: 'support',
      label: w.support,
      options: [
        { value: 'a', label: w.supportA },
        { value: 'b', label: w.supportB },
      ],
    },
    { kind: 'textarea', name: 'notes', label: w.facts, maxLength: 500, rows: 3 },
    { kind: 'file', name: 'file', label: w.file, accept: '.csv,text/csv,.xlsx', maxBytes: 5_000_000 },
  ];
}

function FormWithErrors({ language }: { language: Language }) {
  const w = words[language];
  const t = text(language);
  return (
    <>
      <PageHead title={w.form} />
      <Form
        language={language}
        action={`/${language}/form`}
        fields={fields(language)}
        values={{
          'title.fi': words.fi.offeringTitle,
          'title.en': words.en.offeringTitle,
          credits: '61',
          support: ['b'],
          level: 'basic',
        }}
        errors={{
          credits: t('too-big', { max: 59 }),
          mode: t('required'),
          'summary.fi': t('too-long', { max: 2000 }),
          file: t('file-missing'),
        }}
        csrf="csrf-value"
        once="once-value"
        submitLabel={w.save}
        cancel={{ href: `/${language}/offering` }}
        autosave={`/${language}/autosave`}
      />
    </>
  );
}

type Row = {
  id: string;
  name: string;
  institution: string;
  state: 'published' | 'waiting' | 'draft';
  seats: number;
  price: number;
};

const rows: Row[] = [
  {
    id: '1',
    name: 'Etämonitorointi kotihoidossa',
    institution: 'Savonia',
    state: 'published',
    seats: 24,
    price: 75,
  },
  {
    id: '2',
    name: 'Hitsausrobotin etäohjelmointi',
    institution: 'VAMK',
    state: 'waiting',
    seats: 9,
    price: 120,
  },
  {
    id: '3',
    name: 'Jatkuvapeitteinen metsänkasvatus',
    institution: 'Karelia',
    state: 'published',
    seats: 1250,
    price: 37.5,
  },
  { id: '4', name: 'Selkokieli ohjaustyössä', institution: 'Humak', state: 'draft', seats: 0, price: 0 },
];
const tones = { published: 'success', waiting: 'warning', draft: 'neutral' } as const;

function Work({ language }: { language: Language }) {
  const w = words[language];
  const here = `/${language}/table`;
  return (
    <>
      <PageHead title={w.work} lead={w.offeringLead} />
      <DataTable
        language={language}
        caption={w.offerings}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: w.name,
            cell: (row) => (
              <a lang="fi" href={`${here}?${row.id}`}>
                {row.name}
              </a>
            ),
            sortable: true,
          },
          { key: 'institution', header: w.institution, cell: (row) => row.institution, sortable: true },
          {
            key: 'state',
            header: w.state,
            cell: (row) => <StatusTag tone={tones[row.state]}>{w[row.state]}</StatusTag>,
          },
          { key: 'seats', header: w.seats, cell: (row) => row.seats, numeric: true, sortable: true },
          {
            key: 'price',
            header: w.price,
            cell: (row) => (row.price ? formatMoney(language, row.price) : w.price0),
            numeric: true,
          },
        ]}
        sort={{
          by: 'name',
          direction: 'ascending',
          href: (by, direction) => `${here}?sort=${by}&direction=${direction}`,
        }}
        filter={{ action: here, keep: { sort: 'name' }, whole: true }}
        csvHref={`${here}?csv`}
        cursor={{ next: `${here}?after=4` }}
      />
      <Section title={w.chart}>
        <BarChart
          language={language}
          title={w.chart}
          description={w.chartDescription}
          bars={[
            { label: words[language].offeringTitle, value: 124 },
            { label: 'Etämonitorointi kotihoidossa', value: 88 },
            { label: 'Jatkuvapeitteinen metsänkasvatus ja luonnon monimuotoisuus', value: 31 },
            { label: 'Konenäkö laadunvalvonnassa', value: 0 },
          ]}
        />
      </Section>
      <Section title={w.run}>
        <ProgressBar
          language={language}
          id="run"
          label={w.run}
          done={312}
          total={1000}
          refreshHref={`${here}?run`}
        />
      </Section>
      <Section title={w.state}>
        <Notice language={language} kind="info">
          {w.info}
        </Notice>
        <Notice language={language} kind="warning" title={w.waiting}>
          {w.warning}
        </Notice>
        <Notice language={language} kind="danger">
          {w.danger}
        </Notice>
        <DataTable
          language={language}
          caption={w.people}
          columns={[]}
          rows={[]}
          rowKey={() => ''}
          id="nobody"
        />
      </Section>
    </>
  );
}

function Revoke({ language }: { language: Language }) {
  const w = words[language];
  return (
    <>
      <Confirm
        language={language}
        question={w.confirm}
        consequences={[w.confirmA, w.confirmB]}
        action={`/${language}/confirm`}
        csrf="x"
        confirmLabel={w.revoke}
        cancelHref={`/${language}/offering`}
        danger
      />
      <Section title={w.share}>
        <CopyText
          language={language}
          label={w.share}
          value="https://opinko.example/fi/shared/h3kd-92ks-aa81"
        />
      </Section>
    </>
  );
}
