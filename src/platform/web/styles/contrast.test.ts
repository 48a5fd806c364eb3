import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('./palette.css', import.meta.url), 'utf8');
const colours = new Map(
  [...css.matchAll(/--ds-color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [
    name ?? '',
    value ?? '',
  ]),
);
const families = ['accent', 'brand1', 'brand2', 'neutral', 'info', 'success', 'warning', 'danger'];
const grounds = [
  'background-default',
  'background-tinted',
  'surface-default',
  'surface-tinted',
  'surface-hover',
];

/** Contrast of two colours, WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(name: string): number {
  const hex = colours.get(name);
  assert.ok(hex, name);
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function atLeast(ratio: number, one: string, other: string): void {
  const found = contrast(one, other);
  assert.ok(found >= ratio, `${one} on ${other}: ${found.toFixed(2)} < ${ratio}`);
}

test('text can be read on every ground of its colour and on the paper', () => {
  for (const family of families) {
    for (const ground of grounds) {
      for (const ink of ['text-subtle', 'text-default']) {
        atLeast(4.5, `${family}-${ink}`, `${family}-${ground}`);
        atLeast(4.5, `${family}-${ink}`, 'neutral-background-tinted');
        atLeast(4.5, `neutral-${ink}`, `${family}-${ground}`);
      }
    }
  }
});

test('buttons can be read in each of their states', () => {
  for (const family of families)
    for (const state of ['default', 'hover', 'active'])
      atLeast(4.5, `${family}-base-contrast-default`, `${family}-base-${state}`);
});

test('borders of controls stand out from what is around them', () => {
  for (const family of families) {
    for (const border of ['border-default', 'border-strong']) {
      atLeast(3, `${family}-${border}`, 'neutral-surface-default');
      atLeast(3, `${family}-${border}`, 'neutral-background-tinted');
    }
  }
});
