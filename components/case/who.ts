import type { CaseView } from '../../lib/messages/protocol.ts';
import { hiddenWho, type WhoOf, whoWords } from '../../lib/text/case.ts';
import type { Speaker } from '../../lib/text/speak.ts';

/** How the parties of a case are called. `reporter`: of whoever reported or vouched, hidden where a ruling is still to come. */
export interface Who {
  open: WhoOf;
  reporter: WhoOf;
}

export function whoOf({ names }: CaseView, speak: Speaker, hidesReporters: boolean): Who {
  const open = whoWords(names, speak);
  return { open, reporter: hidesReporters ? hiddenWho(names, speak) : open };
}
