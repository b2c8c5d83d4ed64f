/** Keys of the report form: one each for reason and interest, and one that files it. */
import { INTERESTS, type Interest } from '../../lib/trust/report.ts';
import { INTEREST_KEYS, REPORT_VALUES, type ReportValue } from './draft.ts';

const TYPING = 'textarea, select, input:not([type=radio], [type=checkbox])';

export type FormKey = { value: ReportValue } | { interest: Interest } | { file: true };

/** What a key means in the form; nothing while something is typed, but for Ctrl or Cmd with Enter. */
export function formKey(event: KeyboardEvent): FormKey | undefined {
  if (event.isComposing) return undefined;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return { file: true };
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.target instanceof Element && event.target.matches(TYPING)) return undefined;
  const value = /^[1-8]$/.test(event.key) ? REPORT_VALUES[Number(event.key) - 1] : undefined;
  if (value) return { value };
  const interest = INTERESTS.find((one) => INTEREST_KEYS[one] === event.key.toLowerCase());
  return interest && { interest };
}
