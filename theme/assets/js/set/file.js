/** A set as a file, for what is too long for an address or is to be kept apart from the browser. */

/** @import { ReadersSet } from "../shared/types.js" */

import { sound } from "./store.js";

/** @param {ReadersSet} set */
export function fileOf({ former: _, ...set }) {
  return new Blob([JSON.stringify(set, null, 1)], { type: "application/json" });
}

/**
 * The set in the text of a file; null when there is none.
 * @param {string} text
 * @returns {ReadersSet | null}
 */
export function setIn(text) {
  try {
    const set = sound(JSON.parse(text));
    return set.ids.length ? { ...set, former: null } : null;
  } catch {
    return null;
  }
}
