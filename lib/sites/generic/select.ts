/** Selectors by many attributes and words at once. */

/** `[class*="a" i],[class*="b" i],[id*="a" i],…` */
export const anyWith = (attributes: string, words: string): string =>
  attributes
    .split(' ')
    .flatMap((name) => words.split(' ').map((word) => `[${name}*="${word}" i]`))
    .join(',');
