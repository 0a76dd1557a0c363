/** The form of the catalogue: the fields, boxes and orders into which a choice is put, and from which it is read. */

import { figure } from "../shared/counted.js";
import { ENDS } from "./choice.js";
import { Empty } from "./empty.js";

const UNASKED = "newest"; // the order of a list that nobody searched for

export class Form {
  /** `names` and `sorts` are those of the address. */
  constructor(element, { names, sorts }) {
    this.field = element.elements.q;
    this.order = element.querySelector("[data-sort]");
    this.sorts = sorts;
    this.columns = Object.fromEntries(Object.entries(names).map(([column, name]) => [name, column]));
    this.boxes = [...element.querySelectorAll(".facet [type=checkbox]")];
    this.inputs = new Map(this.boxes.map((box) => [`${this.column(box)} ${box.value}`, box]));
    this.empty = [...element.querySelectorAll(".filters .options")].map((list) => new Empty(list));
    this.years = Object.fromEntries(
      [...element.querySelectorAll("[data-year]")].map((input) => [input.dataset.year, input]),
    );
  }

  column(box) {
    return this.columns[box.name];
  }

  /** All districts as "city/district". */
  get districts() {
    return this.boxes.filter((box) => this.column(box) === "district").map((box) => box.value);
  }

  /** The choice in the form, which showed `before` until somebody changed it. */
  read(before) {
    const chosen = Object.fromEntries(
      Object.keys(before.chosen).map((column) => [column, new Set(this.unknown(before, column))]),
    );
    for (const box of this.boxes) if (box.checked) chosen[this.column(box)].add(box.value);
    const [from, to] = ENDS.map((end) => year(this.years[end]));
    return { query: this.field.value.trim(), chosen, from, to, sort: this.sort(before) };
  }

  /** What an address chose that no practice has; it stays chosen, so that nobody is shown more than was asked for. */
  unknown({ chosen }, column) {
    return [...chosen[column]].filter((id) => !this.inputs.has(`${column} ${id}`));
  }

  /** The order that was picked; one that was only shown is no choice. */
  sort(before) {
    if (this.order.value === this.shownOrder(before)) return before.sort;
    return Object.keys(this.sorts).find((key) => this.sorts[key] === this.order.value) ?? "";
  }

  shownOrder(choice) {
    return this.sorts[orderOf(choice)] ?? "";
  }

  fill(choice) {
    if (document.activeElement !== this.field || this.field.value.trim() !== choice.query) {
      this.field.value = choice.query;
    }
    const [best] = this.order.options;
    best.hidden = best.disabled = !choice.query;
    this.order.value = this.shownOrder(choice);
    for (const box of this.boxes) {
      box.checked = choice.chosen[this.column(box)].has(box.value);
      if (box.checked) unfoldAround(box);
    }
    for (const [end, input] of Object.entries(this.years)) {
      input.value = choice[end] ?? "";
      if (input.value) unfoldAround(input);
    }
  }

  /** Beside each box how many practices it would leave; `counts` go by column, in the order of `terms`. */
  count(terms, counts) {
    for (const [column, numbers] of Object.entries(counts)) {
      terms[column].forEach((id, place) => {
        const option = this.inputs.get(`${column} ${id}`)?.closest(".option");
        if (!option) return;
        option.querySelector(".option__count").textContent = figure(numbers[place]);
        option.classList.toggle("option--none", numbers[place] === 0);
      });
    }
    for (const empty of this.empty) empty.draw();
  }

  /** The label and the meaning of a term. */
  term(column, id) {
    const box = this.inputs.get(`${column} ${id}`);
    const label = box?.closest(".option").querySelector(".option__label").textContent ?? id;
    return { label, meaning: box?.dataset.meaning };
  }
}

/** The order in which a choice is shown: "" is by relevance. */
export function orderOf({ sort, query }) {
  return sort || (query ? "" : UNASKED);
}

function year(input) {
  return /^\d{4}$/.test(input?.value ?? "") ? Number(input.value) : null;
}

function unfoldAround(input) {
  for (
    let fold = input.closest("details");
    fold;
    fold = fold.parentElement.closest("details")
  ) fold.open = true;
  const under = input.closest("li")?.querySelector(":scope > details");
  if (under) under.open = true;
}
