/** Leftovers: marks of other tools, by the patterns of bank/markdown/leftovers.py. */

// Code, and signs that a backslash makes plain: neither is a mark.
const PLAIN = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)|\\[!-/:-@[-`{-~]/g;
const NEEDLESS = /\\["'$@]/g;

/** The lines of all blocks, counted from 0, that hold a mark, each with the codes that tell, once. */
export function* leftovers(tokens, { marks }) {
  for (const { type, content, map } of tokens) {
    if (type !== "inline") continue;
    const found = [...inWords(content, marks.in_markdown)].map(([line, code]) => `${(map?.[0] ?? 0) + line} ${code}`);
    for (const one of new Set(found)) {
      const [line, code] = one.split(" ");
      yield [Number(line), code];
    }
  }
}

/** The codes that tell of marks in a text without Markdown. */
export function marksInPlainText(text, { marks }) {
  return Object.keys(marks.in_plain_text).filter((code) => patternOf(marks.in_plain_text[code]).test(text));
}

function* inWords(words, patterns) {
  const bare = words.replace(PLAIN, (found) => found.replace(/[^\n]/g, " "));
  for (const [code, pattern] of Object.entries(patterns)) {
    for (const { index } of bare.matchAll(patternOf(pattern, "g"))) yield [lineAt(words, index), code];
  }
  for (const { index } of words.matchAll(NEEDLESS)) yield [lineAt(words, index), "needless-backslash"];
}

const known = new Map();

function patternOf(pattern, more = "") {
  const key = more + pattern;
  if (!known.has(key)) known.set(key, new RegExp(pattern, `mu${more}`));
  return known.get(key);
}

function lineAt(text, offset) {
  return text.slice(0, offset).split("\n").length - 1;
}
