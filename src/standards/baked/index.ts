export { extractFromPng } from './extract-png.ts';
export { extractFromSvg } from './extract-svg.ts';
