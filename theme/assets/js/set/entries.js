/** Entries: title, address, place and kind of the practices of a set, each loaded once. */

export class Entries {
  #known = new Map();

  /** `folder` is the address under which they lie. */
  constructor(folder) {
    this.folder = folder;
  }

  /**
   * {found, unknown, unread}: the entries of the ids in their order, the ids that the bank does not have, and whether
   * some could not be read.
   */
  async of(ids) {
    const answers = await Promise.all(ids.map((id) => this.#entry(id)));
    const missing = (kind) => ids.filter((_, place) => answers[place] === kind);
    return {
      found: answers.filter((answer) => answer?.id),
      unknown: missing(null),
      unread: missing(undefined).length > 0,
    };
  }

  /** The entry of an id; null when there is none, undefined when that cannot be known now. */
  async #entry(id) {
    if (!this.#known.has(id)) {
      const entry = await load(new URL(`${encodeURIComponent(id)}.json`, this.folder));
      if (entry === undefined) return undefined;
      this.#known.set(id, entry && { id, ...entry });
    }
    return this.#known.get(id);
  }
}

async function load(address) {
  try {
    const answer = await fetch(address);
    if (answer.status === 404) return null;
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
