export {
  course,
  courseOffering,
  deliveries,
  levels,
  type OoapiPowers,
  organisation,
  organisationId,
  programme,
} from './objects.ts';
export { type Page, type PageAsked, page, pageSizes } from './page.ts';
export { service } from './service.ts';
