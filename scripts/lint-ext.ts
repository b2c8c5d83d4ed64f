/** `web-ext lint` on both builds: no errors, and no warning but the one preact's own `innerHTML` brings per bundle. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildExtension, root } from './lib/extension.ts';

interface Finding {
  code: string;
  file?: string;
  message: string;
  description?: string;
}

let failed = false;
for (const name of ['firefox', 'chrome'] as const) {
  const folder = buildExtension(name);
  if (name === 'chrome') continue; // Mozilla's linter judges the Firefox manifest; the Chrome build is only built.
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/web-ext/bin/web-ext.js'),
      'lint',
      '--source-dir',
      folder,
      '--output',
      'json',
      '--no-config-discovery',
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  let result: { errors: Finding[]; warnings: Finding[]; notices: Finding[] };
  try {
    result = JSON.parse(stdout.slice(stdout.indexOf('{'))) as typeof result;
  } catch {
    throw new Error(`web-ext lint gave no result\n${stdout}\n${stderr}`);
  }
  const unexpected = result.warnings.filter((warning) => warning.code !== 'UNSAFE_VAR_ASSIGNMENT');
  for (const finding of [...result.errors, ...unexpected])
    console.error(`${finding.code} ${finding.file ?? ''}: ${finding.message} ${finding.description ?? ''}`);
  console.log(
    `web-ext lint: ${result.errors.length} errors, ${result.warnings.length} warnings (${unexpected.length} not preact's own)`,
  );
  failed ||= result.errors.length + unexpected.length > 0;
}
process.exit(failed ? 1 : 0);
