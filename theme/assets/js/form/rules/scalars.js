/** Scalars: how a single written value becomes a value, or problems, by the schema, as in bank/schema/scalars.py. */

import {
  BETWEEN,
  DATED,
  DECIMAL,
  HEADING,
  LEADING_ZERO,
  LONGEST_NUMBER,
  LONGEST_OFFICE,
  QUANTITY,
  SOURCED,
  THOUSANDS,
  WORD,
} from "./constants.js";
import { parseDate } from "./dates.js";
import { parse } from "./dialect.js";
import { marksInPlainText } from "./leftovers.js";
import { misread } from "./misread.js";
import { nearest } from "./normalise.js";
import { privateDetails } from "./private_details.js";
import { isError } from "./problems.js";
import { isDeskAddress, isWebAddress } from "./urls.js";
import { findCity, findRegion } from "./towns.js";
import { findTerm, termsOf } from "./vocabulary.js";
import { isEmpty, isText, textOf } from "./written.js";

/** The readers of scalars by their shapes; each gives the value, or null after it has reported a problem. */
export const SCALARS = { text, flag, number, measure, date, address, email, currency, pattern, choice, town };

function scalar(node, location) {
  if (!isText(node)) return location.report(Array.isArray(node) ? "list-for-value" : "fields-for-value");
  return isEmpty(node) ? location.report("value-empty") : textOf(node);
}

function text(schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  const before = location.problems.length;
  const length = [...value].length;
  if (length < schema.minLength) location.report("text-too-short", { length, least: schema.minLength });
  if (length > schema.maxLength) return location.report("text-too-long", { length, most: schema.maxLength });
  if (schema["x-one-line"] && value.includes("\n")) location.report("line-break-in-value");
  if (!schema.contentMediaType && value.includes("[^")) location.report("citation-in-field");
  if (schema.contentMediaType && HEADING.test(value)) location.report("heading-in-field");
  if (!schema["x-by-letter"]) {
    if (!WORD.test(value)) location.report("text-without-words");
    const codes = schema.contentMediaType ? misreadIn(value) : marksInPlainText(value);
    for (const code of new Set(codes)) location.report(code);
  }
  for (const { code, value: found } of privateDetails(value, location.bank)) location.report(code, { value: found });
  return location.problems.slice(before).some((one) => isError(one, location.bank)) ? null : value;
}

/** The codes of what the site's Markdown would read otherwise than its writer meant. */
function misreadIn(value) {
  return [...misread(value, parse(value))].map(([, code]) => code);
}

function flag(_schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  const known = ["false", "true"].indexOf(value.toLowerCase());
  return known < 0 ? location.report("not-true-or-false", { value }) : Boolean(known);
}

function number(schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  const { type, minimum, maximum } = schema.anyOf[0];
  const whole = type === "integer";
  const digits = value.replaceAll(".", "");
  if (THOUSANDS.test(value) && Number(digits) >= minimum && Number(digits) <= maximum) {
    return location.report("thousands-with-stop", { value, digits });
  }
  if (!DECIMAL.test(value) || (whole && value.includes(".")) || LEADING_ZERO.test(value)) {
    return location.report(whole ? "not-a-whole-number" : "not-a-number", { value });
  }
  if (value.length > LONGEST_NUMBER) {
    return location.report("number-too-large", { value: `${value.slice(0, LONGEST_NUMBER)}…`, most: maximum });
  }
  if (Number(value) < minimum) return location.report("number-too-small", { value, least: minimum });
  if (Number(value) > maximum) return location.report("number-too-large", { value, most: maximum });
  return Number(value);
}

/** A number, a range of two, or either after a word of the list that says how exact it is. */
function measure(schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  const written = schema["x-sourced"] ? value.split(BETWEEN) : [value];
  const claims = written.map((part) => claim(schema, part.trim(), location));
  if (claims.includes(null)) return null;
  if (claims.length === 1) return claims[0];
  const sources = new Set(claims.map(({ source }) => source).filter(Boolean));
  return sources.size < claims.length ? location.report("values-without-sources", { value }) : { claims };
}

function claim(schema, text, location) {
  const own = { anyOf: [schema.anyOf[0]] };
  const [, value, source] = (schema["x-sourced"] && SOURCED.exec(text)) || [null, text];
  const parts = QUANTITY.exec(value.trim());
  const precisions = schema["x-precision"];
  if (!parts || (parts[1] && !precisions)) {
    number(own, value, location); // which tells what is wrong
    return null;
  }
  const [, word, ...digits] = parts;
  const precision = word && choice(precisions, word, location);
  const [least, most] = digits.map((part) => part && number(own, part, location));
  if ([precision, least, most].includes(null)) return null;
  if (most < least) return location.report("range-out-of-order", { value });
  return { least, most, precision, source };
}

function date(schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  const parsed = parseDate(value);
  const full = schema.format === "date";
  if (!parsed && DATED.test(value)) return location.report("no-such-date", { value });
  if (!parsed || (full && !parsed.full)) return location.report(full ? "not-a-full-date" : "not-a-date", { value });
  if (!schema["x-future"] && parsed.first > location.bank.today) return location.report("date-in-future", { value });
  return parsed;
}

function address(_schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  return isWebAddress(value) ? value : location.report("not-a-web-address", { value });
}

const OFFICE = { minLength: 1, maxLength: LONGEST_OFFICE, "x-one-line": true };

function email(_schema, node, location) {
  const value = text(OFFICE, node, location);
  if (value === null) return null;
  return isDeskAddress(value) ? value : location.report("not-an-email", { value });
}

function currency(_schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  return location.bank.schema.$defs.currency.enum.includes(value)
    ? value
    : location.report("not-a-currency", { value });
}

function pattern(schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  return new RegExp(schema.anyOf[0].pattern, "u").test(value) ? value : location.report(schema["x-problem"], { value });
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
  const listed = schema.$ref ? "value-not-in-list" : "value-not-allowed";
  const more = { suggestion: nearest(value, [...near, ...names]), allowed: names };
  return location.report(several ? "several-values" : listed, { value, file: fileOf(location.bank, schema) }, more);
}

const WRITTEN = { minLength: 2, maxLength: 120, "x-one-line": true };

function town(_schema, node, location) {
  const value = scalar(node, location);
  if (value === null) return null;
  const { city, ways, suggestion } = findCity(location.bank, value);
  if (!city) return reportTown(value, ways, suggestion, location);
  return city.known !== false || text(WRITTEN, node, location) !== null ? city : null;
}

function reportTown(value, ways, suggestion, location) {
  const { bank } = location;
  if (ways.length) return location.report("city-repeats", { name: value, ways: ways.join("; ") });
  if (findRegion(bank, value)) return location.report("region-without-place", { value });
  const several = value.includes(",") && !suggestion?.includes(",");
  if (several && value.split(",").some((part) => findCity(bank, part).city)) {
    return location.report("several-values", { value });
  }
  return location.report("unknown-city", { value }, { suggestion });
}

/** The file of the vocabulary in which a closed list stands. */
function fileOf(bank, schema) {
  return `${bank.folder}/vocabulary/${schema.$ref?.split("/").pop()}.yml`;
}
