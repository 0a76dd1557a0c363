/** The workplace: the first answers and the whole description, one work that is kept until it is sent. */

import { fill } from "../rules/problems.js";
import { isLink, workIn } from "../send/link.js";
import { Answering } from "./answering.js";
import { choose, undoable } from "./choice.js";
import { Editor } from "./editor.js";
import { Mending } from "./mending.js";
import { fetchPublished, openChosen, refuse } from "./opening.js";
import { Proposal } from "./proposal.js";
import { chooseWork } from "./restoring.js";

const PAUSE = 250; // milliseconds without a key before what is written is checked, kept and drawn

export class Workplace {
  /** @type {Mending | null} what is mended, where it is one thing of a practice */
  mending = null;
  /** @type {Answering | null} what is answered, where it is one open question of a practice */
  answering = null;
  unsent = false; // whether anything was written that has gone nowhere yet

  /** `asked` is what the address asks for: {practice, field, state, question}, null where it does not say. */
  constructor(page, asked, slots, kit) {
    this.page = page;
    this.asked = asked;
    this.slots = slots;
    this.kit = kit;
    this.first = page.querySelector("[data-step=first]");
    this.whole = page.querySelector("[data-step=whole]");
    this.proposal = new Proposal(this.first, kit);
    this.editor = new Editor(this.whole, page.querySelector(".preview__page"), kit);
  }

  async begin() {
    const { asked, kit, page, slots } = this;
    const brought = location.hash;
    // What a link brings stays in the address no longer than it takes to read it.
    if (isLink(brought)) history.replaceState(null, "", location.pathname + location.search);
    const published = asked.practice ? await fetchPublished(asked.practice, kit) : null;
    this.watch();
    if (published?.read) this.take(published);
    page.querySelector("form").hidden = false;
    this.turn(false);
    page.setAttribute("aria-busy", "false");
    if (published?.refused) refuse(page, published.refused, kit);
    if (!(await this.takeBrought(brought))) {
      const work = await chooseWork(slots, published?.read, kit);
      if (work) this.put(work);
    }
    slots.announce(() => (page.querySelector(".form__twice").hidden = false));
  }

  /** Take the work that a link has brought, if it has; the reader is asked before it takes the place of her own. */
  async takeBrought(brought) {
    const { kit, slots } = this;
    const [work, own] = [await workIn(brought, kit.bank.files), slots.load()];
    if (!work) return false;
    if (!own?.unsent) {
      this.put(work);
      return true;
    }
    this.put(own);
    const { replaceByLink, linkYes, replaceNo, byLink } = kit.words;
    if ((await choose(kit, replaceByLink, { no: replaceNo, yes: linkYes })) === "yes") this.replace(work, byLink);
    return true;
  }

  /** Take the published practice, as a whole or to mend one thing of it. */
  take(published) {
    const { editor, kit } = this;
    if (this.asked.question !== null && this.takeQuestion(published)) return;
    editor.open(published.read, published.path);
    const ids = (this.asked.field ?? "").split(",").filter((id) => editor.steps.find(id));
    if (!ids.length) return;
    editor.steps.only = ids;
    const titles = ids.map((id) => editor.steps.find(id).title).join(", ");
    this.mending = new Mending(this.whole.querySelector("[data-mending]"), editor, published, titles, kit);
    if (this.asked.state !== null) this.mending.renew(this.asked.state);
    this.page.classList.add("is-mending");
    this.head(fill(kit.words.mend, { field: titles }), published.read.front.title);
  }

  /** Take the open question of the published practice that is to be answered; false when there is none of the number. */
  takeQuestion({ read, path }) {
    const { open_questions: questions = [], title } = read.front;
    const question = questions[Number(this.asked.question) - 1]?.question;
    if (!question) refuse(this.page, this.kit.words.answered, this.kit);
    else {
      const section = this.page.querySelector("[data-step=answer]");
      this.answering = new Answering(section, { question, title, path }, this.kit);
      this.page.classList.add("is-answering");
      this.head(question, title);
    }
    return Boolean(question);
  }

  /** Say at the head of the page what it is for. */
  head(...lines) {
    document.querySelectorAll(".head > h1, .head > .lead").forEach((line, at) => (line.textContent = lines[at]));
  }

  get work() {
    const told = this.answering?.answers;
    return { answers: this.proposal.answers, told, whole: this.editor.begun, unsent: this.unsent, ...this.editor.kept };
  }

  /**
   * Put a work on the page, in the place of what is there.
   * @param {any} work
   */
  put({ answers = {}, told = {}, whole: begun = false, unsent = false, front, body, name, opened }) {
    this.proposal.fill(answers);
    this.answering?.fill(told);
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
    const { page } = this;
    let waiting = null;
    const later = ({ target }) => {
      if (target.dataset.do === "open") return; // a file that is chosen is not written yet
      this.unsent = true;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        this.look();
        this.store();
      }, PAUSE);
    };
    for (const event of ["input", "change"]) page.querySelector("form").addEventListener(event, later);
    page.addEventListener("sent", () => {
      this.unsent = false;
      this.store();
    });
    page.addEventListener("found", () => this.look()); // what the bank has of the same place
    addEventListener("hashchange", () => this.turn());
    page.querySelector("[data-do=whole]").addEventListener("click", () => this.goOn());
    page.querySelector("[data-do=anew]").addEventListener("click", () => this.beginAnew());
    const chosen = page.querySelector("[data-do=open]");
    chosen.addEventListener("change", () => openChosen(chosen, this, page));
  }

  /** Look at what is shown; the other part is looked at when it is shown again. */
  look() {
    if (this.answering) this.answering.look();
    else if (this.whole.hidden) this.proposal.look();
    else this.editor.look();
    this.mending?.look();
  }

  store() {
    this.page.querySelector(".form__unkept").hidden = this.slots.save(this.work);
  }

  /** Show the first answers or a step of the whole description, as the fragment of the address says. */
  turn(focus = true) {
    if (this.answering) {
      this.first.hidden = true;
      return;
    }
    const { editor, first, mending, page, proposal, whole } = this;
    const isWhole = editor.begun && (Boolean(editor.opened) || location.hash.length > 1);
    first.hidden = isWhole;
    whole.hidden = !isWhole;
    page.classList.toggle("is-whole", isWhole);
    if (isWhole) editor.steps.show(focus); // with a look at it
    else {
      proposal.look();
      if (focus) first.querySelector("h2").focus();
    }
    mending?.look();
  }

  /** From the answers to the full description. */
  goOn() {
    if (!this.editor.begun) this.editor.begin(this.proposal.begun());
    this.editor.steps.go("list");
  }

  beginAnew() {
    if (this.asked.practice) location.assign(location.pathname); // what was mended stays in its slot
    else {
      history.pushState(null, "", location.pathname);
      this.replace({}, this.kit.words.emptied);
    }
  }
}
