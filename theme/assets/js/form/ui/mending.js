/** Mending: one fact or one section of a published practice, with its source and a reason, sent as the lines that change. */

import { dayOf } from "../rules/across_fields.js";
import { writeDocument } from "../rules/front_matter_file.js";
import { visible } from "../rules/normalise.js";
import { fill } from "../rules/problems.js";
import { findTerm, termsOf } from "../rules/vocabulary.js";
import { inWords } from "../send/answers.js";
import { fenced } from "../send/fence.js";
import { noteAddress } from "../send/repositories.js";
import { offer } from "../send/sending.js";
import { changesOf } from "./changes.js";
import { widget } from "./fields.js";
import { asPublished, patchOf } from "./patch.js";

const LINE = { "x-shape": "text", "x-one-line": true };
const PROSE = { "x-shape": "text", "x-one-line": false };
const LONGEST_REASON = 4000; // letters

export class Mending {
  next = "next-issue";

  /** `published` is {read, path} of the practice, `titles` are those of what is mended. */
  constructor(section, editor, published, titles, kit) {
    this.section = section;
    this.editor = editor;
    this.published = published;
    this.titles = titles;
    this.kit = kit;
    const { words } = kit;
    this.source = widget(LINE, { title: words.source, description: words.sourceHint }, false, kit);
    this.reason = widget(PROSE, { title: words.reason, description: words.reasonHint }, false, kit);
    this.reason.input.maxLength = LONGEST_REASON;
    section.querySelector(".mending__why").append(this.source.element, this.reason.element);
    section.hidden = false;
    offer(section, kit, this);
  }

  /** Set the state that a press on the page has told, as of today; "" leaves it to be chosen. */
  renew(meaning) {
    this.editor.form.fields.status.set(renewed(this.published.read.front.status ?? {}, meaning, this.kit.bank));
  }

  get changes() {
    return changesOf(this.published.read, this.editor.practice, this.kit);
  }

  /** Draw what changes, in words and in the file. */
  look() {
    const { changes, section } = this;
    section.querySelector(".changes").replaceChildren(...changes.map((change) => this.#row(change)));
    section.querySelector(".changes__none").hidden = changes.length > 0;
    section.querySelector(".changes__file").hidden = !changes.length;
    section.querySelector(".changes__patch").textContent = this.#diff();
  }

  #row({ title, before, after }) {
    const row = this.kit.part("change");
    row.querySelector("dt").textContent = title;
    row.querySelector("del").textContent = before || this.kit.words.nothing;
    row.querySelector("ins").textContent = after || this.kit.words.nothing;
    return row;
  }

  #diff() {
    const { text } = this.published.read;
    const written = writeDocument(this.editor.practice, this.kit.bank.schema);
    const after = asPublished(text, written, (line) => visible(line.replace(/^\ufeff/, "")));
    return patchOf(this.#path, text, after);
  }

  get #path() {
    return `${this.kit.bank.folder}/${this.published.path}`;
  }

  sound() {
    if (this.changes.length) return this.editor.sound();
    this.section.querySelector(".changes__none").focus();
    return false;
  }

  savable() {
    return this.sound();
  }

  get subject() {
    return fill(this.kit.words.mendSubject, { title: this.published.read.front.title, field: this.titles });
  }

  /** What changes and why, in words. */
  told() {
    const { words } = this.kit;
    const changed = this.changes.map(({ title, before, after }) => {
      return { title, text: `${words.before} ${before || words.nothing}\n${words.after} ${after || words.nothing}` };
    });
    const why = [[words.source, this.source], [words.reason, this.reason]].filter(([, field]) => field.get());
    return [...changed, ...why.map(([title, field]) => ({ title, text: visible(field.get()) }))];
  }

  text() {
    return `${inWords(this.told())}\n${this.#diff()}`;
  }

  report() {
    return `${inWords(this.told())}\n${fenced(this.#diff(), "diff")}`;
  }

  files() {
    return this.editor.files();
  }

  work() {
    return this.editor.work();
  }

  /** The patch, with what it is about above it in lines that no tool takes for a part of it. */
  file() {
    const told = `${this.subject}\n\n${inWords(this.told())}`;
    const lines = told.trim().split("\n").map((line) => `# ${line}`.trimEnd());
    return { path: `${this.#path.replace(/\.md$/, "")}.patch`, text: `${lines.join("\n")}\n${this.#diff()}` };
  }

  address(way) {
    return noteAddress(way, { text: this.report(), subject: this.subject });
  }
}

/** The status with a state of that meaning, as of today; one that is still unknown was looked for today. */
export function renewed(old, meaning, bank) {
  const states = bank.schema.properties.status.properties.state;
  const stays = findTerm(bank, states, old.state ?? "")?.meaning === meaning;
  const state = stays ? old.state : termsOf(bank, states).find((term) => term.meaning === meaning)?.label;
  return { ...old, state, [dayOf({ meaning })]: bank.today };
}
