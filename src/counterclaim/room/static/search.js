// Search as you type: what the form asks for is fetched as a piece of the page. Without this file the form works as it is.
"use strict";

const form = document.querySelector("form[data-live]");
const results = document.getElementById("results");
const said = document.getElementById("said");
const words = document.getElementById("q");
const PAUSE = 160;
let waiting = 0;
let asked = null;

function query() {
  const values = [...new FormData(form)].filter(([, value]) => String(value).trim());
  return new URLSearchParams(values.map(([name, value]) => [name, String(value)])).toString();
}

async function look() {
  asked?.abort();
  asked = new AbortController();
  const now = query();
  try {
    const answer = await fetch(`${form.dataset.live}?${now}`, { signal: asked.signal, credentials: "same-origin" });
    if (!answer.ok) return;
    results.innerHTML = await answer.text();
    said.textContent = results.querySelector("[data-said]")?.textContent.trim() ?? "";
    const typed = words.value.trim();
    document.title = `${typed ? `${typed.slice(0, 60)} · ` : ""}Search · Counterclaim`;
    history.replaceState(null, "", now ? `${form.getAttribute("action")}?${now}` : form.getAttribute("action"));
  } catch (error) {
    if (error.name !== "AbortError") form.submit();
  }
}

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, PAUSE);
});

// "/" leads to the field of this page; the one at the top is not shown here.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  words.focus();
  words.select();
});
