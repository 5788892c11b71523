import { describe, expect, test } from 'vitest';
import { causeToText } from '../../../main/log.ts';

describe('what the log keeps of a failure', () => {
  test('name, code and stack of an error', () => {
    const text = causeToText(Object.assign(new TypeError('broke'), { code: 'E_BROKE' }));
    expect(text).toContain('TypeError [E_BROKE]');
    expect(text).toContain('log.test.ts');
  });

  test('none of its other properties: they could carry what the user wrote', () => {
    const text = causeToText(Object.assign(new Error('broke'), { input: 'my secret' }));
    expect(text).not.toContain('my secret');
  });

  test.each([['my secret'], [{ note: 'my secret' }], [42], [null]])(
    'of %j, which is no error, only the type',
    (cause) => {
      expect(causeToText(cause)).toBe(typeof cause);
    },
  );
});
