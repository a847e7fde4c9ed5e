// Under the search field at the top: the best few things found while somebody types. Links, reached with Tab or arrows.
"use strict";

const find = document.querySelector("form[data-suggest]");
const typed = find?.querySelector("input[type=search]");
if (typed) {
  const list = document.createElement("ul");
  list.className = "suggestions plain-list";
  list.hidden = true;
  list.setAttribute("aria-label", "Found while typing");
  find.append(list);
  let waiting = 0;
  let asked = null;

  const hide = () => { list.hidden = true; };

  const look = async () => {
    asked?.abort();
    const now = typed.value.trim();
    if (now.length < 2) { hide(); return; }
    asked = new AbortController();
    try {
      const path = `${find.getAttribute("action")}/suggestions?${new URLSearchParams({ q: typed.value })}`;
      const answer = await fetch(path, { signal: asked.signal, credentials: "same-origin" });
      if (!answer.ok) return;
      list.innerHTML = await answer.text();
      list.hidden = !list.children.length;
    } catch (error) {
      hide();
    }
  };

  typed.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 160);
  });
  find.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); hide(); typed.focus(); return; }
    if (list.hidden || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    const stops = [typed, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    event.preventDefault();
    stops[(at + (event.key === "ArrowDown" ? 1 : stops.length - 1)) % stops.length].focus();
  });
  document.addEventListener("click", (event) => { if (!find.contains(event.target)) hide(); });
  find.addEventListener("focusout", (event) => { if (!find.contains(event.relatedTarget)) hide(); });
}
