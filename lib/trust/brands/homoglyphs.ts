/**
 * Letters of other scripts that are drawn like Latin ones: the pairs of Unicode's confusables (UTS 39) that keep a
 * word readable in common typefaces (ϲ is ς after NFKC). Before folding to lower case: Η is H, η is n.
 */
const ROWS: readonly (readonly [latin: string, others: string])[] = [
  ['a', 'аАαΑӑӒӓ\u0251ᴀᎪ'],
  ['b', 'ВЬьΒβʙᏴ'],
  ['c', 'сСϲϹςΣᴄᏟՇ'],
  ['d', 'ԁԀᴅᎠժ'],
  ['e', 'еЕёЁєΕεҽᴇᎬ'],
  ['f', 'ϝƒք'],
  ['g', '\u0261ɢԍցᏀ'],
  ['h', 'һҺнНΗհʜᎻ'],
  ['i', 'іІїЇιΙɩɪӀᎥ'],
  ['j', 'јЈϳᴊᎫյ'],
  ['k', 'кКҚқκΚᴋᏦ'],
  ['l', 'ӏ\u2113ʟᏞլǀ'],
  ['m', 'мМΜᴍᎷ'],
  ['n', 'пΝηոռɴ'],
  ['o', 'оОοΟσӧӦօՕᴏ'],
  ['p', 'рРρΡᴘᏢ'],
  ['q', 'ԛԚզ'],
  ['r', 'гГʀᎱᏒ'],
  ['s', 'ѕЅꜱᏚՏ'],
  ['t', 'тТτΤᴛᎢ'],
  ['u', 'υцսᴜՍ'],
  ['v', 'ѵѴνᴠᏙ'],
  ['w', 'ԝԜωᴡшᎳա'],
  ['x', 'хХχΧ'],
  ['y', 'уУүҮΥγʏұҰ'],
  ['z', 'ΖᴢʐᏃ'],
];

const LATIN = new Map(ROWS.flatMap(([latin, others]) => [...others].map((char): [string, string] => [char, latin])));

/** Any letter of the table; nearly no text holds one. */
export const HAS_HOMOGLYPH = new RegExp(`[${[...LATIN.keys()].join('')}]`, 'u');

export const toLatin = (text: string): string => [...text].map((char) => LATIN.get(char) ?? char).join('');
