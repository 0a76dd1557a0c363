/** What is written in a field, before it is read: a text, a list of such values or an object of such values by key. */

export function isText(node) {
  return typeof node === "string";
}

/** Whether nothing is written there. */
export function isEmpty(node) {
  return isText(node) && !node.trim();
}
