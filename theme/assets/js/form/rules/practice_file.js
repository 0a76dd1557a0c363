/** The file of a practice as it stands in the form: every problem that bank/check/practice_file.py would find in its file. */

/** @import { FormData, Problem, WrittenPractice } from "../../shared/types.js" */

import { checkBlock, checkDates, checkPlaces } from "./across_fields.js";
import { checkBody, checkDocument, checkPicture, checkProse } from "./body.js";
import { read, readParts } from "./containers.js";
import { unprintable } from "./fonts.js";
import { LONGEST_BLOCK } from "./constants.js";
import { tooMuch } from "./limits.js";
import { Location } from "./location.js";
import { nearest, slug } from "./normalise.js";
import { problem } from "./problems.js";
import { cited } from "./sources.js";
import { isText, textOf } from "./written.js";

const ENDING = ".md";
const LACKING = ["field-required", "one-field-needed", "state-not-dated"];
const SOURCED = ["cost", "needs", "adapted_elsewhere"]; // lists of which each item names its source
const NEW = ["unknown-city", "unknown-place", "value-not-in-list"];

/**
 * The problems of a practice: `path` is its file's under the folder of practices, `front` its written values by key,
 * `body` its Markdown. `bank` is {schema, problems, phrases, files, folder, headings, patterns, mail_hosts, today}.
 * @param {WrittenPractice} practice
 * @param {FormData} bank
 * @returns {Problem[]}
 */
export function checkPractice({ path, front, body }, bank) {
  const problems = [];
  const location = new Location(bank, problems);
  problems.push(...tooMuch(body, texts(front).map(([text]) => text)));
  if (problems.length) {
    checkName(path, undefined, location);
    return problems;
  }
  const values = readParts(bank.schema, front, location);
  checkPlaces(values, front, location);
  checkDates(values, location);
  if (values.draft) problems.splice(0, Infinity, ...problems.map(excused));
  checkBlock(values, front, location);
  checkPractices(values, location, path);
  checkSources(values, location);
  checkFiles(values, location, path);
  checkName(path, values.city, location);
  checkTexts(front, body, path, location);
  checkPrintable(front, body, location);
  return problems;
}

/** A draft may lack what a page has to have, or say what no list has yet; all else has to be right all the same. */
function excused(one) {
  if (NEW.includes(one.code)) {
    const value = one.values.value || one.values.name;
    return { ...one, code: "draft-says-something-new", values: { value }, allowed: [] };
  }
  return LACKING.includes(one.code) ? { ...one, code: "draft-lacks-field" } : one;
}

/**
 * The problems of a first telling, with the picture that was chosen for it.
 * @param {Record<string, any>} answers
 * @param {FormData} bank
 * @returns {Problem[]}
 */
export function checkProposal({ image, ...answers }, bank) {
  const problems = [];
  const location = new Location(bank, problems);
  read(bank.proposal, answers, location);
  if (image) read(bank.schema.properties.image, image, location.key("image"));
  checkPrintable(answers, "", location);
  return problems;
}

/**
 * All that is wrong with an answer to an open question.
 * @param {Record<string, string>} answer
 * @param {FormData} bank
 * @returns {Problem[]}
 */
export function checkAnswer(answer, bank) {
  const problems = [];
  const location = new Location(bank, problems);
  read(bank.answer, answer, location);
  checkPrintable(answer, "", location);
  return problems;
}

function checkName(path, cities, location) {
  const name = path.split("/").pop();
  const id = name.slice(0, -ENDING.length);
  const shown = `${location.bank.folder}/${path}`;
  if (slug(id) !== id) location.report("file-name-no-address", { name, better: `${slug(id) || "name"}${ENDING}` });
  for (const other of filesOf(location.bank, id).filter((other) => other !== path)) {
    location.report("same-id", { id, other: `${location.bank.folder}/${other}` });
  }
  const folder = path.split("/").slice(0, -1).join("/");
  if (cities?.length && folder !== cities[0].id) {
    const better = `${location.bank.folder}/${cities[0].id}/${name}`;
    const above = shown.split("/").slice(0, -1).join("/");
    location.report("wrong-folder", { folder: above, city: cities[0].label, better });
  }
}

/**
 * The files of practices whose name gives the id.
 * @param {Pick<FormData, "files">} bank
 * @param {string} id
 */
export function filesOf(bank, id) {
  return bank.files.filter((file) => file.split("/").pop() === `${id}${ENDING}`);
}

function ids(bank) {
  return bank.files.filter((file) => file.endsWith(ENDING)).map((file) =>
    file.split("/").pop().slice(0, -ENDING.length)
  );
}

/** Other practices that the fields name must be there. */
function checkPractices(values, location, path) {
  const own = path.split("/").pop().slice(0, -ENDING.length);
  const named = [
    [["status", "successor"], values.status?.successor],
    ...(values.adapted_from ?? []).map((parent, at) => [["adapted_from", at + 1, "practice"], parent.practice]),
  ];
  for (const [place, id] of named.filter(([, id]) => id)) {
    if (id === own) location.at(place).report("practice-names-itself", { id });
    else if (!filesOf(location.bank, id).length) {
      location.at(place).report("unknown-practice", { id }, { suggestion: nearest(id, ids(location.bank)) });
    }
  }
}

/** Each source has an id of its own, and amounts and needs name those that are there. */
function checkSources(values, location) {
  const sources = (values.sources ?? []).map((source) => source.id);
  sources.forEach((id, at) => {
    if (sources.indexOf(id) < at) location.at(["sources", at + 1, "id"]).report("same-source-id", { id });
  });
  for (const key of SOURCED) {
    (Array.isArray(values[key]) ? values[key] : []).forEach(({ source: id }, at) => {
      if (!id || !sources.length || sources.includes(id)) return;
      const suggestion = nearest(id, sources);
      location.at([key, at + 1, "source"]).report("unknown-source-named", { id }, { suggestion });
    });
  }
}

/** The picture and the documents must be files of the bank. */
function checkFiles(values, location, path) {
  const around = { path, files: location.bank.files };
  const named = [
    ...(values.image ? [[["image", "file"], checkPicture(values.image.file, around)]] : []),
    ...(values.documents ?? []).map(({ file }, at) => [["documents", at + 1, "file"], checkDocument(file, around)]),
  ];
  for (const [place, all] of named) {
    for (const [code, found, suggestion] of all) location.at(place).report(code, found, { suggestion });
  }
}

/** Markdown in the body and in the fields, and sources that nothing cites. */
function checkTexts(front, body, path, location) {
  const written = writtenIn(front.sources, "id");
  const around = { path, files: location.bank.files, sources: new Set(written), bank: location.bank };
  location.problems.push(...checkBody(body, around));
  const cites = new Set(cited(body));
  for (const [written, place] of prose(front)) {
    const text = textOf(written);
    cited(text).forEach((id) => cites.add(id));
    location.problems.push(...checkProse(text, place, around));
  }
  SOURCED.flatMap((key) => writtenIn(front[key], "source")).forEach((id) => cites.add(id));
  for (const id of new Set(written)) {
    if (!cites.has(id)) location.problems.push(problem("sources", "source-never-cited", { id }));
  }
}

/** The values of a key in the records of a list as they are written, sound or not. */
function writtenIn(node, name) {
  const entries = Array.isArray(node) ? node.filter((item) => !isText(item) && !Array.isArray(item)) : [];
  return entries.map((entry) => entry[name]).filter((value) => isText(value) && value);
}

/** The texts that hold anything Markdown could read as more than words and are not too long, each with its place. */
function prose(node) {
  return texts(node).filter(([text]) => [...text].length <= LONGEST_BLOCK && /[[<]/.test(text));
}

/** Every text under a node with its place. */
function texts(node, place = "") {
  if (isText(node)) return [[node, place]];
  if (Array.isArray(node)) return node.flatMap((item, at) => texts(item, `${place}[${at + 1}]`));
  return Object.entries(node).flatMap(([key, value]) => texts(value, place ? `${place}.${key}` : key));
}

function checkPrintable(front, body, location) {
  for (const [text, place] of [...texts(front), [body, ""]]) {
    for (const [line, code, values] of unprintable(text)) {
      location.problems.push(problem(place, code, values, { line: line + 1 }));
    }
  }
}
