/** The rows of the catalogue: what each shows of a practice, drawn from the page's own template. */

/** @import { Row } from "../search/types.js" */

import { marked } from "../search/engine.js";
import { Summaries } from "../search/summaries.js";

/** The rows of one page; `part` and `sentence` are those of the page, `drawn` the rows that the server drew on it. */
export class Rows {
  constructor(root, { part, sentence, drawn }) {
    this.summaries = new Summaries(root);
    this.part = part;
    this.sentence = sentence;
    this.drawn = drawn;
  }

  /** A practice that the catalogue lists without a search. */
  async listed(number) {
    return this.copy(number) ?? this.draw(await this.summaries.of(number));
  }

  /** A copy of the row that the server drew of a practice, if it did. */
  copy(number) {
    return this.drawn.get(number)?.cloneNode(true);
  }

  /** A practice that was found, as a row that can `tell` where; it says which words it lacks. */
  async found(number, result) {
    const row = this.copy(number) ?? this.draw(await result.row());
    const { missing } = result;
    if (missing.length) {
      const lacking = this.sentence("without-words", { words: missing.join(", ") });
      row.querySelector(".row__kind").after(span(lacking, "row__lacking"));
    }
    row.tell = async () => {
      delete row.tell;
      this.lead(row, await result.excerpt());
    };
    return row;
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

  /** @param {Row} summary */
  draw({ id, title, url, place, summary, kind, marks, bank, language }) {
    const row = this.part("row");
    if (bank) comeFrom(row, bank, language);
    else row.dataset.practice = id;
    const link = row.querySelector(".row__title a");
    link.textContent = title;
    link.href = url;
    if (language && !bank) link.hreflang = language;
    row.querySelector(".row__place").textContent = place;
    row.querySelector(".row__summary").textContent = summary;
    row.querySelector(".row__kind").textContent = kind;
    markOut(row, marks);
    return row;
  }
}

/** Say of a row whose practice it is, and in which language its bank writes. */
function comeFrom(row, bank, language) {
  row.classList.add("row--foreign");
  row.querySelector(".row__kind").before(span(bank, "row__home"));
  for (const text of row.querySelectorAll(".row__title a, .row__summary")) if (language) text.lang = language;
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

/** The rows that the server drew on a page, by the numbers of their practices. */
export function drawnRows(page) {
  const rows = new Map();
  for (const group of page.querySelectorAll("[data-numbers]")) {
    const numbers = group.dataset.numbers.trim().split(" ").map(Number);
    group.querySelectorAll(".row").forEach((row, at) => rows.set(numbers[at], row));
  }
  return rows;
}

function span(text, className) {
  return Object.assign(document.createElement("span"), { textContent: text, className });
}
