import { paths } from '../../base/paths.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { confirmAssessment, readUnconfirmed } from './actions/confirm.ts';
import { cancelEnrolment, enrol, prepareEnrolment } from './actions/enrol.ts';
import { gradeEnrolment } from './actions/grade.ts';
import { readOwnStudies } from './actions/own.ts';
import { readClass, readEnrolment, readTeaching } from './actions/teaching.ts';
import { ClassPage } from './pages/class.tsx';
import { ConfirmationsPage } from './pages/confirmations.tsx';
import { EnrolPage } from './pages/enrol.tsx';
import { GradePage, gradeFields, gradeValues } from './pages/grade.tsx';
import { MyStudiesPage } from './pages/my-studies.tsx';
import { TeachingPage } from './pages/teaching.tsx';
import { text } from './text/index.ts';

export function pages(pages: Pages): void {
  enrolling(pages);
  ownStudies(pages);
  teaching(pages);
  grading(pages);
  confirming(pages);
}

function enrolling(pages: Pages): void {
  const input = ({ param }: PageRequest) => ({
    institution: param('institution'),
    implementation: param('implementation'),
  });
  pages.form(paths.enrol, [prepareEnrolment, enrol], {
    fields: ({ language }) => [
      {
        kind: 'checkboxes',
        name: 'consent',
        label: text(language)('enrol.consent'),
        required: true,
        options: [{ value: 'yes', label: text(language)('enrol.consent.yes') }],
      },
    ],
    async show(request, form) {
      const { language } = request;
      const { obstacle, enrolment, implementation, offering, institution } = await request.ask(
        prepareEnrolment,
        input(request),
      );
      const words = obstacle && text(language)(obstacle.code, obstacle.params);
      const body = (
        <EnrolPage
          language={language}
          form={form}
          implementation={implementation}
          offering={offering}
          institution={institution}
          obstacle={words}
          enrolled={enrolment !== null}
        />
      );
      return { title: text(language)('enrol'), body, noindex: true };
    },
    async submit(request, { once }) {
      const { language } = request;
      await request.perform(enrol, input(request), once);
      return {
        redirect: paths.myStudies(language),
        flash: { kind: 'success', text: text(language)('enrol.done') },
      };
    },
  });
}

function ownStudies(pages: Pages): void {
  pages.show(paths.myStudies, [readOwnStudies], async (request) => {
    const { language, csrf } = request;
    const found = await request.ask(readOwnStudies, cursorOf(request));
    return {
      title: text(language)('my-studies'),
      body: <MyStudiesPage language={language} csrf={csrf} {...found} />,
      noindex: true,
    };
  });
  pages.button(paths.cancelEnrolment, [cancelEnrolment], async (request) => {
    const { language, param } = request;
    await request.perform(cancelEnrolment, {
      institution: param('institution'),
      enrolment: param('enrolment'),
    });
    return {
      redirect: paths.myStudies(language),
      flash: { kind: 'success', text: text(language)('my-studies.cancelled') },
    };
  });
}

function teaching(pages: Pages): void {
  pages.show(paths.teaching, [readTeaching], async (request) => {
    const { language } = request;
    const { items } = await request.ask(readTeaching, {});
    return {
      title: text(language)('teaching'),
      body: <TeachingPage language={language} items={items} />,
      noindex: true,
    };
  });
  pages.show(paths.implementation, [readClass], async (request) => {
    const { language, param } = request;
    const found = await request.ask(readClass, {
      institution: param('institution'),
      implementation: param('implementation'),
    });
    return {
      title: text(language)('class.learners'),
      body: <ClassPage {...found} language={language} />,
      noindex: true,
    };
  });
}

function grading(pages: Pages): void {
  const read = (request: PageRequest) =>
    request.ask(readEnrolment, {
      institution: request.param('institution'),
      enrolment: request.param('enrolment'),
    });
  pages.form(paths.gradeEnrolment, [readEnrolment, gradeEnrolment], {
    fields: async (request) => gradeFields(request.language, await read(request)),
    values: async (request) => gradeValues(await read(request)),
    async show(request, form) {
      const graded = await read(request);
      const { language } = request;
      const title = text(language)('grade', { name: graded.name });
      return { title, body: <GradePage language={language} graded={graded} form={form} />, noindex: true };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      const { institution, id, implementation, outcomes } = await read(request);
      await request.perform(
        gradeEnrolment,
        {
          institution,
          enrolment: id,
          revision: Number(data.revision),
          grade: String(data.grade),
          supervision: data.supervision as 'unsupervised',
          outcomes: outcomes.map((outcome, index) => ({
            outcome: outcome.id,
            result: data[`outcomes.${index}.result`] as 'met',
            comment: String(data[`outcomes.${index}.comment`] ?? ''),
          })),
        },
        once,
      );
      const flash = { kind: 'success', text: text(language)('grade.saved') } as const;
      return { redirect: paths.implementation(language, { institution, implementation }), flash };
    },
  });
}

function confirming(pages: Pages): void {
  pages.show(paths.confirmations, [readUnconfirmed], async (request) => {
    const { language, csrf } = request;
    const institution = request.param('institution');
    const found = await request.ask(readUnconfirmed, { institution, ...cursorOf(request) });
    const body = <ConfirmationsPage language={language} csrf={csrf} institution={institution} {...found} />;
    return { title: text(language)('confirmations'), body, noindex: true };
  });
  pages.button(paths.confirmAssessment, [confirmAssessment], async (request, values) => {
    const { language, param } = request;
    const institution = param('institution');
    const seen = values.revision ? { revision: Number(values.revision) } : {};
    const { passed } = await request.perform(confirmAssessment, {
      institution,
      assessment: param('assessment'),
      ...seen,
    });
    const words = text(language)(passed ? 'confirmations.done' : 'confirmations.done-failed');
    return {
      redirect: paths.confirmations(language, { institution }),
      flash: { kind: 'success', text: words },
    };
  });
}

function cursorOf({ search }: PageRequest): { cursor?: string } {
  const cursor = search.get('cursor');
  return cursor ? { cursor } : {};
}
