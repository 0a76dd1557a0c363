/** Standing: how a practice stands, in words that always tell how old the knowledge is, as in bank/model/standing.py. */

import { dayOf } from "../rules/across_fields.js";
import { fill } from "../rules/problems.js";

/** “running, known from 2025”; what has ended does not grow old. */
export function standing(status, words) {
  const { state, ...told } = status ?? {}; // of what is only begun there may be none
  if (state?.meaning === "ended") return state.label;
  const key = dayOf(state ?? {});
  const day = told[key];
  const values = { state: state?.label ?? "…", year: (day?.text ?? day ?? "…").slice(0, 4) };
  return fill(key === "looked" ? words.looked : words.known, values);
}
