import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatCredits } from '../../../../platform/web/format.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { Lineage, OfferingDocument } from '../../../framework/index.ts';
import type { LineageFacts } from '../../actions/building/read-lineage.ts';
import { placeOf } from '../../rules/lineage/circle.ts';
import { text } from '../../text/index.ts';
import { Written } from '../written.tsx';

type Props = {
  language: Language;
  document: OfferingDocument;
  lineage: LineageFacts;
  /** Whose page it is, for those of her own that are not public; null on the public page. */
  own: string | null;
};

/** What an offering is derived from, and what has been made of it. Nothing at all where there is neither. */
export function LineageSection({ language, document, lineage, own }: Props) {
  const t = text(language);
  const { derivedFrom } = document;
  const derived = lineage.descendants.filter(({ way }) => way === 'derived');
  const wholes = lineage.descendants.filter(({ way }) => way === 'part');
  const nothing = !derivedFrom && derived.length + wholes.length === 0;
  if (nothing && own === null) return null;
  return (
    <Section title={t('lineage')} id="lineage">
      {nothing && <p>{t('lineage.none')}</p>}
      {derivedFrom && (
        <>
          <h3>{t('lineage.from')}</h3>
          <p>
            <DerivedFrom language={language} from={derivedFrom} lineage={lineage} own={own} />
          </p>
        </>
      )}
      <Descendants
        language={language}
        title={t('lineage.derived')}
        items={derived}
        lineage={lineage}
        own={own}
      />
      <Descendants
        language={language}
        title={t('lineage.part-in')}
        items={wholes}
        lineage={lineage}
        own={own}
      />
    </Section>
  );
}

type FromProps = Pick<Props, 'language' | 'lineage' | 'own'> & { from: Lineage };

function DerivedFrom({ language, from, lineage, own }: FromProps) {
  const t = text(language);
  const { kind, title, code, ects, revision, ref } = from;
  const isOpen = ref && lineage.open.includes(placeOf(ref));
  const href =
    ref?.kind !== 'offering'
      ? null
      : isOpen
        ? paths.catalogueOffering(language, { institution: ref.institution, offering: ref.id })
        : ref.institution === own
          ? paths.offering(language, { institution: ref.institution, offering: ref.id })
          : null;
  const shown = <Written language={language} text={title} />;
  return (
    <>
      {t(`lineage/${kind}`)}: {href ? <a href={href}>{shown}</a> : shown}
      {code && `, ${code}`}
      {typeof ects === 'number' && `, ${formatCredits(language, ects)}`}
      {revision !== undefined && own !== null && `, ${t('lineage.revision', { revision })}`}
      {ref && (
        <>
          {', '}
          <Written language={language} text={lineage.names[ref.institution]} />
        </>
      )}
    </>
  );
}

type ListProps = Pick<Props, 'language' | 'lineage' | 'own'> & {
  title: string;
  items: LineageFacts['descendants'];
};

function Descendants({ language, title, items, lineage, own }: ListProps) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map((one) => {
          const at = { institution: one.institution, offering: one.id };
          const isOwn = own === one.institution && one.state !== null;
          return (
            <li key={`${one.way} ${one.id}`}>
              <a href={isOwn ? paths.offering(language, at) : paths.catalogueOffering(language, at)}>
                <Written language={language} text={one.title} />
              </a>
              {one.institution !== own && (
                <>
                  {', '}
                  <Written language={language} text={lineage.names[one.institution]} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
