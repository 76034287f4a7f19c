// @ts-check
/** Shows what a trial answered: what is wrong and where, the examples red or green and in words, the firms by heap, the words to check. */

/** @param {string} tag @param {string} [text] @param {string} [look] @param {Node[]} inner */
const make = (tag, text = "", look = "", ...inner) => {
  const made = Object.assign(document.createElement(tag), { textContent: text, className: look });
  made.append(...inner);
  return made;
};

/** @param {HTMLElement} root */
const parts = (root) => ({
  state: /** @type {HTMLElement} */ (root.querySelector("[data-trial-state]")),
  result: /** @type {HTMLElement} */ (root.querySelector("[data-trial-result]")),
});

/** @param {HTMLElement} root */
export function wait(root) {
  parts(root).state.textContent = "正在试算…";
}

/** @param {HTMLElement} root @param {string} words */
export function failed(root, words) {
  const { state } = parts(root);
  state.textContent = words;
  state.className = "ink-bad";
}

/** @param {HTMLElement} root @param {any} trial @param {(part: string) => void} turn */
export function show(root, trial, turn) {
  const { state, result } = parts(root);
  const unlike = trial.examples.filter((/** @type {any} */ e) => !e.agrees);
  state.className = trial.problems.length || unlike.length ? "ink-bad" : "ink-good";
  state.textContent = trial.problems.length ? `规则有 ${trial.problems.length} 处错误，改好后才能保存`
    : unlike.length ? `${trial.examples.length} 个例子，${unlike.length} 个不符` : `${trial.examples.length} 个例子全部相符`;
  result.replaceChildren(...problems(root, trial, turn), ...hints(trial), ...examples(trial, unlike), ...firms(trial),
    make("p", `试算于 ${new Date().toLocaleTimeString("zh-CN")}，没有保存`, "quiet"));
  marks(root, trial);
  if (!trial.problems.length) words(trial);
}

/** @param {HTMLElement} root @param {any} trial @param {(part: string) => void} turn */
function problems(root, trial, turn) {
  return trial.problems.map((/** @type {any} */ p) => {
    const place = root.querySelector(`[data-name="${CSS.escape(p.decision)}"]`);
    const line = make("p", "", "trial-problem", make("strong", p.where || "模型"), make("span", p.words));
    if (place instanceof HTMLElement) {
      const go = Object.assign(make("button", "打开", "button small"), { type: "button" });
      go.addEventListener("click", () => turn(place.dataset.part ?? ""));
      line.append(go);
    }
    return line;
  });
}

/** @param {any} trial */
const hints = (trial) => trial.hints.map((/** @type {string} */ hint) => make("p", hint, "trial-hint"));

/** @param {any} trial @param {any[]} unlike */
function examples(trial, unlike) {
  if (!trial.examples.length) return [];
  /** @param {any} e */
  const line = (e) => make("li", "", e.agrees ? "like" : "unlike",
    make("p", "", "", make("strong", e.name), make("span", e.agrees ? "✓ 相符" : "✗ 不符", e.agrees ? "ink-good" : "ink-bad")),
    ...(e.agrees ? [make("p", e.expected, "quiet")] : [make("p", `应得：${e.expected}`), make("p", `现得：${e.actual}`)]));
  const rest = trial.examples.filter((/** @type {any} */ e) => e.agrees);
  const fold = /** @type {HTMLDetailsElement} */ (make("details", "", "trial-rest", make("summary", `相符的 ${rest.length} 个`), make("ul", "", "trial-examples", ...rest.map(line))));
  return [make("ul", "", "trial-examples", ...unlike.map(line)), ...(rest.length ? [fold] : [])];
}

/** @param {any} trial */
function firms(trial) {
  if (!trial.firms.length) return trial.firmsNote ? [make("p", trial.firmsNote, "quiet")] : [];
  const rows = trial.firms.map((/** @type {any} */ f) => {
    const moved = f.after - f.before;
    return make("tr", "", "", make("th", f.word), make("td", String(f.before)), make("td", String(f.after)), make("td", moved ? (moved > 0 ? `+${moved}` : String(moved)) : "不变", moved ? "moved" : "quiet"));
  });
  const head = make("thead", "", "", make("tr", "", "", ...["本县企业", "原", "现", "增减"].map((t) => make("th", t))));
  return [make("table", "", "trial-firms", head, make("tbody", "", "", ...rows)), make("p", trial.firmsNote, "quiet")];
}

/** @param {HTMLElement} root @param {any} trial */
function marks(root, trial) {
  for (const button of root.querySelectorAll("[data-name]")) {
    const name = /** @type {HTMLElement} */ (button).dataset.name;
    const wrong = trial.problems.some((/** @type {any} */ p) => p.decision === name);
    const mark = /** @type {HTMLElement} */ (button.querySelector("[data-mark]"));
    mark.textContent = wrong ? "有误" : trial.changed.includes(name) ? "已改" : "";
    mark.className = wrong ? "ink-bad" : "ink-soon";
  }
}

/** The words of conditions that the change touches stand open, with what it suggests; typed words are left alone. @param {any} trial */
function words(trial) {
  const none = document.querySelector("[data-no-words]");
  if (none instanceof HTMLElement) none.hidden = trial.conditions.length > 0;
  for (const place of document.querySelectorAll("[data-words]")) {
    const id = /** @type {HTMLElement} */ (place).dataset.words;
    const touched = trial.conditions.find((/** @type {any} */ c) => c.id === id);
    /** @type {HTMLElement} */ (place).hidden = !touched;
    suggest(place.querySelector("textarea"), touched?.suggestedText);
    const number = touched?.suggestedNumber;
    suggest(place.querySelector("input"), number === undefined || number === null ? undefined : String(touched.unit === "%" ? +(number * 100).toFixed(8) : number));
  }
}

/** @param {HTMLInputElement | HTMLTextAreaElement | null} field @param {string | undefined} value */
function suggest(field, value) {
  if (!field || field.value !== (field.dataset.suggested ?? field.defaultValue)) return;
  field.value = field.dataset.suggested = value ?? field.defaultValue;
}
