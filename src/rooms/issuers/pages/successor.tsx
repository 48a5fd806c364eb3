import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { text } from '../text/index.ts';

type Named = { id: string; name: LocalizedText };
type Props = {
  language: Language;
  action: string;
  form: FormState;
  institution: Named;
  successor: (Named & { since: Date }) | null;
  predecessors: readonly string[];
};

/** What an institution has become part of; said once, for ever. */
export function SuccessorPage({ language, action, form, institution, successor, predecessors }: Props) {
  const t = text(language);
  const back = paths.issuerKeys(language, { institution: institution.id });
  return (
    <>
      <PageHead
        eyebrow={<a href={back}>{pick(institution.name, language).text}</a>}
        title={t('successor')}
        lead={t('successor.lead')}
      />
      <Definitions
        items={[
          { term: t('successor.of'), value: successor && successorWords(language, successor) },
          { term: t('successor.before'), value: predecessors.join(', ') },
        ]}
      />
      {!successor && (
        <>
          <Notice language={language} kind="warning">
            {t('successor.warning')}
          </Notice>
          <Form
            language={language}
            {...form}
            action={action}
            submitLabel={t('successor.save')}
            cancel={{ href: back }}
          />
        </>
      )}
    </>
  );
}

function successorWords(language: Language, { name, since }: Named & { since: Date }): string {
  const date = formatDate(language, since);
  return text(language)('successor.is', { name: pick(name, language).text, date });
}
