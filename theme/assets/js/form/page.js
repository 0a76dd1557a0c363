/** The page on which a practice is told: first in a few answers, then, for who wants to, in full; and the ways out. */

import { today } from "./dates.js";
import { readDocument, visible, writeDocument } from "./document.js";
import { recordFields, setFields, valuesOf } from "./fields.js";
import { download, keeper } from "./keep.js";
import { nearest } from "./letters.js";
import { preview } from "./preview.js";
import { explain, fill } from "./problems.js";
import { checkPractice, checkProposal, filesOf } from "./reader.js";
import { Showing } from "./showing.js";
import { fileAddress, proposalAddress } from "./ways.js";
import { wholeForm } from "./whole.js";
import { counted } from "../counted.js";

const PAUSE = 250; // milliseconds without a key before what is written is checked, kept and drawn
const LARGEST = 1_000_000; // letters of a file that is opened
const PARTS_OF_CONTACT = { url: /https?:\/\/[^\s<>"]*[^\s<>".,;:)]/u, email: /[\p{L}\p{N}_.+-]+@(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}/u };

const page = document.querySelector("#form");
const first = page.querySelector("[data-step=first]");
const whole = page.querySelector("[data-step=whole]");
const ways = JSON.parse(page.dataset.ways);
const root = new URL(page.dataset.root, location);
const status = page.querySelector(":scope > [role=status]");
const wanted = new URLSearchParams(location.search).get(page.dataset.parameter) ?? "";
const keep = keeper(wanted);

start();

async function start() {
  try {
    const [schema, rules] = await Promise.all([load(page.dataset.schema), load(page.dataset.rules)]);
    run({ ...rules, schema, today: today() });
  } catch (error) {
    page.querySelector(".form__failed").hidden = false;
    throw error;
  }
}

async function load(address) {
  const answer = await fetch(new URL(address, root));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

async function run(bank) {
  const kit = {
    bank,
    words: JSON.parse(page.dataset.words),
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
    preview(page.querySelector(".preview__page"), practice(), bank.schema);
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

  drawWays(first, (way) => {
    if (!showing.take(checkProposal(proposal.read(), bank))) return showing.showAll();
    const answers = proposal.read();
    const subject = `${page.dataset.subject}: ${answers.place.split("\n")[0].slice(0, 80)}`;
    const told = proposal.told();
    const form = bank.issue_form;
    return hand(first, way, proposalAddress(way, { answers, text: told, subject, form }), told);
  });
  drawWays(whole, (way) => {
    if (!look()) return showingWhole.showAll();
    const { path, front } = practice();
    const isNew = !bank.files.includes(path);
    const subject = `${page.dataset.subject}: ${front.title}`;
    const file = { path: `${bank.folder}/${path}`, text: text(), isNew, subject };
    return hand(whole, way, fileAddress(way, file), file.text);
  });

  /** A button for each way. */
  function drawWays(section, send) {
    for (const button of section.querySelectorAll("[data-way]")) {
      button.addEventListener("click", () => send(ways[Number(button.dataset.way)]));
    }
    section.querySelector("[data-do=copy]")?.addEventListener("click", () => copy(section === first ? proposal.told() : text()));
  }

  /** Say how the text goes on from here: one link, and what happens next. */
  function hand(section, way, { address, whole: complete }, content) {
    const panel = section.querySelector(".sent");
    const shown = kit.part(`sent-${complete ? "whole" : "paste"}`);
    const link = shown.querySelector("a");
    link.href = address;
    shown.querySelector("[data-do=copy]")?.addEventListener("click", () => copy(content));
    shown.querySelector(".sent__text")?.append(content);
    panel.replaceChildren(shown, kit.part(`next-${way.to === "email" ? "email" : section === first ? "issue" : "change"}`));
    panel.hidden = false;
    panel.focus();
  }

  async function copy(content) {
    try {
      await navigator.clipboard.writeText(content);
      kit.say(kit.words.copied);
    } catch {
      kit.say(kit.words.uncopied);
    }
  }

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

/** The first telling: {widget, read, fill, told}. */
function firstForm(element, kit) {
  const { proposal } = kit.bank;
  const fields = recordFields(proposal, proposal.properties, kit);
  element.append(...Object.values(fields).map((field) => field.element));
  return {
    widget: { visit: (place, callback) => Object.entries(fields).forEach(([key, field]) => field.visit(key, callback)) },
    read: () => valuesOf(fields, {}),
    fill: (answers) => setFields(fields, answers),
    told: () => Object.entries(valuesOf(fields, {})).map(([key, said]) => `${proposal.properties[key].title}\n${visible(said)}\n`).join("\n"),
  };
}

/** The answers as the beginning of a full description. */
function fromAnswers(answers, bank) {
  const known = bank.schema.$defs.cities["x-terms"].some(({ label }) => label === answers.city);
  const labels = bank.headings.map(({ label }) => label);
  const texts = ["place", "done", "outcome"].filter((key) => answers[key]).map((key) => {
    const title = nearest(bank.proposal.properties[key].title, labels) ?? (key === "place" ? labels[0] : labels.at(-2));
    return [labels.indexOf(title), `## ${title}\n\n${answers[key]}`];
  });
  const body = texts.sort(([one], [other]) => one - other).map(([, part]) => part).join("\n\n");
  const contact = contactOf(answers.contact ?? "");
  return { front: { ...(known && { city: [answers.city] }), ...(contact && { contact }) }, body };
}

/** The desk that an answer names, with its addresses. */
function contactOf(answer) {
  const found = Object.entries(PARTS_OF_CONTACT).map(([key, pattern]) => [key, pattern.exec(answer)]).filter(([, match]) => match);
  const end = Math.min(answer.length, ...found.map(([, { index }]) => index));
  const organisation = answer.slice(0, end).split("\n")[0].replace(/[\s,;:–(-]+$/, "").trim();
  return organisation ? { organisation, ...Object.fromEntries(found.map(([key, [value]]) => [key, value])) } : null;
}
