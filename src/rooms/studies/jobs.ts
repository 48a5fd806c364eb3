import { isLanguage, type Language, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { dayIn } from '../../base/time.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import type { Listener, News } from '../../platform/jobs/index.ts';
import { notify } from '../notices/index.ts';
import { findImplementation } from '../offerings/index.ts';
import { findPerson, peopleWithRole } from '../organisations/index.ts';
import { findAssessment } from './store/assessments.ts';
import { type Enrolment, findEnrolment } from './store/enrolments.ts';
import { text } from './text/index.ts';

type Told = {
  kind: 'enrolled' | 'new-learner' | 'graded' | 'to-confirm';
  mail: boolean;
  source: string;
  link: (language: Language) => string;
};

/** Tells a person, in her language, about an enrolment. */
async function tell(tx: Tx, person: string, enrolment: Enrolment, told: Told): Promise<void> {
  const found = await findPerson(tx, person);
  if (!found) return;
  const language = isLanguage(found.language) ? found.language : 'fi';
  const t = text(language);
  const title = pick(enrolment.title, language).text;
  await notify(tx, {
    institution: enrolment.institution,
    person,
    kind: `studies.${told.kind}`,
    subject: t(`told.${told.kind}.subject`, { title }),
    text: t(`told.${told.kind}.text`, { title }),
    link: told.link(language),
    mail: told.mail,
    source: told.source,
  });
}

const enrolmentOf = (tx: Tx, { institution, payload }: News) =>
  findEnrolment(tx, institution, String(payload.enrolment));

/** The learner gets a receipt; the teachers hear of new learners once a day, however many come. */
export const tellOfEnrolment: Listener = {
  name: 'studies.tell-of-enrolment',
  on: ['studies.enrol'],
  handle: ({ platform }, news) =>
    inTransaction(platform.database, theProgram, async (tx) => {
      const enrolment = await enrolmentOf(tx, news);
      const implementation =
        enrolment && (await findImplementation(tx, news.institution, enrolment.implementation));
      if (!enrolment || !implementation) return;
      await tell(tx, enrolment.holder, enrolment, {
        kind: 'enrolled',
        mail: true,
        source: news.subject,
        link: paths.myStudies,
      });
      const day = dayIn(platform.config.TIME_ZONE, platform.clock());
      const { institution, id } = implementation;
      const link = (language: Language) =>
        paths.implementation(language, { institution, implementation: id });
      for (const teacher of implementation.teachers) {
        await tell(tx, teacher, enrolment, {
          kind: 'new-learner',
          mail: false,
          source: `new-learner:${id}:${day}`,
          link,
        });
      }
    }),
};

/** The learner hears of her result; study administration once a day that results of this implementation wait. */
export const tellOfGrade: Listener = {
  name: 'studies.tell-of-grade',
  on: ['studies.grade'],
  handle: ({ platform }, news) =>
    inTransaction(platform.database, theProgram, async (tx) => {
      const enrolment = await enrolmentOf(tx, news);
      const result = await findAssessment(tx, news.institution, String(news.payload.assessment));
      if (!enrolment || !result) return;
      await tell(tx, enrolment.holder, enrolment, {
        kind: 'graded',
        mail: true,
        source: `graded:${news.id}`,
        link: paths.myStudies,
      });
      if (result.state === 'confirmed') return;
      const day = dayIn(platform.config.TIME_ZONE, platform.clock());
      const { institution, implementation } = enrolment;
      const link = (language: Language) => paths.confirmations(language, { institution });
      for (const person of await peopleWithRole(tx, institution, ['study-administration'])) {
        if (person === result.assessor) continue;
        await tell(tx, person, enrolment, {
          kind: 'to-confirm',
          mail: false,
          source: `to-confirm:${implementation}:${day}`,
          link,
        });
      }
    }),
};
