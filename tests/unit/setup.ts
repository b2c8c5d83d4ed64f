/** Before each file of unit tests: readers have the item kit, as on a page where the card script has come. */
import { wholeKit } from '../../lib/sites/item-kit/whole.ts';
import { provideItemKit } from '../../lib/sites/item-kit.ts';

provideItemKit(wholeKit);
