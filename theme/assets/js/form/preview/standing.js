/** Standing: how a practice stands, in words that always tell how old the knowledge is, as in bank/model/standing.py. */

import { phase, yearsRunning } from "./life.js";
import { fill } from "../rules/problems.js";

/** “running, as of 2025”; what has ended does not grow old. */
export function standing(status, words) {
  const { state, day } = status ?? {}; // of what is only begun there may be none
  if (state?.meaning === "ended") return state.label;
  const values = { state: state?.label ?? "…", year: yearOf(day) };
  return fill(state?.meaning === "unknown" ? words.looked : words.known, values);
}

/** “running for 12 years, as of 2026”: how it stands beside others, by the phase of its life. */
export function badge(practice, today, words, language) {
  const { archived, status } = practice;
  if (archived) return fill(words.archived, { year: yearOf(archived.date) });
  const state = status?.state?.label ?? "…";
  if (phase(practice, today) === "superseded") return fill(words.followed, { state });
  const years = yearsRunning(practice, today);
  if (!years) return standing(status, words);
  const lasting = fill(language.form(words.lasting, years), { number: years });
  return fill(words.runs, { state, lasting, year: yearOf(status.day) });
}

function yearOf(day) {
  return (day?.text ?? day ?? "…").slice(0, 4);
}
