/** The page of the set: what is shared or one's own goes into a list, and the list into an address and a booklet. */

/** @import { Entry, ReadersSet, SharedSet } from "../shared/types.js" */

import { counted, figure } from "../shared/counted.js";
import { readShared, sharedAddress, wholeAddress } from "./address.js";
import { BookletForm, fileName } from "./booklet.js";
import { Entries } from "./entries.js";
import { fileOf, setIn } from "./file.js";
import { List } from "./list.js";
import { root, store } from "./own.js";
import { addressIn, dataIn } from "../shared/settings.js";
import { sentence } from "../shared/parts.js";
import { copied, save } from "../shared/taking.js";

const words = document.querySelector("#set");
const page = document.querySelector("main .set");
const said = page.querySelector(":scope > [role=status]");
const home = addressIn(words, "address");
const forms = dataIn(words, "counts");
const entries = new Entries(addressIn(page, "entries"));
const list = new List(page.querySelector(".set__list"), page, { onMove: move, onRemove: remove });
const booklet = new BookletForm(page, document.querySelector(".set__print"), root, say);

/** @type {SharedSet | null} */
let shared = readShared(location.search);
/** @type {{ found: Entry[], unknown: string[] }} */
let shown = { found: [], unknown: [] }; // the entries of the list, and the ids without one
/** @type {((ids: string[]) => string[]) | null} */
let undone = null; // how the last removal is taken back, and the words for it
let turn = 0;

document.querySelector(".set__still").remove();
page.hidden = false;
page.addEventListener("click", (event) => actions[event.target.closest("[data-action]")?.dataset.action]?.());
addEventListener("popstate", restore);
store.onChange(show);
show();

const actions = {
  take: () => takeOver((own) => ({ ...shared, ids: idsShown(), former: aside(own) }), "taken"),
  join: () => takeOver(({ ids }) => ({ ids: [...new Set([...ids, ...idsShown()])] }), "joined"),
  back: () => (store.change((own) => ({ ...own.former, former: aside(own) })), say("back")),
  forget,
  clear,
  undo,
  copy,
  keep: () => save(fileOf(setShown()), `${fileName(setShown().title) || page.dataset.name}.json`),
};
page.querySelector("#opened").addEventListener("change", open);

function restore() {
  shared = readShared(location.search);
  show();
}

/** Draw the set that the page is about: the shared one, else one's own. */
async function show() {
  const current = ++turn;
  page.setAttribute("aria-busy", "true");
  const own = store.read();
  const set = setShown(own);
  const answer = await entries.of(set.ids);
  if (current !== turn) return;
  shown = answer;
  list.draw(answer.found, root, Boolean(shared));
  for (const [selector, wanted] of Object.entries(visible(own, set, answer))) tell(selector, wanted);
  for (const element of page.querySelectorAll(".set__own")) element.hidden = !own.ids.length;
  fill(own, set, answer);
  booklet.show(set, answer.found, shared);
  page.setAttribute("aria-busy", "false");
}

/** The shared set on the reader's own cover, else her own. */
function setShown(own = store.read()) {
  return { ...own, ...shared };
}

/** Which parts of the page have anything to say of one's own set and of the one that is shown. */
function visible(own, set, { found, unknown, unread }) {
  return {
    ".set__unknown": unknown.length,
    "[data-action=forget]": !shared,
    ".set__unread": unread,
    ".set__unkept": !shared && set.ids.length && !store.kept(),
    ".set__shared": shared,
    ".set__undo": undone,
    ".empty": !set.ids.length,
    ".set__share": found.length,
    ".set__long": found.length && isLong(set),
    "[data-action=keep]": found.length,
    ".set__more": !shared && (set.ids.length || own.former),
    "[data-action=clear]": set.ids.length,
    "[data-action=back]": own.former,
  };
}

/** The words and numbers of the page. */
function fill(own, set, { found, unknown }) {
  page.querySelector(".set__unknown span").textContent = sentence(page, "unknown", { ids: unknown.join(", ") });
  page.querySelector("[data-own]").textContent = counted(forms, own.ids.length);
  page.querySelector("[data-former]").textContent = own.former ? counted(forms, own.former.ids.length) : "";
  page.querySelector(".set__count").textContent = found.length ? `(${figure(found.length)})` : "";
  page.querySelector("#address").value = sharedAddress({ ...set, ids: idsShown() }, home);
  const beside = page.querySelector("[data-compare]");
  beside.href = sharedAddress({ ids: idsShown() }, beside.href);
}

/** Whether what the leader has written is too long for the address of the set. */
function isLong(set) {
  return sharedAddress(set, home) !== wholeAddress(set, home);
}

/** Take out what the bank does not have. */
function forget() {
  store.change(({ ids }) => ({ ids: ids.filter((id) => !shown.unknown.includes(id)) }));
  page.querySelector("#chosen").focus();
}

function tell(selector, wanted) {
  page.querySelector(selector).hidden = !wanted;
}

function idsShown() {
  return shown.found.map(({ id }) => id);
}

function say(name, values) {
  said.textContent = sentence(page, name, values);
}

function takeOver(how, name) {
  store.change(how);
  shared = null;
  history.pushState(null, "", location.pathname); // on a disk a page has no other address
  show();
  say(name);
  page.querySelector("#chosen").focus();
}

/** What is kept of a set that another replaces. */
function aside({ ids, title, foreword, asked }) {
  return ids.length ? { ids, title, foreword, asked } : null;
}

/** Take over the set of a file. */
async function open({ target }) {
  const set = setIn(await target.files[0].text());
  target.value = "";
  if (set) takeOver((own) => ({ ...set, former: aside(own) }), "taken");
  else say("unopened");
  tell(".set__unopened", !set);
}

function move(id, place) {
  const order = idsShown().filter((other) => other !== id).toSpliced(place, 0, id);
  store.change(({ ids }) => ({
    ids: [...order.filter((one) => ids.includes(one)), ...ids.filter((one) => !order.includes(one))],
  }));
  say("moved", { title: titleOf(id), place: figure(place + 1), all: figure(order.length) });
}

function remove(id, place) {
  const title = titleOf(id);
  store.change(({ ids }) => ({ ids: ids.filter((other) => other !== id) }));
  offerUndo("gone", { title }, (ids) => ids.toSpliced(place, 0, id));
}

function clear() {
  const old = store.read().ids;
  store.change(() => ({ ids: [] }));
  offerUndo("emptied", {}, (ids) => [...old, ...ids]);
}

/** Tell what was removed, and how it comes back; an empty list leaves the focus nowhere else to go. */
function offerUndo(name, values, how) {
  undone = how;
  page.querySelector(".set__undo span").textContent = sentence(page, name, values);
  tell(".set__undo", true);
  say(name, values);
  if (!store.read().ids.length) page.querySelector("[data-action=undo]").focus();
}

function undo() {
  const how = undone ?? ((/** @type {string[]} */ ids) => ids);
  undone = null;
  store.change(({ ids }) => ({ ids: [...new Set(how(ids))] }));
  say("back");
  page.querySelector("#chosen").focus();
}

async function copy() {
  const field = page.querySelector("#address");
  const isCopied = await copied(field.value);
  if (!isCopied) field.select();
  say(isCopied ? "copied" : "uncopied");
}

function titleOf(id) {
  return page.querySelector(`.set__item[data-id="${CSS.escape(id)}"] a`).textContent;
}
