/** Scalars: how a single written value becomes a value, or problems, by the schema, as in bank/schema/scalars.py. */

import { parseDate } from "./dates.js";
import { nearest } from "./normalise.js";
import { privateDetails } from "./private_details.js";
import { isWebAddress } from "./urls.js";
import { findTerm, termsOf } from "./vocabulary.js";
import { isEmpty, isText } from "./written.js";

// A line that Markdown takes for a heading, in a list or a quotation too.
const HEADING = /^(?:[\s>*+-]|\d+\.)*#|\S[^\S\n]*\n *(?:=+|-+) *$/m;
/** The readers of scalars by their shapes; each gives the value, or null after it has reported a problem. */
export const SCALARS = { text, flag, number, date, address, email, currency, pattern, choice };

function scalar(node, location) {
  if (!isText(node)) return location.report(Array.isArray(node) ? "shapes.LIST_HERE" : "shapes.FIELDS_HERE");
  return isEmpty(node) ? location.report("shapes.EMPTY") : node.trim();
}

function text(schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  const before = location.problems.length;
  const length = [...value].length;
  if (length < schema.minLength) location.report("shapes.TOO_SHORT", { length, least: schema.minLength });
  if (length > schema.maxLength) location.report("shapes.TOO_LONG", { length, most: schema.maxLength });
  if (schema["x-one-line"] && value.includes("\n")) location.report("shapes.ONE_LINE");
  if (!schema.contentMediaType && value.includes("[^")) location.report("shapes.NO_CITATIONS");
  if (schema.contentMediaType && HEADING.test(value)) location.report("shapes.NO_HEADING");
  for (const { message, value: found } of privateDetails(value, location.bank)) location.report(message, { value: found });
  return location.problems.length === before ? value : null;
}

function flag(schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  const known = { true: true, false: false }[value.toLowerCase()];
  return known === undefined ? location.report("shapes.NOT_FLAG", { value }) : known;
}

function number(schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  const { type, minimum, maximum } = schema.anyOf[0];
  const whole = type === "integer";
  if (!/^-?\d+(\.\d+)?$/.test(value) || (whole && value.includes(".")) || /^-?0\d/.test(value)) {
    return location.report(whole ? "shapes.NOT_WHOLE" : "shapes.NOT_NUMBER", { value });
  }
  if (Number(value) < minimum) return location.report("shapes.TOO_LITTLE", { value, least: minimum });
  if (Number(value) > maximum) return location.report("shapes.TOO_MUCH", { value, most: maximum });
  return Number(value);
}

function date(schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  const parsed = parseDate(value);
  const full = schema.format === "date";
  if (!parsed && /^\d{4}-\d{2}(-\d{2})?$/.test(value)) return location.report("shapes.NO_SUCH_DAY", { value });
  if (!parsed || (full && !parsed.full)) return location.report(full ? "shapes.NOT_DAY" : "shapes.NOT_DATE", { value });
  if (!schema["x-future"] && parsed.first > location.bank.today) return location.report("shapes.FUTURE", { value });
  return parsed;
}

function address(schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  return isWebAddress(value) ? value : location.report("shapes.NOT_ADDRESS", { value });
}

const OFFICE = { minLength: 1, maxLength: 4000, "x-one-line": true };

function email(schema, node, location) {
  const value = text(OFFICE, node, location);
  if (value === null) return null;
  return /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(value) ? value : location.report("shapes.NOT_EMAIL", { value });
}

function currency(schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  return location.bank.schema.$defs.currency.enum.includes(value) ? value : location.report("shapes.NOT_CURRENCY", { value });
}

function pattern(schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  return new RegExp(schema.anyOf[0].pattern, "u").test(value) ? value : location.report(schema["x-message"], { value });
}

function choice(schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  const found = findTerm(location.bank, schema, value);
  if (found) return found;
  const terms = termsOf(location.bank, schema);
  const names = terms.map((term) => term.label);
  const near = terms.flatMap((term) => [term.label, ...(term.aliases ?? [])]);
  const several = value.includes(",") && value.split(",").some((part) => findTerm(location.bank, schema, part));
  const listed = schema.$ref ? "shapes.NOT_IN_LIST" : "shapes.NOT_ALLOWED";
  const more = { suggestion: nearest(value, [...near, ...names]), allowed: names };
  return location.report(several ? "shapes.SEVERAL" : listed, { value, file: fileOf(location.bank, schema) }, more);
}

/** The file of the vocabulary in which a closed list stands. */
function fileOf(bank, schema) {
  return `${bank.folder}/vocabulary/${schema.$ref?.split("/").pop()}.yml`;
}
