/** The patch: what a mended file changes in the published one, line by line, as `git apply` takes it. */

const AROUND = 3; // lines before and after a change

/**
 * The unified diff of two texts of a file, "" when they are the same; `path` is the file's from the root of the repository.
 * @param {string} path
 * @param {string} before
 * @param {string} after
 */
export function patchOf(path, before, after) {
  if (before === after) return "";
  const steps = stepsOf(linesOf(before), linesOf(after));
  const hunks = hunksOf(steps).map((hunk) => hunkText(steps, hunk));
  return [`diff --git a/${path} b/${path}`, `--- a/${path}`, `+++ b/${path}`, ...hunks].join("\n") + "\n";
}

/**
 * The new text with every line that stayed as it stands in the published bytes: ends of lines and letters that nobody sees
 * are not changed by the way.
 * @param {string} published
 * @param {string} after
 * @param {(text: string) => string} read how the form has read the published text
 */
export function asPublished(published, after, read) {
  const own = linesOf(published);
  const end = own[0]?.endsWith("\r\n") ? "\r\n" : "\n";
  const lines = stepsOf(own.map((line) => read(line)), linesOf(after));
  let at = 0;
  const kept = lines.map(({ sign, line }) => {
    if (sign === "+") return line.replace(/\n$/, end);
    at += 1;
    return sign === " " ? own[at - 1] : "";
  });
  return kept.join("");
}

/** The lines with their ends. */
function linesOf(text) {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/**
 * {sign, line} of every line: " " stays, "-" goes, "+" comes.
 * @param {string[]} before
 * @param {string[]} after
 */
export function stepsOf(before, after) {
  let [start, end] = [0, 0];
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start += 1;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const same = (lines) => lines.map((line) => ({ sign: " ", line }));
  const changed = between(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [...same(before.slice(0, start)), ...changed, ...same(before.slice(before.length - end))];
}

/** The shortest way from some lines to others, by the longest sequence that both have. */
function between(before, after) {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i][j] = before[i] === after[j]
        ? lengths[i + 1][j + 1] + 1
        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const steps = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const isSame = i < before.length && j < after.length && before[i] === after[j];
    const goes = !isSame && i < before.length && (j === after.length || lengths[i + 1][j] >= lengths[i][j + 1]);
    steps.push({ sign: isSame ? " " : goes ? "-" : "+", line: isSame || goes ? before[i] : after[j] });
    if (isSame || goes) i += 1;
    if (!goes) j += 1;
  }
  return steps;
}

/** The changes with what stands around them, as [from, to) of the steps; those that touch are one. */
function hunksOf(steps) {
  /** @type {[number, number][]} */
  const hunks = [];
  for (const [at, { sign }] of steps.entries()) {
    if (sign === " ") continue;
    const [from, to] = [Math.max(at - AROUND, 0), Math.min(at + AROUND + 1, steps.length)];
    const last = hunks.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else hunks.push([from, to]);
  }
  return hunks;
}

function hunkText(steps, [from, to]) {
  const count = (part, sign) => part.filter((step) => step.sign !== sign).length;
  const [earlier, own] = [steps.slice(0, from), steps.slice(from, to)];
  const [old, now] = [count(own, "+"), count(own, "-")];
  const first = (sign, length) => count(earlier, sign) + (length ? 1 : 0);
  const lines = own.map(({ sign, line }) =>
    sign + (line.endsWith("\n") ? line.slice(0, -1) : `${line}\n\\ No newline at end of file`)
  );
  return [`@@ -${first("+", old)},${old} +${first("-", now)},${now} @@`, ...lines].join("\n");
}
