/** The catalogue page: what is written, chosen and in the address goes into one choice, and the choice onto the page. */

import { readAddress, writeAddress } from "./address.js";
import { Chips, labelOf } from "./chips.js";
import { chosenGroups } from "./choice.js";
import { Form, orderOf } from "./form.js";
import { List } from "./list.js";
import { nothing } from "./nothing.js";
import { part, sentence } from "./parts.js";
import { counted } from "../shared/counted.js";
import { engine } from "../search/engine.js";
import { narrow, unpack } from "./facets.js";
import { arrange } from "./order.js";
import { Rows } from "./rows.js";
import { json } from "../search/files.js";
import { dataIn, searchIn } from "../shared/settings.js";

const LISTED = 30; // practices shown at first
const FOUND = 60; // the same for results of a search
const PAUSE = 200; // milliseconds without a key before what is typed is looked for
const WIDE = matchMedia("(width >= 68.75em)");

const page = document.querySelector("#catalogue");
const found = document.querySelector("#wyniki");
const filters = page.querySelector(".filters");
const status = page.querySelector("[role=status]");
const said = page.querySelector(".catalogue__said");
const { root, counts, banks } = searchIn(page);
const language = { names: dataIn(page, "names"), sorts: dataIn(page, "sorts") };
const form = new Form(page, language);
const label = (column, id) => labelOf(column, id, (...term) => form.term(...term));
const rows = new Rows(root, part);
const list = new List(found, row, page.querySelector(".catalogue__more"));
const chips = new Chips(page.querySelector(".chips"), {
  label,
  go: (next) => go(next, "push"),
  field: form.field,
  number: page.querySelector(".filters__number"),
});

let loading = null;
let turn = 0;
let typing = null;
let written = false;
let choice = null;

found.setAttribute("aria-busy", "true");
listen();
restore();

function listen() {
  page.addEventListener("submit", submit);
  page.addEventListener("change", (event) => event.target !== form.field && take("push"));
  form.field.addEventListener("input", type);
  addEventListener("popstate", restore);
  WIDE.addEventListener("change", unfold);
  unfold();
}

/** The filters stand open beside the results of a wide window, and are folded above those of a narrow one. */
function unfold() {
  filters.open = WIDE.matches;
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
  try {
    const answer = await find(next);
    if (current()) await draw(answer, current);
  } catch (error) {
    if (current()) fail(error);
  }
  if (current()) found.setAttribute("aria-busy", "false");
}

/** What a choice finds: entries in order, and what the counts are. */
async function find(wanted) {
  const { query, sort } = wanted;
  const [catalogue, answer, ranks] = await Promise.all([
    load(),
    query ? engine(root.href, banks).then((opened) => opened.search(query)) : null,
    sort === "title" ? json(new URL("search/titles.json", root)) : null,
  ]);
  const all = answer
    ? answer.results.map(entry)
    : Array.from({ length: catalogue.practices }, (_, number) => ({ number }));
  const own = new Map(all.filter(({ number }) => number !== undefined).map((one) => [one.number, one]));
  const narrowed = narrow(catalogue, wanted, own.keys());
  const sorted = arrange(catalogue, narrowed.left, orderOf(wanted), ranks).map((number) => own.get(number));
  const entries = withForeign(wanted, all, sorted).map((one) => ({ ...one, catalogue }));
  return { catalogue, answer, ...narrowed, all: own.size, entries };
}

/** A result as an entry of the list; one of another bank has no number in this catalogue. */
function entry(result) {
  return { number: result.bank ? undefined : result.number, result };
}

/** Results of other banks have no facets here: they stand where they were found as long as none is chosen. */
function withForeign(wanted, all, sorted) {
  if (chosenGroups(wanted).length) return sorted;
  const foreign = all.filter(({ number }) => number === undefined);
  if (wanted.sort) return [...sorted, ...foreign];
  const left = new Set(sorted);
  return foreign.length ? all.filter((one) => one.number === undefined || left.has(one)) : sorted;
}

function load() {
  loading ??= json(new URL("search/catalogue.json", root)).then(unpack);
  loading.catch(() => (loading = null));
  return loading;
}

/** Draw what was found; `current` tells whether it is still wanted. */
async function draw(answer, current) {
  const { catalogue, entries } = answer;
  form.count(catalogue.terms, answer.counts);
  remark(entries.length ? remarks(answer.answer) : []);
  status.textContent = counted(counts, entries.length);
  if (entries.length) await list.show(entries, answer.answer ? FOUND : LISTED, current);
  else list.replace(nothing(choice, answer, { counts, label, offer }));
}

function row({ number, result }) {
  return result ? rows.found(result) : rows.listed(number);
}

function remark(nodes) {
  said.replaceChildren(...nodes);
  said.hidden = nodes.length === 0;
}

/** What the search looked for in place of a word that no practice holds, or would look for instead of a rare one. */
function remarks(answer) {
  const corrected = (answer?.words ?? []).filter((word) => !word.found && word.corrected);
  if (corrected.length) return corrected.map((word) => `${sentence("instead", word)} `);
  if (!answer?.suggestion) return [];
  const meant = part("meant");
  offer(meant.querySelector("a"), { text: answer.suggestion, to: { ...choice, query: answer.suggestion } });
  return [meant];
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
  remark([sentence("failed")]);
  found.classList.add("is-whole");
}
