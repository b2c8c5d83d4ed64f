/** What a page may ask of a case: to open it, where no page can look. */

interface Message<Request, Reply> {
  request: Request;
  reply: Reply;
}

export interface WarnProtocol {
  /** Opens the case behind what Kaopu says of a listing of this page, in a tab of our own. */
  'page.openCase': Message<{ key: string }, Record<never, never>>;
}
