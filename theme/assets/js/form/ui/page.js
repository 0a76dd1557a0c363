/** The page on which a practice is told: first in a few answers, then, for who wants to, in full and step by step. */

import { dataIn } from "../../shared/settings.js";
import { loadKit } from "./kit.js";
import { slotsOf } from "./slots.js";
import { Workplace } from "./workplace.js";

const page = document.querySelector("#form");
const parameters = new URLSearchParams(location.search);
const [practice, field, state, question] = dataIn(page, "parameters").map((name) => parameters.get(name));

try {
  const slot = [practice, field, question].filter(Boolean).join(":");
  const [kit, slots] = await Promise.all([loadKit(page), slotsOf(slot)]);
  await new Workplace(page, { practice, field, state, question }, slots, kit).begin();
} catch (error) {
  page.querySelector(".form__failed").hidden = false;
  throw error;
}
