/**
 * A licence under which an output is given. `name` is a proper name, the same in every language; `changes`: whether
 * others may change the work, null where the text of the licence decides.
 */
export type Licence = {
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly changes: boolean | null;
};

const cc = (id: string, name: string, path: string, changes = true): Licence => ({
  id,
  name,
  url: `https://creativecommons.org/${path}`,
  changes,
});
const spdx = (id: string, name: string): Licence => ({
  id,
  name,
  url: `https://spdx.org/licenses/${id}.html`,
  changes: true,
});

/** Another licence than those listed; it is told in words. */
export const OTHER = 'other';

/** Ids as in the SPDX licence list. */
export const licences: readonly Licence[] = [
  cc('CC-BY-4.0', 'CC BY 4.0', 'licenses/by/4.0/'),
  cc('CC-BY-SA-4.0', 'CC BY-SA 4.0', 'licenses/by-sa/4.0/'),
  cc('CC-BY-NC-4.0', 'CC BY-NC 4.0', 'licenses/by-nc/4.0/'),
  cc('CC-BY-NC-SA-4.0', 'CC BY-NC-SA 4.0', 'licenses/by-nc-sa/4.0/'),
  cc('CC-BY-ND-4.0', 'CC BY-ND 4.0', 'licenses/by-nd/4.0/', false),
  cc('CC-BY-NC-ND-4.0', 'CC BY-NC-ND 4.0', 'licenses/by-nc-nd/4.0/', false),
  cc('CC0-1.0', 'CC0 1.0', 'publicdomain/zero/1.0/'),
  spdx('MIT', 'MIT'),
  spdx('Apache-2.0', 'Apache 2.0'),
  spdx('BSD-3-Clause', 'BSD 3-Clause'),
  spdx('EUPL-1.2', 'EUPL 1.2'),
  spdx('MPL-2.0', 'MPL 2.0'),
  spdx('GPL-3.0-or-later', 'GPL 3.0 or later'),
  spdx('AGPL-3.0-or-later', 'AGPL 3.0 or later'),
  spdx('ODbL-1.0', 'ODbL 1.0'),
  { id: OTHER, name: '', url: null, changes: null },
];

const byId = new Map(licences.map((licence) => [licence.id, licence]));

/** The licence with this id, or undefined where the list has none. */
export function licenceOf(id: string): Licence | undefined {
  return byId.get(id);
}
