/** Life: how far a practice is in it on a day, as in bank/model/life.py; days are compared as YYYY-MM-DD. */

import { HOLDS } from "../rules/constants.js";

const DAY = 86_400_000; // milliseconds

/** The phase of its life; of several the one that a reader has to know first. */
export function phase({ archived, status, review_by: review }, today) {
  if (archived) return "archived";
  if (status?.state?.meaning === "ended") return status.successor ? "superseded" : "ended";
  if (review?.last < today) return "overdue";
  return untilOf(status) < today ? "due" : "fresh";
}

/** For how many full years it runs; none when nobody knows that it still does. */
export function yearsRunning({ period, status }, today) {
  if (status?.state?.meaning !== "running" || !period?.start?.first || period.end || !(untilOf(status) >= today)) {
    return 0;
  }
  const { first } = period.start;
  return Math.max(0, Number(today.slice(0, 4)) - Number(first.slice(0, 4)) - Number(today.slice(5) < first.slice(5)));
}

/** The last day on which the word about a practice holds; undefined while none is written. */
function untilOf(status) {
  const { last } = status?.day ?? {};
  return last && new Date(Date.parse(last) + HOLDS * DAY).toISOString().slice(0, 10);
}
