/** Opening: a file of the reader's own, or the published file of a practice, read into the form. */

import { DOCUMENTS, LARGEST_DOCUMENT } from "../rules/constants.js";
import { decode } from "../rules/decoding.js";
import { readDocument } from "../rules/front_matter_file.js";
import { filesOf } from "../rules/practice_file.js";
import { explain, fill } from "../rules/problems.js";
import { redrawn } from "../send/photograph.js";
import { choose } from "./choice.js";

const LARGEST = 1_000_000; // bytes of a file that is opened
const LARGEST_ARCHIVE = 50_000_000; // bytes of one with all that lies beside it
const [PRACTICE, PICTURE] = [".md", ".jpg"];

/** Open the file that was chosen in an input; what is on the workplace and was not sent is asked about first. */
export async function openChosen(input, workplace, page) {
  const { kit } = workplace;
  const [file] = input.files;
  if (!file) return;
  const { name } = file;
  const { bytes, own, beside } = await contentOf(file);
  input.value = "";
  if (!bytes) return refuse(page, kit.words.large, kit);
  const { text, encoding, failed } = decode(bytes);
  if (failed) return refuse(page, fill(kit.words[failed], { name }), kit);
  const read = readDocument(text);
  if (read.problem) return refuse(page, explain(read.problem, kit.bank), kit);
  if (workplace.unsent && !(await mayReplace(name, kit))) return;
  page.querySelector(".form__refused").hidden = true;
  const id = own.replace(/\.md$/i, "");
  const [path] = filesOf(kit.bank, id);
  const said = encoding === "utf-8" ? kit.words.opened : kit.words.decoded;
  const whole = { ...read, front: await bagged(read.front, beside, kit.bag) };
  workplace.replace({ whole: true, ...whole, name: id, opened: { ...whole, path } }, fill(said, { name, encoding }));
}

/** The bytes of a practice, the name of its own file and, where all came as one archive, the files beside it by their names. */
async function contentOf(file) {
  const isArchive = /\.zip$/i.test(file.name);
  if (file.size > (isArchive ? LARGEST_ARCHIVE : LARGEST)) return {};
  const bytes = new Uint8Array(await file.arrayBuffer());
  const beside = isArchive ? await unpacked(bytes) : new Map();
  const practices = [...beside].filter(([name]) => name.endsWith(PRACTICE));
  const [[own, practice]] = practices.length === 1 ? practices : [[file.name, bytes]];
  return practice.length > LARGEST ? {} : { bytes: practice, own, beside };
}

async function unpacked(bytes) {
  const { filesIn } = await import("../send/archive.js"); // few need it
  return filesIn(bytes, [PRACTICE, PICTURE, ...DOCUMENTS], LARGEST_DOCUMENT);
}

/** The fields with the files beside them put into the bag; a picture is drawn anew, since anybody may have packed it. */
async function bagged({ image, documents, ...front }, beside, bag) {
  const put = async (record, ending, prepared) => ({
    ...record,
    file: (await bag.add(prepared.blob, ending, prepared.shown)).token,
  });
  const packed = beside.get(image?.file);
  const picture = packed && await redrawn(new Blob([packed])).catch(() => null); // null: the browser cannot read it
  const papers = Array.isArray(documents) ? documents : [];
  const kept = papers.map((record) => {
    const ending = DOCUMENTS.find((known) => record?.file?.toLowerCase?.().endsWith(known));
    const bytes = beside.get(record?.file);
    return ending && bytes ? put(record, ending, { blob: new Blob([bytes]) }) : record;
  });
  return {
    ...front,
    ...(image && { image: picture ? await put(image, PICTURE, picture) : image }),
    ...(documents && { documents: papers.length ? await Promise.all(kept) : documents }),
  };
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
