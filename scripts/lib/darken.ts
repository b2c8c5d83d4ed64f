/**
 * The sample pages are light, as the shops are. This makes one dark the way a reader's dark mode does, so that what Kaopu
 * draws on dark pages can be looked at; pictures and gradients stay.
 */
const DARK = `<style>
:root { color-scheme: dark; background: #131619 !important; color: #e6e8eb }
body, body * { background-color: transparent !important; border-color: #343941 !important; color: inherit !important }
</style>`;

export const darkened = (html: Buffer): Buffer =>
  Buffer.from(html.toString('utf8').replace(/<\/head>|<body\b/i, (tag) => `${DARK}${tag}`));
