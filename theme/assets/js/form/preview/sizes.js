/** Sizes: how large the place of a practice is, in a few classes, as in bank/model/sizes.py. */

import { claimsOf, passes } from "./quantity.js";
import { sizeOf } from "../rules/towns.js";

/** The classes that the practice tells, or else those of its cities, nothing where nobody knows. */
export function sizesInWords({ needs = [], cities }, bank) {
  const { bounds, words } = bank.drawing.sizes;
  const told = needs.filter(({ kind }) => kind?.meaning === "size").flatMap(({ number }) => claimsOf(number));
  const own = told.map((claim) => bounds.filter((bound) => passes(claim, bound)).length);
  const known = cities.map((city) => sizeOf(bank, city)).filter((size) => size !== undefined);
  const all = [...new Set(own.length ? own : known)].sort();
  return all.map((size) => words[size]).join(", ");
}
