/** The overview: the list of all stages of a description, with what is done and what is left. */

import { fill, isError, isMissing } from "../rules/problems.js";
import { fieldAt, fieldsOf } from "./error_summary.js";

const STATES = { wrong: "toMend", left: "toFill", done: "done", free: "free" };

/** Draws the stages of `form` into a section; `found` are the located problems. */
export function drawOverview(section, form, found, kit) {
  const fields = fieldsOf(form);
  const placed = found.map((one) => ({ one, element: fieldAt(fields, one)?.element }));
  const asked = form.stages.filter(({ editors }) => !editors);
  const states = new Map(form.stages.map((stage) => [stage, stateOf(stage, placed, kit)]));
  section.querySelector(".stages").replaceChildren(...asked.map((stage) => row(stage, states.get(stage), kit)));
  const [own] = form.stages.filter(({ editors }) => editors);
  const links = own.questions.filter(({ field }) => !field.element.hidden).map((one) => row(own, null, kit, one));
  section.querySelector(".stages--editors").replaceChildren(...links);
  const done = asked.filter((stage) => states.get(stage).state === "done").length;
  const left = asked.reduce((sum, stage) => sum + states.get(stage).missing, 0);
  const values = { done, all: asked.length, left };
  section.querySelector(".stages__told").textContent = fill(left ? kit.words.progress : kit.words.complete, values);
}

/** {state, missing} of a stage: how it stands, and how many required fields are still empty. */
function stateOf({ questions }, placed, kit) {
  const within = ({ element }) => element && questions.some(({ field }) => field.element.contains(element));
  const own = placed.filter(within).map(({ one }) => one);
  const missing = own.filter(isMissing).length;
  const isWrong = own.some((one) => !isMissing(one) && isError(one, kit.bank));
  const isWritten = questions.some(({ field }) => field.get() !== undefined);
  return { missing, state: isWrong ? "wrong" : missing ? "left" : isWritten ? "done" : "free" };
}

function row(stage, told, kit, question = stage.questions.find(({ field }) => !field.element.hidden)) {
  const line = kit.part("stage-row");
  const link = line.querySelector("a");
  link.href = `#${question.id}`;
  link.textContent = told ? stage.title : question.title;
  const state = line.querySelector(".stages__state");
  if (told) {
    state.classList.add(`stages__state--${told.state}`);
    state.textContent = fill(kit.words[STATES[told.state]], { left: told.missing });
  } else state.remove();
  return line;
}
