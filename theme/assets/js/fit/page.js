/** The page of what fits what a reader has: the rows that the server drew, in groups by the answers. */

import { figure } from "../shared/counted.js";
import { part, sentence } from "../shared/parts.js";
import { readAnswers, writtenAnswers } from "./answers.js";
import { before, group, GROUPS, verdict } from "./verdict.js";

const page = document.querySelector("main .fit");
const form = page.querySelector("form");
const fields = [...form.querySelectorAll("[data-question]")];
const names = Object.fromEntries(fields.map((field) => [field.dataset.question, field.name]));
const all = page.querySelector(".fit__all");
const rows = [...all.children].map((row) => ({ row, demands: [...row.querySelectorAll("[data-demand]")].map(demand) }));

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => go(answered()));
form.addEventListener("reset", () => go({}));
addEventListener("popstate", fill);
fill();

/** The fields and the page by the address. */
function fill() {
  const answers = readAnswers(location.search, names);
  for (const field of fields) field.value = answers[field.dataset.question] ?? "";
  show(answered());
}

function answered() {
  const told = new URLSearchParams(fields.map(({ name, value }) => [name, value]));
  return readAnswers(`?${told}`, names);
}

function go(answers) {
  history.replaceState(null, "", location.href.split(/[?#]/)[0] + writtenAnswers(answers, names));
  show(answers);
}

function show(answers) {
  const asked = Object.keys(answers).length > 0;
  const judged = rows.map(({ row, demands }) => ({ row, told: verdict(demands, answers) }));
  for (const { row, told } of judged) say(row, told);
  const groups = Object.groupBy(judged, ({ told }) => asked ? group(told) : "all");
  for (const name of GROUPS) put(name, (groups[name] ?? []).sort((one, other) => before(one.told, other.told)));
  all.append(...(groups.all ?? []).map(({ row }) => row));
  all.hidden = asked;
  const counts = Object.fromEntries(GROUPS.map((name) => [name, figure(groups[name]?.length ?? 0)]));
  page.querySelector("[role=status]").textContent = asked ? sentence(page, "status", counts) : "";
}

function put(name, judged) {
  const section = page.querySelector(`[data-group="${name}"]`);
  section.hidden = !judged.length;
  section.querySelector(".places__count").textContent = figure(judged.length);
  section.querySelector("ul").append(...judged.map(({ row }) => row));
}

/** What is missing, and what nobody knows, below what the practice takes. */
function say(row, { lacks, unknown }) {
  const lines = [
    lacks.length && sentence(page, "lacks", { what: lacks.map(lack).join(", ") }),
    unknown.length &&
    sentence(page, "unknown", { what: unknown.map((name) => sentence(page, `unknown-${name}`)).join(", ") }),
  ];
  const place = row.querySelector(".fit__told");
  for (const old of place.querySelectorAll(".fit__said")) old.remove();
  for (const line of lines.filter(Boolean)) place.appendChild(part(page, "said")).textContent = line;
}

function lack({ question, demand: { amount } }) {
  const words = sentence(page, `lacks-${question}`);
  return amount ? sentence(page, "here", { lack: words, amount }) : words;
}

/** @returns {import("./verdict.js").Demand} */
function demand(mark) {
  const { demand: question, least, most } = mark.dataset;
  const amount = mark.querySelector("[data-amount]")?.textContent ?? "";
  return { question, amount, enough: least ? [Number(least), Number(most)] : null };
}
