/** What is drawn where a picture would be: a shape for the kind of goods on a ground of the shop's own. Nothing is fetched. */
import type { Category } from '../../lib/trust/category.ts';

/** Names of `--k-art-*` pairs in art.css; none of them a hue that a verdict uses. */
export const TONES = ['slate', 'sky', 'indigo', 'plum', 'sand', 'steel', 'mauve'] as const;
export type Tone = (typeof TONES)[number];

export type Motif = Category | 'unknown' | 'shop' | 'promoter';

/** Stroked shapes in a box of 24. */
const MOTIFS: Readonly<Record<Motif, string>> = {
  food: 'M3.5 11.5h17a8.5 8.5 0 0 1-5.5 8H9a8.5 8.5 0 0 1-5.5-8zM9 8.5c-1-1.4 1-2.2 0-4M13.5 8.5c-1-1.4 1-2.2 0-4',
  cosmetics: 'M7.5 11h9v9.5h-9zM10 11V7.5h4V11M10.5 7.5v-4l3 1.6v2.4M7.5 15h9',
  electronics: 'M4 5h16v11H4zM9 20h6M12 16v4M8 9.5h3M8 12h6',
  medicine: 'M6.2 13.2 13.2 6.2a3.3 3.3 0 0 1 4.7 4.7l-7 7a3.3 3.3 0 0 1-4.7-4.7zM9.7 9.7l4.7 4.7',
  baby: 'M8.5 9.5h7l.8 8.5a2.5 2.5 0 0 1-2.5 2.5h-3.6A2.5 2.5 0 0 1 7.7 18zM8 9.5c0-2 2-2 2.4-3.6h3.2C14 7.5 16 7.5 16 9.5M12 5.9V3.5M8.2 14h3.3',
  toys: 'M4 12.5h7.5V20H4zM12.5 12.5H20V20h-7.5zM8.2 4.5h7.6V12H8.2z',
  jewellery: 'M7.5 5h9L20.5 10 12 19.5 3.5 10zM3.5 10h17M9.5 10 12 5l2.5 5-2.5 9.5z',
  apparel: 'M9 4.5 4 7.2l1.8 4.3 2.2-.8v9h8v-9l2.2.8L20 7.2l-5-2.7c-.6 1.6-1.6 2.4-3 2.4s-2.4-.8-3-2.4z',
  other: 'M12 3.5 20 7.8v8.6l-8 4.1-8-4.1V7.8zM4 7.8l8 4.1 8-4.1M12 11.9v8.6',
  unknown: 'M12 3.5 20 7.8v8.6l-8 4.1-8-4.1V7.8zM4 7.8l8 4.1 8-4.1M12 11.9v8.6',
  shop: 'M5 11.5V20h14v-8.5M3.5 8.5 5.2 4h13.6l1.7 4.5c0 1.7-1 3-2.7 3s-2.9-1.3-2.9-3c0 1.7-1.2 3-2.9 3s-2.9-1.3-2.9-3c0 1.7-1.2 3-2.9 3s-2.7-1.3-2.7-3zM10 20v-5h4v5',
  promoter:
    'M12 14.5a3.5 3.5 0 0 0 3.5-3.5V7a3.5 3.5 0 0 0-7 0v4a3.5 3.5 0 0 0 3.5 3.5zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5v3M9 20.5h6',
};

/** Filled grounds in a box of 40, one of them by shop. */
const GROUNDS = [
  'M40 22a20 20 0 0 0-20 20h20z',
  'M0 40 40 0v40z',
  'M0 28c8-6 14-6 20 0s12 6 20 0v12H0z',
  'M0 0h13v40H0z',
  'M20 40a20 20 0 0 1 20-20V0H0v40z',
] as const;

/** FNV-1a, 32 bits: the same shop looks the same every day. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

export interface Art {
  tone: Tone;
  motif: Motif;
  /** Path data: `ground` in a box of 40, `shape` in a box of 24. */
  ground: string;
  shape: string;
}

/** `owner`: what the colour stands for, a shop within its site. */
export function artOf(owner: string, motif: Motif): Art {
  const hash = hashOf(owner);
  return {
    tone: TONES[hash % TONES.length] ?? 'slate',
    motif,
    ground: GROUNDS[Math.floor(hash / TONES.length) % GROUNDS.length] ?? '',
    shape: MOTIFS[motif],
  };
}
