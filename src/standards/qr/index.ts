export { MOST_PIXELS, readQr } from './read-qr.ts';
