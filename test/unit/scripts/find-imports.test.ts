import { describe, expect, it } from 'vitest';
import { findImports, packageOf, withoutComments } from '../../../scripts/layers/find-imports.ts';

const modulesOf = (source: string) => findImports(source).map(({ from }) => from);

describe('findImports', () => {
  it('finds every way to name a module', () => {
    const source = `
      import a from 'one';
      import { b, type C } from "two";
      import * as d from 'three';
      import 'four';
      export { e } from 'five';
      export * from 'six';
      const f = await import('seven');
      const g = require('eight');
      new Worker(new URL('./nine.worker.ts', import.meta.url));
      import {
        h,
        i,
      } from 'ten';`;
    expect(modulesOf(source).toSorted()).toEqual(
      [
        'one',
        'two',
        'three',
        'four',
        'five',
        'six',
        'seven',
        'eight',
        './nine.worker.ts',
        'ten',
      ].toSorted(),
    );
  });

  it.each([
    ["import type { A } from 'x';", true],
    ["export type { A } from 'x';", true],
    ["import { type A, type B } from 'x';", true],
    ["import { type A, b } from 'x';", false],
    ["import { a } from 'x';", false],
    ["import type from 'x';", false],
    ["import {} from 'x';", false],
  ])('tells whether %s vanishes at run time', (source, typeOnly) => {
    expect(findImports(source)).toMatchObject([{ from: 'x', typeOnly }]);
  });

  it('keeps an import apart from a declaration before it', () => {
    const source = "export interface A { b: string }\nimport type { C } from 'x';";
    expect(findImports(source)).toMatchObject([{ from: 'x', typeOnly: true, clause: '{ C }' }]);
  });

  it('leaves out what stands in comments', () => {
    expect(
      modulesOf("// import a from 'one';\n/* import b from 'two'; */\nimport c from 'three';"),
    ).toEqual(['three']);
  });

  it('does not take an address in a string for a comment', () => {
    expect(withoutComments("const a = 'https://example.org'; // gone")).toContain(
      'https://example.org',
    );
  });
});

describe('packageOf', () => {
  it.each([
    ['zod', 'zod'],
    ['zod/v4', 'zod'],
    ['@mantine/core/styles.css', '@mantine/core'],
    ['./near.ts', undefined],
    ['../up.ts', undefined],
    ['node:fs', undefined],
  ])('%s belongs to %s', (from, name) => {
    expect(packageOf(from)).toBe(name);
  });
});
