/** By relay: straight from here to the editors, without an account and without a letter. */

import { fill } from "../rules/problems.js";
import { relayed } from "./relay.js";

/** @import { Kit, Parcel } from "./types.js" */

/**
 * @param {Parcel} parcel
 * @param {Kit} kit
 */
export function byRelay(parcel, kit) {
  const shown = kit.part("relay");
  const button = shown.querySelector("[data-do=relay]");
  const consents = [...shown.querySelectorAll("[type=checkbox]")];
  const say = (text) => {
    shown.querySelector(".sent__said").textContent = text;
    kit.say(text);
  };
  button.addEventListener("click", async () => {
    const open = consents.find((box) => !box.checked);
    if (open) {
      say(kit.words.consent);
      return open.focus();
    }
    button.disabled = true;
    say(kit.words.sending);
    try {
      arrived(shown, await relayed(kit.desk.relay, reportOf(parcel, shown, consents)), kit);
    } catch {
      button.disabled = false;
      say(kit.words.unsent);
    }
  });
  return [shown];
}

/** The report, with the consents as the form of the repository writes them. */
function reportOf(parcel, shown, consents) {
  const ticked = consents.map((box) => `- [x] ${plain(box.closest("label"))}`).join("\n");
  const body = `${parcel.report()}\n\n### ${plain(shown.querySelector("legend"))}\n\n${ticked}\n`;
  const [reply, trap] = ["reply", "website"].map((name) => shown.querySelector(`[name=${name}]`).value.trim());
  return { title: parcel.subject, body, reply, trap };
}

function plain({ textContent }) {
  return textContent.replaceAll("\u00a0", " ").trim();
}

function arrived(shown, { number, url, reply }, kit) {
  const wanted = Boolean(shown.querySelector("[name=reply]").value.trim());
  const done = kit.part("relayed");
  done.querySelector(".sent__number").textContent = fill(kit.words.number, { number });
  if (/^https:\/\//.test(url)) done.querySelector("a").href = url;
  done.querySelector(".sent__unkept").hidden = !wanted || reply;
  shown.replaceWith(done, kit.part("next-desk"));
  kit.say(kit.words.arrived);
}
