/** The rows of the catalogue: what each shows of a practice, drawn from the page's own template. */

import { telling } from "../search/engine.js";
import { Summaries } from "../search/summaries.js";

/** The rows of one page; `part` clones a template of the page. */
export class Rows {
  constructor(root, part) {
    this.summaries = new Summaries(root);
    this.part = part;
  }

  /** A practice that the catalogue lists without a search. */
  async listed(number) {
    return this.draw(await this.summaries.of(number));
  }

  /** A practice that was found, as a row that can `tell` where. */
  async found(result) {
    const { place, bank, ...shown } = (await result.row()) ?? {};
    if (!shown.id) return undefined;
    const row = this.draw({ ...shown, place: [place, bank?.name].filter(Boolean).join(" · ") });
    row.tell = async () => {
      delete row.tell;
      row.querySelector(".row__summary").replaceChildren(...telling(await result.excerpt(), shown.summary));
    };
    return row;
  }

  draw({ id, title, url, place, summary, kind, marks }) {
    const row = this.part("row");
    row.dataset.practice = id;
    const link = row.querySelector(".row__title a");
    link.textContent = title;
    link.href = url;
    row.querySelector(".row__place").textContent = place;
    row.querySelector(".row__summary").textContent = summary;
    row.querySelector(".row__kind").textContent = kind;
    markOut(row, marks);
    return row;
  }
}

/** The band of a row: of all marks that there are those that the practice has. */
function markOut(row, marks) {
  const told = new Map(marks.map(([id, words, meaning]) => [id, { words, meaning }]));
  for (const mark of row.querySelectorAll("[data-mark]")) {
    const { words, meaning } = told.get(mark.dataset.mark) ?? {};
    if (words === undefined) mark.remove();
    else mark.querySelector("dd").replaceChildren(meaning ? span(words, `state state--${meaning}`) : words);
  }
}

function span(text, className) {
  return Object.assign(document.createElement("span"), { textContent: text, className });
}
