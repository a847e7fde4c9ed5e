"use strict";
(() => {
  const chosen = document.querySelector(".chosen");
  const inside = chosen.querySelector("div");
  const wide = window.matchMedia("(min-width: 62rem)");
  let pinned = null;

  const parts = (key) => document.querySelectorAll(`[data-s="${CSS.escape(key)}"]`);
  const clear = () => document.querySelectorAll(".on").forEach((element) => element.classList.remove("on"));

  function light(keys) {
    clear();
    document.body.classList.toggle("choosing", pinned !== null);
    keys.forEach((key) => parts(key).forEach((element) => element.classList.add("on")));
  }

  function bring(card) {
    const rail = card.closest("aside");
    if (!wide.matches || !rail) return;
    const inner = card.getBoundingClientRect();
    const outer = rail.getBoundingClientRect();
    if (inner.top < outer.top || inner.bottom > outer.bottom) {
      rail.scrollTop += inner.top - outer.top - outer.height / 4;
    }
  }

  function show(key) {
    const card = document.getElementById(key);
    if (!card) return;
    light([key]);
    bring(card);
    const copy = card.cloneNode(true);
    copy.removeAttribute("id");
    const list = document.createElement("ol");
    list.append(copy);
    inside.replaceChildren(list);
    chosen.hidden = false;
  }

  function hide() {
    pinned = null;
    chosen.hidden = true;
    light([]);
  }

  const keyOf = (target) => target.closest?.("[data-s]")?.dataset.s;

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || pinned) return;
    const key = keyOf(event.target);
    if (key && !event.target.closest(".chosen")) show(key);
    else if (!event.target.closest(".chosen, aside") && !chosen.hidden) hide();
  });

  document.addEventListener("click", (event) => {
    const { target } = event;
    if (target.closest(".chosen button")) return hide();
    const group = target.closest("[data-all]");
    if (group) {
      const same = pinned === group.dataset.all;
      hide();
      if (!same) {
        pinned = group.dataset.all;
        light(pinned.split(" "));
      }
      return;
    }
    if (target.closest("summary, .chosen") || String(window.getSelection())) return;
    const key = keyOf(target);
    if (!key || (key === pinned && !target.closest("a"))) return hide();
    pinned = key;
    show(key);
    const link = target.closest("a.tag");
    const card = target.closest("aside .card");
    if (link && !card) event.preventDefault();
    if (card && !link) document.getElementById(`at-${key}`)?.scrollIntoView({ block: "center" });
  });

  document.addEventListener("focusin", (event) => {
    const key = event.target.matches?.("a.tag") && keyOf(event.target);
    if (key && event.target.matches(":focus-visible") && !event.target.closest(".chosen")) show(key);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
})();
