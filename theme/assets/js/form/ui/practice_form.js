/** The practice form: the fields of the schema in their stages, the body under its headings, and the name of the file. */

import { idOf } from "../rules/draft.js";
import { slug } from "../rules/normalise.js";
import { findCity } from "../rules/towns.js";
import { findTerm } from "../rules/vocabulary.js";
import { isText } from "../rules/written.js";
import { recordFields, setFields, valuesOf, widget } from "./fields.js";
import { citing, sourceList, sourcesIn } from "./citing.js";
import { joinBody, sectionAt, splitBody } from "./sections.js";

/** @import { Problem, WrittenPractice } from "../../shared/types.js" */

const PROSE = { "x-shape": "text", "x-one-line": false };
const LINE = { "x-shape": "text", "x-one-line": true };
const ROWS = 6; // of a section
const NAME = "file-name"; // the question for the name of the file

export class PracticeForm {
  #rest = {}; // fields that the schema does not know
  /** @type {WrittenPractice | null} the practice whose file was opened */
  #opened = null;
  /** @type {((element: any) => void) | null} brings an element into view */
  reveal = null;
  #named = false; // whether the reader has given the file a name
  /** @type {((ids: string[]) => void)[]} what offers the sources that are written */
  #offers = [];
  #sources = ""; // their ids, as they are offered
  #cities = ""; // the ids of those whose districts are offered

  /** Builds the fields into `element`, stage by stage; `stages` are {title, editors, element, questions}. */
  constructor(element, kit) {
    this.element = element;
    this.kit = kit;
    this.fields = {};
    kit.cities = () => chosenCities(this.fields.city?.get(), kit.bank);
    this.#offers.push(sourceList(element));
    this.sections = this.#buildSections();
    this.name = this.#buildName();
    this.stages = kit.bank.stages.map((stage) => this.#buildStage(stage));
    element.addEventListener("change", () => this.#narrow());
    this.#narrow();
  }

  /** A stage with its fields; a question is one of them, {id, title, field}. */
  #buildStage({ title, keys, text, editors }) {
    const { schema } = this.kit.bank;
    const properties = Object.fromEntries(keys.map((key) => [key, schema.properties[key]]));
    const fields = recordFields({ ...schema, properties }, properties, this.kit);
    Object.assign(this.fields, fields);
    const questions = [
      ...keys.map((id) => ({ id, title: properties[id].title, field: fields[id] })),
      ...(text
        ? Object.entries(this.sections).map(([id, field]) => ({ id: textId(id), title: field.title, field }))
        : []),
      ...(editors ? [{ id: NAME, title: this.kit.words.name, field: this.name }] : []),
    ];
    for (const { id, field } of questions) field.element.dataset.question = id;
    const element = stageOf(title, questions, text && this.kit.words.bodyHint, this.kit);
    this.element.append(element);
    return { title, editors, element, questions };
  }

  /** A field for each heading of the body, and one for what stands above them in a file that was opened. */
  #buildSections() {
    const { bank, words } = this.kit;
    const sections = [{ id: "", label: words.above }, ...bank.headings].map(({ id, label }) => {
      const field = widget(PROSE, { title: label }, false, this.kit);
      field.input.rows = ROWS;
      this.#offers.push(citing(field, this.kit));
      return [id, Object.assign(field, { title: label })];
    });
    return Object.fromEntries(sections);
  }

  #buildName() {
    const { name: title, nameHint: description } = this.kit.words;
    const name = widget(LINE, { title, description }, false, this.kit);
    name.input.addEventListener("input", () => (this.#named = Boolean(name.get())));
    return name;
  }

  /**
   * The practice as it stands in the fields.
   * @returns {WrittenPractice}
   */
  read() {
    const { bank, words, cities } = this.kit;
    const front = valuesOf(this.fields, this.#rest);
    if (!this.#opened && !this.#named) this.name.set(idOf(front.title ?? ""));
    const folder = cities()[0]?.id ?? bank.proposals;
    const path = this.#opened?.path ?? `${folder}/${this.name.get() ?? slug(words.untitled)}.md`;
    return { path, front, body: joinBody(this.#texts(), bank.headings) };
  }

  /** The texts of the sections by their ids. */
  #texts() {
    return Object.fromEntries(Object.entries(this.sections).map(([id, field]) => [id, field.get() ?? ""]));
  }

  /** Put a practice into the fields; one that the bank has keeps the name of its file. */
  fill(practice, isOpened) {
    this.#opened = isOpened ? practice : null;
    this.#rest = setFields(this.fields, practice.front);
    const texts = splitBody(practice.body, this.kit.bank.headings);
    for (const [id, field] of Object.entries(this.sections)) field.set(texts[id] ?? "");
    this.#named = isOpened || Boolean(practice.name);
    this.name.set(isOpened ? practice.path.split("/").pop().replace(/\.md$/, "") : (practice.name ?? ""));
    this.name.input.readOnly = isOpened;
    this.#narrow();
  }

  /** Only what fits the chosen kind and cities is offered; what is written already stays. */
  #narrow() {
    const { properties } = this.kit.bank.schema;
    const kind = findTerm(this.kit.bank, properties.kind, this.fields.kind.get() ?? "");
    for (const [key, { "x-kinds": owners }] of Object.entries(properties)) {
      const field = this.fields[key];
      if (owners) field.element.hidden = !(kind && owners.includes(kind.id)) && field.get() === undefined;
    }
    this.#offerPlaces();
    this.#offerSources();
    this.sections[""].element.hidden = !this.sections[""].get();
  }

  #offerPlaces() {
    const ids = this.kit.cities().map(({ id }) => id);
    if (ids.join() === this.#cities) return; // the lists of several large cities are long
    this.#cities = ids.join();
    this.fields.district.refill();
  }

  #offerSources() {
    const ids = sourcesIn(this.fields.sources.get());
    if (ids.join() === this.#sources) return; // somebody may be about to press one
    this.#sources = ids.join();
    for (const offer of this.#offers) offer(ids);
  }

  /** Call `callback(place, widget)` for each widget, as fields.js tells. */
  visit(_place, callback) {
    for (const [key, field] of Object.entries(this.fields)) field.visit(key, callback);
    for (const [id, field] of Object.entries(this.sections)) field.visit(`#${id}`, callback);
    this.name.visit("#name", callback);
  }

  /**
   * The problem at the place of the field that shows it: one without a field is of the body or of the file's name.
   * @param {Problem} problem
   */
  located(problem) {
    if (problem.place) return problem;
    if (!problem.line) return { ...problem, place: problem.code === "wrong-folder" ? "city" : "#name" };
    return { ...problem, place: `#${sectionAt(problem.line, this.#texts(), this.kit.bank.headings)}` };
  }

  /** Make of a draft what may be published. */
  publish() {
    this.fields.draft.set(undefined);
  }

  /** What has to be kept beside the practice. */
  get kept() {
    return { name: this.#named && !this.#opened ? this.name.get() : undefined };
  }
}

/** The id of the question for the text under a heading. */
function textId(heading) {
  return `text-${heading}`;
}

function stageOf(title, questions, hint, kit) {
  const stage = kit.part("stage");
  stage.querySelector("h3").textContent = title;
  const line = stage.querySelector(".stage__hint");
  line.textContent = hint || "";
  line.hidden = !hint;
  stage.querySelector(".stage__fields").append(...questions.map(({ field }) => field.element));
  return stage;
}

/** The terms of the cities that are written. */
function chosenCities(written, bank) {
  const names = written === undefined ? [] : isText(written) ? [written] : written;
  return names.map((name) => isText(name) && findCity(bank, name).city).filter(Boolean);
}
