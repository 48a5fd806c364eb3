import assert from 'node:assert';

/**
 * Loaded before each test file. Where `assert.ok(value)` fails without a message, Node parses the whole file to quote
 * the expression, which in a bundle takes minutes; the line in the stack tells as much.
 */
for (const kind of [assert, assert.strict]) {
  const { ok } = kind;
  kind.ok = (value, message = 'The value should be truthy; see the line below') => ok(value, message);
}
