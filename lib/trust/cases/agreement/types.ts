/** An issuer's open report (a problem) or vouch (no problem) on a subject; withdrawn and expired ones are not passed. */
export interface Vote {
  issuer: string;
  /** `subjectKey` of the records. */
  subject: string;
  problem: boolean;
  /**
   * Epoch milliseconds since when this vote is KNOWN to exist: when this machine first saw it, or, if earlier, the
   * creation of a trusted ruling that names its id (`refs`; the id is a hash, so it existed then). Never the record's
   * own `created`: its issuer writes that, and would write it before every ruling.
   */
  at: number;
}

/** What a ruling of the user, or of an issuer that the user trusts, said of a subject. */
export interface Anchor {
  subject: string;
  upheld: boolean;
  /** Weight of its issuer, above 0 up to 1. */
  weight: number;
  /** Epoch milliseconds: when it was created (trusted issuers are believed), or first seen if that is earlier. */
  at: number;
}

export interface ModelInput {
  votes: readonly Vote[];
  anchors: readonly Anchor[];
  /** Further weight of each issuer, 0 to 1, such as its standing; an issuer that is not in the map has none. */
  weights?: ReadonlyMap<string, number>;
}
