"use strict";
const notes = [...document.querySelectorAll(".note")];
const marks = [...document.querySelectorAll("mark")];
const sheets = [...document.querySelectorAll(".sheet")];
const entries = [...document.querySelectorAll(".contents li")];
const form = document.querySelector(".filters");
const output = form.querySelector("output");
const places = new Map();
for (const mark of marks) {
  for (const id of mark.dataset.notes.split(" ")) if (!places.has(id)) places.set(id, mark);
}
let shown = [];
let current = -1;
let stepping = false;

function notesOf(mark) {
  return mark.dataset.notes.split(" ").map((id) => document.getElementById(id)).filter(Boolean);
}

function filter() {
  const severities = new Set(new FormData(form).getAll("severity"));
  const rule = form.elements.rule.value;
  const everything = severities.size === 3 && !rule;
  for (const note of notes) {
    const wanted = severities.has(note.classList[1]) && (!rule || note.dataset.rule === rule);
    note.classList.toggle("off", !wanted);
  }
  for (const mark of marks) {
    const off = notesOf(mark).every((note) => note.classList.contains("off"));
    mark.classList.toggle("off", off);
    if (mark.id) mark.tabIndex = off ? -1 : 0;
  }
  for (const [place, sheet] of sheets.entries()) {
    const off = !everything && !sheet.querySelector(".note:not(.off)");
    sheet.classList.toggle("off", off);
    entries[place].classList.toggle("off", off);
  }
  shown = notes.filter((note) => !note.classList.contains("off") && places.has(note.id));
  current = -1;
  tell();
}

function tell() {
  const place = current < 0 ? "" : `${current + 1} of `;
  output.textContent = shown.length ? `${place}${shown.length}` : "none";
}

function step(by) {
  if (!shown.length) return;
  current = current < 0 && by < 0 ? shown.length - 1 : (current + by + shown.length) % shown.length;
  const mark = places.get(shown[current].id);
  mark.scrollIntoView({ block: "center", behavior: "instant" });
  stepping = true;
  mark.focus({ preventScroll: true });
  stepping = false;
  tell();
}

function relate(event) {
  const target = event.target.closest ? event.target.closest("mark, .note") : null;
  for (const one of document.querySelectorAll(".on")) one.classList.remove("on");
  if (!target) return;
  if (target.tagName === "MARK") {
    for (const note of notesOf(target)) note.classList.add("on");
    if (event.type === "focusin" && !stepping) {
      current = shown.findIndex((note) => places.get(note.id) === target);
      tell();
    }
  } else {
    for (const mark of document.querySelectorAll(`mark[data-notes~="${CSS.escape(target.id)}"]`)) mark.classList.add("on");
  }
}

form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("click", (event) => {
  if (event.target.dataset.step) step(Number(event.target.dataset.step));
});
document.addEventListener("focusin", relate);
document.addEventListener("mouseover", relate);
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("select, input")) return;
  if (event.key === "j" || event.key === "n") step(1);
  if (event.key === "k" || event.key === "p") step(-1);
});
filter();
