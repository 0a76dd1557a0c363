/** The editor: the second step, the whole description of a practice, a new one or one whose file was opened. */

import { writeDocument } from "../rules/front_matter_file.js";
import { preview } from "../preview/frame.js";
import { checkPractice } from "../rules/practice_file.js";
import { offer } from "./sending.js";
import { ErrorSummary } from "./error_summary.js";
import { fileAddress } from "./ways.js";
import { PracticeForm } from "./practice_form.js";

export class Editor {
  next = "next-change";
  /** @type {any} */
  opened = null; // the file that was opened, with its path if the bank has it
  lacked = false; // whether it was a draft without some required field
  finished = false; // whether it was such a draft, and is none any more

  constructor(section, sheet, ways, kit) {
    this.section = section;
    this.sheet = sheet;
    this.kit = kit;
    this.form = new PracticeForm(section.querySelector(".form__fields"), kit);
    this.summary = new ErrorSummary(section, this.form, kit);
    offer(section, ways, kit, this);
  }

  get practice() {
    return { ...this.form.read(), source: this.opened?.source, below: this.opened?.below };
  }

  /** What has to be kept of it beside the practice. */
  get kept() {
    return { ...this.practice, ...this.form.kept, opened: this.opened };
  }

  /** Begin with what was told. */
  begin(told) {
    this.form.fill(told, false);
  }

  /** Take what was read of a file; `path` is its own under the folder of practices, if the bank has it. */
  open(found, path) {
    this.opened = path ? { ...found, path } : null;
    this.form.fill({ ...found, path }, Boolean(path));
    this.summary.forget();
  }

  /** Look at what is written, and draw it; returns whether all is sound. */
  look() {
    const found = this.settle(this.check());
    preview(this.sheet, this.practice, this.kit.bank);
    return this.summary.take(found);
  }

  check() {
    return checkPractice(this.practice, this.kit.bank).map((problem) => this.form.located(problem));
  }

  /** A draft that has all it needs is one no more, and says so; whoever wants it to stay one ticks the field anew. */
  settle(found) {
    const isDraft = Boolean(this.practice.front.draft);
    const lacks = found.some(({ code }) => code === "draft-lacks-field");
    const completed = isDraft && this.lacked && !lacks;
    this.finished = completed || (this.finished && !isDraft);
    this.lacked = lacks;
    if (completed) {
      this.form.publish();
      this.kit.say(this.kit.words.finished);
    }
    this.tell(this.finished ? "finished" : lacks ? "begun" : isDraft ? "held" : null);
    return completed ? this.check() : found;
  }

  tell(state) {
    const line = this.section.querySelector(".form__draft");
    line.textContent = this.kit.words[state] ?? "";
    line.hidden = !state;
  }

  sound() {
    return this.look() || this.summary.showAll();
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

  address(way) {
    const { bank, words } = this.kit;
    const { path, front } = this.practice;
    const subject = `${words.subject}: ${front.title ?? words.untitled}`;
    return fileAddress(way, { ...this.file(), isNew: !bank.files.includes(path), subject });
  }
}
