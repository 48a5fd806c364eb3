import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { ActionButton } from '../../../../platform/web/parts/action-button.tsx';
import { Confirm } from '../../../../platform/web/parts/confirm.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { Interest } from '../../rules/topics.ts';
import { text } from '../../text/index.ts';
import { fieldChoices, fieldWords } from '../words.tsx';

type Own = Interest & { id: string; label: string };

/** A topic as she wrote it, a field by its name. */
export function interestWords(language: Language, { kind, value, label }: Omit<Own, 'id'>): string {
  return kind === 'field' ? fieldWords(language, value) : label;
}

export function topicFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'text',
      name: 'topic',
      label: t('subscribe.topic'),
      hint: t('subscribe.topic.hint'),
      maxLength: 80,
    },
    { kind: 'select', name: 'field', label: t('subscribe.field'), options: fieldChoices(language) },
  ];
}

type Props = { language: Language; items: readonly Own[]; form: FormState };

/** What a person wants to hear of, each with a button that ends it. */
export function TopicsPage({ language, items, form }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('subscriptions')} lead={t('subscriptions.lead')} />
      {items.length === 0 ? (
        <p>{t('subscriptions.empty')}</p>
      ) : (
        <ul class="plain-list stack">
          {items.map((own) => (
            <li key={own.id} class="actions">
              <a href={outputsOn(language, own)}>{interestWords(language, own)}</a>
              <ActionButton
                action={paths.endRdiTopic(language, { subscription: own.id })}
                csrf={form.csrf}
                variant="tertiary"
              >
                {t('unsubscribe')}
                <span class="ds-sr-only">{`: ${interestWords(language, own)}`}</span>
              </ActionButton>
            </li>
          ))}
        </ul>
      )}
      <Section title={t('subscribe.new')}>
        <Form language={language} action={paths.rdiTopics(language)} submitLabel={t('subscribe')} {...form} />
      </Section>
    </>
  );
}

function outputsOn(language: Language, { kind, value, label }: Own): string {
  const query = kind === 'field' ? `field=${value}` : `topic=${encodeURIComponent(label)}`;
  return `${paths.rdiOutputs(language)}?${query}`;
}

/** Where the link of the mail leads: one button. */
export function EndTopicPage({ language, own, form }: { language: Language; own: Own; form: FormState }) {
  const t = text(language);
  const topic = interestWords(language, own);
  return (
    <Confirm
      language={language}
      question={t('unsubscribe.title')}
      consequences={[t('unsubscribe.lead', { topic })]}
      action={paths.endRdiTopic(language, { subscription: own.id })}
      csrf={form.csrf}
      once={form.once}
      confirmLabel={t('unsubscribe.named', { topic })}
      cancelHref={paths.rdiTopics(language)}
    />
  );
}
