import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLIP_RULES } from '../../../../core/clips/clip-rules.ts';
import { clipsDocument } from '../../../../scripts/docs/clips-document.ts';

describe('docs/worth-watching.md', () => {
  it('is what the rules say (npm run docs writes it)', () => {
    const file = new URL('../../../../docs/worth-watching.md', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(clipsDocument());
  });

  it('has every kind once, under a name of its own', () => {
    for (const { kind } of CLIP_RULES) expect(clipsDocument().split(`\`${kind}\``)).toHaveLength(2);
    expect(new Set(CLIP_RULES.map(({ label }) => label)).size).toBe(CLIP_RULES.length);
  });
});
