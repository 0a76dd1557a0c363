/** The page of a comparison: two to four practices side by side, out of the address or of one's own set. */

import { part, sentence } from "../shared/parts.js";
import { addressIn, dataIn } from "../shared/settings.js";
import { copied, save } from "../shared/taking.js";
import { readShared, sharedAddress } from "../set/address.js";
import { Entries } from "../set/entries.js";
import { root, store } from "../set/own.js";
import { csvOf } from "./csv.js";

const MOST = 4;
const page = document.querySelector("main .compare");
const table = page.querySelector("table");
const labels = dataIn(page, "rows");
const entries = new Entries(addressIn(page, "home"));
const said = page.querySelector("[role=status]");
let shown = [];
let turn = 0;

document.querySelector(".compare__still").remove();
page.hidden = false;
page.addEventListener("click", ({ target }) => actions[target.closest("[data-action]")?.dataset.action]?.(target));
addEventListener("popstate", show);
store.onChange(() => readShared(location.search) || show());
show();

const actions = {
  copy: async () => say(await copied(address(shown)) ? "copied" : "uncopied"),
  print: () => print(),
  save: () => save(new Blob([csvOf(rowsOf(shown), shown)], { type: "text/csv" }), page.dataset.file),
  remove: (target) => go(shown.filter(({ id }) => id !== target.closest("[data-id]").dataset.id)),
};

/** The practices that the address names, else those of one's own set. */
async function show() {
  const current = ++turn;
  page.setAttribute("aria-busy", "true");
  const ids = readShared(location.search)?.ids ?? store.read().ids;
  const { found, unknown, unread } = await entries.of(ids.slice(0, MOST));
  if (current !== turn) return;
  shown = found;
  page.querySelector(".compare__few").hidden = found.length > 1;
  page.querySelector(".compare__many").hidden = ids.length <= MOST;
  const lacking = page.querySelector(".compare__unknown");
  lacking.hidden = !unknown.length;
  lacking.textContent = sentence(page, "unknown", { ids: unknown.join(", ") });
  page.querySelector(".compare__unread").hidden = !unread;
  page.querySelector(".compare__whole").hidden = found.length < 2;
  if (found.length > 1) draw();
  page.setAttribute("aria-busy", "false");
}

function draw() {
  table.style.setProperty("--columns", String(shown.length));
  table.tHead.rows[0].replaceChildren(table.tHead.rows[0].cells[0], ...shown.map(head));
  table.tBodies[0].replaceChildren(...rowsOf(shown).map(row));
}

/** The rows that any of the practices has, as {label, texts}, the texts by practice. */
function rowsOf(practices) {
  const known = labels.filter(([key]) => practices.some(({ rows }) => rows[key]));
  return known.map(([key, label]) => ({ label, texts: practices.map(({ rows }) => rows[key] ?? []) }));
}

function head({ id, title, address, place, kind }) {
  const told = part(page, "head");
  told.dataset.id = id;
  const link = told.querySelector("a");
  link.textContent = title;
  link.href = new URL(address, root).href;
  told.querySelector(".meta").textContent = [place, kind].filter(Boolean).join(" · ");
  told.querySelector("[data-title]").textContent = title;
  return heading("col", told);
}

function row({ label, texts }) {
  const line = document.createElement("tr");
  line.append(heading("row", label), ...texts.map(cellOf));
  return line;
}

function heading(scope, content) {
  const cell = Object.assign(document.createElement("th"), { scope });
  cell.append(content);
  return cell;
}

function cellOf(texts) {
  const cell = document.createElement("td");
  if (!texts.length) {
    cell.append(part(page, "nothing"));
  } else if (texts.length === 1) {
    cell.textContent = texts[0];
  } else {
    const list = document.createElement("ul");
    for (const text of texts) list.appendChild(document.createElement("li")).textContent = text;
    cell.append(list);
  }
  return cell;
}

function address(practices) {
  return sharedAddress({ ids: practices.map(({ id }) => id), title: "" }, location.href.split(/[?#]/)[0]);
}

function go(practices) {
  history.pushState(null, "", address(practices));
  show();
  table.tHead.focus();
}

function say(name) {
  said.textContent = sentence(page, name);
}
