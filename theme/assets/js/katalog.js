/** The catalogue page: what is written, chosen and in the address goes into one choice, and the choice onto the page. */

import { readAddress, writeAddress } from "./address.js";
import { counted, figure } from "./counted.js";
import { engine } from "./engine.js";
import { GROUPS, arrange, narrow, unpack } from "./facets.js";
import { Rows, json } from "./rows.js";

const LISTED = 30; // practices shown at first, and more at each wish
const FOUND = 100; // the same for results of a search, which are filled as they come near the window
const FILLED = 10; // results filled at once
const UNASKED = "newest"; // the order of a list that nobody searched for
const PAUSE = 200; // milliseconds without a key before what is typed is looked for
const WIDE = matchMedia("(width >= 68.75em)");

const form = document.querySelector("#catalogue");
const list = document.querySelector("#wyniki");
const field = form.elements.q;
const order = form.querySelector("[data-sort]");
const filters = form.querySelector(".filters");
const chips = form.querySelector(".chips");
const status = form.querySelector("[role=status]");
const said = form.querySelector(".catalogue__said");
const more = form.querySelector(".catalogue__more");
const boxes = [...form.querySelectorAll(".facet [type=checkbox]")];
const years = Object.fromEntries([...form.querySelectorAll("[data-year]")].map((input) => [input.dataset.year, input]));
const root = new URL(form.dataset.root, location);
const forms = JSON.parse(form.dataset.counts);
const banks = JSON.parse(form.dataset.banks ?? "[]");
const language = { names: JSON.parse(form.dataset.names), sorts: JSON.parse(form.dataset.sorts) };
const columnOf = Object.fromEntries(Object.entries(language.names).map(([column, name]) => [name, column]));
const inputs = new Map(boxes.map((box) => [`${columnOf[box.name]} ${box.value}`, box]));
const rows = new Rows(root, term, part);
const near = new IntersectionObserver(fillSeen, { rootMargin: "600px" });

let loading = null;
let turn = 0;
let typing = null;
let written = false;
let choice = null;

list.setAttribute("aria-busy", "true");
listen();
restore();

function listen() {
  form.addEventListener("submit", submit);
  form.addEventListener("change", (event) => event.target !== field && take("push"));
  field.addEventListener("input", type);
  chips.addEventListener("click", takeAway);
  more.addEventListener("click", showMore);
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
  const chosen = Object.fromEntries(Object.keys(choice.chosen).map((column) => [column, new Set(unknown(column))]));
  for (const box of boxes) if (box.checked) chosen[columnOf[box.name]].add(box.value);
  go({ query: field.value.trim(), chosen, from: yearIn("from"), to: yearIn("to"), sort: sortIn() }, how);
}

/** The order that was picked; one that was only shown is no choice. */
function sortIn() {
  if (order.value === shownOrder()) return choice.sort;
  return Object.keys(language.sorts).find((key) => language.sorts[key] === order.value) ?? "";
}

function shownOrder() {
  return language.sorts[choice.sort || (choice.query ? "" : UNASKED)] ?? "";
}

/** What an address chose that no practice has; it stays chosen, so that nobody is shown more than was asked for. */
function unknown(column) {
  return [...choice.chosen[column]].filter((id) => !inputs.has(`${column} ${id}`));
}

function yearIn(end) {
  const input = years[end];
  return /^\d{4}$/.test(input?.value ?? "") ? Number(input.value) : null;
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
  const districts = boxes.filter((box) => columnOf[box.name] === "district").map((box) => box.value);
  show(readAddress(location.search, language, districts));
}

/** Bring form, counts and results in line with a choice. */
async function show(next) {
  choice = next;
  fillForm();
  const mine = ++turn;
  list.setAttribute("aria-busy", "true");
  try {
    const answer = await find(next);
    if (mine === turn) await draw(answer, () => mine === turn);
  } catch (error) {
    if (mine === turn) fail(error);
  }
  if (mine === turn) list.setAttribute("aria-busy", "false");
}

function fillForm() {
  if (document.activeElement !== field || field.value.trim() !== choice.query) field.value = choice.query;
  order.options[0].hidden = order.options[0].disabled = !choice.query;
  order.value = shownOrder();
  for (const box of boxes) {
    box.checked = choice.chosen[columnOf[box.name]].has(box.value);
    if (box.checked) unfoldAround(box);
  }
  for (const [end, input] of Object.entries(years)) {
    input.value = choice[end] ?? "";
    if (input.value) unfoldAround(input);
  }
  drawChips();
}

function unfoldAround(input) {
  for (let fold = input.closest("details:not(.filters)"); fold; fold = fold.parentElement.closest("details:not(.filters)")) fold.open = true;
  const under = input.closest("li")?.querySelector(":scope > details");
  if (under) under.open = true;
}

/** What a choice finds: entries in order, and what the counts are. */
async function find({ query, sort }) {
  const [bank, answer, ranks] = await Promise.all([
    catalogue(),
    query ? engine(root.href, banks).then((opened) => opened.search(query)) : null,
    sort === "title" ? data("titles") : null,
  ]);
  const entries = answer ? await numbered(answer.results) : Array.from({ length: bank.practices }, (_, number) => ({ number }));
  const own = new Map(entries.filter((entry) => entry.number !== undefined).map((entry) => [entry.number, entry]));
  const narrowed = narrow(bank, choice, own.keys());
  const sorted = arrange(bank, narrowed.left, sort || (answer ? "" : UNASKED), ranks).map((number) => own.get(number));
  return { bank, answer, ...narrowed, all: own.size, entries: withForeign(entries, sorted) };
}

/** The results with the numbers of their practices; those of other banks have none. */
async function numbered(results) {
  if (results.every((result) => result.bank || result.number !== undefined)) return results.map((result) => ({ number: result.number, result }));
  const ids = new Map((await data("ids")).map((id, number) => [id, number]));
  return results.map((result) => ({ number: result.bank ? undefined : ids.get(result.id), result }));
}

/** Results of other banks have no facets here: they stand where they were found as long as none is chosen. */
function withForeign(entries, sorted) {
  if (chosenGroups().length) return sorted;
  const foreign = entries.filter((entry) => entry.number === undefined);
  if (choice.sort) return [...sorted, ...foreign];
  const left = new Set(sorted);
  return foreign.length ? entries.filter((entry) => entry.number === undefined || left.has(entry)) : sorted;
}

function catalogue() {
  loading ??= json(new URL("search/katalog.json", root)).then(unpack);
  loading.catch(() => (loading = null));
  return loading;
}

function data(name) {
  return json(new URL(`search/${name}.json`, root));
}

/** Draw what was found; `current` tells whether it is still wanted. */
async function draw(found, current) {
  const { bank, answer, counts, entries } = found;
  drawCounts(bank, counts);
  said.replaceChildren(...corrections(answer));
  said.hidden = !said.hasChildNodes();
  status.textContent = counted(forms, entries.length);
  const rest = answer ? results(bank, entries) : listing(bank, entries);
  more.hidden = true;
  const first = entries.length ? await rest() : nothing(found);
  if (!current()) return;
  list.replaceChildren(first);
  more.draw = async () => list.firstElementChild.append(...(await rest()).children);
  more.hidden = !rest.left();
  list.querySelectorAll("li[data-practice]").forEach((row) => row.fill && near.observe(row));
}

/** Draws practices in portions: a function for the next one. */
function portions(entries, size, make) {
  let drawn = 0;
  const next = async () => {
    const some = entries.slice(drawn, (drawn += size));
    const portion = document.createElement("ul");
    portion.className = "rows";
    portion.append(...(await make(some)));
    return portion;
  };
  next.left = () => drawn < entries.length;
  return next;
}

function listing(bank, entries) {
  return portions(entries, LISTED, (some) => Promise.all(some.map(({ number }) => rows.listed(bank, number))));
}

function results(bank, entries) {
  return portions(entries, FOUND, async (some) => {
    const made = some.map((entry) => rows.found(bank, entry));
    await Promise.all(made.slice(0, FILLED).map((row) => row.fill()));
    return made;
  });
}

function fillSeen(seen) {
  for (const { target, isIntersecting } of seen) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    target.fill?.();
  }
}

async function showMore() {
  const last = list.querySelector("li:last-child");
  await more.draw();
  last.nextElementSibling?.querySelector("a").focus();
}

function drawCounts(bank, counts) {
  for (const [name, numbers] of Object.entries(counts)) {
    bank.terms[name].forEach((id, place) => {
      const option = inputs.get(`${name} ${id}`)?.closest(".option");
      if (!option) return;
      option.querySelector(".option__count").textContent = figure(numbers[place]);
      option.classList.toggle("option--none", numbers[place] === 0);
    });
  }
}

/** What the engine looked for in place of a word that no practice holds. */
function corrections(answer) {
  const corrected = (answer?.words ?? []).filter((word) => !word.found && word.corrected);
  return corrected.map((word) => `${sentence("instead", word)} `);
}

/** The chosen facets, each with its chips. */
function chosenGroups() {
  const groups = Object.entries(GROUPS).map(([group, columns]) => [group, columns.flatMap(chipsOf)]);
  groups.at(-1)[1].push(...["from", "to"].filter((end) => choice[end] !== null).map(yearChip));
  return groups.filter(([, some]) => some.length);
}

function chipsOf(column) {
  return [...choice.chosen[column]].map((id) => ({ column, id, label: term(column, id).label }));
}

function yearChip(end) {
  return { column: end, label: `${sentence(end === "from" ? "since" : "until")} ${choice[end]}` };
}

function drawChips() {
  const all = chosenGroups().flatMap(([, some]) => some);
  chips.replaceChildren(...all.map(chip), ...(all.length > 1 ? [part("clear")] : []));
  chips.hidden = all.length === 0;
  const number = form.querySelector(".filters__number");
  number.textContent = figure(all.length);
  number.hidden = all.length === 0;
}

function chip({ column, id, label }) {
  const item = part("chip");
  item.querySelector(".chip__label").textContent = label;
  Object.assign(item.querySelector("button").dataset, { column, id: id ?? "" });
  return item;
}

/** Take a filter away, or all; the focus goes to the chip that comes next, or to the field. */
function takeAway(event) {
  const button = event.target.closest("button");
  if (!button) return;
  const place = [...chips.children].indexOf(button.parentElement);
  go(button.dataset.column ? less(button.dataset) : unfiltered(choice), "push");
  (chips.children[Math.min(place, chips.children.length - 1)]?.querySelector("button") ?? field).focus();
}

function less({ column, id }) {
  if (column in years) return { ...choice, [column]: null };
  const left = new Set([...choice.chosen[column]].filter((other) => other !== id));
  return { ...choice, chosen: { ...choice.chosen, [column]: left } };
}

/** A choice without the filters of the facets, all of them when none is named. */
function unfiltered(from, groups = Object.keys(GROUPS)) {
  const columns = groups.flatMap((group) => GROUPS[group]);
  const empty = Object.fromEntries(columns.map((column) => [column, new Set()]));
  const ends = groups.includes("years") ? { from: null, to: null } : {};
  return { ...from, ...ends, chosen: { ...from.chosen, ...empty } };
}

/** How to go on when nothing was found. */
function nothing({ answer, without, all }) {
  const help = part("nothing");
  const keep = {
    spelling: answer?.suggestion && { text: answer.suggestion, to: { ...choice, query: answer.suggestion } },
    narrowest: narrowest(without, all),
    words: choice.query && {},
  };
  for (const [name, shown] of Object.entries(keep)) {
    const item = help.querySelector(`[data-help=${name}]`);
    if (!shown) item.remove();
    else if (shown.to) offer(item.querySelector("a"), shown);
  }
  return help;
}

/** The facet without which most would be left, or all of them when it takes that. */
function narrowest(without, all) {
  const [group, left] = Object.entries(without).sort(([, one], [, other]) => other - one)[0] ?? [];
  if (!group || !all) return null;
  if (!left) return { text: sentence("unfiltered", { count: counted(forms, all) }), to: unfiltered(choice) };
  const filter = chosenGroups().find(([name]) => name === group)[1].map(({ label }) => label).join(", ");
  return { text: sentence("without", { filter, count: counted(forms, left) }), to: unfiltered(choice, [group]) };
}

function offer(link, { text, to }) {
  link.textContent = text;
  link.href = writeAddress(to, language) || location.pathname;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go(to, "push");
    field.focus();
  });
}

/** The page still holds the whole list when its data cannot be had. */
function fail(error) {
  console.error(error);
  said.textContent = sentence("failed");
  said.hidden = false;
  list.classList.add("is-whole");
}

/** The label and the meaning of a term, as the form has them. */
function term(column, id) {
  const box = inputs.get(`${column} ${id}`);
  const label = box?.closest(".option").querySelector(".option__label").textContent ?? id;
  return { label, meaning: box?.dataset.meaning };
}

/** A copy of one of the page's templates. */
function part(name) {
  return form.querySelector(`template[data-part=${name}]`).content.firstElementChild.cloneNode(true);
}

/** A text of the page with its {places} filled. */
function sentence(name, values = {}) {
  const text = form.querySelector(`template[data-part=${name}]`).content.textContent;
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}
