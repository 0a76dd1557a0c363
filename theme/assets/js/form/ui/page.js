/** The page on which a practice is told: first in a few answers, then, for who wants to, in full. */

import { counted } from "../../shared/counted.js";
import { addressIn, dataIn } from "../../shared/settings.js";
import { today } from "../rules/dates.js";
import { decode } from "../rules/decoding.js";
import { readDocument } from "../rules/front_matter_file.js";
import { filesOf } from "../rules/practice_file.js";
import { explain, fill } from "../rules/problems.js";
import { bound } from "../rules/typography.js";
import { isText } from "../rules/written.js";
import { openBag } from "../send/bag.js";
import { workIn } from "../send/link.js";
import { Editor } from "./editor.js";
import { keeper } from "./keep.js";
import { Outlines } from "./outlines.js";
import { Proposal } from "./proposal.js";

const PAUSE = 250; // milliseconds without a key before what is written is checked, kept and drawn
const LARGEST = 1_000_000; // letters of a file that is opened

const page = document.querySelector("#form");
const first = page.querySelector("[data-step=first]");
const whole = page.querySelector("[data-step=whole]");
const root = addressIn(page);
const language = document.documentElement.lang;
const wanted = new URLSearchParams(location.search).get(page.dataset.parameter) ?? "";
const keep = keeper(wanted);

start();

async function start() {
  try {
    const { schema: shape, rules: told, drawing: drawn, gazetteer: known, sources } = page.dataset;
    const [schema, rules, drawing, gazetteer] = await Promise.all([shape, told, drawn, known].map(load));
    const bag = await openBag();
    const published = new URL(`${sources}/`, root);
    run(kitOf({ ...rules, schema, drawing, gazetteer, language, published, today: today() }, bag));
  } catch (error) {
    page.querySelector(".form__failed").hidden = false;
    throw error;
  }
}

async function load(address) {
  const answer = await fetch(new URL(address, root));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return JSON.parse(await answer.text(), tied);
}

/** Words that are only shown, such as hints and messages, have their typography. */
function tied(key, value) {
  if (["description", "definition", "message", "remedy"].includes(key) && isText(value)) return bound(value, language);
  return ["examples", "phrases"].includes(key) ? boundAll(value) : value;
}

function boundAll(texts) {
  const own = Object.entries(texts).map(([key, text]) => [key, isText(text) ? bound(text, language) : text]);
  return Object.fromEntries(own);
}

/** What every part of the form needs: the bank, the page's words and templates, and a voice. */
function kitOf(bank, bag) {
  const status = page.querySelector(":scope > [role=status]");
  const outlines = (place) => load(`${page.dataset.outlines}/${place}.json`);
  return {
    outlines: new Outlines(outlines, bank.files, () => page.dispatchEvent(new Event("change"))),
    bank,
    bag,
    words: boundAll(dataIn(page, "words")),
    desk: dataIn(page, "desk"),
    ways: dataIn(page, "ways"),
    part: (name) => page.querySelector(`template[data-part="${name}"]`).content.firstElementChild.cloneNode(true),
    say: (text) => (status.textContent = text),
    count: (number) => counted(dataIn(page, "counts"), number),
  };
}

function run(kit) {
  const proposal = new Proposal(first, kit);
  const editor = new Editor(whole, page.querySelector(".preview__page"), kit);
  const steps = { proposal, editor };
  watch(steps);
  page.querySelector("[data-do=whole]").addEventListener("click", () => goOn(steps));
  page.querySelector("[data-do=open]").addEventListener("change", ({ target }) => take(target, steps, kit));
  page.querySelector("[data-do=anew]").addEventListener("click", () => beginAnew(kit));
  restore(steps, kit).then(() => {
    page.querySelector("form").hidden = false;
    page.setAttribute("aria-busy", "false");
  });
}

/** Check, draw and keep what is written whenever the reader pauses. */
function watch(steps) {
  let waiting = null;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      look(steps);
      store(steps);
    }, PAUSE);
  };
  page.addEventListener("input", later);
  page.addEventListener("change", later);
}

function look({ proposal, editor }) {
  proposal.look();
  if (!whole.hidden) editor.look();
}

function store({ proposal, editor }) {
  const work = { answers: proposal.answers, whole: !whole.hidden, ...editor.kept };
  page.querySelector(".form__unkept").hidden = keep.save(work);
}

/** From the answers to the full description. */
function goOn(steps) {
  if (whole.hidden) steps.editor.begin(steps.proposal.begun());
  show(steps);
  whole.querySelector("h2").focus();
}

function show(steps) {
  whole.hidden = false;
  first.hidden = Boolean(steps.editor.opened);
  page.classList.add("is-whole");
  look(steps);
}

/** Open the file that the reader has chosen. */
async function take(target, steps, kit) {
  const [file] = target.files;
  target.value = "";
  if (!file) return;
  if (file.size > LARGEST) return refuse(kit.words.large, kit);
  const read = readDocument(decode(await file.arrayBuffer()));
  if (read.problem) return refuse(explain(read.problem, kit.bank), kit);
  page.querySelector(".form__refused").hidden = true;
  const id = file.name.replace(/\.md$/i, "");
  const [known] = filesOf(kit.bank, id);
  openIn(steps, { ...read, name: id }, known);
  if (!known) steps.editor.opened = read; // its comments and unknown keys survive, whatever it will be called
  store(steps);
}

function openIn(steps, found, path) {
  steps.editor.open(found, path);
  show(steps);
}

function refuse(words, kit) {
  const line = page.querySelector(".form__refused");
  line.textContent = words;
  line.hidden = false;
  kit.say(words);
}

function beginAnew(kit) {
  if (!confirm(kit.words.anew)) return;
  keep.forget();
  location.assign(location.pathname);
}

/** What a link brings comes first, then what was kept, then the practice that the address names. */
async function restore(steps, kit) {
  const kept = await carried(kit) ?? keep.load();
  if (!kept?.front) return wanted ? fetchWanted(steps, kit) : null;
  steps.proposal.fill(kept.answers ?? {});
  if (kept.whole) restoreWhole(steps, kept);
  kit.say(kit.words.restored);
}

/** The work in the address; the reader is asked before it takes the place of her own. */
async function carried(kit) {
  const work = await workIn(location.hash, kit.bank.files);
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
  return work && (!keep.load()?.front || confirm(kit.words.replace)) ? work : null;
}

function restoreWhole(steps, { front, body, name, opened }) {
  openIn(steps, { front, body, name, source: opened?.source, below: opened?.below }, opened?.path);
  if (opened && !opened.path) steps.editor.opened = opened;
}

async function fetchWanted(steps, kit) {
  const [path] = filesOf(kit.bank, wanted);
  const answer = path ? await fetch(new URL(`${page.dataset.sources}/${path}`, root)) : null;
  if (!answer?.ok) return refuse(fill(kit.words.unknown, { id: wanted }), kit);
  const read = readDocument(await answer.text());
  if (read.problem) return refuse(explain(read.problem, kit.bank), kit);
  openIn(steps, read, path);
}
