/** The error summary: each problem at its field once the field was left, and all of them together when the reader asks. */

import { explain, isError } from "../rules/problems.js";

/** Shows problems in a part of the page; `root` is a widget that holds the others, `kit` the page's words and parts. */
export class ErrorSummary {
  constructor(section, root, kit) {
    this.section = section;
    this.root = root;
    this.kit = kit;
    this.left = new WeakSet();
    this.all = false;
    this.found = [];
    this.said = "";
    this.pressed = false;
    this.summary = section.querySelector(".problems");
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
    if (!this.pressed) this.draw(true);
  }

  release() {
    if (this.pressed) {
      this.pressed = false;
      this.draw(true);
    }
  }

  /** Take the problems that were found; returns whether none is an error. */
  take(found) {
    this.found = found;
    this.draw();
    return !found.some((one) => isError(one, this.kit.bank));
  }

  /** Show everything, and lead to it. */
  showAll() {
    this.all = true;
    this.draw();
    if (!this.summary.hidden) this.summary.focus();
  }

  forget() {
    Object.assign(this, { left: new WeakSet(), all: false });
    this.draw();
  }

  draw(aloud = false) {
    const fields = new Map();
    this.root.visit("", (place, field) => fields.set(place, field));
    const shown = new Map();
    for (const one of this.found) {
      const field = fieldAt(fields, one);
      if (this.all || (field && this.left.has(field.element))) shown.set(field, [...(shown.get(field) ?? []), one]);
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
    line.textContent = problems.map((one) => this.words(one)).join(" ");
    line.hidden = !problems.length;
    line.classList.toggle("ask__problem--warning", Boolean(problems.length) && !wrong);
    const marked = element.matches("fieldset") ? element : input;
    if (!marked) return;
    if (wrong) marked.setAttribute("aria-invalid", "true");
    else marked.removeAttribute("aria-invalid");
  }

  words(one) {
    return explain(one, this.kit.bank);
  }

  /** What is wrong, each line leading to its field. */
  drawSummary(shown) {
    const wrong = [...shown].flatMap(([field, problems]) => problems.map((one) => [field, one]));
    this.summary.hidden = !this.all || !wrong.length;
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
    button.textContent = [title, this.words(one)].filter(Boolean).join(": ");
    button.addEventListener("click", () => reach(field));
    return row;
  }

  /** Say a new problem aloud, once. */
  tell(shown) {
    const said = [...shown.values()].flat().map((one) => this.words(one)).join(" ");
    if (said && said !== this.said && !this.all) {
      this.kit.say([...shown.values()].flat().map((one) => this.words(one)).pop());
    }
    this.said = said;
  }
}

/** The field of a problem, or the nearest around its place. */
function fieldAt(fields, { place }) {
  for (let at = place; at; at = at.replace(/(\.[^.[\]]*|\[\d+\])$|^[^.[\]]+$/, "")) {
    if (fields.has(at)) return fields.get(at);
  }
  return fields.get(place);
}

/** Open the folds around a field and put the cursor into it. */
function reach(field) {
  const input = field?.input?.isConnected
    ? field.input
    : field?.element.querySelector("input, textarea, select, button");
  for (let fold = input?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  input?.focus();
  field?.element.scrollIntoView({ block: "center" });
}
