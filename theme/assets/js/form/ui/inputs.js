/** Inputs: the widgets of single values; fields.js tells what a widget is, and what is in `kit`. */

import { citiesLike, spellingOf } from "../rules/towns.js";
import { findPlaces, findTerm, placesOf, spelling, termsOf } from "../rules/vocabulary.js";
import { isText } from "../rules/written.js";
import { entry, leaf } from "./ask.js";
import { completeSource } from "./citing.js";
import { Combobox } from "./combobox.js";
import { understand } from "./understanding.js";

const ROWS = 3; // of a longer text
const OFFERED = 8; // places at once
const LONGEST = 100_000; // letters that are taken at all; the browser would stand still over a megabyte

export function line(schema, told, required, kit) {
  const long = schema["x-shape"] === "text" && !schema["x-one-line"];
  const input = long ? document.createElement("textarea") : document.createElement("input");
  input.className = "field ask__field";
  input.maxLength = LONGEST;
  if (input instanceof HTMLTextAreaElement) input.rows = ROWS;
  else if (schema["x-shape"] === "email") input.type = "email";
  if (schema["x-shape"] === "address") input.inputMode = "url"; // not a field for addresses alone: www. is understood
  if (schema["x-shape"] === "date" || schema["x-shape"] === "number") input.classList.add("field--short");
  if (told.key === "source") completeSource(input);
  const element = entry(input, told, required, kit);
  const own = leaf(element, input, () => (input.value.trim() ? input.value.trim() : undefined), (node) => {
    input.value = isText(node ?? "") ? (node ?? "") : JSON.stringify(node);
  });
  understand(own, schema, told, kit);
  return own;
}

/** A place, found as one types: of the vocabulary, of the gazetteer, or any that is written. */
export function town(schema, told, required, kit) {
  const own = line(schema, told, required, kit);
  const find = (written) => {
    return citiesLike(kit.bank, written, OFFERED)
      .map((city) => ({ value: spellingOf(city), label: city.label, note: city.region ?? "" }));
  };
  own.element.querySelector(".ask__input").append(new Combobox(own.input, find, kit).element);
  return own;
}

export function flag(_schema, told, _required, kit) {
  const input = document.createElement("input");
  input.type = "checkbox";
  const element = entry(input, told, false, kit);
  element.classList.add("ask--flag");
  return leaf(element, input, () => (input.checked ? "true" : undefined), (node) => {
    input.checked = node === "true";
  });
}

/** A closed list to choose one of; a value that is not in it stays among the options, so that it is told of. */
export function choice(schema, told, required, kit) {
  const select = document.createElement("select");
  select.className = "field ask__field";
  const element = entry(select, told, required, kit);
  const terms = termsOf(kit.bank, schema);
  const options = terms.map((term) => {
    const written = spelling(schema, term);
    return new Option(schema["x-codes"] && term.label !== written ? `${written} – ${term.label}` : term.label, written);
  });
  const hint = kit.part("meaning");
  const tell = () => {
    hint.textContent = findTerm(kit.bank, schema, select.value)?.definition ?? "";
    hint.hidden = !hint.textContent;
  };
  if (terms.some((term) => term.definition)) element.querySelector(".ask__input").append(hint);
  select.append(new Option(kit.words.choose, ""), ...options);
  select.addEventListener("change", tell);
  tell();
  return leaf(element, select, () => select.value || undefined, (node) => {
    pick(select, node, (name) => findTerm(kit.bank, schema, name), terms, options);
    tell();
  });
}

/** Choose the option that a written value means, and let it write that very value. */
function pick(select, node, find, terms, options) {
  const written = isText(node ?? "") ? (node ?? "") : JSON.stringify(node);
  const at = written ? terms.indexOf(find(written)) : -1;
  if (at >= 0) options[at].value = written;
  else if (written) select.append(new Option(written, written));
  select.value = written;
}

/** A district or an area of one of the chosen cities; any name where none are listed. */
export function place(schema, told, required, kit) {
  const listed = listedPlace(told, required, kit);
  const written = line({ ...schema, "x-shape": "text", "x-one-line": true }, told, required, kit);
  let shown = listed;
  const refill = () => {
    const wanted = kit.cities().some((city) => city.open) ? written : listed;
    if (wanted !== shown) {
      wanted.set(shown.get());
      takePlace(wanted, shown);
      shown = wanted;
    }
    listed.refill();
  };
  refill();
  return {
    get element() {
      return shown.element;
    },
    get input() {
      return shown.input;
    },
    get: () => shown.get(),
    set: (node) => {
      refill();
      shown.set(node);
    },
    visit: (place, callback) => shown.visit(place, callback),
    refill,
  };
}

/** Put one widget where another stands, as bare and as named as that. */
function takePlace(own, other) {
  own.element.classList.toggle("ask--bare", other.element.classList.contains("ask--bare"));
  const label = other.input.getAttribute("aria-label");
  if (label) own.input.setAttribute("aria-label", label);
  other.element.replaceWith(own.element);
}

/** One of the districts and areas that the vocabulary lists. */
function listedPlace(told, required, kit) {
  const select = document.createElement("select");
  select.className = "field ask__field";
  const element = entry(select, told, required, kit);
  const fill = () => {
    const chosen = select.value;
    const groups = kit.cities().map((city) => {
      const group = document.createElement("optgroup");
      group.label = city.label;
      group.append(...placesOf(kit.bank, city).map(({ label }) => new Option(label, placeName(label, city, kit))));
      return group;
    });
    select.replaceChildren(new Option(kit.words.choose, ""), ...groups);
    select.value = chosen;
    if (chosen && select.value !== chosen) keepPlace(select, chosen, kit);
  };
  fill();
  const own = leaf(element, select, () => select.value || undefined, (node) => {
    select.append(new Option(String(node ?? ""), String(node ?? "")));
    select.value = String(node ?? "");
    fill();
  });
  own.refill = fill;
  return own;
}

/** The name of a district, after its city where another city has one of that name. */
function placeName(label, city, kit) {
  return findPlaces(kit.bank, label, kit.cities()).length > 1 ? `${city.label}/${label}` : label;
}

/** A written name that the options do not hold: another spelling of one of them, or none of them. */
function keepPlace(select, name, kit) {
  const [[city, found] = []] = findPlaces(kit.bank, name, kit.cities());
  const option = found && [...select.options].find(({ value }) => value === placeName(found.label, city, kit));
  if (option) option.value = name;
  else select.append(new Option(name, name));
  select.value = name;
}
