/** Timing: when the steps of a scenario begin on the clock of a wall, and which of them is on while it is led. */

/** @import { Moment, Run } from "../shared/types.js" */

const DAY = 24 * 60; // minutes
const MINUTE = 60_000; // milliseconds
const TIME = /^([01]?\d|2[0-3])[.:]?([0-5]\d)$/;

/**
 * A time of the day in minutes from midnight; null of what is none.
 * @param {string | null} text
 */
export function minutesOf(text) {
  const [, hours, minutes] = TIME.exec(text?.trim() ?? "") ?? [];
  return minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/**
 * Hours and minutes of so many minutes from midnight, past it too.
 * @param {number} minutes
 */
export function parted(minutes) {
  const time = Math.floor(minutes) % DAY;
  return { hours: String(Math.floor(time / 60)), minutes: String(time % 60).padStart(2, "0") };
}

/**
 * When each step begins, and at last when all is over, in minutes after the beginning.
 * @param {number[]} lengths minutes
 */
export function beginnings(lengths) {
  return [0, ...lengths].map((_, place) => total(lengths.slice(0, place)));
}

/** @param {number[]} lengths */
export function total(lengths) {
  return lengths.reduce((sum, length) => sum + length, 0);
}

/**
 * A run that begins at `start`, in minutes of the day, or at once; who comes late is where the plan is.
 * @param {number[]} lengths
 * @param {number | null} start
 * @param {number} now milliseconds
 * @param {number} time the minutes of the day that it is, with fractions
 * @returns {Run}
 */
export function begun(lengths, start, now, time) {
  if (start === null) return { start, step: 0, since: now, paused: null };
  const starts = beginnings(lengths);
  const gone = (time - start + DAY) % DAY;
  if (gone >= total(lengths)) return { start, step: 0, since: now + (DAY - gone) * MINUTE, paused: null };
  const step = starts.findLastIndex((begins, place) => place < lengths.length && begins <= gone);
  return { start, step, since: now - (gone - starts[step]) * MINUTE, paused: null };
}

/**
 * What is to be told now: how long the step still takes, below nothing when it is over its time; or how long it is
 * until the beginning; and how long all takes from now.
 * @param {Run} run
 * @param {number[]} lengths
 * @param {number} now
 * @returns {Moment}
 */
export function moment({ step, since, paused }, lengths, now) {
  const whole = (lengths[step] ?? 0) * MINUTE;
  const rest = total(lengths.slice(step + 1)) * MINUTE;
  const spent = paused ?? now - since;
  if (step >= lengths.length) return { state: "done", left: 0, share: 1, all: 0 };
  if (spent < 0) return { state: "waits", left: -spent, share: 0, all: whole + rest - spent };
  const left = whole - spent;
  const state = paused !== null ? "paused" : left < 0 ? "over" : "left";
  return { state, left: Math.abs(left), share: Math.min(1, whole ? spent / whole : 1), all: Math.max(left, 0) + rest };
}

/**
 * The run at another step, from its beginning.
 * @param {Run} run
 * @param {number} step
 * @param {number} now
 * @returns {Run}
 */
export function moved(run, step, now) {
  return { ...run, step: Math.max(0, step), since: now, paused: run.paused === null ? null : 0 };
}

/**
 * The run paused, or going on.
 * @param {Run} run
 * @param {number} now
 * @returns {Run}
 */
export function toggled(run, now) {
  if (run.paused !== null) return { ...run, since: now - run.paused, paused: null };
  return { ...run, paused: Math.max(0, now - run.since) };
}

/**
 * A length of time as a clock shows it: 9:05, or 1:09:05.
 * @param {number} time milliseconds
 */
export function clock(time) {
  const seconds = Math.floor(time / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (number) => String(number).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
