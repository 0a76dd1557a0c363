/** Normalising: comparing of names, slugs and near misses, just as bank/text/normalise.py has them. */

import { fold as plain } from "../../search/tokenizer.js";
import { DASHES, INVISIBLE, NEAR, UNUSED_IN_SLUGS } from "./constants.js";

/**
 * The text without characters that control or turn it, as the bank reads it.
 * @param {string} text
 */
export function visible(text) {
  return text.replace(INVISIBLE, " ");
}

/**
 * The text with line feeds alone.
 * @param {string} text
 */
export function lineFeeds(text) {
  return text.replace(/\r\n?/g, "\n");
}

/**
 * What two spellings of one name share: no diacritics, case, kind of dash or width of space.
 * @param {string} text
 */
export function fold(text) {
  return plain(text).split(/\s+/).filter(Boolean).join(" ").replace(DASHES, "-");
}

/**
 * The text as part of an address: ASCII lower-case letters and digits, parted by hyphens.
 * @param {string} text
 */
export function slug(text) {
  return fold(text).replace(UNUSED_IN_SLUGS, "-").replace(/^-+|-+$/g, "");
}

/**
 * The known word that `word` was probably meant to be, or null when none is near.
 * @param {string} word
 * @param {string[]} known
 * @returns {string | null}
 */
export function nearest(word, known) {
  const byFold = new Map(known.map((candidate) => [fold(candidate), candidate]));
  const wanted = [...fold(word)];
  let best = null;
  for (const candidate of byFold.keys()) {
    if (mostAlike(candidate.length, wanted.length) < NEAR) continue;
    const score = likeness([...candidate], wanted);
    const better = !best || score > best.score || (score === best.score && candidate > best.candidate);
    if (score >= NEAR && better) best = { score, candidate };
  }
  return (best && byFold.get(best.candidate)) ?? null;
}

/** The share of letters that two words of such lengths can have in common. */
function mostAlike(one, other) {
  return (2 * Math.min(one, other)) / (one + other);
}

/** The share of letters in common blocks, as Python's difflib counts it. */
function likeness(one, other) {
  const length = one.length + other.length;
  return length ? (2 * common(one, other, 0, one.length, 0, other.length)) / length : 1;
}

function common(one, other, from, to, otherFrom, otherTo) {
  const block = longest(one, other, from, to, otherFrom, otherTo);
  if (!block.size) return 0;
  const before = common(one, other, from, block.at, otherFrom, block.other);
  return before + block.size + common(one, other, block.at + block.size, to, block.other + block.size, otherTo);
}

/** The longest block of letters that both have, of several the first. */
function longest(one, other, from, to, otherFrom, otherTo) {
  let best = { at: from, other: otherFrom, size: 0 };
  let sizes = new Map();
  for (let i = from; i < to; i += 1) {
    const next = new Map();
    for (let j = otherFrom; j < otherTo; j += 1) {
      if (one[i] !== other[j]) continue;
      const size = (sizes.get(j - 1) ?? 0) + 1;
      next.set(j, size);
      if (size > best.size) best = { at: i - size + 1, other: j - size + 1, size };
    }
    sizes = next;
  }
  return best;
}
