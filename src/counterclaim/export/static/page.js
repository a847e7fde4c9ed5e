"use strict";
(() => {
  const chosen = document.querySelector(".chosen");
  const inside = chosen.querySelector("div");
  const wide = window.matchMedia("(min-width: 62rem)");
  let pinned = null;

  const parts = (name, key) => document.querySelectorAll(`[data-${name}="${CSS.escape(key)}"]`);
  const put = (elements, style) => elements.forEach((element) => element.classList.add(style));

  function clear() {
    document.querySelectorAll(".on").forEach((element) => element.classList.remove("on"));
    document.querySelectorAll(".named").forEach((element) => element.classList.remove("named"));
  }

  function light(keys, actor) {
    clear();
    document.body.classList.toggle("choosing", pinned !== null);
    keys.forEach((key) => put(parts("s", key), "on"));
    if (actor) put(parts("a", actor), "named");
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

  // On a narrow page the lower half is under the chosen card.
  const reveal = (element) => element?.scrollIntoView({ block: wide.matches ? "center" : "start" });

  function show(key, ...others) {
    const card = document.getElementById(key);
    if (!card) return;
    light([key, ...others]);
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

  // Lights both ends of an answer, or the words of the article that are answered.
  function pair(answer) {
    light([keyOf(answer), answer.dataset.to].filter(Boolean));
    if (answer.dataset.r) put(parts("r", answer.dataset.r), "on");
  }

  function follow(answer) {
    const { to, r } = answer.dataset;
    const from = keyOf(answer);
    pinned = to || r;
    if (to) show(to, from);
    else pair(answer);
    reveal(document.getElementById(to ? `at-${to}` : r));
  }

  function group(element) {
    const same = pinned === element.dataset.all;
    hide();
    if (same) return;
    pinned = element.dataset.all;
    light(pinned.split(" "), element.dataset.a);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || pinned) return;
    const { target } = event;
    const answer = target.closest(".answer");
    if (answer) return pair(answer);
    const speaker = target.closest(".legend li");
    if (speaker) return light([], speaker.dataset.a);
    const key = keyOf(target);
    if (key && !target.closest(".chosen")) show(key);
    else if (!target.closest(".chosen, aside") || document.querySelector(".named")) hide();
  });

  document.addEventListener("click", (event) => {
    const { target } = event;
    if (target.closest(".chosen button")) return hide();
    const answer = target.closest(".answer");
    if (answer) {
      event.preventDefault();
      return follow(answer);
    }
    const nearest = target.closest("a.tag, [data-all]");
    if (nearest?.dataset.all) {
      if (target.closest("a")) event.preventDefault();
      return group(nearest);
    }
    if (target.closest("summary, .chosen, a:not(.tag)") || String(window.getSelection())) return;
    const key = keyOf(target);
    if (!key || (key === pinned && !target.closest("a"))) return hide();
    pinned = key;
    show(key);
    const covered = !wide.matches && target.getBoundingClientRect().bottom > chosen.getBoundingClientRect().top;
    if (covered && !target.closest(".card")) reveal(target);
    const link = target.closest("a.tag");
    const card = target.closest("aside .card");
    if (link && !card) event.preventDefault();
    if (card && !link) reveal(document.getElementById(`at-${key}`));
  });

  document.addEventListener("focusin", (event) => {
    const { target } = event;
    if (!target.matches?.(":focus-visible") || target.closest(".chosen")) return;
    if (target.matches(".answer")) return pair(target);
    if (target.matches(".legend a")) return light([], target.closest("li").dataset.a);
    if (target.matches("a.tag")) show(keyOf(target));
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
})();
