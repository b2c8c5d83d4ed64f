import { defineSignal } from './define.ts';

export const originShown = defineSignal({
  id: 'originShown',
  topic: 'goods',
  strength: 1,
  why: 'A named place of origin can be checked against the pack.',
  sentence: ['place of origin shown: “{said}”', '显示产地：“{said}”'],
  find: ({ listing: { details, from } }) =>
    details?.origin &&
    /\p{L}{2}/u.test(details.origin) &&
    !/^(?:其他|其它|见包装|详见|other|n\/?a|does not apply|unknown)/iu.test(details.origin)
      ? { said: details.origin.slice(0, 40), source: from.details ?? 'markup' }
      : undefined,
});
