/** Leading: the clock of a scenario over the whole screen, which a leader reads from afar and moves with her thumb. */

/** @import { Run } from "../shared/types.js" */

import { begun, clock, moment, moved, parted, toggled, total } from "./timing.js";
import { sentence } from "../shared/parts.js";
import { figure } from "../shared/counted.js";

const TICK = 250; // milliseconds
const LASTING = 12 * 3_600_000; // how long a run that was left can be gone on with
const BUZZ = 400;

export class Leading {
  /** @type {Run} */
  #run = { start: null, step: 0, since: 0, paused: null };
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #ticking;
  /** @type {WakeLockSentinel | null} */
  #awake = null;
  #told = "";
  #shown = -1;

  /** `place` holds the dialog and its words; `steps` are {title, minutes, body}. */
  constructor(place, steps) {
    this.place = place;
    this.steps = steps;
    this.lengths = steps.map(({ minutes }) => minutes);
    this.dialog = place.querySelector("dialog");
    this.key = `run ${location.pathname}`;
    this.dialog.addEventListener("close", () => this.#leave());
    this.dialog.addEventListener("click", (event) => this.#press(event.target.closest("[data-clock-press]")));
    document.addEventListener("visibilitychange", () => this.dialog.open && this.#stayAwake());
  }

  /** Show the clock of a run that begins at `start`, in minutes of the day; one that was left goes on. */
  open(start) {
    this.#run = this.#kept(start) ?? this.#begun(start);
    this.#shown = -1;
    this.dialog.showModal();
    this.#show();
    this.#ticking = setInterval(() => this.#show(), TICK);
    this.#stayAwake();
  }

  #begun(start) {
    const now = new Date();
    const time = now.getHours() * 60 + now.getMinutes() + now.getSeconds() / 60;
    return begun(this.lengths, start, now.getTime(), time);
  }

  #press(button) {
    const now = Date.now();
    const { step } = this.#run;
    const waits = moment(this.#run, this.lengths, now).state === "waits";
    const presses = {
      next: () => this.#go(moved(this.#run, waits ? 0 : Math.min(step + 1, this.steps.length), now)),
      back: () => this.#go(moved(this.#run, step - 1, now)),
      pause: () => this.#go(toggled(this.#run, now)),
      again: () => this.#go(moved({ ...this.#run, paused: null }, 0, now)),
      close: () => this.dialog.close(),
    };
    presses[button?.dataset.clockPress]?.();
  }

  #go(run) {
    this.#run = run;
    this.#keep();
    this.#show();
  }

  /** Bring the dialog in line with the moment. */
  #show() {
    const now = Date.now();
    const { state, left, share, all } = moment(this.#run, this.lengths, now);
    const { step, paused } = this.#run;
    if (state !== "done") this.#write("left", `${state === "over" ? "+" : ""}${clock(left)}`);
    this.dialog.dataset.state = state;
    this.dialog.querySelector("progress").value = share;
    this.#write("state", sentence(this.place, state));
    this.#write("end", state === "done" ? "" : this.#end(now, all));
    this.dialog.querySelector("[data-clock-press=back]").disabled = step === 0;
    this.dialog.querySelector("[data-clock-press=next]").disabled = state === "done";
    const pause = this.dialog.querySelector("[data-clock-press=pause]");
    pause.disabled = ["waits", "done"].includes(state);
    pause.textContent = sentence(this.place, paused === null ? "pause" : "go-on");
    if (step !== this.#shown) this.#showStep(step);
    this.#tell(state);
  }

  #showStep(step) {
    this.#shown = step;
    const { length } = this.steps;
    const present = this.steps[step];
    this.#write(
      "count",
      sentence(this.place, "count", { step: figure(Math.min(step + 1, length)), all: figure(length) }),
    );
    this.#write("step", present?.title ?? sentence(this.place, "done"));
    this.dialog.querySelector("[data-clock=text]").replaceChildren(...(present?.body() ?? []));
    const next = this.steps[step + 1];
    const following = next && sentence(this.place, "next", { title: next.title, minutes: next.time });
    this.#write("next", following ?? (present ? sentence(this.place, "last") : ""));
  }

  /** When all is over if nobody is late from now on, and when it was to be. */
  #end(now, all) {
    const over = new Date(now + all);
    const end = sentence(this.place, "end", { time: this.#time(over.getHours() * 60 + over.getMinutes()) });
    const { start } = this.#run;
    if (start === null) return end;
    return `${end} ${sentence(this.place, "planned", { time: this.#time(start + total(this.lengths)) })}`;
  }

  #time(minutes) {
    return sentence(this.place, "time", parted(minutes));
  }

  /** Say to who listens, and to the hand that holds the phone, when a step begins and when its time is over. */
  #tell(state) {
    const told = `${this.#shown} ${state}`;
    if (told === this.#told) return;
    if (state === "over") navigator.vibrate?.(BUZZ);
    if (["left", "over", "done"].includes(state)) {
      const title = this.steps[this.#shown]?.title ?? "";
      this.#write("said", state === "over" ? sentence(this.place, "over") : title || sentence(this.place, "done"));
    }
    this.#told = told;
  }

  #write(name, text) {
    const element = this.dialog.querySelector(`[data-clock=${name}]`);
    if (element.textContent !== text) element.textContent = text;
  }

  #leave() {
    clearInterval(this.#ticking);
    this.#keep();
    this.#awake?.release();
    this.#awake = null;
  }

  /** A screen that stays on, where the browser can do that and may. */
  async #stayAwake() {
    try {
      if (document.visibilityState === "visible") this.#awake = await navigator.wakeLock.request("screen");
    } catch {
      this.#awake = null;
    }
  }

  #keep() {
    try {
      sessionStorage.setItem(this.key, JSON.stringify({ ...this.#run, at: Date.now() }));
    } catch {
      // Where nothing can be kept the run lasts as long as the page.
    }
  }

  /** @returns {Run | null} */
  #kept(start) {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.key) ?? "null");
      const fits = kept?.start === start && kept.step < this.steps.length && Date.now() - kept.at < LASTING;
      return fits ? kept : null;
    } catch {
      return null;
    }
  }
}
