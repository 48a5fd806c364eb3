/**
 * Collects the counts of the stages and judges them.
 * @param {{ ci: boolean, minimum: Record<string, number> }} rules
 *   ci: only tests of the shared material may be skipped; minimum: stage → least number of tests
 */
export function totals({ ci, minimum }) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const complain = (sentence) => {
    sum.failed++;
    console.log(`FAILED ${sentence}`);
  };
  return {
    /** Adds what one run of a stage counted. `whole`: all its files were run, so the minimum holds. */
    add(stage, { passed, failed, skips }, { whole = false } = {}) {
      sum.passed += passed;
      sum.failed += failed;
      sum.skipped += skips.length;
      for (const skip of skips) {
        if (ci && !skip.reason.includes('shared')) complain(`${skip.name}: skipped in CI (${skip.reason})`);
      }
      const least = minimum[stage] ?? 0;
      const ran = passed + failed + skips.length;
      if (whole && ran < least) {
        complain(`${stage}: ${ran} tests, at least ${least} are expected (scripts/minimum-tests.json)`);
      }
    },
    /** Counts a whole part that could not be run. */
    skip(stage, reason) {
      console.log(`  skipped ${stage}: ${reason}`);
      this.add(stage, { passed: 0, failed: 0, skips: [{ name: stage, reason }] });
    },
    get failed() {
      return sum.failed;
    },
    get line() {
      return `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`;
    },
  };
}
