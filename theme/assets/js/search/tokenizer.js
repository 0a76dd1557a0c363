/* The tokenizer: where a text has them and how two spellings of one are compared, just as bank/search/tokenizer.py and bank/text/normalise.py do. */

import { UNDECOMPOSED } from "../shared/letters.js";

const WORD = /[\p{L}\p{N}]+/gu;
const WHOLE = new RegExp(`[${Object.keys(UNDECOMPOSED).join("")}]`, "gu");

/** The words of a text, each with the place where it begins. */
export function words(text) {
  return [...text.normalize("NFC").matchAll(WORD)].map((match) => ({ text: match[0], at: match.index }));
}

/** What two spellings of one word share: no diacritics, no case. */
export function fold(text) {
  const plain = text.replace(WHOLE, (letter) => UNDECOMPOSED[letter]);
  return plain.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether one wrong, missing, superfluous or swapped letter makes one word into the other. */
export function near(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** Whether a word is written as a name is. */
export function isName({ typed }) {
  return typed[0] !== typed[0].toLowerCase();
}
