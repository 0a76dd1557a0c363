/** The store of the reader's set, in her browser. */

/** @import { ReadersSet, SharedSet } from "../shared/types.js" */

/** @type {SharedSet} */
const NOTHING = { ids: [], title: "", foreword: "", asked: "" };
/** @type {ReadersSet} */
const EMPTY = { ...NOTHING, by: "", paper: "a4", notes: false, brief: false, former: null };

const LONGEST = 4000; // letters of a text, as the page lets write

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
 * What was kept or comes from a file, as far as it has the form of a set.
 * @param {unknown} value
 * @returns {ReadersSet}
 */
export function sound(value) {
  const former = Object(value).former;
  const paper = Object(value).paper === "a5" ? "a5" : "a4";
  return { ...formed(value, EMPTY), paper, former: former ? formed(former, NOTHING) : null };
}

/**
 * The fields of a form; one of another type is as in the form.
 * @template {SharedSet} Form
 * @param {unknown} value
 * @param {Form} form
 * @returns {Form}
 */
function formed(value, form) {
  const given = Object(value);
  const fields = Object.entries(form).map((
    [key, empty],
  ) => [key, typeof given[key] === typeof empty ? given[key] : empty]);
  const cut = fields.map(([key, field]) => [key, typeof field === "string" ? field.slice(0, LONGEST) : field]);
  const ids = [given.ids].flat().filter((id) => typeof id === "string");
  return { ...Object.fromEntries(cut), ids: [...new Set(ids)] };
}
