/** Quantity: a number as it is known, or what sources say that disagree, in words, as in bank/model/quantity.py. */

import { fill } from "../rules/problems.js";

/** Whether it is more than the bound. */
export function passes({ least, precision }, bound) {
  return least > bound || (precision?.meaning === "over" && least === bound);
}

/** All that is said of a number, by one source or by several that disagree; nothing of what is no quantity. */
export function claimsOf(value) {
  return value?.claims ?? (value?.least === undefined ? [] : [value]);
}

/**
 * “over 300”, “about PLN 2,000”, “500–700”, “17[^report] or 19[^press]”; what is no quantity is written as it stands.
 *
 * `either` is the message that puts two values side by side.
 */
export function inWords(value, language, currency, either) {
  const claims = claimsOf(value);
  const [first, ...others] = (claims.length ? claims : [{ least: value }]).map((claim) =>
    claimInWords(claim, language, currency)
  );
  return others.reduce((before, other) => fill(either, { first: before, second: other }), first);
}

function claimInWords({ least, most, precision, source }, language, currency) {
  const last = most ?? least;
  const number = currency ? language.money(last, currency) : language.number(last);
  const range = most === undefined ? number : `${language.number(least)}–${number}`;
  const words = precision ? `${precision.label} ${range}` : range;
  return source ? `${words}[^${source}]` : words;
}
