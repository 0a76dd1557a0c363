/** Opening: a file of the reader's own, or the published file of a practice, read into the form. */

import { decode } from "../rules/decoding.js";
import { readDocument } from "../rules/front_matter_file.js";
import { filesOf } from "../rules/practice_file.js";
import { explain, fill } from "../rules/problems.js";
import { choose } from "./choice.js";

const LARGEST = 1_000_000; // bytes of a file that is opened

/** Open the file that was chosen in an input; what is on the workplace and was not sent is asked about first. */
export async function openChosen(input, workplace, page) {
  const { kit } = workplace;
  const [file] = input.files;
  if (!file) return;
  const { size, name } = file;
  const bytes = size > LARGEST ? null : await file.arrayBuffer();
  input.value = "";
  if (!bytes) return refuse(page, kit.words.large, kit);
  const { text, encoding, failed } = decode(new Uint8Array(bytes));
  if (failed) return refuse(page, fill(kit.words[failed], { name }), kit);
  const read = readDocument(text);
  if (read.problem) return refuse(page, explain(read.problem, kit.bank), kit);
  if (workplace.unsent && !(await mayReplace(name, kit))) return;
  page.querySelector(".form__refused").hidden = true;
  const id = name.replace(/\.md$/i, "");
  const [path] = filesOf(kit.bank, id);
  const said = encoding === "utf-8" ? kit.words.opened : kit.words.decoded;
  workplace.replace({ whole: true, ...read, name: id, opened: { ...read, path } }, fill(said, { name, encoding }));
}

async function mayReplace(name, kit) {
  const { replace, replaceYes, replaceNo } = kit.words;
  return (await choose(kit, fill(replace, { name }), { no: replaceNo, yes: replaceYes })) === "yes";
}

/** The published file of a practice: {read, path}, or {refused}, the words that tell why there is none. */
export async function fetchPublished(id, kit) {
  const [path] = filesOf(kit.bank, id);
  const answer = path ? await fetch(new URL(path, kit.bank.published)) : null;
  if (!answer?.ok) return { refused: fill(kit.words.unknown, { id }) };
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer()); // its very bytes
  const read = readDocument(text);
  return read.problem ? { refused: explain(read.problem, kit.bank) } : { read: { ...read, text }, path };
}

export function refuse(page, words, kit) {
  const line = page.querySelector(".form__refused");
  line.textContent = words;
  line.hidden = false;
  kit.say(words);
}
