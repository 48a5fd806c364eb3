export { courseJsonLd } from './course.ts';
export { scriptSafe } from './script-safe.ts';
