/** The offer that the buy box sells new and once: not the used one, not the subscription, not the other sellers' list. */
const OTHER_ROW =
  '[id^="used"],[id*="_used"],[id*="snsAccordionRow"],[id^="aod-"],[id^="rental"],[id*="rentalOffer"],.a-popover-preload,.aok-hidden';

/** The first match with any text, among selectors tried in order, that belongs to the main offer. */
export function own(doc: Document, selectors: readonly string[]): Element | undefined {
  for (const select of selectors)
    for (const element of doc.querySelectorAll(select))
      if (/\S/.test(element.textContent ?? '') && !element.closest(OTHER_ROW)) return element;
  return undefined;
}
