/** Needs: what a practice takes, in words, as in bank/model/needs.py. */

import { inWords } from "./quantity.js";

/** “people: about 3”, “room: 60 m²”, or what is needed alone where no number is told. */
export function needInWords({ kind, number }, language) {
  const label = kind?.label ?? "…";
  if (number === undefined) return label;
  return `${label}: ${inWords(number, language)}${kind?.unit ? ` ${kind.unit}` : ""}`;
}
