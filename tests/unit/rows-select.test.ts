import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extended, NOTHING, remaining, type Selection, toggled } from '../../components/rows/select.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const keysOf = ({ keys }: Selection) => [...keys].sort().join('');

describe('picking rows', () => {
  test('one by one, and back', () => {
    const two = toggled(toggled(NOTHING, 'b', 60), 'd', 60);
    expect(keysOf(two)).toBe('bd');
    expect(keysOf(toggled(two, 'b', 60))).toBe('d');
  });

  test('a range runs from the last one touched, both ways, and adds', () => {
    const one = toggled(NOTHING, 'd', 60);
    expect(keysOf(extended(one, 'b', order, 60))).toBe('bcd');
    expect(keysOf(extended(extended(one, 'b', order, 60), 'e', order, 60))).toBe('bcde');
    expect(keysOf(extended(NOTHING, 'c', order, 60))).toBe('c');
    expect(keysOf(extended(toggled(NOTHING, 'elsewhere', 60), 'c', order, 60))).toBe('celsewhere');
  });

  test('never more than the limit, and what was picked before a range stays', () => {
    const step = fc.record({ key: fc.constantFrom(...order), isRange: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step), fc.integer({ min: 1, max: 4 }), (steps, most) => {
        let selection = NOTHING;
        for (const { key, isRange } of steps) {
          const before = selection;
          selection = isRange ? extended(selection, key, order, most) : toggled(selection, key, most);
          expect(selection.keys.size).toBeLessThanOrEqual(most);
          if (isRange && before.anchor !== undefined)
            for (const one of before.keys) expect(selection.keys.has(one)).toBe(true);
        }
      }),
    );
  });

  test('what left the page is picked no more', () => {
    const two = toggled(toggled(NOTHING, 'b', 60), 'd', 60);
    expect(keysOf(remaining(two, new Set(['a', 'd'])))).toBe('d');
  });
});
