import type { Language } from '../../../../base/language.ts';
import { pick } from '../../../../base/language.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { titleOf } from '../../../offerings/index.ts';
import { type ComparedSkill, comparedSkills } from '../../rules/compare/skills.ts';
import { text } from '../../text/index.ts';
import { type CompareProps, knownOf } from './compare-props.ts';

/** Which skills several of them teach, and which only one. */
export function SkillsSection({ language, comparison }: CompareProps) {
  const t = text(language);
  const known = knownOf(comparison.offerings);
  const skills = comparedSkills(known.map(({ document }) => document));
  const shared = skills.filter(({ of }) => of.length > 1);
  if (skills.length === 0) return <Section title={t('compare.skills')}>{t('compare.skills.none')}</Section>;
  return (
    <Section title={t('compare.skills')} id="skills">
      {known.length > 1 && (
        <>
          <h3>{t('compare.skills.shared')}</h3>
          {shared.length === 0 && <p>{t('compare.skills.shared.none')}</p>}
          <Skills language={language} skills={shared} all={known.length} />
        </>
      )}
      {known.map(({ id, document }, place) => {
        const own = skills.filter(({ of }) => of.length === 1 && of[0] === place);
        if (own.length === 0) return null;
        return (
          <div key={id}>
            <h3>{t('compare.skills.only', { title: titleOf(language, document.title).text })}</h3>
            <Skills language={language} skills={own} all={1} />
          </div>
        );
      })}
    </Section>
  );
}

type Props = { language: Language; skills: readonly ComparedSkill[]; all: number };

function Skills({ language, skills, all }: Props) {
  return (
    <ul class="tags">
      {skills.map(({ uri, label, of }) => {
        const skill = pick(label, language);
        const count = { skill: skill.text, count: of.length, all };
        return (
          <li key={uri} class="ds-tag tag" lang={skill.language === language ? undefined : skill.language}>
            {all > 2 ? text(language)('compare.skills.of', count) : skill.text}
          </li>
        );
      })}
    </ul>
  );
}
