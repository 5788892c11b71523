import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  MODEL_FILES,
  RUNTIME_FILES,
  RUNTIME_PACKAGES,
  VISION_FILES,
} from '../../../models/manifest.ts';

const project = join(import.meta.dirname, '../../..');
const packageFolder = (name: string): string => join(project, 'node_modules', name);

const facts = (path: string) => {
  const bytes = readFileSync(path);
  return { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
};

describe('manifest of the analysis files', () => {
  test.each([...MODEL_FILES])('$file in the repository is the one it names', (model) => {
    expect(model).toMatchObject(facts(join(project, 'models', model.file)));
  });

  test.each([...RUNTIME_FILES])('$file of the installed package is the one it names', (runtime) => {
    const { folder } = RUNTIME_PACKAGES[runtime.package];
    expect(runtime).toMatchObject(
      facts(join(packageFolder(runtime.package), folder, runtime.file)),
    );
  });

  test.each(Object.entries(RUNTIME_PACKAGES))(
    'the installed %s has the version that the hashes were taken from',
    (name, expected) => {
      const { version } = JSON.parse(
        readFileSync(join(packageFolder(name), 'package.json'), 'utf8'),
      );
      expect(version).toBe(expected.version);
    },
  );

  test('ids and file names are each used once, and every file says its licence and origin', () => {
    expect(new Set(VISION_FILES.map(({ id }) => id)).size).toBe(VISION_FILES.length);
    expect(new Set(VISION_FILES.map(({ file }) => file)).size).toBe(VISION_FILES.length);
    for (const { licence, origin } of VISION_FILES) {
      expect(licence).not.toBe('');
      expect(origin).not.toBe('');
    }
  });
});
