/** What is written in a field, before it is read: a text, a list of such values or an object of such values by key. */

import { visible } from "./normalise.js";

export function isText(node) {
  return typeof node === "string";
}

/** Whether nothing is written there. */
export function isEmpty(node) {
  return isText(node) && !textOf(node);
}

/**
 * The text without blanks around it and without what nobody sees.
 * @param {string} node
 */
export function textOf(node) {
  return visible(node).trim();
}
