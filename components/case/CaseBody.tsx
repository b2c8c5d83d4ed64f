import type { CaseView } from '../../lib/messages/protocol.ts';
import type { Speaker } from '../../lib/text/speak.ts';
import { CaseLog } from './Log.tsx';
import { OtherSide } from './OtherSide.tsx';
import { Reports } from './Reports.tsx';
import { Rulings } from './Rulings.tsx';
import type { Who } from './who.ts';

/** Both sides, who ruled, and the log. */
export function CaseBody(props: { view: CaseView; who: Who; speak: Speaker }) {
  return (
    <>
      <div class="k-case-sides">
        <Reports {...props} />
        <OtherSide {...props} />
      </div>
      <Rulings {...props} />
      <CaseLog log={props.view.log} who={props.who} speak={props.speak} />
    </>
  );
}
