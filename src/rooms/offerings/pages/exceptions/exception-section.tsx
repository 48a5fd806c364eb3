import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { type Actor, can } from '../../../../platform/actor.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { OfferingPage } from '../../actions/read-offerings.ts';
import { text } from '../../text/index.ts';
import { Excepted, ExceptionTag, elementWords, untilWords } from './exception-words.tsx';

type Props = { language: Language; actor: Actor; page: OfferingPage };

/** The exceptions of an offering, and the way to grant one; nothing where none is needed. */
export function ExceptionSection({ language, actor, page }: Props) {
  const t = text(language);
  const at = { institution: page.institution, offering: page.id };
  const mayGrant =
    page.hindrances > 0 &&
    isNoAuthor(actor, page) &&
    can(actor, 'offerings.grant-exception', page.institution);
  if (page.exceptions.length === 0 && !mayGrant) return null;
  const grant = mayGrant && (
    <a class="ds-button" data-variant="secondary" href={paths.grantException(language, at)}>
      {t('exception.grant')}
    </a>
  );
  return (
    <Section
      title={t('exception.list')}
      id="exceptions"
      lead={t('exception.section.lead')}
      actions={grant || undefined}
    >
      {page.exceptions.length > 0 && (
        <ul class="history">
          {page.exceptions.map((exception) => (
            <li key={exception.id}>
              <One language={language} actor={actor} page={page} exception={exception} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

type OneProps = Props & { exception: OfferingPage['exceptions'][number] };

function One({ language, actor, page, exception }: OneProps) {
  const t = text(language);
  const { id, grantedBy, grantedOn, standing, endedOn, endReason } = exception;
  const name = (grantedBy && page.names[grantedBy]) || t('page.unknown-person');
  const mayEnd =
    standing === 'valid' &&
    isNoAuthor(actor, page) &&
    can(actor, 'offerings.end-exception', page.institution);
  const at = { institution: page.institution, offering: page.id, exception: id };
  return (
    <>
      <p>
        <ExceptionTag language={language} standing={standing} /> {untilWords(language, exception)}
      </p>
      <p>
        <Excepted language={language} exception={exception} />
      </p>
      <blockquote>{exception.reason}</blockquote>
      <p>
        <small>{t('exception.by', { name, date: formatDate(language, grantedOn) })}</small>
      </p>
      {endedOn && (
        <p>{t('exception.ended', { date: formatDate(language, endedOn), reason: endReason ?? '' })}</p>
      )}
      {mayEnd && (
        <p>
          <a
            href={paths.endException(language, at)}
            aria-label={t('exception.end.named', { elements: elementWords(language, exception) })}
          >
            {t('exception.end')}
          </a>
        </p>
      )}
    </>
  );
}

function isNoAuthor(actor: Actor, page: OfferingPage): boolean {
  return !page.revisions.some(({ author }) => author !== null && author === actor.person);
}

/** Said on top of the page where the catalogue shows the offering by an exception that holds no longer. */
export function AttentionNotice({ language, page }: Omit<Props, 'actor'>) {
  if (!page.needsAttention) return null;
  const t = text(language);
  return (
    <Notice language={language} kind="warning" title={t('exception.attention')}>
      <p>{t('exception.page.needs')}</p>
    </Notice>
  );
}
