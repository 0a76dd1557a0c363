/** The parts of the catalogue's page: those of its own templates. */

import { part as partIn, sentence as sentenceIn } from "../shared/parts.js";

const page = document.querySelector("#catalogue");

/**
 * A copy of one of the page's templates.
 * @param {string} name
 */
export function part(name) {
  return partIn(page, name);
}

/**
 * A text of the page with its {places} filled.
 * @param {string} name
 * @param {Record<string, unknown>} [values]
 */
export function sentence(name, values) {
  return sentenceIn(page, name, values);
}
