import type { ComponentChildren } from 'preact';
import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { text } from '../text/index.ts';

/** The first page: three doors for those who come without an account, and for staff the course list. */
export function FirstPage({ language, drop }: { language: Language; drop: ComponentChildren }) {
  const t = text(language);
  return (
    <div class="first-page">
      <div class="first-page__hero">
        <p class="eyebrow">{t('home.question')}</p>
        <h1>{t('home.lead')}</h1>
      </div>
      <ul class="doors">
        <Door href={paths.catalogue(language)} title={t('door.find')} body={t('door.find.body')} />
        <Door href={paths.tellNeed(language)} title={t('door.need')} body={t('door.need.body')} />
        <Door href={paths.verify(language)} title={t('door.verify')} body={t('door.verify.body')} />
      </ul>
      <section class="first-page__drop" aria-labelledby="drop-title">
        <div>
          <h2 id="drop-title">{t('drop.title')}</h2>
          <p>{t('drop.body')}</p>
        </div>
        <div>{drop}</div>
      </section>
    </div>
  );
}

function Door({ href, title, body }: { href: string; title: string; body: string }) {
  return (
    <li class="door">
      <h2>
        <a href={href}>{title}</a>
      </h2>
      <p>{body}</p>
    </li>
  );
}
