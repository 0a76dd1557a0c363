/** The page on which a practice is told: first in a few answers, then, for who wants to, in full and step by step. */

import { undoable } from "./choice.js";
import { Editor } from "./editor.js";
import { fill } from "../rules/problems.js";
import { loadKit } from "./kit.js";
import { fetchPublished, openChosen, refuse } from "./opening.js";
import { Mending } from "./mending.js";
import { Proposal } from "./proposal.js";
import { chooseWork } from "./restoring.js";
import { slotsOf } from "./slots.js";

const PAUSE = 250; // milliseconds without a key before what is written is checked, kept and drawn

const page = document.querySelector("#form");
const first = page.querySelector("[data-step=first]");
const whole = page.querySelector("[data-step=whole]");
const parameters = new URLSearchParams(location.search);
const [wanted, field, state] = JSON.parse(page.dataset.parameters).map((name) => parameters.get(name) ?? "");

start();

async function start() {
  try {
    const [kit, slots] = await Promise.all([loadKit(page), slotsOf([wanted, field].filter(Boolean).join(":"))]);
    await new Desk(kit, slots).begin();
  } catch (error) {
    page.querySelector(".form__failed").hidden = false;
    throw error;
  }
}

/** What lies on the page: the first answers and the whole description, one work that is kept until it is sent. */
class Desk {
  /** @type {Mending | null} what is mended, where it is one thing of a practice */
  mending = null;
  unsent = false; // whether anything was written that has gone nowhere yet

  constructor(kit, slots) {
    const ways = JSON.parse(page.dataset.ways);
    this.kit = kit;
    this.slots = slots;
    this.proposal = new Proposal(first, ways, kit);
    this.editor = new Editor(whole, page.querySelector(".preview__page"), ways, kit);
  }

  async begin() {
    const { kit, slots } = this;
    const published = wanted ? await fetchPublished(wanted, kit) : null;
    this.watch();
    page.querySelector("form").hidden = false;
    page.setAttribute("aria-busy", "false");
    if (published?.read) this.take(published);
    this.turn(false);
    if (published?.refused) refuse(page, published.refused, kit);
    const work = await chooseWork(slots, published?.read, kit);
    if (work) this.put(work);
    slots.announce(() => (page.querySelector(".form__twice").hidden = false));
  }

  /** Take the published practice, as a whole or to mend one thing of it. */
  take(published) {
    const { editor, kit } = this;
    editor.open(published.read, published.path);
    const ids = field.split(",").filter((id) => editor.steps.find(id));
    if (!ids.length) return;
    editor.steps.only = ids;
    const titles = ids.map((id) => editor.steps.find(id).title).join(", ");
    this.mending = new Mending(whole.querySelector("[data-mending]"), editor, published, titles, kit);
    if (parameters.has(JSON.parse(page.dataset.parameters)[2])) this.mending.renew(state);
    page.classList.add("is-mending");
    const [title, lead] = document.querySelectorAll(".head > h1, .head > .lead");
    title.textContent = fill(kit.words.mend, { field: titles });
    lead.textContent = published.read.front.title;
  }

  get work() {
    return { answers: this.proposal.answers, whole: this.editor.begun, unsent: this.unsent, ...this.editor.kept };
  }

  /** Put a work on the page, in the place of what is there. */
  put({ answers = {}, whole: begun = false, unsent = false, front, body, name, opened }) {
    this.proposal.fill(answers);
    this.editor.clear();
    if (begun) this.editor.open({ front, body, name, source: opened?.source, below: opened?.below }, opened?.path);
    if (opened && !opened.path) this.editor.opened = opened;
    this.unsent = unsent;
    this.turn(false);
    this.store();
  }

  /** Put another work in the place of this one, which can be had back. */
  replace(work, words) {
    const before = this.work;
    this.put(work);
    undoable(this.kit, words, () => this.put(before));
  }

  watch() {
    let waiting = null;
    const later = () => {
      this.unsent = true;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        this.look();
        this.store();
      }, PAUSE);
    };
    page.querySelector("form").addEventListener("input", later);
    page.querySelector("form").addEventListener("change", ({ target }) => target.dataset.do !== "open" && later());
    page.addEventListener("sent", () => {
      this.unsent = false;
      this.store();
    });
    addEventListener("hashchange", () => this.turn());
    page.querySelector("[data-do=whole]").addEventListener("click", () => this.goOn());
    page.querySelector("[data-do=anew]").addEventListener("click", () => this.beginAnew());
    const chosen = page.querySelector("[data-do=open]");
    chosen.addEventListener("change", () => openChosen(chosen, this, page));
  }

  look() {
    this.proposal.look();
    if (this.editor.begun) this.editor.look();
    this.mending?.look();
  }

  store() {
    page.querySelector(".form__unkept").hidden = this.slots.save(this.work);
  }

  /** Show the first answers or a step of the whole description, as the fragment of the address says. */
  turn(focus = true) {
    const { editor } = this;
    const isWhole = editor.begun && (Boolean(editor.opened) || location.hash.length > 1);
    first.hidden = isWhole;
    whole.hidden = !isWhole;
    page.classList.toggle("is-whole", isWhole);
    if (isWhole) editor.steps.show(focus);
    else if (focus) first.querySelector("h2").focus();
    this.look();
  }

  /** From the answers to the full description. */
  goOn() {
    if (!this.editor.begun) this.editor.begin(this.proposal.begun());
    this.editor.steps.go("list");
  }

  beginAnew() {
    if (wanted) location.assign(location.pathname); // what was mended stays in its slot
    else {
      history.pushState(null, "", location.pathname);
      this.replace({}, this.kit.words.emptied);
    }
  }
}
