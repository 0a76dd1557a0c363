/** The practice form: the fields of the schema in their parts, the body under its headings, and the name of the file. */

import { idOf } from "../rules/draft.js";
import { slug } from "../rules/normalise.js";
import { findCity } from "../rules/towns.js";
import { findTerm } from "../rules/vocabulary.js";
import { isText } from "../rules/written.js";
import { recordFields, setFields, valuesOf, widget } from "./fields.js";
import { joinBody, sectionAt, splitBody } from "./sections.js";

const PROSE = { "x-shape": "text", "x-one-line": false };

/** Build the fields into `element`; gives {widget, read, fill, publish}, where a practice is {path, front, body}. */
export function practiceForm(element, kit) {
  const { bank } = kit;
  let fields = {};
  let rest = {};
  let opened = null;
  kit.cities = () => chosenCities(fields.city?.get(), bank);
  for (const { title, keys } of bank.parts) {
    const properties = Object.fromEntries(keys.map((key) => [key, bank.schema.properties[key]]));
    const made = recordFields({ ...bank.schema, properties }, properties, kit);
    element.append(partOf(title, Object.values(made), kit));
    fields = { ...fields, ...made };
  }
  const sections = bodyFields(element, kit);
  const name = widget(
    { "x-shape": "text", "x-one-line": true },
    { title: kit.words.name, description: kit.words.nameHint },
    false,
    kit,
  );
  element.append(name.element);
  let named = false;
  name.input.addEventListener("input", () => (named = Boolean(name.get())));

  const texts = () => Object.fromEntries(Object.entries(sections).map(([id, field]) => [id, field.get() ?? ""]));
  const read = () => {
    const front = valuesOf(fields, rest);
    if (!opened && !named) name.set(idOf(front.title ?? ""));
    const folder = kit.cities()[0]?.id ?? bank.proposals;
    const path = opened ? opened.path : `${folder}/${name.get() ?? slug(kit.words.untitled)}.md`;
    return { path, front, body: joinBody(texts(), bank.headings) };
  };
  const fill = (practice, isOpened) => {
    opened = isOpened ? practice : null;
    rest = setFields(fields, practice.front);
    const parts = splitBody(practice.body, bank.headings);
    for (const [id, field] of Object.entries(sections)) field.set(parts[id] ?? "");
    named = isOpened || Boolean(practice.name);
    name.set(isOpened ? practice.path.split("/").pop().replace(/\.md$/, "") : (practice.name ?? ""));
    name.input.readOnly = isOpened;
    narrow();
  };
  /** Only what fits the chosen kind and cities is offered; what is written already stays. */
  const narrow = () => {
    const kind = findTerm(bank, bank.schema.properties.kind, fields.kind.get() ?? "");
    for (const [key, { "x-kinds": owners }] of Object.entries(bank.schema.properties)) {
      if (owners) fields[key].element.hidden = !(kind && owners.includes(kind.id)) && fields[key].get() === undefined;
    }
    for (const part of element.querySelectorAll(".part-of-form")) {
      part.hidden = [...part.querySelector(".part-of-form__fields").children].every((field) => field.hidden);
    }
    fields.district.refill();
    sections[""].element.hidden = !sections[""].get();
  };
  element.addEventListener("change", narrow);
  narrow();
  const root = {
    visit: (_place, callback) => {
      for (const [key, field] of Object.entries(fields)) field.visit(key, callback);
      for (const [id, field] of Object.entries(sections)) field.visit(`#${id}`, callback);
      name.visit("#name", callback);
    },
  };
  /** A problem without a field is one of the body or of the file's name. */
  const located = (problem) => {
    if (problem.place) return problem;
    if (!problem.line) return { ...problem, place: problem.code === "wrong-folder" ? "city" : "#name" };
    return { ...problem, place: `#${sectionAt(problem.line, texts(), bank.headings)}` };
  };
  const publish = () => fields.draft.set(undefined);
  return {
    widget: root,
    read,
    fill,
    publish,
    located,
    kept: () => ({ name: named && !opened ? name.get() : undefined }),
  };
}

function partOf(title, made, kit) {
  const part = kit.part("part");
  part.querySelector("h3").textContent = title;
  part.querySelector(".part-of-form__fields").append(...made.map((field) => field.element));
  return part;
}

/** A field for each heading of the body, and one for what stands above them in a file that was opened. */
function bodyFields(element, kit) {
  const told = [{ id: "", label: kit.words.above }, ...kit.bank.headings];
  const made = told.map(({ id, label }) => {
    const field = widget(PROSE, { title: label }, false, kit);
    field.input.rows = 6;
    return [id, field];
  });
  const part = partOf(kit.words.body, made.map(([, field]) => field), kit);
  const hint = part.querySelector(".part-of-form__hint");
  hint.textContent = kit.words.bodyHint;
  hint.hidden = false;
  element.append(part);
  return Object.fromEntries(made);
}

function chosenCities(written, bank) {
  const names = written === undefined ? [] : isText(written) ? [written] : written;
  return names.map((name) => isText(name) && findCity(bank, name).city).filter(Boolean);
}
