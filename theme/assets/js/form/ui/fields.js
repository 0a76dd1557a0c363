/**
 * Fields: the widgets that the schema asks for.
 *
 * A widget is {element, get, set, visit}: `get` gives the written value or undefined when nothing is written, `set` takes
 * one, and `visit(place, callback)` calls callback(place, widget) for it and for all in it. `kit` is {part, bank, cities}:
 * a copy of one of the page's templates, the bank, and the terms of the cities that are chosen.
 */

import { requiredIn, several } from "../rules/schema.js";
import { isText } from "../rules/written.js";
import { group, WITHIN } from "./ask.js";
import { documentFile } from "./document_file.js";
import { choice, flag, line, place, town } from "./inputs.js";
import { firstInput, list } from "./items.js";
import { photograph } from "./photograph.js";
import { ticks } from "./ticks.js";
import { isNamed, nameSources } from "./understanding.js";

/** The widget of a field of a record, or of an item of a list, which `told` tells of: {title, description, examples}. */
export function widget(schema, told, required, kit) {
  const make = maker(schema, told);
  return make(schema, told, required, kit);
}

function maker(schema, told) {
  const shape = schema["x-shape"];
  if (told.key === "image") return photograph;
  if (told.key === "file") return documentFile;
  if (shape === "record") return record;
  if (shape === "either") return either;
  if (shape === "flag") return flag;
  if (shape === "choice") return choice;
  if (shape === "town") return town;
  if (shape !== "list") return line;
  const item = several(schema).items;
  if (told.key === "district") return list(place);
  const few = item["x-shape"] === "choice";
  return few ? ticks : list(maker(item, {}));
}

/** Fields under a common heading; those that the schema does not know are kept. */
function record(schema, told, required, kit) {
  const element = group(told, required, kit, "group");
  const fields = recordFields(schema, schema.properties, kit, told.title && !required ? WITHIN : true);
  element.querySelector(".ask__group").append(...Object.values(fields).map((field) => field.element));
  if (isNamed(schema)) element.querySelector(".ask__group").append(fields.id.element); // it is made of the others
  let rest = {};
  const own = {
    element,
    input: firstInput({ element }),
    get: () => {
      const written = valuesOf(fields, rest);
      return Object.keys(written).length ? written : undefined;
    },
    set: (node) => {
      rest = setFields(fields, node);
    },
    visit: (place, callback) => {
      callback(place, own);
      for (const [key, field] of Object.entries(fields)) field.visit(place ? `${place}.${key}` : key, callback);
    },
  };
  element.widget = own;
  if (isNamed(schema)) nameSources(own, fields, kit);
  return own;
}

/**
 * The widgets of some of a record's fields by key; `required` tells how those that the schema requires are so.
 * @param {any} schema
 * @param {Record<string, any>} properties
 * @param {any} kit
 * @param {boolean | typeof WITHIN} [required]
 * @returns {Record<string, any>}
 */
export function recordFields(schema, properties, kit, required = true) {
  const made = Object.entries(properties).map(([key, own]) => {
    const field = widget(
      own,
      { ...own, key },
      (requiredIn(schema).includes(key) || schema["x-needed"]?.key === key) && required,
      kit,
    );
    field.element.dataset.key = key;
    return [key, field];
  });
  return Object.fromEntries(made);
}

export function valuesOf(fields, rest) {
  const written = Object.entries(fields).map(([key, field]) => [key, field.get()]);
  return Object.fromEntries([...written.filter(([, value]) => value !== undefined), ...Object.entries(rest)]);
}

/** Fill the fields; returns what belongs to none of them. */
export function setFields(fields, node = {}) {
  const known = isText(node) || Array.isArray(node) ? {} : node;
  for (const [key, field] of Object.entries(fields)) field.set(known[key]);
  return Object.fromEntries(Object.entries(known).filter(([key]) => !fields[key]));
}

/** A plain value or a list. */
function either(schema, told, required, kit) {
  const [single, other] = schema.anyOf;
  const element = kit.part("either");
  const plain = choice(single, told, required, kit);
  const items = list(record)(other, { title: told.title }, false, kit);
  element.append(plain.element, items.element);
  plain.input.options[0].textContent = kit.words.amounts;
  const show = () => (items.element.hidden = Boolean(plain.get()));
  plain.input.addEventListener("change", show);
  const own = {
    element,
    input: plain.input,
    get: () => plain.get() ?? items.get(),
    set: (node) => {
      plain.set(isText(node ?? "") ? node : undefined);
      items.set(isText(node ?? "") ? undefined : node);
      show();
    },
    visit: (place, callback) => {
      items.visit(place, callback);
      callback(place, plain);
    },
  };
  return own;
}
