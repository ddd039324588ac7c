// The moment on the map of notices: what is not in force then is faint. Without this script all times are shown.
"use strict";
(() => {
  const slider = document.getElementById("moment");
  const figure = () => document.querySelector("#map .map");
  const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
  const two = (n) => String(n).padStart(2, "0");
  function group(ms) {
    const at = new Date(ms);
    return `${two(at.getUTCDate())}${two(at.getUTCHours())}${two(at.getUTCMinutes())}Z ${MONTHS[at.getUTCMonth()]} ${two(at.getUTCFullYear() % 100)}`;
  }
  let chosen = false;
  function show() {
    const drawn = figure();
    if (!drawn || !slider) return;
    const begins = Number(drawn.dataset.begins), ends = Number(drawn.dataset.ends);
    const moment = begins + ((ends - begins) * Number(slider.value)) / 1000;
    const output = document.querySelector(".map-time output");
    output.textContent = chosen ? group(moment) : output.dataset.all;
    for (const one of drawn.querySelectorAll("[data-spans]")) {
      const holds = one.dataset.spans.split(" ").some((span) => { const [from, until] = span.split("-").map(Number); return from <= moment && moment < until; });
      one.classList.toggle("off", chosen && !holds);
    }
    const line = drawn.querySelector(".moment"), box = drawn.querySelector(".times").viewBox.baseVal;
    const left = Number(drawn.dataset.left), x = left + ((box.width - left - 10) * Number(slider.value)) / 1000;
    line.setAttribute("x1", x); line.setAttribute("x2", x);
    line.setAttribute("visibility", chosen ? "visible" : "hidden");
  }
  if (slider) {
    slider.closest(".map-time").hidden = false;
    slider.addEventListener("input", () => { chosen = true; show(); });
    document.getElementById("all-times").addEventListener("click", () => { chosen = false; show(); });
    document.body.addEventListener("htmx:afterSwap", show);
    show();
  }
})();
