// The slider of an encounter moves by itself. Without it the slider and its button stand.
"use strict";
(() => {
  const form = document.querySelector("[data-replay]"), slider = form && form.querySelector("input[type=range]");
  if (!slider || !window.htmx) return;
  const play = form.querySelector("[data-play]"), LASTS_MS = 20000, EVERY_MS = 250;
  let timer = 0;
  function stop() { clearInterval(timer); timer = 0; play.setAttribute("aria-pressed", "false"); }
  function step() {
    const width = slider.max - slider.min;
    slider.value = Number(slider.value) + Math.max(Number(slider.step), width * EVERY_MS / LASTS_MS);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    if (slider.max - slider.value < Number(slider.step)) stop();
  }
  function start() {
    if (slider.max - slider.value < Number(slider.step)) slider.value = slider.min;
    play.setAttribute("aria-pressed", "true");
    timer = setInterval(step, EVERY_MS);
  }
  play.hidden = false;
  form.querySelector("[data-show]").hidden = true;
  play.addEventListener("click", () => (timer ? stop() : start()));
  slider.addEventListener("pointerdown", stop);
})();
