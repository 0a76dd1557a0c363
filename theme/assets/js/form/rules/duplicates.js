/** Duplicates: whether the bank has the practice already, by title, summary or sources, as in bank/check/duplicates.py. */

/** @import { Problem } from "../../shared/types.js" */
/** @typedef {{ id: string, title: string, addresses: string[], summary: string }} Outline a practice of one of the places */

import { ALIKE, LEAST_ROWS, ROW, SHARED_SOURCES } from "./constants.js";
import { fold, slug } from "./normalise.js";
import { problem } from "./problems.js";
import { isText } from "./written.js";

const known = new WeakMap(); // by what the outlines are compared, which stay the same while one writes
const ADDRESS = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]*)(?::\d*)?([^?#]*)(\?[^#]+)?/i;

/**
 * What tells that a practice is one of those that its places have.
 * @param {Record<string, any>} front
 * @param {Outline[]} outlines those of its places, without its own
 * @returns {Problem[]}
 */
export function checkDuplicates(front, outlines) {
  const [title, summary] = [front.title, front.summary].map((text) => (isText(text ?? "") ? (text ?? "").trim() : ""));
  const addresses = addressesOf(front.sources);
  const own = compared({ title, summary });
  return outlines.flatMap((other) => {
    if (!known.has(other)) known.set(other, compared(other));
    const theirs = known.get(other);
    const told = { other: `${other.title} (${other.id})` };
    if (title && own.title === theirs.title) return [problem("title", "same-title", told)];
    if (isOneSummary(own, theirs)) return [problem("summary", "same-summary", told)];
    if (areOneInSources(addresses, other.addresses)) return [problem("sources", "same-sources", told)];
    return [];
  });
}

function addressesOf(sources) {
  const written = Array.isArray(sources) ? sources.map((source) => source?.url) : [];
  return [...new Set(written.filter((url) => isText(url) && url.trim()).map((url) => bare(url.trim())))];
}

/** An address without what does not tell pages apart. */
export function bare(address) {
  const [, host = "", path = "", query = ""] = ADDRESS.exec(address) ?? [];
  return host.toLowerCase().replace(/^www\./, "") + path.replace(/\/+$/, "") + query;
}

/** By what two practices are compared. */
function compared({ title, summary }) {
  const folded = fold(summary);
  return { title: slug(title), summary: folded, rows: rowsOf(folded) };
}

function isOneSummary(one, other) {
  const shared = [...one.rows].filter((row) => other.rows.has(row)).length;
  return shared >= LEAST_ROWS && ratio(one.summary, other.summary) >= ALIKE;
}

/** The words in a row of a folded text, each once. */
function rowsOf(folded) {
  const words = folded.split(/\s+/);
  const starts = Math.max(0, words.length - ROW + 1);
  return new Set(Array.from({ length: starts }, (_, at) => words.slice(at, at + ROW).join(" ")));
}

/** How much of two texts is the same, of 100: their longest common subsequence, as rapidfuzz has it. */
function ratio(one, other) {
  const [left, right] = [[...one], [...other]];
  let before = new Uint16Array(right.length + 1);
  for (const sign of left) {
    const row = new Uint16Array(right.length + 1);
    right.forEach((own, at) => (row[at + 1] = own === sign ? before[at] + 1 : Math.max(before[at + 1], row[at])));
    before = row;
  }
  const length = left.length + right.length;
  return length ? (200 * before[right.length]) / length : 0;
}

function areOneInSources(one, other) {
  const shared = one.filter((address) => other.includes(address)).length;
  return shared > SHARED_SOURCES * new Set([...one, ...other]).size;
}
