/** The chips: what is chosen, each to be taken away. */

import { figure } from "../shared/counted.js";
import { chosenGroups, less, unfiltered } from "./choice.js";
import { part, sentence } from "./parts.js";

export class Chips {
  /** `label` names a filter, `go` makes another choice the state of the page; `next` is what gets the focus of the last chip. */
  constructor(element, { label, go, next, number }) {
    this.element = element;
    this.label = label;
    this.go = go;
    this.next = next;
    this.number = number;
    element.addEventListener("click", (event) => this.takeAway(event.target.closest("button")));
  }

  draw(choice) {
    this.choice = choice;
    const all = chosenGroups(choice).flatMap(([, some]) => some);
    this.element.replaceChildren(...all.map((filter) => this.chip(filter)), ...(all.length > 1 ? [part("clear")] : []));
    this.element.hidden = this.number.hidden = all.length === 0;
    this.number.textContent = figure(all.length);
  }

  chip({ column, id }) {
    const item = part("chip");
    item.querySelector(".chip__label").textContent = this.label(column, id);
    Object.assign(item.querySelector("button").dataset, { column, id });
    return item;
  }

  /** Take a filter away, or all; the focus goes to the chip that comes next, or to what comes after all. */
  takeAway(button) {
    if (!button) return;
    const place = [...this.element.children].indexOf(button.parentElement);
    this.go(button.dataset.column ? less(this.choice, button.dataset) : unfiltered(this.choice));
    const { children } = this.element;
    (children[Math.min(place, children.length - 1)]?.querySelector("button") ?? this.next()).focus();
  }
}

/** The label of a filter, that of a year from the page's own words; `term` tells the labels of terms. */
export function labelOf(column, id, term) {
  if (column === "from") return `${sentence("since")} ${id}`;
  if (column === "to") return `${sentence("until")} ${id}`;
  return term(column, id).label;
}
