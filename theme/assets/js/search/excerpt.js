/* The excerpt: the part of a practice's text with the most hits, as pieces that were found or not. */

import { words } from "./words.js";

const LENGTH = 32; // words
const LEAD = 6; // words before the first hit

/** The passages with the place in the index at which each one's words begin; a place is left free after each. */
function places(passages) {
  let first = 0;
  return passages.map((text) => {
    const found = words(text);
    const passage = { text, words: found, first };
    first += found.length + 1;
    return passage;
  });
}

/** The pieces of the best excerpt; `hits` are places in the index, the first `known` passages are shown elsewhere. */
export function excerpt(passages, hits, known) {
  const placed = places(passages).slice(known);
  const windows = placed.flatMap((passage) => window(passage, hits));
  const best = windows.reduce((one, other) => (other.count > one.count ? other : one), { count: 0 });
  return best.count ? pieces(best) : [];
}

function window({ text, words: found, first }, hits) {
  const inside = found.map((_, number) => hits.has(first + number));
  return inside.flatMap((hit, number) => {
    if (!hit) return [];
    const start = Math.max(0, Math.min(number - LEAD, found.length - LENGTH));
    const count = inside.slice(start, start + LENGTH).filter(Boolean).length;
    return [{ text, words: found, inside, start, end: Math.min(start + LENGTH, found.length), count }];
  });
}

function pieces({ text, words: found, inside, start, end }) {
  const result = start > 0 ? [{ text: "… ", found: false }] : [];
  let at = start > 0 ? found[start].at : 0;
  for (let number = start; number < end; number += 1) {
    if (!inside[number]) continue;
    const word = found[number];
    if (word.at > at) result.push({ text: text.slice(at, word.at), found: false });
    result.push({ text: word.text, found: true });
    at = word.at + word.text.length;
  }
  const close = end < found.length ? found[end - 1].at + found[end - 1].text.length : text.length;
  if (close > at) result.push({ text: text.slice(at, close), found: false });
  if (end < found.length) result.push({ text: " …", found: false });
  return result;
}
