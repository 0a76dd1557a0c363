/** The search fields of a page: answers as one types, a list to go through with the arrows, and a key that leads here. */

import { counted } from "../shared/counted.js";
import { part, sentence } from "../shared/parts.js";
import { searchIn } from "../shared/settings.js";
import { engine, marked, SENTENCES } from "./engine.js";

const PRACTICES = 6; // shown
const NAMES = 4; // of places, themes and the like
const SAID = 3; // questions, parts of pages, failures
const PAUSE = 150; // milliseconds without a key before what is typed is looked for
const PATIENCE = 300; // milliseconds before one is told to wait
const KEY = "/";
const MEMORY = "search-key"; // where the reader's wish not to have the key is kept

const finder = document.querySelector("#finder");
const shortcut = document.querySelector("[data-shortcut]");
const { root, counts } = searchIn(finder);

class Field {
  /** `status` says how many answers there are, unless the page around the field says it. */
  constructor(element, status) {
    this.element = element;
    this.status = status;
    this.input = element.querySelector("input[name=q]");
    this.panel = element.querySelector(".hits");
    this.list = element.querySelector("[role=listbox]");
    this.waiting = element.querySelector(".hits__waiting");
    this.nothing = element.querySelector(".hits__nothing");
    this.all = element.querySelector(".hits__all a");
    this.address = this.all.href;
    this.turn = 0;
    this.listen();
  }

  listen() {
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("keydown", (event) => this.steer(event));
    this.input.addEventListener("focus", () => this.asked && this.open(true));
    this.element.addEventListener(
      "focusout",
      (event) => this.element.contains(event.relatedTarget) || this.open(false),
    );
    this.input.form.addEventListener("submit", () => this.open(false));
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field
  }

  later() {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.look(), PAUSE);
  }

  async look() {
    const query = this.asked = this.input.value.trim();
    const mine = ++this.turn;
    if (!query) return this.show({ options: [], said: "" }, "");
    const told = setTimeout(() => mine === this.turn && this.wait(true), PATIENCE);
    const found = await answers(query).catch(console.error).finally(() => clearTimeout(told));
    if (mine !== this.turn) return;
    if (found) this.show(found, query);
    else this.fail();
  }

  /** Nobody waits for what cannot be had; the catalogue, where the form leads, says so. */
  fail() {
    this.wait(false);
    this.open(false);
  }

  /** Say that the answers are on their way. */
  wait(wanted) {
    this.waiting.hidden = !wanted;
    if (wanted) {
      this.nothing.hidden = true;
      this.open(true);
    }
  }

  /**
   * @param {{ options: HTMLElement[], said: string }} answers
   * @param {string} query
   */
  show({ options, said }, query) {
    this.wait(false);
    options.forEach((option, number) => (option.id = `${this.input.id}-${number}`));
    this.list.replaceChildren(...options);
    this.nothing.hidden = options.length > 0;
    if (this.status) this.status.textContent = said;
    this.all.href = `${this.address}?${new URLSearchParams({ q: query })}`;
    this.choose(null);
    this.open(Boolean(query) && document.activeElement === this.input);
  }

  open(wanted) {
    this.panel.hidden = !wanted;
    this.input.setAttribute("aria-expanded", wanted && this.list.hasChildNodes());
  }

  steer(event) {
    if (event.key === "ArrowDown") this.step(event, 1);
    else if (event.key === "ArrowUp") this.step(event, -1);
    else if (event.key === "Enter") this.follow(event);
    else if (event.key === "Escape") this.leave(event);
  }

  /** Go one option on; after the last and before the first comes the field itself. */
  step(event, by) {
    if (!this.list.hasChildNodes()) return;
    event.preventDefault();
    this.open(true);
    const options = [null, ...this.list.children];
    this.choose(options.at((options.indexOf(this.chosen()) + by) % options.length));
  }

  chosen() {
    return this.list.querySelector("[aria-selected=true]");
  }

  choose(option) {
    for (const other of this.list.children) other.setAttribute("aria-selected", other === option);
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  /** To the chosen answer; without one the form leads to the catalogue. */
  follow(event) {
    const option = this.chosen();
    if (!option) return this.open(false);
    event.preventDefault();
    option.click();
  }

  /** First the list closes, then what was typed goes, then the field is left. */
  leave(event) {
    if (!this.panel.hidden) {
      event.preventDefault();
      this.open(false);
    } else if (!this.input.value) {
      this.input.blur();
    }
  }
}

/** The options for a query: names first, then practices, then sentences; and how many there are, in words. */
async function answers(query) {
  const { results, signposts } = await (await engine(root.href)).search(query);
  const names = signposts.filter(({ sort }) => !SENTENCES.includes(sort)).slice(0, NAMES);
  const practices = await Promise.all(results.slice(0, PRACTICES).map(practice));
  const shown = new Set(practices.map(({ href }) => href));
  const sentences = signposts.filter(({ sort, url }) => SENTENCES.includes(sort) && !shown.has(url)).slice(0, SAID);
  const beside = names.length + sentences.length;
  const said = [counted(counts, results.length), ...(beside ? [sentence(finder, "others", { number: beside })] : [])]
    .join(", ");
  return { options: [...names.map(signpost), ...practices, ...sentences.map(signpost)], said };
}

async function practice(result) {
  const [row, excerpt] = await Promise.all([result.row(), result.excerpt()]);
  const { title, url, place, summary, bank, language, marks } = row;
  const page = marks.find(([id]) => id === "page")?.[1]; // of a summary whose page is in another language
  const option = part(finder, "practice");
  option.href = url;
  if (language && !bank) option.hreflang = language;
  option.querySelector(".hit__title").textContent = title;
  option.querySelector(".row__place").textContent = [place, bank, page].filter(Boolean).join(" · ");
  option.querySelector(".hit__text").textContent = summary;
  option.querySelector(".hit__found").append(...marked(excerpt.pieces));
  return option;
}

function signpost({ sort, title, url, note }) {
  const option = part(finder, "signpost");
  option.href = url;
  option.querySelector(".hit__sort").textContent = sentence(finder, sort);
  option.querySelector(".hit__title").textContent = title;
  option.querySelector(".hit__note").textContent = note;
  return option;
}

/** The key brings the reader to the field unless she writes, or wants no such key. */
function lead(event) {
  const writing = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  if (event.key !== KEY || event.ctrlKey || event.altKey || event.metaKey || writing || !shortcut.checked) return;
  event.preventDefault();
  // In a narrow window the field is a popover.
  if (getComputedStyle(finder).display === "none") finder.showPopover();
  inHeader.input.focus();
  inHeader.input.select();
}

const inHeader = new Field(finder.querySelector("[data-ask]"), finder.querySelector("[role=status]"));
for (const element of document.querySelectorAll("main [data-ask]")) {
  new Field(element, element.querySelector("[role=status]"));
}
finder.addEventListener("toggle", (event) => event.newState === "open" && inHeader.input.focus());
shortcut.checked = localStorage.getItem(MEMORY) !== "off";
shortcut.addEventListener("change", () => localStorage.setItem(MEMORY, shortcut.checked ? "on" : "off"));
document.addEventListener("keydown", lead);
