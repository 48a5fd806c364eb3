import { z } from 'zod';
import { versionName } from '../../../framework/index.ts';
import { gapOrders, gapScopes } from '../../rules/gaps.ts';

/** So many frameworks at a time. */
const MOST = 6;

/** What every list of gaps may be asked. */
export const gapInput = {
  frameworks: z
    .array(versionName)
    .max(MOST)
    .default([])
    .describe('Frameworks such as eu-2022-c243@1; default those in force'),
  scope: z.enum(gapScopes).default('mandatory').describe('"recommended" counts what is recommended as well'),
  order: z
    .enum(gapOrders)
    .default('effort')
    .describe('Requirements with the least work first, or the commonest'),
  requirement: z.string().max(200).nullish().describe('Only this requirement: framework@version/element'),
};
