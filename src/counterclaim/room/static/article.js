// Choosing a statement without loading the page anew, lighting what belongs together. The page works without it.
"use strict";
(() => {
  const reading = document.querySelector("[data-reading]");
  const place = document.getElementById("card");
  if (!reading || !place) return;
  const path = `/article/${encodeURIComponent(reading.dataset.reading)}`;
  const wide = window.matchMedia("(min-width: 62rem)");
  const here = new Map();
  let chosen = place.querySelector("[data-card]")?.dataset.card ?? null;
  let asked = 0;

  for (const element of reading.querySelectorAll(".text [data-s]:not(.join)")) {
    const key = element.dataset.s;
    if (!here.has(key)) here.set(key, []);
    here.get(key).push(element);
  }

  const put = (keys, style) => keys.forEach((key) => here.get(key)?.forEach((one) => one.classList.add(style)));
  const clear = () => reading.querySelectorAll(".text .on").forEach((one) => one.classList.remove("on"));
  const joined = () => [...place.querySelectorAll(".joins [data-s]")].map((one) => one.dataset.s);

  function light(keys, choosing) {
    clear();
    put(keys, "on");
    reading.classList.toggle("choosing", choosing);
  }
  const settle = () => light(chosen ? [chosen, ...joined()] : [], Boolean(chosen));

  // On a narrow page the lower half is under what is said of the statement.
  function bring(key) {
    const tag = document.getElementById(`at-${key}`);
    if (!tag) return;
    const box = tag.getBoundingClientRect();
    const bottom = wide.matches ? window.innerHeight - 80 : window.innerHeight * 0.4;
    if (box.top < 60 || box.top > bottom) tag.scrollIntoView({ block: wide.matches ? "center" : "start" });
  }

  async function choose(key, from) {
    const turn = ++asked;
    try {
      if (window.location.hash === "#reply") throw new Error("a form for another statement is open");
      const answer = await fetch(`${path}/statement/${encodeURIComponent(key)}`, { credentials: "same-origin" });
      if (!answer.ok) throw new Error(String(answer.status));
      const html = await answer.text();
      if (turn !== asked) return;
      place.replaceChildren(new DOMParser().parseFromString(html, "text/html").body.firstElementChild);
    } catch {
      window.location.assign(`${path}?statement=${encodeURIComponent(key)}#at-${encodeURIComponent(key)}`);
      return;
    }
    const inside = from && place.contains(document.activeElement);
    chosen = key;
    window.offerCopies?.(place); // of room.js
    reading.classList.add("with-card");
    settle();
    bring(key);
    if (wide.matches) place.closest(".rail").scrollTop = 0;
    if (inside || from === "step") place.querySelector("[data-step]")?.focus({ preventScroll: true });
    history.replaceState(null, "", `${path}?statement=${encodeURIComponent(key)}#at-${encodeURIComponent(key)}`);
  }

  function close() {
    if (!chosen) return;
    const tag = document.getElementById(`at-${chosen}`);
    const back = place.contains(document.activeElement);
    asked += 1;
    chosen = null;
    place.replaceChildren();
    reading.classList.remove("with-card");
    settle();
    history.replaceState(null, "", path);
    if (back) tag?.focus({ preventScroll: true });
  }

  const plain = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);

  document.addEventListener("click", (event) => {
    const { target } = event;
    if (!plain(event) || !(target instanceof Element)) return;
    if (target.closest("[data-close]")) { event.preventDefault(); close(); return; }
    const link = target.closest("a[data-s]");
    if (link && here.has(link.dataset.s)) {
      event.preventDefault();
      choose(link.dataset.s, link.hasAttribute("data-step") ? "step" : "link");
      return;
    }
    if (target.closest("a, button, summary, input, select, textarea, label") || String(window.getSelection())) return;
    const mark = target.closest(".text .m");
    if (mark && mark.dataset.s === chosen) close();
    else if (mark) choose(mark.dataset.s);
    else if (target.closest(".text")) close();
  });

  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });

  // Where the text names somebody is framed while the mouse or the focus is on their entry in the list.
  function name(places) {
    for (const one of reading.querySelectorAll(".text .mention.named")) one.classList.remove("named");
    if (places) reading.querySelectorAll(`.text .mention[data-a="${places}"]`).forEach((one) => one.classList.add("named"));
  }
  reading.addEventListener("focusin", (event) => name(event.target.closest("[data-named]")?.dataset.named));

  // The mouse over marked words, a claim or a name lights what belongs together, for as long as it stays.
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const mark = event.target.closest(".text .m, .text .tag, .rail a[data-s]");
    const group = event.target.closest("[data-all]");
    name(event.target.closest("[data-named]")?.dataset.named);
    if (mark) { settle(); put([mark.dataset.s], "on"); }
    else if (group) light(group.dataset.all.trim().split(" "), true);
    else settle();
  });

  // An address that leads to a place in the text chooses what stands there.
  const named = decodeURIComponent(window.location.hash).match(/^#at-(.+)$/)?.[1];
  if (named && here.has(named) && !chosen) choose(named);
})();
