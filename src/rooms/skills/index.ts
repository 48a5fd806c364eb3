import type { Room } from '../../platform/room.ts';
import { importSkills, previewSkills, uploadSkills } from './actions/import.ts';
import { readSchemes, readSkills, readSuggestions, searchSkills } from './actions/questions.ts';
import { api } from './api.ts';
import { beginSkills } from './begin.ts';
import { forgetSkillUploads } from './forget-uploads.ts';
import { pages } from './routes.tsx';
import { text } from './text/index.ts';

/** What people can do, as concepts of a scheme (ESCO), with their names in every language. */
export const skills: Room = {
  name: 'skills',
  text,
  actions: [uploadSkills, importSkills],
  queries: [searchSkills, readSkills, readSuggestions, readSchemes, previewSkills],
  routines: [forgetSkillUploads],
  begin: beginSkills,
  pages,
  api,
};

export { importSkills, previewSkills, uploadSkills } from './actions/import.ts';
export { readSkills, readSuggestions, searchSkills } from './actions/questions.ts';
export { type Suggestion, unknownSkills } from './find-skills.ts';
export { faultWords } from './pages/fault-words.ts';
