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
 * “over 300”, “about PLN 2,000”, “500–700”, “17 or 19, depending on the source”, or cited
 * “17 (source[^report]) or 19 (source[^press])”.
 *
 * What is no quantity is written as it stands; `words` are the messages for values in dispute.
 */
export function inWords(value, language, words, { currency = "", cited = false } = {}) {
  const claims = claimsOf(value);
  const told = (claims.length ? claims : [{ least: value }]).map((claim) => {
    const said = claimInWords(claim, language, currency);
    return cited && claim.source ? fill(words.sourced, { value: said, citation: `[^${claim.source}]` }) : said;
  });
  const values = told.reduce((first, second) => fill(words.either, { first, second }));
  return told.length > 1 && !cited ? fill(words.disputed, { values }) : values;
}

function claimInWords({ least, most, precision }, language, currency) {
  const last = most ?? least;
  const number = currency ? language.money(last, currency) : language.number(last);
  const range = most === undefined ? number : `${language.number(least)}–${number}`;
  return precision ? `${precision.label} ${range}` : range;
}
