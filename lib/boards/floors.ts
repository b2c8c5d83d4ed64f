/** What it takes to stand on a board: the same numbers for ranking, for telling why, and for the first screen. */

/** Ratings below this say little (domain: "say 评价少 under ~20"). */
export const MIN_RATINGS = 20;
/** Distinct days on which a listing was seen before it can be ranked. */
export const MIN_DAYS = 2;
/** Ranks of fewer rows than the popup shows would be no ranking. */
export const MIN_RANKED = 3;
/** Rated goods before a seller can be ranked; as many as the site's average good counts for. */
export const MIN_GOODS = 3;
/**
 * Rows of one shop on the whole goods board at most, its best: so few that one shop cannot fill the first screen, however
 * many goods it lists. It holds for what a filter leaves, too. Goods whose shop the page does not show stand for themselves.
 */
export const MAX_PER_SHOP = 3;
/** With more upheld cases nothing of a shop or promoter is recommended (design 6). */
export const MAX_STRIKES = 2;
/** Rows handed over where nothing is said. */
export const DEFAULT_LIMIT = 100;
