import type { OpenAPIHono } from '@hono/zod-openapi';
import { renderPage } from './page.tsx';

type Operation = { summary?: string; operationId?: string; tags?: string[] };
type Document = {
  info: { title: string; version: string; description?: string };
  paths?: Record<string, Record<string, Operation>>;
};

/** The OpenAPI 3.1 description of everything mounted so far. Made once: each call adds to the app's registry. */
export function apiDocument(app: OpenAPIHono, baseUrl: string): Document {
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key of an institution',
  });
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Opinko API',
      version: '1',
      description:
        'Every action of the program. Errors are problem details (RFC 9457); lists page with cursor and Link; send Idempotency-Key with a POST that may be repeated, and If-Match with an edit.',
    },
    servers: [{ url: baseUrl }],
  }) as unknown as Document;
}

/** The readable page at /api. The API's own language is English. */
export function ApiPage(document: Document): string {
  const groups = new Map<string, { method: string; path: string; operation: Operation }[]>();
  for (const [path, methods] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? '';
      groups.set(tag, [...(groups.get(tag) ?? []), { method, path, operation }]);
    }
  }
  return renderPage(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{document.info.title}</title>
        <link rel="stylesheet" href="/assets/opinko.css" />
      </head>
      <body class="api-page">
        <main>
          <h1>{document.info.title}</h1>
          <p>{document.info.description}</p>
          <p>
            <a href="/openapi.json">
              <code>openapi.json</code>
            </a>
          </p>
          {[...groups].map(([tag, operations]) => (
            <section key={tag}>
              <h2>{tag}</h2>
              <table class="ds-table">
                <tbody>
                  {operations.map(({ method, path, operation }) => (
                    <tr key={method + path}>
                      <td>
                        <code>{method.toUpperCase()}</code>
                      </td>
                      <td>
                        <code>{path}</code>
                      </td>
                      <td>{operation.summary}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ))}
        </main>
      </body>
    </html>,
  );
}
