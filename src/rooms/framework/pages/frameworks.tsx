import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatNumber } from '../../../platform/web/format.ts';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import type { Framework } from '../rules/framework.ts';
import { text } from '../text/index.ts';

type Head = Pick<Framework, 'id' | 'version' | 'title' | 'status' | 'source'> & {
  mandatory: number;
  optional: number;
};

/** All frameworks, one row each. */
export function FrameworksPage({ language, items }: { language: Language; items: readonly Head[] }) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('frameworks')} lead={t('frameworks.lead')} />
      <div class="table-scroll">
        <table class="ds-table">
          <thead>
            <tr>
              <th scope="col">{t('framework.name')}</th>
              <th scope="col">{t('framework.source')}</th>
              <th scope="col">{t('framework.version')}</th>
              <th scope="col">{t('framework.status')}</th>
              <th scope="col">{t('framework.mandatory')}</th>
              <th scope="col">{t('framework.optional')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id + item.version}>
                <th scope="row">
                  <a href={paths.framework(language, { framework: item.id, version: item.version })}>
                    {item.title[language]}
                  </a>
                </th>
                <td>{item.source.reference}</td>
                <td>{item.version}</td>
                <td>{t(`status/${item.status}`)}</td>
                <td data-type="number">{formatNumber(language, item.mandatory)}</td>
                <td data-type="number">{formatNumber(language, item.optional)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
