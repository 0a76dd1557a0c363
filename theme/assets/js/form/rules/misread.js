/** What is misread: Markdown that its author and the site would read differently, or that no page can hold. */

import { FENCE, MARGIN, MISREAD_LINES, MOST_IN_EACH_OTHER, WORD } from "./constants.js";
import { leftovers } from "./leftovers.js";
import { tornReferences } from "./references.js";

// What tells nothing as long as it stands on one line alone, by the names of the patterns.
const REPEATED = [["dash-for-bullet", "dash"], ["points-not-read", "point"], ["table-not-read", "cells"]];
const MARKED = /^(?:blockquote|list_item)_(?:open|close)$/;
const CONTAINER = /^(?:blockquote|list_item|admonition)_(?:open|close)$/;

/**
 * The lines, counted from 0, that the site's Markdown reads differently, each with the code of the problem, as in
 * bank/markdown/misread.py.
 */
export function* misread(text, tokens) {
  const lines = text.split("\n");
  yield* leftovers(tokens);
  yield* tornReferences(text);
  for (const [at, token] of tokens.entries()) {
    if (token.type === "inline" && tokens[at - 1].type === "paragraph_open") yield* linesOf(token);
    if (token.type === "code_block") yield [token.map[0], "indented-code"];
    if (token.type === "fence" && !isClosed(lines.slice(...token.map))) yield [token.map[0], "code-not-closed"];
  }
  yield* numbers(tokens);
  yield* shallow(lines, tokens);
  yield* joined(lines, tokens);
  yield* unprintable(tokens);
}

/** Whether a block of code ends where its writer ended it, and not with all that follows. */
function isClosed(lines) {
  return lines.length > 1 && FENCE.test(lines[lines.length - 1]);
}

/** The lines of a paragraph that were to be a heading, points of a list or rows of a table. */
function* linesOf({ content, map }) {
  const start = map?.[0] ?? 0;
  const lines = content.split("\n").map((line) => line.trim());
  const at = (name) => {
    const pattern = new RegExp(MISREAD_LINES[name], "u");
    return [...lines.keys()].filter((number) => pattern.test(lines[number]));
  };
  for (const number of at("hash")) yield [start + number, "hash-without-space"];
  for (const number of at("bullet")) yield [start + number, "foreign-bullet"];
  for (const [code, name] of REPEATED) {
    const [first, second] = at(name);
    if (second !== undefined) yield [start + first, code];
  }
}

/** Points whose number is shown as another, or stands alone, so that it may be a date; all of one number count. */
function* numbers(tokens) {
  for (const points of numbered(tokens)) {
    if (points.length === 1) yield [points[0].line, "number-alone"];
    else if (new Set(points.map(({ written }) => written)).size > 1) {
      for (const { line, written, shown } of points) if (written !== shown) yield [line, "number-changes"];
    }
  }
}

/** Each numbered list as its points, with the number that is written there and the one that is shown. */
function* numbered(tokens) {
  /** @type {{ points: { line: number, written: number, shown: number }[], shown: number }[]} the lists around */
  const lists = [];
  for (const { type, info, map, attrs } of tokens) {
    if (type === "ordered_list_open") lists.push({ points: [], shown: Number(new Map(attrs ?? []).get("start") ?? 1) });
    else if (type === "bullet_list_open") lists.push({ points: [], shown: 0 });
    else if (type === "list_item_open" && info) {
      const list = lists[lists.length - 1];
      list.points.push({ line: map?.[0] ?? 0, written: Number(info), shown: list.shown });
      list.shown += 1;
    } else if (type === "ordered_list_close" || type === "bullet_list_close") {
      const points = lists.pop()?.points ?? [];
      if (points.length) yield points;
    }
  }
}

/** A block below a list that is indented, but not enough to belong to its last point. */
function* shallow(lines, tokens) {
  const indents = new Map();
  let ended = null;
  for (const token of tokens) {
    const { type, level, map } = token;
    if (["bullet_list_open", "ordered_list_open", "paragraph_open"].includes(type) && map) {
      const own = MARGIN.exec(lines[map[0]])?.[0].length ?? 0;
      if (ended?.level === level && own > (indents.get(level) ?? own)) yield [map[0], "indent-too-small"];
      if (type !== "paragraph_open") indents.set(level, own);
    }
    ended = type === "bullet_list_close" || type === "ordered_list_close" ? token : null;
  }
}

/** The first line at the margin that goes on with a point or a quotation, though it may have been to leave it. */
function* joined(lines, tokens) {
  let depth = 0;
  for (const { type, nesting, map } of tokens) {
    if (MARKED.test(type)) depth += nesting;
    if (!depth || type !== "paragraph_open" || !map) continue;
    const own = lines.slice(map[0] + 1, map[1]).findIndex((line) => !/^[ \t>]/.test(line));
    if (own >= 0) yield [map[0] + 1 + own, "line-joins-point"];
  }
}

/** What would end the making of a whole booklet, or tear its page. */
function* unprintable(tokens) {
  let containers = 0;
  for (const [at, token] of tokens.entries()) {
    const start = token.map?.[0] ?? 0;
    const children = token.children ?? [];
    if (CONTAINER.test(token.type)) {
      containers += token.nesting;
      if (token.nesting === 1 && containers === MOST_IN_EACH_OTHER + 1) yield [start, "nested-too-deep"];
    }
    if (depthOf(children) > MOST_IN_EACH_OTHER) yield [start, "nested-too-deep"];
    if (tokens[at - 1]?.type === "heading_open" && !children.some(isWords)) yield [start, "heading-without-words"];
  }
}

function depthOf(tokens) {
  let [depth, most] = [0, 0];
  for (const { nesting } of tokens) {
    depth += nesting;
    most = Math.max(most, depth);
  }
  return most;
}

function isWords({ type, content }) {
  return (type === "text" || type === "code_inline") && WORD.test(content);
}
