/** The proposal: the first step, a place and a few answers, which go to the editors as they are, as the draft of a file, or on from here. */

import { draftOf, placeAnswers, placeOf, titleOf } from "../rules/draft.js";
import { writeDocument } from "../rules/front_matter_file.js";
import { checkProposal } from "../rules/practice_file.js";
import { answersOf, inMarkdown, inWords } from "../send/answers.js";
import { proposalAddress } from "../send/repositories.js";
import { offer } from "../send/sending.js";
import { ErrorSummary } from "./error_summary.js";
import { recordFields, setFields, valuesOf } from "./fields.js";

export class Proposal {
  next = "next-issue";

  constructor(section, kit) {
    const { proposal, schema } = kit.bank;
    this.kit = kit;
    const { city, elsewhere, ...properties } = proposal.properties;
    const { examples: _, ...shape } = elsewhere; // found as one types, or any
    const place = { ...shape, title: city.title, description: kit.words.placeHint };
    this.fields = recordFields(proposal, { city: place, ...properties, image: schema.properties.image }, kit);
    section.querySelector(".form__fields").append(...Object.values(this.fields).map((field) => field.element));
    this.summary = new ErrorSummary(section, this, kit);
    offer(section, kit, this);
  }

  /** What is wrong with another place is told where the place is asked for. */
  visit(_place, callback) {
    this.fields.city.visit("elsewhere", callback);
    Object.entries(this.fields).forEach(([key, field]) => field.visit(key, callback));
  }

  get answers() {
    const { city, ...answers } = valuesOf(this.fields, {});
    return { ...placeAnswers(city, this.kit.bank), ...answers };
  }

  fill(answers) {
    setFields(this.fields, { ...answers, city: placeOf(answers, this.kit.bank) });
  }

  /** Look at what is written; returns whether it can go to the editors. */
  look() {
    return this.summary.take(checkProposal(this.answers, this.kit.bank));
  }

  /** The beginning of a full description; a draft, unless so little was told that it could not go to the editors as it is. */
  begun() {
    const { front: { draft, ...front }, body } = this.#draft;
    return { front: this.look() ? { ...front, draft } : front, body };
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
    return `${this.kit.words.subject}: ${titleOf(this.answers, this.kit.bank)}`;
  }

  /** The answers for those who read them; the place is told once, whether the bank has it or not. */
  told() {
    const { elsewhere: _, ...words } = this.answers;
    return this.#inOrder({ ...words, city: placeOf(this.answers, this.kit.bank) });
  }

  text() {
    return inWords(this.#inOrder(this.answers));
  }

  report() {
    return inMarkdown(this.#inOrder(this.answers));
  }

  #inOrder({ image, ...words }) {
    const { proposal, schema } = this.kit.bank;
    return answersOf({ ...words, image: image?.alt }, { ...proposal.properties, image: schema.properties.image });
  }

  work() {
    const { image: _, ...answers } = this.answers;
    return { answers, whole: false, front: {}, body: "" };
  }

  /** What is told as a practice, of which the editors have to make more. */
  get #draft() {
    const { image } = this.answers;
    const draft = draftOf(this.answers, this.kit.bank);
    return image ? { ...draft, front: { ...draft.front, image } } : draft;
  }

  get #settled() {
    return this.kit.bag.settle(this.#draft, this.kit.bank.files);
  }

  files() {
    return this.#settled.files;
  }

  file() {
    const { bank } = this.kit;
    const { practice } = this.#settled;
    return { path: `${bank.folder}/${practice.path}`, text: writeDocument(practice, bank.schema) };
  }

  address(way) {
    const { subject } = this;
    const { answers } = this.work();
    return proposalAddress(way, { answers, text: this.text(), subject, form: this.kit.bank.issue_form });
  }
}
