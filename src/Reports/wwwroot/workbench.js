// @ts-check
/** The sheet of the workbench: a paragraph is edited where it stands and saves itself. Without script the same is a form. */
import { say } from "/_content/Kechuang.Ui/js/say.js";
import { fill, read } from "./chips.js";
import { Keeper, left } from "./keeper.js";

/** @typedef {{ key: string, box: HTMLElement, frame: HTMLElement, keeper: Keeper }} Open @type {Open | null} */
let open = null;

const sheet = () => /** @type {HTMLElement | null} */ (document.querySelector("article[data-sheet]"));
/** @param {string} key */
const lines = (key) => [...document.querySelectorAll(`article[data-sheet] p[data-key="${CSS.escape(key)}"]`)].map((p) => /** @type {HTMLElement} */ (p));

/** @param {string} tag @param {string} name @param {string} words */
function made(tag, name, words) {
  const node = document.createElement(tag);
  node.className = name;
  node.textContent = words;
  return node;
}

/** @param {string} key */
async function edit(key) {
  if (open?.key === key) return open.box.focus();
  if (open && !(await close())) return;
  const [first] = lines(key), api = sheet()?.dataset.sheet ?? "";
  if (!first?.dataset.source) return;
  const frame = made("div", "paragraph-form", ""), box = made("div", "sheet-text", ""), foot = made("p", "sheet-foot", "");
  const state = made("span", "quiet", ""), end = /** @type {HTMLButtonElement} */ (made("button", "button small", "完成（Esc）")), past = made("a", "quiet", "历次文字");
  const leave = /** @type {HTMLButtonElement} */ (made("button", "button small quiet", "放弃没存上的"));
  leave.type = "button";
  leave.addEventListener("click", () => { keeper.drop(); close(); });
  end.type = "button";
  end.dataset.end = "";
  past.setAttribute("href", `${location.pathname}/paragraphs/${key}`);
  for (const [name, value] of [["role", "textbox"], ["aria-multiline", "true"], ["aria-label", "改这一段"], ["contenteditable", "plaintext-only"]]) box.setAttribute(name, value);
  if (!box.isContentEditable && box.contentEditable !== "plaintext-only") box.contentEditable = "true";
  state.dataset.saveState = "";
  foot.append(end, " ", leave, " ", past, " ", state, " ", made("span", "quiet screen", "Ctrl+S 保存，F8 下一处待填"));
  frame.append(box, foot);
  const keeper = new Keeper(api + key, first.dataset.source, first.dataset.seen ?? "", (words) => { state.textContent = words; if (!/^(正在|已保存)/.test(words)) say(words); }, (rival) => dispute(rival));
  const mine = keeper.waiting;
  fill(box, mine ? keeper.copy.text : first.dataset.source);
  lines(key).forEach((p) => { p.hidden = true; });
  first.before(frame);
  open = { key, box, frame, keeper };
  box.addEventListener("input", () => keeper.write(read(box)));
  box.focus();
  if (mine) (state.textContent = "这是上次没有保存上的文字，已放回来", keeper.later(300));
}

/** @param {import("./keeper.js").Rival} rival */
function dispute(rival) {
  if (!open) return;
  const { frame, box, keeper } = open;
  frame.querySelector(".rivals")?.remove();
  const note = made("div", "rivals", ""), ours = made("button", "button small", "用我写的"), theirs = made("button", "button small", `用${rival.by}写的`);
  note.setAttribute("role", "alert");
  note.append(made("p", "", `${rival.detail}。两份都留着，请选一份：`), made("blockquote", "quote", rival.text), ours, " ", theirs);
  ours.addEventListener("click", () => { note.remove(); keeper.settle(rival, true); });
  theirs.addEventListener("click", () => { note.remove(); fill(box, rival.text); keeper.settle(rival, false); });
  frame.append(note);
}

/** Closes the paragraph; what waits goes out first. Offline it stays open, with its words. @returns {Promise<boolean>} */
async function close() {
  if (!open) return true;
  const { key, frame, keeper } = open;
  const arrived = await Promise.race([keeper.flush(), new Promise((go) => setTimeout(() => go(false), 3000))]);
  if (!arrived) return false;
  open = null;
  frame.remove();
  lines(key).forEach((p) => { p.hidden = false; });
  if (keeper.copy.seen !== lines(key)[0]?.dataset.seen) await redraw();
  /** @type {HTMLElement | null} */ (lines(key)[0]?.querySelector(".edit-here"))?.focus({ preventScroll: true });
  return true;
}

/** The server draws the sheet, the panel and the line of counts anew: there is one place that knows how. */
async function redraw() {
  const answer = await fetch(location.href.split("#")[0]);
  if (!answer.ok) return location.reload();
  const now = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of ["article[data-sheet]", "#panel", "main .page-head"]) {
    const [old, fresh] = [document.querySelector(part), now.querySelector(part)];
    if (old && fresh) old.replaceWith(document.importNode(fresh, true));
  }
}

function nextBlank() {
  const blanks = [...document.querySelectorAll("article[data-sheet] a.m-blank")].map((a) => /** @type {HTMLElement} */ (a));
  const from = document.activeElement;
  const next = blanks.find((a) => from && (from.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_FOLLOWING) && !from.contains(a)) ?? blanks[0];
  if (next) (next.focus(), next.scrollIntoView({ block: "center" }));
  else say("没有待填的了");
}

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target), pencil = target.closest("a.edit-here");
  if (target.closest("[data-end]")) close();
  const remark = target.closest("a[data-remark]"), chosen = getSelection();
  if (remark instanceof HTMLAnchorElement && chosen && !chosen.isCollapsed && remark.closest("p")?.contains(chosen.anchorNode)) {
    const address = new URL(remark.href);
    address.searchParams.set("words", chosen.toString().slice(0, 60));
    remark.href = address.href;
  }
  if (!pencil || pencil.hasAttribute("data-remark") || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  edit(/** @type {HTMLElement} */ (pencil.closest("p")).dataset.key ?? "");
});

document.addEventListener("dblclick", (event) => {
  const line = /** @type {Element} */ (event.target).closest("article[data-sheet] p[data-key]");
  if (line && !(/** @type {Element} */ (event.target).closest("a"))) edit(/** @type {HTMLElement} */ (line).dataset.key ?? "");
});

document.addEventListener("keydown", async (event) => {
  if (event.isComposing) return;
  const typing = event.target instanceof HTMLElement && (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
  if (open && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") (event.preventDefault(), open.keeper.flush());
  else if (open && event.key === "Escape") (event.preventDefault(), close());
  else if (event.key === "F8" || event.key === "n" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    if (await close()) nextBlank();
  }
});

// What an earlier page could not send goes out now; the paragraph opens with it.
const [waiting] = left(sheet()?.dataset.sheet ?? "-");
if (waiting) edit(waiting);
