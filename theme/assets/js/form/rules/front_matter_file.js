/** A front-matter file: the front matter and the body of a practice's file, read and written so that nothing unknown is lost. */

// @ts-types="../../../../../tests/js/types/yaml.d.ts"
import { isAlias, isMap, isSeq, parseDocument, visit } from "../../vendor/yaml.js";
import { DEEPER, DEEPEST, EDGE, LARGEST } from "./constants.js";
import { lineFeeds, visible } from "./normalise.js";
import { problem } from "./problems.js";
import { withScalars } from "./scalar_edits.js";
import { isText } from "./written.js";
import { dress } from "./yaml_nodes.js";

const PARSING = { schema: "failsafe", uniqueKeys: false, logLevel: "silent", prettyErrors: false }; // every value as it was written
const WRITING = { lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity, flowCollectionPadding: false };

/**
 * {front, body, source, below} of a file, or {problem} when its front matter cannot be read; `front` holds written values
 * by key, `source` and `below` are the texts of the front matter and under it as they stand.
 */
export function readDocument(text) {
  const size = new TextEncoder().encode(text).length;
  if (size > LARGEST) return failed("file-too-large", { size: Math.ceil(size / 1000), most: LARGEST / 1000 });
  const whole = visible(lineFeeds(text.replace(/^\ufeff/, "")));
  const [first, second] = [...whole.matchAll(EDGE)];
  if (first?.index !== 0) return failed("front-matter-missing");
  if (!second) return failed("front-matter-unclosed");
  const source = whole.slice(first.index + first[0].length, second.index).replace(/^\n/, "");
  if (isTooDeep(source)) return failed("yaml-too-deep");
  const parsed = parseDocument(source, PARSING);
  if (parsed.errors.length) return failed("fields-unreadable", { text: lineAt(source, parsed.errors[0].pos[0]) });
  if (isShared(parsed)) return failed("yaml-alias");
  const lost = cutOff(parsed);
  if (lost) return failed("hash-cuts-value", { lost });
  if (parsed.contents === null) return failed("nothing-filled-in");
  if (!isMap(parsed.contents)) return failed("front-matter-without-fields");
  const below = whole.slice(second.index).replace(/^.*\n?/, "");
  return { front: plain(parsed.contents), body: below.trim(), source, below };
}

function failed(code, values) {
  return { problem: problem("", code, values) };
}

function lineAt(text, offset) {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(start).split("\n")[0].trim();
}

/** Whether brackets, lists or blanks lie deeper in each other than any parser is sure to bear. */
function isTooDeep(source) {
  let depth = 0;
  for (const [sign] of source.matchAll(DEEPER)) {
    depth = Math.max(depth + ({ "[": 1, "{": 1, "]": -1, "}": -1 }[sign] ?? DEEPEST + 1), 0);
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The comment right behind a bare value that may be the rest of it, without the space that people put after the sign. */
function cutOff(parsed) {
  let lost = null;
  visit(parsed, {
    Scalar: (_, { type, value, comment }) => {
      if (type === "PLAIN" && value && /^[^\s#]/.test(comment ?? "")) lost ??= `#${comment.split("\n")[0]}`;
    },
  });
  return lost;
}

function isShared(parsed) {
  let shared = false;
  visit(parsed, (_, node) => {
    if (isAlias(node)) shared = true;
  });
  return shared;
}

/** A node as texts, lists and objects. */
function plain(node) {
  if (isMap(node)) {
    const fields = Object.create(null);
    for (const { key, value } of node.items) fields[String(key?.value ?? "")] ??= plain(value); // of two alike the first counts
    return fields;
  }
  if (isSeq(node)) return node.items.map(plain);
  return node?.value ?? "";
}

/**
 * The text of a file. What stands in `source` and `below`, the texts of the file that was opened, stays byte for byte
 * where its value is the same, and keeps its comments where it is not.
 */
export function writeDocument({ front, body, source = "", below = "" }, schema) {
  const clean = tidy(front);
  const parsed = parseDocument(isTooDeep(source) ? "" : source, PARSING); // a link may bring any source
  const written = isMap(parsed.contents) && !parsed.contents.flow ? segments(source, parsed.contents) : null;
  const lines = written ? [written.head] : [];
  const left = new Set(Object.keys(clean));
  for (const { key, text, value } of written?.parts ?? []) {
    lines.push(left.has(key) ? rewritten(text, key, value, clean[key], schema) : comments(text));
    left.delete(key);
  }
  const order = Object.keys(schema.properties);
  const more = [...left].sort((one, other) => order.indexOf(one) - order.indexOf(other));
  for (const key of more) lines.push(rewritten("", key, undefined, clean[key], schema));
  const text = tidyText(body).trim();
  return `---\n${lines.join("")}---\n${below.trim() === text ? below : `\n${text}\n`}`;
}

/** The front matter in one part for each key, with the comments above it. */
function segments(source, map) {
  const whole = source.endsWith("\n") || !source ? source : `${source}\n`;
  const starts = map.items.map(({ key }) => whole.lastIndexOf("\n", key.range[0] - 1) + 1);
  const parts = map.items.map(({ key, value }, at) => {
    return { key: String(key.value), value: plain(value), text: whole.slice(starts[at], starts[at + 1]) };
  });
  return { head: whole.slice(0, starts[0]), parts };
}

/** The part of a key with its new value; a list of one may have stood there without brackets. */
function rewritten(text, key, old, value, schema) {
  if (old !== undefined && (same(tidy(old), value) || same([tidy(old)], value))) return text;
  const own = schema.properties[key];
  const parsed = parseDocument(text, PARSING);
  if (!isMap(parsed.contents)) parsed.contents = parsed.createNode({});
  const [pair] = parsed.contents.items;
  const edited = pair && withScalars(text, pair.value, value, own);
  if (edited) return edited;
  const node = dress(parsed, pair?.value, value, own);
  if (pair) pair.value = node;
  else parsed.contents.set(parsed.createNode(key), node);
  return parsed.toString(WRITING);
}

/** The comments of a part whose value is gone. */
function comments(text) {
  return text.split("\n").filter((line) => /^\s*#/.test(line)).map((line) => `${line.trim()}\n`).join("");
}

/** The values without those that are empty, and without characters that control a text. */
function tidy(node) {
  if (isText(node)) return tidyText(node).trim();
  if (Array.isArray(node)) return node.map(tidy);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, tidy(value)]));
}

function tidyText(text) {
  return visible(lineFeeds(text));
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
