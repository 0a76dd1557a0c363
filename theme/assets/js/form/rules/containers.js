/** Containers: how lists, records and what may be either become values or problems, as in bank/schema/containers.py. */

/** @import { Schema } from "../../shared/types.js" */
/** @import { Location } from "./location.js" */

import { checkTogether } from "./constraints.js";
import { nearest } from "./normalise.js";
import { isError } from "./problems.js";
import { SCALARS } from "./scalars.js";
import { isLone, requiredIn, several } from "./schema.js";
import { findTerm, termsOf } from "./vocabulary.js";
import { isEmpty, isText, textOf } from "./written.js";

const READERS = { ...SCALARS, list, record, either };

/**
 * The value that is written there, or null after at least one problem was reported at the location.
 * @param {Schema} schema
 * @param {any} node
 * @param {Location} location
 */
export function read(schema, node, location) {
  return READERS[schema["x-shape"]](schema, node, location);
}

function list(schema, node, location) {
  const { items, maxItems } = several(schema);
  if (isLone(schema) && isText(node)) {
    const value = read(items, node, location);
    return value === null ? null : [value];
  }
  if (!Array.isArray(node)) return location.report(isEmpty(node) ? "value-empty" : "list-expected");
  if (!node.length) return location.report("list-empty");
  if (node.length > maxItems) return location.report("list-too-long", { count: node.length, most: maxItems });
  const values = node.map((item, at) => read(items, item, location.item(at + 1)));
  return values.includes(null) ? null : values;
}

function record(schema, node, location) {
  const before = location.problems.length;
  const values = readParts(schema, node, location);
  return location.problems.slice(before).some((one) => isError(one, location.bank)) ? null : values;
}

/** The values without problems, by key. */
export function readParts(schema, node, location) {
  const known = Object.keys(schema.properties);
  if (isText(node) || Array.isArray(node)) {
    if (isEmpty(node)) location.report("value-empty");
    else location.report("fields-expected", {}, { allowed: known });
    return {};
  }
  for (const key of Object.keys(node).filter((key) => !known.includes(key))) {
    location.key(key).report("unknown-field", { key }, { suggestion: nearest(key, known), allowed: known });
  }
  const values = {};
  for (const [key, own] of Object.entries(schema.properties)) {
    const required = requiredIn(schema).includes(key);
    if (!Object.hasOwn(node, key) || (required && isEmpty(node[key]))) {
      if (required) location.key(key).report("field-required");
      continue;
    }
    const value = read(own, node[key], location.key(key));
    if (value !== null) values[key] = value;
  }
  checkTogether(schema, values, node, location);
  return values;
}

function either(schema, node, location) {
  const [single, other] = schema.anyOf;
  if (!isText(node)) return read(other, node, location);
  const value = textOf(node);
  if (!value || findTerm(location.bank, single, value)) return read(single, node, location);
  const names = termsOf(location.bank, single).map((term) => term.label);
  return location.report("amounts-expected", { value }, { suggestion: nearest(value, names), allowed: names });
}
