/** Timing: steps on the clock of a wall, through midnight too, and a run that is moved, paused and late. */

import {
  beginnings,
  begun,
  clock,
  minutesOf,
  moment,
  moved,
  parted,
  toggled,
} from "../../../theme/assets/js/practice/timing.js";
import { assertEquals } from "../assert.js";

const LENGTHS = [10, 30, 20];
const NOW = 1_000_000_000_000;
const MINUTE = 60_000;

function written(minutes) {
  const { hours, minutes: rest } = parted(minutes);
  return `${hours}.${rest}`;
}

Deno.test("a start is read as people write it, and nothing else is a start", () => {
  assertEquals(["17.30", "17:30", "1730", " 7.05 ", "0:00"].map(minutesOf), [1050, 1050, 1050, 425, 0]);
  assertEquals(["", null, "24.00", "17.60", "17", "<b>", "17.30.1"].map(minutesOf), Array(7).fill(null));
});

Deno.test("steps begin one after another, past midnight too", () => {
  const times = (start) => beginnings(LENGTHS).map((minutes) => written(start + minutes));
  assertEquals(times(minutesOf("17.30")), ["17.30", "17.40", "18.10", "18.30"]);
  assertEquals(times(minutesOf("23.35")), ["23.35", "23.45", "0.15", "0.35"]);
});

Deno.test("who opens the clock late is where the plan is, and who is early waits", () => {
  const told = (start, time) => {
    const run = begun(LENGTHS, minutesOf(start), NOW, minutesOf(time));
    const { state, left, all } = moment(run, LENGTHS, NOW);
    return [run.step, state, left / MINUTE, all / MINUTE];
  };
  assertEquals(told("17.30", "17.30"), [0, "left", 10, 60]);
  assertEquals(told("17.30", "17.55"), [1, "left", 15, 35]);
  assertEquals(told("17.30", "17.00"), [0, "waits", 30, 90]);
  assertEquals(told("23.35", "0.20"), [2, "left", 15, 15]);
  assertEquals(told("0.10", "23.50"), [0, "waits", 20, 80]);
});

Deno.test("without a start it begins at once; a step that is not ended runs over its time", () => {
  const run = begun(LENGTHS, null, NOW, 5);
  assertEquals(moment(run, LENGTHS, NOW + 4 * MINUTE), {
    state: "left",
    left: 6 * MINUTE,
    share: .4,
    all: 56 * MINUTE,
  });
  assertEquals(moment(run, LENGTHS, NOW + 12 * MINUTE), {
    state: "over",
    left: 2 * MINUTE,
    share: 1,
    all: 50 * MINUTE,
  });
  const next = moved(run, 1, NOW + 12 * MINUTE);
  assertEquals(moment(next, LENGTHS, NOW + 12 * MINUTE).left, 30 * MINUTE);
  assertEquals(moment(moved(next, 3, NOW), LENGTHS, NOW).state, "done");
  assertEquals(moved(run, -1, NOW).step, 0);
});

Deno.test("a pause holds the time that is left", () => {
  const paused = toggled(begun(LENGTHS, null, NOW, 5), NOW + 3 * MINUTE);
  const told = moment(paused, LENGTHS, NOW + 60 * MINUTE);
  assertEquals([told.state, told.left], ["paused", 7 * MINUTE]);
  assertEquals(moment(toggled(paused, NOW + 60 * MINUTE), LENGTHS, NOW + 61 * MINUTE).left, 6 * MINUTE);
});

Deno.test("a clock shows minutes and seconds, and hours where there are any", () => {
  assertEquals([0, 59_999, 605_000, 3_605_000].map(clock), ["0:00", "0:59", "10:05", "1:00:05"]);
});
