/** Taking along: what is written as a file among the downloads, or copied. */

/** @import { Kit, Parcel } from "./types.js" */

import { copied, save } from "../../shared/taking.js";

/**
 * Hand out the file of what is written, with the files beside it in one archive; {name, folder} tells what it is called
 * and where in the repository it belongs.
 * @param {Parcel} parcel
 */
export async function download(parcel) {
  const { path, text } = parcel.file();
  const slash = path.lastIndexOf("/");
  const [folder, own] = [path.slice(0, slash + 1), path.slice(slash + 1)];
  const practice = new Blob([text], { type: "text/markdown;charset=utf-8" });
  const beside = [...parcel.files()].map(([path, { blob }]) => [`${folder}${path.split("/").pop()}`, blob]);
  const name = beside.length ? own.replace(/[^.]+$/, "zip") : own;
  save(beside.length ? await packed([[path, practice], ...beside]) : practice, name);
  return { name, folder };
}

async function packed(files) {
  const { archiveOf } = await import("./archive.js"); // few need it
  return archiveOf(files);
}

/**
 * Lets the buttons with data-copy copy what they name.
 * @param {HTMLElement} element
 * @param {Record<string, string>} texts
 * @param {Kit} kit
 */
export function copyButtons(element, texts, kit) {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll("[data-copy]"))) {
    button.addEventListener("click", () => copy(texts[button.dataset.copy ?? ""], kit));
  }
}

async function copy(text, kit) {
  kit.say(await copied(text) ? kit.words.copied : kit.words.uncopied);
}
