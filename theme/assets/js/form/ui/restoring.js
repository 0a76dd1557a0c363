/** Restoring: which work goes on, that of this tab, that of another one, or the text as the bank has it now. */

import { writtenAs } from "../../shared/locale.js";
import { fill } from "../rules/problems.js";
import { choose } from "./choice.js";

/** The work that goes on, null for the page as it is; the reader is asked where more than one thing may be meant. */
export async function chooseWork(slots, published, kit) {
  const own = slots.load();
  if (isWork(own)) return own.unsent && isStale(own, published) ? ask(own, "stale", slots, kit) : restored(own, kit);
  const [other] = (await slots.others()).filter(({ work }) => isWork(work) && work.unsent);
  if (!other) return null;
  const kind = other.isOpen ? "elsewhere" : isStale(other.work, published) ? "stale" : "left";
  return ask(other.work, kind, slots, kit, other);
}

function isWork(work) {
  return Boolean(work?.front);
}

/** Whether the bank has published another text since the work was begun. */
function isStale({ opened }, published) {
  return Boolean(published && opened?.path) && opened.source + opened.below !== published.source + published.below;
}

async function ask(work, kind, slots, kit, other) {
  const { words } = kit;
  const when = new Intl.DateTimeFormat(writtenAs(kit.bank.language), { dateStyle: "long", timeStyle: "short" });
  const question = fill(words[kind], { when: when.format(work.at ?? Date.now()) });
  const answers = {
    take: words.takeWork,
    leave: words.leaveWork,
    ...(other?.isOpen ? {} : { forget: words.forgetWork }),
  };
  const answer = await choose(kit, question, answers);
  if (other && !other.isOpen && answer !== "leave") slots.forget(other.tab);
  return answer === "take" ? restored(work, kit) : null;
}

function restored(work, kit) {
  kit.say(kit.words.restored);
  return work;
}
