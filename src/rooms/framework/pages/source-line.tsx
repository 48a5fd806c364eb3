import type { Language } from '../../../base/language.ts';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import type { Source } from '../rules/scales.ts';
import { text } from '../text/index.ts';

/** A source in words, with a link where it has an address, and whether it is only a proposal. */
export function SourceLine({ language, source }: { language: Language; source: Source }) {
  const reference = source.reference[language];
  return (
    <>
      {source.url ? <a href={source.url}>{reference}</a> : reference}
      {source.standing === 'proposal' && (
        <>
          {' '}
          <StatusTag tone="info">{text(language)('scale.proposal')}</StatusTag>
        </>
      )}
      {source.note && (
        <>
          <br />
          <small>{source.note[language]}</small>
        </>
      )}
    </>
  );
}
