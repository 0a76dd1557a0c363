/** Quantity: a number as it is known, or what sources say that disagree, in words, as in bank/model/quantity.py. */

import { fill } from "../rules/problems.js";

/**
 * “over 300”, “about PLN 2,000”, “500–700”, “17[^report] or 19[^press]”; what is no quantity is written as it stands.
 *
 * `either` is the message that puts two values side by side.
 */
export function inWords(value, language, currency, either) {
  const claims = value?.claims ?? [value?.least === undefined ? { least: value } : value];
  const [first, ...others] = claims.map((claim) => claimInWords(claim, language, currency));
  return others.reduce((before, other) => fill(either, { first: before, second: other }), first);
}

function claimInWords({ least, most, precision, source }, language, currency) {
  const last = most ?? least;
  const number = currency ? language.money(last, currency) : language.number(last);
  const range = most === undefined ? number : `${language.number(least)}–${number}`;
  const words = precision ? `${precision.label} ${range}` : range;
  return source ? `${words}[^${source}]` : words;
}
