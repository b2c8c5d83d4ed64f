import type { NamedProfile } from '../../lib/settings/types.ts';
import { useApp } from '../app/context.ts';
import { FilePicker } from '../app/FilePicker.tsx';
import { MAX_PROFILE_BYTES, parseProfile } from './profiles.ts';

const textOf = (file: File): Promise<string> =>
  file.size > MAX_PROFILE_BYTES ? Promise.resolve('') : file.text().catch(() => '');

/** Takes requirements in from a file; `undefined` is told where the file holds none. */
export function ProfileFile({ onProfile }: { onProfile: (profile: NamedProfile | undefined) => void }) {
  const { t } = useApp();
  const take = async (file: File) => onProfile(parseProfile(await textOf(file)));
  return <FilePicker text={t('profile_import')} onFile={(file) => void take(file)} />;
}
