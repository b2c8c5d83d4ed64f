import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../lib/trust/signals/define.ts';
import { SIGNALS } from '../../lib/trust/signals/list.ts';

const root = join(import.meta.dirname, '../..');
const kebab = (id: string) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('the files of the signals', () => {
  it.each(SIGNALS.map((rule) => [rule.id, rule] as const))('%s has a file and a test of its own', (id, rule) => {
    const file = join(root, 'lib/trust/signals', `${kebab(id)}.ts`);
    expect(readFileSync(file, 'utf8')).toContain(`id: '${id}'`);
    expect(existsSync(join(root, 'tests/unit', `signal-${kebab(id)}.test.ts`))).toBe(true);
    expect(TOPICS).toContain(rule.topic);
    expect(rule.strength).not.toBe(0);
    // A reason inside a sentence, or a row of its own: no full stop.
    for (const sentence of rule.sentence) expect(sentence).not.toMatch(/[.。]$/);
  });

  it('names each once', () => {
    const ids = SIGNALS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
