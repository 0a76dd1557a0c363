/** The list of a set: rows that are moved by dragging or by their buttons, and taken out. */

import { part } from "../shared/parts.js";

export class List {
  /** `onMove` is told the id and its new place, `onRemove` the id; `words` is where the page's templates stand. */
  constructor(list, words, { onMove, onRemove }) {
    this.list = list;
    this.words = words;
    this.onMove = onMove;
    this.onRemove = onRemove;
    list.addEventListener("click", (event) => this.#press(event));
    list.addEventListener("pointerdown", (event) => this.#drag(event));
  }

  /** Bring the rows in line with the entries; rows that stay are the same elements. */
  draw(entries, root, fixed) {
    const old = new Map([...this.list.children].map((row) => [row.dataset.id, row]));
    const rows = entries.map((entry) => old.get(entry.id) ?? this.#row(entry, root));
    const focused = document.activeElement;
    if (old.size !== rows.length || rows.some((row, place) => row !== this.list.children[place])) {
      this.list.replaceChildren(...rows);
    }
    if (focused instanceof HTMLElement && this.list.contains(focused)) focused.focus(); // a row that is moved would lose it
    this.list.classList.toggle("is-fixed", fixed);
    rows.forEach((row, place) => {
      for (const [action, end] of [["up", 0], ["down", rows.length - 1]]) {
        row.querySelector(`[data-action=${action}]`).setAttribute("aria-disabled", place === end);
      }
    });
  }

  #row({ id, title, address, place, kind }, root) {
    const row = part(this.words, "item");
    row.dataset.id = id;
    const link = row.querySelector("a");
    link.textContent = title;
    link.href = new URL(address, root);
    row.querySelector(".meta").textContent = [place, kind].filter(Boolean).join(" · ");
    for (const name of row.querySelectorAll("[data-title]")) name.textContent = title;
    return row;
  }

  #press(event) {
    const button = event.target.closest("[data-action]");
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    const row = button.closest("li");
    const place = [...this.list.children].indexOf(row);
    const { action } = button.dataset;
    if (action === "remove") {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      this.onRemove(row.dataset.id, place);
      next?.querySelector("[data-action=remove]").focus();
    } else {
      this.onMove(row.dataset.id, place + (action === "up" ? -1 : 1));
      button.focus();
    }
  }

  /** Follow the pointer until it is let go; Escape or a lost pointer puts the row back. */
  #drag(event) {
    const handle = event.target.closest(".set__handle");
    if (!handle || event.button !== 0) return;
    event.preventDefault();
    const row = handle.closest("li");
    const before = row.nextElementSibling;
    const ended = new AbortController();
    const finish = (keep) => {
      ended.abort();
      row.classList.remove("is-dragged");
      if (keep) this.onMove(row.dataset.id, [...this.list.children].indexOf(row));
      else this.list.insertBefore(row, before);
    };
    row.classList.add("is-dragged");
    const on = (name, call) => addEventListener(name, call, { signal: ended.signal });
    on("pointermove", ({ clientY }) => this.#follow(row, clientY));
    on("pointerup", () => finish(true));
    on("pointercancel", () => finish(false));
    on("keydown", ({ key }) => key === "Escape" && finish(false));
  }

  /** Put the row where the pointer is, past the middle of its neighbours. */
  #follow(row, y) {
    const after = [...this.list.children].filter((other) => other !== row).find((other) => y < middle(other));
    if (after !== row.nextElementSibling) this.list.insertBefore(row, after ?? null);
    if (y < 60 || y > innerHeight - 60) scrollBy(0, y < 60 ? -12 : 12);
  }
}

function middle(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
