import type { Language } from '../../../../base/language.ts';
import { licenceOf, OTHER } from '../../rules/licences.ts';
import type { OutputFacts } from '../../store/outputs.ts';
import { text } from '../../text/index.ts';

type Licensed = Pick<OutputFacts, 'licence' | 'licenceWords'>;

/** The licence by its name; an unlisted one by its terms. */
export function licenceWords(language: Language, { licence, licenceWords }: Licensed): string {
  if (licence === OTHER) return licenceWords ?? text(language)('output.licence.other');
  return licenceOf(licence)?.name ?? licence;
}

/** The licence as a link to its text, where it has an address. */
export function LicenceLink({ language, of }: { language: Language; of: Licensed }) {
  const url = licenceOf(of.licence)?.url;
  const words = licenceWords(language, of);
  return url ? (
    <a href={url} rel="license">
      {words}
    </a>
  ) : (
    <span>{words}</span>
  );
}
