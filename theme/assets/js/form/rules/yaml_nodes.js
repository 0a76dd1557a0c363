/** Writing values: nodes of YAML that every reader takes for what they are, whatever a text holds. */

// @ts-types="../../../../../tests/js/types/yaml.d.ts"
import { isMap, isScalar, isSeq, Scalar } from "../../vendor/yaml.js";
import { isLone, several } from "./schema.js";
import { isText } from "./written.js";

// What may stand without quotes: neither YAML 1.1 nor 1.2 sees more than a text in it, in a list on one line too.
const BARE = /^[\p{L}„][\p{L}\p{N} .;()…–„”’/+-]*$/u;
const NO_TEXT = /^(y|n|yes|no|on|off|true|false|null)$/i;
const UNQUOTED = ["number", "measure", "flag", "date"];

/** The node for a value: the old one with what has changed, so that its comments stay, or a new one. */
export function dress(parsed, old, value, schema) {
  if (isText(value)) return dressText(old, value, schema);
  if (Array.isArray(value)) return dressList(parsed, old, value, schema);
  const map = isMap(old) ? old : parsed.createNode({});
  map.items = map.items.filter(({ key }) => Object.hasOwn(value, key.value));
  for (const [key, item] of Object.entries(value)) {
    const pair = map.items.find(({ key: known }) => known.value === key);
    const node = dress(parsed, pair?.value, item, schema?.properties?.[key]);
    if (pair) pair.value = node;
    else map.set(parsed.createNode(key), node);
  }
  return map;
}

function dressText(old, value, schema) {
  if (isScalar(old) && (old.value ?? "").trim() === value) return old;
  const node = isScalar(old) ? old : new Scalar(value);
  node.value = value;
  node.type = style(value, schema);
  delete node.source;
  return node;
}

/** The text of a value on a line of its own, as its style has it. */
export function scalarText(value, schema) {
  return style(value, schema) === Scalar.PLAIN ? value : JSON.stringify(value);
}

/** Each item takes the old node that says the same, or else the one that says most of the same. */
function dressList(parsed, old, values, schema) {
  const item = schema && several(schema["x-shape"] === "either" ? schema.anyOf[1] : schema).items;
  if (values.length === 1 && schema && isLone(schema) && isText(values[0]) && (!old || isScalar(old))) {
    return dressText(old, values[0], item);
  }
  const list = isSeq(old) ? old : parsed.createNode([]);
  const left = new Set(list.items);
  const kept = values.map((value) => take(left, (node) => (says(node, value) ? 1 : 0)));
  list.items = values.map((value, at) =>
    kept[at] ?? dress(parsed, take(left, (node) => alike(node, value)), value, item)
  );
  if (!isSeq(old)) list.flow = item?.["x-shape"] === "choice";
  return list;
}

/** The node with the highest score, taken out of `nodes`; undefined when none has any. */
function take(nodes, score) {
  const best = [...nodes].map((node) => [score(node), node]).reduce((one, other) => (other[0] > one[0] ? other : one), [
    0,
  ]);
  nodes.delete(best[1]);
  return best[1];
}

function says(node, value) {
  return JSON.stringify(node.toJSON()) === JSON.stringify(value);
}

/** How many fields of a record are still the same. */
function alike(node, value) {
  if (!isMap(node) || isText(value)) return 0;
  return node.items.filter(({ key, value: old }) => old && says(old, value[key.value])).length;
}

function style(value, schema) {
  const shape = schema?.["x-shape"];
  const code = schema?.["x-codes"] && /^\d+$/.test(value);
  const plain = (UNQUOTED.includes(shape) && /^[\p{L}\d.-]+$/u.test(value)) || code;
  if (plain || (BARE.test(value) && !NO_TEXT.test(value) && !value.includes("  "))) return Scalar.PLAIN;
  const lines = value.split("\n");
  const even = lines.length > 1 && !lines.some((line) => /^\s|\s$|\t/.test(line));
  return even ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
}
