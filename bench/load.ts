import autocannon from 'autocannon';

/** What one measurement saw. `p95` in milliseconds. */
export type Load = { readonly perSecond: number; readonly p95: number };

/**
 * Asks one address for `seconds` from `connections` connections at once, each with one request under way.
 * @throws when any answer was not the page: a benchmark of errors would be quick and worthless
 */
export function load(url: string, seconds: number, connections: number): Promise<Load> {
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    const options = { url, connections, duration: seconds, headers: { accept: 'text/html' } };
    const running = autocannon(options, (error, result) => {
      const failed = (result?.non2xx ?? 0) + (result?.errors ?? 0) + (result?.timeouts ?? 0);
      if (error || failed > 0 || times.length === 0)
        return reject(error ?? new Error(`${url}: ${failed} of ${times.length} requests failed`));
      times.sort((a, b) => a - b);
      resolve({ perSecond: times.length / result.duration, p95: times[Math.floor(times.length * 0.95)]! });
    });
    running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
