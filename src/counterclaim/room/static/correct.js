// Words are taken from the article by selecting them: their places are filled in as numbers of characters.
"use strict";
(() => {
  const text = document.querySelector("[data-text]");
  const words = document.getElementById("field-words");
  const spans = document.querySelector("[data-spans]");
  const bar = document.querySelector("[data-taking]");
  if (!text || !words || !spans || !bar) return;
  const way = document.getElementById("way-words");
  const said = document.querySelector("[data-said]");
  const shown = bar.querySelector("[data-selected]");
  const add = bar.querySelector("[data-add]");
  const SHOWN = 90; // characters of what is selected that are repeated beside the buttons
  document.querySelector("[data-hint]").hidden = false;
  let selected = null;
  let pieces = [];

  // What is marked comes into sight inside the box; the page stays at its top.
  const mark = text.querySelector("mark.content") ?? text.querySelector("mark");
  if (mark) text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;

  // Characters as the ledger counts them: code points, not the halves that this language counts.
  const length = (string) => Array.from(string).length;

  function chosen() {
    const selection = window.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return null;
    const before = document.createRange();
    before.selectNodeContents(text);
    before.setEnd(range.startContainer, range.startOffset);
    const raw = range.toString();
    const taken = raw.trim();
    if (!taken) return null;
    const start = length(before.toString()) + length(raw.slice(0, raw.indexOf(taken)));
    return { start, end: start + length(taken), words: taken };
  }

  function offer() {
    bar.hidden = selected === null;
    add.hidden = pieces.length === 0;
    if (!selected) return;
    const flat = selected.words.replace(/\s+/g, " ");
    shown.textContent = flat.length > SHOWN ? `${flat.slice(0, SHOWN / 2)} … ${flat.slice(-SHOWN / 2)}` : flat;
  }

  // A press on a button of the bar ends the selection in some browsers: what was selected stays offered. A press on the
  // article itself ends it everywhere.
  document.addEventListener("selectionchange", () => { selected = chosen() ?? selected; offer(); });
  text.addEventListener("click", () => { selected = chosen(); offer(); });

  function put(listed) {
    pieces = listed.sort((one, other) => one.start - other.start);
    words.value = pieces.map((one) => one.words).join(" … ");
    spans.value = pieces.map((one) => `${one.start}-${one.end}`).join(",");
    said.textContent = `Taken: ${words.value}`;
    selected = null;
    window.getSelection().removeAllRanges();
    offer();
    way.open = true;
    way.scrollIntoView({ block: "start" });
    way.querySelector("summary").focus({ preventScroll: true }); // not the field: a phone would bring its keyboard up
  }
  for (const button of bar.querySelectorAll("[data-take]")) {
    button.addEventListener("click", () => {
      if (!selected) return;
      const role = way.querySelector(`[name="role"][value="${button.dataset.take}"]`);
      if (role) role.checked = true;
      put([selected]);
    });
  }
  add.addEventListener("click", () => {
    if (selected) put([...pieces.filter((one) => one.end <= selected.start || one.start >= selected.end), selected]);
  });
  words.addEventListener("input", () => { spans.value = ""; pieces = []; });
  for (const role of document.querySelectorAll("[data-words]")) {
    role.addEventListener("change", () => { words.value = role.dataset.words; spans.value = ""; pieces = []; });
  }
})();
