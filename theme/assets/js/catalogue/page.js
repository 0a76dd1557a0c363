/** The catalogue page: what is written, chosen and in the address goes into one choice, and the choice onto the page. */

import { readAddress, writeAddress } from "./address.js";
import { Beside } from "./beside.js";
import { Chips, labelOf } from "./chips.js";
import { chosenGroups, withArchive } from "./choice.js";
import { Finding } from "./finding.js";
import { Form } from "./form.js";
import { List } from "./list.js";
import { nothing } from "./nothing.js";
import { Panel } from "./panel.js";
import { part, sentence } from "./parts.js";
import { counted, figure } from "../shared/counted.js";
import { drawnRows, Rows } from "./rows.js";
import { dataIn, searchIn } from "../shared/settings.js";

const LISTED = 30; // practices shown at first
const FOUND = 60; // the same for results of a search
const PATIENCE = 300; // milliseconds before one is told to wait
const PAUSE = 200; // milliseconds without a key before what is typed is looked for

const page = document.querySelector("#catalogue");
const found = document.querySelector("#wyniki");
const status = page.querySelector(".catalogue__count");
const said = page.querySelector(".catalogue__said");
const { root, counts } = searchIn(page);
const finding = new Finding(root);
const language = { names: dataIn(page, "names"), sorts: dataIn(page, "sorts") };
const form = new Form(page, language);
const label = (column, id) => labelOf(column, id, (...term) => form.term(...term));
const rows = new Rows(root, { part, sentence, drawn: drawnRows(found) });
const beside = new Beside(page.querySelector(".beside__list"));
const list = new List(found, row, page.querySelector(".catalogue__more"));
const panel = new Panel(page, { forms: dataIn(page, "show"), status });
const chips = new Chips(page.querySelector(".chips"), {
  label,
  go: (next) => go(next, "push"),
  next: () => panel.title ?? form.field,
  number: page.querySelector(".filters__number"),
});

let turn = 0;
let typing = null;
let written = false;
let choice = null;
let before = status.textContent;

found.setAttribute("aria-busy", "true");
listen();
restore();

function listen() {
  page.addEventListener("submit", submit);
  page.addEventListener("change", (event) => event.target !== form.field && take("push"));
  form.field.addEventListener("input", type);
  addEventListener("popstate", restore);
}

function submit(event) {
  event.preventDefault();
  clearTimeout(typing);
  take("push");
}

/** What is typed is one step back, however many keys it took. */
function type() {
  clearTimeout(typing);
  typing = setTimeout(() => {
    take(written ? "replace" : "push");
    written = true;
  }, PAUSE);
}

/** Take the choice from the form into the address. */
function take(how) {
  go(form.read(choice), how);
}

/** Make a choice the state of the page; `how` is "push" or "replace". */
function go(next, how) {
  written = false;
  const address = location.pathname + writeAddress(next, language);
  if (address !== location.pathname + location.search) history[`${how}State`](null, "", address);
  show(next);
}

function restore() {
  written = false;
  show(readAddress(location.search, language, form.districts));
}

/** Bring form, counts and results in line with a choice. */
async function show(next) {
  choice = next;
  form.fill(next);
  chips.draw(next);
  const mine = ++turn;
  const current = () => mine === turn;
  found.setAttribute("aria-busy", "true");
  const told = setTimeout(() => current() && wait(next), finding.loading ? PATIENCE : 0);
  try {
    const answer = await finding.find(next).finally(() => clearTimeout(told));
    if (current()) await draw(answer, current);
  } catch (error) {
    if (current()) fail(error);
  }
  if (current()) found.setAttribute("aria-busy", "false");
}

/** Say that what is shown is not yet what was asked for, if anything was. */
function wait(wanted) {
  if (!writeAddress(wanted, language)) return;
  if (!found.classList.contains("is-waiting")) before = status.textContent;
  status.textContent = sentence("looking");
  found.classList.add("is-waiting");
}

/** Draw what was found, all at once, so that nothing moves twice; `current` tells whether it is still wanted. */
async function draw(answer, current) {
  const { catalogue, entries } = answer;
  const prepared = await list.prepared(entries, answer.answer ? FOUND : LISTED);
  if (!current()) return;
  found.classList.remove("is-waiting");
  form.count(catalogue.terms, answer.counts);
  remark(entries.length ? [...remarks(answer.answer), ...kept(answer)] : []);
  beside.show(chosenGroups(choice).length ? [] : answer.answer?.signposts ?? []);
  status.textContent = told(catalogue, entries);
  panel.tell(entries.length);
  if (entries.length) list.show(prepared);
  else list.replace(nothing(choice, answer, { counts, label, offer }));
  for (const link of page.querySelectorAll("[data-tell]")) {
    link.href = link.dataset.tell + encodeURIComponent(choice.query);
  }
}

/** How many practices there are: the bank's own, and beside them those of other banks. */
function told({ practices, own = practices }, entries) {
  const foreign = entries.filter(({ number }) => number >= own).length;
  const count = counted(counts, entries.length - foreign);
  return foreign ? sentence("with-foreign", { count, number: figure(foreign) }) : count;
}

function row({ number, result }) {
  return result ? rows.found(number, result) : rows.listed(number);
}

function remark(nodes) {
  said.replaceChildren(...nodes);
  said.hidden = nodes.length === 0;
}

/** What the search looked for in place of a word that no practice holds, or would look for instead of a rare one. */
function remarks(answer) {
  const corrected = (answer?.words ?? []).filter((word) => !word.found && word.corrected);
  if (corrected.length) return corrected.map((word) => `${sentence("instead", word)} `);
  if (answer?.results.every(({ missing }) => missing.length)) return [part("lacking")];
  if (!answer?.suggestion) return [];
  const meant = part("meant");
  offer(meant.querySelector("a"), { text: answer.suggestion, to: { ...choice, query: answer.suggestion } });
  return [meant];
}

/** The way to what was found in the archive and is left out. */
function kept({ answer, catalogue, counts: left }) {
  const [term] = catalogue.terms.archived;
  if (!answer || !left.archived[0] || choice.chosen.archived.size) return [];
  const link = part("kept");
  const text = sentence("in-the-archive", { count: counted(counts, left.archived[0]) });
  offer(link.querySelector("a"), { text, to: withArchive(choice, term) });
  return [link];
}

/** Make a link lead to another choice. */
function offer(link, { text, to }) {
  link.textContent = text;
  link.href = writeAddress(to, language) || location.pathname;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go(to, "push");
    form.field.focus();
  });
}

/** The page still holds the whole list when its data cannot be had. */
function fail(error) {
  console.error(error);
  found.classList.remove("is-waiting");
  status.textContent = before;
  remark([sentence("failed")]);
}
