/** Links: where the links and pictures of a text lead within the folder of practices, as in bank/markdown/links.py. */

/** @import { Token } from "../../../../../tests/js/types/markdown-it.d.ts" */

/**
 * Every token with its line, counted from 0: blocks, and the words within them.
 * @param {Token[]} tokens
 * @returns {Generator<[number, Token]>}
 */
export function* inline(tokens) {
  for (const token of tokens) {
    let line = token.map?.[0] ?? 0;
    yield [line, token];
    for (const child of token.children ?? []) {
      yield [line, child];
      if (child.type === "softbreak" || child.type === "hardbreak") line += 1;
    }
  }
}

/**
 * The path under the folder of practices that a link from the file `path` leads to, or null when it leaves that folder.
 * @param {string} target
 * @param {string} path
 * @returns {string | null}
 */
export function resolve(target, path) {
  if (target.startsWith("/") || target.includes("\\")) return null;
  const parts = path.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") {
      if (!parts.length) return null;
      parts.pop();
    } else if (part && part !== ".") parts.push(part);
  }
  return parts.join("/") || ".";
}

/**
 * The way from the folder of the file `path` to another file.
 * @param {string} file
 * @param {string} path
 */
export function relative(file, path) {
  const [from, to] = [path.split("/").slice(0, -1), file.split("/")];
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}

/**
 * The path that an address stands for.
 * @param {string} text
 */
export function unquote(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
