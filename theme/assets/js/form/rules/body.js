/** The body of a practice: what its Markdown may hold, checked by the rules and with the parser of bank/check/body.py. */

import { parse } from "./dialect.js";
import { inline, relative, resolve, unquote } from "./links.js";
import { misread } from "./misread.js";
import { fold, nearest } from "./normalise.js";
import { privateDetails } from "./private_details.js";
import { problem } from "./problems.js";
import { isMailAddress, isWebAddress } from "./urls.js";

const PICTURES = [".jpg", ".jpeg", ".png", ".webp", ".gif"];
const LINKED = [".md", ...PICTURES];
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]+\]:/gm;
const SCHEME = /^(?:[a-zA-Z][a-zA-Z0-9+.-]*:|\/\/)/;

/** The problems of a whole body, each with its line counted from 1; `around` is {path, files, sources, bank}. */
export function checkBody(text, around) {
  const tokens = parse(text);
  const problems = [...headings(tokens, around.bank.headings)];
  for (const [line, message] of misread(text, tokens)) problems.push(problem("", message, {}, { line: line + 1 }));
  problems.push(...checkProse(text, "", around));
  for (const { message, value, offset } of privateDetails(text, around.bank)) {
    problems.push(problem("", message, { value }, { line: lineOf(text, offset) + 1 }));
  }
  return problems;
}

/** The problems of links, images, tags and citations in a text of the body or of the field `place`. */
export function checkProse(text, place, around) {
  const found = [];
  for (const [line, token] of inline(parse(text))) {
    if (place && token.type === "image") found.push([line, ["body.PICTURE_IN_FIELD", { file: token.attrGet("src") ?? "" }]]);
    else for (const finding of checkToken(token, around)) found.push([line, finding]);
  }
  for (const match of text.matchAll(FOOTNOTE)) {
    found.push([lineOf(text, match.index), ["body.OWN_FOOTNOTE", { mark: match[0].trim() }]]);
  }
  return found.map(([line, [message, values, suggestion]]) => problem(place, message, values, { suggestion, line: line + 1 }));
}

function lineOf(text, offset) {
  return text.slice(0, offset).split("\n").length - 1;
}

function* checkToken(token, around) {
  if (token.type === "html_block" || token.type === "html_inline") {
    yield ["body.RAW_HTML", { tag: [...token.content.trim().split("\n")[0]].slice(0, 60).join("") }];
  } else if (token.type === "citation" && !around.sources.has(token.meta.id)) {
    yield ["body.UNKNOWN_SOURCE", { id: token.meta.id }, nearest(token.meta.id, [...around.sources])];
  } else if (token.type === "link_open") {
    yield* checkLink(token.attrGet("href") ?? "", around);
  } else if (token.type === "image") {
    const file = token.attrGet("src") ?? "";
    if (!token.content.trim()) yield ["body.NO_ALT", { file }];
    yield* checkPicture(file, around);
  }
}

function* checkLink(address, around) {
  if (isWebAddress(address) || isMailAddress(address)) return;
  if (!address || SCHEME.test(address) || /[\x00-\x20]/.test(address)) yield ["body.BAD_LINK", { address }];
  else if (!address.startsWith("#")) yield* checkFile(unquote(address.split("#")[0].split("?")[0]), around, LINKED);
}

/** The problems of the path of a picture: [message, values, near miss]. */
export function* checkPicture(file, around) {
  if (SCHEME.test(file)) yield ["body.PICTURE_ELSEWHERE", { file }];
  else yield* checkFile(unquote(file), around, PICTURES);
}

function* checkFile(file, around, endings) {
  const path = resolve(file, around.path);
  if (path === null) yield [endings === PICTURES ? "body.OUTSIDE" : "body.LEADS_OUTSIDE", { file }];
  else if (!ends(path, endings)) yield ["body.WRONG_TYPE", { file, endings: endings.join(", ") }];
  else if (!around.files.includes(path)) {
    const known = around.files.filter((other) => ends(other, endings)).map((other) => relative(other, around.path));
    yield ["body.NO_FILE", { file }, nearest(file, known)];
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
    const warn = { level: "warning", line };
    if (depth === 1) yield problem("", "body.FIRST_LEVEL", { title }, { line });
    else if (depth > level + 1) yield problem("", "body.SKIPPED_LEVEL", { title, marks: "#".repeat(level + 1) }, warn);
    else if (depth === 2 && rank < 0 && title) {
      yield problem("", "body.UNKNOWN_HEADING", { title }, { suggestion: nearest(title, names), allowed: names, ...warn });
    } else if (depth === 2 && rank >= 0) {
      if (rank <= last) yield problem("", "body.HEADING_ORDER", { title, order: names.join(" · ") }, warn);
      last = Math.max(last, rank);
    }
    level = depth;
  }
}
