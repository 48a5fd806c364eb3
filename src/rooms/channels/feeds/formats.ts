import { dayStart } from '../../../base/time.ts';
import {
  elmJsonLdFrame,
  elmJsonLdNode,
  elmRdfXmlFrame,
  elmRdfXmlNode,
  learningOpportunities,
} from '../../../standards/elm/index.ts';
import { koutaFrame, koutaOffering } from '../../../standards/kouta/index.ts';
import type { Offered } from '../../../standards/offered.ts';
import type { Switchable } from '../rules/channels.ts';

/** A file of a channel: what stands around its offerings, and how one is written. `zone` is that of the days. */
export type Format = {
  readonly channel: Switchable;
  /** The end of its address. */
  readonly ending: string;
  readonly mediaType: string;
  readonly frame: { readonly head: string; readonly between: string; readonly foot: string };
  readonly write: (offered: Offered, zone: string) => string[];
};

const opportunities = (offered: Offered, zone: string) =>
  learningOpportunities(offered, (day) => dayStart(zone, day));

export const formats: readonly Format[] = [
  {
    channel: 'elm',
    ending: 'jsonld',
    mediaType: 'application/ld+json',
    frame: elmJsonLdFrame,
    write: (offered, zone) => opportunities(offered, zone).map(elmJsonLdNode),
  },
  {
    channel: 'elm',
    ending: 'rdf',
    mediaType: 'application/rdf+xml',
    frame: elmRdfXmlFrame,
    write: (offered, zone) => opportunities(offered, zone).map(elmRdfXmlNode),
  },
  {
    channel: 'opintopolku',
    ending: 'json',
    mediaType: 'application/json; charset=utf-8',
    frame: koutaFrame,
    write: (offered) => [JSON.stringify(koutaOffering(offered))],
  },
];
