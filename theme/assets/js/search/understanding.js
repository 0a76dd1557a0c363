/* Understanding: what the words of a query mean in one bank: codes of the index, expressions and places. */

import { isName } from "./tokenizer.js";

const LONGEST = 6; // words of an expression
const SHORTEST_HALF = 3; // letters of a word that was written together with another

/**
 * The parts of a query as groups that have to be found, and what became of each word: {groups, words}.
 *
 * A group is {words, phrase, tight, concepts, places, expressions}: a phrase in quotes, words that were typed as one, the
 * words of an expression that has synonyms or names a place, or a single word. `concepts` are codes that mean the same as
 * all its words together and `expressions` their synonyms; `places` are codes of practices that lie there.
 */
export async function understand(bank, parts) {
  const asked = await Promise.all((await needed(bank, parts)).map((part) => known(bank, part)));
  const joints = await jointsOf(bank, asked.flatMap((part) => part.words));
  return { groups: joined(asked, bank.concepts, joints), words: asked.flatMap((part) => part.words) };
}

/** The parts without the words that a question can spare; in a phrase those only keep their place. */
async function needed(bank, parts) {
  const marked = await Promise.all(parts.map(async (part, at) => {
    const lone = parts.length === 1 || at > 0;
    return { ...part, words: await Promise.all(part.words.map((word) => withIdle(bank, word, lone))) };
  }));
  const kept = marked.map((part) => ({
    ...part,
    words: part.words.filter((word) => part.phrase || part.words.length > 1 || !word.idle),
  }));
  return kept.filter((part) => part.words.some((word) => !word.idle));
}

/** A word with whether a question can spare it; one that is written as a name and may be one is none of these. */
async function withIdle({ idle, inflections }, word, lone) {
  if (!idle.has(word.folded)) return { ...word, idle: false };
  return { ...word, idle: !(lone && isName(word) && (await inflections.exact(word.folded)).length) };
}

async function known(bank, part) {
  const words = await Promise.all(part.words.map((word) => (word.idle ? word : look(bank, word))));
  return { ...part, words: (part.words.length === 1 && words[0].apart) || words };
}

/** The codes of a word; of one that no form is like, those that it begins, those it was probably meant to be, or its halves. */
async function look({ inflections, last }, word) {
  const codes = await inflections.exact(word.folded);
  if (codes.length) return { ...word, codes, close: [], found: true };
  const [begun, near] = await Promise.all([inflections.beginning(word.folded), inflections.near(word.folded)]);
  const close = [...new Set(near.flatMap(([, some]) => some))].filter((code) => !begun.includes(code));
  const [corrected, meant] = (!begun.length && near[0]) || [];
  const apart = begun.length || close.some((code) => code <= last) ? undefined : await halves(inflections, word);
  return { ...word, codes: begun, close, found: begun.length > 0, corrected, meant, apart };
}

/** The two words of which one was made, when the bank knows both. */
async function halves(inflections, { typed, folded }) {
  for (let at = SHORTEST_HALF; at <= folded.length - SHORTEST_HALF; at += 1) {
    const pair = [[typed.slice(0, at), folded.slice(0, at)], [typed.slice(at), folded.slice(at)]];
    const words = [];
    for (const [text, half] of pair) {
      const codes = await inflections.exact(half);
      if (!codes.length) break;
      words.push({ typed: text, folded: half, idle: false, codes, close: [], found: true });
    }
    if (words.length === 2) return words;
  }
  return undefined;
}

/** The codes of neighbours that the bank writes as one word, by the letters of all of them. */
async function jointsOf(bank, words) {
  const runs = words.flatMap((_, at) => [words.slice(at, at + 2), words.slice(at, at + 3)]);
  const joined = new Set(runs.filter((run) => run.length > 1).map(together));
  const found = await Promise.all([...joined].map((word) => bank.inflections.exact(word)));
  return new Map([...joined].map((word, at) => [word, found[at]]));
}

function together(words) {
  return words.map(({ folded }) => folded).join("");
}

/** Phrases and words that were typed as one as they are, the single words between them as expressions. */
function joined(parts, concepts, joints) {
  const groups = [];
  let loose = [];
  const flush = () => {
    groups.push(...expressions(loose, concepts, joints));
    loose = [];
  };
  for (const { words, phrase } of parts) {
    if (!phrase && words.length === 1) loose.push(words[0]);
    else {
      flush();
      groups.push(group(words, concepts, joints, { phrase, tight: !phrase }));
    }
  }
  flush();
  return groups;
}

/** Single words as groups, the longest expressions first. */
function expressions(words, concepts, joints) {
  const groups = [];
  let at = 0;
  while (at < words.length) {
    const some = words.slice(at, at + LONGEST);
    const tried = some.map((_, shorter) => group(some.slice(0, some.length - shorter), concepts, joints));
    groups.push(tried.find((one) => one.concepts.length || one.places.length) ?? tried.at(-1));
    at += groups.at(-1).words.length;
  }
  return groups;
}

function group(words, concepts, joints, { phrase = false, tight = false } = {}) {
  const meant = concepts.filter(({ expressions: some }) => some.some((expression) => means(words, expression)));
  const [places, others] = [meant.filter(({ place }) => place), meant.filter(({ place }) => !place)];
  const joint = (words.length > 1 && joints.get(together(words))) || [];
  return {
    words,
    phrase,
    tight,
    concepts: [...others.map(({ code }) => code), ...joint],
    places: places.map(({ code }) => code),
    expressions: [...others.flatMap(({ expressions: some }) => some), ...(joint.length ? [[joint]] : [])],
  };
}

/** Whether words are an expression; idle ones, which have a full stop for a code, count in neither. */
function means(words, expression) {
  const said = words.filter((word) => !word.idle);
  const wanted = expression.filter((codes) => codes[0] !== ".");
  return said.length === wanted.length &&
    wanted.every((codes, at) => said[at].codes.some((code) => codes.includes(code)));
}
