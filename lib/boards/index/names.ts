import type { Party } from '../../listing/types.ts';
import { partyId, partyKey, ROLES, type Role, take } from '../party.ts';

/** Texts that many rows share, each once; 0 is none. */
export class Names {
  readonly list: string[];
  readonly #numbers: Map<string, number>;

  constructor(list: readonly string[] = ['']) {
    this.list = [...list];
    this.#numbers = new Map(this.list.map((name, number) => [name, number]));
  }

  add(name: string | undefined): number {
    return name ? take(this.#numbers, name, () => this.list.push(name) - 1) : 0;
  }

  /** 0 where it was never added. */
  find(name: string): number {
    return this.#numbers.get(name) ?? 0;
  }

  at(number: number): string {
    return this.list[number] ?? '';
  }
}

export interface PartyRow {
  role: Role;
  site: string;
  id: string;
  /** As it was called when it was last seen; absent where only its id is shown. */
  name?: string;
  at: number;
}

/** Shops and promoters, each once whatever they call themselves; 0 is none. */
export class Parties {
  readonly list: PartyRow[];
  /** By role, site and id: joined keys for 100,000 listings would take longer than the ranking itself. */
  readonly #numbers: Record<Role, Map<string, Map<string, number>>> = { shop: new Map(), promoter: new Map() };

  constructor(list: readonly PartyRow[] = [{ role: 'shop', site: '', id: '', at: 0 }]) {
    this.list = list.map((party) => ({ ...party }));
    for (const [number, { role, site, id }] of this.list.entries()) this.#ofSite(role, site).set(id, number);
  }

  #ofSite(role: Role, site: string): Map<string, number> {
    return take(this.#numbers[role], site, () => new Map<string, number>());
  }

  add(role: Role, site: string, party: Party | undefined, at: number): number {
    const id = partyId(party);
    if (!id) return 0;
    const number = take(this.#ofSite(role, site), id, () => this.list.push({ role, site, id, at: -1 }) - 1);
    const row = this.list[number];
    const name = party?.name;
    if (!row || !name) return number;
    // Of two names of one moment the smaller, whatever the order.
    if (row.name === undefined || at > row.at || (at === row.at && name < row.name)) {
      row.name = name;
      row.at = at;
    }
    return number;
  }

  key(number: number): string {
    const { role, site, id } = this.list[number] ?? { role: ROLES[0], site: '', id: '' };
    return partyKey(role, site, id);
  }

  name(number: number): string | undefined {
    return this.list[number]?.name;
  }
}
