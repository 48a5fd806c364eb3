import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** The peer of bench/first-light.ts: one route that sends one page from memory. */
const [port, page = ''] = process.argv.slice(2);
const html = Buffer.from(page, 'base64').toString();
const app = new Hono();
app.get('/', (c) => c.html(html));
serve({ fetch: app.fetch, port: Number(port) }, () => console.log('ready'));
