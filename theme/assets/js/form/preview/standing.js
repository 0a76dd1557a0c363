/** Standing: how a practice stands, in words that always tell how old the knowledge is, as in bank/model/standing.py. */

/** “running, known from 2025”; what has ended does not grow old. */
export function standing(status, words) {
  const { state, as_of: known, looked } = status ?? {}; // of what is only begun there may be none
  if (state?.meaning === "ended") return state.label;
  const unknown = state?.meaning === "unknown";
  const day = unknown ? looked : known;
  const told = { state: state?.label ?? "…", year: (day?.text ?? day ?? "…").slice(0, 4) };
  return (unknown ? words.looked : words.known).replace(/{(\w+)}/g, (_, name) => told[name]);
}
