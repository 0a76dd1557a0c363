/** The bag: the files that a reader adds to a practice, kept in the browser until they are sent. */

import { isText } from "../rules/written.js";

/** @import { WrittenPractice } from "../../shared/types.js" */
/** @typedef {{ blob: Blob, shown?: string, added: number }} Item what was added, a small copy of it, and when */

const MARK = "attached-"; // begins what stands for a file's name until the practice has one
const STORE = "files";
const LONGEST = 90 * 24 * 3600 * 1000; // milliseconds that a browser keeps what was never sent

export class Bag {
  /** @type {Map<string, Item>} by what stands for their names */
  items = new Map();

  /** @param {IDBDatabase | null} base */
  constructor(base = null) {
    this.base = base;
  }

  /**
   * Put a file in; returns what stands for its name, and whether the browser keeps it.
   * @param {Blob} blob
   * @param {string} ending
   * @param {string} [shown]
   */
  async add(blob, ending, shown) {
    const token = `${MARK}${crypto.randomUUID()}${ending}`;
    const item = { blob, shown, added: Date.now() };
    this.items.set(token, item);
    return { token, kept: await this.#write((store) => store.put(item, token)) };
  }

  /** @param {string} token */
  async remove(token) {
    this.items.delete(token);
    await this.#write((store) => store.delete(token));
  }

  /**
   * The practice with names of its own for the files that it has of the bag, and those files by their paths.
   * @param {WrittenPractice} practice
   * @param {string[]} taken the files of the bank
   * @returns {{ practice: WrittenPractice, files: Map<string, Item> }}
   */
  settle(practice, taken) {
    const stem = practice.path.replace(/\.md$/, "");
    const files = new Map();
    const named = (record) => {
      const item = isText(record?.file) && this.items.get(record.file);
      if (!item) return record;
      const path = freePath(stem, record.file.slice(record.file.lastIndexOf(".")), [...taken, ...files.keys()]);
      files.set(path, item);
      return { ...record, file: path.split("/").pop() };
    };
    const { image, documents, ...rest } = practice.front;
    const front = {
      ...rest,
      ...(image && { image: named(image) }),
      ...(documents && { documents: Array.isArray(documents) ? documents.map(named) : documents }),
    };
    return { practice: { ...practice, front }, files };
  }

  /** Whether the browser did it; without a base it keeps nothing. */
  #write(action) {
    if (!this.base) return Promise.resolve(false);
    const change = this.base.transaction(STORE, "readwrite");
    action(change.objectStore(STORE));
    return new Promise((resolve) => {
      change.oncomplete = () => resolve(true);
      change.onerror = change.onabort = () => resolve(false);
    });
  }
}

function freePath(stem, ending, taken) {
  for (let number = 1;; number += 1) {
    const path = `${stem}${number > 1 ? `-${number}` : ""}${ending}`;
    if (!taken.includes(path)) return path;
  }
}

/** The bag with what it held last time; an empty one where the browser keeps nothing. */
export async function openBag() {
  try {
    const base = await opened();
    const bag = new Bag(base);
    for (const [token, item] of await entries(base)) {
      if (Date.now() - item.added > LONGEST) await bag.remove(token);
      else bag.items.set(token, item);
    }
    return bag;
  } catch {
    return new Bag();
  }
}

/** @returns {Promise<IDBDatabase>} */
function opened() {
  const asked = indexedDB.open(`bank.form:${location.pathname}`, 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
  return answered(asked);
}

/** @param {IDBDatabase} base */
async function entries(base) {
  const store = base.transaction(STORE).objectStore(STORE);
  const [tokens, items] = await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]);
  return tokens.map((token, at) => [token, items[at]]);
}

function answered(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
