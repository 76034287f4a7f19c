// @ts-check
import { say } from "./say.js";

/** A copy of what is being typed, in this browser, until the server acknowledges it. */

const prefix = "kc-draft:";
const attached = new WeakSet();

export function attach() {
  for (const done of document.querySelectorAll("[data-draft-done]")) {
    localStorage.removeItem(prefix + /** @type {HTMLElement} */ (done).dataset.draftDone);
  }
  for (const form of document.querySelectorAll("form[data-draft]")) {
    if (form instanceof HTMLFormElement && !attached.has(form)) tend(form);
  }
}

/** @param {HTMLFormElement} form */
function tend(form) {
  attached.add(form);
  const name = prefix + form.dataset.draft;
  offer(form, name);
  let wait = 0;
  form.addEventListener("input", () => {
    clearTimeout(wait);
    wait = window.setTimeout(() => localStorage.setItem(name, JSON.stringify({ at: Date.now(), values: values(form) })), 600);
  });
}

/** @param {HTMLFormElement} form Passwords, files and hidden fields (token, key) are never kept. */
function fields(form) {
  return [...form.elements].filter((each) =>
    (each instanceof HTMLInputElement && !["password", "file", "hidden", "submit"].includes(each.type)) ||
    each instanceof HTMLSelectElement || each instanceof HTMLTextAreaElement)
    .map((each) => /** @type {HTMLInputElement} */ (each))
    .filter((each) => each.name);
}

/** @param {HTMLFormElement} form @returns {[string, string, boolean][]} */
function values(form) {
  return fields(form).map((each) => [each.name, each.value, each.checked ?? false]);
}

/** @param {HTMLFormElement} form @param {string} name */
function offer(form, name) {
  const text = localStorage.getItem(name);
  if (!text) return;
  const draft = JSON.parse(text);
  if (JSON.stringify(draft.values) === JSON.stringify(values(form))) return;
  const bar = document.createElement("div");
  bar.className = "notice draft-bar";
  bar.setAttribute("role", "status");
  const words = document.createElement("p");
  words.textContent = `这台电脑上有 ${new Date(draft.at).toLocaleString("zh-CN")} 未提交的内容。`;
  bar.append(words, button("恢复", () => restore(form, draft.values)), button("丢弃", () => localStorage.removeItem(name)));
  form.prepend(bar);

  /** @param {string} label @param {() => void} act */
  function button(label, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button small";
    made.textContent = label;
    made.addEventListener("click", () => {
      act();
      bar.remove();
      say(`已${label}`);
    });
    return made;
  }
}

/** @param {HTMLFormElement} form @param {[string, string, boolean][]} kept */
function restore(form, kept) {
  const rest = [...kept];
  for (const field of fields(form)) {
    const choice = field.type === "radio" || field.type === "checkbox";
    const at = rest.findIndex(([name, value]) => name === field.name && (!choice || value === field.value));
    if (at < 0) continue;
    const [[, value, checked]] = rest.splice(at, 1);
    if (choice) field.checked = checked;
    else field.value = value;
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
