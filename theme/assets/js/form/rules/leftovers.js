/** Leftovers: marks of other tools, by the patterns of bank/markdown/leftovers.py. */

import { ESCAPED, MARKS_IN_MARKDOWN, MARKS_IN_PLAIN_TEXT, NEEDLESS } from "./constants.js";

const IN_MARKDOWN = patterns(MARKS_IN_MARKDOWN, "g");
const IN_PLAIN_TEXT = patterns(MARKS_IN_PLAIN_TEXT);

/** The lines of all blocks, counted from 0, that hold a mark, each with the codes that tell, once. */
export function* leftovers(tokens) {
  for (const { type, content, map } of tokens) {
    if (type !== "inline") continue;
    const found = [...inWords(content)].map(([line, code]) => `${(map?.[0] ?? 0) + line} ${code}`);
    for (const one of new Set(found)) {
      const [line, code] = one.split(" ");
      yield [Number(line), code];
    }
  }
}

/** The codes that tell of marks in a text without Markdown. */
export function marksInPlainText(text) {
  return IN_PLAIN_TEXT.filter(([, pattern]) => pattern.test(text)).map(([code]) => code);
}

function* inWords(words) {
  const bare = withoutCode(words).replace(ESCAPED, "  ");
  for (const [code, pattern] of IN_MARKDOWN) {
    for (const { index } of bare.matchAll(pattern)) yield [lineAt(words, index), code];
  }
  for (const { index } of words.matchAll(NEEDLESS)) yield [lineAt(words, index), "needless-backslash"];
}

/** The words with blanks in the place of their code spans, in which nothing is a mark. */
export function withoutCode(words) {
  const runs = [...words.matchAll(/`+/g)].map(({ index, 0: run }) => [index, index + run.length]);
  const closers = [];
  const later = new Map();
  for (let number = runs.length - 1; number >= 0; number -= 1) {
    const length = runs[number][1] - runs[number][0];
    closers[number] = later.get(length) ?? 0;
    later.set(length, number);
  }
  let [bare, done] = ["", 0];
  for (let number = 0; number < runs.length; number += 1) {
    const [[start], closer] = [runs[number], closers[number]];
    if (!closer || words[start - 1] === "\\") continue;
    const end = runs[closer][1];
    bare += words.slice(done, start) + words.slice(start, end).replace(/[^\n]/g, " ");
    [done, number] = [end, closer];
  }
  return bare + words.slice(done);
}

/**
 * @param {Record<string, string>} written
 * @returns {[string, RegExp][]}
 */
function patterns(written, more = "") {
  return Object.entries(written).map(([code, pattern]) => [code, new RegExp(pattern, `mu${more}`)]);
}

function lineAt(text, offset) {
  return text.slice(0, offset).split("\n").length - 1;
}
