// @ts-check
/**
 * Brings the words of one paragraph to the server. Until they are acknowledged a copy lies in this browser, and what was sent is sent
 * again under the same key: a dropped line, a closed window or a lost answer neither loses nor doubles anything.
 * @typedef {{ id: string, text: string, seen: string }} Sent
 * @typedef {{ text: string, seen: string, sent: Sent | null }} Copy
 * @typedef {{ detail: string, seen: string, text: string, by: string }} Rival
 */
import { bare } from "./chips.js";

const prefix = "kc-sheet:";
// Plain http in an office network has no crypto.randomUUID.
const random = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

/** Paragraphs of a sheet whose words have not arrived yet. @param {string} api */
export const left = (api) => Object.keys(localStorage).filter((name) => name.startsWith(prefix + api)).map((name) => name.slice((prefix + api).length));

export class Keeper {
  /** @param {string} url @param {string} source @param {string} seen @param {(words: string) => void} state @param {(rival: Rival) => void} rival */
  constructor(url, source, seen, state, rival) {
    this.url = url;
    this.state = state;
    this.rival = rival;
    this.saved = bare(source);
    /** @type {Copy} */ this.copy = JSON.parse(localStorage.getItem(prefix + url) ?? "null") ?? { text: this.saved, seen, sent: null };
    this.timer = 0;
    this.busy = false;
    this.disputed = false;
    addEventListener("online", () => this.flush());
    document.addEventListener("visibilitychange", () => document.hidden && this.flush());
  }

  get waiting() { return this.copy.sent !== null || bare(this.copy.text) !== this.saved; }

  /** What is in the box now; goes out after a pause. @param {string} text */
  write(text) {
    this.copy.text = text;
    this.keep();
    this.later(1200);
  }

  /** Ours over theirs, or theirs instead of ours. @param {Rival} rival @param {boolean} ours */
  settle(rival, ours) {
    this.saved = bare(rival.text);
    this.copy = { text: ours ? this.copy.text : rival.text, seen: rival.seen, sent: null };
    this.keep();
    return this.flush();
  }

  /** Gives up what has not arrived; what was saved stays. */
  drop() {
    clearTimeout(this.timer);
    this.copy = { text: this.saved, seen: this.copy.seen, sent: null };
    this.keep();
  }

  keep() {
    if (this.waiting) localStorage.setItem(prefix + this.url, JSON.stringify(this.copy));
    else localStorage.removeItem(prefix + this.url);
  }

  /** @param {number} wait */
  later(wait) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), wait);
  }

  /** Sends what waits; true when nothing waits any more. @returns {Promise<boolean>} */
  async flush() {
    clearTimeout(this.timer);
    if (this.busy || !this.waiting) return !this.waiting;
    this.busy = true;
    this.copy.sent ??= { id: random(), text: this.copy.text, seen: this.copy.seen };
    const sent = this.copy.sent;
    this.keep();
    this.state("正在保存…");
    let retry = 0;
    try {
      const answer = await fetch(this.url, { method: "POST", keepalive: true, headers: { "Content-Type": "application/json", "Idempotency-Key": sent.id }, body: JSON.stringify({ text: sent.text, seen: sent.seen }) });
      if (answer.ok) this.done(await answer.json(), sent);
      else if (answer.status === 401 || answer.redirected) (retry = 8000, this.state("登录已过期：文字暂存在本机，请在新窗口登录，登录后自动保存"));
      else if (answer.status === 409) await this.refused(answer);
      else if (answer.status >= 500) throw new Error(String(answer.status));
      else (this.copy.sent = null, this.state((await answer.json()).refusals?.[0]?.message ?? "没有保存，请刷新页面"), retry = -1);
    } catch {
      retry = 4000;
      this.state("离线：文字暂存在本机，联网后自动保存");
    }
    this.busy = false;
    if (retry > 0) this.later(retry);
    return retry === 0 && (this.waiting && this.copy.sent === null && !this.disputed ? this.flush() : !this.waiting);
  }

  /** @param {{ seen: string, at: string }} answer @param {Sent} sent */
  done(answer, sent) {
    this.saved = bare(sent.text);
    this.copy = { text: this.copy.text, seen: answer.seen, sent: null };
    this.disputed = false;
    this.keep();
    this.state(`已保存 ${answer.at}`);
  }

  /** @param {Response} answer */
  async refused(answer) {
    const told = await answer.json();
    this.copy.sent = null;
    this.disputed = Boolean(told.seen);
    this.keep();
    this.state(told.detail);
    if (told.seen) this.rival(told);
  }
}
