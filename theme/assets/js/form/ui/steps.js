/**
 * The steps: which view of the whole description is shown, by the fragment of the address, so that the browser goes back
 * and forth between them. On a phone a step is one question, where there is room all of a stage.
 */

const WIDE = matchMedia("(width >= 48em)");
const VIEWS = ["list", "answers"];

export class Steps {
  #title = document.title;
  /** @type {any} the question that is shown */
  question = null;
  view = "";
  /** @type {string[]} the ids of the only questions of a stage, where no others are asked */
  only = [];

  /** `form` has the stages, `changed` is called when another view is shown. */
  constructor(section, form, kit, changed) {
    this.section = section;
    this.form = form;
    this.kit = kit;
    this.changed = changed;
    section.querySelector("[data-do=back]").addEventListener("click", () => history.back());
  }

  /** The fragment of a view: that of a question is its id. */
  fragment(view) {
    return VIEWS.includes(view) ? this.kit.words[`${view}At`] : view;
  }

  go(view) {
    location.hash = this.fragment(view);
  }

  /** Go at once to the step that asks for an element. */
  reveal(element) {
    const id = element?.closest("[data-question]")?.dataset.question;
    if (!id || this.only.length || element.offsetParent) return;
    history.pushState(null, "", `#${id}`);
    this.show(false);
  }

  /** Show what the fragment names, the list where it names nothing; `focus` tells whether the reader is led there. */
  show(focus = true) {
    const named = this.only[0] ?? decodeURIComponent(location.hash.slice(1));
    this.question = this.find(named);
    this.view = this.question ? "question" : VIEWS.find((view) => this.fragment(view) === named) ?? "list";
    for (const view of this.section.querySelectorAll("[data-view]")) view.hidden = view.dataset.view !== this.view;
    this.section.dataset.shown = this.view;
    for (const stage of this.form.stages) this.#open(stage, stage === this.question?.stage);
    const heading = this.#heading();
    document.title = `${heading.textContent} – ${this.#title}`;
    this.changed();
    if (focus) this.#lead(heading);
  }

  /** The elements of the fields that are asked for now. */
  get asked() {
    const { stage, field } = this.question;
    return WIDE.matches ? stage.questions.map((one) => one.field.element) : [field.element];
  }

  /** The step after this one: the next question or stage, the answers after the last. */
  get next() {
    const flow = this.#questions().filter(({ stage, field }) => !stage.editors && !field.element.hidden);
    const at = flow.findIndex(({ id }) => id === this.question.id);
    const later = at < 0 ? [] : flow.slice(at + 1);
    return later.find(({ stage }) => !WIDE.matches || stage !== this.question.stage)?.id ?? "answers";
  }

  /** The question of that id. */
  find(id) {
    return this.#questions().find((question) => question.id === id) ?? null;
  }

  #questions() {
    return this.form.stages.flatMap((stage) => stage.questions.map((question) => ({ ...question, stage })));
  }

  #open(stage, isOpen) {
    stage.element.classList.toggle("is-open", isOpen);
    for (const { id, field } of stage.questions) {
      field.element.classList.toggle("is-asked", isOpen && (id === this.question.id || this.only.includes(id)));
    }
  }

  #heading() {
    const own = this.question ? this.question.stage.element : this.section.querySelector(`[data-view=${this.view}]`);
    return own.querySelector("h3");
  }

  /** To the heading, or to a field that is not the first under it. */
  #lead(heading) {
    const { stage, id, field } = this.question ?? {};
    const [first] = stage?.questions ?? [];
    if (WIDE.matches && stage && id !== first.id) reach(field);
    else {
      heading.focus();
      this.section.scrollIntoView({ block: "start" });
    }
  }
}

/** Open the folds around a field and put the cursor into it. */
export function reach(field) {
  const input = field?.input?.isConnected && field.input.offsetParent
    ? field.input
    : field?.element.querySelector("input, textarea, select, summary, button");
  for (let fold = input?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  input?.focus();
  field?.element.scrollIntoView({ block: "center" });
}
