import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { isLanguage } from '../../src/base/language.ts';
import { galleryPages } from './gallery.tsx';

const web = join(import.meta.dirname, '../../src/platform/web');
const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const policy =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'";

/** The gallery over HTTP, under the content policy of the program. */
export async function serveGallery(): Promise<{ url: string; server: Server }> {
  const files = await assets();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery');
    response.setHeader('content-security-policy', policy);
    const file = files.get(pathname);
    if (file) return void response.setHeader('content-type', types[extname(pathname)] ?? '').end(file);
    const [, language, name = ''] = pathname.split('/');
    const page = isLanguage(language) ? galleryPages[name]?.(language) : undefined;
    if (!page) return void response.writeHead(404).end();
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

async function assets(): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: {
      enhance: join(web, 'enhance/index.ts'),
      opinko: join(web, 'styles/index.css'),
      favicon: join(web, 'assets/favicon.svg'),
    },
    outdir: '/assets',
    bundle: true,
    write: false,
    format: 'esm',
    loader: { '.woff2': 'file', '.svg': 'copy' },
  });
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]));
}
