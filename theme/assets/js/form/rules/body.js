/** The body of a practice: what its Markdown may hold, checked by the rules and with the parser of bank/check/body.py. */

/** @import { FormData, Problem } from "../../shared/types.js" */
/** @typedef {[code: string, values: Record<string, unknown>, suggestion?: string | null]} Finding */
/** @typedef {{ path: string, files: string[], sources: Set<string>, bank: FormData }} Around what a text may refer to */

import { ANCHOR, BLANK, DOCUMENTS, FOOTNOTE, IMAGES, SCHEME, TAG_BEGINNING } from "./constants.js";
import { parse } from "./dialect.js";
import { anchors, linkedAnchor, ownAnchors } from "./html.js";
import { inline, relative, resolve, unquote } from "./links.js";
import { misread } from "./misread.js";
import { fold, nearest } from "./normalise.js";
import { privateDetails } from "./private_details.js";
import { problem } from "./problems.js";
import { isMailAddress, isWebAddress } from "./urls.js";

const LINKED = [".md", ...IMAGES];

/**
 * The problems of a whole body, each with its line counted from 1; `around` is {path, files, sources, bank}.
 * @param {string} text
 * @param {Around} around
 * @returns {Problem[]}
 */
export function checkBody(text, around) {
  const tokens = parse(text);
  const problems = [...headings(tokens, around.bank.headings)];
  for (const [line, code] of misread(text, tokens)) problems.push(problem("", code, {}, { line: line + 1 }));
  problems.push(...checkProse(text, "", around), ...lostAnchors(tokens, ownAnchors(around.bank.headings)));
  for (const { code, value, offset } of privateDetails(text, around.bank)) {
    problems.push(problem("", code, { value }, { line: lineOf(text, offset) + 1 }));
  }
  return problems;
}

/**
 * The problems of links, images, tags and citations in a text of the body or of the field `place`.
 * @param {string} text
 * @param {string} place
 * @param {Around} around
 * @returns {Problem[]}
 */
export function checkProse(text, place, around) {
  /** @type {[number, Finding][]} */
  const found = [];
  for (const [line, token] of inline(parse(text))) {
    if (place && token.type === "image") found.push([line, ["image-in-field", { file: token.attrGet("src") ?? "" }]]);
    else for (const finding of checkToken(token, around)) found.push([line, finding]);
  }
  for (const match of text.matchAll(FOOTNOTE)) {
    found.push([lineOf(text, match.index), ["own-footnote", { mark: match[0].trim() }]]);
  }
  return found.map(([line, [code, values, suggestion]]) =>
    problem(place, code, values, { suggestion, line: line + 1 })
  );
}

function lineOf(text, offset) {
  return text.slice(0, offset).split("\n").length - 1;
}

/** Links to headings of the text itself that are not there. */
function* lostAnchors(tokens, headings) {
  const own = anchors(tokens, headings);
  for (const [line, token] of inline(tokens)) {
    const address = (token.type === "link_open" && token.attrGet("href")) || "";
    const heading = unquote(address.slice(1));
    if (!address.startsWith("#") || own.includes(linkedAnchor(heading, headings))) continue;
    const suggestion = nearest(heading, own.map((id) => id.replace(ANCHOR, "")));
    yield problem("", "unknown-anchor", { anchor: heading }, { suggestion, line: line + 1 });
  }
}

/** @returns {Generator<Finding>} */
function* checkToken(token, around) {
  if (token.type === "html_block" || token.type === "html_inline") {
    yield ["raw-html", { tag: [...token.content.trim().split("\n")[0]].slice(0, TAG_BEGINNING).join("") }];
  } else if (token.type === "citation" && !around.sources.has(token.meta.id)) {
    yield ["unknown-source", { id: token.meta.id }, nearest(token.meta.id, [...around.sources])];
  } else if (token.type === "link_open") {
    yield* checkLink(token.attrGet("href") ?? "", around);
  } else if (token.type === "image") {
    const file = token.attrGet("src") ?? "";
    if (!token.content.trim()) yield ["image-without-alt", { file }];
    yield* checkPicture(file, around);
  }
}

/** @returns {Generator<Finding>} */
function* checkLink(address, around) {
  if (isWebAddress(address) || isMailAddress(address)) return;
  if (!address || SCHEME.test(address) || BLANK.test(address)) yield ["link-not-allowed", { address }];
  else if (!address.startsWith("#")) yield* checkFile(unquote(address.split("#")[0].split("?")[0]), around, LINKED);
}

/**
 * The problems of the path of a picture.
 * @param {string} file
 * @param {Pick<Around, "path" | "files">} around
 * @returns {Generator<Finding>}
 */
export function* checkPicture(file, around) {
  if (SCHEME.test(file)) yield ["image-elsewhere", { file }];
  else yield* checkFile(unquote(file), around, IMAGES);
}

/**
 * The problems of the name of a document.
 * @param {string} file
 * @param {Pick<Around, "path" | "files">} around
 * @returns {Generator<Finding>}
 */
export function* checkDocument(file, around) {
  yield* checkFile(file, around, DOCUMENTS);
}

/** @returns {Generator<Finding>} */
function* checkFile(file, around, endings) {
  const path = resolve(file, around.path);
  if (path === null) yield [endings === IMAGES ? "image-outside" : "link-leads-outside", { file }];
  else if (!ends(path, endings)) yield ["file-type-not-allowed", { file, endings: endings.join(", ") }];
  else if (!around.files.includes(path)) {
    const known = around.files.filter((other) => ends(other, endings)).map((other) => relative(other, around.path));
    yield ["file-missing", { file }, nearest(file, known)];
  }
}

function ends(path, endings) {
  return endings.some((ending) => path.toLowerCase().endsWith(ending));
}

/** Headings of the second level are ours, in our order; the first level is the title's. */
function* headings(tokens, terms) {
  const names = terms.map((term) => term.label);
  let [last, level] = [-1, 1];
  for (const [at, opening] of tokens.entries()) {
    if (opening.type !== "heading_open") continue;
    const line = (opening.map?.[0] ?? 0) + 1;
    const depth = Number(opening.tag[1]);
    const title = tokens[at + 1].content.trim();
    const rank = terms.findIndex((term) => term.names.some((name) => fold(name) === fold(title)));
    if (depth === 1) yield problem("", "first-level-heading", { title }, { line });
    else if (depth > level + 1) {
      yield problem("", "heading-skips-level", { title, marks: "#".repeat(level + 1) }, { line });
    } else if (depth === 2 && rank < 0 && title) {
      yield problem("", "unknown-heading", { title }, { suggestion: nearest(title, names), allowed: names, line });
    } else if (depth === 2 && rank >= 0) {
      if (rank <= last) yield problem("", "heading-out-of-order", { title, order: names.join(" · ") }, { line });
      last = Math.max(last, rank);
    }
    level = depth;
  }
}
