/**
 * Shapes: how a written value becomes a value, or problems, by the schema; bank/schema/scalars.py and bank/schema/containers.py in JavaScript.
 *
 * A written value is a text, a list of such values or an object of such values by key.
 */

import { parseDate } from "./dates.js";
import { nearest } from "./letters.js";
import { privateDetails } from "./privacy.js";
import { findTerm, termsOf } from "./terms.js";

// A line that Markdown takes for a heading, in a list or a quotation too.
const HEADING = /^(?:[\s>*+-]|\d+\.)*#|\S[^\S\n]*\n *(?:=+|-+) *$/m;
const READERS = { text, flag, number, date, address, email, currency, pattern, choice, list, record, either };

/** The value that is written there, or null after at least one problem was reported at the spot. */
export function read(schema, node, spot) {
  return READERS[schema["x-shape"]](schema, node, spot);
}

export function isText(node) {
  return typeof node === "string";
}

/** Whether nothing is written there. */
export function isEmpty(node) {
  return isText(node) && !node.trim();
}

/** A list whose only item may stand for it. */
export function isLone(schema) {
  return schema["x-shape"] === "list" && Boolean(schema.anyOf);
}

/** The schema of a list's items, and how many there may be. */
export function several(schema) {
  return schema.anyOf ? schema.anyOf[1] : schema;
}

function scalar(node, spot) {
  if (!isText(node)) return spot.report(Array.isArray(node) ? "shapes.LIST_HERE" : "shapes.FIELDS_HERE");
  return isEmpty(node) ? spot.report("shapes.EMPTY") : node.trim();
}

function text(schema, node, spot) {
  const value = scalar(node, spot);
  if (value === null) return null;
  const before = spot.problems.length;
  const length = [...value].length;
  if (length < schema.minLength) spot.report("shapes.TOO_SHORT", { length, least: schema.minLength });
  if (length > schema.maxLength) spot.report("shapes.TOO_LONG", { length, most: schema.maxLength });
  if (schema["x-one-line"] && value.includes("\n")) spot.report("shapes.ONE_LINE");
  if (!schema.contentMediaType && value.includes("[^")) spot.report("shapes.NO_CITATIONS");
  if (schema.contentMediaType && HEADING.test(value)) spot.report("shapes.NO_HEADING");
  for (const { message, value: found } of privateDetails(value, spot.bank)) spot.report(message, { value: found });
  return spot.problems.length === before ? value : null;
}

function flag(schema, node, spot) {
  const value = scalar(node, spot);
  if (value === null) return null;
  const known = { true: true, false: false }[value.toLowerCase()];
  return known === undefined ? spot.report("shapes.NOT_FLAG", { value }) : known;
}

function number(schema, node, spot) {
  const value = scalar(node, spot);
  if (value === null) return null;
  const { type, minimum, maximum } = schema.anyOf[0];
  const whole = type === "integer";
  if (!/^-?\d+(\.\d+)?$/.test(value) || (whole && value.includes(".")) || /^-?0\d/.test(value)) {
    return spot.report(whole ? "shapes.NOT_WHOLE" : "shapes.NOT_NUMBER", { value });
  }
  if (Number(value) < minimum) return spot.report("shapes.TOO_LITTLE", { value, least: minimum });
  if (Number(value) > maximum) return spot.report("shapes.TOO_MUCH", { value, most: maximum });
  return Number(value);
}

function date(schema, node, spot) {
  const value = scalar(node, spot);
  if (value === null) return null;
  const parsed = parseDate(value);
  const full = schema.format === "date";
  if (!parsed && /^\d{4}-\d{2}(-\d{2})?$/.test(value)) return spot.report("shapes.NO_SUCH_DAY", { value });
  if (!parsed || (full && !parsed.full)) return spot.report(full ? "shapes.NOT_DAY" : "shapes.NOT_DATE", { value });
  if (!schema["x-future"] && parsed.first > spot.bank.today) return spot.report("shapes.FUTURE", { value });
  return parsed;
}

/** Whether the text is a whole http or https address. */
export function isWebAddress(value) {
  const [, host] = /^https?:\/\/([^/?#]*)/i.exec(value) ?? [];
  const name = (host ?? "").replace(/^.*@/, "").replace(/:\d*$/, "");
  return Boolean(name) && !/[\s<>"]/.test(value) && (!/[[\]]/.test(host) || /^\[[^[\]]+\]$/.test(name));
}

function address(schema, node, spot) {
  const value = scalar(node, spot);
  if (value === null) return null;
  return isWebAddress(value) ? value : spot.report("shapes.NOT_ADDRESS", { value });
}

const OFFICE = { minLength: 1, maxLength: 4000, "x-one-line": true };

function email(schema, node, spot) {
  const value = text(OFFICE, node, spot);
  if (value === null) return null;
  return /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(value) ? value : spot.report("shapes.NOT_EMAIL", { value });
}

function currency(schema, node, spot) {
  const value = scalar(node, spot);
  if (value === null) return null;
  return spot.bank.schema.$defs.currency.enum.includes(value) ? value : spot.report("shapes.NOT_CURRENCY", { value });
}

function pattern(schema, node, spot) {
  const value = scalar(node, spot);
  if (value === null) return null;
  return new RegExp(schema.anyOf[0].pattern, "u").test(value) ? value : spot.report(schema["x-message"], { value });
}

function choice(schema, node, spot) {
  const value = scalar(node, spot);
  if (value === null) return null;
  const found = findTerm(spot.bank, schema, value);
  if (found) return found;
  const terms = termsOf(spot.bank, schema);
  const names = terms.map((term) => term.label);
  const near = terms.flatMap((term) => [term.label, ...(term.aliases ?? [])]);
  const several = value.includes(",") && value.split(",").some((part) => findTerm(spot.bank, schema, part));
  const listed = schema.$ref ? "shapes.NOT_IN_LIST" : "shapes.NOT_ALLOWED";
  const more = { suggestion: nearest(value, [...near, ...names]), allowed: names };
  return spot.report(several ? "shapes.SEVERAL" : listed, { value, file: fileOf(spot.bank, schema) }, more);
}

/** The file of the vocabulary in which a closed list stands. */
function fileOf(bank, schema) {
  return `${bank.folder}/vocabulary/${schema.$ref?.split("/").pop()}.yml`;
}

function list(schema, node, spot) {
  const { items, maxItems } = several(schema);
  if (isLone(schema) && isText(node)) {
    const value = read(items, node, spot);
    return value === null ? null : [value];
  }
  if (!Array.isArray(node)) return spot.report(isEmpty(node) ? "shapes.EMPTY" : "records.NOT_LIST");
  if (!node.length) return spot.report("records.EMPTY_LIST");
  if (node.length > maxItems) return spot.report("records.LONG_LIST", { count: node.length, most: maxItems });
  const values = node.map((item, at) => read(items, item, spot.item(at + 1)));
  return values.includes(null) ? null : values;
}

function record(schema, node, spot) {
  const before = spot.problems.length;
  const values = readParts(schema, node, spot);
  return spot.problems.length === before ? values : null;
}

/** The keys that a record has to have; those of a practice, unless it is a draft. */
export function requiredIn(schema) {
  return schema.required ?? schema.else.required;
}

/** The values without problems, by key. */
export function readParts(schema, node, spot) {
  const known = Object.keys(schema.properties);
  if (isText(node) || Array.isArray(node)) {
    if (isEmpty(node)) spot.report("shapes.EMPTY");
    else spot.report("records.NOT_FIELDS", {}, { allowed: known });
    return {};
  }
  for (const key of Object.keys(node).filter((key) => !known.includes(key))) {
    spot.key(key).report("records.UNKNOWN_KEY", { key }, { suggestion: nearest(key, known), allowed: known });
  }
  const values = {};
  for (const [key, own] of Object.entries(schema.properties)) {
    const required = requiredIn(schema).includes(key);
    if (!Object.hasOwn(node, key) || (required && isEmpty(node[key]))) {
      if (required) spot.key(key).report("records.MISSING");
      continue;
    }
    const value = read(own, node[key], spot.key(key));
    if (value !== null) values[key] = value;
  }
  checkTogether(schema, values, node, spot);
  return values;
}

/** What the fields of one record must say together, as in bank/schema/constraints.py. */
function checkTogether(schema, values, node, spot) {
  const oneOf = schema.anyOf?.map(({ required: [key] }) => key) ?? [];
  if (oneOf.length && Object.keys(node).length && !oneOf.some((key) => Object.hasOwn(node, key))) {
    spot.report("checks.ONE_OF", { keys: oneOf.join(", ") });
  }
  const [first, second] = schema["x-in-order"] ?? [];
  const [early, late] = [values[first], values[second]];
  if (early !== undefined && late !== undefined && (early.first ?? early) > (late.last ?? late)) {
    const message = early.first ? "checks.OUT_OF_ORDER" : "checks.NOT_RISING";
    spot.key(second).report(message, { first, early, second, late });
  }
  if (schema["x-adds-up"] && values.minutes !== undefined && values.steps) {
    const total = values.steps.reduce((sum, step) => sum + step.minutes, 0);
    if (total !== values.minutes) spot.key("minutes").report("checks.MINUTES", { written: values.minutes, total });
  }
}

function either(schema, node, spot) {
  const [single, other] = schema.anyOf;
  if (!isText(node)) return read(other, node, spot);
  if (isEmpty(node) || findTerm(spot.bank, single, node)) return read(single, node, spot);
  const names = termsOf(spot.bank, single).map((term) => term.label);
  return spot.report("records.NEITHER", { value: node }, { suggestion: nearest(node, names), allowed: names });
}
