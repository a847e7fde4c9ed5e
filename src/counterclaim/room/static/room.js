// Small comforts; every page works without them.
"use strict";

// "/" leads to the search field.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const field = document.getElementById("find");
  if (field) { event.preventDefault(); field.focus(); field.select(); }
});

// On a phone the parts of the room stand on one line, which may be longer than the page: the open one is in sight.
const part = document.querySelector(".sections [aria-current]");
if (part) {
  const line = part.closest("ul");
  line.scrollLeft += part.getBoundingClientRect().right - line.getBoundingClientRect().right + 24;
}

// What is wrong with a form is where the reader goes on.
document.querySelector('[role="alert"][tabindex]')?.focus();

// <button data-copy="id of an element" hidden>: copies its text, and says so. Where a page may not write to the clipboard
// (an address that is not https, a refusal) the text is selected instead, so that one key copies it.
async function copy(button) {
  const from = document.getElementById(button.dataset.copy);
  if (!from) return;
  const before = button.dataset.before ?? button.textContent;
  button.dataset.before = before;
  try {
    await navigator.clipboard.writeText((from.value ?? from.textContent).trim().replace(/\s+/g, " "));
    button.textContent = "Copied";
  } catch {
    if (from.select) from.select(); else window.getSelection().selectAllChildren(from);
    button.textContent = "Selected: copy it with your keys";
  }
  setTimeout(() => { button.textContent = before; }, 2400);
}
function offerCopies(within) {
  for (const button of within.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
  }
}
offerCopies(document);
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest("[data-copy]");
  if (button) copy(button);
});

// A form is sent once, however often its button is pressed.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    setTimeout(() => { delete form.dataset.sent; }, 4000);
  });
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
