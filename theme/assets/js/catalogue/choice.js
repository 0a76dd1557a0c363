/** A choice of the catalogue: what it holds, and what is left when some of it is taken away; pure functions. */

/** @import { Choice, Filter } from "../shared/types.js" */

import { GROUPS } from "./facets.js";

export const ENDS = /** @type {const} */ (["from", "to"]);

/**
 * The groups with anything chosen, each with its filters: [group, [{column, id}]].
 * @param {Choice} choice
 * @returns {[string, Filter[]][]}
 */
export function chosenGroups(choice) {
  const ends = ENDS.filter((end) => choice[end] !== null).map((end) => ({ column: end, id: `${choice[end]}` }));
  const groups = Object.entries(GROUPS).map(([group, columns]) => {
    const some = columns.flatMap((column) => filters(choice, column));
    return /** @type {[string, Filter[]]} */ ([group, group === "years" ? ends : some]);
  });
  return groups.filter(([, some]) => some.length);
}

/**
 * @param {Choice} choice
 * @param {string} column
 */
function filters(choice, column) {
  return [...choice.chosen[column]].map((id) => ({ column, id }));
}

/**
 * A choice without one filter.
 * @param {Choice} choice
 * @param {Filter} filter
 * @returns {Choice}
 */
export function less(choice, { column, id }) {
  if (column === "from" || column === "to") return { ...choice, [column]: null };
  const left = new Set([...choice.chosen[column]].filter((other) => other !== id));
  return { ...choice, chosen: { ...choice.chosen, [column]: left } };
}

/**
 * A choice without the filters of some facets, or of all.
 * @param {Choice} choice
 * @param {string[]} [groups]
 * @returns {Choice}
 */
export function unfiltered(choice, groups = Object.keys(GROUPS)) {
  const columns = groups.flatMap((group) => GROUPS[group]);
  const empty = Object.fromEntries(columns.map((column) => [column, new Set()]));
  const ends = groups.includes("years") ? { from: null, to: null } : {};
  return { ...choice, ...ends, chosen: { ...choice.chosen, ...empty } };
}

/**
 * A choice with what is in the archive; `kept` is the term that asks for it.
 * @param {Choice} choice
 * @param {string} kept
 * @returns {Choice}
 */
export function withArchive(choice, kept) {
  return { ...choice, chosen: { ...choice.chosen, archived: new Set([kept]) } };
}
