// @ts-check
/** Sends the form as it stands to data-autosave two seconds after the last change; says when it was kept. */

const attached = new WeakSet();

export function attach() {
  for (const form of document.querySelectorAll("form[data-autosave]")) {
    if (!(form instanceof HTMLFormElement) || attached.has(form)) continue;
    attached.add(form);
    let wait = 0;
    form.addEventListener("input", () => {
      clearTimeout(wait);
      wait = window.setTimeout(() => save(form), 2000);
    });
    form.addEventListener("submit", () => clearTimeout(wait));
  }
}

/** @param {HTMLFormElement} form */
async function save(form) {
  const state = form.querySelector("[data-save-state]");
  const body = new FormData(form);
  for (const [name, value] of [...body]) {
    if (value instanceof File) body.delete(name);
  }
  try {
    const answer = await fetch(form.dataset.autosave ?? "", { method: "POST", body });
    if (!answer.ok) throw new Error(String(answer.status));
    if (state) state.textContent = `已自动保存 ${new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" })}`;
    form.dispatchEvent(new CustomEvent("kechuang:saved", { bubbles: true }));
  } catch {
    if (state) state.textContent = "网络不通，未能自动保存；内容还在本页，连上后会再试";
    setTimeout(() => save(form), 15000);
  }
}
