// @ts-check
/** The table editor: dmn-js over the form's XML box; each change is kept in this browser and tried on the server. */
import { fit, open } from "./dmn.js";
import { show, wait, failed } from "./trial.js";

/** @param {HTMLElement} root */
export async function edit(root) {
  const box = /** @type {HTMLTextAreaElement} */ (document.querySelector("[name='Model.Xml']"));
  const canvas = /** @type {HTMLElement} */ (root.querySelector("[data-canvas]"));
  const kept = /** @type {HTMLElement} */ (root.querySelector("[data-kept]"));
  const store = "kc-draft:" + root.dataset.keep;
  const modeler = await open("modeler", canvas);
  /** @type {any} */ (root).modeler = modeler;
  let timer = 0, asked = new AbortController();

  /** @param {string} xml @param {string} [part] */
  async function load(xml, part) {
    try {
      await modeler.importXML(xml, { open: false });
      await turn(part ?? firstTable());
    } catch (fault) {
      failed(root, `编辑器打不开这份模型：${/** @type {Error} */ (fault).message}`);
    }
  }

  const firstTable = () => modeler.getViews().find((/** @type {any} */ v) => v.type === "decisionTable")?.element.id ?? "";
  const viewOf = (/** @type {string} */ part) => modeler.getViews().find((/** @type {any} */ v) => part ? v.element.id === part : v.type === "drd");

  /** @param {string} part */
  async function turn(part) {
    const view = viewOf(part) ?? viewOf("");
    if (view && view !== modeler.getActiveView()) await modeler.open(view);
  }

  function mark() {
    const view = modeler.getActiveView();
    const active = view?.type === "drd" ? "" : view?.element.id;
    for (const button of root.querySelectorAll("[data-part]")) {
      if (/** @type {HTMLElement} */ (button).dataset.part === active) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
    if (view?.type === "drd") fit(modeler.getActiveViewer());
  }

  async function take() {
    const { xml } = await modeler.saveXML({ format: true });
    box.value = xml;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function keep() {
    localStorage.setItem(store, JSON.stringify({ at: Date.now(), xml: box.value }));
    kept.textContent = `草稿已存在这台电脑上（${new Date().toLocaleTimeString("zh-CN")}）`;
  }

  async function ask() {
    asked.abort();
    asked = new AbortController();
    wait(root);
    try {
      const answer = await fetch(root.dataset.trial ?? "", { method: "POST", body: box.value, headers: { "Content-Type": "application/xml" }, signal: asked.signal });
      if (answer.ok) show(root, await answer.json(), turn);
      else failed(root, answer.status === 401 || answer.redirected ? "登录已过期，请在另一个窗口登录后再试算；草稿还在。" : `没有算成（${answer.status}），请稍后再试。`);
    } catch (fault) {
      if (/** @type {Error} */ (fault).name !== "AbortError") failed(root, "连不上服务器，恢复后点“试算”；草稿已存在这台电脑上。");
    }
  }

  function changed() {
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      await take();
      keep();
      await ask();
    }, 500);
  }

  modeler.on("views.changed", mark);
  const heard = new WeakSet();
  modeler.on("views.changed", () => {
    const viewer = modeler.getActiveViewer();
    if (viewer && !heard.has(viewer)) {
      heard.add(viewer);
      viewer.on("commandStack.changed", (/** @type {any} */ event) => event.trigger !== "clear" && changed());
    }
  });
  root.addEventListener("click", async (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (button?.dataset.part !== undefined) await turn(button.dataset.part);
    else if (button?.matches("[data-try]")) { await take(); await ask(); }
    else if (button?.matches("[data-undo]")) modeler.getActiveViewer().get("commandStack").undo();
    else if (button?.matches("[data-reset]") && confirm("放弃全部修改，回到打开时的版本？")) {
      const part = modeler.getActiveView()?.element.id;
      localStorage.removeItem(store);
      // Not what the box came with: after a refusal that is what was posted.
      box.value = await (await fetch(root.dataset.model ?? "")).text();
      kept.textContent = "已放弃修改";
      await load(box.value, part);
      await ask();
    }
  });
  // Whoever writes into the XML box itself sees it in the tables.
  box.addEventListener("change", async () => { await load(box.value); keep(); await ask(); });

  await load(box.value);
  offer();
  await ask();

  function offer() {
    const draft = JSON.parse(localStorage.getItem(store) ?? "null");
    if (!draft || draft.xml === box.value) return;
    const bar = document.createElement("div");
    bar.className = "notice draft-bar";
    bar.setAttribute("role", "status");
    const words = Object.assign(document.createElement("p"), { textContent: `这台电脑上有 ${new Date(draft.at).toLocaleString("zh-CN")} 没有保存的修改。` });
    bar.append(words, button("恢复", async () => { box.value = draft.xml; await load(draft.xml); await take(); await ask(); }), button("丢弃", () => localStorage.removeItem(store)));
    root.prepend(bar);

    /** @param {string} label @param {() => any} act */
    function button(label, act) {
      const made = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: label });
      made.addEventListener("click", async () => { bar.remove(); await act(); });
      return made;
    }
  }
}
