// @ts-check
/** What a saved answer brings beside its box: what is not right with it, what somebody else typed, that it is settled. */

/** @param {HTMLElement} place @param {string} key */
const answer = (place, key) => place.querySelector(`[data-field="${CSS.escape(key)}"]`);

/** @param {HTMLElement} place @param {string} key @param {string} fault Empty when it is right. */
export function mark(place, key, fault) {
  const field = answer(place, key)?.querySelector(".field"), input = field?.querySelector("input, select, textarea");
  if (!field || !input) return;
  const old = field.querySelector(".error");
  if (!fault) {
    old?.remove();
    field.classList.remove("wrong");
    input.removeAttribute("aria-invalid");
    input.setAttribute("aria-describedby", `${input.id}-hint`);
    return;
  }
  const words = old ?? document.createElement("p");
  words.className = "error";
  words.id = `${input.id}-error`;
  words.textContent = fault;
  if (!old) field.append(words);
  field.classList.add("wrong");
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", `${input.id}-error ${input.id}-hint`);
}

/** Both answers with a button each; nothing is lost until somebody chooses. @param {HTMLElement} place @param {any} told @param {number} save */
export function dispute(place, told, save) {
  const here = answer(place, told.field);
  if (!here) return;
  here.querySelectorAll(".answer-note").forEach((note) => note.remove());
  here.classList.add("disputed");
  const note = document.createElement("div");
  note.className = "answer-note rivals";
  note.setAttribute("role", "alert");
  const words = document.createElement("p");
  words.textContent = `${told.by} 在 ${told.at} 已填“${told.stands}”，您填的是“${told.yours}”。两个都留着，请选一个：`;
  const choices = document.createElement("p");
  choices.append(button(told.field, told.stands, `用“${told.stands}”`, save), " ", button(told.field, told.yours, `用我填的“${told.yours}”`, save));
  note.append(words, choices);
  here.append(note);
}

/** @param {string} key @param {string} text @param {string} words @param {number} save */
function button(key, text, words, save) {
  const made = document.createElement("button");
  made.className = "button small";
  made.name = "choose";
  made.value = key;
  made.dataset.text = text;
  made.dataset.save = String(save);
  made.textContent = words;
  return made;
}

/** @param {HTMLElement} place @param {string} key */
export function settled(place, key) {
  const here = answer(place, key);
  here?.classList.remove("disputed");
  here?.querySelectorAll(".answer-note").forEach((note) => note.remove());
}

/** @param {HTMLElement} place @param {{ field: string, by: string, at: string }} item */
export function news(place, item) {
  const here = answer(place, item.field);
  if (!here) return;
  here.querySelectorAll(".answer-note.news").forEach((note) => note.remove());
  const note = document.createElement("p");
  note.className = "answer-note news quiet";
  note.textContent = `${item.by} ${item.at} 填`;
  here.append(note);
}
