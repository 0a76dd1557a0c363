/** By mail: a letter to the editors that is begun here, with the file to be attached to it by hand. */

import { fill } from "../rules/problems.js";
import { inWords } from "./answers.js";
import { mail } from "./mail.js";
import { copyButtons, download } from "./taking.js";

/** @import { Kit, Parcel } from "./types.js" */

/**
 * @param {Parcel} parcel
 * @param {Kit} kit
 */
export async function byMail(parcel, kit) {
  const { email } = kit.desk;
  const { name } = await download(parcel);
  const { subject } = parcel;
  const short = fill(kit.words.mailText, { subject, file: name });
  const { address, text } = mail({ email, subject, text: inWords(parcel.told()), short });
  const shown = kit.part("mail");
  shown.querySelector(".sent__file").textContent = name;
  shown.querySelector("[data-do=save]").addEventListener("click", () => download(parcel));
  shown.querySelector("a").href = address;
  shown.querySelector(".sent__text").textContent = text;
  shown.querySelector(".sent__subject").textContent = subject;
  copyButtons(shown, { email, subject, text }, kit);
  kit.say(kit.words.saved);
  return [shown, kit.part("next-desk")];
}
