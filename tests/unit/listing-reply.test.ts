import { describe, expect, it } from 'vitest';
import { parseReply } from '../../lib/listing/reply.ts';

describe('how fast a shop answers', () => {
  it.each([
    ['Usually responds within 24 hours', 86_400],
    ['Usually responds within 1 hour', 3600],
    ['Usually responds within 30 minutes', 1800],
    ['Antwortet meist innerhalb 1 Stunde', 3600],
    ['Antwortet meist innerhalb von 2 Tagen', 172_800],
    ['Répond généralement sous 24 heures', 86_400],
    ['Di solito risponde entro 24 ore', 86_400],
    ['Este vendedor suele responder en 24 horas.', 86_400],
    ['Reageert gewoonlijk binnen 24 uur', 86_400],
    ['Zwykle odpowiada w ciągu 24 godz.', 86_400],
  ])('%s', (text, seconds) => expect(parseReply(text)).toEqual({ seconds, text }));

  it.each([
    'Typically responds within a few hours',
    'Ships within 24 hours',
    'Member since Dec 2009',
    'Usually responds within 0 hours',
    '',
  ])('says nothing for %j', (text) => expect(parseReply(text)).toBeUndefined());
});
