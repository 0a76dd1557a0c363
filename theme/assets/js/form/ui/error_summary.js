/** The error summary: each problem at its field once the field was left, and all of them together when the reader asks. */

import { explainAsked, fill, isError, isMissing } from "../rules/problems.js";
import { reach } from "./steps.js";

const LATER = ["source-never-cited"]; // what a later step settles is told at the end

/**
 * Shows problems in a part of the page; `root` is a widget that holds the others, `kit` the page's words and parts. It may
 * have `reveal(element)`, which brings an element into view that another step shows.
 */
export class ErrorSummary {
  constructor(section, root, kit) {
    this.section = section;
    this.root = root;
    this.kit = kit;
    this.left = new WeakSet();
    this.all = false;
    /** @type {((field: any) => boolean) | null} which fields the summary is of; none while there is no summary */
    this.scope = null;
    this.found = [];
    this.said = "";
    this.pressed = false;
    this.stale = false; // whether something was written since the problems were found
    this.waits = false; // whether a field was left while they were stale
    this.summary = section.querySelector(".problems");
    for (const event of ["input", "change"]) section.addEventListener(event, () => (this.stale = true));
    section.addEventListener("focusout", (event) => this.leave(event));
    // A line that appears between press and release would push what was pressed from under the pointer.
    section.addEventListener("pointerdown", () => (this.pressed = true));
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(() => this.release()));
  }

  /** The reader has left a field, and the groups around it that hold the next one no more. */
  leave({ target, relatedTarget }) {
    for (let element = target; element && element !== this.section; element = element.parentElement) {
      if (element.widget && !element.contains(relatedTarget)) this.left.add(element);
    }
    if (!this.pressed) this.drawFresh();
  }

  release() {
    if (this.pressed) {
      this.pressed = false;
      this.drawFresh();
    }
  }

  /** Draw what was found; what is written since then is looked at soon, and until then nothing true can be said of it. */
  drawFresh() {
    if (this.stale) this.waits = true;
    else this.draw(true);
  }

  /** Take the problems that were found; returns whether none is an error. */
  take(found) {
    this.found = found;
    const aloud = this.waits;
    Object.assign(this, { stale: false, waits: false });
    this.draw(aloud);
    return !found.some((one) => isError(one, this.kit.bank));
  }

  /** Show everything, and lead to it. */
  showAll() {
    this.all = true;
    this.#summarise(() => true);
  }

  /** Show what is wrong in some elements and lead to it, when there is anything; what is only missing can be told later. */
  showIn(elements) {
    const within = (field) => elements.some((element) => element.contains(field?.element));
    this.root.visit("", (_place, field) => within(field) && this.left.add(field.element));
    const fields = fieldsOf(this.root);
    const wrong = this.found.some((one) => {
      return !isMissing(one) && isError(one, this.kit.bank) && within(fieldAt(fields, one));
    });
    this.#summarise(wrong ? within : null);
    return wrong;
  }

  #summarise(scope) {
    this.scope = scope;
    this.draw();
    if (!this.summary.hidden) this.summary.focus();
  }

  /** Take the summary away; the lines at the fields stay. */
  close() {
    this.scope = null;
    this.draw();
  }

  forget() {
    Object.assign(this, { left: new WeakSet(), all: false, scope: null });
    this.draw();
  }

  draw(aloud = false) {
    const fields = fieldsOf(this.root);
    const shown = new Map();
    for (const one of this.found) {
      const field = fieldAt(fields, one);
      if (this.all || (field && this.left.has(field.element) && !LATER.includes(one.code))) {
        shown.set(field, [...(shown.get(field) ?? []), one]);
      }
    }
    for (const field of fields.values()) this.mark(field, shown.get(field) ?? []);
    this.drawSummary(shown);
    if (aloud) this.tell(shown);
  }

  mark(field, problems) {
    const { element, input } = field;
    const line = element.querySelector(":scope > .ask__problem, :scope > fieldset > .ask__problem");
    if (!line) return;
    const wrong = problems.some((one) => isError(one, this.kit.bank));
    line.textContent = problems.map((one) => this.words(one, field)).join(" ");
    line.hidden = !problems.length;
    line.classList.toggle("ask__problem--warning", Boolean(problems.length) && !wrong);
    const marked = element.matches("fieldset") ? element : input;
    if (!marked) return;
    if (wrong) marked.setAttribute("aria-invalid", "true");
    else marked.removeAttribute("aria-invalid");
  }

  /** What is missing is told in the words of its question. */
  words(one, field) {
    const hint = isMissing(one) && field?.element.dataset.hint;
    return hint ? fill(this.kit.words.missing, { hint }) : explainAsked(one, this.kit.bank);
  }

  /** What is wrong, each line leading to its field. */
  drawSummary(shown) {
    const told = [...shown].filter(([field]) => this.scope?.(field));
    const wrong = told.flatMap(([field, problems]) => problems.map((one) => [field, one]));
    this.summary.hidden = !wrong.length;
    const list = this.summary.querySelector(".problems__list");
    const lines = wrong.map(([field, one]) => this.line(field, one));
    // A line that stays the same stays the same element: somebody may be about to press it.
    const same = lines.map((line) => line.textContent).join("\n") ===
      [...list.children].map((line) => line.textContent).join("\n");
    if (!same) list.replaceChildren(...lines);
    const errors = wrong.filter(([, one]) => isError(one, this.kit.bank)).length;
    this.summary.querySelector(".problems__title").textContent = this.kit.count(errors);
  }

  line(field, one) {
    const row = this.kit.part("problem");
    const button = row.querySelector("button");
    const title = field?.element.querySelector(".ask__name, .items__title")?.textContent;
    const asked = title?.endsWith("?"); // a question needs no colon
    button.textContent = [title, this.words(one, field)].filter(Boolean).join(asked ? " " : ": ");
    button.addEventListener("click", () => {
      this.root.reveal?.(field?.element);
      reach(field);
    });
    return row;
  }

  /** Say a new problem aloud, once. */
  tell(shown) {
    const said = [...shown].flatMap(([field, problems]) => problems.map((one) => this.words(one, field)));
    if (said.length && said.join(" ") !== this.said && !this.all) this.kit.say(said.at(-1));
    this.said = said.join(" ");
  }
}

/** All widgets under one by their places. */
export function fieldsOf(root) {
  const fields = new Map();
  root.visit("", (place, field) => fields.set(place, field));
  return fields;
}

/** The field of a problem, or the nearest around its place. */
export function fieldAt(fields, { place }) {
  for (let at = place; at; at = at.replace(/(\.[^.[\]]*|\[\d+\])$|^[^.[\]]+$/, "")) {
    if (fields.has(at)) return fields.get(at);
  }
  return fields.get(place);
}
