/** Parts: words and small parts of a page that scripts show, out of the page's own templates. */

/**
 * A copy of the element in the template of that name within `place`.
 * @param {ParentNode} place
 * @param {string} name
 */
export function part(place, name) {
  return template(place, name).content.firstElementChild.cloneNode(true);
}

/**
 * The text of the template of that name, with its {places} filled.
 * @param {ParentNode} place
 * @param {string} name
 * @param {Record<string, unknown>} [values]
 */
export function sentence(place, name, values = {}) {
  return template(place, name).content.textContent.replace(
    /\{(\w+)\}/g,
    /** @type {(found: string, key: string) => string} */ (_, key) => String(values[key]),
  );
}

/**
 * @param {ParentNode} place
 * @param {string} name
 */
function template(place, name) {
  return place.querySelector(`template[data-part="${name}"]`);
}
