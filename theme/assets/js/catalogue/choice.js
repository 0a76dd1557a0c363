/** A choice of the catalogue: what it holds, and what is left when some of it is taken away; pure functions. */

import { GROUPS } from "./facets.js";

export const ENDS = ["from", "to"];

/** The groups with anything chosen, each with its filters: [group, [{column, id}]]. */
export function chosenGroups(choice) {
  const groups = Object.entries(GROUPS).map((
    [group, columns],
  ) => [group, columns.flatMap((column) => filters(choice, column))]);
  groups.at(-1)[1].push(
    ...ENDS.filter((end) => choice[end] !== null).map((end) => ({ column: end, id: `${choice[end]}` })),
  );
  return groups.filter(([, some]) => some.length);
}

function filters(choice, column) {
  return [...choice.chosen[column]].map((id) => ({ column, id }));
}

/** A choice without one filter. */
export function less(choice, { column, id }) {
  if (ENDS.includes(column)) return { ...choice, [column]: null };
  const left = new Set([...choice.chosen[column]].filter((other) => other !== id));
  return { ...choice, chosen: { ...choice.chosen, [column]: left } };
}

/** A choice without the filters of some facets, or of all. */
export function unfiltered(choice, groups = Object.keys(GROUPS)) {
  const columns = groups.flatMap((group) => GROUPS[group]);
  const empty = Object.fromEntries(columns.map((column) => [column, new Set()]));
  const ends = groups.includes("years") ? { from: null, to: null } : {};
  return { ...choice, ...ends, chosen: { ...choice.chosen, ...empty } };
}
