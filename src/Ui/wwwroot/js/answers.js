// @ts-check
import { say } from "./say.js";
import { mark, dispute, settled, news } from "./answers-show.js";

/**
 * Saves each changed answer of a form by itself. Until the server has acknowledged it, a copy lies in this browser:
 * a dropped line, a closed window or a lost answer loses nothing.
 * @typedef {{ text: string, seen: number }} Change
 * @typedef {{ id: string, body: { editor: string, known: number, changes: Record<string, Change> } }} Batch
 */

const prefix = "kc-answers:";
/** @typedef {{ pending: () => boolean, flush: () => Promise<void> }} Tended @type {WeakMap<Element, Tended>} */
const forms = new WeakMap();
/** @type {Tended[]} */
let tended = [];

// Plain http in an office network has no crypto.randomUUID.
const random = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

export function attach() {
  const places = [...document.querySelectorAll("[data-answers]")].map((place) => /** @type {HTMLElement} */ (place));
  tended = places.filter((place) => place.dataset.answers).map((place) => forms.get(place) ?? tend(place));
}

// Whoever goes on does so when the last words have arrived, or after three seconds: they are kept here anyway.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  const waiting = tended.filter((each) => each.pending());
  if (!(link instanceof HTMLAnchorElement) || link.target || waiting.length === 0 || (link.pathname === location.pathname && link.hash)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  Promise.race([Promise.all(waiting.map((each) => each.flush())), new Promise((go) => setTimeout(go, 3000))]).finally(() => location.assign(link.href));
}, true);

/** @param {HTMLElement} place @returns {Tended} */
function tend(place) {
  const url = place.dataset.answers ?? "", owner = prefix + place.dataset.case + ":", editor = random(), own = owner + editor;
  /** @type {Record<string, Change>} */ let waiting = {};
  /** @type {Batch[]} */ let batches = [];
  /** @type {Record<string, number>} */ const seen = {};
  let known = Number(place.dataset.known), busy = false, timer = 0;
  const handle = { pending: () => batches.length > 0 || Object.keys(waiting).length > 0, flush };
  forms.set(place, handle);

  const keep = () => handle.pending()
    ? localStorage.setItem(own, JSON.stringify({ at: Date.now(), waiting, batches })) : localStorage.removeItem(own);
  const box = (/** @type {string} */ key) => /** @type {HTMLInputElement | null} */ (place.querySelector(`[name="f.${CSS.escape(key)}"]`));
  const state = (/** @type {string} */ words) => { const line = place.querySelector("[data-save-state]"); if (line && line.textContent !== words) line.textContent = words; };

  /** Takes over what an earlier page of this form had not got through. @param {string} name */
  function adopt(name) {
    const left = JSON.parse(localStorage.getItem(name) ?? "null");
    if (!left) return;
    batches.push(...left.batches);
    for (const [key, change] of Object.entries({ ...Object.assign({}, ...left.batches.map((/** @type {Batch} */ b) => b.body.changes)), ...left.waiting })) {
      const input = box(key);
      if (input && !(key in waiting)) input.value = /** @type {Change} */ (change).text;
      if (input && key in left.waiting) waiting[key] ??= /** @type {Change} */ (change);
    }
    keep();
    localStorage.removeItem(name);
    flush();
  }

  /** @param {string} key @param {string} text @param {number} at */
  function change(key, text, at) {
    waiting[key] = { text, seen: at };
    keep();
    clearTimeout(timer);
    timer = window.setTimeout(flush, 800);
  }

  async function flush() {
    clearTimeout(timer);
    if (busy) return;
    if (batches.length === 0 && Object.keys(waiting).length > 0) {
      batches.push({ id: random(), body: { editor, known, changes: waiting } });
      waiting = {};
      keep();
    }
    const [batch] = batches;
    if (!batch) return;
    busy = true;
    state("正在保存…");
    let retry = 0;
    try {
      const answer = await fetch(url, { method: "POST", keepalive: true, headers: { "Content-Type": "application/json", "Idempotency-Key": batch.id }, body: JSON.stringify(batch.body) });
      if (answer.ok) done(await answer.json(), batch);
      else if (answer.status === 401 || answer.redirected) (retry = 8000, state("登录已过期：内容暂存在本机，请在新窗口登录，登录后自动保存"));
      else if (answer.status >= 500) throw new Error(String(answer.status));
      else refused((await answer.json()).detail ?? "没有保存，请刷新页面", batch);
    } catch {
      retry = 4000;
      state("离线：内容暂存在本机，联网后自动保存");
    }
    busy = false;
    if (retry) timer = window.setTimeout(flush, retry);
    else if (batches.length > 0 || Object.keys(waiting).length > 0) await flush();
  }

  /** @param {string} words @param {Batch} batch What was refused is kept in this browser, and said. */
  function refused(words, batch) {
    batches = batches.filter((each) => each !== batch);
    localStorage.setItem(own + ":refused", JSON.stringify({ at: Date.now(), waiting: batch.body.changes, batches: [] }));
    keep();
    state(words);
    say(words);
  }

  /** @param {any} answer @param {Batch} batch */
  function done(answer, batch) {
    batches = batches.filter((each) => each !== batch);
    const before = known;
    for (const key of Object.keys(batch.body.changes)) {
      const told = answer.conflicts.find((/** @type {any} */ c) => c.field === key);
      if (told) (seen[key] ??= before, dispute(place, told, answer.save));
      else (seen[key] = answer.save, settled(place, key));
      if (key in waiting && !told) waiting[key].seen = answer.save;
      else if (!(key in waiting)) mark(place, key, answer.faults[key]);
    }
    for (const item of answer.news) {
      const input = box(item.field);
      if (!input || item.field in waiting || input === document.activeElement) seen[item.field] ??= before;
      else (input.value = item.text, seen[item.field] = item.save, news(place, item));
    }
    known = Math.max(known, answer.save);
    keep();
    state(`已保存 ${answer.at}`);
    for (const part of answer.parts) { const line = place.querySelector(`[data-part="${part.number}"]`); if (line) line.textContent = part.state; }
    const progress = place.querySelector("[data-progress]"), next = /** @type {HTMLAnchorElement | null} */ (place.querySelector("[data-next]"));
    if (progress && progress.textContent !== answer.progress) progress.textContent = answer.progress;
    if (next) (next.hidden = answer.next === null, next.href = next.dataset.next + answer.next);
  }

  place.addEventListener("input", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.name?.startsWith("f.")) change(input.name.slice(2), input.value, seen[input.name.slice(2)] ?? known);
  });
  place.addEventListener("change", () => setTimeout(flush));
  place.addEventListener("submit", (event) => {
    const button = /** @type {SubmitEvent} */ (event).submitter;
    event.preventDefault();
    event.stopPropagation();
    if (button instanceof HTMLButtonElement && (button.name === "choose" || button.name === "confirm")) {
      const key = button.value.split("|")[0], input = box(key), text = button.dataset.text ?? "";
      if (input) input.value = text;
      change(key, text, Math.max(known, Number(button.dataset.save ?? 0)));
    }
    flush();
  });
  addEventListener("online", () => place.isConnected && flush());
  document.addEventListener("visibilitychange", () => document.hidden && place.isConnected && flush());

  const before = sessionStorage.getItem(owner);
  if (before) adopt(before);
  sessionStorage.setItem(owner, own);
  const beat = window.setInterval(() => {
    if (!place.isConnected) return clearInterval(beat);
    keep();
    // What another window has not touched for a quarter of a minute was left behind.
    for (const name of Object.keys(localStorage)) if (name.startsWith(owner) && name !== own && !name.endsWith(":refused") && Date.now() - JSON.parse(localStorage.getItem(name) ?? '{"at":0}').at > 15000) adopt(name);
  }, 5000);
  return handle;
}
