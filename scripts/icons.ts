/**
 * Draws `public/icon/*.png` from the same shapes as the badges: the toolbar icon of each state, and Kaopu's own.
 *   npm run icons      (after a change of components/look/glyphs.ts or of the colours)
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GLYPHS, type GlyphPart } from '../components/look/glyphs.ts';
import { STATES } from '../lib/trust/types.ts';
import { launchBrowser } from './lib/browsers.ts';

const root = join(import.meta.dirname, '..');
const tokens = readFileSync(join(root, 'components/look/tokens.css'), 'utf8');
const solo = (state: string) =>
  /light-dark\((#\w+)/.exec(tokens.split(`--k-${state}-solo:`)[1] ?? '')?.[1] ?? '#000000';

const paint = (parts: readonly GlyphPart[], ink: string, plate: string) =>
  parts
    .map((part) => {
      const color = part.knock ? plate : ink;
      const look = `fill="${part.fill ? color : 'none'}" stroke="${part.stroke ? color : 'none'}"${part.dash ? ` stroke-dasharray="${part.dash}"` : ''}`;
      return part.circle
        ? `<circle cx="${part.circle[0]}" cy="${part.circle[1]}" r="${part.circle[2]}" ${look}/>`
        : `<path d="${part.d}" ${look}/>`;
    })
    .join('');

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="100%" height="100%" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${inside}</svg>`;

const TEAL = '#0f6670';
const own = svg(
  `<rect width="16" height="16" rx="3.6" fill="${TEAL}"/><g transform="translate(8 8) scale(.78) translate(-8 -8)" stroke-width="1.9">${paint(GLYPHS.partial, '#ffffff', TEAL)}</g>`,
);

const pictures = [
  ...[16, 32, 48, 128].map((size) => ({ name: `kaopu-${size}`, size, markup: own })),
  ...STATES.flatMap((state) => {
    // A white plate under the glyph: the toolbar may be of any colour.
    const plate = '<rect width="16" height="16" rx="3" fill="#ffffff"/>';
    const glyph = `<g transform="translate(8 8) scale(.86) translate(-8 -8)">${paint(GLYPHS[state], solo(state), '#ffffff')}</g>`;
    return [16, 32].map((size) => ({ name: `state-${state}-${size}`, size, markup: svg(plate + glyph) }));
  }),
  ...[16, 32].map((size) => ({
    name: `paused-${size}`,
    size,
    markup: svg(
      '<rect width="16" height="16" rx="3" fill="#ffffff"/><path d="M5.6 4v8M10.4 4v8" stroke="#5c6470" stroke-width="2.4"/>',
    ),
  })),
];

const folder = join(root, 'public/icon');
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser('chrome');
try {
  const page = await browser.newPage();
  for (const { name, size, markup } of pictures) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<body style="margin:0;height:${size}px">${markup}</body>`);
    writeFileSync(join(folder, `${name}.png`), await page.screenshot({ omitBackground: true }));
  }
  console.log(`${pictures.length} icons in public/icon`);
} finally {
  await browser.close();
}
