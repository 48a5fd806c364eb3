// A bare Hono handler that answers pages from memory: what one core can do at most with this server.
// Started by first-light.ts: node --import tsx bench/bare.ts <port> <file with {path: html} as JSON>
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const [port, file] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(file!, 'utf8')) as Record<string, string>;
const app = new Hono();
for (const [path, html] of Object.entries(pages)) app.get(path, (c) => c.html(html));
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, () => console.log('ready'));
