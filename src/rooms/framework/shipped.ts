import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type FieldError, Refusal } from '../../base/errors.ts';
import { root } from '../../platform/root.ts';
import { keepCompiled } from './compiled.ts';
import { type CompiledFramework, readFramework } from './rules/read-framework.ts';

const folder = join(root, 'data/frameworks');

/** A file that will not do, with a line for each place in it. `file` as seen from the program's folder. */
export type BrokenFile = { file: string; problems: readonly FieldError[] };
export type FrameworkFiles = { frameworks: CompiledFramework[]; broken: BrokenFile[] };

/** Reads all framework files of a folder (`<id>/<version>.json`); a broken one does not keep the others from being read. */
export function readFrameworkFiles(from = folder): FrameworkFiles {
  const files: FrameworkFiles = { frameworks: [], broken: [] };
  for (const path of pathsIn(from)) {
    try {
      files.frameworks.push(keepCompiled(readFile(path, from)));
    } catch (error) {
      files.broken.push({ file: relative(root, path), problems: problemsOf(error) });
    }
  }
  return files;
}

/** By id, then by version as people count: 2 stands before 10. */
function pathsIn(from: string): string[] {
  const inOrder = (names: string[]) => names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return inOrder(readdirSync(from)).flatMap((id) =>
    inOrder(readdirSync(join(from, id)))
      .filter((file) => file.endsWith('.json'))
      .map((file) => join(from, id, file)),
  );
}

/** The folder and the file name say which framework in which version it is; a file that says otherwise is misplaced. */
function readFile(path: string, from: string): CompiledFramework {
  const compiled = readFramework(JSON.parse(readFileSync(path, 'utf8')));
  const name = `${compiled.id}/${compiled.version}.json`;
  if (relative(from, path) === name) return compiled;
  throw new Refusal('framework/file-unreadable', 422, { count: 1 }, [
    { path: 'id', code: 'framework/file-misplaced', params: { pointer: '/id', name } },
  ]);
}

function problemsOf(error: unknown): readonly FieldError[] {
  if (error instanceof Refusal && error.fields.length > 0) return error.fields;
  const reason = (error as Error).message;
  return [{ path: '', code: 'framework/file-invalid', params: { pointer: '/', reason } }];
}

// The files are part of the program: they are read once a process.
let read: FrameworkFiles | null = null;

/** The frameworks that came with the program; for what runs without a database, and to fill an empty one. */
export function shippedFrameworks(): readonly CompiledFramework[] {
  read ??= readFrameworkFiles();
  return read.frameworks;
}

/** The one with this id, in this version or the latest one. */
export function shippedFramework(id: string, version?: string): CompiledFramework | undefined {
  return shippedFrameworks().findLast(
    (one) => one.id === id && (version === undefined || one.version === version),
  );
}
