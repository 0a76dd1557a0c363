/** The practice: what is written in the form as the templates know it, as far as it can be read. */

import { BETWEEN, DECIMAL, QUANTITY, SOURCED } from "../rules/constants.js";
import { dayOf } from "../rules/across_fields.js";
import { cited } from "../rules/sources.js";
import { parseDate } from "../rules/dates.js";
import { visible } from "../rules/normalise.js";
import { several } from "../rules/schema.js";
import { findCity } from "../rules/towns.js";
import { findPlaces, findTerm, parted, placesOf, termsOf } from "../rules/vocabulary.js";
import { isEmpty, isText } from "../rules/written.js";

/** The fields in which sources are cited, in the order of the page, before the body and after it. */
const CITING = ["week", "scenario", "workshop", "editions", "charter", "grant"];
const CITING_LATER = ["conditions", "fixed", "variable", "plan", "failures"];
const CITING_LAST = ["status", "cost", "needs", "counts", "evidence", "adapted_from", "adapted_elsewhere", "reviews"];

/** The practice of {path, front, body}; a value that cannot be read stands there as it was written. */
export function practiceOf({ path, front, body }, bank) {
  const { cities, cost, licence, told_by: teller, ...known } = read(
    { ...bank.schema, "x-shape": "record" },
    front,
    bank,
  );
  const amounts = Array.isArray(cost) ? cost : [];
  const { license: licences, told_by: tellers } = bank.schema.properties;
  return {
    ...known,
    ...placed(front.district, cities, bank),
    status: known.status && { ...known.status, day: known.status[dayOf(known.status.state ?? {})] },
    id: path.split("/").pop().replace(/\.md$/, ""),
    cities,
    cost: amounts,
    cost_absence: amounts === cost ? undefined : cost,
    told_by: teller ?? (tellers && termsOf(bank, tellers)[0]),
    licence: licence ?? termsOf(bank, licences)[0],
    body: visible(body).trim(),
    documents: known.documents.map((own) => ({ ...own, type: typeOf(own.file ?? "") })),
    sources: known.sources.map((own) => ({ ...own, address: addressOf(own) })),
    looked: lookedTogether(known.open_questions),
  };
}

/** The day on which the answers to all open questions were last looked for, if it was one day. */
function lookedTogether(questions) {
  const days = new Set(questions.map(({ looked }) => String(looked)));
  return days.size === 1 ? questions[0].looked : undefined;
}

/** What kind of file it is, as people call it. */
function typeOf(file) {
  return file.split(".").pop().toUpperCase();
}

/** Where to read a source: in the archive, once its own page is gone. */
function addressOf({ url, archived, gone }) {
  return (gone && archived?.url) || url;
}

/** The sources by their ids, in the order in which the page cites them first; those never cited come last. */
export function numberedSources(practice) {
  const known = new Map(practice.sources.filter(({ id }) => id).map((source) => [source.id, source]));
  const textsOf = (keys) => keys.flatMap((key) => textsIn(practice[key]));
  const texts = [...textsOf(CITING), practice.body, ...textsOf([...CITING_LATER, ...CITING_LAST])];
  const ids = new Set([...texts.flatMap(cited), ...known.keys()]);
  return new Map([...ids].filter((id) => known.has(id)).map((id) => [id, known.get(id)]));
}

function textsIn(value) {
  if (isText(value)) return [value];
  return value && typeof value === "object" ? Object.entries(value).map(citedIn).flatMap(textsIn) : [];
}

/** The value of a record's field; that which names a source cites it. */
function citedIn([name, value]) {
  return name === "source" && isText(value) ? `[^${value}]` : value;
}

const READERS = {
  record: ({ properties }, node, bank) => {
    const fields = isText(node) || Array.isArray(node) ? {} : node;
    return Object.fromEntries(
      Object.entries(properties).map(([key, schema]) => [schema["x-name"] ?? key, read(schema, fields[key], bank)]),
    );
  },
  list: (schema, node, bank) => {
    const { items } = several(schema);
    const all = (Array.isArray(node) ? node : [node]).map((item) => read(items, item, bank));
    return all.filter((item) => item !== undefined);
  },
  either: ({ anyOf: [single, other] }, node, bank) => read(isText(node) ? single : other, node, bank),
  choice: (schema, node, bank) => findTerm(bank, schema, plain(node)) ?? { id: plain(node), label: plain(node) },
  town: (_schema, node, bank) => findCity(bank, plain(node)).city ?? { id: plain(node), label: plain(node) },
  date: (_schema, node) => parseDate(plain(node)) ?? plain(node),
  number: (_schema, node) => (DECIMAL.test(plain(node)) ? Number(plain(node)) : plain(node)),
  measure: (schema, node, bank) => figureOf(schema, plain(node), bank) ?? plain(node),
  flag: (_schema, node) => plain(node).toLowerCase() === "true",
};

/** A number as it is known, or what sources say that disagree. */
function figureOf(schema, text, bank) {
  const claims = text.split(BETWEEN).map((part) => quantityOf(schema, part.trim(), bank));
  if (claims.includes(undefined)) return undefined;
  return claims.length > 1 ? { claims, last: claims.at(-1).last } : claims[0];
}

function quantityOf(schema, text, bank) {
  const [, own, source] = SOURCED.exec(text) ?? [null, text];
  const [, word, ...digits] = QUANTITY.exec(own.trim()) ?? [];
  if (!digits.length) return undefined;
  const precision = word && (findTerm(bank, schema["x-precision"] ?? { enum: [] }, word) ?? { label: word });
  const [least, most] = digits.map((part) => part && Number(part));
  return { least, most, precision, source, last: most ?? least };
}

/** The value that is written there, an empty list for no list, undefined for nothing else. */
function read(schema, node, bank) {
  const shape = schema["x-shape"];
  if (node === undefined || isEmpty(node)) return shape === "list" ? [] : undefined;
  return READERS[shape] ? READERS[shape](schema, node, bank) : plain(node);
}

/** The words of a value, also of one that should be a text and is none. */
function plain(node) {
  return isText(node) ? visible(node).trim() : Object.values(node).map(plain).join(", ");
}

/** The districts and areas that are named, and the districts in which the areas lie. */
function placed(node, cities, bank) {
  const names = (Array.isArray(node) ? node : [node]).filter((name) => isText(name) && !isEmpty(name));
  const areas = new Set();
  const districts = new Set();
  for (const name of names) {
    const [city, found] = findPlaces(bank, name, cities)[0] ?? [null, { label: parted(name).own.trim() }];
    if (!found.in) districts.add(found);
    else {
      areas.add(found);
      for (const id of found.in) districts.add(placesOf(bank, city).find((place) => place.id === id));
    }
  }
  return { areas: [...areas], districts: [...districts] };
}
