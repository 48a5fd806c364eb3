import type { Catalogue } from '../base/language.ts';
import type { AnyAction, AnyQuery, AnyTask, Platform } from './actions/index.ts';
import type { Listener, Log, Routine, RunKind } from './jobs/index.ts';
import type { Api } from './web/api.ts';
import type { Endpoints } from './web/endpoints.ts';
import type { Pages } from './web/pages.ts';
import type { PublicRoutes } from './web/public-routes.ts';

/** Everything a room brings to the house; `app.ts` wires it. Migrations are found in the room's folder by its name. */
export type Room = {
  readonly name: string;
  readonly text: Catalogue<never>;
  readonly actions: readonly AnyAction[];
  readonly queries: readonly AnyQuery[];
  readonly tasks?: readonly AnyTask[];
  /** Brings the room's own files into the database, each time the program starts; quick where nothing is new. */
  readonly begin?: (platform: Platform, log: Log) => Promise<void>;
  readonly pages?: (pages: Pages) => void;
  readonly api?: (api: Api) => void;
  readonly publicRoutes?: (routes: PublicRoutes) => void;
  /** Protocols of others that the room speaks. */
  readonly endpoints?: (endpoints: Endpoints) => void;
  readonly listeners?: readonly Listener[];
  readonly routines?: readonly Routine[];
  readonly runKinds?: readonly RunKind[];
};
