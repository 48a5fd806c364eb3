import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/field.ts';
import { FieldView, Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { FindingLine } from '../../actions/findings/findings.ts';
import type { Framework, FrameworkElement } from '../../rules/framework.ts';
import type { ElementPart } from '../../rules/versions/compare.ts';
import { MOST_LINKS } from '../../rules/versions/requirement-form.ts';
import { text } from '../../text/index.ts';
import { Findings } from '../findings/findings.tsx';
import { CheckPart } from './check-part.tsx';
import { Live, type LiveState } from './live.tsx';

type Props = {
  language: Language;
  framework: Framework;
  revision: number;
  /** As it is stored; null: a new one. */
  element: FrameworkElement | null;
  form: FormState;
  live: LiveState;
  findings: readonly FindingLine[];
  /** Somebody saved meanwhile: the parts in which the saved requirement differs from what stands in the form. */
  conflict: ElementPart[] | null;
};

/** One requirement: its words, what it asks, and beside it whether that works. */
export function RequirementPage(props: Props) {
  const { language, framework, element, form, live, findings, conflict } = props;
  const t = text(language);
  const at = { framework: framework.id, version: framework.version };
  const here = element
    ? paths.editRequirement(language, { ...at, element: element.id })
    : paths.addRequirement(language, at);
  const list = paths.editVersion(language, at);
  const title = element ? element.title[language] : t('requirement.new');
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('frameworks'), href: paths.frameworks(language) },
          { label: `${framework.title[language]}, ${framework.version}`, href: list },
          { label: title },
        ]}
      />
      <PageHead eyebrow={`${framework.title[language]}, ${framework.version}`} title={title} />
      <div class="columns" data-side="end">
        <div>
          {conflict && <Conflict language={language} parts={conflict} here={here} />}
          <Form
            language={language}
            {...form}
            {...(conflict && { errors: {} })}
            action={here}
            live={`${here}?step=try`}
            submitLabel={t(conflict ? 'requirement.keep' : 'requirement.save')}
            cancel={{ href: list }}
            buttons={<MoreButtons language={language} here={here} />}
            layout={<Layout {...props} here={here} />}
          />
        </div>
        <aside class="aside" data-sticky>
          <Live language={language} state={live} />
          {element && <FindingsBeside language={language} findings={findings} />}
        </aside>
      </div>
    </>
  );
}

function MoreButtons({ language, here }: { language: Language; here: string }) {
  const t = text(language);
  return (
    <>
      <button type="submit" class="ds-button" data-variant="secondary" formAction={`${here}?step=try#live`}>
        {t('requirement.try')}
      </button>
      <button type="submit" class="ds-button" data-variant="tertiary" name="next" value="add">
        {t('requirement.save-add')}
      </button>
    </>
  );
}

function Layout({ language, form, revision, here }: Props & { here: string }) {
  const t = text(language);
  const { fields, values, errors } = form;
  const shared = { language, values, errors, formId: 'form' };
  const named = (...names: string[]) =>
    names.map((name) => (
      <FieldView key={name} {...shared} field={fields.find((field) => field.name === name)!} />
    ));
  return (
    <>
      {/* Enter saves: the first button of a form is the one that it presses. */}
      <button type="submit" class="ds-sr-only" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="revision" value={revision} />
      <Section title={t('requirement.words')}>{named('title', 'explanation')}</Section>
      <Section title={t('requirement.weight')}>{named('obligation', 'source', 'effortMinutes')}</Section>
      <Section id="check" title={t('requirement.check-section')} lead={t('requirement.check-section.lead')}>
        <CheckPart language={language} fields={fields} values={values} errors={errors} here={here} />
      </Section>
      <Section title={t('requirement.elsewhere')} lead={t('requirement.elsewhere.lead')}>
        {named('elm', 'vocabulary')}
        <LinkRows {...shared} fields={fields} here={here} />
      </Section>
      <Section title={t('requirement.rest')}>
        {named('id', 'appliesTo')}
        <details>
          <summary>{t('requirement.evidence')}</summary>
          {named('evidence')}
        </details>
      </Section>
    </>
  );
}

type RowsProps = Pick<Props, 'language'> & {
  fields: readonly Field[];
  values: FormState['values'];
  errors: FormState['errors'];
  formId: string;
  here: string;
};

/** The links as they stand, and one empty row more. */
function LinkRows({ fields, here, ...shared }: RowsProps) {
  const rows = Array.from({ length: MOST_LINKS }, (_, index) => index).filter((index) =>
    String(shared.values[`links.${index}.target`] ?? '').trim(),
  );
  const shown = Math.min((rows.at(-1) ?? -1) + 2, MOST_LINKS);
  const ofRow = (index: number) => fields.filter(({ name }) => name.startsWith(`links.${index}.`));
  return (
    <>
      {Array.from({ length: shown }, (_, index) => (
        <div class="outcome-row" key={index}>
          {ofRow(index).map((field) => (
            <FieldView key={field.name} {...shared} field={field} />
          ))}
        </div>
      ))}
      <p>
        <button
          type="submit"
          class="ds-button"
          data-variant="secondary"
          formAction={`${here}?step=link#links`}
        >
          {text(shared.language)('requirement.link.add')}
        </button>
      </p>
    </>
  );
}

function FindingsBeside({ language, findings }: { language: Language; findings: readonly FindingLine[] }) {
  const t = text(language);
  return (
    <Section title={t('requirement.findings')}>
      {findings.length === 0 ? (
        <p>{t('requirement.findings.none')}</p>
      ) : (
        <Findings language={language} findings={findings} />
      )}
    </Section>
  );
}

function Conflict({ language, parts, here }: { language: Language; parts: ElementPart[]; here: string }) {
  const t = text(language);
  return (
    <Notice language={language} kind="warning" title={t('version.conflict')} live>
      <p>{parts.length > 0 ? t('requirement.conflict') : t('requirement.conflict.elsewhere')}</p>
      {parts.length > 0 && (
        <ul class="ds-list">
          {parts.map((part) => (
            <li key={part}>{t(`element-part/${part}`)}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={here}>{t('version.conflict.discard')}</a>
      </p>
    </Notice>
  );
}
