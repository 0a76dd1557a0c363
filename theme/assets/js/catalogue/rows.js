/** The rows of the catalogue: what each shows of a practice, drawn from the page's own template. */

import { telling } from "../search/engine.js";
import { termsOf, years } from "./facets.js";
import { Summaries } from "../search/summaries.js";

/** The rows of one page; `labels` tells the label and the meaning of a term, `part` clones a template of the page. */
export class Rows {
  constructor(root, labels, part) {
    this.summaries = new Summaries(root);
    this.labels = labels;
    this.part = part;
  }

  /** A practice that the catalogue lists without a search. */
  async listed(catalogue, number) {
    return this.draw(catalogue, number, await this.summaries.of(number));
  }

  /** A practice that was found, as a row that can `tell` where; one of another bank has no number here. */
  async found(catalogue, number, result) {
    const { place, bank, ...shown } = (await result.row()) ?? {};
    if (!shown.id) return undefined;
    const row = this.draw(catalogue, number, { ...shown, place: [place, bank?.name].filter(Boolean).join(" · ") });
    row.tell = async () => {
      delete row.tell;
      row.querySelector(".row__summary").replaceChildren(...telling(await result.excerpt(), shown.summary));
    };
    return row;
  }

  draw(catalogue, number, { id, title, url, place, summary, standing, cost }) {
    const row = this.part("row");
    row.dataset.practice = id;
    const link = row.querySelector(".row__title a");
    link.textContent = title;
    link.href = url;
    row.querySelector(".row__place").textContent = place;
    row.querySelector(".row__summary").textContent = summary;
    if (number !== undefined) row.querySelector(".row__facts").append(...this.facts(catalogue, number, standing, cost));
    return row;
  }

  /** Kind, state with the age of what is known, years and cost. */
  facts(catalogue, number, standing, cost) {
    const [state] = termsOf(catalogue, "state", number);
    const { meaning } = this.labels("state", state);
    const facts = termsOf(catalogue, "kind", number).map((id) => span(this.labels("kind", id).label));
    facts.push(span(standing, `state state--${meaning}`));
    const [from, to] = years(catalogue, number) ?? [];
    if (from) facts.push(span(from === to ? `${from}` : `${from}–${to ?? ""}`));
    return cost ? [...facts, span(cost)] : facts;
  }
}

function span(text, className = "") {
  const span = document.createElement("span");
  span.textContent = text;
  if (className) span.className = className;
  return span;
}
