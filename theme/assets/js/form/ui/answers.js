/** The answers: all that was written, in the order of the stages, to be looked over before it goes out. */

import { told } from "../send/answers.js";

/** Draws what the form holds into a section, each answer with the way to its question; `front` has it as it will go out. */
export function drawAnswers(section, form, front, kit) {
  const parts = form.stages.map((stage) => drawStage(stage, front, kit)).filter(Boolean);
  section.querySelector("[data-given]").replaceChildren(...parts);
}

function drawStage({ title, questions }, front, kit) {
  const answered = questions.filter(({ field }) => field.get() !== undefined);
  if (!answered.length) return null;
  const part = kit.part("answers");
  part.querySelector("h4").textContent = title;
  part.querySelector("dl").append(...answered.map((question) => drawAnswer(question, front, kit)));
  return part;
}

function drawAnswer({ id, title, field }, front, kit) {
  const row = kit.part("answer");
  row.querySelector("dt").textContent = title;
  row.querySelector(".given__told").textContent = told(front[id] ?? field.get(), kit.bank.schema.properties[id]);
  const link = row.querySelector("a");
  link.href = `#${id}`;
  link.querySelector(".given__title").textContent = title;
  return row;
}
