/** Settings: what a page's template wrote for its scripts into an element. */

/**
 * The address that is written there, whole.
 * @param {HTMLElement} element
 * @param {string} [name]
 */
export function addressIn({ dataset }, name = "root") {
  return new URL(dataset[name] ?? "", location.href);
}

/**
 * The data that is written there, or `fallback` where nothing is.
 * @param {HTMLElement} element
 * @param {string} name
 * @param {unknown} [fallback]
 */
export function dataIn({ dataset }, name, fallback) {
  const text = dataset[name];
  if (text !== undefined) return JSON.parse(text);
  if (fallback !== undefined) return fallback;
  throw new Error(`the page does not tell ${name}`);
}

/**
 * What a page says of the search: {root, counts}, the address of the site and the plural forms of a number of practices.
 * @param {HTMLElement} element
 */
export function searchIn(element) {
  return { root: addressIn(element), counts: dataIn(element, "counts") };
}
