/** Scalar edits: a part of the front matter in which only single values have changed, with nothing else written anew. */

// @ts-types="../../../../../tests/js/types/yaml.d.ts"
import { isMap, isScalar, isSeq } from "../../vendor/yaml.js";
import { several } from "./schema.js";
import { isText } from "./written.js";
import { scalarText } from "./yaml_nodes.js";

/** The text with the values of `value` in the place of those of `node`, or null where more has changed than values on a line. */
export function withScalars(text, node, value, schema) {
  const edits = editsOf(node, value, schema);
  if (!edits) return null;
  return edits.reverse().reduce((whole, { range: [from, to], written }) => {
    const end = whole.slice(from, to).endsWith("\n") ? "\n" : ""; // a block takes its last end of line along
    return whole.slice(0, from) + written + end + whole.slice(to);
  }, text);
}

/** The edits from the first to the last, or null. */
function editsOf(node, value, schema) {
  if (isScalar(node)) return isText(value) ? editOf(node, value, schema) : null;
  if (isSeq(node)) {
    const item = schema && several(schema["x-shape"] === "either" ? schema.anyOf[1] : schema).items;
    const isSame = Array.isArray(value) && value.length === node.items.length;
    return isSame ? all(node.items.map((own, at) => editsOf(own, value[at], item))) : null;
  }
  if (!isMap(node) || isText(value) || Array.isArray(value)) return null;
  const keys = node.items.map(({ key }) => String(key.value));
  if (keys.length !== Object.keys(value).length || !keys.every((key) => Object.hasOwn(value, key))) return null;
  return all(node.items.map(({ value: own }, at) => editsOf(own, value[keys[at]], schema?.properties?.[keys[at]])));
}

function editOf(node, value, schema) {
  if ((node.value ?? "").trim() === value) return [];
  const written = scalarText(value, schema);
  return value.includes("\n") || !node.range ? null : [{ range: node.range, written }];
}

function all(edits) {
  return edits.includes(null) ? null : edits.flat();
}
