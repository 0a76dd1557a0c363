/** The rows of the catalogue: what each shows of a practice, drawn from the page's own template. */

import { marked } from "../search/engine.js";
import { termsOf, years } from "./facets.js";
import { Summaries } from "../search/summaries.js";

/**
 * The rows of one page; `labels` tells the label and the meaning of a term, `part` and `sentence` are those of the page,
 * `drawn` the rows that the server drew on it.
 */
export class Rows {
  constructor(root, labels, { part, sentence, drawn }) {
    this.summaries = new Summaries(root);
    this.drawn = drawn;
    this.labels = labels;
    this.part = part;
    this.sentence = sentence;
  }

  /** A practice that the catalogue lists without a search. */
  async listed(catalogue, number) {
    return this.copy(number) ?? this.draw(catalogue, number, await this.summaries.of(number));
  }

  /** The row that the server drew of a practice, if it did. */
  copy(number) {
    return this.drawn.get(number)?.cloneNode(true);
  }

  /** A practice that was found, as a row that can `tell` where; one of another bank has no number here. */
  async found(catalogue, number, result) {
    const row = this.copy(number) ?? (await this.fetched(catalogue, number, result));
    if (!row) return undefined;
    const { missing } = result;
    if (missing.length) {
      const lacking = this.sentence("without-words", { words: missing.join(", ") });
      row.querySelector(".row__facts").append(span(lacking, "row__lacking"));
    }
    row.tell = async () => {
      delete row.tell;
      this.lead(row, await result.excerpt());
    };
    return row;
  }

  async fetched(catalogue, number, result) {
    const { place, bank, ...shown } = (await result.row()) ?? {};
    if (!shown.id) return undefined;
    return this.draw(catalogue, number, { ...shown, place: [place, bank?.name].filter(Boolean).join(" · ") });
  }

  /** Show what was found in a practice, as a link to where it stands. */
  lead(row, { pieces, anchor, heading }) {
    if (!pieces.length) return;
    const found = this.part("found");
    const link = found.querySelector("a");
    link.href = row.querySelector(".row__title a").href + (anchor && `#${anchor}`);
    link.replaceChildren(...(heading ? [span(`${heading}: `, "row__section")] : []), ...marked(pieces));
    row.querySelector(".row__summary").after(found);
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

/** The rows that the server drew on a page, by the numbers of their practices; the city above them is in their place. */
export function drawnRows(page) {
  const rows = new Map();
  for (const group of page.querySelectorAll("[data-numbers]")) {
    const city = group.querySelector("h2").textContent.trim();
    const numbers = group.dataset.numbers.trim().split(" ").map(Number);
    group.querySelectorAll(".row").forEach((drawn, at) => {
      const row = drawn.cloneNode(true);
      const place = row.querySelector(".row__place");
      place.textContent = [city, place.textContent].filter(Boolean).join(", ");
      rows.set(numbers[at], row);
    });
  }
  return rows;
}

function span(text, className = "") {
  const span = document.createElement("span");
  span.textContent = text;
  if (className) span.className = className;
  return span;
}
