/** The store of the reader's set, in her browser. */

/** @import { ReadersSet } from "../shared/types.js" */

/** @type {ReadersSet} */
const EMPTY = { ids: [], title: "", by: "", paper: "a4", notes: false, former: null };

/**
 * The reader's set, kept in her browser; where nothing can be kept it lasts as long as the page.
 *
 * Several sites may share a host, so the root of the site is part of the key.
 */
export class Store {
  /** @type {ReadersSet | null} what could not be kept */
  #unkept = null;
  #told = new EventTarget();

  /**
   * @param {URL} root of the site
   * @param {() => Storage} storage gives where things are kept; a browser may refuse it
   */
  constructor(root, storage) {
    this.key = `set ${root.pathname}`;
    this.storage = storage;
  }

  /** @returns {ReadersSet} */
  read() {
    if (this.#unkept) return this.#unkept;
    try {
      return sound(JSON.parse(this.storage().getItem(this.key) ?? "null"));
    } catch {
      return EMPTY;
    }
  }

  /**
   * Change some of the set; `how` is given the set as it is, for another tab may have changed it.
   * @param {(own: ReadersSet) => Partial<ReadersSet>} how
   */
  change(how) {
    const old = this.read();
    const next = { ...old, ...how(old) };
    try {
      this.storage().setItem(this.key, JSON.stringify(next));
      this.#unkept = null;
    } catch {
      this.#unkept = next;
    }
    this.tell();
  }

  /** Whether the set outlasts the page. */
  kept() {
    try {
      this.storage().setItem(`${this.key} test`, "");
      this.storage().removeItem(`${this.key} test`);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Call whenever the set has changed, here or in another tab.
   * @param {() => void} call
   */
  onChange(call) {
    this.#told.addEventListener("change", call);
  }

  tell() {
    this.#told.dispatchEvent(new Event("change"));
  }
}

/**
 * What was kept, as far as it has the form of a set.
 * @param {Partial<ReadersSet> | null} value
 * @returns {ReadersSet}
 */
function sound(value) {
  const ids = [value?.ids].flat().filter((id) => typeof id === "string");
  return { ...EMPTY, ...value, ids: [...new Set(ids)] };
}
