/** Definitions: terms with what they mean below them, and abbreviations that are explained once. */

import { close, element, indented, lineAt, open } from "./callouts.js";

const MEANING = /^: {1,3}(?=\S)/;
const SHORT = /^\*\[([^[\]]+)\] ?: *(.+)$/;

export function definitions(parser) {
  parser.block.ruler.before("paragraph", "definitions", define);
}

export function abbreviations(parser) {
  parser.block.ruler.before("reference", "abbreviation", abbreviate, { alt: ["paragraph"] });
  parser.core.ruler.after("inline", "abbreviations", explain);
}

function define(state, start, end, silent) {
  const [first] = entries(state, start, end);
  if (!first || silent) return false;
  open(state, "dl");
  for (let line = start, [entry] = [first]; entry; [entry] = entries(state, line, end)) {
    for (const term of entry.terms) element(state, "dt", term);
    for (line = entry.line; line < end && MEANING.test(lineAt(state, line));) line = mean(state, line, end);
    state.line = line;
    line = state.skipEmptyLines(line);
  }
  close(state, "dl");
  return true;
}

/** The terms that stand right above a meaning, with the line of it. */
function* entries(state, start, end) {
  const terms = [];
  for (let line = start; line < end && !state.isEmpty(line); line += 1) {
    const text = lineAt(state, line);
    if (MEANING.test(text)) {
      if (terms.length) yield { terms, line };
      return;
    }
    terms.push(text);
  }
}

/** A meaning; what stands below an empty line makes it one of paragraphs. */
function mean(state, line, end) {
  const text = lineAt(state, line).replace(MEANING, "");
  const before = state.tokens.length;
  open(state, "dd");
  element(state, "p", text);
  const last = indented(state, line + 1, end);
  if (state.tokens.length === before + 4) { for (const at of [1, 3]) state.tokens[before + at].hidden = true; }
  close(state, "dd");
  return last;
}

function abbreviate(state, start, _end, silent) {
  const [mark, short, title] = SHORT.exec(lineAt(state, start)) ?? [];
  if (!mark || silent) return Boolean(mark);
  (state.env.short ??= new Map()).set(short, title);
  state.line = start + 1;
  return true;
}

function explain({ tokens, env, Token }) {
  if (!env.short) return;
  const known = [...env.short.keys()].map((short) => short.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(${known})(?![\\p{L}\\p{N}_])`, "u");
  const made = (type, tag, nesting, more) => Object.assign(new Token(type, tag, nesting), more);
  for (const token of tokens.filter(({ children }) => children)) {
    token.children = token.children.flatMap((child) => {
      if (child.type !== "text") return [child];
      return child.content.split(pattern).flatMap((content, at) => {
        const text = made("text", "", 0, { content });
        if (at % 2 === 0) return [text];
        const opening = made("abbr_open", "abbr", 1, { attrs: [["title", env.short.get(content)]] });
        return [opening, text, made("abbr_close", "abbr", -1)];
      });
    });
  }
  delete env.short;
}
