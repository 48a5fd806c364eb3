import { type FieldError, invalidInput } from '../../../base/errors.ts';
import { isId } from '../../../base/ids.ts';

/**
 * The projects whose pages' addresses stand in a text, one a line: with or without the host and what comes behind.
 * @throws Refusal invalid-input at `field` for a line that leads to no project
 */
export function readProjectLinks(written: string, field: string): { institution: string; id: string }[] {
  const lines = written
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.map((line) => {
    const [, institution = '', id = ''] =
      /\/institutions\/([A-Za-z0-9-]{2,20})\/rdi\/([0-9a-f-]{36})/.exec(line) ?? [];
    if (isId(id)) return { institution, id };
    const error: FieldError = {
      path: field,
      code: 'rdi/no-such-project',
      params: { address: line.slice(0, 100) },
    };
    throw invalidInput([error]);
  });
}
