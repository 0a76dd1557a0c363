/**
 * Fields: the widgets that the schema asks for.
 *
 * A widget is {element, get, set, visit}: `get` gives the written value or undefined when nothing is written, `set` takes
 * one, and `visit(place, callback)` calls callback(place, widget) for it and for all in it. `kit` is {part, bank, cities}:
 * a copy of one of the page's templates, the bank, and the terms of the cities that are chosen.
 */

import { WITHIN, choice, describe, flag, leaf, line, place } from "./inputs.js";
import { isLone, isText, requiredIn, several } from "./shapes.js";
import { findTerm, spelling, termsOf } from "./terms.js";

const MANY = 60; // terms that can be ticked at a glance; a longer list is chosen from

/** The widget of a field of a record, or of an item of a list, which `told` tells of: {title, description, examples}. */
export function widget(schema, told, required, kit) {
  const make = maker(schema, told);
  return make(schema, told, required, kit);
}

function maker(schema, told) {
  const shape = schema["x-shape"];
  if (shape === "record") return record;
  if (shape === "either") return either;
  if (shape === "flag") return flag;
  if (shape === "choice") return choice;
  if (shape !== "list") return line;
  const item = several(schema).items;
  if (told.key === "district") return list(place);
  const few = item["x-shape"] === "choice" && told.key !== "city";
  return few ? ticks : list(maker(item, {}));
}

function group(told, required, kit, kind) {
  const element = kit.part(kind);
  const fieldset = element.matches("fieldset") ? element : element.querySelector("fieldset");
  describe(element, fieldset, told, required, kit);
  return element;
}

/** Terms to tick, in the order in which they were ticked. */
function ticks(schema, told, required, kit) {
  const element = group(told, required, kit, "ticks");
  const { items } = several(schema);
  const terms = termsOf(kit.bank, items);
  const chosen = new Map(); // terms, or what is no term, with what is written for them
  const boxes = terms.map((term) => {
    const row = kit.part("tick");
    const box = row.querySelector("input");
    row.querySelector(".tick__label").textContent = term.label;
    row.querySelector(".tick__meaning").textContent = term.definition ?? "";
    if (term.broader) row.classList.add("tick--narrower");
    box.addEventListener("change", () => (box.checked ? chosen.set(term, spelling(items, term)) : chosen.delete(term)));
    return [term, box, row];
  });
  element.querySelector(".ticks").append(...boxes.map(([, , row]) => row));
  if (terms.length > MANY) element.querySelector(".ticks").classList.add("ticks--many");
  const own = leaf(element, boxes[0][1], () => (chosen.size ? [...chosen.values()] : undefined), (node) => {
    chosen.clear();
    const written = node === undefined ? [] : isText(node) ? [node] : Object.values(node);
    for (const name of written) chosen.set((isText(name) && findTerm(kit.bank, items, name)) || name, name);
    for (const [term, box] of boxes) box.checked = chosen.has(term);
  });
  own.group = element;
  return own;
}

/** Items to add, take away and move. */
function list(make) {
  return (schema, told, required, kit) => {
    const element = group(told, required, kit, "list");
    const rows = element.querySelector(".items");
    const add = element.querySelector(".items__add");
    const { items } = several(schema);
    const parts = [];
    const renumber = () => {
      rows.replaceChildren(...parts.map(({ row }) => row));
      parts.forEach(({ row, inner }, at) => {
        row.querySelector(".item__number").textContent = `${told.title ?? ""} ${at + 1}`;
        row.querySelector("[data-move=up]").disabled = at === 0;
        row.querySelector("[data-move=down]").disabled = at === parts.length - 1;
        inner.input?.setAttribute("aria-label", `${told.title ?? ""} ${at + 1}`);
      });
    };
    const insert = (node) => {
      const row = kit.part("item");
      const inner = make(items, {}, false, kit);
      const one = { row, inner };
      if (node !== undefined) inner.set(node);
      inner.element.classList.add("ask--bare");
      row.querySelector(".item__body").append(inner.element);
      row.addEventListener("click", (event) => {
        const step = event.target.closest("[data-move]");
        if (step?.closest(".item") === row) move(one, step);
      });
      parts.push(one);
      renumber();
      return one;
    };
    const move = (one, button) => {
      const at = parts.indexOf(one);
      const to = { up: at - 1, down: at + 1, away: at }[button.dataset.move];
      parts.splice(at, 1);
      if (button.dataset.move !== "away") parts.splice(to, 0, one);
      renumber();
      if (button.dataset.move === "away") (parts[Math.min(at, parts.length - 1)]?.inner.input ?? add).focus();
      else (button.disabled ? one.row.querySelector("[data-move]:not(:disabled)") : button).focus();
      element.dispatchEvent(new Event("change", { bubbles: true }));
      kit.say(kit.words[button.dataset.move]);
    };
    add.addEventListener("click", () => {
      const { inner } = insert();
      first(inner)?.focus();
    });
    element.querySelector(".items__title").textContent = told.title ?? "";
    const own = {
      element,
      input: add,
      get: () => {
        const written = parts.map(({ inner }) => inner.get()).filter((value) => value !== undefined);
        return written.length ? written : undefined;
      },
      set: (node) => {
        parts.length = 0;
        const written = node === undefined ? [] : Array.isArray(node) ? node : isLone(schema) || isText(node) ? [node] : [];
        written.filter((item) => item !== "").forEach((item) => insert(item));
        renumber();
      },
      visit: (place, callback) => {
        callback(place, own);
        const filled = parts.filter(({ inner }) => inner.get() !== undefined);
        filled.forEach(({ inner }, at) => inner.visit(`${place}[${at + 1}]`, callback));
      },
      refill: () => parts.forEach(({ inner }) => inner.refill?.()),
    };
    element.widget = own;
    return own;
  };
}

/** The first input of a widget. */
function first({ element }) {
  return element.querySelector("input, textarea, select");
}

/** Fields under a common heading; those that the schema does not know are kept. */
function record(schema, told, required, kit) {
  const element = group(told, required, kit, "group");
  const fields = recordFields(schema, schema.properties, kit, told.title && !required ? WITHIN : true);
  element.querySelector(".ask__group").append(...Object.values(fields).map((field) => field.element));
  let rest = {};
  const own = {
    element,
    input: first({ element }),
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
  return own;
}

/** The widgets of some of a record's fields by key; `required` tells how those that the schema requires are so. */
export function recordFields(schema, properties, kit, required = true) {
  const made = Object.entries(properties).map(([key, own]) => {
    const field = widget(own, { ...own, key }, requiredIn(schema).includes(key) && required, kit);
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
