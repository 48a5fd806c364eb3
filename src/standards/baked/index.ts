export { bakePng, bakeSvg } from './bake.ts';
export { drawBadge } from './draw-badge.ts';
export { extractFromPng } from './extract-png.ts';
export { extractFromSvg } from './extract-svg.ts';
export { rasterise } from './rasterise.ts';
