/** The search field of every page: results as one types, a list to go through with the arrows, and a key that leads here. */

import { counted } from "../shared/counted.js";
import { engine, telling } from "./engine.js";
import { searchIn } from "../shared/settings.js";

const SHOWN = 8; // practices
const PAUSE = 150; // milliseconds without a key before what is typed is looked for
const KEY = "/";
const MEMORY = "search-key"; // where the reader's wish not to have the key is kept

const finder = document.querySelector("#finder");
const field = finder.querySelector("input[name=q]");
const panel = finder.querySelector(".finder__panel");
const list = finder.querySelector("[role=listbox]");
const nothing = finder.querySelector(".finder__nothing");
const status = finder.querySelector("[role=status]");
const shortcut = finder.querySelector("[data-shortcut]");
const template = finder.querySelector("template");
const { root, counts, banks } = searchIn(finder);

let waiting = null;
let turn = 0;

field.addEventListener("input", later);
field.addEventListener("keydown", steer);
field.addEventListener("focus", () => open(true));
finder.addEventListener("toggle", (event) => event.newState === "open" && field.focus());
finder.addEventListener("focusout", (event) => finder.contains(event.relatedTarget) || open(false));
list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field
shortcut.checked = localStorage.getItem(MEMORY) !== "off";
shortcut.addEventListener("change", () => localStorage.setItem(MEMORY, shortcut.checked ? "on" : "off"));
document.addEventListener("keydown", lead);

/** The key brings the reader to the field unless she writes, or wants no such key. */
function lead(event) {
  const writing = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  if (event.key !== KEY || event.ctrlKey || event.altKey || event.metaKey || writing || !shortcut.checked) return;
  event.preventDefault();
  // In a narrow window the field is a popover.
  if (getComputedStyle(finder).display === "none") finder.showPopover();
  field.focus();
  field.select();
}

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(look, PAUSE);
}

async function look() {
  const query = field.value.trim();
  const mine = ++turn;
  const { results } = query ? await (await engine(root.href, banks)).search(query) : { results: [] };
  const options = (await Promise.all(results.slice(0, SHOWN).map(option))).filter(Boolean);
  if (mine !== turn) return;
  list.replaceChildren(...options);
  nothing.hidden = !query || options.length > 0;
  status.textContent = query ? counted(counts, results.length) : "";
  choose(null);
  open(document.activeElement === field);
}

async function option(result, number) {
  const [row, excerpt] = await Promise.all([result.row(), result.excerpt()]);
  if (!row) return undefined;
  const { title, url, place, summary, bank } = row;
  const option = template.content.firstElementChild.cloneNode(true);
  option.id = `found-${number}`;
  option.href = url;
  option.querySelector(".finder__title").textContent = title;
  option.querySelector(".row__place").textContent = [place, bank?.name].filter(Boolean).join(" · ");
  option.querySelector(".finder__text").append(...telling(excerpt, summary));
  return option;
}

function open(wanted) {
  panel.hidden = !wanted;
  field.setAttribute("aria-expanded", wanted && list.hasChildNodes());
}

const KEYS = {
  ArrowDown: (event) => step(event, 1),
  ArrowUp: (event) => step(event, -1),
  Enter: follow,
  Escape: leave,
};

function steer(event) {
  KEYS[event.key]?.(event);
}

/** Go one option on; after the last and before the first comes the field itself. */
function step(event, by) {
  if (!list.hasChildNodes()) return;
  event.preventDefault();
  open(true);
  const options = [null, ...list.children];
  choose(options.at((options.indexOf(chosen()) + by) % options.length));
}

function chosen() {
  return list.querySelector("[aria-selected=true]");
}

function choose(option) {
  for (const other of list.children) other.setAttribute("aria-selected", other === option);
  if (option) field.setAttribute("aria-activedescendant", option.id);
  else field.removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
}

/** To the chosen practice; without one the form leads to the catalogue. */
function follow(event) {
  const option = chosen();
  if (!option) return;
  event.preventDefault();
  option.click();
}

/** First the list closes, then what was typed goes, then the field is left. */
function leave(event) {
  if (!panel.hidden && list.hasChildNodes()) {
    event.preventDefault();
    open(false);
  } else if (!field.value) {
    field.blur();
  }
}
