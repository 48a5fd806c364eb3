import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Section } from '../../../platform/web/parts/section.tsx';
import { allowsChange } from '../rules/award-state.ts';
import { text } from '../text/index.ts';
import type { AwardView } from '../views.ts';
import { type PageChange, pageChanges } from './change-award.tsx';

type Props = {
  language: Language;
  award: AwardView;
  /** The changes that the reader has the right to. */
  rights: readonly (PageChange | 'revoke')[];
};

/** What can be done to an award as it stands; nothing is drawn where nothing can. */
export function AwardActions({ language, award, rights }: Props) {
  const t = text(language);
  const { institution, id, state } = award;
  const changes = pageChanges.filter((change) => rights.includes(change) && allowsChange(state, change));
  const mayRevoke = rights.includes('revoke') && allowsChange(state, 'revoke');
  if (changes.length === 0 && !mayRevoke) return null;
  return (
    <Section id="change" title={t('change.title')} lead={t('change.lead')}>
      <div class="actions">
        {changes.map((change) => (
          <a
            key={change}
            class="ds-button"
            data-variant="secondary"
            href={paths.changeAward(language, { institution, award: id, change })}
          >
            {t(`change.${change}`)}
          </a>
        ))}
        {mayRevoke && (
          <a
            class="ds-button"
            data-variant="secondary"
            data-color="danger"
            href={paths.revokeAward(language, { institution, award: id })}
          >
            {t('award.revoke')}
          </a>
        )}
      </div>
    </Section>
  );
}
