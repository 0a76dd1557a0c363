/** The page on which a practice is told: first in a few answers, then, for who wants to, in full; and the ways out. */

import { today } from "./dates.js";
import { readDocument, writeDocument } from "./document.js";
import { firstForm, fromAnswers } from "./first.js";
import { download, keeper } from "./keep.js";
import { preview } from "./preview.js";
import { explain, fill } from "./problems.js";
import { checkPractice, checkProposal, filesOf } from "./reader.js";
import { offer } from "./sending.js";
import { isText } from "./shapes.js";
import { Showing } from "./showing.js";
import { fileAddress, proposalAddress } from "./ways.js";
import { wholeForm } from "./whole.js";
import { counted } from "../counted.js";
import { bound } from "../typography.js";

const PAUSE = 250; // milliseconds without a key before what is written is checked, kept and drawn
const SUBJECT = 80; // letters of an answer in the subject of a proposal
const LARGEST = 1_000_000; // letters of a file that is opened

const page = document.querySelector("#form");
const first = page.querySelector("[data-step=first]");
const whole = page.querySelector("[data-step=whole]");
const ways = JSON.parse(page.dataset.ways);
const root = new URL(page.dataset.root, location);
const language = document.documentElement.lang;
const status = page.querySelector(":scope > [role=status]");
const wanted = new URLSearchParams(location.search).get(page.dataset.parameter) ?? "";
const keep = keeper(wanted);

start();

async function start() {
  try {
    const { schema: shape, rules: told, drawing: drawn, sources } = page.dataset;
    const [schema, rules, drawing] = await Promise.all([load(shape), load(told), load(drawn)]);
    run({ ...rules, schema, drawing, language, published: new URL(`${sources}/`, root), today: today() });
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
  if (["description", "definition"].includes(key) && isText(value)) return bound(value, language);
  return ["examples", "messages"].includes(key) ? boundAll(value) : value;
}

function boundAll(texts) {
  const own = Object.entries(texts).map(([key, text]) => [key, isText(text) ? bound(text, language) : text]);
  return Object.fromEntries(own);
}

async function run(bank) {
  const kit = {
    bank,
    words: boundAll(JSON.parse(page.dataset.words)),
    part: (name) => page.querySelector(`template[data-part="${name}"]`).content.firstElementChild.cloneNode(true),
    say: (text) => (status.textContent = text),
    count: (number) => counted(JSON.parse(page.dataset.counts), number),
  };
  const proposal = firstForm(first.querySelector(".form__fields"), kit);
  const full = wholeForm(whole.querySelector(".form__fields"), kit);
  const showing = new Showing(first, proposal.widget, kit);
  const showingWhole = new Showing(whole, full.widget, kit);
  let opened = null;

  const practice = () => ({ ...full.read(), source: opened?.source, below: opened?.below });
  const text = () => writeDocument(practice(), bank.schema);
  const check = () => checkPractice(practice(), bank).map(full.located);
  const look = () => {
    showing.take(checkProposal(proposal.read(), bank));
    if (whole.hidden) return false;
    preview(page.querySelector(".preview__page"), practice(), bank);
    return showingWhole.take(check());
  };
  const store = () => {
    const work = { answers: proposal.read(), whole: !whole.hidden, ...practice(), ...full.kept(), opened };
    page.querySelector(".form__unkept").hidden = keep.save(work);
  };
  let waiting = null;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      look();
      store();
    }, PAUSE);
  };
  page.addEventListener("input", later);
  page.addEventListener("change", later);

  const open = (found, path) => {
    opened = path ? { ...found, path } : null;
    full.fill({ ...found, path }, Boolean(path));
    showWhole();
    showingWhole.forget();
    look();
  };
  const showWhole = () => {
    whole.hidden = false;
    first.hidden = Boolean(opened);
    page.classList.add("is-whole");
  };

  page.querySelector("[data-do=whole]").addEventListener("click", () => {
    if (whole.hidden) full.fill(fromAnswers(proposal.read(), bank), false);
    showWhole();
    look();
    whole.querySelector("h2").focus();
  });
  page.querySelector("[data-do=save]").addEventListener("click", () => {
    look();
    showingWhole.showAll();
    download(practice().path.split("/").pop(), text());
    kit.say(kit.words.saved);
  });
  page.querySelector("[data-do=open]").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    target.value = "";
    if (!file) return;
    const read = file.size > LARGEST ? null : readDocument(await file.text());
    if (!read || read.problem) {
      refuse(read ? explain(read.problem, bank.messages) : kit.words.large);
      return;
    }
    const id = file.name.replace(/\.md$/i, "");
    const [known] = filesOf(bank, id);
    page.querySelector(".form__refused").hidden = true;
    open({ ...read, name: id }, known);
    if (!known) opened = read; // its comments and unknown keys survive, whatever it will be called
    store();
  });
  page.querySelector("[data-do=anew]").addEventListener("click", () => {
    if (!confirm(kit.words.anew)) return;
    keep.forget();
    location.assign(location.pathname);
  });
  const refuse = (words) => {
    const line = page.querySelector(".form__refused");
    line.textContent = words;
    line.hidden = false;
    kit.say(words);
  };

  offer(first, ways, kit, {
    sound: () => showing.take(checkProposal(proposal.read(), bank)) || showing.showAll(),
    text: proposal.told,
    address: (way) => {
      const answers = proposal.read();
      const subject = `${page.dataset.subject}: ${answers.place.slice(0, SUBJECT)}`;
      return proposalAddress(way, { answers, text: proposal.told(), subject, form: bank.issue_form });
    },
    next: "next-issue",
  });
  offer(whole, ways, kit, {
    sound: () => look() || showingWhole.showAll(),
    text,
    address: (way) => {
      const { path, front } = practice();
      const file = { path: `${bank.folder}/${path}`, text: text(), isNew: !bank.files.includes(path) };
      return fileAddress(way, { ...file, subject: `${page.dataset.subject}: ${front.title}` });
    },
    next: "next-change",
  });

  restore();
  page.querySelector("form").hidden = false;
  page.setAttribute("aria-busy", "false");

  /** What was kept comes first, then the practice that the address names. */
  async function restore() {
    const kept = keep.load();
    if (kept?.front) {
      proposal.fill(kept.answers ?? {});
      if (kept.whole) {
        open({ front: kept.front, body: kept.body, name: kept.name, ...kept.opened && { source: kept.opened.source, below: kept.opened.below } }, kept.opened?.path);
        if (kept.opened && !kept.opened.path) opened = kept.opened;
      }
      kit.say(kit.words.restored);
      return;
    }
    if (!wanted) return;
    const [path] = filesOf(bank, wanted);
    const answer = path && (await fetch(new URL(`${page.dataset.sources}/${path}`, root)));
    if (!answer?.ok) return refuse(fill(kit.words.unknown, { id: wanted }));
    const read = readDocument(await answer.text());
    if (read.problem) return refuse(explain(read.problem, bank.messages));
    open(read, path);
  }
}
