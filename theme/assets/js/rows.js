/** The rows of the catalogue: what each shows of a practice, drawn from the page's own template. */

import { telling } from "./engine.js";
import { termsOf, years } from "./facets.js";

/** The rows of one page; `labels` tells the label and the meaning of a term, `part` clones a template of the page. */
export class Rows {
  constructor(root, labels, part) {
    this.root = root;
    this.labels = labels;
    this.part = part;
    this.files = new Map();
  }

  /** A practice that the catalogue lists without a search. */
  async listed(bank, number) {
    const file = Math.floor(number / bank.rows);
    if (!this.files.has(file)) this.files.set(file, json(new URL(`search/rows/${file}.json`, this.root)));
    const [id, title, address, place, summary] = (await this.files.get(file))[number % bank.rows];
    const row = this.draw(bank, number, { id, title, url: new URL(address, this.root), place });
    row.querySelector(".row__summary").textContent = summary;
    return row;
  }

  /** A practice that was found, as a row that tells its title and place once it is looked at. */
  found(bank, { number, result }) {
    const row = this.draw(bank, number, { id: result.id, title: result.id.replaceAll("-", " "), url: "" });
    row.fill = async () => {
      delete row.fill;
      const loaded = await result.load();
      const place = [loaded.place, result.bank?.name].filter(Boolean).join(" · ");
      name(row, { title: loaded.title, url: new URL(loaded.url, this.root), place });
      row.querySelector(".row__summary").append(...telling(loaded));
    };
    return row;
  }

  draw(bank, number, { id, ...named }) {
    const row = this.part("row");
    row.dataset.practice = id;
    name(row, named);
    if (number !== undefined) row.querySelector(".row__facts").append(...this.facts(bank, number));
    return row;
  }

  /** Kind, state, years and cost band. */
  facts(bank, number) {
    const [state] = termsOf(bank, "state", number);
    const { label, meaning } = this.labels("state", state);
    const facts = termsOf(bank, "kind", number).map((id) => span(this.labels("kind", id).label));
    facts.push(span(label, `state state--${meaning}`));
    const [from, to] = years(bank, number) ?? [];
    if (from) facts.push(span(from === to ? `${from}` : `${from}–${to ?? ""}`));
    const costs = termsOf(bank, "cost", number).map((id) => this.labels("cost", id));
    return [...facts, ...costs.filter((cost) => cost.meaning).map((cost) => span(cost.label))];
  }
}

function name(row, { title, url, place }) {
  const link = row.querySelector(".row__title a");
  link.textContent = title;
  if (url) link.href = url;
  else link.removeAttribute("href");
  row.querySelector(".row__place").textContent = place ?? "";
}

function span(text, className = "") {
  const span = document.createElement("span");
  span.textContent = text;
  if (className) span.className = className;
  return span;
}

/** The data at an address; an error that says which when there is none. */
export async function json(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}
