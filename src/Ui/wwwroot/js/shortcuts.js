// @ts-check
/** `/` search, `g h` home, `g t` to-do, `?` help. */

const keys = [["/", "检索"], ["g h", "首页"], ["g t", "待办"], ["↑ ↓", "在列表中移动"], ["Enter", "打开所选"], ["Esc", "关闭"], ["?", "本说明"]];
const places = /** @type {Record<string, string>} */ ({ h: "/", t: "/#to-do" });

/** What the page shown adds, as "n 下一处待填|Esc 改完". @returns {string[][]} */
const here = () => (/** @type {HTMLElement | null} */ (document.querySelector("[data-keys]"))?.dataset.keys ?? "").split("|").filter(Boolean).map((line) => line.split(" "));

/** @param {string} key */
export function press(key) {
  if (key === "/") {
    /** @type {HTMLElement | null} */ (document.querySelector('[data-shortcut="search"]'))?.focus();
  } else if (key === "?") {
    help();
  } else {
    const next = (/** @type {KeyboardEvent} */ event) => {
      if (places[event.key]) location.assign(places[event.key]);
    };
    document.addEventListener("keydown", next, { once: true });
    setTimeout(() => document.removeEventListener("keydown", next), 1500);
  }
}

function help() {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "keys-title");
  const title = document.createElement("h2");
  title.id = "keys-title";
  title.textContent = "键盘快捷键";
  const list = document.createElement("dl");
  for (const [key, words] of [...keys, ...here()]) {
    const term = document.createElement("dt");
    const kbd = document.createElement("kbd");
    kbd.textContent = key;
    term.append(kbd);
    const what = document.createElement("dd");
    what.textContent = words;
    list.append(term, what);
  }
  const close = document.createElement("button");
  close.className = "button";
  close.textContent = "关闭";
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(title, list, close);
  document.body.append(dialog);
  dialog.showModal();
}
