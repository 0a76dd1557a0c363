/* The excerpt: the part of a practice's text with the most hits, as pieces that were found or not. */

import { words } from "./tokenizer.js";

const LENGTH = 32; // words
const LEAD = 6; // words before the first hit

/**
 * The pieces of the best excerpt: {text, found}, and the place of its passage; the first `known` are shown elsewhere.
 *
 * `codes` are those of the words of each passage, in a text with spaces. `marks` is {codes, runs}: single codes that were
 * found, and runs of words, each word as a list of its codes or null for any.
 */
export function excerpt(passages, codes, marks, known) {
  const windows = passages.slice(known).flatMap((text, number) =>
    windowsOf(text, codes[known + number].split(" "), marks).map((window) => ({ ...window, place: known + number }))
  );
  const best = windows.reduce((one, other) => (better(other, one) ? other : one), { count: 0 });
  return best.count ? { place: best.place, pieces: pieces(best) } : { place: 0, pieces: [] };
}

/** More hits are better; of as many, what tells more around them. */
function better(one, other) {
  return one.count > other.count || (one.count === other.count && one.end - one.start > other.end - other.start);
}

function windowsOf(text, codes, marks) {
  const inside = hits(codes, marks);
  if (!inside.includes(true)) return [];
  const found = words(text);
  return inside.flatMap((hit, number) => {
    if (!hit) return [];
    const start = Math.max(0, Math.min(number - LEAD, found.length - LENGTH));
    const count = inside.slice(start, start + LENGTH).filter(Boolean).length;
    return [{ text, words: found, inside, start, end: Math.min(start + LENGTH, found.length), count }];
  });
}

/** For each word of a passage whether it was found. */
function hits(passage, { codes, runs }) {
  const inside = passage.map((code) => codes.has(code));
  for (const run of runs) {
    for (let at = 0; at + run.length <= passage.length; at += 1) {
      if (run.every((word, step) => !word || word.includes(passage[at + step]))) inside.fill(true, at, at + run.length);
    }
  }
  return inside;
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
