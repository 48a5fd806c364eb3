import { isId } from '../../../../base/ids.ts';

/** As many fit side by side on a screen and on a sheet of paper. */
export const MOST_COMPARED = 5;

/** An offering as the address of a comparison names it. */
export type Choice = { institution: string; id: string };

/** As it stands in an address: '02473.0198…'. */
export function choiceName({ institution, id }: Choice): string {
  return `${institution}.${id}`;
}

/** Reads what an address names, each once and in its order; what is no name of an offering is left out. */
export function readChoices(values: readonly string[]): Choice[] {
  return [...new Set(values)].flatMap((value) => {
    const at = value.lastIndexOf('.');
    const [institution, id] = [value.slice(0, at), value.slice(at + 1)];
    return at > 0 && institution.length <= 20 && isId(id) ? [{ institution, id }] : [];
  });
}
