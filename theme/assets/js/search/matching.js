/* Matching: which practices of one bank answer a query, and how well. */

const MISSPELT = 0.3; // what a hit of a corrected word counts
const SYNONYM = 0.7; // what a hit of another expression for the same thing counts
const MAY_MISS = 1 / 3; // the share of a long question's words that a practice may lack
const FEW = 3; // practices with all words of a long question, up to which those come as well that lack some

/**
 * The practices of a bank for the parts of a query: Map from id to {score, hits, exact}, and what became of each word.
 *
 * Every part must be found. When few practices have all words of a question of three or more, those follow that lack few.
 */
export async function match(bank, parts) {
  const asked = await Promise.all(needed(parts, bank.idle).map((part) => understand(bank, part)));
  const groups = await Promise.all(joined(asked, bank.concepts).map((group) => answers(bank, group)));
  return { found: together(groups), words: asked.flatMap((part) => part.words) };
}

/** The parts without the words that a question can spare; in a phrase those only keep their place. */
function needed(parts, idle) {
  const kept = parts.map((part) => ({
    ...part,
    words: part.words.map((word) => ({ ...word, idle: idle.has(word.folded) })).filter((word) => part.phrase || !word.idle),
  }));
  return kept.filter((part) => part.words.some((word) => !word.idle));
}

async function understand(bank, part) {
  return { ...part, words: await Promise.all(part.words.map((word) => (word.idle ? word : look(bank.forms, word)))) };
}

/** The codes of a word; of one that no form is like, those that it begins and those it was probably meant to be. */
async function look(forms, word) {
  const codes = await forms.exact(word.folded);
  if (codes.length) return { ...word, codes, close: [], found: true };
  const [begun, near] = await Promise.all([forms.beginning(word.folded), forms.near(word.folded)]);
  const close = [...new Set(near.flatMap(([, some]) => some))].filter((code) => !begun.includes(code));
  const corrected = begun.length ? undefined : near[0]?.[0];
  return { ...word, codes: begun, close, found: begun.length > 0, corrected };
}

/** The parts as groups: a phrase, the words of an expression that has synonyms, or a single word. */
function joined(parts, concepts) {
  const groups = [];
  let loose = [];
  const flush = () => {
    groups.push(...expressions(loose, concepts));
    loose = [];
  };
  for (const part of parts) {
    if (!part.phrase && part.words.length === 1) loose.push(part.words[0]);
    else {
      flush();
      groups.push({ ...part, phrase: true, concept: conceptOf(part.words, concepts) });
    }
  }
  flush();
  return groups;
}

function expressions(words, concepts) {
  const groups = [];
  for (let at = 0; at < words.length; ) {
    const longest = [3, 2, 1].find((length) => conceptOf(words.slice(at, at + length), concepts, length)) ?? 1;
    const some = words.slice(at, at + longest);
    groups.push({ words: some, phrase: false, concept: conceptOf(some, concepts) });
    at += longest;
  }
  return groups;
}

/** The code of what the words mean together. */
function conceptOf(words, concepts, length = words.length) {
  if (words.length < length) return undefined;
  const means = (expression) =>
    expression.length === words.length && expression.every((codes, at) => words[at].codes?.some((code) => codes.includes(code)));
  return concepts.find(([, ...all]) => all.some(means))?.[0];
}

/** The practices of a group, by id. */
async function answers(bank, { words, phrase, concept }) {
  const each = await Promise.all(words.map((word) => (word.idle ? null : ofWord(bank, word))));
  const literal = phrase ? inOrder(each) : intersect(each);
  if (!concept) return literal;
  const meant = await bank.practices([concept]);
  for (const [id, { score, hits }] of meant) {
    const known = literal.get(id);
    const synonym = { score: score * SYNONYM * words.length, hits, exact: true };
    if (!known) literal.set(id, synonym);
  }
  return literal;
}

async function ofWord(bank, { codes, close }) {
  const [exact, misspelt] = await Promise.all([bank.practices(codes), bank.practices(close)]);
  const found = new Map([...misspelt].map(([id, { score, hits }]) => [id, { score: score * MISSPELT, hits, exact: false }]));
  for (const [id, { score, hits }] of exact) found.set(id, { score, hits, exact: true });
  return found;
}

/** The practices that are in all maps, scores and hits added up. */
function intersect(maps) {
  const [first, ...others] = [...maps].sort((one, other) => one.size - other.size);
  const both = new Map();
  for (const [id, answer] of first) {
    const more = others.map((map) => map.get(id));
    if (more.every(Boolean)) both.set(id, add([answer, ...more]));
  }
  return both;
}

function add(all) {
  return {
    score: all.reduce((sum, { score }) => sum + score, 0),
    hits: all.flatMap(({ hits }) => hits),
    exact: all.every(({ exact }) => exact),
  };
}

/** The practices in which the words stand next to each other; null is a word that may be any. */
function inOrder(each) {
  const found = new Map();
  for (const [id, answer] of intersect(each.filter(Boolean))) {
    const places = each.map((word) => word && new Set(word.get(id).hits));
    const first = places.findIndex(Boolean);
    const starts = [...places[first]].filter((at) => places.every((set, step) => !set || set.has(at - first + step)));
    const hits = starts.flatMap((at) => places.flatMap((set, step) => (set ? [at - first + step] : [])));
    if (starts.length) found.set(id, { ...answer, hits });
  }
  return found;
}

/** What all groups have in common, and when that is little, what lacks few of them. */
function together(groups) {
  if (!groups.length) return new Map();
  const all = intersect(groups);
  return all.size >= FEW || groups.length < 3 ? all : new Map([...most(groups), ...all]);
}

function most(groups) {
  const enough = Math.ceil(groups.length * (1 - MAY_MISS));
  const found = new Map();
  for (const id of new Set(groups.flatMap((group) => [...group.keys()]))) {
    const having = groups.map((group) => group.get(id)).filter(Boolean);
    if (having.length >= enough) found.set(id, { ...add(having), exact: false, lacking: groups.length - having.length });
  }
  return found;
}
