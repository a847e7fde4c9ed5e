// Keys of the desk: c confirms, r rejects, e corrects what is in view; j and k go on and back; u undoes the last one.
"use strict";
(() => {
  const doubts = [...document.querySelectorAll("[data-doubt]")];
  const hint = document.querySelector("[data-keys]");
  const OFF = "counterclaim-keys-off";
  let on = true;
  try { on = localStorage.getItem(OFF) !== "1"; } catch { /* no storage: the keys are on */ }
  const button = document.querySelector("[data-keys-off]");
  const say = () => { if (button) button.textContent = on ? "Turn the keys off" : "Turn the keys on"; };
  if (hint) { hint.hidden = false; say(); }
  button?.addEventListener("click", () => {
    on = !on;
    try { if (on) localStorage.removeItem(OFF); else localStorage.setItem(OFF, "1"); } catch { /* until the page goes */ }
    say();
  });

  const here = () => doubts.findIndex((one) => one === document.activeElement || one.contains(document.activeElement));
  function go(step) {
    const at = here();
    const next = doubts[at < 0 ? (step > 0 ? 0 : doubts.length - 1) : at + step];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  }

  document.addEventListener("keydown", (event) => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (event.key === "j" || event.key === "k") { event.preventDefault(); go(event.key === "j" ? 1 : -1); return; }
    if (event.key === "u") { document.querySelector("[data-undo]")?.click(); return; }
    const doubt = doubts[Math.max(0, here())];
    doubt?.querySelector(`[data-key="${CSS.escape(event.key)}"]`)?.click();
  });
})();
