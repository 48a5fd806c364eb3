import type { Path } from '../../base/paths.ts';
import type { AnyAction, AnyQuery, AnyTask } from '../actions/index.ts';
import type { FormValues } from './form.ts';
import type { FormPage } from './form-page.ts';
import type { PageAnswer, PageRequest } from './page-request.ts';

// biome-ignore lint/suspicious/noExplicitAny: a path of any parameters.
export type AnyPath = Path<any>;

/** Anything that the rights table has a line for. */
export type Door = AnyAction | AnyQuery | AnyTask;

/** How a room puts its pages into the house. `uses` names the actions and questions, for the completeness test. */
export type Pages = {
  /** A page that is read. */
  show(path: AnyPath, uses: readonly Door[], handle: (request: PageRequest) => Promise<PageAnswer>): void;
  /** A button: a POST without fields of its own to correct. A refusal becomes a page that explains it. */
  button(
    path: AnyPath,
    uses: readonly Door[],
    handle: (request: PageRequest, values: FormValues, once: string) => Promise<PageAnswer>,
  ): void;
  /** A form: GET shows it, POST checks it and shows it again with its input and errors, or goes on. */
  form(path: AnyPath, uses: readonly Door[], page: FormPage): void;
};
