// Words are taken from the article by selecting them: their places are filled in as numbers of characters.
"use strict";
(() => {
  const text = document.querySelector("[data-text]");
  const words = document.getElementById("field-words");
  const spans = document.querySelector("[data-spans]");
  if (!text || !words || !spans) return;
  const said = document.querySelector("[data-said]");
  const take = document.querySelector("[data-take]");
  const add = document.querySelector("[data-add]");
  document.querySelector("[data-hint]").hidden = false;
  let selected = null;
  let pieces = [];
  text.querySelector("mark")?.scrollIntoView({ block: "nearest" });

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

  document.addEventListener("selectionchange", () => {
    selected = chosen() ?? selected;
    take.hidden = selected === null;
    add.hidden = selected === null || pieces.length === 0;
  });

  function put(listed) {
    pieces = listed.sort((one, other) => one.start - other.start);
    words.value = pieces.map((one) => one.words).join(" … ");
    spans.value = pieces.map((one) => `${one.start}-${one.end}`).join(",");
    said.textContent = `Taken: ${words.value}`;
    add.hidden = selected === null;
  }
  take.addEventListener("click", () => { if (selected) put([selected]); });
  add.addEventListener("click", () => {
    if (selected) put([...pieces.filter((one) => one.end <= selected.start || one.start >= selected.end), selected]);
  });
  words.addEventListener("input", () => { spans.value = ""; pieces = []; });
  for (const role of document.querySelectorAll("[data-words]")) {
    role.addEventListener("change", () => { words.value = role.dataset.words; spans.value = ""; pieces = []; });
  }
})();
