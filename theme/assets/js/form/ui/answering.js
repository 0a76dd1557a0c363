/** Answering: what a reader knows of one open question of a practice, sent to the editors as it is. */

import { checkAnswer } from "../rules/practice_file.js";
import { fill } from "../rules/problems.js";
import { answersOf, inMarkdown, inWords } from "../send/answers.js";
import { noteAddress } from "../send/repositories.js";
import { offer } from "../send/sending.js";
import { ErrorSummary } from "./error_summary.js";
import { recordFields, setFields, valuesOf } from "./fields.js";

export class Answering {
  next = "next-issue";

  /** `asked` is {question, title, path}: what is asked of which practice, and the path of its file. */
  constructor(section, asked, kit) {
    const { answer } = kit.bank;
    this.asked = asked;
    this.kit = kit;
    this.fields = recordFields(answer, answer.properties, kit);
    section.querySelector(".form__fields").append(...Object.values(this.fields).map((field) => field.element));
    section.hidden = false;
    this.summary = new ErrorSummary(section, this, kit);
    offer(section, kit, this);
  }

  visit(_place, callback) {
    Object.entries(this.fields).forEach(([key, field]) => field.visit(key, callback));
  }

  get answers() {
    return valuesOf(this.fields, {});
  }

  fill(answers) {
    setFields(this.fields, answers);
  }

  /** Look at what is written; returns whether it can go to the editors. */
  look() {
    return this.summary.take(checkAnswer(this.answers, this.kit.bank));
  }

  sound() {
    const isSound = this.look();
    if (!isSound) this.summary.showAll();
    return isSound;
  }

  savable() {
    return this.sound();
  }

  get subject() {
    return fill(this.kit.words.answerSubject, { title: this.asked.title });
  }

  /** The question, the answer and where it is known from. */
  told() {
    const { kit, asked } = this;
    const { path, question } = asked;
    return [
      { title: kit.words.openQuestion, text: `${question}\n(${kit.bank.folder}/${path})` },
      ...answersOf(this.answers, kit.bank.answer.properties),
    ];
  }

  text() {
    return inWords(this.told());
  }

  report() {
    return inMarkdown(this.told());
  }

  files() {
    return new Map();
  }

  file() {
    const path = `${this.kit.bank.folder}/${this.asked.path.replace(/\.md$/, "")}.txt`;
    return { path, text: `${this.subject}\n\n${this.text()}` };
  }

  address(way) {
    return noteAddress(way, { text: this.text(), subject: this.subject });
  }
}
