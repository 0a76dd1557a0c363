/** The editor: the whole description of a practice in steps, a new one or one whose file was opened. */

import { writeDocument } from "../rules/front_matter_file.js";
import { preview } from "../preview/frame.js";
import { checkDuplicates } from "../rules/duplicates.js";
import { checkPractice } from "../rules/practice_file.js";
import { fill, isMissing } from "../rules/problems.js";
import { answersOf } from "../send/answers.js";
import { fenced } from "../send/fence.js";
import { fileAddress } from "../send/repositories.js";
import { offer } from "../send/sending.js";
import { drawAnswers } from "./answers.js";
import { ErrorSummary } from "./error_summary.js";
import { drawOverview } from "./overview.js";
import { splitBody } from "./sections.js";
import { Steps } from "./steps.js";
import { PracticeForm } from "./practice_form.js";

const UNFINISHED = ["draft-lacks-field", "draft-says-something-new"];

export class Editor {
  next = "next-change";
  /** @type {any} */
  opened = null; // the file that was opened, with its path if the bank has it
  begun = false; // whether there is a description at all
  lacked = false; // whether it was a draft without some required field
  finished = false; // whether it was such a draft, and is none any more
  #passed = ""; // the question whose problems were shown already

  constructor(section, sheet, kit) {
    this.section = section;
    this.sheet = sheet;
    this.kit = kit;
    this.form = new PracticeForm(section.querySelector(".form__fields"), kit);
    this.steps = new Steps(section, this.form, kit, () => this.#turn());
    this.form.reveal = (element) => this.steps.reveal(element);
    this.summary = new ErrorSummary(section, this.form, kit);
    section.querySelector("[data-do=next]").addEventListener("click", () => this.#goOn());
    offer(section.querySelector("[data-view=answers]"), kit, this);
  }

  /** What stands in the fields. */
  get written() {
    return { ...this.form.read(), source: this.opened?.source, below: this.opened?.below };
  }

  get #settled() {
    return this.kit.bag.settle(this.written, this.kit.bank.files);
  }

  /** The same with the names that the files beside it will have. */
  get practice() {
    return this.#settled.practice;
  }

  files() {
    return this.#settled.files;
  }

  /** What has to be kept of it beside the practice. */
  get kept() {
    return { ...this.written, ...this.form.kept, opened: this.opened };
  }

  /** Begin with what was told. */
  begin(told) {
    this.begun = true;
    this.form.fill(told, false);
  }

  /** Put all away. */
  clear() {
    Object.assign(this, { begun: false, opened: null, lacked: false, finished: false });
    this.form.fill({ path: "", front: {}, body: "" }, false);
    this.summary.forget();
  }

  /** Take what was read of a file; `path` is its own under the folder of practices, if the bank has it. */
  open(found, path) {
    this.begun = true;
    this.opened = path ? { ...found, path } : null;
    this.form.fill({ ...found, path }, Boolean(path));
    this.summary.forget();
  }

  /** Look at what is written, and draw it; returns whether all is sound. */
  look() {
    const found = this.settle(this.check());
    const { practice, files } = this.#settled;
    preview(this.sheet, practice, this.kit.bank, files);
    if (this.steps.view === "list") drawOverview(this.section, this.form, found, this.kit);
    if (this.steps.view === "answers") drawAnswers(this.section, this.form, practice.front, this.kit);
    return this.summary.take(found);
  }

  /** Another step is shown. */
  #turn() {
    this.summary.close();
    const { question } = this.steps;
    const asked = this.form.stages.filter(({ editors }) => !editors);
    const at = asked.indexOf(question?.stage) + 1;
    const number = this.section.querySelector(".stage__number");
    number.textContent = at ? fill(this.kit.words.stageNumber, { at, all: asked.length }) : "";
    this.look();
  }

  /** To the next step, once what is wrong in this one was shown. */
  #goOn() {
    const { question, asked, next } = this.steps;
    this.look();
    const isNew = this.#passed !== question.id;
    this.#passed = question.id;
    if (!this.summary.showIn(asked) || !isNew) this.steps.go(next);
  }

  check() {
    const { practice, files } = this.#settled;
    const added = [...files.keys()].map((path) => path.split("/").pop());
    const found = checkPractice(practice, this.kit.bank)
      .filter(({ code, values }) => code !== "file-missing" || !added.includes(values.file));
    return [...found, ...checkDuplicates(practice.front, this.#others)].map((problem) => this.form.located(problem));
  }

  /** The other practices of the places that are written. */
  get #others() {
    const [own, places] = [this.opened?.path, this.kit.cities().map(({ id }) => id)];
    return this.kit.outlines.of(places).filter(({ id }) => !own?.endsWith(`/${id}.md`));
  }

  /** A draft that has all it needs is one no more, and says so; whoever wants it to stay one ticks the field anew. */
  settle(found) {
    const isDraft = Boolean(this.practice.front.draft);
    const lacks = found.some(({ code }) => UNFINISHED.includes(code));
    const completed = isDraft && this.lacked && !lacks;
    this.finished = completed || (this.finished && !isDraft);
    this.lacked = lacks;
    if (completed) {
      this.form.publish();
      this.kit.say(this.kit.words.finished);
    }
    const isWhole = this.finished && !found.some(isMissing);
    this.tell(isWhole ? "finished" : lacks ? "begun" : isDraft ? "held" : null);
    return completed ? this.check() : found;
  }

  tell(state) {
    const line = this.section.querySelector(".form__draft");
    line.textContent = this.kit.words[state] ?? "";
    line.hidden = !state;
  }

  sound() {
    const isSound = this.look();
    if (!isSound) this.summary.showAll();
    return isSound;
  }

  /** Work is not lost for a mistake, but told of. */
  savable() {
    this.look();
    this.summary.showAll();
    return true;
  }

  text() {
    return writeDocument(this.practice, this.kit.bank.schema);
  }

  file() {
    return { path: `${this.kit.bank.folder}/${this.practice.path}`, text: this.text() };
  }

  get subject() {
    const { words } = this.kit;
    return `${words.subject}: ${this.practice.front.title ?? words.untitled}`;
  }

  told() {
    const { front, body } = this.practice;
    const { schema, headings } = this.kit.bank;
    const texts = splitBody(body, headings);
    const sections = ["", ...headings.map(({ id }) => id)].filter((id) => texts[id]);
    const titles = Object.fromEntries(headings.map(({ id, label }) => [id, label]));
    const fields = answersOf(front, schema.properties);
    return [...fields, ...sections.map((id) => ({ title: titles[id] ?? this.kit.words.body, text: texts[id] }))];
  }

  /** The file as a report tells of it. */
  report() {
    const { path, text } = this.file();
    return `\`${path}\`\n\n${fenced(text, "markdown")}`;
  }

  work() {
    const { front, body, name } = this.kept;
    const { source, below, path } = this.opened ?? {};
    return { answers: {}, whole: true, front, body, name, opened: this.opened ? { source, below, path } : undefined };
  }

  address(way) {
    const { path } = this.practice;
    return fileAddress(way, { ...this.file(), isNew: !this.kit.bank.files.includes(path) });
  }
}
